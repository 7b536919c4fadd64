"""What a model's scores are worth: intervals with their help, and samples stratified by them.

Populations are invented: a score of each advert with the stated AUC against what annotators suspect
(two normal distributions), read as the chance of suspicion. 'Width ratio' is the mean width with
the model over the mean width without; it should be the root of 1 − R², where R² is that of
annotators' judgements on scores. The naive estimate beside counts the adverts that the model scores
at a half and more, as if it were right (classify and count; Forman 2008).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.special import ndtri

from annotation.allocation import neyman, spread_of
from annotation.design import FLOOR
from annotation.sampling import BANDS
from brightline.trends.assisted import (
    FOLDS,
    Assisted,
    Labelled,
    assisted,
    score_strata,
    unassisted,
)
from brightline.trends.series import Days, Floats

POPULATIONS = 20


@dataclass(frozen=True)
class AssistedDesign:
    """A population of `adverts`, of which `labels` are labelled by two annotators.

    believed: the AUC that the scores pretend to; another than `auc` makes them badly calibrated.
    """

    auc: float
    believed: float = 0.90
    share: float = 0.15
    adverts: int = 8000
    labels: int = 400
    sensitivity: float = 1.0
    specificity: float = 1.0


DESIGNS = {
    "AUC 0.90": AssistedDesign(0.90),
    "AUC 0.97": AssistedDesign(0.97, believed=0.97),
    "AUC 0.75": AssistedDesign(0.75),
    "useless": AssistedDesign(0.50),
    "useless, few labels": AssistedDesign(0.50, labels=150),
    "annotators err often": AssistedDesign(0.90, sensitivity=0.7, specificity=0.9),
    "rare": AssistedDesign(0.90, share=0.05, labels=600),
    "overconfident": AssistedDesign(0.75, believed=0.97),
}

STRATIFIED = {
    "AUC 0.90": AssistedDesign(0.90),
    "AUC 0.90, one in ten": AssistedDesign(0.90, share=0.1),
    "AUC 0.90, one in twenty": AssistedDesign(0.90, share=0.05, labels=600),
    "AUC 0.75, scores believed 0.90": AssistedDesign(0.75),
}


@dataclass(frozen=True)
class Scored:
    """Adverts with their score and each annotator's chance to suspect them."""

    score: Floats
    chance: Floats


def population_of(design: AssistedDesign, rng: np.random.Generator) -> Scored:
    """Normal signals, one for those that the panel suspects and one for the others."""
    suspicious = rng.random(design.adverts) < design.share
    apart = float(np.sqrt(2) * ndtri(design.auc))
    signal = rng.normal(size=design.adverts) + apart * suspicious
    trusted = float(np.sqrt(2) * ndtri(design.believed))
    odds = design.share / (1 - design.share) * np.exp(trusted * signal - trusted**2 / 2)
    chance = np.where(suspicious, design.sensitivity, 1 - design.specificity)
    return Scored(odds / (1 + odds), chance)


def sampled(
    population: Scored, stratum: Days, labels: Days, replicates: int, rng: np.random.Generator
) -> Labelled:
    """Stratified samples, two judgements of each item."""
    parts = []
    for number, drawn in enumerate(labels):
        members = np.flatnonzero(stratum == number)
        order = np.argpartition(rng.random((replicates, len(members))), drawn - 1, axis=1)
        parts.append(members[order[:, :drawn]])
    advert = np.concatenate(parts, axis=1)
    votes = rng.random((*advert.shape, 2)) < population.chance[advert][..., None]
    sizes = np.bincount(stratum)
    return Labelled(
        y=votes.mean(axis=-1),
        noise=votes.var(axis=-1, ddof=1) / 2,
        judges=np.full(advert.shape[1], 2.0),
        score=population.score[advert],
        domain=np.ones(advert.shape, dtype=bool),
        fold=rng.integers(0, FOLDS, advert.shape),
        weight=np.repeat(sizes / labels, labels),
        group=np.repeat(np.arange(len(labels)), labels),
        fraction=np.repeat(labels / sizes, labels),
    )


def measure_assisted(replicates: int, seed: int) -> dict[str, dict[str, float]]:
    """With the model's help against without, on the same samples."""
    return {name: measured(design, replicates, seed) for name, design in DESIGNS.items()}


