"""Allocation and the planner: exact against brute force, and true to what samples then give."""

from __future__ import annotations

import itertools
import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotation import planning_table
from annotation.allocation import neyman, towards, weighed
from annotation.planning import Plan, Stratum
from brightline.errors import AnnotationError


def variance(parts: dict[str, int], sizes: dict[str, int], spreads: dict[str, float]) -> float:
    return sum((sizes[name] * spreads[name]) ** 2 / max(parts[name], 1) for name in sizes)


@settings(max_examples=30, deadline=None)
@given(st.data())
def test_no_other_allocation_of_the_same_total_is_better(data: st.DataObject) -> None:
    names = ["a", "b", "c"]
    sizes = {name: data.draw(st.integers(1, 9)) for name in names}
    spreads = {name: data.draw(st.floats(0.05, 0.5)) for name in names}
    total = data.draw(st.integers(1, 15))
    parts = neyman(sizes, spreads, total, floor=2)
    least = {name: min(2, sizes[name]) for name in names}
    assert all(least[name] <= parts[name] <= sizes[name] for name in names)
    assert sum(parts.values()) == min(max(total, sum(least.values())), sum(sizes.values()))
    ranges = [range(least[name], sizes[name] + 1) for name in names]
    others = [
        dict(zip(names, choice, strict=True))
        for choice in itertools.product(*ranges)
        if sum(choice) == sum(parts.values())
    ]
    best = min(variance(other, sizes, spreads) for other in others)
    assert variance(parts, sizes, spreads) == pytest.approx(best)


def test_lucky_labels_do_not_starve_a_stratum() -> None:
    assert towards(0.25, 0, 5) == pytest.approx(0.2)
    assert towards(0.25, 60, 200) == pytest.approx(0.3, abs=0.01)
    assert towards(0.25, 0, 0) == 0.25


def test_a_change_knows_a_small_period_as_well_as_a_large_one() -> None:
    sizes, periods = {"x": 900, "y": 100}, {"x": "2024", "y": "2025"}
    shares = {"x": 0.2, "y": 0.2}
    level = neyman(sizes, weighed(sizes, periods, shares, "level"), 100, floor=10)
    change = neyman(sizes, weighed(sizes, periods, shares, "change"), 100, floor=10)
    assert level == {"x": 90, "y": 10}
    assert change == {"x": 50, "y": 50}


PLAN = Plan(
    strata=(Stratum("x", "2024", 4000, 0.2), Stratum("y", "2025", 4000, 0.3)),
    target="change",
    annotators=1,
    agreement=1.0,
)


def test_the_interval_is_the_textbooks() -> None:
    row = PLAN.row(800)
    drawn = row.allocation
    expected = sum(
        share * (1 - share) / drawn[name] * (1 - drawn[name] / 4000)
        for name, share in (("x", 0.2), ("y", 0.3))
    )
    assert row.change == pytest.approx(1.959964 * math.sqrt(expected), rel=1e-5)
    assert row.batches == math.ceil(800 / 50)


def test_the_smallest_sample_is_the_smallest() -> None:
    found = PLAN.smallest(0.05)
    assert found is not None
    assert found.change is not None
    assert found.change <= 0.05
    smaller = PLAN.row(found.adverts - 1).change
    assert smaller is not None
    assert smaller > 0.05
    assert Plan(PLAN.strata, "change", 2, 0.5).smallest(0.0001) is None
    wide = PLAN.smallest(0.5)
    assert wide is not None
    assert (wide.asked, wide.adverts) == (20, 20)  # the floor of each of two strata


def test_a_plan_for_more_adverts_than_there_are_is_refused() -> None:
    with pytest.raises(AnnotationError, match=r"A plan for 999,999 adverts .* the 8,000 that"):
        PLAN.asked([400, 999_999])
    assert [row.adverts for row in PLAN.asked([8000, 400, 5])] == [8000, 400, 20]


def test_sizes_that_the_floor_makes_one_are_shown_once() -> None:
    strata = tuple(Stratum(f"s{number}", None, 40, 0.2) for number in range(54))
    rows = Plan(strata).rows()
    assert [(row.asked, row.adverts) for row in rows] == [(400, 540), (800, 800), (1600, 1600)]


def test_samples_then_vary_as_planned() -> None:
    """Draws from an invented population: the planned interval holds it as often as it says."""
    rng = np.random.default_rng(3)
    truth = {"x": rng.random(4000) < 0.2, "y": rng.random(4000) < 0.3}
    row = PLAN.row(800)
    misses = []
    for _ in range(600):
        means = {
            name: truth[name][rng.permutation(4000)[: row.allocation[name]]].mean()
            for name in truth
        }
        found = means["y"] - means["x"]
        misses.append(abs(found - (truth["y"].mean() - truth["x"].mean())))
    assert row.change is not None
    assert np.mean(np.array(misses) <= row.change) == pytest.approx(0.95, abs=0.03)


def test_more_annotators_and_more_agreement_make_it_narrower() -> None:
    widths = [Plan(PLAN.strata, "level", *more).row(400).level for more in ((1, 0.4), (3, 0.4))]
    assert widths[1] < widths[0]
    assert Plan(PLAN.strata, "level", 2, 0.9).row(400).level > 0


def test_a_share_that_one_annotator_judges_is_planned_as_it_is_estimated() -> None:
    """Without the finite population correction, whatever agreement is assumed (`second_stage`)."""
    strata = (Stratum("x", None, 100, 0.3),)
    for agreement in (0.2, 1.0):
        row = Plan(strata, annotators=1, agreement=agreement).row(80)
        assert row.level == pytest.approx(1.959964 * math.sqrt(0.21 / 80), rel=1e-5)
    assert Plan(strata, annotators=2, agreement=1.0).row(80).level < 0.06


def test_a_planned_change_is_said_to_be_of_the_sample_alone(
    capsys: pytest.CaptureFixture[str],
) -> None:
    planning_table.show(PLAN, PLAN.rows((100,)))
    assert planning_table.OF_THE_SAMPLE in " ".join(capsys.readouterr().out.split())
    one = Plan(strata=(Stratum("x", "2024", 4000, 0.2),))
    planning_table.show(one, one.rows((100,)))
    assert "chance between advertisers" not in capsys.readouterr().out
