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

_DRAWN, _SIGN, _OTHER = b"D-X"
# Letters with accents are signs here, where a row may only be taken for longer than it is.
_CLASSES = bytes(
    _DRAWN
    if re.match(r"[0-9oqdil|!zs$eabgt&]", chr(code))
    else _OTHER
    if code < 128 and (chr(code).isalnum() or chr(code) == "@")
    else _SIGN
    for code in range(256)
)
_ROW = re.compile(rb"(?<![DX])D+(?:-+D+)*(?![DX])")
_WORD = re.compile(rb"[DX]")


class Run(NamedTuple):
    """Drawn characters of the longest rows in a sentence: at its start, anywhere, at its end.

    `whole`: nothing else stands in it, so that a row may go through it.
    """

    start: int
    longest: int
    end: int
    whole: bool


def run_of(lower: str) -> Run:
    """The rows of a folded, lower-case sentence."""
    classes = lower.encode("ascii", "replace").translate(_CLASSES)
    rows = [(match.start(), match.end()) for match in _ROW.finditer(classes)]
    lengths = [classes.count(_DRAWN, *row) for row in rows]
    words = [match.start() for match in _WORD.finditer(classes)]
    if not rows:
        return Run(0, 0, 0, whole=not words)
    starts, ends = rows[0][0] == words[0], rows[-1][1] == words[-1] + 1
    return Run(
        lengths[0] if starts else 0,
        max(lengths),
        lengths[-1] if ends else 0,
        whole=starts and ends and len(rows) == 1,
    )


def may_hold_number(runs: Iterable[Run]) -> bool:
    """Whether a row over neighbouring sentences can have the figures of a number."""
    behind = 0  # what reaches up to here
    for start, longest, end, whole in runs:
        if behind + start >= NANP_DIGITS or longest >= NANP_DIGITS:
            return True
        behind = behind + start if whole else end
    return False
