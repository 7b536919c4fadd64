"""Prices with what they are for: '120 la hora o 230 el bono de 5', '4x6 15, 5x7 33', '100:-'.

What lives here: prices by the hour and for a pass, of prints by their size, 'for half, full and two
hours', for as many times as there are prices, and the sign of Swedish prices. All are round or rise
with what they are for, as the groups of a number do not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from brightline.privacy.amounts.common.forms import (
    ENDS,
    LISTED,
    Form,
    Span,
    is_any,
    items_of,
    rises,
    row_rises,
    told_matches,
)
from brightline.privacy.amounts.measures.standards import PRINT
from brightline.privacy.text.late import late

_APART = r"(?<![a-z\d.,:/+-])(?<!\d\s)"
_ROUND = r"[1-9]\d{0,2}[05]"
_CURRENCY = r"(?:[$€£]|eur(?:os?)?|usd|dollars?|dolares|gbp|pounds?|pesos|kr|sek|nok|dkk|chf|zl)"
_PRICE = rf"(?:[$€£]\s?)?{_ROUND}(?:[.,]00)?(?:\s?{_CURRENCY})?(?![a-z\d])"

_HOUR = (
    r"(?:la|por|per|an|a|the|each|cada)\s"
    r"(?:hora|hour|clase|class|sesion|session|lesson|visit|visita)"
)
_BLOCK = (
    r"(?:el|un|the|for\sa|a)\s(?:bono|pase|abono|pack|pass|card|block|paquete)\s(?:de|of|for)\s(?:[2-9]|1\d|[2-5]0)(?!\d)"
    r"(?:\s(?:clases|horas|sesiones|classes|lessons|hours|sessions))?"
)
_BY_PASS = late(
    rf"{_APART}(?P<row>{_PRICE}\s{_HOUR}{LISTED}{_PRICE}\s{_BLOCK})(?![a-z\d]|[.,:/-]\d|,?\s\d)"
)
_PRICED_PRINT = rf"{PRINT}\s?[:=-]?\s?[$€£]?[1-9]\d{{0,2}}\s?{_CURRENCY}?(?![a-z\d])"
_PRINTS = late(
    rf"{_APART}(?P<row>{_PRICED_PRINT}(?:(?:\s?[;|/]\s?|{LISTED}){_PRICED_PRINT}){{1,6}}){ENDS}"
)
_LONG = r"(?:half|full|one|two|three|an?|media|una|dos|tres)(?:\san)?(?:\s(?:hours?|horas?))?"
_FOR_TIMES = late(
    r"(?<![a-z])(?:donations?|rates?|prices?|roses|gifts?|tarifas?|precios?|rosas)\s?(?:are|is|son|:)?\s"
    rf"(?P<row>{_PRICE}(?:(?:\s|,\s|/|\s/\s|\s-\s|-){_PRICE}){{1,2}}\s(?:for|por|para)\s(?:an?\s)?{_LONG}"
    rf"(?:{LISTED}(?:an?\s|una\s)?{_LONG}){{1,2}}(?<=s|a|l|r))(?![a-z\d]|\s?\d)"
)
_TIMES = (
    r"(?:min(?:ut[eo]s?)?|mins|h|hours?|horas?|days?|dias?|weeks?|semanas?|months?|meses|questions?|preguntas?|"
    r"cards?|cartas?|people|persons?|personas?|classes|clases|sessions?|sesiones|lessons?|photos?|fotos?)"
)
_SO_MANY = r"[1-9]\d{0,2}(?:\s?[/-]\s?[1-9]\d{0,2}){1,4}"
_EACH_TIME = rf"{_SO_MANY}\s?{_TIMES}[^\w\n]{{1,40}}"
_PRICES = rf"{_ROUND}(?:\s?[/,-]\s?{_ROUND}){{1,4}}"
_BY_TIMES = late(
    rf"{_APART}(?P<times>{_SO_MANY})\s?{_TIMES}[^\w\n]{{1,40}}?(?:[$€£]\s?)?(?P<row>{_PRICES})"
    rf"(?:[.,]\d\d)?(?:\s?{_CURRENCY})?(?![a-z\d]|[.,:/-]\d|\s\d)"
)
_IN_SWEDEN = late(rf"(?<![\w.,:/+-])(?<!\d\s)(?P<row>{_ROUND}:-)(?!\s?\d|\w)")
_TIMES_IN_FRONT = late(rf"{_APART}{_EACH_TIME}\Z")
_CURRENCY_BEHIND = late(rf"\s?{_CURRENCY}(?![a-z\d])")
_TIMES_BEHIND = late(
    rf"\s?{_CURRENCY}\s(?:for|por|para|fur|pour|per)\s(?P<times>{_SO_MANY})\s?{_TIMES}(?![a-z\d]|\W{{0,3}}\d)"
)
_LOOK_BACK, _LOOK_AHEAD = 60, 60
"""Characters beside a place in which such prices may begin and end."""


def told_prices(lower: str, start: int, end: int) -> Iterator[Span]:
    """Their spans in and beside the part from `start` to `end` of a folded text."""
    start, end = max(0, start - _LOOK_BACK), end + _LOOK_AHEAD
    for match, _ in told_matches(lower, start, end, _FORMS):
        yield match.start(1), match.end()


def are_prices_of_times(lower: str, start: int, end: int) -> bool:
    """Whether figures in the shape of a number are prices: '30/45/60 min - 450 / 850 / 1050 kr'.

    So are '500 / 900 / 1300 pesos por 30 / 60 / 90 minutos': as many, and both rise.
    """
    amounts = items_of(lower[start:end])
    if not rises(amounts) or any(amount % 5 for amount in amounts):
        return False
    told = _TIMES_IN_FRONT.search(lower, max(0, start - _LOOK_BACK), start)
    if told is not None and _CURRENCY_BEHIND.match(lower, end) is not None:
        return True
    behind = _TIMES_BEHIND.match(lower, end)
    if behind is None:
        return False
    times = items_of(behind["times"])
    return len(times) == len(amounts) and rises(times)


def _are_dearer(match: re.Match[str]) -> bool:
    """Whether sizes and prices rise together."""
    items = items_of(match["row"])
    areas = [a * b for a, b in zip(items[::3], items[1::3], strict=True)]
    return rises(items[2::3]) and rises(areas)


def _are_as_many(match: re.Match[str]) -> bool:
    times, prices = items_of(match["times"]), items_of(match["row"])
    return len(times) == len(prices) and rises(times) and rises(prices)


_FORMS = (
    Form(late(r"\s(?:de|of|for)\s\d"), _BY_PASS, "row", is_any),
    Form(late(r"\dx\d+\s?[:=-]?\s?[$€£]?\d"), _PRINTS, "row", _are_dearer),
    Form(late(r"\d\s(?:for|por|para)\s"), _FOR_TIMES, "row", row_rises),
    Form(late(rf"\d\s?{_TIMES}\W"), _BY_TIMES, "row", _are_as_many),
    Form(late(r"\d:-"), _IN_SWEDEN, "row", is_any),
)
