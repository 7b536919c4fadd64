"""The desk that the tests of care share."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from brightline.store import Store
from brightline.study import Study
from tests.annotation.bench import write_adverts
from tests.annotation.care.desk import CAPS, Desk
from tests.studies import ESTIMAND


@pytest.fixture
def desk(make_study: Callable[..., Study]) -> Iterator[Desk]:
    study = make_study(estimand=CAPS + ESTIMAND)
    with Store.for_study(study, migrate=True) as store:
        write_adverts(study, store, 80)
        yield Desk(study, store)
