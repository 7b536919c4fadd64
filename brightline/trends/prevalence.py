"""The share of adverts that annotators judged suspicious, with its interval or a refusal.

The estimand is annotator suspicion at the preregistered cut-off among the adverts first seen in
covered time: not trafficking, not victims. The estimate is Hájek's over the strata, its variance
that of `design.py`, its interval Korn and Graubard's (`intervals.py`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import pandas as pd

from brightline.trends import words
from brightline.trends.design import Design, design_of
from brightline.trends.evidence import Evidence, Span, one_sample_per_site, wave_for
from brightline.trends.intervals import clopper_pearson, effective_size, most_effective
from brightline.trends.series import Mask

MIN_POSITIVES = 10
"""With fewer expected positive labels the normal approximation fails; the exact interval is
still printed, and flagged (Korn & Graubard 1998; NCHS standards, Parker et al. 2017)."""

MIN_REPRESENTED = 0.9
"""A sample that stands for less than nine tenths of a period's adverts was drawn too early or
from too narrow a list to speak for the period."""

NEARLY_ALL = 0.95
"""A sample with more than one item in twenty unlabelled says so beside its share."""

MOST_ERASED = 0.05
"""A stratum that lost more than one item in twenty (and more than one) of what was drawn to
erasure stands for what was kept: retention takes the oldest first."""

SLACK_ERRORS = 3.0
"""Standard errors by which the represented number may miss before the sample is blamed."""


@dataclass(frozen=True, slots=True)
class Share:
    """A share for one span and set of sites. Not drawn: no estimate, and `reason` says why.

    positives is the expected number of positive labels (the sum of y); population the adverts
    that the share speaks for; clusters the advertiser clusters among the labelled items and
    among the population (for disclosure control only); snapshot, that the adverts are all that
    one crawl saw. effective: the simple random sample that would be as precise.
    """

    span: Span
    sites: tuple[str, ...]
    drawn: bool
    reason: str
    estimate: float | None = None
    low: float | None = None
    high: float | None = None
    labelled: int = 0
    annotators: int = 0
    positives: float = 0.0
    population: int = 0
    method: str = ""
    caveats: tuple[str, ...] = ()
    synthetic: bool = False
    clusters: tuple[int, int] = (0, 0)
    snapshot: bool = False
    effective: float = 0.0


def share_of(evidence: Evidence, span: Span, sites: Sequence[str], where: str) -> Share:
    """The share over one span and some sites, whose coverage the caller has judged.

    Args:
        where: how the sites are called in a sentence ('on City Board', 'on all sites').
    """
    snapshot = all(evidence.series[site].single_snapshot for site in sites)
    population = evidence.population(None if snapshot else span, sites)
    sampled = evidence.sampled(None if snapshot else span, sites)
    chosen = chosen_items(sampled)
    labelled = chosen[chosen["y"].notna()]
    known = Share(
        span=span,
        sites=tuple(sites),
        drawn=False,
        reason="",
        labelled=len(labelled),
        annotators=len(evidence.annotators(labelled)),
        positives=float(labelled["y"].sum()),
        population=len(population),
        synthetic=evidence.is_synthetic(labelled, sites),
        clusters=(labelled["widest"].nunique(), population["widest"].nunique()),
        snapshot=snapshot,
    )
    reason = unusable(evidence, sampled, chosen, f"{span.name} {where}".strip())
    if reason:
        return _with(known, reason=reason)
    return _estimated(known, evidence, chosen, population, f"{span.name} {where}".strip())


def chosen_items(sampled: pd.DataFrame) -> pd.DataFrame:
    """The items of the wave with most labels, each site from one sample of it."""
    wave = wave_for([sampled])
    return one_sample_per_site(sampled[sampled["wave"] == wave]) if wave else sampled.iloc[:0]


def unusable(evidence: Evidence, sampled: pd.DataFrame, chosen: pd.DataFrame, what: str) -> str:
    """Why these items cannot carry a share, in a sentence; '' when they can."""
    if not len(chosen):
        others = sorted(set(sampled["other_codebook"]) - {""})
        if others:
            return (
                f"The labels of {what} were made under {words.listed(others)}, and the study "
                f"preregistered {evidence.codebook}; shares under different codebooks are not "
                "the same question."
            )
        return f"No advert of {what} has been labelled yet, so no share can be given."
    unlabelled = strata_without_label(chosen)
    if unlabelled:
        return (
            f"No sampled advert of stratum {words.listed(unlabelled)} in {what} has a label yet; "
            "without it the share would speak for only a part."
        )
    eroded = eroded_strata(evidence, chosen)
    if eroded:
        return f"{what} is not estimated again: {erased_sentence(eroded)}"
    if int(chosen["y"].notna().sum()) < 2:
        return f"Only one advert of {what} has been labelled; one label has no error to state."
    return ""


def strata_without_label(items: pd.DataFrame) -> list[str]:
    """The strata among `items` in which nobody has judged anything."""
    labels = items["y"].notna().groupby(items["stratum"]).sum()
    return [str(name) for name in labels[labels == 0].index]


def eroded_strata(evidence: Evidence, items: pd.DataFrame) -> list[str]:
    """The strata of `items` of whose drawn adverts too many were erased (see `MOST_ERASED`)."""
    drawn = evidence.items.groupby(["sample", "stratum"])["stratum_sampled"].agg(["size", "max"])
    lost = drawn["max"] - drawn["size"]
    eroded = drawn.index[lost > np.maximum(1, MOST_ERASED * drawn["max"])]
    here = set(zip(items["sample"], items["stratum"], strict=True))
    return sorted({str(stratum) for sample, stratum in eroded if (sample, stratum) in here})


ERASED = "have been erased"
"""In every sentence that refuses a figure because of erasures, and in no other."""


def erased_sentence(strata: Sequence[str]) -> str:
    """Why eroded strata carry no figure."""
    return (
        f"sampled adverts of stratum {words.listed(list(strata))} {ERASED}, under the "
        "study's retention or on request, and those that are left no longer stand for all; what "
        "was published before stands."
    )


def _estimated(
    known: Share, evidence: Evidence, chosen: pd.DataFrame, population: pd.DataFrame, what: str
) -> Share:
    # The design is that of the whole samples: strata may reach beyond the domain.
    samples = evidence.items[evidence.items["sample"].isin(chosen["sample"].unique())]
    design = design_of(samples)
    domain = domain_of(design, chosen)
    weight = float(design.weight[domain].sum())
    if weight + SLACK_ERRORS * _size_error(design, domain) < MIN_REPRESENTED * len(population):
        return _with(
            known,
            reason=(
                f"The sample stands for about {words.percent(weight / len(population))} of the "
                f"adverts of {what}; draw a sample from all of them before a share is given."
            ),
        )
    if known.positives in (0.0, float(known.labelled)):
        return _with(known, reason=_bound(design, domain, what))
    share = design.share(domain)
    influence = design.influence(domain)
    slope = np.where(domain, design.weight / weight, 0.0)
    effective = float(
        effective_size(
            share,
            design.variance(influence, slope),
            known.labelled,
            design.df(domain),
            most=most_effective(share, design.least_variance(domain)),
        )
    )
    low, high = clopper_pearson(share * effective, effective)
    return _with(
        known,
        drawn=True,
        estimate=share,
        low=low,
        high=high,
        effective=effective,
        method="stratified Hájek estimate, Korn-Graubard interval",
        caveats=_caveats(known, chosen),
    )


def domain_of(design: Design, chosen: pd.DataFrame) -> Mask:
    """Which labelled items of a design are among `chosen`."""
    keys = pd.MultiIndex.from_frame(chosen[["sample", "advert_id"]])
    inside = pd.MultiIndex.from_frame(design.items[["sample", "advert_id"]]).isin(keys)
    return np.asarray(inside, dtype=bool)


def _size_error(design: Design, domain: Mask) -> float:
    """The standard error of the number of adverts that the domain's items stand for."""
    inside = np.where(domain, design.weight, 0.0)
    return float(np.sqrt(design.variance(inside, np.zeros(len(inside)))))


