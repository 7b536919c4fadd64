"""Calibration samples: reference items labelled again, mixed in blind among another sample's.

A simple random part of each stratum of a sample that was drawn before is itself a simple random
sample of that stratum, so its inclusion probability is its own size over the stratum's. Its items
are pushed in the projects of the sample that they are mixed into, where nothing tells them apart.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import sqlalchemy as sa

from annotation.design import Design
from annotation.sampling import spread
from brightline.errors import AnnotationError
from brightline.judgements import GIVEN
from brightline.schema import (
    Annotator,
    Assignment,
    Sample,
    SampledAdvert,
)
from brightline.store import table_of

if TYPE_CHECKING:
    import pandas as pd

_SAMPLE, _ITEM, _TASK = table_of(Sample), table_of(SampledAdvert), table_of(Assignment)
_PERSON = table_of(Annotator)


def draw_reference(
    connection: sa.Connection, source: str, design: Design, seed: int
) -> pd.DataFrame:
    """Draw judged items of the sample `source` again, stratum by stratum (as `sampling.draw`).

    Raises:
        AnnotationError: there is no such sample, it is no probability sample, or not judged.
    """
    import numpy as np
    import pandas as pd

    frame = _reference(connection, source)
    rng = np.random.default_rng([seed, 1])
    sizes = {str(name): int(size) for name, size in frame.groupby("stratum").size().items()}
    wanted = design.allocate(sizes)
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


def annotators_of(connection: sa.Connection, host: str) -> tuple[str, ...]:
    """The codes of the annotators of the sample that items are mixed into.

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
    return codes
