"""The groups of a number of which more is told: their patterns, their digits, and what is one.

What lives here: what `corrected_numbers` and `turned_numbers` share.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from brightline.privacy.figures.numbering import nanp_national
from brightline.privacy.telephone.numbers.told_apart import DIGIT_WORD, digits_told

ONE = rf"(?:\d{{1,12}}|{DIGIT_WORD}(?![a-z]))"
"""A group: figures, or the word of one."""
_MOST_GROUPS = 14  # one digit each, with a country code
_SEVERAL = rf"{ONE}(?:[\s().*_/|,-]{{1,3}}{ONE}){{0,{_MOST_GROUPS}}}"
NUMBER = rf"(?<![a-z\d])(?P<number>{_SEVERAL})"
LINK = r"(?:[^\w\n]|\n(?!\n)){1,6}"
"""Between a number and what is said of it."""
_GROUP = re.compile(ONE)
_WITH_TRUNK = range(9, 13)  # digits of a number with its 0 in front
WITH_PLUS = range(8, 16)
"""Digits of a number behind a plus."""
_WITHOUT_TRUNK, _FIRST_WITHOUT_TRUNK = 9, "6789"  # Spain, Portugal, Poland


class Group(NamedTuple):
    """Where a group stands, and its figures."""

    start: int
    digits: str


def groups_of(match: re.Match[str]) -> list[Group]:
    """The groups of digits of the number of a match."""
    at = match.start("number")
    return [
        Group(at + group.start(), digits_told(group.group()))
        for group in _GROUP.finditer(match["number"])
    ]


def is_number(digits: str, plus: bool) -> bool:
    """Whether digits are as many as a number has, of North America or with a plus or a 0."""
    if nanp_national(digits):
        return True
    if plus:
        return len(digits) in WITH_PLUS
    if digits[:1] == "0":
        return len(digits) in _WITH_TRUNK and digits[1] != "0"
    return len(digits) == _WITHOUT_TRUNK and digits[0] in _FIRST_WITHOUT_TRUNK
