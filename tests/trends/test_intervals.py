"""Exact and Korn-Graubard intervals against published values and against each other."""

from __future__ import annotations

import pytest
import scipy  # its statistics take a second to import, and come when they are named
from hypothesis import given
from hypothesis import strategies as st

from brightline.trends.intervals import clopper_pearson, korn_graubard


@pytest.mark.parametrize("positives", [0, 1, 7, 39, 40])
def test_clopper_pearson_is_scipys(positives: int) -> None:
    exact = scipy.stats.binomtest(positives, 40).proportion_ci(method="exact")
    assert clopper_pearson(positives, 40) == pytest.approx((exact.low, exact.high), abs=1e-9)


def test_none_of_ten_is_the_rule_of_three_in_its_exact_form() -> None:
    assert clopper_pearson(0, 10) == pytest.approx((0.0, 1 - 0.025 ** (1 / 10)))


def test_korn_graubard_by_hand() -> None:
    # 25 of 100 with a design effect of 2: an effective size of 50, less the t adjustment
    # (t_99 / t_90)^2 = (1.98422 / 1.98667)^2 for 100 items in 10 strata.
    ratio = (scipy.stats.t.ppf(0.975, 99) / scipy.stats.t.ppf(0.975, 90)) ** 2
    size = 50 * ratio
    expected = (
        scipy.stats.beta.ppf(0.025, 0.25 * size, 0.75 * size + 1),
        scipy.stats.beta.ppf(0.975, 0.25 * size + 1, 0.75 * size),
    )
    found = korn_graubard(0.25, 2 * 0.25 * 0.75 / 100, 100, 90, most=100)
    assert found == pytest.approx(expected, abs=1e-12)


def test_simple_random_sampling_is_clopper_pearson() -> None:
    variance = 0.2 * 0.8 / 50
    assert korn_graubard(0.2, variance, 50, 49, most=50) == pytest.approx(clopper_pearson(10, 50))


def test_a_lucky_variance_promises_no_more_than_the_sample() -> None:
    assert korn_graubard(0.2, 1e-9, 50, 49, most=50) == pytest.approx(clopper_pearson(10, 50))


@given(
    share=st.floats(0.001, 0.999),
    effect=st.floats(0.2, 8),
    n=st.integers(2, 2000),
    strata=st.integers(1, 50),
)
def test_the_interval_holds_its_share(share: float, effect: float, n: int, strata: int) -> None:
    df = max(n - strata, 1)
    low, high = korn_graubard(share, effect * share * (1 - share) / n, n, df, most=n)
    assert 0 <= low < share < high <= 1
