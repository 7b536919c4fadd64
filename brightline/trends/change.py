"""The change between two periods, on a like-for-like panel of sites, or the reason for none.

The ratio of two shares (or totals) is linearised on the log scale and carries two errors:

- the sample's: the stratified design variance of `design.py`, across both periods at once, so
  that strata which reach over both are rightly shared;
- chance between the periods: advertisers come and go, and one who posts two hundred times moves
  a share that no sampling error explains. Advertisers (adverts joined by contact or text, the
  `unit` of `linked.linked_units`) are taken as a Poisson process whose marks are their adverts
  (a compound Poisson sum; Ross 2014, ch. 5.4), so the variance of a total is the sum of squared
  unit totals. It is estimated from the labelled adverts without their sampling variance, which
  the first part already holds (two-phase sampling; Särndal, Swensson & Wretman 1992, ch. 9).

Totals are compared per covered day, so that a tolerated outage is not a fall.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from brightline.trends import linearised, words
from brightline.trends.design import Design
from brightline.trends.evidence import Evidence, Span, one_sample_per_site, wave_for
from brightline.trends.intervals import LEVEL
from brightline.trends.prevalence import MIN_POSITIVES, domain_of
from brightline.trends.quantiles import student_quantile
from brightline.trends.results import Change as Change
from brightline.trends.results import Measure as Measure
from brightline.trends.results import NotDrawn as NotDrawn
from brightline.trends.series import Days, Floats, Mask
from brightline.trends.usable import erased_sentence, eroded_strata, strata_without_label

MIN_COMMON_LABELS = 0.9
"""Nine labels in ten of each period must come from annotators who worked on both: otherwise a
change of annotators reads as a change of adverts."""


@dataclass(frozen=True)
class Pair:
    """The labelled items of both periods under one design, and the unit of each advert that they
    stand for."""

    design: Design
    domains: tuple[Mask, ...]
    units: tuple[Days, ...]


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
    pair = evidence.once(("pair", spans, tuple(sites)), lambda: _pair(evidence, spans, sites))
    if isinstance(pair, str):
        return NotDrawn(earlier, later, measure, tuple(sites), pair, synthetic)
    design = pair.design
    log_ratio = _log_ratio(pair, measure, days)
    error = math.sqrt(_variance(pair, measure, chance=chance))
    df = min(design.df(domain) for domain in pair.domains)
    reach = float(student_quantile((1 + LEVEL) / 2, df)) * error
    limits = (math.expm1(value) for value in (log_ratio, log_ratio - reach, log_ratio + reach))
    change, low, high = limits
    return Change(earlier, later, measure, tuple(sites), change, low, high, synthetic)


def compared_items(
    evidence: Evidence, spans: Sequence[Span], sites: Sequence[str]
) -> tuple[pd.DataFrame, ...]:
    """The items of each span that a change rests on, all of one wave, each site from one sample."""
    key = ("compared", tuple(spans), tuple(sites))
    return evidence.once(key, lambda: _compared_items(evidence, spans, sites))


def _compared_items(
    evidence: Evidence, spans: Sequence[Span], sites: Sequence[str]
) -> tuple[pd.DataFrame, ...]:
    sampled = [evidence.sampled(span, sites) for span in spans]
    wave = wave_for(sampled)
    both = pd.concat(sampled)
    items = one_sample_per_site(both[both["wave"] == wave]) if wave else both.iloc[:0]
    return tuple(items[items.index.isin(part.index)] for part in sampled)


def _pair(evidence: Evidence, spans: tuple[Span, Span], sites: Sequence[str]) -> Pair | str:
    """What both measures of a change rest on, or why they cannot be told."""
    parts = compared_items(evidence, spans, sites)
    reason = _refusal(evidence, spans, sites, parts)
    if reason:
        return reason
    design = evidence.design(pd.concat(parts))
    populations = (evidence.population(span, sites) for span in spans)
    return Pair(
        design,
        domains=tuple(domain_of(design, part) for part in parts),
        units=tuple(part["unit"].to_numpy(dtype=np.int64) for part in populations),
    )


def _log_ratio(pair: Pair, measure: Measure, days: tuple[int, int]) -> float:
    first, second = (pair.design.share(domain) for domain in pair.domains)
    log_ratio = math.log(second / first)
    if measure == "share":
        return log_ratio
    before, after = (len(part) / n for part, n in zip(pair.units, days, strict=True))
    return log_ratio + math.log(after / before)


def _variance(pair: Pair, measure: Measure, *, chance: bool) -> float:
    """The variance of the log ratio: the sample's, and that of chance between advertisers."""
    design = pair.design
    first, second = pair.domains
    _, influence, slope = linearised.log_ratio(design.y, design.weight, first, second)
    sampling = design.variance(influence, slope)
    return sampling + (_chance(pair, influence, measure) if chance else 0.0)


