"""Prices that rise with what they are for: '30 Min. EUR 45, 60 Min. EUR 60', 'T2 95 euro, T3 115'.

What lives here: lists of sizes, times and flats with the currency at each price, in front or
behind. The size rises from item to item and the price with it; times are among those that are sold,
flats and models follow each other, and of other sizes none is kept whose figures are a number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from brightline.privacy.amounts.common.forms import Form, Span, follow, rises, told_spans
from brightline.privacy.amounts.common.wholes import is_number, row_is_no_number
from brightline.privacy.text.late import late

_CURRENCY = r"(?:[$€£]|(?:eur|usd|aud|cad|nzd|gbp|chf|sek|mxn)(?![a-z])|a\$|c\$)"
_BEHIND = (
    r"(?:[$€£]|:-|(?:euros?|eur|dollars?|usd|aud|cad|pounds?|gbp|chf|kr|sek|pesos|mxn)(?![a-z]))"
)
_PRICE = rf"(?:{_CURRENCY}\s?[1-9]\d{{0,3}}(?:[.,]00)?|[1-9]\d{{0,3}}(?:[.,]00)?\s?{_BEHIND})(?!\d)"
_UNIT = (
    r"(?:min(?:ute)?[ns]?|minutos|std|stunden?|hrs?|hours?|horas?|h|cm|mm|m|in(?:ch(?:es)?)?|zoll|kg|g|gr|lbs?|oz|l|ml|"
    r"persons?|people|personas|personen|personnes|tiers?|servings|pieces|pcs|pax|gb|tb)(?![a-z])\.?"
)
_SIZED = rf"(?:[1-9]\d{{0,2}}\s?{_UNIT}\s?(?:[:=-]\s?|for\s|at\s|a\s|por\s|fur\s)?{_PRICE})"
_NEXT = r"(?:\s?[,;/|]\s|\s(?:and|or|y|und|et)\s)"
_SIZES = late(
    rf"(?<![\w.,/$€£+-])(?<!\d\s)(?P<row>{_SIZED}(?:{_NEXT}{_SIZED}){{1,6}})(?![\w]|[.,]\d)"
)
_FLAT = rf"(?:t|f|p)[1-6](?:\sbis)?\s?(?:[:=-]\s?)?{_PRICE}"
_FLATS = late(
    rf"(?<![a-z])(?:studios?\s?(?:[:=-]\s?)?(?P<row>{_PRICE}(?:{_NEXT}{_FLAT}){{1,5}})|(?P<flats>{_FLAT}(?:{_NEXT}{_FLAT}){{1,5}}))"
    r"(?![\w]|[.,]\d)"
)
_MODEL = rf"[1-9]\d?\s?(?:[:=-]\s?)?{_PRICE}"
_MODELS = late(
    r"(?<![a-z])(?:models?|iphones?|galaxy|grades?|levels?|sizes?|class(?:es)?|modelos?|grados?|nivel(?:es)?|klassen?|stufen?|"
    rf"modelle?|niveaux?|modeles?)\s(?P<row>{_MODEL}(?:{_NEXT}{_MODEL}){{1,6}})(?![\w]|[.,]\d)"
)
_MANY = rf"[1-9]\d{{0,2}}\s?@\s?{_PRICE}"
_BULK = late(rf"(?<![\w.,/$€£+-])(?<!\d\s)(?P<row>{_MANY}(?:{_NEXT}{_MANY}){{1,6}})(?![\w]|[.,]\d)")
_EACH = late(rf"(\d+)\s?({_UNIT})\D{{0,9}}(\d+)")
_FIGURES = re.compile(r"(?<![.,\d])\d+")
_TIMES = frozenset((15, 20, 30, 40, 45, 50, 60, 75, 80, 90, 120, 150, 180, 240))  # minutes
_ROUND, _FEWEST_EVEN = 5, 3
_LOOK_BACK, _LOOK_AHEAD = 80, 80  # characters beside a place in which such a list may stand


def graded_prices(lower: str, start: int, end: int) -> Iterator[Span]:
    """Their spans in and beside the part from `start` to `end` of a folded text."""
    return told_spans(lower, start, end, _FORMS, _LOOK_BACK, _LOOK_AHEAD)


def _are_sizes(match: re.Match[str]) -> bool:
    """Whether prices rise, and the sizes of each unit with them: '26 cm 50 €, 2 tiers 130 €'."""
    sizes: dict[str, list[int]] = {}
    prices: list[int] = []
    for size, unit, price in _EACH.findall(match["row"]):
        sizes.setdefault(unit, []).append(int(size))
        prices.append(int(price))
    if not (rises(prices) and all(map(rises, sizes.values())) and len(sizes) < len(prices)):
        return False
    return _are_told_times(sizes, prices) or _are_even(sizes) or row_is_no_number(match)


def _are_told_times(sizes: dict[str, list[int]], prices: list[int]) -> bool:
    """'30 min 45 €, 60 min 60 €': of the times that are sold, at round prices."""
    times = [size for of_unit in sizes.values() for size in of_unit]
    of_minutes = all(unit.startswith("min") for unit in sizes)
    return of_minutes and set(times) <= _TIMES and all(price % _ROUND == 0 for price in prices)


def _are_even(sizes: dict[str, list[int]]) -> bool:
    """Whether three or more sizes of one unit are in even steps, as no cut of a number is."""
    (items, *others) = sizes.values()
    steps = {b - a for a, b in pairwise(items)}
    return not others and len(items) >= _FEWEST_EVEN and len(steps) == 1


def _are_in_turn(match: re.Match[str]) -> bool:
    """Whether each flat or model is the next one, and costs more; a studio has no rooms."""
    items = [int(item) for item in _FIGURES.findall(match[0])]
    which = items[::2] if len(items) % 2 == 0 else items[1::2]
    prices = items[1::2] if len(items) % 2 == 0 else items[::2]
    return follow(which) and rises(prices)


def _is_bulk(match: re.Match[str]) -> bool:
    """Whether more of them cost less each: '5 @ $10, 10 @ $7'."""
    items = [int(item) for item in _FIGURES.findall(match["row"])]
    cheaper = rises(items[::2]) and rises(items[1::2][::-1])
    return cheaper and not is_number(_FIGURES.findall(match["row"]))


_FORMS = (
    Form(late(r"\d\s?@\s?[$€£acengmsu\d]"), _BULK, "row", _is_bulk),
    Form(
        late(rf"\d\s?{_UNIT}\s?(?:[:=-]\s?|[a-z]{{1,3}}\s)?(?:[$€£acengmsu]|\d)"),
        _SIZES,
        "row",
        _are_sizes,
    ),
    Form(late(r"(?<![a-z])[tfp][1-6]\s?[:=-]?\s?[$€£ceu\d]"), _FLATS, 0, _are_in_turn),
    Form(
        late(r"[a-z]\s\d\d?\s?[:=-]?\s?[$€£aceug\d][^\n]{0,12},\s\d"), _MODELS, "row", _are_in_turn
    ),
)
