"""Date texts to intervals: from ≤ posted < to in UTC, as wide as the text leaves it open.

An interval, not a guess: '2 months, 2 weeks ago' is a week wide, 'Oct. 31' without a year is
resolved only where the past (and the weekday, if printed) leaves one answer, and what cannot be
read is None. Ages are cut off, not rounded (as Django's `timesince` does and most engines do),
unless the manifest or the words ('about') say otherwise.
"""

from __future__ import annotations

import datetime as dt
import re
from zoneinfo import ZoneInfo

from brightline.ingest import PostedInterval
from crawlers.date_numbers import short_year
from crawlers.date_words import LANGUAGES, words_of
from crawlers.intervals import SKEW, around, ended
from crawlers.manifest import Dates
from crawlers.printed_dates import AHEAD, OPEN, read_printed
from crawlers.text import legible

__all__ = ["SKEW", "read_date"]

_ISO = re.compile(
    r"(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(?::\d\d)?(?:[.,]\d+)?\s*(Z|[+-]\d\d:?\d\d)?)?",
    re.ASCII,
)
_EPOCH = re.compile(r"(\d{10})(?:\d{3})?(?:\.\d+)?", re.ASCII)
"""Seconds or milliseconds since 1970, as APIs write them."""

_LABEL = re.compile(r"^[^\d:]{2,40}:\s*")
_LONGEST = 120
"""Characters of a text that can be a date: more is a sentence that holds one."""

_YEARS_BACK = 6
"""A weekday falls on the same date again within six years (leap years included)."""

_FIRST = dt.datetime(1990, 1, 1, tzinfo=dt.UTC)
"""Before there was a web: machines' empty dates (0001-01-01, 1899-12-30, 1970-01-01) lie there."""

_WHOLE_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")


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
    said = legible(text) if text else ""
    if not said or len(said) > _LONGEST:
        return None
    zone = ZoneInfo(dates.timezone or timezone)
    found = (
        _iso(said, zone)
        or _epoch(said)
        or _by_formats(said, dates.formats, seen_at, zone)
        or _printed(said, seen_at, dates, zone)
        or _any_language(said, seen_at, dates, zone)
    )
    if found is None or not _FIRST <= found.from_ <= seen_at + SKEW:
        return None
    return found


def _iso(said: str, zone: ZoneInfo) -> PostedInterval | None:
    match = _ISO.fullmatch(said)
    if not match:
        return None
    day, clock, offset = match.groups()
    try:
        if clock is None:
            return around(dt.datetime.fromisoformat(day).replace(tzinfo=zone), "day")
        moment = dt.datetime.fromisoformat(f"{day}T{clock}{offset or ''}")
        return around(moment if moment.tzinfo else moment.replace(tzinfo=zone), "minute")
    except (ValueError, OverflowError):
        return None


def _epoch(said: str) -> PostedInterval | None:
    match = _EPOCH.fullmatch(said)
    return around(dt.datetime.fromtimestamp(int(match[1]), dt.UTC), "minute") if match else None


def _by_formats(
    said: str, formats: tuple[str, ...], seen_at: dt.datetime, zone: ZoneInfo
) -> PostedInterval | None:
    for form in formats:
        has_year = "%Y" in form or "%y" in form
        newest = seen_at.astimezone(zone).year
        years = [""] if has_year else [f"{newest - back} " for back in range(-1, _YEARS_BACK)]
        for year in years:
            moment = _parsed(year + said, form if has_year else f"%Y {form}")
            if moment is None or not _agrees(moment, said, form):
                continue
            interval = around(moment.replace(tzinfo=zone), _precision(form))
            if interval is None:
                continue
            if interval.from_ <= seen_at + SKEW:
                return interval
            if interval.from_ <= seen_at + AHEAD:
                break  # tomorrow here may be today there: which year it is, nobody says
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


def _printed(
    said: str, seen_at: dt.datetime, dates: Dates, zone: ZoneInfo
) -> PostedInterval | None:
    """A date or an age in the words of the manifest's languages, then in those of others."""
    for text in dict.fromkeys((said, _LABEL.sub("", said))):
        for words in words_of(dates.languages):
            found = read_printed(
                text, words, seen_at, zone, order=dates.order_of_numbers, rounded=dates.rounded
            )
            if found is not None:
                return found
    return None


def _any_language(
    said: str, seen_at: dt.datetime, dates: Dates, zone: ZoneInfo
) -> PostedInterval | None:
    """What dateparser reads in the manifest's languages: an age first, else a date.

    The languages whose words are known here are asked for whole dates only: what `_printed` does
    not read of an age ('30+ days ago') or of a date without a year is not to be guessed.
    """
    from dateparser.date import DateDataParser

    settings = {
        "RELATIVE_BASE": seen_at.astimezone(zone).replace(tzinfo=None),
        "PREFER_DATES_FROM": "past",
        "DATE_ORDER": dates.order_of_numbers,
        "RETURN_TIME_AS_PERIOD": True,
    }
    if OPEN.search(said) or not any(letter.isdigit() for letter in said):
        return None
    foreign = [language for language in dates.languages if language not in LANGUAGES]
    known = [language for language in dates.languages if language in LANGUAGES]
    for kind, languages, parts in (
        ("relative-time", foreign, []),
        ("absolute-time", foreign, ["month"]),
        ("absolute-time", known, ["month", "year"]),
    ):
        if not languages or ("year" in parts and not _WHOLE_YEAR.search(said)):
            continue
        asked = {**settings, "PARSERS": [kind], "REQUIRE_PARTS": parts}
        parser = DateDataParser(languages=languages, settings=asked)
        found = parser.get_date_data(_LABEL.sub("", said))
        if found.date_obj is not None:
            unit = "hour" if found.period == "time" else str(found.period)
            relative = kind == "relative-time"
            return _interval(found.date_obj, unit, said, seen_at, zone, relative=relative)
    return None


def _interval(
    moment: dt.datetime,
    unit: str,
    said: str,
    seen_at: dt.datetime,
    zone: ZoneInfo,
    *,
    relative: bool,
) -> PostedInterval | None:
    """What dateparser's moment leaves open."""
    try:
        local = moment.astimezone(zone) if moment.tzinfo else moment.replace(tzinfo=zone)
    except (ValueError, OverflowError):
        return None
    if relative:
        return ended(local, unit, seen_at)
    if not _is_said(local, said, seen_at.astimezone(zone).year):
        return None
    return around(local, "minute" if re.search(r"\d:\d\d", said) else unit)


def _is_said(local: dt.datetime, said: str, newest: int) -> bool:
    """Whether a year is printed as one, or none is and the date is the last such day.

    dateparser takes the hour in '3 октября, 14' for a year.
    """
    if _WHOLE_YEAR.search(said):
        return True
    short = short_year(said.lower())
    if short is not None:
        return local.year == short
    digits = local.year % 100
    times = [int(number) for number in re.findall(r"\d+", said)].count(digits)
    return newest - 1 <= local.year <= newest and times <= (local.day == digits)
