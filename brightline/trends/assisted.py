"""Shares with a model's help: scores of all adverts make the labels of some go further.

The difference estimator with a tuned weight on the scores (PPI++: Angelopoulos, Duchi & Zrnic 2023,
arXiv 2311.01453; in survey words the generalised regression estimator, Särndal, Swensson & Wretman
1992, ch. 6, with one slope). It is unbiased whatever the model is worth, for the labels alone carry
it; a useless model is given no weight. The slope that an item is adjusted by is found on the other
folds (cross-fitting; Chernozhukov et al. 2018), so that no item helps to choose its own adjustment.

Scores must not come from a model that was trained on these very labels: those of a `train` sample,
or of other folds, are another matter. Arrays as in `linearised.py`; a published share comes here by
way of `helped.py`.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from brightline.trends import linearised
from brightline.trends.hidden_share import hidden_by
from brightline.trends.intervals import clopper_pearson_all, effective_size, most_effective
from brightline.trends.series import Days, Floats, Mask
from brightline.trends.strata import strata_of

FOLDS = 5
"""Each slope rests on four fifths of the labels."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """The labelled items of one design (the last axis), of one or many samples.

    y, noise, judges: what annotators made of each. score: the model's. domain: which items belong
    to the question. fold: the fold of each; items of one hand belong in one. weight, group,
    fraction: the design's.
    """

    y: Floats
    noise: Floats
    judges: Floats
    score: Floats
    domain: Mask
    fold: Days
    weight: Floats
    group: Days
    fraction: Floats


@dataclass(frozen=True, slots=True)
class Assisted:
    """A share with the model's help. gain: its variance over the one without help."""

    estimate: Floats
    low: Floats
    high: Floats
    slope: Floats
    gain: Floats


@dataclass(frozen=True, slots=True)
class Adjusted:
    """What scores do to a share: its estimate without help moves by `shift`, its variance is times
    `gain`. slope: that by which each item is adjusted."""

    shift: Floats
    gain: Floats
    slope: Floats


def assisted(items: Labelled, mean_score: Floats | float) -> Assisted:
    """The share of a domain, its slope tuned by cross-fitting.

    Args:
        mean_score: the mean score of all adverts of the domain, (...,) or one number.
    """
    found = adjusted(items, mean_score)
    plain = linearised.hajek(items.y, items.weight, items.domain)
    estimate = np.clip(plain + found.shift, 0.0, 1.0)
    effective = _effective(items, plain) / found.gain
    low, high = clopper_pearson_all(estimate * effective, effective)
    return Assisted(estimate, low, high, found.slope, found.gain)


def adjusted(items: Labelled, mean_score: Floats | float, taught: Mask | None = None) -> Adjusted:
    """How far the scores move the share of a domain, and how much narrower they make it.

    Args:
        mean_score: as in `assisted`. taught: as in `tuned`.
    """
    slope = tuned(items, taught)
    centred = items.score - np.asarray(mean_score, dtype=np.float64)[..., None]
    left = items.y - slope * centred
    plain = linearised.hajek(items.y, items.weight, items.domain)
    shift = linearised.hajek(left, items.weight, items.domain) - plain
    gain = _gain(_variance(items, left), _variance(items, items.y), plain, items.domain)
    return Adjusted(shift, gain, slope)


_TINY = 1e-12

UNSEEN = 3.0
"""Of n labels that all agree with the model, up to 3/n may not at a level of 95% (the rule of
three; Hanley & Lippman-Hand 1983)."""


def _gain(adjusted: Floats, plain: Floats, share: Floats, domain: Mask) -> Floats:
    """The variance with help over the one without; never less than the labels can show.

    Where labels do not vary (none or all suspected) there is nothing that a model could explain.
    """
    unseen = np.minimum(UNSEEN / np.maximum(domain.sum(axis=-1), 1), 0.5)
    spread = share * (1 - share)
    varies = (plain > _TINY) & (spread > _TINY)
    least = np.minimum(unseen * (1 - unseen) / np.where(varies, spread, 1.0), 1.0)
    gain: Floats = np.where(varies, np.maximum(adjusted / np.where(varies, plain, 1.0), least), 1.0)
    return gain


