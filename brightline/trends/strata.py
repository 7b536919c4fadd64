"""The variance strata of a sample as runs of its items, for sums in each and what goes back."""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from brightline.trends.series import Days


class Strata(NamedTuple):
    """Items in the `order` of their strata: how many each holds, and where each starts in it."""

    order: npt.NDArray[np.intp]
    sizes: npt.NDArray[np.intp]
    starts: npt.NDArray[np.intp]

    def back(self, values: npt.NDArray[Any]) -> npt.NDArray[Any]:
        """(..., n) for each item the value of its stratum, of (..., strata)."""
        spread = np.repeat(values, self.sizes, axis=-1)
        found = np.empty_like(spread)
        found[..., self.order] = spread
        return found


def strata_of(group: Days) -> Strata:
    """The strata of (n,) numbers, by rising number."""
    sizes = np.unique(group, return_counts=True)[1]
    starts = np.concatenate([[0], np.cumsum(sizes)[:-1]])
    return Strata(np.argsort(group, kind="stable"), sizes, starts)
