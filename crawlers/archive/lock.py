"""One replay at a time for each site: a second one would make runs of the same captures."""

from __future__ import annotations

import os
import zlib
from collections.abc import Iterator
from contextlib import contextmanager

import sqlalchemy as sa

from brightline.errors import StoreError
from brightline.store import Store
from brightline.study import Study
from brightline.waiting import locked

_CLASS = 0x77617263
"""The first number of the advisory locks of replays ('warc')."""


@contextmanager
def only_replay(study: Study, store: Store, site_key: str) -> Iterator[None]:
    """Hold a site's lock; the system and PostgreSQL free it however the process ends.

    Raises:
        StoreError: another command reads an archive of the site, or the folder is read-only.
    """
    handle = locked(study.folder / "logs" / f"warc-{site_key}.lock")
    if handle is None:
        raise _busy(site_key)
    try:
        if store.engine.dialect.name == "postgresql":
            with store.engine.connect() as connection:
                number = sa.func.pg_try_advisory_lock(_CLASS, zlib.crc32(site_key.encode()) >> 1)
                if not connection.execute(sa.select(number)).scalar_one():
                    raise _busy(site_key)
                connection.commit()  # the lock is the session's; no transaction is left open
                yield
                connection.invalidate()  # a pooled session would keep the lock
        else:
            yield
    finally:
        os.close(handle)


def _busy(site_key: str) -> StoreError:
    return StoreError(
        f"Another command reads an archive of '{site_key}' into this store; wait for it to end."
    )
