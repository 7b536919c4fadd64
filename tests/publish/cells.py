"""What an attacker can work out of a published cube: bounds on every hidden cell, by linear
programming (Fischetti & Salazar 2001; Hundepool et al. 2012, ch. 4.2)."""

from __future__ import annotations

import math

import numpy as np
import pandas as pd
from scipy.optimize import linprog

from brightline.trends.coverage import months
from brightline.trends.series import Floats

Bounds = dict[tuple[str, object], tuple[float, float]]


def audit(counts: pd.DataFrame, shares: pd.DataFrame, round_to: int) -> Bounds:
    """{(site, month): (least, most)} postings of each month that is not printed.

    Known to the attacker: every printed count to within its rounding, every printed population
    as the sum of its months to within its rounding, and that nothing is negative.
    """
    cells = counts[counts["kind"] == "postings"].reset_index(drop=True)
    names = zip(cells["site"], cells["month"], strict=True)
    index: dict[tuple[str, object], int] = {
        (site, month): n for n, (site, month) in enumerate(names)
    }
    box = [_box(value, round_to) for value in cells["count"]]
    rows: list[Floats] = []
    limits: list[float] = []
    for _, share in shares[shares["population"].notna()].iterrows():
        under = _under(share, index)
        if not under:
            continue
        row = np.zeros(len(cells))
        row[under] = 1.0
        low, high = _box(float(share["population"]), round_to)
        rows += [row, -row]
        limits += [high, -low]
    found: Bounds = {}
    for number in np.flatnonzero(cells["count"].isna()):
        objective = np.zeros(len(cells))
        objective[number] = 1.0
        ends = [_solve(sign * objective, rows, limits, box) for sign in (1, -1)]
        key = (str(cells["site"][number]), cells["month"][number])
        found[key] = (ends[0], -ends[1])
    return found


def _under(share: pd.Series, index: dict[tuple[str, object], int]) -> list[int]:
    last = share["end"] - pd.Timedelta(days=1)
    return [
        index[site, first]
        for site in str(share["sites"]).split(",")
        for first, _ in months(share["start"], last)
        if (site, first) in index
    ]


def _box(value: float, round_to: int) -> tuple[float, float]:
    if math.isnan(value):
        return 0.0, math.inf
    return max(0.0, value - round_to / 2), value + round_to / 2


def _solve(
    objective: Floats, rows: list[Floats], limits: list[float],
    box: list[tuple[float, float]],
) -> float:  # fmt: skip
    system = (np.array(rows), np.array(limits)) if rows else (None, None)
    result = linprog(objective, A_ub=system[0], b_ub=system[1], bounds=box, method="highs")
    if result.status == 3:  # unbounded: nothing is known
        return -math.inf
    assert result.status == 0, result.message
    assert result.fun is not None
    return float(result.fun)
