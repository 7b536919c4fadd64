"""Lists of numbered things and ranges of dates: 'sizes 34, 36, 38', 'June 3-16, 2026'.

What lives here: nouns of what is numbered, months and the words between two days, in six languages.
The items of a list rise behind such a noun and look alike, as the groups of a number do not; so
have the days of a range to. And items of a letter and figures ('A1 A2 B1', '1GB 2GB 4GB').
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from brightline.privacy.text.late import late

_THINGS = (
    r"(?:sizes?|rooms?|(?:bus|tram|metro|train|subway)\s(?:lines?|routes?)|lines?|bus(?:es)?|trams?|routes?|floors?|levels?|"
    r"doors?|gates?|exits?|tables?|seats?|chapters?|pages?|channels?|apartments?|apts?|suites?|units?|ages?|days?|classes|"
    r"grades?|models?|shoes?|"
    r"tallas?|habitaciones|habitacion|cuartos?|lineas?|rutas?|autobus(?:es)?|camion(?:es)?|pisos?|puertas?|salas?|salidas?|dias|"
    r"edades|numeros\sde\s[a-z]{3,12}|"
    r"tailles?|pointures?|chambres?|lignes?|etages?|portes?|salles?|"
    r"grossen?|zimmer|(?:bus|u-bahn|s-bahn|tram)?-?linien?|buslinien?|etagen?|raume|"
    r"tamanhos?|quartos?|linhas?|andares|onibus|"
    r"taglie|stanze|camere|linee|piani|autobus|misure)"
)
_ITEM = r"[1-9]\d{0,2}"
_AND = r"(?:,?\s(?:and|or|y|o|u|et|ou|und|oder|e)\s|\s?&\s?)"
LISTED = late(
    rf"(?<![a-z]){_THINGS}(?:\s(?:numbers?|nos?\.?|are|is|of|from|in|son|sont|sind))?[\s:]{{1,3}}(?P<items>{_ITEM}"
    rf"(?:(?:\s?[,/]\s?{_ITEM}){{1,8}}(?:{_AND}{_ITEM})?|{_AND}{_ITEM}))(?=[\s.,;:!?)]|\Z)"
    rf"(?!\s?[,/()-]{{0,2}}\s?\d|[.-]\d|(?:{_AND}|\s(?:to|bis|a|al|x)\s)\d)"
)
_MONTH = (
    r"(?:jan(?:uary|uar|vier)?|feb(?:ruary|ruar)?|fevrier|mar(?:ch|s|z|zo|co)?|marz|apr(?:il|ile)?|avril|abril|ma[yijo]|maggio|"
    r"june?i?|juin|july?i?|juillet|aug(?:ust)?|aout|agosto|sep(?:t|tember|tembre|tiembre)?|set(?:tembre|embro)|"
    r"o[ck]t(?:ober|obre|ubre)?|ottobre|outubro|nov(?:ember|embre|iembre|embro)?|de[cz](?:ember|embre|embro)?|dicembre|diciembre|"
    r"enero|febrero|mayo|junio|julio|gennaio|febbraio|giugno|luglio|janeiro|fevereiro|maio|junho|julho)"
)
_DAY = r"(?:3[01]|[12]\d|0?[1-9])"
_TH = r"(?:st|nd|rd|th|er|\.)?"
_TO = (
    r"\s?(?:-|to|till?|until|through|thru|and|&|al?|hasta|y|au|et|bis|und|ao|ate|e)\s?"
    r"(?:the\s|el\s|zum\s)?"
)
_OF = r"\s?(?:de\s|di\s|of\s)?"
_IN_YEAR = r"(?:,?\s(?:de\s|del\s)?20[0-4]\d)?(?!\d|[./-]\d)"
DAYS = late(
    rf"(?<![a-z]){_MONTH}\.?\s(?P<a>{_DAY}){_TH}{_TO}(?P<b>{_DAY}){_TH}(?!\d|[./-]\d){_IN_YEAR}"
    rf"|(?<![\w.,:/-])(?P<c>{_DAY}){_TH}{_TO}(?P<d>{_DAY}){_TH}{_OF}{_MONTH}(?![a-z]){_IN_YEAR}"
)
_MOST_TIMES = 10  # the first item
_NUMBER = re.compile(r"\d+")
_LETTER_FIRST, _FIGURES_FIRST = re.compile(r"[a-z]\d{1,2}"), re.compile(r"\d{1,3}([a-z]{1,2})")


def rises(match: re.Match[str]) -> bool:
    """Whether each item is greater than the one before, and they are of one kind: no '8, 540'."""
    items = [int(item) for item in _NUMBER.findall(match["items"])]
    alike = items[-1] < _MOST_TIMES * items[0]
    return alike and all(one < other for one, other in pairwise(items))


def is_range(match: re.Match[str]) -> bool:
    """Whether the second day is the later one."""
    return int(match["a"] or match["c"]) < int(match["b"] or match["d"])


def are_items(words: Sequence[str]) -> bool:
    """Whether words are rooms that rise ('A1', 'A2', 'B1') or measures ('1GB', '2GB', '4GB')."""
    small = [word.lower() for word in words]
    if all(map(_LETTER_FIRST.fullmatch, small)):
        return all(one < other for one, other in pairwise(small))
    units = list(map(_FIGURES_FIRST.fullmatch, small))
    return len({unit and unit[1] for unit in units}) == 1 and units[0] is not None
