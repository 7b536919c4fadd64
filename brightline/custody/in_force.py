"""Which key the store is under, and the lock that custody and ingest share.

The id of the key stands in the study's record from the first advert or opt-out on. A collector
with another key would store every advert a second time under other names, so it is refused.
"""

from __future__ import annotations

import sqlalchemy as sa

from brightline.errors import CustodyError
from brightline.privacy.keys import Keyring
from brightline.schema import Contact, StudyRecord, Suppression
from brightline.store import table_of


def require_key(connection: sa.Connection, keyring: Keyring) -> None:
    """Hold the store to `keyring` for this transaction; the first one to write sets the key.

    On PostgreSQL the study's row is locked against a rotation or an opt-out that would otherwise
    pass a batch that is just being written; SQLite has one writer at a time anyway. Whoever is to
    set the key locks out the others from the beginning: two that shared the lock would then wait
    for each other.

    Raises:
        CustodyError: the store is under another key.
    """
    table = table_of(StudyRecord)
    query = sa.select(table.c.key_id)
    is_set = connection.execute(query).scalar() is not None
    found = connection.execute(query.with_for_update(read=is_set)).first()
    in_force = found.key_id if found else None
    if in_force is None:
        in_force = _key_of_rows(connection) or keyring.key_id
        unset = table.c.key_id.is_(None)
        connection.execute(table.update().where(unset).values(key_id=in_force))
    if in_force != keyring.key_id:
        raise CustodyError(
            f"The store is under the key {in_force}, and the keys here are {keyring.key_id}: with "
            "them every advert would be stored twice. Restore the keys of this study from their "
            "backup, or finish the rotation where it was begun."
        )


def key_in_force(connection: sa.Connection) -> str | None:
    """The id of the key that the store is under; None when nothing was stored yet."""
    found = connection.execute(sa.select(table_of(StudyRecord).c.key_id)).scalar()
    return found or _key_of_rows(connection)


def lock_out_ingest(connection: sa.Connection) -> None:
    """Wait for batches that are being written, and keep later ones waiting for this transaction."""
    connection.execute(sa.select(table_of(StudyRecord).c.id).with_for_update())


def keep_out_erasures(connection: sa.Connection) -> None:
    """Wait for an erasure that works, and keep later ones waiting for this transaction."""
    connection.execute(sa.select(table_of(StudyRecord).c.id).with_for_update(read=True))


def _key_of_rows(connection: sa.Connection) -> str | None:
    """The key by what is stored under it, where the study's record does not say it.

    That of an earlier version did not; and before there is a record, someone may have opted out
    under a protocol with a mistake.
    """
    for table in (table_of(Contact), table_of(Suppression)):
        if key := connection.execute(sa.select(table.c.key_id).limit(1)).scalar():
            return str(key)
    return None
