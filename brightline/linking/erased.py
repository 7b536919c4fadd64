"""Erasures while a run works: what was read of an advert that is gone is not written.

Nothing locks adverts out for as long as linking them takes. A run takes a `Mark` before it reads,
and asks by it in each transaction that writes: from there on erasures wait for the transaction.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

import numpy as np
import sqlalchemy as sa

from brightline.custody.in_force import keep_out_erasures
from brightline.errors import LinkingError
from brightline.linking.components import Flags, Ints
from brightline.linking.storing import frames, reading
from brightline.schema import Advert, Contact, ErasedAdvert
from brightline.store import Store, table_of


class ErasedMeanwhileError(LinkingError):
    """What an addition has read is not what the store holds any more; it is to be read again."""


@dataclass(frozen=True, slots=True)
class Mark:
    """The moment before a run reads, and the last erasure before it (0 for none)."""

    at: dt.datetime
    erased: int


def mark(store: Store) -> Mark:
    """That of now."""
    with reading(store) as connection:
        return Mark(dt.datetime.now(dt.UTC), _last_erased(connection))


def refuse_erased(connection: sa.Connection, before: Mark) -> None:
    """Refuse to write where anything was erased since; no erasure passes this transaction.

    Raises:
        ErasedMeanwhileError: nothing was written yet.
    """
    keep_out_erasures(connection)
    if _last_erased(connection) != before.erased:
        raise ErasedMeanwhileError(
            "Adverts were erased each time while the new ones were linked; run `brightline link "
            "run` again when that has ended."
        )


def still_there(connection: sa.Connection, before: Mark, adverts: Ints) -> Flags:
    """Which of some adverts are there as they were read; no erasure passes this transaction.

    SQLite may give the number of an erased advert to one that is stored later.
    """
    keep_out_erasures(connection)
    if _last_erased(connection) == before.erased:
        return np.ones(len(adverts), dtype=bool)
    advert = table_of(Advert)
    stored = advert.c.stored_at
    query = sa.select(advert.c.id).where(stored.is_(None) | (stored <= before.at))
    found = frames(connection, query, advert.c.id, adverts.tolist())["id"]
    return np.isin(adverts, found.to_numpy(dtype=np.int64))


def contacts_there(connection: sa.Connection, contacts: Ints) -> Flags:
    """Which of some contacts are there: with the last advert that carries one it goes, too."""
    contact = table_of(Contact)
    found = frames(connection, sa.select(contact.c.id), contact.c.id, contacts.tolist())["id"]
    return np.isin(contacts, found.to_numpy(dtype=np.int64))


def _last_erased(connection: sa.Connection) -> int:
    # One erasure works at a time, and none takes a row of this table away.
    return int(
        connection.execute(sa.select(sa.func.max(table_of(ErasedAdvert).c.id))).scalar() or 0
    )
