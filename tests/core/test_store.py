"""The store: migrations equal the models on both engines, and its failures are sentences."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlmodel import SQLModel

from brightline import migrations
from brightline.errors import StoreError
from brightline.migrations import config
from brightline.migrations.revisions import HEAD, current_revision
from brightline.schema import Site
from brightline.store import Store, insert, open_store, site_id, table_of, upsert_study
from brightline.study import Study
from tests.migrated import Upgrade


@pytest.fixture(autouse=True)
def _migrated_as_users_do(real_upgrade: Upgrade, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(migrations, "upgrade", real_upgrade)


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'corpus.db'}"
    return str(request.getfixturevalue("empty_postgres_url"))


@pytest.fixture
def store(url: str) -> Iterator[Store]:
    with open_store(url, migrate=True) as opened:
        yield opened


def test_the_revision_that_is_asked_for_is_the_newest(store: Store) -> None:
    assert ScriptDirectory.from_config(config()).get_heads() == [HEAD]
    assert current_revision(store.engine) == HEAD


def test_a_store_is_opened_without_loading_alembic(tmp_path: Path) -> None:
    """Every command opens the store, and few of them change its tables."""
    url = f"sqlite:///{tmp_path / 'corpus.db'}"
    open_store(url, migrate=True).close()
    program = (
        "import sys; from brightline.store import open_store; "
        f"open_store({url!r}, migrate=True).close(); print('alembic' in sys.modules)"
    )
    said = subprocess.run(
        [sys.executable, "-c", program], check=True, capture_output=True, text=True
    )
    assert said.stdout == "False\n"


def test_the_migrations_and_the_models_agree(store: Store) -> None:
    with store.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, SQLModel.metadata) == []


def test_migrating_again_changes_nothing(
    store: Store, url: str, make_study: Callable[..., Study]
) -> None:
    study = make_study()
    with store.begin() as connection:
        upsert_study(connection, study)
        number = site_id(connection, study, "site-a")
    with open_store(url, migrate=True) as again, again.begin() as connection:
        assert site_id(connection, study, "site-a") == number


def test_a_failed_transaction_leaves_nothing(store: Store) -> None:
    row = {"key": "a", "title": "A", "manifest": "m"}
    with pytest.raises(StoreError, match="contradict"), store.begin() as connection:
        insert(connection, Site, [row, {**row, "key": "b"}])
        insert(connection, Site, [row])
    with store.begin() as connection:
        assert (
            connection.execute(sa.select(sa.func.count()).select_from(table_of(Site))).scalar() == 0
        )


def test_what_could_not_be_stored_is_in_no_text_of_the_error(store: Store) -> None:
    row = {"key": "a", "title": "Quiet evening (synthetic)", "manifest": "m", "synthetic": True}
    with pytest.raises(StoreError) as refused, store.begin() as connection:
        insert(connection, Site, [row, row])
    told = "".join(traceback.format_exception(refused.value))
    assert "INSERT INTO site" in told
    assert "Quiet evening" not in told


def test_another_study_is_refused(store: Store, make_study: Callable[..., Study]) -> None:
    with store.begin() as connection:
        upsert_study(connection, make_study())
    with (
        pytest.raises(StoreError, match="belongs to the study 'test-study'"),
        store.begin() as conn,
    ):
        upsert_study(conn, make_study(id="another"))


def test_another_study_cannot_even_open_it(
    store: Store, url: str, make_study: Callable[..., Study], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What it shows and erases would follow a protocol that these adverts were not collected by."""
    monkeypatch.setenv("BRIGHTLINE_STORE", url)
    own = make_study()
    with store.begin() as connection:
        upsert_study(connection, own)
    Store.for_study(own).close()
    for migrate in (False, True):
        with pytest.raises(StoreError, match="belongs to the study 'test-study', not to 'another'"):
            Store.for_study(make_study(id="another"), migrate=migrate)


def test_a_file_that_hides_behind_an_address_is_refused(tmp_path: Path) -> None:
    """SQLite would make it readable by others, and whoever looks for it would look elsewhere."""
    with pytest.raises(StoreError, match="write its path"):
        open_store(f"sqlite:///file:{tmp_path / 'corpus.db'}?uri=true", migrate=True)
    assert list(tmp_path.iterdir()) == []


