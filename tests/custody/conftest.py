"""A house on each engine."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

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
    """On SQLite, whose files can be searched."""
    study = make_study()
    create_keys(study.keys_directory)
    with open_store(study.store_url, migrate=True) as store:
        yield House(study, store)
