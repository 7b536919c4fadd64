"""Releasing the next batches: which assignments may go to the server now, recorded in the store.

The rules are `batches.py`; the caps are the protocol's (`[sampling]` of `study.toml`), over all
samples of the study together. An annotator who is no person is released everything.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import sqlalchemy as sa

from annotation.care.batches import Caps, Load, Waiting, Why, next_batch, room
from annotation.scores import current_scores
from annotation.work import Batch
from brightline.errors import AnnotationError
from brightline.judgements import GIVEN, Reading, readings, released
from brightline.schema import (
    Annotator,
    Assignment,
    SampledAdvert,
)
from brightline.store import BATCH_ROWS, table_of
from brightline.study import Study

_TASK, _PERSON, _ITEM = table_of(Assignment), table_of(Annotator), table_of(SampledAdvert)

_HARDEST = 0.1
"""The part of the internal scores that counts as hard: reading it all in one sitting is what the
even spread is for. A share, so that it means the same for every model."""


def caps_of(study: Study) -> Caps:
    """The protocol's caps; a day holds at least one session."""
    sampling = study.sampling
    return Caps(sampling.tasks_per_session, sampling.day_cap)


def release(
    connection: sa.Connection,
    study: Study,
    batches: Sequence[Batch],
    now: dt.datetime,
    *,
    whole: bool = False,
) -> dict[str, Why]:
    """Release what each annotator may have now, oldest sample first; {code: why nothing more}.

    Args:
        whole: everything at once, in a synthetic study only.

    Raises:
        AnnotationError: `whole` in a study about people.
    """
    if whole and not study.synthetic:
        raise AnnotationError(
            f"{study.path} is not a synthetic study: its annotators get their adverts in batches "
            "that end; leave --whole out."
        )
    hard = hard_items(connection, study, now)
    why: dict[str, Why] = {}
    for code, mine in _by_annotator(batches).items():
        waiting = [
            Waiting(work.assignment, work.item.item_key in hard)
            for batch in mine
            for work in batch.work
            if not work.released and not work.answered
        ]
        if whole or mine[0].synthetic_annotator:
            chosen = [entry.task for entry in waiting]
        else:
            chosen, why[code] = _next(connection, study, code, waiting, now)
        _mark(connection, chosen, now)
    return {code: reason for code, reason in why.items() if reason}


def _next(
    connection: sa.Connection,
    study: Study,
    code: str,
    waiting: Sequence[Waiting[int]],
    now: dt.datetime,
) -> tuple[list[int], Why]:
    free, why = room(load_of(connection, code, now), caps_of(study))
    if not waiting:
        return [], "open" if why == "open" else "done"
    return next_batch(waiting, free), why


def load_of(connection: sa.Connection, code: str, now: dt.datetime) -> Load:
    """What an annotator has open, got today (UTC) and answered since the last debrief."""
    midnight = now.astimezone(dt.UTC).replace(hour=0, minute=0, second=0, microsecond=0)
    times = released(code).subquery()
    count = sa.select(sa.func.count()).where(times.c.released_at >= midnight)
    today = int(connection.execute(count).scalar_one())
    found = readings(connection, code).get(code, Reading())
    return Load(found.open, found.since_debrief, today)


def hard_items(connection: sa.Connection, study: Study, now: dt.datetime) -> set[str]:
    """Item keys that are known to be hard reading: another annotator judged the item at or above
    the cut-off or said 'refer now', or an internal score that has not expired is among the highest.
    """
    judged = (
        sa.select(_ITEM.c.item_key)
        .join(_TASK, _TASK.c.sampled_advert_id == _ITEM.c.id)
        .join(GIVEN, GIVEN.c.assignment_id == _TASK.c.id)
        .where(GIVEN.c.refer | (GIVEN.c.judgement >= study.estimand.cutoff))
    )
    found = {str(key) for key in connection.execute(judged).scalars()}
    scores = current_scores(connection, now)
    ordered = sorted(scores, key=lambda advert: (-scores[advert], advert))
    hardest = ordered[: round(_HARDEST * len(ordered))]
    for start in range(0, len(hardest), BATCH_ROWS):
        chunk = hardest[start : start + BATCH_ROWS]
        query = sa.select(_ITEM.c.item_key).where(_ITEM.c.advert_id.in_(chunk))
        found |= {str(key) for key in connection.execute(query).scalars()}
    return found


def _by_annotator(batches: Iterable[Batch]) -> dict[str, list[Batch]]:
    found: dict[str, list[Batch]] = {}
    for batch in batches:
        found.setdefault(batch.key.annotator, []).append(batch)
    return found


def _mark(connection: sa.Connection, assignments: Sequence[int], now: dt.datetime) -> None:
    """Note the release, a moment apart each, so that the order of the batch stands in the store."""
    statement = _TASK.update().where(_TASK.c.id == sa.bindparam("assignment"))
    statement = statement.values(released_at=sa.bindparam("at"))
    rows: list[Mapping[str, Any]] = [
        {"assignment": assignment, "at": now + dt.timedelta(microseconds=place)}
        for place, assignment in enumerate(assignments)
    ]
    for start in range(0, len(rows), BATCH_ROWS):
        connection.execute(statement, rows[start : start + BATCH_ROWS])
