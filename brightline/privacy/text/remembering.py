"""What was made of a piece of text, kept in memory for when the piece comes back."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

Made = TypeVar("Made")


class Remembered(dict[str, Made]):
    """What is made of pieces of text, filled as they come; emptied when full."""

    def __init__(
        self,
        make: Callable[[str], Made],
        *,
        most: int,
        longest: int,
        kept: Callable[[Made], bool] = lambda _: True,
    ) -> None:
        """
        Args:
            most: pieces that are kept. longest: characters of one. kept: of what is made, whether
                it may be kept at all.
        """
        super().__init__()
        self._make, self._most, self._longest, self._kept = make, most, longest, kept

    def __missing__(self, piece: str) -> Made:
        made = self._make(piece)
        if len(piece) <= self._longest and self._kept(made):
            if len(self) >= self._most:
                self.clear()
            self[piece] = made
        return made
