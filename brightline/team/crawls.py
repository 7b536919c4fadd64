"""How crawling goes, from the store: each site's days, and each run with why it ended.

Counts of pages alone: no address, no text, nothing of an advert. A run's own sentence is left out
for the same reason; the word why it ended and the broken assertions of its manifest are ours.
"""

from __future__ import annotations

import datetime as dt
from typing import Any

import sqlalchemy as sa

from brightline.schema import Coverage, CrawlRun, Site
from brightline.store import table_of

DAYS = 31
"""The newest days that are read: health is about now, coverage over years is in the cube."""

KINDS = ("planned", "attempted", "fetched", "refused", "failed")

_RUN, _SITE, _DAY = table_of(CrawlRun), table_of(Site), table_of(Coverage)

_ASSERTED = {"finished": True, "assertions": False}  # other ends came before they were asked


def crawl_days(connection: sa.Connection, days: int = DAYS) -> list[dict[str, Any]]:
    """One row per site, day and run: pages by kind over all sections, and whether it counts.

    Args:
        days: how many days, back from the newest that any site has.
    """
    newest = connection.execute(sa.select(sa.func.max(_DAY.c.day))).scalar()
    if newest is None:
        return []
    partly = sa.func.sum(sa.case((_DAY.c.status != "complete", 1), else_=0))
    query = (
        sa.select(_SITE.c.key, _SITE.c.title, _DAY.c.day, _DAY.c.run_id, _RUN.c.ended_because)
        .add_columns(_RUN.c.counts_as_coverage, partly.label("partly"))
        .add_columns(*(sa.func.sum(_DAY.c[kind]).label(kind) for kind in KINDS))
        .join_from(_DAY, _RUN, _RUN.c.id == _DAY.c.run_id)
        .join(_SITE, _SITE.c.id == _DAY.c.site_id)
        .where(_DAY.c.day > newest - dt.timedelta(days=days))
        .group_by(_SITE.c.key, _SITE.c.title, _DAY.c.day, _DAY.c.run_id)
        .group_by(_RUN.c.ended_because, _RUN.c.counts_as_coverage)
        .order_by(_SITE.c.key, _DAY.c.day, _DAY.c.run_id)
    )
    return [_day(row) for row in connection.execute(query)]


def _day(row: sa.Row[Any]) -> dict[str, Any]:
    return {
        "site": row.key,
        "title": row.title,
        "day": row.day.isoformat(),
        "run": row.run_id,
        **{kind: int(getattr(row, kind)) for kind in KINDS},
        "ended_because": row.ended_because or "",
        "counted": bool(row.counts_as_coverage) and not row.partly,
    }


def crawl_runs(connection: sa.Connection, days: int = DAYS) -> list[dict[str, Any]]:
    """The runs of the newest days, newest first: when, why each ended, what was asserted.

    `asserted` is None where the run ended before its manifest's assertions were asked.
    """
    newest = connection.execute(sa.select(sa.func.max(_RUN.c.started_at))).scalar()
    if newest is None:
        return []
    query = (
        sa.select(_RUN, _SITE.c.key, _SITE.c.title)
        .join_from(_RUN, _SITE, _SITE.c.id == _RUN.c.site_id)
        .where(_RUN.c.started_at > newest - dt.timedelta(days=days))
        .order_by(_RUN.c.started_at.desc(), _RUN.c.id.desc())
    )
    return [
        {
            "run": row.id,
            "site": row.key,
            "title": row.title,
            "source": row.source,
            "started_at": row.started_at.isoformat(),
            "ended_at": row.ended_at.isoformat() if row.ended_at else "",
            "ended_because": row.ended_because or "",
            "counted": bool(row.counts_as_coverage),
            "adverts": int(row.adverts_seen if row.ended_at else row.detail.get("read", 0)),
            "asserted": _ASSERTED.get(row.ended_because),
            "broken": [str(sentence) for sentence in row.detail.get("assertions", [])],
        }
        for row in connection.execute(query)
    ]
