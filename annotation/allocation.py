"""Neyman allocation: how many to draw from each stratum so that the target's variance is least.

Pure. Exact for whole numbers with a floor and a cap in every stratum, by priority values (Wright
2012, 'The equivalence of Neyman optimum allocation for sampling and equal proportions for
apportioning'); the idea is Neyman's (1934; Cochran 1977, section 5.5). Spreads that are guessed
from few labels are shrunken first, or the strata with lucky labels would be starved.
"""

from __future__ import annotations

import heapq
import math
from collections.abc import Mapping
from typing import Literal

Target = Literal["level", "change"]

PRIOR_SHARE = 0.2
"""Expected share where nothing was labelled yet: its spread (0.4) is near the largest (0.5), so
being wrong costs little."""

PRIOR_ITEMS = 20.0
"""Labelled adverts that what was expected counts for, whenever labels are drawn towards it."""


def neyman(
    sizes: Mapping[str, int], spreads: Mapping[str, float], total: int, *, floor: int
) -> dict[str, int]:
    """Adverts to draw from each stratum, `total` in all where floors and caps allow.

    Args:
        sizes: N_h. spreads: what one advert of the stratum adds to the target's standard error:
            the standard deviation within it, times what it weighs (see `weighed`).
        floor: fewest from each stratum, or all of it.
    """
    parts = {stratum: min(size, floor) for stratum, size in sizes.items()}
    left = total - sum(parts.values())
    queue = [_entry(name, sizes, spreads, parts) for name in sizes if parts[name] < sizes[name]]
    heapq.heapify(queue)
    while left > 0 and queue:
        _, name = heapq.heappop(queue)
        parts[name] += 1
        left -= 1
        if parts[name] < sizes[name]:
            heapq.heappush(queue, _entry(name, sizes, spreads, parts))
    return parts


def _entry(
    name: str, sizes: Mapping[str, int], spreads: Mapping[str, float], parts: Mapping[str, int]
) -> tuple[float, str]:
    drawn = max(parts[name], 1)
    return -sizes[name] * spreads[name] / math.sqrt(drawn * (drawn + 1)), name


def towards(expected: float, suspected: float, items: float) -> float:
    """The share of `items` labelled adverts of which `suspected` were, drawn towards `expected`."""
    return (suspected + expected * PRIOR_ITEMS) / (items + PRIOR_ITEMS)


def spread_of(share: float) -> float:
    """The standard deviation of a yes-or-no with this share."""
    return math.sqrt(share * (1 - share))


def weighed(
    sizes: Mapping[str, int],
    periods: Mapping[str, str | None],
    shares: Mapping[str, float],
    target: Target,
) -> dict[str, float]:
    """{stratum: spread, times its weight for the target}.

    For the level every advert weighs the same. For a change between periods an advert weighs one
    over its period's size: a small period must be known as well as a large one.
    """
    totals: dict[str | None, int] = {}
    for stratum, size in sizes.items():
        totals[periods[stratum]] = totals.get(periods[stratum], 0) + size
    population = sum(sizes.values())
    found = {}
    for stratum in sizes:
        weight = population / totals[periods[stratum]] if target == "change" else 1.0
        found[stratum] = spread_of(shares[stratum]) * weight
    return found
