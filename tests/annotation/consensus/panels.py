"""Panels with a known truth: careful, careless and biased annotators on an ordered scale."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from annotation.consensus.fitted import Codes, Floats


@dataclass(frozen=True)
class Panel:
    """Labels (items, annotators, labels), and the truth that they are readings of."""

    items: Codes
    annotators: Codes
    labels: Codes
    truth: Codes
    levels: int

    @property
    def shares(self) -> Floats:
        """(n, K): shares of the vote."""
        votes: Floats = np.zeros((len(self.truth), self.levels))
        np.add.at(votes, (self.items, self.labels), 1.0)
        votes /= votes.sum(axis=1, keepdims=True)
        return votes


def simulate(
    seed: int,
    *,
    items: int = 600,
    annotators: int = 20,
    each: int = 5,
    levels: int = 4,
    careless: float = 0.3,
    biased: float = 0.2,
    right: float = 0.8,
) -> Panel:
    """Careful annotators are right with a chance of `right`, and else mostly one level off;
    careless ones mostly answer what comes to hand; biased ones answer one level too high.
    """
    rng = np.random.default_rng(seed)
    common = np.exp(-0.6 * np.arange(levels))
    common /= common.sum()
    truth = rng.choice(levels, items, p=common)
    kinds = ["careless"] * round(annotators * careless) + ["biased"] * round(annotators * biased)
    kinds += ["careful"] * (annotators - len(kinds))
    rows = np.array(
        [[_row(kind, k, levels, right, common) for k in range(levels)] for kind in kinds]
    )
    item = np.repeat(np.arange(items), each)
    people = np.concatenate([rng.choice(annotators, each, replace=False) for _ in range(items)])
    ahead = rows[people, truth[item]].cumsum(axis=1)
    labels = (rng.random(len(item))[:, None] > ahead).sum(axis=1).clip(0, levels - 1)
    return Panel(item, people, labels, truth, levels)


def _row(kind: str, level: int, levels: int, right: float, common: Floats) -> Floats:
    exact: Floats = np.eye(levels)[level]
    near = np.exp(-np.abs(np.arange(levels) - level).astype(float)) * (1 - exact)
    above = np.eye(levels)[min(level + 1, levels - 1)]
    rows: dict[str, Floats] = {
        "careless": 0.15 * exact + 0.85 * common,
        "biased": 0.75 * above + 0.25 * exact,
        "careful": right * exact + (1 - right) * near / near.sum(),
    }
    return rows[kind]


def right_share(shares: Floats, truth: Codes) -> Floats:
    """(n,): 1 where the largest share is the truth's, and its part of a tie."""
    top = shares >= shares.max(axis=1, keepdims=True) - 1e-12
    found: Floats = top[np.arange(len(truth)), truth] / top.sum(axis=1)
    return found


def log_loss(chances: Floats, truth: Codes) -> Floats:
    """(n,): minus the log of the chance that was given to the truth."""
    found: Floats = -np.log(chances[np.arange(len(truth)), truth])
    return found


def paired_interval(difference: Floats, seed: int = 0) -> tuple[float, float]:
    """The 95% interval of a mean difference over items, by bootstrap."""
    rng = np.random.default_rng(seed)
    size = len(difference)
    means = difference[rng.integers(0, size, (2000, size))].mean(axis=1)
    low, high = np.percentile(means, [2.5, 97.5]).tolist()
    return low, high
