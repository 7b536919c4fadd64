"""The page of indicators shows the codebook that is in the release."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from pathlib import Path

import pytest

from brightline.datasets import datasets_folder
from brightline.errors import PublishError
from brightline.publish.reader import Cube, load_cube
from dashboard.codebook import codebook_of
from dashboard.indicator_figures import indicators_figure
from tests.dashboard.cube_fixture import MANIFEST, write_cube

FIRST = (datasets_folder() / "codebook" / "core-1.toml").read_text(encoding="utf-8")


@pytest.fixture
def early(tmp_path: Path) -> Cube:
    """A release without a codebook in it, whose codebook does not ship."""
    named = {**MANIFEST["estimand"], "codebook": "mine@1"}
    return load_cube(write_cube(tmp_path / "cube", manifest={"estimand": named}))


def test_a_codebook_in_the_release_is_shown_whether_it_ships_or_not(early: Cube) -> None:
    own = tomllib.loads(FIRST.replace('name = "core"', 'name = "mine"', 1))
    own["indicator"][0]["name"] = "A wording of our own"
    cube = replace(early, codebook=own)
    assert codebook_of(cube).id == "mine@1"
    assert "A wording of our own" in indicators_figure(cube, codebook_of(cube)).table.to_string()


def test_an_early_release_shows_what_ships_or_says_what_to_do(early: Cube) -> None:
    with pytest.raises(PublishError, match="neither is in it nor ships with this version"):
        codebook_of(early)
    core = replace(early, manifest={**early.manifest, "estimand": MANIFEST["estimand"]})
    assert codebook_of(core).id == "core@1"


def test_a_codebook_that_is_none_is_a_sentence(early: Cube) -> None:
    for damaged in ({}, {"source": 1}, {"source": [], "indicator": [3]}):
        with pytest.raises(PublishError, match="'mine@1' of this release cannot be read"):
            codebook_of(replace(early, codebook=damaged))


def test_what_was_refuted_is_said_to_be_the_warning_and_the_title_counts_every_indicator(
    early: Cube,
) -> None:
    """'Contradicted' beside 'lowers suspicion' read as if a study had found that it raises it."""
    cube = replace(early, codebook=tomllib.loads(FIRST))
    figure = indicators_figure(cube, codebook_of(cube))
    told = figure.table.set_index("Indicator")
    movement = told.loc["Movement between places"]
    assert movement["Evidence"].startswith("refuted as a warning sign")
    assert movement["For annotators it"] == "lowers suspicion"
    assert told.loc["Ethnicity or nationality stated", "May enter a model"] == "no: barred"
    assert figure.title == (
        "Of 13 indicators, 4 told adverts of known cases from others in one study (1 of them "
        "barred from any model); 1 is refuted as a warning sign there, 5 are untested, 3 are "
        "graded otherwise"
    )
    assert len(told) == 4 + 1 + 5 + 3
