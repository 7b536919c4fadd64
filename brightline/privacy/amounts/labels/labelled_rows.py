"""Rows that rise behind what they number: 'free bays: 12, 31, 54', 'Saturdays in May 5, 15, 24'.

What lives here: nouns of what is numbered in lists of any kind, days among them, with up to three
words and any signs between them and the row. Whatever stands in the list besides is another item.
A number that is cut in groups rises so by chance only, and none that could be one has few of them.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from math import factorial, prod

from brightline.privacy.amounts.common.forms import Span, is_not_called, items_of, rises
from brightline.privacy.figures.numbering import nanp_national
from brightline.privacy.text.late import late

_DAYS = (
    r"dates?|days|(?:sun|mon|tues|wednes|thurs|fri|satur)days|weekends|rehearsals|weeks|nights|evenings|"
    r"mornings|fechas?|dias|lunes|martes|miercoles|jueves|viernes|sabados|domingos|ensayos|noches|tardes|"
    r"termine|tage|sonntage|samstage|jours|datas|sabados|giorni"
)
_WORN = r"sizes?|shoes?|heels|tallas?|numeros|zapatos|grossen|tailles?|pointures?|tamanhos?|taglie"
_THINGS = (
    r"bays|spaces|spots|places|pitches|plots|stands|stalls|booths|tables|rooms|desks|lockers|lanes|"
    r"seats|rows|boxes|lots|items|tickets|issues|volumes|episodes|refs?|references|catalogue|catalog|ages|"
    r"shirts|lines|stops|buses|routes|gates|platforms|splits|laps|minutes?|years|pages|chapters|levels|"
    r"grades|(?:bingo|raffle|lottery|winning|lucky|page|room|shirt|house)\snumbers|"
    r"plazas|puestos|parcelas|mesas|salas|aulas|habitaciones|taquillas|asientos|filas|cajas|lotes|articulos|"
    r"boletos|papeletas|tomos|volumenes|referencias|anuncios|catalogo|edades|dorsales|camisetas|lineas|"
    r"paradas|rutas|puertas|andenes|parciales|vueltas|goles|minutos?|anos|paginas|capitulos|niveles|"
    r"numeros\sde\s[a-z]{3,12}|in\s°[cf]|en\s°[cf]"
)
_WORDS_AND_SIGNS = r"(?:,?\s(?!call|text|me|tel)[a-z]{1,10}){0,3}(?:\.\s|[^\w\n]|\n){1,40}"
_ITEM = r"[1-9]\d{0,3}"
_LAST = r",?\s(?:and|or|y|o|u|&|und|et|e)\s"
# Another number behind the row could be the rest of one; the next thing of a list counts or orders.
_NEXT_THING = r"\W{1,6}[1-9]\d?(?:st|nd|rd|th|\s(?!and|then|now|hun|hon)[a-z]{3})"
_ROW = late(
    rf"(?<![a-z])(?:(?P<days>{_DAYS})|(?P<worn>{_WORN})|{_THINGS})(?![a-z]){_WORDS_AND_SIGNS}"
    rf"(?P<row>{_ITEM}(?:(?P<sign>,\s|\s?/\s?|\s\.\s|-|\s-\s){_ITEM}(?:(?P=sign){_ITEM})*(?:{_LAST}{_ITEM})?))"
    rf"(?![a-z\d]|[.,:/-]\d|\s?[/-]\s?\d|{_LAST}\d)(?:(?={_NEXT_THING})|(?!\W{{0,6}}\d))"
)
_NEEDED = late(
    r"\d(?:,\s|\s?/\s?|\s\.\s|-|\s-\s)\d{1,4}(?:,\s|\s?/\s?|\s\.\s|-|\s-\s|\s[a-z]{1,3}\s)\d"
)
_LOOK_BACK, _LOOK_AHEAD = 70, 60
"""Characters beside a place in which such a row may begin and end."""
_FEWEST = 3
_NEAR = 1.5  # times the first: 'splits in s 83, 98, 100, 113'
_RARE = 24
"""A number of which hardly one in so many rises is none: 'bays 12, 17, 37, 49 and 116'."""
_SOME = defaultdict(lambda: 2, {7: 6, 8: 4})
"""The same by how many digits there are: 'rooms 55, 60, 142' may be a number without its area."""
_THING_BEHIND = late(r"\s(?!and|then|now|hun|hon)[a-z]{3}")
_LAST_ITEM = re.compile(r"\D+\d+\Z")
_LAST_DAY = 31
_SMALLEST, _LARGEST = 16, 60  # sizes of clothes and shoes in centimetres or by their numbers
_NUMBER_OF_SPAIN = re.compile(r"[6-9]\d{8}")


def days_of_month(lower: str, start: int, end: int) -> Iterator[Span]:
    """Those of days, which no number is cut into."""
    return _rows(lower, start, end, only_days=True)


def labelled_rows(lower: str, start: int, end: int) -> Iterator[Span]:
    """Spans of the rows in and beside the part from `start` to `end` of a folded text."""
    return _rows(lower, start, end, only_days=False)


def _rows(lower: str, start: int, end: int, only_days: bool) -> Iterator[Span]:
    start, end = max(0, start - _LOOK_BACK), end + _LOOK_AHEAD
    if _NEEDED.search(lower, start, end):
        for match in _ROW.finditer(lower, start, end):
            first, last = match.span("row")
            if _begins_next(match):  # 'years 1952, 1975, 1980, 10 crime novels'
                last = first + len(_LAST_ITEM.sub("", match["row"]))
            if only_days and not match["days"]:
                continue
            if is_not_called(match) and _is_row(match, items_of(lower[first:last])):
                yield first, last


def _begins_next(match: re.Match[str]) -> bool:
    """Whether the last figure counts the next thing of the list, and ends no row."""
    items = items_of(match["row"])
    return items[-1] < items[-2] and _THING_BEHIND.match(match.string, match.end()) is not None


def _is_row(match: re.Match[str], items: list[int]) -> bool:
    if len(items) < _FEWEST or not rises(items):
        return False
    if match["days"]:
        return items[-1] <= _LAST_DAY and match["sign"] != "-"
    worn = match["worn"] and items[0] >= _SMALLEST and items[-1] <= _LARGEST
    if worn or "-" in match["sign"]:
        return bool(worn)
    digits = "".join(map(str, items))
    near = items[-1] <= _NEAR * items[0]
    return near or _one_in(items) >= (_RARE if _may_be_number(digits) else _SOME[len(digits)])


def _one_in(items: list[int]) -> int:
    """How many numbers there are, cut in groups as these are, of which one rises."""
    return prod(factorial(many) for many in Counter(len(str(item)) for item in items).values())


def _may_be_number(digits: str) -> bool:
    return bool(nanp_national(digits) or _NUMBER_OF_SPAIN.fullmatch(digits))
