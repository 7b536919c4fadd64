"""Disclosure control: rounding, hiding, and an attack on the published tables that fails.

The attack is the linear-programming audit of `audit.py`; the mutants show that it succeeds as
soon as either guard is taken away.
"""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Callable
from dataclasses import replace
from functools import cache

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from brightline.errors import PublishError
from brightline.publish import audit, disclosure, populations
from brightline.publish.cube_files import Tables
from brightline.publish.disclosure import (
    DIMENSIONS,
    MOST_DIMENSIONS,
    dimensions_of,
    is_dominated,
    is_small,
    rounded,
    sum_is_safe,
)
from brightline.publish.earlier import Cell, Published
from brightline.study import Study, load_study
from brightline.trends.evidence import Span
from brightline.trends.frames import Frames
from brightline.validation.market import Market, simulate
from tests.publish.worlds import release, study_of
from tests.studies import study_text

MARKET = Market(advertisers_per_day=0.42, posts_each=3.0, labels_per_stratum=60)
"""So small that some months have fewer than eleven advertiser clusters, and some do not."""
LARGER = replace(MARKET, advertisers_per_day=2.0)

Made = Callable[[Market, int], Tables]


@pytest.fixture
def study(make_study: Callable[..., Study]) -> Study:
    return make_study()


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    """The first release of a market, made once for all tests that change nothing in it."""
    path = tmp_path_factory.mktemp("made") / "study.toml"
    path.write_text(study_text(), encoding="utf-8")
    study = load_study(path)
    return cache(lambda market, seed: release(study, simulate(market, seed)[0]))


def attacked(study: Study, tables: dict[str, pd.DataFrame]) -> list[audit.Bound]:
    sums = audit.sums_of(tables["shares"])
    return audit.bounds(tables["counts"], sums, study.disclosure.round_to, unprinted=True)


def hidden(counts: pd.DataFrame) -> pd.DataFrame:
    return counts[counts["suppressed"]]


@given(st.floats(0, 1e7), st.integers(1, 50))
def test_rounding_moves_by_half_a_base_at_most(count: float, base: int) -> None:
    found = rounded(count, base)
    assert found % base == 0
    assert abs(found - count) <= base / 2 + 1e-6


@given(st.lists(st.booleans()))
def test_a_sum_is_printed_only_over_printed_cells(cells: list[bool]) -> None:
    assert sum_is_safe(cells) == (True not in cells)


def test_an_empty_cell_is_hidden_like_a_small_one() -> None:
    assert is_small(0, 11)
    assert is_small(10, 11)
    assert not is_small(11, 11)


def test_small_months_are_hidden_in_all_three_kinds(study: Study, made: Made) -> None:
    counts = made(MARKET, 1).frames["counts"]
    gone = hidden(counts)
    assert len(gone) > 0
    assert gone["count"].isna().all()
    assert (gone.groupby(["site", "month"]).size() == 3).all()
    shown = counts[counts["count"].notna()]
    assert len(shown) > 0
    assert (shown["count"] % study.disclosure.round_to == 0).all()
    assert (shown["coverage"] == "complete").all()
    assert counts.loc[counts["coverage"] != "complete", "count"].isna().all()


def test_no_hidden_month_can_be_worked_out(study: Study, made: Made) -> None:
    drawn = 0
    for seed in range(3):
        tables = made(MARKET, seed).frames
        bounds = attacked(study, tables)
        assert bounds
        assert all(one.low == 0.0 and math.isinf(one.high) for one in bounds)
        drawn += int(tables["shares"]["drawn"].sum())
    assert drawn > 0  # there were figures that could have given something away


def few_hands(number: pd.Series) -> pd.Series:
    """Every advert may be one of five advertisers'."""
    return number % 5


def one_hand(number: pd.Series) -> pd.Series:
    """All but every twentieth may be one advertiser's."""
    return number.where(number % 20 == 0, -1)


