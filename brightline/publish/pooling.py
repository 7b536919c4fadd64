"""A pooled share made of what is printed of its sites: their shares, and how much each counts.

Weighed by the exact populations of its sites it would tell these to whoever knows the shares: at
each cut-off of the scale it is one more equation of them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import numpy as np

from brightline.publish.as_printed import Printed, drawn_row
from brightline.publish.digits import LIMITS
from brightline.publish.populations import Populations
from brightline.trends.intervals import clopper_pearson, effective_of
from brightline.trends.shares import Share

BY_PRINTED_MONTHS = "A site with hidden months is weighed by the adverts of its other months."
"""Said of a pooled share in which a population may not be told."""

UNWEIGHED = (
    "Of one of its sites no number of adverts may be published, so that nothing tells how much "
    "each site counts; read the shares of the sites."
)
"""Why a pooled share is not drawn that its sites' exact populations would be needed for."""


def pooled(share: Share, printed: Printed, populations: Populations) -> Share:
    """`share`, which rests on the same labels as those of its sites, as these are printed.

    Where the population of a site is not printed it counts by its months that are; and where there
    are none, no pooled share is drawn.
    """
    keys = [(share.span.name, site) for site in share.sites]
    sizes = [printed[key]["population"] if key in printed else None for key in keys]
    rows = [row for key in keys if (row := drawn_row(printed, *key)) is not None]
    known = [
        float(size or populations.counted(share.span, site))
        for size, site in zip(sizes, share.sites, strict=True)
    ]
    if len(rows) == len(keys) and all(known):
        caveats = share.caveats if all(sizes) else (*share.caveats, BY_PRINTED_MONTHS)
        return replace(_made_of(share, rows, known), caveats=caveats)
    # The exact share of a site without a printed one is none or all: its weight would be told.
    return share if all(sizes) else _unweighed(share)


def _unweighed(share: Share) -> Share:
    return replace(
        share, drawn=False, reason=UNWEIGHED, estimate=None, low=None, high=None, caveats=()
    )


def _made_of(share: Share, rows: Sequence[Mapping[str, Any]], sizes: Sequence[float]) -> Share:
    """`share` as the printed shares of its sites make it; sites are sampled one by one, so that
    their variances add up (Cochran 1977, ch. 5)."""
    weights = np.array(sizes) / sum(sizes)
    shares = np.array([row["estimate"] for row in rows])
    precise = np.array([effective_of(*(row[name] for name in LIMITS)) for row in rows])
    estimate = float(weights @ shares)
    variance = float(weights**2 @ (shares * (1 - shares) / precise))
    effective = estimate * (1 - estimate) / variance
    low, high = clopper_pearson(estimate * effective, effective)
    told = replace(share, estimate=estimate, low=low, high=high, effective=effective)
    return replace(told, precision=None)
