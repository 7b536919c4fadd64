"""Counts without effort, on invented regions: ramps, partial months, strays, and steadiness."""

from __future__ import annotations

import datetime as dt

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

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


def test_the_change_of_equal_regions_is_exact() -> None:
    found = reported_change(reported([100, 100, 120, 120]), MONTHS[0], MONTHS[3])
    assert found.change is not None
    assert abs(found.change - 0.2) < 1e-12
    assert "+20%" in found.sentence


def test_few_regions_carry_nothing() -> None:
    found = reported_change(reported([100, 100, 120], regions=3), MONTHS[0], MONTHS[1])
    assert found.change is None
    assert "Only 3 regions" in found.sentence


@given(st.lists(st.integers(0, 10_000), min_size=1, max_size=24))
def test_every_month_is_judged_and_every_refusal_is_a_sentence(sums: list[int]) -> None:
    found = judge_months(reported(sums))
    assert len(found) == len(sums)
    for one in found:
        assert (one.reason == "") == (one.state == "usable")
    change = reported_change(reported(sums), MONTHS[0], MONTHS[len(sums) - 1])
    assert "nan" not in change.sentence
    assert (change.change is None) == (change.low is None)
