"""Days and hours in rows: '10/22, 10/29, 11/5', '27-X-2018', 'M-F 10-6, Sa 10-3', '11.30 h'.

What lives here: days of a calendar in their order, with or without an hour each, days with a month
in Roman figures, hours without signs or with a letter, what is left of days, hours, minutes and
seconds. Days rise, hours end later than they begin, and no number is cut so but by chance.
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
    row_rises,
)
from brightline.privacy.figures.numbering import nanp_national
from brightline.privacy.text.late import late

_SHORT = r"(?:[12]\d|3[01]|0?[1-9])/(?:[12]\d|3[01]|0?[1-9])"
_DAY_OF = rf"{_SHORT}(?![\d/])"
_AT_HOUR = r"(?:\s(?:at\s|a\slas\s)?(?:[01]?\d|2[0-3])[:.h][0-5]\d)"
_DAYS = late(
    rf"{ALONE}{_DAY_OF}{_AT_HOUR}?(?:(?:\s?[;|]\s?|{LISTED}|\s){_DAY_OF}{_AT_HOUR}?){{1,9}}{ENDS}"
)
_PAIR = re.compile(r"(\d+)/(\d+)")
_MOST_DAYS, _MONTHS = 31, 12

_ROMAN = r"(?:i{1,3}|iv|vi{0,3}|ix|x|xi{1,2})"
_ROMAN_DATES = late(
    rf"(?<![\w.,/-])(?<!\d\s)(?:[12]\d|3[01]|0?[1-9])"
    rf"(?:(?P<s>[-./]){_ROMAN}(?P=s)(?:19|20)?\d\d|\s{_ROMAN}\s(?:19|20)\d\d)(?!\w|[-./]\d)"
)
_SPACED = late(  # 'next intake 07 10 2025'
    r"(?<![\w.,/+-])(?<!\d\s)(?:0[1-9]|[12]\d|3[01])\s(?:0[1-9]|[12]\d|3[01])\s20[0-4]\d(?!\w|[\s.,/-]{0,2}\d)"
)
_DOTTED = late(  # '16.03.-21.03.25'
    rf"{ALONE}(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])\.\s?-\s?(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])\."
    r"(?:20)?[2-4]\d(?!\w|\s?\d)"
)

_SHORT_DAY = r"(?:m|tu?|w|th?|f|sa?|su?|mo|we|fr|lu|ma|mi|ju|vi|do|l|j|v|d)"
_HOUR = r"(?:1[0-2]|[1-9])(?::[0-5]0)?"
_OF_DAYS = rf"{_SHORT_DAY}(?:\s?[-/&]\s?{_SHORT_DAY})?\s{_HOUR}\s?-\s?{_HOUR}(?!\d)"
_WEEK = late(rf"(?<![\w.,/-]){_OF_DAYS}(?:(?:{LISTED}|\s?[;|/]\s?){_OF_DAYS}){{1,6}}{ENDS}")
# 'mån 9-17, tis 10-18, ons 9-13', in seven languages
_DAY_ABROAD = (
    r"(?:man|tis|ons|tors?|fre|lor|son|tir|lun|mar|mer|gio|ven|sab|dom|ma|di|wo|do|vr|za|zo|seg|ter|qua|"
    r"qui|sex|mer|jeu|sam|dim|pon|wt|sr|czw|pt|sob|nd)(?:dag)?\.?"
)
_UNTIL = r"(?:1\d|2[0-4]|[1-9])(?:[:.][0-5]0)?\s?-\s?(?:1\d|2[0-4]|[1-9])(?:[:.][0-5]0)?"
_OF_DAY_ABROAD = (
    rf"{_DAY_ABROAD}(?:\s?[-/&]\s?{_DAY_ABROAD})?:?\s(?:kl\.?\s)?{_UNTIL}(?![\d:]|\.\d)"
)
_WEEK_ABROAD = late(
    rf"(?<![\w.,/-])(?P<row>{_OF_DAY_ABROAD}(?:(?:{LISTED}|\soch\s|\sog\s|\sen\s|\s?[;|/]\s?){_OF_DAY_ABROAD}){{1,6}}){ENDS}"
)
_EACH_UNTIL = late(r"(\d+)(?:[:.]\d\d)?\s?-\s?(\d+)")

_WITHOUT_SIGN = r"(?:[01]\d|2[0-4])(?:00|15|30|45)"
_SHIFT = rf"{_WITHOUT_SIGN}\s?(?:-|to|a)\s?{_WITHOUT_SIGN}(?!\d)"
_SHIFTS = late(
    rf"{ALONE}(?P<row>{_SHIFT}(?:{LISTED}{_SHIFT}){{0,3}})(?:,?\s(?:late|last)\s(?:slot|entry)\s{_WITHOUT_SIGN})?{ENDS}"
)
_EACH_SHIFT = late(rf"({_WITHOUT_SIGN})\D{{1,4}}({_WITHOUT_SIGN})")

_HALF_DAY = r"(?:1[0-2]|[1-9])(?::[0-5]\d)?[ap]"
_BY_LETTER = late(
    rf"(?<![\w.,/-])(?<!\d\s){_HALF_DAY}(?:{LISTED}{_HALF_DAY}){{1,8}}(?![a-z\d]|\s?\d)"
)
_H = r"(?:[01]?\d|2[0-3])[.:][0-5][05]\s?h(?:rs?|s)?(?![a-z\d])"
_WITH_H = late(rf"{ALONE}{_H}(?:(?:{LISTED}|\s?[/-]\s?|\sa\s){_H}){{0,5}}{ENDS}")
_POINTED = r"(?:[01]?\d|2[0-3])\.[0-5][05]"
_BETWEEN = late(  # 'Kl. 18.00-20.30'
    rf"(?<![a-z])(?:kl\.?|klockan|um|ab|from|von|de|las|between)\s(?P<a>{_POINTED})\s?(?:-|to|bis|till?|a)\s?(?P<b>{_POINTED}){ENDS}"
)
_LEFT = late(
    r"(?<![a-z])(?:countdown|count\sdown|timer|time\sleft|cuenta\s(?:atras|regresiva)|faltan|quedan|starts\sin|ends\sin)\W{1,2}"
    rf"(?:\d{{1,2}}:)?(?:[01]?\d|2[0-3]):[0-5]\d:[0-5]\d{ENDS}"
)


_CITY = r"(?:\s[a-z]{3,14}){1,2}\s(?:del?\s)?"
_STAY = rf"{_SHORT}\s?(?:-|to|al?|until)\s?{_DAY_OF}"
_STAYS = late(  # 'Perth 05/09 to 08/09 then Adelaide 10/09 to 12/09'
    rf"(?<![a-z\d.,/-])(?P<row>{_STAY}(?:(?:,|;|\sthen|\sand|\sy|\sluego){_CITY}{_STAY}){{1,5}}){ENDS}"
)
_DAYS_IN = r"(?:[12]\d|3[01]|[1-9])\s?(?:-|to|al?)\s?(?:[12]\d|3[01]|[1-9])(?!\d|[./-]\d)"
_STAYS_IN_MONTH = late(  # 'Puebla del 2 al 4, León del 6 al 8 y Mérida del 10 al 14 de enero'
    rf"(?<![a-z\d.,/-])(?P<row>{_DAYS_IN}(?:(?:,|;|\sthen|\sand|\sy|\sluego){_CITY}{_DAYS_IN}){{1,5}})"
    rf"\s(?:de\s|of\s)?{MONTH_NAME}(?![a-z])"
)


def listed_days(lower: str, start: int, end: int) -> Iterator[Span]:
    """Their spans in and beside the part from `start` to `end` of a folded text."""
    yield from find_forms(lower, start, end, _FORMS)


def _are_in_order(match: re.Match[str]) -> bool:
    """Whether they rise through one year, day first or month first."""
    pairs = [(int(a), int(b)) for a, b in _PAIR.findall(match.group())]
    for order in (pairs, [(b, a) for a, b in pairs]):
        valid = all(month <= _MONTHS and day <= _MOST_DAYS for month, day in order)
        if valid and all(one < other for one, other in pairwise(order)):
            return not nanp_national("".join(NUMBER.findall(match.group())))
    return False


def _are_shifts(match: re.Match[str]) -> bool:
    """Whether each ends later than it begins, and begins no earlier than the last one ended."""
    hours = [int(hour) for pair in _EACH_SHIFT.findall(match["row"]) for hour in pair]
    number = nanp_national("".join(NUMBER.findall(match["row"])))
    return not number and hours == sorted(hours) and len({*hours}) > len(hours) // 2


def _are_hours(match: re.Match[str]) -> bool:
    """Whether each day ends later than it begins."""
    hours = [(int(a), int(b)) for a, b in _EACH_UNTIL.findall(match["row"])]
    number = nanp_national("".join(NUMBER.findall(match["row"])))
    return not number and all(a < b for a, b in hours)


def _is_later(match: re.Match[str]) -> bool:
    return float(match["a"]) < float(match["b"])


_FORMS = (
    Form(late(r"\d/\d+\D{1,12}"), _DAYS, 0, _are_in_order),
    Form(late(rf"\d[-./\s]{_ROMAN}[-./\s]\d"), _ROMAN_DATES, 0, is_any),
    Form(late(r"\d\d\s\d\d\s20[0-4]\d"), _SPACED, 0, is_any),
    Form(late(r"\.\d+\.\s?-\s?\d"), _DOTTED, 0, is_any),
    Form(late(r"[a-z]\s\d[\d:]{0,4}\s?-\s?\d"), _WEEK, 0, is_any),
    Form(late(r"[a-z][.:]?\s\d[\d:.]{0,4}\s?-\s?\d"), _WEEK_ABROAD, "row", _are_hours),
    Form(late(r"\d{4}\s?(?:-|to|a)\s?\d{4}"), _SHIFTS, 0, _are_shifts),
    Form(late(r"\d[ap]\W"), _BY_LETTER, 0, is_any),
    Form(late(r"[.:]\d\d\s?h"), _WITH_H, 0, is_any),
    Form(late(r"\.\d\d\s?(?:-|to|bis|till?|a)\s?\d"), _BETWEEN, 0, _is_later),
    Form(
        late(r"\d/\d+\s?(?:-|to|al?|until)\s?\d+/\d+(?:,|;|\s[tayl])"), _STAYS, "row", _are_in_order
    ),
    Form(late(r"\d\s?(?:-|to|al?)\s?\d+(?:,|;|\s[tayl])"), _STAYS_IN_MONTH, "row", row_rises),
    Form(late(r"\d:\d\d:\d\d"), _LEFT, 0, is_any),
)
