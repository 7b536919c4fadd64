"""The consensus model: Dawid and Skene, with pooling, an ordered scale, and careless labels.

Each item has one level; each annotator has a confusion: how often each level is read as each.
Confusions are drawn around what is expected of the annotator before their labels are looked at
level by level: a part of the labels is careless, given by the annotator's own habit whatever the
item says, and the others are those of the typical annotator. So one number for each annotator
tells who answers at random, or always the same, from the labels of all levels, where the rare ones
say little. The typical annotator is drawn around a scale on which neighbouring levels are taken for
each other more often than distant ones. Fitted by expectation and maximisation, with expected
confusions in place of the largest. What was found is read in `fitted.py`.

Sources: Dawid & Skene (1979) for confusions; Paun et al. (2018), 'Comparing Bayesian Models of
Annotation', for pooling across annotators, which did best there; Hovy et al. (2013), 'Learning Whom
to Trust with MACE', for careless labels; Minka (2000), 'Estimating a Dirichlet distribution', for
the fixed points; Clemen & Winkler (1985), 'Limits for the Precision and Value of Information from
Dependent Sources', for what labels that share an error are worth.

An earlier version gave each item a mixture of levels. With few labels an item, it took annotators'
errors for ambiguity of the items, and lost to the vote where a level is rare.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from scipy.special import digamma

from annotation.consensus.fitted import DRAWS, Codes, Fit, Floats

NAME = "pooled-dawid-skene@4"
"""The model and its version, as a run records it: another number for any change of a result."""

SHARED = 0.3
"""Correlation that is assumed between the misreadings of an item by different annotators: m labels
count as m / (1 + 0.3 (m - 1)) in the posterior, and never as more than 3.3. Not fitted: labels
cannot tell what everybody misreads. Alone, it is best on simulated panels of ambiguous items."""

FURTHER = 0.5
"""The posterior is for a further reader who errs half as often as the typical annotator. Assumed,
too: nobody reads without error, and whoever is asked to decide reads better than most."""

CARELESS = (0.5, 2.0)
"""Labels that each annotator is given beside their own, careless and not: one label in five."""

ANCHOR = 5.0
"""Annotators that the ordered scale counts for beside the real ones, per level."""

STEP = 1.0
"""Each further step on the scale is e times rarer, for the anchor."""

STRENGTHS = (1.0, 500.0)
"""Labels that what is expected of an annotator counts for beside their own: at least one, so that
nobody is known from nothing."""

ITERATIONS = 100
TOLERANCE = 1e-5  # mean change of the chances, far below what is printed
_REFIT_STRENGTHS = 3  # iterations between two fits of the strengths, which move slowly
_TINY = 1e-12  # a level that no item has any chance of must not become impossible
_SEED = 20261126  # of the draws: the same labels give the same intervals
_FIXED_POINTS = 10  # rounds of Minka's fixed point; it goes on in the next fit


def fit(items: Codes, annotators: Codes, labels: Codes, levels: int) -> Fit:
    """Fit the model to N labels; the same labels give the same answer.

    Args:
        items, annotators: (N,) counted from 0 without gaps. labels: (N,) from 0 to `levels` - 1.
    """
    return _Fitting(items, annotators, labels, levels).run()


class _Fitting:
    def __init__(self, items: Codes, annotators: Codes, labels: Codes, levels: int) -> None:
        self.items, self.annotators, self.labels, self.levels = items, annotators, labels, levels
        self.size, self.people = int(items.max()) + 1, int(annotators.max()) + 1
        self.cells = annotators * levels + labels
        self.anchor = ordered_scale(levels)
        shares = _normal(self._per_item(np.eye(levels)[labels]) + 0.5)
        self.common = shares.mean(axis=0)
        # (N, K): which level of its item each label is a reading of, at first by the vote.
        self.readings = _normal(shares[items] * self.anchor.T[labels])
        self.typical = _normal(self._counts().sum(axis=0) + ANCHOR * levels * self.anchor)
        given = np.bincount(self.cells, minlength=self.people * levels)
        overall = np.bincount(labels, minlength=levels) / len(labels)
        self.habit = _normal(given.reshape(self.people, levels) + levels * overall)
        self.careless: Floats = np.full(self.people, CARELESS[0] / sum(CARELESS))
        self.strength: Floats = np.full(levels, 4.0)

    def run(self) -> Fit:
        chances: Floats = np.zeros((self.size, self.levels))
        converged, done = False, 0
        while done < ITERATIONS and not converged:
            rows = self._confusions(refit=done % _REFIT_STRENGTHS == 0)
            evidence = self._evidence(rows)
            before, chances = chances, _chances(evidence + np.log(self.common))
            self.common = _normal(chances.sum(axis=0, keepdims=True) + 1 / self.levels)[0]
            self.readings = chances[self.items]
            converged = bool(np.abs(chances - before).mean() < TOLERANCE)
            done += 1
        shared = _shared(self.items, self.annotators)
        own, drawn = self._counts(shared), self._drawn(chances, shared > 0)
        tables = (rows, own, drawn, self.typical)
        posterior, level = self._posterior(evidence), chances.argmax(axis=1)
        return Fit(posterior, chances, level, *tables, self.strength, done, converged)

    def _posterior(self, evidence: Floats) -> Floats:
        """(n, K): the chance of each level in a further reading, with what annotators share."""
        labels = np.bincount(self.items)
        worth = 1 / (1 + SHARED * (labels - 1))
        chances = _chances(worth[:, None] * evidence + np.log(self.common))
        found: Floats = chances @ ((1 - FURTHER) * np.eye(self.levels) + FURTHER * self.typical)
        return found

    def _evidence(self, rows: Floats) -> Floats:
        """(n, K): the log chance of an item's labels at each level."""
        logs = np.log(rows / rows.sum(axis=2, keepdims=True))
        return self._per_item(logs.transpose(0, 2, 1).reshape(-1, self.levels)[self.cells])

    def _drawn(self, chances: Floats, shared: npt.NDArray[np.bool_]) -> Floats:
        """(DRAWS, J, K, K): counts as in `_counts`, each time with levels of items drawn anew."""
        rng = np.random.default_rng(_SEED)
        ahead = chances.cumsum(axis=1)[:, :-1]
        items, labels = self.items[shared], self.labels[shared]
        people = self.annotators[shared]
        shape = (self.people, self.levels, self.levels)
        found: Floats = np.empty((DRAWS, *shape))
        for number in range(DRAWS):
            level = (rng.random(self.size)[:, None] > ahead).sum(axis=1)[items]
            cells = np.ravel_multi_index((people, level, labels), shape)
            found[number] = np.bincount(cells, minlength=found[0].size).reshape(shape)
        return found

    def _confusions(self, *, refit: bool) -> Floats:
        """(J, K, K): Dirichlet parameters of every annotator's rows, around what is expected."""
        counts = self._counts()
        around = self.strength[:, None] * self._expected()
        # How many of the labels speak of what is expected, and not of the annotator alone.
        tables = around * (digamma(counts + around) - digamma(around))
        read = tables * ((1 - self.careless)[:, None, None] * self.typical / self._expected())
        self.typical = _normal(read.sum(axis=0) + ANCHOR * self.levels * self.anchor)
        total, careful = tables.sum(axis=(1, 2)), read.sum(axis=(1, 2))
        self.careless = (total - careful + CARELESS[0]) / (total + sum(CARELESS))
        expected = self._expected()
        if refit:
            fitted = [
                _strength(counts[:, level], expected[:, level], float(self.strength[level]))
                for level in range(self.levels)
            ]
            self.strength = np.array(fitted)
        rows: Floats = counts + self.strength[:, None] * expected
        return rows

    def _expected(self) -> Floats:
        """(J, K, K): the confusion that is expected of every annotator."""
        careless = self.careless[:, None, None]
        found: Floats = (1 - careless) * self.typical + careless * self.habit[:, None]
        return found

    def _counts(self, weights: Floats | float = 1.0) -> Floats:
        """(J, K, K): how often each annotator gave each label (last) for each level.

        Args:
            weights: (N,) what each label counts for.
        """
        size = self.people * self.levels
        columns = [
            np.bincount(self.cells, weights=weights * self.readings[:, level], minlength=size)
            for level in range(self.levels)
        ]
        stacked: Floats = np.stack(columns, axis=1)
        return stacked.reshape(self.people, self.levels, self.levels).transpose(0, 2, 1)

    def _per_item(self, weights: Floats) -> Floats:
        """(n, K): sums of (N, K) over the labels of each item."""
        columns = [
            np.bincount(self.items, weights=weights[:, level], minlength=self.size)
            for level in range(self.levels)
        ]
        return np.stack(columns, axis=1)


