"""Work files of linking hold texts: an erasure removes what a killed run left of them."""

from __future__ import annotations

import fcntl
from collections.abc import Callable

import pytest

from brightline.custody.erasers import installed, settle
from brightline.errors import LinkingError
from brightline.linking.work_files import alone, forget, work_files_left, work_folder
from brightline.store import open_store
from brightline.study import Study

LEFT = "texts/0000.parquet"


@pytest.fixture
def study(make_study: Callable[..., Study]) -> Study:
    """A study in whose folder a killed run left its work files."""
    made = make_study()
    left = made.folder / ".linking" / LEFT
    left.parent.mkdir(parents=True)
    left.write_text("an invented text")
    return made


def test_an_erasure_removes_what_a_killed_run_left(study: Study) -> None:
    assert installed()["linking"] is forget
    with open_store(study.store_url, migrate=True) as store:
        assert settle(study, store, erasers={"linking": forget}) == []
    assert not work_files_left(study)


def test_the_files_of_a_run_that_works_are_left_to_it_and_the_erasure_is_owed(
    study: Study,
) -> None:
    with open_store(study.store_url, migrate=True) as store:
        with (study.folder / ".linking.lock").open("w") as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            assert settle(study, store, erasers={"linking": forget}) == ["linking"]
            assert (study.folder / ".linking" / LEFT).exists()
        assert settle(study, store, erasers={"linking": forget}) == []
    assert not work_files_left(study)


def test_a_run_begins_with_an_empty_folder_of_its_owner_and_leaves_none(study: Study) -> None:
    with alone(study), work_folder(study) as folder:
        assert list(folder.iterdir()) == []
        assert folder.stat().st_mode & 0o777 == 0o700
        with pytest.raises(LinkingError, match="wait for it to end"), alone(study):
            pass
    assert not work_files_left(study)
