"""What stands before a benchmark is run, and which code its result says it measured."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from benchmarks import __main__ as running
from benchmarks import needed
from benchmarks.record import UNCOMMITTED, UNKNOWN, commit_of


def test_a_missing_part_is_told_before_anything_is_run_or_written(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    installed = needed._is_installed
    monkeypatch.setattr(needed, "_is_installed", lambda name: name != "pytest" and installed(name))
    ran: list[str] = []
    monkeypatch.setattr("importlib.import_module", ran.append)
    monkeypatch.setattr(running, "write_result", lambda *_: pytest.fail("was written"))
    with pytest.raises(SystemExit) as refused:
        running.main(["annotation", "annotation_sync"])
    said = str(refused.value.code)
    assert "The benchmark 'annotation_sync' needs pytest" in said
    assert "uv sync --group bench" in said
    assert ran == []


def test_needs_are_followed_through_our_own_sources_and_through_processes_of_their_own() -> None:
    assert "pytest" in needed.needs("benchmarks.annotation_sync")  # by a corpus of the tests
    assert "datasketch" in needed.needs("benchmarks.linking")  # run as a module, by its name
    assert not needed.needs("benchmarks.linking") & {"benchmarks", "tests"}


@pytest.mark.parametrize("name", running.MODULES)
def test_every_benchmark_can_be_asked_what_it_needs(name: str) -> None:
    assert needed._source(f"benchmarks.{name}") is not None


def git(folder: Path, *words: str) -> None:
    who = ("-c", "user.name=n", "-c", "user.email=n@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", "-C", folder, *who, *words], check=True, capture_output=True)


def test_a_result_says_when_the_tree_is_not_the_commit(tmp_path: Path) -> None:
    (tmp_path / "benchmarks" / "results").mkdir(parents=True)
    assert commit_of(tmp_path) == UNKNOWN
    git(tmp_path, "init")
    assert commit_of(tmp_path) == UNKNOWN
    (tmp_path / "code.py").write_text("1")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-m", "first")
    commit = commit_of(tmp_path)
    assert UNCOMMITTED not in commit
    (tmp_path / "benchmarks" / "results" / "cube.json").write_text("{}")
    assert commit_of(tmp_path) == commit  # written by the benchmark before
    (tmp_path / "code.py").write_text("2")
    assert commit_of(tmp_path) == f"{commit}{UNCOMMITTED}"


def test_a_machine_without_git_knows_no_commit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert commit_of(tmp_path) == UNKNOWN
