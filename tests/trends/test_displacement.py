"""Displacement: found where it is, not found where it is not, and refused where nobody can tell."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

import numpy as np
import pandas as pd
import pytest

from benchmarks import trends, trends_displacement, trends_events
from brightline.trends.displacement import Event, Measured, displacement
from brightline.trends.displacement_words import step_sentence
from brightline.trends.evidence import Evidence, gather
from brightline.trends.frames import Frames
from brightline.trends.interrupted import Step, calibrated, placebo_dates, step_at
from brightline.validation.market import Market, simulate

CLOSING = dt.date(2025, 6, 1)
EVENT = Event("alpha", CLOSING, "the closing of Alpha")
MARKET = Market(
    sites=("alpha", "beta", "gamma"),
    advertisers_per_day=2.0,
    labels_per_stratum=2,
    closes=(("alpha", CLOSING),),
    moves=1.0,
)


def evidence_of(market: Market, seed: int = 1) -> Evidence:
    return gather(simulate(market, seed)[0], 5, "core@1")


@pytest.fixture(scope="module")
def moved() -> Evidence:
    return evidence_of(MARKET, 2)


def by_measure(found: list[Measured]) -> dict[str, Measured]:
    return {one.measure: one for one in found}


def test_where_all_move_the_sites_that_stay_step_up_and_the_market_does_not_fall(
    moved: Evidence,
) -> None:
    found = by_measure(displacement(moved, EVENT, 11))
    elsewhere, market = found["elsewhere"], found["market"]
    assert elsewhere.low is not None
    assert elsewhere.low > 0
    assert market.low is not None
    assert market.high is not None
    assert market.low < 0 < market.high
    assert found["templates"].estimate is not None
    assert found["templates"].placebo is None  # it stands on too few, and is bounded in words
    placebo = re.search(
        r"against under (\d+)% .* at placebo dates before", found["templates"].sentence
    )
    assert placebo is not None
    assert found["templates"].low is not None
    assert found["templates"].low > int(placebo[1]) / 100
    days = found["template_days"]
    assert days.estimate is not None
    assert days.low is not None
    assert days.high is not None
    assert days.low <= days.estimate <= days.high
    for share in (found["templates"], found["clusters"]):
        for one in (share.estimate, share.low, share.high):
            assert one == round(one or 0, 2)


def test_where_none_moves_the_market_falls_and_nothing_reappears() -> None:
    gone = by_measure(displacement(evidence_of(replace(MARKET, moves=0.0)), EVENT, 11))
    assert gone["elsewhere"].low is not None
    assert gone["elsewhere"].high is not None
    assert gone["elsewhere"].low < 0 < gone["elsewhere"].high
    assert gone["market"].high is not None
    assert gone["market"].high < 0
    assert not gone["templates"].drawn
    assert gone["templates"].estimate is None
    bound = gone["templates"].reason
    assert "fewer than 11 advertiser clusters appeared elsewhere" in bound
    assert bound.endswith("of the advertiser clusters that had posted them appeared.")
    assert "template_days" not in gone


def test_a_small_group_is_bounded_and_not_counted(moved: Evidence) -> None:
    found = by_measure(displacement(moved, EVENT, 400))
    for one in found.values():
        assert not one.drawn
        assert one.estimate is None
        assert "Fewer than 400 advertiser clusters" in one.sentence


def test_without_coverage_around_the_event_nothing_is_said(moved: Evidence) -> None:
    early = Event("alpha", dt.date(2024, 1, 15), "a closing")
    for one in displacement(moved, early, 11):
        assert not one.drawn
        assert one.sentence.startswith("Nothing can be said about displacement from Alpha.")
    for one in displacement(moved, Event("delta", CLOSING, "a closing"), 11):
        assert not one.drawn
        assert one.reason.startswith("Site 'delta' has never been crawled")


def test_of_a_site_that_had_not_closed_nothing_is_said(moved: Evidence) -> None:
    """The market would fall at any date, since the site counts as empty after it."""
    early = Event("alpha", dt.date(2025, 4, 1), "the closing of Alpha")
    for one in displacement(moved, early, 11):
        assert not one.drawn
        assert one.estimate is None
        assert one.reason == (
            "Alpha was still there on 31 May 2025, so it had not closed by 1 April 2025; name the "
            "first day without it."
        )


def test_an_advert_first_seen_after_the_date_refuses_it_too(moved: Evidence) -> None:
    late = moved.adverts.copy()
    row = late.index[late["site"] == "alpha"][0]
    late.loc[row, "first_seen"] = pd.Timestamp("2025-07-03", tz="UTC")
    found = displacement(replace(moved, adverts=late), EVENT, 11)
    assert {one.drawn for one in found} == {False}
    assert "Alpha was still there on 3 July 2025" in found[0].sentence


@pytest.mark.parametrize("name", trends_events.DESIGNS)
def test_asked_as_the_command_asks_it_alarms_are_few_and_a_site_that_goes_on_is_refused(
    name: str,
) -> None:
    design = trends_events.DESIGNS[name]
    found = trends_events.measured(design, 3 if design.unchanged else 1, seed=11)
    assert trends.missed_events({name: found}) == []
    if not design.unchanged:
        assert found["naive_said_to_have_changed"] == 1.0


@pytest.mark.soak
@pytest.mark.parametrize("name", trends_events.DESIGNS)
def test_the_goals_of_events_are_met(name: str) -> None:
    found = trends_events.measured(trends_events.DESIGNS[name], 150, seed=501)
    assert trends.missed_events({name: found}) == []


def sectioned() -> tuple[Evidence, Event]:
    """Alpha as a section of beta: one site with two sections, of which one closes."""
    frames, _ = simulate(MARKET, 2)
    parts = {"alpha": "old", "beta": "new"}
    coverage, adverts = (
        frame.assign(
            section=frame["site"].map(parts).fillna("all"),
            site=frame["site"].replace({"alpha": "beta"}),
        )
        for frame in (frames.coverage, frames.adverts)
    )
    labels = frames.labels
    joined = gather(Frames(adverts, coverage, labels, frames.sites.iloc[1:]), 5, "core@1")
    return joined, Event("beta", CLOSING, "the closing of a section", "old")


def test_a_section_that_closes_is_measured_as_a_site_is(moved: Evidence) -> None:
    evidence, event = sectioned()
    whole = by_measure(displacement(moved, EVENT, 11))
    found = by_measure(displacement(evidence, event, 11))
    assert event.where == "beta/old"
    assert found["elsewhere"].sites == ("beta", "gamma")
    for name, one in whole.items():
        numbers = (found[name].estimate, found[name].low, found[name].high)
        assert numbers == (one.estimate, one.low, one.high)
    assert "Beta, section 'old'" in found["market"].sentence


def test_a_section_that_goes_on_or_was_never_crawled_is_refused() -> None:
    evidence, event = sectioned()
    goes_on = displacement(evidence, replace(event, section="new"), 11)
    assert "Beta, section 'new' was still there on 9 January 2026" in goes_on[0].reason
    unknown = displacement(evidence, replace(event, section="other"), 11)
    assert unknown[0].reason.startswith("No counted crawl of 'beta' holds a section 'other'")
    assert {one.drawn for one in (*goes_on, *unknown)} == {False}


@pytest.mark.parametrize("date", [dt.date.min, dt.date(2035, 1, 1), dt.date.max])
def test_a_day_that_nobody_crawled_is_a_sentence(moved: Evidence, date: dt.date) -> None:
    for one in displacement(moved, Event("alpha", date, "a closing"), 11):
        assert not one.drawn
        assert "lies outside of the days that were crawled" in one.sentence


@pytest.mark.parametrize("name", ["a small market", "a wandering market"])
def test_false_alarms_are_few_where_nothing_moves(name: str) -> None:
    found = trends_displacement.measured(trends_displacement.DESIGNS[name], 40, seed=3)
    assert found["said_to_have_changed"] <= 0.07 + 3 * np.sqrt(0.05 * 0.95 / 40)
    assert found["naive_said_to_have_changed"] > 0.25


def test_what_moves_is_found() -> None:
    found = trends_displacement.measured(trends_displacement.DESIGNS["all moves"], 20, seed=3)
    assert found["said_to_have_changed"] >= 0.8


def test_a_step_by_hand() -> None:
    """No trend in the weeks before, twice as many after: the step is ln 2."""
    day = np.concatenate([np.repeat(np.arange(-182, 0), 2), np.repeat(np.arange(56), 4)])
    found = step_at(day, np.arange(len(day)), np.arange(-182, 56), 0)
    assert found is not None
    assert found.log == pytest.approx(np.log(2))
    assert found.expected == pytest.approx(2 * 56)


@pytest.mark.parametrize(
    ("limits", "said"),
    [
        ((0.3, 0.1, 0.6), "a step up"),
        ((-0.3, -0.6, -0.1), "a step down"),
        ((0.1, -0.1, 0.3), "no clear step"),
    ],
)
def test_a_step_that_too_few_placebo_dates_check_has_no_verdict(
    limits: tuple[float, float, float], said: str
) -> None:
    def told(placebos: int) -> str:
        steps = [Step(0.1, 0.1, 50.0)] * placebos
        found = calibrated(Step(0.3, 0.05, 100.0), steps)
        return step_sentence("elsewhere", "Alpha", EVENT, found, limits)

    season = "" if "no" in said else ", and what every year brings at that time is not taken off"
    assert told(5).endswith(f"{said}; the error is scaled by 5 placebo dates{season}.")
    assert told(1).endswith(
        "no verdict, since its error is checked by 1 placebo date before it, and 5 are needed."
    )
    assert said not in told(4)


def test_a_yearly_dip_reads_as_a_step_and_the_sentence_says_that_no_season_is_taken_off() -> None:
    """Forty percent fewer adverts in three weeks of each year; nothing closes on their first day.

    Such dates are false steps more often than one in twenty, which placebo dates cannot mend.
    """
    rng, weeks, date = np.random.default_rng(1), 172, 7 * 153
    calendar = np.arange(7 * weeks)
    lull = (calendar // 7 - 153) % 52 < 3
    false = 0
    for _ in range(40):
        hands = np.repeat(calendar, rng.poisson(np.where(lull, 3.4, 5.7)))
        posts = rng.geometric(1 / 3, len(hands))
        day = np.repeat(hands, posts) + rng.integers(0, 14, posts.sum())
        kept = day < 7 * weeks
        day, unit = day[kept], np.repeat(np.arange(len(hands)), posts)[kept]
        dates = (date, *placebo_dates(0, date).tolist())
        step, *placebos = (step_at(day, unit, calendar, one) for one in dates)
        assert step is not None
        found = calibrated(step, [one for one in placebos if one is not None])
        false += not found.low <= 0 <= found.high
    assert false > 4
    told = step_sentence("elsewhere", "Alpha", EVENT, found, (-0.3, -0.5, -0.1))
    assert "what every year brings at that time is not taken off" in told


def test_no_placebo_window_touches_the_event() -> None:
    dates = placebo_dates(0, 840)
    assert (dates + 56 <= 840).all()
    assert (dates - 182 >= 0).all()
    assert len(placebo_dates(0, 200)) == 0