@pytest.mark.parametrize(
    ("hands", "said"), [(few_hands, "Fewer than 11"), (one_hand, "nearly all")]
)
def test_shares_count_the_widest_linking(
    study: Study, made: Made, hands: Callable[[pd.Series], pd.Series], said: str
) -> None:
    """Many clusters that may be few hands, or one hand and some others, are not shown."""
    labelled = replace(LARGER, labels_per_stratum=300)
    frames, _ = simulate(labelled, 1)
    assert made(labelled, 1).frames["shares"]["drawn"].any()
    number = pd.Series(range(len(frames.adverts)), index=frames.adverts.index)
    told = replace(frames, adverts=frames.adverts.assign(widest=hands(number)))
    tables = release(study, told).frames
    assert not tables["shares"]["drawn"].any()
    assert tables["shares"]["reason"].str.contains(said).any()
    assert tables["counts"]["count"].isna().all()


def test_a_census_tells_no_population_exactly(study: Study) -> None:
    """Where every advert is labelled, the number of labels is the population."""
    census = simulate(replace(MARKET, labels_per_stratum=10_000), 1)[0]
    shares = release(study, census).frames["shares"]
    assert shares.loc[shares["population"].isna(), "drawn"].any()
    assert shares.loc[shares["population"].notna(), "drawn"].any()
    assert shares[["labelled", "positives"]].isna().all().all()
    of_some = release(study, simulate(MARKET, 1)[0]).frames["shares"]
    assert of_some.loc[of_some["population"].notna(), "labelled"].notna().all()


def test_a_snapshot_of_one_advertiser_has_no_size_and_keeps_the_one_it_had(study: Study) -> None:
    day = dt.date(2025, 12, 30)
    frames, _ = simulate(replace(MARKET, crawl_days=(day,), advertisers_per_day=4.0), 3)
    one_hand = replace(frames, adverts=frames.adverts.assign(widest=1))
    published = Published()
    first = {one["key"]: one for one in release(study, frames, published).manifest["sites"]}
    hidden = {one["key"]: one for one in release(study, one_hand).manifest["sites"]}
    fewer = replace(frames, adverts=frames.adverts.iloc[:-40])
    later = {one["key"]: one for one in release(study, fewer, published).manifest["sites"]}
    assert all(one["snapshot_adverts"] for one in first.values())
    assert all(one["snapshot_adverts"] is None for one in hidden.values())
    assert later == first