def unassisted(items: Labelled) -> tuple[Floats, Floats, Floats]:
    """(share, low, high) without the model, as `prevalence.py` computes them."""
    plain = linearised.hajek(items.y, items.weight, items.domain)
    effective = _effective(items, plain)
    low, high = clopper_pearson_all(plain * effective, effective)
    return plain, low, high


def tuned(items: Labelled, taught: Mask | None = None) -> Floats:
    """(..., n) the slope by which each item is adjusted: Cov(y, score) / Var(score) in the other
    folds, within strata, as it minimises the variance of the estimate; never negative.

    Args:
        taught: the items that the slope is found on; those of the domain when None. Any will do,
            and more of them make it steadier.
    """
    taught = items.domain if taught is None else taught
    z_y = linearised.influence(items.y, items.weight, taught)
    z_f = linearised.influence(items.score, items.weight, taught)
    slope = np.zeros(np.broadcast_shapes(z_y.shape, items.fold.shape))
    for fold in range(FOLDS):
        others = (items.fold != fold) & taught
        together = _cross(z_y, z_f, others, items.group, items.fraction)
        alone = _cross(z_f, z_f, others, items.group, items.fraction)
        ratio = np.divide(together, alone, out=np.zeros_like(alone), where=alone > _TINY)
        slope += (items.fold == fold) * np.maximum(ratio, 0.0)[..., None]
    return slope


def _cross(a: Floats, b: Floats, used: Mask, group: Days, fraction: Floats) -> Floats:
    """(...,) Σ_h (1 − f_h) m_h cov_h(a, b) over the used items."""
    order, sizes, starts = strata_of(group)

    def total(values: Floats) -> Floats:
        summed: Floats = np.add.reduceat(values[..., order], starts, axis=-1)
        return summed

    inside = used.astype(np.float64)
    n = total(inside)
    mean_a, mean_b = (total(v * inside) / np.maximum(n, 1) for v in (a, b))
    products = total(a * b * inside) - n * mean_a * mean_b
    unsampled = 1 - np.add.reduceat(fraction[order], starts) / sizes
    kept: Floats = (np.where(n > 1, unsampled * products, 0.0)).sum(axis=-1)
    return kept


def _variance(items: Labelled, values: Floats) -> Floats:
    z = linearised.influence(values, items.weight, items.domain)
    slope = linearised.slope(items.weight, items.domain)
    return linearised.stratified_variance(
        z, items.group, items.fraction
    ) + linearised.noise_variance(slope, items.fraction, items.noise)


def _effective(items: Labelled, share: Floats) -> Floats:
    n = items.domain.sum(axis=-1)
    df = n - len(np.unique(items.group))
    least = linearised.smoothed_variance(
        items.y,
        items.weight,
        items.domain,
        items.group,
        items.fraction,
        items.judges,
        items.noise,
    )
    most = most_effective(share, least)
    size = effective_size(share, _variance(items, items.y), n, df, most=most)
    cases = linearised.cases(items.y, items.weight, items.domain, items.judges, items.noise)
    hidden = hidden_by(items.y, items.weight, items.domain, items.group, cases)
    return hidden.effective(share, size, 1 - float(items.fraction.min()))


def score_strata(score: Floats, strata: int) -> Days:
    """The stratum of each advert by its score: equal steps of the cumulated root of frequency.

    Dalenius & Hodges (1959), 'Minimum variance stratification', JASA 54(285), 88-101.
    """
    counts, edges = np.histogram(score, bins=200)
    steps = np.cumsum(np.sqrt(counts))
    cuts = np.searchsorted(steps, steps[-1] * np.arange(1, strata) / strata)
    return np.asarray(np.searchsorted(np.unique(edges[cuts + 1]), score, "right"), dtype=np.int64)
