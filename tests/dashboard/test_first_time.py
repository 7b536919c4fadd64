"""A study that has only begun: every page says which step is missing, and its commands work."""

from __future__ import annotations

import copy
import dataclasses
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import typer.main
from streamlit.testing.v1 import AppTest

from brightline.cli import build_app
from brightline.publish.reader import Cube
from dashboard import CUBE_VARIABLE, next_steps
from dashboard.next_steps import Step
from tests.dashboard import cube_fixture
from tests.dashboard.cube_fixture import write_cube
from tests.dashboard.test_pages import APP, PAGES, _text

COLLECTED = ("crawl", "archive", "import")
COLLECTING = next_steps.NOT_CRAWLED._replace(commands=tuple(next_steps.COLLECTING.values()))
STEPS = (next_steps.NO_SITE, next_steps.NOT_CRAWLED, next_steps.ONE_CRAWL, next_steps.UNLABELLED)


def _sites(**changed: Any) -> dict[str, Any]:
    sites = copy.deepcopy(cube_fixture.MANIFEST["sites"])
    return {"sites": [site | changed for site in sites]}


def _begun(cube: Cube, manifest: dict[str, Any]) -> Cube:
    return dataclasses.replace(cube, manifest={**cube.manifest, **manifest})


@pytest.mark.parametrize(
    ("begun", "step"),
    [
        (lambda cube: _begun(cube, {"sites": []}), next_steps.NO_SITE),
        (
            lambda cube: _begun(cube, _sites(series_start=None, single_snapshot=False)),
            next_steps.NOT_CRAWLED,
        ),
        (lambda cube: _begun(cube, _sites(single_snapshot=True)), next_steps.ONE_CRAWL),
        (
            lambda cube: dataclasses.replace(cube, shares=cube.shares.assign(labelled=0)),
            next_steps.UNLABELLED,
        ),
        (lambda cube: cube, None),
    ],
)
def test_the_first_step_that_is_missing_is_named(
    cube: Cube, begun: Callable[[Cube], Cube], step: Step | None
) -> None:
    assert next_steps.next_step(begun(cube)) == step


@pytest.mark.parametrize("seen", [None, "2025-12-03"], ids=["never", "once"])
@pytest.mark.parametrize(
    ("sources", "brings"),
    [
        (["crawl"] * 3, ["crawl run"]),
        (["import"] * 3, ["import"]),
        (["archive", "import", "import"], ["crawl --from-warc", "import"]),
        (["crawl", "synthetic", "archive"], ["crawl run", "crawl --from-warc"]),
    ],
)
def test_what_brings_adverts_fits_the_sources_of_the_sites(
    cube: Cube, seen: str | None, sources: list[str], brings: list[str]
) -> None:
    sites = _sites(series_start=seen, single_snapshot=seen is not None)["sites"]
    told = [{**site, "source": source} for site, source in zip(sites, sources, strict=True)]
    step = next_steps.next_step(_begun(cube, {"sites": told}))
    assert step is not None
    *commands, last = step.commands
    assert last == next_steps.PUBLISH
    assert commands == [next_steps.COLLECTING[one] for one in COLLECTED if one in sources]
    for command, words in zip(commands, brings, strict=True):
        assert command.startswith(f"brightline {words} ")


@pytest.fixture(scope="module")
def not_crawled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The cube of a study whose sites nobody has visited yet."""
    names = ("counts", "shares", "changes", "parts", "coverage")
    empty = {name: getattr(cube_fixture, name)().head(0) for name in names}
    manifest = _sites(series_start=None, series_end=None, single_snapshot=False)
    folder = tmp_path_factory.mktemp("begun") / "cube"
    return write_cube(folder, manifest={**manifest, "warnings": []}, frames=empty)


@pytest.mark.parametrize("page", PAGES)
def test_every_page_says_what_to_do_next(
    not_crawled: Path, page: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(CUBE_VARIABLE, str(not_crawled))
    app = AppTest.from_file(str(APP), default_timeout=60)
    (app if page == PAGES[0] else app.switch_page(page)).run()
    assert not app.exception
    assert next_steps.NOT_CRAWLED.missing in _text(app)
    blocks = [code.value for code in app.code]
    assert set(next_steps.NOT_CRAWLED.commands) <= set(blocks), "each of them by itself"
    assert "0 site-months" not in _text(app)
    assert "nan" not in _text(app).lower().split()


def test_labels_are_pushed_and_pulled_before_they_are_published() -> None:
    steps = [command.partition(" --")[0] for command in next_steps.UNLABELLED.commands]
    assert steps[0] == "brightline sample draw"
    annotating = [step.removeprefix("brightline annotate ") for step in steps[1:-1]]
    assert annotating == ["up", "push", "login", "pull"]
    assert steps[-1] == "brightline publish cube"


@pytest.mark.parametrize("step", [*STEPS, COLLECTING], ids=lambda step: step.missing)
def test_the_commands_of_a_step_are_commands(step: Step) -> None:
    root: Any = typer.main.get_command(build_app())
    for command in step.commands:
        words = command.split()[1:]
        found, context = root, root.make_context("brightline", [], resilient_parsing=True)
        while hasattr(found, "get_command") and words and not words[0].startswith("-"):
            found = found.get_command(context, words.pop(0))
            assert found is not None, command
        with found.make_context(command, words):  # refuses an unknown or a missing option
            pass
