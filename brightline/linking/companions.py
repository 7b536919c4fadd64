"""Which texts a new text is compared with: by the rule of `banding`, against stored band keys.

In a bucket each text meets the first and the one before it. Stored texts come before new ones, so
that of a bucket's stored texts the first and the last are all that a new one can meet: the stored
keys are gone through once, and nothing is kept of them but those two.
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from brightline.linking.banding import NONE, distinct_pairs
from brightline.linking.components import Ints
from brightline.linking.signatures import Keys

_SIEVE_BITS = 20


class _Bucket:
    """The first and the last stored text under each wanted key of one band."""

    def __init__(self, wanted: Keys) -> None:
        self.keys = np.unique(wanted)
        self.first = np.full(len(self.keys), NONE, dtype=np.int64)
        self.last = self.first.copy()
        self._sieve = np.zeros(1 << _SIEVE_BITS, dtype=bool)
        self._sieve[_low(self.keys)] = True

    def see(self, ids: Ints, keys: Keys) -> None:
        """Stored texts, ascending, and after all that were seen before."""
        maybe = np.flatnonzero(self._sieve[_low(keys)])
        at = np.minimum(np.searchsorted(self.keys, keys[maybe]), len(self.keys) - 1)
        hit = self.keys[at] == keys[maybe]
        at, there = at[hit], ids[maybe[hit]]
        self.last[at] = there  # of equal places numpy keeps the last
        unmet = self.first[at] == NONE
        self.first[at[unmet][::-1]] = there[unmet][::-1]

    def companions(self, ids: Ints, keys: Keys) -> tuple[Ints, Ints]:
        """The first and the previous companion of each new text, or -1; ids ascend."""
        order = np.lexsort((ids, keys))
        ids, keys = ids[order], keys[order]
        at = np.searchsorted(self.keys, keys)
        leads = np.ones(len(keys), dtype=bool)
        leads[1:] = keys[1:] != keys[:-1]
        leader = np.maximum.accumulate(np.where(leads, np.arange(len(keys)), 0))
        stored = self.first[at] != NONE
        first = np.where(stored, self.first[at], np.where(leads, NONE, ids[leader]))
        before = np.concatenate([[NONE], ids[:-1]])
        previous = np.where(leads, self.last[at], before)
        back = np.argsort(order)
        return first[back], previous[back]


def _low(keys: Keys) -> Keys:
    return keys & np.int32((1 << _SIEVE_BITS) - 1)


def candidates(
    stored: Iterable[tuple[Ints, Keys]], ids: Ints, keyed: Ints, keys: Keys
) -> tuple[Ints, Ints, Ints]:
    """Candidate pairs of new texts with stored ones and with each other.

    Args:
        stored: ids, ascending, and (bands, n) keys, in pieces. ids: of all new texts, ascending,
            beyond the stored ones. keyed: which of them can be compared. keys: (bands, keyed).

    Returns:
        Ids of the stored texts among them, ascending; and (earlier, later) as places in those
        followed by `ids`.
    """
    buckets = [_Bucket(band) for band in keys]
    for there, columns in stored if len(keyed) else ():
        for bucket, column in zip(buckets, columns, strict=True):
            bucket.see(there, column)
    mine = ids[keyed]
    met = [one for b, band in zip(buckets, keys, strict=True) for one in b.companions(mine, band)]
    found = np.column_stack(met) if met else np.empty((len(keyed), 0), dtype=np.int64)
    old = np.unique(found[(found != NONE) & (found < ids[0])]) if len(ids) else found.ravel()
    everything = np.concatenate([old, ids])
    places = np.full((len(ids), found.shape[1]), NONE, dtype=np.int32)
    places[keyed] = np.where(found == NONE, NONE, np.searchsorted(everything, found))
    return old, *distinct_pairs(places, len(old))
