"""Where an address stands beside the note that tells of it: 'jane7example.org (at left out)'.

What lives here: the stretches on either side of a note, and an address and its note as one.
"""

from __future__ import annotations

import re

Span = tuple[int, int]


def around(note: re.Match[str], far: int) -> tuple[Span, Span]:
    """The `far` characters in front of a note, and those behind it."""
    return (max(0, note.start() - far), note.start()), (note.end(), note.end() + far)


def with_note(address: re.Match[str], note: re.Match[str], near: int) -> Span:
    """From one to the other where no more than `near` characters are between them."""
    start, end = address.span()
    if 0 <= note.start() - end <= near:
        end = note.end()
    elif 0 <= start - note.end() <= near:
        start = note.start()
    return start, end
