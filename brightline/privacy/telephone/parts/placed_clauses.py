"""Numbers told clause by clause, each with one part and its place on either side of it.

What lives here: '212 to begin, 555 after that, and 0142 to finish', '0142 is how it ends, 555 sits
in the middle and it starts with 212', the same in the lines of a verse, and the text with the
number in one piece. Parts that all stand behind their places are in `told_places`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from brightline.privacy.amounts.common.prices import are_round_sums
from brightline.privacy.telephone.numbers.number_groups import is_number
from brightline.privacy.telephone.numbers.told_apart import DIGIT_WORD, digits_told
from brightline.privacy.telephone.parts.part_words import (
    FIRST,
    LAST,
    MIDDLE,
    NEXT,
    OF_OTHER_THINGS,
)
from brightline.privacy.text.beside import beside
from brightline.privacy.text.folded import Change, Folded
from brightline.privacy.text.late import late

FEWEST_PLACED = 9
"""Digits of such a number."""
_FAR = 200  # characters on either side of a word for the last part: four lines of a verse
_FIRST = late(rf"(?<![a-z])(?:{FIRST}|opener|head|cabeza|kopf|tete|testa|cabeca|vorne?)(?![a-z])")
_MIDDLE = late(
    rf"(?<![a-z])(?:{MIDDLE}|{NEXT}|heart|core|belly|waist|body|cuerpo|barriga|bauch|ventre|corazon|herz|coeur|cuore)(?![a-z])"
)
_LAST = late(rf"(?<![a-z])(?:{LAST}|closer|bottom|cola|schwanz|queue|coda|rabo|hinten)(?![a-z])")
_PLACES = (("last", _LAST), ("first", _FIRST), ("middle", _MIDDLE))
_AGAIN = {"double": 2, "doble": 2, "twice": 2, "triple": 3, "treble": 3, "thrice": 3}
_ONE = rf"(?:(?:{'|'.join(_AGAIN)})\s)?(?:\d{{1,8}}|{DIGIT_WORD}(?![a-z]))"
_PART = late(rf"(?<![\w$€£.:/]){_ONE}(?:(?:\s|\s?-\s?){_ONE}){{0,9}}(?![\w%$€£]|[.:/]\d)")
_READ = late(rf"(?:(?P<again>{'|'.join(_AGAIN)})\s)?(?P<one>\d{{1,8}}|{DIGIT_WORD})")
_CLAUSE = late(r"(?:[^\s,;.!?:|(){}…]|\s(?!(?:and|y|und|et|e)\s|\s)){2,90}")
_ON_A_SIDE = re.compile(r"(?<![a-z])(?:vorne?|hinten)(?![a-z])")  # tyres have sides too
_LINE = re.compile(r"[^\n]+")
_BESIDE = 12  # characters in front of a part
_MOST_BETWEEN = 2  # clauses without a part between two of a number: those of a verse


class _Clause(NamedTuple):
    place: str
    digits: str
    start: int
    end: int


def with_placed_clauses(folded: Folded, cues: Sequence[tuple[int, int]]) -> Folded:
    """The same with such numbers in one piece; `cues` are words for the last part near digits."""
    lower = folded.lower
    return folded.changed(
        change for window in beside(cues, _FAR) for change in _numbers(lower, *window)
    )


def _numbers(lower: str, start: int, end: int) -> Iterator[Change]:
    """Of clauses with a part each, a first and a last one and those between them."""
    parts = _PART.finditer(lower, start, end)
    if sum(len(_digits_of(part)) for part in parts) < FEWEST_PLACED:
        return
    row: list[_Clause] = []
    idle = 0
    clauses = [_read(lower, span) for span in _clauses(lower, start, end)]
    for clause, behind in zip(clauses, [*clauses[1:], None], strict=True):
        if clause is None or any(one.place == clause.place for one in row):
            idle += 1
            row = row if idle <= _MOST_BETWEEN else []
            row = row if clause is None else [clause]
            continue
        row.append(clause)
        idle = 0
        if _is_better_with(lower, row, behind):  # no 'Sale starts at 550 ... starts with 816'
            row = row[1:]
        elif change := _number(lower, row):
            yield change
            row = []


def _is_better_with(lower: str, row: Sequence[_Clause], behind: _Clause | None) -> bool:
    """Whether the next clause names the place of the first again, and is of the number instead."""
    if behind is None or behind.place != row[0].place or not _number(lower, row):
        return False
    return _number(lower, [*row[1:], behind]) is not None


def _clauses(lower: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where clauses stand; of one with several parts in its lines, where these do."""
    for found in _CLAUSE.finditer(lower, start, end):
        several = "\n" in found.group() and len(_PART.findall(lower, *found.span())) > 1
        if several:
            yield from (line.span() for line in _LINE.finditer(lower, *found.span()))
        else:
            yield found.span()


def _read(lower: str, span: tuple[int, int]) -> _Clause | None:
    """The part of a clause that has one part, and one place for it."""
    parts = list(_PART.finditer(lower, *span))
    if len(parts) != 1:
        return None
    told = [(name, form.search(lower, *span)) for name, form in _PLACES]
    places = {name: place.end() for name, place in told if place}
    part = parts[0]
    if not places or len(places) > 1 + ("middle" in places):
        return None
    place = next(iter(places))
    return _Clause(place, _digits_of(part), part.start(), max(part.end(), places[place]))


def _digits_of(part: re.Match[str]) -> str:
    return "".join(
        digits_told(one["one"]) * _AGAIN.get(one["again"] or "", 1)
        for one in _READ.finditer(part.group())
    )


def _number(lower: str, row: Sequence[_Clause]) -> Change | None:
    """The number of all parts, with the words around them; none without its ends.

    None either of what is numbered or paid, and of parts in title and body (`title_and_rest`).
    """
    parts = {clause.place: clause.digits for clause in row}
    if not {"first", "last"} <= parts.keys():
        return None
    digits = parts["first"] + parts.get("middle", "") + parts["last"]
    if not is_number(digits, plus=False) or are_round_sums(parts.values()):
        return None
    if digits[0] != "0" and _ON_A_SIDE.search(lower, max(0, row[0].start - _BESIDE), row[-1].end):
        return None
    start, end = min(one.start for one in row), max(one.end for one in row)
    if start <= lower.find("\n") < end or OF_OTHER_THINGS.search(lower, start, end):
        return None
    return start, end, digits
