"""Telephone numbers as most are printed, found without weighing what else they could be.

What lives here: '(212) 555-0142' and '2125550142' in North America, where no other word near by can
be a group of a number. Whatever is in doubt is left to `phones`, which would find the same there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from brightline.privacy.numbering import nanp_national
from brightline.privacy.numerals import Atom
from brightline.privacy.phones import PhoneSpan, phone_span
from brightline.privacy.weighing import SHAPED, Surroundings
from brightline.privacy.word_marks import DIFFERS, FIGURES, WEAK, WORDED

Span = tuple[int, int]

_NUMBER = re.compile(
    r"(?:\+?1[ .-])?(?:\(\d{3}\)[ .-]?|\d{3}[ .-])\d{3}[ .-]\d{4}(?!\d)|\d{10}(?!\d)"
)
_BEHIND = re.compile(r"[.,;:!?)]*")
_NO_DIGITS = re.compile(r"\D")


def plain_phones(
    lower: str, stretches: Iterable[tuple[Sequence[int], Sequence[Span]]]
) -> Iterator[PhoneSpan]:
    """The numbers that are all there is in their stretch of a folded, lower-case text.

    Args:
        stretches: `Marks.stretches`, the marks and places of words that may belong together.
    """
    for marks, places in stretches:
        if any(word & (DIFFERS | WEAK | WORDED) for word in marks):
            continue
        figures = [place for word, place in zip(marks, places, strict=True) if word & FIGURES]
        start, end = figures[0][0], figures[-1][1]
        match = _NUMBER.match(lower, start, end)
        if match is None or _BEHIND.fullmatch(lower, match.end(), end) is None:
            continue
        written = match.group().lstrip("+(")
        first = match.end() - len(written)
        national = nanp_national(_NO_DIGITS.sub("", written))
        atom = Atom(first, match.end(), _NO_DIGITS.sub("", written), "figures")
        if national and not Surroundings(lower, (atom,)).is_labelled_id(0, 0):
            yield phone_span(lower, "+1" + national, (atom,), SHAPED)
