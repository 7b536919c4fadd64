"""A collector's run and its effort: begun, counted, ended, and written into the ledger."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any

import sqlalchemy as sa

from brightline import ledger
from brightline.schema import Coverage, CrawlRun, FrontierRow
from brightline.store import insert, site_id, table_of, upsert_study
from brightline.study import Study


def start_run(
    connection: sa.Connection,
    study: Study,
    site_key: str,
    *,
    source: str = "crawl",
    manifest_sha256: str | None = None,
    now: dt.datetime | None = None,
) -> int:
    """Begin a run of a collector over one site; returns its id."""
    upsert_study(connection, study)
    table = table_of(CrawlRun)
    values = {
        "site_id": site_id(connection, study, site_key),
        "source": source,
        "started_at": now or dt.datetime.now(dt.UTC),
        "protocol_sha256": study.sha256,
        "manifest_sha256": manifest_sha256,
    }
    statement = table.insert().values(**values).returning(table.c.id)
    run_id = int(connection.execute(statement).scalar_one())
    detail = {"run": run_id, "site": site_key, "source": source}
    ledger.record(connection, study, "run started", detail, now=now)
    return run_id


def end_run(
    connection: sa.Connection,
    study: Study,
    run_id: int,
    *,
    because: str,
    counts_as_coverage: bool,
    adverts_seen: int,
    detail: dict[str, Any] | None = None,
    now: dt.datetime | None = None,
) -> None:
    """End a run: why, whether it counts as coverage, and how many adverts it saw."""
    table = table_of(CrawlRun)
    values = {
        "ended_at": now or dt.datetime.now(dt.UTC),
        "ended_because": because,
        "counts_as_coverage": counts_as_coverage,
        "adverts_seen": adverts_seen,
        "detail": detail or {},
    }
    connection.execute(table.update().where(table.c.id == run_id).values(**values))
    entry = {"run": run_id, "because": because, "adverts": adverts_seen}
    ledger.record(connection, study, "run ended", entry, now=now)


def erase_addresses(connection: sa.Connection, run_id: int) -> None:
    """Erase what addresses a run's frontier still holds; its pages are not asked for again."""
    rows = table_of(FrontierRow)
    connection.execute(
        rows.update()
        .where(rows.c.run_id == run_id, rows.c.url_encrypted.is_not(None))
        .values(url_encrypted=None, leased_until=None, state="failed")
    )


def record_coverage(
    connection: sa.Connection, run_id: int, site: int, rows: Iterable[dict[str, Any]]
) -> None:
    """Write a run's coverage rows (section, day, counts, status), replacing what it had."""
    table = table_of(Coverage)
    connection.execute(table.delete().where(table.c.run_id == run_id))
    insert(connection, Coverage, [{**row, "run_id": run_id, "site_id": site} for row in rows])
