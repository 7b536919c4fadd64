"""Telephone numbers as most are printed, found without weighing what else they could be.

What lives here: '(212) 555-0142', '212**555**0142', '2 1 2 5 5 5 0 1 4 2' and the same in words, in
North America, where no other word near by can be a group of a number. Whatever is in doubt is left
to `phones`, which would find the same there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from brightline.privacy.amounts.money.told_prices import are_prices_of_times
from brightline.privacy.figures.chains import gaps_between
from brightline.privacy.figures.numbering import NANP_DIGITS, nanp_national
from brightline.privacy.figures.numerals import Atom, read_numbers
from brightline.privacy.figures.phone_spans import PhoneSpan, phone_span
from brightline.privacy.figures.shapes import has_number_shape, is_counting, is_written
from brightline.privacy.telephone.numbers.surroundings import Surroundings
from brightline.privacy.telephone.numbers.weighing import SHAPED
from brightline.privacy.text.kinds import (
    AMOUNT,
    DIFFERS,
    DIGITS,
    FIGURES,
    WEAK,
    WORDED,
)

Span = tuple[int, int]

_NUMBER = re.compile(
    r"(?:\+?1[ .-])?(?:\(\d{3}\)[ .-]?|\d{3}[ .-])\d{3}[ .-]\d{4}(?!\d)|\d{10}(?!\d)"
)
_BEHIND = re.compile(r"[.,;:!?)]*")
# The end of a sentence and of a line, behind a word or an amount; '$1' may be a country code.
_BEFORE_BORDER = 3  # characters of the word that the patterns look at: '60.'
_BEHIND_WORD, _BEHIND_AMOUNT = re.compile(r"[a-z]\.\s*\n"), re.compile(r"(?:[a-z]|\d\d)\.\s*\n")
# Behind a number in words: nothing, or what counts nothing ('... two hours', '... two of them').
_BEHIND_WRITTEN = re.compile(
    r"[.,;:!?)]*(?:\s*(?:\n|\Z)|\s(?:first|please|anytime|only|thanks|gracias|primero)(?![a-z]))"
)
_BETWEEN_WRITTEN = re.compile(r"[ .*/_~|-]{0,5}")
_IN_FRONT = re.compile(r"[^\w+]*")
_OF_NUMBERS = FIGURES | WORDED | WEAK | DIFFERS
_NO_DIGITS = re.compile(r"\D")


def plain_phones(
    lower: str, stretches: Iterable[tuple[Sequence[int], Sequence[Span]]]
) -> Iterator[PhoneSpan]:
    """The numbers that are all there is in their stretch of a folded, lower-case text.

    Args:
        stretches: `Marks.stretches`, the marks and places of words that may belong together.
    """
    for marks, places in stretches:
        for words in _apart(lower, marks, places):
            if phone := _plain_phone(lower, words[0][0], words[-1][1]) or _written(lower, words):
                yield phone


def _apart(lower: str, marks: Sequence[int], places: Sequence[Span]) -> Iterator[list[Span]]:
    """The words that no other can be joined to, where they can hold the digits of a number."""
    words: list[Span] = []
    before = digits = 0
    for word, place in zip(marks, places, strict=True):
        if not word & _OF_NUMBERS:
            continue
        border = _BEHIND_AMOUNT if before & AMOUNT else _BEHIND_WORD
        if words and border.search(lower, words[-1][1] - _BEFORE_BORDER, place[0]):
            if digits >= NANP_DIGITS:
                yield words
            words, digits = [], 0
        words.append(place)
        digits += word >> DIGITS
        before = word
    if digits < NANP_DIGITS:
        return
    if words[1:] and lower[slice(*words[0])] == "a":  # 'escriba a 212 555 0142'
        del words[0]
    yield words


def _plain_phone(lower: str, start: int, end: int) -> PhoneSpan | None:
    match = _NUMBER.match(lower, start, end)
    if match is None or _BEHIND.fullmatch(lower, match.end(), end) is None:
        return None
    written = match.group().lstrip("+(")
    first = match.end() - len(written)
    digits = _NO_DIGITS.sub("", written)
    return _number(lower, (Atom(first, match.end(), digits, "figures"),))


def _written(lower: str, words: Sequence[Span]) -> PhoneSpan | None:
    """Ten digits in words or one by one, or figures with other signs between them."""
    atoms = read_numbers(lower, [(start, lower[start:end]) for start, end in words])
    if sum([len(atom.digits) for atom in atoms]) != NANP_DIGITS:
        return None
    if _IN_FRONT.fullmatch(lower, words[0][0], atoms[0].start) is None:  # 'demo212 555-0142'
        return None
    if _BEHIND.fullmatch(lower, atoms[-1].end, words[-1][1]) is None or (
        is_written(atoms[-1]) and _BEHIND_WRITTEN.match(lower, atoms[-1].end) is None
    ):
        return None
    if any(atom.notation not in ("figures", "word") for atom in atoms):
        return None
    if not all(map(_BETWEEN_WRITTEN.fullmatch, gaps_between(lower, atoms))):
        return None
    if not has_number_shape(atoms) or is_counting(atoms):
        return None
    return _number(lower, tuple(atoms))


def _number(lower: str, atoms: tuple[Atom, ...]) -> PhoneSpan | None:
    national = nanp_national("".join([atom.digits for atom in atoms]))
    around = Surroundings(lower, atoms)
    if not national or around.is_labelled_id(0, len(atoms) - 1):
        return None
    if are_prices_of_times(lower, atoms[0].start, atoms[-1].end):
        return None
    return phone_span(lower, "+1" + national, atoms, SHAPED)
