"""The folder of a demonstration: new, empty, or that of an earlier one."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from brightline.demo.folder import prepare_folder
from brightline.errors import ServerError
from brightline.synthetic.params import demo as demo_market

TODAY = dt.date(2026, 2, 1)


def prepare(folder: Path) -> Path:
    return prepare_folder(folder, demo_market(), today=TODAY)[0]


def test_a_folder_with_other_things_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("mine")
    with pytest.raises(ServerError, match=r"holds 'thesis\.txt' and no demonstration.*--folder"):
        prepare(tmp_path)
    assert [one.name for one in tmp_path.iterdir()] == ["thesis.txt"]


def test_a_file_is_no_folder_for_it(tmp_path: Path) -> None:
    file = tmp_path / "thesis.txt"
    file.write_text("mine")
    with pytest.raises(ServerError, match="is no folder"):
        prepare(file)
    assert file.read_text() == "mine"


def test_a_study_of_a_site_on_this_machine_is_no_demonstration(tmp_path: Path) -> None:
    protocol = prepare(tmp_path / "demo")
    own = protocol.read_text().replace('id = "demo-', 'id = "harbour-')
    protocol.write_text(own)
    with pytest.raises(ServerError, match="not a demonstration's protocol"):
        prepare(tmp_path / "demo")
    assert protocol.read_text() == own


def test_new_empty_and_begun_folders_are_taken(tmp_path: Path) -> None:
    begun = tmp_path / "begun"
    begun.mkdir()
    (begun / "study.toml.new").write_text("[study]")  # killed while it was written
    (tmp_path / "empty").mkdir()
    for folder in (tmp_path / "new", tmp_path / "empty", begun):
        protocol = prepare(folder)
        (folder / "corpus.db").touch()
        assert prepare(folder) == protocol
        assert not (folder / "study.toml.new").exists()
