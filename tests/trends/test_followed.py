"""Sections that crawls come to, or leave, in the middle of a period: no rise and no fall.

In the markets nothing changes; half of the advertisers post in a section that is crawled from a day
of 2025 on.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
from pydantic import ValidationError

from brightline.study_sites import SiteScope
from brightline.trends import counts, coverage, series
from brightline.trends.coverage import comparable, cover, monthly
from brightline.trends.displacement import Event, displacement
from brightline.trends.evidence import Evidence, gather
from brightline.trends.frames import Frames
from brightline.trends.index import index_of
from brightline.trends.index_series import segments_of
from brightline.trends.panel import change_for
from brightline.trends.results import Change, NotDrawn
from brightline.trends.series import Series, date_of, number_of
from brightline.validation.market import FIRST, SECOND, Market, simulate
from tests.trends import rows

JULY, MID_JULY = dt.date(2025, 7, 1), dt.date(2025, 7, 15)
SITES = ("alpha", "beta")
MARKET = Market(labels_per_stratum=200)


def came_to(day: dt.date, market: Market = MARKET) -> Frames:
    """A market with a second section that holds half of its advertisers, crawled from a day on."""
    found, corpus = simulate(market, 1)
    # The sample is drawn from what was seen: judgements go with the adverts that were not.
    rng = np.random.default_rng(1)
    owners = corpus["owner"].unique()
    second = corpus["owner"].map(dict(zip(owners, rng.random(len(owners)) < 0.5, strict=True)))
    at = pd.Timestamp(day, tz="UTC") + pd.Timedelta(hours=12)
    first = corpus["first_seen"].mask(second & (corpus["first_seen"] < at), at)
    gone = pd.to_datetime(corpus["gone"], unit="D", utc=True)
    seen = ~second | (gone >= first)
    named = np.where(second, "second", "first")
    adverts = found.adverts.assign(section=named, first_seen=first)[seen.to_numpy()]
    halves = found.coverage.assign(fetched=found.coverage["fetched"] // 2, section="first")
    later = halves[halves["day"] >= day].assign(section="second")
    labels = found.labels[found.labels["advert_id"].isin(adverts["advert_id"])]
    left = labels.groupby("stratum")["advert_id"].transform("nunique")
    labels = labels.assign(stratum_sampled=left)
    whole = pd.concat([halves, later], ignore_index=True)
    return replace(found, adverts=adverts, coverage=whole, labels=labels)


def evidence_of(day: dt.date) -> Evidence:
    return gather(came_to(day), 5, "core@1")


def postings(evidence: Evidence) -> dict[tuple[str, dt.date], float]:
    """Every complete month of every site with its exact count."""
    frame = evidence.adverts.dropna(subset=["day"])
    month = [date_of(int(day)).replace(day=1) for day in frame["day"]]
    found = Counter(zip(frame["site"], month, strict=True))
    return {(str(site), first): float(count) for (site, first), count in found.items()}


@pytest.mark.parametrize("measure", ["share", "total"])
@pytest.mark.parametrize("day", [JULY, MID_JULY])
def test_a_section_that_crawls_come_to_is_no_rise(day: dt.date, measure: str) -> None:
    found = change_for(evidence_of(day), FIRST, SECOND, SITES, measure)  # type: ignore[arg-type]
    assert isinstance(found, NotDrawn)
    assert (
        "sections of Beta that were crawled differ between 2024 and 2025, in 1 section"
        in found.reason
    )


def test_without_the_rule_a_rise_is_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(coverage, "moved", lambda earlier, later: set())
    monkeypatch.setattr(series, "came_upon", lambda sections, start: {})
    found = change_for(evidence_of(JULY), FIRST, SECOND, SITES, "total")
    assert isinstance(found, Change)
    assert found.change > 0.4


def test_no_index_crosses_the_month_in_which_a_section_came() -> None:
    evidence = evidence_of(MID_JULY)
    found = index_of(evidence, "postings", SITES, postings(evidence))
    drawn = {row.month for row in found if row.drawn}
    assert max(drawn) == dt.date(2025, 6, 1)
    assert len(drawn) > 12
    born = next(row for row in found if row.month == dt.date(2025, 7, 1)).births
    assert "The sections of Alpha that were crawled differ between June 2025 and July 2025" in born


def test_what_a_section_held_when_crawls_came_counts_nowhere(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    frames = came_to(MID_JULY)
    stock = frames.adverts["section"].eq("second") & (
        frames.adverts["first_seen"].dt.date == MID_JULY
    )
    assert stock.sum() > 50
    evidence = gather(frames, 5, "core@1")
    assert number_of(MID_JULY) not in evidence.series["alpha"].covered
    assert evidence.adverts.loc[stock.to_numpy(), "day"].isna().all()
    # Its survivors, by their printed dates, would fill the months before that nobody looked at.
    monkeypatch.setattr(counts, "_is_stock", lambda sites, seen, series: np.zeros(len(sites), bool))
    placed = gather(frames, 5, "core@1").adverts.loc[stock.to_numpy(), "day"]
    assert placed.notna().sum() > 50


def year(found: Series, of: int) -> coverage.PeriodCoverage:
    return cover(found, dt.date(of, 1, 1), dt.date(of + 1, 1, 1), str(of))


def crawled(*other: dt.date, pages: int = 100) -> Series:
    """A site that was crawled each day of two years, with another section on some days."""
    every = rows.days(dt.date(2023, 12, 20), dt.date(2026, 1, 10))
    first = rows.crawls(every, section="first")
    return rows.series(first, rows.crawls(other, section="second", pages=pages))


def test_a_section_that_is_left_or_renamed_is_told_too() -> None:
    until = rows.days(dt.date(2023, 12, 20), dt.date(2025, 6, 30))
    after = rows.days(JULY, dt.date(2026, 1, 10))
    left = crawled(*until)
    assert "in 1 section," in comparable(year(left, 2024), year(left, 2025))
    renamed = rows.series(rows.crawls(until, section="old"), rows.crawls(after, section="new"))
    assert "in 2 sections," in comparable(year(renamed, 2024), year(renamed, 2025))


def _named_anew(day: dt.date, renamed: dict[str, str]) -> tuple[Frames, Frames]:
    """(a market, the same with a section called otherwise from a day on and read as told)."""
    found, _ = simulate(MARKET, 1)
    plain = replace(
        found,
        adverts=found.adverts.assign(section="old"),
        coverage=found.coverage.assign(section="old"),
    )
    at = pd.Timestamp(day, tz="UTC")
    since = {"adverts": found.adverts["first_seen"] >= at, "coverage": found.coverage["day"] >= day}
    anew = replace(
        plain,
        **{
            name: getattr(plain, name).assign(section=np.where(later, "new", "old"))
            for name, later in since.items()
        },
    )
    scope = sites_of(renamed)
    return plain, anew.renamed(scope)


def sites_of(renamed: dict[str, str]) -> list[SiteScope]:
    table = {
        "title": "T", "manifest": "m", "terms": "t", "start": ["http://127.0.0.1/"],
        "allow": ["/"], "delay_seconds": 0, "max_pages": 1, "renamed": renamed,
    }  # fmt: skip
    return [SiteScope.model_validate({"key": key, **table}) for key in SITES]


@pytest.mark.parametrize("day", [JULY, MID_JULY])
def test_a_renamed_section_is_one_where_the_protocol_says_so(day: dt.date) -> None:
    plain, anew = _named_anew(day, {"new": "old"})
    for name in ("adverts", "coverage"):
        pd.testing.assert_frame_equal(getattr(anew, name), getattr(plain, name))
    drawn = change_for(gather(anew, 5, "core@1"), FIRST, SECOND, SITES, "total")
    assert isinstance(drawn, Change)
    _, untold = _named_anew(day, {})
    refused = change_for(gather(untold, 5, "core@1"), FIRST, SECOND, SITES, "total")
    assert isinstance(refused, NotDrawn)
    assert "in 2 sections" in refused.reason


def test_a_crawl_that_saw_both_names_has_effort_in_one_section() -> None:
    days = rows.days(dt.date(2025, 3, 1), dt.date(2025, 3, 3))
    old = rows.crawls(days, section="old", pages=10)
    new = rows.crawls(days[1:], section="new", pages=4, fetched=3, status="partial")
    other = rows.crawls(days, section="other")
    empty = pd.DataFrame({"site": [], "section": []})
    found = Frames(empty, rows.coverage(old, new, other), empty, empty).renamed(
        sites_of({"new": "old"})
    )
    one = found.coverage[found.coverage["section"] == "old"]
    assert one[["planned", "fetched", "status"]].to_numpy().tolist() == [
        [10, 10, "complete"],
        *[[14, 13, "partial"]] * (len(days) - 1),
    ]
    assert len(found.coverage) == 2 * len(days)


@pytest.mark.parametrize(
    ("renamed", "sections", "why"),
    [
        ({"a": "b", "b": "c"}, [], "'b', which is renamed itself"),
        ({"a": "b"}, ["b"], "holds 'a', which sections does not name"),
        ({"a": "b"}, ["a"], "holds 'b', which sections does not name"),
    ],
)
def test_a_renaming_that_says_two_things_is_refused(
    renamed: dict[str, str], sections: list[str], why: str
) -> None:
    with pytest.raises(ValidationError, match=why):
        SiteScope.model_validate(sites_of(renamed={})[0].model_dump() | {
            "renamed": renamed, "sections": sections,
        })  # fmt: skip


def test_a_section_that_is_left_for_a_while_is_told_in_its_months() -> None:
    every = rows.days(dt.date(2023, 12, 20), dt.date(2026, 1, 10))
    found = crawled(*(day for day in every if not JULY <= day < dt.date(2025, 10, 1)), pages=8)
    months = {one.name: one for one in monthly(found)}
    assert "in 1 section," in comparable(months["June 2025"], months["July 2025"])
    assert comparable(months["June 2025"], months["October 2025"]) == ""
    assert comparable(year(found, 2024), year(found, 2025)) == ""  # a quarter of a small part


def test_small_sections_and_those_that_chance_makes_rare_are_compared() -> None:
    after = rows.days(JULY, dt.date(2026, 1, 10))
    small = crawled(*after, pages=8)
    assert comparable(year(small, 2024), year(small, 2025)) == ""
    assert number_of(JULY) in small.covered
    every = rows.days(dt.date(2023, 12, 20), dt.date(2026, 1, 10))
    rng = np.random.default_rng(0)
    for often in (0.03, 0.2, 0.5, 0.8):
        rare = crawled(*(day for day in every if rng.random() < often))
        assert comparable(year(rare, 2024), year(rare, 2025)) == ""
        assert len(rare.stock) == 0
        months = monthly(rare)[1:-1]
        assert all(one.status == "complete" for one in months)
        assert not any(comparable(one, two) for one in months for two in months)


def test_of_a_weekly_crawl_the_days_since_the_one_before_are_not_covered() -> None:
    weekly = rows.days(dt.date(2024, 1, 3), dt.date(2025, 12, 31), every=7)
    after = [day for day in weekly if day >= MID_JULY]
    found = rows.series(rows.crawls(weekly, section="first"), rows.crawls(after, section="second"))
    assert [date_of(day) for day in found.stock] == rows.days(
        after[0] - dt.timedelta(days=6), after[0]
    )
    july = next(one for one in monthly(found) if one.start == JULY)
    assert july.status == "partial"
    assert july.reason == (
        "The crawls of Alpha came to other sections on 16 July 2025, and what they found there had "
        "been there before, so that 24 of 31 days of July 2025 are covered."
    )


def test_an_outage_in_the_month_in_which_a_section_came_is_told_as_well() -> None:
    every = rows.days(dt.date(2023, 12, 20), dt.date(2026, 1, 10))
    on = [day for day in every if not dt.date(2025, 7, 3) <= day < dt.date(2025, 7, 9)]
    after = [day for day in on if day >= MID_JULY]
    found = rows.series(rows.crawls(on, section="first"), rows.crawls(after, section="second"))
    july = next(one for one in monthly(found) if one.start == JULY)
    assert "been there before, and complete crawls lay further apart than usual, so" in july.reason
    assert "23 of 31 days of July 2025 are covered" in july.reason


def test_small_steps_of_pace_do_not_add_up_in_an_index() -> None:
    on = [
        *rows.days(dt.date(2024, 1, 1), dt.date(2024, 6, 30), every=2),
        *rows.days(dt.date(2024, 7, 1), dt.date(2024, 12, 31), every=3),
        *rows.days(dt.date(2025, 1, 1), dt.date(2025, 6, 30), every=4),
    ]
    found = rows.series(rows.crawls(on))
    known = replace(gather(simulate(MARKET, 1)[0], 5, "core@1"), series={"alpha": found})
    segments = segments_of(known, "alpha", {("alpha", one.start) for one in monthly(found)})
    assert len(segments) == 2
    assert segments[1].periods[0].start == dt.date(2025, 1, 1)
    assert "every 2 days in June 2024 and every 4 days in January 2025" in segments[1].reason


def test_displacement_is_not_told_by_a_site_that_was_crawled_otherwise_afterwards() -> None:
    market = replace(MARKET, labels_per_stratum=4, closes=(("alpha", JULY),), sites=SITES)
    evidence = gather(came_to(MID_JULY, market), 5, "core@1")
    found = displacement(evidence, Event("alpha", JULY, "the closing of Alpha"), 11)
    assert not any(one.drawn for one in found)
    assert "The sections of Beta that were crawled differ between the 26 weeks" in found[0].reason
