"""Numbers whose parts stand far apart and are told by words, last part first.

What lives here: 'my number ends in 0142, the middle is 555, the area code 212'. Each part is a find
of its own with the whole number's value, so that none of them stays readable. Parts in any order
are in `told_parts`, those over the title in `title_digits`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from brightline.privacy.amounts.common.prices import YEAR
from brightline.privacy.figures.number_words import UNITS
from brightline.privacy.figures.numbering import NANP_REGIONS, nanp_national, regional
from brightline.privacy.text.late import late
from brightline.privacy.text.leaping import from_letters

Found = tuple[str, int, int]  # the whole contact's value, and the span of one part of it

_DIGIT = "|".join(sorted(UNITS, key=len, reverse=True))
DIGIT_WORD = rf"(?:{_DIGIT}|oh)"
"""A pattern for the words of single digits."""
FIRST_DIGIT_WORD = from_letters(*sorted(UNITS, key=len, reverse=True), "oh")
"""The same with no letter in front."""
_DIGITS = UNITS | {"oh": "0"}
_READ = late(rf"\d|{_DIGIT}|oh")


def group_of(digits: int) -> str:
    """A pattern for so many figures, or as many number words."""
    return rf"(?:\d{{{digits}}}|(?:{DIGIT_WORD}[\s,-]{{1,2}}){{{digits - 1}}}{DIGIT_WORD})"


_LAST_CUES = ("last", "ends", "ending", "final", "finish", "termin", "acab", "ultim")
_LAST_CUE = rf"(?<![a-z])(?:{'|'.join(_LAST_CUES)})[a-z]*(?![a-z])"
_PART = rf"(?:\d{{2,6}}|(?:{DIGIT_WORD}[\s,-]{{1,2}}){{1,5}}{DIGIT_WORD})"
_LAST_FIRST = late(
    rf"{_LAST_CUE}[^\d\n]{{0,40}}?(?<![a-z\d])(?P<line>{_PART})(?![a-z\d])[^\d]{{1,40}}?"
    rf"(?<![a-z\d])(?P<middle>{_PART})(?![a-z\d])[^\d]{{1,40}}?"
    r"(?:area|code|prefix|prefijo|lada|clave|codigo|first|start|begin|empieza)[^\d]{0,24}?"
    rf"(?<![a-z\d])(?P<area>{_PART})(?![a-z\d])"
)
_PARTS = ("line", "middle", "area")
_AREA = range(3, 7)  # digits that a number begins with
_FEWEST_DIGITS = 9  # of a number that is masked for its parts alone


def find_phones_apart(lower: str, region: str) -> Iterator[Found]:
    """The parts of North American numbers in a folded text, with their E.164."""
    if region not in NANP_REGIONS:
        return
    for match in _last_first(lower):
        digits = digits_told(match["area"], match["middle"], match["line"])
        if e164 := whole_number(digits, region):
            yield from ((e164, *match.span(part)) for part in _PARTS)


def find_parts_apart(lower: str) -> Iterator[tuple[int, int]]:
    """The parts of any number that is told last part first, for the mask."""
    for match in _last_first(lower):
        if len(digits_told(*map(match.group, _PARTS))) >= _FEWEST_DIGITS:
            yield from map(match.span, _PARTS)


def _last_first(lower: str) -> list[re.Match[str]]:
    """Looked for where a cue stands."""
    found: list[re.Match[str]] = []
    for cue in _LAST_CUES:
        at = lower.find(cue)
        while at >= 0:
            match = _LAST_FIRST.match(lower, at)
            if match and _is_number(match):
                found.append(match)
            at = lower.find(cue, at + len(cue))
    return found


def _is_number(match: re.Match[str]) -> bool:
    """No 'last 2024 tour', nor 'last student went from 1100 to 1340 ... first talk of 20'."""
    return not YEAR.fullmatch(match["line"]) and len(digits_told(match["area"])) in _AREA


def digits_told(*parts: str) -> str:
    """The digits of parts in figures or in number words."""
    return "".join(_DIGITS.get(digit, digit) for part in parts for digit in _READ.findall(part))


def whole_number(digits: str, region: str) -> str:
    """E.164 of digits that are one whole number of the region; nothing if they are not."""
    if region not in NANP_REGIONS:
        return regional(digits, region)[0]
    national = nanp_national(digits)
    return f"+1{national}" if national else ""
