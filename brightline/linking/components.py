"""Edges to templates: connected components, and the cuts that keep false joins from growing.

A component that is larger than it should be is held together by a few weak edges between parts
that are dense in themselves. Each large component is therefore taken apart at a stricter
similarity; parts with too few edges between them for their size stay apart, and a small part goes
where its strongest edge leads. Every choice has a total order (similarity, then numbers), so that a
component's outcome depends on its own edges alone, however and whenever they were found.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import connected_components

from brightline.linking.parameters import Parameters, Share, reaches

Ints = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]

_EDGES_AT_ONCE = 10_000_000
"""Components are taken apart so many edges at a time: a gigabyte."""

_SMALL_PART = 3  # a part of fewer texts has no inside to speak of, and follows its strongest edge


@dataclass(frozen=True, slots=True)
class Edges:
    """Verified edges between texts: numbers, shared shingles, shingles in all."""

    one: Ints
    other: Ints
    shared: Ints
    total: Ints

    def __len__(self) -> int:
        return len(self.one)

    def where(self, chosen: Flags | Ints) -> Edges:
        """Some of the edges."""
        return Edges(*(part[chosen] for part in (self.one, self.other, self.shared, self.total)))

    def at_least(self, share: Share) -> Flags:
        """Which edges have at least this Jaccard similarity, in integers."""
        return reaches(self.shared, self.total, share)


def components(size: int, one: Ints, other: Ints) -> Ints:
    """The component of each of `size` things (Pearce 2005, by scipy), numbered from 0."""
    ones = np.ones(len(one), dtype=np.int8)
    graph = coo_matrix((ones, (one, other)), shape=(size, size))
    return np.asarray(connected_components(graph, directed=False)[1], dtype=np.int64)


def templates(size: int, edges: Edges, parameters: Parameters) -> tuple[Ints, Flags]:
    """The template of each of `size` texts, and which edges were cut.

    An edge is cut when its ends are in different templates.
    """
    label = components(size, edges.one, edges.other)
    label = _examined(label, edges, parameters.core, parameters, parameters.examined)
    for core in parameters.stricter:
        label = _examined(label, edges, core, parameters, parameters.bound)
    return label, label[edges.one] != label[edges.other]


def _examined(label: Ints, edges: Edges, core: Share, parameters: Parameters, largest: int) -> Ints:
    """Labels in which components of more than `largest` texts were taken apart at `core`."""
    large = np.bincount(label) > largest
    if not large.any():
        return label
    of_edge = label[edges.one]
    within = of_edge == label[edges.other]
    within &= large[of_edge]
    fresh, following = label.copy(), int(label.max()) + 1
    place = np.zeros(len(label), dtype=np.int64)
    for first, last in _stretches(np.bincount(of_edge[within], minlength=len(large))):
        chosen = np.flatnonzero(within & (of_edge >= first) & (of_edge < last))
        texts = np.flatnonzero(large[label] & (label >= first) & (label < last))
        part = edges.where(chosen)
        place[texts] = np.arange(len(texts))
        part = Edges(place[part.one], place[part.other], part.shared, part.total)
        parts = _parted(len(texts), part, core, parameters.support)
        fresh[texts] = following + parts
        following += len(texts)
    return np.unique(fresh, return_inverse=True)[1].astype(np.int64)


def _stretches(edges: Ints) -> list[tuple[int, int]]:
    """[first, last) of labels with some `_EDGES_AT_ONCE` edges in all, or one label with more."""
    before = np.concatenate([[0], np.cumsum(edges)])
    found, first = [], 0
    while first < len(edges):
        last = int(np.searchsorted(before, before[first] + _EDGES_AT_ONCE, side="right")) - 1
        last = max(last, first + 1)
        found.append((first, last))
        first = last
    return found


def _parted(size: int, edges: Edges, core: Share, support: Share) -> Ints:
    """Parts of a few components: cores, the small parts beside them, and the joins that hold."""
    strong = edges.at_least(core)
    part = components(size, edges.one[strong], edges.other[strong])
    part = _small_parts_placed(part, edges)
    first, second = part[edges.one], part[edges.other]
    across = first != second
    lower, upper = np.minimum(first, second)[across], np.maximum(first, second)[across]
    sizes = np.bincount(part)
    # So small a part is held by any edge; only those between larger ones have to be counted.
    sure = np.minimum(sizes[lower], sizes[upper]) * support[0] <= support[1]
    pair, count = np.unique(lower[~sure] * len(sizes) + upper[~sure], return_counts=True)
    ends = np.divmod(pair, max(len(sizes), 1))
    held = reaches(count, np.minimum(sizes[ends[0]], sizes[ends[1]]), support)
    one = np.concatenate([lower[sure], ends[0][held]])
    other = np.concatenate([upper[sure], ends[1][held]])
    return components(len(sizes), one, other)[part]


def _small_parts_placed(part: Ints, edges: Edges) -> Ints:
    """Small parts joined to where their strongest edge leads, until none can move."""
    while True:
        sizes = np.bincount(part)
        first, second = part[edges.one], part[edges.other]
        leaving = first != second
        leaving &= np.minimum(sizes[first], sizes[second]) < _SMALL_PART
        if not leaving.any():
            return part
        # Parts only grow: an edge that does not leave a small part now never will again.
        edges, first, second = edges.where(leaving), first[leaving], second[leaving]
        # Each small part takes its strongest edge: most similar first, then lowest numbers.
        best = _strongest(edges, first, second, sizes)
        found, ends = edges.where(best), np.column_stack([first[best], second[best]])
        order = np.lexsort((found.other, found.one, -found.shared / found.total))
        ends = ends[order]
        small = sizes[ends] < _SMALL_PART
        moving = ends[small]
        edge = np.repeat(np.arange(len(order)), small.sum(axis=1))
        _, taken = np.unique(moving, return_index=True)
        chosen = np.unique(edge[taken])
        merged = components(len(sizes), ends[chosen, 0], ends[chosen, 1])
        part = merged[part]


def _strongest(edges: Edges, first: Ints, second: Ints, sizes: Ints) -> Ints:
    """Edges than which a small part at one of their ends has none that is more similar."""
    ratio, small = edges.shared / edges.total, sizes < _SMALL_PART
    most = np.zeros(len(sizes))
    for end in (first, second):
        np.maximum.at(most, end, ratio)
    return np.flatnonzero(
        (small[first] & (ratio == most[first])) | (small[second] & (ratio == most[second]))
    )
