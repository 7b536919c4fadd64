"""A period whose days or name changed between releases: what was printed of it stands for its days.

The attack: two releases that call different days by one name, or the same days by two.
"""

from __future__ import annotations

import copy
import datetime as dt
from typing import Any

import pandas as pd
import pytest

from brightline.errors import PublishError
from brightline.publish import audit
from brightline.publish.cube_files import Tables
from brightline.publish.dated import cell_of, keep_periods, moved_sentences
from brightline.publish.earlier import Cell, Figure, Published
from brightline.study import Study, load_study
from brightline.trends.evidence import Span
from brightline.trends.frames import Frames
from tests.publish.worlds import HALVES, House, market, study_of
from tests.studies import study_text

FIRST, SECOND = HALVES
QUARTER = Span(FIRST.name, FIRST.start, dt.date(2025, 4, 1))
RENAMED = Span("spring", FIRST.start, FIRST.end)
SITES = ("alpha", "beta")


@pytest.fixture(scope="module")
def frames() -> Frames:
    return market(1)


@pytest.fixture(scope="module")
def study(tmp_path_factory: pytest.TempPathFactory) -> Study:
    path = tmp_path_factory.mktemp("study") / "study.toml"
    path.write_text(study_text(), encoding="utf-8")
    return load_study(path)


@pytest.fixture(scope="module")
def once(study: Study, frames: Frames) -> House:
    """A study that has published once, with its half years; for all that goes on from there."""
    house = House(study_of(lambda: study))
    house.publish(frames)
    return house


@pytest.fixture(scope="module")
def twice(once: House, study: Study, frames: Frames) -> House:
    """The same after a second release, in which the name of the first half means a quarter."""
    house = copy.deepcopy(once)
    house.study = study_of(lambda: study, (QUARTER, SECOND))
    house.publish(frames)
    return house


def by_name(published: Published) -> Published:
    """What an earlier version would have kept of the same release: keys of names alone."""
    plain = {f"|{one.start}..{one.end}": f"|{one.name}" for one in HALVES}

    def undated(name: str) -> str:
        for days, alone in plain.items():
            name = name.replace(
                days, alone if name.endswith(days) and "|2025-H" not in name else ""
            )
        return name

    before = {(table, undated(name)): cell for (table, name), cell in published.before.items()}
    figures = {
        (table, undated(name)): figure
        for (table, name), figure in published.figures.items()
        if table != "periods"
    }
    return Published(before, figures=figures)


def printed_of(tables: Tables, span: Span, site: str) -> tuple[float, float]:
    """(the population of a period, the sum of the months under it), as printed."""
    shares, counts = tables.frames["shares"], tables.frames["counts"]
    row = shares[(shares["period"] == span.name) & (shares["site"] == site)].iloc[0]
    inside = counts["month"].between(span.start, span.end - dt.timedelta(days=1))
    here = counts[(counts["site"] == site) & (counts["kind"] == "postings") & inside]
    assert here["count"].notna().all()
    return float(row["population"]), float(here["count"].sum())


@pytest.mark.parametrize("earlier_version", [False, True], ids=["dated", "by name"])
def test_no_population_is_printed_from_the_months_of_another_period(
    once: House, twice: House, frames: Frames, earlier_version: bool
) -> None:
    house = copy.deepcopy(once) if earlier_version else twice
    if earlier_version:
        house.published = by_name(house.published)
        house.study = twice.study
        house.publish(frames)
    second = house.releases[1]
    for site in SITES:
        for span in (QUARTER, SECOND):
            population, months = printed_of(second, span, site)
            assert population == months
    shares = second.frames["shares"].set_index(["period", "site"])
    drawn = second.frames["shares"].query("period == @QUARTER.name and site == 'alpha'")
    (row,) = drawn.to_dict("records")
    expected = row["estimate"] * printed_of(second, QUARTER, "alpha")[1]
    assert row["total"] == pytest.approx(expected, abs=2.6)
    # Nor does a figure of the other half year stand for the quarter.
    assert shares.loc[(QUARTER.name, "alpha"), "as_of"] == "r2"
    assert set(second.frames["changes"].query("drawn")["as_of"]) == {"r2"}
    assert shares.loc[(SECOND.name, "alpha"), "as_of"] == "r1"


