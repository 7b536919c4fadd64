"""The proof by simulation in its small form: the designs and goals of `benchmarks/trends*.py`.

The long form is `python -m benchmarks trends`; its figures are in `benchmarks/results/`.
"""

from __future__ import annotations

import math

import numpy as np
import pytest

from benchmarks import trends_changes, trends_parts, trends_shares
from benchmarks.trends import LEAST, MANY_POSITIVES, MOST, missed_parts
from brightline.trends import centring
from brightline.trends.intervals import most_effective
from brightline.trends.results import FACTORS, WHOLE


def slack(replicates: int) -> float:
    """Three Monte Carlo errors, since many designs are looked at; the seeds are fixed."""
    return 3 * math.sqrt(0.95 * 0.05 / replicates)


@pytest.mark.parametrize("name", trends_shares.DESIGNS)
def test_a_share_is_covered_in_every_design(name: str) -> None:
    found = trends_shares.measured(trends_shares.DESIGNS[name], 200, seed=7)
    assert found["coverage"] >= LEAST - slack(200)
    if found["expected_positives"] >= MANY_POSITIVES:
        assert found["coverage"] <= MOST + slack(200)


def test_judgements_taken_as_cases_hold_the_truth_too_seldom() -> None:
    """The naive interval, which takes two judgements of one advert for two adverts."""
    for name in ("clustering, 20 postings each", "strata unlike", "few positives"):
        found = trends_shares.measured(trends_shares.DESIGNS[name], 600, seed=7)
        assert found["naive_coverage"] < LEAST


def test_bound_by_adverts_an_interval_of_two_judges_is_too_wide(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The mutant: an effective size of at most the number of adverts wastes the second judge."""
    design = trends_shares.DESIGNS["a high share"]
    monkeypatch.setattr(
        trends_shares,
        "most_effective",
        lambda share, least: most_effective(share, least) / design.judges,
    )
    found = trends_shares.measured(design, 200, seed=7)
    assert found["coverage"] > MOST


@pytest.mark.parametrize("name", trends_changes.DESIGNS)
def test_a_change_is_covered_in_every_design(name: str) -> None:
    found = trends_changes.measured(trends_changes.DESIGNS[name], 100, seed=7)
    for measure in ("share", "total"):
        assert found[f"{measure}_coverage"] >= LEAST - slack(100)


def test_a_change_is_covered_where_a_few_advertisers_post_most() -> None:
    """One in a hundred posts a third: the labels are many, and what the error rests on is few."""
    design = trends_changes.ChangeDesign((60.0, 60.0), posts=(10.0, 10.0), uneven=2.0)
    assert trends_changes.measured(design, 150, seed=7)["total_coverage"] >= LEAST - slack(150)


def test_with_the_degrees_of_freedom_of_the_labels_it_is_not(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The mutant of the above: t at the labels, whoever posted the adverts."""
    monkeypatch.setattr("brightline.trends.linearised.Chance.df", lambda self, sampling, df: df)
    design = trends_changes.ChangeDesign((60.0, 60.0), posts=(10.0, 10.0), uneven=2.0)
    assert trends_changes.measured(design, 150, seed=7)["total_coverage"] < LEAST - slack(150)


UNEVEN = trends_changes.ChangeDesign((60.0, 60.0), posts=(10.0, 10.0), uneven=2.0)


def test_a_change_of_the_share_is_covered_where_a_few_advertisers_post_most() -> None:
    found = trends_changes.measured(UNEVEN, 600, seed=7)
    assert found["share_coverage"] >= LEAST


def test_held_against_a_share_that_they_have_made_it_is_not(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The mutant of the above: whoever posts most lies near the share, whatever they do."""
    monkeypatch.setattr(centring, "left_of", lambda sizes: 1.0)
    assert trends_changes.measured(UNEVEN, 600, seed=7)["share_coverage"] < LEAST - 0.02


def test_a_naive_change_holds_the_truth_too_seldom() -> None:
    found = trends_changes.measured(trends_changes.DESIGNS["heavy reposting"], 100, seed=7)
    assert found["naive_total_coverage"] < 0.8


@pytest.mark.parametrize("name", ["a site is added", "heavy reposting", "all at once"])
def test_every_part_of_a_change_is_covered(name: str) -> None:
    """Coverage, volume, reposting, mix and share; all designs are in the long form."""
    found = trends_parts.measured(trends_parts.DESIGNS[name], 30, seed=7)
    for factor in (*FACTORS, WHOLE):
        assert found[f"{factor}_coverage"] >= LEAST - slack(30), factor


def test_postings_drawn_by_themselves_hold_the_truth_of_parts_too_seldom() -> None:
    found = trends_parts.measured(trends_parts.DESIGNS["heavy reposting"], 50, seed=7)
    assert found["naive_replicates"] == 7
    assert found["coverage_naive_coverage"] < 0.8
    assert found["coverage_coverage"] > LEAST - slack(50)


def test_the_truths_of_parts_are_the_causes_that_were_built_in() -> None:
    truth = {name: design.truth for name, design in trends_parts.DESIGNS.items()}
    assert truth["reposting doubles"]["reposting"] == pytest.approx(math.log(2))
    assert truth["a rise of sixty percent"]["volume"] == pytest.approx(math.log(1.6))
    assert truth["a site is added"]["coverage"] == pytest.approx(math.log(800 / 500))
    assert truth["nothing changes"] == pytest.approx(dict.fromkeys((*FACTORS, WHOLE), 0.0))
    assert truth["the mix moves"]["mix"] > 0.3
    assert truth["a rise of the share"]["share"] > 0.3


def test_a_part_that_is_held_too_seldom_is_named() -> None:
    good = {f"{factor}_coverage": 0.95 for factor in (*FACTORS, WHOLE)}
    assert missed_parts({"steady": good}) == []
    assert missed_parts({"steady": {**good, "mix_coverage": 0.9}}) == ["parts, steady (mix)"]


def test_a_batch_of_replicates_gives_what_each_gives_alone() -> None:
    design = trends_shares.DESIGNS["an outage in each stratum"]
    rng = np.random.default_rng(3)
    drawn = trends_shares.draw(design, trends_shares.population_of(design, rng), 5, rng)
    together = np.array(trends_shares.intervals(drawn))
    for row in range(5):
        one = slice(row, row + 1)
        alone = trends_shares.Drawn(
            drawn.advert[one], drawn.y[one], drawn.noise[one], drawn.domain[one],
            drawn.weight, drawn.group, drawn.fraction, drawn.judges,
        )  # fmt: skip
        assert np.allclose(np.array(trends_shares.intervals(alone))[:, 0], together[:, row])
