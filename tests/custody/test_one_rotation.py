"""Two rotations at once: one works, the other is told so, and no key or opt-out is lost."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path

import pytest

import brightline.custody.next_key as next_key_module
import brightline.custody.rotation as rotation_module
from brightline.custody import turns
from brightline.custody.compaction import compact
from brightline.custody.key_state import state_of
from brightline.custody.rotation import rotate
from brightline.custody.suppression import suppress
from brightline.errors import CustodyError
from brightline.privacy.key_files import NEXT_PSEUDONYM_KEY, PSEUDONYM_KEY, write_secret
from brightline.privacy.keys import KEYS_VARIABLE, load_chain
from brightline.schema import LedgerEntry
from brightline.store import Store
from tests.custody.house import House, advert

OTHER = "+1 212 555 0177"

STALLED = """
import sys
from brightline.custody import next_key, rotation
from brightline.store import Store
from brightline.study import load_study

module, name = {"key": (next_key, "write_secret"), "compaction": (rotation, "compact")}[sys.argv[2]]
real = getattr(module, name)

def stalled(*given, **named):
    print("there", flush=True)
    sys.stdin.readline()
    return real(*given, **named)

setattr(module, name, stalled)
study = load_study(sys.argv[1])
rotation.rotate(study, Store.for_study(study))
"""
"""A rotation that says where it is and waits: before the new key's file, or before compaction."""


@contextmanager
def _stalled(house: House, where: str) -> Iterator[subprocess.Popen[str]]:
    command = [sys.executable, "-c", STALLED, str(house.study.path), where]
    pipe = subprocess.PIPE
    with subprocess.Popen(
        command, stdin=pipe, stdout=pipe, text=True, env=dict(os.environ)
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "there\n"
        yield process
        process.communicate("go on\n")
    assert process.returncode == 0


def _fill(house: House) -> None:
    house.admit(advert(1))
    suppress(house.study, house.store, house.keyring, OTHER, erasers={})


def _rotated_once_and_whole(house: House) -> None:
    assert state_of(house.study).trouble == ""
    assert house.keyring.rotations == 1
    assert [entry["act"] for entry in house.rows(LedgerEntry)].count("keys rotated") == 1
    assert house.key_names() == {
        PSEUDONYM_KEY,
        "custodian.pub",
        "custodian.key",
    }
    assert house.admit(advert(1)).seen_again == 1
    assert house.admit(advert(8, body="Now 212 555 0177")).suppressed == 1


@pytest.mark.parametrize("where", ["key", "compaction"])
def test_the_second_is_told_and_nothing_is_lost(house: House, where: str) -> None:
    """Wherever the first one is: about to write the new key, or done with the store."""
    _fill(house)
    with (
        _stalled(house, where),
        pytest.raises(CustodyError, match="Another `brightline keys rotate` works on the keys in"),
    ):
        rotate(house.study, house.store)
    _rotated_once_and_whole(house)


def test_without_the_lock_the_second_would_take_the_firsts_key_file(
    small_house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The mutant: it finishes what the first is at; the first then misses its file, and says so."""
    house = small_house
    _fill(house)
    monkeypatch.setattr(rotation_module, "only_rotation", lambda *_: nullcontext())

    def second_comes(store: Store, **words: str) -> None:
        monkeypatch.setattr(rotation_module, "compact", compact)
        rotate(house.study, store)

    monkeypatch.setattr(rotation_module, "compact", second_comes)
    with pytest.raises(CustodyError, match=NEXT_PSEUDONYM_KEY):
        rotate(house.study, house.store)
    _rotated_once_and_whole(house)


def test_many_at_once_rotate_as_often_as_they_say(small_house: House) -> None:
    house = small_house
    _fill(house)
    command = [sys.executable, "-m", "brightline", "keys", "rotate", "--study"]
    pipe = subprocess.PIPE
    started = [
        subprocess.Popen([*command, str(house.study.path)], stdout=pipe, stderr=pipe, text=True)
        for _ in range(3)
    ]
    said = [process.communicate() for process in started]
    codes = [process.returncode for process in started]
    assert 0 in codes
    assert set(codes) <= {0, CustodyError.exit_code}
    for (_, error), code in zip(said, codes, strict=True):
        assert code == 0 or "Another `brightline keys rotate`" in error
    assert house.keyring.rotations == codes.count(0)
    assert state_of(house.study).trouble == ""
    assert house.admit(advert(8, body="Now 212 555 0177")).suppressed == 1


def test_copies_of_the_keys_on_two_machines_meet_at_the_store(
    house: House, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The second is refused before it writes a key of its own, whatever keeps it from the store."""
    _fill(house)
    copy = tmp_path / "copy" / house.study.id
    shutil.copytree(house.study.keys_directory, copy)

    def second_comes(store: Store, **words: str) -> None:
        with monkeypatch.context() as patch:
            patch.setenv(KEYS_VARIABLE, str(copy.parent))
            with pytest.raises(CustodyError, match=r"works on the Postgre|is under the key"):
                rotate(house.study, store)
        compact(store)

    with monkeypatch.context() as patch:
        patch.setattr(rotation_module, "compact", second_comes)
        rotate(house.study, house.store)
    assert not (copy / NEXT_PSEUDONYM_KEY).exists()
    _rotated_once_and_whole(house)


@pytest.mark.parametrize("house", ["postgresql"], indirect=True)
def test_machines_that_share_the_folder_of_the_keys_meet_at_the_store(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where neither sees the other's lock on the folder."""
    _fill(house)

    def second_comes(store: Store, **words: str) -> None:
        with pytest.raises(CustodyError, match="works on the Postgre"):
            rotate(house.study, store)
        compact(store)

    monkeypatch.setattr(turns, "directory_held", lambda _: nullcontext())
    monkeypatch.setattr(rotation_module, "compact", second_comes)
    rotate(house.study, house.store)
    _rotated_once_and_whole(house)


def test_without_keys_it_says_so(small_house: House) -> None:
    shutil.rmtree(small_house.study.keys_directory)
    with pytest.raises(CustodyError, match="keys create"):
        rotate(small_house.study, small_house.store)


def test_a_key_that_somebody_else_begins_is_not_written_over(
    small_house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a folder that two machines share neither sees the other's lock."""
    house = small_house
    _fill(house)
    directory = house.study.keys_directory
    theirs = house.keyring.with_new_key()

    def they_come_first(path: Path, text: str) -> None:
        write_secret(directory / NEXT_PSEUDONYM_KEY, theirs.key_line())
        write_secret(path, text)

    with monkeypatch.context() as patch:
        patch.setattr(next_key_module, "write_secret", they_come_first)
        with pytest.raises(CustodyError, match="has just begun"):
            rotate(house.study, house.store)
    assert load_chain(directory, NEXT_PSEUDONYM_KEY).key_id == theirs.key_id
    assert rotate(house.study, house.store) == theirs.key_id
    _rotated_once_and_whole(house)


def test_where_files_cannot_be_linked_it_rotates_as_well(
    small_house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on many memory sticks."""

    def refused(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    _fill(small_house)
    monkeypatch.setattr("os.link", refused)
    rotate(small_house.study, small_house.store)
    _rotated_once_and_whole(small_house)


def test_the_next_one_can_begin_at_once(house: House) -> None:
    """The store is given back before the first has returned, not when its connection is missed."""
    _fill(house)
    for _ in range(5):
        rotate(house.study, house.store)
    assert house.keyring.rotations == 5
