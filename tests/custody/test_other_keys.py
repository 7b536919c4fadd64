"""Keys that are not the store's: made by nobody, and told where a backup brings them."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from nacl import pwhash
from typer.testing import CliRunner, Result

import brightline.custody.backup as backup_module
from brightline.cli import build_app
from brightline.custody.backup import back_up_keys
from brightline.custody.rotation import rotate
from brightline.errors import CustodyError, StoreError
from brightline.privacy import load_keyring
from tests.custody.house import House, advert

PASSPHRASE = "harbour lantern violet nine"


@pytest.fixture(autouse=True)
def _cheap_passphrases(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backup_module, "OPSLIMIT", pwhash.argon2id.OPSLIMIT_MIN)
    monkeypatch.setattr(backup_module, "MEMLIMIT", pwhash.argon2id.MEMLIMIT_MIN)


def _type(house: House, *words: str, lines: str = "") -> Result:
    return CliRunner().invoke(
        build_app(), ["keys", *words, "--study", str(house.study.path)], input=lines
    )


def test_none_are_created_where_the_store_has_its_own(house: House) -> None:
    house.admit(advert(1))
    directory, in_force = house.study.keys_directory, house.keyring.key_id
    shutil.rmtree(directory)
    done = _type(house, "create")
    assert isinstance(done.exception, CustodyError)
    assert f"under the key {in_force}" in str(done.exception)
    assert "keys restore" in str(done.exception)
    assert not directory.exists()


@pytest.mark.parametrize(
    "words",
    [
        "keys status",
        "keys rotate",
        "keys backup k",
        "suppress",
        "unseal 1 --reason long-enough",
        "crawl run",
    ],
)
def test_keys_that_are_missing_beside_a_full_store_are_to_be_restored(
    small_house: House, words: str
) -> None:
    small_house.admit(advert(1))
    directory, in_force = small_house.study.keys_directory, small_house.keyring.key_id
    shutil.rmtree(directory)
    done = CliRunner().invoke(
        build_app(), [*words.split(), "--study", str(small_house.study.path)], input="nobody\n"
    )
    assert isinstance(done.exception, CustodyError)
    said = str(done.exception)
    assert f"no keys in {directory}" in said
    assert f"under the key {in_force}" in said
    assert "restore its keys with `brightline keys restore FILE`, or set BRIGHTLINE_KEYS" in said
    assert "create" not in said


def test_where_keys_are_in_the_way_the_variable_for_another_place_is_named(house: House) -> None:
    done = _type(house, "create")
    assert "set BRIGHTLINE_KEYS to another directory" in str(done.exception)


def test_they_are_created_where_nothing_is_stored_yet(house: House) -> None:
    shutil.rmtree(house.study.keys_directory)
    assert _type(house, "create").exit_code == 0
    assert _type(house, "status").exit_code == 0


def test_a_restored_key_that_the_store_has_left_is_told_at_once(
    house: House, tmp_path: Path
) -> None:
    house.admit(advert(1))
    back_up_keys(house.study, tmp_path / "old", PASSPHRASE)
    old = house.keyring.key_id
    rotate(house.study, house.store)
    back_up_keys(house.study, tmp_path / "new", PASSPHRASE)
    directory = house.study.keys_directory
    shutil.rmtree(directory)
    done = _type(house, "restore", str(tmp_path / "old"), lines=f"{PASSPHRASE}\n")
    assert f"Restored key {old}" in done.stdout
    assert isinstance(done.exception, CustodyError)
    assert f"move those out of {directory}" in str(done.exception)
    shutil.rmtree(directory)
    done = _type(house, "restore", str(tmp_path / "new"), lines=f"{PASSPHRASE}\n")
    assert done.exit_code == 0
    assert load_keyring(directory).rotations == 1


def test_a_ledger_that_cannot_be_written_does_not_hide_the_backup(
    small_house: House, tmp_path: Path
) -> None:
    house = small_house
    house.store.close()
    (house.study.folder / "corpus.db").write_bytes(b"not a store " * 500)
    done = _type(house, "backup", str(tmp_path / "k"), lines=f"{PASSPHRASE}\n{PASSPHRASE}\n")
    assert isinstance(done.exception, StoreError)
    said = str(done.exception)
    assert f"to {tmp_path / 'k'}, and opened it again" in said
    assert "the ledger could not be told" in said
    assert (tmp_path / "k").exists()
