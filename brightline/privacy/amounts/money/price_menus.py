"""Menus of prices in a line or in lines: 'half hour 140 | full hour 240', 'rent 925, deposit 250'.

What lives here: prices behind what they are for, be it a time, a size, a package, rooms or a word
of any kind; the price before and now; prices and times in turn behind a word for prices, and as
many times as prices. All are round, and none of their figures, with those near them, is a number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from brightline.privacy.amounts.common.forms import (
    Form,
    Span,
    before,
    items_of,
    rises,
    told_spans,
)
from brightline.privacy.amounts.common.wholes import is_number, is_whole, may_be_number
from brightline.privacy.figures.numbering import NANP_DIGITS
from brightline.privacy.text.late import late

_APART = r"(?<![a-z\d$€£.,:/+#-])(?<!\d\s)"
_CLOSED = r"(?![a-z\d]|[.,:/-]\d|\s?[/x-]\s?\d|[^\S\n]\d)"
_SUM = r"(?:[1-9]\d{1,2}0|[1-9]\d?[05]|[1-9][05]|[1-9]\d?[.,]\d00)"
_CURRENCY = r"(?:[$€£]|eur(?:os?)?|usd|dollars?|dolares|pesos|mxn)"
_PRICE = rf"(?:[$€£]\s?)?{_SUM}(?:\s?{_CURRENCY})?(?![a-z\d]|[.,:]\d)"

_SO_LONG = (
    r"(?:half|full)(?:\s(?:an\s)?(?:hours?|hr|day|night))?|(?:an|one|two|three|four|six)\s(?:hours?|hrs?)|hours?|hr|hh|"
    r"overnight|all\snight|(?:lunch|dinner)(?:\sdate)?|(?:whole\s)?(?:evening|weekend|night|day|week|month)|"
    r"(?:media|una|dos|tres|cuatro|seis)\shoras?(?:\sy\smedia)?|media|horas?|entera|(?:toda\sla\s)?noche(?:\scompleta)?|"
    r"(?:por\s|al?\s|la\s|el\s)?(?:noche|dia|semana|mes|quincena)|fin\sde\ssemana|medio\sdia|dia\scompleto"
)
_BY = r"(?:a\s)?(?:two|four|six|dos|cuatro|seis)\s(?:hands|manos)"
_PACKAGE = (
    r"basic[oa]?|standard|estandar|regular|medi(?:um|an[oa]|o)|plus|pro|premium|deluxe|vip|gold|oro|silver|plata|bronze|bronce|"
    r"platinum|full|complet[oa]|short|long|small|large|xl|chic[oa]|grande|cort[oa]|larg[oa]|sencill[oa]|single|double|doble|"
    r"enter[oa]|(?:half|full)\s(?:load|truck|set|body)|medi[oa]\s(?:camion|carga|cuerpo)|camion\senter[oa]|"
    r"cuerpo\senter[oa]|corner\ssofa|sofa|studio|estudio|loft|sedan|suv|truck|van"
)
_RENT = (
    r"rent|deposit|(?:app(?:lication)?|cleaning|pet|parking)\sfee|utilities|parking|renta|alquiler|deposito|fianza|"
    r"mensualidad|gastos|estacionamiento|cochera"
)
_ROOMS = (
    r"[1-9]\s?(?:bd|br|bed(?:room)?s?|rooms?|recamaras?|habitaci(?:on|ones)|cuartos?|dormitorios?|ambientes?|pisos?|plantas?|"
    r"guys|men|movers|hombres|cargadores|personas?|people|girls|chicas|masajistas|"
    r"hours?|hrs?|horas?|nights?|noches?|days?|dias?|weeks?|semanas?|months?|mes(?:es)?|"
    r"sessions?|sesion(?:es)?|clas(?:s|ses|es?)|lessons?|walks?|paseos?|visits?|visitas?|zon[ae]s?|areas?)"
)
_KNOWN = rf"(?:{_SO_LONG}|{_BY}|{_PACKAGE}|{_RENT}|{_ROOMS})"
_SIGN = r"\s{0,2}[^\w\s$€£'\"#+()-]{1,3}\s{0,2}"
_NEXT = rf"(?:{_SIGN}|\s?-\s|\s?\+\s|[^\S\n]?\n[^\w\n]{{0,6}}|,?\s(?:and|y|or|o|pero)\s|\s{{1,4}})"
_IS = r"(?:\s?[:=→-]{1,2}\s?|\s\.{2,}\s?|\s(?:is|at|for|a|por|es|son)\s|\s)"
_ITEM = rf"{_KNOWN}{_IS}{_PRICE}"
_GOES_ON = rf"(?!{_NEXT}{_KNOWN}{_IS}[$€£]?\s?\d)"  # no part of a longer one counts
_MENU = late(rf"(?<![a-z\d$€£.,:/+#-])(?P<row>{_ITEM}(?:{_NEXT}{_ITEM}){{1,8}}){_CLOSED}{_GOES_ON}")
_BEHIND_ITEM = late(rf"\d[^\w\n]{{0,8}}\Z|{_KNOWN}{_IS}[$€£]?\s?\d+\W{{0,8}}\Z")

_WORD = (
    r"(?!(?:call|text|txt|tel|then|and|dial|ring|rest|phone|cel|cell|movil|whatsapp|wa|numero|number|me|"
    r"llama|llamame|marca|luego|despues)(?![a-z]))[a-z]{3,14}"
)
_ANY_ITEM = rf"{_WORD}(?:\s{_WORD}){{0,2}}\s{_PRICE}"
_ANY_MENU = late(
    rf"(?<![a-z\d$€£.,:/+#-])(?P<row>{_ANY_ITEM}(?P<sign>\s[^\w\s$€£'\"#+(),-]\s|\s-\s|\s?\n\W{{0,3}}){_ANY_ITEM}"
    rf"(?:(?P=sign){_ANY_ITEM}){{1,7}}){_CLOSED}(?!(?P=sign)(?:{_WORD}\s){{1,3}}\d)"
)

_BEFORE = (
    r"(?:antes|before|was|were|era|normal(?:mente|ly)?|regular(?:ly)?|original(?:ly|mente)?|retail|price\sdrop|"
    r"usually|costaba|valia)"
)
_NOW = (
    r"(?:ahora|hoy|now|today|only|just|solo|ultimo|firm|final|asking|pido|oferta|sale|lowest|last|minimo|en|por|queda|"
    r"yours\sfor)"
)
_REDUCED = late(
    rf"(?<![a-z])(?P<row>{_BEFORE}[^\w\n]{{1,3}}{_PRICE}(?:[^\w\n]{{1,8}}(?:{_NOW}\s?){{1,2}}:?\s?{_PRICE}){{1,3}}){_CLOSED}"
)
_IN_TURN = late(
    r"(?<![a-z])(?:prices?|rates?|donations?|roses|tarifas?|precios?|costs?|menu)"
    r"(?:\s\([a-z/ ]{3,16}\))?\s?[:=-]?\s"
    rf"(?P<row>[1-9]\d{{1,2}}\s[1-9]\d{{1,2}}(?:(?:{_SIGN}|\s)[1-9]\d{{1,2}}\s[1-9]\d{{1,2}}){{1,5}})"
    r"(?![a-z\d]|[.,:/-]\d|[^\S\n]\d)"
)
_TIMES = frozenset((15, 20, 30, 40, 45, 50, 60, 75, 90, 120, 150, 180, 240))
_SIGNED = rf"(?:[$€£]\s?{_SUM}|{_SUM}\s?[$€£])(?!\d)"
_SHORT = r"[1-9]\d{1,2}"
_AS_MANY = late(
    rf"{_APART}(?P<row>(?P<prices>{_SIGNED}(?:\s?[/|.~,-]\s?{_SIGNED}){{1,5}})[^\w\n]{{1,4}}"
    rf"(?P<times>{_SHORT}(?:\s?[/|.~,-]\s?{_SHORT}){{1,5}}))(?![a-z\d]|[.,:/-]\d|[^\S\n]\d)"
)
_LOOK_BACK, _LOOK_AHEAD = 160, 160  # characters beside a place in which a menu may begin and end


def price_menus(lower: str, start: int, end: int) -> Iterator[Span]:
    """Their spans in and beside the part from `start` to `end` of a folded text."""
    return told_spans(lower, start, end, _FORMS, _LOOK_BACK, _LOOK_AHEAD)


def _is_menu(match: re.Match[str]) -> bool:
    """Whether each thing is named once, and no figures are a number, nor the prices alone."""
    return _are_named_once(match, _EACH)


def _is_any_menu(match: re.Match[str]) -> bool:
    """The same, where the prices have not the digits of a number of any country."""
    figures = "".join(_bare(price) for price in _PRICES.findall(match["row"]))
    whole = len(figures) == NANP_DIGITS or _NINE_DIGITS.fullmatch(figures)
    return not whole and _are_named_once(match, _ANY_EACH)


def _are_named_once(match: re.Match[str], each: re.Pattern[str]) -> bool:
    items = list(each.finditer(match["row"]))
    names = {item["name"] for item in items}
    number = is_number([_bare(item["price"]) for item in items])
    whole = len(names) == len(items) and not _BEHIND_ITEM.search(before(match))
    return whole and not number and _is_no_number(match)


def _bare(price: str) -> str:
    return "".join(filter(str.isdecimal, price))


def _is_no_number(match: re.Match[str]) -> bool:
    return not may_be_number(match.string, *match.span("row"))


def _falls(match: re.Match[str]) -> bool:
    """Whether each price is lower than the one before."""
    prices = [int(_bare(price)) for price in _PRICES.findall(match["row"])]
    return rises(prices[::-1]) and _is_no_number(match)


def _are_in_turn(match: re.Match[str]) -> bool:
    """Whether prices stand between times that are sold, and both rise: '125 30 210 60 300 90'."""
    items = items_of(match["row"])
    sides = items[::2], items[1::2]
    timed = any(
        _TIMES.issuperset(times) and all(price % 5 == 0 for price in prices)
        for times, prices in (sides, sides[::-1])
    )
    return timed and all(map(rises, sides)) and not is_whole([*map(str, items)])


def _are_as_many(match: re.Match[str]) -> bool:
    prices, times = (items_of(match[side]) for side in ("prices", "times"))
    as_many = len(prices) == len(times) and rises(prices) and rises(times)
    return as_many and _TIMES.issuperset(times)


_PRICES, _NINE_DIGITS = late(_PRICE), re.compile(r"[6-9]\d{8}")
_EACH = late(rf"(?P<name>{_KNOWN}){_IS}(?P<price>{_PRICE})")
_ANY_EACH = late(rf"(?P<name>{_WORD}(?:\s{_WORD}){{0,2}})\s(?P<price>{_PRICE})")
_FORMS = (
    Form(late(r"[a-z]\W{1,4}[1-9]\d{1,3}\D{1,40}\d"), _MENU, "row", _is_menu),
    Form(late(r"[a-z]\s[$€£]?[1-9]\d{1,3}\W{1,4}[a-z]"), _ANY_MENU, "row", _is_any_menu),
    Form(late(_BEFORE), _REDUCED, "row", _falls),
    Form(late(r"\d\d\s\d\d{1,2}\D{1,3}\d\d"), _IN_TURN, "row", _are_in_turn),
    Form(
        late(r"[$€£][^\w\n]{1,4}\d\d|[$€£]\s?\d{2,4}[^\w\n]{1,4}\d\d"),
        _AS_MANY,
        "row",
        _are_as_many,
    ),
)
