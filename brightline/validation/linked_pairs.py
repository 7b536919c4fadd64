"""How well linking found known advertisers: pairs of adverts, as precision and recall.

Of all pairs that linking put together, the part that one advertiser posted; and of all pairs that
one advertiser posted, the part that linking put together (Christen 2012, 'Data Matching', ch. 7).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd


@dataclass(frozen=True, slots=True)
class Found:
    """Pairs of adverts: of one advertiser, put together, and both; each as a number."""

    true: int
    linked: int
    right: int

    @property
    def precision(self) -> float:
        """1.0 where nothing was put together: nothing is wrong."""
        return self.right / self.linked if self.linked else 1.0

    @property
    def recall(self) -> float:
        """1.0 where there is no pair to be found."""
        return self.right / self.true if self.true else 1.0

    def to_dict(self) -> dict[str, float | int]:
        """As plain data for `--json`."""
        return {"pairs": self.true, "precision": self.precision, "recall": self.recall}


def found(linked: pd.Series, owner: pd.Series) -> Found:
    """Compare a grouping of adverts with their owners.

    Args:
        linked, owner: of the same adverts in the same order, the group of each.
    """
    both = pd.DataFrame({"linked": linked.to_numpy(), "owner": owner.to_numpy()})
    return Found(
        true=pairs_in(both.groupby("owner").size().to_numpy()),
        linked=pairs_in(both.groupby("linked").size().to_numpy()),
        right=pairs_in(both.groupby(["linked", "owner"]).size().to_numpy()),
    )


def pairs_in(sizes: npt.NDArray[np.integer[Any]]) -> int:
    """How many pairs there are within groups of these sizes."""
    return int((sizes * (sizes - 1) // 2).sum())
