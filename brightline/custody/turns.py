"""One rotation at a time: whoever comes second is told so, and nothing of his was touched.

Two locks, held from before the first look at the keys until the new key is in its place. The
directory of the keys is locked itself, so that no file more lies among them, and the store where
several machines share it. Both go with the process, however it ends.
"""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy.exc import DBAPIError

from brightline.errors import CustodyError
from brightline.privacy.key_files import refuse_open_permissions
from brightline.store import Store

_ROTATION = 0x6B657973  # 'keys': PostgreSQL's advisory locks have numbers, one space a database


@contextmanager
def only_rotation(directory: Path, store: Store) -> Iterator[None]:
    """Hold the keys in `directory` and the store.

    Raises:
        CustodyError: another rotation holds one of them, or there are no keys.
    """
    with directory_held(directory), _store_held(store):
        yield


@contextmanager
def directory_held(directory: Path) -> Iterator[None]:
    """Hold the keys in `directory`; CustodyError while a rotation works, or without a directory."""
    refuse_open_permissions(directory)
    descriptor = os.open(directory, os.O_RDONLY | os.O_DIRECTORY)
    try:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise _another(f"the keys in {directory}") from None
        yield
    finally:
        os.close(descriptor)


@contextmanager
def _store_held(store: Store) -> Iterator[None]:
    """SQLite is written on one machine only, and there by one transaction after the other."""
    if store.engine.dialect.name == "sqlite":
        yield
        return
    # Outside a transaction: one that stays open would keep VACUUM from what was deleted.
    engine = store.engine.execution_options(isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.detach()  # so that the lock cannot stay with a connection that is kept
        if not connection.scalar(sa.select(sa.func.pg_try_advisory_lock(_ROTATION))):
            raise _another(store.name)
        try:
            yield
        finally:
            with suppress(DBAPIError):  # a connection that broke has given the lock back
                connection.execute(sa.select(sa.func.pg_advisory_unlock(_ROTATION)))


def _another(what: str) -> CustodyError:
    return CustodyError(
        f"Another `brightline keys rotate` works on {what}; wait for it to end, and look at "
        "`brightline keys status` before you rotate again."
    )
