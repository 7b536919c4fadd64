"""No figure without its error, and no line through a gap."""

from __future__ import annotations

import io
from dataclasses import replace

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from brightline.publish.reader import Cube
from dashboard import frames
from dashboard.figure import Figure
from dashboard.figures import change_figure, share_figure
from dashboard.helped_figures import helped_figure, site_helped_figure
from dashboard.scale_figures import scale_figure
from dashboard.site_figures import labels_figure, site_changes_figure
from tests.dashboard import cube_fixture

SPAN = (pd.Timestamp("2021-01-01", tz="UTC"), pd.Timestamp("2025-12-01", tz="UTC"))


def _series(states: list[str | None]) -> pd.DataFrame:
    """One site's counts with these states, month after month; None is a month left out."""
    months = pd.date_range("2021-01-01", periods=len(states), freq="MS").date
    rows = [
        {
            "site": "alder",
            "month": month,
            "kind": "postings",
            "count": 100.0 if state in {"complete", "partial"} else None,
            "suppressed": state == "suppressed",
            "coverage": "complete" if state == "suppressed" else state,
            "reason": "",
        }
        for month, state in zip(months, states, strict=True)
        if state is not None
    ]
    return pd.DataFrame(
        rows, columns=["site", "month", "kind", "count", "suppressed", "coverage", "reason"]
    )


_STATES = st.lists(
    st.sampled_from(["complete", "complete", "partial", "none", "suppressed", "unheard-of", None]),
    min_size=1,
    max_size=40,
)


@settings(deadline=None)  # correctness, not the speed of a busy machine
@given(_STATES)
def test_a_line_joins_neighbouring_complete_months_alone(states: list[str | None]) -> None:
    span = (SPAN[0], SPAN[0] + pd.DateOffset(months=len(states) - 1))
    rows = frames.months_of(_series(states), "alder", "postings", span)
    assert len(rows) == len(states)
    for _, run in rows.dropna(subset=["segment"]).groupby("segment"):
        assert set(run["state"]) == {"complete"}
        assert run.index.to_list() == list(range(run.index[0], run.index[-1] + 1))
    drawn = [index for index, state in enumerate(states) if state == "complete"]
    assert rows.index[rows["count"].notna()].to_list() == drawn


