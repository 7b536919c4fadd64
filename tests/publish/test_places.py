"""Where a cube may be published: what is no cube is never removed for one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from brightline.cli import build_app
from brightline.errors import PublishError
from brightline.publish import cube as cube_module
from brightline.publish.cube import build_cube
from brightline.publish.earlier import write_published
from brightline.publish.places import refuse_strange_folder
from brightline.publish.reader import MANIFEST, load_cube, previous_of
from brightline.store import Store
from brightline.study import Study
from tests.trends.stored import NOW


@pytest.fixture
def study(make_study: Callable[..., Study]) -> Study:
    study = make_study()
    Store.for_study(study, migrate=True).close()
    return study


@pytest.fixture
def cube(study: Study, tmp_path: Path) -> Path:
    with Store.for_study(study) as store:
        return build_cube(study, store, tmp_path / "out" / "cube", release="r1", now=NOW)


def contents(folder: Path) -> dict[str, bytes]:
    return {str(one): one.read_bytes() for one in folder.rglob("*") if one.is_file()}


def publish(study: Study, out: Path) -> tuple[int, str]:
    words = ["publish", "cube", "--study", str(study.path), "--out", str(out)]
    said = CliRunner().invoke(build_app(), words)
    return said.exit_code, str(said.exception)


def test_the_studys_own_folder_is_never_replaced(
    study: Study, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = contents(study.folder)
    monkeypatch.setattr(cube_module, "load_frames", lambda *_, **__: pytest.fail("was computed"))
    code, said = publish(study, study.folder)
    assert code != 0
    assert "which is no file of a cube" in said
    assert "--out" in said
    assert contents(study.folder) == before


def test_a_file_is_never_replaced(study: Study, tmp_path: Path) -> None:
    note = tmp_path / "note.txt"
    note.write_text("mine")
    code, said = publish(study, note)
    assert (code != 0, "note.txt is no folder" in said) == (True, True)
    assert note.read_text() == "mine"
    assert not previous_of(note).exists()


@pytest.mark.parametrize("name", ["notes.txt", "counts.csv", ".hidden"])
def test_a_cube_beside_something_else_is_not_replaced(study: Study, cube: Path, name: str) -> None:
    (cube / name).write_text("mine")
    code, said = publish(study, cube)
    assert code != 0
    assert f"holds '{name}'" in said
    assert (cube / name).read_text() == "mine"
    assert load_cube(cube).manifest["release"] == "r1"


@pytest.mark.parametrize(("name", "text"), [(MANIFEST, "{}"), ("counts.parquet", "mine")])
def test_a_file_that_is_only_named_like_a_cubes_is_kept(
    study: Study, tmp_path: Path, name: str, text: str
) -> None:
    folder = tmp_path / "other"
    folder.mkdir()
    (folder / name).write_text(text)
    assert publish(study, folder)[0] != 0
    assert contents(folder) == {str(folder / name): text.encode()}


def test_what_stands_where_the_old_cube_goes_is_kept(study: Study, cube: Path) -> None:
    mine = previous_of(cube)
    mine.mkdir()
    (mine / "notes.txt").write_text("mine")
    code, said = publish(study, cube)
    assert (code != 0, str(mine) in said) == (True, True)
    assert (mine / "notes.txt").read_text() == "mine"


def test_what_came_there_meanwhile_is_kept(
    study: Study, cube: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def meanwhile(*words: Any) -> int:
        (cube / "notes.txt").write_text("mine")
        return write_published(*words)

    monkeypatch.setattr(cube_module, "write_published", meanwhile)
    with Store.for_study(study) as store, pytest.raises(PublishError, match=r"'notes\.txt'"):
        build_cube(study, store, cube, release="r2", now=NOW)
    assert (cube / "notes.txt").read_text() == "mine"
    assert load_cube(cube).manifest["release"] == "r1"


def test_new_empty_and_earlier_folders_are_taken(cube: Path, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    for folder in (tmp_path / "new", tmp_path / "empty", cube):
        refuse_strange_folder(folder)
    (cube / ".DS_Store").write_bytes(b"\0")
    (cube / MANIFEST).write_text("{ damaged")
    refuse_strange_folder(cube)


def test_a_link_stays_and_leads_to_the_new_cube(study: Study, cube: Path, tmp_path: Path) -> None:
    link = tmp_path / "link"
    link.symlink_to(cube)
    with Store.for_study(study) as store:
        build_cube(study, store, link, release="r2", now=NOW)
    assert link.is_symlink()
    assert load_cube(cube).manifest["release"] == "r2"
    assert not previous_of(link).exists()


def test_the_folder_that_one_is_in_can_be_named(
    study: Study, cube: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(cube)
    assert load_cube(Path()).manifest["release"] == "r1"
    assert publish(study, Path())[0] == 0
    assert load_cube(cube).manifest["release"] != "r1"
    assert "holds" in publish(study, Path("/"))[1]


def test_a_cut_between_the_renames_is_mended_through_a_link_too(cube: Path, tmp_path: Path) -> None:
    link = tmp_path / "link"
    link.symlink_to(cube)
    cube.rename(previous_of(cube))  # killed right here
    assert load_cube(link).manifest["release"] == "r1"
