"""The consensus model: Dawid and Skene, with pooling, an ordered scale, and unclear items.

Each item has a mixture of levels, mostly of one level; each annotator has a confusion: how often
each level is read as each. Confusions are drawn around the typical annotator's, so that somebody
with three labels is thought typical and somebody with three thousand is known; the typical one is
drawn around a scale on which neighbouring levels are taken for each other more often than
distant ones. Fitted by variational Bayes. What was found is read in `fitted.py`.

Sources: Dawid & Skene (1979) for confusions; Kim & Ghahramani (2012) for their priors; Paun et al.
(2018), 'Comparing Bayesian Models of Annotation', for pooling across annotators, which did best
there; Blei, Ng & Jordan (2003) for mixtures and the updates; Minka (2000), 'Estimating a Dirichlet
distribution', for the fixed points. The mixture is ours: where every item has one true level,
labels that share an item's ambiguity are counted as independent evidence, and the posterior is
far too sure of itself.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from scipy.special import digamma

from annotation.consensus.fitted import DRAWS, Codes, Fit, Floats

NAME = "mixed-dawid-skene@3"
"""The model and its version, as a run records it: another number for any change of a result."""

AMBIGUITY = 0.3
"""Total of the prior over an item's mixture: two readings by a faultless annotator differ for less
than a quarter of items (0.3 / 1.3). Not fitted: with two or three labels an item, annotators'
errors would be taken for ambiguity of the items."""

ANCHOR = 5.0
"""Annotators that the ordered scale counts for beside the real ones, per level."""

STEP = 1.0
"""Each further step on the scale is e times rarer, for the anchor."""

STRENGTHS = (1.0, 500.0)
"""Labels that the typical annotator counts for beside one's own: at least one, so that nobody is
known from nothing."""

ITERATIONS = 100
TOLERANCE = 1e-5  # mean change of the mixtures, far below what is printed
_REFIT_STRENGTHS = 3  # iterations between two fits of the strengths, which move slowly
_SETTLING = 6  # rounds of the confusions for the report; more change little
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
        shares = self._per_item(np.eye(levels)[labels]) + 0.5
        shares /= shares.sum(axis=1, keepdims=True)
        self.prior = AMBIGUITY * shares.mean(axis=0)
        # (N, K): which level of its item each label is a reading of, at first by the vote.
        self.readings = _normal(shares[items] * self.anchor.T[labels])
        start = self._counts().sum(axis=0) + ANCHOR * levels * self.anchor
        self.typical = _normal(start)
        self.strength: Floats = np.full(levels, 4.0)

    def run(self) -> Fit:
        mixture: Floats = np.zeros((self.size, self.levels))
        converged, done = False, 0
        while done < ITERATIONS and not converged:
            rows = self._confusions(refit=done % _REFIT_STRENGTHS == 0)
            parameters = self._mixtures(rows)
            before, mixture = mixture, _normal(parameters)
            converged = bool(np.abs(mixture - before).mean() < TOLERANCE)
            done += 1
        posterior, level = mixture @ self.typical, mixture.argmax(axis=1)
        rows, chances = self._against(mixture)
        shared = _shared(self.items, self.annotators)
        own, drawn = self._counts(shared), self._drawn(chances, shared > 0)
        tables = (rows, own, drawn, self.typical)
        return Fit(posterior, mixture, level, *tables, self.strength, done, converged)

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

    def _against(self, chances: Floats) -> tuple[Floats, Floats]:
        """Every annotator's confusion where each item has one level, with these chances at first;
        and the chances that the items' levels have then.

        A few rounds of plain Dawid and Skene, pooled as before: an item's mixture would take up a
        part of the errors, and the largest level of two labels would be their own.
        """
        for number in range(_SETTLING):
            self.readings = chances[self.items]
            rows = self._confusions(refit=True)
            if number < _SETTLING - 1:
                common = np.log(np.maximum(chances.mean(axis=0), _TINY))
                evidence = self._per_item(self._expected(rows)) + common
                chances = _normal(np.exp(evidence - evidence.max(axis=1, keepdims=True)))
        return rows, chances

    def _expected(self, rows: Floats) -> Floats:
        """(N, K): the expected log chance of each label, for each level of its item."""
        logs = digamma(rows) - digamma(rows.sum(axis=2, keepdims=True))
        found: Floats = logs.transpose(0, 2, 1).reshape(-1, self.levels)[self.cells]
        return found

    def _confusions(self, *, refit: bool) -> Floats:
        """Dirichlet parameters of every annotator's rows, around the typical annotator's."""
        counts = self._counts()
        around = self.strength[:, None] * self.typical
        tables = around * (digamma(counts + around) - digamma(around)).sum(axis=0)
        self.typical = _normal(tables + ANCHOR * self.levels * self.anchor)
        if refit:
            fitted = [
                _strength(counts[:, level], self.typical[level], float(self.strength[level]))
                for level in range(self.levels)
            ]
            self.strength = np.array(fitted)
        rows: Floats = counts + self.strength[:, None] * self.typical
        return rows

    def _mixtures(self, rows: Floats) -> Floats:
        """Dirichlet parameters of every item's mixture, and the readings that go with them."""
        evidence = self._expected(rows)
        for _ in range(2):  # the two depend on each other; two rounds settle most of it
            parameters = self._per_item(self.readings) + self.prior
            self.readings = _normal(np.exp(evidence + digamma(parameters)[self.items]))
        counts = self._per_item(self.readings)
        found = self.prior * (digamma(counts + self.prior) - digamma(self.prior)).sum(axis=0)
        self.prior = AMBIGUITY * (found + 1) / (found + 1).sum()
        mixed: Floats = counts + self.prior
        return mixed

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


def _strength(counts: Floats, typical: Floats, start: float) -> float:
    """How many labels the typical row counts for: Minka's fixed point for a fixed mean."""
    given, strength = counts.sum(axis=1), start
    for _ in range(_FIXED_POINTS):
        around = strength * typical
        above = float((typical * (digamma(counts + around) - digamma(around))).sum())
        below = float((digamma(given + strength) - digamma(strength)).sum())
        if below <= 0:
            break
        strength = float(np.clip(strength * above / below, *STRENGTHS))
    return strength


def _normal(weights: Floats) -> Floats:
    normal: Floats = weights / weights.sum(axis=1, keepdims=True)
    return normal
