"""Rotation: a contact meets its old adverts, the old key tells nothing, and no kill harms."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import sqlalchemy as sa

import brightline.custody.next_key as next_key_module
import brightline.custody.rotation as rotation_module
import brightline.ingest.door as door_module
from brightline import ledger
from brightline.custody.key_state import state_of
from brightline.custody.renewal import renew_store
from brightline.custody.rotation import rotate
from brightline.custody.suppression import suppress
from brightline.errors import CustodyError
from brightline.ingest import Door, start_run
from brightline.privacy import Keyring, load_keyring, minimise
from brightline.privacy.key_files import NEXT_PSEUDONYM_KEY, PSEUDONYM_KEY
from brightline.privacy.keys import KEYS_VARIABLE, load_chain
from brightline.schema import (
    Advert,
    AdvertContact,
    Annotation,
    Contact,
    Coverage,
    ErasedAdvert,
    FrontierRow,
    LedgerEntry,
    Suppression,
)
from brightline.store import insert, table_of
from tests.custody.house import PHONE, House, advert

OTHER = "+1 212 555 0177"
TITLED = "+1 212 555 0188"


def _fill(house: House) -> None:
    house.admit(advert(1), advert(2, body="Write to mara@example.org (synthetic)"))
    house.admit(advert(3, body="Ask 212 555 0177 (synthetic)"))
    suppress(house.study, house.store, house.keyring, OTHER, erasers={})
    house.label(house.rows(Advert)[0]["id"])


def test_a_renewed_pseudonym_is_that_of_the_chain(small_house: House) -> None:
    old = small_house.keyring
    new = old.with_new_key()
    for name in ("pseudonym", "suppression", "fingerprint"):
        before, after = (getattr(ring, name)("phone", "+12125550142") for ring in (old, new))
        assert new.renew(before) == after != before
    assert new.key_id != old.key_id
    twice = new.with_new_key()
    assert twice.renew(new.renew(old.pseudonym("phone", "x"))) == twice.pseudonym("phone", "x")


def test_after_a_rotation_everything_is_recognised(house: House) -> None:
    """The same adverts are seen again, the same contact joins them, and opt-outs hold."""
    _fill(house)
    rotate(house.study, house.store)
    again = house.admit(advert(1), advert(2, body="Write to mara@example.org (synthetic)"))
    assert (again.new, again.seen_again) == (0, 2)
    assert house.admit(advert(3, body="Edited (synthetic)")).suppressed == 1  # its tombstone
    assert house.admit(advert(8, body="Now 212 555 0177")).suppressed == 1  # its opt-out
    assert house.admit(advert(9)).new == 1  # a new advert with the number of the first
    assert len(house.rows(Contact)) == 2
    assert len(house.rows(AdvertContact)) == 3
    tokens = [row["body"][:60] for row in house.rows(Advert) if "Call" in row["body"]]
    assert len({text.partition("[phone:")[2][:6] for text in tokens}) == 1


def test_without_renewing_the_adverts_keys_all_would_be_stored_twice(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    _fill(house)
    monkeypatch.setattr(rotation_module, "renew_store", lambda *_: 0)
    rotate(house.study, house.store)
    assert house.admit(advert(1)).new == 1


def test_each_of_two_contacts_of_an_advert_goes_on_to_be_named_alike(house: House) -> None:
    house.admit(advert(1, body=f"{PHONE} or {OTHER} (synthetic)"))
    rotate(house.study, house.store)
    (row,) = house.rows(Advert)
    for one in (PHONE, OTHER):
        assert minimise(one, "", house.keyring).title.rpartition(":")[2][:6] in row["body"]


def test_nothing_of_the_old_key_is_left_in_the_store(
    small_house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither a pseudonym nor the token that is its beginning, in any file, in any batch."""
    monkeypatch.setattr("brightline.custody.renewal.BATCH_ROWS", 1)
    house = small_house
    _fill(house)
    house.admit(advert(4, title=f"Ask {TITLED} (synthetic)"))
    old = house.keyring
    known = [row["pseudonym"] for table in (Contact, Suppression) for row in house.rows(table)]
    known += [row["ad_key"] for table in (Advert, ErasedAdvert) for row in house.rows(table)]
    codes = [name.rpartition(":")[2] for name in known]
    codes += [minimise(one, "", old).title.rpartition(":")[2][:6] for one in (PHONE, TITLED)]
    codes.append("[phone:AAAAAA")  # the token of a contact that is not stored, in a note
    assert all(house.files_with(code) for code in codes)
    rotate(house.study, house.store)
    assert [code for code in codes if house.files_with(code)] == []
    note = house.rows(Annotation)[0]["note"]
    assert len(note) == len("lantern-canary in a note [phone:AAAAAA]")
    assert {row["key_id"] for row in house.rows(Contact)} == {house.keyring.key_id}


