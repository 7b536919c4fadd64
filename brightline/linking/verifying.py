"""Exact Jaccard similarity of candidate pairs, in integers: no edge stands on a signature alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from brightline.linking.components import Edges
from brightline.linking.parameters import Parameters, reaches
from brightline.linking.shingles import Offsets
from brightline.linking.stock import Flags, Shingles

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


SetParts = tuple[Sets, ...]
"""Texts by their shingles: their own, borders, and stock."""


def shared(sets: Sequence[Sets], one: Ints, other: Ints) -> Ints:
    """How many members one[i] and other[i] have in common, whose sets lie in one or more parts."""
    found = np.zeros(len(one), dtype=np.int64)
    for start in range(0, len(one), _PAIRS_AT_ONCE):
        part = slice(start, start + _PAIRS_AT_ONCE)
        found[part] = _shared(sets, one[part], other[part])
    return found


def verified(parts: SetParts, one: Ints, other: Ints, parameters: Parameters) -> Edges:
    """The candidate pairs that are near-duplicates, with shingles shared and in all.

    Their own shingles must be evidence enough; or those with borders, where all is similar. A
    shingle is counted as shared whatever kind it is in either text.
    """
    own = _telling(parts[:1], one, other, parameters)
    telling = own.copy()
    telling[~own] = _telling(parts[:2], one[~own], other[~own], parameters)
    one, other = one[telling], other[telling]
    both = shared(parts, one, other)
    found = Edges(one, other, both, _sizes(parts, one) + _sizes(parts, other) - both)
    alike = found.at_least(parameters.threshold)
    alike &= own[telling] | found.at_least(parameters.ordered)
    return found.where(alike)


def _telling(parts: Sequence[Sets], one: Ints, other: Ints, parameters: Parameters) -> Flags:
    both = shared(parts, one, other)
    smaller = np.minimum(_sizes(parts, one), _sizes(parts, other))
    enough = both >= parameters.own_least
    enough &= reaches(both, smaller, parameters.own_share)
    enough &= (both >= parameters.own_many) | reaches(both, smaller, parameters.own_most)
    return enough


def _sizes(parts: Sequence[Sets], chosen: Ints) -> Ints:
    lengths = np.array([part.lengths[chosen] for part in parts], dtype=np.int64)
    return np.asarray(lengths.sum(axis=0))


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
