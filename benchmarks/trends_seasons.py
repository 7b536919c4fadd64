"""Displacement in a yearly lull: the plain step, and that beside the same weeks of earlier years.

More than three years of daily arrivals; an advertiser posts within two weeks of its arrival, and
the date is the first day of a lull that comes alike each year. Where nothing moves every step that
is told is a false alarm.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from brightline.trends.control_years import (
    YEAR_DAYS,
    beside_years,
    placebos_beside,
    years_before,
)
from brightline.trends.interrupted import REBOUND_WEEKS, Step, calibrated, placebo_dates, step_at
from brightline.trends.series import Days, Floats

DATE = 7 * 160
DAYS = DATE + 7 * REBOUND_WEEKS
YEARS = 2
REPLICATES, SEED = 1000, 20260101
LEAST = 0.93


@dataclass(frozen=True)
class SeasonDesign:
    """Advertisers a day and their postings. lull: the part of arrivals that three weeks of each
    year lack. wave: how far the year swings to either side. moved: rise of arrivals at the date."""

    advertisers: float = 4.0
    posts: float = 4.0
    lull: float = 0.0
    wave: float = 0.0
    moved: float = 0.0
    growth: float = 0.0


DESIGNS = {
    "no season": SeasonDesign(),
    "a yearly lull": SeasonDesign(lull=0.5),
    "a yearly wave": SeasonDesign(wave=0.4),
    "a yearly lull, a growing market": SeasonDesign(lull=0.5, growth=0.8),
    "a yearly lull, heavy reposting": SeasonDesign(lull=0.5, posts=15.0),
    "a yearly lull, all moves": SeasonDesign(lull=0.5, moved=1.0),
}


def series(design: SeasonDesign, rng: np.random.Generator) -> tuple[Days, Days]:
    """(day, unit) of every posting."""
    day = np.arange(-14, DAYS)
    arrived = np.repeat(day, rng.poisson(arrivals(design, day)))
    posts = rng.geometric(1 / design.posts, len(arrived))
    unit = np.repeat(np.arange(len(arrived)), posts)
    return arrived[unit] + rng.integers(0, 14, len(unit)), unit


def arrivals(design: SeasonDesign, day: Days) -> Floats:
    """How many advertisers are expected on each day."""
    since = (day - DATE) % YEAR_DAYS
    season: Floats = np.where(since < 21, 1 - design.lull, 1.0)
    season *= 1 + design.wave * np.sin(2 * np.pi * since / YEAR_DAYS)
    rate: Floats = design.advertisers * season * np.exp(design.growth * day / DAYS)
    rate *= np.where(day >= DATE, 1 + design.moved, 1.0)
    return rate


def truth_of(design: SeasonDesign) -> float:
    """ln of the postings expected in the weeks after over those without the move.

    Who arrives posts over the next fortnight, so the first two weeks rise only in part.
    """
    day = np.arange(-14, DAYS)
    fortnight = np.full(14, 1 / 14)
    after, without = (
        np.convolve(arrivals(one, day), fortnight)[14 + DATE : 14 + DAYS].sum()
        for one in (design, replace(design, moved=0.0))
    )
    return math.log(after / without)


def measure(replicates: int = REPLICATES) -> dict[str, Any]:
    """Every design, plain and beside earlier years (if all moves: how often it is found)."""
    designs = {name: measured(design, replicates, SEED) for name, design in DESIGNS.items()}
    return {
        "replicates": replicates,
        "monte_carlo_error_at_95": round(math.sqrt(0.95 * 0.05 / replicates), 4),
        "goal": f"coverage >= {LEAST}, within three Monte Carlo errors",
        "missed": missed(designs),
        "designs": designs,
    }


def missed(designs: dict[str, dict[str, float]]) -> list[str]:
    """The designs whose interval beside earlier years holds the truth too seldom."""
    return [
        name
        for name, found in designs.items()
        if found["coverage"] < LEAST - 3 * math.sqrt(0.95 * 0.05 / found["replicates"])
    ]


def measured(design: SeasonDesign, replicates: int, seed: int) -> dict[str, float]:
    """One design."""
    rng = np.random.default_rng(seed)
    truth = truth_of(design)
    rows = [_trial(*series(design, rng), truth) for _ in range(replicates)]
    plain, alarm, held = np.array(rows, dtype=float).mean(axis=0)
    return {
        "replicates": replicates,
        "said_to_have_changed": round(float(alarm), 4),
        "coverage": round(float(held), 4),
        "plain_said_to_have_changed": round(float(plain), 4),
    }


def _trial(day: Days, unit: Days, truth: float) -> tuple[bool, bool, bool]:
    """Whether the plain step and the one beside earlier years are told; whether that holds."""
    covered = np.arange(DAYS)
    known = {one: step_at(day, unit, covered, one) for one in years_before(DATE + YEAR_DAYS, 3)}

    def at(date: int) -> Step | None:
        return known[date] if date in known else step_at(day, unit, covered, date)

    step, *controls = (known[one] for one in (DATE, *years_before(DATE, YEARS)))
    dates = placebo_dates(0, DATE).tolist()
    assert step is not None  # noqa: S101
    earlier = [one for one in controls if one is not None]
    plain = calibrated(step, placebos_beside(at, dates, 0, 0))
    beside = calibrated(beside_years(step, earlier), placebos_beside(at, dates, YEARS, 0))
    return (
        not plain.low <= 0 <= plain.high,
        not beside.low <= 0 <= beside.high,
        beside.low <= truth <= beside.high,
    )