def test_a_section_of_an_earlier_version_goes_on_to_be_called_as_in_its_coverage(
    house: House,
) -> None:
    """Its name held a token's code then, here of a contact that the advert's text has too."""
    house.admit(advert(1))
    (row,) = house.rows(Advert)
    old = f"Rooms of {minimise(PHONE, '', house.keyring).title}"
    count = {"run_id": row["first_run_id"], "site_id": row["site_id"], "day": row["first_seen"]}
    with house.store.begin() as connection:
        connection.execute(table_of(Advert).update().values(section=old, place_printed=old))
        insert(connection, Coverage, [{**count, "day": count["day"].date(), "section": old}])
        page = {"run_id": row["first_run_id"], "role": "advert", "url_fingerprint": "x"}
        insert(connection, FrontierRow, [{**page, "state": "done", "section": old, "meta": {}}])
    rotate(house.study, house.store)
    (here,), (there,), (asked,) = (house.rows(table) for table in (Advert, Coverage, FrontierRow))
    assert old != here["section"] == there["section"] == asked["section"]
    assert here["place_printed"] == here["section"]


def test_the_old_key_alone_collects_nothing(house: House) -> None:
    _fill(house)
    old = house.keyring
    rotate(house.study, house.store)
    with house.store.begin() as connection:
        run = start_run(connection, house.study, "site-a")
    door = Door(house.study, old, house.store)
    with pytest.raises(CustodyError, match="is under the key"), house.store.begin() as connection:
        door.admit(connection, run, [advert(1)])


