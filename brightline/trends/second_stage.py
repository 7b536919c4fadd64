"""How uncertain a label is that one annotator gave alone: the second stage where nothing shows it.

Two annotators of an advert show by how much judgements of one advert differ. One shows nothing, and
nothing shown is not no difference: of a share whose sample is most of its adverts, that is most of
the error. Arrays as in `linearised.py`.
"""

from __future__ import annotations

import numpy as np

from brightline.trends.linearised import PRIOR_ITEMS
from brightline.trends.series import Days, Floats
from brightline.trends.strata import strata_of


def filled(noise: Floats, y: Floats, judges: Floats, weight: Floats, group: Days) -> Floats:
    """(..., n) `noise` with that of items whose annotators cannot tell it, which is missing there.

    Theirs is the variance of a judgement in their stratum, times the part of it that lies between
    the annotators of an item where two or more judged. That part is drawn towards all of it by
    `PRIOR_ITEMS`, and is all where nobody judged beside another: then the finite population
    correction takes nothing away, since the sample may be of adverts that anybody else would have
    judged otherwise.

    Args:
        noise: the variance of each y over its annotators. judges: how many they are.
    """
    unknown = np.isnan(noise)
    if not unknown.any():
        return noise
    spread = _spread(y, group)
    told = np.where(unknown, 0.0, noise * judges)
    between = (weight * told).sum(axis=-1)
    whole = (weight * ~unknown * spread).sum(axis=-1)
    prior = (
        PRIOR_ITEMS * (weight * unknown * spread).sum(axis=-1) / np.maximum(unknown.sum(axis=-1), 1)
    )
    known = whole + prior
    part = np.divide(between + prior, known, out=np.ones_like(known), where=known > 0)
    alone = np.minimum(part, 1.0)[..., None] * spread / judges
    found: Floats = np.where(unknown, alone, noise)
    return found


def _spread(y: Floats, group: Days) -> Floats:
    """(..., n) the variance of a 0/1 judgement in the stratum of each."""
    strata = strata_of(group)
    sizes = strata.sizes
    share = np.add.reduceat(y[..., strata.order], strata.starts, axis=-1) / sizes
    found: Floats = strata.back(share * (1 - share) * sizes / np.maximum(sizes - 1, 1))
    return found
