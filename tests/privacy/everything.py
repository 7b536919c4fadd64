"""Marks that rule nothing out: the slow search, against which the fast one is tested."""

from __future__ import annotations

import re

from brightline.privacy.ready.marks import Marks, Span
from brightline.privacy.ready.sentences import Known
from brightline.privacy.text.kinds import ALL, FOREIGN_NUMBER

_WORD = re.compile(r"\S+")


class Everything(Marks):
    """Marks as if any word could be part of anything."""

    def __init__(self, lower: str, known: Known | None = None) -> None:
        super().__init__(lower, known)

    def has(self, kinds: int) -> bool:
        """Always; but another language is read only where its own words ask for it."""
        return kinds != FOREIGN_NUMBER or super().has(kinds)

    def many(self, kinds: int, fewest: int = 2) -> bool:
        """Always."""
        return True

    def may_be_apart(self) -> bool:
        """Always."""
        return True

    def may_be_drawn(self, worded: bool) -> bool:
        """Always."""
        return True

    def holds(self, digits: int) -> bool:
        """Always."""
        return True

    def name_cues(self) -> list[int]:
        """All words."""
        return [match.start() for match in _WORD.finditer(self.lower)]

    def given_names(self) -> list[int]:
        """All words."""
        return self.name_cues()

    def near_digits(self, kinds: int, fewest: int) -> list[Span]:
        """All words."""
        return [match.span() for match in _WORD.finditer(self.lower)]

    def places(self, kinds: int) -> list[Span]:
        """All words."""
        return self.near_digits(kinds, 0)

    def among_digits(self, kinds: int, fewest: int) -> list[Span]:
        """All words."""
        return self.near_digits(kinds, fewest)

    def is_near_digits(self, kinds: int, fewest: int) -> bool:
        """Always."""
        return True

    def windows(self, kinds: int, beside: int = ALL) -> list[Span]:
        """The whole text."""
        return [(0, len(self.lower))]

    def stretches(self) -> list[tuple[list[int], list[Span]]]:
        """None that is known to be a number by itself."""
        return []

    def cores(self, kinds: int, beside: int) -> list[tuple[Span, Span, Span]]:
        """The whole text, of which any word may matter."""
        whole = (0, len(self.lower))
        return [(whole, whole, whole)]

    def numbers(self, bold: bool) -> list[tuple[int, str]]:
        """All words."""
        return [(match.start(), match.group()) for match in _WORD.finditer(self.lower)]
