"""What a database refuses is told with its own mend, not as a server that is down."""

from __future__ import annotations

import os
import sqlite3
import threading
import uuid
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pandas as pd
import pytest
import sqlalchemy as sa

from brightline.errors import StoreError
from brightline.schema import StudyRecord
from brightline.store import Store, open_store, table_of, upsert_study
from brightline.store_failures import sentence_of
from brightline.study import Study
from brightline.trends.frames import load_frames


def _by(url: str, role: str) -> str:
    return sa.make_url(url).set(username=role).render_as_string(hide_password=False)


def _with(url: str, options: str) -> str:
    told = sa.make_url(url).update_query_dict({"options": options})
    return told.render_as_string(hide_password=False)


@pytest.fixture
def a_reader(postgres_url: str) -> Iterator[str]:
    """The address of a store for a role that may only read it."""
    role = f"reader_{uuid.uuid4().hex}"
    engine = sa.create_engine(postgres_url, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.exec_driver_sql(f"CREATE ROLE {role} LOGIN")
        connection.exec_driver_sql(f"GRANT SELECT ON ALL TABLES IN SCHEMA public TO {role}")
        yield _by(postgres_url, role)
        connection.exec_driver_sql(f"DROP OWNED BY {role}")
        connection.exec_driver_sql(f"DROP ROLE {role}")
    engine.dispose()


def test_a_role_that_may_only_read_is_told_so(
    a_reader: str, make_study: Callable[..., Study]
) -> None:
    with open_store(a_reader) as store:
        with store.begin() as connection:
            assert connection.execute(sa.select(table_of(StudyRecord))).all() == []
        with pytest.raises(StoreError, match="does not let this role do that"), store.begin() as it:
            upsert_study(it, make_study())


def test_a_replica_is_no_disk_that_is_read_only(
    postgres_url: str, make_study: Callable[..., Study]
) -> None:
    url = _with(postgres_url, "-cdefault_transaction_read_only=on")
    with (
        open_store(url) as store,
        pytest.raises(StoreError, match="can only be read: it is a replica") as told,
        store.begin() as connection,
    ):
        upsert_study(connection, make_study())
    assert "disk" not in str(told.value)


def test_a_schema_that_is_not_there_is_named(empty_postgres_url: str) -> None:
    url = _with(empty_postgres_url, "-csearch_path=nowhere")
    with pytest.raises(StoreError, match="has no schema for the store's tables"):
        open_store(url, migrate=True)


def test_a_server_that_refuses_is_not_said_to_be_down(postgres_url: str) -> None:
    nothing = sa.make_url(postgres_url).set(database="nothing_here")
    for url in (_by(postgres_url, "nobody_here"), nothing.render_as_string(hide_password=False)):
        with pytest.raises(StoreError, match=r"said '.*_here. does not exist'; check the role"):
            open_store(url)


@pytest.mark.parametrize("host", ["no.such.host.invalid", "127.0.0.1"])
def test_a_server_that_does_not_answer_is(host: str) -> None:
    with pytest.raises(StoreError, match="cannot be reached"):
        open_store(f"postgresql://nobody@{host}:1/corpus")


def test_a_contradiction_is_told_as_that_whatever_its_column_is_called() -> None:
    said = sqlite3.IntegrityError("NOT NULL constraint failed: annotation.server_updated_at")
    error = sa.exc.IntegrityError("", {}, said)
    assert "refused rows that contradict" in sentence_of("corpus.db", error)


class _SaidError(Exception):
    """What a driver raises, with PostgreSQL's code where it has one."""


def _told(said: str, code: str | None = None, name: str = "corpus.db") -> str:
    error = _SaidError(said)
    if code is not None:
        error.sqlstate = code  # type: ignore[attr-defined]
    return sentence_of(name, sa.exc.DataError("", {}, error))


@pytest.mark.parametrize(
    "said",
    [
        "value too long for type\nLINE 1: ... VALUES (212-555-0142)\n             ^",
        "value too long for type DETAIL:  Failing row contains (212-555-0142).",
        "value too long for type [parameters: {'body': '212-555-0142'}]",
    ],
)
@pytest.mark.parametrize("code", [None, "22001", "42501"])
def test_no_value_of_a_row_stands_in_a_sentence(said: str, code: str | None) -> None:
    """A title or a contact may stand in what a database quotes."""
    told = _told(said, code)
    assert "value too long for type" in told
    assert "212" not in told


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("attempt to write a readonly database", "the file, its folder or its disk is read-only"),
        ("database is locked", "is in use by another command that holds it"),
        ("database disk image is malformed", "is damaged; restore it from a backup"),
        ("file is not a database", "is damaged; restore it from a backup"),
    ],
)
def test_what_sqlite_says_is_told_with_its_mend(said: str, told: str) -> None:
    assert told in _told(said)