def _bound(design: Design, domain: Mask, what: str) -> str:
    """What can still be said when all labels are alike."""
    share = float(design.y[domain].max())
    weight = design.weight[domain]
    effective = float(weight.sum() ** 2 / (weight**2).sum())
    low, high = clopper_pearson(share * effective, effective)
    if share == 0.0:
        return (
            f"None of the labelled adverts of {what} was judged suspicious: the share is "
            f"somewhere between none and {words.percent(high)} (95% interval), too little to draw."
        )
    return (
        f"Each of the labelled adverts of {what} was judged suspicious: the share is "
        f"somewhere between {words.percent(low)} and all of them (95% interval), so no point is "
        "drawn."
    )


def _caveats(known: Share, chosen: pd.DataFrame) -> tuple[str, ...]:
    found = []
    if known.positives < MIN_POSITIVES:
        found.append(
            f"Fewer than {MIN_POSITIVES} of its labels were positive: read the interval, not the "
            "point."
        )
    if known.annotators == 1:
        found.append(
            "One annotator made all the labels: how far a second would disagree is unknown and "
            "not in the interval."
        )
    if known.labelled < NEARLY_ALL * len(chosen):
        found.append(
            f"{words.percent(known.labelled / len(chosen))} of the sampled adverts are labelled so "
            "far; the rest are taken to be like them."
        )
    return tuple(found)


def _with(share: Share, **changes: object) -> Share:
    return replace(share, **changes)  # type: ignore[arg-type]