def test_figures_of_an_earlier_version_stand(once: House, frames: Frames) -> None:
    house = copy.deepcopy(once)
    (first,) = house.releases
    house.published = by_name(house.published)
    assert all(".." not in name for _, name in house.published.before)
    second = house.publish(frames)
    for name in ("shares", "changes", "parts", "rising"):
        pd.testing.assert_frame_equal(first.frames[name], second.frames[name])
    assert not any(table == "changes" for table, _ in second.published.renewed)
    assert second.manifest["warnings"] == first.manifest["warnings"]


def test_a_release_says_that_the_periods_of_an_earlier_one_changed(
    twice: House, frames: Frames
) -> None:
    house = copy.deepcopy(twice)
    third = house.publish(frames)
    said = (
        "The study's periods changed since an earlier release: 2025-H1 (1 January 2025 to 30 June "
        "2025) now means 1 January 2025 to 31 March 2025."
    )
    for release, is_said in zip(house.releases, (False, True, True), strict=True):
        assert any(one.startswith(said) for one in release.manifest["warnings"]) == is_said
    assert third.manifest["warnings"] == house.releases[1].manifest["warnings"]


def test_a_period_that_is_renamed_or_dropped_is_said_and_one_that_is_added_is_not() -> None:
    published = Published()
    keep_periods(published, [FIRST])
    published = published.after()
    assert moved_sentences(published, HALVES) == []
    (renamed,) = moved_sentences(published, [RENAMED])
    (dropped,) = moved_sentences(published, [SECOND])
    assert "(1 January 2025 to 30 June 2025) is now called spring." in renamed
    assert "is no longer among them." in dropped


def test_a_name_that_meant_two_things_is_reused_for_neither() -> None:
    cells = {("population", "alpha|2025-H1"): Cell(535.0, suppressed=False)}
    rows = [
        {"period": one.name, "start": one.start.isoformat(), "end": one.end.isoformat()}
        for one in (FIRST, QUARTER)
    ]
    of_one = Published(dict(cells), figures={("shares", "a"): Figure(11, rows[:1])})
    of_both = Published(dict(cells), figures={("shares", "a"): Figure(11, rows)})
    assert cell_of(of_one, "population", "alpha", FIRST) == Cell(535.0, suppressed=False)
    assert cell_of(of_one, "population", "alpha", QUARTER) is None
    assert cell_of(of_both, "population", "alpha", FIRST) is None
    assert cell_of(Published(dict(cells)), "population", "alpha", FIRST) is None


# --- the audit ----------------------------------------------------------------------------------


def counts_of(*values: float) -> pd.DataFrame:
    """The postings of alpha in the first months of 2025; NaN is hidden."""
    months = [dt.date(2025, 1 + number, 1) for number in range(len(values))]
    frame = pd.DataFrame({"site": "alpha", "month": months, "kind": "postings", "count": values})
    return frame.assign(suppressed=frame["count"].isna())


NAN = float("nan")
WINTER = Span("winter", dt.date(2025, 1, 1), dt.date(2025, 3, 1))


def published_sum(value: float, key: str = "alpha|2025-01-01..2025-03-01") -> Published:
    return Published({("population", key): Cell(value, suppressed=False)})


def test_a_renamed_period_stays_among_the_sums_of_earlier_releases() -> None:
    sums = audit.earlier_sums(published_sum(105.0), [Span("cold", WINTER.start, WINTER.end)])
    with pytest.raises(PublishError, match="hidden count of alpha in February 2025"):
        audit.check(counts_of(100.0, NAN), sums, round_to=5, threshold=11)
    assert audit.earlier_sums(published_sum(105.0, "rest|alpha|2025-01-01..2025-03-01"), []) == []


