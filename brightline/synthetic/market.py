"""Write an invented market into a synthetic study's store, through the one door in.

The crawl history is written month by month and site by site, each in one transaction with what
that month's crawls saw; a second call, or one after a kill, writes only the days that are missing.
"""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from brightline import ledger
from brightline.errors import IngestError
from brightline.ingest import Door, PostedInterval, RawAdvert
from brightline.schema import Coverage, CrawlRun
from brightline.store import Store, insert, site_id, table_of, upsert_study
from brightline.synthetic.arrivals import Posting, simulate
from brightline.synthetic.history import Crawl, coverage_rows, crawls_of
from brightline.synthetic.params import MarketParams, origin
from brightline.synthetic.truth import MarketTruth, save_truth, truth_of

if TYPE_CHECKING:
    from brightline.privacy import Keyring
    from brightline.study import Study

Progress = Callable[[int, int], None]
"""Called with (crawls written, crawls in all) as the market is written."""


def write_market(
    study: Study,
    store: Store,
    keyring: Keyring,
    params: MarketParams,
    *,
    progress: Progress | None = None,
) -> MarketTruth:
    """Write the market's adverts and crawl history, and its truth beside the store.

    Raises:
        IngestError: the study or one of its sites is not marked synthetic, or the store holds
            another synthetic market.
        StudyError: the protocol does not name one of the market's sites.
    """
    _refuse_real(study, params)
    postings = simulate(params)
    histories, first_seen = _histories(params, postings)
    truth = truth_of(params.digest, postings, first_seen, keyring)
    save_truth(study, truth)
    writer = _Writer(study, store, Door(study, keyring, store), params)
    total = sum(len(crawls) for crawls in histories)
    done = 0
    for month in _months(histories):
        writer.write(month)
        done += len(month)
        if progress:
            progress(done, total)
    writer.sign()
    return truth


def _refuse_real(study: Study, params: MarketParams) -> None:
    """A synthetic market never enters a study of real sites."""
    if not study.synthetic:
        raise IngestError(
            f"{study.path} is not marked synthetic, so no synthetic market is written to its "
            "store; set 'synthetic = true' in a study of its own."
        )
    for site in params.sites:
        scope = study.site(site.key)
        if not (scope.synthetic and scope.source == "synthetic"):
            raise IngestError(
                f"{study.path} does not mark the site '{site.key}' as synthetic; give it "
                "'synthetic = true' and 'source = \"synthetic\"'."
            )


def _histories(
    params: MarketParams, postings: Sequence[Posting]
) -> tuple[list[list[Crawl]], dict[tuple[str, str], dt.datetime]]:
    histories = []
    first_seen: dict[tuple[str, str], dt.datetime] = {}
    for site in params.sites:
        own = [posting for posting in postings if posting.site == site.key]
        crawls, seen = crawls_of(params, site, own)
        histories.append(crawls)
        first_seen.update({(site.key, ad_id): at for ad_id, at in seen.items()})
    return histories, first_seen


def _months(histories: Sequence[Sequence[Crawl]]) -> list[list[Crawl]]:
    """One site's crawls of one month each: what is written in one transaction."""
    return [
        list(month)
        for crawls in histories
        for _, month in itertools.groupby(crawls, key=lambda crawl: crawl.day.replace(day=1))
    ]


@dataclass(slots=True)
class _Writer:
    """Writes months of crawls that the store does not hold yet."""

    study: Study
    store: Store
    door: Door
    params: MarketParams
    runs: int = 0
    adverts: int = 0

    def write(self, month: Sequence[Crawl]) -> None:
        with self.store.begin() as connection:
            upsert_study(connection, self.study)
            site = site_id(connection, self.study, month[0].site)
            held = self._held(connection, site)
            missing = [crawl for crawl in month if crawl.started not in held]
            for crawl, run in zip(missing, self._runs(connection, site, missing), strict=True):
                raw = [_raw(posting, crawl.started) for posting in crawl.admit]
                self.adverts += self.door.admit(connection, run, raw).new
            self.runs += len(missing)

    def sign(self) -> None:
        """One ledger entry for the whole history: its crawls are invented, not acts."""
        if not self.runs:
            return
        detail = {
            "market": self.params.name,
            "digest": self.params.digest,
            "runs": self.runs,
            "adverts": self.adverts,
        }
        with self.store.begin() as connection:
            ledger.record(connection, self.study, "synthetic market written", detail)

    def _held(self, connection: sa.Connection, site: int) -> set[dt.datetime]:
        """When the site's stored crawls started. Another market's crawls are refused."""
        table = table_of(CrawlRun)
        query = sa.select(table.c.started_at, table.c.detail).where(
            table.c.site_id == site, table.c.source == "synthetic"
        )
        rows = connection.execute(query).all()
        if any(detail.get("market") != self.params.digest for _, detail in rows):
            raise IngestError(
                f"{self.store.name} already holds another synthetic market; use a study folder "
                "of its own for each."
            )
        return {started for started, _ in rows}

    def _runs(self, connection: sa.Connection, site: int, crawls: Sequence[Crawl]) -> list[int]:
        """Insert the run and coverage rows of crawls; returns the runs' ids in order."""
        if not crawls:
            return []
        table = table_of(CrawlRun)
        rows = [self._run(crawl, site) for crawl in crawls]
        statement = sa.insert(table).returning(table.c.id, sort_by_parameter_order=True)
        ids = [int(run) for run in connection.execute(statement, rows).scalars()]
        insert(
            connection,
            Coverage,
            [
                {**row, "run_id": run, "site_id": site}
                for crawl, run in zip(crawls, ids, strict=True)
                for row in coverage_rows(crawl)
            ],
        )
        return ids

    def _run(self, crawl: Crawl, site: int) -> dict[str, Any]:
        return {
            "site_id": site,
            "source": "synthetic",
            "started_at": crawl.started,
            "ended_at": crawl.ended,
            "ended_because": "finished" if crawl.finished else "error",
            "counts_as_coverage": crawl.finished,
            "protocol_sha256": self.study.sha256,
            "adverts_seen": crawl.adverts_seen,
            "detail": {"market": self.params.digest, "synthetic": True},
        }


def _raw(posting: Posting, seen_at: dt.datetime) -> RawAdvert:
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
