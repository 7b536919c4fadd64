"""Versions of judgements in the store: the current one of each assignment, and new ones."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from annotation.answers import Mark
from brightline.schema import Annotation, IndicatorMark, LedgerEntry
from brightline.store import BATCH_ROWS, insert, table_of

_ANNOTATION, _LEDGER = table_of(Annotation), table_of(LedgerEntry)


@dataclass(frozen=True, slots=True)
class Current:
    """The latest version of one assignment's judgement."""

    version: int
    state: str
    digest: str


def current_versions(connection: sa.Connection, assignments: Sequence[int]) -> dict[int, Current]:
    """{assignment: its latest version} of those that have one."""
    found: dict[int, Current] = {}
    columns = (
        _ANNOTATION.c.assignment_id,
        _ANNOTATION.c.version,
        _ANNOTATION.c.state,
        _ANNOTATION.c.result_sha256,
    )
    for start in range(0, len(assignments), BATCH_ROWS):
        chunk = assignments[start : start + BATCH_ROWS]
        query = sa.select(*columns).where(_ANNOTATION.c.assignment_id.in_(chunk))
        for row in connection.execute(query.order_by(_ANNOTATION.c.version)):
            found[row[0]] = Current(row[1], row[2], row[3])
    return found


def add_versions(
    connection: sa.Connection, rows: Sequence[dict[str, Any]], marks: Sequence[Sequence[Mark]]
) -> None:
    """Add one version per row, with its indicator marks."""
    insert(connection, Annotation, rows)
    wanted = {
        (row["assignment_id"], row["version"]): found
        for row, found in zip(rows, marks, strict=True)
    }
    assignments = [row["assignment_id"] for row in rows]
    added = []
    for start in range(0, len(assignments), BATCH_ROWS):
        chunk = assignments[start : start + BATCH_ROWS]
        columns = (_ANNOTATION.c.id, _ANNOTATION.c.assignment_id, _ANNOTATION.c.version)
        query = sa.select(*columns).where(_ANNOTATION.c.assignment_id.in_(chunk))
        for row in connection.execute(query):
            added += [_mark(row[0], mark) for mark in wanted.get((row[1], row[2]), ())]
    insert(connection, IndicatorMark, added)


def last_cursor(connection: sa.Connection, act: str, server: str, key: str) -> dt.datetime | None:
    """How far the last pull of this project got; None when it was never pulled."""
    query = sa.select(_LEDGER.c.detail).where(_LEDGER.c.act == act).order_by(_LEDGER.c.seq.desc())
    for detail in connection.execute(query).scalars():
        if detail.get("server") == server and detail.get("key") == key:
            cursor = detail.get("cursor")
            return dt.datetime.fromisoformat(cursor) if cursor else None
    return None


def _mark(annotation: int, mark: Mark) -> dict[str, Any]:
    return {
        "annotation_id": annotation,
        "indicator": mark.indicator,
        "field": mark.field,
        "start": mark.start,
        "end": mark.end,
    }
