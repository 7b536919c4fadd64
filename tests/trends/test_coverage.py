"""Verdicts on periods and on pairs of periods, each with its sentence."""

from __future__ import annotations

import datetime as dt

import pytest

from brightline.trends.coverage import (
    PeriodCoverage,
    comparable,
    cover,
    coverage_table,
    monthly,
    months,
)
from brightline.trends.series import Series
from tests.trends.rows import crawls, days, series

Y24, Y25, Y26 = dt.date(2024, 1, 1), dt.date(2025, 1, 1), dt.date(2026, 1, 1)
BEFORE, AFTER = dt.date(2023, 12, 20), dt.date(2026, 1, 10)


def year(found: Series, start: dt.date) -> PeriodCoverage:
    return cover(found, start, start.replace(year=start.year + 1), str(start.year))


def test_a_whole_year_is_complete_and_says_nothing() -> None:
    found = year(series(crawls(days(BEFORE, AFTER))), Y24)
    assert (found.status, found.reason) == ("complete", "")
    assert (found.days_planned, found.days_complete, found.days_missing) == (366, 366, 0)


def test_a_period_before_the_series_has_no_figure() -> None:
    found = year(series(crawls(days(Y25, AFTER))), Y24)
    assert found.status == "none"
    assert found.reason.startswith("The series of Alpha begins with the crawl of 1 January 2025")


def test_a_period_after_the_last_crawl_has_no_figure() -> None:
    found = year(series(crawls(days(BEFORE, dt.date(2024, 5, 1)))), Y25)
    assert found.status == "none"
    assert "1 May 2024 (closed, blocked or no longer crawled)" in found.reason


@pytest.mark.parametrize(
    ("first", "last", "says"),
    [
        (dt.date(2024, 3, 1), AFTER, "its series begins on 1 March 2024"),
        (BEFORE, dt.date(2024, 10, 1), "its last complete crawl was on 1 October 2024"),
    ],
)
def test_a_partial_year_is_named(first: dt.date, last: dt.date, says: str) -> None:
    found = year(series(crawls(days(first, last))), Y24)
    assert found.status == "partial"
    assert "2024 is a partial period for Alpha" in found.reason
    assert says in found.reason


def test_an_outage_is_named_with_its_days() -> None:
    out = set(days(dt.date(2024, 6, 1), dt.date(2024, 6, 30)))
    found = year(series(crawls([day for day in days(BEFORE, AFTER) if day not in out])), Y24)
    assert found.status == "partial"
    assert found.reason == (
        "Alpha was not covered on 31 of the 366 days of 2024: its complete crawls lay further "
        "apart than usual (an outage, or several)."
    )


def test_days_without_a_crawl_that_are_covered_are_in_no_count_of_an_outage() -> None:
    """A crawl every other day, and six weeks without any: 42 days lack, not half of the year."""
    every_other = days(dt.date(2023, 12, 1), dt.date(2025, 1, 31))[::2]
    gap = (dt.date(2024, 6, 1), dt.date(2024, 7, 12))
    held = series(crawls([one for one in every_other if not gap[0] <= one <= gap[1]]))
    found = cover(held, dt.date(2024, 1, 1), dt.date(2025, 1, 1), "2024")
    # Between its neighbours, and the day after, which is seen and holds what had gathered.
    assert (found.days_missing, found.days_partial) == (43, 1)
    assert "not covered on 44 of the 366 days of 2024" in found.reason


def test_a_short_outage_leaves_a_year_complete() -> None:
    out = set(days(dt.date(2024, 6, 1), dt.date(2024, 6, 10)))
    found = year(series(crawls([day for day in days(BEFORE, AFTER) if day not in out])), Y24)
    assert (found.status, found.days_missing, found.days_partial) == ("complete", 10, 1)


def test_a_ramp_is_named() -> None:
    start = dt.date(2024, 1, 1)
    ramp = [crawls([day], pages=5 + n)[0] for n, day in enumerate(days(start, dt.date(2024, 3, 9)))]
    found = series(ramp, crawls(days(dt.date(2024, 3, 10), AFTER), pages=90))
    month = cover(found, start, dt.date(2024, 2, 1), "January 2024")
    assert (month.status, month.days_partial, month.days_missing) == ("partial", 31, 0)
    assert "still starting up" in month.reason
    assert year(found, Y24).status == "partial"


def test_a_month_may_lack_one_day_and_not_two() -> None:
    june, july = dt.date(2024, 6, 1), dt.date(2024, 7, 1)
    first, second = (series(crawls(days(june + dt.timedelta(days=n), AFTER))) for n in (0, 1))
    assert cover(first, june, july, "June 2024").status == "complete"  # the first day, never seen
    found = cover(second, june, july, "June 2024")
    assert (found.status, found.days_partial, found.days_missing) == ("partial", 1, 1)


