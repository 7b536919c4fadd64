"""Sites that are crawled every week: months of four crawls and of five hold what these tell of."""

from __future__ import annotations

import datetime as dt
from collections import Counter

import pytest

from brightline.publish.cautions import warnings_of
from brightline.trends.coverage import cover, monthly
from brightline.trends.evidence import Evidence, gather
from brightline.trends.index import BASE, index_of
from brightline.trends.series import Series, date_of
from brightline.validation.market import END, START, Market, simulate
from tests.trends import rows

SITES = ("alpha", "beta")
WEEKLY = tuple(rows.days(START, END, every=7))
MARKET = Market(advertisers_per_day=6, posts_each=2.0, labels_per_stratum=2, crawl_days=WEEKLY)


@pytest.fixture(scope="module")
def steady() -> Evidence:
    """A market in which nothing changes."""
    return gather(simulate(MARKET, 1)[0], 5, "core@1")


def months_that_miss(evidence: Evidence) -> int:
    """How many months of two years have an interval of the index that leaves out no change."""
    frame = evidence.adverts.dropna(subset=["day"])
    months = [date_of(int(day)).replace(day=1) for day in frame["day"]]
    counts = Counter(zip(frame["site"], months, strict=True))
    printed = {(str(site), month): float(count) for (site, month), count in counts.items()}
    found = index_of(evidence, "postings", SITES, printed)
    limits = [(one.low, one.high) for one in found if one.drawn and one.low != one.high]
    assert len(limits) == 24
    return sum(not (low or 0) <= BASE <= (high or 0) for low, high in limits)


def test_the_index_of_a_weekly_crawl_does_not_follow_its_calendar(steady: Evidence) -> None:
    assert months_that_miss(steady) <= 2


def test_by_calendar_days_it_does(steady: Evidence, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Series, "told_on", property(lambda self: self.covered))
    anew = gather(simulate(MARKET, 1)[0], 5, "core@1")
    assert months_that_miss(anew) >= 6
    assert len(anew.adverts) == len(steady.adverts)


def test_the_days_of_which_crawls_tell_by_hand() -> None:
    on = rows.days(dt.date(2025, 1, 1), dt.date(2025, 6, 25), every=7)  # Wednesdays
    months = {one.start.month: one for one in monthly(rows.series(rows.crawls(on)))}
    assert [months[number].days_told for number in (2, 3, 4, 5)] == [28, 28, 35, 28]
    assert [months[number].days_complete for number in (2, 3, 4, 5)] == [28, 31, 30, 31]
    daily = rows.series(rows.crawls(rows.days(dt.date(2024, 12, 20), dt.date(2026, 1, 5))))
    year = cover(daily, dt.date(2025, 1, 1), dt.date(2026, 1, 1), "2025")
    assert year.days_told == year.days_complete == 365


def test_a_release_says_that_months_are_of_their_crawls(steady: Evidence) -> None:
    said = (
        "Alpha was mostly crawled every 7 days, and an advert counts in the month of the crawl "
        "that first saw it: a month with one crawl more holds more. Indices and changes go by the "
        "days of which the crawls tell."
    )
    assert said in warnings_of(steady, {}, [], [])
    daily = gather(simulate(Market(labels_per_stratum=2), 1)[0], 5, "core@1")
    assert not any("mostly crawled" in one for one in warnings_of(daily, {}, [], []))
