"""Write crawls of an invented market into the store: runs, coverage, adverts, last sightings.

Adverts enter through the door as any others do. The runs themselves are inserted here and not
begun and ended one by one, since the ledger tells acts, and an invented crawl is not one.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from brightline.errors import IngestError
from brightline.ingest import Door, PostedInterval, Prepared, RawAdvert, ad_key
from brightline.schema import Advert, Coverage, CrawlRun, Sighting, Site
from brightline.store import BATCH_ROWS, Store, insert, site_id, table_of, upsert_study
from brightline.synthetic.arrivals import Posting
from brightline.synthetic.history import Crawl, coverage_rows
from brightline.synthetic.params import origin
from brightline.synthetic.preparing import prepared_batches

if TYPE_CHECKING:
    from brightline.privacy import Keyring
    from brightline.study import Study

SOURCE = "synthetic"


class HistoryWriter:
    """Writes the crawls that the store does not hold yet; what it holds is asked once."""

    def __init__(self, study: Study, store: Store, keyring: Keyring, market: str) -> None:
        self.study = study
        self.store = store
        self.keyring = keyring
        self.market = market
        self.door = Door(study, keyring, store)
        self.held = held_crawls(store, market)

    def missing(self, crawls: Sequence[Crawl]) -> list[Crawl]:
        """Those of the crawls that the store does not hold."""
        return [crawl for crawl in crawls if (crawl.site, crawl.started) not in self.held]

    def write(self, months: Sequence[Sequence[Crawl]]) -> Iterator[int]:
        """Write crawls that are missing, each group (one site's, in order) in one transaction.

        Yields the number of a group's crawls as each is committed.
        """
        raw = [[_raw_adverts(crawl) for crawl in crawls] for crawls in months]
        prepared = prepared_batches(self.study, self.keyring, raw)
        for crawls, adverts in zip(months, prepared, strict=True):
            self._write(crawls, adverts)
            yield len(crawls)

    def _write(self, crawls: Sequence[Crawl], adverts: Sequence[Sequence[Prepared]]) -> None:
        with self.store.begin() as connection:
            upsert_study(connection, self.study)
            site = site_id(connection, self.study, crawls[0].site)
            runs = self._insert_runs(connection, site, crawls)
            items = [
                (runs[crawl.started], advert)
                for crawl, first in zip(crawls, adverts, strict=True)
                for advert in first
            ]
            self.door.admit_prepared(connection, crawls[0].site, items)
            self._see_last(connection, site, crawls, runs)

    def _insert_runs(
        self, connection: sa.Connection, site: int, crawls: Sequence[Crawl]
    ) -> dict[dt.datetime, int]:
        """Insert run and coverage rows; the runs' ids by when they started."""
        table = table_of(CrawlRun)
        rows = [self._run_row(crawl, site) for crawl in crawls]
        statement = sa.insert(table).returning(table.c.started_at, table.c.id)
        runs = {started: int(run) for started, run in connection.execute(statement, rows)}
        effort = [
            {**row, "run_id": runs[crawl.started], "site_id": site}
            for crawl in crawls
            for row in coverage_rows(crawl)
        ]
        insert(connection, Coverage, effort)
        return runs

    def _run_row(self, crawl: Crawl, site: int) -> dict[str, Any]:
        return {
            "site_id": site,
            "source": SOURCE,
            "started_at": crawl.started,
            "ended_at": crawl.ended,
            "ended_because": "finished" if crawl.finished else "error",
            "counts_as_coverage": crawl.finished,
            "protocol_sha256": self.study.sha256,
            "adverts_seen": crawl.adverts_seen,
            "detail": {"market": self.market, "synthetic": True},
        }

    def _see_last(
        self,
        connection: sa.Connection,
        site: int,
        crawls: Sequence[Crawl],
        runs: Mapping[dt.datetime, int],
    ) -> None:
        """Date the last sightings. No text comes in with them, so the door has no part in it."""
        seen = {
            ad_key(self.keyring, posting.site, posting.ad_id): crawl.started
            for crawl in crawls
            for posting in crawl.last
        }
        stored = _stored(connection, site, list(seen))
        sightings = [
            {
                "advert_id": advert,
                "run_id": runs[seen[key]],
                "seen_at": seen[key],
                "content_hash": h,
            }
            for key, (advert, h) in stored.items()
        ]
        insert(connection, Sighting, sightings)
        if sightings:
            table = table_of(Advert)
            at = sa.bindparam("at", type_=table.c.last_seen.type)
            statement = table.update().where(table.c.id == sa.bindparam("advert"))
            moved = [{"advert": row["advert_id"], "at": row["seen_at"]} for row in sightings]
            connection.execute(statement.values(last_seen=at), moved)


def held_crawls(store: Store, market: str) -> set[tuple[str, dt.datetime]]:
    """(site, start) of the synthetic crawls in the store.

    Raises IngestError when they are another market's.
    """
    run, site = table_of(CrawlRun), table_of(Site)
    query = (
        sa.select(site.c.key, run.c.started_at, run.c.detail)
        .join_from(run, site, run.c.site_id == site.c.id)
        .where(run.c.source == SOURCE)
    )
    with store.begin() as connection:
        rows = connection.execute(query).all()
    if any(detail.get("market") != market for _, _, detail in rows):
        raise IngestError(
            f"{store.name} already holds another synthetic market; use a study folder of its own "
            "for each."
        )
    return {(key, started) for key, started, _ in rows}


def _stored(
    connection: sa.Connection, site: int, keys: Sequence[str]
) -> dict[str, tuple[int, str]]:
    """{ad_key: (id, content hash)} of the site's adverts among `keys`."""
    table = table_of(Advert)
    found: dict[str, tuple[int, str]] = {}
    for start in range(0, len(keys), BATCH_ROWS):
        query = sa.select(table.c.ad_key, table.c.id, table.c.content_hash).where(
            table.c.site_id == site, table.c.ad_key.in_(keys[start : start + BATCH_ROWS])
        )
        found.update({key: (number, text) for key, number, text in connection.execute(query)})
    return found


def _raw_adverts(crawl: Crawl) -> list[RawAdvert]:
    return [raw_advert(posting, crawl.started) for posting in crawl.first]


def raw_advert(posting: Posting, seen_at: dt.datetime) -> RawAdvert:
    """The posting as a page object would read it; the site prints the day of posting."""
    advert = posting.advert()
    day = dt.datetime.combine(posting.appears.date(), dt.time(), dt.UTC)
    return RawAdvert(
        site=posting.site,
        ad_id=posting.ad_id,
        url=f"{origin(posting.site)}/adverts/{posting.ad_id}",
        section=advert.section,
        title=advert.title,
        body=advert.body,
        seen_at=seen_at,
        place=advert.city,
        price=advert.price,
        currency="USD",
        posted=PostedInterval(day, day + dt.timedelta(days=1), "day"),
        language=advert.language,
    )
