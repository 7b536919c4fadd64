"""Counts that others report (region, month, count), whose effort nobody knows.

Without coverage rows only the counts themselves can betray a ramp, a partial month or stray
records, and the most that can be printed is a like-for-like index of the regions that report in
both months, which is said not to be growth. With coverage rows, use `coverage.py` instead.
"""

from __future__ import annotations

import datetime as dt
import itertools
import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

import numpy as np
import pandas as pd

from brightline.errors import TrendError
from brightline.trends import words
from brightline.trends.intervals import LEVEL
from brightline.trends.quantiles import student_quantile

State = Literal["stray", "ramp", "usable", "partial"]

STRAY_SHARE = 0.5
"""A month in which fewer than half of the regions report is a stray record of a later crawl."""

LEVEL_SHARE = 0.5
"""A first or last month under half of the three months beside it is a collector starting up or
cut off. No market halves or doubles at exactly the edge of the data."""

NEIGHBOURS = 3

MIN_REGIONS = 11
"""Fewer common regions than the disclosure threshold carry neither an index nor an interval."""

LEAST_ERROR = 1e-9
"""Regions that all change alike (but for rounding in the arithmetic) were not counted apart."""


@dataclass(frozen=True, slots=True)
class ReportedMonth:
    """One month: its sum, the regions that report, and what it is good for."""

    month: dt.date
    count: int
    regions: int
    state: State
    reason: str


@dataclass(frozen=True, slots=True)
class ReportedChange:
    """Like-for-like change over common regions; all None when it is not drawn."""

    earlier: dt.date
    later: dt.date
    regions: int
    change: float | None
    low: float | None
    high: float | None
    sentence: str


def judge_months(reported: pd.DataFrame) -> list[ReportedMonth]:
    """Judge every month of region, month (date), count; months without a record are absent.

    Raises:
        TrendError: a count is missing, infinite or negative.
    """
    _check_counts(reported)
    table = reported.groupby("month")["count"].sum().sort_index()
    regions = reported[reported["count"] > 0].groupby("month")["region"].nunique()
    regions = regions.reindex(table.index, fill_value=0)
    stray = regions < STRAY_SHARE * regions.max()
    solid = [month for month in table.index if not stray[month]]
    sums = {month: int(table[month]) for month in solid}
    states: dict[dt.date, State] = dict.fromkeys(solid, "usable")
    for state, ordered in (("ramp", solid), ("partial", solid[::-1])):
        for month in _edge(ordered, sums):
            states[month] = state  # type: ignore[assignment]
    return [
        ReportedMonth(
            month,
            int(table[month]),
            int(regions[month]),
            states.get(month, "stray"),
            _reason(month, states.get(month, "stray"), int(table[month]), int(regions[month])),
        )
        for month in table.index
    ]


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

    The interval is of a ratio of sums over regions (Cochran 1977, ch. 6.3, on the log scale): it
    says how much the regions differ, and nothing of the collector's effort.

    Raises:
        TrendError: a count is missing, infinite or negative.
    """
    if earlier >= later:
        reason = (
            f"{words.month(later)} does not come after {words.month(earlier)}, so there is no "
            "change between them; name two months in their order."
        )
        return _not_drawn(earlier, later, reason)
    judged: Mapping[dt.date, ReportedMonth] = {one.month: one for one in judge_months(reported)}
    for month in (earlier, later):
        known = judged.get(month)
        if known is None or known.state != "usable":
            reason = known.reason if known else f"No count is reported for {words.month(month)}."
            return _not_drawn(earlier, later, reason)
    wide = reported.pivot_table(index="region", columns="month", values="count", aggfunc="sum")
    both = wide[[earlier, later]].dropna()
    both = both[(both > 0).all(axis=1)]
    if len(both) < MIN_REGIONS:
        return _not_drawn(earlier, later, _too_few(len(both), earlier, later))
    before, after = (both[month].to_numpy(dtype=float) for month in (earlier, later))
    log_ratio = math.log(after.sum() / before.sum())
    parts = after / after.sum() - before / before.sum()
    error = math.sqrt(float((parts**2).sum()) * len(both) / (len(both) - 1))
    if error < LEAST_ERROR:
        reason = (
            f"All {len(both)} regions change alike, so how much they differ is not known and no "
            "interval can be given."
        )
        return _not_drawn(earlier, later, reason)
    reach = float(student_quantile((1 + LEVEL) / 2, len(both) - 1)) * error
    change, low, high = np.expm1([log_ratio, log_ratio - reach, log_ratio + reach]).tolist()
    sentence = (
        f"In the {len(both)} regions that report in both {words.month(earlier)} and "
        f"{words.month(later)} the count changed by {words.signed(change)} (95% interval over "
        f"regions {words.signed(low)} to {words.signed(high)}); the collector's effort is "
        "unknown, so this is not shown to be a change of the market."
    )
    return ReportedChange(earlier, later, len(both), change, low, high, sentence)


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


def _reason(month: dt.date, state: State, count: int, regions: int) -> str:
    seen = f"{words.several(count, 'advert')} from {words.several(regions, 'region')}"
    if state == "stray":
        return (
            f"{words.month(month)} holds stray records only ({seen}): no figure is drawn from it."
        )
    if state == "ramp":
        return (
            f"{words.month(month)} lies in the collector's start-up ({seen}): a rise from it would "
            "be the collector's growth, so none is drawn."
        )
    if state == "partial":
        return (
            f"{words.month(month)} is a partial month ({seen}): a fall into it would be the end of "
            "collecting, so no change is drawn."
        )
    return ""


def _too_few(regions: int, earlier: dt.date, later: dt.date) -> str:
    few = f"Only {words.several(regions, 'region')}" if regions else "No region"
    both = f"both {words.month(earlier)} and {words.month(later)}"
    return (
        f"{few} {'report' if regions > 1 else 'reports'} in {both}; a change needs {MIN_REGIONS} "
        "that do, so none is drawn."
    )


def _not_drawn(earlier: dt.date, later: dt.date, reason: str) -> ReportedChange:
    return ReportedChange(earlier, later, 0, None, None, None, reason)
