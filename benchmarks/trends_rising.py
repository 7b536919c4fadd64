"""Lists of rising places on invented counts: false discoveries, power, and whether intervals hold.

Sixty or eight places of very different sizes. The naive list is of those whose plain count rose by
a fifth and more, the naive change is the plain ratio, the naive interval takes each posting for a
case; and the naive interval of a listed place forgets that the place was picked.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from brightline.trends.rising import (
    FALSE_DISCOVERIES,
    benjamini_hochberg,
    chance_of,
    coarse,
    drawn_in,
    log_change,
    own_intervals,
)
from brightline.trends.series import Days, Floats, Mask

LEAST_UNITS = 11
ROUND_TO = 5
"""As in a release: counts are rounded before a ratio is made of them."""


@dataclass(frozen=True)
class RisingDesign:
    """How many of the places rise, and by how much; `stay` is the part of the advertisers of the
    earlier period that posts in the later one too."""

    rising: int = 0
    by: float = 1.0
    posts: float = 4.0
    places: int = 60
    stay: float = 0.0


DESIGNS = {
    "none rises": RisingDesign(),
    "six double": RisingDesign(6),
    "half rise by half": RisingDesign(30, 0.5),
    "none rises, heavy reposting": RisingDesign(posts=12.0),
    "six double, half of the advertisers stay": RisingDesign(6, stay=0.5),
    "eight places, one doubles": RisingDesign(1, places=8),
    "eight places, half rise by half": RisingDesign(4, 0.5, places=8),
}


@dataclass(frozen=True)
class Rises:
    """One market's places that may be shown: log changes, their errors with degrees of freedom, the
    truth, and the error if each posting were a case."""

    logs: Floats
    errors: Floats
    df: Floats
    truth: Floats
    naive: Floats


def _posting(expected: float, posts: float, rng: np.random.Generator) -> Days:
    """How often each of some advertisers posts."""
    return rng.geometric(1 / posts, rng.poisson(expected))


def _two_periods(
    design: RisingDesign, size: float, true: float, rng: np.random.Generator
) -> tuple[Days, Days]:
    """The unit of each posting of a place, before and after."""
    stayed = _posting(size * design.stay, design.posts, rng)
    again = rng.geometric(1 / design.posts, len(stayed))
    gone = _posting(size * (1 - design.stay), design.posts, rng)
    new = _posting(size * (np.exp(true) - design.stay), design.posts, rng)
    known, ever = len(stayed), len(stayed) + len(gone)
    before = np.repeat(np.arange(ever), np.concatenate([stayed, gone]))
    units = np.concatenate([np.arange(known), ever + np.arange(len(new))])
    return before, np.repeat(units, np.concatenate([again, new]))


def one_market(design: RisingDesign, rng: np.random.Generator) -> Rises:
    """The places of one market that may be shown."""
    sizes = np.exp(rng.uniform(np.log(15), np.log(400), design.places))
    rises = np.arange(design.places) < design.rising
    rows = []
    for size, true in zip(sizes, np.where(rises, np.log1p(design.by), 0.0), strict=True):
        before, after = _two_periods(design, float(size), float(true), rng)
        if min(len(np.unique(before)), len(np.unique(after))) >= LEAST_UNITS:
            exact = log_change(before, after, 365, 365)
            naive = np.sqrt(1 / len(before) + 1 / len(after))
            rows.append((*coarse(exact, (len(before), len(after)), ROUND_TO), true, naive))
    return Rises(*np.array(rows).T)


def measure_rising(replicates: int, seed: int) -> dict[str, dict[str, float]]:
    """False discoveries, power, errors of drawn-in and plain changes, and coverage, by design."""
    return {name: measured(design, replicates, seed) for name, design in DESIGNS.items()}


def measured(design: RisingDesign, replicates: int, seed: int) -> dict[str, float]:
    """One design.

    The false coverage rate is the mean over markets of the part of the listed intervals that miss,
    none where no place is listed. Coverages of rising and listed places are over all of them.
    """
    rng = np.random.default_rng(seed)
    rows, places = [], []
    for _ in range(replicates):
        found = one_market(design, rng)
        chance = chance_of(found.logs, found.errors, found.df)
        listed = benjamini_hochberg(chance, FALSE_DISCOVERIES)
        held = _held(found, listed)
        rows.append((*_errors(found, listed), np.sum(listed & ~held[0]) / max(listed.sum(), 1)))
        places.append(np.stack([*held, found.truth > 0, listed]))
    false, power, own, plain, naive_false, missed = np.array(rows).mean(axis=0)
    return {
        "replicates": replicates,
        "false_discovery_rate": round(float(false), 4),
        "power": round(float(power), 4),
        "error_drawn_in": round(float(np.sqrt(own)), 4),
        "error_plain": round(float(np.sqrt(plain)), 4),
        "naive_false_discovery_rate": round(float(naive_false), 4),
        "false_coverage_rate": round(float(missed), 4),
        **_coverages(np.concatenate(places, axis=1)),
    }


def _errors(found: Rises, listed: Mask) -> tuple[float, ...]:
    """(false among the listed, rising ones found, squared error drawn in and plain, false among the
    naive list) of one market."""
    none, naive = found.truth <= 0, found.logs > np.log(1.2)
    return (
        (listed & none).sum() / max(int(listed.sum()), 1),
        (listed & ~none).sum() / max(int((~none).sum()), 1),
        float(np.mean((drawn_in(found.logs, found.errors) - found.truth) ** 2)),
        float(np.mean((found.logs - found.truth) ** 2)),
        (naive & none).sum() / max(int(naive.sum()), 1),
    )


def _held(found: Rises, listed: Mask) -> tuple[Mask, Mask, Mask]:
    """Whether each place's printed interval holds the truth; whether it would if it were not
    widened for the listed; whether the naive one does."""
    within = []
    for mask in (listed, np.zeros_like(listed)):
        low, high = own_intervals(found.logs, found.errors, found.df, mask)
        within.append((low <= found.truth) & (found.truth <= high))
    naive: Mask = np.abs(found.logs - found.truth) <= 1.96 * found.naive
    return within[0], within[1], naive


def _coverages(places: Mask) -> dict[str, float]:
    """Over all places, over those that rise and those that are listed, where there are some."""
    held, unwidened, naive, rises, listed = places
    shares = {"coverage": held, "naive_coverage": naive}
    if rises.any():
        shares["rising_coverage"] = held[rises]
    if listed.any():
        shares["listed_coverage"] = held[listed]
        shares["listed_coverage_not_widened"] = unwidened[listed]
    found = {name: round(float(part.mean()), 4) for name, part in shares.items()}
    return {**found, "listed": int(listed.sum())}
