"""A season that comes each year is taken off a step, where earlier years were seen alike."""

from __future__ import annotations

import datetime as dt
import math
from dataclasses import replace

import numpy as np
import pytest

from benchmarks import trends_seasons
from brightline.trends.control_years import beside_years, placebos_beside, years_before
from brightline.trends.displacement import Event, displacement
from brightline.trends.evidence import Evidence, gather
from brightline.trends.interrupted import MIN_PLACEBOS, PRE_WEEKS, Step
from brightline.validation.market import simulate
from dashboard.measured_words import MEASURES
from tests.trends.test_displacement import CLOSING, EVENT, MARKET, by_measure

EARLY = replace(MARKET, closes=(("alpha", dt.date(2024, 7, 1)),))


@pytest.fixture(scope="module")
def moved() -> Evidence:
    return gather(simulate(MARKET, 2)[0], 5, "core@1")


def test_a_step_beside_years_by_hand() -> None:
    """Twice as many now, 1.5 and 1.2 times as many in the years before."""
    controls = [Step(math.log(1.5), 0.2, 80.0), Step(math.log(1.2), 0.1, 70.0)]
    found = beside_years(Step(math.log(2), 0.3, 100.0), controls)
    assert math.exp(found.log) == pytest.approx(2 / math.sqrt(1.5 * 1.2))
    assert found.error == pytest.approx(math.sqrt(0.09 + (0.04 + 0.01) / 4))
    assert found.expected == pytest.approx(100 * math.sqrt(1.5 * 1.2))


def test_years_are_whole_weeks_apart() -> None:
    assert years_before(1000, 2) == [636, 272]
    assert years_before(1000, 0) == []


@pytest.mark.parametrize("design", ["a yearly lull", "a yearly lull, a growing market"])
def test_a_yearly_lull_is_a_step_plainly_and_none_beside_earlier_years(design: str) -> None:
    found = trends_seasons.measured(trends_seasons.DESIGNS[design], 60, seed=5)
    assert trends_seasons.missed({design: found}) == []
    assert found["said_to_have_changed"] <= 0.07 + 3 * np.sqrt(0.05 * 0.95 / 60)
    assert found["plain_said_to_have_changed"] > 0.12


def test_what_moves_in_a_lull_is_found_beside_earlier_years_and_hardly_without() -> None:
    name = "a yearly lull, all moves"
    found = trends_seasons.measured(trends_seasons.DESIGNS[name], 40, seed=5)
    assert trends_seasons.missed({name: found}) == []
    assert found["said_to_have_changed"] > 0.65
    assert found["plain_said_to_have_changed"] < 0.65


@pytest.mark.soak
@pytest.mark.parametrize("name", trends_seasons.DESIGNS)
def test_the_goals_of_seasons_are_met(name: str) -> None:
    found = trends_seasons.measured(trends_seasons.DESIGNS[name], 600, seed=77)
    assert trends_seasons.missed({name: found}) == []


def test_placebo_dates_stand_beside_their_own_earlier_years() -> None:
    """Where these are too few, plain placebo dates scale the error, their season in them."""
    steps = {date: Step(date / 1000, 0.1, 1.0) for date in range(0, 2000, 4)}
    dates = [1000 + 56 * turn for turn in range(MIN_PLACEBOS)]
    beside = placebos_beside(steps.get, dates, 1, dates[0] - 364 - 7 * PRE_WEEKS)
    assert [one.log for one in beside] == pytest.approx([0.364] * MIN_PLACEBOS)
    plain = placebos_beside(steps.get, dates, 1, dates[1] - 364 - 7 * PRE_WEEKS)
    assert [one.log for one in plain] == pytest.approx([date / 1000 for date in dates])


def test_a_step_stands_beside_the_year_before_where_that_was_seen(moved: Evidence) -> None:
    found = by_measure(displacement(moved, EVENT, 11))
    for name in ("elsewhere", "market"):
        plain, yearly = found[name], found[f"{name}_yearly"]
        assert plain.drawn
        assert yearly.drawn
        assert None not in (yearly.low, yearly.estimate, yearly.high)
        assert yearly.sites == plain.sites
        assert "Beside the same weeks of the year before" in yearly.sentence
        assert "what only that year brought is in it" in yearly.sentence
        for one in (yearly.estimate, yearly.low, yearly.high):
            assert one == round(one or 0, 2)


def test_every_measure_has_its_name_on_the_dashboard(moved: Evidence) -> None:
    assert {one.measure for one in displacement(moved, EVENT, 11)} == set(MEASURES)


def undrawn(evidence: Evidence, event: Event, threshold: int = 11) -> str:
    """Why the step of the sites that stayed does not stand beside an earlier year."""
    found = by_measure(displacement(evidence, event, threshold))
    assert found["elsewhere"].drawn
    yearly = found["elsewhere_yearly"]
    assert not yearly.drawn
    assert yearly.estimate is yearly.low is yearly.high is None
    assert yearly.reason == yearly.sentence
    assert yearly.reason.startswith(
        "What every year brings cannot be taken off the step of postings on the sites that stayed"
    )
    return yearly.reason


def test_a_year_that_nobody_saw_is_said() -> None:
    evidence = gather(simulate(EARLY, 2)[0], 5, "core@1")
    reason = undrawn(evidence, Event("alpha", dt.date(2024, 7, 1), "the closing of Alpha"))
    assert "The series of Beta begins with the crawl of 20 November 2023" in reason


def test_a_year_that_was_crawled_otherwise_is_said(moved: Evidence) -> None:
    """Beta was crawled every third day in the year before: short-lived adverts were missed."""
    beta = moved.series["beta"]
    early = beta.runs < (CLOSING - dt.date(1970, 1, 1)).days - 200
    rare = beta.runs[~early | (np.arange(len(beta.runs)) % 3 == 0)]
    series = replace(beta, runs=rare, gaps=np.diff(rare))
    evidence = replace(moved, series={**moved.series, "beta": series})
    assert "Beta was crawled every 3 days" in undrawn(evidence, EVENT)


def test_a_year_of_few_advertisers_is_said(moved: Evidence) -> None:
    """In the year before, all postings of the weeks after were of ten advertisers."""
    adverts = moved.adverts.copy()
    first = (CLOSING - dt.timedelta(days=364) - dt.date(1970, 1, 1)).days
    then = adverts["day"].fillna(-1).between(first, first + 55)
    adverts.loc[then, "widest"] = adverts.loc[then, "widest"] % 10
    few = replace(moved, adverts=adverts)
    assert "Fewer than 11 advertiser clusters posted from 2 June 2024" in undrawn(few, EVENT)
