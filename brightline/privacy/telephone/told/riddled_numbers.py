"""Numbers of which some digits are told as riddles: '212-555-014 and the last = eyes of a face'.

What lives here: riddles (`riddles`) between the groups of a number or behind them, the words that
may stand between, and the text with the digits in their place. A riddle counts only where it gives
the rest exactly the digits that it lacks, and behind the last group only where something tells
that a digit follows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from brightline.privacy.figures.numbering import nanp_national
from brightline.privacy.telephone.numbers.number_groups import is_number
from brightline.privacy.telephone.numbers.told_apart import DIGIT_WORD, digits_told
from brightline.privacy.telephone.told.riddles import NO_RIDDLE, RIDDLE, digit_of
from brightline.privacy.text.beside import beside
from brightline.privacy.text.folded import Change, Folded
from brightline.privacy.text.late import late

FEWEST_RIDDLED = 6
"""Digits of such a number that are written."""
FEWEST_ALONE = 4
"""Riddles of a number that none of its digits needs to be written beside."""
_TIMES = (
    r"(?:,?\s\(?(?:(?P<twice>twice|two\stimes|dos\sveces|deux\sfois|zwei\s?mal|x\s?2|2x)|"
    r"(?P<thrice>thrice|three\stimes|3\stimes|times\sthree|tres\sveces|3\sveces|trois\sfois|drei\s?mal|x\s?3|3x))"
    r"(?:\s(?:over|in\sa\srow|running|each|seguidas))?(?![a-z\d])\)?)?"
)
# How else a digit is told, where riddles tell the others.
_SAID = {
    r"a\ssingle": "1", r"an?\sace": "1", "nothing": "0", "none": "0", "zilch": "0", "nada": "0",
    "rien": "0", "nichts": "0", r"a\s(?:pair|couple)": "2", r"un\spar": "2", r"a\strio": "3",
}  # fmt: skip
_THREE = ("thrice", "three times")
# No 'one' of 'the last one'.
_ITEM = late(
    rf"(?P<riddle>{RIDDLE}){_TIMES}"
    rf"|(?<![\w$€£¥])(?P<figures>\d{{1,11}})[_*x]?(?![\w%$€£¥])|(?<![a-z\d])(?<!last\s)(?<!ing\s)(?<!nal\s)(?<!the\s)(?<!imo\s)(?P<word>{DIGIT_WORD})(?![a-z])"
    r"(?:,?\s\(?(?P<often>twice|two\stimes|thrice|three\stimes)(?![a-z])\)?)?"
    rf"|(?<![a-z])(?P<said>{'|'.join(_SAID)})(?![a-z])"
)
_SMALL = (
    r"(?:and|then|plus|add|where|x|donde|wo|the|a|with|in|is|are|as|at|by|it|its|ends?|ending|finish(?:es)?|last|final|missing|blank|gap|digits?|number|figure|one|end|equals|followed|"
    r"y|luego|mas|con|el|la|los|las|en|es|son|igual|que|a|al|falta|termina|ultim[oa]s?|final|digitos?|cifra|numero|"
    r"et|puis|le|les|est|dernier|chiffre|und|dann|die|der|ist|letzte|ziffer|noch)"
)
_GAP = late(rf"(?:[^\w\n$€£¥%]|\n(?!\n)){{1,5}}(?:{_SMALL}(?:[^\w\n$€£¥%]|\n(?!\n)){{1,4}}){{0,8}}")
_IS_DIGIT = late(
    r"[(=:+_]|(?<![a-z])(?:last|final|missing|digits?|ends?|ending|plus|falta|termina|ultim[oa]|digito|cifra|dernier|chiffre|letzte|ziffer)(?![a-z])"
)
_SHUT = re.compile(r"(?:[^\S\n]?\?{1,2})?(?:[^\S\n]?[)\]])?")
_FAR = 100  # characters on either side of a word of a riddle
_LONGEST = 11  # digits of a number with its 0
_MOST = 14  # groups of a number


class _Item(NamedTuple):
    digits: str
    riddle: bool
    many: bool
    start: int
    end: int


def with_riddles_solved(folded: Folded, cues: Sequence[tuple[int, int]]) -> Folded:
    """The same with the digits of such numbers; `cues` are words of `RIDDLED` near digits."""
    lower = folded.lower
    likely = [cue for cue in cues if not NO_RIDDLE.match(lower, cue[0])]
    changes = {change for window in beside(likely, _FAR) for change in _numbers(lower, window)}
    return folded.changed(changes)


def _numbers(lower: str, window: tuple[int, int]) -> Iterator[Change]:
    items = [item for found in _ITEM.finditer(lower, *window) if (item := _read(found))]
    if not any(item.riddle for item in items):
        return
    row = items[:1]
    for one, other in pairwise(items):
        if not _GAP.fullmatch(lower, one.end, other.start):
            yield from _number(lower, row)
            row = []
        row.append(other)
    yield from _number(lower, row)


def _read(found: re.Match[str]) -> _Item | None:
    if said := found["said"]:
        digits = next(digit for form, digit in _SAID.items() if re.fullmatch(form, said))
        return _Item(digits, False, False, *found.span())
    if not found["riddle"]:
        digits = digits_told(found["figures"] or found["word"])
        often = found["often"]
        times = 1 if not often else 3 if often in _THREE else 2
        return _Item(digits * times, False, False, *found.span())
    times = 3 if found["thrice"] else 2 if found["twice"] else 1
    digit = digit_of(found)
    return _Item(digit * times, True, bool(found["many"]), *found.span()) if digit else None


def _number(lower: str, row: Sequence[_Item]) -> Iterator[Change]:
    """The longest part of a row that holds its riddles and is a number, which figures begin."""
    riddles = [at for at, item in enumerate(row) if item.riddle]
    if not riddles:
        return
    begun = riddles[0] + (len(riddles) >= FEWEST_ALONE)
    for first in range(max(0, riddles[-1] - _MOST + 1), begun):
        for last in range(min(len(row), first + _MOST) - 1, riddles[-1] - 1, -1):
            window = row[first : last + 1]
            if _is_meant(lower, window):
                shut = _SHUT.match(lower, window[-1].end)
                end = shut.end() if shut and window[-1].riddle else window[-1].end
                start = window[0].start
                yield (
                    start - lower.endswith("(", 0, start),
                    end,
                    "".join(item.digits for item in window),
                )
                return


def _is_meant(lower: str, window: Sequence[_Item]) -> bool:
    digits = "".join(item.digits for item in window)
    written = "".join(item.digits for item in window if not item.riddle)
    alone = sum(item.riddle for item in window) >= FEWEST_ALONE
    if (len(written) < FEWEST_RIDDLED and not alone) or not is_number(digits, plus=False):
        return False
    if not nanp_national(digits) and len(digits) > _LONGEST:
        return False
    last = window[-1]
    if alone or not last.riddle or (window[-2].riddle and not is_number(written, plus=False)):
        return True
    return last.many or _IS_DIGIT.search(lower, window[-2].end, last.start) is not None
