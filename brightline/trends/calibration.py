"""How annotators judge beside the reference panel, and what that makes of a share.

The estimand is what a blinded reference panel would suspect. The study names the panel's code
names (`estimand.reference_panel`); on the items of calibration samples that both have judged, the
annotators' sensitivity and specificity are estimated, and shares are corrected by them
(`misclassification.py`). Beside every share stands the harm budget: how many of 1,000 adverts are
suspected and should not be. Without a panel it is bounded and not estimated.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import pandas as pd

from brightline.trends import words
from brightline.trends.evidence import Evidence
from brightline.trends.misclassification import (
    LEAST_YOUDEN,
    Accuracy,
    falsely_suspected,
    lang_reiczigel,
    youden_low,
)
from brightline.trends.pairs import MIN_COMMON_LABELS
from brightline.trends.series import Floats
from brightline.trends.shares import Share

MIN_REFERENCE = 10
"""Fewer items than this that the panel suspects, or does not, measure no error rate: the same bound
as that of positives under a share."""

_NO_PANEL = (
    "The study names no reference panel (reference_panel under [estimand] in study.toml), so how "
    "often annotators suspect falsely is unknown"
)


@dataclass(frozen=True, slots=True)
class Calibration:
    """The annotators' accuracy beside the panel, or why there is none.

    items: those that the panel suspects, and those that it does not. clusters: advertiser clusters
    among them. annotators: those who were measured.
    """

    accuracy: Accuracy | None
    reason: str
    items: tuple[int, int] = (0, 0)
    clusters: int = 0
    annotators: frozenset[str] = frozenset()
    synthetic: bool = False


@dataclass(frozen=True, slots=True)
class Corrected:
    """A share as the panel would see it, and the harm budget beside it.

    harm: adverts of 1,000 that are suspected falsely (estimate, low, high); the estimate is None
    when it can only be bounded. harm_sentence says it, and is empty only where no share is drawn.
    """

    share: Share
    drawn: bool
    reason: str
    estimate: float | None = None
    low: float | None = None
    high: float | None = None
    caveat: str = ""
    harm: tuple[float | None, float, float] | None = None
    harm_sentence: str = ""
    synthetic: bool = False


def calibrate(evidence: Evidence, panel: Sequence[str], cutoff: int | None = None) -> Calibration:
    """Measure the annotators beside the panel on the calibration samples.

    Args:
        cutoff: of the scale; the preregistered one if left out.
    """
    if not panel:
        return Calibration(None, f"{_NO_PANEL}.")
    items = reference_items(evidence, panel, cutoff or evidence.cutoff)
    suspects = items["reference"].to_numpy(dtype=bool)
    counts = int(suspects.sum()), int((~suspects).sum())
    if min(counts) < MIN_REFERENCE:
        reason = (
            "The reference panel and the annotators have not judged enough adverts of calibration "
            f"samples together: at least {MIN_REFERENCE} that the panel suspects and "
            f"{MIN_REFERENCE} that it does not are needed."
        )
        return Calibration(None, reason, counts)
    se, n_se = _rate(items[suspects], items.loc[suspects, "y"])
    sp, n_sp = _rate(items[~suspects], 1 - items.loc[~suspects, "y"])
    accuracy = Accuracy(se, n_se, sp, n_sp)
    if float(youden_low(accuracy)) <= LEAST_YOUDEN:
        reason = (
            "How much more of what the panel suspects annotators suspect than of what it does not "
            f"may be a tenth or less (the lower limit of sensitivity + specificity − 1 is at most "
            f"{LEAST_YOUDEN}): too little apart, or too few adverts, to correct a share by."
        )
        return Calibration(None, reason, counts, int(items["widest"].nunique()))
    working = _labels(evidence)
    working = working[~working["annotator"].isin(list(panel))]
    return Calibration(
        accuracy,
        "",
        counts,
        int(items["widest"].nunique()),
        frozenset(working["annotator"].dropna().astype(str)),
        bool(items["synthetic"].any()),
    )


def reference_items(evidence: Evidence, panel: Sequence[str], cutoff: int) -> pd.DataFrame:
    """One row per calibration advert that both have judged.

    Returns:
        reference (more than half of the panel suspects it), y and judges (of the others), weight
        (1/π), unit, widest, synthetic.
    """
    labels = _labels(evidence)
    labels["suspects"] = (labels["judgement"].astype(float) >= cutoff).astype(float)
    of_panel = labels["annotator"].isin(list(panel))
    panels = labels[of_panel].groupby("advert_id")["suspects"].mean()
    others = labels[~of_panel].groupby("advert_id")["suspects"].agg(["mean", "size"])
    first = labels.groupby("advert_id")[["inclusion_probability", "synthetic"]].first()
    items = others.rename(columns={"mean": "y", "size": "judges"}).join(first)
    items = items.join((panels > 0.5).rename("reference"), how="inner")
    items["weight"] = 1 / items.pop("inclusion_probability").astype(float)
    judged = evidence.adverts["advert_id"].isin(items.index)
    place = evidence.adverts.loc[judged, ["advert_id", "unit", "widest"]].set_index("advert_id")
    return items.join(place, how="inner").reset_index()


def _labels(evidence: Evidence) -> pd.DataFrame:
    known = evidence.calibration
    return known[known["judgement"].notna()].copy()


def _rate(items: pd.DataFrame, right: pd.Series) -> tuple[float, float]:
    """The weighted rate and its effective size; adverts of one hand are one cluster of them."""
    weight: Floats = items["weight"].to_numpy(dtype=np.float64)
    y: Floats = right.to_numpy(dtype=np.float64)
    rate = float(np.average(y, weights=weight))
    hands = pd.Series(weight * (y - rate)).groupby(items["unit"].to_numpy()).sum()
    n = len(hands)
    variance = float((hands**2).sum()) / weight.sum() ** 2 * n / max(n - 1, 1)
    most = float(items["judges"].sum())
    if not 0 < rate < 1 or variance <= 0:
        return rate, float(n)
    return rate, min(rate * (1 - rate) / variance, most)


def correct(share: Share, calibration: Calibration, evidence: Evidence) -> Corrected:
    """The share as the panel would see it, unless it cannot be told; always the harm budget."""
    if not share.drawn or share.estimate is None or share.high is None:
        return Corrected(share, drawn=False, reason=share.reason, synthetic=share.synthetic)
    reason = calibration.reason or _others(share, calibration, evidence)
    accuracy = calibration.accuracy
    synthetic = share.synthetic or calibration.synthetic
    if reason or accuracy is None:
        most = 1000 * share.high
        sentence = (
            f"{reason.rstrip('.')}: anything from none to {most:.0f} of 1,000 adverts may be "
            "suspected falsely."
        )
        known = Corrected(share, drawn=False, reason=reason, synthetic=synthetic)
        return replace(known, harm=(None, 0.0, most), harm_sentence=sentence)
    harm = falsely_suspected(share.estimate, share.effective, accuracy)
    budget = tuple(1000 * float(value) for value in (harm.estimate, harm.low, harm.high))
    known = Corrected(
        share,
        drawn=False,
        reason="",
        harm=(budget[0], budget[1], budget[2]),
        harm_sentence=_harm_sentence(*budget),
        synthetic=synthetic,
    )
    return _corrected(known, share, accuracy)


def _corrected(known: Corrected, share: Share, accuracy: Accuracy) -> Corrected:
    limits = lang_reiczigel(share.estimate or 0.0, share.effective, accuracy)
    estimate, low, high = (float(v) for v in (limits.estimate, limits.low, limits.high))
    if estimate <= 0 or high <= 0:
        most = words.percent(min(max(high, 0.0), 1.0))
        reason = (
            "What annotators suspect is no more than their own errors would make of adverts among "
            "which the panel suspects none: the panel's share is somewhere between none and "
            f"{most} (95% interval), so no point is drawn."
        )
        return replace(known, reason=reason)
    if estimate >= 1 or low >= 1:
        least = words.percent(min(max(low, 0.0), 1.0))
        reason = (
            "What annotators suspect is as much as they would of adverts all of which the panel "
            f"suspects: its share is somewhere between {least} and all of them (95% interval), so "
            "no point is drawn."
        )
        return replace(known, reason=reason)
    cut = [
        f"The {end} end of the interval fell {where} and is cut off there."
        for end, where, beyond in (
            ("lower", "below none", low < 0),
            ("upper", "above all adverts", high > 1),
        )
        if beyond
    ]
    return replace(
        known,
        drawn=True,
        estimate=estimate,
        low=min(max(low, 0.0), estimate),
        high=max(min(high, 1.0), estimate),
        caveat=" ".join(cut),
    )


def _others(share: Share, calibration: Calibration, evidence: Evidence) -> str:
    """Why the measured annotators do not stand for those of the share; '' when they do."""
    span = None if share.snapshot else share.span

    def count() -> pd.Series:
        items = evidence.sampled(span, share.sites)
        return evidence.annotators(items[items["y"].notna()])

    counts = evidence.once(("labels by annotator", span, share.sites), count)
    known = counts[counts.index.isin(list(calibration.annotators))].sum()
    if known >= MIN_COMMON_LABELS * counts.sum():
        return ""
    return (
        f"Most labels of {share.span.name} were made by annotators who have judged no advert that "
        "the reference panel has judged too, so how often they suspect falsely is unknown."
    )


def _harm_sentence(estimate: float, low: float, high: float) -> str:
    return (
        f"Of 1,000 adverts about {words.of_thousand(estimate)} are suspected although a reference "
        "panel would not suspect them (95% interval "
        f"{words.of_thousand(low)} to {words.of_thousand(high)})."
    )
