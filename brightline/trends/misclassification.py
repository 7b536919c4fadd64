"""From what annotators suspected to what a reference panel would suspect: the arithmetic.

Rogan & Gladen (1978), 'Estimating prevalence from the results of a screening test', Am. J.
Epidemiol. 107(1), 71-76, with the interval of Lang & Reiczigel (2014), 'Confidence limits for
prevalence of disease adjusted for estimated sensitivity and specificity', Prev. Vet. Med. 113(1),
13-22, which carries all three errors. Sizes may be effective ones, so that a complex sample goes in
as the simple one that would be as precise. Arrays broadcast; all is in shares of one.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from brightline.trends.intervals import LEVEL, clopper_pearson_all
from brightline.trends.quantiles import normal_quantile
from brightline.trends.series import Floats

LEAST_YOUDEN = 0.1
"""Annotators of whom it is not certain that sensitivity + specificity − 1 exceeds a tenth tell so
little that dividing by it would make any share out of any other."""


@dataclass(frozen=True, slots=True)
class Accuracy:
    """Sensitivity and specificity with the effective numbers of items that they rest on."""

    sensitivity: ArrayLike
    positives: ArrayLike
    specificity: ArrayLike
    negatives: ArrayLike


@dataclass(frozen=True, slots=True)
class Limits:
    """An estimate with its interval, before truncation to [0, 1]."""

    estimate: Floats
    low: Floats
    high: Floats


def rogan_gladen(suspected: ArrayLike, sensitivity: ArrayLike, specificity: ArrayLike) -> Floats:
    """(q + Sp − 1) / (Se + Sp − 1), which may be negative or above one."""
    q, se, sp = (np.asarray(v, dtype=np.float64) for v in (suspected, sensitivity, specificity))
    found: Floats = (q + sp - 1) / (se + sp - 1)
    return found


def lang_reiczigel(suspected: ArrayLike, n: ArrayLike, accuracy: Accuracy) -> Limits:
    """The Rogan-Gladen estimate with Lang and Reiczigel's interval (their equations 4 to 8).

    Args:
        suspected: the share that annotators suspected. n: its effective sample size.
    """
    z = normal_quantile((1 + LEVEL) / 2)
    q, size = np.asarray(suspected, dtype=np.float64), np.asarray(n, dtype=np.float64)
    shrunk_size = size + z**2
    shrunk = (size * q + z**2 / 2) / shrunk_size
    se, n_se = _plus_two(accuracy.sensitivity, accuracy.positives)
    sp, n_sp = _plus_two(accuracy.specificity, accuracy.negatives)
    youden = se + sp - 1
    centre = (shrunk + sp - 1) / youden
    var_se, var_sp = se * (1 - se) / n_se, sp * (1 - sp) / n_sp
    shift = 2 * z**2 * (centre * var_se - (1 - centre) * var_sp)
    spread = shrunk * (1 - shrunk) / shrunk_size + centre**2 * var_se + (1 - centre) ** 2 * var_sp
    reach = z * np.sqrt(spread) / youden
    plain = rogan_gladen(q, accuracy.sensitivity, accuracy.specificity)
    return Limits(plain, centre + shift - reach, centre + shift + reach)


def _plus_two(share: ArrayLike, n: ArrayLike) -> tuple[Floats, Floats]:
    size = np.asarray(n, dtype=np.float64)
    return (size * np.asarray(share, dtype=np.float64) + 1) / (size + 2), size + 2


def youden_low(accuracy: Accuracy) -> Floats:
    """The lower 95% limit of Se + Sp − 1, from the exact limits of both.

    Zou & Donner (2008), 'Construction of confidence limits about effect measures', Stat. Med. 27,
    1693-1702: the variance recovered from each limit.
    """
    distances = []
    for share, n in (
        (accuracy.sensitivity, accuracy.positives),
        (accuracy.specificity, accuracy.negatives),
    ):
        value = np.asarray(share, dtype=np.float64)
        low, _ = clopper_pearson_all(value * np.asarray(n, dtype=np.float64), n)
        distances.append(value - low)
    youden = np.asarray(accuracy.sensitivity) + np.asarray(accuracy.specificity) - 1
    lower: Floats = youden - np.sqrt(distances[0] ** 2 + distances[1] ** 2)
    return lower


def falsely_suspected(suspected: ArrayLike, n: ArrayLike, accuracy: Accuracy) -> Limits:
    """The harm budget: the share of all adverts that is suspected and should not be.

    (1 − p)(1 − Sp) with p of Rogan and Gladen. Each of the three measured shares is moved to its
    exact limits, and the distances are squared and added (Zou & Donner 2008): the budget often
    rests on a handful of false suspicions, for which linearising is too sure.
    """
    measured = (
        (suspected, n),
        (accuracy.sensitivity, accuracy.positives),
        (accuracy.specificity, accuracy.negatives),
    )
    values = [np.asarray(share, dtype=np.float64) for share, _ in measured]
    estimate = _budget(values[0], values[1], values[2])
    below, above = np.zeros_like(estimate), np.zeros_like(estimate)
    for place, (value, (_, size)) in enumerate(zip(values, measured, strict=True)):
        for limit in clopper_pearson_all(value * np.asarray(size, dtype=np.float64), size):
            others = [limit if other == place else values[other] for other in range(3)]
            moved = _budget(others[0], others[1], others[2]) - estimate
            below = below + np.minimum(moved, 0) ** 2
            above = above + np.maximum(moved, 0) ** 2
    low, high = estimate - np.sqrt(below), estimate + np.sqrt(above)
    return Limits(estimate, np.maximum(low, 0.0), np.minimum(high, 1.0))


def _budget(suspected: Floats, sensitivity: Floats, specificity: Floats) -> Floats:
    youden = np.maximum(sensitivity + specificity - 1, LEAST_YOUDEN)
    clean = np.clip((sensitivity - suspected) / youden, 0.0, 1.0)  # 1 − p
    found: Floats = clean * (1 - specificity)
    return found
