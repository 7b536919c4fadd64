"""What becomes of a share whose scores were learnt from its own labels, with folds and without.

Populations are invented: hands that post the same text several times, a text as a row of numbers of
which a few tell what annotators suspect and most tell nothing, and a learner (ridge regression with
hardly a penalty) that remembers what it was taught. 'Crossed' is as
`annotation/baseline/crossing.py` does it: folds by hand, each scored by a model of the others'
labels. 'Own labels' is one model for all adverts; its residuals on the labels that it remembers are
too small, and so is its interval.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from brightline.trends.assisted import FOLDS, Labelled, assisted, unassisted
from brightline.trends.series import Days, Floats

_PENALTY = 1.0
_TELLING = 3


@dataclass(frozen=True)
class TrainedDesign:
    """Hands that post `posts` adverts each, of which `labels` are judged by two annotators.

    words: numbers in a text. error: how often an annotator errs.
    """

    hands: int = 500
    posts: int = 3
    labels: int = 150
    words: int = 60
    error: float = 0.08


DESIGN = TrainedDesign()


@dataclass(frozen=True)
class Posted:
    """The hand of each advert; of each hand its text, and the chance that it is suspected."""

    hand: Days
    text: Floats
    chance: Floats


def posted(design: TrainedDesign, rng: np.random.Generator) -> Posted:
    """Hands with texts; a quarter or so of the adverts are suspected."""
    text = rng.normal(size=(design.hands, design.words))
    signal = 1.5 * text[:, :_TELLING].sum(axis=1) - 2.0
    suspicious = rng.random(design.hands) < 1 / (1 + np.exp(-signal))
    hand = np.repeat(np.arange(design.hands), design.posts)
    chance = np.where(suspicious, 1 - design.error, design.error)
    return Posted(hand, text, chance)


def learnt(text: Floats, y: Floats) -> Floats:
    """(words + 1,) what ridge regression makes of labelled texts."""
    x = np.column_stack([np.ones(len(text)), text])
    # Small sums, thousands of times: threads that share them would wait for each other.
    products = np.einsum("ij,ik->jk", x, x) + _PENALTY * np.eye(x.shape[1])
    found = np.linalg.solve(products, np.einsum("ij,i->j", x, y))
    return np.asarray(found, dtype=np.float64)


def told(text: Floats, weights: Floats) -> Floats:
    """The scores of texts."""
    scores: Floats = weights[0] + text @ weights[1:]
    return scores


def crossed(population: Posted, fold: Days, drawn: Days, y: Floats) -> Floats:
    """The score of each hand's adverts, by a model of the labels of other folds.

    Args:
        fold: of each hand. drawn: the hand of each labelled advert.
    """
    score = np.empty(len(population.text))
    for one in range(FOLDS):
        others, mine = fold[drawn] != one, fold == one
        weights = learnt(population.text[drawn[others]], y[others])
        score[mine] = told(population.text[mine], weights)
    return score


def measure_trained(
    replicates: int, seed: int, design: TrainedDesign = DESIGN
) -> dict[str, dict[str, float]]:
    """Coverage of the interval of the same share by either kind of score."""
    rng = np.random.default_rng(seed)
    samples = [_sample(design, rng) for _ in range(replicates)]
    return {kind: _held([sample[kind] for sample in samples], design) for kind in KINDS}


KINDS = ("crossed", "own labels")

Sample = dict[str, Floats]
"""Of the labelled items y, noise, score and fold; of the population mean and truth."""


def _sample(design: TrainedDesign, rng: np.random.Generator) -> dict[str, Sample]:
    """One population and its labels, with either kind of score."""
    population = posted(design, rng)
    drawn = rng.choice(population.hand, design.labels, replace=False)
    votes = rng.random((design.labels, 2)) < population.chance[drawn][:, None]
    y = votes.mean(axis=1)
    fold = rng.permutation(design.hands) % FOLDS
    common = {
        "y": y,
        "noise": votes.var(axis=1, ddof=1) / 2,
        "fold": fold[drawn],
        "truth": population.chance.mean(),
    }
    own = told(population.text, learnt(population.text[drawn], y))
    scores = (crossed(population, fold, drawn, y), own)
    return {
        kind: {**common, "score": score[drawn], "mean": score.mean()}
        for kind, score in zip(KINDS, scores, strict=True)
    }


def _held(samples: list[Sample], design: TrainedDesign) -> dict[str, float]:
    columns = {name: np.array([one[name] for one in samples]) for name in samples[0]}
    items, size = design.labels, design.hands * design.posts
    labelled = Labelled(
        **{name: columns[name] for name in ("y", "noise", "score", "fold")},
        judges=np.full(items, 2.0),
        domain=np.ones(columns["y"].shape, dtype=bool),
        weight=np.full(items, size / items),
        group=np.zeros(items, dtype=np.int64),
        fraction=np.full(items, items / size),
    )
    found, (_, low, high) = assisted(labelled, columns["mean"]), unassisted(labelled)
    truth = columns["truth"]
    return {
        "coverage": round(float(((found.low <= truth) & (truth <= found.high)).mean()), 4),
        "coverage_without": round(float(((low <= truth) & (truth <= high)).mean()), 4),
        "width_ratio": round(float((found.high - found.low).mean() / (high - low).mean()), 4),
    }