def test_sqlite_runs_with_the_pragmas_that_the_docs_claim(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'c.db'}"
    with open_store(url, migrate=True) as opened, opened.engine.connect() as connection:
        found = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys")
        }
    assert found == {"journal_mode": "wal", "synchronous": 1, "foreign_keys": 1}


def test_an_unmigrated_store_says_what_to_run(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="brightline store migrate"):
        open_store(f"sqlite:///{tmp_path / 'new.db'}")


def test_a_missing_folder_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"check that .* exists"):
        open_store(f"sqlite:///{tmp_path / 'no' / 'c.db'}", migrate=True)


def test_a_file_that_is_no_store_is_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "c.db"
    path.write_bytes(b"this is not a database, whatever its name says" * 100)
    with pytest.raises(StoreError, match="not a Brightline store"):
        open_store(f"sqlite:///{path}", migrate=True)


def test_other_databases_and_broken_addresses_are_refused(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="use SQLite or PostgreSQL"):
        open_store("mysql://h/d")
    with pytest.raises(StoreError, match="not a URL"):
        open_store("corpus.db")


def test_a_postgresql_that_is_not_there_is_a_sentence() -> None:
    with pytest.raises(StoreError, match="cannot be reached"):
        open_store(f"postgresql://nobody@/nothing?host={os.sep}nowhere")


@pytest.mark.parametrize(
    ("said", "free", "files", "told"),
    [
        ("disk I/O error", 0, (100, 10), "is full; free some space"),
        ("disk I/O error", 2**40, (100, 0), "is full; free some space"),
        ("unable to open database file", 0, (100, 10), "is full; free some space"),
        ("disk I/O error", 2**40, (100, 10), "may be full, over a quota, or failing; free some"),
        ("disk I/O error", 2**40, (0, 0), "may be full, over a quota"),  # it counts no files
        ("unable to open database file", 2**40, (100, 10), "may be written"),
    ],
)
def test_what_a_disk_without_room_makes_sqlite_say_names_it(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    said: str,
    free: int,
    files: tuple[int, int],
    told: str,
) -> None:
    """Where its log or the log's index finds no room, SQLite says nothing of a full disk."""
    (tmp_path / "c.db").touch()
    room = os.statvfs_result((4096, 4096, 0, 0, free // 4096, files[0], 0, files[1], 0, 255))
    monkeypatch.setattr(os, "statvfs", lambda _: room)
    with (
        pytest.raises(StoreError, match=told),
        open_store(f"sqlite:///{tmp_path / 'c.db'}", migrate=True) as opened,
        opened.begin(),
    ):
        raise sa.exc.OperationalError("", {}, sqlite3.OperationalError(said))


def test_a_full_disk_is_a_sentence_and_nothing_is_half_written(tmp_path: Path) -> None:
    """SQLite's own limit on pages raises the very error that a full disk raises."""
    with open_store(f"sqlite:///{tmp_path / 'c.db'}", migrate=True) as opened:
        rows = [{"key": f"site-{n}", "title": "t" * 500, "manifest": "m"} for n in range(2000)]
        with pytest.raises(StoreError, match="is full; free some space"), opened.begin() as conn:
            pages = conn.exec_driver_sql("PRAGMA page_count").scalar_one()
            conn.exec_driver_sql(f"PRAGMA max_page_count = {pages + 2}")
            insert(conn, Site, rows)
        with opened.begin() as conn:
            query = sa.select(sa.func.count()).select_from(table_of(Site))
            assert conn.execute(query).scalar() == 0


def test_a_disk_that_refuses_is_a_sentence_and_nothing_is_half_written(tmp_path: Path) -> None:
    """A real limit on the size of files, which is what a quota does."""
    url = f"sqlite:///{tmp_path / 'c.db'}"
    open_store(url, migrate=True).close()
    code = (
        "import resource, sys\n"
        "from brightline.schema import Site\n"
        "from brightline.store import insert, open_store\n"
        "rows = [{'key': f's-{n}', 'title': 't' * 500, 'manifest': 'm'} for n in range(2000)]\n"
        "store = open_store(sys.argv[1])\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (65536, 65536))\n"
        "with store.begin() as connection:\n"
        "    insert(connection, Site, rows)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, url], stderr=subprocess.PIPE, text=True, check=False
    )
    assert "may be full, over a quota, or failing" in done.stderr.splitlines()[-1]
    with open_store(url) as opened, opened.begin() as connection:
        query = sa.select(sa.func.count()).select_from(table_of(Site))
        assert connection.execute(query).scalar() == 0
