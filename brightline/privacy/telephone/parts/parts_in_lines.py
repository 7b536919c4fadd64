"""Numbers whose parts end a line or a clause each, far apart and in any notation.

What lives here: 'my number ends in OIO3', many lines, 'and it begins with 9I6 SSS'; 'first part of
my number: five1five ... middle part: 5fivefive ... last part: zero1seven3'; '503...' at the end of
a title and '...555', '...0117' in lines of the body. Nothing but digits stands between the words
that tell a part's place and the end of its clause, so that letters may be drawn for them and any
amounts may stand in the lines between. Parts with more beside them are in `told_parts` and
`begun_and_continued`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import product
from typing import NamedTuple

from brightline.privacy.amounts.common.prices import are_round_sums
from brightline.privacy.figures.number_tokens import READINGS
from brightline.privacy.figures.numerals import read_numbers
from brightline.privacy.telephone.numbers.told_apart import Found, whole_number
from brightline.privacy.text.late import late

_CALLED = (
    r"(?:number|num|phone|tel|telephone|cell|mobile|digits|numero|telefono|movil|celular|cel|"
    r"whatsapp)"
)
_OF_IT = rf"(?:\s(?:of|from|to|del?|a)(?:\s(?:my|the|this|mi|el|su))?\s{_CALLED}(?:\snumber)?)?"
_PIECE = (
    r"(?:part|half|bit|piece|portion|chunk|digits|figures|numbers|parte|mitad|trozo|cifras|digitos|"
    r"numeros)"
)
_FIRST = (
    rf"(?:(?:first|1st|opening|primer[oa]?s?)\s{_PIECE}|area\scode|lada|prefijo|prefix|"
    rf"codigo\sde\sarea){_OF_IT}|begins?|starts?|opens?|empieza|comienza|inicia|arranca"
)
_NEXT = (
    rf"(?:middle|mid|second|2nd|next|other|segund[oa]s?|siguientes?|otra)\s{_PIECE}{_OF_IT}|middle|"
    r"then|next|goes\son|continues|followed\sby|follows|sigue|continua|luego|despues|en\smedio"
)
_LAST = (
    rf"(?:last|final|third|3rd|closing|ultim[oa]s?|tercer[oa]?)\s{_PIECE}{_OF_IT}|ends?|finishes|"
    r"closes|termina|acaba|concluye|rest|resto"
)
_LINK = (
    r"(?:\s(?:is|are|it|goes|comes|up|with|in|on|by|at|es|son|va|viene|con|en|por|el)(?![a-z]))"
    r"{0,3}\s?[\s:=>~-]{1,4}(?=\S)"
)
_TOLD = late(
    rf"(?<![a-z])(?:(?P<first>{_FIRST})|(?P<next>{_NEXT})|(?P<last>{_LAST}))(?![a-z]){_LINK}"
)
_BEGINS = late(rf"(?<![a-z])(?:{_FIRST})(?![a-z]){_LINK}")
_NAMED = late(rf"(?<![a-z])(?:{_CALLED}(?![a-z])|(?:my|mi)\s\#)")
# '503...' at the end of a title, and '...555' in a line of the body.
_BREAKS_OFF = re.compile(r"\.{2,}\Z")
_RESUMED = re.compile(r"(?<![^\s(])\.{2,}\s?(?=[^\s.])")
_WORD = re.compile(r"\S+")
_BETWEEN = re.compile(r"[ ./*_~\"'+-]{0,4}")
_IN_FRONT = re.compile(r"[\"'(\[*_~]{0,2}")
_CLAUSE_ENDS = re.compile(
    r"[\"')\]*_~]{0,2}\s?(?:\n|\Z|[.,;!?](?!\w)|\(|\*\s|//|[-|~]\s|(?![€£¥–—])[^\x00-\x7f\w\s])"
)
_LONGEST, _LONGEST_HEAD = 64, 40  # characters of a part
_LONGEST_CUE = 60  # characters behind its first word
_LOOK_BACK = 24  # characters in which a part is named
_DIGITS = range(2, 9)  # of one part
_MOST, _WIDEST = 4, 2500  # parts of one place; characters from the first to the last


class _Part(NamedTuple):
    start: int
    end: int
    digits: str
    named: bool


def breaks_off(lower: str) -> bool:
    """Whether a title ends with dots: 'Septic and drains ~ 503...'."""
    border = lower.find("\n")
    return border > 0 and lower.endswith("..", 0, border)


def find_parts_in_lines(
    lower: str, text: str, region: str, firsts: Sequence[tuple[int, int]]
) -> Iterator[Found]:
    """The parts of the first such number: its E.164, start and end of each.

    Args:
        text: the folded text with its capitals, `lower` without.
        firsts: the places of the words that may tell of a first part.
    """
    begins = any(_tells_first(lower, *place) for place in firsts)
    for parts in (*_resumed(lower, text), *(_told(lower, text) if begins else ())):
        digits = [part.digits for part in parts]
        if not are_round_sums(digits) and (e164 := whole_number("".join(digits), region)):
            yield from ((e164, part.start, part.end) for part in parts)
            return


def _tells_first(lower: str, start: int, end: int) -> bool:
    """Whether digits can stand behind a word, as the first part of a number."""
    cue = _BEGINS.search(lower, start, end + _LONGEST_CUE)
    return cue is not None and _may_begin(lower, cue.end())


def _told(lower: str, text: str) -> Iterator[Sequence[_Part]]:
    """What may be one number of the parts whose places are told."""
    places: dict[str, list[_Part]] = {"first": [], "next": [], "last": []}
    cues = [cue for cue in _TOLD.finditer(lower) if _may_begin(lower, cue.end())]
    for told in cues:
        if part := _part(lower, text, told.end(), max(0, told.start() - _LOOK_BACK)):
            places[told.lastgroup or ""].append(part)
    firsts, middles, lasts = (parts[:_MOST] for parts in places.values())
    for first in firsts:
        behind = [part for part in middles if part.start > first.start]
        rows = [
            [*behind[:many], *end]
            for end in ([], *([last] for last in lasts))
            for many in range(len(behind) + 1)
        ]
        rows += [[middle, last] for middle, last in product(middles, lasts)]
        for row in rows:
            if row and _is_one([first, *row]):
                yield [first, *row]


def _is_one(parts: Sequence[_Part]) -> bool:
    """Whether one part is said to be a number's, and all stand in reach."""
    wide = max(part.end for part in parts) - min(part.start for part in parts)
    return wide <= _WIDEST and any(part.named for part in parts)


