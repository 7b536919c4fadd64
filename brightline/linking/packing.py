"""Edges as they are stored: those to earlier texts, packed into one value of the later one's row.

A row for each of 29 million edges, found by either end, would take hours to write where the packed
ones take a minute, and nobody asks for one edge: a cluster's are read, or an epoch's.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from brightline.linking.components import Edges, Flags, Ints

_RECORD = np.dtype([("one", "<i4"), ("shared", "<i4"), ("total", "<i4")])
"""The earlier text, shingles shared, shingles in all: the last is negative where it is cut."""


def packed(edges: Edges, cut: Flags, texts: Ints) -> list[bytes | None]:
    """The edges of each text to earlier ones, or None; ends are ids, `texts` ascend."""
    order = np.lexsort((edges.one, edges.other))
    records = np.empty(len(edges), dtype=_RECORD)
    records["one"], records["shared"] = edges.one[order], edges.shared[order]
    records["total"] = np.where(cut, -edges.total, edges.total)[order]
    raw, other = records.tobytes(), edges.other[order]
    begins = np.searchsorted(other, texts, side="left") * _RECORD.itemsize
    ends = np.searchsorted(other, texts, side="right") * _RECORD.itemsize
    return [raw[a:b] or None for a, b in zip(begins.tolist(), ends.tolist(), strict=True)]


def unpacked(texts: Ints, values: Sequence[bytes | None]) -> tuple[Edges, Flags]:
    """The edges of some texts to earlier ones, by ids, and which are cut."""
    there = [value or b"" for value in values]
    counts = [len(value) // _RECORD.itemsize for value in there]
    records = np.frombuffer(b"".join(there), dtype=_RECORD)
    other = np.repeat(texts, counts)
    total = records["total"]
    return Edges(records["one"], other, records["shared"], np.abs(total)), total < 0


def joined(parts: Sequence[tuple[Edges, Flags]]) -> tuple[Edges, Flags]:
    """Edges one after the other, and which are cut."""
    columns = ("one", "other", "shared", "total")
    empty = np.empty(0, dtype=np.int32)
    whole = [np.concatenate([empty, *(getattr(p, name) for p, _ in parts)]) for name in columns]
    return Edges(*whole), np.concatenate([np.empty(0, dtype=bool), *(cut for _, cut in parts)])
