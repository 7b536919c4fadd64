"""What the consensus model found, and the intervals of what it says of annotators.

An annotator's figures are held against the items' levels, which the panel does not know for sure.
So the levels are drawn many times from what the panel says of each item, the annotator's labels are
counted against each draw, and an interval joins what differs from draw to draw with what a draw
leaves open (Rubin 1987, 'Multiple Imputation for Nonresponse in Surveys').
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.special import betaincinv

Floats = npt.NDArray[np.float64]
Codes = npt.NDArray[np.int64]

OWN_PRIOR = 0.5
"""Labels per cell that are added to an annotator's own for the figures of that annotator: Jeffreys'
prior. Others' labels are evidence for items, never for how this annotator reads."""

FEWEST_OWN = 10.0
"""Expected items of a level or side, read by another annotator too, from which on there are figures
of an annotator."""

DRAWS = 100
"""Draws of the items' levels: a standard deviation over them is known to 7% (1 / sqrt(200))."""


@dataclass(frozen=True, slots=True)
class Fit:
    """What the model found, for n items, J annotators and K levels.

    posterior: (n, K) the chance of each level in one further reading, by somebody who errs half as
        often as the typical annotator, with the labels counted for less where an item has many,
        since annotators share misreadings.
    mixture: (n, K) the chance of each level if labels are independent readings of it: the weights
        of the levels, which the confusions are counted with.
    level: (n,) the largest of these, counted from 0.
    rows: (J, K, K) Dirichlet parameters of each annotator's confusion: of the items of a level (the
        row), as far as the panel can tell, how many are read as each. What is expected of the
        annotator is added, for the posterior of items: no figure of a person.
    own: (J, K, K) the expected counts alone, of items that another annotator read as well.
    drawn: (D, J, K, K) those counts in D draws of the items' levels from what the panel says.
    typical: (K, K) the typical annotator's confusion, without careless labels.
    strength: (K,) labels that what is expected of an annotator counts for.
    iterations, converged: how the fit ended.
    """

    posterior: Floats
    mixture: Floats
    level: Codes
    rows: Floats
    own: Floats
    drawn: Floats
    typical: Floats
    strength: Floats
    iterations: int
    converged: bool

    def confusion(self, level: float = 0.95) -> tuple[Floats, Floats, Floats]:
        """(mean, low, high) of every annotator's confusion as the model takes it, each (J, K, K).

        A cell of a Dirichlet row is a beta variable. Few labels leave it near what is
        expected: `own_confusion` is what an annotator's labels alone say.
        """
        total = self.rows.sum(axis=2, keepdims=True)
        return _beta(self.rows, total - self.rows, level)

    def own_confusion(self, level: float = 0.95) -> tuple[Floats, Floats, Floats]:
        """(mean, low, high) of every annotator's confusion from their own labels, each (J, K, K).

        What the panel does not know of the items is in the intervals. The rows of levels with
        fewer than `FEWEST_OWN` expected items are NaN.
        """
        total = self.drawn.sum(axis=3, keepdims=True)
        rest = total - self.drawn + OWN_PRIOR * (self.own.shape[2] - 1)
        enough = self.own.sum(axis=2, keepdims=True) >= FEWEST_OWN
        return _enough(_mixed_beta(self.drawn + OWN_PRIOR, rest, level), enough)

    def agreement_at(
        self, cut: int, level: float = 0.95
    ) -> tuple[tuple[Floats, Floats, Floats], tuple[Floats, Floats, Floats]]:
        """Each annotator against the panel at a cut, from their own labels: (mean, low, high) of
        sensitivity and of specificity, each (J,); NaN below `FEWEST_OWN` expected items of a side.

        Args:
            cut: levels from this one up (counted from 0) are one side. The rows of a side are
                added up, so that a level often met weighs more.
        """
        sides = []
        for side in (slice(cut, None), slice(None, cut)):
            same = self.drawn[:, :, side, side].sum(axis=(2, 3))
            rest = self.drawn[:, :, side].sum(axis=(2, 3)) - same
            enough = self.own[:, side].sum(axis=(1, 2)) >= FEWEST_OWN
            sides.append(_enough(_mixed_beta(same + OWN_PRIOR, rest + OWN_PRIOR, level), enough))
        return sides[0], sides[1]


def _beta(same: Floats, other: Floats, level: float) -> tuple[Floats, Floats, Floats]:
    tail = (1 - level) / 2
    mean: Floats = same / (same + other)
    low, high = (np.asarray(betaincinv(same, other, end), np.float64) for end in (tail, 1 - tail))
    return mean, low, high


def _mixed_beta(same: Floats, other: Floats, level: float) -> tuple[Floats, Floats, Floats]:
    """As `_beta`, of the beta variable with the mean and variance of all draws (the first axis)."""
    size = same + other
    means = same / size
    within = means * (1 - means) / (size + 1)
    mean = means.mean(axis=0)
    weight = mean * (1 - mean) / (within.mean(axis=0) + means.var(axis=0)) - 1
    return _beta(mean * weight, (1 - mean) * weight, level)


def _enough(
    found: tuple[Floats, Floats, Floats], enough: npt.NDArray[np.bool_]
) -> tuple[Floats, Floats, Floats]:
    mean, low, high = (np.where(enough, part, np.nan) for part in found)
    return mean, low, high
