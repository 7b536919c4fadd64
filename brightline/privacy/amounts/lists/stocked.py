"""Rows in even steps in a line of their own: '100 150 200 250 300', 'sizes in stock 5 6 7 8 9'.

What lives here: amounts in round steps that no word tells, and sizes, packs and lengths behind a
word for them. What stands in the next line does not go on with them: four amounts or more in even
steps are no digits of a number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from brightline.privacy.amounts.common.forms import NUMBER, Form, Span, told_spans
from brightline.privacy.amounts.common.wholes import is_whole
from brightline.privacy.text.late import late

_GAP = r"(?:\s?[|/,~-]\s?|\s\.\s|[^\S\n])"
_LINE_ENDS = r"(?=[^\d\n]{0,80}(?:\n|\Z))"
_STEPS = late(
    rf"(?:\A|(?<=\n))[^\w\n]{{0,4}}(?P<row>[1-9]\d{{0,2}}0(?:{_GAP}[1-9]\d{{0,2}}0){{3,8}})(?![\w]|[.,]\d){_LINE_ENDS}"
)
_SOLD_IN = (
    r"(?:sizes?|tallas?|numeros|packs?|paquetes|lengths?|largos?|inches|pulgadas|rolls?|lots?|bags?|bolsas|boxes|"
    r"cajas|weights?|pesas|levels?|grades?|years?|months?|weeks?|semanas|classes|clases|slots?|hours?|horas)"
)
_ITEM = r"[1-9]\d{0,2}(?:[.,]5)?"
_SIZES = late(
    rf"(?<![a-z]){_SOLD_IN}(?:\s(?!call|text)[a-z]{{2,10}}){{0,3}}\s?:?\s"
    rf"(?P<row>{_ITEM}(?:{_GAP}{_ITEM}){{4,14}})(?![\w]|[.,:/-]\d){_LINE_ENDS}"
)
_AMOUNT = re.compile(r"\d+(?:[.,]5)?")
_SMALLEST_STEP = 10  # of amounts that no word tells
_LOOK_BACK, _LOOK_AHEAD = 60, 120  # characters beside a place in which such a row may stand


def stocked(lower: str, start: int, end: int) -> Iterator[Span]:
    """Their spans in and beside the part from `start` to `end` of a folded text."""
    return told_spans(lower, start, end, _FORMS, _LOOK_BACK, _LOOK_AHEAD)


def _are_even(match: re.Match[str]) -> bool:
    """Whether each is as much more as the one before, and all are no number together."""
    items = [float(item.replace(",", ".")) for item in _AMOUNT.findall(match["row"])]
    steps = {b - a for a, b in pairwise(items)}
    return len(steps) == 1 and min(steps) > 0 and not is_whole(NUMBER.findall(match["row"]))


def _are_round_steps(match: re.Match[str]) -> bool:
    first, second, *_ = map(int, NUMBER.findall(match["row"]))
    return second - first >= _SMALLEST_STEP and _are_even(match)


_FORMS = (
    Form(late(r"\d0\W{1,3}\d{1,3}0\W{1,3}\d{1,3}0\W"), _STEPS, "row", _are_round_steps),
    Form(late(r"\d\W{1,3}\d{1,3}\W{1,3}\d{1,3}\W{1,3}\d{1,3}\W{1,3}\d"), _SIZES, "row", _are_even),
)