def ordered_scale(levels: int) -> Floats:
    """(K, K): rows of an annotator of whom only is known that the scale has an order."""
    apart = np.abs(np.subtract.outer(np.arange(levels), np.arange(levels)))
    return _normal(np.exp(-STEP * apart))


def _shared(items: Codes, annotators: Codes) -> Floats:
    """(N,): 1 for labels of items that another annotator labelled too, and 0 for the others.

    Against an item that nobody else read, an annotator would be held against themselves.
    """
    pairs = np.unique(np.stack([items, annotators]), axis=1)
    readers = np.bincount(pairs[0], minlength=int(items.max()) + 1)
    shared: Floats = (readers[items] > 1).astype(np.float64)
    return shared


def _strength(counts: Floats, expected: Floats, start: float) -> float:
    """How many labels the expected rows count for: Minka's fixed point for fixed means."""
    given, strength = counts.sum(axis=1), start
    for _ in range(_FIXED_POINTS):
        around = strength * expected
        above = float((expected * (digamma(counts + around) - digamma(around))).sum())
        below = float((digamma(given + strength) - digamma(strength)).sum())
        if below <= 0:
            break
        strength = float(np.clip(strength * above / below, *STRENGTHS))
    return strength


def _chances(logs: Floats) -> Floats:
    return _normal(np.maximum(np.exp(logs - logs.max(axis=1, keepdims=True)), _TINY))


def _normal(weights: Floats) -> Floats:
    normal: Floats = weights / weights.sum(axis=1, keepdims=True)
    return normal
