"""The set of stock shingles, how to ask it millions of times, and what else is stock beside it.

Two stock phrases that follow one another make shingles across their border that no list holds,
since there are as many borders as pairs of phrases; and unrelated texts that use the same few
phrases share several of them. A shingle whose every word lies in a stock shingle of its text is a
*border*: it tells in which order phrases stand, which alone is little evidence.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

Shingles = npt.NDArray[np.uint32]
OWN, BORDER, STOCK = 0, 1, 2
"""Kinds of shingles."""

Kinds = npt.NDArray[np.uint8]
Flags = npt.NDArray[np.bool_]
Places = npt.NDArray[np.int64]

_SIEVE = 1 << 20  # a stop list of thousands fills a small part of it, and it stays in the cache


@dataclass(frozen=True)
class StopShingles:
    """The shingles of stock phrases: sorted, and a sieve that answers 'no' without a search."""

    values: Shingles
    _sieve: npt.NDArray[np.bool_] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        sieve = np.zeros(_SIEVE, dtype=bool)
        sieve[self.values % _SIEVE] = True
        object.__setattr__(self, "_sieve", sieve)

    def contains(self, shingles: Shingles) -> Flags:
        """Which of the shingles are stock."""
        found: Flags = self._sieve[shingles & np.uint32(_SIEVE - 1)]
        maybe = np.flatnonzero(found)
        if not len(maybe):
            return found
        place = np.searchsorted(self.values, shingles[maybe])
        place[place == len(self.values)] = 0
        found[maybe] = self.values[place] == shingles[maybe]
        return found


NO_STOP = StopShingles(np.empty(0, dtype=np.uint32))


def within(stock: Flags, starts: Places, ends: Places, words: int) -> Flags:
    """Which shingles consist of words that stock shingles hold.

    Args:
        stock: of each shingle in its place, whether it is one itself.
        starts, ends: its first word and the word after its last; no two starts and no two ends of
            different shingles are the same. words: how many there are in all.
    """
    change = np.zeros(words + 1, dtype=np.int32)
    change[starts[stock]] += 1
    change[ends[stock]] -= 1
    held = np.cumsum(change[:-1]) > 0
    before = np.concatenate([[0], np.cumsum(held)])
    return np.asarray(before[ends] - before[starts] == ends - starts)
