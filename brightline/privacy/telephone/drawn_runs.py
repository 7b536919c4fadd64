"""How long a row of drawn words can be: most texts hold none of a number's length.

What lives here: for a sentence, how many characters that can be drawn for figures stand together at
its ends and inside it, and from that of its sentences whether a text can hold a number of them at
all. That is a necessary condition; the numbers are read in `drawn_rows` and `drawn_among_words`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from brightline.privacy.figures.numbering import NANP_DIGITS

WORD = "\1"
"""Stands for a number word in a sentence."""

_DRAWN, _WORDED, _SIGN, _OTHER = b"DW-X"


def _class(code: int) -> int:
    letter = chr(code)
    if re.match(r"[0-9oqdil|!zs$eabgt&]", letter):
        return _DRAWN
    if letter == WORD:
        return _WORDED
    # Letters with accents are signs here, where a row may only be taken for longer than it is.
    return _OTHER if code < 128 and (letter.isalnum() or letter == "@") else _SIGN


_CLASSES = bytes(map(_class, range(256)))
_ROW = re.compile(rb"(?<![DWX])[DW]+(?:-+[DW]+)*(?![DWX])")
_LETTER = re.compile(rb"[DWX]")


class Run(NamedTuple):
    """Drawn characters of the longest rows in a sentence: at its start, anywhere, at its end.

    `start_words`, `end_words`: how many of them are number words. `whole`: nothing else stands in
    the sentence, so that a row may go through it.
    """

    start: int
    start_words: int
    longest: int
    end: int
    end_words: int
    whole: bool


def run_of(lower: str, *, worded: bool = False) -> Run:
    """The rows of a folded, lower-case sentence.

    Args:
        worded: number words are `WORD` in it, and of the rows inside only those with one count.
    """
    classes = lower.encode("ascii", "replace").translate(_CLASSES)
    rows = [match.span() for match in _ROW.finditer(classes)]
    letters = [match.start() for match in _LETTER.finditer(classes)]
    if not rows:
        return Run(0, 0, 0, 0, 0, whole=not letters)
    words = [classes.count(_WORDED, *row) for row in rows]
    lengths = [classes.count(_DRAWN, *row) + count for row, count in zip(rows, words, strict=True)]
    starts, ends = rows[0][0] == letters[0], rows[-1][1] == letters[-1] + 1
    return Run(
        lengths[0] if starts else 0,
        words[0] if starts else 0,
        max((n for n, count in zip(lengths, words, strict=True) if count or not worded), default=0),
        lengths[-1] if ends else 0,
        words[-1] if ends else 0,
        whole=starts and ends and len(rows) == 1,
    )


def may_hold_number(runs: Iterable[Run], *, worded: bool = False) -> bool:
    """Whether a row over neighbouring sentences can have the figures of a number.

    Args:
        worded: at least one of them a number word.
    """
    length = words = 0  # of what reaches up to here
    for start, start_words, longest, end, end_words, whole in runs:
        length, words = length + start, words + start_words
        if longest >= NANP_DIGITS or (length >= NANP_DIGITS and (words or not worded)):
            return True
        if not whole:
            length, words = end, end_words
    return False