def test_without_the_calendar_a_line_would_cross_a_missing_month(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def no_calendar(rows: pd.DataFrame, status: str, span: frames.Span) -> pd.DataFrame:
        return rows.reset_index(drop=True)

    series = _series(["complete", None, "complete"])
    span = (SPAN[0], SPAN[0] + pd.DateOffset(months=2))
    assert frames.months_of(series, "alder", "postings", span)["segment"].nunique() == 2
    monkeypatch.setattr(frames, "_on_calendar", no_calendar)
    assert frames.months_of(series, "alder", "postings", span)["segment"].nunique() == 1


def test_a_partial_month_is_a_gap_even_when_the_cube_holds_a_count() -> None:
    series = _series(["complete", "partial", "complete"])
    span = (SPAN[0], SPAN[0] + pd.DateOffset(months=2))
    rows = frames.months_of(series, "alder", "postings", span)
    assert rows["count"].isna().to_list() == [False, True, False]


@pytest.mark.parametrize("missing", ["estimate", "low", "high"])
def test_a_share_without_a_whole_interval_is_not_drawn(missing: str) -> None:
    shares = cube_fixture.shares()
    shares.loc[shares["period"] == "2025", missing] = None
    row = frames.pooled_shares(shares).iloc[-1]
    assert not row["drawn"]
    assert row["reason"] == frames.NO_INTERVAL


def test_a_change_without_a_whole_interval_is_not_drawn() -> None:
    changes = cube_fixture.changes()
    changes["high"] = None
    assert not frames.pooled_changes(changes)["drawn"].any()


def test_sites_apart_are_not_taken_for_the_pool() -> None:
    shares = pd.concat([cube_fixture.shares(), cube_fixture.shares().assign(site="alder")])
    assert len(frames.pooled_shares(shares)) == len(cube_fixture.shares())


def test_months_outside_a_series_are_gaps_with_a_reason() -> None:
    rows = frames.coverage_of(cube_fixture.coverage(), "cedar", SPAN)
    assert rows["state"].to_list() == ["none"] * 59 + ["complete"]
    assert rows["reason"].iloc[0] == frames.NOT_IN_RELEASE


def test_the_csv_holds_the_cubes_numbers_and_the_release() -> None:
    shares = cube_fixture.shares()
    back = pd.read_csv(io.BytesIO(frames.csv_of(shares, "r1")))
    for name in ("estimate", "low", "high", "labelled"):
        pd.testing.assert_series_equal(back[name], shares[name], check_dtype=False)
    assert set(back["release"]) == {"r1"}
    assert back["start"].iloc[0] == "2021-01-01"


def test_the_csv_of_a_figure_holds_its_unit_denominator_and_interval(cube: Cube) -> None:
    for figure in (share_figure(cube), change_figure(cube), labels_figure(cube)):
        back = pd.read_csv(io.BytesIO(figure.csv))
        assert set(back["interval"]) == {figure.interval}
        assert figure.numbers.denominators or set(back["denominator"]) == {figure.denominator}
        assert back["denominator"].notna().all()
        (unit,) = set(back["unit"])
        assert unit.startswith(figure.unit)
        assert unit.endswith("(0.12 is 12%)") == ("%" in figure.unit)


def test_each_row_of_a_csv_says_of_which_period_and_sites_it_is(cube: Cube) -> None:
    """The newest period's sites and sizes stood in the rows of all the others."""
    shares, scale = cube.shares.copy(), cube.scale.copy()
    for rows in (shares, scale):
        of_2022 = (rows["site"] == "") & (rows["period"] == "2022")
        rows.loc[of_2022, "sites"] = "birch"
    held = replace(cube, shares=shares, scale=scale)
    of_year = _denominators(share_figure(held), "period")
    assert "Birch classifieds)" in of_year["2022"]
    assert "in 2022" in of_year["2022"]
    assert "Alder board" not in of_year["2022"]
    assert "in 2025" in of_year["2025"]
    for period, said in _denominators(helped_figure(held), "period").items():
        assert f"first seen in {period} on " in said
    for figure in (scale_figure(held), site_helped_figure(held, "2025")):
        for row in frames.records(pd.read_csv(io.BytesIO(figure.csv), dtype=str)):
            assert f"first seen in {row['period']} on " in row["denominator"]
    changes = cube.changes.copy()
    changes.loc[(changes["site"] == "") & (changes["later"] == "2022"), "sites"] = "birch"
    of_pair = _denominators(change_figure(replace(cube, changes=changes)), "later")
    assert all("(2" not in said for said in of_pair.values()), "of other pairs, too"
    assert of_pair["2022"].endswith("(Birch classifieds)")
    assert "Alder board" in of_pair["2025"]


def _denominators(figure: Figure, column: str) -> dict[str, str]:
    rows = pd.read_csv(io.BytesIO(figure.csv), dtype=str)
    return dict(zip(rows[column], rows["denominator"], strict=True))


def test_the_csv_of_changes_by_site_holds_no_measure_but_the_one_in_its_unit(cube: Cube) -> None:
    rows = pd.read_csv(io.BytesIO(site_changes_figure(cube).csv))
    assert set(rows["measure"]) == {"share"}


def test_the_csv_keeps_a_site_key_and_guards_a_formula() -> None:
    rows = pd.DataFrame({"site": ["alder"], "reason": ["=HYPERLINK(1)"]})
    back = pd.read_csv(io.BytesIO(frames.csv_of(rows, "=r1")))
    assert back.iloc[0].to_list() == ["alder", "'=HYPERLINK(1)", "'=r1"]
