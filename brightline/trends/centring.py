"""What squares about a ratio leave of the variance of its parts, where few make most of it.

Whoever makes most of the sums makes most of their ratio too, and so lies near it whatever they do.
The squares of all are then too small by a part that is known from their sizes alone.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from brightline.trends.series import Days, Floats, Mask

_LEAST = 1e-6  # one that is all of it tells nothing of its own chance


def left_of(sizes: Floats) -> float:
    """The part of the variance of a ratio of sums that is left in the squares about it.

    With parts w of the sums and deviations e that vary alike, the ratio is off by Σ w e, and the
    squares about it are w² (e − Σ w e)²: on average 1 − 2 S3 / S2 + S2 of Σ w² σ², with S_k the sum
    of w^k; (n − 1) / n, where all are of one size.
    """
    part = sizes / sizes.sum()
    second, third = float((part**2).sum()), float((part**3).sum())
    return max(1 - 2 * third / second + second, _LEAST)


def uncentred(z: Floats, weight: Floats, unit: Days, domains: Sequence[Mask]) -> Floats:
    """(n,) `z`, each domain's over the root of what squares about its mean leave.

    How much of a domain is whose is taken from the labelled items: that of all adverts would tell
    of those of a hidden month.

    Args:
        z: what each labelled item adds to a ratio of the domains' means. unit: who posted it.
    """
    found = z.copy()
    for domain in domains:
        part = np.asarray(np.bincount(unit[domain], weight[domain]), dtype=np.float64)
        found[domain] /= np.sqrt(left_of(part))
    return found
