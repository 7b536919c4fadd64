"""A refused rotation leaves the keys as they were, and a strange key file is not made use of."""

from __future__ import annotations

import os

import pytest
import sqlalchemy as sa

from brightline.custody.key_state import state_of
from brightline.custody.rotation import rotate
from brightline.errors import CustodyError
from brightline.ingest import start_run
from brightline.privacy import Keyring, load_keyring
from brightline.privacy.key_files import NEXT_PSEUDONYM_KEY, PSEUDONYM_KEY, write_secret
from brightline.privacy.keys import load_chain
from brightline.store import upsert_study
from brightline.study import Study
from tests.custody.house import House, advert


def _files(house: House) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in house.study.keys_directory.iterdir()}


def _put(house: House, name: str, keyring: Keyring) -> None:
    path = house.study.keys_directory / name
    path.unlink(missing_ok=True)
    write_secret(path, keyring.key_line())


def test_an_outdated_key_file_is_refused_and_the_folder_stays_as_it_was(house: House) -> None:
    house.admit(advert(1))
    outdated = house.keyring
    rotate(house.study, house.store)
    present = house.keyring
    _put(house, PSEUDONYM_KEY, outdated)
    before = _files(house)
    with pytest.raises(CustodyError, match="keys restore"):
        rotate(house.study, house.store)
    assert _files(house) == before
    assert "restore the keys" in state_of(house.study).trouble
    assert load_keyring(house.study.keys_directory).key_id == outdated.key_id
    _put(house, PSEUDONYM_KEY, present)
    assert state_of(house.study).trouble == ""
    rotate(house.study, house.store)


def test_a_run_that_opens_late_leaves_no_key_begun(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its crawler could not end it: with a key begun it would not start."""
    house.admit(advert(1))
    before = _files(house)

    def and_a_run_opens(connection: sa.Connection, study: Study) -> None:
        upsert_study(connection, study)
        start_run(connection, study, "site-a")

    monkeypatch.setattr("brightline.custody.rotation.upsert_study", and_a_run_opens)
    with pytest.raises(CustodyError, match="is open"):
        rotate(house.study, house.store)
    assert _files(house) == before


def test_a_key_that_follows_another_is_dropped_where_the_store_is_under_the_first(
    house: House,
) -> None:
    """It belongs to neither state: the store is under the key file, and this does not follow it."""
    house.admit(advert(1))
    stale = house.keyring.with_new_key()
    rotate(house.study, house.store)
    _put(house, NEXT_PSEUDONYM_KEY, stale)
    with (house.study.keys_directory / NEXT_PSEUDONYM_KEY).open("rb") as dropped:
        new = rotate(house.study, house.store)
        assert stale.key_line().encode() not in dropped.read()  # nor is it left on the disk
    assert new != stale.key_id
    assert house.keyring.rotations == 2
    assert state_of(house.study).trouble == ""
    assert house.admit(advert(1)).seen_again == 1


def test_a_key_begun_is_kept_where_the_store_is_under_neither(house: House) -> None:
    """Another copy of the store may be under it, and this file the only one that holds it."""
    house.admit(advert(1))
    _put(house, NEXT_PSEUDONYM_KEY, house.keyring.with_new_key())
    with house.store.begin() as connection:
        right = connection.execute(sa.text("SELECT key_id FROM study")).scalar_one()
        connection.execute(sa.text("UPDATE study SET key_id = 'other'"))
    before = _files(house)
    with pytest.raises(CustodyError, match="of a rotation that was begun"):
        rotate(house.study, house.store)
    assert _files(house) == before
    assert "restore the keys" in state_of(house.study).trouble
    with house.store.begin() as connection:
        connection.execute(sa.text("UPDATE study SET key_id = :id"), {"id": right})
    begun = load_chain(house.study.keys_directory, NEXT_PSEUDONYM_KEY).key_id
    assert rotate(house.study, house.store) == begun


def test_another_key_that_lies_there_meanwhile_does_not_take_the_place(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The store is under the first one, which would be lost."""
    house.admit(advert(1))
    path = house.study.keys_directory / NEXT_PSEUDONYM_KEY
    present, other = house.keyring, house.keyring.with_new_key()

    def and_somebody_puts_another(*_: object, **__: object) -> None:
        path.replace(house.study.folder.parent / "aside")
        _put(house, NEXT_PSEUDONYM_KEY, other)

    with monkeypatch.context() as patch:
        patch.setattr("brightline.custody.rotation.compact", and_somebody_puts_another)
        with pytest.raises(CustodyError, match="put the file back that was there"):
            rotate(house.study, house.store)
    assert load_chain(house.study.keys_directory, PSEUDONYM_KEY).key_id == present.key_id
    path.unlink()
    (house.study.folder.parent / "aside").replace(path)
    rotate(house.study, house.store)
    assert house.admit(advert(1)).seen_again == 1


def test_nothing_says_which_of_two_keys_a_store_without_adverts_is_under(house: House) -> None:
    stale = house.keyring.with_new_key()
    _put(house, PSEUDONYM_KEY, house.keyring.with_new_key())
    _put(house, NEXT_PSEUDONYM_KEY, stale)
    before = _files(house)
    with pytest.raises(CustodyError, match="does not follow"):
        rotate(house.study, house.store)
    assert _files(house) == before
    os.replace(house.study.keys_directory / NEXT_PSEUDONYM_KEY, house.study.folder.parent / "aside")
    rotate(house.study, house.store)
