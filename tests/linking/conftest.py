"""A study and its store."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from brightline.store import Store
from brightline.study import Study
from tests.linking.house import furnish


@pytest.fixture
def study(make_study: Callable[..., Study]) -> Study:
    return make_study()


@pytest.fixture
def store(study: Study) -> Iterator[Store]:
    """An empty store with a site, a run and a hundred contacts."""
    with Store.for_study(study, migrate=True) as opened:
        furnish(opened, study, contacts=100)
        yield opened
