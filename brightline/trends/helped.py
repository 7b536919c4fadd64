"""A share with a model's help: the same domain, labels and weights, and every advert's score.

The labels carry the estimate; scores say only how the adverts that were sampled differ from all
(`assisted.py`). Scores are cross-fitted: that of an advert comes from a model that saw no label of
its fold (cross-prediction-powered inference: Zrnic & Candès 2024, PNAS 121(15), arXiv 2309.16598).
The share without help stays the headline.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
import pandas as pd

from brightline.trends.assisted import Adjusted, Labelled, adjusted
from brightline.trends.design import Design
from brightline.trends.evidence import Evidence
from brightline.trends.intervals import clopper_pearson
from brightline.trends.panel import where_of
from brightline.trends.prevalence import Question, question_of
from brightline.trends.series import Days, Floats, Mask
from brightline.trends.shares import Share

MOST_UNSCORED = 0.1
"""Of the adverts of a share: crawled since the model was trained. They are given the mean score of
the others, a number like any other, so that nothing is wrong with the share; the help is less."""

_OUT_OF_REACH = (
    "The model's scores reach too few of the adverts and labels under this share; make them anew "
    "(brightline annotate model) and publish again."
)

_BEYOND = (
    "With the model's help the share comes out as none or as all of the adverts, which no sample "
    "can tell; read the share without it."
)


@dataclass(frozen=True)
class Scored:
    """The scores of all adverts, in the order of the evidence. NaN, and fold -1, where none is."""

    adverts: pd.Index
    score: Floats
    fold: Days


def scored(evidence: Evidence, scores: pd.DataFrame) -> Scored:
    """Scores laid beside the adverts of the evidence.

    Args:
        scores: advert_id, score, fold (see `scores.py`).
    """
    adverts = pd.Index(evidence.adverts["advert_id"])
    row = pd.Index(scores["advert_id"]).get_indexer(adverts)
    score = scores["score"].to_numpy(dtype=np.float64)[row]
    fold = scores["fold"].to_numpy(dtype=np.int64)[row]
    return Scored(adverts, np.where(row < 0, np.nan, score), np.where(row < 0, -1, fold))


def helped(evidence: Evidence, share: Share, scores: Scored) -> Share:
    """`share` with the model's help, or why there is none.

    Args:
        share: one that is drawn. Its estimate, interval and sites are taken as they stand.
    """
    question = question_of(evidence, share.span, share.sites, where_of(evidence, share.sites))
    found = adjustment(evidence, question, scores)
    if found is None:
        return _refused(share, _OUT_OF_REACH)
    estimate = (share.estimate or 0.0) + float(found.shift)
    if not 0.0 < estimate < 1.0:
        return _refused(share, _BEYOND)
    effective = share.effective / float(found.gain)
    low, high = clopper_pearson(estimate * effective, effective)
    method = "difference estimator with cross-fitted scores and a tuned slope"
    helpful = replace(share, estimate=estimate, low=low, high=high, effective=effective)
    return replace(helpful, method=method)


def adjustment(evidence: Evidence, question: Question, scores: Scored) -> Adjusted | None:
    """What the scores do to the share that a question asks for; None where they do not reach."""
    known, design, domain = question.known, question.design, question.domain
    if question.reason or design is None or domain is None:
        return None
    counting = evidence.counting(None if known.snapshot else known.span, known.sites)
    inside = scores.score[counting]
    missing = np.isnan(inside)
    if not len(inside) or missing.mean() > MOST_UNSCORED:
        return None
    mean = float(inside[~missing].mean())
    items = _labelled(design, domain, scores, mean)
    # The slope is that of the whole samples: a site's own hundred labels would make it a guess.
    return adjusted(items, mean, taught=items.fold >= 0)


def _labelled(design: Design, domain: Mask, scores: Scored, mean: float) -> Labelled:
    row = scores.adverts.get_indexer(pd.Index(design.items["advert_id"]))
    score = scores.score[row]
    return Labelled(
        y=design.y,
        noise=design.noise,
        judges=design.judges,
        score=np.where(np.isnan(score), mean, score),
        domain=domain,
        fold=scores.fold[row],
        weight=design.weight,
        group=design.group,
        fraction=design.fraction,
    )


def _refused(share: Share, reason: str) -> Share:
    return replace(share, drawn=False, reason=reason, estimate=None, low=None, high=None)
