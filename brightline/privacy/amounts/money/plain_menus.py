"""Menus without a currency: 'soup 6,90, pasta 8,50, fish 9,90', 'prices: cut 28, roots 45'.

What lives here: things in a row, each named once, with prices that have cents, or that are mostly
round behind a word for prices. None is kept whose figures, in any run, are a number, nor beside
figures that go on with one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from brightline.privacy.amounts.common.forms import NUMBER, Form, Span, told_spans
from brightline.privacy.amounts.common.wholes import is_number, row_is_no_number
from brightline.privacy.text.late import late

_WORD = (
    r"(?!(?:call|text|txt|tel|then|dial|ring|rest|phone|cell?|movil|whatsapp|numero|number|nummer|llama|marca|luego|despues|"
    r"after|next|dann|danach|puis|ensuite|sedan|ruf|appel|from|until|to|at|by|room|floor|apt|gate|bus|tram|line|page|age)(?![a-z]))"
    r"[a-z][a-z'-]{1,15}"
)
_NAME = rf"{_WORD}(?:\s(?:&\s|\+\s|and\s|y\s|et\s|und\s|og\s|och\s)?{_WORD}){{0,2}}"
_CENTS = r"[1-9]\d?[.,](?:\d[05]|[49]9)"
_WHOLE = r"[1-9]\d{0,2}"
_SIGN = r"(?P<sign>,\s|;\s|\s[·|/–-]\s|\s?\n\s?)"
_CLOSED = r"(?![a-z\d]|[.,:/-]\d|\s?[/x-]\s?\d|\s\d)"
_WITH_CENTS = late(
    rf"(?<![a-z\d])(?P<row>{_NAME}\s{_CENTS}{_SIGN}{_NAME}\s{_CENTS}(?:(?P=sign){_NAME}\s{_CENTS}){{0,10}}){_CLOSED}"
)
_BEHIND_WORD = late(
    r"(?<![a-z])(?:prices?|price\slist|rates?|menu|tariffs?|fees|preise|preisliste|tarife|tarifs?|carte|precios|tarifas?|"
    r"lista\sde\sprecios|priser|prislista|prezzi|prijzen|precos)(?:\s?[:–-]\s?|\s?\n\s?|\s)"
    rf"(?P<row>{_NAME}\s{_WHOLE}{_SIGN}{_NAME}\s{_WHOLE}(?:(?P=sign){_NAME}\s{_WHOLE}){{1,12}}){_CLOSED}"
)
_EACH = re.compile(rf"({_NAME})\s(\d+)")
_ROUND, _FEWEST_ROUND = 5, 2 / 3
_LOOK_BACK, _LOOK_AHEAD = 160, 160  # characters beside a place in which a menu may begin and end


def plain_menus(lower: str, start: int, end: int) -> Iterator[Span]:
    """Their spans in and beside the part from `start` to `end` of a folded text."""
    return told_spans(lower, start, end, _FORMS, _LOOK_BACK, _LOOK_AHEAD)


def _are_named_once(match: re.Match[str]) -> bool:
    """Whether each thing is named once, and no figures are a number, with or without the cents."""
    items = _EACH.findall(match["row"])
    once = len({name for name, _ in items}) == len(items)
    return once and not is_number([price for _, price in items]) and row_is_no_number(match)


def _are_mostly_round(match: re.Match[str]) -> bool:
    """The same, where two prices of three are multiples of five."""
    prices = [int(price) for price in NUMBER.findall(match["row"])]
    many = sum(price % _ROUND == 0 for price in prices)
    return many >= _FEWEST_ROUND * len(prices) and _are_named_once(match)


_FORMS = (
    Form(late(r"[a-z]\s[1-9]\d?[.,]\d[059](?!\d)"), _WITH_CENTS, "row", _are_named_once),
    Form(
        late(r"(?:pri[cs]|price|rate|menu|tari|fees|preis|carte|precio|prezz|prijz|preco)"),
        _BEHIND_WORD,
        "row",
        _are_mostly_round,
    ),
)
