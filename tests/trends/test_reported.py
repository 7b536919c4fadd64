"""Counts without effort, on invented regions: ramps, partial months, strays, and steadiness."""

from __future__ import annotations

import datetime as dt
import math

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from brightline.errors import TrendError
from brightline.trends.reported import judge_months, reported_change

MONTHS = [dt.date(2024 + n // 12, n % 12 + 1, 1) for n in range(24)]


def reported(sums: list[int], regions: int = 20) -> pd.DataFrame:
    rows = [
        {"region": f"r{region}", "month": month, "count": total}
        for month, total in zip(MONTHS, sums, strict=False)
        for region in range(regions)
    ]
    return pd.DataFrame(rows)


def states(sums: list[int]) -> list[str]:
    return [one.state for one in judge_months(reported(sums))]


def test_a_ramp_and_a_cut_off_month() -> None:
    assert states([2, 30, 90, 100, 110, 95, 5]) == ["ramp", "ramp", *["usable"] * 4, "partial"]


def test_a_steady_series_is_usable() -> None:
    assert states([100, 105, 98, 101]) == ["usable"] * 4


def differing(regions: int = 20) -> pd.DataFrame:
    """Two months; every second region grows by 10%, every other by 30%."""
    table = reported([100, 120], regions)
    odd = table["region"].str[1:].astype(int) % 2 == 1
    after = odd.map({True: 110, False: 130})
    return table.assign(count=table["count"].where(table["count"] == 100, after))


def test_the_change_of_regions_that_differ_has_an_interval() -> None:
    found = reported_change(differing(), MONTHS[0], MONTHS[1])
    assert found.change == pytest.approx(0.2)
    assert found.low is not None
    assert found.high is not None
    assert found.low + 0.01 < 0.2 < found.high - 0.01
    assert "+20%" in found.sentence


def uneven(rng: np.random.Generator) -> pd.DataFrame:
    """Two months of 24 regions, a few of which count most, as cities do; each goes its own way."""
    size = rng.lognormal(4, 1.5, 24)
    counts = [rng.poisson(size * rng.lognormal(0, way, 24)) for way in (0.2, 0.36)]
    names = [f"r{number}" for number in range(24)]
    return pd.concat(
        pd.DataFrame({"region": names, "month": month, "count": count})
        for month, count in zip(MONTHS, counts, strict=False)
    )


def test_where_a_few_regions_count_most_the_interval_holds_the_change() -> None:
    rng = np.random.default_rng(4)
    found = [reported_change(uneven(rng), MONTHS[0], MONTHS[1]) for _ in range(200)]
    limits = np.array([(one.low, one.high) for one in found if one.low is not None])
    true = math.expm1(0.36**2 / 2 - 0.2**2 / 2)
    assert len(limits) > 150
    held = ((limits[:, 0] <= true) & (true <= limits[:, 1])).mean()
    assert held >= 0.92  # 0.83 at one degree of freedom for each region but one


def capital(rng: np.random.Generator, largest: float) -> pd.DataFrame:
    """Two months of 12 regions, of which one counts so large a part; each goes its own way."""
    size = np.array([largest * 5000, *[(1 - largest) * 5000 / 11] * 11])
    counts = [rng.poisson(size * rng.lognormal(0, way, 12)) for way in (1e-9, 0.3)]
    names = [f"r{number}" for number in range(12)]
    return pd.concat(
        pd.DataFrame({"region": names, "month": month, "count": count})
        for month, count in zip(MONTHS, counts, strict=False)
    )


@pytest.mark.parametrize("largest", [1 / 12, 0.5, 0.7])
def test_where_one_region_counts_most_the_interval_holds_the_change(largest: float) -> None:
    rng = np.random.default_rng(5)
    found = [reported_change(capital(rng, largest), MONTHS[0], MONTHS[1]) for _ in range(400)]
    limits = np.array([(one.low, one.high) for one in found if one.low is not None])
    true = math.expm1(0.3**2 / 2)
    assert len(limits) > 350
    held = ((limits[:, 0] <= true) & (true <= limits[:, 1])).mean()
    assert held >= 0.94  # by the plain squares in 0.92 and 0.83 where one counts most


@pytest.mark.parametrize("sums", [[100, 100], [100, 120]])
def test_regions_that_all_change_alike_carry_no_interval_and_no_figure(sums: list[int]) -> None:
    found = reported_change(reported(sums, regions=15), MONTHS[0], MONTHS[1])
    assert (found.change, found.low, found.high) == (None, None, None)
    assert "All 15 regions change alike" in found.sentence


@pytest.mark.parametrize(("earlier", "later"), [(0, 0), (1, 0)])
def test_a_month_is_not_compared_with_itself_or_an_earlier_one(earlier: int, later: int) -> None:
    found = reported_change(differing(), MONTHS[earlier], MONTHS[later])
    assert found.change is None
    assert "does not come after" in found.sentence


@pytest.mark.parametrize("count", [float("nan"), float("inf"), -1.0])
def test_what_is_no_count_is_refused_with_its_place(count: float) -> None:
    table = differing().astype({"count": float})
    table.loc[3, "count"] = count
    for asked in (lambda: judge_months(table), lambda: reported_change(table, *MONTHS[:2])):
        with pytest.raises(TrendError, match="count of r3 in January 2024 is"):
            asked()


def test_few_regions_carry_nothing() -> None:
    found = reported_change(reported([100, 100, 120], regions=3), MONTHS[0], MONTHS[1])
    assert found.change is None
    assert "Only 3 regions" in found.sentence


def with_zeros(after: list[int], before: int = 100, few: int = 14) -> pd.DataFrame:
    """Two months: `few` regions that hardly change, and one more for each count of `after`."""
    rows = [(f"a{n}", MONTHS[m], 100 + (7 * n + 3 * m) % 5) for n in range(few) for m in (0, 1)]
    rows += [(f"z{n}", MONTHS[0], before) for n in range(len(after))]
    rows += [(f"z{n}", MONTHS[1], count) for n, count in enumerate(after)]
    return pd.DataFrame(rows, columns=["region", "month", "count"])


def test_regions_that_fall_to_zero_are_in_the_change_and_told() -> None:
    found = reported_change(with_zeros([0] * 12), *MONTHS[:2])
    assert (found.regions, found.to_zero, found.in_one) == (26, 12, 0)
    assert found.change is not None
    assert found.low is not None
    assert found.high is not None
    assert found.low < found.change < found.high < -0.1
    assert found.change == pytest.approx(-0.46, abs=0.01)
    assert "In the 26 regions that report in both" in found.sentence
    assert "of these regions 12 fell to 0;" in found.sentence


def test_regions_that_rise_from_zero_are_in_the_change_and_told() -> None:
    found = reported_change(with_zeros([100] * 12, before=0), *MONTHS[:2])
    assert found.change == pytest.approx(0.85, abs=0.02)
    assert "of these regions 12 rose from 0;" in found.sentence


def test_regions_that_count_nothing_in_both_months_make_no_change_drawable() -> None:
    """Nor do they make an interval narrower: it is that of the others alone."""
    alone = reported_change(with_zeros([]), *MONTHS[:2])
    padded = reported_change(with_zeros([0] * 12, before=0), *MONTHS[:2])
    assert (padded.low, padded.high) == (alone.low, alone.high)
    assert "of these regions 12 counted 0 in both;" in padded.sentence
    few = reported_change(with_zeros([0] * 9, before=0, few=10), *MONTHS[:2])
    assert few.change is None
    assert few.sentence.startswith("Only 10 regions count any advert and report in both")


def test_regions_of_one_month_alone_are_left_out_and_told() -> None:
    table = with_zeros([100, 100, 100])
    found = reported_change(table.iloc[:-2], *MONTHS[:2])
    assert (found.regions, found.in_one) == (15, 2)
    assert "; 2 regions report in one of the two alone and are left out;" in found.sentence


def test_a_month_in_which_nearly_all_count_zero_is_told_as_such_and_not_as_stray_alone() -> None:
    month = judge_months(with_zeros([0] * 20))[1]
    assert (month.state, month.regions, month.zeros) == ("stray", 34, 20)
    assert "(1,429 adverts from 14 regions; 20 regions report 0)" in month.reason
    assert "whether there was none or nobody looked is not known" in month.reason


def test_a_month_of_zeros_alone_is_drawn_nowhere() -> None:
    assert states([100, 0, 100, 90]) == ["usable", "stray", "usable", "usable"]
    assert states([0, 0]) == ["stray", "stray"]


def test_a_sum_of_zero_over_the_common_regions_has_no_ratio() -> None:
    table = with_zeros([0] * 12, few=13)
    swapped = table["region"].str.startswith("a") & (table["month"] == MONTHS[0])
    found = reported_change(table[~swapped], *MONTHS[:2])
    assert found.change is None
    assert "All 12 regions that report in both January 2024 and February 2024 count 0 in Feb" in (
        found.sentence
    )


@given(st.lists(st.integers(0, 10_000), min_size=1, max_size=24))
def test_every_month_is_judged_and_every_refusal_is_a_sentence(sums: list[int]) -> None:
    found = judge_months(reported(sums))
    assert len(found) == len(sums)
    for one in found:
        assert (one.reason == "") == (one.state == "usable")
    change = reported_change(reported(sums), MONTHS[0], MONTHS[len(sums) - 1])
    assert "nan" not in change.sentence
    assert (change.change is None) == (change.low is None)
