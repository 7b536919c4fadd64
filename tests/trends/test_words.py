"""Numbers in sentences: two digits at most, and none that is not known."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brightline.trends.words import percent, share_interval, share_limits, signed


@pytest.mark.parametrize(
    ("share", "said"),
    [
        (0.1234, "12%"),
        (0.0123, "1.2%"),
        (0.03, "3%"),
        (0.0996, "10%"),
        (0.0004, "0.04%"),
        (0.00003, "<0.01%"),
        (0, "0%"),
    ],
)
def test_what_was_rounded_to_a_percent_has_no_tenth(share: float, said: str) -> None:
    assert percent(share) == said


@pytest.mark.parametrize(
    ("share", "said"),
    [
        ((0.004, 0.0, 0.012), "0.4% (95% interval <0.1% to 1.2%)"),
        ((0.0042, 0.0003, 0.0121), "0.4% (95% interval 0.03% to 1.2%)"),
        ((0.0009, 0.0, 0.0031), "0.1% (95% interval <0.1% to 0.3%)"),
        ((0.05, 0.0, 0.2), "5% (95% interval <1% to 20%)"),
        ((0.0, 0.0, 0.012), "0% (95% interval 0% to 1.2%)"),
        ((0.102, 0.088, 0.119), "10% (95% interval 8.8% to 12%)"),
    ],
)
def test_a_limit_above_nothing_never_reads_as_none(
    share: tuple[float, float, float], said: str
) -> None:
    assert share_interval(*share) == said


@given(
    st.floats(1e-7, 0.999), st.floats(1e-7, 1.0), st.floats(1e-6, 1.0), st.sampled_from([1, 2, 4])
)
def test_what_is_printed_of_a_rare_share_is_true_of_it(
    share: float, below: float, width: float, digits: int
) -> None:
    """Whatever the rounding of a release was: the limit itself lies where its words say."""
    low, high = share * below, min(share + width, 1.0)
    estimate, lowest, highest = (round(one, digits) for one in (share, low, high))
    _, said, _ = share_limits(estimate, lowest, highest)
    if said.startswith("<"):
        assert low < float(said.strip("<%")) / 100
    else:
        assert said != "0%" or estimate == 0


@pytest.mark.parametrize(
    ("share", "said"),
    [
        ((0.996, 0.981, 0.999), "99.6% (95% interval 98% to 99.9%)"),
        ((0.9997, 0.991, 0.9999), ">99.9% (95% interval 99% to >99.9%)"),
        ((0.97, 0.91, 1.0), "97% (95% interval 91% to >99%)"),
        ((0.9, 0.6, 1.0), "90% (95% interval 60% to >90%)"),
        ((1.0, 0.91, 1.0), "100% (95% interval 91% to 100%)"),
    ],
)
def test_what_is_not_all_never_reads_as_all(share: tuple[float, float, float], said: str) -> None:
    assert share_interval(*share) == said


def test_a_change_has_its_sign_and_none_where_it_is_none() -> None:
    assert [signed(one) for one in (0.02, -0.09, 0.124, 0)] == ["+2%", "−9%", "+12%", "0%"]
    assert [signed(one) for one in (0.00003, -0.00003)] == ["0%", "0%"]
