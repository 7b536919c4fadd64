"""Annotators beside a reference panel: the corrected share, the harm budget, and the refusals."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from benchmarks import trends, trends_accuracy
from brightline.trends.calibration import Calibration, calibrate, correct, reference_items
from brightline.trends.evidence import Evidence, gather
from brightline.trends.misclassification import (
    Accuracy,
    falsely_suspected,
    lang_reiczigel,
    rogan_gladen,
    youden_low,
)
from brightline.trends.panel import share_for
from brightline.validation.market import FIRST, PANEL, Market, simulate

MARKET = Market(calibrated=500, advertisers_per_day=1.2, labels_per_stratum=150)


def evidence_of(market: Market, seed: int = 1) -> Evidence:
    return gather(simulate(market, seed)[0], 5, "core@1")


@pytest.fixture(scope="module")
def evidence() -> Evidence:
    return evidence_of(MARKET)


def test_lang_and_reiczigel_by_hand() -> None:
    """Their equations, written out once more for one case."""
    z, n, n_se, n_sp = 1.959964, 200, 60, 100
    found = lang_reiczigel(0.25, n, Accuracy(0.8, n_se, 0.9, n_sp))
    q, size = (n * 0.25 + z**2 / 2) / (n + z**2), n + z**2
    se, sp = (60 * 0.8 + 1) / 62, (100 * 0.9 + 1) / 102
    p = (q + sp - 1) / (se + sp - 1)
    shift = 2 * z**2 * (p * se * (1 - se) / 62 - (1 - p) * sp * (1 - sp) / 102)
    inside = q * (1 - q) / size + p**2 * se * (1 - se) / 62 + (1 - p) ** 2 * sp * (1 - sp) / 102
    reach = z * math.sqrt(inside) / (se + sp - 1)
    assert float(found.estimate) == pytest.approx((0.25 + 0.9 - 1) / (0.8 + 0.9 - 1))
    assert float(found.low) == pytest.approx(p + shift - reach, abs=1e-6)
    assert float(found.high) == pytest.approx(p + shift + reach, abs=1e-6)


@given(st.floats(0, 1), st.floats(0.6, 1), st.floats(0.6, 1))
def test_the_correction_undoes_the_error(share: float, se: float, sp: float) -> None:
    suspected = share * se + (1 - share) * (1 - sp)
    assert float(rogan_gladen(suspected, se, sp)) == pytest.approx(share, abs=1e-9)
    harm = falsely_suspected(suspected, 500, Accuracy(se, 200, sp, 200))
    assert float(harm.estimate) == pytest.approx((1 - share) * (1 - sp), abs=1e-9)
    assert 0 <= float(harm.low) <= float(harm.estimate) <= float(harm.high) <= 1


@pytest.mark.parametrize("name", ["ordinary", "they err together"])
def test_the_corrected_share_and_the_harm_budget_are_covered(name: str) -> None:
    """On an enriched sample, of advertisers whose adverts are judged alike."""
    _assert_covered(trends_accuracy.measured(trends_accuracy.DESIGNS[name], 14, seed=5))


def test_without_the_correction_a_rare_share_is_missed() -> None:
    design = trends_accuracy.DESIGNS["next to nothing there"]
    found = trends_accuracy.measured(design, 14, seed=5)
    _assert_covered(found)
    assert found["naive_coverage"] < 0.1


def _assert_covered(found: dict[str, float]) -> None:
    """The goal of 93% less three Monte Carlo errors."""
    assert found["told"] >= 10
    slack = 3 * math.sqrt(0.95 * 0.05 / found["told"])
    assert found["coverage"] >= 0.93 - slack
    assert found["harm_coverage"] >= 0.93 - slack


@pytest.mark.soak
@pytest.mark.parametrize("name", trends_accuracy.DESIGNS)
def test_the_goals_of_corrected_shares_are_met(name: str) -> None:
    found = trends_accuracy.measured(trends_accuracy.DESIGNS[name], 300, seed=7)
    assert trends.missed_accuracy({name: found}) == []


def test_the_accuracy_is_that_of_the_annotators(evidence: Evidence) -> None:
    found = calibrate(evidence, [PANEL])
    assert found.accuracy is not None
    assert float(np.asarray(found.accuracy.sensitivity)) == pytest.approx(0.85, abs=0.1)
    assert float(np.asarray(found.accuracy.specificity)) == pytest.approx(0.96, abs=0.03)
    items = reference_items(evidence, [PANEL], evidence.cutoff)
    assert len(items) == sum(found.items) == 500
    # Adverts of one hand are no independent evidence, two judgements of one no two.
    assert float(np.asarray(found.accuracy.positives)) < items["judges"].sum()


def test_the_share_is_that_of_the_panel(evidence: Evidence) -> None:
    share = share_for(evidence, FIRST, MARKET.sites)
    found = correct(share, calibrate(evidence, [PANEL]), evidence)
    assert found.drawn
    assert found.low is not None
    assert found.high is not None
    assert found.low < 0.2 < found.high
    assert found.harm is not None
    assert found.harm[1] < 1000 * 0.8 * 0.04 < found.harm[2]
    assert found.harm_sentence.startswith("Of 1,000 adverts about")


def test_without_a_panel_the_harm_is_bounded_and_not_estimated(evidence: Evidence) -> None:
    share = share_for(evidence, FIRST, MARKET.sites)
    found = correct(share, calibrate(evidence, []), evidence)
    assert not found.drawn
    assert found.harm is not None
    assert share.high is not None
    assert found.harm == (None, 0.0, 1000 * share.high)
    assert "no reference panel" in found.harm_sentence
    assert f"none to {1000 * share.high:.0f} of 1,000" in found.harm_sentence


def test_too_few_reference_items_are_refused() -> None:
    few = evidence_of(replace(MARKET, calibrated=20))
    found = calibrate(few, [PANEL])
    assert found.accuracy is None
    assert found.reason.startswith("The reference panel and the annotators have not judged enough")
    assert not set("37") & set(found.reason)  # how few they were, and how many suspected


def test_annotators_who_tell_too_little_are_refused() -> None:
    blind = evidence_of(replace(MARKET, sensitivity=0.3, specificity=(0.75, 0.75)))
    found = calibrate(blind, [PANEL])
    assert found.accuracy is None
    assert "too little apart" in found.reason
    assert float(youden_low(Accuracy(0.3, 100, 0.75, 100))) <= 0.1


def test_how_sure_it_is_that_annotators_tell_anything_by_hand() -> None:
    """Se + Sp - 1 is 0.3 and less than a tenth at its lower limit: both exact ones are in it."""
    below = (0.6 - stats.beta.ppf(0.025, 24, 17), 0.7 - stats.beta.ppf(0.025, 28, 13))
    found = float(youden_low(Accuracy(0.6, 40, 0.7, 40)))
    assert found == pytest.approx(0.3 - float(np.hypot(*below)))
    assert found < 0.1


def test_a_negative_estimate_is_a_sentence_and_no_zero(evidence: Evidence) -> None:
    share = share_for(evidence, FIRST, MARKET.sites)
    poor = replace(calibrate(evidence, [PANEL]), accuracy=Accuracy(0.9, 200.0, 0.7, 200.0))
    found = correct(share, poor, evidence)
    assert not found.drawn
    assert found.estimate is None
    assert "somewhere between none and" in found.reason


def test_a_cut_off_limit_is_said(evidence: Evidence) -> None:
    share = share_for(evidence, FIRST, MARKET.sites)
    assert share.estimate is not None
    middling = Accuracy(0.9, 40.0, 1 - share.estimate + 0.03, 40.0)
    found = correct(share, replace(calibrate(evidence, [PANEL]), accuracy=middling), evidence)
    assert found.drawn
    assert found.low == 0.0
    assert found.caveat == "The lower end of the interval fell below none and is cut off there."


def test_other_annotators_do_not_stand_for_those_of_the_share(evidence: Evidence) -> None:
    share = share_for(evidence, FIRST, MARKET.sites)
    found = calibrate(evidence, [PANEL])
    strangers = Calibration(found.accuracy, "", annotators=frozenset({"ann-z"}))
    corrected = correct(share, strangers, evidence)
    assert not corrected.drawn
    assert "annotators who have judged no advert" in corrected.reason
