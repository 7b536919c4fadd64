"""Compaction: after it, what was deleted is in no file of the store.

SQLite leaves deleted text in the write-ahead log, in free pages and in the free space of pages
that are used: VACUUM writes the database anew, and a truncating checkpoint empties the log.
PostgreSQL's VACUUM FULL writes tables anew, once nobody can see what was deleted any more; of a
table that this role does not own it only warns, so that its file is looked at. Archived log and
backups are not ours to reach.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import NamedTuple

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import REGCLASS
from sqlalchemy.exc import DBAPIError
from sqlmodel import SQLModel

from brightline.custody.older_transactions import older_ended
from brightline.errors import StoreError
from brightline.store import Store

_WAIT_SECONDS = 30.0  # for others; as long as SQLite waits for a lock (`store.py`)


class _InTheWay(NamedTuple):
    """Why the store could not be written anew, and what is to be done about it."""

    why: str
    mend: str


_HELD = _InTheWay("another command holds it", "wait for that to end")
_NO_ROOM = _InTheWay(
    "there is no room to write it anew, which takes as much again beside it and, for a while, in "
    "the system's folder for temporary files",
    "free some space",
)
_FAILING = _InTheWay("its disk refuses to be read or written", "look at its quota and its health")
_CLOSED = _InTheWay(
    "its file or folder, or the system's folder for temporary files, cannot be written",
    "make them writable",
)
_OWNED = _InTheWay(
    "its tables belong to another role of the database than that of this command, and only their "
    "owner may write them anew",
    "give the owner's role in the store's address, or let whoever has it do so",
)
_DAMAGED = _InTheWay("it is damaged", "restore it from a backup")

_SQLITE = {
    sqlite3.SQLITE_BUSY: _HELD,
    sqlite3.SQLITE_LOCKED: _HELD,
    sqlite3.SQLITE_FULL: _NO_ROOM,
    sqlite3.SQLITE_IOERR: _FAILING,
    sqlite3.SQLITE_READONLY: _CLOSED,
    sqlite3.SQLITE_CANTOPEN: _CLOSED,
    sqlite3.SQLITE_CORRUPT: _DAMAGED,
    sqlite3.SQLITE_NOTADB: _DAMAGED,
}
_POSTGRESQL = {
    "55P03": _HELD,  # lock_not_available
    "40P01": _HELD,  # deadlock_detected
    "53100": _NO_ROOM,  # disk_full
    "58030": _FAILING,  # io_error
}


def compact(
    store: Store,
    *,
    done: str = "What was erased is deleted, and",
    again: str = "brightline erase --pending",
) -> None:
    """Write the store anew without what was deleted.

    Args:
        done: how the sentence begins when it fails: what is done, and what may be left.
        again: the command that tries again.

    Raises:
        StoreError: another command holds the store, or its disk has no room or fails; what was
            deleted may still be in its files.
    """
    try:
        on_sqlite = store.engine.dialect.name == "sqlite"
        trouble = _compact_sqlite(store) if on_sqlite else _compact_postgresql(store)
    except (DBAPIError, sqlite3.Error) as error:
        trouble = _in_the_way(error)
    if trouble:
        raise StoreError(
            f"{done} may still lie in the files of {store.name}, because {trouble.why}; "
            f"{trouble.mend}, then run `{again}`."
        )


def _compact_sqlite(store: Store) -> _InTheWay | None:
    store.engine.dispose()  # our own idle connections must not hold the log
    with closing(store.engine.raw_connection()) as connection:  # VACUUM bears no transaction
        cursor = connection.cursor()
        cursor.execute("VACUUM")
        busy, _, _ = cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        cursor.close()
    return _HELD if busy else None


def _compact_postgresql(store: Store) -> _InTheWay | None:
    engine = store.engine.execution_options(isolation_level="AUTOCOMMIT")
    try:
        with engine.connect() as connection:
            connection.exec_driver_sql(f"SET lock_timeout = '{_WAIT_SECONDS:.3f}s'")
            if not older_ended(connection, _WAIT_SECONDS):
                return _HELD
            # Of our tables alone: a database may hold other programs' as well.
            anew = [_written_anew(connection, table) for table in SQLModel.metadata.sorted_tables]
    finally:
        store.engine.dispose()  # with the lock_timeout
    return None if all(anew) else _OWNED


def _written_anew(connection: sa.Connection, table: sa.Table) -> bool:
    """Write a table anew; whether it is now in another file than before."""
    name = connection.dialect.identifier_preparer.format_table(table)
    file = sa.select(sa.func.pg_relation_filenode(sa.cast(name, REGCLASS)))
    before = connection.scalar(file)
    connection.exec_driver_sql(f"VACUUM (FULL) {name}")
    return bool(connection.scalar(file) != before)


def _in_the_way(error: DBAPIError | sqlite3.Error) -> _InTheWay:
    """Told by the code of the error, which every version and language of the database keeps."""
    said = error.orig if isinstance(error, DBAPIError) else error
    code = getattr(said, "sqlite_errorcode", None)
    if code is not None:
        known = _SQLITE.get(code & 0xFF)  # the rest of the code tells where it happened
    else:
        known = _POSTGRESQL.get(getattr(said, "sqlstate", None) or "")
    name = getattr(said, "sqlite_errorname", None) or type(said).__name__
    return known or _InTheWay(f"the database refused ({name})", "look into that")
