"""Agreement between annotators: Krippendorff's alpha, positive agreement, Gwet's AC, by bootstrap.

Pure functions of a table of counts: one row per item, one column per category, how many annotators
chose it. Items may have any number of annotators; those with fewer than two say nothing of
agreement, and count in Gwet's chance agreement alone. Intervals are percentile bootstraps over
items (Efron & Tibshirani 1993, ch. 13), which keeps the annotators of an item together.

Sources: Krippendorff (2011), 'Computing Krippendorff's Alpha-Reliability'; Gwet (2008), 'Computing
inter-rater reliability and its variance in the presence of high agreement', and (2014), 'Handbook
of Inter-Rater Reliability', 4th ed., ch. 5 (AC1, AC2); Cicchetti & Feinstein (1990) for positive
agreement, which leads where a label is rare: alpha falls with rarity, and AC rises with it.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

import numpy as np
import numpy.typing as npt

Metric = Literal["nominal", "ordinal", "interval", "ratio"]
Floats = npt.NDArray[np.float64]

LEVEL = 0.95
RESAMPLES = 1000
FEWEST_ITEMS = 10
"""With fewer items judged by two, an interval over items would say more than is known."""

NEVER_DIFFERED = "No two annotators differed, so no interval."
NEVER_BOTH = "Nobody marked what another had marked, so no interval."
_UNVARIED = "Every resample gives the same value, so no interval."

_CHUNK = 250  # resamples at once: bounds memory


@dataclass(frozen=True, slots=True)
class Agreement:
    """A coefficient with its interval over `items`; None where it is not defined, and `reason`.

    A value may stand without an interval, where no resample differs from another: `reason` says
    whether annotators never differed, never marked the same, or else.
    """

    value: float | None
    low: float | None
    high: float | None
    items: int
    reason: str = ""


def alpha(counts: Floats, metric: Metric, values: Floats | None = None) -> float:
    """Krippendorff's alpha; NaN when all ratings are of one category.

    Args:
        counts: (items, categories). values: the categories' numbers for interval and ratio, and
            their order for ordinal; 0, 1, 2… when left out.
    """
    found = _alphas(_coincidences(counts).sum(axis=0, keepdims=True), metric, values)
    return float(found[0])


def gwet(counts: Floats, *, ordinal: bool = False) -> float:
    """Gwet's AC1, or AC2 with ordinal weights; NaN when there is one category only.

    The shares of categories, from which chance agreement follows, are over every rated item, those
    of one annotator too; the observed agreement is over items of two or more (Gwet 2014, ch. 5).
    """
    return float(_gwets(_gwet_parts(counts, ordinal).sum(axis=0, keepdims=True), ordinal)[0])


def positive_agreement(counts: Floats) -> float:
    """How often a second annotator marks what one has marked; NaN when nobody marked anything.

    Args:
        counts: (items, 2): not marked, marked.
    """
    return float(_positives(_positive_parts(counts).sum(axis=0, keepdims=True))[0])


def alpha_with_interval(
    counts: Floats, metric: Metric, *, seed: int = 0, resamples: int = RESAMPLES
) -> Agreement:
    """Krippendorff's alpha with its interval over items."""
    return _bootstrapped(
        counts, _coincidences, lambda sums: _alphas(sums, metric, None), seed, resamples
    )


def gwet_with_interval(
    counts: Floats, *, ordinal: bool = False, seed: int = 0, resamples: int = RESAMPLES
) -> Agreement:
    """Gwet's AC1 or AC2, as `gwet` gives it, with its interval over every rated item."""
    return _bootstrapped(
        counts,
        lambda rows: _gwet_parts(rows, ordinal),
        lambda sums: _gwets(sums, ordinal),
        seed,
        resamples,
        fewest=1,
    )


def positive_agreement_with_interval(
    counts: Floats, *, seed: int = 0, resamples: int = RESAMPLES
) -> Agreement:
    """Positive agreement with its interval over items."""
    return _bootstrapped(counts, _positive_parts, _positives, seed, resamples, zero=NEVER_BOTH)


def alpha_change(
    early: Floats, late: Floats, metric: Metric, *, seed: int = 0, resamples: int = RESAMPLES
) -> Agreement:
    """Alpha of the late items less that of the early ones, with its interval.

    The two sets share no item, so their bootstraps are independent.
    """
    items = min(int((part.sum(axis=1) >= 2).sum()) for part in (early, late))
    if items < FEWEST_ITEMS:
        return Agreement(None, None, None, items, _too_few(items))
    draws = [
        _resampled(
            part[part.sum(axis=1) >= 2],
            _coincidences,
            lambda sums: _alphas(sums, metric, None),
            which,
            resamples,
        )
        for which, part in enumerate((early, late), start=2 * seed)
    ]
    return _from_draws(draws[1][0] - draws[0][0], draws[1][1] - draws[0][1], items, {})


