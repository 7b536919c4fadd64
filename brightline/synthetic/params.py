"""What an invented market is like: its sites, their rates, their share, their crawl history.

Two sets ship: `demo()`, in which one site's share rises, one closes, one is joined late and one
has an outage; and `steady()`, in which nothing changes, so that any rise drawn from it is false.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import hashlib
import itertools
import json
from collections.abc import Mapping, Sequence

Curve = tuple[tuple[dt.date, float], ...]
"""Points of a piecewise linear curve; constant before the first and after the last."""


def level(value: float) -> Curve:
    return ((dt.date(2021, 1, 1), value),)


def value_at(curve: Curve, day: dt.date) -> float:
    """The curve's value on `day`."""
    if day <= curve[0][0]:
        return curve[0][1]
    for (left, low), (right, high) in itertools.pairwise(curve):
        if day < right:
            return low + (high - low) * ((day - left).days / (right - left).days)
    return curve[-1][1]


REPOSTS = 9.8
"""Rivas 2024: 5,053,249 adverts were 515,865 unique ones, 9.8 of each."""

QUICK_REPOSTS = 3.0
"""Of a market that is written in a third of the time, with as many texts and advertisers."""


@dataclasses.dataclass(frozen=True, slots=True)
class SiteParams:
    """One invented site. Days are UTC; `closes` and an outage's end are the first day after."""

    key: str
    title: str
    templates_per_day: Curve  # new templates; each is posted about `reposts` times
    share: Curve  # of templates whose latent truth is suspicious
    crawled_from: dt.date
    closes: dt.date | None = None
    outages: tuple[tuple[dt.date, dt.date], ...] = ()


@dataclasses.dataclass(frozen=True, slots=True)
class MarketParams:
    """An invented market. `reposts` is the mean number of adverts that one template becomes."""

    name: str
    seed: int
    sites: tuple[SiteParams, ...]
    start: dt.date = dt.date(2021, 1, 1)
    end: dt.date = dt.date(2026, 1, 1)
    cities: tuple[str, ...] = ("New York", "Toronto", "Chicago", "Seattle")
    reposts: float = REPOSTS
    # A template is posted again about weekly and an advert stays up for some weeks. Invented;
    # the shortest life reaches the next crawl, so only an outage can hide an advert.
    repost_gap_days: float = 7.0
    life_days: float = 14.0
    shortest_life_days: float = 2.0
    crawl_every_days: int = 1
    new_advertiser_share: float = 0.4  # of templates; the others come from a known advertiser

    @property
    def digest(self) -> str:
        """Names this market in the store, so that two markets are never mixed in one."""
        told = json.dumps(dataclasses.asdict(self), default=str, sort_keys=True)
        return hashlib.sha256(told.encode()).hexdigest()[:16]

    @property
    def warm_up_days(self) -> int:
        """Days simulated before `start`, so that the market is in full swing on it.

        A template lives for `reposts` gaps on average and, being geometric, five times that
        but for one in 150 (e^-5).
        """
        return round(5 * self.reposts * self.repost_gap_days)


def demo(seed: int = 1, *, reposts: float = REPOSTS) -> MarketParams:
    """About 25,000 adverts on four sites over five years, with something to see and to refuse."""
    closing = dt.date(2024, 6, 1)
    harbour = SiteParams(
        key="synthetic-harbour",
        title="Harbour Board (synthetic)",
        templates_per_day=((dt.date(2021, 1, 1), 0.40), (dt.date(2025, 12, 31), 0.54)),
        share=((dt.date(2022, 7, 1), 0.15), (dt.date(2025, 12, 31), 0.30)),
        crawled_from=dt.date(2021, 1, 1),
    )
    lantern = SiteParams(
        key="synthetic-lantern",
        title="Lantern Listings (synthetic)",
        # It takes up what leaves the closing site: displacement that the totals must not hide.
        templates_per_day=((closing, 0.40), (dt.date(2024, 9, 1), 0.68)),
        share=level(0.18),
        crawled_from=dt.date(2021, 1, 1),
        outages=((dt.date(2023, 3, 6), dt.date(2023, 4, 10)),),
    )
    meadow = SiteParams(
        key="synthetic-meadow",
        title="Meadow Market (synthetic)",
        templates_per_day=level(0.36),
        share=level(0.14),
        crawled_from=dt.date(2022, 7, 1),  # with a stock of older adverts on its first day
    )
    quay = SiteParams(
        key="synthetic-quay",
        title="Quay Classifieds (synthetic)",
        templates_per_day=level(0.36),
        share=level(0.20),
        crawled_from=dt.date(2021, 1, 1),
        closes=closing,
    )
    # Every other night: no advert is missed (the shortest life is two days), and half the runs
    # are half of what writing the history costs beside its adverts.
    sites = (harbour, lantern, meadow, quay)
    return MarketParams("demo", seed, sites, reposts=reposts, crawl_every_days=2)


def steady(
    seed: int = 1,
    *,
    share: float = 0.2,
    templates_per_day: float = 0.4,
    start: dt.date = dt.date(2021, 1, 1),
    end: dt.date = dt.date(2026, 1, 1),
    keys: Sequence[str] = ("synthetic-harbour", "synthetic-lantern"),
) -> MarketParams:
    """A market in which nothing changes: equal rates and shares, crawled throughout."""
    sites = tuple(
        SiteParams(
            key=key,
            title=f"{key.removeprefix('synthetic-').title()} (synthetic)",
            templates_per_day=level(templates_per_day),
            share=level(share),
            crawled_from=start,
        )
        for key in keys
    )
    return MarketParams("steady", seed, sites, start=start, end=end)


def study_tables(params: MarketParams) -> str:
    """The `[[site]]` tables that a synthetic study's protocol needs for this market (TOML)."""
    return site_tables({site.key: site.title for site in params.sites})


def site_tables(sites: Mapping[str, str]) -> str:
    """The `[[site]]` tables of invented sites (TOML): {key: title}."""
    return "\n".join(
        "[[site]]\n"
        f'key = "{key}"\n'
        f'title = "{title}"\n'
        'manifest = "synthetic"\n'
        'source = "synthetic"\n'
        'terms = "Invented site: there are no terms and nothing is ever requested"\n'
        f'start = ["{origin(key)}/"]\n'
        'allow = ["/.*"]\n'
        "delay_seconds = 2.0\n"
        "max_pages = 1\n"
        "synthetic = true\n"
        for key, title in sites.items()
    )


def origin(site_key: str) -> str:
    """An address under a name that is reserved for examples (RFC 2606)."""
    return f"https://{site_key}.example.net"
