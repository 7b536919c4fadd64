"""What screens and lenses are sold by: '2560 x 1440, 144 Hz', '24-70 f/2.8', 'lenses -2.25'.

What lives here: resolutions with how often a picture is drawn anew, focal lengths of zooms with
their opening, films in a row, dioptres, sizes of a box on three sides. Each value is one of a short
list, or the figures are no number in any run of their groups, nor with those that stand near.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from brightline.privacy.amounts.common.forms import NUMBER, Form, Span, is_any, items_of, told_spans
from brightline.privacy.amounts.common.wholes import row_is_no_number, row_itself_is_none
from brightline.privacy.amounts.measures.sold_sizes import has_few_digits
from brightline.privacy.text.late import late

_APART = r"(?<![\w.,:/+-])(?<!\d\s)(?<!\d\s[-x/]\s)"
_ENDS = r"(?![a-z\d]|[.,:/x-]\d|\s?[x/]\s?\d|[^\S\n]\d)"
_RESOLUTION = (
    r"(?:1024{x}768|1280{x}(?:720|800|960|1024)|1366{x}768|1440{x}900|1600{x}(?:900|1200)|1680{x}1050|1920{x}(?:1080|1200)|"
    r"2048{x}1536|2160{x}1440|2256{x}1504|2560{x}(?:1080|1440|1600)|2880{x}1800|3000{x}2000|3440{x}1440|3840{x}(?:1080|1600|2160)|"
    r"4096{x}2160|5120{x}(?:1440|2160|2880))"
)
_RATE = r"(?:50|60|7[56]|90|100|120|14[34]|16[05]|170|175|180|200|240|280|300|360)"
_SIGN = r"(?P<x>\s?[x*]\s?|\s|\s?[-/]\s?)"
_SCREENS = late(
    rf"{_APART}(?P<row>(?=\d{{4}}{_SIGN}\d)"
    + _RESOLUTION.replace("{x}", "(?P=x)")
    + rf"(?:(?:,?\s|(?P=x)|\s?@\s?){_RATE}(?:\s?hz)?)?)(?:p(?![a-z]))?{_ENDS}"
)
_LINES = late(
    rf"{_APART}(?P<row>(?:480|576|720|1080|1440|2160)[pi](?:(?:\s?/\s?|,\s|\s(?:and|or|y|o|und|et)\s)(?:720|1080|1440|2160|4320)[pi]){{1,3}}){_ENDS}"
)

# Nearest and farthest of the zooms that are made.
_ZOOM = (
    r"(?:1[0-8]-(?:18|2[0-4]|3[05]|40)|1[2-8]-(?:24|3[52]|4[05]|5[05]|60|70|8[05]|10[05]|1[234][05]|150|200|250|270|300|400)|"
    r"2[0-8]-(?:40|60|70|75|8[05]|90|10[05]|1[23]5|120|200|240|300)|35-(?:7[05]|80|10[05]|135|150|200|350)|4[05]-(?:150|200|175)|"
    r"5[05]-(?:1[345]0|2[05]0|210|230|300|500)|7[05]-(?:1[58]0|2[01]0|300)|80-(?:200|400)|100-(?:300|400|500)|120-(?:300|400)|"
    r"1[05]0-(?:4[05]0|500|600)|200-(?:[456]00|800))"
)
_STOP = r"(?:1[.,][0-24-9]|2(?:[.,][0-24-9])?|3[.,][3568]|4(?:[.,][05])?|5[.,]6|6[.,]3|7[.,]1|8)"
_OPENING = rf"(?:f\s?/?\s?)?{_STOP}(?:\s?-\s?{_STOP})?"
_LENS = (
    rf"(?:{_ZOOM}(?:\s?mm)?(?:,?\s{_OPENING})?"
    rf"|(?:14|2[048]|3[05]|40|50|60|8[05]|90|1[03][05]|[234]00)\s?mm,?\s{_OPENING})(?![\w]|[.,/-]\d)"
)
_LENSES = late(
    rf"{_APART}(?P<row>{_LENS}(?:(?:,\s|\s?[/&+]\s?|,?\s(?:and|or|y|o|und|et|e|och)\s){_LENS}){{0,4}})(?!\w|[.,:/-]\d|[^\S\n]\d)"
)
_OF_LENSES = re.compile(r"mm|f\s?/|[.,]\d|&|\s(?:and|or|y|o|und|et|e|och)\s")

_SPEED = r"(?:25|32|50|64|80|100|125|160|200|250|320|400|500|640|800|1000|1600|3200|6400)"
_FILMS = late(
    rf"(?<![a-z])(?:iso|asa|din)\s?:?\s?(?P<row>{_SPEED}(?:\s?[-/]\s?{_SPEED}){{1,6}})(?!\w|[.,:/-]\d|[^\S\n]\d)"
)
_SHUTTERS = late(
    rf"{_APART}(?P<row>1/(?:[248]|15|30|60|125|250|500|1000|2000|4000)(?:(?:,\s|\s|,?\s(?:and|or|y|to|a|bis)\s)1/(?:[48]|15|30|60|125|250|500|1000|2000|4000|8000)){{2,7}})"
    r"(?!\w|[.,:/-]\d|[^\S\n]\d)"
)
_DIOPTRE = r"[+-](?:1?\d|20)[.,](?:[05]0|[27]5|5)"
_DIOPTRES = late(
    r"(?<![a-z])(?:(?:contact\s)?lens(?:es)?|contacts|glasses|spectacles|dioptres?|diopters?|prescription|sph|od|os|lentes?|lentillas|"
    r"gafas|dioptrias|graduacion|linsen|kontaktlinsen|brille|dioptrien|lunettes|lentilles|dioptries|occhiali|lenti|diottrie|oculos|"
    rf"linser|glasogon)(?:\s(?!call|text)[a-z]{{1,9}}){{0,2}}[\s:,(]{{1,2}}(?P<row>{_DIOPTRE}(?:(?:,\s|\s?[/&]\s?|,?\s(?:and|or|y|und|et|e|och)\s){_DIOPTRE}){{0,3}})"
    r"(?!\w|[.,:/-]\d|[^\S\n]\d)"
)
_SIDE = r"(?:[1-9]\d{0,3}|[1-9]\d?[.,]\d{1,2}|[1-9]\s?[1-9]/(?:[248]|16))"
_BOXES = late(
    rf"(?<![\w.,:/+-])(?<!\d\s)(?P<row>{_SIDE}(?P<x>\s?[x*]\s?){_SIDE}(?P=x){_SIDE})(?=\s?(?:[mc]?m|in(?:ch(?:es)?)?|ft|feet|\"|'')(?![a-z\d]))"
    r"(?![^\w\n]{0,3}\d)"
)
_PRICED = late(  # 'dresser 90x45x120 €60'
    r"(?<![\w.,:/+-])(?<!\d\s)(?P<row>[1-9]\d{0,2}(?P<x>\s?x\s?)[1-9]\d{0,2}(?P=x)[1-9]\d{0,2})"
    r"(?=\s[$€£]\s?\d|\s[1-9]\d{0,3}\s?(?:[€£]|eur(?![a-z])|kr(?![a-z])|:-))"
)
_STEEPEST_FILM = 4  # times the one before
_LOOK_BACK, _LOOK_AHEAD = 60, 60  # characters beside a place in which such a row may stand


def screens(lower: str, start: int, end: int) -> Iterator[Span]:
    """Their spans in and beside the part from `start` to `end` of a folded text."""
    return told_spans(lower, start, end, _FORMS, _LOOK_BACK, _LOOK_AHEAD)


def _are_lenses(match: re.Match[str]) -> bool:
    """Whether an opening, a unit or another zoom tells what might be an age."""
    return _OF_LENSES.search(match["row"]) is not None


def _are_films(match: re.Match[str]) -> bool:
    """Whether each is faster than the one before, and not by too much."""
    speeds = items_of(match["row"])
    grow = all(a < b <= _STEEPEST_FILM * a for a, b in pairwise(speeds))
    return grow and row_itself_is_none(match)


def _grow_shorter(match: re.Match[str]) -> bool:
    """Whether each is about half as long as the one before."""
    times = items_of(match["row"])[1::2]
    return all(a < b <= 3 * a for a, b in pairwise(times))


def _is_box(match: re.Match[str]) -> bool:
    """Whether its sides are round, or have fewer digits than a number of any country."""
    round_ones = all(side.endswith("0") for side in NUMBER.findall(match["row"]))
    return (round_ones or has_few_digits(match["row"])) and row_is_no_number(match)


_FORMS = (
    Form(late(r"\d{4}\W{1,3}\d{3}"), _SCREENS, "row", is_any),
    Form(late(r"\d[pi]\W"), _LINES, "row", is_any),
    Form(late(r"\d\d-\d\d|\dmm|\d\smm"), _LENSES, "row", _are_lenses),
    Form(late(r"(?:iso|asa|din)\s?:?\s?\d"), _FILMS, "row", _are_films),
    Form(late(r"1/\d+\D{1,6}1/\d+\D{1,6}1/"), _SHUTTERS, "row", _grow_shorter),
    Form(late(r"[+-]\d?\d[.,](?:[05]0|[27]5|5)"), _DIOPTRES, "row", row_is_no_number),
    Form(late(r"\d\s?[x*]\s?\d[\d.,/\s]*[x*]\s?\d"), _BOXES, "row", _is_box),
    Form(late(r"\dx\d{1,3}x\d"), _PRICED, "row", _is_box),
)
