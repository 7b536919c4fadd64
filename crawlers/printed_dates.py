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
from crawlers.clocks import Clock, without_bare_hour, without_clock
from crawlers.date_numbers import short_year, without_numeric
from crawlers.date_words import UNITS, Words
from crawlers.intervals import SKEW, aged, around

_TOKEN = re.compile(r"\d+|avant-hier|aujourd['’]hui|\w+-feira|[^\W\d_]+")
_ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th|er|ère|e|º|ª|°)\b|(?<=\d)[º°ª]")
_QUARTER = dt.timedelta(minutes=15)
OPEN = re.compile(r"\d\s?\+\s?(?:[^\W\d]|$)")
"""'30+ days ago' has no beginning."""

_AHEAD_WORDS = frozenset(("in", "en", "em"))
"""Directly before a count they tell what is to come ('in 2 days'), in any of the languages."""

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
    days_ago: int | None = None
    age: dict[str, int] = field(default_factory=dict)
    smallest: str = ""
    roughly: bool = False
    told_ago: bool = False
    ahead: bool = False
    short_year: int | None = None

    @property
    def is_date(self) -> bool:
        """Whether a day is named, so that no age is meant."""
        named = self.months or self.numbers or self.days_ago is not None
        return bool(named or (self.weekdays and not self.told_ago))


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
    text = words.in_single_words(said.lower().strip(" .,!"))
    if words.just_now.fullmatch(text):
        return PostedInterval(seen_at - 2 * SKEW, seen_at + SKEW, "minute")
    if words.half_hour.fullmatch(text):  # cut off or rounded: which of them, nobody says
        return PostedInterval(seen_at - 4 * _QUARTER - SKEW, seen_at - _QUARTER + SKEW, "hour")
    if OPEN.search(text):
        return None
    text, clock = without_clock(text, words)
    text, numeric = without_numeric(text, order)
    read = _read_words(text, words)
    if read is None or read.ahead:
        return None
    if read.age and not (read.is_date or numeric or clock):
        return aged(read.age, read.smallest, seen_at, rounded=rounded or read.roughly)
    if read.age and clock is None and not read.told_ago:
        text, clock = without_bare_hour(text, words)
        read = _read_words(text, words)
    if read is None or read.age:
        return None
    return _dated(read, numeric, clock, seen_at, zone)


def _read_words(text: str, words: Words) -> _Read | None:
    """What the words say; None when one of them says nothing in the language."""
    text = _ORDINAL.sub("", text)
    read = _Read(short_year=short_year(text))
    tokens = _TOKEN.findall(text)
    several = [_kinds(token, words) for token in tokens]
    for place, token in enumerate(tokens):
        if token.isdecimal():
            if _is_count(several, place):
                continue
            read.numbers.append(token)
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
        read.ahead |= _lies_ahead(tokens[: place - 1], words)
    elif "month" in kinds and ("weekday" not in kinds or _is_month(tokens, several, place)):
        read.months.append(meanings["month"])
    elif "weekday" in kinds:
        read.weekdays.append(meanings["weekday"])
    elif "days ago" in kinds:
        read.days_ago = meanings["days ago"]
    elif "roughly" in kinds:
        read.roughly = True
    else:
        read.told_ago |= "ago" in kinds
        return bool(kinds & {"one", "ago", "filler"})
    return True


def _lies_ahead(before: list[str], words: Words) -> bool:
    """Whether the last word before a count, but for 'about', tells what is to come."""
    rough = {word for word, kinds in words.meanings.items() if ("roughly", 1) in kinds}
    last = next((token for token in reversed(before) if token not in rough), "")
    return last in _AHEAD_WORDS


def _is_month(tokens: list[str], several: list[frozenset[str]], place: int) -> bool:
    """Of a word that is a month's and a weekday's: a month unless another word is one."""
    others = [kinds for at, kinds in enumerate(several) if at != place]
    return not any("month" in kinds for kinds in others) and any(t.isdecimal() for t in tokens)


def _dated(
    read: _Read,
    numeric: tuple[int | None, int, int] | None,
    clock: Clock | None,
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
    read: _Read, clock: Clock | None, seen_at: dt.datetime, zone: dt.tzinfo
) -> PostedInterval | None:
    """A month by name with a day, a year, or both."""
    month, numbers = read.months[0], read.numbers
    years = [int(number) for number in numbers if len(number) == 4]
    days = [int(number) for number in numbers if len(number) <= 2]
    if len(years) + len(days) != len(numbers) or len(years) > 1:
        return None
    if len(days) == 2 and not years and read.short_year is not None:
        years, days = [read.short_year], days[:1]
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
    clock: Clock | None,
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


def _at(date: dt.date, clock: Clock | None, zone: dt.tzinfo) -> PostedInterval | None:
    try:
        if clock is None:
            return around(dt.datetime(date.year, date.month, date.day, tzinfo=zone), "day")
        time = dt.time(clock.hour, clock.minute or 0, tzinfo=zone)
        precision = "hour" if clock.minute is None else "minute"
        return around(dt.datetime.combine(date, time), precision)
    except (ValueError, OverflowError):
        return None
