"""A house on each engine."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from sqlalchemy import event
from sqlalchemy.engine.interfaces import DBAPIConnection

from brightline.privacy import create_keys
from brightline.store import open_store
from brightline.study import Study
from tests.custody.house import House


@pytest.fixture(params=["sqlite", "postgresql"])
def house(
    request: pytest.FixtureRequest,
    make_study: Callable[..., Study],
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[House]:
    """On SQLite and on PostgreSQL."""
    study = make_study()
    if request.param == "postgresql":
        monkeypatch.setenv("BRIGHTLINE_STORE", request.getfixturevalue("postgres_url"))
    create_keys(study.keys_directory)
    with open_store(study.store_url, migrate=True) as store:
        yield House(study, store)


@pytest.fixture
def small_house(make_study: Callable[..., Study]) -> Iterator[House]:
    """On SQLite, whose files can be searched.

    Some builds of it overwrite what is deleted by themselves, which is not to be relied on.
    """
    study = make_study()
    create_keys(study.keys_directory)
    with open_store(study.store_url, migrate=True) as store:
        event.listen(store.engine, "connect", _leave_what_is_deleted)
        store.engine.dispose()
        yield House(study, store)


def _leave_what_is_deleted(connection: DBAPIConnection, _: object) -> None:
    connection.cursor().execute("PRAGMA secure_delete = OFF")
