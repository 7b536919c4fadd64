"""Spans of a text by their place, of which those near a stretch are found without asking all.

What lives here: that search, for lists that grow with a text. Where there are a few, `any` will do.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import accumulate

Span = tuple[int, int]


class ByPlace:
    """Spans in any order, which may overlap; put in order when first asked for."""

    __slots__ = ("_ends", "_given", "_spans", "_starts")

    def __init__(self, spans: Iterable[Span]) -> None:
        self._given = spans
        self._spans: list[Span] | None = None

    def over(self, start: int, end: int) -> list[Span]:
        """Those that a stretch has characters of, by place."""
        if (spans := self._spans) is None:
            spans = self._spans = sorted(self._given)
            self._starts = [first for first, _ in spans]
            self._ends = [*accumulate((last for _, last in spans), max)]
        near = spans[bisect_right(self._ends, start) : bisect_left(self._starts, end)]
        return [span for span in near if span[1] > start]

    def around(self, start: int, end: int) -> list[Span]:
        """Those that hold the whole of a stretch."""
        return [span for span in self.over(start, end) if span[0] <= start and end <= span[1]]
