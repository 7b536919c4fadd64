"""Counts that others report (region, month, count), whose effort nobody knows.

Without coverage rows only the counts themselves can betray a ramp, a partial month or stray
records, and the most that can be printed is a like-for-like index of the regions that report in
both months, which is said not to be growth. A region that reports 0 reports. With coverage rows,
use `coverage.py` instead; the sentences are in `reported_words.py`.
"""

from __future__ import annotations

import datetime as dt
import itertools
import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal

import numpy as np
import numpy.typing as npt
import pandas as pd

from brightline.errors import TrendError
from brightline.trends import reported_words, words
from brightline.trends.centring import left_of
from brightline.trends.intervals import LEVEL
from brightline.trends.quantiles import student_quantile

State = Literal["stray", "ramp", "usable", "partial"]

STRAY_SHARE = 0.5
"""A month in which fewer than half as many regions count an advert as in the fullest month holds
stray records of a later crawl, or nobody looked: a table filled up with zeros shows both so."""

LEVEL_SHARE = 0.5
"""A first or last month under half of the three months beside it is a collector starting up or
cut off. No market halves or doubles at exactly the edge of the data."""

NEIGHBOURS = 3

MIN_REGIONS = 11
"""Fewer common regions than the disclosure threshold carry neither an index nor an interval. One
that counts 0 in both months adds nothing to either, and is not one of them."""

LEAST_ERROR = 1e-9
"""Regions that all change alike (but for rounding in the arithmetic) were not counted apart."""


@dataclass(frozen=True, slots=True)
class ReportedMonth:
    """One month: its sum, the regions that report, those of them that report 0, its use."""

    month: dt.date
    count: int
    regions: int
    zeros: int
    state: State
    reason: str


@dataclass(frozen=True, slots=True)
class ReportedChange:
    """Like-for-like change over common regions; its figures are None when it is not drawn.

    Of `regions`, which report in both months, `to_zero` fell from a count to 0, `from_zero` rose
    from 0, and `zero_in_both` count nothing in either; `in_one` report in one month alone.
    """

    earlier: dt.date
    later: dt.date
    sentence: str
    regions: int = 0
    to_zero: int = 0
    from_zero: int = 0
    zero_in_both: int = 0
    in_one: int = 0
    change: float | None = None
    low: float | None = None
    high: float | None = None


def judge_months(reported: pd.DataFrame) -> list[ReportedMonth]:
    """Judge every month of region, month (date), count; months without a record are absent.

    Raises:
        TrendError: a count is missing, infinite or negative.
    """
    _check_counts(reported)
    table = reported.groupby("month")["count"].sum().sort_index()
    regions = reported.groupby("month")["region"].nunique()
    counting = reported[reported["count"] > 0].groupby("month")["region"].nunique()
    counting = counting.reindex(table.index, fill_value=0)
    stray = (counting == 0) | (counting < STRAY_SHARE * counting.max())
    solid = [month for month in table.index if not stray[month]]
    sums = {month: int(table[month]) for month in solid}
    states: dict[dt.date, State] = dict.fromkeys(solid, "usable")
    for state, ordered in (("ramp", solid), ("partial", solid[::-1])):
        for month in _edge(ordered, sums):
            states[month] = state  # type: ignore[assignment]
    return [
        _judged(month, int(table[month]), int(regions[month]), int(counting[month]), states)
        for month in table.index
    ]


def _judged(
    month: dt.date, count: int, regions: int, counting: int, states: Mapping[dt.date, State]
) -> ReportedMonth:
    state = states.get(month, "stray")
    reason = reported_words.month_reason(month, state, count, counting, regions - counting)
    return ReportedMonth(month, count, regions, regions - counting, state, reason)


def changes_of(reported: pd.DataFrame) -> list[ReportedChange]:
    """Each month against the one before it, then the last usable month against the first.

    Raises:
        TrendError: a count is missing, infinite or negative.
    """
    months = judge_months(reported)
    pairs = [(a.month, b.month) for a, b in itertools.pairwise(months)]
    usable = [one.month for one in months if one.state == "usable"]
    if len(usable) > 2:
        pairs.append((usable[0], usable[-1]))
    return [reported_change(reported, *pair) for pair in pairs]


