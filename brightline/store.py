"""Open the store, migrate it, and write to it in batches.

SQLite is the default and PostgreSQL comes by URL; both are reached through SQLAlchemy, and
what is stored is described in `schema` alone. Failures of the disk, of a lock or of a
missing migration become one sentence (`StoreError`).

`synchronous=NORMAL` under WAL survives a killed process; after a loss of power the last
transactions may be missing, which is why a crawl acknowledges a page only after its commit.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import sqlalchemy as sa
from sqlalchemy.exc import SQLAlchemyError
from sqlmodel import Session, SQLModel

from brightline.custody_view import CustodyView
from brightline.errors import StoreError
from brightline.run_keys import remove_ended
from brightline.schema import Site, StudyRecord
from brightline.seen_erasures import refuse_older_copy
from brightline.store_engine import engine_of
from brightline.store_failures import (
    is_ours,
    name_of,
    of_another_program,
    sentence_of,
    told_of,
    wrong_revision,
)
from brightline.store_files import has_file, is_of_another_program, make_private
from brightline.study import Study

BATCH_ROWS = 500
"""Rows in one INSERT: large enough for speed, small enough to lose little (docs/design)."""


class Store:
    """One open store. Use it as a context manager, or call `close()`."""

    def __init__(self, engine: sa.Engine, name: str) -> None:
        self.engine = engine
        self.name = name

    @classmethod
    def for_study(
        cls, study: CustodyView, *, migrate: bool = False, any_copy: bool = False
    ) -> Store:
        """The study's own store (see `open_store`); keys of crawls that have ended are removed.

        Args:
            any_copy: an older copy of the store, too: for what is owed on it before it counts.

        Raises:
            StoreError: it is another study's, whose approval, retention and disclosure are others;
                or it lacks what was erased from it.
        """
        store = open_store(study.store_url, migrate=migrate)
        try:
            with store.engine.connect() as connection:
                connection.execution_options(brightline_read_only=True)
                owners = connection.execute(sa.select(table_of(StudyRecord).c.id)).scalars().all()
                _refuse_others(owners, study)
                remove_ended(connection, study)
                if not any_copy:
                    refuse_older_copy(connection, study)
        except SQLAlchemyError as error:
            store.close()
            raise StoreError(sentence_of(store.name, error)) from error
        except StoreError:
            store.close()
            raise
        return store

    def __enter__(self) -> Store:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Give back every connection."""
        self.engine.dispose()

    @contextmanager
    def begin(self) -> Iterator[sa.Connection]:
        """A connection in a transaction: committed at the end, rolled back on an error."""
        with told_of(self.name), self.engine.begin() as connection:
            yield connection

    @contextmanager
    def reading(self) -> Iterator[sa.Connection]:
        """A connection in a transaction that only reads: it waits for no writer of SQLite."""
        engine = self.engine.execution_options(brightline_read_only=True)
        with told_of(self.name), engine.begin() as connection:
            yield connection

    @contextmanager
    def session(self) -> Iterator[Session]:
        """A SQLModel session in a transaction."""
        with told_of(self.name), Session(self.engine) as session, session.begin():
            yield session


def open_store(url: str, *, migrate: bool = False) -> Store:
    """Open a store and check that its tables are of this version.

    Args:
        url: a SQLAlchemy URL, `sqlite:///path` or `postgresql://…`.
        migrate: create or upgrade the tables first; those of a newer version are left alone.

    Raises:
        StoreError: it cannot be opened, or `migrate` is false and its tables are not current.
    """
    from brightline.migrations import upgrade
    from brightline.migrations.revisions import HEAD, current_revision

    engine = engine_of(url)
    store = Store(engine, name_of(engine.url))
    if not has_file(engine.url):
        if not migrate:
            raise StoreError(wrong_revision(store.name, None, HEAD))
        make_private(engine.url)
    if is_of_another_program(engine.url):
        raise StoreError(of_another_program(store.name))
    try:
        found = current_revision(engine)
        if migrate and (found is None or (is_ours(found) and found < HEAD)):
            upgrade(engine)
            found = current_revision(engine)
    except SQLAlchemyError as error:
        engine.dispose()
        raise StoreError(sentence_of(store.name, error)) from error
    if found != HEAD:
        engine.dispose()
        raise StoreError(wrong_revision(store.name, found, HEAD))
    return store


