"""The charts draw what the rows say, and leave gaps where the rows are gaps."""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
from typing import Any

import pandas as pd

from brightline.publish.reader import Cube
from dashboard import charts, figures, frames, month_charts, month_figures, site_figures, texts
from dashboard.drawing import Drawing
from tests.dashboard import cube_fixture

SPAN = (pd.Timestamp("2021-01-01", tz="UTC"), pd.Timestamp("2025-12-01", tz="UTC"))


def _specification(chart: Drawing) -> dict[str, Any]:
    made: dict[str, Any] = json.loads(json.dumps(chart.spec))
    return made


def _rows_of(chart: Drawing, mark: str) -> list[dict[str, Any]]:
    """The data of the first layer with this mark."""
    made = _specification(chart)
    layer = next(layer for layer in made["layer"] if layer["mark"]["type"] == mark)
    rows: list[dict[str, Any]] = made["datasets"][layer["data"]["name"]]
    return rows


def test_a_period_without_an_interval_has_a_band_and_no_point() -> None:
    chart = charts.share_chart(frames.pooled_shares(cube_fixture.shares()), ["Synthetic data"])
    assert [row["period"] for row in _rows_of(chart, "rect")] == ["2021"]
    assert [row["period"] for row in _rows_of(chart, "point")] == ["2022", "2023", "2024", "2025"]


def test_every_share_has_its_interval_and_the_scale_begins_at_zero() -> None:
    chart = charts.share_chart(frames.pooled_shares(cube_fixture.shares()), [])
    assert [row["period"] for row in _rows_of(chart, "bar")] == ["2022", "2023", "2024", "2025"]
    scales = [
        layer["encoding"].get("y", {}).get("scale") for layer in _specification(chart)["layer"]
    ]
    assert all(scale["domain"][0] == 0 for scale in scales if scale)


def test_the_scale_of_changes_holds_no_change_and_every_interval() -> None:
    changes = frames.pooled_changes(cube_fixture.changes())
    low, high = charts.change_domain(changes)
    assert low < changes["low"].min() < 0 < changes["high"].max() < high
    rising = changes[changes["low"] > 0]
    assert charts.change_domain(rising)[0] < 0


def test_a_line_is_drawn_by_unbroken_run() -> None:
    months = frames.months_of(cube_fixture.counts(), "birch", "postings", SPAN)
    chart = month_charts.counts_chart(months, "postings", 500, [])
    layers = _specification(chart)["layer"]
    line = next(layer for layer in layers if layer["mark"]["type"] == "line")
    assert line["encoding"]["detail"]["field"] == "segment"
    drawn = {row["middle"][:7] for row in _rows_of(chart, "line")}
    for site, month in cube_fixture.PARTIAL | cube_fixture.NONE | cube_fixture.HIDDEN:
        assert site != "birch" or f"{month:%Y-%m}" not in drawn


def test_stripes_fill_each_partial_month_and_nothing_else() -> None:
    months = frames.months_of(cube_fixture.counts(), "alder", "postings", SPAN)
    stripes = month_charts.stripes_of(months[months["state"] == "partial"], 120.0)
    assert set(stripes["month"].dt.strftime("%Y-%m")) == {"2022-03"}
    assert stripes["bottom"].min() == 0
    assert stripes["top"].max() == 120


def test_months_of_one_kind_are_one_block_and_a_gap_parts_them() -> None:
    months = frames.coverage_of(cube_fixture.coverage(), "birch", SPAN)
    for state in ("complete", "partial", "none"):
        mine = months[months["state"] == state]
        blocks = month_charts.blocks_of(months, state)
        assert (blocks["month"].to_numpy()[1:] > blocks["end"].to_numpy()[:-1]).all()
        assert sum((blocks["end"] - blocks["month"]).dt.days) == sum(
            (mine["end"] - mine["month"]).dt.days
        )
    assert 1 < len(month_charts.blocks_of(months, "complete")) < len(months) / 4


def test_the_pale_blocks_have_an_outline_of_the_contrast_of_a_mark() -> None:
    months = frames.coverage_of(cube_fixture.coverage(), "birch", SPAN)
    layers = _specification(month_charts.coverage_chart(months, []))["layer"]
    pale = [layer["mark"] for layer in layers if "fillOpacity" in layer["mark"]]
    assert pale
    assert all(mark["stroke"] == charts.GREY for mark in pale)


