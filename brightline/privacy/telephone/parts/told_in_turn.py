"""Numbers dictated in one sentence: 'start dialing 212 my dear, do not stop, 555, now, 0142'.

What lives here: words in six languages that ask to dial, and the groups of a North American number
in their order beside one, with more words between them than the usual search (`loose_phones`) goes
over, a rest that another sentence tells ('Call 212-555. ... The rest is 0142'), or the lines of a
list of prices. What other sentences tell is in `dialled_in_steps` and `told_parts`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from brightline.privacy.amounts.common.prices import YEAR, are_round_sums
from brightline.privacy.amounts.quantities import certain_quantities
from brightline.privacy.figures.numbering import NANP_REGIONS, nanp_national
from brightline.privacy.telephone.numbers.told_apart import Found, digits_told, group_of
from brightline.privacy.telephone.parts.dialled_in_steps import STEP_WORD, find_in_steps
from brightline.privacy.text.late import late

Span = tuple[int, int]

_DIAL = (
    r"(?:(?:start|begin|keep)s?\s(?:by\s)?(?:dial|press|typ|call|enter|key|with)(?:l?ing)?|dial(?:l?ing)?|press(?:ing)?|punch|"
    r"key\sin|typ(?:e|ing)|enter|call|te?xt|ring|phone|mobile|cell(?:\s?phone)?|number|whatsapp|tap|"
    r"marca[nr]?|marcando|marque|teclea|llam[ae](?:me)?|numero|pulsa|digita|escribe|compose[rz]?|tape[rz]?|appelle[rz]?|numero|"
    r"wahle?n?|tippe?n?|ruf|nummer|disque|disca|ligue|liga|digite|componi|chiama|premi)"
)
_DIALS = rf"(?:start|begin|keep|key|{_DIAL})"
DIALLED = re.compile(rf"(?<![a-z])(?:{_DIALS}|{STEP_WORD})(?![a-z])")
"""What some word of such a sentence is, for `word_marks`."""
_ASKS = re.compile(rf"(?<![a-z]){_DIALS}(?![a-z])")  # no word between two steps
_SMALL = (
    r"(?:\W{1,3}(?:me|us|by|with|in|at|on|is|it|the|first|numbers?|dial(?:l?ing)?|con|el|al|primero|los|d'abord|le|zuerst|mit|"
    r"die|primeiro|o|prima|il|com|per)){0,3}"
)
_GAP = r"[^\d\n.!?$€£¥]{1,60}"
_AREA, _MIDDLE = rf"(?P<area>{group_of(3)})", rf"(?P<middle>{group_of(3)})"
_LINE = rf"(?P<line>{group_of(4)})"
_ENDS = r"(?![\w%]|[.,:/-]\d)"
_TURNS = late(
    rf"(?<![a-z]){_DIAL}{_SMALL}\W{{1,3}}{_AREA}(?![a-z\d]){_GAP}(?<![a-z\d])"
    rf"{_MIDDLE}(?![a-z\d]){_GAP}(?<![a-z\d]){_LINE}{_ENDS}"
)
# 'Call 212 555. Bring the dog. The rest of the number is 0142', '... Then 0142 finishes it'
_RESUMED = late(
    rf"(?<![a-z]){_DIAL}{_SMALL}\W{{1,3}}{_AREA}[\s.()-]{{1,3}}{_MIDDLE}(?![a-z\d]|[\s.-]{{1,3}}\d)[^\d$€£¥]{{1,120}}?"
    r"(?<![a-z])(?:(?:the\s)?rest(?:\sof\s(?:it|(?:the|my)\s(?:phone\s|number)?))?\s?(?:(?:number\s)?(?:is|comes|are|reads))?[\s:]{1,2}"
    rf"{_LINE}{_ENDS}|then\s(?P<last>{group_of(4)})\s(?:finish|complete|end|close)(?:es|s)?(?![a-z]))"
)
# 'Bike check $30 // phone 212', 'Full tune $80 // next 555', 'New tyre $45 // next 0142'
_NEXT_PRICE = (
    r"[^\S\n]*\n[^\n\d$€£]{1,40}[$€£]\d{1,4}\s?[^\w\s]{1,3}\s?(?:(?:next|and|then|y|luego)\s){1,2}"
)
_WOVEN = late(
    rf"(?<![a-z]){_DIAL}\W{{1,3}}{_AREA}{_NEXT_PRICE}{_MIDDLE}{_NEXT_PRICE}{_LINE}{_ENDS}"
)
# '212 ring 555 me 0142'
_AMID = late(
    rf"(?<![\w$€£¥.,:/-]){_AREA}\s{_DIAL}\s{_MIDDLE}\s(?:(?:me|us|now|and|it|then|baby|babe|hun)\s){{1,2}}{_LINE}{_ENDS}"
)
_LONGEST_AREA = 20  # characters in front of the word: 'three three three'
_PARTS = ("area", "middle", "line")
_FAR = 200  # characters behind the word that asks to dial
FEWEST_IN_TURN = 10
"""Digits in and around such a sentence."""


def find_in_turn(lower: str, cues: Sequence[Span], region: str) -> Iterator[Found]:
    """The groups of numbers in a folded text, with their E.164; `cues` are words of `DIALLED`."""
    yield from find_in_steps(lower, cues, region)
    if region not in NANP_REGIONS:
        return
    for start, end in cues:
        if not _ASKS.search(lower, start, end):
            continue
        for match in _matches(lower, start, end):
            spans = [match.span(part) for part in _PARTS]
            if "last" in match.groupdict() and match["last"]:
                spans[2] = match.span("last")
            area, middle, line = (digits_told(lower[first:last]) for first, last in spans)
            national = nanp_national(area + middle + line)
            if national and not _is_counted(match, spans) and not YEAR.fullmatch(line):
                yield from ((f"+1{national}", *span) for span in spans)


def _matches(lower: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Where the groups may stand beside a word that asks to dial."""
    found = (
        _TURNS.search(lower, start, end + _FAR),
        _RESUMED.match(lower, start, end + _FAR),
        _WOVEN.match(lower, start, end + _FAR),
        _AMID.search(lower, max(0, start - _LONGEST_AREA), end + _FAR // 2),
    )
    return (match for match in found if match)


def _is_counted(match: re.Match[str], spans: Sequence[Span]) -> bool:
    """Whether the groups are prices, or any of them is an amount with a unit."""
    figures = [digits_told(match.string[first:last]) for first, last in spans]
    if are_round_sums(figures):
        return True
    start, end = match.span()
    known = certain_quantities(match.string, start, end + _FAR // 10)
    return any(a < last and first < b for a, b in spans for first, last in known)
