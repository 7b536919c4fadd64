"""Shares over the whole scale of judgements, and by place: the same labels, asked other questions.

At a cut-off other than the preregistered one, and for a part of a site, a share is exploration: it
stands beside the preregistered one and is named so. Estimate, variance and interval are those of
`prevalence.py`; a place is a domain of the design (Särndal, Swensson & Wretman 1992, ch. 10.3).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pandas as pd

from brightline.trends.design import Design
from brightline.trends.evidence import Evidence, Span
from brightline.trends.panel import where_of
from brightline.trends.prevalence import Question, Share, answered, question_of
from brightline.trends.replicates import MIN_CELL_LABELS

CUTOFFS = tuple(range(2, 8))
"""All cut-offs of a scale of seven levels: at the first level everything is suspected."""


def shares_on_scale(evidence: Evidence, share: Share) -> dict[int, Share]:
    """{cut-off: share} of the span and sites of `share`, at every other cut-off."""
    others = [cutoff for cutoff in CUTOFFS if cutoff != evidence.cutoff]
    if not share.sites:
        return dict.fromkeys(others, share)
    where = where_of(evidence, share.sites)
    question = question_of(evidence, share.span, share.sites, where)
    return {cutoff: _at(evidence, question, cutoff) for cutoff in others}


def _at(evidence: Evidence, question: Question, cutoff: int) -> Share:
    design, domain = question.design, question.domain
    if question.reason or design is None or domain is None:
        return answered(question)
    read = _judged(evidence)[cutoff]
    keys = pd.MultiIndex.from_frame(design.items[["sample", "advert_id"]])
    anew = read.reindex(keys)
    items = design.items.assign(y=anew["y"].to_numpy(), noise=anew["noise"].to_numpy())
    other: Design = replace(design, items=items)
    known = replace(question.known, positives=float(other.y[domain].sum()))
    what = f"{question.what}, at a cut-off of {cutoff},"
    return answered(replace(question, known=known, design=other, what=what))


def _judged(evidence: Evidence) -> Mapping[int, pd.DataFrame]:
    """{cut-off: y and noise by sample and advert} (see `design.items_of`)."""
    return evidence.once("judged on the scale", lambda: _read(evidence.labels))


def _read(labels: pd.DataFrame) -> dict[int, pd.DataFrame]:
    judged = labels[labels["judgement"].notna()]
    level = judged["judgement"].astype(float)
    suspects = pd.DataFrame({cutoff: (level >= cutoff).astype(float) for cutoff in CUTOFFS})
    groups = suspects.groupby([judged["sample"], judged["advert_id"]])
    mean, spread, size = groups.mean(), groups.var(), groups.size()
    return {
        cutoff: pd.DataFrame({"y": mean[cutoff], "noise": spread[cutoff] / size})
        for cutoff in CUTOFFS
    }


MIN_PLACE_LABELS = MIN_CELL_LABELS
"""Fewer labels make no share of a place, as they make no cell of a change that is taken apart."""


def places_of(evidence: Evidence, span: Span, site: str) -> dict[str, Share]:
    """{place: share} of one site in a span, of the places with labels enough."""
    sampled = evidence.sampled(span, [site])
    known = sampled[sampled["y"].notna() & sampled["place"].fillna("").ne("")]
    counts = known["place"].value_counts()
    title = evidence.series[site].title
    return {
        str(place): answered(
            question_of(evidence, span, [site], f"in {place} on {title}", str(place))
        )
        for place in sorted(counts[counts >= MIN_PLACE_LABELS].index)
    }
