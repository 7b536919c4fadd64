"""What stands in a text instead of what was found: spans by place, without overlap.

What lives here: the text with them in it, and what becomes of two that overlap.
"""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections.abc import Iterable, Sequence

Replacement = tuple[int, int, str]
"""A span of the text, and what stands there instead."""

_DIGIT = re.compile(r"\d")


def without_overlap(found: Iterable[Replacement], text: str) -> list[Replacement]:
    """By place; of two that overlap the first that was found, and of figures what is beside it."""
    kept: list[Replacement] = []  # by place, so that a new one has two neighbours at most
    for first, last, word in found:
        at = bisect_left(kept, (first, last))
        if (at == 0 or kept[at - 1][1] <= first) and (at == len(kept) or last <= kept[at][0]):
            kept.insert(at, (first, last, word))
        elif word == "[number]":
            for piece in _outside(kept, first, last):
                if _DIGIT.search(text, *piece):
                    insort(kept, (*piece, word))
    return kept


def _outside(kept: Sequence[Replacement], first: int, last: int) -> list[tuple[int, int]]:
    """What reaches out of others, which would stay: 'i5-2, 1, ET2' hides no ' x 5, 5, 5, 0100'."""
    pieces: list[tuple[int, int]] = []
    for start, end, _ in kept[max(0, bisect_left(kept, (first, last)) - 1) :]:
        if start >= last:
            break
        pieces += [(first, start)] if first < start else []
        first = max(first, end)
    return [*pieces, (first, last)] if first < last else pieces


def replace_spans(text: str, replacements: Sequence[Replacement]) -> str:
    """The text with every span replaced; spans are sorted and do not overlap."""
    pieces: list[str] = []
    done = 0
    for start, end, word in replacements:
        pieces += (text[done:start], word)
        done = end
    return "".join([*pieces, text[done:]])
