"""Shares with a model's help: never wider for it, as narrow as it allows, and still true."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from benchmarks import trends_assisted
from benchmarks.trends import LEAST, LEAST_NARROWER, MOST_OVER_IDEAL, MOST_WIDER
from brightline.trends.assisted import (
    FOLDS,
    Labelled,
    assisted,
    score_strata,
    tuned,
    unassisted,
)
from brightline.trends.series import Floats

SLACK = 3 * np.sqrt(0.95 * 0.05 / 200)


def items_of(y: Floats, score: Floats) -> Labelled:
    n = len(y)
    return Labelled(
        y=y,
        noise=np.zeros(n),
        judges=np.ones(n),
        score=score,
        domain=np.ones(n, dtype=bool),
        fold=np.arange(n) % FOLDS,
        weight=np.full(n, 10.0),
        group=np.zeros(n, dtype=np.int64),
        fraction=np.full(n, 0.1),
    )


@pytest.mark.parametrize("name", trends_assisted.DESIGNS)
def test_with_a_model_a_share_is_covered_and_as_narrow_as_can_be(name: str) -> None:
    found = trends_assisted.measured(trends_assisted.DESIGNS[name], 200, seed=4)
    assert found["coverage"] >= LEAST - SLACK
    assert found["naive_coverage"] < 0.5
    assert found["over_ideal"] <= MOST_OVER_IDEAL
    assert found["width_ratio"] <= MOST_WIDER


@pytest.mark.parametrize("name", trends_assisted.STRATIFIED)
def test_a_sample_stratified_by_score_is_covered_and_narrower(name: str) -> None:
    found = trends_assisted.measured_strata(trends_assisted.STRATIFIED[name], 200, seed=4)
    assert found["coverage"] >= LEAST - SLACK
    assert found["naive_coverage"] < 0.1
    if name.startswith("AUC 0.90"):
        assert found["narrower"] >= LEAST_NARROWER


def test_a_slope_is_found_without_the_item_that_it_adjusts() -> None:
    rng = np.random.default_rng(0)
    score = rng.random(50)
    items = items_of((rng.random(50) < score).astype(float), score)
    slope = tuned(items)
    # Whatever happens to the items of one fold, their own slope stays.
    shuffled = np.where(items.fold == 2, 1 - items.y, items.y)
    other = tuned(replace(items, y=shuffled))
    assert np.allclose(slope[items.fold == 2], other[items.fold == 2])
    assert not np.allclose(slope[items.fold == 1], other[items.fold == 1])


def test_scores_that_say_nothing_change_nothing() -> None:
    y = np.tile([1.0, 0.0, 0.0, 0.0], 25)
    items = items_of(y, np.full(100, 0.3))
    found, plain = assisted(items, 0.3), unassisted(items)
    assert float(found.estimate) == pytest.approx(float(plain[0]))
    assert float(found.high) == pytest.approx(float(plain[2]))


def test_perfect_scores_give_the_mean_of_all() -> None:
    y = np.tile([1.0, 0.0, 0.0, 0.0], 25)
    found = assisted(items_of(y, y), 0.31)
    assert float(found.estimate) == pytest.approx(0.31)
    assert float(found.gain) < 0.2


def test_labels_that_all_agree_with_the_model_still_leave_an_error() -> None:
    """Up to 3 of 200 disagreements may have stayed unseen: the interval reaches as far."""
    y = np.repeat([1.0, 0.0], [22, 178])[np.random.default_rng(0).permutation(200)]
    found, plain = assisted(items_of(y, y), 0.11), unassisted(items_of(y, y))
    assert float(found.estimate) == pytest.approx(0.11)
    assert float(found.low) < 0.11 - 0.012
    assert float(found.high) > 0.11 + 0.015
    assert float(found.high - found.low) < float(plain[2] - plain[1])


@pytest.mark.parametrize("label", [0.0, 1.0])
def test_where_no_label_differs_a_model_narrows_nothing(label: float) -> None:
    score = np.random.default_rng(0).random(200)
    items = items_of(np.full(200, label), score)
    found, plain = assisted(items, 0.5), unassisted(items)
    assert float(found.gain) == 1.0
    assert float(found.low) == pytest.approx(float(plain[1]))
    assert float(found.high) == pytest.approx(float(plain[2]))
    assert float(found.high - found.low) > 0.015


def test_every_stratum_by_score_is_measured() -> None:
    score = np.random.default_rng(1).beta(0.5, 4, 5000)
    stratum = score_strata(score, 8)
    labels = trends_assisted.allocated(score, stratum, 400)
    assert np.bincount(stratum).min() > 0
    assert labels.min() >= 10
    assert labels.sum() == 400
    means = np.bincount(stratum, score) / np.bincount(stratum)
    assert (np.diff(means) > 0).all()
