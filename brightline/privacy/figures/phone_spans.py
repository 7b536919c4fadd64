"""What the searches for telephone numbers find: a number's E.164 form and its place in a text."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import accumulate
from typing import NamedTuple

from brightline.privacy.figures.chains import MOST_SIGNS
from brightline.privacy.figures.numerals import Atom

_PLUS = re.compile(r"(?:(?<!\d)\+|\+(?=\(?\Z)|(?<![a-z])plus)[\s(\[{<]*\Z")
PREPOSITIONS = frozenset(("to", "too", "for", "o", "i", "so", "is", "free"))
"""Words that sound like a digit and that a sentence goes on with."""


class PhoneSpan(NamedTuple):
    """A number in a folded text: E.164, span, the atoms that it was read from, and its weight."""

    e164: str
    start: int
    end: int
    atoms: tuple[Atom, ...]
    weight: int
    ends_weakly: bool


class PhonesByPlace:
    """Numbers by their place, of which those over a stretch are found without asking all."""

    __slots__ = ("_ends", "_given", "_phones", "_starts")

    def __init__(self, phones: Iterable[PhoneSpan]) -> None:
        self._given = phones
        self._phones: list[PhoneSpan] | None = None

    def over(self, start: int, end: int) -> list[PhoneSpan]:
        """Those that a stretch touches."""
        if (phones := self._phones) is None:
            phones = self._phones = sorted(self._given, key=lambda phone: phone.start)
            self._starts = [phone.start for phone in phones]
            self._ends = [*accumulate((phone.end for phone in phones), max)]
        near = phones[bisect_right(self._ends, start) : bisect_left(self._starts, end)]
        return [phone for phone in near if phone.end > start]


def is_in_words(phone: PhoneSpan) -> bool:
    """Whether each of its digits is a word."""
    return all(atom.notation in ("word", "misspelt") for atom in phone.atoms)


def phone_span(lower: str, e164: str, atoms: tuple[Atom, ...], weight: int) -> PhoneSpan:
    """A number read from atoms; a plus and an opening parenthesis in front belong to it."""
    start, end = atoms[0].start, atoms[-1].end
    if start and lower[start - 1] == "(" and ")" in lower[start:end]:
        start -= 1
    before = lower[max(0, start - MOST_SIGNS) : start]
    if ("+" in before or "plus" in before) and (plus := _PLUS.search(before)):
        start -= len(before) - plus.start()
    weakly = lower[atoms[-1].start : end] in PREPOSITIONS
    return PhoneSpan(e164, start, end, atoms, weight, weakly)
