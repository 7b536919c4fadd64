"""Machines of a house and caravans: 'Bj 2016, 60x60x85', '1156kg tare, 5 berth', '36" L x 20" D'.

What lives here: outer sides that machines of a kitchen are made in, the year in which one was
built, what a caravan weighs and how many sleep in it, sides of furniture with what each is, sizes
of what is worn, screens and puzzles, how many are sold for how much. None is kept whose figures,
with those near in its line, are a number; a year is not one of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from brightline.privacy.amounts.common.forms import NUMBER, Form, Span, is_any, told_spans
from brightline.privacy.amounts.common.wholes import is_number, row_is_no_number
from brightline.privacy.text.late import late

_ENDS = r"(?![a-z\d]|[.,:/-]\d|\s?[/x-]\s?\d|\s\d)"
_AWAY = r"(?<![a-z\d$€£.,/+-])(?<!\d[^\S\n])"
_BUILT = r"(?:bj|baujahr|built|year|ez|mj|annee|anno|bouwjaar|arsmodell|fabricado\sen)\.?"
_YEAR = r"(?:19[7-9]\d|20[0-4]\d)"
_SIDES = (
    r"(?:4[05]|5[059]|60|70|75)\s?x\s?(?:4[05]|5[0-9]|6[0-5])\s?x\s?"
    r"(?:5[05]|8[0-5]|90|1[4-8][05]|20[0-5])"
)
_MACHINE = late(rf"(?<![a-z])(?P<row>{_BUILT}\s{_YEAR}(?:[,;/]?\s{_SIDES})?){_ENDS}")
_MADE = late(rf"{_AWAY}(?P<row>{_SIDES}){_ENDS}")
_TARE = late(
    rf"{_AWAY}(?P<row>(?:[1-9]\d{{2}}|[1-3]\d{{3}})\s?kg)(?=\s(?:tare|atm|gtm|mtplm|mro|gvm|unladen|leergewicht|leer|a\svide|en\svacio))"
)
_BERTHS = late(
    rf"{_AWAY}(?P<row>[1-8])(?=\s?-?(?:berths?|sleeper|schlafplatze|couchages|plazas|posti\sletto|baddar)(?![a-z]))"
)
_REGISTERED = late(
    r"(?<![a-z])(?:rego|reg|registered|mot|nct)\s(?:to|until|till?)\s(?P<row>(?:0?[1-9]|1[0-2])/[2-4]\d)(?!\d|[./-]\d|\s\d)"
)
_PART = r"(?:l|w|d|h|long|wide|deep|high|tall)(?![a-z])"
_SIDE = rf"[1-9]\d{{0,2}}\s?(?:\"|''|in(?:ches)?|cm)?\s?{_PART}"
_FURNITURE = late(
    rf"{_AWAY}(?P<row>{_SIDE}\s?x\s?{_SIDE}(?:\s?x\s?{_SIDE})?)(?![a-z\d]|\s?x\s?\d|\s\d)"
)
_INCHES = late(r"(?<=[a-z]\s)(?P<row>[1-9]\d(?:[.,]5)?\")(?![a-z\d]|\s?x\s?\d|\s\d|[.,:/-]\d)")
_METRES = late(
    r"(?<![a-z])(?:mesas?|tables?|tisch|tapete|teppich|alfombra|rug|carpet|tavolo|tappeto|bord|matta|tafel|kleed|cortinas?)"
    r"\s(?P<row>[1-3][.,]\d[05]\s?(?:m\s?)?x\s?[0-2][.,]\d[05](?:\s?m(?![a-z]))?)(?![a-z\d]|[.,:/x-]\d|\s?x\s?\d|\s\d{3})"
)
_CHEST = late(
    r"(?<![a-z])(?:regale?|schrank|kommode|kast|lockers|shelf|shelves|bookcase|wardrobe|dresser|desks?|cabinet|armoire|etagere|"
    r"meuble|commode|estante(?:ria)?|armario|comoda|armadio|scaffale|hylla|skap|byra)(?:\s[1-9]\s[a-z]{2,6})?\s"
    r"(?P<row>[1-9]\d{1,2}\s?x\s?[1-9]\d\s?x\s?[1-9]\d{1,2})(?![a-z\d]|[.,:/x-]\d|\s?x\s?\d)"
)
_FOR = late(
    r"(?<![\d.,/$€£+-])(?<!\d\s)(?P<row>[2-6]\s(?:fur|for|por|vr|voor|pour)\s(?:[1-9]|[1-4][05]))(?=[,;.)\n]|\Z)"
)
_SCREEN = late(
    r"(?<=[a-z]\s)(?P<row>[1-9]\d\"\s(?:720|1080|1440|2160)p|(?<=tuner\s)87[.,]5\s?-\s?108)(?![a-z\d]|[.,:/x-]\d)"
)
_PUZZLE = late(
    r"(?<![a-z])(?:puzzles?|puzzel|pussel|rompecabezas)\s(?P<row>(?:[1235]00|1[05]00|2000)(?!\d))(?=\s?(?:st|pcs|pieces|teile|stuks?|"
    r"stukjes|bitar|pieces|piezas|pezzi|pz)(?![a-z]))"
)
# 'sz 9.5', 'mt 42 10,-', 'gr. 38'
_WORN = late(
    r"(?<![a-z])(?:sz|mt|stl|str|gr)\.?\s(?P<row>(?:(?:[3-9]|1[0-5])(?:[.,]5)?|1[6-9]|[23]\d|4\d|5[0-6])(?!\d|[.,]5)"
    r"(?:\s[1-9]\d{1,2}(?:,-|:-))?)(?![a-z\d]|[.,:/-]\d|\s?[/-]\s?\d|\s\d(?!\d{0,2}\s?(?:€|kr|eur|:-|,-)))"
)
_LOOK_BACK, _LOOK_AHEAD = 80, 60  # characters beside a place in which such a row may stand
_MOST_DIGITS = 8  # one less than the shortest number that is looked for
_LINE = 24


def appliances(lower: str, start: int, end: int) -> Iterator[Span]:
    """Their spans in and beside the part from `start` to `end` of a folded text."""
    return told_spans(lower, start, end, _FORMS, _LOOK_BACK, _LOOK_AHEAD)


def _is_of_machine(match: re.Match[str]) -> bool:
    """Whether its sides are no number with the figures on either side of the row."""
    lower = match.string
    first, last = match.span("row")
    sides = NUMBER.findall(match["row"])[1:]
    front = NUMBER.findall(lower, max(0, first - _LINE, lower.rfind("\n", 0, first) + 1), first)
    ends = lower.find("\n", last)
    behind = NUMBER.findall(lower, last, min(last + _LINE, ends if ends >= 0 else last + _LINE))
    return not is_number([*front, *sides, *behind])


def _are_few(match: re.Match[str]) -> bool:
    """Whether the sides have too few digits for a number, and none with those beside them."""
    few = len("".join(NUMBER.findall(match["row"]))) <= _MOST_DIGITS
    return few and row_is_no_number(match)


_FORMS = (
    Form(late(rf"{_BUILT}\s{_YEAR}"), _MACHINE, "row", _is_of_machine),
    Form(late(r"\d[05]\s?x\s?\d\d\s?x\s?\d"), _MADE, "row", row_is_no_number),
    Form(late(r"\dkg\s[tagmulev]"), _TARE, "row", row_is_no_number),
    Form(late(r"\d\s?-?(?:berth|sleep|schlafp|couch|plazas|posti|badd)"), _BERTHS, "row", is_any),
    Form(late(r"(?:rego?|ed|mot|nct)\s[tu][a-z]{1,4}\s\d"), _REGISTERED, "row", row_is_no_number),
    Form(late(r"\s[1-9]\d(?:[.,]5)?\""), _INCHES, "row", row_is_no_number),
    Form(late(r"[a-z]\s[1-3][.,]\d[05]\s?(?:m\s?)?x"), _METRES, "row", row_is_no_number),
    Form(late(r"\d\s?x\s?\d\d\s?x\s?\d"), _CHEST, "row", _are_few),
    Form(late(r"[2-6]\s(?:f[ou]r|por|vr|voor|pour)\s\d"), _FOR, "row", row_is_no_number),
    Form(late(r"\d\"\s\d{3,4}p|87[.,]5"), _SCREEN, "row", row_is_no_number),
    Form(late(r"pu[zs][zs]|rompecab"), _PUZZLE, "row", row_is_no_number),
    Form(late(r"(?:sz|mt|stl|str|gr)\.?\s\d"), _WORN, "row", is_any),
    Form(late(rf"\s?{_PART}\s?x\s?\d"), _FURNITURE, "row", _are_few),
)
