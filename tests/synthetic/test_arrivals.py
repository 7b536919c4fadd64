"""The simulated market: rates, reposts, lives and crawl history are what the parameters say."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brightline.synthetic.arrivals import Posting, simulate
from brightline.synthetic.history import SECTIONS, coverage_rows, crawls_of
from brightline.synthetic.params import Curve, demo, steady, value_at
from tests.synthetic.markets import CLOSES, JOINED, OUTAGE, small_market


@pytest.fixture(scope="module")
def demo_postings() -> list[Posting]:
    return simulate(demo())


def test_the_same_seed_gives_the_same_market() -> None:
    first, again = simulate(small_market()), simulate(small_market())
    assert first == again
    assert [one.advert() for one in first] == [one.advert() for one in again]
    assert simulate(small_market(seed=4)) != first


def test_the_digest_names_the_market() -> None:
    assert small_market().digest == small_market().digest
    assert len({small_market().digest, small_market(4).digest, demo().digest}) == 3


def test_the_demo_has_the_size_and_the_reposts_that_it_states(
    demo_postings: list[Posting],
) -> None:
    assert 25_000 <= len(demo_postings) <= 40_000
    templates = Counter(one.template.key for one in demo_postings)
    # Tenfold on average (Rivas 2024: 9.8); those cut off at either end weigh it down a little.
    assert 8 < len(demo_postings) / len(templates) < 11
    assert len({one.advert().city for one in demo_postings[:500]}) == len(demo().cities)


def test_ids_count_up_and_lives_are_not_shorter_than_stated(demo_postings: list[Posting]) -> None:
    params = demo()
    seen: dict[str, int] = {}
    for one in demo_postings:
        assert int(one.ad_id) == seen.get(one.site, int(one.ad_id) - 1) + 1
        seen[one.site] = int(one.ad_id)
        closes = next(site.closes for site in params.sites if site.key == one.site)
        shortest = one.appears + dt.timedelta(days=params.shortest_life_days)
        assert one.disappears >= shortest or (closes and one.disappears.date() == closes)


def test_a_steady_market_is_steady() -> None:
    """Yearly counts vary as a clustered Poisson does, without a drift; the share is the one set."""
    postings = simulate(steady(templates_per_day=1.0))
    years = Counter(one.appears.year for one in postings if one.appears.year >= 2021)
    mean = sum(years.values()) / len(years)
    assert max(abs(count - mean) for count in years.values()) < 0.2 * mean
    templates = {one.template.key: one.suspicious for one in postings}
    share = sum(templates.values()) / len(templates)
    assert abs(share - 0.2) < 4 * (0.16 / len(templates)) ** 0.5


def test_the_demo_rises_on_one_site_and_moves_volume_to_another(
    demo_postings: list[Posting],
) -> None:
    def of(site: str, year: int) -> list[Posting]:
        return [one for one in demo_postings if one.site == site and one.appears.year == year]

    def share(group: list[Posting]) -> float:
        return sum(one.suspicious for one in group) / len(group)

    assert share(of("synthetic-harbour", 2025)) > share(of("synthetic-harbour", 2022)) + 0.03
    assert len(of("synthetic-lantern", 2025)) > 1.3 * len(of("synthetic-lantern", 2022))
    assert not of("synthetic-quay", 2025)


def test_a_crawl_sees_what_is_up_and_an_outage_sees_nothing() -> None:
    params = small_market()
    postings = simulate(params)
    for site in params.sites:
        own = [one for one in postings if one.site == site.key]
        crawls, first_seen = crawls_of(params, site, own)
        for crawl in crawls:
            up = [one for one in own if one.appears <= crawl.started < one.disappears]
            assert sum(crawl.alive.values()) == len(up)
            assert crawl.finished or not (crawl.first or crawl.last or crawl.adverts_seen)
        good = [crawl.started for crawl in crawls if crawl.finished]
        for one in own:
            seeing = [at for at in good if one.appears <= at < one.disappears]
            assert first_seen.get(one.ad_id) == (seeing[0] if seeing else None)


def test_the_history_has_the_outage_the_late_start_and_the_closure() -> None:
    params = small_market()
    postings = simulate(params)
    outage, late, closing = (
        crawls_of(params, site, [one for one in postings if one.site == site.key])[0]
        for site in params.sites
    )
    failed = [crawl.day for crawl in outage if not crawl.finished]
    assert (failed[0], failed[-1]) == (OUTAGE[0], OUTAGE[1] - dt.timedelta(days=1))
    assert all(
        row["status"] == "failed"
        for row in coverage_rows(outage[failed[0].toordinal() - outage[0].day.toordinal()])
    )
    assert late[0].day == JOINED
    assert len(late[0].first) > 3 * len(late[1].first)  # the stock of the first day
    assert closing[-1].day == CLOSES - dt.timedelta(days=1)
    assert {row["section"] for row in coverage_rows(late[5])} == set(SECTIONS)


def test_crawling_every_other_night_misses_no_advert_but_in_an_outage() -> None:
    params = replace(small_market(), crawl_every_days=2)
    postings = simulate(params)
    site = params.sites[1]
    own = [one for one in postings if one.site == site.key]
    joined = dt.datetime.combine(JOINED, dt.time(), dt.UTC)
    end = dt.datetime.combine(params.end, dt.time(), dt.UTC) - dt.timedelta(days=2)
    _, first_seen = crawls_of(params, site, own)
    within = [one for one in own if joined < one.appears < end]
    assert within
    assert all(one.ad_id in first_seen for one in within)


@given(st.dates(dt.date(2020, 1, 1), dt.date(2030, 1, 1)))
def test_a_curve_stays_between_its_points(day: dt.date) -> None:
    curve: Curve = (
        (dt.date(2022, 1, 1), 1.0),
        (dt.date(2023, 1, 1), 3.0),
        (dt.date(2025, 1, 1), 2.0),
    )
    assert 1.0 <= value_at(curve, day) <= 3.0
    if day >= dt.date(2025, 1, 1):
        assert value_at(curve, day) == 2.0
