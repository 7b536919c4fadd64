"""Spans of evidence, pair by pair: which characters two annotators both point at.

Reads spans of the store; the coefficient is in `coefficients.py`. Whether both marked an indicator
at all is agreement on the indicator, and not repeated here.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
import sqlalchemy as sa

from brightline.agreement.coefficients import Floats
from brightline.schema import IndicatorMark
from brightline.store import BATCH_ROWS, table_of

if TYPE_CHECKING:
    import pandas as pd

Characters = frozenset[tuple[str, int]]
Spans = dict[tuple[int, str], Characters]
"""{(annotation, indicator): characters, as (field, offset)} of those that gave a span."""


def read_spans(connection: sa.Connection, annotations: Sequence[int]) -> Spans:
    """The spans of these annotations; several of one indicator are one set of characters."""
    mark = table_of(IndicatorMark)
    columns = (mark.c.annotation_id, mark.c.indicator, mark.c.field, mark.c.start, mark.c.end)
    given = sa.select(*columns).where(mark.c.start.is_not(None))
    found: dict[tuple[int, str], set[tuple[str, int]]] = {}
    for start in range(0, len(annotations), BATCH_ROWS):
        chunk = list(annotations[start : start + BATCH_ROWS])
        for row in connection.execute(given.where(mark.c.annotation_id.in_(chunk))):
            characters = found.setdefault((row[0], row[1]), set())
            characters.update((row[2], place) for place in range(row[3], row[4]))
    return {key: frozenset(characters) for key, characters in found.items()}


def overlaps(judged: pd.DataFrame, spans: Spans, indicator: str) -> Floats:
    """(items, 2): per item, over pairs that both gave a span: twice the common, and all of both.

    Args:
        judged: item, annotation.
    """
    mine = judged[[(int(one), indicator) in spans for one in judged["annotation"]]]
    rows = []
    for _, of_item in mine.groupby("item")["annotation"]:
        given = [spans[int(one), indicator] for one in of_item]
        pairs = list(itertools.combinations(given, 2))
        if pairs:
            common = sum(2 * len(first & second) for first, second in pairs)
            rows.append((common, sum(len(first) + len(second) for first, second in pairs)))
    return np.array(rows, dtype=np.float64).reshape(-1, 2)
