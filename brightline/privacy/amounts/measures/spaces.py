"""Rooms, trucks and screens by their sides: "truck 16'x8'x7' 2.5 tons", 'room 10\\'6" x 12\\'4"'.

What lives here: sides in feet and inches, the height of a ceiling, what a truck bears, screens by
their inches with a price. Each figure has its sign, sides are short, and screens and prices rise.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from brightline.privacy.amounts.common.forms import (
    NUMBER,
    Form,
    Span,
    items_of,
    rises,
    told_matches,
)
from brightline.privacy.amounts.common.wholes import is_number, is_whole, row_is_no_number
from brightline.privacy.text.late import late

_AWAY = r"(?<![\w$€£.,:/+#'\"-])(?<!\d\s)"
_SIDE = r"[1-5]?\d\s?(?:'|’|ft)(?:\s?(?:1[01]|\d)\s?(?:''|\"|”|in))?"
_BY = r"\s?(?:x|by|por|\*|×)\s?"
_SIDES = late(
    rf"{_AWAY}(?P<row>{_SIDE}{_BY}{_SIDE}(?:{_BY}{_SIDE})?)(?![a-z\d]|[.,:/-]\d|\s?[x-]\s?\d)"
)
_HIGH = late(
    rf"(?<![a-z])(?:ceilings?|height|high|tall|door|ladder|pole|techos?|altura|puerta|escalera)\s(?P<row>{_SIDE})(?![a-z\d]|[.,:/-]\d|\s\d)"
)
_BOXES = late(  # 'boxes 18x18x24, tape included'
    r"(?<![a-z])(?:box(?:es)?|cartons?|crates?|totes?|cajas?|kartons?)\s(?P<row>\d\d\s?x\s?\d\d\s?x\s?\d\d)(?![a-z\d]|[.,:/-]\d|\s?[x-]\s?\d)"
)
_BEARS = late(
    rf"{_AWAY}(?P<row>(?:[1-9]|[1-3]\d)(?:[.,]\d)?\s?(?:t|tons?|tonnes?|toneladas?|tn)|[1-9]\d?[05]0\s?(?:lbs?|kgs?|kilos))(?![a-z\d]|[.,:/-]\d)"
)
_INCHES = r"\s?(?:''|\"|”|in(?:ch(?:es)?)?|pulgadas|pulg)"
_SCREEN = (
    rf"[1-9]\d(?:\s?(?:-|to|a)\s?[1-9]\d)?\+?{_INCHES}\s?[:=-]?\s?"
    r"(?:[$€£]\s?[1-9]\d{0,3}|[1-9]\d{0,2}[05]0?\s?(?:[$€£]|eur|pesos|usd)?)(?!\d)"
)
_SCREENS = late(
    rf"{_AWAY}(?:(?P<to>up\sto|hasta|under|over)\s)?(?P<row>{_SCREEN}(?:(?:\s{{0,2}}[^\w\s$€£'\"#+()]{{1,3}}\s{{0,2}}|\s?\n\W{{0,3}}|\s|,?\s(?:and|y|over|under|mas\sde)\s)"
    rf"{_SCREEN}){{1,5}})(?![a-z\d]|[.,:/-]\d|\s\d)"
)
_LOOK_BACK, _LOOK_AHEAD = 60, 80  # characters beside a place in which such figures may stand


def spaces(lower: str, start: int, end: int) -> Iterator[Span]:
    """Their spans in and beside the part from `start` to `end` of a folded text."""
    start, end = max(0, start - _LOOK_BACK), end + _LOOK_AHEAD
    for match, group in told_matches(lower, start, end, _FORMS):
        first, last = match.span(group)
        yield (
            (match.start("to"), last)
            if "to" in match.re.groupindex and match["to"]
            else (first, last)
        )


def _both_rise(match: re.Match[str]) -> bool:
    """Whether larger screens are dearer, and neither prices nor all figures are a number.

    Of '55-75"' the first inch counts.
    """
    sizes = [items_of(size)[0] for size in _SIZE.findall(match["row"])]
    prices = _COST.findall(match["row"])
    number = is_number(prices) or is_whole(NUMBER.findall(match["row"]))
    rise = rises(sizes) and rises([*map(int, prices)])
    return len(sizes) == len(prices) and rise and not number


_SIZE = late(rf"[1-9]\d(?:\s?(?:-|to|a)\s?[1-9]\d)?\+?(?={_INCHES})")
_COST = late(rf"(?<=['\"”hnsg:=$€£\s-])(?<!\d)[1-9]\d{{0,3}}(?!\d|\s?(?:-|to|a)\s?\d|\+?{_INCHES})")
_FLAT = late(  # '2bd/1.5ba, 1050 sqft, 6 windows'
    r"(?<![a-z\d$€£.,:/+#-])(?<!\d\s)(?P<row>[1-9]\s?(?:bd|br|bed)\s?/\s?[1-5](?:[.,]5)?\s?(?:ba|bth|bath)"
    r"(?:,?\s[1-9]\d{0,2}[05]\s?(?:sq\.?\s?ft|sf))?)(?![a-z\d]|[.,:/-]\d)"
)
_FORMS = (
    Form(late(r"(?:'|’|ft|\"|”)\s?(?:x|by|por|\*|×)\s?\d"), _SIDES, "row", row_is_no_number),
    Form(late(r"[a-z]\s\d\d?\s?(?:'|’|ft)"), _HIGH, "row", row_is_no_number),
    Form(late(r"\d\s?(?:t|lb|kg|kilo)"), _BEARS, "row", row_is_no_number),
    Form(late(rf"\d{_INCHES}\s?[:=-]?\s?[$€£\d]"), _SCREENS, "row", _both_rise),
    Form(late(r"\d\s?(?:bd|br|bed)\s?/\s?\d"), _FLAT, "row", row_is_no_number),
    Form(late(r"\d\s?x\s?\d\d\s?x\s?\d"), _BOXES, "row", row_is_no_number),
)