def test_without_the_doors_check_of_the_key_it_would_collect_doubles(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    _fill(house)
    old = house.keyring
    rotate(house.study, house.store)
    monkeypatch.setattr(door_module, "require_key", lambda *_: None)
    with house.store.begin() as connection:
        run = start_run(connection, house.study, "site-a")
        assert Door(house.study, old, house.store).admit(connection, run, [advert(1)]).new == 1


@pytest.mark.parametrize(
    ("source", "goes_on"),
    [("crawl", "`brightline crawl run site-a`"), ("warc", "--from-warc FILE… --site site-a`")],
)
def test_it_is_refused_while_a_run_is_open(house: House, source: str, goes_on: str) -> None:
    """Of a crawl or of an archive that is read; each is ended by a command of its own."""
    _fill(house)
    with house.store.begin() as connection:
        start_run(connection, house.study, "site-a", source=source)
    before = house.rows(Contact)
    with pytest.raises(CustodyError, match=f"is open.*{goes_on}"):
        rotate(house.study, house.store)
    assert house.rows(Contact) == before
    assert not (house.study.keys_directory / NEXT_PSEUDONYM_KEY).exists()


def test_it_stands_in_the_ledger(house: House) -> None:
    _fill(house)
    old, told = house.keyring.key_id, list[tuple[int, int]]()
    new = rotate(house.study, house.store, advance=lambda *of: told.append(of))
    entry = house.rows(LedgerEntry)[-1]
    assert entry["act"] == "keys rotated"
    assert (entry["detail"]["from"], entry["detail"]["to"]) == (old, new)
    tables = (Advert, Contact, Suppression, ErasedAdvert, Annotation, Coverage)
    rows = sum(len(house.rows(table)) for table in tables)
    assert entry["detail"]["rows"] == rows
    assert told[-1] == (rows, rows)
    assert {total for _, total in told} == {rows}
    with house.store.begin() as connection:
        ledger.verify(connection)


def test_keys_that_lie_inside_the_study_folder_are_not_rotated(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    _fill(house)
    inside = house.study.folder / "keys"
    shutil.copytree(house.study.keys_directory.parent, inside)
    monkeypatch.setenv(KEYS_VARIABLE, str(inside))
    with pytest.raises(CustodyError, match="inside the study folder"):
        rotate(house.study, house.store)
    assert not (house.study.keys_directory / NEXT_PSEUDONYM_KEY).exists()


def test_a_store_of_another_key_is_refused(small_house: House) -> None:
    house = small_house
    _fill(house)
    with house.store.begin() as connection:
        connection.execute(sa.text("UPDATE study SET key_id = 'other'"))
    with pytest.raises(CustodyError, match="is under the key other"):
        rotate(house.study, house.store)


class Killed(BaseException):
    """Stands for a kill: nothing may catch it."""


def _die(*_: object, **__: object) -> None:
    raise Killed


def _in_write(house: House, patch: pytest.MonkeyPatch) -> None:
    patch.setattr(next_key_module, "write_secret", _die)


def _before_the_key(house: House, patch: pytest.MonkeyPatch) -> None:
    patch.setattr(rotation_module, "lock_out_ingest", _die)


def _before_the_part_is_gone(house: House, patch: pytest.MonkeyPatch) -> None:
    """The new key's file has both its names."""
    patch.setattr(next_key_module, "flush_directory", _die)
    patch.setattr(Path, "unlink", lambda *_, **__: None)


def _before_the_store(house: House, patch: pytest.MonkeyPatch) -> None:
    patch.setattr(rotation_module, "renew_store", _die)


def _in_the_transaction(house: House, patch: pytest.MonkeyPatch) -> None:
    def renew_and_die(connection: sa.Connection, new: Keyring, advance: object) -> int:
        renew_store(connection, new, lambda *_: None)
        raise Killed

    patch.setattr(rotation_module, "renew_store", renew_and_die)


def _after_the_commit(house: House, patch: pytest.MonkeyPatch) -> None:
    patch.setattr(rotation_module, "compact", _die)


def _before_the_rename(house: House, patch: pytest.MonkeyPatch) -> None:
    def replace(path: Path, target: Path) -> Path:
        raise Killed

    patch.setattr(Path, "replace", replace)


@pytest.mark.parametrize(
    ("moment", "trouble"),
    [
        (_before_the_key, ""),
        (_in_write, ""),
        (_before_the_part_is_gone, "has begun"),
        (_before_the_store, "has begun"),
        (_in_the_transaction, "has begun"),
        (_after_the_commit, "has renewed the store"),
        (_before_the_rename, "has renewed the store"),
    ],
)
def test_killed_at_any_moment_it_says_so_and_is_finished_by_running_it_again(
    house: House, moment: Callable[[House, pytest.MonkeyPatch], None], trouble: str
) -> None:
    _fill(house)
    with pytest.MonkeyPatch.context() as patch:
        moment(house, patch)
        with pytest.raises(Killed):
            rotate(house.study, house.store)
    assert trouble in state_of(house.study).trouble
    if trouble:
        assert "keys rotate" in state_of(house.study).trouble
        with pytest.raises(CustodyError, match="keys rotate"):
            load_keyring(house.study.keys_directory)
        begun = load_chain(house.study.keys_directory, NEXT_PSEUDONYM_KEY).key_id
        assert rotate(house.study, house.store) == begun
    else:
        rotate(house.study, house.store)
    assert state_of(house.study).trouble == ""
    assert house.keyring.rotations == 1
    assert house.admit(advert(1)).seen_again == 1
    assert [entry["act"] for entry in house.rows(LedgerEntry)].count("keys rotated") == 1
    leftovers = house.key_names()
    assert leftovers == {PSEUDONYM_KEY, "custodian.pub", "custodian.key"}


def test_a_real_kill_in_the_middle_of_the_transaction(small_house: House) -> None:
    house = small_house
    _fill(house)
    code = (
        "import os, signal, sys\n"
        "from brightline.custody import rotation\n"
        "from brightline.store import Store\n"
        "from brightline.study import load_study\n"
        "def die(connection, new, advance):\n"
        "    renew(connection, new, advance)\n"
        "    os.kill(os.getpid(), signal.SIGKILL)\n"
        "renew, rotation.renew_store = rotation.renew_store, die\n"
        "study = load_study(sys.argv[1])\n"
        "rotation.rotate(study, Store.for_study(study))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(house.study.path)], env=dict(os.environ), check=False
    )
    assert done.returncode == -signal.SIGKILL
    assert "has begun" in state_of(house.study).trouble
    rotate(house.study, house.store)
    assert house.admit(advert(1)).seen_again == 1


def test_rotating_twice_needs_three_keys(house: House) -> None:
    _fill(house)
    rotate(house.study, house.store)
    rotate(house.study, house.store)
    assert house.keyring.rotations == 2
    assert house.admit(advert(1)).seen_again == 1
    with house.store.begin() as connection:
        held = connection.execute(sa.select(table_of(Contact).c.pseudonym)).scalars().all()
    assert house.keyring.pseudonym("phone", "+12125550142") in held
