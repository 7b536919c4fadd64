"""Crawls that nobody goes on with: the addresses that they had still to ask for expire, too.

The frontier of a crawl that was killed holds them, encrypted under a key of the run's own, until
the same command goes on. Where none does, because the protocol has ended or the site was given up,
they would outlive every address in the corpus.
"""

from __future__ import annotations

import datetime as dt

import sqlalchemy as sa

from brightline.ingest import end_run, erase_addresses
from brightline.schema import Coverage, CrawlRun
from brightline.store import table_of
from brightline.study import Study


def end_left_open(connection: sa.Connection, study: Study, now: dt.datetime) -> list[int]:
    """End the crawls that asked for nothing for as long as addresses are kept; returns their ids.

    Their addresses are erased. Their keys (`key_places.run_key_file`) can go after the commit.
    """
    runs, coverage = table_of(CrawlRun), table_of(Coverage)
    last_day = (now - dt.timedelta(days=study.retention.urls_days)).date()
    worked_on = sa.select(coverage.c.run_id).where(coverage.c.day > last_day)
    query = sa.select(runs.c.id, runs.c.started_at, runs.c.detail).where(
        runs.c.source == "crawl", runs.c.ended_at.is_(None), runs.c.id.not_in(worked_on)
    )
    ended = [row for row in connection.execute(query) if row.started_at.date() <= last_day]
    for row in ended:
        erase_addresses(connection, row.id)
        end_run(
            connection,
            study,
            row.id,
            because="killed",
            counts_as_coverage=False,
            adverts_seen=int(row.detail.get("read", 0)),
            detail=dict(row.detail),
            now=now,
        )
    return [int(row.id) for row in ended]
