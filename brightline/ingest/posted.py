"""When an advert was posted: the interval that a moment of some precision leaves open."""

from __future__ import annotations

import datetime as dt

from brightline.ingest.raw import PostedInterval

_STEPS = {
    "minute": dt.timedelta(minutes=1),
    "hour": dt.timedelta(hours=1),
    "day": dt.timedelta(days=1),
    "week": dt.timedelta(weeks=1),
}


def interval_of(moment: dt.datetime, precision: str) -> PostedInterval:
    """The whole minute, hour, day, week, month or year that holds a moment, on its own clock.

    A week begins with the day given, since a site that prints one says when it began.

    Raises:
        ValueError, OverflowError: it begins or ends outside all calendars (0001-01-01 in a zone
            east of UTC).
    """
    start = moment.replace(second=0, microsecond=0)
    if precision != "minute":
        start = start.replace(minute=0)
    if precision in {"day", "week", "month", "year"}:
        start = start.replace(hour=0)
    if precision in {"month", "year"}:
        start = start.replace(day=1)
    if precision == "year":
        start = start.replace(month=1)
    end = next_start(start, precision)
    return PostedInterval(start.astimezone(dt.UTC), end.astimezone(dt.UTC), precision)


def next_start(start: dt.datetime, precision: str) -> dt.datetime:
    """Where the next minute, hour, day, week, month or year begins."""
    if precision == "month":
        return start.replace(year=start.year + start.month // 12, month=start.month % 12 + 1)
    if precision == "year":
        return start.replace(year=start.year + 1)
    return start + _STEPS[precision]
