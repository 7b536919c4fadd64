"""Exact Jaccard similarity of candidate pairs, in integers: no edge stands on a signature alone."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from brightline.linking.shingles import Offsets, Shingles

Ints = npt.NDArray[np.int64]
Lengths = npt.NDArray[np.int32] | npt.NDArray[np.int64]

_PAIRS_AT_ONCE = 20_000  # about 160 shingles of 8 bytes each: what fits in a second-level cache


def shared_and_total(
    begins: Offsets, lengths: Lengths, values: Shingles, one: Ints, other: Ints
) -> tuple[Ints, Ints]:
    """Sizes of intersection and of union for every pair (one[i], other[i]) of sets.

    Set i is values[begins[i]:begins[i] + lengths[i]], sorted and without repeats.
    """
    shared = np.zeros(len(one), dtype=np.int64)
    for start in range(0, len(one), _PAIRS_AT_ONCE):
        part = slice(start, start + _PAIRS_AT_ONCE)
        shared[part] = _shared(begins, lengths, values, one[part], other[part])
    return shared, lengths[one].astype(np.int64) + lengths[other] - shared


def _shared(begins: Offsets, lengths: Lengths, values: Shingles, one: Ints, other: Ints) -> Ints:
    both = np.concatenate([_tagged(begins, lengths, values, sets) for sets in (one, other)])
    both.sort(kind="stable")  # two sorted runs: a merge
    twice = both[1:][both[1:] == both[:-1]] >> np.uint64(32)
    return np.bincount(twice.astype(np.int64), minlength=len(one))


def _tagged(
    begins: Offsets, lengths: Lengths, values: Shingles, sets: Ints
) -> npt.NDArray[np.uint64]:
    """The members of the sets one after the other, each under the number of its pair."""
    counts = lengths[sets].astype(np.int64)
    ends = np.cumsum(counts)
    at = np.arange(ends[-1] if len(ends) else 0) + np.repeat(begins[sets] - ends + counts, counts)
    pair = np.repeat(np.arange(len(sets), dtype=np.uint64) << np.uint64(32), counts)
    return np.asarray(values[at] | pair)
