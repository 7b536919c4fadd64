"""Date texts to intervals: from ≤ posted < to in UTC, as wide as the text leaves it open.

An interval, not a guess: '2 months, 2 weeks ago' is a week wide, 'Oct. 31' without a year is
resolved only where the past (and the weekday, if printed) leaves one answer, and what cannot be
read is None. Ages are cut off, not rounded (as Django's `timesince` does and most engines do).
"""

from __future__ import annotations

import datetime as dt
import re
from zoneinfo import ZoneInfo

from brightline.ingest import PostedInterval
from crawlers.manifest import Dates
from crawlers.text import one_line

_ISO = re.compile(
    r"(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(?::\d\d)?(?:[.,]\d+)?\s*(Z|[+-]\d\d:?\d\d)?)?"
)
_UNITS = {
    "year": "year|yr",
    "month": "month|mon|mo",
    "week": "week|wk|w",
    "day": "day|d",
    "hour": "hour|hr|h",
    "minute": "minute|min|m",
    "second": "second|sec|s",
}
_AMOUNT = r"(?:\d{1,4}|an?|one)"
_AGE = re.compile(
    rf"({_AMOUNT})\s*(?:{'|'.join(f'(?P<{unit}>{words})s?' for unit, words in _UNITS.items())})\b",
    re.IGNORECASE,
)
_AGES = re.compile(
    r"(?:[a-z ]{2,30}:)?"
    rf"(?:[\s,.]*(?:about|over|posted|updated|and)?\s*{_AMOUNT}\s*(?:{'|'.join(_UNITS.values())})s?\b)+"
    r"[\s.]*(?:ago\b.*)?",
    re.IGNORECASE,
)
_LABEL = re.compile(r"^[^\d:]{2,30}:\s+")

SKEW = dt.timedelta(minutes=1)
"""How far the site's clock and ours, and the time of the download, may lie apart."""

_SHORTER_MONTH = dt.timedelta(days=3)
"""February has three days less than the longest month, and engines count months by either."""

_STEPS = {
    "minute": dt.timedelta(minutes=1),
    "hour": dt.timedelta(hours=1),
    "day": dt.timedelta(days=1),
    "week": dt.timedelta(weeks=1),
}
_YEARS_BACK = 6
"""A weekday falls on the same date again within six years (leap years included)."""


def read_date(
    text: str | None, *, seen_at: dt.datetime, dates: Dates, timezone: str = "UTC"
) -> PostedInterval | None:
    """The interval in which an advert was posted, or None when its date cannot be read.

    Args:
        text: as printed.
        seen_at: when the page was fetched (or captured), which relative dates count from.
        dates: the manifest's formats, languages and time zone.
        timezone: the site's, where the manifest names none.
    """
    if not text or not text.strip():
        return None
    said = one_line(text)
    zone = ZoneInfo(dates.timezone or timezone)
    found = (
        _iso(said, zone)
        or _by_formats(said, dates.formats, seen_at, zone)
        or _relative(said, seen_at, zone)
        or _any_language(said, seen_at, dates, zone)
    )
    if found is None or found.from_ > seen_at + SKEW:
        return None
    return found


def _iso(said: str, zone: ZoneInfo) -> PostedInterval | None:
    match = _ISO.fullmatch(said)
    if not match:
        return None
    day, clock, offset = match.groups()
    try:
        if clock is None:
            return _around(dt.datetime.fromisoformat(day).replace(tzinfo=zone), "day")
        moment = dt.datetime.fromisoformat(f"{day}T{clock}{offset or ''}")
    except ValueError:
        return None
    return _around(moment if moment.tzinfo else moment.replace(tzinfo=zone), "minute")


def _by_formats(
    said: str, formats: tuple[str, ...], seen_at: dt.datetime, zone: ZoneInfo
) -> PostedInterval | None:
    for form in formats:
        if "%Y" in form or "%y" in form:
            moments = [_parsed(said, form)]
        else:
            newest = seen_at.astimezone(zone).year
            years = range(newest, newest - _YEARS_BACK, -1)
            moments = [_parsed(f"{year} {said}", f"%Y {form}") for year in years]
        for moment in moments:
            if moment is not None and _agrees(moment, said, form):
                interval = _around(moment.replace(tzinfo=zone), _precision(form))
                if interval.from_ <= seen_at + SKEW:
                    return interval
    return None


def _parsed(said: str, form: str) -> dt.datetime | None:
    try:
        return dt.datetime.strptime(said, form)
    except ValueError:
        return None


def _agrees(moment: dt.datetime, said: str, form: str) -> bool:
    """Whether the weekday that is printed is the date's (strptime does not look)."""
    if "%a" not in form and "%A" not in form:
        return True
    return moment.strftime("%a").lower() in said.lower()


