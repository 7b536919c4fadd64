"""Rows of technical values: '5V 2A, 12V 5A', '40W 60W 75W', 'resistors 100, 220, 1k', '4x50, 5x60'.

What lives here: chargers and bulbs by the values they are made for, resistors and capacitors by
those of their series, film speeds and exposures, screws and panes by two sides, strings by their
gauges. All values are among the few that are sold, or grow from one to the next; and none is kept
whose figures, in any run of their groups, are a number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from brightline.privacy.amounts.common.forms import (
    Form,
    Span,
    is_any,
    items_of,
    rises,
    row_rises,
    told_spans,
)
from brightline.privacy.amounts.common.units import STRINGS
from brightline.privacy.amounts.common.wholes import row_is_no_number, row_itself_is_none
from brightline.privacy.text.late import late

_APART = r"(?<![\w.,/+-])(?<!\d\s)"
_ENDS = r"(?![a-z\d]|[.,:/x-]\d|\s\d)"
_AND = r"(?:and|or|y|o|und|oder|et|ou|och)"
_NEXT = rf"(?:,\s(?:{_AND}\s)?|\s?[/|&]\s?|\s{_AND}\s)"
_VOLTS = (
    r"(?:1[.,][25]|3(?:[.,][37])?|4[.,]5|5|6|7[.,][45]|9|1[02]|12[.,]6|13[.,]8|14[.,][48]|1[4568]|18[.,]5|19(?:[.,]5)?|20|"
    r"2[04]|2[89]|3[26]|4[028]|5[246]|6[0]|7[2]|1[12]0|2[234]0)"
)
_AMPS = (
    r"(?:(?:0[.,](?:[35678]|25|85)|1(?:[.,](?:[025678]|25|33|58|67))?|2(?:[.,](?:[012345]|1[05]|25|3[17]|67|75))?|"
    r"3(?:[.,](?:[035]|16|25|3[34]|42|75))?|4(?:[.,](?:[05]|06|25|62|7|74))?|5(?:[.,][05])?|6(?:[.,](?:[0357]|15|32|67))?|"
    r"7(?:[.,][057])?|[89]|9[.,]23|1[0258](?:[.,]5)?|2[05]|30)\s?a(?:mps?)?|(?:[1-8]00|[1235]50)\s?ma)"
)
_CHARGER = rf"{_VOLTS}\s?v(?:olts?|dc|ac)?\s?[\s,/@-]\s?{_AMPS}"
_CHARGERS = late(rf"{_APART}(?P<row>{_CHARGER}(?:{_NEXT}{_CHARGER}){{0,6}})(?![a-z\d]|[.,]\d)")
_EACH = re.compile(r"(\d+(?:[.,]\d)?)\s?v")
_WATTS = (
    r"(?:[3-9]|1[0-358]|2[058]|3[0-68]|4[0-2]|[5-9][05]|1[025]0|2[05]0|[3-9]00|750|1[05]00|2000)"
)
_WATT = rf"{_WATTS}\s?w(?:atts?)?(?![a-z])"
_BULBS = late(rf"{_APART}(?P<row>{_WATT}(?:(?:{_NEXT}|\s){_WATT}){{1,7}}){_ENDS}")

# Of the series E12, by their first two figures.
_SERIES = r"(?:1[0258]|2[27]|3[39]|47|56|68|82)"
_VALUE = (
    rf"(?:{_SERIES}0{{0,4}}|[1-8][.,]\d(?<=[.,]\d)|[1-8])\s?(?:k|m|r|ohms?|[unp]f?|Ω)?(?![a-z])"
)
_RESISTORS = late(
    r"(?<![a-z])(?:resistors?|capacitors?|caps|inductors?|ohms?|pots|potentiometers?|resistencias|condensadores|"
    r"widerstande?|kondensatoren|resistances|condensateurs|resistenze|condensatori|motstand|kondensatorer)\s?:?\s"
    rf"(?P<row>{_VALUE}(?:{_NEXT}{_VALUE}){{2,11}}){_ENDS}"
)
_DECIMAL, _POINT = re.compile(r"\d+(?:[.,]\d)?"), re.compile(r"[.,]")
_OF_SERIES = frozenset((10, 12, 15, 18, 22, 27, 33, 39, 47, 56, 68, 82))

_SPEED = (
    r"(?:25|50|64|1[0256][05]|[24]00|[2-8][05]0|320|640|1600|3200|6400|[1248]000|60|30|15|8|4|2|1)"
)
_FILMS = late(
    r"(?<![a-z])(?:(?:film|shutter)\s?(?:speeds?)?|speeds?|iso|asa|din|films|velocidades|sensibilidad(?:es)?|filme?|"
    rf"sensibilites?|belichtungszeiten|pellicole)\s?:?\s(?P<row>{_SPEED}(?:(?:{_NEXT}|\s){_SPEED}){{2,10}}(?:{_NEXT}(?:12|24|27|36|72)(?=\s?(?:exp|poses|aufnahmen|fotos|bilder|frames|shots))){{0,1}})"
    r"(?![a-z\d]|[.,:/x-]\d|\s\d)"
)
_SIDE = r"[1-9]\d{0,2}(?:[.,]\d)?"
_PAIR = rf"{_SIDE}\s?x\s?{_SIDE}"
_THINGS = (
    r"(?:screws?|bolts?|nails?|dowels?|anchors?|windows?|panes?|panels?|tiles?|boards?|frames?|canvas(?:es)?|"
    r"rugs?|sheets?|boxes|shelves|shelf|tornillos?|clavos|tacos|ventanas?|azulejos|tablas|marcos|cuadros|"
    r"schrauben|nagel|dubel|fenster|fliesen|bretter|rahmen|vis|clous|chevilles|fenetres|carreaux|planches|cadres|"
    r"viti|chiodi|finestre|piastrelle|skruvar?|spik|fonster|parafusos|pregos|janelas)"
)
_SCREWS = late(
    rf"(?<![a-z]){_THINGS}(?:\s(?:of|in|de|zu))?\s?:?\s(?P<row>{_PAIR}(?:{_NEXT}{_PAIR}){{1,6}}"
    rf"(?:,\s[1-9]\d{{0,2}}(?=\s(?:each|of\s|pcs|pieces|stk|stuck|piezas|cada|chacun|je\s)))?)(?![a-z\d]|[.,:/x-]\d|\s\d)"
)
_PAIRS = late(rf"({_SIDE})\s?x\s?({_SIDE})")
_STRINGS = late(
    rf"(?<![a-z])(?:{STRINGS}|gauges?)(?:\s[a-z]{{2,6}}){{0,2}}\s?:?\s"
    rf"(?P<row>\.0[01]\d\s?(?:-|to|a|bis)\s?\.(?:0[2-9]\d|1[0-3]\d)){_ENDS}"
)
_SHORT_VALUE = 2  # figures
_FEWEST_PAIRS, _THICKEST = 3, 12  # pairs of any sides; millimetres of a screw
_LOOK_BACK, _LOOK_AHEAD = 90, 90  # characters beside a place in which such a row may stand


def technical(lower: str, start: int, end: int) -> Iterator[Span]:
    """Their spans in and beside the part from `start` to `end` of a folded text."""
    return told_spans(lower, start, end, _FORMS, _LOOK_BACK, _LOOK_AHEAD)


def _volts_rise(match: re.Match[str]) -> bool:
    """Whether each has more volts than the one before, which cuts of a number have by chance."""
    return rises([float(volts.replace(",", ".")) for volts in _EACH.findall(match["row"])])


def _are_watts(match: re.Match[str]) -> bool:
    return row_rises(match) and row_itself_is_none(match)


def _are_of_series(match: re.Match[str]) -> bool:
    """Whether all are of the series: '100', '4.7k'."""
    values = [_POINT.sub("", value) for value in _DECIMAL.findall(match["row"])]
    first = [int(value.rstrip("0").ljust(_SHORT_VALUE, "0")) for value in values]
    return all(value in _OF_SERIES for value in first) and row_itself_is_none(match)


def _are_speeds(match: re.Match[str]) -> bool:
    """Whether each is more than the one before, and at most thrice as much."""
    speeds = items_of(match["row"])
    if len(speeds) > 1 and speeds[-1] < speeds[-2]:  # the exposures
        speeds.pop()
    grow = all(one < other <= 3 * one for one, other in pairwise(speeds))
    return grow and row_itself_is_none(match)


def _are_pairs(match: re.Match[str]) -> bool:
    """Whether no side is shorter than that before, and one of the two longer."""
    pairs = [
        tuple(float(side.replace(",", ".")) for side in pair)
        for pair in _PAIRS.findall(match["row"])
    ]
    grow = all(a[0] <= b[0] and a[1] <= b[1] and a != b for a, b in pairwise(pairs))
    # Two pairs of two figures each may be most of a number.
    few = len(pairs) < _FEWEST_PAIRS and pairs[0][0] > _THICKEST
    return grow and not few and row_is_no_number(match)


_FORMS = (
    Form(late(r"\d\s?v"), _CHARGERS, "row", _volts_rise),
    Form(late(r"\d\s?w(?:atts?)?\W"), _BULBS, "row", _are_watts),
    Form(
        late(r"(?:resist|capac|caps|induct|ohm|pots|potent|conden|widerst|kondens|motst)"),
        _RESISTORS,
        "row",
        _are_of_series,
    ),
    Form(
        late(r"(?:film|speed|shutter|iso|asa|din|velocid|sensibil|belicht|pellic)"),
        _FILMS,
        "row",
        _are_speeds,
    ),
    Form(
        late(r"\dx\d+(?:[.,]\d)?\W{1,5}(?:[a-z]{1,4}\s)?\d+(?:[.,]\d)?x\d"),
        _SCREWS,
        "row",
        _are_pairs,
    ),
    Form(late(r"\.0[01]\d\s?(?:-|to|a|bis)"), _STRINGS, "row", is_any),
)
