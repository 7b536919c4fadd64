"""Rising places: by how surely they rose, with the false discovery rate, or with the reason."""

from __future__ import annotations

import dataclasses
import io

import pandas as pd

from brightline.publish.reader import Cube
from brightline.trends.rising import FALSE_DISCOVERIES
from dashboard import place_figures, place_words
from tests.dashboard.whole_cube import RISING, risen, rising


def test_the_surest_comes_first_and_what_is_not_listed_is_in_no_order_of_size(cube: Cube) -> None:
    figure = place_figures.rising_figure(dataclasses.replace(cube, rising=RISING))
    assert figure.title == (
        "2 of 4 places are listed as rising in postings from 2024 to 2025; at most one in ten of a "
        "list is expected to be there by chance"
    )
    assert figure.table["Place"].to_list() == ["First town", "Second town", "Aton", "Zedville"]
    assert figure.table["Listed"].to_list() == ["1", "2", "not listed", "not listed"]
    assert figure.table["Drawn towards the mean"][0] == "+30%"
    assert figure.table["Own 95% interval"][0] == "+20% to +50%"
    assert figure.not_drawn == []
    assert len(pd.read_csv(io.BytesIO(figure.csv))) == 5


def test_the_chart_holds_the_listed_alone_with_their_intervals(cube: Cube) -> None:
    figure = place_figures.rising_figure(dataclasses.replace(cube, rising=RISING))
    told = figure.panels[0].alternative
    assert "1. First town, Alder board: +30% (95% interval +20% to +50%)" in told
    assert "Zedville" not in told
    assert figure.panels[0].chart is not None
    assert "Zedville" not in str(figure.panels[0].chart.spec)


def test_the_false_discovery_rate_is_in_words(cube: Cube) -> None:
    figure = place_figures.rising_figure(dataclasses.replace(cube, rising=RISING))
    assert FALSE_DISCOVERIES == 0.1, "the sentence says one in ten"
    assert "at most one in ten is expected to be there by chance alone" in figure.legend
    assert "false discovery rate" in figure.legend


def test_no_place_listed_is_a_finding_and_draws_no_chart(cube: Cube) -> None:
    rows = rising(risen("Aton", 0.05), risen("Bton", 0.4))
    figure = place_figures.rising_figure(dataclasses.replace(cube, rising=rows))
    assert figure.title == (
        "From 2024 to 2025 no rise of a place can be told from chance, among 2 places"
    )
    assert not figure.drawn
    assert figure.table_first
    for of_a_list in ("on it", "on the list, since", "the surest", "one in ten"):
        assert of_a_list in place_words.LEGEND
        assert of_a_list not in figure.legend


def test_why_an_interval_above_nothing_lists_no_place_is_said_whether_one_is_listed_or_not(
    cube: Cube,
) -> None:
    unlisted = rising(risen("Aton", 0.05), risen("Bton", 0.4))
    alike = rising(*(risen(f"Town {n}", 0.21) for n in range(12)))
    assert unlisted["low"].max() > 0
    for rows in (RISING, unlisted, alike):
        figure = place_figures.rising_figure(dataclasses.replace(cube, rising=rows))
        assert "An interval above 0 does not list a place by itself" in figure.legend
        assert "controls the false discovery rate" in figure.legend


def test_a_place_on_several_sites_is_one_place(cube: Cube) -> None:
    """A row is a place on a site: four rows of two places are no four places."""
    both = [risen("Aton", 0.05), risen("Bton", 0.4)]
    rows = rising(*both, *({**one, "site": "birch"} for one in both))
    assert place_words.title(rows).endswith(
        "told from chance, among 4 pairs of a place and a site (2 places on 2 sites)"
    )
    alike = rows.assign(change=0.2, low=0.1, high=0.3)
    assert "The 4 pairs of a place and a site (2 places" in place_words.title(alike)
    assert place_words.title(rows.assign(listed=True)).startswith("4 of 4 pairs of a place and a")


def test_places_that_chance_alone_tells_apart_are_onerisen(cube: Cube) -> None:
    """All drawn wholly to their mean: a row of each would read as twelve rises."""
    rows = rising(*(risen(f"Town {n}", 0.21) for n in range(12)))
    figure = place_figures.rising_figure(dataclasses.replace(cube, rising=rows))
    assert figure.title == (
        "The 12 places cannot be told apart from 2024 to 2025, and none is listed as rising by "
        "itself"
    )
    assert figure.table["Place"].to_list() == ["all 12 places together"]
    assert figure.legend.startswith(place_words.ALIKE)
    assert figure.not_drawn == []
    assert len(pd.read_csv(io.BytesIO(figure.csv))) == 12


def test_a_change_that_most_rows_share_is_said_to_be_the_mean_of_all(cube: Cube) -> None:
    """Eleven rows of '+21%' beside other intervals read as eleven places that rose alike."""
    own = [risen(f"Town {n}", 0.21, low=-0.5 + n / 100) for n in range(11)]
    figure = place_figures.rising_figure(
        dataclasses.replace(cube, rising=rising(*own, risen("Upton", 0.35)))
    )
    assert "11 of 12 rows stand at +21%: that is the mean of all places" in figure.legend
    assert figure.table["Own 95% interval"].nunique() == 12
    varied = rising(*(risen(f"Town {n}", n / 10) for n in range(4)))
    figure = place_figures.rising_figure(dataclasses.replace(cube, rising=varied))
    assert "the mean of all places, since" not in figure.legend
    assert "quote the interval" in figure.legend


def test_a_list_that_is_refused_and_one_that_is_absent_say_why(cube: Cube) -> None:
    why = "Only 2 places had 11 advertiser clusters or more in both 2024 and 2025."
    nothing = {"change": None, "low": None, "high": None, "place": "", "site": "", "drawn": False}
    refused = rising(risen("", 0.0, reason=why) | nothing)
    figure = place_figures.rising_figure(dataclasses.replace(cube, rising=refused))
    assert figure.title == "Which places are rising is not drawn"
    assert figure.not_drawn == [why]
    assert place_figures.rising_figure(cube).not_drawn == [place_words.NOTHING]


def test_a_place_without_a_whole_interval_is_neither_drawn_nor_listed(cube: Cube) -> None:
    rows = rising(risen("Aton", 0.5, 1, low=None), risen("Bton", 0.4, 2))
    figure = place_figures.rising_figure(dataclasses.replace(cube, rising=rows))
    assert figure.table["Place"].to_list() == ["Bton"]
    assert "Aton" not in figure.panels[0].alternative
