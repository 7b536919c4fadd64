"""Intervals for a proportion from a complex sample; nothing here knows what is proportioned.

Korn & Graubard (1998), 'Confidence intervals for proportions with small expected number of
positive counts estimated from survey data', Survey Methodology 24(2), 193-201: the exact
interval of Clopper & Pearson (1934) at the effective sample size, adjusted for the degrees of
freedom of the design. R's `survey::svyciprop(method="beta")` is the same.
"""

from __future__ import annotations

from scipy import stats

LEVEL = 0.95
"""The level of every interval that Brightline prints."""


def clopper_pearson(positives: float, n: float, level: float = LEVEL) -> tuple[float, float]:
    """The exact interval for `positives` among `n`; both may be fractional (effective) sizes."""
    tail = (1 - level) / 2
    negatives = n - positives
    low = 0.0 if positives <= 0 else float(stats.beta.ppf(tail, positives, negatives + 1))
    high = 1.0 if negatives <= 0 else float(stats.beta.ppf(1 - tail, positives + 1, negatives))
    return low, high


def korn_graubard(
    share: float, variance: float, n: int, df: int, *, most: float, level: float = LEVEL
) -> tuple[float, float]:
    """Korn-Graubard interval for `share`.

    Args:
        variance: the design variance of `share` (> 0 unless the share is 0 or 1).
        n: labelled items. df: degrees of freedom of the design (items less strata).
        most: the largest believable effective size. A variance that came out small by chance
            must not promise more than the sample holds; n, or n / (1 − f) when the sample is a
            large part f of a finite population.
    """
    if not 0 < share < 1 or variance <= 0:
        effective = min(float(n), most)
    else:
        effective = min(share * (1 - share) / variance, most)
    effective *= _df_adjustment(n, df, level)
    return clopper_pearson(share * effective, effective, level)


def _df_adjustment(n: int, df: int, level: float) -> float:
    tail = (1 + level) / 2
    plain, design = stats.t.ppf(tail, max(n - 1, 1)), stats.t.ppf(tail, max(df, 1))
    return float((plain / design) ** 2)
