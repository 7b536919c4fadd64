"""Few labels of the stratum that most adverts are in: what was drawn still holds the truth.

Neyman allocation by scores that are wrong, in four bands of 2,000 adverts: the lowest, most of
them, gets the fewest labels for its size. And as many of each place, one of which has most adverts.
Such a stratum often shows no suspicion, and so no spread, in whatever was drawn of it.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from annotation.allocation import neyman, spread_of
from brightline.trends import linearised
from brightline.trends.hidden_share import Hidden, hidden_by
from brightline.trends.intervals import clopper_pearson_all, effective_size, most_effective
from brightline.trends.series import Floats

SIZES = {"a": 1400, "b": 400, "c": 140, "d": 60}
SCORED = (0.01, 0.05, 0.4, 0.8)
WRONG = (0.04, 0.06, 0.3, 0.7)
"""What annotators suspect in each band, where the scores say `SCORED`."""


def coverage(shares: Sequence[float], labels: int, judges: int, samples: int = 2000) -> float:
    """How often the interval holds the truth, of those samples whose labels are not all alike.

    All annotators of an advert judge it alike: they are no more cases than one.
    """
    spreads = {name: spread_of(score) for name, score in zip(SIZES, SCORED, strict=True)}
    drawn = list(neyman(SIZES, spreads, labels, floor=10).values())
    return covered(drawn, list(SIZES.values()), shares, judges, samples)


def covered(
    drawn: Sequence[int],
    sizes: Sequence[int],
    shares: Sequence[float],
    judges: int = 1,
    samples: int = 2000,
) -> float:
    """The same of so many labels in strata of these sizes."""
    rng = np.random.default_rng(5)
    positives = [round(size * share) for size, share in zip(sizes, shares, strict=True)]
    found = [
        np.arange(n) < rng.hypergeometric(some, size - some, n, samples)[:, None]
        for n, size, some in zip(drawn, sizes, positives, strict=True)
    ]
    y = np.concatenate(found, axis=1).astype(np.float64)
    y = y[(y.any(axis=1)) & (~y.all(axis=1))]
    low, high = limits(y, drawn, sizes, judges)
    truth = sum(positives) / sum(sizes)
    return float(np.mean((low <= truth) & (truth <= high)))


def limits(
    y: Floats, drawn: Sequence[int], sizes: Sequence[int], judges: int
) -> tuple[Floats, Floats]:
    """The interval of each sample, as `prevalence.py` computes it."""
    part = np.array(drawn) / np.array(sizes)
    group, fraction = np.repeat(np.arange(len(drawn)), drawn), np.repeat(part, drawn)
    weight, domain = 1 / fraction, np.ones(y.shape, dtype=bool)
    share = linearised.hajek(y, weight, domain)
    each, noise = np.full(len(group), float(judges)), np.zeros(y.shape)
    least = linearised.smoothed_variance(y, weight, domain, group, fraction, each, noise)
    variance = linearised.stratified_variance(
        linearised.influence(y, weight, domain), group, fraction
    )
    n = y.shape[1]
    most = most_effective(share, least)
    effective = effective_size(share, variance, n, n - len(drawn), most=most)
    cases = linearised.cases(y, weight, domain, each, noise)
    hidden = hidden_by(y, weight, domain, group, cases)
    effective = hidden.effective(share, effective, 1 - float(fraction.min()))
    return clopper_pearson_all(share * effective, effective)


@pytest.mark.parametrize("judges", [1, 2])
def test_where_scores_are_wrong_intervals_hold_the_truth_nearly_as_often(judges: int) -> None:
    for labels in (60, 100, 150, 200):
        assert coverage(WRONG, labels, judges) >= 0.94


def test_where_scores_are_right_they_do_as_promised() -> None:
    for labels in (60, 100, 200):
        assert coverage(SCORED, labels, 2) >= 0.94


PLACES, EACH = (1500, 100, 100, 100, 100, 100), (20,) * 6


@pytest.mark.parametrize("share", [0.1, 0.2, 0.9])
def test_as_many_labels_of_a_large_place_as_of_small_ones_hold_the_truth(share: float) -> None:
    assert covered(EACH, PLACES, [share] * 6) >= 0.93


def test_where_a_stratum_is_taken_for_what_it_shows_they_are_too_sure(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The mutant: a stratum without suspicion is believed to have all but none."""
    monkeypatch.setattr(Hidden, "effective", lambda self, share, effective, unsampled: effective)
    assert covered(EACH, PLACES, [0.1] * 6) < 0.9
    assert coverage(WRONG, 60, 1) < 0.93


def test_annotators_who_always_agree_are_no_more_cases_than_one() -> None:
    rng = np.random.default_rng(1)
    y = (rng.random(40) < 0.3).astype(np.float64)
    plain = np.ones(40), np.ones(40, dtype=bool), np.zeros(40, dtype=np.int64), np.full(40, 0.1)
    alone, both = (
        linearised.smoothed_variance(y, *plain, np.full(40, judges), np.zeros(40))
        for judges in (1.0, 2.0)
    )
    assert both == pytest.approx(alone)
    votes = (rng.random((40, 2)) < 0.3).astype(np.float64)
    noise = votes.var(axis=1, ddof=1) / 2
    apart = linearised.smoothed_variance(votes.mean(axis=1), *plain, np.full(40, 2.0), noise)
    single = linearised.smoothed_variance(votes.mean(axis=1), *plain, np.ones(40), np.zeros(40))
    assert apart < 0.65 * single  # by chance alike: nearly two cases each
