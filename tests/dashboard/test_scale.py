"""Shares over the scale and by place: with their intervals, in no order of size, or the reason."""

from __future__ import annotations

import dataclasses
import datetime as dt
import io
from typing import Any

import pandas as pd
import pytest

from brightline.publish.reader import Cube, load_cube
from dashboard import place_texts, release, texts
from dashboard.frames import NO_INTERVAL
from dashboard.place_figures import MOST_DRAWN
from dashboard.place_share_figures import place_shares_figure
from dashboard.scale_figures import scale_figure
from dashboard.site_words import order_phrase
from tests.dashboard.whole_cube import places, scale, write_whole_cube


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Cube:
    return load_cube(write_whole_cube(tmp_path_factory.mktemp("whole") / "cube"))


def test_the_preregistered_cut_off_comes_first_and_the_others_say_what_hangs_on_it(
    whole: Cube,
) -> None:
    figure = scale_figure(whole)
    assert figure.title == (
        "In 2025 the share is 10% (95% interval 9.2% to 11%) at the preregistered cut-off; each "
        "other cut-off asks another question"
    )
    assert figure.table["Cut-off"].to_list()[3] == "from 5, weakly yes (preregistered)"
    assert sum("preregistered" in cutoff for cutoff in figure.table["Cut-off"]) == 1
    told = figure.panels[0].alternative
    assert "from 6, likely yes: 4.4% (95% interval 3.4% to 5.4%)" in told
    assert len(pd.read_csv(io.BytesIO(figure.csv))) == 6


def test_a_cut_off_that_is_not_drawn_has_its_reason_and_no_number(whole: Cube) -> None:
    figure = scale_figure(whole)
    assert figure.not_drawn == [
        "from 7, certainly yes: All labels of 2025 are alike: at most 0.4%."
    ]
    assert figure.table["Share (95% interval)"].to_list()[-1] == "not drawn"
    assert "from 7" not in figure.panels[0].alternative
    falsely = figure.table["Suspected falsely, of 1,000"].to_list()
    assert falsely[3:] == ["0 to 102", "0 to 44", "not drawn"]


def test_without_the_preregistered_share_no_other_stands_in_for_it(whole: Cube) -> None:
    figure = scale_figure(dataclasses.replace(whole, scale=scale().query("cutoff != 5")))
    assert figure.title == "How much hangs on the cut-off is not drawn"


def test_a_share_without_a_whole_interval_is_not_drawn(whole: Cube) -> None:
    cube = dataclasses.replace(
        whole, scale=scale().assign(high=None), places=places().assign(low=None)
    )
    for figure in (scale_figure(cube), place_shares_figure(cube, "2025")):
        assert not figure.drawn
        assert "%" not in figure.title
        assert any(NO_INTERVAL in reason for reason in figure.not_drawn)


def test_places_stand_by_name_under_their_site_and_none_is_first_by_size(whole: Cube) -> None:
    figure = place_shares_figure(whole, "2025")
    assert figure.title == (
        "In 2025 a share is drawn for 2 places on 2 sites (3 pairs of a place and a site); on each "
        "site all intervals overlap, so none is ranked"
    )
    assert figure.table["Place"].to_list() == ["Ashby", "Easton", "Easton"]
    assert [panel.heading for panel in figure.panels] == ["Alder board", "Birch classifieds"]
    assert figure.not_drawn == [
        "Birch classifieds: The other places of Birch classifieds have fewer labels."
    ]


def test_all_panels_of_places_share_one_scale(whole: Cube) -> None:
    charts = [panel.chart for panel in place_shares_figure(whole, "2025").panels]
    specs = [chart.spec for chart in charts if chart is not None]
    domains = {str(one["layer"][-1]["encoding"]["x"]["scale"]["domain"]) for one in specs}
    assert len(specs) == 2
    assert len(domains) == 1


def test_a_site_of_many_places_draws_the_first_by_name_and_says_so(whole: Cube) -> None:
    row = places().head(1)
    many = pd.concat([row.assign(place=f"Town {n:02}") for n in reversed(range(MOST_DRAWN + 3))])
    figure = place_shares_figure(dataclasses.replace(whole, places=many), "2025")
    assert figure.panels[0].heading == "Alder board, the first 12 of 15 places by name"
    assert "Town 00" in figure.panels[0].alternative
    assert "Town 12" not in figure.panels[0].alternative
    assert len(figure.table) == MOST_DRAWN + 3


def test_a_crawl_that_stands_alone_is_not_the_newest_period(whole: Cube) -> None:
    """It has a share of its own, and is later than every period that can be compared."""
    once: dict[str, Any] = {
        "period": "one crawl",
        "start": dt.date(2026, 1, 9),
        "end": dt.date(2026, 1, 9),
    }
    for rows in (whole.shares, whole.places, whole.scale):
        alone = rows[rows["drawn"]].head(1).assign(**once)
        assert release.newest_period(pd.concat([rows, alone])) == "2025"
        assert release.newest_period(alone) == "one crawl"
        assert release.periods(pd.concat([rows, alone]))[-1] == "one crawl"


def test_a_release_without_them_says_why(cube: Cube) -> None:
    for figure, said in (
        (scale_figure(cube), texts.NO_SCALE),
        (place_shares_figure(cube, "2025"), place_texts.NO_PLACES),
    ):
        assert list(figure.not_drawn) == [said]
        assert not figure.drawn
        assert figure.table.empty


def test_intervals_are_said_to_lie_apart_only_where_two_do() -> None:
    low, middle, high = (_share(at, at + 0.2) for at in (0.1, 0.25, 0.5))
    assert order_phrase([low, middle]) == "all intervals overlap, so none is ranked"
    assert order_phrase([low, _share(0.3, 0.4)]).startswith("all")  # they meet
    assert order_phrase([low, middle, high]) == "some intervals lie apart"


def _share(low: float, high: float) -> dict[str, float]:
    return {"low": low, "estimate": (low + high) / 2, "high": high}


def test_intervals_that_meet_in_print_are_not_said_to_lie_apart() -> None:
    assert order_phrase([_share(0.11, 0.23), _share(0.032, 0.1095)]).startswith("all intervals")
    assert order_phrase([_share(0.11, 0.23), _share(0.032, 0.104)]) == "some intervals lie apart"


def test_places_of_two_sites_are_not_compared(whole: Cube) -> None:
    """No two bars of one panel lie apart where only those of two sites do."""
    rows = places()
    of = {"Alder board": "alder", "Birch classifieds": "birch"}
    far = rows.assign(low=0.01, estimate=0.02, high=0.03)
    far.loc[far["site"] == of["Birch classifieds"], ["low", "estimate", "high"]] = (0.5, 0.6, 0.7)
    title = place_shares_figure(dataclasses.replace(whole, places=far), "2025").title
    assert title.endswith("; on each site all intervals overlap, so none is ranked")
    one_each = far.drop_duplicates(["period", "site"])
    title = place_shares_figure(dataclasses.replace(whole, places=one_each), "2025").title
    assert title.endswith("; places of two sites are not compared")
    far.loc[far["place"] == "Ashby", ["low", "estimate", "high"]] = (0.2, 0.3, 0.4)
    title = place_shares_figure(dataclasses.replace(whole, places=far), "2025").title
    assert title.endswith("; some intervals lie apart on Alder board")
