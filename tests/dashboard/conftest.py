"""Cubes on disk for the dashboard's tests."""

from __future__ import annotations

from pathlib import Path

import pytest

from brightline.publish.reader import Cube, load_cube
from tests.dashboard.cube_fixture import write_cube


@pytest.fixture(scope="session")
def cube_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A whole cube of invented numbers."""
    return write_cube(tmp_path_factory.mktemp("published") / "cube")


@pytest.fixture(scope="session")
def cube(cube_folder: Path) -> Cube:
    """The same, read by the core's reader."""
    return load_cube(cube_folder)
