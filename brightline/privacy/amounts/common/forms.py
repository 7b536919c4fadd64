"""How a quantity of a form of its own is looked for: what it needs, what it is, what tells it.

What lives here: the search that the modules of such forms share. A number can be written in any
form, so none counts beside another number, nor behind a word that asks to call; whether the rest of
a number stands in the same sentence is asked in `own_forms`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from brightline.privacy.figures.beside import CUE_BEFORE, stands_in_sentence

Span = tuple[int, int]
LOOK_BACK, LOOK_AHEAD = 60, 100
"""Characters beside a place in which a form may begin and end."""

ALONE = r"(?<![a-z\d$€£.,/:+#-])(?<!\d\s)(?<!\d,\s)(?<!\d\s[-/]\s)"
ENDS = r"(?![a-z\d]|[.,:/-]\d|\s?[/-]\s?\d)"
LISTED = r"(?:,\s(?:(?:and|or|y|o|u|und|et|e)\s)?|\s?&\s?|\s(?:and|or|y|o|u|und|et|e)\s)"
NUMBER = re.compile(r"\d+")


class Form(NamedTuple):
    """What most texts have not, a form with it, the part that stays, what else must be true."""

    needed: re.Pattern[str]
    pattern: re.Pattern[str]
    group: int | str
    is_told: Callable[[re.Match[str]], bool]


def find_forms(lower: str, start: int, end: int, forms: Sequence[Form]) -> Iterator[Span]:
    """Their spans in and beside the part from `start` to `end` of a folded text."""
    start, end = max(0, start - LOOK_BACK), end + LOOK_AHEAD
    for needed, pattern, group, is_told in forms:
        if needed.search(lower, start, end):
            for match in pattern.finditer(lower, start, end):
                span = match.span(group)
                if stands_in_sentence(lower, *span) and not _is_called(match) and is_told(match):
                    yield span


def told_matches(
    lower: str, start: int, end: int, forms: Sequence[Form]
) -> Iterator[tuple[re.Match[str], int | str]]:
    """What a part of a text holds of forms that lists explain; with each, the group that stays."""
    for needed, pattern, group, is_told in forms:
        if needed.search(lower, start, end):
            for match in pattern.finditer(lower, start, end):
                if is_not_called(match) and is_told(match):
                    yield match, group


def told_spans(
    lower: str, start: int, end: int, forms: Sequence[Form], back: int, ahead: int
) -> Iterator[Span]:
    """Their spans, in and so many characters beside the part from `start` to `end` of a text."""
    for match, group in told_matches(lower, max(0, start - back), end + ahead, forms):
        yield match.span(group)


def before(match: re.Match[str]) -> str:
    """What stands in front of a match."""
    return match.string[max(0, match.start() - LOOK_BACK) : match.start()]


def items_of(row: str) -> list[int]:
    """The figures of a row, in their order."""
    return [int(item) for item in NUMBER.findall(row)]


def rises(items: Sequence[float]) -> bool:
    """Whether each is greater than the one before."""
    return all(one < other for one, other in pairwise(items))


def follow(items: Sequence[int]) -> bool:
    """Whether each is one more than the one before."""
    return all(other == one + 1 for one, other in pairwise(items))


def row_rises(match: re.Match[str]) -> bool:
    """Whether each figure of the row of a match is greater than the one before."""
    return rises(items_of(match["row"]))


def all_rises(match: re.Match[str]) -> bool:
    """The same of all figures of a match: '90 bpm, then 120, then 170 bpm'."""
    return rises(items_of(match.group()))


def ends_later(match: re.Match[str]) -> bool:
    """Whether the hour `b` of a match is later than its hour `a`: '08.00-21.30'."""
    return items_of(match["a"]) < items_of(match["b"])


def is_any(_: re.Match[str]) -> bool:
    """Whether it is what its form says: yes."""
    return True


def is_not_called(match: re.Match[str]) -> bool:
    """Whether no word that asks to call stands in front."""
    return not _is_called(match)


def _is_called(match: re.Match[str]) -> bool:
    return CUE_BEFORE.search(before(match)) is not None
