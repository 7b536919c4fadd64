"""Versions of judgements in the store: the current one of each assignment, and new ones.

What was begun and not submitted is kept too, as rows whose version counts down from -1: readers of
judgements read `brightline.judgements.GIVEN` and never meet a draft.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from typing import Any

import sqlalchemy as sa

from annotation.answers import Answer, Mark
from annotation.still_there import still_there
from brightline.schema import Annotation, Assignment, IndicatorMark, LedgerEntry
from brightline.store import BATCH_ROWS, insert, table_of

_ANNOTATION, _LEDGER = table_of(Annotation), table_of(LedgerEntry)
_TASK = table_of(Assignment)


DRAFTED = "drafted"
"""The state of a row that keeps what was begun and not submitted."""


@dataclass(slots=True)
class Found:
    """What the server says of one assignment now; `state` deleted when it has no answer."""

    state: str
    answer: Answer = field(default_factory=Answer)
    server_id: int | None = None
    updated_at: dt.datetime | None = None
    digest: str = ""

    def is_older_than(self, other: Found) -> bool:
        """Whether `other` was said later; nothing said is older than anything."""
        if self.updated_at is None or other.updated_at is None:
            return self.updated_at is None
        return self.updated_at < other.updated_at


@dataclass(frozen=True, slots=True)
class Current:
    """The latest version of one assignment's judgement."""

    version: int
    state: str
    digest: str


def still_assigned(connection: sa.Connection, assignments: Collection[int]) -> set[int]:
    """Those that the store still has, and has until the transaction ends."""
    return still_there(connection, _TASK.c.id, assignments)


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
        query = query.where(_ANNOTATION.c.version > 0)
        for row in connection.execute(query.order_by(_ANNOTATION.c.version)):
            found[row[0]] = Current(row[1], row[2], row[3])
    return found


def new_drafts(
    connection: sa.Connection, drafts: Sequence[tuple[int, Found]]
) -> list[tuple[int, Found, int]]:
    """(assignment, draft, its version) of the drafts that say what is not the last thing kept."""
    columns = (
        *(_ANNOTATION.c.assignment_id, _ANNOTATION.c.version),
        *(_ANNOTATION.c.server_annotation_id, _ANNOTATION.c.result_sha256),
    )
    lowest: dict[int, int] = {}
    said: dict[tuple[int, int | None], str] = {}
    assignments = sorted({assignment for assignment, _ in drafts})
    for start in range(0, len(assignments), BATCH_ROWS):
        chunk = assignments[start : start + BATCH_ROWS]
        query = sa.select(*columns).where(_ANNOTATION.c.assignment_id.in_(chunk))
        query = query.where(_ANNOTATION.c.version < 0).order_by(_ANNOTATION.c.version.desc())
        for assignment, version, draft, digest in connection.execute(query):
            lowest[assignment] = version
            said[assignment, draft] = digest
    added = []
    for assignment, draft in drafts:
        if said.get((assignment, draft.server_id)) != draft.digest:
            lowest[assignment] = lowest.get(assignment, 0) - 1
            added.append((assignment, draft, lowest[assignment]))
    return added


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
