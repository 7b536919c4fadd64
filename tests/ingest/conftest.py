"""The house of tests of the door, on both engines."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from brightline.ingest import Door
from brightline.privacy import create_keys
from brightline.store import open_store
from brightline.study import Study
from tests.ingest.house import House


@pytest.fixture(params=["sqlite", "postgresql"])
def house(request: pytest.FixtureRequest, make_study: Callable[..., Study]) -> Iterator[House]:
    study = make_study()
    url = study.store_url
    if request.param == "postgresql":
        url = request.getfixturevalue("postgres_url")
    keyring = create_keys(study.keys_directory)
    with open_store(url, migrate=True) as store:
        yield House(study, store, keyring, Door(study, keyring, store))
