"""Prices in a row with as many times in brackets: '70/110/200 (30/60/120 min)'.

What lives here: rows of round prices without a currency, in front of the times that they are for or
behind them, in brackets and with a unit. Three at least, both rise, and the times are those that
are sold; so that the figures of a number hardly ever fit, which the prices by themselves, with what
stands next to them, must not be.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from brightline.privacy.amounts.common.forms import Form, Span, items_of, rises, told_spans
from brightline.privacy.amounts.common.wholes import is_number, may_be_number
from brightline.privacy.text.late import late

_LADDERS = frozenset(
    (
        (15, 30, 60), (20, 30, 60), (20, 40, 60), (30, 45, 60), (30, 60, 90), (30, 60, 120),
        (40, 60, 90), (45, 60, 90), (45, 90, 120), (60, 90, 120), (60, 120, 180),
        (15, 30, 45, 60), (15, 30, 60, 90), (15, 30, 60, 120), (20, 30, 45, 60),
        (30, 45, 60, 90), (30, 60, 90, 120), (30, 60, 120, 180), (30, 60, 120, 240),
        (1, 2, 3), (1, 2, 4), (1, 3, 5), (1, 2, 3, 4), (1, 2, 3, 5), (1, 2, 4, 6),
    )
)  # fmt: skip
"""How long three or four things last that are sold beside each other: they tell no digits."""
_SIGN = r"\s?[/|]\s?"
_UNIT = r"(?:min(?:ute|uto)?[sn]?|mn|'|hours?|hrs?|h|horas?)"
_PRICE, _TIME = r"[1-9]\d{0,2}[05]", r"[1-9]\d{0,2}"
_PRICES = rf"(?P<prices>{_PRICE}(?:{_SIGN}{_PRICE}){{2,3}})"
_TIMES = rf"(?P<times>{_TIME}(?:{_SIGN}{_TIME}){{2,3}}\s?{_UNIT})"
_APART = r"(?<![a-z\d$€£.,:/+#-])(?<!\d\s)"
_CLOSED = r"(?![a-z\d]|[.,:/-]\d|\s?[/|x-]\s?\d|[^\S\n]\d)"
_BEHIND = late(rf"{_APART}(?P<row>{_PRICES}\s?[(\[]\s?{_TIMES}\s?[)\]]){_CLOSED}")
_IN_FRONT = late(
    rf"{_APART}(?P<row>{_TIMES}\s?[(\[]\s?{_PRICES.replace('prices', 'sums', 1)}\s?[)\]]){_CLOSED}"
)
_BEGINS = re.compile(r"[.!?]\s|[^\w\s.,:;/()$€£+-]\s|\n")  # a sentence or an item of a list
_FAR = 30  # characters in front of the prices that may hold the begin of a number
_STEEPEST = 4  # times the price before
_LOOK_BACK, _LOOK_AHEAD = 50, 50  # characters beside a place in which such a row may stand


def prices_by_minutes(lower: str, start: int, end: int) -> Iterator[Span]:
    """Their spans in and beside the part from `start` to `end` of a folded text."""
    return told_spans(lower, start, end, _FORMS, _LOOK_BACK, _LOOK_AHEAD)


def _are_for_times(match: re.Match[str]) -> bool:
    """Whether both rise and are as many, and the prices, with what stands in front, no number.

    Of the figures behind the prices, only times that are sold beside each other remain.
    """
    side = "prices" if match.re.pattern == _BEHIND.pattern else "sums"
    prices, times = items_of(match[side]), tuple(items_of(match["times"]))
    as_many = len(prices) == len(times) and times in _LADDERS
    if not (as_many and rises(prices) and prices[-1] <= _STEEPEST ** (len(prices) - 1) * prices[0]):
        return False
    if side == "sums":
        return not is_number([*map(str, prices)])
    start, end = match.span(side)
    first = max(0, start - _FAR)
    for sign in _BEGINS.finditer(match.string, first, start):
        first = sign.end()
    return not may_be_number(match.string[first:end], start - first, end - first, in_line=True)


_NEEDED = late(r"\d\s?[/|]\s?\d{2,4}\s?[(\[]\s?\d|(?:[nh'n]|min|hrs)\s?[(\[]\s?\d\d\d?\s?[/|]")
_FORMS = (
    Form(_NEEDED, _BEHIND, "row", _are_for_times),
    Form(_NEEDED, _IN_FRONT, "row", _are_for_times),
)
