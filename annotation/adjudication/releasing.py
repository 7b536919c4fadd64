"""Releasing cases to their adjudicators: the caps and breaks of reading hold for them too.

Cases are the hardest reading there is, so nothing of them is spread: what is urgent comes first.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

import sqlalchemy as sa

from annotation.adjudication.decisions import Case
from annotation.care.batches import Why, room
from annotation.care.releasing import caps_of, load_of
from brightline.schema import AdjudicationCase
from brightline.store import table_of
from brightline.study import Study

_CASE = table_of(AdjudicationCase)


def release_cases(
    connection: sa.Connection, study: Study, cases: Sequence[Case], now: dt.datetime
) -> tuple[set[int], dict[str, Why]]:
    """Release what each adjudicator may have now.

    Args:
        cases: those that were not released yet, of all samples, in the order of opening.

    Returns:
        (the cases released now, {code: why some are held back}).
    """
    waiting: dict[str, list[Case]] = {}
    for case in cases:
        waiting.setdefault(case.adjudicator, []).append(case)
    released: set[int] = set()
    why: dict[str, Why] = {}
    for code, mine in waiting.items():
        free, reason = room(load_of(connection, code, now), caps_of(study))
        if mine[0].simulated:  # who is nobody needs no breaks
            free = len(mine)
        mine.sort(key=lambda case: case.cause != "refer")
        released |= {case.number for case in mine[:free]}
        if len(mine) > free:
            why[code] = reason or "open"
    _mark(connection, sorted(released), now)
    return released, why


def _mark(connection: sa.Connection, cases: Sequence[int], now: dt.datetime) -> None:
    statement = _CASE.update().where(_CASE.c.id == sa.bindparam("case")).values(released_at=now)
    rows: list[Mapping[str, Any]] = [{"case": case} for case in cases]
    if rows:
        connection.execute(statement, rows)
