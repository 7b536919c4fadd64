"""The database under a store: its engine, what it is called, and its failures as sentences.

SQLite is opened so that a killed process loses nothing and a writer waits for its turn; PostgreSQL
needs an extra. What is told of a failure never holds the statement or its values.
"""

from __future__ import annotations

import os
from pathlib import Path
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


_ROOM = 16 * 2**20
"""Bytes: more than a transaction of 2,000 adverts writes. What it could not write is free again."""


def engine_of(url: str) -> sa.Engine:
    """The engine of a store's address.

    Raises:
        StoreError: it is no address of a store, or its driver is not installed.
    """
    try:
        parsed = sa.make_url(url)
    except SQLAlchemyError:
        raise StoreError(
            "The store's address is not a URL like sqlite:///corpus.db or postgresql://…; "
            "correct 'store' in study.toml or BRIGHTLINE_STORE."
        ) from None
    if parsed.drivername == "postgresql":
        parsed = parsed.set(drivername="postgresql+psycopg")
    if parsed.get_backend_name() not in {"sqlite", "postgresql"}:
        raise StoreError(
            f"A store cannot be kept in {parsed.get_backend_name()}; use SQLite or PostgreSQL."
        )
    if parsed.drivername.startswith("sqlite") and str(parsed.database or "").startswith("file:"):
        raise StoreError(
            "The address of a store may not begin with 'file:', which hides the file that is to be "
            "kept private and erased; write its path, as in sqlite:////folder/corpus.db."
        )
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


def name_of(url: sa.URL) -> str:
    """How a sentence calls the store."""
    if url.get_backend_name() == "sqlite":
        return url.database or "the store in memory"
    return f"the PostgreSQL database '{url.database}'"


def wrong_revision(name: str, found: str | None, known: str) -> str:
    """What is told of a store without tables, or with those of another version than the known."""
    if found is None:
        return f"There is no corpus in {name} yet; make one with `brightline store migrate`."
    if found > known:  # both are numbers of four figures
        return (
            f"{name} has tables of a newer version of Brightline ({found}) than this one, which "
            f"knows those up to {known}; use the newer one. Nothing was changed."
        )
    return (
        f"{name} has tables of another version ({found}); "
        "back it up and run `brightline store migrate`."
    )


def sentence_of(name: str, error: SQLAlchemyError) -> str:
    """One sentence for what the database said, without the statement and its values."""
    said = str(getattr(error, "orig", None) or type(error).__name__).splitlines()[0]
    low = said.lower()
    folder = Path(name).parent
    if "full" in low or "no space" in low or (_may_be_of_room(low) and _has_no_room(folder)):
        return f"The disk that holds {name} is full; free some space, then run the command again."
    if "disk i/o error" in low:
        return (
            f"{name} cannot be read or written (disk I/O error): its disk may be full, over a "
            "quota, or failing; free some space or look at the disk, then run the command again."
        )
    if "readonly" in low or "read-only" in low:
        return f"{name} cannot be written: its disk or folder {folder} is read-only."
    if "unable to open" in low:
        return f"{name} cannot be opened: check that {folder} exists and may be written."
    if "locked" in low:
        return f"{name} is in use by another command that holds it; wait for it to end."
    if "not a database" in low or "malformed" in low:
        return f"{name} is not a Brightline store or is damaged; restore it from a backup."
    if "connect" in low or "server" in low:
        return f"{name} cannot be reached: check that PostgreSQL runs and the address is right."
    if isinstance(error, sa.exc.IntegrityError):
        return f"{name} refused rows that contradict what it holds ({type(error.orig).__name__})."
    return f"{name} cannot be used: {_without_values(said)}."


def _may_be_of_room(low: str) -> bool:
    """Whether SQLite says so, too, where the files beside its own (log, index) find no room."""
    return "disk i/o error" in low or "unable to open" in low


def _has_no_room(folder: Path) -> bool:
    """Whether the file system of a folder has no room for a transaction, or for another file."""
    try:
        found = os.statvfs(folder)
    except OSError:
        return False
    no_file = found.f_files > 0 and found.f_favail == 0  # some systems count no files
    return found.f_bavail * found.f_frsize < _ROOM or no_file


def _without_values(said: str) -> str:
    return said.split("DETAIL")[0].split("[")[0].strip().rstrip(".")[:160]
