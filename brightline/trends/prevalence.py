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

from brightline.trends import linearised, words
from brightline.trends.design import Design, stands_for
from brightline.trends.evidence import Evidence, Span, one_sample_per_site, wave_for
from brightline.trends.hidden_share import most_unseen
from brightline.trends.intervals import LEVEL, clopper_pearson, effective_size, most_effective
from brightline.trends.series import Mask
from brightline.trends.shares import Share, precision_of
from brightline.trends.usable import unusable

MIN_POSITIVES = 10
"""With fewer expected positive labels the normal approximation fails; the exact interval is
still printed, and flagged (Korn & Graubard 1998; NCHS standards, Parker et al. 2017)."""

MIN_REPRESENTED = 0.9
"""A sample that stands for less than nine tenths of a period's adverts was drawn too early or
from too narrow a list to speak for the period."""

NEARLY_ALL = 0.95
"""A sample with more than one item in twenty unlabelled says so beside its share, and so does one
that stands for fewer of the adverts."""


@dataclass(frozen=True, slots=True)
class Part:
    """The adverts of some places as they are printed, or those of all others and of none."""

    places: frozenset[str]
    inside: bool = True

    def of(self, frame: pd.DataFrame) -> pd.DataFrame:
        """The rows of this part."""
        return frame[frame["place"].isin(self.places).eq(self.inside)]


@dataclass(frozen=True)
class Question:
    """What a share is estimated from, before it is. reason: why it cannot be; '' when it can.

    known: the share without its estimate. design: of the whole samples, since strata may reach
    beyond the domain; None with a reason. chosen: the sampled items of the domain.
    """

    known: Share
    what: str
    reason: str
    chosen: pd.DataFrame
    design: Design | None = None
    domain: Mask | None = None


def share_of(evidence: Evidence, span: Span, sites: Sequence[str], where: str) -> Share:
    """The share over one span and some sites, whose coverage the caller has judged.

    Args:
        where: how the sites are called in a sentence ('on City Board', 'on all sites').
    """
    return answered(question_of(evidence, span, sites, where))


def question_of(
    evidence: Evidence, span: Span, sites: Sequence[str], where: str, part: Part | None = None
) -> Question:
    """What a share over one span and some sites, or a part of them, is estimated from."""
    key = ("question", span, tuple(sites), where, part)
    return evidence.once(key, lambda: _question(evidence, span, sites, where, part))


def _question(
    evidence: Evidence, span: Span, sites: Sequence[str], where: str, part: Part | None
) -> Question:
    snapshot = all(evidence.series[site].single_snapshot for site in sites)
    counting = evidence.counting(None if snapshot else span, sites)
    sampled = evidence.sampled(None if snapshot else span, sites)
    chosen = chosen_for(evidence, None if snapshot else span, sites)
    what = f"{span.name} {where}".strip()
    reason = unusable(evidence, sampled, chosen, what)
    if part is not None:
        counting &= evidence.in_places(part.places) == part.inside
        chosen = part.of(chosen)
    population = evidence.adverts["widest"][counting]
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
        clusters=(labelled["widest"].nunique(), population.nunique()),
        snapshot=snapshot,
    )
    if reason:
        return Question(known, what, reason, chosen)
    design = evidence.design(chosen)
    domain = domain_of(design, chosen)
    reason = _unrepresented(design, domain, len(population), what)
    return Question(known, what, reason, chosen, design, domain)


def _unrepresented(design: Design, domain: Mask, population: int, what: str) -> str:
    """Why a sample does not stand for a domain; '' when it does."""
    if stands_for(design, domain, MIN_REPRESENTED * population):
        return ""
    part = words.percent(float(design.weight[domain].sum()) / population)
    return (
        f"The sample stands for about {part} of the adverts of {what}; draw a sample from all of "
        "them before a share is given."
    )


def chosen_for(evidence: Evidence, span: Span | None, sites: Sequence[str]) -> pd.DataFrame:
    """The items that a share over a span (None: a snapshot) and some sites rests on."""
    key = ("chosen", span, tuple(sites))
    return evidence.once(key, lambda: chosen_items(evidence.sampled(span, sites)))


