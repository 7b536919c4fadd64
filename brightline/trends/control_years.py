"""What every year brings, taken off a step: the same step in the years before, where seen.

A step at a date beside the step at the same weeks of earlier years (an interrupted time series with
historical controls; Lopez Bernal, Cummins & Gasparrini 2018). It takes off a season that comes
alike each year, and puts in what only those years brought: so it stands beside the plain step, and
does not replace it.
"""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Callable, Sequence

from brightline.trends import words
from brightline.trends.coverage import comparable, cover
from brightline.trends.evidence import Evidence
from brightline.trends.interrupted import MIN_PLACEBOS, PRE_WEEKS, REBOUND_WEEKS, Step
from brightline.trends.series import number_of

YEAR_DAYS = 364
"""Whole weeks, so that the days of the week fall on each other; a day off the date each year."""

MOST_YEARS = 3
"""Years further back are of another market."""


def years_before(date: int, years: int) -> list[int]:
    """The same day of the week in each of so many years before a day."""
    return [date - YEAR_DAYS * back for back in range(1, years + 1)]


def beside_years(step: Step, controls: Sequence[Step]) -> Step:
    """The step beyond the mean of those of control years; their errors are independent ones.

    Windows of 34 weeks a year apart share no week, so hardly an advertiser stands in two of them.
    """
    usual = sum(one.log for one in controls) / len(controls)
    error = math.sqrt(step.error**2 + sum(one.error**2 for one in controls) / len(controls) ** 2)
    return Step(step.log - usual, error, step.expected * math.exp(usual))


def placebos_beside(
    at: Callable[[int], Step | None], dates: Sequence[int], years: int, first: int
) -> list[Step]:
    """Placebo dates beside as many of the years before them as were seen from `first` on.

    Where these are too few to scale an error, the plain steps at placebo dates stand for them: they
    stray by their season besides, so that an interval is rather too wide.
    """
    plain = {date: step for date in dates if (step := at(date)) is not None}
    found = []
    for date, step in plain.items():
        earlier = [one for one in years_before(date, years) if one - 7 * PRE_WEEKS >= first]
        controls = [control for one in earlier if (control := at(one)) is not None]
        if controls:
            found.append(beside_years(step, controls))
    return found if len(found) >= MIN_PLACEBOS else list(plain.values())


def control_years(
    evidence: Evidence, date: dt.date, sites: Sequence[str], threshold: int
) -> tuple[int, str]:
    """How many years before a date show the same weeks of the same sites, and why none does.

    Args:
        sites: those of the step; each is to be complete, and crawled as it was before the date.
        threshold: the fewest advertiser clusters that may stand behind either part of a year.
    """
    for back in range(1, MOST_YEARS + 1):
        reason = _unseen(evidence, date, back, sites) or _few(
            evidence, date, back, sites, threshold
        )
        if reason:
            return back - 1, "" if back > 1 else reason
    return MOST_YEARS, ""


def _unseen(evidence: Evidence, date: dt.date, back: int, sites: Sequence[str]) -> str:
    """Why the weeks of an earlier year are not those of the year of the date."""
    for site in sites:
        series = evidence.series[site]
        now = cover(series, *_window(date, 0, before=True), _named(date, before=True))
        day = date - dt.timedelta(days=YEAR_DAYS * back)
        for before in (True, False):
            then = cover(series, *_window(date, back, before=before), _named(day, before=before))
            if reason := comparable(then, now):
                return reason
    return ""


def _named(day: dt.date, *, before: bool) -> str:
    """'the 26 weeks before 1 June 2025'"""
    weeks, side = (PRE_WEEKS, "before") if before else (REBOUND_WEEKS, "after")
    return f"the {weeks} weeks {side} {words.day(day)}"


def _few(evidence: Evidence, date: dt.date, back: int, sites: Sequence[str], threshold: int) -> str:
    """That too few advertiser clusters posted in one part of an earlier year."""
    day = evidence.adverts["day"].fillna(-1)
    ours = evidence.adverts["site"].isin(list(sites))
    for before in (True, False):
        start, end = _window(date, back, before=before)
        here = ours & (day >= number_of(start)) & (day < number_of(end))
        if evidence.adverts.loc[here, "widest"].nunique() < threshold:
            return (
                f"Fewer than {threshold} advertiser clusters posted from {words.day(start)} to "
                f"{words.day(end)}."
            )
    return ""


def _window(date: dt.date, back: int, *, before: bool) -> tuple[dt.date, dt.date]:
    """The weeks before, or after, the same day of an earlier year."""
    day = date - dt.timedelta(days=YEAR_DAYS * back)
    if before:
        return day - dt.timedelta(weeks=PRE_WEEKS), day
    return day, day + dt.timedelta(weeks=REBOUND_WEEKS)
