"""Components that grew: in which of them an edge is cut now, or was cut before.

All others are one template, whose number is all that is needed of it; a day of adverts touches
half of what is stored, and most of that never has to be read.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from brightline.linking.components import Edges, Flags, Ints, components, templates
from brightline.linking.parameters import Parameters


def in_cut_components(
    texts: Ints, fresh: Edges, stored: Edges, was_cut: Flags, parameters: Parameters
) -> Flags:
    """Which new texts are in a component that is cut, or was.

    Args:
        texts: ids of the new ones. fresh: their edges. stored: all edges before them, by text ids.
        was_cut: (stored,) which of those are cut.
    """
    reached = _reached(texts, fresh, stored)
    edges = reached.edges
    label = components(reached.size, edges.one, edges.other)
    apart = np.zeros(reached.size, dtype=bool)
    before = np.concatenate([was_cut[reached.stored], np.zeros(len(fresh), dtype=bool)])
    apart[label[edges.one[before]]] = True
    large = edges.where((np.bincount(label) > parameters.examined)[label[edges.one]])
    now = templates(reached.size, large, parameters)[1]
    apart[label[large.one[now]]] = True
    return np.asarray(apart[label[reached.places]], dtype=bool)


@dataclass(frozen=True, slots=True)
class _Reached:
    """What hangs together with new texts: `size` texts, numbered from 0.

    edges: the stored ones among them, then the fresh ones, between those numbers.
    stored: which stored edges they are. places: (new texts,) their numbers.
    """

    size: int
    edges: Edges
    stored: Flags
    places: Ints


def _reached(texts: Ints, fresh: Edges, stored: Edges) -> _Reached:
    touched = np.zeros(_largest(texts, fresh, stored) + 1, dtype=bool)
    touched[texts] = touched[fresh.one] = touched[fresh.other] = True
    inside = np.zeros(len(stored), dtype=bool)
    rest = np.arange(len(stored))
    while len(rest):
        one, other = stored.one[rest], stored.other[rest]
        met = touched[one] | touched[other]
        if not met.any():
            break
        touched[one[met]] = touched[other[met]] = True
        inside[rest[met]] = True
        rest = rest[~met]
    number = np.cumsum(touched) - 1
    mine = stored.where(inside)
    edges = Edges(
        number[np.concatenate([mine.one, fresh.one])],
        number[np.concatenate([mine.other, fresh.other])],
        np.concatenate([mine.shared, fresh.shared]),
        np.concatenate([mine.total, fresh.total]),
    )
    return _Reached(int(touched.sum()), edges, inside, number[texts])


def _largest(texts: Ints, *edges: Edges) -> int:
    ends = [texts, *(end for part in edges for end in (part.one, part.other))]
    return max(int(end.max(initial=0)) for end in ends)
