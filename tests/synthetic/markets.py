"""Small invented markets, and a synthetic study to write them into."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, replace

from brightline.privacy import Keyring, create_keys
from brightline.store import Store
from brightline.study import Study
from brightline.synthetic.params import MarketParams, SiteParams, level, study_tables

START, END = dt.date(2025, 1, 1), dt.date(2025, 7, 1)
OUTAGE = (dt.date(2025, 3, 3), dt.date(2025, 4, 1))
CLOSES = dt.date(2025, 5, 1)
JOINED = dt.date(2025, 2, 10)


def small_market(seed: int = 3) -> MarketParams:
    """Half a year of three sites: one with an outage, one joined late, one that closes."""
    site = SiteParams("synthetic-one", "One (synthetic)", level(0.15), level(0.3), START)
    return MarketParams(
        "small",
        seed,
        (
            replace(site, outages=(OUTAGE,)),
            replace(site, key="synthetic-two", title="Two (synthetic)", crawled_from=JOINED),
            replace(site, key="synthetic-three", title="Three (synthetic)", closes=CLOSES),
        ),
        start=START,
        end=END,
    )


@dataclass
class Bench:
    """A synthetic study with a migrated store and its keys."""

    study: Study
    store: Store
    keyring: Keyring


def bench_for(make_study: Callable[..., Study], params: MarketParams) -> Bench:
    study = make_study(sites=study_tables(params))
    keyring = create_keys(study.keys_directory)
    return Bench(study, Store.for_study(study, migrate=True), keyring)
