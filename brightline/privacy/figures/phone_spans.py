"""What the searches for telephone numbers find: a number's E.164 form and its place in a text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from brightline.privacy.figures.chains import MOST_SIGNS
from brightline.privacy.figures.numerals import Atom
from brightline.privacy.text.by_place import ByPlace

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

    __slots__ = ("_at", "_places")

    def __init__(self, phones: Iterable[PhoneSpan]) -> None:
        self._at: dict[tuple[int, int], list[PhoneSpan]] = {}
        for phone in phones:
            self._at.setdefault((phone.start, phone.end), []).append(phone)
        self._places = ByPlace(self._at)

    def over(self, start: int, end: int) -> list[PhoneSpan]:
        """Those that a stretch touches."""
        return [phone for place in self._places.over(start, end) for phone in self._at[place]]


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
