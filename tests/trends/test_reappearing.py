"""Shares of what moved: nobody is counted back from them, and advertisers are the cases."""

from __future__ import annotations

import datetime as dt

import numpy as np
import pandas as pd
import pytest

from brightline.trends.displacement_words import part_sentence
from brightline.trends.event import Event
from brightline.trends.intervals import clopper_pearson, interval_over_clusters
from brightline.trends.reappearing import Part, days_waited, part_moved, waiting
from brightline.trends.series import Days, Floats


def items(moved: int, stayed: int, each: int = 1) -> tuple[Floats, Days]:
    """Clusters with `each` templates, all of which moved or stayed."""
    waits = np.repeat([3.0, np.inf], [moved * each, stayed * each])
    return waits, np.repeat(np.arange(moved + stayed), each)


@pytest.mark.parametrize(
    ("moved", "stayed", "withheld"),
    [
        (5, 5, "few"),
        (10, 30, "moved"),
        (0, 30, "moved"),
        (12, 1, "stayed"),
        (30, 10, "stayed"),
        (30, 0, "stayed"),
        (11, 11, ""),
    ],
)
def test_both_those_that_moved_and_those_that_did_not_are_as_many_as_the_threshold(
    moved: int, stayed: int, withheld: str
) -> None:
    part = part_moved(*items(moved, stayed), 11)
    assert part.withheld == withheld
    assert (part.estimate is None) == (part.low is None) == bool(withheld)
    truth = moved / (moved + stayed)
    if part.withheld == "moved":
        assert part.bound is not None
        assert truth < part.bound
    if part.withheld == "stayed":
        assert part.bound is not None
        assert truth > part.bound


def test_a_bound_is_the_same_however_few_moved() -> None:
    assert len({part_moved(*items(moved, 60 - moved), 11).bound for moved in range(11)}) == 1
    assert len({part_moved(*items(60 - left, left), 11).bound for left in range(11)}) == 1


def test_a_cluster_that_moved_in_part_hides_nobody_who_did_not() -> None:
    waits = np.array([3.0, np.inf] * 20)
    assert part_moved(waits, np.repeat(np.arange(20), 2), 11).withheld == "stayed"


@pytest.mark.parametrize(("moved", "stayed"), [(2, 2), (10, 30), (30, 10), (20, 20)])
def test_what_was_asked_of_is_said_with_its_weeks_and_sites(moved: int, stayed: int) -> None:
    """A site has had far more in all than in its last weeks: 'that it had' would count the rest."""
    adverts = pd.DataFrame(
        [("a", 10, 1), ("a", 95, 2), ("a", 99, 3), ("b", 96, 3), ("b", 101, 2)],
        columns=["site", "seen", "template"],
    ).assign(widest=lambda rows: rows["template"])
    waits, _ = waiting(adverts, "a", ["b"], 100, "template")
    assert waits.tolist() == [1.0]  # not 1, of long ago, nor 3, which b had before

    event = Event(site="a", date=dt.date(2024, 6, 1), what="the closing of A")
    part = part_moved(*items(moved, stayed), 11)
    sentence = part_sentence(part, "A", event, "template", 11, [Part("few")] * 2)
    assert (
        "posted on A in the 8 weeks before 1 June 2024, and until then on none of the sites that "
        "stayed"
    ) in sentence


@pytest.mark.parametrize("moves", [True, False])
def test_a_cluster_that_is_nearly_all_is_not_told(moves: bool) -> None:
    waits, clusters = items(15, 15)
    more = np.full(300, 3.0 if moves else np.inf)
    its = np.full(300, 0 if moves else 29)
    part = part_moved(np.append(waits, more), np.append(clusters, its), 11)
    assert part.withheld == "dominated"
    assert part.estimate is None


def test_ten_templates_of_each_cluster_tell_no_more_than_one() -> None:
    one, ten = (part_moved(*items(15, 45, each), 11) for each in (1, 10))
    assert (one.estimate, one.low, one.high) == (ten.estimate, ten.low, ten.high)
    naive = clopper_pearson(150.0, 600.0)
    assert one.low is not None
    assert one.high is not None
    assert one.high - one.low > 2 * (naive[1] - naive[0])


def test_intervals_hold_the_truth_where_clusters_move_together() -> None:
    rng = np.random.default_rng(5)
    held = []
    for _ in range(400):
        sizes = rng.geometric(0.3, 80)
        moved = np.repeat(rng.random(80) < 0.4, sizes)
        part = part_moved(np.where(moved, 3.0, np.inf), np.repeat(np.arange(80), sizes), 11)
        if not part.withheld:
            assert part.low is not None
            assert part.high is not None
            held.append(part.low <= 0.4 <= part.high)
    assert len(held) > 350
    assert np.mean(held) >= 0.95 - 3 * np.sqrt(0.95 * 0.05 / 400)


def test_they_do_where_a_few_clusters_hold_most_templates() -> None:
    rng = np.random.default_rng(5)
    held = []
    for _ in range(400):
        sizes = np.maximum(np.rint(rng.lognormal(0.5, 1.5, 40)), 1)
        moves = rng.random(40) < 0.4
        low, high = interval_over_clusters(sizes * moves, sizes)
        held.append(low <= 0.4 <= high)
    assert np.mean(held) >= 0.93  # 0.90 at one degree of freedom for each cluster but one


def test_figures_are_whole_percents() -> None:
    part = part_moved(*items(13, 30), 11)
    assert (part.estimate, part.low, part.high) == (0.3, 0.17, 0.47)


def test_the_median_of_days_holds_the_truth_and_is_in_whole_weeks() -> None:
    rng = np.random.default_rng(5)
    held = []
    for _ in range(400):
        found = days_waited(rng.integers(0, 56, 25).astype(float), np.arange(25))
        assert found is not None
        assert found.low <= found.median <= found.high
        assert {one % 7 for one in (found.low, found.median, found.high)} == {0}
        held.append(found.low <= 28 <= found.high)
    assert np.mean(held) >= 0.95


def test_too_few_have_no_median() -> None:
    assert days_waited(np.arange(5).astype(np.float64), np.arange(5)) is None
    assert days_waited(np.arange(50).astype(np.float64), np.repeat(np.arange(5), 10)) is None
    six = days_waited(np.array([0.0, 10, 20, 30, 40, 50, np.inf]), np.arange(7))
    assert six is not None
    assert (six.low, six.high) == (0, 56)
