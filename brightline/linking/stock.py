"""The set of stock shingles, and how to ask it millions of times."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from brightline.linking.shingles import Shingles

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

    def contains(self, shingles: Shingles) -> npt.NDArray[np.bool_]:
        """Which of the shingles are stock."""
        found: npt.NDArray[np.bool_] = self._sieve[shingles & np.uint32(_SIEVE - 1)]
        maybe = np.flatnonzero(found)
        if not len(maybe):
            return found
        place = np.searchsorted(self.values, shingles[maybe])
        place[place == len(self.values)] = 0
        found[maybe] = self.values[place] == shingles[maybe]
        return found


NO_STOP = StopShingles(np.empty(0, dtype=np.uint32))
