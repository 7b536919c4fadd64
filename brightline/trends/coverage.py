"""Whether a period is covered, and whether two periods may be compared; never without a reason.

Works on the series of `series.py`. A verdict is 'complete', 'partial' (looked at in part, as while
starting up) or 'none' (nobody looked, or one snapshot only) with a full sentence for a policy
reader; the sentence is empty only when there is nothing to say.
"""

from __future__ import annotations

import datetime as dt
import itertools
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

import numpy as np
import pandas as pd

from brightline.counted import counted
from brightline.trends import words
from brightline.trends.sections import SECTION_HELD, Held, came_upon, held_in, moved
from brightline.trends.series import Days, Series, date_of, number_of

Status = Literal["complete", "partial", "none"]

MAX_MISSING_SHARE = 0.05
"""A period with more than one day in twenty unseen is partial: a month may lack one day (the
first of a series is never covered), a year 18. Rates per covered day carry the rest."""

MAX_PACE_RATIO = 1.5
"""Crawls half as often again, or rarer, miss more short-lived adverts: not like for like."""

MAX_SUCCESS_DIFFERENCE = 0.1
"""Periods whose share of planned pages fetched differs by more than ten points are not alike."""


@dataclass(frozen=True, slots=True)
class PeriodCoverage:
    """How well one site was seen in one period ([start, end), UTC days).

    days_told: the covered days of which the crawls of the period tell, each of all since the crawl
    before. Of a weekly crawl these are 28 or 35 in a month, and so many days' adverts are counted.
    sections, sometimes: those that nine crawls in ten saw, and more than one in ten. held: how each
    section was followed, whether or not a crawl saw an advert in it (see `sections.py`).
    """

    site: str
    title: str
    name: str
    start: dt.date
    end: dt.date
    status: Status
    reason: str
    days_planned: int
    days_complete: int
    days_partial: int
    days_missing: int
    days_told: int
    pace: float
    success: float
    sections: frozenset[str]
    sometimes: frozenset[str]
    held: Mapping[str, Held]


def cover(series: Series, start: dt.date, end: dt.date, name: str) -> PeriodCoverage:
    """Judge how well `series` saw the days from `start` up to, not including, `end`."""
    first, last = number_of(start), number_of(end)
    covered = _within(series.covered, first, last)
    partial = _within(series.partial, first, last)
    missing = (last - first) - len(covered) - len(partial)
    unseen = len(partial) + missing
    status: Status = "complete"
    if series.single_snapshot or not (len(covered) or len(partial)):
        status = "none"  # nobody looked, or there is no time axis to look along
    elif not len(covered) or unseen > max(1.0, MAX_MISSING_SHARE * (last - first)):
        status = "partial"
    elif series.anew is not None and start < series.anew:
        status = "partial"  # however long it is: the part before is not to be shown
    reason = "" if status == "complete" else _reason(series, start, end, name, len(covered))
    always, sometimes = _sections(series, first, last)
    runs = (series.runs >= first) & (series.runs < last)
    gaps = series.gaps[runs[1:]]
    return PeriodCoverage(
        site=series.site,
        title=series.title,
        name=name,
        start=start,
        end=end,
        status=status,
        reason=reason,
        days_planned=last - first,
        days_complete=len(covered),
        days_partial=len(partial),
        days_missing=missing,
        days_told=len(_within(series.told_on, first, last)),
        pace=float(np.median(gaps)) if len(gaps) else 0.0,
        success=_success(series, first, last),
        sections=always,
        sometimes=sometimes,
        held=held_in(series.followed, series.runs[runs]),
    )


def comparable(earlier: PeriodCoverage, later: PeriodCoverage) -> str:
    """Why two periods of one site may not be compared, in one sentence; '' when they may."""
    for period in (earlier, later):
        if period.status != "complete":
            return period.reason
    title, names = earlier.title, f"{earlier.name} and {later.name}"
    if max(earlier.pace, later.pace) > MAX_PACE_RATIO * min(earlier.pace, later.pace):
        return (
            f"{title} was crawled every {_days(earlier.pace)} in {earlier.name} and every "
            f"{_days(later.pace)} in {later.name}; adverts that live shorter than the gap are "
            "missed when crawling is rarer, so the two are not compared."
        )
    if abs(earlier.success - later.success) > MAX_SUCCESS_DIFFERENCE:
        return (
            f"Of the pages planned on {title}, {words.percent(earlier.success)} were fetched in "
            f"{earlier.name} and {words.percent(later.success)} in {later.name}; effort so "
            "different is not compared."
        )
    changed = moved(earlier.held, later.held)
    if changed:
        # Their names are a site's words, which a release tells of groups alone (`publish`).
        return (
            f"The sections of {title} that were crawled differ between {names}, in "
            f"{counted(len(changed), 'section')}, so the two are not compared."
        )
    return ""


def _days(pace: float) -> str:
    """The gap between two crawls as it follows 'every'."""
    return "day" if f"{pace:g}" == "1" else f"{pace:g} days"