def test_without_the_rule_for_sums_the_audit_finds_hidden_months(
    study: Study, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(populations, "sum_is_safe", lambda hidden: True)
    monkeypatch.setattr(audit, "check", lambda *given, **more: None)
    narrow = 0
    for seed in range(3):
        tables = release(study, simulate(MARKET, seed)[0]).frames
        narrow += sum(not math.isinf(one.high) for one in attacked(study, tables))
    assert narrow > 0


def test_a_release_that_gives_a_month_away_is_not_published(
    study: Study, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The audit of every release, with the rule for sums taken away from before it."""
    rules = study.disclosure.model_copy(update={"threshold": 13, "round_to": 1})
    exact = study.model_copy(update={"disclosure": rules})
    frames, inside = one_month(LARGER)
    rest = frames.adverts.index.difference(inside.index[5:])
    few = replace(frames, adverts=frames.adverts.loc[rest])
    release(exact, few)
    monkeypatch.setattr(populations, "sum_is_safe", lambda hidden: True)
    with pytest.raises(PublishError, match="hidden count of alpha in May 2024 could be worked out"):
        release(exact, few)


def one_month(market: Market) -> tuple[Frames, pd.DataFrame]:
    """A market, and its adverts of one site that were first seen in May 2024."""
    frames, _ = simulate(market, 1)
    first = frames.adverts["first_seen"].dt.tz_localize(None)
    inside = (first >= pd.Timestamp(2024, 5, 1)) & (first < pd.Timestamp(2024, 6, 1))
    return frames, frames.adverts[inside & (frames.adverts["site"] == "alpha")]


MAY = dt.date(2024, 5, 1)


def of_one_hand(frames: Frames, inside: pd.DataFrame) -> Frames:
    """One hand is behind all of a month but a dozen adverts of others."""
    few = inside.drop_duplicates("cluster").head(12).index
    adverts = frames.adverts.copy()
    adverts.loc[inside.index.difference(few), "cluster"] = adverts["cluster"].max() + 1
    return replace(frames, adverts=adverts)


def test_a_sum_of_an_earlier_release_is_known_to_the_attacker() -> None:
    months = [dt.date(2024, month, 1) for month in (1, 2)]
    counts = pd.DataFrame(
        {
            "site": "alpha",
            "month": months,
            "kind": "postings",
            "count": [100.0, float("nan")],
            "suppressed": [False, True],
        }
    )
    before = Published({("population", "alpha|winter"): Cell(105.0, suppressed=False)})
    winter = Span("winter", dt.date(2024, 1, 1), dt.date(2024, 3, 1))
    sums = audit.earlier_sums(before, [winter])
    (bound,) = audit.bounds(counts, sums, 5)
    assert (bound.low, bound.high) == (2.5, 7.5)
    with pytest.raises(PublishError, match="of alpha in February 2024"):
        audit.check(counts, sums, round_to=5, threshold=11)
    audit.check(counts, [], round_to=5, threshold=11)


@given(st.lists(st.integers(1, 500), min_size=1, max_size=30))
def test_a_cell_is_dominated_when_the_second_would_know_the_first(adverts: list[int]) -> None:
    largest, second, *_ = [*sorted(adverts, reverse=True), 0]
    # The second largest takes itself off the total: what is left over-estimates the largest.
    close = sum(adverts) - second - largest < 0.1 * largest
    assert is_dominated(adverts) == close


def test_a_cell_is_dominated_below_a_tenth_of_the_largest_and_not_at_it() -> None:
    assert is_dominated([100, 40, 9])
    assert not is_dominated([100, 40, 10])


def test_a_month_of_one_advertiser_is_hidden_whole(study: Study, made: Made) -> None:
    changed = release(study, of_one_hand(*one_month(LARGER)))
    for tables, hidden_now in ((made(LARGER, 1), False), (changed, True)):
        counts = tables.frames["counts"]
        row = counts[(counts["site"] == "alpha") & (counts["month"] == MAY)]
        assert (row["suppressed"] == hidden_now).all()


def test_no_table_has_more_than_three_dimensions(made: Made) -> None:
    tables = made(LARGER, 1).frames
    assert set(tables) == set(DIMENSIONS)
    for name, table in tables.items():
        assert dimensions_of(DIMENSIONS[name]) <= MOST_DIMENSIONS == 3
        assert not table.duplicated(list(DIMENSIONS[name])).any()


def test_without_primary_suppression_small_months_are_printed(
    study: Study, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in (disclosure, populations):
        monkeypatch.setattr(module, "is_small", lambda clusters, threshold: False)
    counts = release(study, simulate(MARKET, 1)[0]).frames["counts"]
    small = counts[(counts["kind"] == "clusters") & (counts["count"] < 10)]
    assert len(small) > 0


def test_a_share_on_few_clusters_keeps_nothing(study: Study) -> None:
    market = replace(MARKET, labels_per_stratum=8)
    shares = release(study, simulate(market, 1)[0]).frames["shares"]
    gone = shares[shares["site"] == "alpha"]
    assert not gone["drawn"].any()
    columns = ["estimate", "low", "high", "labelled", "positives", "population", "total"]
    assert gone[columns].isna().all().all()
    assert gone["reason"].str.startswith("Fewer than 11 advertiser clusters").all()
    # Nor is there a pooled share from which the sites could be taken off again.
    assert not shares.loc[shares["site"] == "", "drawn"].any()


def test_a_site_that_may_not_be_shown_is_not_pooled(study: Study) -> None:
    frames, _ = simulate(MARKET, 1)
    beta = frames.labels["stratum"].str.startswith("beta")
    few = frames.labels[beta].groupby("stratum").head(12).index
    labels = frames.labels[~beta | frames.labels.index.isin(few)]
    tables = release(study, replace(frames, labels=labels)).frames
    pooled = tables["shares"][tables["shares"]["site"] == ""]
    assert (pooled["sites"] == "alpha").all()
    changes = tables["changes"][tables["changes"]["site"] == ""]
    assert not changes["sites"].str.contains("beta").any()


def test_a_change_of_totals_is_not_printed_beside_a_hidden_month(study: Study) -> None:
    market = replace(MARKET, share=(0.3, 0.3), labels_per_stratum=120)
    tables = release(study, simulate(market, 1)[0]).frames
    assert len(hidden(tables["counts"])) > 0
    changes = tables["changes"].set_index(["site", "measure"])
    assert changes.loc[("", "share"), "drawn"]
    assert not changes.loc[("", "total"), "drawn"]
    assert "advertiser clusters" in str(changes.loc[("", "total"), "reason"])


def test_a_total_of_periods_that_cut_months_is_refused_for_that(
    make_study: Callable[..., Study],
) -> None:
    spans = (
        Span("P1", dt.date(2025, 2, 15), dt.date(2025, 5, 15)),
        Span("P2", dt.date(2025, 7, 15), dt.date(2025, 10, 15)),
    )
    market = replace(LARGER, spans=spans, share=(0.3, 0.3), labels_per_stratum=120)
    tables = release(study_of(make_study, spans), simulate(market, 1)[0]).frames
    assert not tables["counts"]["suppressed"].any()
    totals = tables["changes"].query("measure == 'total'")
    assert len(totals) == 3
    assert totals["reason"].str.startswith("P1 and P2 begin or end within a month, and").all()


def test_a_total_beside_a_dominated_month_is_not_refused_for_few_advertisers_alone(
    study: Study,
) -> None:
    tables = release(study, of_one_hand(*one_month(LARGER))).frames
    assert set(tables["counts"].loc[tables["counts"]["suppressed"], "month"]) == {MAY}
    changes = tables["changes"]
    reasons = changes.loc[(changes["measure"] == "total") & (changes["site"] == ""), "reason"]
    said = "A month of 2024 or 2025 is hidden, because fewer than 11 advertiser clusters stand"
    assert reasons.str.startswith(f"{said} behind it or one is nearly all of it").all()


def test_a_published_cell_stays_as_it_was(study: Study, made: Made) -> None:
    frames, _ = simulate(LARGER, 1)
    first = made(LARGER, 1)
    before = {**first.published.added}
    assert before
    # Half of the adverts are erased, and the study goes on: nothing that was printed moves.
    erased = replace(frames, adverts=frames.adverts[frames.adverts["advert_id"] % 2 == 0])
    second = release(study, erased, Published(before), "r2")
    pd.testing.assert_frame_equal(first.frames["counts"], second.frames["counts"])
    # An index of the half that is left would read as a fall.
    drawn = first.frames["index"]
    assert drawn["drawn"].any()
    pd.testing.assert_series_equal(drawn["index"], second.frames["index"]["index"])
    assert not second.published.added


def test_later_releases_add_months_only(study: Study) -> None:
    frames, _ = simulate(LARGER, 1)
    cut = dt.date(2025, 6, 1)
    early = replace(frames, coverage=frames.coverage[frames.coverage["day"] < cut])
    first = release(study, early)
    second = release(study, frames, Published({**first.published.added}), "r2")
    keys = ["site", "month", "kind"]
    both = first.frames["counts"].merge(second.frames["counts"], on=keys)
    printed = both[both["coverage_x"] == "complete"]
    assert len(printed) > 0
    assert (printed["count_x"].fillna(-1) == printed["count_y"].fillna(-1)).all()
    assert len(second.frames["counts"]) > len(first.frames["counts"])


def test_a_hidden_cell_stays_hidden(study: Study) -> None:
    frames, _ = simulate(LARGER, 1)
    cell = {("counts", "alpha|2025-03|postings"): Cell(None, suppressed=True)}
    counts = release(study, frames, Published(cell)).frames["counts"]
    cell_is = (counts["site"] == "alpha") & (counts["kind"] == "postings")
    row = counts[cell_is & (counts["month"] == dt.date(2025, 3, 1))]
    assert row["suppressed"].all()
    assert row["count"].isna().all()
    assert len(row) == 1
