"""The steps of an event: of postings on the sites that stayed, and of the market as a whole.

Each stands plainly, and beside the same weeks of earlier years where these were seen.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from brightline.trends.control_years import (
    beside_years,
    control_years,
    placebos_beside,
    years_before,
)
from brightline.trends.displacement_words import (
    no_years_sentence,
    step_sentence,
    yearly_sentence,
)
from brightline.trends.evidence import Evidence
from brightline.trends.interrupted import Calibrated, Step, calibrated, placebo_dates, step_at
from brightline.trends.series import Days, number_of

if TYPE_CHECKING:
    from brightline.trends.event import Event

YEARLY = "_yearly"
"""Ends the name of a measure that stands beside the same weeks of earlier years."""


@dataclass(frozen=True, slots=True)
class Stepped:
    """A step in whole percents, limits outward: exact counts would tell one advertiser's.

    limits: the change, its low and its high limit; empty where it is not drawn, and `sentence` then
    says why.
    """

    measure: str
    sentence: str
    limits: tuple[float, float, float] | tuple[()] = ()


@dataclass(frozen=True, slots=True)
class Postings:
    """Days and units of postings, the days that tell of them, and the sites that they are of."""

    day: Days
    unit: Days
    told: Days
    sites: tuple[str, ...]
    first: int

    def step(self, date: int) -> Step | None:
        """The step at any day."""
        return step_at(self.day, self.unit, self.told, date)


def steps(
    evidence: Evidence, event: Event, postings: Postings, measure: str, title: str, threshold: int
) -> list[Stepped]:
    """The step of a measure, and the same beside earlier years, or why that is not told."""
    date = number_of(event.date)
    step, dates = postings.step(date), placebo_dates(postings.first, date).tolist()
    if step is None:
        reason = "A half of the window has no posting, so no step can be measured."
        return [Stepped(measure, reason)]
    found = calibrated(step, placebos_beside(postings.step, dates, 0, postings.first))
    limits = limits_of(found)
    plain = Stepped(measure, step_sentence(measure, title, event, found, limits), limits)
    years, reason = control_years(evidence, event.date, postings.sites, threshold)
    controls = [postings.step(one) for one in years_before(date, years)]
    known = [one for one in controls if one is not None]
    if not known:
        return [plain, Stepped(measure + YEARLY, no_years_sentence(measure, title, reason))]
    placebos = placebos_beside(postings.step, dates, years, postings.first)
    beside = calibrated(beside_years(step, known), placebos)
    limits = limits_of(beside)
    said = yearly_sentence(measure, title, event, beside, limits, len(known))
    return [plain, Stepped(measure + YEARLY, said, limits)]


def limits_of(found: Calibrated) -> tuple[float, float, float]:
    """The change of a step with its limits, in whole percents, the limits outward."""
    low = math.floor(100 * math.expm1(found.low) + 1e-9) / 100
    high = math.ceil(100 * math.expm1(found.high) - 1e-9) / 100
    return round(math.expm1(found.step.log), 2), low, high


def postings_of(evidence: Evidence, event: Event, sites: Sequence[str], measure: str) -> Postings:
    """Of the sites that stayed, or of the market: there the closed site counts as empty."""
    pooled = (*sites, event.where) if measure == "market" else tuple(sites)
    adverts = evidence.adverts
    counted = adverts[adverts["site"].isin(pooled) & (adverts["day"].fillna(-1) >= 0)]
    day = counted["day"].to_numpy(dtype=np.int64)
    if measure == "market":  # after the event there is nothing on the site, covered or not
        kept = (counted["site"].to_numpy() != event.where) | (day < number_of(event.date))
        counted, day = counted[kept], day[kept]
    told = np.concatenate([evidence.series[site].told_on for site in sites])
    first = max(int(evidence.series[site].covered.min()) for site in pooled)
    return Postings(day, counted["unit"].to_numpy(dtype=np.int64), told, pooled, first)
