"""Telephone numbers as most are printed, found without weighing what else they could be.

What lives here: '(212) 555-0142' and '2125550142' in North America, where no other word near by can
be a group of a number. Whatever is in doubt is left to `phones`, which would find the same there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from brightline.privacy.numbering import nanp_national
from brightline.privacy.numerals import Atom
from brightline.privacy.phone_spans import PhoneSpan, phone_span
from brightline.privacy.surroundings import Surroundings
from brightline.privacy.weighing import SHAPED
from brightline.privacy.word_marks import AMOUNT, DIFFERS, FIGURES, WEAK, WORDED

Span = tuple[int, int]

_NUMBER = re.compile(
    r"(?:\+?1[ .-])?(?:\(\d{3}\)[ .-]?|\d{3}[ .-])\d{3}[ .-]\d{4}(?!\d)|\d{10}(?!\d)"
)
_BEHIND = re.compile(r"[.,;:!?)]*")
# The end of a sentence and of a line, behind a word or an amount; '$1' may be a country code.
_BEHIND_WORD, _BEHIND_AMOUNT = re.compile(r"[a-z]\.\s*\n"), re.compile(r"(?:[a-z]|\d\d)\.\s*\n")
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
        for start, end in _apart(lower, marks, places):
            if phone := _plain_phone(lower, start, end):
                yield phone


def _apart(lower: str, marks: Sequence[int], places: Sequence[Span]) -> Iterator[Span]:
    """From the first to the last of the words that no other can be joined to."""
    start, end, before = -1, -1, 0
    for word, place in zip(marks, places, strict=True):
        if not word & _OF_NUMBERS:
            continue
        border = _BEHIND_AMOUNT if before & AMOUNT else _BEHIND_WORD
        if start < 0:
            start = place[0]
        elif border.search(lower, end - 2, place[0]):
            yield start, end
            start = place[0]
        end, before = place[1], word
    yield start, end


def _plain_phone(lower: str, start: int, end: int) -> PhoneSpan | None:
    match = _NUMBER.match(lower, start, end)
    if match is None or _BEHIND.fullmatch(lower, match.end(), end) is None:
        return None
    written = match.group().lstrip("+(")
    first = match.end() - len(written)
    digits = _NO_DIGITS.sub("", written)
    atom = Atom(first, match.end(), digits, "figures")
    national = nanp_national(digits)
    if not national or Surroundings(lower, (atom,)).is_labelled_id(0, 0):
        return None
    return phone_span(lower, "+1" + national, (atom,), SHAPED)
