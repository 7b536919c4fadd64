"""What a study writes is its owner's alone, whatever the umask says."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
import sqlalchemy as sa

from brightline.importing.run import only_import
from brightline.store import Store
from brightline.study import Study
from brightline.study_template import write_template
from crawlers.archive.lock import only_replay
from crawlers.log_files import logging_to
from crawlers.opening import crawler_place


@pytest.fixture(autouse=True)
def _usual_umask() -> Iterator[None]:
    before = os.umask(0o022)
    yield
    os.umask(before)


def _mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_the_store_and_its_log_are_their_owners_alone(make_study: Callable[..., Study]) -> None:
    study = make_study()
    with Store.for_study(study, migrate=True) as store, store.begin() as connection:
        connection.execute(sa.text("CREATE TABLE extra (x INTEGER)"))
        modes = {path.name: _mode(path) for path in study.folder.glob("corpus.db*")}
    assert modes == dict.fromkeys(("corpus.db", "corpus.db-shm", "corpus.db-wal"), 0o600)


def test_written_anew_it_stays_so(make_study: Callable[..., Study]) -> None:
    study = make_study()
    with Store.for_study(study, migrate=True) as store:
        connection = store.engine.raw_connection()
        connection.cursor().execute("VACUUM")
        connection.close()
    assert _mode(study.folder / "corpus.db") == 0o600


def test_a_store_that_a_team_has_opened_to_itself_stays_open(
    make_study: Callable[..., Study],
) -> None:
    study = make_study()
    Store.for_study(study, migrate=True).close()
    (study.folder / "corpus.db").chmod(0o660)
    Store.for_study(study, migrate=True).close()
    assert _mode(study.folder / "corpus.db") == 0o660


def test_the_folder_of_a_new_study_is_its_owners_alone(tmp_path: Path) -> None:
    write_template(tmp_path / "new", "harbour-2026")
    assert _mode(tmp_path / "new") == 0o700
    (tmp_path / "shared").mkdir(mode=0o755)
    write_template(tmp_path / "shared", "harbour-2026")
    assert _mode(tmp_path / "shared") == 0o755, "a folder that was there is its maker's"


@pytest.mark.parametrize("who", ["a crawl", "its log", "an import", "a replay"])
def test_the_logs_are_their_owners_alone(make_study: Callable[..., Study], who: str) -> None:
    study = make_study()
    site = study.sites[0]
    with Store.for_study(study, migrate=True) as store:
        writers: dict[str, Callable[[], AbstractContextManager[object]]] = {
            "a crawl": lambda: crawler_place(study, site),
            "its log": lambda: logging_to(study.folder / "logs" / "crawl.log"),
            "an import": lambda: only_import(study, site),
            "a replay": lambda: only_replay(study, store, site.key),
        }
        with writers[who]():
            assert _mode(study.folder / "logs") == 0o700
