"""On PostgreSQL what an open transaction may still see stays in the files: it is waited for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import sqlalchemy as sa

import brightline.custody.older_transactions as waiting
from brightline.custody.compaction import compact
from brightline.custody.erasers import STORE, pending, settle
from brightline.custody.older_transactions import older_ended
from brightline.custody.suppression import suppress
from brightline.errors import CustodyError
from brightline.privacy import create_keys
from brightline.store import open_store
from brightline.study import Study
from tests.custody.house import CANARY, PHONE, House, advert


@pytest.fixture
def shared_house(
    make_study: Callable[..., Study], postgres_url: str, monkeypatch: pytest.MonkeyPatch
) -> Iterator[House]:
    """On PostgreSQL, where nobody is waited for any longer than a moment."""
    study = make_study()
    monkeypatch.setenv("BRIGHTLINE_STORE", postgres_url)
    monkeypatch.setattr("brightline.custody.compaction._WAIT_SECONDS", 0.2)
    create_keys(study.keys_directory)
    with open_store(study.store_url) as store:
        yield House(study, store)


@contextmanager
def _another(house: House, isolation: str = "READ COMMITTED") -> Iterator[sa.Connection]:
    """Another command's connection, in a transaction that has touched no table."""
    engine = sa.create_engine(house.store.engine.url, isolation_level=isolation)
    with engine.connect() as connection:
        connection.execute(sa.text("SELECT pg_current_xact_id()"))
        yield connection
    engine.dispose()


def _in_the_files(house: House, word: str) -> bool:
    """Whether the file of the table of adverts holds a word."""
    with house.store.engine.execution_options(isolation_level="AUTOCOMMIT").connect() as connection:
        connection.execute(sa.text("CHECKPOINT"))
        folder = connection.scalar(sa.text("SHOW data_directory"))
        path = connection.scalar(sa.text("SELECT pg_relation_filepath('advert')"))
    return word.encode() in (Path(str(folder)) / str(path)).read_bytes()


def test_what_an_open_transaction_may_see_is_not_said_to_be_gone(shared_house: House) -> None:
    house = shared_house
    house.admit(advert(1))
    with _another(house), pytest.raises(CustodyError, match="may still lie in them"):
        suppress(house.study, house.store, house.keyring, PHONE, erasers={})
    assert pending(house.store) == [STORE]
    assert settle(house.study, house.store, erasers={}) == []
    assert not _in_the_files(house, CANARY)


def test_unless_it_is_waited_for_the_text_stays(
    shared_house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The mutant: what is waited for above is what keeps the text."""
    house = shared_house
    house.admit(advert(1))
    monkeypatch.setattr("brightline.custody.compaction.older_ended", lambda *_: True)
    with _another(house):
        suppress(house.study, house.store, house.keyring, PHONE, erasers={})
    assert pending(house.store) == []
    assert _in_the_files(house, CANARY)


def test_one_that_began_beside_an_older_one_is_waited_for_too(
    shared_house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It looks at the past as the older one does, however soon that ends."""
    house, looked = shared_house, waiting._open
    with _another(house) as older, _another(house, "REPEATABLE READ") as later:
        later.rollback()

        def look(connection: sa.Connection) -> set[str]:
            found = looked(connection)
            if older.in_transaction():
                later.execute(sa.text("SELECT 1"))
                older.rollback()
            return found

        monkeypatch.setattr(waiting, "_open", look)
        with house.store.engine.execution_options(isolation_level="AUTOCOMMIT").connect() as mine:
            assert not older_ended(mine, 0.2)
            later.rollback()
            assert older_ended(mine, 0.2)


def test_a_connection_that_only_waits_is_in_nobodys_way(shared_house: House) -> None:
    with _another(shared_house) as other:
        other.rollback()
        compact(shared_house.store)
