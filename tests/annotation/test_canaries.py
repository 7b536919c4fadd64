"""No contact in the clear reaches the labelling server: its files are searched byte by byte."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.annotation.bench import CANARIES, Bench
from tests.annotation.test_pull import judged, region

pytestmark = pytest.mark.labelstudio


def files_with(folder: Path, words: str) -> list[Path]:
    """The files below `folder` whose bytes hold `words`, in UTF-8 or UTF-16."""
    forms = [words.encode(), words.encode("utf-16-le")]
    return [
        path
        for path in sorted(folder.rglob("*"))
        if path.is_file() and any(form in _bytes_of(path) for form in forms)
    ]


def _bytes_of(path: Path) -> bytes:
    """Read by another process: when this one closes a store's file, all the locks that it holds on
    it are gone (POSIX), and whoever closes the store next removes the log that is still in use."""
    return subprocess.run(["cat", path], capture_output=True, check=True).stdout


def test_canaries_are_in_no_file_of_the_study(bench: Bench) -> None:
    bench.draw("canaries", 40)
    bench.push("canaries")
    task = bench.tasks("canaries", "a1")[0]["id"]
    with bench.client() as (client, _):
        note = region("note", "textarea", text=["Nothing to add"])
        client.annotate(task, {"result": [*judged("unsure", "trust_claims"), note]})
    bench.pull("canaries")
    assert files_with(bench.study.folder / "label-studio", "Bright rooms"), "the search works"
    assert files_with(bench.study.folder, CANARIES[1]) == []
    assert files_with(bench.study.folder, CANARIES[2]) == []
    assert files_with(bench.study.folder, CANARIES[0]) == []


def test_the_search_finds_what_was_not_minimised(bench: Bench, tmp_path: Path) -> None:
    """The guard removed: a file as the server would write it, with the raw advert in it."""
    (tmp_path / "label_studio.sqlite3").write_bytes(b"\0\1" + CANARIES[1].encode() + b"\0")
    assert len(files_with(tmp_path, CANARIES[1])) == 1