def test_a_server_without_room_is_told_as_a_full_disk() -> None:
    told = _told("could not extend file", "53100", "the PostgreSQL database 'corpus'")
    assert told.startswith("The disk that holds the PostgreSQL database 'corpus' is full")


def test_a_folder_that_cannot_be_written_is_told_to_whoever_only_reads(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)
    error = sa.exc.OperationalError(
        "", {}, sqlite3.OperationalError("unable to open database file")
    )
    told = sentence_of(str(tmp_path / "corpus.db"), error)
    assert "copy the study's folder to where you may write" in told


def test_the_first_two_commands_of_a_store_do_not_fail_each_other(
    postgres_url: str, make_study: Callable[..., Study]
) -> None:
    """Both found no record of the study and made one."""
    study, failed = make_study(), []

    def second() -> None:
        try:
            with open_store(postgres_url) as store, store.begin() as connection:
                upsert_study(connection, study)
        except StoreError as error:
            failed.append(error)

    with Store(sa.create_engine(postgres_url), "one") as store:
        with store.begin() as connection:
            upsert_study(connection, study)
            other = threading.Thread(target=second)
            other.start()
            other.join(1)  # it waits for this transaction
            assert other.is_alive()
        other.join()
    assert failed == []


def test_a_server_that_goes_away_in_the_middle_is_told_as_that(postgres_url: str) -> None:
    """pandas makes an error of the system of it: 'check the path and the disk'."""
    ours = sa.select(sa.func.pg_backend_pid())
    admin = sa.create_engine(postgres_url)
    with open_store(postgres_url) as store:
        for opened in (store.begin, store.reading):
            with pytest.raises(StoreError, match="cannot be reached"), opened() as connection:
                ended = sa.select(sa.func.pg_terminate_backend(connection.scalar(ours)))
                with admin.begin() as other:
                    other.execute(ended)
                pd.read_sql(sa.text("SELECT 1"), connection)
    admin.dispose()


def test_a_store_that_is_damaged_within_is_told_as_that(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'corpus.db'}"
    open_store(url, migrate=True).close()
    with closing(sqlite3.connect(tmp_path / "corpus.db")) as file:
        query = "SELECT rootpage FROM sqlite_master WHERE tbl_name IN ('site', 'advert')"
        pages = [row[0] for row in file.execute(query) if row[0]]
        size = file.execute("PRAGMA page_size").fetchone()[0]
        file.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    with (tmp_path / "corpus.db").open("r+b") as whole:
        for page in pages:
            whole.seek((page - 1) * size)
            whole.write(bytes(255 for _ in range(size)))
    with open_store(url) as store, pytest.raises(StoreError, match="is damaged; restore it"):
        load_frames(store)


def test_another_error_of_the_system_stays_what_it_is(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'corpus.db'}"
    with (
        open_store(url, migrate=True) as store,
        pytest.raises(FileNotFoundError),
        store.begin(),
    ):
        (tmp_path / "nothing").read_text(encoding="utf-8")
