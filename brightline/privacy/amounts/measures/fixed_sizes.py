"""Sizes of which each is one of few: '195/55R16', 'needles 70/10', 'rims 5x112 et45', 'w31 l32'.

What lives here: tyres, bolt circles, needles of sewing machines, plates of barbells, waist and leg
of trousers, fingers of a scale, years of school, years of cards, versions of a telephone's system,
colours of paint, places in a network, worth of letters in a game, the first numbers in twos. A
number is hardly ever cut so, and none is kept whose figures are one by themselves.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from brightline.privacy.amounts.common.forms import Form, Span, row_rises, told_spans
from brightline.privacy.amounts.common.wholes import row_is_no_number, row_itself_is_none
from brightline.privacy.text.late import late

_APART = r"(?<![\w.,/-])(?<!\d\s)"
_ENDS = r"(?![a-z\d]|[.:/x-]\d|\s\d)"
_AND = r"(?:,\s?|\s?&\s?|\s(?:and|or|y|o|und|oder|et|ou|och|e)\s)"
_TYRES = late(rf"(?<![\w./-])(?P<row>[1-3]\d5/[3-8][05]\s?z?r\s?(?:1[3-9]|2[0-2])){_ENDS}")
_RIMS = (
    r"(?:rims?|wheels?|bolt\s(?:pattern|circle)|llantas?|rines|felgen?|jantes?|cerchi|cerchioni|"
    r"rodas|falgar|velgen)"
)
_CIRCLE = r"[3-6]\s?x\s?(?:98|100|105|108|11[025]|114[.,]3|118|120|127|130|139[.,]7)"
_BOLTS = late(
    rf"(?<![a-z]){_RIMS}(?:\s(?:1[3-9]|2[0-2])(?:p|\"|''|\s?(?:in(?:ch)?|zoll|pouces))?)?[\s:,]{{1,2}}"
    rf"(?P<row>{_CIRCLE}(?:,?\set\s?[1-5]\d)?){_ENDS}"
)
_NEEDLE = r"(?:60/8|65/9|70/10|75/11|80/12|90/14|100/16|110/18|120/19)"
_NEEDLES = late(
    r"(?<![a-z])(?:needles?|agujas?|nadeln?|aiguilles?|aghi|agulhas?|nalar|naalden)(?:\s[a-z]{2,6})?\s?:?\s"
    rf"(?P<row>{_NEEDLE}(?:{_AND}{_NEEDLE}){{0,4}}){_ENDS}"
)
_PLATE = r"[1-8]\s?x\s?(?:45|35|25|20|15|10|5|2[.,]5|1[.,]25)(?:\s?(?:lbs?|kgs?))?"
_PLATES = late(
    r"(?<![a-z])(?:plates|weights|discos|pesas|scheiben|hantelscheiben|disques|dischi|anilhas|vikter)\s?:?\s"
    rf"(?P<row>{_PLATE}(?:(?:{_AND}|\s){_PLATE}){{1,5}}){_ENDS}"
)
_WAIST = r"w\s?(?:2[4-9]|3\d|4[0-4])\s?[\s/,-]?\s?l\s?(?:2[89]|3[0-6])"
_JEANS = late(rf"{_APART}(?P<row>{_WAIST}){_ENDS}")
_SCALE = r"1-2-3-1-2-3-4(?:-5)?|5-4-3-2-1-3-2-1|1-2-3-4-1-2-3(?:-4)?(?:-5)?|4-3-2-1-3-2-1"
_FINGERS = late(
    r"(?<![a-z])(?:fingering|fingers?|digitacion|dedos|fingersatz|doigte|diteggiatura|dedilhado)\s?:?\s"
    rf"(?P<row>{_SCALE}){_ENDS}"
)
_SCHOOL = r"(?:year|grade|class|form|stage|level|grado|curso|klasse|klass|classe)"
_SCHOOL_YEARS = late(
    rf"(?<![a-z])(?P<row>{_SCHOOL}\s[1-9]\d?\s?(?:to|until|through|al?|bis|till|-)\s?{_SCHOOL}\s1?\d){_ENDS}"
)
_CARD_YEARS = late(
    r"(?<![a-z])(?:yrs?|years|anos|jahrgange|annees|anni)\s(?P<row>[5-9]\d\s?-\s?[6-9]\d)"
    r"(?![a-z\d]|[.:/x-]\d|\s\d)"
)
_SYSTEM = late(
    r"(?<![a-z])(?:ios|ipados|macos|android|watchos)\s(?P<row>(?:[4-9]|[12]\d)\.\d(?:\.\d)?)(?=,\d)"
)
_COLOURS = late(r"(?<![a-z])ral\s(?P<row>[1-9]0[0-4]\d)(?![a-z\d]|[.:/x-]\d|\s\d)")
_ROUTERS = late(
    r"(?<![\w.])(?P<row>192\.168\.(?:0|1|2|8|178)\.(?:1|2|100|254)|10\.0\.0\.(?:1|138)|127\.0\.0\.1)(?![\w]|\.\d)"
)
_CHANNELS = late(
    r"(?<![a-z])(?:channels?|canales|kanale|canaux|canali|canais)\s(?P<row>1,\s(?:6,\s11|5,\s9(?:,\s13)?))(?!\d)"
)
_TILE = r"(?:10|[1-58])"
_TILES = late(
    rf"(?<![a-z])(?:worth|valen|zahlen|wert|valent|valgono)\s(?P<row>{_TILE}(?:{_AND}{_TILE}){{2,6}}){_ENDS}"
)
_BINARY = late(
    r"(?<![\w.,/-])(?<!\d\s)(?P<row>0,\s1,\s10,\s11(?:,\s100(?:,\s101)?)?)(?![\w]|,\s\d)"
)
_LOOK_BACK, _LOOK_AHEAD = 60, 60  # characters beside a place in which such a size may stand


def fixed_sizes(lower: str, start: int, end: int) -> Iterator[Span]:
    """Their spans in and beside the part from `start` to `end` of a folded text."""
    return told_spans(lower, start, end, (*_OF_FEW, *_OF_MORE), _LOOK_BACK, _LOOK_AHEAD)


def sizes_of_few(lower: str, start: int, end: int) -> Iterator[Span]:
    """Those of them of which no group of a number is one."""
    return told_spans(lower, start, end, _OF_FEW, _LOOK_BACK, _LOOK_AHEAD)


def _is_risen(match: re.Match[str]) -> bool:
    """Whether the second year is the higher one, and no number is begun or ended by them."""
    return row_rises(match) and row_is_no_number(match)


_OF_FEW = (
    Form(late(r"\d5/\d[05]\s?z?r"), _TYRES, "row", row_itself_is_none),
    Form(late(r"\dx1[0-3]\d|\dx98"), _BOLTS, "row", row_itself_is_none),
    Form(late(r"\d[05]/\d"), _NEEDLES, "row", row_itself_is_none),
    Form(late(r"3-[12]-"), _FINGERS, "row", row_itself_is_none),
)
_OF_MORE = (
    Form(late(r"ral\s\d"), _COLOURS, "row", row_is_no_number),
    Form(late(r"\d\.0\.\d|\d\.168\."), _ROUTERS, "row", row_itself_is_none),
    Form(late(r"\s1,\s[56],\s"), _CHANNELS, "row", row_itself_is_none),
    Form(late(r"\d,\s1,\s10,\s11"), _BINARY, "row", row_itself_is_none),
    Form(late(r"(?:worth|valen|zahlen|wert|valgono)"), _TILES, "row", row_is_no_number),
    Form(late(r"\dx[1-4]?[05]"), _PLATES, "row", row_is_no_number),
    Form(late(r"w\s?[234]\d"), _JEANS, "row", row_is_no_number),
    Form(late(rf"{_SCHOOL}\s1?\d(?!\d)"), _SCHOOL_YEARS, "row", _is_risen),
    Form(late(r"[5-9]\d\s?-\s?[6-9]\d"), _CARD_YEARS, "row", row_is_no_number),
    Form(late(r"\d\.\d,\d"), _SYSTEM, "row", row_is_no_number),
)
