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

DRAWN = r"[0-9oqdil|!zs$eabgt&]"
"""What can be drawn for a figure, in small letters."""

WORD = "\1"
"""Stands for a number word in a sentence."""

_DRAWN, _WORDED, _SIGN, _OTHER = b"D", b"W", b"-", b"X"


def _class(code: int) -> bytes:
    letter = chr(code)
    if re.match(DRAWN, letter):
        return _DRAWN
    if letter == WORD:
        return _WORDED
    # Letters with accents are signs here, where a row may only be taken for longer than it is.
    return _OTHER if code < 128 and (letter.isalnum() or letter == "@") else _SIGN


_CLASSES = b"".join(map(_class, range(256)))
_ROW = _DRAWN + _WORDED


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
    rows = lower.encode("ascii", "replace").translate(_CLASSES).split(_OTHER)
    whole = len(rows) == 1
    if not whole:  # what touches another letter is a piece of a word
        rows[0], rows[-1] = rows[0].rstrip(_ROW), rows[-1].lstrip(_ROW)
        inner = [row.strip(_ROW) for row in rows[1:-1] if len(row) > NANP_DIGITS]
        rows = [rows[0], *inner, rows[-1]]
    lengths = [len(row) - row.count(_SIGN) for row in rows]
    words = [row.count(_WORDED) for row in rows] if worded else [0] * len(rows)
    counting = [n for n, count in zip(lengths, words, strict=True) if count] if worded else lengths
    return Run(lengths[0], words[0], max(counting, default=0), lengths[-1], words[-1], whole)


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
