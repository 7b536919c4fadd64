"""Quantiles of the distributions that intervals are made with.

They are those of `scipy.stats`, taken from `scipy.special`: the former takes a second to import,
which every command would pay for.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from scipy import special


def normal_quantile(p: float) -> float:
    """The standard normal quantile of probability `p`."""
    return float(special.ndtri(p))


def student_quantile(p: Any, df: Any) -> Any:
    """Student's t quantile of probability `p` at `df` > 0 degrees of freedom; arrays broadcast.

    The normal's where `df` is infinite.
    """
    finite = np.where(np.isinf(df), 1.0, df)
    return np.where(np.isinf(df), special.ndtri(p), special.stdtrit(finite, p))


def student_above(t: Any, df: Any) -> Any:
    """The probability of more than `t` under Student's t at `df` degrees of freedom."""
    return special.stdtr(df, np.negative(t))


def beta_quantile(p: Any, a: Any, b: Any) -> Any:
    """The quantile of probability `p` of the beta distribution (a, b); arrays broadcast."""
    return special.betaincinv(a, b, p)
