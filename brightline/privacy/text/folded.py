"""A folded text: what is searched, with the map from each of its places to one of the original.

What lives here: blanking and rewriting it, with the way back kept. How a text is folded is in
`normalise`.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

Change = tuple[int, int, str]
"""A folded span and what is to stand there instead."""

FILLER = "ß"
"""What stands in the place of each character that is out of reach."""


@dataclass(slots=True)
class Folded:
    """A text in plain notation. `lower` has the length of `text`; offsets lead to `original`."""

    original: str
    text: str
    lower: str
    starts: Sequence[int] | None  # None: folding changed no offset

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The part of the original that the folded part came from, dropped characters included.

        Of what was rewritten as a whole also the whole, so that no half of it stays readable.
        """
        starts = self.starts
        if starts is None:
            return start, end
        last = starts[end - 1]
        end = bisect_right(starts, last, end)  # they never go back
        follows = starts[end] if end < len(starts) else len(self.original)
        return starts[start], max(last + 1, follows)

    def shown(self, start: int, end: int) -> str:
        """What stands in the original where the folded part does."""
        return self.original[slice(*self.span(start, end))]

    def is_worded(self, start: int, end: int) -> bool:
        """Whether words stand for figures of the folded text."""
        figures = sum(map(str.isdigit, self.text[start:end]))
        return _count_numerals(self.shown(start, end)) < figures

    def blanked(self, spans: Sequence[tuple[int, int]]) -> Folded:
        """The same with folded spans overwritten, so that nothing is found in or across them.

        The filler is a letter (it separates) outside a-z (it does not glue to a word beside it).
        """
        text, lower = _filled(self.text, spans), _filled(self.lower, spans)
        return Folded(self.original, text, lower, self.starts)

    def rewritten(self, changes: Sequence[Change]) -> Folded:
        """The same with folded spans replaced, in order and without overlap."""
        if not changes:
            return self
        pieces: list[str] = []
        kept: list[int] = []
        done = 0
        for start, end, instead in changes:
            pieces += (self.text[done:start], instead)
            kept.extend(range(done, start))
            kept.extend([start] * len(instead))
            done = end
        kept.extend(range(done, len(self.text)))
        text = "".join([*pieces, self.text[done:]])
        starts = kept if self.starts is None else [self.starts[at] for at in kept]
        return Folded(self.original, text, lower_same_length(text), starts)

    def changed(self, changes: Iterable[Change]) -> Folded:
        """The same with the changes in any order, of those that overlap the first alone."""
        return self.rewritten(apart(sorted(changes)))


def _filled(text: str, spans: Sequence[tuple[int, int]]) -> str:
    """With the filler in the place of each span, whether or not they overlap."""
    pieces: list[str] = []
    done = 0
    for start, end in sorted(spans):
        if end > done:
            pieces += (text[done:start], FILLER * (end - max(start, done)))
            done = end
    return "".join([*pieces, text[done:]])


@lru_cache(maxsize=1)  # all that was found in what was rewritten as a whole shows the whole
def _count_numerals(shown: str) -> int:
    return sum(map(str.isnumeric, shown))


def apart(changes: Iterable[Change]) -> list[Change]:
    """Of changes by their place, those that do not begin inside of the one kept before."""
    kept: list[Change] = []
    for change in changes:
        if not kept or kept[-1][1] <= change[0]:
            kept.append(change)
    return kept


def lower_same_length(text: str) -> str:
    """Small letters, one for each character."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(part if len(part) == 1 else "x" for part in (c.lower() for c in text))
