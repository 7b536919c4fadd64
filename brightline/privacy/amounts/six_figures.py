"""Amounts and codes of six figures and more that stay where no others could complete a number.

What lives here: which mileages (`vehicles`), prices (`large_prices`) and numbers of orders
(`papers`) count. Six figures are most of a number, so that whatever is left around without a unit
or a date is looked at, over the ends of sentences, and none counts that makes a number with the
figures next to it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import chain

from brightline.privacy.amounts.common.forms import Span
from brightline.privacy.amounts.common.wholes import LED_BY_ZERO
from brightline.privacy.amounts.labels.papers import NUMBERED, SHORT
from brightline.privacy.amounts.measures.vehicles import BEHIND_METER, UNIT_BEHIND, WITH_UNIT
from brightline.privacy.amounts.money.large_prices import BEHIND, IN_FRONT
from brightline.privacy.amounts.own_forms import FEWEST_LEFT, digits_left
from brightline.privacy.figures.numbering import NANP_DIGITS, nanp_national
from brightline.privacy.text.late import late

_MILEAGES = (WITH_UNIT, BEHIND_METER)
_FORMS = (*_MILEAGES, IN_FRONT, BEHIND, NUMBERED, SHORT)
_NEEDED = late(
    r"\d{3}[., ’']?\d{3}(?!\d)|\d\d[., ]\d{3}(?!\d)|20\d\d[-/]\d{3}|[a-z]-?\d{4}"
    r"|(?:rif|rech|best|auft|anze|fac|comm|anno|fatt|ordi|annu|fatu|enco|adve|pedi)[a-z]{0,10}\W{1,3}(?:n[a-z]{0,5}\W{1,3})?\d{3}"
)
_CALLED = late(  # not over a token: 'ad number [number], odometer 143200 miles'
    r"(?<![a-z])(?:call|text|txt|tel|telefono|telefon|cell?|phone|ph|whats(?:app)?|wa|sms|contact|reach|dial|ring|mobile|"
    r"movil|celular|handy|number|numero|nummer|llama(?:me|r)?|marca|appele[rz]|chiama|ligue|me)(?![a-z])(?:(?!ßß)[^.!?\n\d]){0,30}\Z"
)
# No end of 'm2', no '5th' and no clock.
_GROUP = late(
    r"(?P<sign>[$€£]\s?)?(?<![\d.,:m])(?P<figures>\d[\d.,]*)(?!:\d|(?:st|nd|rd|th)(?![a-z]))"
    r"(?P<currency>\s?(?:[$€£]|eur|usd|dol|peso|mxn|gbp|pound))?"
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_OF_YEAR = late(  # in front: 'Modelo 2006 con 128.839 km', '2018 Corolla, 156672 miles'
    r"(?<![\d.,/+-])(?<!\d\s)(?:19[6-9]\d|20[0-4]\d)(?![\d.,:/-]\d|\d|\s\d)"
)
_OF_ADVERT = late(  # the mask hides it: 'ad number 77403526, 143200 miles'
    r"(?<![a-z])(?:ad|post|posting|listing|anuncio)\s(?:number|id|no\.?|nr\.?|num|numero|#):?\s?\d{7,12}(?![\d]|[.,:/-]\d|\s\d)"
)
# Beside a mileage one of each: together they have too few figures for a number.
_OF_ENGINE = late(
    r"(?<![\d.,/+-])(?<!\d\s)[1-6][.,]\d\s?(?:lit(?:re|er)s?|litros?)(?![a-z])|(?<![\d.,/+-])(?<!\d\s)[4-6]\s?-?speed"
)
_MOST_OF_ENGINE = 2
_LOOK_BACK, _LOOK_AHEAD = 60, 30  # characters beside a place in which such an amount may stand
_FAR = 100  # characters around in which the rest of a number may stand
_NEXT = 40
_ROUND, _FEW = 50, 2  # of what cars cost; digits of what two of can be the end of a number
_SENTENCE_ENDS = re.compile(r"[.!?]\s(?!\d)|\n")
_OF_SPAIN = re.compile(r"[6-9]\d{8}")
_NO_DIGITS = re.compile(r"\D")


def six_figures(
    lower: str, start: int, end: int, *searches: Callable[[str, int, int], Sequence[Span]]
) -> Iterator[Span]:
    """Their spans in and beside the part from `start` to `end`; `searches` find all others."""
    start, end = max(0, start - _LOOK_BACK), end + _LOOK_AHEAD
    if not _NEEDED.search(lower, start, end):
        return
    for match in _matches(lower, start, end):
        span = match.span("row")
        if _is_called(lower, match) or _makes_number(lower, span, _is_mileage(match)):
            continue
        if _is_alone(lower, span, searches, _is_doubly_told(lower, match)):
            yield span


def _matches(lower: str, start: int, end: int) -> Iterator[re.Match[str]]:
    return chain.from_iterable(form.finditer(lower, start, end) for form in _FORMS)


def _is_mileage(match: re.Match[str]) -> bool:
    return any(match.re.pattern == form.pattern for form in _MILEAGES)


def _is_called(lower: str, match: re.Match[str]) -> bool:
    """Whether a word that asks to call stands in front, of its label too."""
    return _CALLED.search(lower, max(0, match.start() - _FAR), match.start()) is not None


def _is_alone(
    lower: str,
    span: Span,
    searches: Sequence[Callable[[str, int, int], Sequence[Span]]],
    doubly_told: bool,
) -> bool:
    """Whether all other figures around have a unit, a date or a label, and none begins with 0.

    Around what has a word in front and a unit behind, that is in its line.
    """
    first, last = max(0, span[0] - _FAR), min(len(lower), span[1] + _FAR)
    if doubly_told:
        first = max(first, lower.rfind("\n", first, span[0]) + 1)
        ends = lower.find("\n", span[1], last)
        last = ends if ends >= 0 else last
    explained = [match.span("row") for match in _matches(lower, first, last)]
    explained += [year.span() for year in _OF_YEAR.finditer(lower, first, span[0])]
    explained += [advert.span() for advert in _OF_ADVERT.finditer(lower, first, last)]
    of_engine = [one.span() for one in _OF_ENGINE.finditer(lower, first, last)]
    explained += of_engine if len(of_engine) <= _MOST_OF_ENGINE else []
    if any(
        not any(a <= zero.start() < b for a, b in explained)
        for zero in LED_BY_ZERO.finditer(lower, first, last)
    ):
        return False
    for search in searches:  # each only where those before it explain too little
        if digits_left(lower, first, last, explained) < FEWEST_LEFT:
            return True
        explained += search(lower, first, last)
    return digits_left(lower, first, last, explained) < FEWEST_LEFT


def _is_doubly_told(lower: str, match: re.Match[str]) -> bool:
    """'Odometer 143200 miles'."""
    meter = BEHIND_METER.match(lower, match.start())
    told = meter is not None and meter.span("row") == match.span("row")
    return told and UNIT_BEHIND.match(lower, match.end("row")) is not None


def _makes_number(lower: str, span: Span, of_car: bool) -> bool:
    """Whether it is a number with the figures in front of it, or with those behind it.

    A round price beside what a car has run is none of them.
    """
    start, end = span
    own = _NO_DIGITS.sub("", lower[start:end])
    last, first = end + _NEXT, max(0, start - _NEXT)
    if one_is_missing := len(own) == NANP_DIGITS - 1:  # no '3 bath. Order 2025-00136'
        first = max([first, *(sign.end() for sign in _SENTENCE_ENDS.finditer(lower, first, start))])
        ends = _SENTENCE_ENDS.search(lower, end, last)
        last = ends.start() if ends else last
    behind, front = (
        [digits for digits, is_price in _groups(lower, *part) if not (of_car and is_price)]
        for part in ((end, last), (first, start))
    )
    if not one_is_missing:
        behind, front = ([group for group in side if len(group) > 1] for side in (behind, front))
    if front and _YEAR.fullmatch(front[-1]):  # 'Modelo 2006 con 128.839 km'
        front = []
    wholes = [own + "".join(behind[:many]) for many in range(1, len(behind) + 1)]
    wholes += ["".join(front[many:]) + own for many in range(len(front))]
    return any(map(_is_number, wholes))


def _groups(lower: str, start: int, end: int) -> Iterator[tuple[str, bool]]:
    """The groups of figures of a part of a text, each with whether it is a round price."""
    for group in _GROUP.finditer(lower, start, end):
        digits = _NO_DIGITS.sub("", group["figures"])
        is_round = len(digits) > _FEW and int(digits) % _ROUND == 0
        yield digits, is_round and bool(group["sign"] or group["currency"])


def _is_number(digits: str) -> bool:
    whole = len(digits) == NANP_DIGITS and nanp_national(digits)
    return bool(whole or _OF_SPAIN.fullmatch(digits))
