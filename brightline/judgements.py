"""Judgements that count now, and how many somebody has made since the last debrief.

Versions of a judgement are added and never changed, and the highest is current. What was begun and
not submitted counts down from -1 and is no judgement: who reads judgements reads `GIVEN`, or joins
`newest_versions`, and never meets it.
"""

from __future__ import annotations

from dataclasses import dataclass

import sqlalchemy as sa

from brightline.schema import Annotation, Annotator, Assignment, Debrief
from brightline.store import table_of

_ROWS = table_of(Annotation)

GIVEN = sa.select(_ROWS).where(_ROWS.c.version > 0).subquery("given")
"""Every version of every judgement, with the columns of `annotation`, and no draft."""


@dataclass(frozen=True, slots=True)
class Reading:
    """open: adverts that were released and not answered; since_debrief: those answered since the
    last debrief, or the beginning."""

    open: int = 0
    since_debrief: int = 0

    def needs_debrief(self, day_cap: int) -> bool:
        """Whether a debrief comes before the next batch: after a day's worth of adverts."""
        return self.since_debrief >= day_cap


def newest_versions() -> tuple[sa.Subquery, sa.ColumnElement[bool]]:
    """(the highest version of each assignment, when a row of `annotation` is that version), for
    `join_from(annotation, newest, same)`. Whatever its state: a judgement may have been deleted.
    """
    newest = (
        sa.select(GIVEN.c.assignment_id, sa.func.max(GIVEN.c.version).label("version"))
        .group_by(GIVEN.c.assignment_id)
        .subquery()
    )
    same = (_ROWS.c.assignment_id == newest.c.assignment_id) & (_ROWS.c.version == newest.c.version)
    return newest, same


def readings(connection: sa.Connection, code: str | None = None) -> dict[str, Reading]:
    """{code: what is open and what was read} of every annotator with a task, or of one; by code."""
    task, person, note = table_of(Assignment), table_of(Annotator), GIVEN
    debrief = table_of(Debrief)
    last = (
        sa.select(debrief.c.annotator_id, sa.func.max(debrief.c.at).label("at"))
        .group_by(debrief.c.annotator_id)
        .subquery()
    )
    new = (note.c.version == 1) & (last.c.at.is_(None) | (note.c.pulled_at > last.c.at))
    waits = task.c.released_at.is_not(None) & note.c.id.is_(None)
    query = (
        sa.select(person.c.code)
        .add_columns(sa.func.count(task.c.id.distinct()).filter(waits).label("open"))
        .add_columns(sa.func.coalesce(sa.func.sum(sa.case((new, 1), else_=0)), 0).label("since"))
        .join_from(person, task, task.c.annotator_id == person.c.id)
        .outerjoin(note, note.c.assignment_id == task.c.id)
        .outerjoin(last, last.c.annotator_id == person.c.id)
        .group_by(person.c.code)
        .order_by(person.c.code)
    )
    if code is not None:
        query = query.where(person.c.code == code)
    rows = connection.execute(query)
    return {row.code: Reading(int(row.open), int(row.since)) for row in rows}
