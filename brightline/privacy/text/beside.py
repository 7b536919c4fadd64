"""The stretches of a text beside words that tell something, each looked at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

Span = tuple[int, int]


def beside(cues: Sequence[Span], far: int) -> Iterator[Span]:
    """What stands up to `far` characters before and behind each cue; what they share is merged.

    Args:
        cues: the places of words, in order.
    """
    first, last = -1, -1
    for start, end in cues:
        if start - far > last:
            if last >= 0:
                yield first, last
            first = max(0, start - far)
        last = end + far
    if last >= 0:
        yield first, last
