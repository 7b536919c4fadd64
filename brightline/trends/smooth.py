"""A smoothed trend with its band: a local line through the months of an index.

Local linear regression (Cleveland 1979; Fan & Gijbels 1996, ch. 2) on the log scale, never over a
gap. The band holds the whole smoothed line at once in 95 of 100 repetitions: its width is the
quantile of the largest deviation (the sup-t band; Montiel Olea & Plagborg-Møller 2019). It is a
band for the smoothed line, and not for what smoothing takes away.
"""

from __future__ import annotations

import itertools

import numpy as np

from brightline.trends.intervals import LEVEL
from brightline.trends.series import Days, Floats

REACH_MONTHS = 3.5
"""Half the width of the window: the three months on either side have a say, which takes off what
advertisers do by chance, and keeps a season."""

MIN_MONTHS = 6
"""A shorter stretch has too few months to be smoothed."""

_DRAWS = 4000  # of the largest deviation: its 95% quantile to within a fiftieth
_SEED = 0


def smoother(months: Days) -> Floats:
    """(T, T) the weights of a local line with Epanechnikov's kernel; each row adds up to one.

    Args:
        months: month numbers without a gap.
    """
    away = (months[None, :] - months[:, None]).astype(np.float64)
    kernel = np.maximum(1 - (away / REACH_MONTHS) ** 2, 0.0)
    moments = [(kernel * away**power).sum(axis=1, keepdims=True) for power in range(3)]
    weights: Floats = kernel * (moments[2] - away * moments[1])
    weights /= moments[0] * moments[2] - moments[1] ** 2
    return weights


def smoothed(
    log: Floats, covariance: Floats, months: Days, df: float = np.inf
) -> tuple[Floats, Floats]:
    """(line, half width of its band) on the log scale.

    Args:
        df: degrees of freedom of the covariance: the deviations are those of a multivariate t.
    """
    weights = smoother(months)
    line = weights @ log
    spread = weights @ covariance @ weights.T
    error = np.sqrt(np.maximum(np.diag(spread), 0.0))
    rng = np.random.default_rng(_SEED)
    values, vectors = np.linalg.eigh(spread)
    root = vectors * np.sqrt(np.maximum(values, 0.0))
    drawn = rng.standard_normal((_DRAWS, len(log))) @ root.T
    known = error > 0
    largest = np.abs(drawn[:, known] / error[known]).max(axis=1) if known.any() else np.zeros(1)
    if np.isfinite(df):
        largest = largest * np.sqrt(df / rng.chisquare(df, len(largest)))
    return line, float(np.quantile(largest, LEVEL)) * error


def stretches(months: Days) -> list[slice]:
    """The runs of months without a gap."""
    cuts = np.flatnonzero(np.diff(months) != 1) + 1
    edges = [0, *cuts.tolist(), len(months)]
    return [slice(a, b) for a, b in itertools.pairwise(edges)]
