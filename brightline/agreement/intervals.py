"""Coefficients of agreement with their intervals: percentile bootstraps over items.

Efron & Tibshirani (1993), ch. 13; drawing items keeps the annotators of an item together.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np

from brightline.agreement.coefficients import (
    Floats,
    Metric,
    alphas,
    coincidences,
    gwet_parts,
    gwets,
    positive_parts,
    positives,
)
from brightline.counted import counted

LEVEL = 0.95
RESAMPLES = 1000
FEWEST_ITEMS = 10
"""With fewer items judged by two, an interval over items would say more than is known."""

_POINTED_AT = "given words as evidence by two or more annotators"

FEWEST_MARKED = 10
"""With fewer items that anybody gave another value than the commonest, alpha rests on so few that
resampling them shows too little spread: two thirds of its intervals hold the truth where one item
in twenty of thirty is marked, and nine in ten of those that are left."""

NEVER_DIFFERED = "No two annotators differed, so no interval."
NEVER_BOTH = "Nobody marked what another had marked, so no interval."
_UNVARIED = "Every resample gives the same value, so no interval."

_CHUNK = 250  # resamples at once: bounds memory


@dataclass(frozen=True, slots=True)
class Agreement:
    """A coefficient with its interval over `items`; None where it is not defined, and `reason`.

    A value may stand without an interval, where no resample differs from another or where too few
    items were marked: `reason` says whether annotators never differed, never marked the same, or
    else.
    """

    value: float | None
    low: float | None
    high: float | None
    items: int
    reason: str = ""


def alpha_with_interval(
    counts: Floats, metric: Metric, *, seed: int = 0, resamples: int = RESAMPLES
) -> Agreement:
    """Krippendorff's alpha with its interval over items."""
    return _bootstrapped(
        counts,
        coincidences,
        lambda sums: alphas(sums, metric, None),
        seed,
        resamples,
        few=_few_marked(counts),
    )


def gwet_with_interval(
    counts: Floats, *, ordinal: bool = False, seed: int = 0, resamples: int = RESAMPLES
) -> Agreement:
    """Gwet's AC1 or AC2, as `gwet` gives it, with its interval over every rated item."""
    return _bootstrapped(
        counts,
        lambda rows: gwet_parts(rows, ordinal),
        lambda sums: gwets(sums, ordinal),
        seed,
        resamples,
        fewest=1,
    )


def positive_agreement_with_interval(
    counts: Floats, *, seed: int = 0, resamples: int = RESAMPLES
) -> Agreement:
    """Positive agreement with its interval over items."""
    few = _few_marked(counts)
    return _bootstrapped(
        counts, positive_parts, positives, seed, resamples, zero=NEVER_BOTH, few=few
    )


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
            coincidences,
            lambda sums: alphas(sums, metric, None),
            which,
            resamples,
        )
        for which, part in enumerate((early, late), start=2 * seed)
    ]
    few = _few_marked(early) or _few_marked(late)
    return _from_draws(draws[1][0] - draws[0][0], draws[1][1] - draws[0][1], items, {}, few)


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
        return Agreement(None, None, None, len(known), _too_few(len(known), _POINTED_AT))
    # Two annotators with a character each make a row of 2 or more, so no item is left out.
    nothing = "No two annotators pointed at the same characters, so no interval."
    return _bootstrapped(known, lambda rows: rows, positives, seed, resamples, zero=nothing)


def _bootstrapped(
    counts: Floats,
    parts_of: Callable[[Floats], Floats],
    coefficient: Callable[[Floats], Floats],
    seed: int,
    resamples: int,
    *,
    fewest: int = 2,
    zero: str = _UNVARIED,
    few: str = "",
) -> Agreement:
    """All coefficients here are functions of sums over items, so a resample is a weighted sum.

    Args:
        fewest: annotators from whom on an item is resampled. zero: why a value of 0 does not vary.
        few: why there is no interval though the value varies.
    """
    items = int((counts.sum(axis=1) >= 2).sum())
    if items < FEWEST_ITEMS:
        return Agreement(None, None, None, items, _too_few(items))
    drawn = counts[counts.sum(axis=1) >= fewest]
    value, known = _resampled(drawn, parts_of, coefficient, seed, resamples)
    return _from_draws(value, known, items, {1.0: NEVER_DIFFERED, 0.0: zero}, few)


def _from_draws(
    value: float, known: Floats, items: int, unvaried: Mapping[float, str], few: str
) -> Agreement:
    """The value with its percentiles; `unvaried` says why a value without a spread has none, `few`
    why one with a spread has none."""
    if not math.isfinite(value):
        return Agreement(None, None, None, items, "Every rating is the same, so none can differ.")
    known = known[np.isfinite(known)]
    tail = 100 * (1 - LEVEL) / 2
    low, high = np.percentile(known, [tail, 100 - tail]).tolist()
    if low == high:
        # Resampling what never differs shows no spread, and no spread is not certainty.
        return Agreement(value, None, None, items, unvaried.get(round(value, 9), _UNVARIED))
    if few:
        return Agreement(value, None, None, items, few)
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


def _few_marked(counts: Floats) -> str:
    """Why an interval would rest on too few items that are not unanimous in the commonest value;
    nothing where they are enough."""
    judged = counts[counts.sum(axis=1) >= 2]
    commonest = int(judged.sum(axis=0).argmax())
    marked = int((np.delete(judged, commonest, axis=1).sum(axis=1) > 0).sum())
    if marked >= FEWEST_MARKED:
        return ""
    return (
        f"Only {marked} items were given another value than the commonest by anybody; "
        f"{FEWEST_MARKED} are needed for an interval."
    )


def _too_few(items: int, by_two: str = "judged by two or more annotators") -> str:
    only = f"Only {counted(items, 'item was', 'items were')}" if items else "No item was"
    return f"{only} {by_two}; {FEWEST_ITEMS} are needed for an interval."
