"""What strata whose labels are all alike may hide is in intervals and bounds."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from brightline.trends import linearised, words
from brightline.trends.design import design_of, items_of
from brightline.trends.hidden_share import hidden_by, most_unseen
from brightline.trends.intervals import (
    LEVEL,
    clopper_pearson,
    clopper_pearson_all,
    effective_size,
    most_effective,
)
from brightline.trends.prevalence import _bound
from brightline.trends.series import Days, Floats
from tests.trends.test_prevalence import labels

SAMPLES = 2000
ADVERTS = 100_000

Strata = tuple[Sequence[float], Sequence[int], Sequence[float]]
"""Of each stratum: its part of all adverts, its labels, and the share that is suspicious."""

DESIGNS: dict[str, Strata] = {
    "two sites": ((0.9, 0.1), (50, 50), (0.05, 0.05)),
    "six sites": ((0.75, *[0.05] * 5), [20] * 6, (0.1, *[0.02] * 5)),
    "fifteen places": ((0.3, *[0.05] * 14), [20] * 15, (0.076, *[0.007] * 14)),
    "ten sites": ((0.5, *[0.5 / 9] * 9), [10] * 10, (0.25, *[0.05] * 9)),
}


def held(strata: Strata, *, hides: bool = True, contrary: bool = False) -> float:
    """How often the interval holds the truth, of samples whose labels are not all alike.

    Args:
        contrary: of what is suspicious and what is not changed about.
    """
    part, drawn, share = (np.array(values, dtype=float) for values in strata)
    group = np.repeat(np.arange(len(drawn)), drawn.astype(int))
    y = (np.random.default_rng(1).random((SAMPLES, len(group))) < share[group]).astype(float)
    y = np.abs(y[y.any(axis=1)] - contrary)
    low, high = interval(y, (part / drawn)[group], group, hides)
    truth = abs(float(part @ share) - contrary)
    return float(((low <= truth) & (truth <= high)).mean())


def interval(y: Floats, weight: Floats, group: Days, hides: bool) -> tuple[Floats, Floats]:
    """The limits of each sample, of one judgement each and no end of adverts."""
    everything, one = np.ones(y.shape, dtype=bool), np.ones(len(weight))
    none, n = np.zeros_like(y), len(weight)
    share = linearised.hajek(y, weight, everything)
    z = linearised.influence(y, weight, everything)
    variance = linearised.stratified_variance(z, group, np.zeros(n))
    least = linearised.smoothed_variance(y, weight, everything, group, np.zeros(n), one, none)
    df = n - len(np.unique(group))
    effective = effective_size(share, variance, n, df, most=most_effective(share, least))
    if hides:
        hidden = hidden_by(y, weight, everything, group, one)
        effective = hidden.effective(share, effective, 1.0)
    return clopper_pearson_all(share * effective, effective)


@pytest.mark.parametrize("contrary", [False, True])
@pytest.mark.parametrize("name", DESIGNS)
def test_intervals_hold_the_truth_where_few_labels_stand_for_most_adverts(
    name: str, contrary: bool
) -> None:
    assert held(DESIGNS[name], contrary=contrary) > 0.94


@pytest.mark.parametrize("name", DESIGNS)
def test_without_what_strata_hide_they_hold_it_too_seldom(name: str) -> None:
    """Mutant."""
    assert held(DESIGNS[name], hides=False) < 0.93


def test_a_sample_in_proportion_is_as_before() -> None:
    """Every stratum hides what it hides in a simple sample, which its interval holds already."""
    group = np.repeat(np.arange(3), (60, 30, 10))
    y = (np.random.default_rng(2).random((200, 100)) < 0.04).astype(float)
    y = y[y.any(axis=1)]
    found = [interval(y, np.ones(100), group, hides) for hides in (False, True)]
    assert np.array(found[1]) == pytest.approx(np.array(found[0]))


def test_in_one_stratum_the_most_unseen_is_the_limit_of_clopper_and_pearson() -> None:
    found = most_unseen(np.full(30, 1 / 30), np.ones(30), np.ones(30, dtype=bool), 0.025)
    assert found == pytest.approx(clopper_pearson(0.0, 30)[1])


def test_no_strata_hide_more_than_the_least_favourable() -> None:
    """Of thousands of shares at which nothing is found in one of twenty samples, none is larger."""
    part, drawn = np.array([0.5, 0.3, 0.15, 0.05]), np.array([20, 5, 40, 30])
    items = np.repeat(np.arange(4), drawn)
    alike = items != 2
    most = float(most_unseen((part / drawn)[items], np.ones(len(items)), alike, 0.05))
    split = np.random.default_rng(3).dirichlet([0.5, 0.5, 0.5], 20_000)
    among = [0, 1, 3]
    hidden = (1 - 0.05 ** (split / drawn[among])) @ part[among]
    assert hidden.max() <= most + 1e-9
    assert hidden.max() > 0.98 * most


def _told(part: Sequence[float], each: int) -> str:
    """What is said of a sample of so many labels of each stratum, none of them suspicious."""
    strata = [(f"place {n}", round(share * ADVERTS), [[1]] * each) for n, share in enumerate(part)]
    design = design_of(items_of(labels(strata), 5))
    return _bound(design, np.ones(len(design.y), dtype=bool))


def missed(bound: float, heaviest: float, each: int) -> float:
    """How often nothing is found of a share just above the bound, all of it in one stratum."""
    return float((1 - bound / heaviest) ** each)


PLACES = DESIGNS["fifteen places"][0]


def test_the_bound_of_no_suspicion_holds_the_truth() -> None:
    most = float(
        most_unseen(
            np.repeat(np.array(PLACES) / 20, 20), np.ones(300), np.ones(300, bool), (1 - LEVEL) / 2
        )
    )
    assert missed(most, max(PLACES), 20) == pytest.approx(0.025)
    assert f"between none and {words.percent(most)}" in _told(PLACES, 20)


def test_the_bound_of_kish_holds_it_too_seldom() -> None:
    """Mutant: the effective size of unequal weights, as if suspicion were alike everywhere."""
    weight = np.repeat(np.array(PLACES) / 20, 20)
    kish = clopper_pearson(0.0, float(weight.sum() ** 2 / (weight**2).sum()))[1]
    assert missed(kish, max(PLACES), 20) > 0.2
