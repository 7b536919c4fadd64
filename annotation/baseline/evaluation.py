"""How wrong the model is on a site that it has not seen, and for whom. Pure.

Leave one site out: a model that is only good at home is not good. Beside accuracy stand false
positive rates for adverts that carry the terms of each family, the expected number of falsely
suspected adverts in 1,000, and how far a swapped term moves a score at most.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from scipy.special import betaincinv

from annotation.baseline.masking import FAMILIES, HELD_OUT, families_in, swapped
from annotation.baseline.model import Fitted, Floats, train
from brightline.errors import AnnotationError

THRESHOLD = 0.5
"""Where a score would count as suspicion, for the evaluation: no figure uses it."""

FEWEST_AT_A_SITE = 11
"""Labelled adverts of a site with figures of its own, where a study asks for no more: the default
of its disclosure threshold. One advert's 'accuracy' is that advert's label."""

_SWAPPED = 200  # adverts of the swap test: each is scored some hundred times


def evaluate(
    texts: Sequence[str],
    targets: Floats,
    sites: Sequence[str],
    *,
    fewest: int = FEWEST_AT_A_SITE,
) -> dict[str, Any]:
    """The evaluation as plain data; `not_evaluated` says why where it could not be made.

    Args:
        fewest: labelled adverts of a site with figures; one with fewer is in no sum either, from
            which its own figures could be taken.

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
            fitted = train([texts[i] for i in others], targets[others])
        except AnnotationError as error:
            found["not_evaluated"][site] = str(error)
            continue
        scores[inside] = fitted.scores([texts[i] for i in np.flatnonzero(inside)])
        found["by_site"][site] = _at_site(scores[inside], targets[inside])
    known = np.isfinite(scores)
    found["by_terms"] = {
        family: _for_terms(
            [texts[i] for i in np.flatnonzero(known)], scores[known], targets[known], family, fewest
        )
        for family in FAMILIES
    }
    return found


def swap_test(fitted: Fitted, texts: Sequence[str]) -> dict[str, dict[str, float]]:
    """{family: {masked, held_out}}: the largest change of any score when a term is swapped."""
    chosen = list(texts[:_SWAPPED])
    before = fitted.scores(chosen)
    found = {}
    for family in FAMILIES:
        found[family] = {
            name: _largest_change(fitted, chosen, before, family, terms[family])
            for name, terms in (("masked", FAMILIES), ("held_out", HELD_OUT))
        }
    return found


def _largest_change(
    fitted: Fitted, texts: Sequence[str], before: Floats, family: str, terms: tuple[str, ...]
) -> float:
    changed = [list(swapped(text, family, terms)) for text in texts]
    after = fitted.scores([text for one in changed for text in one])
    apart = np.abs(after.reshape(len(texts), -1) - before[:, None])
    return round(float(apart.max()), 4)


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
    texts: Sequence[str], scores: Floats, targets: Floats, family: str, fewest: int
) -> dict[str, Any] | None:
    carries = np.array([family in families_in(text) for text in texts], dtype=bool)
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
