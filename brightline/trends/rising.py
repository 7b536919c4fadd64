"""Which places are rising: a ranked list that neither chance nor small places can fill.

Hundreds of places are compared, so some rise by chance alone and the smallest rise most. The change
of each is a log ratio with the error of advertisers' chance, read as Student's t; the list controls
the false discovery rate (Benjamini & Hochberg 1995), and changes are drawn towards the mean of all
by what their own errors leave open (empirical Bayes; Morris 1983, with the spread between places by
Paule & Mandel 1982), by no more than an error (limited translation; Efron & Morris 1972). Intervals
are each place's own, and not drawn in: one that is would hold too seldom the places that do rise.
Those of listed places are widened for having been picked (Benjamini & Yekutieli 2005). Counts of
postings per covered day on comparable sites; what annotators suspect is too thinly labelled for
places.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from brightline.publish.disclosure import is_shown, rounded
from brightline.trends.cells import in_order
from brightline.trends.evidence import Evidence, Span
from brightline.trends.intervals import LEVEL
from brightline.trends.panel import covered
from brightline.trends.quantiles import student_above, student_quantile
from brightline.trends.series import Days, Floats, Mask

FALSE_DISCOVERIES = 0.1
"""Of the places that are listed, at most one in ten is expected not to be rising."""

MIN_PLACES = 5
"""Fewer places have no spread to be drawn towards, and need no list."""


@dataclass(frozen=True, slots=True)
class Place:
    """A place of a site, its change drawn towards the mean, and whether it is listed as rising.

    change: relative, drawn in. low, high: the place's own 95% interval, in which `change` lies.
    rank: 1 for the surest, among the listed; 0 for the others.
    """

    site: str
    place: str
    change: float
    low: float
    high: float
    listed: bool
    rank: int


def rising(
    evidence: Evidence,
    earlier: Span,
    later: Span,
    sites: Sequence[str],
    threshold: int,
    round_to: int = 1,
) -> tuple[list[Place], str]:
    """The places of comparable sites, the listed first; or none, and why.

    Args:
        threshold: the fewest advertiser clusters of a place in each period; places below, and those
            of which one cluster is nearly all, are left out whole.
        round_to: the base to which counts are rounded before a ratio is made of them.
    """
    counted = [_placed(evidence, span, sites) for span in (earlier, later)]
    keys = sorted(
        key
        for key in counted[0].keys() & counted[1].keys()
        if all(is_shown(placed[key].sizes, threshold) for placed in counted)
    )
    names = f"{earlier.name} and {later.name}"
    if len(keys) < MIN_PLACES:
        reason = (
            f"Fewer than {MIN_PLACES} places had {threshold} advertiser clusters or more in both "
            f"{names}, which is too few to rank."
        )
        return [], reason
    days = [
        {site: covered(evidence, span, site).days_told for site in sites}
        for span in (earlier, later)
    ]
    changes = []
    for key in keys:
        units = [placed[key].unit for placed in counted]
        found = log_change(units[0], units[1], days[0][key[0]], days[1][key[0]])
        changes.append(coarse(found, (len(units[0]), len(units[1])), round_to))
    return _ranked(keys, *np.array(changes).T), ""


@dataclass(frozen=True)
class _Postings:
    """The postings of one place in a period: the unit of each, and its advertiser under the widest
    linking."""

    unit: Days
    widest: Days

    @property
    def sizes(self) -> Days:
        """The postings of each advertiser, for disclosure control."""
        return np.unique(self.widest, return_counts=True)[1]


def _placed(
    evidence: Evidence, span: Span, sites: Sequence[str]
) -> dict[tuple[str, str], _Postings]:
    """{(site, place): its postings}; all are sorted by number once, and not asked for by place."""
    (number, names), axes = evidence.places, evidence.axes
    named = np.array([*map(bool, names), False])[number]
    rows = np.flatnonzero(evidence.counting(span, sites) & named)
    key = axes.site[rows] * max(len(names), 1) + number[rows]
    key, order = in_order(key)
    rows = rows[order]
    starts = np.flatnonzero(np.diff(key, prepend=-1))
    columns = (evidence.adverts[name].to_numpy(dtype=np.int64)[rows] for name in ("unit", "widest"))
    unit, widest = (np.split(column, starts)[1:] for column in columns)
    return {
        (axes.sites[one // len(names)], names[one % len(names)]): _Postings(*postings)
        for one, *postings in zip(key[starts].tolist(), unit, widest, strict=True)
    }


def log_change(
    before: Days, after: Days, days_before: int, days_after: int
) -> tuple[float, float, float]:
    """(log ratio of the rates, its error, degrees of freedom of the error).

    The variance is Σ over units of d² = (their share of the later count − that of the earlier)²; it
    rests on as many units as would give it if all were alike, (Σd²)² / Σd⁴ (Satterthwaite 1946).
    Units that post alike in both leave no d at all, and still post by chance: the variance is never
    less than that of two independent Poisson counts.

    Args:
        before, after: the unit of each posting in the two periods.
    """
    codes = np.unique(np.concatenate([before, after]), return_inverse=True)[1]
    size = int(codes.max()) + 1
    first = np.bincount(codes[: len(before)], minlength=size) / len(before)
    second = np.bincount(codes[len(before) :], minlength=size) / len(after)
    log = np.log(len(after) / days_after) - np.log(len(before) / days_before)
    squares = (second - first) ** 2
    least = 1 / len(before) + 1 / len(after)
    if squares.sum() <= least:
        return float(log), float(np.sqrt(least)), float(size)
    return float(log), float(np.sqrt(squares.sum())), float(squares.sum() ** 2 / (squares**2).sum())


def coarse(
    found: tuple[float, float, float], counts: tuple[int, int], round_to: int
) -> tuple[float, float, float]:
    """A log change of counts that are rounded first, with what that takes away in its error.

    Whoever knows all adverts but one advertiser's would have these from a ratio of exact counts.
    """
    if round_to == 1:
        return found
    before, after = (max(rounded(count, round_to), round_to) for count in counts)
    log = found[0] + math.log(after / counts[1]) - math.log(before / counts[0])
    lost = round_to**2 / 12 * (1 / before**2 + 1 / after**2)
    return log, math.sqrt(found[1] ** 2 + lost), found[2]


def chance_of(logs: Floats, errors: Floats, df: Floats) -> Floats:
    """How likely each place would have risen so far by chance, had it not been rising."""
    return np.asarray(student_above(logs / errors, df), dtype=np.float64)


def _ranked(
    keys: Sequence[tuple[str, str]], logs: Floats, errors: Floats, df: Floats
) -> list[Place]:
    change = drawn_in(logs, errors)
    chance = chance_of(logs, errors, df)
    listed = benjamini_hochberg(chance, FALSE_DISCOVERIES)
    low, high = own_intervals(logs, errors, df, listed)
    order = np.lexsort((chance, ~listed))
    return [
        Place(
            site=keys[n][0],
            place=keys[n][1],
            change=float(np.expm1(change[n])),
            low=float(np.expm1(low[n])),
            high=float(np.expm1(high[n])),
            listed=bool(listed[n]),
            rank=position + 1 if listed[n] else 0,
        )
        for position, n in enumerate(order)
    ]


def own_intervals(logs: Floats, errors: Floats, df: Floats, listed: Mask) -> tuple[Floats, Floats]:
    """(low, high) of each log change by itself: Student's t at 95%; of R listed among m places at
    1 - 5% R / m, so that of the listed intervals 5% are expected to miss.

    Benjamini & Yekutieli (2005), 'False discovery rate-adjusted multiple confidence intervals for
    selected parameters', JASA 100, 71-81: whoever is picked for its rise rose by luck too.
    """
    outside = np.where(listed, listed.mean(), 1.0) * (1 - LEVEL)
    reach = student_quantile(1 - outside / 2, df) * errors
    return logs - reach, logs + reach


def benjamini_hochberg(chance: Floats, rate: float) -> Mask:
    """Which hypotheses are rejected at a false discovery rate (Benjamini & Hochberg 1995)."""
    order = np.argsort(chance, kind="stable")
    under = chance[order] <= rate * np.arange(1, len(chance) + 1) / len(chance)
    rejected = np.zeros(len(chance), dtype=bool)
    if under.any():
        rejected[order[: int(np.flatnonzero(under)[-1]) + 1]] = True
    return rejected


def drawn_in(logs: Floats, errors: Floats) -> Floats:
    """Each log change drawn towards the mean of all, by no more than its own error.

    The limit keeps what truly stands out from being drawn to where nearly all others are, at little
    loss for them: Efron & Morris (1972), 'Limiting the risk of Bayes and empirical Bayes
    estimators, part II', JASA 67, 130-139.
    """
    between = _between(logs, errors)
    mean = float(np.average(logs, weights=1 / (errors**2 + between)))
    move = errors**2 / (between + errors**2) * (mean - logs)
    drawn: Floats = logs + np.clip(move, -errors, errors)
    return drawn


def _between(logs: Floats, errors: Floats) -> float:
    """The variance between places at which their spread is what it should be (Paule & Mandel)."""

    def excess(between: float) -> float:
        weight = 1 / (errors**2 + between)
        mean = np.average(logs, weights=weight)
        return float((weight * (logs - mean) ** 2).sum()) - (len(logs) - 1)

    if excess(0.0) <= 0:
        return 0.0
    low, high = 0.0, float(np.var(logs) * len(logs) + 1e-6)
    for _ in range(80):
        middle = (low + high) / 2
        low, high = (middle, high) if excess(middle) > 0 else (low, middle)
    return (low + high) / 2
