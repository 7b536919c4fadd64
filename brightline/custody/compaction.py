"""Compaction: after it, what was deleted is in no file of the store.

SQLite leaves deleted text in the write-ahead log, in free pages and in the free space of pages
that are used: VACUUM writes the database anew, and a truncating checkpoint empties the log.
PostgreSQL's VACUUM FULL writes tables anew; its archived log and backups are not ours to reach.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing

import sqlalchemy as sa
from sqlalchemy.exc import DBAPIError

from brightline.errors import StoreError
from brightline.store import Store

_WAIT_FOR_OTHERS = "30s"  # as long as SQLite waits for a lock (`store.py`)


def compact(store: Store) -> None:
    """Write the store anew without what was deleted.

    Raises:
        StoreError: another command holds the store; what was deleted may still be in its files.
    """
    try:
        if store.engine.dialect.name == "sqlite":
            done = _compact_sqlite(store)
        else:
            done = _compact_postgresql(store)
    except (DBAPIError, sqlite3.OperationalError):
        done = False
    if not done:
        raise StoreError(
            f"What was erased is deleted, and may still lie in the files of {store.name}, because "
            "another command holds it; run `brightline erase --pending` when that has ended."
        )


def _compact_sqlite(store: Store) -> bool:
    store.engine.dispose()  # our own idle connections must not hold the log
    with closing(store.engine.raw_connection()) as connection:  # VACUUM bears no transaction
        cursor = connection.cursor()
        cursor.execute("VACUUM")
        busy, _, _ = cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        cursor.close()
    return not busy


def _compact_postgresql(store: Store) -> bool:
    engine = store.engine.execution_options(isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.exec_driver_sql(f"SET lock_timeout = '{_WAIT_FOR_OTHERS}'")
        for table in sa.inspect(connection).get_table_names():
            connection.exec_driver_sql(f'VACUUM (FULL) "{table}"')
    store.engine.dispose()  # with the lock_timeout
    return True