def measured(design: AssistedDesign, replicates: int, seed: int) -> dict[str, float]:
    """One design."""
    rng = np.random.default_rng(seed)
    populations = min(POPULATIONS, max(replicates // 50, 1))
    rows, explained = [], []
    for _ in range(populations):
        population = population_of(design, rng)
        one = np.zeros(design.adverts, dtype=np.int64)
        items = sampled(
            population, one, np.array([design.labels]), -(-replicates // populations), rng
        )
        with_model = assisted(items, float(population.score.mean()))
        rows.append(_held(population, with_model, unassisted(items)))
        judged = (rng.random((design.adverts, 2)) < population.chance[:, None]).mean(axis=1)
        explained.append(float(np.corrcoef(judged, population.score)[0, 1] ** 2))
    means = np.concatenate(rows, axis=1).mean(axis=1)
    ideal = float(np.sqrt(1 - np.mean(explained)))
    return {
        "replicates": sum(part.shape[1] for part in rows),
        "coverage": round(float(means[0]), 4),
        "coverage_without": round(float(means[1]), 4),
        "naive_coverage": round(float(means[4]), 4),
        "width_ratio": round(float(means[2] / means[3]), 4),
        "width_ratio_ideal": round(ideal, 4),
        "over_ideal": round(float(means[2] / means[3]) / ideal, 4),
    }


def _held(population: Scored, found: Assisted, without: tuple[Floats, Floats, Floats]) -> Floats:
    truth = float(population.chance.mean())
    _, low, high = without
    naive = float((population.score >= 0.5).mean())
    reach = 1.96 * np.sqrt(naive * (1 - naive) / len(population.score))
    return np.stack(
        [
            (found.low <= truth) & (truth <= found.high),
            (low <= truth) & (truth <= high),
            found.high - found.low,
            high - low,
            np.full(len(low), abs(naive - truth) <= reach),
        ]
    ).astype(np.float64)


def measure_stratified(replicates: int, seed: int) -> dict[str, dict[str, float]]:
    """Samples stratified by score against simple ones of the same size."""
    return {name: measured_strata(one, replicates, seed) for name, one in STRATIFIED.items()}


def allocated(score: Floats, stratum: Days, total: int) -> Days:
    """How many of each stratum `sample draw --by-score --allocation neyman` draws, before there is
    any label: by the spread that the mean score expects."""
    sizes = np.bincount(stratum)
    means = np.bincount(stratum, score) / sizes
    parts = neyman(
        {str(band): int(size) for band, size in enumerate(sizes)},
        {str(band): spread_of(float(mean)) for band, mean in enumerate(means)},
        total,
        floor=FLOOR,
    )
    return np.array([parts[str(band)] for band in range(len(sizes))], dtype=np.int64)


def measured_strata(design: AssistedDesign, replicates: int, seed: int) -> dict[str, float]:
    """One design; the naive estimate forgets that the sample was stratified."""
    rng = np.random.default_rng(seed)
    populations = min(POPULATIONS, max(replicates // 50, 1))
    rows: list[Floats] = []
    for _ in range(populations):
        population = population_of(design, rng)
        each = -(-replicates // populations)
        truth = float(population.chance.mean())
        stratum = score_strata(population.score, BANDS)
        labels = allocated(population.score, stratum, design.labels)
        by_score = sampled(population, stratum, labels, each, rng)
        one = np.zeros(design.adverts, dtype=np.int64)
        simple = sampled(population, one, np.array([design.labels]), each, rng)
        (_, low, high), (_, least, most) = unassisted(by_score), unassisted(simple)
        raw = by_score.y.mean(axis=1)
        reach = 1.96 * np.sqrt(raw * (1 - raw) / (2 * design.labels))
        held = (low <= truth) & (truth <= high)
        rows.append(
            np.stack([held, high - low, most - least, np.abs(raw - truth) <= reach]).astype(float)
        )
    means = np.concatenate(rows, axis=1).mean(axis=1)
    return {
        "replicates": sum(part.shape[1] for part in rows),
        "coverage": round(float(means[0]), 4),
        "narrower": round(float(1 - means[1] / means[2]), 4),
        "naive_coverage": round(float(means[3]), 4),
    }
