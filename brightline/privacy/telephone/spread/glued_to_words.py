"""Numbers of which each digit is glued to a word: 'so2 me1 any2 ...', '2so 1me 2any ...'.

What lives here: rows of such words, whatever letters of theirs could be drawn for digits ('so5',
'is0'), where all their digits are one number. Single digits with words between are in `one_by_one`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from brightline.privacy.figures.numbering import (
    NANP_REGIONS,
    own_or_north_american,
    prefixed,
)
from brightline.privacy.figures.numerals import Atom
from brightline.privacy.figures.phone_spans import PhoneSpan, phone_span
from brightline.privacy.text.late import late

_GAP = r"[\s,.;/-]{1,3}"
_ROWS = (
    late(rf"(?<!\w)(?:\d{_GAP})?(?:[a-z]{{1,14}}\d{_GAP}){{7,12}}[a-z]{{1,14}}\d(?!\w)"),
    late(rf"(?<!\w)(?:\d[a-z]{{1,14}}{_GAP}){{8,12}}\d(?:[a-z]{{1,14}})?(?!\w)"),
)
_WORD, _DIGIT = re.compile(r"[a-z]+"), re.compile(r"\d")
_FEWEST_ATOMS = 3  # stretches of digits that letters of words may have joined
_FEWEST_WORDS, _FEWEST_LONG, _LONG = 6, 4, 3  # that differ; that no move of chess is; letters


def glued_to_words(
    lower: str, atoms: Sequence[Atom], region: str, weight: int
) -> Iterator[PhoneSpan]:
    """The numbers of such rows in a folded text that has the given atoms."""
    if len(atoms) < _FEWEST_ATOMS:
        return
    for form in _ROWS:
        for row in form.finditer(lower):
            digits = [match.span() for match in _DIGIT.finditer(lower, *row.span())]
            if _are_words(row.group()) and (e164 := _number(lower, digits, region)):
                found = tuple(Atom(*span, lower[slice(*span)], "figures") for span in digits)
                yield phone_span(lower, e164, found, weight)


def _are_words(row: str) -> bool:
    words = set(_WORD.findall(row))
    return len(words) >= _FEWEST_WORDS and sum(len(word) >= _LONG for word in words) >= _FEWEST_LONG


def _number(lower: str, digits: Sequence[tuple[int, int]], region: str) -> str:
    """E.164 of all of them together, as they are dialled from a region."""
    whole = "".join(lower[start:end] for start, end in digits)
    if region not in NANP_REGIONS and (e164 := prefixed(whole, region)):
        return e164
    return own_or_north_american(whole, region)
