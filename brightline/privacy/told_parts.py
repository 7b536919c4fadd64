"""Numbers of which sentences tell each part and where it belongs, in any order.

What lives here: 'it begins with 212 ... goes on with 555 and ends in 0142', 'the last four are
0142, the area code is 212, the middle is 555', '0142 are the last four ... the first six are 212
555'. Each part has a word of its own that tells where it belongs, and together they must be one
whole number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product
from typing import NamedTuple

from brightline.privacy.late import late
from brightline.privacy.numbering import NANP_REGIONS, nanp_national
from brightline.privacy.prices import ROUND_SUM
from brightline.privacy.told_apart import DIGIT_WORD, Found, digits_told

_ONE = rf"(?:\d{{1,7}}|{DIGIT_WORD}(?![a-z]))"
_PART = late(
    rf"(?<![\w$€£¥])(?<!\d[.,])(?P<part>{_ONE}(?:(?:[ ()-]{{1,3}}|\.){_ONE}){{0,6}})"
    r"(?![a-z\d%]|[.,:]\d)"
)
_CUE = late(
    r"(?<![a-z])(?:(?P<first>begins?|beginning|starts?|starting|opens?|area|first|part\sone|part\s1|empieza|comienza|abre|lada|primer[oa]s|"
    r"commence|beginnt|comeca|inizia|ouvre|apre)"
    r"|(?P<middle>(?:goes|going)\son|continues?|middle|between|medio|sigue)"
    r"|(?P<last>ends?|ending|finish(?:es)?|last|final|remaining|remainder|the\srest|part\stwo|part\s2|"
    r"termina|acaba|ultim[oa]s|restantes?|el\sresto|lo\sdemas|le\sreste|restlich\w*|der\srest|il\sresto|o\sresto|"
    r"endet|finit|finisce))(?![a-z])"
)
# What most texts have not both of, the second with digits near it.
_FIRST_CUES = ("begin", "start", "area", "first", "empieza", "lada", "primer",
    "open", "part", "comienza", "abre", "commence", "beginnt", "comeca", "inizia", "ouvre", "apre",
)  # fmt: skip
_LAST_CUES = ("end", "finish", "last", "final", "termina", "acaba", "ultim", "remain",
    "rest", "part two", "part 2", "lo demas", "finit", "finisce",
)  # fmt: skip
_LAST_DIGITS = late(rf"\d{{4}}(?!\d)|(?<![a-z]){DIGIT_WORD}\W{{1,2}}{DIGIT_WORD}")
_COUNTED = re.compile(r"(three|four|six|seven|[3467])\W{1,3}")
_NEAR = 40  # characters between a part and the word that tells where it belongs
_WIDEST = 300  # characters from the first part to the last
_DIGITS = {"first": (3, 6), "middle": (3,), "last": (4, 7)}
_FEWEST = min(_DIGITS["middle"])
_MOST = 4  # parts of one kind that are tried


class _Part(NamedTuple):
    start: int
    end: int
    digits: str


def find_told_parts(lower: str, region: str) -> Iterator[Found]:
    """The parts of North American numbers in a folded text, with their E.164."""
    if region not in NANP_REGIONS or not _may_tell(lower):
        return
    known: dict[str, list[_Part]] = {kind: [] for kind in _DIGITS}
    parts = list(_parts(lower))
    edges = [0, *(part.end for part in parts)]
    starts = [*(part.start for part in parts[1:]), len(lower)]
    for part, edge, following in zip(parts, edges, starts, strict=False):
        before = _kinds(lower, max(edge, part.start - _NEAR), part.start)
        behind = _kinds(lower, part.end, min(following, part.end + _NEAR))
        for kind in (*before[-1:], *behind[:1]):
            if len(part.digits) in _DIGITS[kind] and len(known[kind]) < _MOST:
                known[kind].append(part)
                break
    yield from _numbers(known)


def _may_tell(lower: str) -> bool:
    """Whether a word for the last part has digits near it, and there is one for the first."""
    if not any(cue in lower for cue in _FIRST_CUES):
        return False
    for cue in _LAST_CUES:
        at = lower.find(cue)
        while at >= 0:
            if _LAST_DIGITS.search(lower, max(0, at - _NEAR), at + 2 * _NEAR):
                return True
            at = lower.find(cue, at + 1)
    return False


def _parts(lower: str) -> Iterator[_Part]:
    """Stretches of digits, without what tells how many there are: 'the last four 0142'."""
    for match in _PART.finditer(lower):
        digits = digits_told(match["part"])
        start = match.start("part")
        counted = _COUNTED.match(match["part"])
        if counted and digits_told(counted[1]) == str(len(digits) - 1):
            digits, start = digits[1:], start + counted.end()
        if len(digits) >= _FEWEST:
            yield _Part(start, match.end(), digits)


def _kinds(lower: str, start: int, end: int) -> list[str]:
    """Which parts the words of a stretch tell of, in order."""
    return [match.lastgroup or "" for match in _CUE.finditer(lower, start, end)]


def _numbers(known: dict[str, list[_Part]]) -> Iterator[Found]:
    """The first parts that are one whole number; the middle may belong to either other part."""
    whole = [*product(known["first"], known["last"]), *product(*known.values())]
    for parts in whole:
        national = nanp_national("".join([part.digits for part in parts]))
        wide = max(part.end for part in parts) - min(part.start for part in parts)
        prices = all(int(part.digits) % ROUND_SUM == 0 for part in parts)
        if national and wide <= _WIDEST and not prices:
            yield from ((f"+1{national}", part.start, part.end) for part in parts)
            return
