"""Disclosure control: which cells are hidden, and which sums may stand beside hidden cells.

The unit is the advertiser cluster, since one person can post eleven adverts. Primary: a cell
with fewer clusters than the threshold is hidden (k = 11 at the Counter Trafficking Data
Collaborative), an empty one too, so that a hidden cell does not even say that somebody is
there. Dominance: a cell in which one cluster is nearly all is hidden too, since its count is that
advertiser's (the p% rule; Hundepool et al. 2012, 'Statistical Disclosure Control', ch. 4.2).
Complementary: a sum is printed only when every cell under it is printed; a hidden cell then has no
equation that could give it away (ibid., ch. 4). Counts are rounded (to 5 at the Office for National
Statistics).
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

import numpy as np

from brightline.trends.series import Days


def is_small(clusters: int, threshold: int) -> bool:
    """Whether a cell stands on fewer advertiser clusters than the study allows to be shown."""
    return clusters < threshold


DOMINANCE_PERCENT = 10.0
"""Whoever posts second most and knows it must not know the largest to within a tenth of itself."""

DIMENSIONS = {
    "counts": ("site", "month", "kind"),
    "shares": ("period", "site"),
    "changes": ("earlier", "later", "site", "measure"),
    "parts": ("earlier", "later", "part"),
    "coverage": ("site", "month"),
    "reference": ("period", "site"),
    "assisted": ("period", "site"),
    "scale": ("period", "site", "cutoff"),
    "places": ("period", "site", "place"),
    "regions": ("period", "site", "region"),
    "sections": ("site", "month", "section"),
    "index": ("kind", "month"),
    "rising": ("earlier", "later", "site", "place"),
    "displacement": ("site", "date", "measure"),
}
"""What tells the rows of each table apart; `earlier` and `later` are one dimension."""

MOST_DIMENSIONS = 3
"""A table of more would be cut so fine that its margins give its cells away."""


def dimensions_of(columns: Iterable[str]) -> int:
    """How many dimensions these columns are."""
    return len({"comparison" if one in ("earlier", "later") else one for one in columns})


def is_dominated(adverts: Sequence[int] | Days, percent: float = DOMINANCE_PERCENT) -> bool:
    """Whether all but the two largest clusters are less than `percent` of the largest.

    Args:
        adverts: of each advertiser cluster of a cell.
    """
    sizes = np.sort(np.asarray(adverts, dtype=np.int64))
    return bool(len(sizes)) and bool(sizes[:-2].sum() < percent / 100 * sizes[-1])


def is_shown(adverts: Sequence[int] | Days, threshold: int) -> bool:
    """Whether a cell may be printed: enough advertiser clusters, none of which is nearly all.

    Args:
        adverts: of each advertiser cluster of the cell, under the widest linking.
    """
    return not is_small(len(adverts), threshold) and not is_dominated(adverts)


def rounded(count: float, base: int) -> float:
    """`count` to the nearest multiple of `base`, halves upward."""
    return float(math.floor(count / base + 0.5) * base)


def sum_is_safe(hidden: Iterable[bool]) -> bool:
    """Whether a sum may be printed beside its parts: only when none of them is hidden."""
    return not any(hidden)


def dominated_sentence(what: str) -> str:
    """Why a figure that stands on one cluster is not printed."""
    return (
        f"One advertiser cluster is nearly all of {what}; a figure on it would be one about it, so "
        "it is not published."
    )


def hidden_sentence(what: str, threshold: int) -> str:
    """Why a figure is not printed although it could be computed."""
    return (
        f"Fewer than {threshold} advertiser clusters stand behind {what}; a figure on so few could "
        "point at somebody, so it is not published."
    )


def hidden_month_sentence(periods: str, threshold: int) -> str:
    """Why no total over some periods is printed. Which of the two it is, is not told: that a month
    is one advertiser's says that somebody is there."""
    return (
        f"A month of {periods} is hidden, because fewer than {threshold} advertiser clusters stand "
        "behind it or one is nearly all of it, and a total would give it away."
    )
