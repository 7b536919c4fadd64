"""How wrong the model is on a site that it has not seen, and for whom. Pure.

Leave one site out: a model that is only good at home is not good. Beside accuracy stand false
positive rates for adverts that carry the terms of each family, the expected number of falsely
suspected adverts in 1,000, and how far a swapped term moves a score at most.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy.special import betaincinv

from annotation.baseline.families import HELD_OUT
from annotation.baseline.masking import EVERY_FAMILY, Mask
from annotation.baseline.model import Fitted, Floats, train
from brightline.errors import AnnotationError

Booleans = npt.NDArray[np.bool_]

THRESHOLD = 0.5
"""Where a score would count as suspicion, for the evaluation: no figure uses it."""

FEWEST_AT_A_SITE = 11
"""Labelled adverts of a site with figures of its own, where a study asks for no more: the default
of its disclosure threshold. One advert's 'accuracy' is that advert's label."""


def evaluate(
    texts: Sequence[str],
    targets: Floats,
    sites: Sequence[str],
    *,
    fewest: int = FEWEST_AT_A_SITE,
    mask: Mask = EVERY_FAMILY,
) -> dict[str, Any]:
    """The evaluation as plain data; `not_evaluated` says why where it could not be made.

    Args:
        fewest: labelled adverts of a site with figures; one with fewer is in no sum either, from
            which its own figures could be taken.
        mask: what the model may not see, and whose families are tabled.

    Returns:
        by_site {site: adverts, accuracy, false_positive_rate, falsely_suspected_per_1000},
        by_terms {family: carrying, others}, each (rate, low, high, adverts), or None where either
        is of fewer than `fewest` adverts: the rate of one advert is that advert's label.
    """
    found: dict[str, Any] = {"threshold": THRESHOLD, "by_site": {}, "not_evaluated": {}}
    scores = np.full(len(texts), np.nan)
    places = np.array(sites)
    for site in sorted(set(sites)):
        inside = places == site
        if inside.sum() < fewest:
            found["not_evaluated"][site] = (
                f"too few: a site has figures of its own from {fewest} labelled adverts on"
            )
            continue
        others = np.flatnonzero(~inside)
        try:
            fitted = train([texts[i] for i in others], targets[others], mask)
        except AnnotationError as error:
            found["not_evaluated"][site] = str(error)
            continue
        scores[inside] = fitted.scores([texts[i] for i in np.flatnonzero(inside)])
        found["by_site"][site] = _at_site(scores[inside], targets[inside])
    known = np.isfinite(scores)
    found["by_terms"] = {
        family: _for_terms(carries[known], scores[known], targets[known], fewest)
        for family, carries in _carrying(texts, mask).items()
    }
    return found


def swap_test(fitted: Fitted, texts: Sequence[str]) -> dict[str, dict[str, float]]:
    """{family: {masked, held_out}}: the largest change of any score when a term is swapped.

    Each of the different texts is tried with each term, so that no text moves further than this
    by these terms; `held_out` is absent for a family without terms that are left out on purpose.
    """
    mask = fitted.mask
    read = [mask.read(text) for text in dict.fromkeys(texts)]
    masked = [" ".join(mask.kept(words)) for words in read]
    known = list(zip(read, masked, fitted.scores_of_masked(masked), strict=True)) if read else []
    found: dict[str, dict[str, float]] = {}
    for family, terms in mask.families.items():
        tried = {"masked": tuple(term.rstrip("*") for term in terms)}
        if family in HELD_OUT:
            tried["held_out"] = HELD_OUT[family]
        found[family] = {
            name: _largest_change(fitted, known, family, those) for name, those in tried.items()
        }
    return found


def largest_change(swap: Mapping[str, Mapping[str, float]]) -> float:
    """Of a swap test: how far any score moves at most, by any term, listed or not."""
    return max((change for row in swap.values() for change in row.values()), default=0.0)


def _largest_change(
    fitted: Fitted, known: Sequence[tuple[list[str], str, float]], family: str, terms: Sequence[str]
) -> float:
    """known: the words of each text, what is left of them, and its score."""
    mask, before, after = fitted.mask, list[float](), list[str]()
    for words, was, score in known:
        tried = {" ".join(mask.kept(new)) for new in mask.swapped(words, family, terms)} - {was}
        before += [score] * len(tried)
        after += sorted(tried)
    if not after:
        return 0.0
    apart = np.abs(fitted.scores_of_masked(after) - np.array(before))
    return round(float(apart.max()), 4)


def _carrying(texts: Sequence[str], mask: Mask) -> dict[str, Booleans]:
    """{family: whether each text carries a term of it}."""
    held = [mask.families_in(text) for text in texts]
    return {
        family: np.array([family in one for one in held], dtype=np.bool_)
        for family in mask.families
    }


def _at_site(scores: Floats, targets: Floats) -> dict[str, Any]:
    suspected = scores >= THRESHOLD
    right = np.where(suspected, targets, 1 - targets)
    false = np.where(suspected, 1 - targets, 0.0)
    return {
        "adverts": len(scores),
        "accuracy": _interval(float(right.sum()), len(scores)),
        "brier": round(float(np.mean((scores - targets) ** 2 + targets * (1 - targets))), 4),
        "false_positive_rate": _interval(float(false.sum()), float((1 - targets).sum())),
        "falsely_suspected_per_1000": [
            round(1000 * value, 1) for value in _interval(float(false.sum()), len(scores))
        ],
    }


def _for_terms(
    carries: Booleans, scores: Floats, targets: Floats, fewest: int
) -> dict[str, Any] | None:
    sides = {"carrying": carries, "others": ~carries}
    # One side beside the sites' figures would give the other: both, or neither.
    if min(side.sum() for side in sides.values()) < fewest:
        return None
    found = {}
    for name, inside in sides.items():
        false = np.where(scores[inside] >= THRESHOLD, 1 - targets[inside], 0.0)
        innocent = float((1 - targets[inside]).sum())
        found[name] = {
            "adverts": int(inside.sum()),
            "false_positive_rate": _interval(float(false.sum()), innocent),
        }
    return found


def _interval(count: float, of: float) -> list[float]:
    """[share, low, high]: Jeffreys' 95% interval (Brown, Cai & DasGupta 2001)."""
    if of <= 0:
        return [0.0, 0.0, 1.0]
    low = float(betaincinv(count + 0.5, of - count + 0.5, 0.025))
    high = float(betaincinv(count + 0.5, of - count + 0.5, 0.975))
    return [round(value, 4) for value in (count / of, low, high)]
