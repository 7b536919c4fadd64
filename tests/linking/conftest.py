"""A study and its store, migrated once for a whole module: a test works on a copy of its file."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from brightline.store import Store, open_store
from brightline.study import Study
from tests.linking.house import furnish


@pytest.fixture
def study(make_study: Callable[..., Study]) -> Study:
    return make_study()


@pytest.fixture(scope="module")
def migrated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("migrated") / "corpus.db"
    open_store(f"sqlite:///{path}", migrate=True).close()
    return path


@pytest.fixture
def store(study: Study, migrated: Path) -> Iterator[Store]:
    """An empty store with a site, a run and a hundred contacts."""
    place = study.folder / "corpus.db"
    shutil.copyfile(migrated, place)
    with open_store(f"sqlite:///{place}") as opened:
        furnish(opened, study, contacts=100)
        yield opened