def reported_change(reported: pd.DataFrame, earlier: dt.date, later: dt.date) -> ReportedChange:
    """The like-for-like change between two months, or why there is none.

    The interval is of a ratio of sums over regions (Cochran 1977, ch. 6.3, on the log scale), in
    which a region may count 0: it says how much the regions differ, and nothing of the
    collector's effort. It rests on as many regions as make the sums.

    Raises:
        TrendError: a count is missing, infinite or negative.
    """
    if earlier >= later:
        return ReportedChange(earlier, later, reported_words.not_in_order(earlier, later))
    judged: Mapping[dt.date, ReportedMonth] = {one.month: one for one in judge_months(reported)}
    for month in (earlier, later):
        known = judged.get(month)
        if known is None or known.state != "usable":
            reason = known.reason if known else f"No count is reported for {words.month(month)}."
            return ReportedChange(earlier, later, reason)
    wide = reported.pivot_table(index="region", columns="month", values="count", aggfunc="sum")
    wide = wide[[earlier, later]].dropna(how="all")
    both = wide.dropna()
    before, after = (both[month].to_numpy(dtype=float) for month in (earlier, later))
    found = ReportedChange(
        earlier,
        later,
        sentence="",
        regions=len(both),
        to_zero=int(((before > 0) & (after == 0)).sum()),
        from_zero=int(((before == 0) & (after > 0)).sum()),
        zero_in_both=int(((before == 0) & (after == 0)).sum()),
        in_one=len(wide) - len(both),
    )
    return _drawn(found, before, after)


def _drawn(
    found: ReportedChange, before: npt.NDArray[np.float64], after: npt.NDArray[np.float64]
) -> ReportedChange:
    """The change with its interval and sentence, or the reason why there is none."""
    counting = found.regions - found.zero_in_both
    if counting < MIN_REGIONS:
        return replace(found, sentence=reported_words.too_few(found, MIN_REGIONS))
    if not before.sum() or not after.sum():
        return replace(found, sentence=reported_words.all_zero(found, bool(before.sum())))
    log_ratio = math.log(after.sum() / before.sum())
    parts = after / after.sum() - before / before.sum()
    squares = float((parts**2).sum())
    # A region that counts most lies near the ratio that it makes, whatever it does.
    error = math.sqrt(squares / left_of(before / before.sum() + after / after.sum()))
    if error < LEAST_ERROR:
        return replace(found, sentence=reported_words.alike(counting))
    # A few large regions make most of the sum, and of its error (Satterthwaite 1946).
    df = max(min(squares**2 / float((parts**4).sum()), counting - 1), 1.0)
    reach = float(student_quantile((1 + LEVEL) / 2, df)) * error
    change, low, high = np.expm1([log_ratio, log_ratio - reach, log_ratio + reach]).tolist()
    sentence = reported_words.change_sentence(found, change, low, high)
    return replace(found, sentence=sentence, change=change, low=low, high=high)


def _check_counts(reported: pd.DataFrame) -> None:
    counts = reported["count"].to_numpy(dtype=float)
    wrong = np.flatnonzero(~np.isfinite(counts) | (counts < 0))
    if len(wrong):
        row = reported.iloc[int(wrong[0])]
        raise TrendError(
            f"The reported count of {row['region']} in {words.month(row['month'])} is "
            f"{row['count']}; a count is a whole number from 0 up, so mend or leave out that row."
        )


def _edge(ordered: list[dt.date], sums: Mapping[dt.date, int]) -> list[dt.date]:
    """The months at the beginning of `ordered` that lie under the level of those after them."""
    found: list[dt.date] = []
    for position, month in enumerate(ordered):
        beside = [sums[one] for one in ordered[position + 1 : position + 1 + NEIGHBOURS]]
        if not beside or sums[month] >= LEVEL_SHARE * float(np.median(beside)):
            return found
        found.append(month)
    return found
