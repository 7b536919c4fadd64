"""What so many rooms, gigabytes or visits cost: '1bd $140, 2bd $240', '2 recámaras 1360'.

What lives here: rows of a count with its unit and its price, in which both rise, and a single such
item with a currency. The letters of such units ('bd', 'gb') can be drawn for figures, and counts,
units and prices that rise together are no way to write a number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from brightline.privacy.amounts.common.forms import Form, Span, find_forms
from brightline.privacy.text.late import late

DRAWN_UNIT = r"(?:bds?|ba|bdr?ms?|brs?|gb|tb)"
"""Units whose letters can be drawn for figures."""
_ROOMS = (
    r"(?:bed(?:room)?s?|bath(?:room)?s?|rooms?|recamaras?|habitaci[oó]n(?:es)?|habs?|dormitorios?|"
    r"cuartos?|ambientes|camas?|banos?|quartos?|chambres?|pieces|zimmer|camere|camera|locali|floors?|"
    r"pisos?|plantas?|stor(?:y|ies))"
)
_OTHERS = (
    r"(?:hrs?|hours?|horas?|heures?|stunden?|ore|h|min(?:ute|uto)?s?|people|persons?|personas?|"
    r"pessoas?|personnes?|personen|guests?|pax|sessions?|sesion(?:es)?|seances?|lessons?|classes|clases?|"
    r"aulas?|walks?|paseos?|dogs?|perros?|cats?|gatos?|kids|children|ninos?|pieces?|pcs|piezas?|photos?|"
    r"fotos?|zon[ae]s?|areas?|days?|dias?|nights?|noches?|weeks?|semanas?|months?|meses|cars?|coches?|"
    r"loads?|windows?|ventanas?|men|movers?|trucks?|visits?|visitas?|tacos?|items?|songs?|canciones)"
)
_UNIT = rf"(?:{DRAWN_UNIT}|{_ROOMS}|{_OTHERS})"
_MANY = r"[1-9]\d{0,2}"
_BLANK = r"[^\S\n]"  # an item stands in one line
_ALSO = rf"(?:{_BLANK}?[/,+&]{_BLANK}?[1-9]\s?{_UNIT}|{_BLANK}[1-9]\s?{_UNIT})?"
_GAP = rf"(?:{_BLANK}?(?:[:=-]|\.{{2,}}){_BLANK}?|{_BLANK}(?:for|por|is|at|a)\s|{_BLANK})"
_SIGN = r"[$€£]"
_SUM = rf"(?:{_SIGN}\s?)?[1-9]\d{{1,4}}(?:\s?(?:{_SIGN}|euros?|eur|usd|pesos|mxn|gbp)(?![a-z\d]))?"
_ITEM = rf"{_MANY}\s?-?{_UNIT}(?![a-z]){_ALSO}{_GAP}{_SUM}(?![\d.,]?\d|[a-z])"
_STUDIO = (
    r"(?:studio|estudio|loft|monoambiente|efficiency)(?:\s(?:move|flat|apt|clean|mudanza))?"
    rf"{_GAP}{_SUM}(?!\d)"
)
_NEXT = r"(?:[^\w$€£+]{1,5}|\s?,?\s(?:and|y|e|et|und)\s)"
_BEGINS = r"(?<![a-z\d$€£.,/:+#-])(?<!\d[^\S\n])"
_ENDS = r"(?![a-z\d]|[.,:/-]\d)"
_ROW = late(rf"{_BEGINS}(?:{_STUDIO}{_NEXT})?{_ITEM}(?:{_NEXT}{_ITEM}){{0,7}}{_ENDS}")
_SINGLE = late(
    rf"{_BEGINS}[1-9]\d{{0,2}}\s?{DRAWN_UNIT}(?:\s?[/,+&]?\s?[1-9]\s?{DRAWN_UNIT})?{_GAP}"
    rf"(?=[$€£]|\d+\s?[$€£]){_SUM}{_ENDS}"
)
_EACH = late(rf"(?P<many>{_MANY})\s?-?(?P<unit>{_UNIT})(?![a-z]){_ALSO}{_GAP}(?P<sum>{_SUM})(?!\d)")
_FIGURES = re.compile(r"\d+")
_ROUND, _FEWEST = 5, 2
_STEEPEST = 1.2  # of what so many more would cost at the same price for each


def room_menus(lower: str, start: int, end: int) -> Iterator[Span]:
    """Their spans in and beside the part from `start` to `end` of a folded text."""
    return find_forms(lower, start, end, _FORMS)


def _is_menu(match: re.Match[str]) -> bool:
    """Whether counts of one unit and their round prices rise together."""
    each = list(_EACH.finditer(match.group()))
    if len(each) < _FEWEST or len({one["unit"].rstrip("s")[:4] for one in each}) > 1:
        return False
    many = [int(one["many"]) for one in each]
    sums = [int(_FIGURES.findall(one["sum"])[0]) for one in each]
    rise = all(a < b for a, b in pairwise(many))
    by_many = pairwise(zip(many, sums, strict=True))
    dearer = all(a < b <= _STEEPEST * a * of / one for (one, a), (of, b) in by_many)
    return rise and dearer and all(one % _ROUND == 0 for one in sums)


def _is_priced(match: re.Match[str]) -> bool:
    """Whether a price beside one unit is a round one."""
    return int(_FIGURES.findall(match.group())[-1]) % _ROUND == 0


_NEEDED = late(rf"\d\s?-?{_UNIT}(?![a-z])")
_FORMS = (
    Form(_NEEDED, _ROW, 0, _is_menu),
    Form(late(rf"\d\s?{DRAWN_UNIT}(?![a-z])"), _SINGLE, 0, _is_priced),
)
