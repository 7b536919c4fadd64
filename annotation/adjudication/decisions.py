"""Cases and their decisions as the store holds them: what a round of adjudication begins with."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from annotation.still_there import still_there
from brightline.known_names import refuse_unknown_sample
from brightline.schema import Adjudication, AdjudicationCase, Annotator, Sample, SampledAdvert
from brightline.store import table_of

_CASE, _DECISION = table_of(AdjudicationCase), table_of(Adjudication)
_ITEM, _SAMPLE, _PERSON = table_of(SampledAdvert), table_of(Sample), table_of(Annotator)


@dataclass(frozen=True, slots=True)
class Case:
    """A case as its project needs it: who decides, and which readings were shown."""

    number: int
    sampled: int
    cause: str
    shown: tuple[int, ...]
    sample: str
    adjudicator: str
    codebook: str
    annotators: int  # for each advert of its sample, when that was drawn
    released: bool
    simulated: bool  # whether who decides it is no person
    item: str


def cases_to_decide(connection: sa.Connection, sample: str | None) -> list[Case]:
    """Every case, of every sample or of one, in the order in which they were opened.

    Raises:
        AnnotationError: there is no such sample.
    """
    refuse_unknown_sample(connection, sample)
    query = (
        sa.select(_CASE.c.id, _CASE.c.sampled_advert_id, _CASE.c.cause, _CASE.c.shown)
        .add_columns(_SAMPLE.c.name, _PERSON.c.code, _SAMPLE.c.codebook)
        .add_columns(_SAMPLE.c.annotators_per_advert, _CASE.c.released_at.is_not(None))
        .add_columns(_PERSON.c.synthetic, _ITEM.c.item_key)
        .join_from(_CASE, _ITEM, _ITEM.c.id == _CASE.c.sampled_advert_id)
        .join(_SAMPLE, _SAMPLE.c.id == _ITEM.c.sample_id)
        .join(_PERSON, _PERSON.c.id == _CASE.c.annotator_id)
        .order_by(_CASE.c.id)
    )
    if sample is not None:
        query = query.where(_SAMPLE.c.name == sample)
    return [
        Case(row[0], row[1], row[2], tuple(row[3]), *row[4:]) for row in connection.execute(query)
    ]


def cases_there(connection: sa.Connection, cases: Collection[int]) -> set[int]:
    """Those that the store still has, and has until the transaction ends."""
    return still_there(connection, _CASE.c.id, cases)


def latest_decisions(connection: sa.Connection) -> dict[int, Any]:
    """{case: the row of its latest decision}."""
    query = sa.select(_DECISION).order_by(_DECISION.c.version)
    return {row.case_id: row for row in connection.execute(query)}
