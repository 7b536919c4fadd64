"""One key file of a study is lost and the others are there: it comes back, and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from nacl import pwhash
from typer.testing import CliRunner, Result

import brightline.custody.backup as backup_module
from brightline.cli import build_app
from brightline.custody.backup import back_up_keys, restore_keys
from brightline.custody.key_state import state_of
from brightline.custody.next_key import next_key
from brightline.custody.rotation import rotate
from brightline.errors import CustodyError
from brightline.ingest import start_run
from brightline.privacy import create_keys, key_files, load_keyring
from brightline.study import Study
from tests.custody.house import House, advert

PASSPHRASE = "harbour lantern violet nine"


@pytest.fixture(autouse=True)
def _cheap_passphrases(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backup_module, "OPSLIMIT", pwhash.argon2id.OPSLIMIT_MIN)
    monkeypatch.setattr(backup_module, "MEMLIMIT", pwhash.argon2id.MEMLIMIT_MIN)


@pytest.fixture
def study(make_study: Callable[..., Study], tmp_path: Path) -> Study:
    made = make_study()
    create_keys(made.keys_directory)
    back_up_keys(made, tmp_path / "k", PASSPHRASE)
    return made


def _content(study: Study) -> dict[str, str]:
    return {path.name: path.read_text() for path in study.keys_directory.iterdir()}


def _type(study: Study, *words: str, lines: str = "") -> Result:
    words = ("keys", *words, "--study", str(study.path))
    return CliRunner().invoke(build_app(), words, input=lines)


NAMES = ["pseudonym.key", "custodian.pub", "custodian.key"]


@pytest.mark.parametrize("lost", [NAMES[:1], NAMES[1:2], NAMES[2:], NAMES[:2], NAMES[1:]])
def test_what_is_missing_comes_back_and_the_rest_is_not_touched(
    study: Study, tmp_path: Path, lost: list[str]
) -> None:
    before = _content(study)
    for name in lost:
        (study.keys_directory / name).unlink()
    kept = {path: path.stat() for path in study.keys_directory.iterdir()}
    done = _type(study, "restore", str(tmp_path / "k"), lines=f"{PASSPHRASE}\n")
    assert done.exit_code == 0, done.exception
    assert f"({', '.join(lost)})" in done.stdout
    assert ("then delete it from this machine" in done.stdout) is ("custodian.key" in lost)
    assert _content(study) == before
    assert all((study.keys_directory / name).stat().st_mode & 0o077 == 0 for name in lost)
    assert {path: path.stat() for path in kept} == kept


@pytest.mark.parametrize("there", NAMES)
def test_beside_another_key_nothing_is_restored(study: Study, tmp_path: Path, there: str) -> None:
    create_keys(tmp_path / "other" / study.id)
    for name in NAMES:
        (study.keys_directory / name).unlink()
    other = (tmp_path / "other" / study.id / there).rename(study.keys_directory / there)
    before = other.read_text()
    with pytest.raises(CustodyError, match=rf"{there} is not the key that the backup holds"):
        restore_keys(study, tmp_path / "k", PASSPHRASE)
    assert _content(study) == {there: before}


def test_a_damaged_key_is_moved_away_before_it_comes_back(study: Study, tmp_path: Path) -> None:
    path = study.keys_directory / "pseudonym.key"
    path.write_text("garbage\n")
    (study.keys_directory / "custodian.key").unlink()
    with pytest.raises(CustodyError, match=r"move it out of that folder, then .*keys restore FILE"):
        load_keyring(study.keys_directory)
    with pytest.raises(CustodyError, match="Nothing was restored"):
        restore_keys(study, tmp_path / "k", PASSPHRASE)
    path.rename(tmp_path / "damaged")
    restore_keys(study, tmp_path / "k", PASSPHRASE)
    assert state_of(study).custodian_private_key_here


def test_a_key_that_was_bound_since_the_backup_is_the_same(study: Study, tmp_path: Path) -> None:
    """A backup of an earlier version holds the key as it was before it named its study."""
    path = study.keys_directory / "pseudonym.key"
    bound = path.read_text()
    unbound = load_keyring(study.keys_directory).of_study("").key_line()
    assert unbound != bound
    files = {**_content(study), "pseudonym.key": unbound}
    sealed = backup_module._seal({"study": study.id, "files": files}, PASSPHRASE)
    (tmp_path / "earlier").write_bytes(sealed)
    (study.keys_directory / "custodian.pub").unlink()
    assert restore_keys(study, tmp_path / "earlier", PASSPHRASE)[1] == ["custodian.pub"]
    assert path.read_text() == bound


def test_a_disk_that_fails_leaves_whole_files_and_the_next_run_writes_the_rest(
    study: Study, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = _content(study)
    for name in NAMES[:2]:
        (study.keys_directory / name).unlink()
    write = key_files.write_secret

    def full(path: Path, text: str) -> None:
        if path.name.startswith("custodian.pub"):
            path.write_text(text[:7])
            raise OSError(28, "No space left on device")
        write(path, text)

    with monkeypatch.context() as patch:
        patch.setattr(key_files, "write_secret", full)
        with pytest.raises(CustodyError, match="run the same command again"):
            restore_keys(study, tmp_path / "k", PASSPHRASE)
    assert not (study.keys_directory / "custodian.pub").exists()
    restore_keys(study, tmp_path / "k", PASSPHRASE)
    assert _content(study) == before


@pytest.mark.parametrize("lost", [NAMES[:1], NAMES])
@pytest.mark.parametrize("words", ["status", "create", "rotate", "backup k"])
def test_a_lost_key_of_a_full_store_is_to_be_restored(
    small_house: House, words: str, lost: list[str]
) -> None:
    """Before anything else is asked for: a run that is open cannot end without the key."""
    house = small_house
    house.admit(advert(1))
    with house.store.begin() as connection:
        start_run(connection, house.study, "site-a")
    for name in lost:
        (house.study.keys_directory / name).unlink()
    said = str(_type(house.study, *words.split()).exception)
    assert "keys restore" in said
    assert "under the key" in said
    assert "keys create" not in said
    assert "crawl run" not in said


def test_without_a_store_keys_are_created_in_an_empty_folder_only(study: Study) -> None:
    directory = study.keys_directory
    (directory / "pseudonym.key").unlink()
    said = str(_type(study, "status").exception)
    assert "keys restore FILE" in said
    assert "create" not in said
    said = str(_type(study, "create").exception)
    assert "what is missing (pseudonym.key) with `brightline keys restore FILE`" in said
    for path in directory.iterdir():
        path.unlink()
    assert "keys create" in str(_type(study, "status").exception)
    assert _type(study, "create").exit_code == 0


def test_a_rotation_that_has_renewed_the_store_finishes_without_the_key_before(
    small_house: House,
) -> None:
    house = small_house
    house.admit(advert(1))
    directory = house.study.keys_directory
    rotate(house.study, house.store)
    (directory / "pseudonym.key").rename(directory / "pseudonym.key.next")  # killed before its end
    done = _type(house.study, "rotate")
    assert done.exit_code == 0, done.exception
    assert state_of(house.study).trouble == ""


def test_the_key_before_comes_back_into_a_rotation_that_has_begun(
    study: Study, tmp_path: Path
) -> None:
    directory = study.keys_directory
    keyring = load_keyring(directory)
    begun = next_key(directory, keyring, None)
    (directory / "pseudonym.key").unlink()
    assert restore_keys(study, tmp_path / "k", PASSPHRASE) == (keyring.key_id, ["pseudonym.key"])
    assert state_of(study).next_key_id == begun.key_id
