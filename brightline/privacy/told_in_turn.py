"""Numbers dictated in one sentence: 'start dialing 212 my dear, do not stop, 555, now, 0142'.

What lives here: words in six languages that ask to dial, and the groups of a North American number
in their order behind one, with more words between them than the usual search (`loose_phones`) goes
over. What other sentences tell is in `told_parts`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from brightline.privacy.late import late
from brightline.privacy.numbering import NANP_REGIONS, nanp_national
from brightline.privacy.prices import ROUND_SUM
from brightline.privacy.quantities import certain_quantities
from brightline.privacy.told_apart import Found, digits_told, group_of

Span = tuple[int, int]

_DIAL = (
    r"(?:(?:start|begin|keep)s?\s(?:by\s)?(?:dial|press|typ|call|enter|key|with)(?:l?ing)?|dial(?:l?ing)?|press(?:ing)?|punch|"
    r"key\sin|typ(?:e|ing)|enter|call|text|ring|phone|number|whatsapp|tap|"
    r"marca[nr]?|marcando|marque|teclea|llam[ae](?:me)?|numero|pulsa|digita|escribe|compose[rz]?|tape[rz]?|appelle[rz]?|numero|"
    r"wahle?n?|tippe?n?|ruf|nummer|disque|disca|ligue|liga|digite|componi|chiama|premi)"
)
DIALLED = re.compile(rf"(?<![a-z])(?:start|begin|keep|key|{_DIAL})(?![a-z])")
"""What some word of such a sentence is, for `word_marks`."""
_SMALL = (
    r"(?:\W{1,3}(?:me|us|by|with|in|at|on|is|it|the|first|numbers?|dial(?:l?ing)?|con|el|al|primero|los|d'abord|le|zuerst|mit|"
    r"die|primeiro|o|prima|il|com|per)){0,3}"
)
_GAP = r"[^\d\n.!?$€£¥]{1,60}"
_TURNS = late(
    rf"(?<![a-z]){_DIAL}{_SMALL}\W{{1,3}}(?P<area>{group_of(3)})(?![a-z\d]){_GAP}(?<![a-z\d])"
    rf"(?P<middle>{group_of(3)})(?![a-z\d]){_GAP}(?<![a-z\d])(?P<line>{group_of(4)})(?![\w%]|[.,:/-]\d)"
)
_PARTS = ("area", "middle", "line")
_YEAR = re.compile(r"(?:19|20)\d\d")
_FAR = 200  # characters behind the word that asks to dial
FEWEST_IN_TURN = 10
"""Digits in and around such a sentence."""


def find_in_turn(lower: str, cues: Sequence[Span], region: str) -> Iterator[Found]:
    """The groups of numbers in a folded text, with their E.164; `cues` are words of `DIALLED`."""
    if region not in NANP_REGIONS:
        return
    for start, end in cues:
        if match := _TURNS.search(lower, start, end + _FAR):
            area, middle, line = (digits_told(match[part]) for part in _PARTS)
            national = nanp_national(area + middle + line)
            if national and not _is_counted(match) and not _YEAR.fullmatch(line):
                yield from ((f"+1{national}", *match.span(part)) for part in _PARTS)


def _is_counted(match: re.Match[str]) -> bool:
    """Whether the groups are prices, or any of them is an amount with a unit."""
    figures = [digits_told(match[part]) for part in _PARTS]
    if all(int(part) % ROUND_SUM == 0 for part in figures):
        return True
    start, end = match.span()
    known = certain_quantities(match.string, start, end + _FAR // 10)
    spans = [match.span(part) for part in _PARTS]
    return any(a < last and first < b for a, b in spans for first, last in known)
