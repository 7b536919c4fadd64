"""Annotators against a reference panel: do the corrected share and the harm budget hold the truth?

The calibration sample is a simple one; what two annotators make of one item is drawn together with
the item's difficulty, so that their judgements are not independent.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from brightline.trends.misclassification import (
    LEAST_YOUDEN,
    Accuracy,
    falsely_suspected,
    lang_reiczigel,
    youden_low,
)


@dataclass(frozen=True)
class AccuracyDesign:
    """The share a panel suspects, the annotators, and the sizes of sample and calibration."""

    share: float
    sensitivity: float
    specificity: float
    labelled: int
    calibrated: int


DESIGNS = {
    "ordinary": AccuracyDesign(0.2, 0.85, 0.95, 400, 300),
    "rare": AccuracyDesign(0.03, 0.85, 0.985, 800, 400),
    "few calibrated": AccuracyDesign(0.2, 0.85, 0.95, 400, 80),
    "annotators err often": AccuracyDesign(0.25, 0.65, 0.85, 500, 300),
    "common": AccuracyDesign(0.6, 0.9, 0.9, 300, 200),
    "nearly perfect": AccuracyDesign(0.15, 0.97, 0.99, 300, 250),
    "nothing there": AccuracyDesign(0.005, 0.8, 0.95, 400, 400),
}


def measure_accuracy(replicates: int, seed: int) -> dict[str, dict[str, float]]:
    """Coverage of the corrected share and of the harm budget, and of the share left uncorrected."""
    return {name: measured(design, replicates, seed) for name, design in DESIGNS.items()}


def measured(design: AccuracyDesign, replicates: int, seed: int) -> dict[str, float]:
    """One design."""
    rng = np.random.default_rng(seed)
    suspected_by_all = design.share * design.sensitivity + (1 - design.share) * (
        1 - design.specificity
    )
    q = rng.binomial(design.labelled, suspected_by_all, replicates) / design.labelled
    # Half of the calibration items are taken among those that are suspected most: a panel that
    # judged at random would see hardly a positive.
    enriched = max(design.share, 0.3)
    positives = np.clip(
        rng.binomial(design.calibrated, enriched, replicates), 5, design.calibrated - 5
    )
    negatives = design.calibrated - positives
    accuracy = Accuracy(
        rng.binomial(positives, design.sensitivity) / positives,
        positives,
        rng.binomial(negatives, design.specificity) / negatives,
        negatives,
    )
    drawn = youden_low(accuracy) > LEAST_YOUDEN
    share, harm = (
        method(q, design.labelled, accuracy) for method in (lang_reiczigel, falsely_suspected)
    )
    budget = (1 - design.share) * (1 - design.specificity)
    held = (np.maximum(share.low, 0) <= design.share) & (design.share <= share.high)
    harmed = (harm.low <= budget) & (budget <= harm.high)
    reach = 1.96 * np.sqrt(q * (1 - q) / design.labelled)
    return {
        "replicates": replicates,
        "drawn": int(drawn.sum()),
        "coverage": round(float(held[drawn].mean()), 4),
        "width_mean": round(float((share.high - np.maximum(share.low, 0))[drawn].mean()), 4),
        "harm_coverage": round(float(harmed[drawn].mean()), 4),
        "harm_per_1000": round(1000 * budget, 1),
        "naive_coverage": round(float((np.abs(q - design.share) <= reach).mean()), 4),
    }
