"""Texts to sets of integers: one Arrow/numpy function, the same on every engine.

A shingle is a run of `words` words (Broder 1997), as a 32-bit hash. Contact tokens keep their kind
only, so that a changed number does not hide a template. Nothing loops over texts in Python.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute

from brightline.linking.letters import DIGIT, DROPPED, SEPARATOR, LetterTable, Numbers, mixed
from brightline.linking.stock import (
    BORDER,
    NO_STOP,
    STOCK,
    Kinds,
    Shingles,
    StopShingles,
    within,
)

TextArray: TypeAlias = Any
"""Arrow's string or large_string; its kernels have no usable types."""

Offsets = npt.NDArray[np.int64]

WORDS = 3
"""Words in a shingle; chosen on the development seeds (docs/linking.md)."""

pc: Any = pyarrow.compute

_CONTACT = r"\[([a-z]+):[A-Z2-7]{6}\]"
_BASE = 0xD1342543DE82EF95  # odd, so that it has an inverse modulo 2**64
_NOTHING, _LINE = (pa.scalar(text, pa.large_string()) for text in ("", "\n"))
_ORDER = np.uint64(0xA0761D6478BD642F)


@dataclass(frozen=True, slots=True)
class ShingleSets:
    """The sets of n texts.

    offsets: n + 1 positions; the set of text i is values[offsets[i]:offsets[i + 1]].
    values: sorted and distinct within each text. kinds: OWN, BORDER or STOCK of each.
    fingerprints: one number per text, equal for texts of the same words in the same order.
    words: how many words each text has.
    """

    offsets: Offsets
    values: Shingles
    kinds: Kinds
    fingerprints: Numbers
    words: npt.NDArray[np.int64]

    def __len__(self) -> int:
        return len(self.fingerprints)


@cache
def _letters() -> LetterTable:
    return LetterTable()


class _Powers:
    """Powers of the base and of its inverse, as far as they were asked for."""

    def __init__(self) -> None:
        one: Numbers = np.ones(1, dtype=np.uint64)
        self._known = (one, one)

    def upto(self, size: int) -> tuple[Numbers, Numbers]:
        # Taken and replaced as one: batches are read by several threads, and powers of the base
        # that are longer than those of its inverse would be nobody's.
        up, down = self._known
        if size > len(up):
            up, down = (_powers(base, size) for base in (_BASE, pow(_BASE, -1, 1 << 64)))
            self._known = (up, down)
        return up[:size], down[:size]


def _powers(base: int, size: int) -> Numbers:
    factors = np.full(size, np.uint64(base))
    factors[0] = 1
    return np.asarray(np.cumprod(factors, dtype=np.uint64))


_POWERS = _Powers()


def joined_texts(titles: TextArray, bodies: TextArray) -> TextArray:
    """Title and body as one text; a missing one is empty."""
    parts = [pc.fill_null(part.cast(pa.large_string()), "") for part in (titles, bodies)]
    return pc.binary_join_element_wise(*parts, _LINE)


def shingle(texts: TextArray, words: int = WORDS, stop: StopShingles = NO_STOP) -> ShingleSets:
    """The shingle set of every text.

    Args:
        texts: minimised texts (string or large_string), null for none.
        words: length of a shingle. A text of fewer words is one shingle; an empty one has none.
        stop: the stock shingles.
    """
    numbers, ends = _characters(texts)
    hashes, first = _words(numbers, ends)
    row, values, starts, ends = _in_order(hashes, first, words)
    stock = stop.contains(values)
    kinds = stock * np.uint8(STOCK)
    if stock.any():
        kinds[~stock & within(stock, starts, ends, len(hashes))] = BORDER
    sets = _sets(row, values, kinds, len(first) - 1)
    return ShingleSets(*sets, _fingerprints(hashes, first), np.diff(first))


