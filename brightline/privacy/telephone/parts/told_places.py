"""Numbers told in one sentence, each part behind the name of its place, in any order.

What lives here: 'the end is 0142, the beginning is 212, and between them goes triple five', 'front
212, middle 555, back 0142', 'los primeros tres 212, los segundos tres 555, los últimos 0142', and
the text with that number in one piece. Nothing but small words stands between a place and its part.
Parts with more between them are in `told_parts`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from brightline.privacy.amounts.common.prices import are_round_sums
from brightline.privacy.telephone.numbers.number_groups import is_number
from brightline.privacy.telephone.numbers.told_apart import DIGIT_WORD, digits_told
from brightline.privacy.text.folded import Change, Folded
from brightline.privacy.text.late import late

_PLACES = {
    "area": r"(?:first|beginning|begins?|starts?|starting|start|opening|front|area(?:\scode)?|head|"
    r"primer[oa]s?|principio|inicio|comienzo|empieza|comienza|delante)",
    "middle": r"(?:middle|cent(?:er|re)|between|second|segund[oa]s?|medio|centro|mitad|entre)",
    "line": r"(?:last|end|ends?|ending|final|back|tail|third|ultim[oa]s?|fin|"
    r"termina|acaba|cola|tercer[oa]s?)",
}
_BEFORE = (
    r"(?:(?:and|y|the|its|it|my|at|in|on|then|number|phone|right|el|la|los|las|lo|al|en|del?|mi|"
    r"luego|que|numero)\s){0,4}"
)
_COUNT = r"(?:three|four|two|six|tres|cuatro|dos|seis|[2346])"
# 'the last four digits are', 'between them goes', 'los del medio son'
_BEHIND = (
    r"(?:\s(?:part|bit|piece|group|block|digits?|numbers?|figures?|ones?|parte|grupo|bloque|cifras|digitos|numeros)(?=\W))?"
    rf"(?:\s{_COUNT}(?=[\s:=-]{{1,2}}[a-z])(?!\s{DIGIT_WORD}(?![a-z])))?"
    r"(?:\s(?:part|digits?|numbers?|figures?|cifras|digitos|numeros))?"
    r"(?:\s?[:=-]|\s(?:is|are|with|goes|go|comes?|sits?|stands?|reads|by|them|it|those|of|my|the|number|phone|mi|numero|telefono|in|es|son|va|van|con|viene|esta|en|ellos|ellas|"
    r"estan|lleva)(?=\W)){0,5}"
)
_TIMES = r"(?:(?:triple|double|doble)\s)"
_ONE = rf"(?:\d{{1,7}}|{_TIMES}?{DIGIT_WORD}(?![a-z])|{_TIMES}\d)"
_PART = rf"{_ONE}(?:[\s-]{_ONE}){{0,6}}(?![a-z\d%]|[.,:/]\d)"
_GAP = r"\s?(?:[,;:/|-]|\.{1,3}|,\s(?:and|y))?\s"


_CLAUSE = late(
    rf"(?<![a-z])(?:(?P<area>{_PLACES['area']})|(?P<middle>{_PLACES['middle']})"
    rf"|(?P<line>{_PLACES['line']}))(?![a-z]){_BEHIND}\s(?P<part>{_PART})"
)
_BETWEEN = late(rf"{_GAP}{_BEFORE}")
MIDDLE_WORD = re.compile(
    r"(?:middle|between|center|centre|second|segund[oa]|medio|centro|mitad|entre)s?(?![a-z])"
)
"""What some word of such a text is, for `word_marks`; words for a first or a last are in others."""
_REPEATED = re.compile(rf"(triple|double|doble)\s({DIGIT_WORD}|\d)")
_COUNTED = re.compile(r"(?:three|four|six|tres|cuatro|seis|[346])\s")  # 'two one two' is none
_COUNTS = {"triple": 3, "double": 2, "doble": 2}
_FAR, _FARTHER = 80, 160  # characters beside a word for a place in which the others may stand
FEWEST_PLACED = 6
"""Digits in and around such a sentence; 'triple five' stands for more than it has."""


def with_placed_parts(folded: Folded, cues: Sequence[tuple[int, int]]) -> Folded:
    """The same with such numbers in one piece; `cues` are words for a first or a last part."""
    lower = folded.lower
    start, end = max(0, cues[0][0] - _FAR), cues[-1][1] + _FARTHER
    clauses = list(_CLAUSE.finditer(lower, start, end))
    changes: set[Change] = set()
    for three in zip(clauses, clauses[1:], clauses[2:], strict=False):
        gaps = ((one.end(), other.start()) for one, other in pairwise(three))
        if all(_BETWEEN.fullmatch(lower, *gap) for gap in gaps):
            changes.update(_changes(three))
    return folded.changed(changes)


def _changes(clauses: Sequence[re.Match[str]]) -> Iterator[Change]:
    """The whole number in the place of its parts and what stands between them."""
    told = {place: _figures(one["part"]) for one in clauses for place in _PLACES if one[place]}
    if len(told) < len(_PLACES):
        return
    parts = [told[place] for place in _PLACES]
    amounts = are_round_sums(parts)
    if min(map(len, parts)) > 1 and not amounts and is_number("".join(parts), plus=False):
        yield clauses[0].start("part"), clauses[-1].end(), " ".join(parts)


def _figures(said: str) -> str:
    """The figures of a part, without what tells how many there are: 'last four 0142'."""
    written = _REPEATED.sub(lambda told: told[2] * _COUNTS[told[1]], said)
    digits = digits_told(written)
    counted = _COUNTED.match(written)
    return digits[1:] if counted and int(digits[0]) == len(digits) - 1 else digits
