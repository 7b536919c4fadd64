"""The map of regions: who stands out and how surely, the intervals beside it, or the reason."""

from __future__ import annotations

import dataclasses
import io
import json
from pathlib import Path
from typing import Any

import altair as alt
import pandas as pd
import pytest

from brightline.errors import PublishError
from brightline.publish.reader import OUTLINES, Cube, load_cube
from dashboard import pictures, place_texts
from dashboard.region_figures import regions_figure
from dashboard.report import report_html
from dashboard.report_markdown import report_markdown
from tests.dashboard.whole_cube import regions, write_whole_cube

SITES = ("alder", "birch", "cedar")


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Cube:
    return load_cube(write_whole_cube(tmp_path_factory.mktemp("whole") / "cube"))


def specs(cube: Cube) -> list[dict[str, Any]]:
    panels = regions_figure(cube, "2025", SITES).panels
    return [panel.chart.spec for panel in panels if panel.chart is not None]


def test_each_site_has_a_map_and_its_intervals_below_it(whole: Cube) -> None:
    figure = regions_figure(whole, "2025", SITES)
    assert figure.title == (
        "In 2025 a share is drawn for 2 regions on 2 sites (3 pairs of a region and a site): 1 "
        "surely above the rest of their site"
    )
    assert [panel.heading for panel in figure.panels] == [
        "Alder board",
        "",
        "Birch classifieds",
        "",
    ]
    assert figure.panels[0].alternative == (
        "Map of Alder board. Illinois: surely above the rest of the site; New York: not told apart "
        "from the rest of the site. All other regions: no share."
    )
    assert "Illinois: 14% (95% interval 12% to 16%)" in figure.panels[1].alternative
    assert figure.table["Region"].to_list() == ["Illinois", "New York", "New York"]
    assert figure.table["Against the rest of the site"].to_list()[0] == "surely above it"
    assert figure.not_drawn == [
        "Birch classifieds: The other adverts of Birch classifieds lie in no region."
    ]
    assert len(pd.read_csv(io.BytesIO(figure.csv))) == 4


def test_the_colour_says_what_stands_out_and_never_how_high_a_share_is(whole: Cube) -> None:
    maps = [spec for spec in specs(whole) if "projection" in spec]
    assert len(maps) == 2
    drawn = json.dumps(maps)
    assert "0.14" not in drawn
    assert "estimate" not in drawn
    fills = [
        (layer["mark"].get("fill"), len(layer["data"]["values"]))
        for layer in maps[0]["layer"]
        if layer["mark"]["type"] == "geoshape"
    ]
    assert fills == [(None, 3), ("#E69F00", 1), ("#BDBDBD", 1)]
    (labels,) = maps[0]["datasets"].values()
    assert [row["label"] for row in labels] == ["\u25b2 IL", "\u25cb NY"]


def test_a_map_is_what_the_drawing_library_allows(whole: Cube) -> None:
    for spec in specs(whole):
        alt.LayerChart.from_dict(spec)


def test_the_sites_that_were_chosen_are_drawn_alone(whole: Cube) -> None:
    figure = regions_figure(whole, "2025", ("birch",))
    assert [panel.heading for panel in figure.panels] == ["Birch classifieds", ""]
    assert "none can be told from the rest of its site" in figure.title


def test_without_outlines_the_intervals_stand_and_the_map_has_its_reason(whole: Cube) -> None:
    """Above the intervals, and without a word of how a map is read."""
    bare = dataclasses.replace(whole, outlines=None)
    figure = regions_figure(bare, "2025", SITES)
    assert [panel.heading for panel in figure.panels] == ["Alder board", "Birch classifieds"]
    assert figure.table["Region"].to_list() == ["IL", "NY", "NY"]
    assert figure.lead == place_texts.NO_OUTLINES
    assert figure.legend == place_texts.REGIONS_BARS
    for of_a_map in ("\u25b2", "\u25bc", "\u25cb", "outline", "colour"):
        assert of_a_map in place_texts.REGIONS_LEGEND
        assert of_a_map not in figure.legend
    assert regions_figure(whole, "2025", SITES).lead == ""
    for report in (report_html(bare), report_markdown(bare)):
        assert "There is no map here" in report
        assert "\u25b2" not in report


def test_a_share_of_a_region_without_its_interval_is_not_drawn(whole: Cube) -> None:
    figure = regions_figure(
        dataclasses.replace(whole, regions=regions().assign(low=None)), "2025", SITES
    )
    assert not figure.drawn
    assert "%" not in figure.title


def test_a_release_without_regions_says_why(cube: Cube) -> None:
    figure = regions_figure(cube, "2025", SITES)
    assert figure.not_drawn == [place_texts.NO_REGIONS]
    assert figure.table.empty


def test_the_report_and_the_picture_hold_the_map(whole: Cube) -> None:
    figure = regions_figure(whole, "2025", SITES)
    svg = pictures.picture(figure, whole.manifest, "svg").decode()
    assert "#E69F00" in svg
    assert "\u25b2 IL" in svg
    assert "Outlines: invented squares." in svg
    assert "Map of Alder board. Illinois: surely above" in report_html(whole)


def test_a_map_that_is_damaged_is_refused(tmp_path: Path) -> None:
    folder = write_whole_cube(tmp_path / "cube")
    (folder / OUTLINES).write_text("{}", encoding="utf-8")
    with pytest.raises(PublishError, match=r"damaged \(map\.geojson\); publish it anew"):
        load_cube(folder)