def span_agreement_with_interval(
    parts: Floats, *, seed: int = 0, resamples: int = RESAMPLES
) -> Agreement:
    """How much of the evidence that two annotators point at is the same, with its interval.

    Of the characters that one has marked, how many the other has: positive agreement with
    characters as units, which equals the F-measure of one against the other (Hripcsak &
    Rothschild 2005). Characters that nobody marked count for nothing.

    Args:
        parts: (items, 2): summed over the pairs of annotators who both gave a span, twice the
            characters in common, and the characters of both.
    """
    known = parts[parts[:, 1] > 0]
    if len(known) < FEWEST_ITEMS:
        return Agreement(None, None, None, len(known), _too_few(len(known)))
    # Two annotators with a character each make a row of 2 or more, so no item is left out.
    nothing = "No two annotators pointed at the same characters, so no interval."
    return _bootstrapped(known, lambda rows: rows, _positives, seed, resamples, zero=nothing)


def _bootstrapped(
    counts: Floats,
    parts_of: Callable[[Floats], Floats],
    coefficient: Callable[[Floats], Floats],
    seed: int,
    resamples: int,
    *,
    fewest: int = 2,
    zero: str = _UNVARIED,
) -> Agreement:
    """All coefficients here are functions of sums over items, so a resample is a weighted sum.

    Args:
        fewest: annotators from whom on an item is resampled. zero: why a value of 0 does not vary.
    """
    items = int((counts.sum(axis=1) >= 2).sum())
    if items < FEWEST_ITEMS:
        return Agreement(None, None, None, items, _too_few(items))
    drawn = counts[counts.sum(axis=1) >= fewest]
    value, known = _resampled(drawn, parts_of, coefficient, seed, resamples)
    return _from_draws(value, known, items, {1.0: NEVER_DIFFERED, 0.0: zero})


def _from_draws(
    value: float, known: Floats, items: int, unvaried: Mapping[float, str]
) -> Agreement:
    """The value with its percentiles; `unvaried` says why a value without a spread has none."""
    if not math.isfinite(value):
        return Agreement(None, None, None, items, "Every rating is the same, so none can differ.")
    known = known[np.isfinite(known)]
    tail = 100 * (1 - LEVEL) / 2
    low, high = np.percentile(known, [tail, 100 - tail]).tolist()
    if low == high:
        # Resampling what never differs shows no spread, and no spread is not certainty.
        return Agreement(value, None, None, items, unvaried.get(round(value, 9), _UNVARIED))
    return Agreement(value, low, high, items)


def _resampled(
    counts: Floats,
    parts_of: Callable[[Floats], Floats],
    coefficient: Callable[[Floats], Floats],
    seed: int,
    resamples: int,
) -> tuple[float, Floats]:
    """(value, one value for each resample of these items)."""
    items = len(counts)
    # Equal rows are one row that weighs more: a resample is then a draw of few numbers.
    rows, sizes = np.unique(counts, axis=0, return_counts=True)
    parts = parts_of(rows)
    value = float(coefficient(sizes[None, :].astype(float) @ parts)[0])
    rng = np.random.default_rng(seed)
    drawn = []
    for start in range(0, resamples, _CHUNK):
        size = min(_CHUNK, resamples - start)
        weights = rng.multinomial(items, sizes / items, size=size).astype(float)
        drawn.append(coefficient(weights @ parts))
    return value, np.concatenate(drawn)


def _too_few(items: int) -> str:
    return (
        f"Only {items} items were judged by two or more annotators; {FEWEST_ITEMS} are needed for "
        "an interval."
    )


def _coincidences(counts: Floats) -> Floats:
    """(items, categories²): each item's coincidence matrix, its pairs weighted 1 / (m − 1)."""
    raters = counts.sum(axis=1)
    pairable = np.where(raters[:, None] >= 2, counts, 0.0)
    pairs = pairable[:, :, None] * pairable[:, None, :]
    diagonal = np.arange(counts.shape[1])
    pairs[:, diagonal, diagonal] -= pairable
    scaled: Floats = pairs / np.maximum(raters - 1, 1)[:, None, None]
    return scaled.reshape(len(counts), -1)


def _alphas(sums: Floats, metric: Metric, values: Floats | None) -> Floats:
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


def _gwet_parts(counts: Floats, ordinal: bool) -> Floats:
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


def _gwets(sums: Floats, ordinal: bool) -> Floats:
    shares = sums[:, 2:] / sums[:, 2:].sum(axis=1, keepdims=True)
    size = shares.shape[1]
    total = float(_ordinal_weights(size).sum()) if ordinal else float(size)
    by_chance = total / (size * (size - 1)) * (shares * (1 - shares)).sum(axis=1)
    with np.errstate(divide="ignore", invalid="ignore"):
        observed = sums[:, 0] / sums[:, 1]
        found: Floats = (observed - by_chance) / (1 - by_chance)
    return found


def _positive_parts(counts: Floats) -> Floats:
    """(items, 2): ordered pairs that both marked, and pairs of which the first marked."""
    raters, marked = counts.sum(axis=1), counts[:, 1]
    return np.column_stack([marked * (marked - 1), marked * (raters - 1)])


def _positives(sums: Floats) -> Floats:
    with np.errstate(divide="ignore", invalid="ignore"):
        found: Floats = sums[:, 0] / sums[:, 1]
    return found
