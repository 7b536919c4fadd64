"""Rows of sizes with what each costs: 'tallas 3 5 7 9, 150 c/u', '7 8 9 10 all sizes, $58 a pair'.

What lives here: sizes of shoes and clothes with a word for sizes in front or behind, by blanks or
signs of lists, in eight languages, and the price of each or of a pair. Each is half a size to two
above the one before, as the figures of a number are by chance only; none is kept that is a number
by itself, or with a price that no currency tells.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from brightline.privacy.amounts.common.forms import NUMBER, Form, Span, told_spans
from brightline.privacy.amounts.common.wholes import clause_is_no_number, is_number, is_whole
from brightline.privacy.text.late import late

_SIZES = (
    r"(?:sizes|size|tallas?|numeros|pointures?|tailles?|gro(?:ss|ß)en?|maten|maat|storlek(?:ar)?|tamanhos?|"
    r"taglie|numeri|misure|eu|uk|us)"
)
_SIZE = r"[1-9]\d?(?:[.,]5)?(?!\d)"
_LAST = r"(?:,?\s(?:and|y|e|et|und|och|og|en|&)\s)"
_ROW = (
    rf"{_SIZE}(?P<s>,\s|\s?[/|]\s?|\s[·-]\s|-|\s){_SIZE}(?:(?P=s){_SIZE}){{1,13}}"
    rf"(?:{_LAST}{_SIZE})?"
)
_CURRENCY = r"(?:[$€£]|eur(?:os?)?|usd|dollars?|dolares|gbp|pounds?|pesos|kr|sek|:-)"
_EACH = (
    r"(?:each|ea|apiece|(?:a|per|the)\s(?:pair|piece)|c/u|cada(?:\s(?:un[oa]|par))?|(?:el|por|o|cada)\spar|la\spaire|"
    r"(?:la\s)?piece|l'une?|(?:das|pro|per)\s(?:paar|stuck|stuk)|stuck|st(?:yck)?|paret|al\spaio|l'un[oa]|cadaun[oa])"
)
_FOR_EACH = r"(?:each|je|a|at|todas?\sa|todos\sa|por|chacune?|alle|tutte\sa|varje)"
_PRICE = (
    r"(?:(?P<sign%s>[$€£])\s?)?(?P<price%s>[1-9]\d{0,2})(?:[.,]\d\d)?(?!\d)\s?"
    rf"(?P<unit%s>{_CURRENCY}(?![a-z]))?"
)
_COSTS = (
    rf"(?:(?:[,;:]|\s[·|-])?\s(?:{_PRICE.replace('%s', '')}\s?{_EACH}"
    rf"|{_FOR_EACH}\s{_PRICE.replace('%s', '2')})(?![a-z\d]))"
)
_ENDS = r"(?![a-z\d]|[.,:/-]\d|\s?[/x-]\s?\d|,?\s\d)"
_BETWEEN = r"(?:\s(?!call|text|tel|ring|dial|llama|marca)[a-z]{2,10}){0,2}\s?:?\s"
_IN_FRONT = late(rf"(?<![a-z]){_SIZES}{_BETWEEN}(?P<row>(?P<sizes>{_ROW})(?:{_COSTS}|{_ENDS}))")
_ALL = (
    r"(?:all|every|todas\slas|todos\slos|toutes\sles|alle|tutte\sle|todos\sos|alla|these|estas|"
    r"diese)"
)
_BEHIND = late(
    rf"(?<![\w.,:/+$€£-])(?<!\d\s)(?<!\d,\s)(?P<row>(?P<sizes>{_ROW}))\s(?:{_ALL}\s)?"
    r"(?:sizes|tallas|numeros|pointures|tailles|gro(?:ss|ß)en|maten|storlekar|tamanhos|taglie|misure)(?![a-z])"
)
_NEEDED = late(
    r"\d(?:[.,]5)?(?:,?\s|\s?[/|·-]\s?)\d\d?(?:[.,]5)?(?:,?\s|\s?[/|·-]\s?)\d\d?(?:[.,]5)?(?:,?\s|\s?[/|·-]\s?)"
)
_EACH_SIZE = re.compile(r"\d+(?:[.,]5(?!\d))?")
_LARGEST_STEP = 2
_LOOK_BACK, _LOOK_AHEAD = 90, 90  # characters beside a place in which such a row may stand


def size_rows(lower: str, start: int, end: int) -> Iterator[Span]:
    """Their spans in and beside the part from `start` to `end` of a folded text."""
    return told_spans(lower, start, end, _FORMS, _LOOK_BACK, _LOOK_AHEAD)


def _are_sizes(match: re.Match[str]) -> bool:
    """Whether each is little above the one before, and they are no number with their price.

    Sizes in even steps are none by themselves, '6 7 8 9 10 11 12', or from the second on.
    """
    sizes = [float(size.replace(",", ".")) for size in _EACH_SIZE.findall(match["sizes"])]
    steps = [other - one for one, other in pairwise(sizes)]
    if not all(0 < step <= _LARGEST_STEP for step in steps):
        return False
    sizes_and_price = [*NUMBER.findall(match["sizes"]), *_price_of(match)]
    if len({*steps}) == 1:
        return len(sizes_and_price) == len(sizes) or not is_whole(sizes_and_price)
    return not is_number(sizes_and_price) and clause_is_no_number(match, "sizes", behind=False)


def _price_of(match: re.Match[str]) -> list[str]:
    """The price behind the sizes, where no currency tells it."""
    told = match.groupdict()
    if any(told.get(sign) for sign in ("sign", "unit", "sign2", "unit2")):
        return []
    return [price for price in (told.get("price"), told.get("price2")) if price]


_FORMS = (
    Form(_NEEDED, _IN_FRONT, "row", _are_sizes),
    Form(_NEEDED, _BEHIND, "row", _are_sizes),
)
