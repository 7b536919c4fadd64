"""The arithmetic of `design.py` on plain arrays: one sample, or thousands of replicates of it.

The last axis is the labelled items, any axes before it are replicates, so that the very code that
a figure rests on can be tried ten thousand times (`python -m benchmarks trends`). Nothing here
knows a frame, a site or a label.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from brightline.trends.series import Days, Floats, Mask
from brightline.trends.strata import strata_of


def hajek(y: Floats, weight: Floats, domain: Mask) -> Floats:
    """(...,) the weighted mean of y over a domain (Hájek 1971); y and domain are (..., n)."""
    inside = weight * domain
    mean: Floats = (inside * y).sum(axis=-1) / inside.sum(axis=-1)
    return mean


def influence(y: Floats, weight: Floats, domain: Mask) -> Floats:
    """(..., n) what each item adds to the error of `hajek`: w (y − mean) / Σw, else 0.

    Taylor linearisation of the ratio (Särndal, Swensson & Wretman 1992, ch. 5.7 and 10.3).
    """
    inside = weight * domain
    centre = hajek(y, weight, domain)[..., None]
    z: Floats = inside / inside.sum(axis=-1, keepdims=True) * (y - centre)
    return z


def slope(weight: Floats, domain: Mask) -> Floats:
    """(..., n) how much the mean moves with each item's y."""
    inside = weight * domain
    part: Floats = inside / inside.sum(axis=-1, keepdims=True)
    return part


def stratified_variance(z: Floats, group: Days, fraction: Floats) -> Floats:
    """(...,) the variance of Σz under stratified sampling without replacement.

    Cochran (1977), ch. 5: Σ_h (1 − f_h) m_h s²_h(z). A group of one item adds nothing.

    Args:
        z: (..., n). group: (n,) variance stratum of each item. fraction: (n,) f of its stratum.
    """
    order, sizes, starts = strata_of(group)
    held = z[..., order]
    means = np.add.reduceat(held, starts, axis=-1) / sizes
    spread = np.add.reduceat((held - np.repeat(means, sizes, axis=-1)) ** 2, starts, axis=-1)
    unsampled = 1 - np.add.reduceat(fraction[order], starts) / sizes
    several = sizes > 1
    total: Floats = (unsampled * spread * sizes / np.maximum(sizes - 1, 1))[..., several].sum(-1)
    return total


def noise_variance(per_item: Floats, fraction: Floats, noise: Floats) -> Floats:
    """(...,) the second stage: annotators who would judge otherwise another day (Cochran 10.3).

    Args:
        per_item: (..., n) slope on each y. noise: (..., n) variance of each y over annotators.
    """
    total: Floats = (fraction * per_item**2 * noise).sum(axis=-1)
    return total


def log_ratio(
    y: Floats, weight: Floats, before: Mask, after: Mask
) -> tuple[Floats, Floats, Floats]:
    """The log ratio of two domains' means, with its influence and its slope on each y.

    Returns:
        (...,) ln(after / before), then two arrays of (..., n).
    """
    shares = [hajek(y, weight, domain) for domain in (before, after)]
    parts = [
        (influence(y, weight, domain) / share[..., None], slope(weight, domain) / share[..., None])
        for domain, share in zip((before, after), shares, strict=True)
    ]
    (z_before, slope_before), (z_after, slope_after) = parts
    return np.log(shares[1] / shares[0]), z_after - z_before, slope_after - slope_before


@dataclass(frozen=True, slots=True)
class Chance:
    """The variance of chance between advertisers. fourth: Σ over units of the fourth power of what
    each contributes, by which the variance itself is uncertain."""

    variance: float = 0.0
    fourth: float = 0.0

    def df(self, sampling: float, df: float) -> float:
        """Degrees of freedom of this beside a `sampling` variance of `df` (Satterthwaite 1946).

        The sum of squares rests on as many units as would give it if all were alike: few, where a
        few advertisers post most of the adverts, however many of those are labelled.
        """
        known = sampling**2 / df + self.fourth
        return max((sampling + self.variance) ** 2 / known, 1.0) if known else df


def chance_between(z: Floats, weight: Floats, unit: Days, counted: Floats | None = None) -> Chance:
    """Chance between advertisers: Σ over units of their squared contribution, less sampling's part.

    Units are a Poisson process whose marks are their adverts (a compound Poisson sum; Ross 2014,
    ch. 5.4). Given that an item is drawn, its square is inflated by what sampling adds, and that is
    taken off (two-phase sampling; Särndal, Swensson & Wretman 1992, ch. 9).

    Args:
        z, weight, unit: (n,) of the labelled items. counted: what each unit adds besides, known of
            all its adverts; its length is at least the highest unit + 1.
    """
    drawn_by_chance = z**2 * np.maximum(1 - 1 / np.maximum(weight, 1.0), 0.0)
    size = len(counted) if counted is not None else 0
    units = np.bincount(unit, weights=z, minlength=size).astype(np.float64)
    if counted is not None:
        units += counted
    variance = max(float((units**2).sum() - drawn_by_chance.sum()), 0.0)
    return Chance(variance, float((units**4).sum()))


