"""Spans of a text by their place, of which those near a stretch are found without asking all.

What lives here: that search, for lists that grow with a text. Where there are a few, `any` will do.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import accumulate

Span = tuple[int, int]


class ByPlace:
    """Spans in any order, which may overlap."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._spans = sorted(spans)
        self._starts = [start for start, _ in self._spans]
        self._ends = [*accumulate((end for _, end in self._spans), max)]

    def over(self, start: int, end: int) -> list[Span]:
        """Those that a stretch has characters of, by place."""
        near = self._spans[bisect_right(self._ends, start) : bisect_left(self._starts, end)]
        return [span for span in near if span[1] > start]

    def around(self, start: int, end: int) -> list[Span]:
        """Those that hold the whole of a stretch."""
        return [span for span in self.over(start, end) if span[0] <= start and end <= span[1]]
