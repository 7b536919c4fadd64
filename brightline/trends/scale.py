"""Shares over the whole scale of judgements: the same labels, asked at every cut-off.

At a cut-off other than the preregistered one a share is exploration: it stands beside the
preregistered one and is named so. Estimate, variance and interval are those of `prevalence.py`.
"""

from __future__ import annotations

from dataclasses import replace

import pandas as pd

from brightline.trends.design import Design
from brightline.trends.evidence import Evidence
from brightline.trends.panel import where_of
from brightline.trends.prevalence import Question, answered, question_of
from brightline.trends.series import Mask
from brightline.trends.shares import Share

CUTOFFS = tuple(range(2, 8))
"""All cut-offs of a scale of seven levels: at the first level everything is suspected."""


def shares_on_scale(evidence: Evidence, share: Share) -> dict[int, Share]:
    """{cut-off: share} of the span and sites of `share`, at every other cut-off."""
    others = [cutoff for cutoff in CUTOFFS if cutoff != evidence.cutoff]
    if not share.sites:
        return dict.fromkeys(others, share)
    where = where_of(evidence, share.sites)
    question = question_of(evidence, share.span, share.sites, where)
    design, domain = question.design, question.domain
    if question.reason or design is None or domain is None:
        return dict.fromkeys(others, answered(question))
    keys = pd.MultiIndex.from_frame(design.items[["sample", "advert_id"]])
    read = _judged(evidence).reindex(keys)
    return {cutoff: _at(question, design, domain, read, cutoff) for cutoff in others}


def _at(question: Question, design: Design, domain: Mask, read: pd.DataFrame, cutoff: int) -> Share:
    judged = {name: read[name, cutoff].to_numpy() for name in ("y", "noise")}
    other = replace(design, items=design.items.assign(**judged))
    known = replace(question.known, positives=float(other.y[domain].sum()))
    what = f"{question.what}, at a cut-off of {cutoff},"
    return answered(replace(question, known=known, design=other, what=what))


def _judged(evidence: Evidence) -> pd.DataFrame:
    """y and noise (see `design.items_of`) at each cut-off, by sample and advert."""
    return evidence.once("judged on the scale", lambda: _read(evidence.labels))


def _read(labels: pd.DataFrame) -> pd.DataFrame:
    judged = labels[labels["judgement"].notna()]
    level = judged["judgement"].astype(float)
    suspects = pd.DataFrame({cutoff: (level >= cutoff).astype(float) for cutoff in CUTOFFS})
    groups = suspects.groupby([judged["sample"], judged["advert_id"]])
    noise = groups.var().div(groups.size(), axis=0)
    return pd.concat({"y": groups.mean(), "noise": noise}, axis=1)
