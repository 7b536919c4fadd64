"""Lists of rising places on invented counts: how many of the listed are none, how many are found.

Sixty places of very different sizes; the naive list is of those whose plain count rose by a fifth
and more, and the naive change is the plain ratio.
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
)
from brightline.trends.series import Days, Floats

PLACES = 60
LEAST_UNITS = 11
ROUND_TO = 5
"""As in a release: counts are rounded before a ratio is made of them."""


@dataclass(frozen=True)
class RisingDesign:
    """How many of the places rise, and by how much."""

    rising: int = 0
    by: float = 1.0
    posts: float = 4.0


DESIGNS = {
    "none rises": RisingDesign(),
    "six double": RisingDesign(6),
    "half rise by half": RisingDesign(30, 0.5),
    "none rises, heavy reposting": RisingDesign(posts=12.0),
}


def _units(expected: float, posts: float, rng: np.random.Generator) -> Days:
    count = rng.poisson(expected)
    return np.repeat(np.arange(count), rng.geometric(1 / posts, count))


def one_market(
    design: RisingDesign, rng: np.random.Generator
) -> tuple[Floats, Floats, Floats, Floats]:
    """(log change, its error, degrees of freedom, truth) of the places that may be shown."""
    sizes = np.exp(rng.uniform(np.log(15), np.log(400), PLACES))
    truth = np.where(np.arange(PLACES) < design.rising, np.log1p(design.by), 0.0)
    rows = []
    for size, true in zip(sizes, truth, strict=True):
        before = _units(size, design.posts, rng)
        after = _units(size * np.exp(true), design.posts, rng)
        if min(len(np.unique(before)), len(np.unique(after))) >= LEAST_UNITS:
            apart = after + len(before)  # nobody posts in both periods
            exact = log_change(before, apart, 365, 365)
            rows.append((*coarse(exact, (len(before), len(after)), ROUND_TO), true))
    found = np.array(rows)
    return found[:, 0], found[:, 1], found[:, 2], found[:, 3]


def measure_rising(replicates: int, seed: int) -> dict[str, dict[str, float]]:
    """False discovery rate and power of every design; errors of drawn-in and plain changes."""
    return {name: measured(design, replicates, seed) for name, design in DESIGNS.items()}


def measured(design: RisingDesign, replicates: int, seed: int) -> dict[str, float]:
    """One design."""
    rng = np.random.default_rng(seed)
    rows = []
    for _ in range(replicates):
        logs, errors, df, truth = one_market(design, rng)
        listed = benjamini_hochberg(chance_of(logs, errors, df), FALSE_DISCOVERIES)
        change, _ = drawn_in(logs, errors)
        naive = logs > np.log(1.2)
        rows.append(
            (
                (listed & (truth <= 0)).sum() / max(int(listed.sum()), 1),
                (listed & (truth > 0)).sum() / max(int((truth > 0).sum()), 1),
                np.mean((change - truth) ** 2),
                np.mean((logs - truth) ** 2),
                (naive & (truth <= 0)).sum() / max(int(naive.sum()), 1),
            )
        )
    false, power, own, plain, naive_false = np.array(rows).mean(axis=0)
    return {
        "replicates": replicates,
        "false_discovery_rate": round(float(false), 4),
        "power": round(float(power), 4),
        "error_drawn_in": round(float(np.sqrt(own)), 4),
        "error_plain": round(float(np.sqrt(plain)), 4),
        "naive_false_discovery_rate": round(float(naive_false), 4),
    }
