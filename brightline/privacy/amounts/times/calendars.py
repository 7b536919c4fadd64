"""Days and hours in more notations: 'Mo-Fr 09.00-18.30', '14.02.-21.02.', 'the 7th and 14th'.

What lives here: the hours of named days, two dates with a dot behind each, days of a month told as
first, second and third or in several stretches, the terms and quarters of a year. Hours end later
than they begin, days follow each other, and no number is told so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from brightline.privacy.amounts.common.dates import MONTH_NAME
from brightline.privacy.amounts.common.forms import (
    ALONE,
    ENDS,
    LISTED,
    NUMBER,
    Form,
    Span,
    find_forms,
    is_any,
    items_of,
    rises,
)
from brightline.privacy.figures.numbering import nanp_national
from brightline.privacy.text.late import late

NAMED_DAY = (
    r"(?:(?:mon|tues?|wed(?:nes)?|thur?s?|fri|satur|sat|sun)(?:days?)?|lun(?:es|di)?|"
    r"mar(?:tes|di)?|mie(?:r(?:coles)?)?|mercredi|"
    r"jue(?:v(?:es)?)?|jeudi|vie(?:r(?:nes)?)?|vendredi|sab(?:ados?)?|samedi|dom(?:ingos?)?|"
    r"dimanche|mo|di|mi|do|fr|sa|so|mer(?:coledi)?|gio(?:vedi)?|ven(?:erdi)?|jeu|seg|ter|qua|qui|sex|"
    r"(?:mon|diens|donners|frei|sams|sonn)tags?|mittwochs?|weekdays|weekends|daily|diario)"
)
_SPANISH_DAYS = r"(?:[lmxj]\s?(?:-|a)\s?[jvsd]|[sd](?:\s?(?:-|y)\s?[sd])?)"
_TO = r"\s?(?:-|to|till?|until|through|a|al|hasta|bis|and|y|&|,)\s?"
_DAYS = rf"(?:{NAMED_DAY}\.?(?:{_TO}{NAMED_DAY}\.?)?|{_SPANISH_DAYS})"
_HOUR = (
    r"(?:(?:2[0-4]|1\d|0?[1-9])(?:[.:h](?:00|15|30|45))?|(?:[01]\d|2[0-3])(?:00|15|30|"
    r"45))(?![\d])\s?(?:[ap]m|h(?:rs)?|uhr)?"
)
_OPEN = rf"{_HOUR}\s?(?:-|to|till?|until|a|hasta|bis)\s?{_HOUR}"
_OF_DAYS = (
    rf"{_DAYS}\s?[:=]?\s(?:from\s|de\s|von\s)?{_OPEN}(?:(?:,?\s(?:and|y|und|et)\s|\s?[/&]\s?|"
    rf",\s?|\s){_OPEN})?"
)
_HOURS = late(
    rf"(?<![a-z\d.,/-]){_OF_DAYS}(?:(?:\s?[,;/|.]\s?|\s(?:and\s|y\s)?){_OF_DAYS}){{0,6}}{ENDS}"
)
_BY_HOURS = late(  # '9.00-17.15 Mon to Fri, 10.00-13.00 Sat, lunch 13.00-13.30'
    rf"{ALONE}{_OPEN},?\s{_DAYS}(?:(?:\s?[,;/|]\s?|\s(?:and\s|y\s)?){_OPEN},?\s{_DAYS}){{0,5}}"
    rf"(?:,\s(?:lunch|break|closed|comida|pausa|cerrado)\s{_OPEN})?(?![a-z\d]|[.,:/-]\d|\s?[/-]\s?\d)"
)
_FROM_TO = late(rf"(?P<a>{_HOUR})\s?(?:-|to|till?|until|a|hasta|bis)\s?(?P<b>{_HOUR})")
_EACH_DAY, _WITHOUT_SIGN = late(_DAYS), re.compile(r"\d{4}")
_MORNING = 4 * 60  # minutes between two of a row
_NOON, _WHOLE_DAY, _WITH_MINUTES = 12 * 60, 24, 100

_CLOCK = r"(?:2[0-3]|1\d|[1-9])\.(?:00|15|30|45)(?!\d|[.,]\d)"
_CLOCKS = late(rf"{ALONE}(?P<row>{_CLOCK}(?:(?:\s?/\s?|{LISTED}){_CLOCK}){{1,5}}){ENDS}")

_DOTTED_DAY = r"(?:0?[1-9]|[12]\d|3[01])\.\s?(?:0?[1-9]|1[0-2])\."
_DOTTED = late(
    rf"{ALONE}{_DOTTED_DAY}\s?(?:-|bis|to|a|au|al)\s?{_DOTTED_DAY}(?:\s?20[2-4]\d)?(?![\w]|\s?\d)"
)

_TH_DAY = r"(?:[23]?1st|2?2nd|2?3rd|(?:[4-9]|1\d|2[04-9]|30)th)"
_ORDINALS = late(
    rf"{ALONE}{_TH_DAY}(?:(?:{LISTED}|\s?(?:-|"
    rf"to)\s?){_TH_DAY}){{1,6}}(?:\s(?:of\s)?{MONTH_NAME})?(?![a-z\d]|\s?\d)"
)

_DAY = r"(?:3[01]|[12]\d|[1-9])(?!\d|[./:-]\d)"
_IN_MONTH = late(
    rf"(?<![a-z]){MONTH_NAME}\.?\s(?P<row>{_DAY}(?:(?:{LISTED}|\s?(?:-|"
    rf"to)\s?){_DAY}){{2,7}})(?:,?\s20[2-4]\d)?{ENDS}"
)
# '07 11 24 and 14 11 24'
_SPACED_DAY = r"(?:0[1-9]|[12]\d|3[01])"
_SPACED = late(
    rf"{ALONE}{_SPACED_DAY}(?P<of>\s(?:0[1-9]|1[0-2])\s(?:20)?[2-4]\d)"
    rf"(?:(?:{LISTED}|\s(?:to|till?|until|a|al|hasta|bis)\s|\s?-\s?){_SPACED_DAY}(?P=of)){{1,4}}"
    r"(?![a-z\d]|[.,:/-]\d|\s?[/-]?\s?\d)"
)
_OF_HALF_DAY = r"(?:1[0-2]|[1-9])(?::[0-5]\d)?[ap]"  # 'classes 11a, 12p, 5p, 7:30p'
_HALF_DAYS = late(rf"{ALONE}{_OF_HALF_DAY}(?:(?:\s?[/-]\s?|{LISTED}){_OF_HALF_DAY}){{1,6}}{ENDS}")
_SLASHED = r"[0-3]?\d/[0-3]?\d(?!\d|/\d)"
_TERMS = late(
    rf"(?<![a-z])(?:term|semester|trimestre|semestre|season|block|course|curso|turno|"
    rf"session)\s[1-4]\s?[:=(]?\s?{_SLASHED}\s?(?:-|to|a|al)\s?{_SLASHED}\)?"
    rf"(?:[,;]?\s(?:and\s|y\s)?(?:term|semester|trimestre|semestre|season|block|course|curso|"
    rf"turno|session)\s[1-4]\s?[:=(]?\s?{_SLASHED}\s?(?:-|to|a|"
    rf"al)\s?{_SLASHED}\)?){{0,3}}{ENDS}"
)
_PARTS = late(
    rf"(?<![\w.,/-])[qt][1-4](?:(?:\s?[/-]\s?|{LISTED})[qt][1-4]){{0,3}}(?:\s(?:of\s|"
    rf"de\s)?20[2-4]\d)?{ENDS}"
)


def calendars(lower: str, start: int, end: int) -> Iterator[Span]:
    """Their spans in and beside the part from `start` to `end` of a folded text."""
    yield from find_forms(lower, start, end, _FORMS)


def _are_hours(match: re.Match[str]) -> bool:
    """Whether no day comes twice, each ends later than it begins, and all are no number."""
    days = [day.group() for day in _EACH_DAY.finditer(match.group())]
    if nanp_national("".join(NUMBER.findall(match.group()))) or len({*days}) < len(days):
        return False
    return all(_is_later(found["a"], found["b"]) for found in _FROM_TO.finditer(match.group()))


def _are_clocks(match: re.Match[str]) -> bool:
    """Whether they rise by no more than a morning, and are no number: '6.30/7.30/8.30'."""
    figures = [int(item) for item in NUMBER.findall(match["row"])]
    times = [60 * hour + minute for hour, minute in zip(figures[::2], figures[1::2], strict=True)]
    near = all(one < other <= one + _MORNING for one, other in pairwise(times))
    return near and not nanp_national("".join(NUMBER.findall(match["row"])))


def _is_later(opens: str, closes: str) -> bool:
    """Whether it ends later, or both are told on a clock of twelve hours; in one notation."""
    first, last = _minutes(opens), _minutes(closes)
    if bool(_WITHOUT_SIGN.match(opens)) != bool(_WITHOUT_SIGN.match(closes)):
        return False
    return first < last or max(first, last) <= _NOON


def _minutes(written: str) -> int:
    figures = [int(item) for item in NUMBER.findall(written)]
    hour, minute = (*figures, 0)[:2]
    if hour > _WHOLE_DAY:
        hour, minute = divmod(hour, _WITH_MINUTES)
    return 60 * hour + minute


def _follow(match: re.Match[str]) -> bool:
    """Whether each day is later than the one before."""
    row = match.groupdict().get("row") or match.group()
    return rises(items_of(row))


def _are_days(match: re.Match[str]) -> bool:
    """Whether each pair is a day and a month, on the same sides."""
    pairs = [(int(a), int(b)) for a, b in _PAIR.findall(match.group())]
    sides = [*zip(*pairs, strict=True)]
    return any(max(days) <= 31 and max(months) <= 12 for days, months in (sides, sides[::-1]))


_PAIR = re.compile(r"(\d+)/(\d+)")
_FORMS = (
    Form(
        late(r"\d(?<=[a-z.:=]\s\d)[\dh:.apmurs\s]{0,8}(?:-|to|till?|until|a|hasta|bis)\s?\d"),
        _HOURS,
        0,
        _are_hours,
    ),
    Form(
        late(r"(?:-|to|till?|a|bis)\s?\d[\dh:.apm\s]{0,8},?\s[mtwfsljvd]"), _BY_HOURS, 0, _are_hours
    ),
    Form(late(r"\.[0134][05]\D{1,5}\d+\.[0134][05]"), _CLOCKS, "row", _are_clocks),
    Form(late(r"\d\.\s?(?:-|bis|to|a|au|al)\s?\d"), _DOTTED, 0, is_any),
    Form(late(r"\d(?:st|nd|rd|th)\W"), _ORDINALS, 0, _follow),
    Form(
        late(r"\d(?:,\s|\s?[&-]\s?|\s[a-z]{1,3}\s)\d\d?(?:,|\s[&a-z]|\s?-)"),
        _IN_MONTH,
        "row",
        _follow,
    ),
    Form(late(r"\d\d\s[01]\d\s(?:20)?[2-4]\d\D{1,7}\d\d\s[01]\d\s"), _SPACED, 0, is_any),
    Form(late(r"\d[ap](?:,\s|\s?[/&-]|\s[a-z]{1,3}\s)"), _HALF_DAYS, 0, is_any),
    Form(late(r"\s[1-4]\s?[:=(]?\s?\d+/\d"), _TERMS, 0, _are_days),
    Form(late(r"[1-4](?<=[qt][1-4])(?!\d)"), _PARTS, 0, is_any),
)
