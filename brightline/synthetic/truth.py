"""The known truth of an invented market: kept in a file beside the store, never in the store.

`synthetic/truth.parquet` in the study folder has one row per posting: site, ad_key (the store's
keyed id of the advert), appeared, first_seen (null when no crawl saw it), suspicious, indicators
(ids, comma-separated), template, advertiser (names of the invention). Only the invented
annotators and tests read it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from brightline.errors import AnnotationError
from brightline.ingest import ad_key
from brightline.synthetic.arrivals import Posting

if TYPE_CHECKING:
    import pyarrow as pa

    from brightline.privacy import Keyring
    from brightline.study import Period, Study


@dataclass(frozen=True, slots=True)
class TrueAdvert:
    """What is true of one posting, seen or not."""

    site: str
    ad_key: str
    appeared: dt.datetime
    first_seen: dt.datetime | None
    suspicious: bool
    indicators: str
    template: str
    advertiser: str


@dataclass(frozen=True, slots=True)
class TruthCell:
    """The truth of one site in one period ([start, end) by appearance). `site` '' is all sites."""

    site: str
    start: dt.date
    end: dt.date
    postings: int
    suspicious: int
    templates: int

    @property
    def share(self) -> float:
        """The share whose latent truth is suspicious; 0 when nothing was posted."""
        return self.suspicious / self.postings if self.postings else 0.0


@dataclass(frozen=True, slots=True)
class MarketTruth:
    """Every posting of the market, with the latent truth that the figures are tested against."""

    market: str
    adverts: tuple[TrueAdvert, ...]

    def truth_by_period(self, periods: Iterable[Period]) -> list[TruthCell]:
        """One cell for each site and period, and one ('' as site) for all sites together."""
        sites = sorted({advert.site for advert in self.adverts})
        return [
            self.cell(site, period.start, period.end) for period in periods for site in ("", *sites)
        ]

    def cell(self, site: str, start: dt.date, end: dt.date) -> TruthCell:
        """The truth of one site ('' for all) from `start` to the day before `end`."""
        within = [
            advert
            for advert in self.adverts
            if site in ("", advert.site) and start <= advert.appeared.date() < end
        ]
        return TruthCell(
            site,
            start,
            end,
            postings=len(within),
            suspicious=sum(advert.suspicious for advert in within),
            templates=len({advert.template for advert in within}),
        )


def truth_of(
    market: str,
    postings: Sequence[Posting],
    first_seen: Mapping[tuple[str, str], dt.datetime],
    keyring: Keyring,
) -> MarketTruth:
    """The truth table; `first_seen` is by (site, ad id)."""
    return MarketTruth(
        market,
        tuple(
            TrueAdvert(
                site=posting.site,
                ad_key=ad_key(keyring, posting.site, posting.ad_id),
                appeared=posting.appears,
                first_seen=first_seen.get((posting.site, posting.ad_id)),
                suspicious=posting.suspicious,
                indicators=",".join(posting.template.indicators),
                template=posting.template.key,
                advertiser=posting.template.advertiser.key,
            )
            for posting in postings
        ),
    )


def truth_file(study: Study) -> Path:
    return study.folder / "synthetic" / "truth.parquet"


def save_truth(study: Study, truth: MarketTruth) -> Path:
    """Write the side file whole, or not at all."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    path = truth_file(study)
    path.parent.mkdir(parents=True, exist_ok=True)
    schema = _schema()
    columns = {name: [getattr(advert, name) for advert in truth.adverts] for name in schema.names}
    table = pa.table(columns, schema=schema)
    part = path.with_suffix(".part")
    pq.write_table(table.replace_schema_metadata({"market": truth.market}), part)
    part.replace(path)
    return path


def load_truth(study: Study) -> MarketTruth:
    """The truth that `write_market` left in the study folder.

    Raises AnnotationError when there is none.
    """
    import pyarrow.parquet as pq

    path = truth_file(study)
    if not path.exists():
        raise AnnotationError(
            f"There is no synthetic truth at {path}; write the synthetic market first."
        )
    table = pq.read_table(path)
    market = (table.schema.metadata or {}).get(b"market", b"").decode()
    return MarketTruth(market, tuple(TrueAdvert(**row) for row in table.to_pylist()))


def _schema() -> pa.Schema:
    import pyarrow as pa

    moment = pa.timestamp("us", tz="UTC")
    words = ("site", "ad_key", "indicators", "template", "advertiser")
    columns: dict[str, pa.DataType] = {name: pa.string() for name in words}
    columns |= {"appeared": moment, "first_seen": moment, "suspicious": pa.bool_()}
    return pa.schema(columns)
