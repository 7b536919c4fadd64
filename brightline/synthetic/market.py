"""Write an invented market into a synthetic study's store, through the one door in.

The crawl history is written month by month and site by site, each in one transaction with what
that month's crawls saw; a second call, or one after a kill, writes only the days that are missing.
"""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import sqlalchemy as sa

from brightline import ledger
from brightline.errors import IngestError
from brightline.schema import LedgerEntry
from brightline.store import Store, table_of
from brightline.synthetic.arrivals import Posting, simulate
from brightline.synthetic.history import Crawl, crawls_of
from brightline.synthetic.params import MarketParams
from brightline.synthetic.truth import MarketTruth, save_truth, truth_of
from brightline.synthetic.writing import HistoryWriter

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
    writer = HistoryWriter(study, store, keyring, params.digest)
    save_truth(study, truth)
    total = sum(len(crawls) for crawls in histories)
    months = [missing for month in _months(histories) if (missing := writer.missing(month))]
    done = total - sum(len(month) for month in months)
    for written in writer.write(months):
        done += written
        if progress:
            progress(done, total)
    _sign(study, store, params, runs=total, adverts=len(first_seen))
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


def _sign(study: Study, store: Store, params: MarketParams, *, runs: int, adverts: int) -> None:
    """One ledger entry for the whole history, once: its crawls are invented, not acts."""
    act = "synthetic market written"
    table = table_of(LedgerEntry)
    with store.begin() as connection:
        written = connection.execute(sa.select(table.c.detail).where(table.c.act == act)).scalars()
        if any(detail["digest"] == params.digest for detail in written):
            return
        counts = {"runs": runs, "adverts": adverts}
        detail = {"market": params.name, "digest": params.digest, **counts}
        ledger.record(connection, study, act, detail)
