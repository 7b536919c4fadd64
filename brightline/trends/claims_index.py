"""A claim of counts held against the like-for-like index: which months, and how far apart.

As many months as there are, up to a year, are held against the same ones of earlier: a month by
itself is small, and has its season. What is compared are means of the logarithms of the index.
"""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from brightline.trends import words
from brightline.trends.claims import Claim
from brightline.trends.intervals import LEVEL
from brightline.trends.quantiles import student_quantile
from brightline.trends.results import BASE, Change, IndexMonth, NotDrawn, Span
from brightline.trends.series import Floats
from brightline.trends.time_effects import typical

INDEXED = {
    "adverts": "postings",
    "postings": "postings",
    "templates": "templates",
    "advertiser clusters": "clusters",
}
"""What a claim may be of that is counted and not judged, and its index."""

COMPARED = {
    "adverts": "adverts by the month in which they are first seen",
    "postings": "postings by the month in which they are first seen",
    "templates": "templates with a posting first seen in the month, new or not",
    "advertiser clusters": "advertiser clusters with a posting first seen in the month, new or not",
}
"""What the index of each counts: a text or a cluster that goes on is in each of its months."""

METHOD = "like-for-like index of counts, chance between advertisers"
MOST_MONTHS = 12
_DIGITS = 3  # as coarse as the changes of a release


@dataclass(frozen=True)
class Index:
    """An index as it is printed. covariance, df: of the logarithms of its drawn months, in order
    (see `time_effects.Effects`); None where only what is printed is known, which is each month
    against the first."""

    months: tuple[IndexMonth, ...]
    covariance: Floats | None = None
    df: Floats | None = None
    synthetic: bool = False

    @property
    def drawn(self) -> list[IndexMonth]:
        """The months with a number."""
        return [one for one in self.months if one.drawn and one.index]


def change_of_index(index: Index, claim: Claim, slack: float) -> Change | NotDrawn:
    """The newest change of the index over the years of the claim, or why it has none.

    A claim that names its years is held against the twelve months of each.

    Args:
        slack: the relative difference of two stretches of time that are still the same.
    """
    if claim.named is not None:
        whole = _named(index, *claim.named)
        return _change(index, *whole) if whole else _no_years(index, claim)
    years = claim.years
    apart = [n for n in range(1, len(index.months)) if abs(n - 12 * years) < slack * 12 * years]
    for months in sorted(apart, key=lambda n: abs(n - 12 * years)):
        pair = _newest(index, months)
        if pair and not (claim.recent and pair[1][-1] != index.drawn[-1]):
            return _change(index, *pair)
    return _none(index, claim)


def longest_change(index: Index) -> Change | None:
    """The last month that is drawn against the first."""
    drawn = index.drawn
    return _change(index, drawn[:1], drawn[-1:]) if len(drawn) > 1 else None


def _newest(index: Index, apart: int) -> tuple[list[IndexMonth], list[IndexMonth]] | None:
    """The newest months, and those so many months before, where all of both are drawn."""
    drawn = {_number(one.month): one for one in index.drawn}
    if index.covariance is None:
        first = min(drawn, default=0)
        return ([drawn[first]], [drawn[first + apart]]) if first + apart in drawn else None
    last = max(drawn, default=0)
    for size in range(min(MOST_MONTHS, apart), 0, -1):
        later = range(last - size + 1, last + 1)
        if all(n in drawn and n - apart in drawn for n in later):
            return [drawn[n - apart] for n in later], [drawn[n] for n in later]
    return None


def _named(index: Index, *years: int) -> tuple[list[IndexMonth], list[IndexMonth]] | None:
    """All months of these two years; None where one is not drawn, or has no known error."""
    earlier, later = ([one for one in index.drawn if one.month.year == year] for year in years)
    is_whole = len(earlier) == len(later) == MOST_MONTHS
    return (earlier, later) if is_whole and index.covariance is not None else None


def _change(index: Index, before: Sequence[IndexMonth], after: Sequence[IndexMonth]) -> Change:
    logs = [
        float(np.mean([math.log((one.index or BASE) / BASE) for one in part]))
        for part in (before, after)
    ]
    reach = _reach(index, before, after)
    log = logs[1] - logs[0]
    change, low, high = (
        round(math.expm1(value), _DIGITS) for value in (log, log - reach, log + reach)
    )
    sites = tuple(dict.fromkeys(site for one in after for site in one.sites))
    spans = (_span(before), _span(after))
    return Change(*spans, "total", sites, change, low, high, index.synthetic, method=METHOD)


def _reach(index: Index, before: Sequence[IndexMonth], after: Sequence[IndexMonth]) -> float:
    """Half the width of the interval on the log scale."""
    if index.covariance is None or index.df is None:
        return _printed_reach(after[0])
    weight = np.array(
        [(one in after) / len(after) - (one in before) / len(before) for one in index.drawn]
    )
    variance = float(weight @ index.covariance @ weight)
    t = float(student_quantile((1 + LEVEL) / 2, typical(index.df[weight != 0])))
    return t * math.sqrt(max(variance, 0.0))


def _printed_reach(month: IndexMonth) -> float:
    """The same of a month as it is printed. A lower limit that was rounded to 0 tells no width;
    limits lie evenly about the index on the log scale, so the upper one does."""
    level, high = month.index or BASE, month.high or BASE
    if month.low is None or month.low > 0:
        return math.log(high / (month.low or BASE)) / 2
    return math.log(high / level)


def _no_years(index: Index, claim: Claim) -> NotDrawn:
    """Why the index has no change between two calendar years."""
    if len(index.drawn) < 2:
        return _none(index, claim)
    if index.covariance is None:
        reason = (
            f"{claim.which_years}, and the release prints the index of each "
            "month against its first alone, and no change between whole years; whoever holds the "
            "study can, with the command brightline claim."
        )
    else:
        first, last = (words.month(index.drawn[at].month) for at in (0, -1))
        reason = (
            f"{claim.which_years}, and the index, which runs from {first} to "
            f"{last}, does not hold all months of both; a change over another stretch of time "
            "would not judge the claim."
        )
    span = Span("", index.drawn[0].month, index.drawn[-1].month)
    return NotDrawn(span, span, "total", (), reason, index.synthetic)


def _none(index: Index, claim: Claim) -> NotDrawn:
    drawn = index.drawn
    if len(drawn) < 2:
        why = next((one.reason for one in index.months if one.reason), "")
        reason = f"There is no index to hold the claim against. {why}".strip()
        start = end = dt.date.min
    else:
        start, end = drawn[0].month, drawn[-1].month
        newest = "its last month and one that it can be compared with do not"
        which = newest if claim.recent else "no two of its months that can be compared"
        reason = (
            f"The index runs from {words.month(start)} to {words.month(end)}, and {which} lie "
            f"{words.years(claim.years)} apart; a change over another stretch of time would not "
            "judge the claim."
        )
    span = Span("", start, end)
    return NotDrawn(span, span, "total", (), reason, index.synthetic)


def _span(months: Sequence[IndexMonth]) -> Span:
    last = words.month(months[-1].month)
    name = last if len(months) == 1 else f"the {len(months)} months to {last}"
    year, next_month = divmod(
        _number(months[-1].month), 12
    )  # months count from 1: this is the next
    return Span(name, months[0].month, dt.date(year, next_month + 1, 1))


def _number(month: dt.date) -> int:
    return 12 * month.year + month.month
