"""Intervals of time that a date or an age leaves open, in UTC."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from brightline.ingest import PostedInterval, interval_of, next_start

SKEW = dt.timedelta(minutes=1)
"""How far the site's clock and ours, and the time of the download, may lie apart."""

_SHORTER_MONTH = dt.timedelta(days=3)
"""February has three days less than the longest month, and engines count months by either."""


def around(moment: dt.datetime, precision: str) -> PostedInterval | None:
    """The whole minute, hour, day, week, month or year that holds a moment, on its own clock.

    None where it begins or ends outside all calendars (0001-01-01 in a zone east of UTC).
    """
    try:
        return interval_of(moment, precision)
    except (ValueError, OverflowError):
        return None


def aged(
    age: Mapping[str, int], smallest: str, seen_at: dt.datetime, *, rounded: bool = False
) -> PostedInterval | None:
    """The interval of an age; None when it lies before all calendars.

    Args:
        age: {unit: count}, cut off after its smallest unit.
        rounded: whether it was rounded there instead, to either side.
    """
    smallest = "minute" if smallest == "second" else smallest
    older = {**age, smallest: age.get(smallest, 0) + 1}
    younger = {**age, smallest: max(age.get(smallest, 0) - rounded, 0)}
    try:
        latest, earliest = before(seen_at, younger), before(seen_at, older)
    except (ValueError, OverflowError):
        return None
    if age.get("month") or age.get("year"):
        latest = min(latest + _SHORTER_MONTH, seen_at)
    return PostedInterval(earliest - SKEW, latest + SKEW, smallest)


def ended(local: dt.datetime, unit: str, seen_at: dt.datetime) -> PostedInterval | None:
    """The interval of an age cut off at `unit`; of days also the calendar day it may mean.

    None of one that lies ahead ('in 2 days'), since no advert is posted before it is read.
    """
    whole = around(local, unit)
    if whole is None or local > seen_at + SKEW:
        return None
    earliest = before(local, {unit: 1})
    latest = local + (_SHORTER_MONTH if unit in {"month", "year"} else dt.timedelta())
    if unit == "day":
        earliest, latest = min(earliest, whole.from_), max(latest, whole.to)
    start, end = earliest - SKEW, min(latest, seen_at) + SKEW
    return PostedInterval(start.astimezone(dt.UTC), end.astimezone(dt.UTC), unit)


def before(moment: dt.datetime, age: Mapping[str, int]) -> dt.datetime:
    """The moment that lies an age back; months end on their last day."""
    moment -= dt.timedelta(
        weeks=age.get("week", 0),
        days=age.get("day", 0),
        hours=age.get("hour", 0),
        minutes=age.get("minute", 0),
    )
    back = age.get("year", 0) * 12 + age.get("month", 0)
    months = moment.year * 12 + moment.month - 1 - back
    first = moment.replace(year=months // 12, month=months % 12 + 1, day=1)
    return first.replace(
        day=min(moment.day, (next_start(first, "month") - dt.timedelta(days=1)).day)
    )
