"""Calibration samples: reference items labelled again, mixed in blind among another sample's.

A simple random part of each stratum of a sample that was drawn before is itself a simple random
sample of that stratum, so its inclusion probability is its own size over the stratum's. Its items
are pushed in the projects of the sample that they are mixed into, where nothing tells them apart.
Nobody gets an advert that was given to them before: what is remembered is no second judgement.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

import sqlalchemy as sa

from annotation.design import Design
from annotation.sampling import spread
from brightline.errors import AnnotationError
from brightline.judgements import GIVEN
from brightline.schema import (
    Advert,
    Annotator,
    Assignment,
    Sample,
    SampledAdvert,
    Site,
)
from brightline.shown import outside_of
from brightline.store import table_of

if TYPE_CHECKING:
    import pandas as pd

    from brightline.study import Study

_SAMPLE, _ITEM, _TASK = table_of(Sample), table_of(SampledAdvert), table_of(Assignment)
_PERSON, _ADVERT, _SITE = table_of(Annotator), table_of(Advert), table_of(Site)


@dataclass(frozen=True, slots=True)
class Host:
    """The sample among whose tasks items are mixed: its annotators, and {advert: those of all
    samples who were given it before}."""

    name: str
    annotators: tuple[str, ...]
    given: Mapping[int, Collection[str]]

    def takes(self, advert: int) -> bool:
        """Whether somebody is left who was not given the advert."""
        return not set(self.annotators) <= set(self.given.get(advert, ()))


def draw_reference(
    connection: sa.Connection,
    source: str,
    host: Host,
    design: Design,
    seed: int,
    *,
    announce: Callable[[str], None] = lambda sentence: None,
) -> pd.DataFrame:
    """Draw judged items of the sample `source` again, stratum by stratum (as `sampling.draw`).

    An item is passed over when nobody of the host is left for it. Who was given what is settled
    by the rota and not by the advert, so those that remain are still a random part of the stratum.

    Raises:
        AnnotationError: there is no such sample, it is no probability sample, it is not judged, or
            the host has nobody left for any item of a stratum.
    """
    import numpy as np
    import pandas as pd

    frame = _left_for(host, _reference(connection, source), source)
    rng = np.random.default_rng([seed, 1])
    sizes = {str(name): int(size) for name, size in frame.groupby("stratum").size().items()}
    wanted = design.allocate(sizes)
    if said := design.difference(sizes, wanted):
        announce(said)
    parts = []
    for name, members in frame.groupby("stratum", sort=True):
        count = wanted[str(name)]
        chosen = members.iloc[rng.permutation(len(members))[:count]]
        population = int(members["stratum_population"].iloc[0])
        parts.append(
            chosen.assign(
                stratum_sampled=count,
                inclusion_probability=count / population,
                _place=spread(count, rng),
            )
        )
    drawn = pd.concat(parts, ignore_index=True).sort_values("_place", ignore_index=True)
    return drawn.drop(columns="_place").assign(position=range(1, len(drawn) + 1))


def refuse_narrowed(connection: sa.Connection, study: Study, source: str) -> None:
    """Refuse a sample some of whose adverts may be shown no more.

    Those that are left are a part of each stratum of which nobody knows how large it is.

    Raises:
        AnnotationError: naming the site or section.
    """
    query = (
        sa.select(_SITE.c.key, _ADVERT.c.section)
        .distinct()
        .join_from(_ITEM, _SAMPLE, _SAMPLE.c.id == _ITEM.c.sample_id)
        .join(_ADVERT, _ADVERT.c.id == _ITEM.c.advert_id)
        .join(_SITE, _SITE.c.id == _ADVERT.c.site_id)
        .where(_SAMPLE.c.name == source)
        .order_by(_SITE.c.key, _ADVERT.c.section)
    )
    for row in connection.execute(query):
        if outside := outside_of(study, row.key, row.section):
            raise AnnotationError(
                f"The sample '{source}' holds adverts of {outside}, which {study.path} names no "
                "more; take reference items (--from) from a sample that was drawn since."
            )


def _left_for(host: Host, frame: pd.DataFrame, source: str) -> pd.DataFrame:
    left = frame[[host.takes(int(advert)) for advert in frame["advert_id"]]]
    lost = sorted(set(frame["stratum"]) - set(left["stratum"]))
    if lost:
        raise AnnotationError(
            f"Every annotator of the sample '{host.name}' was given every item of '{source}' in "
            f"the stratum '{lost[0]}' before, and nobody judges an advert twice; mix them into a "
            "sample that has other annotators (--into)."
        )
    return left


def _reference(connection: sa.Connection, source: str) -> pd.DataFrame:
    import pandas as pd

    query = sa.select(_SAMPLE.c.id, _SAMPLE.c.purpose).where(_SAMPLE.c.name == source)
    found = connection.execute(query).first()
    if found is None:
        raise AnnotationError(f"There is no sample '{source}' to take reference items from.")
    if found.purpose == "train":
        raise AnnotationError(
            f"The sample '{source}' was drawn to train a model, not by chance alone; take "
            "reference items from one drawn to estimate."
        )
    judged = (
        sa.exists()
        .where(_TASK.c.sampled_advert_id == _ITEM.c.id, GIVEN.c.assignment_id == _TASK.c.id)
        .where(GIVEN.c.state == "submitted")
    )
    columns = (_ITEM.c.advert_id, _ITEM.c.stratum, _ITEM.c.period, _ITEM.c.stratum_population)
    frame = pd.read_sql(
        sa.select(*columns).where(_ITEM.c.sample_id == found.id, judged).order_by(_ITEM.c.id),
        connection,
    )
    if frame.empty:
        raise AnnotationError(f"Nothing of the sample '{source}' was judged yet; pull first.")
    return frame.astype({"period": "object"})


def host_of(connection: sa.Connection, host: str, drawn: str) -> Host:
    """The sample that items are mixed into.

    Args:
        drawn: the name of the calibration sample itself: drawing it again is no second time.

    Raises:
        AnnotationError: there is no such sample.
    """
    query = (
        sa.select(_PERSON.c.code)
        .distinct()
        .join(_TASK, _TASK.c.annotator_id == _PERSON.c.id)
        .join(_ITEM, _ITEM.c.id == _TASK.c.sampled_advert_id)
        .join(_SAMPLE, _SAMPLE.c.id == _ITEM.c.sample_id)
        .where(_SAMPLE.c.name == host)
        .order_by(_PERSON.c.code)
    )
    codes = tuple(connection.execute(query).scalars())
    if not codes:
        raise AnnotationError(f"There is no sample '{host}' to mix calibration items into.")
    return Host(host, codes, _given(connection, drawn))


def _given(connection: sa.Connection, drawn: str) -> dict[int, set[str]]:
    """{advert: codes of those who were given it in another sample than `drawn`}."""
    query = (
        sa.select(_ITEM.c.advert_id, _PERSON.c.code)
        .join_from(_TASK, _ITEM, _ITEM.c.id == _TASK.c.sampled_advert_id)
        .join(_PERSON, _PERSON.c.id == _TASK.c.annotator_id)
        .join(_SAMPLE, _SAMPLE.c.id == _ITEM.c.sample_id)
        .where(_SAMPLE.c.name != drawn)
    )
    found: dict[int, set[str]] = {}
    for advert, code in connection.execute(query):
        found.setdefault(int(advert), set()).add(str(code))
    return found
