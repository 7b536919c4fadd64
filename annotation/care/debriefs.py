"""Debriefs: what the lead goes through with an annotator, and the note that may stay.

A note is for the annotator's sake: it is optional, loses its contacts on the way into the store
and is in no report, ledger entry or export.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from annotation.care.releasing import load_of
from brightline import ledger
from brightline.judgements import GIVEN
from brightline.known_names import number_of_annotator
from brightline.schema import Assignment, Debrief
from brightline.store import table_of
from brightline.study import Study

QUESTIONS = (
    "Which advert stays with you, and why?",
    "Did you skip or break off, and would you do so again?",
    "Was 'Refer now' within reach when you wanted it, and do you know what came of it?",
    "Do the batches suit you: fewer, shorter, other hours?",
)
"""Asked, not answered in writing. From practice in content review: what stays, what was too much,
whether the way out worked, what to change."""

_TASK, _NOTE = table_of(Assignment), GIVEN


@dataclass(frozen=True, slots=True)
class Session:
    """What was answered since the last debrief: how much, and how much of it was hard reading."""

    annotator: str
    tasks: int
    skipped: int
    hard: int
    support: str

    def to_dict(self) -> dict[str, Any]:
        """As plain data for `--json`."""
        names = ("annotator", "tasks", "skipped", "hard", "support")
        return {**{name: getattr(self, name) for name in names}, "questions": list(QUESTIONS)}


def session_of(connection: sa.Connection, study: Study, code: str, now: dt.datetime) -> Session:
    """What `code` has done since the last debrief.

    Raises:
        AnnotationError: no annotator has this code.
    """
    person = number_of_annotator(connection, code)
    debrief = table_of(Debrief)
    last = sa.select(sa.func.max(debrief.c.at)).where(debrief.c.annotator_id == person)
    since = connection.execute(last).scalar()
    hard = _NOTE.c.refer | (_NOTE.c.judgement >= study.estimand.cutoff)
    query = (
        sa.select(_NOTE.c.state, sa.func.coalesce(hard, False).label("hard"))
        .join(_TASK, _TASK.c.id == _NOTE.c.assignment_id)
        .where(_TASK.c.annotator_id == person, _NOTE.c.version == 1)
    )
    if since is not None:
        query = query.where(_NOTE.c.pulled_at > since)
    rows = connection.execute(query).all()
    return Session(
        annotator=code,
        tasks=load_of(connection, code, now).since_debrief,
        skipped=sum(row.state == "skipped" for row in rows),
        hard=sum(bool(row.hard) for row in rows),
        support=study.people.annotator_support,
    )


def record_debrief(
    connection: sa.Connection, study: Study, session: Session, note: str, now: dt.datetime
) -> None:
    """Record that a debrief took place; the next batch is released again."""
    from brightline.privacy import redact_note

    row = {
        "annotator_id": number_of_annotator(connection, session.annotator),
        "at": now,
        "tasks": session.tasks,
        "note": redact_note(note.strip()) if note.strip() else None,
    }
    connection.execute(table_of(Debrief).insert().values(**row))
    detail = {"annotator": session.annotator, "tasks": session.tasks}
    ledger.record(connection, study, "annotator debriefed", detail, now=now)
