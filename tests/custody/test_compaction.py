"""What keeps a store from being written anew is told as it is, with its own mend."""

from __future__ import annotations

import logging
import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager

import pytest
import sqlalchemy as sa

from brightline.custody.compaction import compact
from brightline.custody.erasers import STORE, settle
from brightline.custody.key_state import state_of
from brightline.custody.rotation import rotate
from brightline.custody.suppression import suppress
from brightline.errors import CustodyError, StoreError
from tests.custody.house import CANARY, PHONE, House, advert

NO_ROOM = "because there is no room to write it anew.*free some space, then run"


@contextmanager
def _without_room(house: House) -> Iterator[None]:
    """On SQLite its own limit on pages, with a map of pages that needs one more.

    On PostgreSQL an index whose computation raises the very error of a full disk.
    """
    if house.store.engine.dialect.name == "postgresql":
        with _full_on_postgresql(house):
            yield
        return
    compact(house.store)

    def no_page_more(connection: sqlite3.Connection, _: object) -> None:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute("PRAGMA auto_vacuum = FULL")
        connection.execute(f"PRAGMA max_page_count = {pages}")

    sa.event.listen(house.store.engine, "connect", no_page_more)
    yield
    sa.event.remove(house.store.engine, "connect", no_page_more)
    house.store.engine.dispose()


@contextmanager
def _full_on_postgresql(house: House) -> Iterator[None]:
    head = "CREATE OR REPLACE FUNCTION public.same(x bigint) RETURNS bigint IMMUTABLE AS $$ BEGIN "
    foot = " RETURN x; END $$ LANGUAGE plpgsql"
    with house.store.begin() as connection:
        connection.exec_driver_sql(head + foot)
        connection.exec_driver_sql("CREATE INDEX same ON site (public.same(id))")
        full = "RAISE EXCEPTION 'could not extend file' USING ERRCODE = 'disk_full';"
        connection.exec_driver_sql(head + full + foot)
    yield
    with house.store.begin() as connection:
        connection.exec_driver_sql("DROP INDEX same")


def test_a_disk_without_room_is_told_as_that(house: House) -> None:
    house.admit(advert(1))
    with _without_room(house), pytest.raises(StoreError, match=NO_ROOM) as told:
        compact(house.store)
    assert "another command" not in str(told.value)
    assert "brightline erase --pending" in str(told.value)
    compact(house.store)


def test_another_command_is_told_as_that(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    house.admit(advert(1))
    monkeypatch.setattr("brightline.store_engine._BUSY_MILLISECONDS", 50)
    monkeypatch.setattr("brightline.custody.compaction._WAIT_SECONDS", 0.05)
    house.store.engine.dispose()
    other = sa.create_engine(house.store.engine.url)
    with other.connect() as reader:
        if other.dialect.name == "sqlite":
            reader.exec_driver_sql("BEGIN")  # its driver begins only when something is written
        reader.execute(sa.text("SELECT count(*) FROM advert")).scalar()
        with pytest.raises(StoreError, match="because another command holds it; wait for that"):
            compact(house.store)
    other.dispose()


def test_what_is_in_the_way_of_an_erasure_is_told_beside_what_is_owed(
    small_house: House, caplog: pytest.LogCaptureFixture
) -> None:
    house = small_house
    house.admit(advert(1))
    with _without_room(house), caplog.at_level(logging.WARNING):
        with pytest.raises(CustodyError, match="may still lie in them"):
            suppress(house.study, house.store, house.keyring, PHONE, erasers={})
        assert settle(house.study, house.store, erasers={}) == [STORE]
    assert [record.getMessage().count("no room") for record in caplog.records] == [1, 1]
    assert settle(house.study, house.store, erasers={}) == []
    assert house.files_with(CANARY) == []


def test_a_rotation_that_finds_no_room_says_how_it_is_finished(house: House) -> None:
    house.admit(advert(1))
    with _without_room(house), pytest.raises(StoreError, match=NO_ROOM) as told:
        rotate(house.study, house.store)
    assert "under its new key" in str(told.value)
    assert "brightline keys rotate" in str(told.value)
    assert "has renewed the store" in state_of(house.study).trouble
    rotate(house.study, house.store)
    assert house.keyring.rotations == 1
    assert house.admit(advert(1)).seen_again == 1


def test_a_disk_that_refuses_to_be_written_is_told_as_that(small_house: House) -> None:
    """A real limit on the size of files, which is what a quota does."""
    small_house.admit(*[advert(number) for number in range(1, 60)])
    code = (
        "import resource, sys\n"
        "from brightline.custody.compaction import compact\n"
        "from brightline.store import open_store\n"
        "store = open_store(sys.argv[1])\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (65536, 65536))\n"
        "compact(store)\n"
    )
    command = [sys.executable, "-c", code, small_house.study.store_url]
    done = subprocess.run(
        command, env=dict(os.environ), stderr=subprocess.PIPE, text=True, check=False
    )
    last = done.stderr.splitlines()[-1]
    assert "because its disk refuses to be read or written; look at its quota" in last


def test_a_damaged_store_is_told_as_that(small_house: House) -> None:
    small_house.admit(*[advert(number) for number in range(1, 60)])
    compact(small_house.store)
    small_house.store.engine.dispose()
    path = small_house.study.folder / "corpus.db"
    content = bytearray(path.read_bytes())
    content[4096:] = bytes(255 for _ in content[4096:])
    path.write_bytes(content)
    with pytest.raises(StoreError, match="because it is damaged; restore it from a backup"):
        compact(small_house.store)


def test_an_error_of_no_known_kind_is_named(small_house: House) -> None:
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute("CREATE TABLE one (a UNIQUE)")
        connection.execute("INSERT INTO one VALUES (1)")
        with pytest.raises(sqlite3.Error) as found:
            connection.execute("INSERT INTO one VALUES (1)")

    def refuse(*_: object) -> None:
        raise found.value

    sa.event.listen(small_house.store.engine, "connect", refuse)
    with pytest.raises(StoreError, match=r"the database refused \(SQLITE_CONSTRAINT_UNIQUE\)"):
        compact(small_house.store)
    sa.event.remove(small_house.store.engine, "connect", refuse)
