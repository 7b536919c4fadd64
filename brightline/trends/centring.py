"""What squares about a ratio leave of the variance of its parts, where few make most of it.

Whoever makes most of the sums makes most of their ratio too, and so lies near it whatever they do.
The squares of all are then too small by a part that is known from their sizes alone.
"""

from __future__ import annotations

from brightline.trends.series import Floats

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
