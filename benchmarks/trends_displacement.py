"""Displacement on invented series: false alarms where nothing moves, and what is found if it does.

Two years of daily arrivals on the sites that stay; an advertiser posts within two weeks of its
arrival. The naive test compares the weeks after the date with as many before it, each posting a
case.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from brightline.trends.interrupted import (
    REBOUND_WEEKS,
    Calibrated,
    Step,
    calibrated,
    placebo_dates,
    step_at,
)
from brightline.trends.series import Days, Floats

DAYS = 7 * 120
DATE = DAYS - 7 * REBOUND_WEEKS


@dataclass(frozen=True)
class DisplacementDesign:
    """Advertisers a day, their postings, and what else moves the market.

    growth: of the log rate over the whole. wander: standard deviation of a weekly market factor,
    which forgets half of itself each week. moved: rise of arrivals from the date.
    """

    advertisers: float = 4.0
    posts: float = 4.0
    growth: float = 0.0
    wander: float = 0.0
    moved: float = 0.0


DESIGNS = {
    "nothing happens": DisplacementDesign(),
    "heavy reposting": DisplacementDesign(posts=15.0),
    "a growing market": DisplacementDesign(growth=0.8),
    "a small market": DisplacementDesign(advertisers=1.0),
    "a wandering market": DisplacementDesign(wander=0.15),
    "all moves": DisplacementDesign(moved=1.0),
}


def series(design: DisplacementDesign, rng: np.random.Generator) -> tuple[Days, Days]:
    """(day, unit) of every posting."""
    day = np.arange(-14, DAYS)
    factor = _wandering(design.wander, len(day) // 7 + 1, rng)[(day + 14) // 7]
    rate = design.advertisers * np.exp(design.growth * day / DAYS + factor)
    rate = rate * np.where(day >= DATE, 1 + design.moved, 1.0)
    arrived = np.repeat(day, rng.poisson(rate))
    posts = rng.geometric(1 / design.posts, len(arrived))
    unit = np.repeat(np.arange(len(arrived)), posts)
    return arrived[unit] + rng.integers(0, 14, len(unit)), unit


def _wandering(size: float, weeks: int, rng: np.random.Generator) -> Floats:
    steps = rng.normal(0, size * math.sqrt(0.75), weeks)
    found = np.zeros(weeks)
    for week in range(1, weeks):
        found[week] = 0.5 * found[week - 1] + steps[week]
    return found


def tested(day: Days, unit: Days) -> Calibrated:
    """The step at the date, calibrated at the placebo dates before it."""
    covered = np.arange(DAYS)
    found = step_at(day, unit, covered, DATE)
    others = [step_at(day, unit, covered, int(date)) for date in placebo_dates(0, DATE)]
    known: list[Step] = [one for one in others if one is not None]
    assert found is not None  # noqa: S101
    return calibrated(found, known)


def measure_displacement(replicates: int, seed: int) -> dict[str, dict[str, float]]:
    """False alarms of every design (for 'all moves': how often it is found)."""
    return {name: measured(design, replicates, seed) for name, design in DESIGNS.items()}


def measured(design: DisplacementDesign, replicates: int, seed: int) -> dict[str, float]:
    """One design."""
    rng = np.random.default_rng(seed)
    # Who arrives posts over the next fortnight, so the first two weeks rise by half on average.
    truth = math.log1p(design.moved * (1 - 6.5 / (7 * REBOUND_WEEKS)))
    rows = []
    for _ in range(replicates):
        day, unit = series(design, rng)
        found = tested(day, unit)
        span = 7 * REBOUND_WEEKS
        before = int(((day >= DATE - span) & (day < DATE)).sum())
        after = int(((day >= DATE) & (day < DATE + span)).sum())
        naive = abs(math.log(after / before)) > 1.96 * math.sqrt(1 / after + 1 / before)
        rows.append((found.low > 0 or found.high < 0, found.low <= truth <= found.high, naive))
    alarm, held, naive_alarm = np.array(rows, dtype=float).mean(axis=0)
    return {
        "replicates": replicates,
        "said_to_have_changed": round(float(alarm), 4),
        "coverage": round(float(held), 4),
        "naive_said_to_have_changed": round(float(naive_alarm), 4),
    }