def chosen_items(sampled: pd.DataFrame) -> pd.DataFrame:
    """The items of the wave with most labels, each site from one sample of it."""
    wave = wave_for([sampled])
    return one_sample_per_site(sampled[sampled["wave"] == wave]) if wave else sampled.iloc[:0]


def answered(question: Question) -> Share:
    """The share that a question asks for, or why it is not drawn."""
    known, design, domain = question.known, question.design, question.domain
    if question.reason or design is None or domain is None:
        return _with(known, reason=question.reason)
    if known.positives in (0.0, float(known.labelled)):
        what, between = question.what, _bound(design, domain)
        return _with(known, reason=_alike(known, what, between), alike=_alike(known, what))
    share = design.share(domain)
    effective = _effective(design, domain, share)
    low, high = clopper_pearson(share * effective, effective)
    return _with(
        known,
        drawn=True,
        estimate=share,
        low=low,
        high=high,
        effective=effective,
        precision=precision_of(design, domain),
        method="stratified Hájek estimate, Korn-Graubard interval",
        caveats=(*_caveats(known, question.chosen), *_drawn_early(known, design, domain)),
    )


def _effective(design: Design, domain: Mask, share: float) -> float:
    """The simple random sample that would be as precise."""
    slope = linearised.slope(design.weight, domain)
    by_variance = effective_size(
        share,
        design.variance(design.influence(domain), slope),
        int(domain.sum()),
        design.df(domain),
        most=most_effective(share, design.least_variance(domain)),
    )
    unsampled = 1 - float(design.fraction[domain].min())
    return float(design.hidden(domain).effective(np.asarray(share), by_variance, unsampled))


def domain_of(design: Design, chosen: pd.DataFrame) -> Mask:
    """Which labelled items of a design are among `chosen`, rows of the same frame of items."""
    return np.isin(design.items["row"].to_numpy(), chosen.index.to_numpy())


def _alike(known: Share, what: str, between: str = "") -> str:
    """Why a share is not drawn whose labels are all alike, and what can still be said."""
    if not known.positives:
        return (
            f"None of the labelled adverts of {what} was judged suspicious{between}, too little to "
            "draw."
        )
    return (
        f"Each of the labelled adverts of {what} was judged suspicious{between}, so no point is "
        "drawn."
    )


def _bound(design: Design, domain: Mask) -> str:
    """Between what the share lies when all labels are alike."""
    part = linearised.slope(design.weight, domain)
    most = float(most_unseen(part, design.cases(domain), domain, (1 - LEVEL) / 2))
    if not design.y[domain].any():
        return f": the share is somewhere between none and {words.percent(most)} (95% interval)"
    least = words.percent(1 - most)
    return f": the share is somewhere between {least} and all of them (95% interval)"


def _caveats(known: Share, chosen: pd.DataFrame) -> tuple[str, ...]:
    found = []
    if known.positives < MIN_POSITIVES:
        found.append(
            f"Fewer than {MIN_POSITIVES} of its labelled adverts were judged at or above the "
            "cut-off (one that one of two annotators so judges is a half): read the interval, not "
            "the point."
        )
    if known.annotators == 1:
        found.append(
            "One annotator made all the labels: how far a second would disagree is unknown and "
            "not in the interval."
        )
    declined = int(chosen["declined"].sum())
    if declined > (1 - NEARLY_ALL) * len(chosen):
        found.append(
            f"{words.percent(declined / len(chosen))} of the sampled adverts were seen by an "
            "annotator and not judged (skipped, or 'cannot judge'): they are taken to be like the "
            "rest, which nothing tells, and that is not in the interval."
        )
    if known.labelled + declined < NEARLY_ALL * len(chosen):
        found.append(
            f"{words.percent(known.labelled / len(chosen))} of the sampled adverts are labelled so "
            "far; the rest are taken to be like them."
        )
    return tuple(found)


def _drawn_early(known: Share, design: Design, domain: Mask) -> tuple[str, ...]:
    """Said of a share of which some adverts had no chance to be drawn. Without a number, which
    would move when adverts are erased."""
    if stands_for(design, domain, NEARLY_ALL * known.population):
        return ()
    return (
        "More than one in twenty of its adverts were not there when the sample was drawn: they are "
        "taken to be like the rest, which nothing tells, and that is not in the interval.",
    )


def _with(share: Share, **changes: object) -> Share:
    return replace(share, **changes)  # type: ignore[arg-type]
