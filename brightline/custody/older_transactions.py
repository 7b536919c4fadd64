"""Waiting, on PostgreSQL, for transactions that may still see what was deleted.

VACUUM FULL copies a deleted row into the new file as long as any transaction of the database might
still look at it, and says nothing of that: also for one that never touched the table.
"""

from __future__ import annotations

import time

import sqlalchemy as sa

_LOOK_AGAIN_SECONDS = 0.05

# Every transaction holds a lock on its own name, which any role may see. VACUUM looks at no row
# for longer than it works on it, and keeps none from being removed.
_OPEN = sa.text(
    "SELECT held.virtualxid FROM pg_locks held JOIN pg_stat_activity other ON other.pid = held.pid"
    " WHERE held.locktype = 'virtualxid' AND held.granted AND held.pid <> pg_backend_pid()"
    " AND held.virtualxid = held.virtualtransaction AND other.datname = current_database()"
    " AND coalesce(other.query, '') NOT LIKE 'autovacuum: VACUUM%'"
)


def older_ended(connection: sa.Connection, seconds: float) -> bool:
    """Wait until no transaction can see what was deleted before; whether that came in time.

    Twice: one that began while an older one was open may look at the past as that did.

    Args:
        connection: one without a transaction of its own (AUTOCOMMIT).
    """
    until = time.monotonic() + seconds
    return all(_all_ended(connection, until) for _ in range(2))


def _all_ended(connection: sa.Connection, until: float) -> bool:
    older = _open(connection)
    while older & _open(connection):
        if time.monotonic() > until:
            return False
        time.sleep(_LOOK_AGAIN_SECONDS)
    return True


def _open(connection: sa.Connection) -> set[str]:
    return set(connection.execute(_OPEN).scalars())
