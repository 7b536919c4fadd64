"""Labels that one annotator gave alone: how far another would differ is in the error of a share."""

from __future__ import annotations

import numpy as np
import pytest

from brightline.trends import linearised
from brightline.trends.design import Design, design_of, items_of
from brightline.trends.intervals import clopper_pearson_all, effective_size, most_effective
from brightline.trends.second_stage import filled
from brightline.trends.series import Floats, Mask
from tests.trends.test_prevalence import labels

CHANCES = (0.05, 0.85)
"""How often an annotator suspects what is not suspicious, and what is."""


def variance_of(found: Design) -> float:
    """The variance of the share of all adverts."""
    everything = np.ones(len(found.y), dtype=bool)
    return found.variance(found.influence(everything), found.weight / found.weight.sum())


@pytest.mark.parametrize("population", [8, 10, 1000])
def test_where_nobody_judged_beside_another_no_correction_is_taken(population: int) -> None:
    """A second annotator might have judged any of them otherwise, however many there are."""
    found = design_of(items_of(labels([("x", population, [[6], [1], [1], [6], [1]])]), 5))
    assert variance_of(found) == pytest.approx(found.y.var(ddof=1) / 5)


def test_annotators_who_agreed_tell_of_adverts_that_one_judged_alone() -> None:
    """Two hundred judged twice alike: the others are all but certain, and four are added."""
    both, alone = [[6, 6], [1, 1]] * 100, [[6], [1]] * 10
    found = design_of(items_of(labels([("x", 400, both + alone)]), 5))
    of_one = found.noise[found.judges == 1]
    spread = found.y.var(ddof=1)
    assert of_one == pytest.approx(spread * 4 / 204)
    assert found.noise[found.judges == 2] == pytest.approx(0)


def test_annotators_who_guess_tell_that_a_label_of_one_is_a_guess() -> None:
    both, alone = [[6, 1], [1, 6], [6, 6], [1, 1]] * 50, [[6], [1]] * 10
    found = design_of(items_of(labels([("x", 400, both + alone)]), 5))
    assert found.noise[found.judges == 1] == pytest.approx(0.25, rel=0.02)


def test_replicates_are_filled_in_each_by_itself() -> None:
    y = np.array([[0.0, 1.0, 0.5, 1.0], [1.0, 0.0, 1.0, 0.0]])
    noise = np.array([[np.nan, np.nan, 0.25, 0.0], [np.nan, np.nan, 0.0, 0.0]])
    judges, weight, group = np.array([1.0, 1, 2, 2]), np.ones(4), np.zeros(4, dtype=np.int64)
    together = filled(noise, y, judges, weight, group)
    for row in range(2):
        alone = filled(noise[row], y[row], judges, weight, group)
        assert together[row] == pytest.approx(alone)


def held(population: int, drawn: int, twice: float, *, fills: bool = True) -> float:
    """How often the interval holds the share that six alike annotators would suspect on average,
    where a part of the sampled adverts was judged by two of them and the others by one."""
    rng = np.random.default_rng(1)
    chance = np.where(rng.random(population) < 0.2, CHANCES[1], CHANCES[0])
    advert = np.argsort(rng.random((2000, population)), axis=1)[:, :drawn]
    judges = np.where(rng.random(advert.shape) < twice, 2.0, 1.0)
    votes = rng.random((*advert.shape, 2)) < chance[advert][..., None]
    y = np.where(judges > 1, votes.mean(axis=-1), votes[..., 0])
    noise = np.where(judges > 1, votes.var(axis=-1, ddof=1) / 2, np.nan)
    low, high = interval(y, noise if fills else np.nan_to_num(noise), judges, drawn / population)
    return float(((low <= chance.mean()) & (chance.mean() <= high)).mean())


def interval(y: Floats, noise: Floats, judges: Floats, part: float) -> tuple[Floats, Floats]:
    """The limits of shares of one stratum, of which such a part is sampled."""
    n = y.shape[-1]
    weight, group = np.ones(n), np.zeros(n, dtype=np.int64)
    fraction, everything = np.full(n, part), np.ones(y.shape, dtype=bool)
    noise = filled(noise, y, judges, weight, group)
    share = linearised.hajek(y, weight, everything)
    z = linearised.influence(y, weight, everything)
    slope = linearised.slope(weight, everything)
    variance = linearised.stratified_variance(z, group, fraction)
    variance = variance + linearised.noise_variance(slope, fraction, noise)
    mask: Mask = everything
    least = linearised.smoothed_variance(y, weight, mask, group, fraction, judges, noise)
    effective = effective_size(share, variance, n, n - 1, most=most_effective(share, least))
    return clopper_pearson_all(share * effective, effective)


@pytest.mark.parametrize("drawn", [150, 270])
@pytest.mark.parametrize("twice", [0.0, 0.2, 0.5, 1.0])
def test_a_share_of_most_of_its_adverts_is_covered(drawn: int, twice: float) -> None:
    assert held(300, drawn, twice) > 0.935


def test_without_it_intervals_hold_too_seldom() -> None:
    """Mutant: nothing shown is taken for no difference."""
    assert held(300, 270, 0.0, fills=False) < 0.7
    assert held(300, 270, 0.5, fills=False) < 0.9
