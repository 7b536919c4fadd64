"""Sides of anything, crossed: '24 x 36', '18x18x16', '38 x 600 x 4100', 'M14x1.5', '37-622'.

What lives here: two or three sides of whatever is sold, with a unit or without, how many of one
length, threads, tyres with how many there are of them. A long side is a round one; which of them
are no number is asked in `goods`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from brightline.privacy.amounts.common.forms import NUMBER, Form, Span, is_any, told_spans
from brightline.privacy.text.late import late

_APART = r"(?<![\w.,/:+$€£-])(?<!\d[^\S\n])(?<!\dx\s)(?<!\d\sx\s)(?<!-\s)"
_AFTER_UNIT = r"(?<![\w.,/:+$€£-])(?<!\dx\s)(?<!\d\sx\s)(?<!-\s)"
_ENDS = r"(?![a-z\d]|[.,:/-]\d|\s?[x/]\s?\d|\s-\s?\d|\s0\d)"
_SIDE = r"[1-9]\d{0,3}(?:[.,]\d{1,2})?"
_UNIT = r"(?:mm|cm|dm|m|in(?:ch(?:es)?)?|ft|\"|'')"
_CROSSED = late(
    rf"{_APART}(?P<row>{_SIDE}(?:\s?{_UNIT})?(?:\s?x\s?{_SIDE}(?:\s?{_UNIT})?(?![a-wyz\d]|x(?!\d))){{1,2}}){_ENDS}"
)
_LONG = late(  # so many of one length
    rf"{_AFTER_UNIT}(?P<row>[1-9]\d?[.,]\d{{1,2}}\s?m\s?x\s?[1-9]\d{{0,2}}){_ENDS}"
)
_THREAD = late(
    r"(?<![\w.,/:+-])(?P<row>m(?:[2-9]|[1-3]\d)(?:\s?x\s?[1-9]\d{0,2}(?:[.,]\d{1,2})?)?)"
    rf"{_ENDS}"
)
# The bead seats of bicycles (ISO 5775) behind the width.
_BEAD = r"(?:203|254|305|355|349|406|451|507|520|540|559|571|584|590|597|622|630|635)"
_CYCLE = late(rf"{_APART}(?P<row>[1-6]\d\s?-\s?{_BEAD}){_ENDS}")
_TYRES = late(
    rf"{_APART}(?P<row>(?:[1-8]\s?x\s?)?[1-3]\d5/[3-8][05]\s?z?r\s?(?:1[2-9]|2[0-4])c?"
    r"(?:\s[6-9]\d[a-z]|\s1[0-2]\d[a-z])?)(?![a-z\d]|[.,:/-]\d)"
)
_LONGEST, _FEW, _ROUND = 10, 6, 5  # digits of all sides; digits that need not be round
_HIGH = 3  # figures of a side that has to be round
_PAIR, _BESIDE = 2, 14  # sides; characters
_PAIR_IN_FRONT, _PAIR_BEHIND = late(r"\d\s?x\s?\d+,\s(?:and\s)?\Z"), late(r",\s(?:and\s)?\d")
_NOUGHT = late(r"(?<![\d.,])0x|(?<=x)0(?!\d|[.,]\d)")  # no side of anything
_LOOK_BACK, _LOOK_AHEAD = 60, 60  # characters beside a place in which such a size may stand


def crossed(lower: str, start: int, end: int) -> Iterator[Span]:
    """Their spans in and beside the part from `start` to `end` of a folded text."""
    return told_spans(lower, start, end, _FORMS, _LOOK_BACK, _LOOK_AHEAD)


def _are_sides(match: re.Match[str]) -> bool:
    """Whether they have few digits, or long ones that are round."""
    sides = NUMBER.findall(match["row"])
    digits = sum(map(len, sides))
    high = [int(side) for side in sides if len(side) >= _HIGH]
    round_ones = digits < _FEW or all(side % _ROUND == 0 for side in high)
    tens = len(high) < 2 or any(side % (2 * _ROUND) == 0 for side in high)
    if _NOUGHT.search(
        match.string, max(0, match.start("row") - _BESIDE), match.end("row") + _BESIDE
    ):
        return False
    return digits <= _LONGEST and round_ones and tens and not _is_in_pairs(match, sides)


def _is_in_pairs(match: re.Match[str], sides: list[str]) -> bool:
    """'21x25, 55x50': whether it is a pair of a list of such, which a number may be told in."""
    lower, (start, end) = match.string, match.span("row")
    short = len(sides) == _PAIR and all(len(side) < _HIGH for side in sides)
    short = short and lower[end - 1].isdecimal()  # no unit
    in_front = _PAIR_IN_FRONT.search(lower, max(0, start - _BESIDE), start)
    return short and bool(in_front or _PAIR_BEHIND.match(lower, end))


_FORMS = (
    Form(late(r"\d\"?(?:\s?[mcdif][a-z]{1,2})?\s?x\s?\d"), _CROSSED, "row", _are_sides),
    Form(late(r"\dm?\s?m\s?x\s?\d"), _LONG, "row", is_any),
    Form(late(r"(?<!\w)m\d"), _THREAD, "row", is_any),
    Form(late(rf"\d\s?-\s?{_BEAD}(?!\d)"), _CYCLE, "row", is_any),
    Form(late(r"\d5/\d[05]\s?z?r"), _TYRES, "row", is_any),
)
