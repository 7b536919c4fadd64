"""The database under a store: its engine, from an address that can be no other than is meant.

SQLite is opened so that a killed process loses nothing and a writer waits for its turn; PostgreSQL
needs an extra. What its failures are called is in `store_failures.py`.
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from sqlalchemy.exc import SQLAlchemyError

from brightline.errors import StoreError

_BUSY_MILLISECONDS = 30_000

_CACHE_KIB = 128 * 1024
"""Keys are random, so every batch touches the whole of an index: at a million adverts the indexes
fit in here, and SQLite's own 2 MiB would read them again from the system for every batch."""

_CHECKPOINT_PAGES = 16_384
"""64 MiB of log before it is copied into the database: pages that many batches touch go once."""


def engine_of(url: str) -> sa.Engine:
    """The engine of a store's address.

    Raises:
        StoreError: it is no address of a store, or its driver is not installed.
    """
    parsed = _parsed(url)
    if parsed.get_backend_name() == "sqlite":
        _refuse_hidden_files(url, parsed)
    try:
        # A traceback is sent to whoever mends it: an advert and its pseudonyms are none of theirs.
        engine = sa.create_engine(parsed, hide_parameters=True)
    except ModuleNotFoundError:
        raise StoreError(
            "PostgreSQL needs the extra 'postgres'; install it with `uv sync --extra postgres`."
        ) from None
    if engine.dialect.name == "sqlite":
        sa.event.listen(engine, "connect", _set_pragmas)
        sa.event.listen(engine, "begin", _begin_immediate)
    return engine


_DRIVER = "postgresql+psycopg"


def _parsed(url: str) -> sa.URL:
    """The parts of an address. No sentence repeats any of it: a password may stand anywhere."""
    try:
        parsed = sa.make_url(url)
    except (SQLAlchemyError, ValueError):  # a port that is no number
        raise StoreError(
            "The store's address is not a URL like sqlite:///corpus.db or postgresql://…; "
            "correct 'store' in study.toml or BRIGHTLINE_STORE."
        ) from None
    if parsed.drivername in {"postgresql", "postgres"}:
        parsed = parsed.set(drivername=_DRIVER)
    if parsed.get_backend_name() not in {"sqlite", "postgresql"}:
        raise StoreError(
            f"A store cannot be kept in {parsed.get_backend_name()}; use SQLite or PostgreSQL."
        )
    if parsed.get_backend_name() == "postgresql" and parsed.drivername != _DRIVER:
        raise StoreError(
            "The store's address asks for another driver of PostgreSQL than Brightline has; "
            "begin it with postgresql://."
        )
    if "@" in (parsed.host or ""):  # a part of the password would be told as the name of a host
        raise StoreError(
            "The store's address has an @ too many; in a name or a password write %40 for it, or "
            "better keep the password in ~/.pgpass."
        )
    return parsed


def _refuse_hidden_files(url: str, parsed: sa.URL) -> None:
    """Refuse an address of SQLite whose file is another than whoever wrote it would look for."""
    if parsed.host:
        raise StoreError(
            "The address of a SQLite store has three slashes before a path, and four before one "
            "that begins at the root; write it as sqlite:///corpus.db or sqlite:////folder/corpus.db."
        )
    if (parsed.database or "").startswith("file:"):
        raise StoreError(
            "The address of a store may not begin with 'file:', which hides the file that is to be "
            "kept private and erased; write its path, as in sqlite:////folder/corpus.db."
        )
    if "?" in url:
        raise StoreError(
            "The address of a SQLite store is a path and nothing else, and a '?' would end it; "
            "where the path holds one, write %3F for it."
        )


def _set_pragmas(connection: Any, _: Any) -> None:
    # The driver's own transactions start too late and hold too little: SQLAlchemy begins them.
    connection.isolation_level = None
    cursor = connection.cursor()
    cursor.execute(f"PRAGMA busy_timeout = {_BUSY_MILLISECONDS}")
    cursor.execute("PRAGMA foreign_keys = ON")
    cursor.execute("PRAGMA journal_mode = WAL")
    cursor.execute("PRAGMA synchronous = NORMAL")
    cursor.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
    cursor.execute(f"PRAGMA wal_autocheckpoint = {_CHECKPOINT_PAGES}")
    cursor.close()


def _begin_immediate(connection: sa.Connection) -> None:
    # A reader that becomes a writer would fail with 'database is locked' at once; readers of a
    # WAL never wait for a writer, so the lock is taken up front only by what may write.
    read_only = connection.get_execution_options().get("brightline_read_only")
    connection.exec_driver_sql("BEGIN" if read_only else "BEGIN IMMEDIATE")
