"""Cubes and a team's store on disk, and the browser, for the dashboard's tests."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright
from streamlit.components.v2 import manifest_scanner

from brightline.publish.reader import Cube, load_cube
from brightline.study import Study
from tests.components import BROWSER_ARGUMENTS, require_component
from tests.dashboard.cube_fixture import write_cube
from tests.dashboard.team_store import write_team_store


@pytest.fixture(scope="session", autouse=True)
def _components_are_looked_for_once() -> Iterator[None]:
    """Streamlit asks every installed package for components whenever an app begins.

    An `AppTest` is an app, and that took most of its time; what is installed stays the same.
    """
    with pytest.MonkeyPatch.context() as patch:
        scan = cache(manifest_scanner.scan_component_manifests)
        patch.setattr(manifest_scanner, "scan_component_manifests", scan)
        yield


@pytest.fixture(scope="session")
def cube_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A whole cube of invented numbers."""
    return write_cube(tmp_path_factory.mktemp("published") / "cube")


@pytest.fixture(scope="session")
def cube(cube_folder: Path) -> Cube:
    """The same, read by the core's reader."""
    return load_cube(cube_folder)


@pytest.fixture(scope="session")
def study(tmp_path_factory: pytest.TempPathFactory) -> Study:
    """A team's study with its store."""
    return write_team_store(tmp_path_factory.mktemp("team") / "study")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Debian's chromium without a window."""
    path = require_component("chromium")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=BROWSER_ARGUMENTS)
        yield chromium
        chromium.close()
