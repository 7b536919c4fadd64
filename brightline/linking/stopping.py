"""Stock phrases: the shingles that many unrelated texts share, found once per epoch.

How many adverts hold a shingle says nothing, since a template posted ten thousand times holds its
own ones as often. What counts is unrelated texts: a sample is linked strictly first, and a shingle
is counted once in each group. A phrase that only a few hold is told from a template, which falls in
several groups where its copies were reworked, by what else its texts have in common.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_matrix

from brightline.linking.banding import candidate_pairs
from brightline.linking.components import Edges, Ints, components
from brightline.linking.parameters import Parameters, reaches
from brightline.linking.shingles import Offsets, ShingleSets
from brightline.linking.signatures import gathered, keys_of
from brightline.linking.stock import Flags, Shingles, StopShingles
from brightline.linking.verifying import Sets, shared

_STRICT_BANDS, _STRICT_ROWS = 12, 4
"""Of the strict linking: 0.81 of the pairs at the similarity of a core meet, 0.14 at a third."""

_LIFT, _LARGEST_USUAL = 2, 0.75
"""A stock phrase is common among some texts when it is twice as common as everywhere; one that most
texts hold, when three in four do."""

_AT_ONCE = 500  # shingles whose texts are compared in one product: some 100 MB


def sample_of(sets: ShingleSets, parameters: Parameters) -> npt.NDArray[np.int64]:
    """Positions of distinct texts, at most `sample` of them, whatever their order.

    Fingerprints are as good as random, so the lowest ones are a random sample of distinct texts.
    """
    first = np.unique(sets.fingerprints, return_index=True)[1]
    return np.sort(first[: parameters.sample])


def stop_shingles(offsets: Offsets, values: Shingles, parameters: Parameters) -> StopShingles:
    """The stock shingles of a sample of distinct texts, given as their sets."""
    group = _strict_groups(offsets, values, parameters)
    of_shingle = np.repeat(group, np.diff(offsets)).astype(np.uint64)
    once = np.unique(of_shingle << np.uint64(32) | values)
    shingles, groups = np.unique(once.astype(np.uint32), return_counts=True)
    count = int(group.max()) + 1 if len(group) else 0
    many = reaches(groups, count, parameters.stock_share) & (groups >= parameters.stock_least)
    stock = shingles[many]
    first = np.unique(group, return_index=True)[1]
    rare = _rare(*gathered(offsets, values, first), stock, parameters)
    return StopShingles(np.union1d(stock, rare))


def _strict_groups(offsets: Offsets, values: Shingles, parameters: Parameters) -> Ints:
    strictly = replace(parameters, bands=_STRICT_BANDS, rows=_STRICT_ROWS)
    one, other = candidate_pairs(keys_of(offsets, values, strictly))
    sizes = np.diff(offsets)
    both = shared([Sets.of(offsets, values)], one, other)
    found = Edges(one, other, both, sizes[one] + sizes[other] - both)
    strict = found.where(found.at_least(parameters.core))
    return components(len(sizes), strict.one, strict.other)


def _rare(offsets: Offsets, values: Shingles, stock: Shingles, parameters: Parameters) -> Shingles:
    """Stock that few texts hold: what else the texts that hold a shingle share tells it from a
    template, whose reworked copies are as many but have most of their shingles in common.

    Args:
        offsets, values: one text of every group. stock: shingles that many hold.
    """
    shingles, column, counts = np.unique(values, return_inverse=True, return_counts=True)
    texts = len(offsets) - 1
    ones = np.ones(len(column), dtype=np.int32)
    held: Any = csr_matrix((ones, column, offsets), shape=(texts, len(shingles)))
    holding = held.T.tocsr()
    asked = np.flatnonzero((counts >= parameters.stock_least) & ~np.isin(shingles, stock))
    usual = np.minimum(_LIFT * counts / max(texts, 1), _LARGEST_USUAL)
    alone = [
        part[~_are_kin(holding[part], held, usual, parameters)]
        for part in np.array_split(asked, len(asked) // _AT_ONCE + 1)
    ]
    return np.asarray(shingles[np.concatenate(alone)], dtype=np.uint32)


def _are_kin(
    holding: Any, held: Any, usual: npt.NDArray[np.float64], parameters: Parameters
) -> Flags:
    """Whether the texts that hold each of some shingles have enough of all theirs in common.

    Args:
        holding: (asked, texts). held: (texts, shingles).
        usual: (shingles,) the share of texts in which a shingle is expected anyway.
    """
    together = holding @ held
    row = np.repeat(np.arange(together.shape[0]), np.diff(together.indptr))
    texts = np.diff(holding.indptr)[row]
    common = (together.data >= 2) & reaches(together.data, texts, parameters.kin_common)
    common &= together.data >= texts * usual[together.indices]
    whole = np.bincount(row, together.data, together.shape[0])
    part = np.bincount(row[common], together.data[common], together.shape[0])
    return reaches(part, whole, parameters.kin)
