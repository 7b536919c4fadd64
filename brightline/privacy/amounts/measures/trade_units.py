"""What trades measure in: '28 psi', '140 Nm', '50 wt', '1300 yd', '16 ga', '6-7 mm', '72k and 84k'.

What lives here: one or two figures with a unit of a workshop, of sewing, fishing, sheet metal,
music or light; grades with their letter; what a car has run in thousands; hooks, lines and reels.
Which of them are no number is asked in `goods`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from brightline.privacy.amounts.common.forms import Form, Span, is_any, items_of, rises, told_spans
from brightline.privacy.text.late import late

_APART = r"(?<![\w.,/:+$€£x-])(?<!\d[^\S\n])(?<!x\s)"
_AFTER_UNIT = r"(?<![\w.,/:+$€£x-])(?<!x\s)"
_ENDS = r"(?![a-z\d]|[.,:/-]\d|\s?[x/]\s?\d|\s-\s?\d|\s0\d)"
_AND = r"(?:\s(?:and|or|y|o|und|oder|et|ou|och|e|en|of)\s|,\s|\s?/\s?|\s?-\s?)"
_UNITS = (
    r"(?:psi|bar|k?nm|newton|ft-?lbs?|rpm|u/min|lux|lumens?|lm|yds?|yards?|ells?|pks?|packs?|wt|ga|gauge|gsm|g/m2|"
    r"den|denier|tex|plys?|sts?|stitches|skeins?|strands?|cwt|oz|ozs|lbs?|pfund|livres?|k?hz|mhz|db|k?ohms?|"
    r"k?va|kwh?|wh|m?ah|knots?|kts?|dpi|ppi|lpi|gpm|gph|cfm|btu|l/h|l/min|mbar|kpa|mpa|hpa|microns?|mil|thou|"
    r"candelas?|kelvin|pixels?|megapixels?|mp|fps|mesh|grit|korn|grano|grain|threads?|tpi|spi|quarts?|qts?|pints?|"
    r"gallons?|gal|galones|cups|tbsps?|tsps?|cucharadas|bpm|ebc|ibu|brix|proof|abv|carats?|ct|karat|kt|quilates|"
    r"grad|grader|degrees|grados|degres|gradi|graden|zoll|tum|duim|pulgadas|pouces|pollici|mm|cm)"
)
_FIGURE = r"(?:[1-9]\d{0,2}(?:[.,]\d{1,2})?|[1-9]\d{1,2}0|0[.,]\d{1,2}|[1-9]/\d{1,2})"
_MEASURED = late(rf"{_AFTER_UNIT}(?P<row>{_FIGURE}(?:{_AND}{_FIGURE})?[\s-]?{_UNITS}){_ENDS}")
_THOUSANDS = late(  # miles and kilometres
    r"(?<![a-z])(?:at|on|a|with|bei|mit|con|avec|vid|med|only|nur|solo|about|around)\s"
    rf"(?P<row>[1-9]\d{{1,2}}k(?:{_AND}[1-9]\d{{1,2}}k){{0,2}}){_ENDS}"
)
_HOOK = (
    r"(?:hooks?|jigs?|spinners?|lures?|swivels?|sinkers?|anzuelos?|haken|hamecons?|ami|krok(?:ar)?|anzois|"
    r"needles?|agujas?|nadeln?|aiguilles?|stickor|nalar|brushes|pinceles|pinsel|pinceaux|penslar)"
)
_HOOKED = r"(?:(?:#|n[°o]\.?\s?|nr\.?\s|no\.?\s|size\s|talla\s|gr\.?\s)?[1-9]\d?(?:/0)?)"
_HOOKS = late(rf"(?<![a-z]){_HOOK}\s(?P<row>{_HOOKED}(?:{_AND}{_HOOKED}){{0,3}}){_ENDS}")
_REEL = r"(?:reels?|carretes?|rollen?|moulinets?|rullar?|mulinell[oi]|molinetes?)"
_REELS = late(
    rf"(?<![a-z]){_REEL}\s(?:size\s|talla\s|gr\.?\s|taille\s)?(?P<row>[1-9]\d?(?:00|000|50)(?:\ssize)?){_ENDS}"
)
_RATIO = late(rf"{_AFTER_UNIT}(?P<row>[1-9][.,]\d\s?:\s?1)(?![a-z\d]|[.,:/-]\d)")
_LINE = late(
    r"(?<![a-z])(?:lines?|nylons?|sedal(?:es)?|schnur|fils?|fluorocarbon|braid|lina|filo)\s"
    rf"(?P<row>[1-9]\d/100|0[.,]\d\d){_ENDS}"
)
_ROD = late(
    r"(?<![\w.,/'-])(?P<row>(?:[4-9]|1[0-5])'\s?(?:[0-9]|1[01])\"?)(?![\d'\"]|\s?[.,:/-]?\d)"
)
_PENCE = late(r"(?<![\w.,/:+-])(?<!\d\s)(?P<row>[1-9]\d?p)(?![a-z\d]|[.,:/-]\d)")
_LOOK_BACK, _LOOK_AHEAD = 50, 50  # characters beside a place in which such a measure may stand


def trade_units(lower: str, start: int, end: int) -> Iterator[Span]:
    """Their spans in and beside the part from `start` to `end` of a folded text."""
    return told_spans(lower, start, end, _FORMS, _LOOK_BACK, _LOOK_AHEAD)


def _rise(match: re.Match[str]) -> bool:
    """Whether the second of two is the greater one."""
    return rises(items_of(match["row"]))


_FORMS = (
    Form(late(rf"\d[\s-]?{_UNITS}(?![a-z])"), _MEASURED, "row", is_any),
    Form(late(r"\dk(?![a-z\d])"), _THOUSANDS, "row", _rise),
    Form(late(rf"{_HOOK}\s[\dnst#g]"), _HOOKS, "row", is_any),
    Form(late(rf"{_REEL}\s"), _REELS, "row", is_any),
    Form(late(r"\d\s?:\s?1(?!\d)"), _RATIO, "row", is_any),
    Form(late(r"\d/100|0[.,]\d\d"), _LINE, "row", is_any),
    Form(late(r"\d'\s?\d"), _ROD, "row", is_any),
    Form(late(r"\dp(?![a-z\d])"), _PENCE, "row", is_any),
)
