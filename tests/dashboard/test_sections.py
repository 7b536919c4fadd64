"""Coverage by section: which were followed, in words, and what a release without them says."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from brightline.publish.reader import load_cube
from dashboard import texts
from dashboard.section_figures import sections_figure
from tests.dashboard.cube_fixture import write_cube
from tests.dashboard.whole_cube import write_whole_cube


def test_sections_are_told_with_the_months_in_which_they_were_not_followed(tmp_path: Path) -> None:
    cube = load_cube(write_whole_cube(tmp_path))
    figure = sections_figure(cube, ["alder", "birch"])
    view = " (2 of 3 sites: Alder board, Birch classifieds)"
    every = "every month in which their site was crawled"
    assert figure.title == f"1 of 2 sections not followed in {every}{view}"
    assert "Months in which the site was not crawled are in no column" in figure.legend
    rows = figure.table.drop(columns="Site").to_numpy().tolist()
    assert rows == [
        ["Evenings", "1 of 3 months", "2025-02 (12 of 30 crawls)", "2025-03"],
        ["Massage", "3 of 3 months", "no month", "no month"],
    ]
    assert len(figure.numbers.rows) == 6
    early = (pd.Timestamp("2025-01-01", tz="UTC"), pd.Timestamp("2025-01-01", tz="UTC"))
    view = sections_figure(cube, ["alder"], early).title
    assert view.startswith(f"2 sections followed in {every} (January 2025 only, of ")
    assert sections_figure(cube, ["birch"]).not_drawn == [texts.NO_SECTIONS]


def test_an_early_release_says_that_it_tells_none(tmp_path: Path) -> None:
    figure = sections_figure(load_cube(write_cube(tmp_path)), ["alder"])
    assert figure.not_drawn == [texts.NO_SECTIONS]
    assert figure.title == "Which sections were followed is not known (1 of 3 sites: Alder board)"
