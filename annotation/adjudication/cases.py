"""Cases: which items go before a senior annotator, with what was read of them.

An item goes there when its current judgements lie on both sides of the study's cut-off, or
three levels apart, or when somebody chose 'refer now'. Cases are opened once; a later 'refer now'
opens another round.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, field

import sqlalchemy as sa

from annotation.adjudication.page import Reading
from annotation.codebook import Codebook
from annotation.samples import keep_annotators
from brightline.errors import AnnotationError
from brightline.judgements import newest_versions
from brightline.known_names import refuse_unknown_sample
from brightline.schema import (
    AdjudicationCase,
    Annotation,
    Annotator,
    Assignment,
    IndicatorMark,
    Sample,
    SampledAdvert,
)
from brightline.store import insert, table_of
from brightline.study import Study

APART = 3
"""Levels between two judgements that are a disagreement on one side of the cut-off as well:
nearly half of the scale, so that 'certainly no' and 'unsure' are looked at."""

_CASE, _NOTE, _MARK = table_of(AdjudicationCase), table_of(Annotation), table_of(IndicatorMark)
_TASK, _ITEM, _SAMPLE = table_of(Assignment), table_of(SampledAdvert), table_of(Sample)
_PERSON = table_of(Annotator)


@dataclass(slots=True)
class Judged:
    """The current answers to one item."""

    item: int
    sample: str
    codebook: str
    levels: list[int] = field(default_factory=list)
    annotations: list[int] = field(default_factory=list)
    referring: list[int] = field(default_factory=list)

    def cause(self, cutoff: int) -> str | None:
        """Why it is a case, if it is one."""
        if self.referring:
            return "refer"
        if len(self.levels) < 2:
            return None
        low, high = min(self.levels), max(self.levels)
        return "disagreement" if low < cutoff <= high or high - low >= APART else None


def open_cases(
    connection: sa.Connection, study: Study, adjudicator: str, sample: str | None, now: dt.datetime
) -> int:
    """Open a case for each item that is one and has none yet; returns how many were opened.

    Raises:
        AnnotationError: the adjudicator is one of the sample's annotators, or there is no such
            sample.
    """
    refuse_unknown_sample(connection, sample)
    found = judged_items(connection, sample)
    refuse_own_readings(connection, adjudicator, {entry.sample for entry in found})
    seen = _shown(connection)
    rows = []
    for entry in found:
        cause = entry.cause(study.estimand.cutoff)
        rounds = seen.get(entry.item, [])
        new = not rounds or (
            cause == "refer" and not set(entry.referring) <= set().union(*map(set, rounds))
        )
        if cause and new:
            rows.append(_row(entry, cause, len(rounds) + 1, now))
    if rows:
        person = keep_annotators(connection, study, (adjudicator,))[adjudicator]
        insert(connection, AdjudicationCase, [{**row, "annotator_id": person} for row in rows])
    return len(rows)


def _row(entry: Judged, cause: str, number: int, now: dt.datetime) -> dict[str, object]:
    return {
        "sampled_advert_id": entry.item,
        "round": number,
        "cause": cause,
        "shown": sorted(entry.annotations),
        "opened_at": now,
    }


def judged_items(connection: sa.Connection, sample: str | None) -> list[Judged]:
    """The current answers of every item that has any, in working order."""
    newest, same = newest_versions()
    query = (
        sa.select(_ITEM.c.id.label("item"), _SAMPLE.c.name, _NOTE.c.id, _NOTE.c.judgement)
        .add_columns(_NOTE.c.refer, _NOTE.c.codebook)
        .join_from(_NOTE, newest, same)
        .join(_TASK, _TASK.c.id == _NOTE.c.assignment_id)
        .join(_ITEM, _ITEM.c.id == _TASK.c.sampled_advert_id)
        .join(_SAMPLE, _SAMPLE.c.id == _ITEM.c.sample_id)
        .where(_NOTE.c.state.in_(["submitted", "skipped"]))
        .where(_NOTE.c.judgement.is_not(None) | _NOTE.c.refer | _NOTE.c.cannot_judge)
        .order_by(_SAMPLE.c.id, _ITEM.c.position, _NOTE.c.id)
    )
    if sample is not None:
        query = query.where(_SAMPLE.c.name == sample)
    items: dict[int, Judged] = {}
    for row in connection.execute(query):
        entry = items.setdefault(row.item, Judged(row.item, row.name, row.codebook))
        entry.annotations.append(row.id)
        entry.levels += [row.judgement] if row.judgement is not None else []
        entry.referring += [row.id] if row.refer else []
    return list(items.values())


def readings_of(
    connection: sa.Connection, codebook: Codebook, annotations: Iterable[int]
) -> list[Reading]:
    """The versions with these ids as readings, in order of id."""
    ids = list(annotations)
    names = {entry.id: entry.name for entry in codebook.marked}
    labels = {level.value: level.label for level in codebook.levels}
    marks: dict[int, list[str]] = {}
    query = sa.select(_MARK.c.annotation_id, _MARK.c.indicator).distinct()
    for row in connection.execute(query.where(_MARK.c.annotation_id.in_(ids))):
        marks.setdefault(row[0], []).append(names.get(row[1], row[1]))
    columns = (_NOTE.c.id, _NOTE.c.judgement, _NOTE.c.cannot_judge, _NOTE.c.refer, _NOTE.c.note)
    return [
        Reading(
            annotation=row.id,
            level=level_words(labels, row.judgement, row.cannot_judge),
            indicators=tuple(sorted(marks.get(row.id, []))),
            refer=bool(row.refer),
            note=row.note,
            judged=row.judgement is not None,
        )
        for row in connection.execute(
            sa.select(*columns).where(_NOTE.c.id.in_(ids)).order_by(_NOTE.c.id)
        )
    ]


def level_words(labels: dict[int, str], judgement: int | None, cannot: bool) -> str:
    """An answer's judgement in words."""
    if judgement is not None:
        return labels[judgement]
    return "Cannot judge" if cannot else "Skipped"


def _shown(connection: sa.Connection) -> dict[int, list[list[int]]]:
    found: dict[int, list[list[int]]] = {}
    query = sa.select(_CASE.c.sampled_advert_id, _CASE.c.shown).order_by(_CASE.c.round)
    for row in connection.execute(query):
        found.setdefault(row[0], []).append(row[1])
    return found


def refuse_own_readings(connection: sa.Connection, adjudicator: str, samples: set[str]) -> None:
    """AnnotationError when the adjudicator labelled one of these samples."""
    query = (
        sa.select(_SAMPLE.c.name)
        .join(_ITEM, _ITEM.c.sample_id == _SAMPLE.c.id)
        .join(_TASK, _TASK.c.sampled_advert_id == _ITEM.c.id)
        .join(_PERSON, _PERSON.c.id == _TASK.c.annotator_id)
        .where(_PERSON.c.code == adjudicator, _SAMPLE.c.name.in_(sorted(samples)))
        .limit(1)
    )
    sample = connection.execute(query).scalar()
    if sample is not None:
        raise AnnotationError(
            f"'{adjudicator}' is an annotator of the sample '{sample}' and would decide on their "
            "own readings; name somebody else."
        )