def test_the_crawl_on_the_day_after_a_period_is_not_of_it() -> None:
    """Its pace is that of the gaps before its own crawls, its success that of their pages."""
    start, end = dt.date(2024, 6, 10), dt.date(2024, 6, 12)
    before, after = days(dt.date(2024, 5, 1), start, every=2)[-5:], dt.date(2024, 6, 16)
    found = cover(
        series(crawls(before), crawls([end], fetched=50), crawls([after])), start, end, "two days"
    )
    assert before[-1] == start
    assert (found.pace, found.success) == (2.0, 1.0)
    later = cover(series(crawls([*before, after])), start, after, "six days")
    assert later.pace == 2.0


def test_one_snapshot_has_no_time_axis() -> None:
    found = cover(series(crawls([dt.date(2025, 5, 6)])), Y25, Y26, "2025")
    assert found.status == "none"
    assert found.reason.startswith("One snapshot has no time axis: Alpha was seen on 6 May 2025")


def test_rarer_crawling_is_not_compared() -> None:
    daily, weekly = days(BEFORE, dt.date(2024, 12, 31)), days(dt.date(2025, 1, 7), AFTER, every=7)
    found = series(crawls([*daily, *weekly]))
    reason = comparable(year(found, Y24), year(found, Y25))
    assert "every day in 2024 and every 7 days in 2025" in reason
    assert "missed when crawling is rarer" in reason


def test_other_sections_are_not_compared() -> None:
    both = crawls(days(BEFORE, AFTER))
    found = series(both, crawls(days(Y25, AFTER), section="second"))
    reason = comparable(year(found, Y24), year(found, Y25))
    assert (
        "sections of Alpha that were crawled differ between 2024 and 2025, in 1 section" in reason
    )
    assert "second" not in reason  # a release tells the names of sections of enough advertisers


def test_unlike_success_is_not_compared() -> None:
    found = series(
        crawls(days(BEFORE, dt.date(2024, 12, 31))), crawls(days(Y25, AFTER), fetched=80)
    )
    assert "80% in 2025" in comparable(year(found, Y24), year(found, Y25))


def test_like_periods_are_compared() -> None:
    found = series(crawls(days(BEFORE, AFTER, every=2)))
    assert comparable(year(found, Y24), year(found, Y25)) == ""


def test_a_partial_period_is_never_compared() -> None:
    found = series(crawls(days(dt.date(2024, 3, 1), AFTER)))
    assert comparable(year(found, Y24), year(found, Y25)) == year(found, Y24).reason


def test_nor_is_a_whole_one_compared_with_a_partial_one_after_it() -> None:
    found = series(crawls(days(BEFORE, dt.date(2025, 10, 1))))
    assert year(found, Y24).status == "complete"
    assert comparable(year(found, Y24), year(found, Y25)) == year(found, Y25).reason != ""


def test_a_series_that_meets_the_ends_of_a_period_is_told_as_it_is() -> None:
    """A crawl on the day after a period is none of it, one on its first or its last day is."""
    begun = year(series(crawls(days(Y25, AFTER))), Y24)
    assert "before that nobody was counting" in begun.reason
    closed = year(series(crawls(days(BEFORE, Y25))), Y25)
    assert "its last complete crawl was on 1 January 2025, and 1 of 365 days" in closed.reason
    out = set(days(dt.date(2024, 6, 1), dt.date(2024, 6, 30)))
    whole = [one for one in days(BEFORE, dt.date(2024, 12, 31)) if one not in out]
    assert "an outage, or several" in year(series(crawls(whole)), Y24).reason


def test_months_and_the_table_leave_none_out() -> None:
    assert [m[0].month for m in months(dt.date(2025, 11, 30), dt.date(2026, 1, 1))] == [11, 12, 1]
    table = coverage_table(monthly(series(crawls(days(Y25, dt.date(2025, 3, 31))))))
    assert list(table["status"]) == ["complete"] * 3
    assert (
        table["days_complete"] + table["days_partial"] + table["days_missing"]
        == table["days_planned"]
    ).all()


def test_every_refusal_is_a_sentence() -> None:
    found = series(crawls(days(dt.date(2024, 3, 1), dt.date(2024, 10, 1))))
    for start in days(dt.date(2023, 1, 1), AFTER, every=40):
        period = cover(found, start, start + dt.timedelta(days=30), "that time")
        assert (period.reason == "") == (period.status == "complete")
        assert (
            period.reason == ""
            or (period.reason[0].isupper() and period.reason[-1] == ".")
            or (period.reason.startswith("that time") and period.reason[-1] == ".")
        )
