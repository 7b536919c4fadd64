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
    common = falling(levels)
    kinds = ["careless"] * round(annotators * careless) + ["biased"] * round(annotators * biased)
    kinds += ["careful"] * (annotators - len(kinds))
    rows = np.array(
        [[_row(kind, k, levels, right, common) for k in range(levels)] for kind in kinds]
    )
    return drawn(seed, rows, common, items, each)


def falling(levels: int) -> Floats:
    """Shares of levels that fall by the same factor at each step."""
    common: Floats = np.exp(-0.6 * np.arange(levels))
    common /= common.sum()
    return common


def drawn(seed: int, rows: Floats, common: Floats, items: int, each: int) -> Panel:
    """Labels by `each` of the annotators with these confusions (J, K, K), for levels so common."""
    rng = np.random.default_rng(seed)
    annotators, levels = rows.shape[:2]
    truth = rng.choice(levels, items, p=common)
    item = np.repeat(np.arange(items), each)
    people = np.concatenate([rng.choice(annotators, each, replace=False) for _ in range(items)])
    ahead = rows[people, truth[item]].cumsum(axis=1)
    labels = (rng.random(len(item))[:, None] > ahead).sum(axis=1).clip(0, levels - 1)
    return Panel(item, people, labels, truth, levels)


UNEVEN = (0.9,) * 6 + (0.6,) * 3 + (None,) * 3
"""Twelve annotators: half are right with 0.9, a quarter with 0.6, a quarter answers at random."""


@dataclass(frozen=True)
class Design:
    """Annotators who are right with these chances, and err alike over the other levels.

    None answers evenly over the levels, whatever the item; the first `biased` of the others read
    one level too high three times in four.
    """

    common: tuple[float, ...]
    right: tuple[float | None, ...] = UNEVEN
    biased: int = 0
    each: int = 3
    items: int = 1000

    def simulate(self, seed: int) -> Panel:
        """One panel of this design."""
        levels = len(self.common)
        exact = np.eye(levels)
        rows = np.array([self._rows(right, exact) for right in self.right])
        rows[: self.biased] = (
            0.25 * exact + 0.75 * exact[np.minimum(np.arange(levels) + 1, levels - 1)]
        )
        return drawn(seed, rows, np.array(self.common), self.items, self.each)

    def _rows(self, right: float | None, exact: Floats) -> Floats:
        levels = len(exact)
        if right is None:
            return np.full((levels, levels), 1 / levels)
        found: Floats = right * exact + (1 - right) * (1 - exact) / (levels - 1)
        return found


DESIGNS = {
    "two levels, one of 5%": Design((0.95, 0.05)),
    "two levels, one of 5%, 300 items": Design((0.95, 0.05), items=300),
    "four levels, one of 85%": Design((0.85, 0.08, 0.05, 0.02)),
    "seven levels": Design((1 / 7,) * 7),
    "seven levels, one of 70%": Design((0.7,) + (0.05,) * 6),
    "biased": Design(tuple(falling(4).tolist()), biased=3),
    "biased, seven levels": Design(tuple(falling(7).tolist()), biased=3),
    "alike, two levels, one of 5%": Design((0.95, 0.05), right=(0.8,) * 12),
    "alike, four levels": Design(tuple(falling(4).tolist()), right=(0.8,) * 12),
    "alike, seven levels": Design(tuple(falling(7).tolist()), right=(0.8,) * 12),
}
"""Items are alike in difficulty: what plain Dawid and Skene assume."""


def dawid_skene(panel: Panel) -> Floats:
    """(n, K): plain Dawid and Skene (1979), from the vote, with 0.01 labels added to each cell."""
    chances, people = panel.shares, int(panel.annotators.max()) + 1
    for _ in range(100):
        rows = np.full((people, panel.levels, panel.levels), 0.01)
        np.add.at(rows.transpose(0, 2, 1), (panel.annotators, panel.labels), chances[panel.items])
        rows /= rows.sum(axis=2, keepdims=True)
        logs = np.tile(np.log(chances.mean(axis=0) + 1e-12), (len(chances), 1))
        np.add.at(logs, panel.items, np.log(rows[panel.annotators, :, panel.labels]))
        chances = np.exp(logs - logs.max(axis=1, keepdims=True))
        chances /= chances.sum(axis=1, keepdims=True)
    return chances


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
