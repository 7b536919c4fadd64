"""MinHash signatures of shingle sets, and the band keys under which similar texts meet.

The share of equal minima under random orders of the shingles estimates the Jaccard similarity
(Broder 1997); texts that agree on all rows of a band are candidates (Leskovec, Rajaraman and
Ullman, Mining of Massive Datasets, ch. 3). Stock shingles take no part. Keys only propose: every
candidate is verified on the sets themselves (`verifying`).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar

import numpy as np
import numpy.typing as npt

from brightline.linking.letters import Numbers, mixed
from brightline.linking.parameters import Parameters
from brightline.linking.shingles import Offsets
from brightline.linking.stock import BORDER, OWN, STOCK, Flags, Kinds, Shingles

Keys = npt.NDArray[np.int32]
"""32 bits: a pair of unrelated texts in 2**32 meets by chance, and is told apart by its sets."""

Number = TypeVar("Number", bound=np.generic)

_SEED = 0x5EED
_SETS_AT_ONCE = 2_000  # their shingles stay in the cache from one random order to the next

Parted = tuple[Offsets, Shingles]
"""Offsets and values of sets."""

Parts = tuple[Parted, ...]
"""The shingles of each set that are its own, borders, and stock."""


def parted(offsets: Offsets, values: Shingles, kinds: Kinds) -> Parts:
    """Sets by kinds of shingles."""
    return tuple(chosen(offsets, values, kinds == kind) for kind in (OWN, BORDER, STOCK))


def chosen(offsets: Offsets, values: Shingles, some: Flags) -> Parted:
    """Some members of each set."""
    return np.concatenate([[0], np.cumsum(some, dtype=np.int64)])[offsets], values[some]


def minima(offsets: Offsets, values: Shingles, orders: int) -> npt.NDArray[np.uint32]:
    """(orders, n): the least shingle of each non-empty set under each of the random orders."""
    chance = np.random.default_rng(_SEED)
    factors = chance.integers(0, 1 << 31, size=orders, dtype=np.uint32) * np.uint32(2) + np.uint32(
        1
    )
    offset = chance.integers(0, 1 << 32, size=orders, dtype=np.uint32)
    found = np.empty((orders, len(offsets) - 1), dtype=np.uint32)
    starts = offsets[:-1]
    ranked = np.empty_like(values)
    for at in range(orders):
        np.multiply(values, factors[at], out=ranked)
        ranked += offset[at]
        ranked ^= ranked >> np.uint32(15)
        np.minimum.reduceat(ranked, starts, out=found[at])
    return found


def band_keys(offsets: Offsets, values: Shingles, bands: int, rows: int) -> Keys:
    """(bands, n): equal keys in a band make two texts candidates. Every set has a member."""
    if len(offsets) < 2:
        return np.empty((bands, 0), dtype=np.int32)
    least = minima(offsets, values, bands * rows).reshape(bands, rows, -1)
    keys: Numbers = np.zeros((bands, least.shape[2]), dtype=np.uint64)
    for row in range(rows):
        keys = mixed(keys ^ least[:, row])
    return (keys >> np.uint64(32)).astype(np.uint32).view(np.int32)


@dataclass(frozen=True, slots=True)
class TextKeys:
    """Band keys of those texts that have enough to compare.

    texts: their numbers, ascending. keys: (bands, len(texts)).
    """

    texts: npt.NDArray[np.int32]
    keys: Keys


def keys_of(offsets: Offsets, values: Shingles, parameters: Parameters) -> TextKeys:
    """Band keys of the sets with at least `least_shingles` members."""
    counts = np.diff(offsets)
    enough = np.flatnonzero(counts >= parameters.least_shingles)
    made: list[Keys] = [np.empty((parameters.bands, 0), dtype=np.int32)]
    for start in range(0, len(enough), _SETS_AT_ONCE):
        part = enough[start : start + _SETS_AT_ONCE]
        bounds, members = gathered(offsets, values, part)
        made.append(band_keys(bounds, members, parameters.bands, parameters.rows))
    return TextKeys(enough.astype(np.int32), np.concatenate(made, axis=1))


def gathered(
    offsets: Offsets, values: npt.NDArray[Number], sets: npt.NDArray[np.int64]
) -> tuple[Offsets, npt.NDArray[Number]]:
    """Offsets and values of some of the sets, in the order given."""
    begins = offsets[sets]
    counts = offsets[sets + 1] - begins
    bounds = np.concatenate([[0], np.cumsum(counts)])
    at = np.arange(bounds[-1]) + np.repeat(begins - bounds[:-1], counts)
    return bounds, values[at]
