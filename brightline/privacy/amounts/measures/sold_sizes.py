"""Sizes of what is sold: '35x12.50 tires', 'storage 5x10 $110, 10x10 $245', '33 1/3 and 45 rpm'.

What lives here: all that wheels are sold by, boxes by three sides, rooms of a store by their feet
and prices, speeds of records, skeins by weight and length. Only the values that are sold count, or
those whose prices rise with them; of a dye lot, any number of two to five figures behind its word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from brightline.privacy.amounts.common.forms import (
    ENDS,
    LISTED,
    LOOK_AHEAD,
    LOOK_BACK,
    NUMBER,
    Form,
    Span,
    find_forms,
    is_any,
    told_spans,
)
from brightline.privacy.amounts.common.wholes import row_is_no_number
from brightline.privacy.text.late import late

_TYRE = (  # of motorcycles with strokes, of cars with blanks
    r"(?:(?:[6-9]0|1\d0|2[0-4]0)/(?:[4-9]0|[5-7]5)\s?-?\s?(?:z?r)?(?:1\d|2[0-3])"
    r"|(?:1[3-9]5|2[0-9]5|3[0-3]5)\s[3-8][05]\s(?:r\s?)?(?:1[3-9]|2[0-2]))(?!\d)"
)
_WHERE = (
    r"(?:,?\s(?:front|rear|in\sfront|behind|delante|detras|vorne?|hinten|avant|arriere|ant|post)"
    r"[a-z]{0,5}\.?)"
)
_TYRES = late(
    r"(?<![a-z])(?:tyres?|tires?|wheels?|rims?|reifen|pneus?|llantas?|neumaticos?|cubiertas?|gomme|banden|dack|daek|opony|"
    r"pneumatik[ay]?|pneumatici)(?:\s(?:size|sizes|are|taille|medida|de|in))?\W{1,3}"
    rf"(?P<row>{_TYRE}(?:{_WHERE}?(?:{LISTED}|\s?[/|]\s?){_TYRE}){{0,2}}){ENDS}"
)

# '35x12.50 tires', 'five lug 5x114.3'
_WIDE = late(
    r"(?<![\w$€£.,/+#-])(?<!\d\s)(?P<row>(?:2[6-9]|3\d|4[0-2])\s?x\s?(?:[89]|1[0-4])\.[05]0)"
    r"(?=\s?(?:r\s?1[5-9](?!\d)|(?:mud\s)?(?:tires?|tyres?|tiers|wheels)(?![a-z])))"
)
_BOLTS = late(
    r"(?<![a-z])(?:lugs?|bolts?|pattern|pcd|rims?|wheels?|rin(?:es)?|lochkreis)[\s:]{1,2}"
    r"(?P<row>[4-8]x(?:98|100|10[58]|11[0258]|114(?:\.3)?|120(?:\.65)?|127|130|135|139(?:\.7)?|150|1[67]0|165(?:\.1)?))"
    rf"{ENDS}(?!\s?\d{{5}})"
)

# All that a wheel is sold by, each of a short list: '195 65 15 91H', '31x10.5 R15', '5 x 114.3'.
_FOR_CARS = (
    r"(?:lt|p)?\s?(?:1[3-9]5|2[0-9]5|3[0-3]5)(?:\s?[/-]\s?|\s)[3-8][05](?:\s?[/-]\s?|\s)?(?:z?r)?\s?(?:1[2-9]|2[0-4])"
    r"(?:,?\s(?:[6-9]\d|1[0-2]\d)\s?[h-z])?(?![a-z\d])"
)
_FOR_TRUCKS = (
    r"(?:2[6-9]|3\d|4[0-2])\s?x\s?(?:[89]|1[0-4])(?:\.[05]0?)?,?\s?(?:r\s?)?1[5-8](?![a-z\d])"
)
_LUGS = (
    r"[4-8]\s?x\s?(?:98|100|10[58]|11[0258]|114(?:[.,]3)?|120(?:[.,]65)?|127|130|135|139(?:[.,]7)?|150|1[67]0|165(?:[.,]1)?)"
    r"(?![a-z\d])"
)
_WHEEL = rf"(?:{_FOR_CARS}|{_FOR_TRUCKS}|{_LUGS})"
_FITTED = late(
    r"(?<![a-z])(?:tyres?|tires?|wheels?|rims?|bolt\spatterns?|pcd|lugs?|reifen|felgen|lochkreis|pneus?|jantes|llantas?|rines|"
    r"neumaticos?|cubiertas?|gomme|cerchi|banden|velgen|dack|falgar)(?:\s(?!call|text)[a-z]{2,8}){0,2}\s?:?\s"
    rf"(?P<row>{_WHEEL}(?:(?:,\s|\s?[/|&]\s?|,?\s(?:and|or|y|o|und|et|e|och)\s){_WHEEL}){{0,5}})(?!\w|[.,:/-]\d|[^\S\n]\d)"
)

# 'shelf 12 x 16 x 20', 'boards 3/4 x 5/8 x 1/2'
_STOWS = (
    r"(?:shel(?:f|ves)|bookshel(?:f|ves)|boxes|box|crates?|cases?|cabinets?|drawers?|chests?|cages?|tanks?|aquarium|trunks?|"
    r"planters?|boards?|planks?|beams?|measures|measurements|dimensions|dims|sizes?|shelf\ssizes?|kisten?|regale?|bretter|"
    r"masse|cajas?|estante(?:ria)?|tablas?|medidas|boites?|etageres?|planches?|scatol[ae]|scaffali?|misure|"
    r"caixas?|prateleiras?|lador|hyllor|matt)"
)
_SIDE = r"(?:[1-9]\d{0,2}(?:[.,]\d)?|[1-9]/(?:2|4|8|16))(?!\d|[.,/]\d)"
_THREE = rf"{_SIDE}\s?x\s?{_SIDE}\s?x\s?{_SIDE}"
_STOWED = late(
    rf"(?<![a-z]){_STOWS}(?:\s(?:of|in|are|is|de|von|del|di))?\s?:?\s(?P<row>{_THREE}(?:(?:,\s|,?\s(?:and|or|y|o|und|et|e|och)\s){_THREE})?)"
    r"(?!\w|[.,:/-]\d|\s?[x/]\s?\d|\s\d)"
)
_OF_SHORT_NUMBERS = 8  # digits of the numbers of small countries

_FEET = r"(?:5|6|8|10|12|15|20|25|30|40)"
_ROOM = (
    rf"{_FEET}\s?(?:ft\s?|'\s?)?x\s?{_FEET}(?:\s?ft|\s?')?\s?"
    r"(?:[:=-]\s?|for\s|at\s|from\s)?[$€£]\s?[1-9]\d{0,2}(?:,\d{3})?(?:\.00)?"
)
_ROOMS = late(
    rf"(?<![\w$€£.,/+#-])(?<!\d\s){_ROOM}(?:(?:{LISTED}|\s?[|/;]\s?|\n){_ROOM}){{1,6}}{ENDS}"
)
_EACH = late(rf"({_FEET})\D{{0,4}}x\s?({_FEET})\D{{0,9}}[$€£]\s?([1-9]\d{{0,2}}(?:,\d{{3}})?)")

_OR = r"(?:\s?[,/&]\s?(?:(?:and|or|y|o|und|et)\s)?|\s(?:and|or|y|o|und|et)\s)"
_SPEEDS = late(
    rf"(?<![\w.,/+-])(?<!\d\s)(?P<row>(?:16{_OR})?33(?:\s1/3)?(?:{_OR}45)?(?:{_OR}78)?)"
    r"\s?(?:rpm|r\.p\.m|upm|u/min|tours|tr/min|revoluciones|vueltas|speeds?|records?|vinyls?|lps?)(?![a-z\d])"
)

_SKEINS = r"(?:skeins?|balls?|hanks?|cones?|ovillos?|madejas?|knauel|strange?|pelotes?|gomitoli)"
_WEIGHT = r"(?:25|50|75|1[05]0|200|250|400|500)\s?(?:g|gr|grams?|gramm|gramos)"
_YARN = late(
    rf"(?<![\w.,/+-])(?<!\d\s)(?P<row>(?:(?:\d{{1,2}}|[a-z]{{2,6}})\s{_SKEINS}(?:\s(?:of|de|zu|a|da|di))?\s)?"
    rf"{_WEIGHT}(?:,\s|\s?[/=]\s?|\s(?:and|per|for|with|y|und|et|con|mit)\s)[1-9]\d{{1,2}}\s?(?:yds?|yards|m|met(?:er|re)s?|metros)(?:\seach)?)"
    r"(?![a-z\d]|[.,:/-]\d|\s\d)"
)
_LOT = late(
    r"(?<![a-z])(?:dye\s?-?lots?|partie|bain|bano|bagno|lote\sde\stinte|farbpartie)(?:\s(?:no|nr|number|num|numero)\.?)?[\s:#.]{1,2}"
    rf"(?P<row>[1-9]\d{{1,4}}){ENDS}(?!\s\d)"
)


def sold_sizes(lower: str, start: int, end: int) -> Iterator[Span]:
    """Their spans in and beside the part from `start` to `end` of a folded text."""
    yield from find_forms(lower, start, end, _FORMS)
    yield from told_spans(lower, start, end, _WHEELS, LOOK_BACK, LOOK_AHEAD)


def _cost_more(match: re.Match[str]) -> bool:
    """Whether each room is larger than the one before, and dearer."""
    rooms = [
        (int(wide) * int(deep), int(price.replace(",", "")))
        for wide, deep, price in _EACH.findall(match.group())
    ]
    return all(a[0] < b[0] and a[1] < b[1] for a, b in pairwise(rooms))


def _is_stowed(match: re.Match[str]) -> bool:
    """Whether its sides have too few digits for a number, and none with those beside them."""
    return has_few_digits(match["row"]) and row_is_no_number(match)


def has_few_digits(row: str) -> bool:
    """Whether sides have fewer digits than a short number, or as few and end in 0 or 5."""
    sides = NUMBER.findall(row)
    digits = sum(map(len, sides))
    return digits < _OF_SHORT_NUMBERS or (
        digits == _OF_SHORT_NUMBERS and all(side[-1] in "05" for side in sides)
    )


def _is_whole(match: re.Match[str]) -> bool:
    """Whether there is more than one speed, or one with its third."""
    return match["row"] != "33"


_FORMS = (
    Form(
        late(r"\d0/\d[05]\s?-?\s?(?:z?r)?[12]\d|[123]\d5\s[3-8][05]\s(?:r\s?)?[12]\d"),
        _TYRES,
        "row",
        is_any,
    ),
    Form(late(r"\dx\s?\d|\d\sx\s\d|['t]\s?x\s?\d"), _ROOMS, 0, _cost_more),
    Form(late(r"\d\s?x\s?[\d.,/]+\s?x\s?\d"), _STOWED, "row", _is_stowed),
    Form(late(r"(?<!\d)33[\s,/&]"), _SPEEDS, "row", _is_whole),
    Form(late(r"[05]\s?g(?:r|ram|ramm|ramos)?s?[\s,/=]"), _YARN, "row", is_any),
    Form(late(r"(?:lot|partie|ba[ni]n?o?|bagno|tinte)[a-z]{0,3}\.?[\s:#.]"), _LOT, "row", is_any),
)
# Of so few values that a price may stand beside them.
_WHEELS = (
    Form(late(r"\d\s?x\s?\d{1,2}\.[05]0"), _WIDE, "row", is_any),
    Form(late(r"[\s:][4-8]x1?\d\d"), _BOLTS, "row", is_any),
    Form(late(r"\d\s?x\s?\d|\d5[/\s-]\s?[3-8][05]"), _FITTED, "row", is_any),
)
