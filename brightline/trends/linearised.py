"""The arithmetic of `design.py` on plain arrays: one sample, or thousands of replicates of it.

The last axis is the labelled items, any axes before it are replicates, so that the very code that
a figure rests on can be tried ten thousand times (`python -m benchmarks trends`). Nothing here
knows a frame, a site or a label.
"""

from __future__ import annotations

import numpy as np

from brightline.trends.series import Days, Floats, Mask


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
    order = np.argsort(group, kind="stable")
    sizes = np.unique(group, return_counts=True)[1]
    starts = np.concatenate([[0], np.cumsum(sizes)[:-1]])
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


def chance_variance(z: Floats, weight: Floats, unit: Days, counted: Floats | None = None) -> float:
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
    return max(float((units**2).sum() - drawn_by_chance.sum()), 0.0)


def smoothed_variance(
    y: Floats, weight: Floats, domain: Mask, group: Days, fraction: Floats, judges: Floats
) -> Floats:
    """(...,) the least variance that a sample of this design can be believed to have.

    Each stratum's share is drawn towards the whole by one item's worth, and each judgement is taken
    as an independent case. A variance below it came out small by chance, and must not promise more
    than the sample holds.

    Args:
        judges: (n,) or (..., n), annotators of each item.
    """
    order = np.argsort(group, kind="stable")
    sizes = np.unique(group, return_counts=True)[1]
    starts = np.concatenate([[0], np.cumsum(sizes)[:-1]])

    def per_stratum(values: Floats) -> Floats:
        held = np.broadcast_to(values, np.broadcast_shapes(values.shape, domain.shape))
        summed: Floats = np.add.reduceat(held[..., order], starts, axis=-1)
        return summed

    inside = domain.astype(np.float64)
    part = per_stratum(weight * inside)
    items, judgements = per_stratum(inside), per_stratum(judges * inside)
    whole = hajek(y, weight, domain)[..., None]
    above = np.divide(
        per_stratum(weight * inside * y), part, out=np.zeros_like(part), where=part > 0
    )
    drawn_in = (items * above + whole) / (items + 1)
    unsampled = 1 - np.add.reduceat(fraction[order], starts) / sizes
    share = part / part.sum(axis=-1, keepdims=True)
    each = share**2 * unsampled * drawn_in * (1 - drawn_in) / np.maximum(judgements, 1)
    total: Floats = each.sum(axis=-1)
    return total