def test_a_sum_whose_days_are_not_known_is_used_as_far_as_nothing_contradicts_it() -> None:
    before = published_sum(105.0, "alpha|winter")
    (bound,) = audit.bounds(counts_of(100.0, NAN), audit.earlier_sums(before, [WINTER]), 5)
    assert (bound.low, bound.high) == (2.5, 7.5)
    (bound,) = audit.bounds(counts_of(200.0, NAN), audit.earlier_sums(before, [WINTER]), 5)
    assert (bound.low, bound.high) == (0.0, float("inf"))


def test_what_is_certain_is_known_before_what_may_be_of_other_days() -> None:
    doubtful = audit.earlier_sums(published_sum(105.0, "alpha|winter"), [WINTER])
    certain = audit.earlier_sums(published_sum(150.0), [])
    (bound,) = audit.bounds(counts_of(100.0, NAN), [*doubtful, *certain], 5)
    assert (bound.low, bound.high) == (47.5, 52.5)


def test_a_name_that_meant_two_things_is_a_sum_of_either_and_of_neither_for_certain() -> None:
    before = published_sum(105.0, "alpha|winter")
    longer = Span("winter", WINTER.start, dt.date(2025, 4, 1))
    rows = [
        {"period": one.name, "start": one.start.isoformat(), "end": one.end.isoformat()}
        for one in (WINTER, longer)
    ]
    before.figures["shares", "a"] = Figure(11, rows)
    sums = audit.earlier_sums(before, [])
    assert [(len(one.cells), one.value, one.certain) for one in sums] == [
        (2, 105.0, False),
        (3, 105.0, False),
    ]


def test_every_release_is_audited_with_what_those_before_it_summed(
    once: House, frames: Frames, monkeypatch: pytest.MonkeyPatch
) -> None:
    house, asked = copy.deepcopy(once), list[tuple[list[audit.Sum], dict[audit.Cell, float]]]()

    def noted(counts: pd.DataFrame, sums: list[audit.Sum], **more: Any) -> None:
        asked.append((sums, more["partly"]))

    house.published.before["population", "alpha|2025-01 in part"] = Cell(60.0, suppressed=False)
    of_other_days = "alpha|2025-02-01..2025-04-01"
    house.published.before["population", of_other_days] = Cell(200.0, suppressed=False)
    earlier = audit.earlier_sums(house.published, HALVES)
    monkeypatch.setattr(audit, "check", noted)
    house.publish(frames)
    ((sums, partly),) = asked
    assert earlier
    assert all(one in sums for one in earlier)
    assert partly["alpha", dt.date(2025, 1, 1)] == 60.0


def test_a_name_of_another_period_is_no_sum_of_these_days() -> None:
    other = Span("summer", dt.date(2025, 6, 1), dt.date(2025, 9, 1))
    (found,) = audit.earlier_sums(published_sum(105.0, "alpha|winter"), [WINTER, other])
    assert [month for _, month in found.cells] == [dt.date(2025, 1, 1), dt.date(2025, 2, 1)]


def test_what_contradicts_itself_is_not_taken_for_nothing_known() -> None:
    sums = audit.earlier_sums(published_sum(105.0), [])
    with pytest.raises(PublishError, match="contradict each other"):
        audit.check(counts_of(200.0, NAN), sums, round_to=5, threshold=11)


def test_a_month_that_was_seen_in_part_when_it_was_summed_contradicts_nothing() -> None:
    before = published_sum(105.0)
    before.before["population", "alpha|2025-01 in part"] = Cell(60.0, suppressed=False)
    sums, partly = audit.earlier_sums(before, []), audit.partly_seen(before)
    (bound,) = audit.bounds(counts_of(200.0, NAN), sums, 5, partly=partly)
    assert (bound.low, bound.high) == (0.0, 47.5)
    # As much is known of one that this very release summed for the first time.
    assert audit.partly_seen(Published(added=before.before)) == partly
