"""Dates of a file: a moment with its precision, or nothing where the text cannot be read.

`iso` is ISO 8601 (also '2016-03' and '2016'), `unix` and `unix_ms` count from 1970, anything else
is a format of `strptime`. A date is as precise as its format, unless the mapping says otherwise.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from typing import Any
from zoneinfo import ZoneInfo

PRECISIONS = ("minute", "hour", "day", "week", "month", "year")

_MONTH = re.compile(r"(\d{4})-(\d\d)")
_YEAR = re.compile(r"\d{4}")

Moment = tuple[dt.datetime, str]
"""A moment with its zone, and its precision."""


def read_moment(cell: Any, formats: Sequence[str], zone: ZoneInfo) -> Moment | None:
    """What a cell says, on the clock of `zone` where it names none; None if it cannot be read."""
    if isinstance(cell, dt.datetime):
        return _zoned(cell, zone), "minute"
    if isinstance(cell, dt.date):
        return dt.datetime.combine(cell, dt.time(), zone), "day"
    for form in formats:
        try:
            found = _READERS[form](cell) if form in _READERS else _by_format(cell, form)
        except (ValueError, OverflowError, OSError, TypeError):
            continue
        return _zoned(found[0], zone), found[1]
    return None


def can_be_read(form: str) -> bool:
    """Whether a date that is written by a format can be read by it."""
    try:
        dt.datetime.strptime(dt.datetime(2016, 3, 5, tzinfo=dt.UTC).strftime(form), form)
    except (ValueError, re.error):
        return False
    return True


def _zoned(moment: dt.datetime, zone: ZoneInfo) -> dt.datetime:
    return moment if moment.tzinfo else moment.replace(tzinfo=zone)


def _iso(cell: Any) -> Moment:
    text = str(cell).strip()
    if len(text) >= len("20160305"):
        has_clock = len(text) > len("2016-03-05")
        return dt.datetime.fromisoformat(text), "minute" if has_clock else "day"
    if month := _MONTH.fullmatch(text):
        return dt.datetime(int(month[1]), int(month[2]), 1), "month"
    if _YEAR.fullmatch(text):
        return dt.datetime(int(text), 1, 1), "year"
    return dt.datetime.fromisoformat(text), "day"


def _unix(cell: Any) -> Moment:
    return dt.datetime.fromtimestamp(float(cell), dt.UTC), "minute"


def _unix_ms(cell: Any) -> Moment:
    return dt.datetime.fromtimestamp(float(cell) / 1000, dt.UTC), "minute"


_READERS = {"iso": _iso, "unix": _unix, "unix_ms": _unix_ms}


def _by_format(cell: Any, form: str) -> Moment:
    return dt.datetime.strptime(str(cell).strip(), form), _precision(form)


def _precision(form: str) -> str:
    if re.search("%[MXcs]", form):
        return "minute"
    if re.search("%[HI]", form):
        return "hour"
    if re.search("%[djxuaA]", form):
        return "day"
    return "month" if re.search("%[mbB]", form) else "year"
