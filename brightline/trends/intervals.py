"""Intervals for a proportion from a complex sample; nothing here knows what is proportioned.

Korn & Graubard (1998), 'Confidence intervals for proportions with small expected number of
positive counts estimated from survey data', Survey Methodology 24(2), 193-201: the exact
interval of Clopper & Pearson (1934) at the effective sample size, adjusted for the degrees of
freedom of the design. R's `survey::svyciprop(method="beta")` is the same. The functions whose
names end in `_all` take arrays of replicates.
"""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import ArrayLike

from brightline.trends.quantiles import beta_quantile, student_quantile
from brightline.trends.series import Floats

LEVEL = 0.95
"""The level of every interval that Brightline prints."""


def clopper_pearson(positives: float, n: float, level: float = LEVEL) -> tuple[float, float]:
    """The exact interval for `positives` among `n`; both may be fractional (effective) sizes."""
    low, high = clopper_pearson_all(positives, n, level)
    return float(low), float(high)


def clopper_pearson_all(
    positives: ArrayLike, n: ArrayLike, level: float = LEVEL
) -> tuple[Floats, Floats]:
    """`clopper_pearson` for arrays."""
    tail = (1 - level) / 2
    above = np.asarray(positives, dtype=np.float64)
    below = np.asarray(n, dtype=np.float64) - above
    # Where there is no positive (or no negative) the limit is 0 (or 1); any shape will do there.
    some, others = np.where(above > 0, above, 1.0), np.where(below > 0, below, 1.0)
    low = np.where(above > 0, beta_quantile(tail, some, below + 1), 0.0)
    high = np.where(below > 0, beta_quantile(1 - tail, above + 1, others), 1.0)
    return low, high


def effective_of(share: float, low: float, high: float) -> float:
    """The effective size at which `clopper_pearson` gives an interval as wide as this one."""
    few, many = _FEWEST, _MOST
    for _ in range(_HALVINGS):
        middle = math.sqrt(few * many)
        limits = clopper_pearson(share * middle, middle)
        few, many = (middle, many) if limits[1] - limits[0] > high - low else (few, middle)
    return math.sqrt(few * many)


_FEWEST, _MOST, _HALVINGS = 1e-3, 1e9, 60


def korn_graubard(
    share: float, variance: float, n: int, df: float, *, most: float, level: float = LEVEL
) -> tuple[float, float]:
    """Korn-Graubard interval for `share`.

    Args:
        variance: the design variance of `share` (> 0 unless the share is 0 or 1).
        n: labelled items. df: degrees of freedom of the design (items less strata).
        most: the largest believable effective size (see `most_effective`).
    """
    effective = effective_size(share, variance, n, df, most=most, level=level)
    return clopper_pearson(share * float(effective), float(effective), level)


def interval_over_clusters(inside: Floats, sizes: Floats) -> tuple[float, float]:
    """Korn-Graubard interval for a share of items that come in clusters, which are its cases.

    Its variance is that of a ratio over clusters (Cochran 1977, ch. 6.3), on as many degrees of
    freedom as there are clusters that make it (Satterthwaite 1946): few, where a few hold most.

    Args:
        inside, sizes: of each cluster, its items that count, and all of its items.
    """
    n, items = len(sizes), float(sizes.sum())
    share = float(inside.sum()) / items
    squares = float(((inside - share * sizes) ** 2).sum())
    df = min(float((sizes**2).sum()) ** 2 / float((sizes**4).sum()), float(max(n - 1, 1)))
    variance = squares * n / max(n - 1, 1) / items**2
    return korn_graubard(share, variance, n, df, most=float(n))


def most_effective(share: ArrayLike, least: ArrayLike) -> Floats:
    """The largest believable effective size of a share whose variance is at least `least`.

    See `linearised.smoothed_variance`. In one stratum it is as many independent adverts as there
    are independent judgements, over 1 − f. Were it the number of adverts, it would bind too often
    where two annotators judge each, and the interval hold the truth in 98 of 100 samples.
    """
    p = np.asarray(share, dtype=np.float64)
    known = np.asarray(least, dtype=np.float64)
    most: Floats = np.divide(
        p * (1 - p), known, out=np.full(np.broadcast(p, known).shape, np.inf), where=known > 0
    )
    return most


def effective_size(
    share: ArrayLike,
    variance: ArrayLike,
    n: ArrayLike,
    df: ArrayLike,
    *,
    most: ArrayLike,
    level: float = LEVEL,
) -> Floats:
    """n*: the simple random sample that would be as precise, adjusted for degrees of freedom."""
    p, v = np.asarray(share, dtype=np.float64), np.asarray(variance, dtype=np.float64)
    spread = (p > 0) & (p < 1) & (v > 0)
    plain = np.where(spread, p * (1 - p) / np.where(spread, v, 1.0), np.asarray(n, dtype=float))
    tail = (1 + level) / 2
    simple = student_quantile(tail, np.maximum(np.asarray(n) - 1, 1))
    design = student_quantile(tail, np.maximum(df, 1))
    size: Floats = np.minimum(plain, most) * (simple / design) ** 2
    return size
