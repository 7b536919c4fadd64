"""Erasing adverts: the rows, everything that hangs on them, and a tombstone against their return.

What hangs on an advert is read from the schema's foreign keys, so that a table which is added
later is erased from too. Figures that were published are no rows of an advert and stay.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

import sqlalchemy as sa

from brightline.custody.erasers import owe
from brightline.schema import Advert, AdvertContact, Contact, ErasedAdvert, SampledAdvert
from brightline.store import BATCH_ROWS, insert_new, table_of

Erased = Counter[str]
"""How many rows were deleted, by table."""


def erase_adverts(
    connection: sa.Connection, adverts: Sequence[int], now: dt.datetime, *, erasers: Sequence[str]
) -> Erased:
    """Delete adverts with all that hangs on them, in the caller's transaction.

    Call `erasers.settle` after it has been committed: until then the text is still in the files.

    Args:
        erasers: the names of those that must forget the adverts' items too.
    """
    erased: Erased = Counter()
    items: list[str] = []
    for chunk in _chunks(sorted(set(adverts))):
        contacts = _column(connection, table_of(AdvertContact).c.contact_id, "advert_id", chunk)
        items += _column(connection, table_of(SampledAdvert).c.item_key, "advert_id", chunk)
        _bury(connection, chunk, now)
        _delete(connection, table_of(Advert), chunk, erased)
        _delete(connection, table_of(Contact), _uncarried(connection, contacts), erased)
    owe(connection, items, now, names=erasers)
    return erased


def adverts_carrying(
    connection: sa.Connection, pseudonyms: Sequence[str], tokens: Iterable[str] = ()
) -> list[int]:
    """The adverts that carry one of these contacts.

    Args:
        tokens: what may stand for them in a place or a section, or its beginning. Rows that were
            stored before such contacts had entries of their own have nothing else that tells.
    """
    carried, contact = table_of(AdvertContact), table_of(Contact)
    query = (
        sa.select(carried.c.advert_id)
        .join_from(carried, contact, carried.c.contact_id == contact.c.id)
        .where(contact.c.pseudonym.in_(pseudonyms))
        .distinct()
    )
    adverts = table_of(Advert)
    printed = sa.or_(
        *(
            adverts.c[name].contains(token, autoescape=True)
            for token in tokens
            for name in ("place_printed", "section")
        ),
        sa.false(),
    )
    either = query.union(sa.select(adverts.c.id).where(printed))
    return list(connection.execute(either).scalars())


def _bury(connection: sa.Connection, adverts: Sequence[int], now: dt.datetime) -> None:
    table = table_of(Advert)
    query = sa.select(table.c.site_id, table.c.ad_key).where(table.c.id.in_(adverts))
    rows = [
        {"site_id": row.site_id, "ad_key": row.ad_key, "erased_on": now.date()}
        for row in connection.execute(query)
    ]
    insert_new(connection, ErasedAdvert, rows, unique=("site_id", "ad_key"))


def _delete(connection: sa.Connection, table: sa.Table, ids: Sequence[int], erased: Erased) -> None:
    """Delete rows by id, and before them every row that refers to them."""
    for chunk in _chunks(ids):
        for child, column in _referring(table):
            below = connection.execute(sa.select(child.c.id).where(column.in_(chunk))).scalars()
            _delete(connection, child, list(below), erased)
        deleted = connection.execute(table.delete().where(table.c.id.in_(chunk))).rowcount
        if deleted:
            erased[table.name] += deleted


def _referring(table: sa.Table) -> Iterator[tuple[sa.Table, sa.Column[int]]]:
    for child in table.metadata.sorted_tables:
        for column in child.columns:
            if any(key.column is table.c.id for key in column.foreign_keys):
                yield child, column


def _uncarried(connection: sa.Connection, contacts: Sequence[int]) -> list[int]:
    """Those of the contacts that no advert carries any more."""
    still = _column(connection, table_of(AdvertContact).c.contact_id, "contact_id", contacts)
    return sorted(set(contacts) - set(still))


def _column(
    connection: sa.Connection, wanted: sa.Column[int] | sa.Column[str], by: str, ids: Sequence[int]
) -> list:  # type: ignore[type-arg]
    key = wanted.table.c[by]
    found: list = []  # type: ignore[type-arg]
    for chunk in _chunks(ids):
        query = sa.select(wanted).where(key.in_(chunk)).distinct()
        found += connection.execute(query).scalars()
    return found


def _chunks(ids: Sequence[int]) -> Iterator[Sequence[int]]:
    for start in range(0, len(ids), BATCH_ROWS):
        yield ids[start : start + BATCH_ROWS]
