"""Dates and ages as sites print them, read word by word: all of a text is understood, or none.

'Fri, 31 Oct', '3 de octubre de 2026 a las 14:30', '03.10.2026', 'yesterday at 9 pm', 'hace 2 días',
'vor 3 Wochen'. A word that may mean two things (es. 'mar') is what the other words leave.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, field
from zoneinfo import ZoneInfo

from brightline.ingest import PostedInterval
from crawlers.date_words import UNITS, Words
from crawlers.intervals import SKEW, aged, around

_CLOCK = re.compile(
    r"\b(\d{1,2})(?:(?:\s?[:h]\s?|(?<=\d)\.(?=\d\d\s?uhr))(\d\d))(?::\d\d(?:[.,]\d{1,6})?)?"
    r"(?:\s?(a\.?m\.?|p\.?m\.?)(?![a-z]))?(?:\s?(?:uhr|hs?|hrs?|u)\b\.?)?"
    r"(?:\s*(utc|gmt|z)\b)?(?:\s?([+-]\d\d):?(\d\d)\b)?"
    r"|\b(\d{1,2})\s?(a\.?m\.?|p\.?m\.?)(?![a-z])",
    re.IGNORECASE,
)
_NUMERIC = re.compile(r"\b(\d{1,4})([./-])(\d{1,2})(?:\2(\d{4}|\d{2}))?\b\.?")
_TOKEN = re.compile(r"\d+|avant-hier|aujourd['’]hui|\w+-feira|[^\W\d_]+")
_ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th|er|ère|e|º|ª|°)\b|(?<=\d)[º°ª]")
OPEN = re.compile(r"\d\s?\+\s?(?:[^\W\d]|$)")
"""'30+ days ago' has no beginning."""

_YEARS_BACK = 6
"""A weekday falls on the same date again within six years (leap years included)."""

AHEAD = dt.timedelta(hours=26)
"""The calendar day is at most so far ahead elsewhere on the earth."""


@dataclass(slots=True)
class _Read:
    """What the words of a text say."""

    months: list[int] = field(default_factory=list)
    weekdays: list[int] = field(default_factory=list)
    numbers: list[str] = field(default_factory=list)
    after_month: list[bool] = field(default_factory=list)
    days_ago: int | None = None
    age: dict[str, int] = field(default_factory=dict)
    smallest: str = ""
    roughly: bool = False


@dataclass(frozen=True, slots=True)
class _Clock:
    hour: int
    minute: int | None
    zone: dt.tzinfo | None


def read_printed(
    said: str,
    words: Words,
    seen_at: dt.datetime,
    zone: ZoneInfo,
    *,
    order: str = "MDY",
    rounded: bool = False,
) -> PostedInterval | None:
    """The interval of a text whose every word one language explains; else None.

    Args:
        said: in one line.
        order: of the numbers in '03/10/2026'.
        rounded: whether the engine rounds ages.
    """
    text = said.lower().strip(" .,!")
    if words.just_now.fullmatch(text):
        return PostedInterval(seen_at - 2 * SKEW, seen_at + SKEW, "minute")
    if OPEN.search(text):
        return None
    text, clock = _without_clock(text)
    text, numeric = _without_numeric(text, order)
    read = _read_words(_ORDINAL.sub("", text), words)
    if read is None:
        return None
    if read.age:
        only = not (read.months or read.numbers or numeric or clock or read.days_ago is not None)
        rough = rounded or read.roughly
        return aged(read.age, read.smallest, seen_at, rounded=rough) if only else None
    return _dated(read, numeric, clock, seen_at, zone)


def _without_clock(text: str) -> tuple[str, _Clock | None]:
    match = _CLOCK.search(text)
    if match is None:
        return text, None
    hour = int(match[1] or match[7])
    half = (match[3] or match[8] or "")[:1]
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    zone: dt.tzinfo | None = dt.UTC if match[4] else None
    if match[5]:
        minutes = int(match[5]) * 60 + int(match[6]) * (-1 if match[5].startswith("-") else 1)
        zone = dt.timezone(dt.timedelta(minutes=minutes)) if abs(minutes) < 24 * 60 else None
    minute = int(match[2]) if match[2] else None
    if hour > 23 or (minute or 0) > 59:
        return text, None
    return f"{text[: match.start()]} {text[match.end() :]}", _Clock(hour, minute, zone)


def _without_numeric(text: str, order: str) -> tuple[str, tuple[int | None, int, int] | None]:
    """(text without it, (year, month, day)) of a date in numbers."""
    match = _NUMERIC.search(text)
    if match is None:
        return text, None
    first, second = int(match[1]), int(match[3])
    rest = f"{text[: match.start()]} {text[match.end() :]}"
    if len(match[1]) == 4:
        return (rest, (first, second, int(match[4]))) if match[4] else (text, None)
    year = _year(match[4]) if match[4] else None
    day_first = order != "MDY" or match[2] == "." or first > 12
    day, month = (first, second) if day_first and second <= 12 else (second, first)
    return rest, (year, month, day)


def _year(digits: str) -> int:
    return int(digits) if len(digits) == 4 else 2000 + int(digits)


def _read_words(text: str, words: Words) -> _Read | None:
    """What the words say; None when one of them says nothing in the language."""
    read = _Read()
    tokens = _TOKEN.findall(text)
    several = [_kinds(token, words) for token in tokens]
    for place, token in enumerate(tokens):
        if token.isdecimal():
            if _is_count(several, place):
                continue
            read.numbers.append(token)
            read.after_month.append(bool(read.months))
        elif not _take(read, tokens, several, place, words):
            return None
    return read


def _kinds(token: str, words: Words) -> frozenset[str]:
    return frozenset(kind for kind, _ in words.meanings.get(token, ()))


def _is_count(several: list[frozenset[str]], place: int) -> bool:
    """Whether a number counts the unit that follows it ('2 h', but not '2 mar')."""
    after = several[place + 1] if place + 1 < len(several) else frozenset()
    return "unit" in after and not ("month" in after and len(several) == 2)


def _take(
    read: _Read, tokens: list[str], several: list[frozenset[str]], place: int, words: Words
) -> bool:
    meanings = dict(words.meanings.get(tokens[place], ()))
    kinds = several[place]
    earlier = tokens[place - 1] if place else ""
    counted = earlier.isdecimal() or (place > 0 and "one" in several[place - 1])
    if "unit" in kinds and counted:
        unit = UNITS[meanings["unit"]]
        read.age[unit] = read.age.get(unit, 0) + (int(earlier) if earlier.isdecimal() else 1)
        read.smallest = unit
    elif "month" in kinds and ("weekday" not in kinds or _is_month(tokens, several, place)):
        read.months.append(meanings["month"])
    elif "weekday" in kinds:
        read.weekdays.append(meanings["weekday"])
    elif "days ago" in kinds:
        read.days_ago = meanings["days ago"]
    elif "roughly" in kinds:
        read.roughly = True
    else:
        return bool(kinds & {"one", "ago", "filler"})
    return True


def _is_month(tokens: list[str], several: list[frozenset[str]], place: int) -> bool:
    """Of a word that is a month's and a weekday's: a month unless another word is one."""
    others = [kinds for at, kinds in enumerate(several) if at != place]
    return not any("month" in kinds for kinds in others) and any(t.isdecimal() for t in tokens)


def _dated(
    read: _Read,
    numeric: tuple[int | None, int, int] | None,
    clock: _Clock | None,
    seen_at: dt.datetime,
    zone: ZoneInfo,
) -> PostedInterval | None:
    here = clock.zone if clock is not None and clock.zone is not None else zone
    today = seen_at.astimezone(here).date()
    if read.days_ago is not None:
        plain = not (read.months or read.numbers or numeric)
        return _at(today - dt.timedelta(days=read.days_ago), clock, here) if plain else None
    if numeric is not None:
        if read.months or read.numbers:
            return None
        year, month, day = numeric
        return _resolved(year, month, day, read.weekdays, clock, seen_at, here)
    if len(read.months) == 1:
        return _in_words(read, clock, seen_at, here)
    if read.weekdays and not read.numbers and not read.months:
        back = (today.weekday() - read.weekdays[0]) % 7
        return _at(today - dt.timedelta(days=back), clock, here) if back else None
    return None


def _in_words(
    read: _Read, clock: _Clock | None, seen_at: dt.datetime, zone: dt.tzinfo
) -> PostedInterval | None:
    """A month by name with a day, a year, or both."""
    month, numbers = read.months[0], read.numbers
    years = [int(number) for number in numbers if len(number) == 4]
    days = [int(number) for number in numbers if len(number) <= 2]
    if len(years) + len(days) != len(numbers) or len(years) > 1:
        return None
    if len(days) == 2 and not years:  # '3 Oct 26', 'Oct 3, 26'
        years, days = [2000 + days[1]], days[:1]
    if len(days) == 1:
        year = years[0] if years else None
        return _resolved(year, month, days[0], read.weekdays, clock, seen_at, zone)
    if not days and years and clock is None:
        return around(dt.datetime(years[0], month, 1, tzinfo=zone), "month")
    return None


def _resolved(
    year: int | None,
    month: int,
    day: int,
    weekdays: list[int],
    clock: _Clock | None,
    seen_at: dt.datetime,
    zone: dt.tzinfo,
) -> PostedInterval | None:
    """The day; without a year, the last one that is past (and falls on the weekday, if printed)."""
    newest = seen_at.astimezone(zone).year
    years = [year] if year is not None else range(newest + 1, newest - _YEARS_BACK, -1)
    for candidate in years:
        try:
            date = dt.date(candidate, month, day)
        except ValueError:
            continue
        if weekdays and date.weekday() != weekdays[0]:
            continue
        found = _at(date, clock, zone)
        if year is not None or (found is not None and found.from_ <= seen_at + SKEW):
            return found
        if found is None or found.from_ <= seen_at + AHEAD:
            return None  # tomorrow here may be today there: which year it is, nobody says
    return None


def _at(date: dt.date, clock: _Clock | None, zone: dt.tzinfo) -> PostedInterval | None:
    try:
        if clock is None:
            return around(dt.datetime(date.year, date.month, date.day, tzinfo=zone), "day")
        time = dt.time(clock.hour, clock.minute or 0, tzinfo=zone)
        precision = "hour" if clock.minute is None else "minute"
        return around(dt.datetime.combine(date, time), precision)
    except (ValueError, OverflowError):
        return None