def _resumed(lower: str, text: str) -> Iterator[Sequence[_Part]]:
    """The end of a title and the parts of the body that go on behind dots."""
    border = lower.find("\n")
    if border < 0 or not (dots := _BREAKS_OFF.search(lower, 0, border)):
        return
    parts = (_part(lower, text, on.end()) for on in _RESUMED.finditer(lower, border + 1))
    behind = [part for part in parts if part][:_MOST]
    for head in _heads(lower, text, dots.start()) if behind else ():
        yield from ([head, *behind[:many]] for many in range(len(behind), 0, -1))


def _heads(lower: str, text: str, end: int) -> Iterator[_Part]:
    """What can begin a number at the end of a title, the longest first."""
    words = [(word.start(), word.group()) for word in _WORD.finditer(lower, 0, end)]
    near = [word for word in words if word[0] > end - _LONGEST_HEAD]
    for bold in (True, False):
        atoms = read_numbers(lower, near, bold=bold, text=text)
        first = len(atoms) - 1
        while first > 0 and _joined(lower, atoms[first - 1].end, atoms[first].start):
            first -= 1
        for at in range(max(first, 0), len(atoms)):
            digits = "".join([atom.digits for atom in atoms[at:]])
            if atoms[-1].end == end and len(digits) in _DIGITS:
                yield _Part(atoms[at].start, end, digits, named=True)


def _part(lower: str, text: str, start: int, named_from: int = -1) -> _Part | None:
    """The digits from a place to the end of a clause, if nothing else stands there."""
    words = [
        (word.start(), word.group())
        for word in _WORD.finditer(lower, start, _line_end(lower, start))
    ]
    for bold in (True, False):
        atoms = read_numbers(lower, words, bold=bold, text=text)
        if not atoms or not _IN_FRONT.fullmatch(lower, start, atoms[0].start):
            continue
        many = 1
        while many < len(atoms) and _joined(lower, atoms[many - 1].end, atoms[many].start):
            many += 1
        digits = "".join([atom.digits for atom in atoms[:many]])
        end = atoms[many - 1].end
        if len(digits) in _DIGITS and _CLAUSE_ENDS.match(lower, end):
            named = named_from >= 0 and _is_named(lower, named_from, start)
            return _Part(atoms[0].start, end, digits, named)
    return None


def _may_begin(lower: str, start: int) -> bool:
    """Whether the word at a place can hold digits; of 'open at noon' it cannot."""
    word = _WORD.match(lower, start)
    return word is not None and any(READINGS[word.group()])


def _joined(lower: str, end: int, start: int) -> bool:
    return _BETWEEN.fullmatch(lower, end, start) is not None


def _line_end(lower: str, start: int) -> int:
    end = lower.find("\n", start)
    return min(end if end >= 0 else len(lower), start + _LONGEST)


def _is_named(lower: str, start: int, end: int) -> bool:
    """Whether a word for a number stands in the clause of a part: 'my number ends in'."""
    first = max(start, lower.rfind("\n", 0, end) + 1)
    return _NAMED.search(lower, first, end) is not None
