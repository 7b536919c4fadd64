"""A release that takes another's place while pages are made: none shows a part of each."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

import pytest

from brightline.publish import reader
from brightline.publish.cube_files import put_in_place
from brightline.publish.reader import Cube
from dashboard import CUBE_VARIABLE
from dashboard.figure import Figure
from dashboard.published import made, published
from tests.dashboard.cube_fixture import counts, write_cube


def _release(cube: Cube) -> Figure:
    """A figure that says of which release it is, and no more."""
    return cast("Figure", cube.manifest["release"])


@pytest.fixture
def replace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Publishes a release in the folder that the pages read, as `publish cube` does."""
    folder = tmp_path / "cube"
    monkeypatch.setenv(CUBE_VARIABLE, str(folder))

    def publish(name: str) -> None:
        tables = {"counts": counts().assign(of=name)}  # no two releases have the same files
        new = write_cube(tmp_path / "new", manifest={"release": name}, frames=tables)
        put_in_place(new, folder)

    return publish


def test_a_figure_of_the_old_release_is_not_kept_for_the_new_one(
    replace: Callable[[str], None],
) -> None:
    """It stood on the new release's pages until the server was started anew."""
    replace("first")
    first = published()
    replace("second")
    drawn = [made(first, _release), made(published(), _release)]
    assert list(map(str, drawn)) == ["first", "second"]


def test_what_is_replaced_while_it_is_read_is_read_again(
    replace: Callable[[str], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its tables are of another release than its manifest, which reads as a damaged one."""
    replace("first")
    read = reader._manifest
    came: list[str] = []

    def interrupted(folder: Path) -> dict[str, Any]:
        manifest = read(folder)
        if not came:
            came.append(manifest["release"])
            replace("second")
        return manifest

    monkeypatch.setattr(reader, "_manifest", interrupted)
    assert published().manifest["release"] == "second"
    assert came == ["first"]