def _characters(texts: TextArray) -> tuple[Numbers, Offsets]:
    """The numbers of all characters one after the other, and where each text ends."""
    plain = pc.fill_null(texts.cast(pa.large_string()), "")
    plain = pc.replace_substring_regex(plain, _CONTACT, r" \1 ")
    plain = pc.binary_join_element_wise(plain, _NOTHING, _LINE)  # a text never runs into the next
    lengths = pc.utf8_length(plain).to_numpy(zero_copy_only=False)
    ends: Offsets = np.cumsum(lengths, dtype=np.int64)
    raw = _bytes_of(plain)
    if len(ends) and ends[-1] != len(raw):
        raw = np.frombuffer(raw.tobytes().decode().encode("utf-32-le"), dtype=np.uint32)
    return _letters().numbers(raw), ends


def _bytes_of(texts: TextArray) -> npt.NDArray[np.uint8]:
    if not len(texts):
        return np.empty(0, dtype=np.uint8)
    _, offsets, data = texts.buffers()
    bounds = np.frombuffer(offsets, dtype=np.int64)[texts.offset : texts.offset + len(texts) + 1]
    return np.asarray(np.frombuffer(data, dtype=np.uint8)[bounds[0] : bounds[-1]])


def _words(numbers: Numbers, ends: Offsets) -> tuple[Numbers, Offsets]:
    """The hash of every word, and the position of each text's first (and the end)."""
    digit = numbers == DIGIT
    digit[1:] &= digit[:-1].copy()  # the second and later digits of a run
    digit[:1] = False
    dropped = digit | (numbers == DROPPED)
    if dropped.any():
        ends = ends - np.cumsum(dropped)[ends - 1]
        numbers = numbers[~dropped]
    inside = numbers != SEPARATOR
    starts = np.flatnonzero(inside[1:] & ~inside[:-1]) + 1
    if len(inside) and inside[0]:
        starts = np.concatenate([[0], starts])
    first: Offsets = np.concatenate([[0], np.searchsorted(starts, ends)]).astype(np.int64)
    if not len(starts):
        return np.empty(0, dtype=np.uint64), first
    up, down = _POWERS.upto(len(numbers))
    sums = np.add.reduceat(numbers * up, starts)  # separators are zero and add nothing
    return mixed(sums * down[starts]), first


def _fingerprints(hashes: Numbers, first: Offsets) -> Numbers:
    up, down = _POWERS.upto(len(hashes) + 1)
    sums = np.concatenate([[np.uint64(0)], np.cumsum(hashes * up[: len(hashes)])])
    counts = np.diff(first).astype(np.uint64)
    return mixed((sums[first[1:]] - sums[first[:-1]]) * down[first[:-1]] + counts * _ORDER)


def _in_order(
    hashes: Numbers, first: Offsets, words: int
) -> tuple[Offsets, Shingles, Offsets, Offsets]:
    """Of every shingle as it stands: its text, itself, the place of its first word and after its
    last."""
    row = np.repeat(np.arange(len(first) - 1), np.diff(first))
    last = first[1:][row]
    at = np.arange(len(hashes))
    begins = np.flatnonzero((at + words <= last) | (at == first[:-1][row]))
    whole = hashes.copy()
    for step in range(1, words):  # ordered: each word enters with another factor
        following = np.zeros_like(hashes)
        following[:-step] = np.where(at[:-step] + step < last[:-step], hashes[step:], 0)
        whole += following * (_ORDER ** np.uint64(step))
    values = (mixed(whole[begins]) >> np.uint64(32)).astype(np.uint32)
    return row[begins], values, begins, np.minimum(begins + words, last[begins])


def _sets(
    row: Offsets, values: Shingles, kinds: Kinds, rows: int
) -> tuple[Offsets, Shingles, Kinds]:
    """Sorted and distinct within a row; what is a border in one place only is its own."""
    small = row.astype(np.uint64) << np.uint64(34) | values.astype(np.uint64) << np.uint64(2)
    small |= kinds
    small.sort()
    kinds = (small & np.uint64(3)).astype(np.uint8)
    small >>= np.uint64(2)
    distinct = np.ones(len(small), dtype=bool)
    distinct[1:] = small[1:] != small[:-1]
    small = small[distinct]
    ends = np.searchsorted(small, np.arange(1, rows + 1, dtype=np.uint64) << np.uint64(32))
    offsets = np.concatenate([[0], ends]).astype(np.int64)
    return offsets, small.astype(np.uint32), kinds[distinct]
