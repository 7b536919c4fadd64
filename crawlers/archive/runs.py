"""The runs of an archive in the store: begun before the first advert, ended all at once.

A run of source "warc" begins and ends with its first and last capture, however much later it is
read; the ledger keeps when it was read. Coverage is written in the transaction that ends every run
of a replay, so that a killed replay has none, and the same command takes up its runs again.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import sqlalchemy as sa

from brightline.ingest import end_run, record_coverage, start_run
from brightline.schema import Advert, CrawlRun, Sighting
from brightline.store import site_id, table_of
from brightline.study import Study
from crawlers.archive.gaps import Gap
from crawlers.archive.index import moment_of
from crawlers.archive.known import SOURCE
from crawlers.archive.passes import Pass
from crawlers.archive.sites import ArchivedSite


@dataclass(frozen=True, slots=True)
class Closing:
    """How a run ends: why, what it counted, and the files that it was read from."""

    run: int
    site: ArchivedSite
    last: int
    because: str
    seen: int
    gaps: Sequence[Gap]
    detail: dict[str, Any] = field(default_factory=dict)


def open_runs(
    connection: sa.Connection,
    study: Study,
    site: ArchivedSite,
    passes: Sequence[Pass],
    files: dict[int, list[str]],
    now: dt.datetime,
) -> dict[int, int]:
    """{pass: run}: the runs that a killed replay of the same files left open, or new ones.

    Args:
        files: digests of the volumes of each pass.
    """
    runs = table_of(CrawlRun)
    number = site_id(connection, study, site.scope.key)
    query = sa.select(runs.c.id, runs.c.started_at, runs.c.detail, runs.c.manifest_sha256).where(
        runs.c.site_id == number, runs.c.source == SOURCE, runs.c.ended_at.is_(None)
    )
    left = {
        (row.started_at, tuple(row.detail.get("files", ())), row.manifest_sha256): row.id
        for row in connection.execute(query)
    }
    found: dict[int, int] = {}
    for one in passes:
        started = moment_of(one.first)
        key = (started, tuple(files[one.id]), site.manifest.sha256)
        run = left.pop(key, None)
        if run is None:
            run = _start(connection, study, site, started, files[one.id], now)
        found[one.id] = run
    for run in left.values():
        _give_up(connection, study, run, now)
    return found


def _start(
    connection: sa.Connection,
    study: Study,
    site: ArchivedSite,
    started: dt.datetime,
    files: list[str],
    now: dt.datetime,
) -> int:
    digest = site.manifest.sha256
    key = site.scope.key
    run = start_run(connection, study, key, source=SOURCE, manifest_sha256=digest, now=now)
    runs = table_of(CrawlRun)
    values = {"started_at": started, "detail": {"files": files}}
    connection.execute(runs.update().where(runs.c.id == run).values(**values))
    return run


def _give_up(connection: sa.Connection, study: Study, run: int, now: dt.datetime) -> None:
    """End a run that a killed replay left open and that nobody goes on with."""
    runs, seen = table_of(CrawlRun), table_of(Sighting)
    query = sa.select(runs.c.detail).where(runs.c.id == run)
    detail = dict(connection.execute(query).scalar_one())
    last = connection.execute(sa.select(sa.func.max(seen.c.seen_at)).where(seen.c.run_id == run))
    ended = last.scalar()
    end_run(
        connection,
        study,
        run,
        because="killed",
        counts_as_coverage=False,
        adverts_seen=sightings(connection, run),
        detail=detail,
        now=now,
    )
    if ended is not None:
        connection.execute(runs.update().where(runs.c.id == run).values(ended_at=ended))


def close(connection: sa.Connection, study: Study, closing: Closing, now: dt.datetime) -> None:
    """End a run: coverage, why, and the moment of its last capture as its end."""
    runs = table_of(CrawlRun)
    number = site_id(connection, study, closing.site.scope.key)
    rows = [_coverage_row(gap, closing.because) for gap in closing.gaps]
    record_coverage(connection, closing.run, number, rows)
    end_run(
        connection,
        study,
        closing.run,
        because=closing.because,
        counts_as_coverage=closing.because == "finished",
        adverts_seen=closing.seen,
        detail=closing.detail,
        now=now,
    )
    ended = {"ended_at": moment_of(closing.last)}
    connection.execute(runs.update().where(runs.c.id == closing.run).values(**ended))


def _coverage_row(gap: Gap, because: str) -> dict[str, Any]:
    settled = gap.fetched + gap.refused + gap.failed
    return {
        "section": gap.section,
        "day": dt.date(1970, 1, 1) + dt.timedelta(days=gap.day),
        "planned": gap.planned,
        "attempted": settled,
        "fetched": gap.fetched,
        "refused": gap.refused,
        "failed": gap.failed,
        "status": _status(gap, because),
    }


def _status(gap: Gap, because: str) -> str:
    if because == "assertions":
        return "suspicious"
    if gap.failed and not gap.fetched and not gap.refused:
        return "failed"
    return "partial" if because != "finished" or gap.failed or gap.missing else "complete"


def sightings(connection: sa.Connection, run: int) -> int:
    """How many adverts a run saw."""
    table = table_of(Sighting)
    query = sa.select(sa.func.count()).select_from(table).where(table.c.run_id == run)
    return int(connection.execute(query).scalar_one())


def new_adverts(connection: sa.Connection, run: int) -> int:
    """How many of the adverts in the store were first seen in a run."""
    table = table_of(Advert)
    query = sa.select(sa.func.count()).select_from(table).where(table.c.first_run_id == run)
    return int(connection.execute(query).scalar_one())


def forget_uncounted(connection: sa.Connection, study: Study, site: ArchivedSite, run: int) -> None:
    """Drop sightings of runs that never counted which this run has as well.

    The same capture of the same advert is one sighting, whether a run was killed, met damage or
    was suspicious before.
    """
    runs, seen = table_of(CrawlRun), table_of(Sighting)
    mine = seen.alias("mine")
    number = site_id(connection, study, site.scope.key)
    others = sa.select(runs.c.id).where(
        runs.c.site_id == number,
        runs.c.source == SOURCE,
        runs.c.ended_because.in_(("killed", "error", "assertions")),
        runs.c.id != run,
    )
    again = sa.exists().where(
        mine.c.run_id == run,
        mine.c.advert_id == seen.c.advert_id,
        mine.c.seen_at == seen.c.seen_at,
    )
    connection.execute(seen.delete().where(seen.c.run_id.in_(others), again))
