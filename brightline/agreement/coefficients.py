"""Agreement between annotators: Krippendorff's alpha, positive agreement, Gwet's AC.

Pure functions of a table of counts: one row per item, one column per category, how many annotators
chose it. Items may have any number of annotators; those with fewer than two say nothing of
agreement, and count in Gwet's chance agreement alone. Each is a function of sums over items, which
the `…_parts` give of one item, so that a resample in `intervals` is a weighted sum.

Sources: Krippendorff (2011), 'Computing Krippendorff's Alpha-Reliability'; Gwet (2008), 'Computing
inter-rater reliability and its variance in the presence of high agreement', and (2014), 'Handbook
of Inter-Rater Reliability', 4th ed., ch. 5 (AC1, AC2); Cicchetti & Feinstein (1990) for positive
agreement, which leads where a label is rare: alpha falls with rarity, and AC rises with it.
"""

from __future__ import annotations

import math
from typing import Literal

import numpy as np
import numpy.typing as npt

Metric = Literal["nominal", "ordinal", "interval", "ratio"]
Floats = npt.NDArray[np.float64]


def alpha(counts: Floats, metric: Metric, values: Floats | None = None) -> float:
    """Krippendorff's alpha; NaN when all ratings are of one category.

    Args:
        counts: (items, categories). values: the categories' numbers for interval and ratio, and
            their order for ordinal; 0, 1, 2… when left out.
    """
    found = alphas(coincidences(counts).sum(axis=0, keepdims=True), metric, values)
    return float(found[0])


def gwet(counts: Floats, *, ordinal: bool = False) -> float:
    """Gwet's AC1, or AC2 with ordinal weights; NaN when there is one category only.

    The shares of categories, from which chance agreement follows, are over every rated item, those
    of one annotator too; the observed agreement is over items of two or more (Gwet 2014, ch. 5).
    """
    return float(gwets(gwet_parts(counts, ordinal).sum(axis=0, keepdims=True), ordinal)[0])


def positive_agreement(counts: Floats) -> float:
    """How often a second annotator marks what one has marked; NaN when nobody marked anything.

    Args:
        counts: (items, 2): not marked, marked.
    """
    return float(positives(positive_parts(counts).sum(axis=0, keepdims=True))[0])


def coincidences(counts: Floats) -> Floats:
    """(items, categories²): each item's coincidence matrix, its pairs weighted 1 / (m − 1)."""
    raters = counts.sum(axis=1)
    pairable = np.where(raters[:, None] >= 2, counts, 0.0)
    pairs = pairable[:, :, None] * pairable[:, None, :]
    diagonal = np.arange(counts.shape[1])
    pairs[:, diagonal, diagonal] -= pairable
    scaled: Floats = pairs / np.maximum(raters - 1, 1)[:, None, None]
    return scaled.reshape(len(counts), -1)


def alphas(sums: Floats, metric: Metric, values: Floats | None) -> Floats:
    size = math.isqrt(sums.shape[1])
    matrix = sums.reshape(-1, size, size)
    margins = matrix.sum(axis=2)
    total = margins.sum(axis=1)
    places = np.arange(size, dtype=np.float64) if values is None else values
    distance = _distances(metric, margins, places)
    observed = (matrix * distance).sum(axis=(1, 2))
    expected = (margins[:, :, None] * margins[:, None, :] * distance).sum(axis=(1, 2))
    with np.errstate(divide="ignore", invalid="ignore"):
        found: Floats = 1 - (total - 1) * observed / expected
    return found


def _distances(metric: Metric, margins: Floats, values: Floats) -> Floats:
    """(R, c, c) squared differences; ordinal ones depend on the margins."""
    size = len(values)
    if metric == "ordinal":
        ahead = np.cumsum(margins, axis=1)
        middle = ahead - margins / 2
        return np.asarray((middle[:, :, None] - middle[:, None, :]) ** 2, dtype=np.float64)
    first, second = values[:, None], values[None, :]
    if metric == "nominal":
        fixed = 1.0 - np.eye(size)
    elif metric == "interval":
        fixed = (first - second) ** 2
    else:
        both = np.where(first + second == 0, 1.0, first + second)
        fixed = ((first - second) / both) ** 2
    return np.broadcast_to(fixed, (len(margins), size, size))


def _ordinal_weights(size: int) -> Floats:
    """Gwet's ordinal weights: 1 less the share of the scale's steps that lie between."""
    apart = np.abs(np.subtract.outer(np.arange(size), np.arange(size))).astype(float)
    found: Floats = 1 - apart * (apart + 1) / (size * (size - 1))
    return found


def gwet_parts(counts: Floats, ordinal: bool) -> Floats:
    """(items, 2 + categories): agreement of an item, 1 for a pairable item, category shares."""
    size = counts.shape[1]
    weights = _ordinal_weights(size) if ordinal else np.eye(size)
    raters = counts.sum(axis=1)
    pairable = raters >= 2
    agreed = (counts * (counts @ weights - 1)).sum(axis=1)
    possible = np.where(pairable, raters * (raters - 1), 1.0)
    shares = counts / np.maximum(raters, 1)[:, None]
    agreement = np.where(pairable, agreed / possible, 0.0)
    return np.column_stack([agreement, pairable.astype(float), shares])


def gwets(sums: Floats, ordinal: bool) -> Floats:
    shares = sums[:, 2:] / sums[:, 2:].sum(axis=1, keepdims=True)
    size = shares.shape[1]
    total = float(_ordinal_weights(size).sum()) if ordinal else float(size)
    by_chance = total / (size * (size - 1)) * (shares * (1 - shares)).sum(axis=1)
    with np.errstate(divide="ignore", invalid="ignore"):
        observed = sums[:, 0] / sums[:, 1]
        found: Floats = (observed - by_chance) / (1 - by_chance)
    return found


def positive_parts(counts: Floats) -> Floats:
    """(items, 2): ordered pairs that both marked, and pairs of which the first marked."""
    raters, marked = counts.sum(axis=1), counts[:, 1]
    return np.column_stack([marked * (marked - 1), marked * (raters - 1)])


def positives(sums: Floats) -> Floats:
    with np.errstate(divide="ignore", invalid="ignore"):
        found: Floats = sums[:, 0] / sums[:, 1]
    return found
