"""How labelling goes, from the store: samples and what waits, consensus runs, care limits.

Annotators are codes, in the order of their codes. How fast or how well somebody works is neither
asked nor told: of each code only what was given to it, beside the limits that protect it.
"""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Iterable
from typing import Any

import sqlalchemy as sa

from brightline.judgements import GIVEN, readings, released
from brightline.schema import (
    Annotator,
    Assignment,
    ConsensusRun,
    Sample,
    SampledAdvert,
)
from brightline.store import table_of
from brightline.study import Study

DAYS = 14
"""The newest days of releases that are read."""

_ONE_BATCH = dt.timedelta(seconds=1)  # the tasks of a batch are released microseconds apart

_SAMPLE, _ITEM, _TASK = table_of(Sample), table_of(SampledAdvert), table_of(Assignment)
_PERSON, _RUN = table_of(Annotator), table_of(ConsensusRun)

_ANSWERED = sa.exists().where(GIVEN.c.assignment_id == _TASK.c.id).correlate(_TASK)


def backlog(connection: sa.Connection) -> list[dict[str, Any]]:
    """Every sample, oldest first: judgements to make, released, and made."""
    given = sa.func.count(_TASK.c.released_at)
    made = sa.func.sum(sa.case((_ANSWERED, 1), else_=0))
    query = (
        sa.select(*(_SAMPLE.c[name] for name in ("name", "purpose", "wave", "codebook")))
        .add_columns(sa.func.count(_ITEM.c.id.distinct()).label("adverts"))
        .add_columns(sa.func.count(_TASK.c.id).label("judgements"), given.label("released"))
        .add_columns(sa.func.coalesce(made, 0).label("made"))
        .join_from(_SAMPLE, _ITEM, _ITEM.c.sample_id == _SAMPLE.c.id)
        .outerjoin(_TASK, _TASK.c.sampled_advert_id == _ITEM.c.id)
        .group_by(_SAMPLE.c.id)
        .order_by(_SAMPLE.c.id)
    )
    return [dict(row) for row in connection.execute(query).mappings()]


def consensus_runs(connection: sa.Connection) -> list[dict[str, Any]]:
    """The newest run of each sample, and how many judgements were fetched after it.

    What a run found of each annotator stays in the store: it serves the model, not a page.
    """
    rows = connection.execute(sa.select(_RUN).order_by(_RUN.c.id)).all()
    newest = {row.sample: row for row in rows}
    return [
        {
            "run": row.id,
            "sample": row.sample or "",
            "made_at": row.made_at.isoformat(),
            "model": row.model,
            "codebook": row.codebook,
            "adverts": row.items,
            "judgements": row.labels,
            "annotators": len(row.result.get("annotators", {})),
            "settled": bool(row.result.get("converged", False)),
            "since": _made_since(connection, row.sample, row.made_at),
        }
        for row in newest.values()
    ]


def _made_since(connection: sa.Connection, sample: str | None, then: dt.datetime) -> int:
    query = sa.select(sa.func.count(GIVEN.c.id)).where(GIVEN.c.pulled_at > then)
    if sample is not None:
        query = (
            query.join_from(GIVEN, _TASK, _TASK.c.id == GIVEN.c.assignment_id)
            .join(_ITEM, _ITEM.c.id == _TASK.c.sampled_advert_id)
            .join(_SAMPLE, _SAMPLE.c.id == _ITEM.c.sample_id)
            .where(_SAMPLE.c.name == sample)
        )
    return int(connection.execute(query).scalar_one())


def care_limits(study: Study) -> dict[str, int]:
    """Most adverts in a session and in a day, as the protocol says."""
    return {"session": study.sampling.tasks_per_session, "day": study.sampling.day_cap}


def released_days(connection: sa.Connection, now: dt.datetime) -> list[dict[str, Any]]:
    """One row per code and day (UTC) of the newest days: released in all, and its largest batch.

    Simulated annotators are left out: they have no limits.
    """
    since = now - dt.timedelta(days=DAYS)
    times = released().subquery()
    query = sa.select(times).where(times.c.released_at > since)
    query = query.order_by(times.c.code, times.c.released_at)
    days: dict[tuple[str, dt.date], list[dt.datetime]] = {}
    for code, at in connection.execute(query):
        days.setdefault((code, at.astimezone(dt.UTC).date()), []).append(at)
    return [
        {"code": code, "day": day.isoformat(), "released": len(times), "largest": _largest(times)}
        for (code, day), times in days.items()
    ]


def _largest(times: Iterable[dt.datetime]) -> int:
    """The size of the largest batch: moments that follow each other at once are one."""
    sizes = [1]
    for one, following in itertools.pairwise(times):
        sizes = [*sizes, 1] if following - one > _ONE_BATCH else [*sizes[:-1], sizes[-1] + 1]
    return max(sizes)


def debriefs_due(connection: sa.Connection, study: Study) -> list[dict[str, Any]]:
    """By code: whether a batch is open, and whether a debrief comes before the next one.

    Simulated annotators are left out.
    """
    people = sa.select(_PERSON.c.code).where(~_PERSON.c.synthetic)
    codes = set(connection.execute(people).scalars())
    cap = study.sampling.day_cap
    return [
        {"code": code, "open": one.open > 0, "debrief_due": one.needs_debrief(cap)}
        for code, one in readings(connection).items()
        if code in codes
    ]
