"""What strata whose labels are all alike may hold of the contrary: the most that chance may hide.

No suspicion among twenty labels is no suspicion among all adverts only by luck. Where few labels
stand for many adverts the variance, to which such a stratum adds nothing, cannot say so. Exact
limits of a stratified sample are those of the least favourable strata (Wendell & Schmee 1996,
'Exact inference for proportions from a stratified finite population', JASA 91, 825-830). Arrays as
in `linearised.py`.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from brightline.trends.intervals import LEVEL, clopper_pearson_all
from brightline.trends.series import Days, Floats, Mask
from brightline.trends.strata import strata_of

_LAST_DIGITS = 1e-12
_FEWEST, _HALVINGS = 1e-3, 60


def most_unseen(part: Floats, cases: Floats, alike: Mask, chance: float) -> Floats:
    """(...,) the largest part of all adverts that may be otherwise than all `alike` labels are.

    The most of Σ part p over the items that are alike, such that these labels have at least such a
    `chance`: Π (1 − p)^cases. Whoever stands for most adverts a case may hide most, and items that
    stand for few hide nothing: 1 − p = min(1, λ cases / part). In one stratum it is the limit of
    Clopper and Pearson.

    Args:
        part: (..., n) what each item stands for, of all. cases: independent judgements of each.
    """
    each = np.where(alike, part / cases, 0.0)
    order = np.argsort(-each, axis=-1, kind="stable")
    heaviest = np.take_along_axis(each, order, axis=-1)
    counted = np.take_along_axis(np.where(alike, cases, 0.0), order, axis=-1)
    logs = np.log(np.where(heaviest > 0, heaviest, 1.0))
    many = np.maximum(np.cumsum(counted, axis=-1), _LAST_DIGITS)
    # ln λ if the heaviest so many are those that hide something; the last for which they all do.
    level = (math.log(chance) + np.cumsum(counted * logs, axis=-1)) / many
    hides = (heaviest > 0) & (level < logs)
    last = np.maximum(hides.sum(axis=-1, keepdims=True) - 1, 0)
    passed = np.exp(np.take_along_axis(level, last, axis=-1))
    hidden: Floats = np.where(hides, counted * (heaviest - passed), 0.0).sum(axis=-1)
    return hidden


@dataclass(frozen=True, slots=True)
class Hidden:
    """The share that may be suspicious where no label is, and otherwise where all labels are.

    Each by itself, at a chance of one in twenty, as of a sample without end of adverts.
    """

    suspicious: Floats
    other: Floats

    def effective(self, share: Floats, effective: Floats, unsampled: Floats | float) -> Floats:
        """The largest effective size whose interval reaches as far as what may be hidden.

        Args:
            effective: the size that the variance gives. unsampled: the part of the adverts that was
                not labelled.
        """
        found = effective
        for point, beyond in ((share, self.suspicious), (1 - share, self.other)):
            found = _reaching(point, found, point + beyond * np.sqrt(unsampled))
        return found


def _reaching(share: Floats, effective: Floats, limit: Floats) -> Floats:
    """The largest size, up to `effective`, at which the upper limit is at least `limit`."""
    whole = np.asarray(effective, dtype=np.float64)
    short = (clopper_pearson_all(share * whole, whole)[1] < limit) & (limit < 1)
    if not short.any():
        return whole
    few, many = np.full(whole.shape, _FEWEST), whole
    for _ in range(_HALVINGS):
        middle = np.sqrt(few * many)
        beyond = clopper_pearson_all(share * middle, middle)[1] >= limit
        few, many = np.where(beyond, middle, few), np.where(beyond, many, middle)
    found: Floats = np.where(short, few, whole)
    return found


def hidden_by(y: Floats, weight: Floats, domain: Mask, group: Days, cases: Floats) -> Hidden:
    """What the strata of a domain may hide.

    Args:
        cases: as of `linearised.cases`. The rest as of `linearised.smoothed_variance`.
    """
    inside = weight * domain
    part = inside / inside.sum(axis=-1, keepdims=True)
    none, every = (
        domain & _all_of_stratum(~domain | value, group)
        for value in (y <= 0, y >= 1 - _LAST_DIGITS)
    )
    suspicious, other = (most_unseen(part, cases, alike, 1 - LEVEL) for alike in (none, every))
    return Hidden(suspicious, other)


def _all_of_stratum(holds: Mask, group: Days) -> Mask:
    """(..., n) whether it holds of every item of the stratum of each."""
    strata = strata_of(group)
    whole = np.logical_and.reduceat(holds[..., strata.order], strata.starts, axis=-1)
    found: Mask = strata.back(whole)
    return found
