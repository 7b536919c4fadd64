"""Which days are covered: starts, gaps, outages, ramps; and that nothing else is."""

from __future__ import annotations

import datetime as dt

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from brightline.trends.series import MAX_GAP_DAYS, date_of, number_of
from tests.trends.rows import coverage, crawls, days, series

JAN, FEB = dt.date(2025, 1, 1), dt.date(2025, 2, 1)
YEAR_END = dt.date(2025, 12, 31)


def covered(found: object) -> list[dt.date]:
    return [date_of(day) for day in found.covered]  # type: ignore[attr-defined]


def test_the_first_crawl_covers_no_day() -> None:
    found = series(crawls(days(JAN, dt.date(2025, 1, 5))))
    assert found.start == JAN
    assert covered(found) == days(dt.date(2025, 1, 2), dt.date(2025, 1, 5))


def test_one_crawl_is_a_snapshot() -> None:
    found = series(crawls([JAN]))
    assert found.single_snapshot
    assert found.start == found.end == JAN


def test_two_crawls_a_season_apart_are_two_snapshots() -> None:
    assert series(crawls([JAN, dt.date(2025, 4, 1)])).single_snapshot


def test_no_crawl_is_no_series() -> None:
    found = series(crawls([JAN], counts=False))
    assert found.start is None
    assert found.single_snapshot


def test_weekly_crawls_cover_every_day_between_them() -> None:
    found = series(crawls(days(JAN, dt.date(2025, 3, 5), every=7)))
    assert covered(found) == days(dt.date(2025, 1, 2), dt.date(2025, 3, 5))


def test_one_missed_crawl_is_bridged_and_an_outage_is_not() -> None:
    on = [day for day in days(JAN, dt.date(2025, 1, 31)) if day.day not in {5, 10, 11, 12}]
    found = series(crawls(on))
    # The first crawl after the outage finds its backlog: its day is not covered either.
    missing = {1, 10, 11, 12, 13}
    assert covered(found) == [d for d in days(JAN, dt.date(2025, 1, 31)) if d.day not in missing]


@pytest.mark.parametrize(("pace", "bridged"), [(1, 2), (3, 6), (7, 8)])
def test_a_gap_is_bridged_up_to_twice_the_usual_one_and_eight_days(pace: int, bridged: int) -> None:
    before = days(JAN, JAN + dt.timedelta(days=9 * pace), every=pace)
    for gap, is_bridged in ((bridged, True), (bridged + 1, False)):
        again = before[-1] + dt.timedelta(days=gap)
        found = series(crawls([*before, *days(again, again + dt.timedelta(days=5 * pace), pace)]))
        assert (number_of(again) in found.covered) == is_bridged


def test_failed_and_uncounted_days_are_not_covered() -> None:
    good = days(JAN, dt.date(2025, 1, 10))
    bad = days(dt.date(2025, 1, 11), dt.date(2025, 1, 20))
    found = series(crawls(good), crawls(bad, status="partial"), crawls(bad, counts=False))
    assert covered(found)[-1] == dt.date(2025, 1, 10)
    assert [date_of(day) for day in found.partial] == [JAN, *bad]


def test_a_run_with_one_failed_section_is_not_complete() -> None:
    rows = crawls(days(JAN, dt.date(2025, 1, 9)))
    other = crawls([dt.date(2025, 1, 5)], section="second", status="failed")
    assert number_of(dt.date(2025, 1, 5)) not in series(rows, other).runs


def test_a_ramp_is_found_and_ends_at_the_later_level() -> None:
    ramp = days(JAN, dt.date(2025, 2, 9))
    rows = [crawls([day], pages=5 + n * 2)[0] for n, day in enumerate(ramp)]
    later = crawls(days(dt.date(2025, 2, 10), YEAR_END), pages=90)
    found = series(rows, later)
    assert found.ramp_end is not None
    assert dt.date(2025, 2, 1) <= found.ramp_end <= dt.date(2025, 2, 12)
    assert covered(found)[0] == found.ramp_end


def test_ordinary_growth_is_no_ramp() -> None:
    # Growth of 60% a year, which is what there is to find.
    on = days(JAN, YEAR_END)
    rows = [crawls([day], pages=round(100 * 1.6 ** (n / 365)))[0] for n, day in enumerate(on)]
    assert series(rows).ramp_end is None


def test_a_change_of_pace_is_no_outage() -> None:
    daily, weekly = days(JAN, dt.date(2025, 3, 31)), days(dt.date(2025, 4, 7), YEAR_END, every=7)
    found = series(crawls([*daily, *weekly]))
    assert number_of(dt.date(2025, 7, 2)) in found.covered


@given(st.sets(st.integers(0, 200), max_size=80))
def test_covered_days_lie_after_the_start_and_up_to_the_end(offsets: set[int]) -> None:
    on = sorted(JAN + dt.timedelta(days=offset) for offset in offsets)
    found = series(crawls(on))
    inside = found.covered
    assert len(np.unique(inside)) == len(inside)
    if on:
        assert all(number_of(on[0]) < day <= number_of(on[-1]) for day in inside)
    runs = np.array([number_of(day) for day in on])
    for day in inside:
        assert runs[runs >= day][0] - day < MAX_GAP_DAYS


def test_an_empty_frame_is_no_series() -> None:
    assert series(coverage().to_dict("records")).start is None  # type: ignore[arg-type]
