"""Judgements that count now, and how many somebody has made since the last debrief.

Versions of a judgement are added and never changed, and the highest is current. What was begun and
not submitted counts down from -1 and is no judgement: who reads judgements reads `GIVEN`, or joins
`newest_versions`, and never meets it.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

import sqlalchemy as sa

from brightline.schema import (
    Adjudication,
    AdjudicationCase,
    Annotation,
    Annotator,
    Assignment,
    Debrief,
)
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
    """{code: what is open and what was read} of whoever has adverts to read, or of one; by code.

    A case that is put before a senior annotator is an advert to read as any other.
    """
    person, debrief, work = table_of(Annotator), table_of(Debrief), _reading_matter()
    last = (
        sa.select(debrief.c.annotator_id, sa.func.max(debrief.c.at).label("at"))
        .group_by(debrief.c.annotator_id)
        .subquery()
    )
    answered = work.c.answered_at.is_not(None)
    new = answered & (last.c.at.is_(None) | (work.c.answered_at > last.c.at))
    query = (
        sa.select(person.c.code)
        .add_columns(sa.func.count().filter(work.c.released_at.is_not(None) & ~answered))
        .add_columns(sa.func.count().filter(new))
        .join_from(person, work, work.c.annotator_id == person.c.id)
        .outerjoin(last, last.c.annotator_id == person.c.id)
        .group_by(person.c.code)
        .order_by(person.c.code)
    )
    if code is not None:
        query = query.where(person.c.code == code)
    return {row[0]: Reading(int(row[1]), int(row[2])) for row in connection.execute(query)}


def released(code: str | None = None) -> sa.Select[tuple[str, dt.datetime]]:
    """(code, when an advert was released to it), of whoever is no simulation, or of one code."""
    person, work = table_of(Annotator), _reading_matter()
    query = (
        sa.select(person.c.code, work.c.released_at)
        .join_from(work, person, person.c.id == work.c.annotator_id)
        .where(work.c.released_at.is_not(None))
    )
    return query.where(~person.c.synthetic if code is None else person.c.code == code)


def _reading_matter() -> sa.Subquery:
    """annotator_id, released_at and answered_at of every assignment and every case."""
    task, case = table_of(Assignment), table_of(AdjudicationCase)
    decision = table_of(Adjudication)
    assigned = sa.select(
        task.c.annotator_id, task.c.released_at, GIVEN.c.pulled_at.label("answered_at")
    ).outerjoin_from(task, GIVEN, (GIVEN.c.assignment_id == task.c.id) & (GIVEN.c.version == 1))
    first = (decision.c.case_id == case.c.id) & (decision.c.version == 1)
    decided = sa.select(
        case.c.annotator_id, case.c.released_at, decision.c.pulled_at.label("answered_at")
    ).outerjoin_from(case, decision, first)
    return sa.union_all(assigned, decided).subquery()
