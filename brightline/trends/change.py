"""The change between two periods, on a like-for-like panel of sites, or the reason for none.

The ratio of two shares (or totals) is linearised on the log scale and carries three errors:

- the sample's: the stratified design variance of `design.py`, across both periods at once, so
  that strata which reach over both are rightly shared;
- chance between the periods: advertisers come and go, and one who posts two hundred times moves
  a share that no sampling error explains. Advertisers (adverts joined by contact or text, the
  `unit` of `linked.linked_units`) are taken as a Poisson process whose marks are their adverts
  (a compound Poisson sum; Ross 2014, ch. 5.4), so the variance of a total is the sum of squared
  unit totals. It is estimated from the labelled adverts without their sampling variance, which
  the first part already holds (two-phase sampling; Särndal, Swensson & Wretman 1992, ch. 9), and
  known the less, the fewer advertisers post most of the adverts;
- chance between annotators, where there are enough of them to tell: who suspects twice as much as
  another sees another ratio when the mix of adverts moves (see `linearised.judges_variance`).

Totals are compared per covered day, so that a tolerated outage is not a fall.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from brightline.trends import linearised
from brightline.trends.centring import uncentred
from brightline.trends.evidence import Evidence, Span
from brightline.trends.intervals import LEVEL
from brightline.trends.pairs import Pair, pair_of
from brightline.trends.quantiles import student_quantile
from brightline.trends.results import METHOD as METHOD
from brightline.trends.results import Change as Change
from brightline.trends.results import Measure as Measure
from brightline.trends.results import NotDrawn as NotDrawn
from brightline.trends.results import Widest
from brightline.trends.series import Floats

MIN_ANNOTATORS = 5
"""A variance between fewer is hardly known: with four, chance alone moves it between a fourteenth
and three times itself (Gelman & Hill 2007, ch. 11.5, on how few groups tell of their spread)."""


CARRIED = ", and between annotators"
"""What is added to the method of a change that carries them."""


@dataclass(frozen=True, slots=True)
class Error:
    """The variance of a log ratio and its degrees of freedom. between: the part of annotators.
    units: that of advertisers."""

    variance: float
    df: float
    between: linearised.Between
    units: linearised.Chance

    @property
    def widest(self) -> Widest:
        """The largest of the parts of the variance."""
        parts: dict[Widest, float] = {
            "sample": self.variance - self.units.variance - self.between.variance,
            "advertisers": self.units.variance,
            "annotators": self.between.variance,
        }
        return max(parts, key=lambda part: parts[part])


def change_between(
    evidence: Evidence,
    earlier: Span,
    later: Span,
    sites: Sequence[str],
    measure: Measure,
    days: tuple[int, int],
    *,
    chance: bool = True,
) -> Change | NotDrawn:
    """The change of a share or a total from `earlier` to `later` over a panel.

    Args:
        sites: the panel; the caller has judged its coverage (see `panel.py`).
        days: covered site-days of the panel in the two periods.
        chance: carry chance between advertisers. Without it the interval is for the adverts
            that were there, and says nothing of whether another such year would look alike.
    """
    spans = (earlier, later)
    synthetic = any(evidence.is_synthetic(evidence.sampled(span, sites), sites) for span in spans)
    pair = pair_of(evidence, spans, sites)
    if isinstance(pair, str):
        return NotDrawn(earlier, later, measure, tuple(sites), pair, synthetic)
    log_ratio = _log_ratio(pair, measure, days)
    error = error_of(pair, measure, chance=chance)
    reach = float(student_quantile((1 + LEVEL) / 2, error.df)) * math.sqrt(error.variance)
    limits = (math.expm1(value) for value in (log_ratio, log_ratio - reach, log_ratio + reach))
    change, low, high = limits
    judges = error.between.judges
    found = Change(earlier, later, measure, tuple(sites), change, low, high, synthetic, judges)
    found = replace(found, widest=error.widest)
    return replace(found, method=METHOD + CARRIED) if judges else found


def _log_ratio(pair: Pair, measure: Measure, days: tuple[int, int]) -> float:
    first, second = (pair.design.share(domain) for domain in pair.domains)
    log_ratio = math.log(second / first)
    if measure == "share":
        return log_ratio
    before, after = (len(part) / n for part, n in zip(pair.units, days, strict=True))
    return log_ratio + math.log(after / before)


def error_of(pair: Pair, measure: Measure, *, chance: bool = True) -> Error:
    """How far the log ratio may be off: by the sample, by advertisers, and by annotators."""
    design = pair.design
    first, second = pair.domains
    _, influence, slope = linearised.log_ratio(design.y, design.weight, first, second)
    # The squares of chance hold what annotators' disagreement adds to each y: not once more.
    variance = design.variance(influence, np.zeros_like(slope) if chance else slope)
    df: float = min(design.df(domain) for domain in pair.domains)
    units = _chance(pair, influence, measure) if chance else linearised.Chance()
    df = units.df(variance, df)
    variance += units.variance
    between = _between(pair, influence, slope)
    return Error(variance + between.variance, between.df(variance, df), between, units)


def _between(pair: Pair, influence: Floats, slope: Floats) -> linearised.Between:
    """The part of annotators; none where there are too few to tell it."""
    if len(np.unique(pair.votes.judge)) < MIN_ANNOTATORS:
        return linearised.Between()
    design = pair.design
    centre = np.zeros(len(design.y))
    for domain in pair.domains:
        centre[domain] = design.share(domain)
    unit = design.items["unit"].to_numpy(dtype=np.int64)
    return linearised.judges_variance(pair.votes, influence, slope, centre, unit)


def _chance(pair: Pair, influence: Floats, measure: Measure) -> linearised.Chance:
    """The chance between advertisers (see `linearised.chance_between`).

    What one adds to a total is as large as it is. What one adds to a share is held against a mean
    that whoever posts most has made, and so little of it is seen.
    """
    unit = pair.design.items["unit"].to_numpy(dtype=np.int64)
    if measure == "total":
        return linearised.chance_between(influence, pair.design.weight, unit, counted_by(pair))
    weight = pair.design.weight
    return linearised.chance_between(uncentred(influence, weight, unit, pair.domains), weight, unit)


def counted_by(pair: Pair) -> Floats:
    """What each unit adds to the log ratio of the postings of both periods."""
    unit = pair.design.items["unit"].to_numpy(dtype=np.int64)
    units = 1 + max(int(values.max(initial=0)) for values in (unit, *pair.units))
    before, after = (np.bincount(values, minlength=units) / len(values) for values in pair.units)
    found: Floats = after - before
    return found
