"""What so many cost, and what is packed: '3 people $65, 4 $80', '5% off 4, 10% off 9', 'in boxes'.

What lives here: prices by the head or by the piece, discounts by the number, sizes of boxes and
prints with a unit or a price, lessons for so many at once. Numbers and prices rise together, as the
digits of a number hardly ever do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from brightline.privacy.amounts.common.forms import (
    ALONE,
    ENDS,
    LISTED,
    Form,
    Span,
    all_rises,
    find_forms,
    is_any,
    items_of,
    rises,
)
from brightline.privacy.figures.numbering import nanp_national
from brightline.privacy.text.late import late

_CURRENCY = r"[$€£]"
_COST = rf"(?:{_CURRENCY}\s?[1-9]\d{{0,3}}|[1-9]\d{{0,3}}\s?{_CURRENCY})(?!\d)"
_HEADS = (
    r"(?:\s(?:people|persons?|pax|guests|hours?|hrs?|sessions?|lessons?|items?|pieces|shirts|dogs?|kids|"
    r"personas|horas|clases|prendas|camisas|perros|piezas|fotos|photos))?"
)
_BY_HEAD = rf"[1-9]\d?{_HEADS}\s?[:=]?\s?{_COST}"
_HEADS_PRICED = late(rf"{ALONE}{_BY_HEAD}(?:{LISTED}{_BY_HEAD}){{1,8}}{ENDS}")
_OFF = r"[1-9]\d?%\s(?:off|menos|dto|descuento)\s(?:por\s|for\s|on\s|en\s)?[1-9]\d?"
_DISCOUNTS = late(rf"{ALONE}{_OFF}(?:{LISTED}{_OFF}){{1,4}}{ENDS}")

_BOX = r"[1-9]\d{0,2}\s?x\s?[1-9]\d{0,2}(?:\s?x\s?[1-9]\d{0,2})?(?!\d)"
_LONGEST_SIDE = 150  # no code of an area or an exchange is smaller than 200
_UNIT = r"\s?(?:in(?:ch(?:es)?)?|cms?|mm|m|ft|\"|'')(?![a-z])"
_BOXES = late(rf"{ALONE}(?P<row>{_BOX}(?:{LISTED}{_BOX}){{1,6}}){_UNIT}")
_PRINTS = late(rf"{ALONE}{_BOX}\s?[:=]?\s?{_COST}(?:{LISTED}{_BOX}\s?[:=]?\s?{_COST}){{1,8}}{ENDS}")

_WEIGHTS = late(  # 'kettlebells 8/12/16/20kg'
    rf"{ALONE}(?P<row>[1-9]\d{{0,2}}(?:\s?[/,]\s?[1-9]\d{{0,2}}){{2,9}})\s?(?:kg|lbs?|cm|mm|ml|g|l|min)(?![a-z])"
)
_AT_ONCE = rf"[1-4]-(?:2|to|a)-1\s?[:=]?\s?(?:{_COST}|lessons?|sessions?|clases|training)"
_LESSONS = late(rf"{ALONE}{_AT_ONCE}(?:\seach)?(?:{LISTED}{_AT_ONCE}(?:\seach)?){{0,3}}{ENDS}")
_AGE = r"[1-9]\d?\s?(?:-|to|a|al)\s?[1-9]\d?(?!\d)"
_AGES = late(
    rf"{ALONE}{_AGE}(?:{LISTED}{_AGE}){{1,6}}(?:\s(?:y|and)\s\+?\d\d\+?)?\s?(?:years?|yrs?|anos?)(?![a-z])"
)


def packages(lower: str, start: int, end: int) -> Iterator[Span]:
    """Their spans in and beside the part from `start` to `end` of a folded text."""
    yield from find_forms(lower, start, end, _FORMS)


def _both_rise(match: re.Match[str]) -> bool:
    """Whether more of them cost more, or are more off."""
    items = items_of(match.group())
    return rises(items[::2]) and rises(items[1::2])


def _are_sizes(match: re.Match[str]) -> bool:
    """Whether no side is as long as a code, and all are no number."""
    items = items_of(match["row"])
    small = all(item <= _LONGEST_SIDE for item in items)
    return small and not nanp_national("".join(map(str, items)))


def _are_weights(match: re.Match[str]) -> bool:
    items = items_of(match["row"])
    return rises(items) and not nanp_national("".join(map(str, items)))


_FORMS = (
    Form(late(rf"\d{_HEADS}\s?[:=]?\s?[$€£\d]"), _HEADS_PRICED, 0, _both_rise),
    Form(late(r"\d%\s(?:off|menos|dto|desc)"), _DISCOUNTS, 0, _both_rise),
    Form(late(r"\dx\d+(?:x\d+)?(?:,|\s[aoy])"), _BOXES, 0, _are_sizes),
    Form(late(r"\dx\d+\s?[:=]?\s?[$€£\d]"), _PRINTS, 0, is_any),
    Form(late(r"\d\s?[/,]\s?\d+\s?(?:kg|lb|cm|mm|ml|g|l|min)"), _WEIGHTS, 0, _are_weights),
    Form(late(r"[1-4]-(?:2|to|a)-1"), _LESSONS, 0, is_any),
    Form(late(r"\d\s?(?:-|to|al?)\s?\d+,\s\d"), _AGES, 0, all_rises),
)
