"""Sizes of clothes as pairs and rows: '98/104', '36/38', 'jeans 28x32 30x30', 'W32 L34', 'BH 75B'.

What lives here: double sizes of children and adults, waist and leg behind a garment, bands with
their cups, rows of one garment's sizes in order. Each value is one of few and stands beside another
of its kind, as hardly any groups of a number do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from brightline.privacy.amounts.common.forms import Form, Span, is_any, items_of, told_spans
from brightline.privacy.amounts.measures.like_sizes import GARMENT
from brightline.privacy.text.late import late

_BEFORE = r"(?<![\w.,/+$€£-])(?<!\d\s)(?<!\d\s[-/]\s)"
_BEHIND = r"(?![a-z\d]|[.,:/x-]\d|\s?[/x-]\s?\d)"
# Of children from 50 to 176 centimetres, of adults from 32 to 58.
_CHILD = [50, 56, *range(62, 183, 6)]
_PAIRS = "|".join(rf"{one}\s?/\s?{other}" for one, other in pairwise(_CHILD))
_ADULTS = "|".join(rf"{one}\s?/\s?{one + 2}" for one in range(32, 58, 2))
_COLLARS = "|".join(rf"{one}/{one + 1}" for one in range(35, 48))
_DOUBLE = rf"(?:{_PAIRS}|{_ADULTS}|{_COLLARS})(?!\d)"
_AND = r"(?:\)?,?\s\(?|\s?[,;|&]\s?\(?|\s(?:and|or|y|o|und|oder|et|ou|och|eller|e)\s)"
_DOUBLES = late(rf"{_BEFORE}(?P<row>{_DOUBLE}(?:{_AND}{_DOUBLE}){{0,11}}){_BEHIND}")
_HEIGHT = rf"(?:{'|'.join(map(str, _CHILD))})(?!\d)"
_HEIGHTS = late(rf"{_BEFORE}(?P<row>{_HEIGHT}(?:{_AND}{_HEIGHT}){{1,11}}){_BEHIND}")

_LEG = r"(?:2[4-9]|3\d|4[0-4])\s?[x/]\s?(?:2[89]|3[0-6])(?!\d)"
_JEANS = (
    r"(?:jeans?|trousers|pants|chinos|levis|levi's|wranglers?|pantalon(?:es)?|vaqueros?|"
    r"hosen?|byxor|broek(?:en)?|calcas)"
)
_LEGS = late(
    rf"(?<![a-z]){_JEANS}(?:\s[a-z]{{2,6}})?\s?:?\s(?P<row>{_LEG}(?:{_AND}{_LEG}){{0,9}}){_BEHIND}"
)
_LETTERED = r"w\s?(?:2[4-9]|3\d|4[0-4])\s?[\s/,x-]?\s?l\s?(?:2[89]|3[0-6])(?!\d)"
_WAISTS = late(rf"(?<![\w.,/-])(?P<row>{_LETTERED}(?:{_AND}{_LETTERED}){{0,9}}){_BEHIND}")

_BAND = r"(?:3[02468]|4[0-6]|6[05]|7[05]|8[05]|9[05]|1[01][05])\s?(?:[a-h]|dd|ff)(?![a-z\d])"
_BRAS = late(
    r"(?<![a-z])(?:bras?|bh|bhs|sujetador(?:es)?|brassieres?|soutifs?|soutiens?|reggiseni|sutia)\s?:?\s"
    rf"(?P<row>{_BAND}(?:{_AND}{_BAND}){{0,9}}){_BEHIND}"
)

# Rows of one garment, from a size to the next: '7 7.5 8 8.5', '38 38,5 39', '23 24 25 25.5'.
_SIZE = r"(?:[1-9]|[1-5]\d)(?:[.,]5)?(?!\d|\s?(?:[$€£%]|kr|eur|usd|pln|zl|:-))"
_WEARERS = r"(?:kids|child(?:ren)?|boys|girls|ninos?|ninas?|kinder|enfants?|barn|bambini|criancas)"
_ROWS = late(
    rf"(?<![a-z])(?:{GARMENT}|{_WEARERS})(?:\s(?:size[sd]?|talla|gr|taille|stl))?\.?\s?:?\s"
    rf"(?P<row>{_SIZE}(?P<s>,\s|\s|/){_SIZE}(?:(?P=s){_SIZE}){{0,6}}){_BEHIND}"
)
_LARGEST_STEP = 2
_LOOK_BACK, _LOOK_AHEAD = 60, 80  # characters beside a place in which such sizes may stand


def double_sizes(lower: str, start: int, end: int) -> Iterator[Span]:
    """Spans of double sizes and of heights in a row, of which hardly a number holds any."""
    return told_spans(lower, start, end, _DOUBLE_SIZES, _LOOK_BACK, _LOOK_AHEAD)


def worn(lower: str, start: int, end: int) -> Iterator[Span]:
    """Spans of the other sizes in and beside the part from `start` to `end` of a folded text."""
    return told_spans(lower, start, end, _FORMS, _LOOK_BACK, _LOOK_AHEAD)


def _follow_by_steps(match: re.Match[str]) -> bool:
    """Whether each size is half a step, one or two above the one before, as no number is cut."""
    sizes = [float(size.replace(",", ".")) for size in _EACH.findall(match["row"])]
    return all(0 < other - one <= _LARGEST_STEP for one, other in pairwise(sizes))


def _follow_by_six(match: re.Match[str]) -> bool:
    """Whether each is the next size of a child's above the one before."""
    sizes = items_of(match["row"])
    return all(_CHILD.index(one) + 1 == _CHILD.index(other) for one, other in pairwise(sizes))


_EACH = re.compile(r"\d+(?:[.,]5(?!\d))?")
_DOUBLE_SIZES = (
    Form(late(r"\d\d\s?/\s?\d\d"), _DOUBLES, "row", is_any),
    Form(late(r"\d\d(?:,\s?|\s|/)\d\d"), _HEIGHTS, "row", _follow_by_six),
)
_FORMS = (
    Form(late(r"\d\d\s?[x/]\s?[23]\d"), _LEGS, "row", is_any),
    Form(late(r"w\s?[234]\d"), _WAISTS, "row", is_any),
    Form(late(r"\d\s?(?:[a-h]|dd|ff)(?![a-z\d])"), _BRAS, "row", is_any),
    Form(late(r"\d(?:[.,]5)?(?:,\s|\s|/)\d"), _ROWS, "row", _follow_by_steps),
)
