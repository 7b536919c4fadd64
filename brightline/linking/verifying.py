"""Exact Jaccard similarity of candidate pairs, in integers: no edge stands on a signature alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from brightline.linking.components import Edges
from brightline.linking.parameters import Parameters, Share
from brightline.linking.shingles import Offsets
from brightline.linking.stock import Shingles

Ints = npt.NDArray[np.int64]
Lengths = npt.NDArray[np.int32] | npt.NDArray[np.int64]

_PAIRS_AT_ONCE = 20_000  # about 160 shingles of 8 bytes each: what fits in a second-level cache


@dataclass(frozen=True, slots=True)
class Sets:
    """Set i is values[begins[i]:begins[i] + lengths[i]], sorted and without repeats."""

    begins: Ints
    lengths: Lengths
    values: Shingles

    @classmethod
    def of(cls, offsets: Offsets, values: Shingles) -> Sets:
        """Sets that lie one after the other."""
        return cls(offsets[:-1], np.diff(offsets), values)


def shared(sets: Sequence[Sets], one: Ints, other: Ints) -> Ints:
    """How many members one[i] and other[i] have in common, whose sets lie in one or more parts."""
    found = np.zeros(len(one), dtype=np.int64)
    for start in range(0, len(one), _PAIRS_AT_ONCE):
        part = slice(start, start + _PAIRS_AT_ONCE)
        found[part] = _shared(sets, one[part], other[part])
    return found


def verified(own: Sets, stock: Sets, one: Ints, other: Ints, parameters: Parameters) -> Edges:
    """The candidate pairs that are near-duplicates, with shingles shared and in all.

    Args:
        own, stock: the shingles of each text that are not stock, and those that are.
    """
    sizes = own.lengths.astype(np.int64)
    both = shared([own], one, other)
    smaller = np.minimum(sizes[one], sizes[other])
    telling = both >= parameters.own_least
    telling &= _reaches(both, smaller, parameters.own_share)
    telling &= (both >= parameters.own_many) | _reaches(both, smaller, parameters.own_most)
    one, other = one[telling], other[telling]
    both = shared([own, stock], one, other)  # what is stock in one may be the other's own
    sizes = sizes + stock.lengths
    found = Edges(one, other, both, sizes[one] + sizes[other] - both)
    return found.where(found.at_least(parameters.threshold))


def _reaches(part: Ints, whole: Ints, share: Share) -> npt.NDArray[np.bool_]:
    return np.asarray(part * share[1] >= whole * share[0])


def _shared(sets: Sequence[Sets], one: Ints, other: Ints) -> Ints:
    both = np.concatenate([_tagged(part, chosen) for chosen in (one, other) for part in sets])
    both.sort(kind="stable")  # sorted runs: a merge
    twice = both[1:][both[1:] == both[:-1]] >> np.uint64(32)
    return np.bincount(twice.astype(np.int64), minlength=len(one))


def _tagged(sets: Sets, chosen: Ints) -> npt.NDArray[np.uint64]:
    """The members of the sets one after the other, each under the number of its pair."""
    counts = sets.lengths[chosen].astype(np.int64)
    ends = np.cumsum(counts)
    at = np.arange(ends[-1] if len(ends) else 0)
    at += np.repeat(sets.begins[chosen] - ends + counts, counts)
    pair = np.repeat(np.arange(len(chosen), dtype=np.uint64) << np.uint64(32), counts)
    return np.asarray(sets.values[at] | pair)
