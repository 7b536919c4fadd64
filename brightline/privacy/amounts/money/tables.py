"""Tables of prices in a line: '30/80 60/140 90/200 (min/$)', '5 classes 60, 10 classes 110'.

What lives here: pairs of how long something lasts and what it costs, how many are sold together and
for how much, prices with the letter O for a zero, sizes of suits. The times are those that are
sold, all amounts are round and rise, and so do few digits of a number that is cut in groups.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from brightline.privacy.amounts.common.forms import (
    ALONE,
    ENDS,
    LISTED,
    NUMBER,
    Form,
    Span,
    before,
    find_forms,
)
from brightline.privacy.figures.numbering import nanp_national
from brightline.privacy.text.late import late

_TIMES = frozenset(
    (10, 15, 20, 25, 30, 40, 45, 50, 60, 70, 75, 80, 90, 100, 105, 120, 150, 180, 240)
)
_TIME_WORD = (
    r"(?:min(?:ute)?s?|minutos?|minuten|minuti|time|tiempo|duration|duracion|dauer|duree|"
    r"durata|tempo|hours?|h)"
)
_PRICE_WORD = (
    r"(?:prices?|costs?|rates?|precios?|preis|prix|prezzo|preco|[$€£]|usd|cad|aud|dollars?|"
    r"dolares|bucks|eur(?:os?)?|gbp|pounds?|pesos)"
)
_BOTH = rf"(?:{_TIME_WORD}\s?[/=:|-]\s?{_PRICE_WORD}|{_PRICE_WORD}\s?[/=:|-]\s?{_TIME_WORD})"
_SIDE = r"[$€£]?[1-9]\d{0,2}\s?[$€£]?(?!\d)"
_TABLE = late(
    rf"(?P<told>(?<![a-z\d]){_BOTH}[)\]]?\s?[:-]?\s|{ALONE})"
    rf"(?P<row>{_SIDE}(?P<sign>\s?[/=:→-]\s?|\s?->\s?|\s(?:for|por)\s){_SIDE}"
    rf"(?:(?:\s?[,;|]\s?(?:and\s|y\s)?|\s(?:and\s|y\s)?){_SIDE}(?P=sign){_SIDE}){{1,7}})"
    rf"(?P<behind>\s?[(\[]?{_BOTH}(?![a-z]))?{ENDS}"
)
_WITHOUT_WORD = 3  # pairs: twelve digits or more, and no number has so many
_STEEPEST, _MOST_HOURS = 5, 12

_BRACKETED = late(  # '80 (30), 120 (60), 160 (90)'
    rf"{ALONE}(?P<row>{_SIDE}\s?\({_SIDE}(?:\s?min|')?\)(?:\s?[,;/|"
    rf"]?\s?{_SIDE}\s?\({_SIDE}(?:\s?min|')?\)){{1,6}})(?![\w]|\s?\d)"
)

_THING = (
    r"(?:class(?:es)?|clases?|lessons?|lecciones|sessions?|sesion(?:es)?|hours?|horas?|"
    r"visits?|walks?|massages?|masajes?|"
    r"kurse?|stunden?|seances?|cours|aulas?|lezion[ei]|readings?|questions?|preguntas?|"
    r"photos?|fotos?|cards?|people|personas?)"
)
_MANY = rf"[1-9]\d?\s(?:x\s)?{_THING}"
_COST = r"\s?(?:[:=-]|for|por|a|is|are|son)?\s?[$€£]?[1-9]\d{1,3}\s?[$€£]?(?!\d)"
_PACKS = late(
    rf"{ALONE}(?P<row>{_MANY}{_COST}(?:(?:\s?[,;/|]\s?(?:(?:and|y|und|et|e)\s)?|\s(?:and|y|"
    rf"und|et|e)\s)[1-9]\d?\s(?:{_THING}\s?)?{_COST}){{1,5}}){ENDS}"
)
_MOST_SOLD = 50

_DRAWN = r"[1-9][\do]{0,2}[o05](?![a-z\d])"
_DRAWN_PRICE = (
    rf"(?:[$€£]\s?{_DRAWN}|{_DRAWN}\s?(?:[$€£]|dollars?|bucks|euros?|usd|eur|pounds?|"
    rf"pesos)(?![a-z\d]))"
)
_DRAWN_PRICES = late(
    rf"(?<![\w$€£.,/-])(?<!\d\s){_DRAWN_PRICE}(?:(?:\s?[/,|-]\s?|,?\s(?:to|or|and|up\sto|a|y|"
    rf"o|hasta)\s){_DRAWN_PRICE}){{0,3}}"
    r"(?![\w$€£]|[.,:/-]\d|\s?[/-]\s?\d)"
)
# 'suits 42R, 42L, 44S, trousers 36x34'
_SUIT = r"(?:suits?|jackets?|blazers?|coats?|tuxedos?|trajes?|chaquetas?)"
_TROUSERS = r"(?:trousers|pants|jeans|slacks|waists?|pantalon(?:es)?)"
_CHEST = r"(?:3[4-9]|4\d|5[0-8])[rls]"
_LEGS = rf"{_TROUSERS}\s(?:2[6-9]|3\d|4[0-8])\s?[x/]\s?(?:2[6-9]|3[0-8])"
_SUITS = late(
    rf"(?<![\w.,/-])(?<!\d\s)(?:{_LEGS}{LISTED})?(?:{_SUIT}\s)?{_CHEST}"
    rf"(?:(?:\s?/\s?|{LISTED}){_CHEST}){{1,6}}(?:(?:{LISTED}|[.;]\s){_LEGS})?{ENDS}"
)
_OF_SUITS = late(rf"(?<![a-z])(?:{_SUIT}|{_TROUSERS}|sizes?|tallas?)(?![a-z])")
_AMOUNT = re.compile(r"[1-9][\do]+")
_DEAREST_STEP = 12


def tables(lower: str, start: int, end: int) -> Iterator[Span]:
    """Their spans in and beside the part from `start` to `end` of a folded text."""
    yield from find_forms(lower, start, end, _FORMS)


def _is_table(match: re.Match[str]) -> bool:
    """Whether one side rises as times do that are sold, and the other as round prices."""
    items = [int(item) for item in NUMBER.findall(match["row"])]
    sides = items[::2], items[1::2]
    told = _BOTH_ALONE.search(match["told"]) or match["behind"]
    if not told and len(sides[0]) < _WITHOUT_WORD and not match["sign"].strip().isalpha():
        return False
    if _are_many(*sides) and (told or match["sign"].strip().isalpha()):
        return True
    times = any(_TIMES.issuperset(side) for side in sides)
    return times and all(_rises(side) and _is_round(side) for side in sides)


def _is_bracketed(match: re.Match[str]) -> bool:
    """The same with the times in brackets."""
    items = [int(item) for item in NUMBER.findall(match["row"])]
    sides = items[::2], items[1::2]
    times = _TIMES.issuperset(sides[1])
    return times and all(_rises(side) and _is_round(side) for side in sides)


def _are_many(many: Sequence[int], costs: Sequence[int]) -> bool:
    """'2 for 100, 3 for 140', '1/100 2/180 (hours/dollars)': few, and no one dearer than before."""
    each = [cost / number for number, cost in zip(many, costs, strict=True)]
    falls = all(one >= other for one, other in pairwise(each))
    return (
        falls and many[-1] <= _MOST_HOURS and all(map(_rises, (many, costs))) and _is_round(costs)
    )


def _is_cheaper(match: re.Match[str]) -> bool:
    """Whether more of them cost more, and each no more than before; and they are no number."""
    items = [int(item) for item in NUMBER.findall(match["row"])]
    many, costs = items[::2], items[1::2]
    round_ones = len(many) >= _WITHOUT_WORD and _is_round(costs)
    number = not round_ones and nanp_national("".join(map(str, items)))
    if number or many[-1] > _MOST_SOLD:
        return False
    each = [cost / number for number, cost in zip(many, costs, strict=True)]
    falls = all(one >= other for one, other in pairwise(each))
    return falls and all(a < b for row in (many, costs) for a, b in pairwise(row))


def _are_drawn(match: re.Match[str]) -> bool:
    """Whether a ring is among the zeros of prices that rise."""
    amounts = [int(amount.replace("o", "0")) for amount in _AMOUNT.findall(match.group())]
    rises = all(a < b <= _DEAREST_STEP * a for a, b in pairwise(amounts))
    return rises and "o" in "".join(_AMOUNT.findall(match.group()))


def _are_suits(match: re.Match[str]) -> bool:
    """Whether a word for clothes is among the sizes or in front of them."""
    return _OF_SUITS.search(before(match) + match.group()) is not None


def _is_round(items: Sequence[int]) -> bool:
    return all(item % 5 == 0 for item in items)


def _rises(items: Sequence[int]) -> bool:
    return all(a < b <= _STEEPEST * a for a, b in pairwise(items))


_BOTH_ALONE = late(_BOTH)
_FORMS = (
    Form(
        late(r"\d\s?(?:[/=:-]|->|for|por)\s?[$€£]?\d+\D{1,6}\d+\D{1,5}\d"), _TABLE, "row", _is_table
    ),
    Form(late(r"\d\s?\(\d\d"), _BRACKETED, "row", _is_bracketed),
    Form(late(rf"\d\s(?:x\s)?{_THING}\W"), _PACKS, "row", _is_cheaper),
    Form(late(r"[345]\d[rls]\W{1,3}(?:[a-z]{1,3}\s)?[345]\d[rls]"), _SUITS, 0, _are_suits),
    Form(late(r"\do"), _DRAWN_PRICES, 0, _are_drawn),
)
