"""Shares with a model's help: beside those without, named so, and in words for a policy reader."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pandas as pd
import pytest

from brightline.publish.reader import Cube, load_cube
from dashboard import texts
from dashboard.helped_figures import helped_figure, site_helped_figure
from dashboard.report import report_html
from tests.dashboard.whole_cube import assisted, write_whole_cube


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Cube:
    folder: Path = tmp_path_factory.mktemp("whole") / "cube"
    return load_cube(write_whole_cube(folder))


def test_a_share_with_help_stands_beside_the_one_without_and_says_how_much_narrower(
    whole: Cube,
) -> None:
    figure = helped_figure(whole)
    assert figure.title == (
        "With a model's help, 2025: 10% (95% interval 9% to 11%), 24% narrower than without"
    )
    assert figure.table.to_numpy().tolist() == [
        [
            "2024",
            "8.4% (95% interval 7% to 10%)",
            "not drawn",
            "not drawn",
            "none",
            "The store holds no scores of a model.",
        ],
        [
            "2025",
            "10% (95% interval 8.8% to 12%)",
            "10% (95% interval 9% to 11%)",
            "24% narrower than without",
            "20 January 2026",
            "it is drawn",
        ],
    ]
    assert figure.not_drawn == ["2024: The store holds no scores of a model."]
    assert "The labels still carry the share" in figure.legend
    assert "no score of an advert is published" in figure.cannot_show


def test_a_column_that_would_hold_nothing_is_left_out(whole: Cube) -> None:
    named = ["Period", "Share (95% interval)", "With a model's help"]
    all_drawn = dataclasses.replace(whole, assisted=assisted().query("period == '2025'"))
    assert list(helped_figure(all_drawn).table.columns) == [*named, "Its interval", "Model of"]


def test_where_none_is_drawn_the_reason_stands_once_and_in_the_place_of_the_table(
    whole: Cube,
) -> None:
    none = dataclasses.replace(whole, assisted=assisted().assign(drawn=False, reason="No scores."))
    figure = helped_figure(none)
    assert figure.table.empty
    assert figure.not_drawn == ["2024, 2025: No scores."]


def test_a_model_that_is_worth_nothing_is_said_to_make_an_interval_wider(whole: Cube) -> None:
    for narrower, said in ((-0.02, "2% wider than without"), (0.0, "as wide as without")):
        cube = dataclasses.replace(whole, assisted=assisted().assign(narrower=narrower))
        assert helped_figure(cube).title.endswith(said)


def test_each_site_has_its_own_and_none_is_drawn_without_its_interval(whole: Cube) -> None:
    rows, shares = assisted(), whole.shares[whole.shares["period"] == "2025"]
    both = dataclasses.replace(
        whole,
        assisted=pd.concat([rows, rows.assign(site="alder"), rows.assign(site="birch", low=None)]),
        shares=pd.concat([whole.shares, shares.assign(site="alder"), shares.assign(site="birch")]),
    )
    figure = site_helped_figure(both, "2025")
    assert figure.table["Site"].to_list() == ["Alder board", "Birch classifieds"]
    assert figure.table["With a model's help"].to_list()[1] == "not drawn"
    assert "2025, Alder board: 10%" in figure.title


def test_a_release_without_them_says_why(cube: Cube) -> None:
    for figure in (helped_figure(cube), site_helped_figure(cube, "2025")):
        assert list(figure.not_drawn) == [texts.NO_HELPED]
        assert figure.title == "With a model's help: no share is drawn"
        assert figure.table.empty


def test_the_report_holds_it_after_the_share(whole: Cube) -> None:
    document = report_html(whole)
    places = [document.index(said) for said in ("of adverts were", "24% narrower than without")]
    assert places == sorted(places)
    assert "no score of an advert is published" in document
