"""Figures behind a label of their own: 'Zoom 5.17.11', 'SPF 30', 'bus 29', '★ 4.8 (701)'.

What lives here: versions of programs, sun protection, lines of buses, ratings with how many gave
them, groups by age. Each has its word in front, few figures, and in a form that is its own.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise

from brightline.privacy.figures.beside import CUE_BEFORE, stands_alone
from brightline.privacy.text.late import late

Span = tuple[int, int]

_ENDS = r"(?![a-z\d]|[.,:/-]\d|\s?[/-]\s?\d)"
_PROGRAM = (
    r"(?:version|ver|v|release|update|build|app|zoom|skype|windows|macos|mac\sos|osx|ipados|watchos|ubuntu|debian|fedora|"
    r"linux|kernel|android|ios|firefox|chrome|safari|edge|opera|office|libreoffice|photoshop|lightroom|gimp|inkscape|"
    r"blender|audacity|garageband|musescore|sibelius|finale|dorico|ableton|cubase|reaper|logic|obs|vlc|python|java|"
    r"wordpress|excel|word|powerpoint|outlook|teams|discord|steam|minecraft|unity|firmware)"
)
_VERSION = late(
    rf"(?<![a-z]){_PROGRAM}\s?(?:version\s|v\.?\s?)?(?P<row>\d{{1,2}}\.\d{{1,2}}\.\d{{1,2}}){_ENDS}"
)
_SUN = late(
    rf"(?<![a-z])(?:spf|lsf|fps|uv|ip)\s?-?(?P<row>10|15|20|25|30|40|45|50|60|70|80|90|100)\+?{_ENDS}"
)
_LINE = (
    r"(?:bus(?:es)?|trams?|trolley|metro|subway|underground|(?:bus|tram|train|metro)\sline|ferry|"
    r"autobus(?:es)?|tranvia|colectivo|camion|(?:s|u)-?bahn|strassenbahn|buslinie|linie|linea|ligne|linha|"
    r"eletrico|onibus|autocarro|autobus)"
)
_BUS = late(rf"(?<![a-z]){_LINE}\s(?:no\.?\s|number\s|nr\.?\s)?(?P<row>[1-9]\d?[a-e]?){_ENDS}")
_RATED = late(
    r"(?:[★⭐*]\s?|(?<![a-z])(?:rated|ratings?|stars?|score[sd]?|reviews?|google|note|nota|valoracion|puntuacion|"
    r"bewertung|sterne|avis|avaliacao|voto|recensioni)\W{1,4})"
    r"(?P<row>[0-5][.,]\d(?:\s?/\s?5)?\s?\([1-9]\d{0,3}(?:\s[a-z]{4,12})?\))(?!\w|[\s.,/-]{0,2}\d)"
)
_AGE = r"[1-9]\d?"
_AGE_RANGE = rf"{_AGE}\s?(?:-|to|bis|a|al|ate)\s?{_AGE}(?!\d)"
_AGE_GROUPS = late(
    r"(?<![a-z])(?:groups?|age\sgroups?|ages?|aged|kids|children|classes|teams?|adults?|pupils|students|grupos?|edad(?:es)?|"
    r"(?:alters)?gruppen?|alter|kurse?|klassen?|groupes?|ages|tranches|grupos|idades?|gruppi|eta)"
    r"(?:\s(?:by\sage|from|of|are|de|von|di|por\sedad(?:es)?))?[\s:]{1,3}"
    rf"(?P<row>{_AGE_RANGE}(?:\s?[,;/]\s?(?:(?:and|or|y|o|und|et|e)\s)?{_AGE_RANGE}|\s(?:and|or|y|o|und|et|e)\s{_AGE_RANGE}){{1,5}})"
    rf"(?:\+|{_ENDS})"
)
_NUMBER = re.compile(r"\d+")
_LOOK_BACK, _LOOK_AHEAD = 40, 40  # characters beside a place that tell what stands there
_TEN = 10  # digits of a number
_MOST_IN_VERSION = 5


def labelled(lower: str, start: int, end: int) -> Iterator[Span]:
    """Their spans in and beside the part from `start` to `end` of a folded text."""
    start, end = max(0, start - _LOOK_BACK), end + _LOOK_AHEAD
    for needed, pattern, is_told in _FORMS:
        if needed.search(lower, start, end):
            for match in pattern.finditer(lower, start, end):
                span = match.span("row")
                before = lower[max(0, match.start() - _LOOK_BACK) : match.start()]
                called = CUE_BEFORE.search(before)
                if is_told(match["row"]) and not called and stands_alone(lower, *span):
                    yield span


def _is_short(row: str) -> bool:
    return len("".join(_NUMBER.findall(row))) <= _MOST_IN_VERSION


def _are_groups(row: str) -> bool:
    """Whether each age is greater than the one before: '18-25, 26-35'."""
    ages = [int(age) for age in _NUMBER.findall(row)]
    return all(one < other for one, other in pairwise(ages))


def _is_any(_: str) -> bool:
    return True


# What most texts have not, a form with it, and what else must be true of it.
_FORMS: tuple[tuple[re.Pattern[str], re.Pattern[str], Callable[[str], bool]], ...] = (
    (late(r"\d\.\d{1,2}\.\d"), _VERSION, _is_short),
    (late(r"(?:spf|lsf|fps|uv|ip)\s?-?\d"), _SUN, _is_any),
    (late(r"[a-z]\s[1-9]\d?[a-e]?(?![a-z\d])"), _BUS, _is_any),
    (late(r"\d[.,]\d(?:\s?/\s?5)?\s?\(\d"), _RATED, _is_any),
    (late(r"\d\s?(?:-|to|bis|al?|ate)\s?\d+\W"), _AGE_GROUPS, _are_groups),
)
