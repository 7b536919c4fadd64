"""The list of rejects: written over an earlier list, and over nothing else."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TextIO

import pytest

from brightline.errors import IngestError
from brightline.importing import rejects
from brightline.importing.rejects import reject_list
from tests.importing.bench import Bench, csv_text, row

TEXT = csv_text([row(1), row(2, "soon"), row(3)])
HEAD = "file,row,reason"


def run(bench: Bench, file: Path, rejects: Path, *options: str) -> tuple[int, str]:
    said = bench.run(file, options=["--rejects", str(rejects), *options])
    return said.code, said.err


def test_the_source_is_never_written_over(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(bench.folder)
    file = bench.file("dump.csv", TEXT)
    for name in (file, Path("dump.csv")):
        code, error = run(bench, file, name)
        assert code == 7
        assert "dump.csv is read by this import" in error
        assert file.read_text() == TEXT


def test_a_source_that_looks_like_a_list_is_not_written_over(bench: Bench) -> None:
    file = bench.file("rejects.csv", f"{HEAD}\na,1,b\n")
    code, error = run(bench, file, file)
    assert (code, "is read by this import" in error) == (7, True)
    assert file.read_text() == f"{HEAD}\na,1,b\n"


@pytest.mark.parametrize("name", ["study.toml", "mapping.toml", "notes.txt", "corpus.db"])
def test_no_other_file_is_written_over(bench: Bench, name: str) -> None:
    file, mapping = bench.file("dump.csv", TEXT), bench.map()
    notes = bench.file("notes.txt", "mine")
    folder = bench.study.folder
    named = {"mapping.toml": mapping, "notes.txt": notes}.get(name, folder / name)
    before = named.read_bytes()
    code, error = run(bench, file, named)
    assert (code, "--rejects" in error or "name another file" in error) == (7, True)
    assert named.read_bytes() == before


def test_a_folder_is_refused_before_anything_is_imported(bench: Bench) -> None:
    file = bench.file("dump.csv", TEXT)
    assert run(bench, file, bench.folder)[0] == 7
    assert bench.run(file).report["new"] == 2, "nothing was imported before"


@pytest.mark.parametrize("place", ["none/r.csv", "dump.csv/r.csv"])
def test_a_place_that_cannot_be_written_is_named_with_its_option(bench: Bench, place: str) -> None:
    file = bench.file("dump.csv", TEXT)
    named = bench.folder / place
    code, error = run(bench, file, named)
    assert (code, error.count("\n")) == (7, 0)
    assert f"cannot be written to {named} (" in error
    assert "with --rejects name a file" in error
    assert bench.run(file).report["new"] == 2, "nothing was imported before"


def test_a_disk_that_is_full_at_the_end_is_told_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(part: Path) -> TextIO:
        return os.fdopen(os.open("/dev/full", os.O_WRONLY), "w", encoding="utf-8")

    monkeypatch.setattr(rejects, "opened_new", full)
    wanted = tmp_path / "r.csv"
    with (
        pytest.raises(IngestError, match=r"r\.csv \(No space left on device\); with --rejects"),
        reject_list(wanted) as keep,
    ):
        keep(Path("dump.csv"), [])
    assert not wanted.exists()


def test_a_link_that_somebody_laid_is_not_followed(tmp_path: Path) -> None:
    theirs, wanted = tmp_path / "theirs.txt", tmp_path / "rejects.csv"
    theirs.write_text("precious", encoding="utf-8")
    (tmp_path / f".rejects.csv.{os.getpid()}.new").symlink_to(theirs)
    with reject_list(wanted) as keep:
        keep(Path("dump.csv"), [])
    assert theirs.read_text(encoding="utf-8") == "precious"
    assert wanted.read_text(encoding="utf-8").strip() == HEAD


def test_a_list_is_written_anew_over_an_earlier_one(bench: Bench) -> None:
    rejects = bench.file("rejects.csv", f"{HEAD}\r\nold.csv,1,no advert id\r\n")
    file = bench.file("dump.csv", TEXT)
    reason = "date of sighting cannot be read"
    assert run(bench, file, rejects)[0] == 0
    assert rejects.read_text().splitlines() == [HEAD, f"{file},2,{reason}"]
    assert not list(bench.folder.glob(".rejects*"))


def test_an_import_that_reads_nothing_leaves_the_list(bench: Bench) -> None:
    rejects, file = bench.folder / "rejects.csv", bench.file("dump.csv", TEXT)
    assert run(bench, file, rejects)[0] == 0
    before = rejects.read_text()
    assert run(bench, file, rejects)[0] == 0
    assert rejects.read_text() == before


def test_a_rehearsal_without_rejects_empties_the_list(bench: Bench) -> None:
    rejects = bench.file("rejects.csv", f"{HEAD}\r\nold.csv,1,no advert id\r\n")
    assert run(bench, bench.file("good.csv", csv_text([row(1)])), rejects, "--dry-run", "9")[0] == 0
    assert rejects.read_text().splitlines() == [HEAD]


def test_files_of_one_name_are_told_apart(bench: Bench) -> None:
    """Archives come as a folder for each month, with files of the same names."""
    files: list[Path] = []
    for month in ("march", "april"):
        (bench.folder / month).mkdir()
        files.append(bench.file(f"{month}/a.csv", csv_text([row(len(files)), row(9, "soon")])))
    rejects = bench.folder / "rejects.csv"
    assert bench.run(*files, options=["--rejects", str(rejects)]).code == 0
    reason = "date of sighting cannot be read"
    assert rejects.read_text().splitlines() == [HEAD, *(f"{file},2,{reason}" for file in files)]