def insert(connection: sa.Connection, table: type[SQLModel], rows: Sequence[dict[str, Any]]) -> int:
    """Insert rows by Core in batches; returns how many. Defaults of the model are filled in."""
    core = table_of(table)
    for start in range(0, len(rows), BATCH_ROWS):
        connection.execute(core.insert(), list(rows[start : start + BATCH_ROWS]))
    return len(rows)


def insert_new(
    connection: sa.Connection,
    table: type[SQLModel],
    rows: Sequence[dict[str, Any]],
    *,
    unique: Sequence[str],
) -> None:
    """Insert the rows whose `unique` columns are not there yet; the others are left alone.

    Two writers may race for the same row on PostgreSQL: one of them inserts it, neither fails.
    """
    if connection.dialect.name == "postgresql":
        from sqlalchemy.dialects.postgresql import insert as insert_on
    else:
        from sqlalchemy.dialects.sqlite import insert as insert_on  # type: ignore[assignment]
    statement = insert_on(table_of(table)).on_conflict_do_nothing(index_elements=list(unique))
    for start in range(0, len(rows), BATCH_ROWS):
        connection.execute(statement, list(rows[start : start + BATCH_ROWS]))


def ids_by(
    connection: sa.Connection,
    key: sa.Column[Any],
    values: Sequence[str],
    *where: sa.ColumnElement[bool],
) -> dict[str, int]:
    """{key value: id} of the rows of `key`'s table whose key is among `values`."""
    found: dict[str, int] = {}
    for start in range(0, len(values), BATCH_ROWS):
        chunk = values[start : start + BATCH_ROWS]
        query = sa.select(key, key.table.c.id).where(key.in_(chunk), *where)
        found.update({row[0]: row[1] for row in connection.execute(query)})
    return found


def table_of(model: type[SQLModel]) -> sa.Table:
    """The Core table of a model."""
    table: sa.Table = model.__table__  # type: ignore[attr-defined]
    return table


def upsert_study(connection: sa.Connection, study: Study, *, key_id: str | None = None) -> None:
    """Write the protocol's record, or bring it up to date."""
    table = table_of(StudyRecord)
    values = {
        "id": study.id,
        "title": study.title,
        "approval_reference": study.approval.reference,
        "contact_email": study.contact_email,
        "expires": study.expires,
        "urls_days": study.retention.urls_days,
        "adverts_days": study.retention.adverts_days,
        "disclosure_threshold": study.disclosure.threshold,
        "protocol_sha256": study.sha256,
        "synthetic": study.synthetic,
    }
    if key_id:
        values["key_id"] = key_id
    owners = sa.select(table.c.id)
    found = connection.execute(owners).scalars().all()
    if not found and connection.dialect.name == "postgresql":
        # Two first commands would otherwise both find none, and insert: one of them fails.
        connection.execute(sa.text("LOCK TABLE study IN SHARE ROW EXCLUSIVE MODE"))
        found = connection.execute(owners).scalars().all()
    _refuse_others(found, study)
    if found:
        connection.execute(table.update().where(table.c.id == study.id).values(**values))
    else:
        connection.execute(table.insert().values(**values))


def _refuse_others(owners: Sequence[str], study: CustodyView) -> None:
    if owners and study.id not in owners:
        raise StoreError(
            f"This store belongs to the study '{owners[0]}', not to '{study.id}'; "
            "give each study a folder or a database of its own."
        )


def site_id(connection: sa.Connection, study: Study, key: str) -> int:
    """The id of the protocol's site `key`; its row is made when it is absent."""
    site = study.site(key)
    table = table_of(Site)
    found = connection.execute(sa.select(table.c.id).where(table.c.key == key)).scalar()
    if found is not None:
        return int(found)
    values = {"key": key, "title": site.title, "manifest": site.manifest}
    statement = table.insert().values(**values, synthetic=site.synthetic).returning(table.c.id)
    return int(connection.execute(statement).scalar_one())