def months(start: dt.date, end: dt.date) -> Iterator[tuple[dt.date, dt.date]]:
    """(first day, first day of the next month) of every month that touches [start, end]."""
    month = start.replace(day=1)
    while month <= end:
        following = (month + dt.timedelta(days=32)).replace(day=1)
        yield month, following
        month = following


def monthly(series: Series) -> list[PeriodCoverage]:
    """Every month from the first to the last crawl of the series."""
    if series.start is None or series.end is None:
        return []
    return [
        cover(series, first, following, words.month(first))
        for first, following in months(series.start, series.end)
    ]


def coverage_table(periods: Iterable[PeriodCoverage]) -> pd.DataFrame:
    """site, month, days_planned, days_complete, days_partial, days_missing, status, reason."""
    columns = ["days_planned", "days_complete", "days_partial", "days_missing", "status", "reason"]
    rows = [
        {
            "site": period.site,
            "month": period.start,
            **{name: getattr(period, name) for name in columns},
        }
        for period in periods
    ]
    return pd.DataFrame(rows, columns=["site", "month", *columns])


def _first(name: str) -> str:
    """The name of a period where it begins a sentence."""
    return name[:1].upper() + name[1:]


def _within(days: Days, first: int, last: int) -> Days:
    return days[(days >= first) & (days < last)]


def _success(series: Series, first: int, last: int) -> float:
    day = series.effort.index.to_numpy()
    inside = (day >= first) & (day < last)
    planned, fetched = (
        float(series.effort[pages].to_numpy()[inside].sum()) for pages in ("planned", "fetched")
    )
    # A collector that plans nothing in advance counts as having fetched what it planned.
    return min(1.0, fetched / planned) if planned else 1.0


def _sections(series: Series, first: int, last: int) -> tuple[frozenset[str], frozenset[str]]:
    seen = [names for day, names in series.sections.items() if first <= day < last]
    counts = Counter(itertools.chain.from_iterable(seen))
    always, sometimes = SECTION_HELD * len(seen), (1 - SECTION_HELD) * len(seen)
    return (
        frozenset(name for name, count in counts.items() if count >= always),
        frozenset(name for name, count in counts.items() if count > sometimes),
    )


def _reason(series: Series, start: dt.date, end: dt.date, name: str, covered: int) -> str:
    title = series.title
    if series.anew is not None and start < series.anew:
        return (
            f"The protocol names a section of {title} no more that was collected before "
            f"{words.day(series.anew)}; the site's series begins anew on that day, so {name} has "
            "no figure."
        )
    if series.start is None or series.end is None:
        return f"{title} has no complete crawl, so nothing can be said about {name}."
    if series.single_snapshot:
        return (
            f"One snapshot has no time axis: {title} was seen on "
            f"{words.listed([words.day(date_of(run)) for run in series.runs])} only, and its "
            "adverts by posting date would show the survivors, not the past."
        )
    if end <= series.start:
        return (
            f"The series of {title} begins with the crawl of {words.day(series.start)}; before "
            f"that nobody was counting, so {name} has no figure."
        )
    if start > series.end:
        return (
            f"The last complete crawl of {title} was on {words.day(series.end)} (closed, blocked "
            f"or no longer crawled), so {name} has no figure."
        )
    return _partial_reason(series, start, end, name, covered)


def _partial_reason(series: Series, start: dt.date, end: dt.date, name: str, covered: int) -> str:
    assert series.start is not None and series.end is not None  # noqa: S101, PT018
    title, whole = series.title, (end - start).days
    seen = f"{covered} of {words.several(whole, 'day')}"
    if series.ramp_end is not None and start < series.ramp_end:
        return (
            f"The collector of {title} was still starting up until {words.day(series.ramp_end)} "
            f"(it fetched far fewer pages than later), so {name} is not comparable."
        )
    if start <= series.start:
        return (
            f"{_first(name)} is a partial period for {title}: its series begins on "
            f"{words.day(series.start)}, and {seen} are covered."
        )
    if end > series.end + dt.timedelta(days=1):
        return (
            f"{_first(name)} is a partial period for {title}: its last complete crawl was on "
            f"{words.day(series.end)}, and {seen} are covered."
        )
    came = [
        day for day in came_upon(series.followed, series.runs[0]) if start <= date_of(day) < end
    ]
    if came:
        held = len(_within(series.stock, number_of(start), number_of(end)))
        too = ", and complete crawls lay further apart than usual" if whole - covered > held else ""
        return (
            f"The crawls of {title} came to other sections on "
            f"{words.listed([words.day(date_of(day)) for day in came])}, and what they found there "
            f"had been there before{too}, so that {seen} of {name} are covered."
        )
    # Not 'not seen': a site that is crawled every other day is seen on half of the days it covers.
    return (
        f"{title} was not covered on {whole - covered} of the {whole} days of {name}: its "
        "complete crawls lay further apart than usual (an outage, or several)."
    )
