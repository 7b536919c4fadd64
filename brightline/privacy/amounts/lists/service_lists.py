"""What adverts of services list: 'L 9-14/16-22, M 10-14', 'bus 34, 53 and 150', '20€x45'/25€x60''.

What lives here: hours behind the letters of days, stays from one date to the next, lines of buses,
days before their month, ratings with how many gave them, prices that stand right at their times,
and bust, waist and hips in a line of their own. Each has its own words or signs, and figures that
follow each other as those of a number do by chance only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from brightline.privacy.amounts.common.dates import MONTH_NAME
from brightline.privacy.amounts.common.forms import (
    LISTED,
    NUMBER,
    Form,
    Span,
    is_any,
    items_of,
    rises,
    row_rises,
    told_matches,
)
from brightline.privacy.amounts.times.calendars import NAMED_DAY
from brightline.privacy.figures.numbering import nanp_national
from brightline.privacy.text.late import late

_APART = r"(?<![a-z\d.,:/+-])(?<!\d\s)"
_LETTER = r"(?:mo|tu|we|th|fr|sa|su|lu|ma|mi|ju|vi|do|l|m|x|j|v|s|d|t|w|f)"
_DAY = rf"(?:{NAMED_DAY}|{_LETTER})"
_DAYS = rf"{_DAY}\.?(?:\s?(?:-|a|to|y|and|&)\s?{_DAY}\.?)?"
_HOUR = r"(?:2[0-4]|1\d|0?[1-9])(?:[.:h](?:00|15|30|45))?(?:\s?[ap]m)?"
_OPEN = rf"{_HOUR}\s?(?:-|to|a)\s?{_HOUR}h?(?![\d])"
_OF_DAY = rf"{_DAYS}\s?:?\s?(?:{_OPEN}(?:\s?[/&,]\s?{_OPEN})?)"
_NEXT = r"(?:\s(?:and|y)\s|[^\w]{1,8})"
_WEEK = late(
    rf"(?<![a-z\d])(?P<row>{_OF_DAY}"
    rf"(?:{_NEXT}{_OF_DAY}){{1,6}})(?![a-z\d]|[.,:/-]\d|\s?[/-]\s?\d)"
)
_EACH_DAY = late(rf"(?<![a-z])(?P<day>{_DAY})\.?(?=\s?(?:-|a|to|y|and|&)\s?{_DAY}|\s?:?\s?\d)")

_DATE = r"(?:3[01]|[12]\d|0?[1-9])/(?:3[01]|[12]\d|0?[1-9])"
_STAY = late(
    rf"(?<=[a-z:])\s?(?<![\d.,/-])(?P<row>{_DATE}\s?(?:-|to|al?|until|hasta)\s?{_DATE})(?![a-z\d/]|[.,:-]\d|\s\d)"
)
_LINES = late(
    r"(?<![a-z])(?:bus(?:es)?|trams?|autobus(?:es)?|tranvias?|lineas(?=\s\d))(?:\s(?:lines?|lineas?|numbers?|nos?\.?))?:?\s"
    rf"(?P<row>[1-9]\d{{0,2}}(?:(?:,\s|\s?/\s?|{LISTED})[1-9]\d{{0,2}}){{1,3}})(?![a-z\d]|[.,:/-]\d|\s?[/-]\s?\d)"
)
_MONTH_DAY = r"(?:3[01]|[12]\d|[1-9])"
_BEFORE_MONTH = late(
    rf"{_APART}(?P<row>{_MONTH_DAY}(?:{LISTED}{_MONTH_DAY}){{1,9}})\s(?:of\s|de\s)?{MONTH_NAME}(?![a-z])"
)
_RATED = late(
    r"(?<![a-z\d.,/-])(?P<row>[0-5](?:[.,]\d)?\s?/\s?5\s(?:from|en|de|in|with|con|over|of|por)\s[1-9]\d{0,3}\s"
    r"(?:reviews?|opiniones|ratings?|votos|votes|resenas|clients|clientes))(?![a-z])"
)
_MONEY = (
    r"(?:[$€£]\s?[1-9]\d{1,2}(?:[.,]\d\d)?|"
    r"[1-9]\d{1,2}(?:[.,]\d\d)?\s?(?:[$€£]|eur(?:os?)?|usd|kr))"
)
_TIME = (
    r"(?:(?:15|20|30|40|45|50|60|75|90|120|150|180|240)\s?(?:'|min)|[1-9]/[2-4]\s?h(?:rs?)?|[1-9]\sh\s(?:15|30|45)|[1-9](?:[.,]5)?\s?h(?:rs?)?|"
    r"[1-9]h(?:15|30|45))"
)
_AT_TIME = rf"(?:{_MONEY}\s?x\s?{_TIME}|{_TIME}[^\w\n$€£]{{0,4}}{_MONEY})(?![a-z\d])"
_BY_TIME = late(
    rf"{_APART}(?P<row>{_AT_TIME}(?:(?:{LISTED}|\s?[/|;]\s?|\W{{1,8}}){_AT_TIME}){{1,6}})"
)
_SO_MANY = r"[1-9]\d{1,2}(?:\s?[/-]\s?[1-9]\d{1,2}){1,4}"
_AS_MANY = late(
    rf"{_APART}(?P<row>(?P<times>{_SO_MANY})\s?(?:min(?:utos|utes|s)?|')\s?[:=]?\s?(?:(?P<first>[$€£])\s?)?"
    rf"(?P<prices>{_SO_MANY})\s?(?(first)|(?:[$€£]|eur(?:os?)?|usd|kr)))(?![a-z\d]|\s?[/-]\s?\d)"
)
_MEASURES = late(
    r"(?:\A|\n)[^\w\n]{0,4}(?P<row>(?:[7-9]\d|1[0-2]\d)-(?:5\d|[67]\d)-(?:[7-9]\d|1[0-2]\d))\s?(?=\n|\Z)"
)
_LOOK_BACK, _LOOK_AHEAD = 80, 80  # characters beside a place in which a list may begin and end
_LONGEST_STAY = 31  # days


def service_lists(lower: str, start: int, end: int) -> Iterator[Span]:
    """Their spans in and beside the part from `start` to `end` of a folded text."""
    start, end = max(0, start - _LOOK_BACK), end + _LOOK_AHEAD
    for match, group in told_matches(lower, start, end, _FORMS):
        yield match.span(group)


def _are_days(match: re.Match[str]) -> bool:
    """Whether no day comes twice, and the figures are no number."""
    days = [found["day"] for found in _EACH_DAY.finditer(match["row"])]
    number = nanp_national("".join(NUMBER.findall(match["row"])))
    return not number and len(days) > 1 and len({*days}) == len(days)


def _is_stay(match: re.Match[str]) -> bool:
    """Whether the second date is the later one, in one month or the next, in either order."""
    one, other, third, fourth = items_of(match["row"])
    for day, month, last, of in ((one, other, third, fourth), (other, one, fourth, third)):
        if max(month, of) <= 12 and of - month in (0, 1):
            return 0 < last - day + _LONGEST_STAY * (of - month) <= _LONGEST_STAY
    return False


def _are_as_many(match: re.Match[str]) -> bool:
    times, prices = items_of(match["times"]), items_of(match["prices"])
    quarters = all(time % 5 == 0 for time in times)
    return quarters and len(times) == len(prices) and rises(times) and rises(prices)


def _are_dearer(match: re.Match[str]) -> bool:
    """Whether each price is higher than the one before it."""
    prices = [float(NUMBER.findall(one)[0]) for one in re.findall(_MONEY, match["row"])]
    return len(prices) > 1 and all(one < other for one, other in pairwise(prices))


_FORMS = (
    Form(late(r"\d(?<=[a-z.:\s]\d)[\d.:h]{0,4}\s?(?:-|to|a)\s?\d"), _WEEK, "row", _are_days),
    Form(late(rf"{_DATE}\s?(?:-|to|al?|until|hasta)\s?\d"), _STAY, "row", _is_stay),
    Form(late(r"(?:bus|tram|tranvia|lineas)[a-z]*\W"), _LINES, "row", row_rises),
    Form(late(rf"\d\s(?:of\s|de\s)?{MONTH_NAME}"), _BEFORE_MONTH, "row", row_rises),
    Form(late(r"/\s?5\s[a-z]"), _RATED, "row", is_any),
    Form(late(r"\d\s?(?:'|min|h)"), _BY_TIME, "row", _are_dearer),
    Form(late(r"\d\s?(?:'|min)[a-z]{0,4}\s?[:=]?\s?[$€£]?\s?\d"), _AS_MANY, "row", _are_as_many),
    Form(late(r"\d-[5-7]\d-\d"), _MEASURES, "row", is_any),
)
