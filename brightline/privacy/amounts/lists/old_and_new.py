"""Pairs of one kind and parts of fixed sizes: 'from 8400 to 4,300', 'in call 130/180', 'rims 20x9'.

What lives here: a price and what it was, prices in and out, hours with a dot, days with their
endings, months that something ends, rims with their bolts, lowest ages. Each has its own words, and
values that are sold or that go together, so that the groups of a number hardly ever fit.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from brightline.privacy.amounts.common.forms import (
    Form,
    Span,
    is_any,
    items_of,
    row_rises,
    told_spans,
)
from brightline.privacy.text.late import late

_APART = r"(?<![a-z\d$€£.,:/+-])(?<!\d\s)"
_CLOSED = r"(?![a-z\d]|[.,:/-]\d|\s?[/x-]\s?\d|\s\d)"
_SUM = r"[$€£]?(?:[1-9]\d?,?\d00|[1-9]\d{1,2})(?:\s?[$€£])?"
_CHANGED = late(
    r"(?<![a-z])(?:dropped|reduced|lowered|cut|down|marked\sdown|rebajad[oa]|baja|bajo)\s(?:from|de)\s"
    rf"(?P<row>(?P<old>{_SUM})\s(?:to|a)\s(?P<new>{_SUM})){_CLOSED}"
)
_INSTEAD = late(
    rf"{_APART}(?P<row>(?P<new>{_SUM})\s(?:instead\sof|en\s(?:vez|lugar)\sde|statt|au\slieu\sde)\s(?P<old>{_SUM})){_CLOSED}"
)
_PAIR = r"[1-9]\d{0,2}[05]/[1-9]\d{0,2}[05]"
_IN_AND_OUT = late(
    rf"(?<![a-z])in\s?-?calls?:?\s(?P<row>{_PAIR},?\s{{1,3}}out\s?-?calls?:?\s{_PAIR}){_CLOSED}"
)
_DOTTED = r"(?:1\d|2[0-3]|[1-9])\.(?:00|15|30|45)"
_HOURS = late(rf"{_APART}(?P<row>{_DOTTED}\s(?:til+|until|till)\s{_DOTTED}){_CLOSED}")
_ENDING = r"(?:st|nd|rd|th)"
_DAY = r"(?:3[01]|[12]\d|[1-9])"
_NTHS = late(
    rf"{_APART}(?P<row>{_DAY}{_ENDING}(?:,\s{_DAY}{_ENDING})?(?:\s(?:to|thru|through|until|till?)\s(?:the\s)?|,\s(?:and\s)?){_DAY}{_ENDING})"
    r"(?![a-z\d]|\W{0,2}\d)"
)
_EXPIRES = late(
    r"(?<![a-z])(?:exp|expires|expiry|valid\sthru|vence|caduca)\.?\s"
    rf"(?P<row>(?:0[1-9]|1[0-2])/(?:20)?[23]\d){_CLOSED}"
)
_RIM = r"(?:1[3-9]|2[0-4])\s?x\s?(?:[5-9]|1[0-2])(?:\.5)?"
_BOLTS = r"[4568]x(?:98|1(?:00|05|08|10|12|14\.3|15|18|20|27|30|35|39\.7|65\.1))"
_OFFSET = r"(?:offset|et)\s?\+?[1-6]\d"
_RIMS = late(
    rf"(?<![a-z])(?:rims?|wheels?|llantas?|felgen?|alloys)\s(?P<row>{_RIM}(?:,?\s{_OFFSET})?(?:,?\s{_BOLTS})?"
    rf"(?:,?\sset\sof\s4)?)(?![\d.]\d|\d|\s?[/x-]\s?\d)"
)
_LOWEST_AGE = late(
    r"(?<![a-z])(?:be|over|only|age|ages|seniors?|kids|no,|adults|mayores\sde|min)\s(?P<row>(?:1[89]|[2-7]\d)\+)(?!\s?\d|\w)"
)
_MOST_TIMES = 5  # the new price
_LOOK_BACK, _LOOK_AHEAD = 60, 80  # characters beside a place in which such a form may stand


def old_and_new(lower: str, start: int, end: int) -> Iterator[Span]:
    """Their spans in and beside the part from `start` to `end` of a folded text."""
    return told_spans(lower, start, end, _FORMS, _LOOK_BACK, _LOOK_AHEAD)


def _is_less(match: re.Match[str]) -> bool:
    """Whether the new price is less than the old one, and no tenth of it."""
    old, new = (int("".join(filter(str.isdecimal, match[side]))) for side in ("old", "new"))
    return new < old < _MOST_TIMES * new


def _rise(match: re.Match[str]) -> bool:
    """Whether out costs more than in, and the whole more than the half."""
    short, whole, far, far_whole = items_of(match["row"])
    return short < whole and far < far_whole and short < far and whole < far_whole


_FORMS = (
    Form(late(r"\s(?:from|de)\s[$€£]?\d"), _CHANGED, "row", _is_less),
    Form(late(r"\d\s?[$€£]?\s(?:instead|en\s|statt|au\s)"), _INSTEAD, "row", _is_less),
    Form(late(r"out\s?-?call"), _IN_AND_OUT, "row", _rise),
    Form(late(r"\.\d\d\s(?:til|unt)"), _HOURS, "row", is_any),
    Form(late(r"\d(?:st|nd|rd|th)\W"), _NTHS, "row", row_rises),
    Form(late(r"\d/(?:20)?[23]\d"), _EXPIRES, "row", is_any),
    Form(late(r"\dx\d"), _RIMS, "row", is_any),
    Form(late(r"\d\+"), _LOWEST_AGE, "row", is_any),
)