def _chance(pair: Pair, influence: Floats, measure: Measure) -> float:
    """The variance of chance between advertisers (see `linearised.chance_variance`)."""
    unit = pair.design.items["unit"].to_numpy(dtype=np.int64)
    counted = None
    if measure == "total":
        units = 1 + max(int(values.max(initial=0)) for values in (unit, *pair.units))
        before, after = (
            np.bincount(values, minlength=units) / len(values) for values in pair.units
        )
        counted = after - before
    return linearised.chance_variance(influence, pair.design.weight, unit, counted)


def _refusal(
    evidence: Evidence,
    spans: tuple[Span, Span],
    sites: Sequence[str],
    parts: tuple[pd.DataFrame, ...],
) -> str:
    names = f"{spans[0].name} and {spans[1].name}"
    if not all(len(part) for part in parts):
        return _no_common_wave(evidence, spans, sites)
    unlabelled = [name for part in parts for name in strata_without_label(part)]
    if unlabelled:
        return (
            f"No sampled advert of stratum {words.listed(unlabelled)} has a label yet; without it "
            f"{names} cannot be compared."
        )
    eroded = [name for part in parts for name in eroded_strata(evidence, part)]
    if eroded:
        return f"{names} are not compared again: {erased_sentence(eroded)}"
    labelled = [part[part["y"].notna()] for part in parts]
    for span, part in zip(spans, labelled, strict=True):
        positives = float(part["y"].sum())
        if positives < MIN_POSITIVES:
            return (
                f"The level of {span.name} is too near zero for a ratio: fewer than "
                f"{MIN_POSITIVES} of its labels were positive (shared between their annotators), "
                "and so few cannot carry a change."
            )
        if positives == len(part):
            return (
                f"Each of the labelled adverts of {span.name} was judged suspicious: labels that "
                "are all alike show no spread, and a change of them would have no error to state."
            )
    return _different_annotators(evidence, spans, labelled)


def _no_common_wave(evidence: Evidence, spans: tuple[Span, Span], sites: Sequence[str]) -> str:
    for span in spans:
        part = evidence.sampled(span, sites)
        if part["y"].notna().any():
            continue
        others = sorted(set(part["other_codebook"]) - {""})
        if others:
            return (
                f"The labels of {span.name} were made under {words.listed(others)} and not under "
                f"{evidence.codebook}: a change of codebook would read as a change of adverts."
            )
        return f"No advert of {span.name} has been labelled, so no change can be given."
    return (
        f"{spans[0].name} and {spans[1].name} were labelled in different waves: annotators drift, "
        "so periods are compared only when they are labelled interleaved in one wave."
    )


def _different_annotators(
    evidence: Evidence, spans: tuple[Span, Span], labelled: list[pd.DataFrame]
) -> str:
    counts = [evidence.annotators(part) for part in labelled]
    common = set(counts[0].index) & set(counts[1].index)
    for count in counts:
        if count[count.index.isin(common)].sum() < MIN_COMMON_LABELS * count.sum():
            return (
                f"{spans[0].name} and {spans[1].name} were labelled by different annotators; how "
                "one judges beside another would read as a change of adverts."
            )
    return ""
