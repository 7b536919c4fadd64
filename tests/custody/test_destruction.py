"""Destruction is whole, or nothing is destroyed, or sentence and ledger say how far it came."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from brightline.custody import destruction
from brightline.custody.destruction import destroy_keys
from brightline.errors import CustodyError, StoreError
from brightline.privacy import create_keys, key_staging
from brightline.privacy.key_files import overwrite_and_remove
from brightline.schema import LedgerEntry
from tests.custody.house import House


def _files(house: House) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in house.study.keys_directory.iterdir()}


def _acts(house: House) -> list[str]:
    return [row["act"] for row in house.rows(LedgerEntry)]


@contextmanager
def _that_runs(program: Path) -> Iterator[None]:
    """A program that runs: the system lets nobody write to its file, not even root."""
    sleep = shutil.which("sleep")
    assert sleep is not None
    shutil.copyfile(sleep, program)
    program.chmod(0o700)
    running = subprocess.Popen([program, "600"])
    try:
        yield
    finally:
        running.kill()
        running.wait()


def test_a_file_that_cannot_be_overwritten_is_found_before_the_first_is(small_house: House) -> None:
    house = small_house
    busy = house.study.keys_directory / "run-1-abc.key"
    with _that_runs(busy):
        before = _files(house)
        with pytest.raises(CustodyError, match=r"run-1-abc\.key cannot be.*Nothing was destroyed"):
            destroy_keys(house.study, house.study.id)
        assert _files(house) == before
        assert "destruction of the keys begun" not in _acts(house)
    destroy_keys(house.study, house.study.id)
    assert not house.study.keys_directory.exists()


def test_a_key_that_was_made_read_only_is_destroyed(small_house: House) -> None:
    house = small_house
    (house.study.keys_directory / "custodian.key").chmod(0o400)
    assert "custodian.key" in destroy_keys(house.study, house.study.id)
    assert not house.study.keys_directory.exists()


def test_a_second_name_of_a_key_elsewhere_is_not_overwritten(
    small_house: House, tmp_path: Path
) -> None:
    house = small_house
    os.link(house.study.keys_directory / "custodian.key", tmp_path / "own")
    kept = (tmp_path / "own").read_bytes()
    with pytest.raises(CustodyError, match=r"custodian\.key.*Nothing was destroyed"):
        destroy_keys(house.study, house.study.id)
    assert (tmp_path / "own").read_bytes() == kept
    (tmp_path / "own").unlink()
    destroy_keys(house.study, house.study.id)


def test_a_disk_that_fails_in_the_middle_is_told_with_what_is_gone(
    small_house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    house = small_house

    def until_the_last(path: Path) -> None:
        if path.name == "pseudonym.key":
            raise OSError(5, "Input/output error")
        overwrite_and_remove(path)

    told = r"in part \(Input/output error\): gone are custodian\.key, custodian\.pub, still there "
    with monkeypatch.context() as failing:
        failing.setattr(destruction, "overwrite_and_remove", until_the_last)
        with pytest.raises(CustodyError, match=told + r"are pseudonym\.key; .* again"):
            destroy_keys(house.study, house.study.id)
    entry = house.rows(LedgerEntry)[-1]
    assert entry["act"] == "keys destroyed in part"
    assert entry["detail"] == {"files": 2, "left": 1}
    assert destroy_keys(house.study, house.study.id) == ["pseudonym.key"]
    assert _acts(house)[-1] == "keys destroyed"


def test_a_ledger_that_is_lost_meanwhile_does_not_hide_that_they_are_destroyed(
    small_house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    house = small_house

    def and_the_store_goes(path: Path) -> None:
        overwrite_and_remove(path)
        for name in ("corpus.db", "corpus.db-wal", "corpus.db-shm"):
            (house.study.folder / name).unlink(missing_ok=True)
        (house.study.folder / "corpus.db").write_bytes(b"not a store " * 500)

    monkeypatch.setattr(destruction, "overwrite_and_remove", and_the_store_goes)
    with pytest.raises(StoreError, match=r"are destroyed, and the ledger could not be told: "):
        destroy_keys(house.study, house.study.id)
    assert not house.study.keys_directory.exists()


def _killed_while_writing(directory: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What lies beside `directory` when a kill comes just before its keys would appear there."""

    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt):
        patch.setattr(Path, "rename", killed)
        patch.setattr("brightline.privacy.key_staging.shutil.rmtree", lambda *_, **__: None)
        create_keys(directory)
    (left,) = directory.parent.glob(f".{directory.name}.*")
    assert "pseudonym.key" in {path.name for path in left.iterdir()}
    return left


def test_keys_that_a_kill_left_beside_their_folder_are_destroyed_too(
    small_house: House, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    house, directory = small_house, small_house.study.keys_directory
    moved = directory.rename(tmp_path / "moved")
    left = _killed_while_writing(directory, monkeypatch)
    moved.rename(directory)
    others = left.with_name(f".{directory.name}-two.abcdefgh")
    others.mkdir()
    link = left.with_name(f".{directory.name}.abcdefgh")
    link.symlink_to(others)
    assert "custodian.key" in destroy_keys(house.study, house.study.id)
    assert not directory.exists()
    assert not left.exists()
    assert link.exists()
    link.unlink()
    _killed_while_writing(directory, monkeypatch)
    assert "pseudonym.key" in destroy_keys(house.study, house.study.id)
    assert [path.name for path in directory.parent.iterdir()] == [others.name]


def test_keys_that_a_kill_left_are_removed_by_the_next_and_those_of_a_living_command_stay(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    directory = tmp_path / "keys" / "some-study"
    left = _killed_while_writing(directory, monkeypatch)
    with key_staging._staging(directory) as living:
        create_keys(directory)
        assert living.exists()
    assert not left.exists()


@pytest.mark.parametrize("redirection", ["</dev/null", "<&-"])
def test_without_a_terminal_one_sentence_says_that_nothing_was_destroyed(
    small_house: House, redirection: str
) -> None:
    before = _files(small_house)
    command = [sys.executable, "-m", "brightline", "keys", "destroy", "--study"]
    line = f"{shlex.join([*command, str(small_house.study.path)])} {redirection}"
    done = subprocess.run(["sh", "-c", line], capture_output=True, text=True, check=False)
    assert done.returncode == CustodyError.exit_code
    assert "Nothing was typed" in done.stderr.splitlines()[-1]
    assert small_house.study.id in done.stderr.splitlines()[-1]
    assert "Aborted" not in done.stderr
    assert _files(small_house) == before
