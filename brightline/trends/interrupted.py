"""An interrupted series of weekly counts: did the level change at a date, beyond its trend?

Segmented regression (Wagner et al. 2002; Lopez Bernal, Cummins & Gasparrini 2017) on the log scale:
a level, a straight trend, and a step for the weeks after the date. Its error is that of chance
between advertisers (the units' sandwich, as in `time_effects.py`), scaled by how far the same step
strays at placebo dates, where nothing happened (empirical calibration; Schuemie et al. 2014).
Nothing here knows a frame.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from brightline.trends.intervals import LEVEL
from brightline.trends.quantiles import student_quantile
from brightline.trends.series import Days, Floats

PRE_WEEKS = 26
"""Half a year before the date carries the level and the trend."""

REBOUND_WEEKS = 8
"""The window after it: what moves, moves within weeks; what comes later has other reasons too."""

MIN_PLACEBOS = 5
"""Fewer placebo dates say too little of how far the step strays by itself."""

_PARAMETERS = 3
_ROUNDS = 50


@dataclass(frozen=True, slots=True)
class Step:
    """ln of the level after over the level expected; error of it from advertisers' chance."""

    log: float
    error: float
    expected: float  # counts of the rebound window, had the trend gone on


@dataclass(frozen=True, slots=True)
class Calibrated:
    """A step with its interval, scaled by placebo dates (`strayed`, about 1 when they agree)."""

    step: Step
    low: float
    high: float
    strayed: float
    placebos: int


def step_at(
    day: Days, unit: Days, covered: Days, date: int, pre: int = PRE_WEEKS, post: int = REBOUND_WEEKS
) -> Step | None:
    """The step at `date` of counts whose days and units are given one by one; None where a half of
    the window has no count.

    Args:
        covered: one entry for each covered site-day, the day on which its adverts are first seen.
            Weeks are counted from the date.
    """
    week, of_count = _weeks(day, date, pre, post)
    days = np.bincount(_weeks(covered, date, pre, post)[0], minlength=pre + post).astype(float)
    counts = np.bincount(week, minlength=pre + post).astype(np.float64)
    seen = days > 0
    if counts[:pre].sum() == 0 or counts[pre:].sum() == 0 or not seen[:pre].any():
        return None
    number = np.arange(pre + post) - pre
    design = np.stack([np.ones(pre + post), number / pre, (number >= 0).astype(float)], axis=1)
    beta, fitted = _poisson(counts[seen], days[seen], design[seen])
    information = design[seen].T @ (fitted[:, None] * design[seen])
    code = unit[of_count] - unit[of_count].min()
    scores = np.stack([np.bincount(code, column[week]) for column in design.T], axis=1)
    bread = np.linalg.inv(information)
    error = math.sqrt(float((bread @ (scores.T @ scores) @ bread)[2, 2]))
    without = days[pre:] * np.exp(design[pre:, :2] @ beta[:2])
    return Step(float(beta[2]), error, float(without.sum()))


def _weeks(day: Days, date: int, pre: int, post: int) -> tuple[Days, Days]:
    """(week of each that lies in the window, its position)."""
    week = np.floor_divide(day - date, 7) + pre
    inside = np.flatnonzero((week >= 0) & (week < pre + post))
    return week[inside], inside


def _poisson(counts: Floats, days: Floats, design: Floats) -> tuple[Floats, Floats]:
    """Maximum likelihood by Newton's method (iteratively reweighted; McCullagh & Nelder 1989)."""
    beta = np.zeros(design.shape[1])
    beta[0] = math.log(counts.sum() / days.sum())
    fitted = days * np.exp(design @ beta)
    for _ in range(_ROUNDS):
        score = design.T @ (counts - fitted)
        move = np.linalg.solve(design.T @ (fitted[:, None] * design), score)
        beta = beta + np.clip(move, -1.0, 1.0)
        fitted = days * np.exp(design @ beta)
        if np.abs(move).max() < 1e-10:
            break
    return beta, fitted


def placebo_dates(first: int, date: int, pre: int = PRE_WEEKS, post: int = REBOUND_WEEKS) -> Days:
    """Dates whose whole windows lie before `date` and after `first`, a rebound window apart."""
    latest = date - 7 * post
    dates = np.arange(latest, first + 7 * pre - 1, -7 * post, dtype=np.int64)
    return dates[::-1]


def calibrated(step: Step, placebos: Sequence[Step]) -> Calibrated:
    """The step's interval, its error scaled by how far steps at placebo dates stray.

    With fewer than `MIN_PLACEBOS` of them the error is that of advertisers' chance alone.
    """
    ratios = np.array([one.log / one.error for one in placebos if one.error > 0])
    strayed, df = 1.0, float(PRE_WEEKS + REBOUND_WEEKS - _PARAMETERS)
    if len(ratios) >= MIN_PLACEBOS:
        # A scale that is measured on n steps has Student's t on n degrees of freedom.
        strayed, df = math.sqrt(float((ratios**2).mean())), float(len(ratios))
    reach = float(student_quantile((1 + LEVEL) / 2, df)) * strayed * step.error
    return Calibrated(step, step.log - reach, step.log + reach, strayed, len(ratios))
