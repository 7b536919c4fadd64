"""Stock phrases: the shingles that many unrelated texts share, found once per epoch.

How many adverts hold a shingle says nothing, since a template posted ten thousand times holds its
own ones as often. What counts is unrelated texts: a sample is linked strictly first, and a shingle
is counted once in each group.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import numpy.typing as npt

from brightline.linking.banding import candidate_pairs
from brightline.linking.components import Edges, components
from brightline.linking.parameters import Parameters
from brightline.linking.shingles import ShingleSets
from brightline.linking.signatures import keys_of
from brightline.linking.stock import StopShingles
from brightline.linking.verifying import Sets, shared

_STRICT_BANDS, _STRICT_ROWS = 12, 4
"""Of the strict linking: 0.81 of the pairs at the similarity of a core meet, 0.14 at a third."""


def sample_of(sets: ShingleSets, parameters: Parameters) -> npt.NDArray[np.int64]:
    """Positions of distinct texts, at most `sample` of them, whatever their order.

    Fingerprints are as good as random, so the lowest ones are a random sample of distinct texts.
    """
    first = np.unique(sets.fingerprints, return_index=True)[1]
    return np.sort(first[: parameters.sample])


def stop_shingles(sets: ShingleSets, parameters: Parameters) -> StopShingles:
    """The stock shingles of a sample of distinct texts."""
    strictly = replace(parameters, bands=_STRICT_BANDS, rows=_STRICT_ROWS)
    keys = keys_of(sets.offsets, sets.values, strictly)
    one, other = candidate_pairs(keys)
    sizes = np.diff(sets.offsets)
    both = shared(Sets.of(sets.offsets, sets.values), one, other)
    found = Edges(one, other, both, sizes[one] + sizes[other] - both)
    strict = found.where(found.at_least(parameters.core))
    group = components(len(sets), strict.one, strict.other)
    of_shingle = np.repeat(group, np.diff(sets.offsets)).astype(np.uint64)
    once = np.unique(of_shingle << np.uint64(32) | sets.values)
    shingles, groups = np.unique(once.astype(np.uint32), return_counts=True)
    count = int(group.max()) + 1 if len(group) else 0
    top, bottom = parameters.stock_share
    stock = (groups * bottom >= count * top) & (groups >= parameters.stock_least)
    return StopShingles(shingles[stock])
