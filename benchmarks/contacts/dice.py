"""Chance that is the same on every machine and version of Python.

Python promises the sequence of `random()` for a seed, and not that of `choice` or `shuffle`; so
everything here is made of `random()` alone.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")


class Dice:
    """Draws that depend on the seed's words and on nothing else."""

    def __init__(self, *seed: object) -> None:
        self._random = random.Random("/".join(str(word) for word in seed))

    def below(self, limit: int) -> int:
        """A whole number from 0 up to, not including, `limit`."""
        return int(self._random.random() * limit)

    def between(self, low: int, high: int) -> int:
        """A whole number from `low` to `high`, both included."""
        return low + self.below(high - low + 1)

    def chance(self, probability: float) -> bool:
        """True with the probability given."""
        return self._random.random() < probability

    def pick(self, options: Sequence[T]) -> T:
        """One of the options, each as likely as the others."""
        return options[self.below(len(options))]

    def weighted(self, options: Sequence[tuple[T, float]]) -> T:
        """One of the options, as likely as its weight says."""
        mark = self._random.random() * sum(weight for _, weight in options)
        for option, weight in options:
            mark -= weight
            if mark < 0:
                return option
        return options[-1][0]

    def shuffled(self, options: Sequence[T]) -> list[T]:
        """The options in another order."""
        left = list(options)
        return [left.pop(self.below(len(left))) for _ in range(len(left))]