def _precision(form: str) -> str:
    if "%M" in form or "%X" in form or "%c" in form:
        return "minute"
    if "%H" in form or "%I" in form:
        return "hour"
    if re.search("%[djxU]", form):
        return "day"
    return "month" if re.search("%[mbB]", form) else "year"


def _relative(said: str, seen_at: dt.datetime, zone: ZoneInfo) -> PostedInterval | None:
    bare = _LABEL.sub("", said).lower().rstrip(".")
    today = seen_at.astimezone(zone).replace(hour=0, minute=0, second=0, microsecond=0)
    if bare in {"today", "yesterday"}:
        return _around(today - dt.timedelta(days=bare == "yesterday"), "day")
    if bare in {"now", "just now", "moments ago"}:
        return PostedInterval(seen_at - 2 * SKEW, seen_at + SKEW, "minute")
    if not _AGES.fullmatch(said):
        return None
    age = dict.fromkeys(_UNITS, 0)
    for match in _AGE.finditer(said):
        unit = next(unit for unit in _UNITS if match[unit])
        age[unit] += int(match[1]) if match[1].isdigit() else 1
        smallest = unit
    return _aged(age, "minute" if smallest == "second" else smallest, seen_at)


def _aged(age: dict[str, int], smallest: str, seen_at: dt.datetime) -> PostedInterval | None:
    """The interval of an age that was cut off after its smallest unit."""
    older = {**age, smallest: age[smallest] + 1}
    try:
        latest, earliest = _before(seen_at, age), _before(seen_at, older)
    except (ValueError, OverflowError):
        return None
    if age["month"] or age["year"]:
        latest = min(latest + _SHORTER_MONTH, seen_at)
    return PostedInterval(earliest - SKEW, latest + SKEW, smallest)


def _before(moment: dt.datetime, age: dict[str, int]) -> dt.datetime:
    moment -= dt.timedelta(
        weeks=age["week"], days=age["day"], hours=age["hour"], minutes=age["minute"]
    )
    months = moment.year * 12 + moment.month - 1 - age["year"] * 12 - age["month"]
    first = moment.replace(year=months // 12, month=months % 12 + 1, day=1)
    return first.replace(day=min(moment.day, (_next(first, "month") - dt.timedelta(days=1)).day))


def _any_language(
    said: str, seen_at: dt.datetime, dates: Dates, zone: ZoneInfo
) -> PostedInterval | None:
    """What dateparser reads in the manifest's languages: an age first, else a date."""
    from dateparser.date import DateDataParser

    settings = {
        "RELATIVE_BASE": seen_at.astimezone(zone).replace(tzinfo=None),
        "PREFER_DATES_FROM": "past",
        "DATE_ORDER": dates.order,
        "RETURN_TIME_AS_PERIOD": True,
    }
    for kind in ("relative-time", "absolute-time"):
        parser = DateDataParser(
            languages=list(dates.languages), settings={**settings, "PARSERS": [kind]}
        )
        found = parser.get_date_data(_LABEL.sub("", said))
        if found.date_obj is None:
            continue
        moment = found.date_obj
        local = moment.astimezone(zone) if moment.tzinfo else moment.replace(tzinfo=zone)
        unit = "hour" if found.period == "time" else str(found.period)
        if kind == "relative-time":
            return _ended(local, unit, seen_at)
        return _around(local, "minute" if re.search(r"\d:\d\d", said) else unit)
    return None


def _ended(local: dt.datetime, unit: str, seen_at: dt.datetime) -> PostedInterval:
    """The interval of an age cut off at `unit`; of days also the calendar day it may mean."""
    whole = _around(local, unit)
    earliest = _before(local, {**dict.fromkeys(_UNITS, 0), unit: 1})
    latest = local + (_SHORTER_MONTH if unit in {"month", "year"} else dt.timedelta())
    if unit == "day":
        earliest, latest = min(earliest, whole.from_), max(latest, whole.to)
    start, end = earliest - SKEW, min(latest, seen_at) + SKEW
    return PostedInterval(start.astimezone(dt.UTC), end.astimezone(dt.UTC), unit)


def _around(moment: dt.datetime, precision: str) -> PostedInterval:
    """The whole minute, hour, day, week, month or year that holds a moment, on its own clock."""
    start = moment.replace(second=0, microsecond=0)
    if precision != "minute":
        start = start.replace(minute=0)
    if precision in {"day", "week", "month", "year"}:
        start = start.replace(hour=0)
    if precision in {"month", "year"}:
        start = start.replace(day=1)
    if precision == "year":
        start = start.replace(month=1)
    end = _next(start, precision)
    return PostedInterval(start.astimezone(dt.UTC), end.astimezone(dt.UTC), precision)


def _next(start: dt.datetime, precision: str) -> dt.datetime:
    if precision == "month":
        return start.replace(year=start.year + start.month // 12, month=start.month % 12 + 1)
    if precision == "year":
        return start.replace(year=start.year + 1)
    return start + _STEPS[precision]