@dataclass(frozen=True, slots=True)
class Votes:
    """Judgements of labelled items, one row each: the item's number, who judged (0, 1, …; whoever
    judged none of them has no number), and whether it was suspected (0 or 1)."""

    item: Days
    judge: Days
    suspected: Floats


@dataclass(frozen=True, slots=True)
class Between:
    """The variance that differences between annotators add. seen: the same before the chance of
    their items was taken off, by which the estimate itself is uncertain. judges: how many."""

    variance: float = 0.0
    seen: float = 0.0
    judges: int = 0

    def df(self, sampling: float, df: float) -> float:
        """Degrees of freedom of this beside a `sampling` variance of `df` (Satterthwaite 1946)."""
        if not self.variance:
            return df
        own = self.seen**2 / (self.judges - 1)
        return max((sampling + self.variance) ** 2 / (sampling**2 / df + own), 1.0)


def judges_variance(votes: Votes, z: Floats, slope: Floats, centre: Floats, unit: Days) -> Between:
    """What another panel of such annotators would move an estimate that is linear in y.

    Each annotator's part of the estimate is squared; from the sum goes what each advertiser's items
    alone would make of it, and to it comes what centring took away: a method of moments for crossed
    random effects (Gao & Owen 2017, Electronic Journal of Statistics 11, 1235), unbiased where
    annotators do not differ. Weights drawn for advertisers and for annotators at once (the
    pigeonhole bootstrap; Owen 2007, Annals of Applied Statistics 1, 386) would count the noise of a
    single judgement up to three times.

    Args:
        z, slope: (n,) what each item adds to the estimate, and its slope on the item's y.
        centre: (n,) the mean that z is centred by. unit: (n,) the advertiser of each item.
    """
    each = np.bincount(votes.item, minlength=len(z))[votes.item]
    part = slope[votes.item] / each * (votes.suspected - centre[votes.item])
    judged = np.bincount(votes.judge) / len(votes.judge)
    second, third = float((judged**2).sum()), float((judged**3).sum())
    squares = float((np.bincount(votes.judge, part) ** 2).sum())
    pair = votes.judge * (int(unit.max(initial=0)) + 1) + unit[votes.item]
    alone = float((np.bincount(np.unique(pair, return_inverse=True)[1], part) ** 2).sum())
    whole = float((np.bincount(unit, z) ** 2).sum())
    scale = 1 - 2 * third / second + second
    variance = max((squares - alone + second * whole) / scale, 0.0)
    return Between(variance, squares / scale, len(judged))


PRIOR_ITEMS = 4.0
"""Items' worth by which a stratum's share is drawn towards the whole before its least variance is
taken: as many as Agresti & Coull (1998), The American Statistician 52, 119, add to a sample. What
a stratum without any suspicion may hide besides is `hidden_share`'s."""


def smoothed_variance(
    y: Floats,
    weight: Floats,
    domain: Mask,
    group: Days,
    fraction: Floats,
    judges: Floats,
    noise: Floats,
) -> Floats:
    """(...,) the least variance that a sample of this design can be believed to have.

    Each stratum's share is drawn towards the whole by `PRIOR_ITEMS`, and each item counts for as
    many cases as its annotators judge independently of each other. A variance below it came out
    small by chance, and must not promise more than the sample holds.

    Args:
        judges: (n,) or (..., n), annotators of each item. noise: the variance of each y over them.
    """
    independent = cases(y, weight, domain, judges, noise)
    order, sizes, starts = strata_of(group)

    def per_stratum(values: Floats) -> Floats:
        held = np.broadcast_to(values, np.broadcast_shapes(values.shape, domain.shape))
        summed: Floats = np.add.reduceat(held[..., order], starts, axis=-1)
        return summed

    inside = domain.astype(np.float64)
    part = per_stratum(weight * inside)
    items, judgements = per_stratum(inside), per_stratum(independent * inside)
    whole = hajek(y, weight, domain)[..., None]
    above = np.divide(
        per_stratum(weight * inside * y), part, out=np.zeros_like(part), where=part > 0
    )
    drawn_in = (items * above + PRIOR_ITEMS * whole) / (items + PRIOR_ITEMS)
    unsampled = 1 - np.add.reduceat(fraction[order], starts) / sizes
    share = part / part.sum(axis=-1, keepdims=True)
    each = share**2 * unsampled * drawn_in * (1 - drawn_in) / np.maximum(judgements, 1)
    total: Floats = each.sum(axis=-1)
    return total


def cases(y: Floats, weight: Floats, domain: Mask, judges: Floats, noise: Floats) -> Floats:
    """How many independent cases the annotators of each item are: k / (1 + (k − 1) ρ), one where
    they always agree (the design effect; Kish 1965, ch. 5.4). ρ is what items leave of the
    variance of a judgement."""
    several = weight * (domain & (judges > 1))
    size = several.sum(axis=-1, keepdims=True)
    within = (several * noise * judges).sum(axis=-1, keepdims=True)
    share = hajek(y, weight, domain)[..., None]
    whole = size * share * (1 - share)
    differing = np.divide(within, whole, out=np.zeros_like(within), where=whole > 0)
    alike = 1 - np.minimum(differing, 1.0)
    found: Floats = judges / (1 + (judges - 1) * alike)
    return found