def test_legends_say_that_stripes_are_crawls_that_were_starting_too() -> None:
    for legend in (texts.COVERAGE_LEGEND, texts.COUNTS_LEGEND):
        assert "covered in part, or by a crawl that was still starting up" in legend
        assert "A site-month is one month of one site" in legend, "the titles count in them"


def test_no_change_is_written_beside_its_line_and_not_left_to_a_crowded_axis() -> None:
    changes = frames.pooled_changes(cube_fixture.changes())
    changes = changes[changes["drawn"]]
    for domain, side in (((-0.5, 2.0), "left"), ((-2.0, 0.5), "right")):
        chart = _specification(charts.change_chart(changes, domain, []))
        (named,) = [layer for layer in chart["layer"] if layer["mark"]["type"] == "text"]
        assert (named["mark"]["text"], named["mark"]["align"]) == ("no change", side)


def test_no_line_above_a_drawing_is_wider_than_a_telephone(cube: Cube) -> None:
    told = dataclasses.replace(cube, manifest={**cube.manifest, "release": "a long name " * 9})
    sites = ["alder", "birch"]
    shown = [
        *figures.change_figure(told).panels,
        *figures.parts_figure(told).panels,
        *site_figures.site_changes_figure(told).panels,
        *month_figures.coverage_figure(told, sites).panels,
    ]
    lines = [line for one in shown if one.chart for line in one.chart.spec["title"]["text"]]
    assert max(map(len, lines)) <= charts.TITLE_LETTERS
    assert " ".join(lines).count("a long name") == 9 * len(shown)


def test_months_are_told_in_utc() -> None:
    months = frames.months_of(cube_fixture.counts(), "alder", "postings", SPAN)
    text = json.dumps(month_charts.counts_chart(months, "postings", 500, []).spec)
    assert '"type": "utc"' in text
    assert months["month"].dt.tz is not None


def test_panels_of_one_figure_share_one_vertical_scale(cube: Cube) -> None:
    figure = month_figures.counts_figure(cube, "postings", ["alder", "birch"])
    tops = []
    for panel in figure.panels:
        assert panel.chart is not None
        for layer in _specification(panel.chart)["layer"]:
            if layer["mark"]["type"] == "line":
                tops.append(layer["encoding"]["y"]["scale"]["domain"][1])
    assert len(tops) == 2
    assert tops[0] == tops[1]


def test_a_site_seen_once_has_no_time_axis_and_no_line_in_the_csv(cube: Cube) -> None:
    figure = month_figures.counts_figure(cube, "postings", ["alder", "cedar"])
    assert [panel.chart is None for panel in figure.panels] == [False, True]
    assert b"cedar" not in figure.csv


def test_a_drawing_says_by_itself_that_it_is_synthetic(cube: Cube) -> None:
    panels = [
        *figures.share_figure(cube).panels,
        *figures.change_figure(cube).panels,
        *month_figures.counts_figure(cube, "clusters", ["alder"]).panels,
        *month_figures.coverage_figure(cube, ["alder"]).panels,
    ]
    for panel in panels:
        assert panel.chart is not None
        assert "Synthetic data" in json.dumps(panel.chart.spec)


def test_a_share_of_other_sites_says_so_in_the_drawing(cube: Cube) -> None:
    shares = cube_fixture.shares().assign(sites=["alder", "alder", "alder", "alder", "alder,birch"])
    figure = figures.share_figure(dataclasses.replace(cube, shares=shares))
    assert figure.panels[0].chart is not None
    assert texts.UNLIKE_DOTS in json.dumps(figure.panels[0].chart.spec)
    assert texts.UNLIKE_SITES in figure.legend
    assert texts.UNLIKE_SITES not in figures.share_figure(cube).legend


def test_a_site_seen_once_does_not_stretch_the_time_axis(cube: Cube) -> None:
    late = cube.counts.assign(
        month=[
            dt.date(2026, 11, 1) if site == "cedar" else month
            for site, month in zip(cube.counts["site"], cube.counts["month"], strict=True)
        ]
    )
    figure = month_figures.counts_figure(
        dataclasses.replace(cube, counts=late), "postings", ["alder"]
    )
    assert "59 of 60 site-months" in figure.title
