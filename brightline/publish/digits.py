"""To how many digits figures are printed: as many as their interval bears.

The width of an interval says how large the sample was and how large a part of all, so that digits
beyond it say nothing of the world and much of the numbers that they were computed from. Counts
are rounded in `disclosure.py`.
"""

from __future__ import annotations

import math
from collections.abc import Mapping

from brightline.trends.shares import Share

LIMITS = ("estimate", "low", "high")
"""The columns of a figure with its interval."""

SHARE_DIGITS = 4
"""Shares are printed to a hundredth of a percentage point at most, changes to a tenth of a percent:
the ratio of two totals, known exactly, would undo the rounding of both."""

CHANGE_DIGITS = 3

STEP = 0.1
"""A figure with an interval is printed in decimal steps of at most this part of its width. More
digits say nothing of the world, and all the more of the numbers that it was computed from."""


def digits_for(low: float, high: float, most: int, *, zero: float | None = None) -> int:
    """To how many digits a figure and its limits are printed.

    Args:
        most: never more than these; an interval without a width has them.
        zero: of a ratio, where it would be nothing: no limit is to be rounded to that.
    """
    width = high - low if zero is None else min(high - low, low - zero)
    if width <= 0:
        return most
    return min(most, max(0, math.ceil(-math.log10(STEP * width) - _SLIGHT)))


_SLIGHT = 1e-9
"""A width of a tenth is one, whatever the last digits of a float."""


def printed(value: float | None, digits: int) -> float | None:
    """`value` as it is printed."""
    return None if value is None else round(value, digits)


def printed_limits(share: Share) -> dict[str, float | None]:
    """estimate, low and high of a share as they are printed."""
    return printed_interval({name: getattr(share, name) for name in LIMITS}, SHARE_DIGITS)


def printed_interval(
    values: Mapping[str, float | None], most: int, *, zero: float | None = None
) -> dict[str, float | None]:
    """An estimate and its two limits, in this order, to the digits that their width allows (see
    `digits_for`)."""
    _, low, high = values.values()
    digits = most if low is None or high is None else digits_for(low, high, most, zero=zero)
    return {name: printed(value, digits) for name, value in values.items()}
