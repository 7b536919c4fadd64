"""A bias's figure as a published release says it, and how far rounding may move it there."""

from __future__ import annotations

import math

import pandas as pd

from brightline.publish.digits import CHANGE_DIGITS, STEP
from brightline.publish.figures import POOLED
from brightline.publish.reader import Cube
from brightline.trends.frames import Frames
from brightline.validation.biases import Bias, inside
from brightline.validation.market import FIRST, SECOND
from brightline.validation.trial import Figure, without_reposting

_MOST_ERRORS = 4
"""Standard errors of rounding that may be seen: more come by chance once in 15,000 figures."""

_PRINTED = 6
"""Printed numbers, at most, through which a figure of a release is made: three factors, and a
change of shares and one of totals that these are in line with, and the figure itself."""


def released(cube: Cube, bias: Bias, naive: float) -> Figure:
    """The figure of a release that a bias is about, with the reason where it is not drawn.

    Args:
        naive: the naive figure, which no release holds.
    """
    if bias.of == "the market":
        table = cube.displacement
        rows = table[table["measure"] == "market"].rename(columns={"estimate": "change"})
        return _figure(rows, naive)
    if bias.of == "total":
        table = cube.changes
        return _figure(table[(table["site"] == POOLED) & (table["measure"] == "total")], naive)
    drawn = cube.parts[cube.parts["drawn"]].set_index("part")
    if drawn.empty:
        return _figure(cube.parts, naive)
    factors = drawn.drop(index="all")
    parts = {str(name): (1 + row["change"], 1 + row["high"]) for name, row in factors.iterrows()}
    return Figure(naive, *without_reposting(parts), "")


def _figure(rows: pd.DataFrame, naive: float) -> Figure:
    """The one row's figure: each market has one pair of periods and at most one closing."""
    (row,) = rows.to_dict("records")
    if not row["drawn"]:
        return Figure(naive, None, None, None, str(row["reason"]))
    change, low, high = (float(row[name]) for name in ("change", "low", "high"))
    return Figure(naive, change, low, high, "")


def rounding(bias: Bias, found: Figure, frames: Frames, round_to: int) -> float:
    """How far a release may stand from the store, as a part of the figure's ratio.

    Numbers are printed to a tenth of a percent, and in steps of up to a tenth of the interval of
    what the store `found`. Where adverts are counted, months are rounded to `round_to` besides, and
    the error of a sum of months is that of as many uniform ones (`round_to` / √12 each).
    """
    digits = 0.5 * 10.0**-CHANGE_DIGITS
    if found.change is not None and found.low is not None and found.high is not None:
        digits = max(digits, 0.5 * STEP * (found.high - found.low) / (1 + found.change))
    if bias.of == "the market":
        return digits
    seen = frames.adverts["first_seen"].dt.tz_localize(None)
    variance = 0.0
    for span in (FIRST, SECOND):
        held = inside(seen, span)
        months = len(set(zip(frames.adverts["site"][held], seen[held].dt.month, strict=True)))
        variance += months * round_to**2 / 12 / max(int(held.sum()), 1) ** 2
    return _PRINTED * digits + _MOST_ERRORS * math.sqrt(variance)


def differs(one: Figure, other: Figure, within: float) -> bool:
    """Whether two figures are not the same: one refused, or refused for another reason, or apart
    by more than this part of the ratio, in the figure or in a limit of its interval."""
    if one.change is None or other.change is None:
        return one.reason != other.reason
    return any(apart(one, other, name) > within for name in ("change", "low", "high"))


def apart(one: Figure, other: Figure, name: str = "change") -> float:
    """By which part of its ratio a number of a figure differs; 0.0 where neither has it."""
    before: float | None = getattr(one, name)
    after: float | None = getattr(other, name)
    if before is None or after is None:
        return 0.0 if before is after else math.inf
    return abs((1 + after) / (1 + before) - 1)
