"""Displacement asked as the command asks it, of whole invented markets: false alarms and refusals.

Each market is simulated, crawled and gathered, and `displacement` is asked of a closing. Where
nothing moves, the sites that stay must not step up; where all moves, the market must not fall;
where the site goes on, nothing may be said: the naive measure counts it as empty, and falls.
"""

from __future__ import annotations

import datetime as dt
import math
from dataclasses import dataclass, replace

import numpy as np

from brightline.trends.displacement import Event, displacement
from brightline.trends.evidence import Evidence, gather
from brightline.trends.interrupted import REBOUND_WEEKS
from brightline.trends.series import number_of
from brightline.validation.market import Market, simulate

CLOSING = dt.date(2025, 6, 1)
EVENT = Event("alpha", CLOSING, "the closing of Alpha")
MARKET = Market(
    sites=("alpha", "beta", "gamma"),
    advertisers_per_day=1.0,
    posts_each=3.0,
    labels_per_stratum=2,
    closes=(("alpha", CLOSING),),
)
THRESHOLD = 11
CUTOFF = 5
FEWER = 20
"""A market takes a second where a series takes a hundredth: one in twenty of the replicates."""


@dataclass(frozen=True)
class EventDesign:
    """A market, and the measure that nothing has changed in ('' where all must be refused)."""

    market: Market
    unchanged: str


DESIGNS = {
    "the site closes and nothing moves": EventDesign(MARKET, "elsewhere"),
    "the site closes and all moves": EventDesign(replace(MARKET, moves=1.0), "market"),
    "the site goes on": EventDesign(replace(MARKET, closes=()), ""),
}


def measure_events(replicates: int, seed: int) -> dict[str, dict[str, float]]:
    """False alarms and refusals of every design, on a twentieth of the replicates."""
    markets = max(replicates // FEWER, 1)
    return {name: measured(design, markets, seed) for name, design in DESIGNS.items()}


def measured(design: EventDesign, markets: int, seed: int) -> dict[str, float]:
    """One design."""
    rows = []
    for number in range(markets):
        evidence = gather(simulate(design.market, seed + number)[0], CUTOFF, "core@1")
        found = {one.measure: one for one in displacement(evidence, EVENT, THRESHOLD)}
        one = found[design.unchanged or "market"]
        alarm = one.drawn and ((one.low or 0.0) > 0 or (one.high or 0.0) < 0)
        rows.append((not one.drawn, alarm, _naive_alarm(evidence, design.unchanged)))
    refused, alarms, naive = np.array(rows, dtype=float).mean(axis=0)
    return {
        "markets": markets,
        "refused": round(float(refused), 4),
        "said_to_have_changed": round(float(alarms), 4),
        "naive_said_to_have_changed": round(float(naive), 4),
    }


def _naive_alarm(evidence: Evidence, unchanged: str) -> bool:
    """As many weeks after as before, each posting a case, the site taken as empty afterwards."""
    adverts, date = evidence.adverts, number_of(CLOSING)
    day, closed = adverts["day"].fillna(-1), adverts["site"] == EVENT.site
    counted = ~closed if unchanged == "elsewhere" else ~closed | (day < date)
    before = int((counted & day.between(date - 7 * REBOUND_WEEKS, date - 1)).sum())
    after = int((counted & day.between(date, date + 7 * REBOUND_WEEKS - 1)).sum())
    return abs(math.log(after / before)) > 1.96 * math.sqrt(1 / after + 1 / before)
