"""Writing prepared adverts: a batch is a handful of statements, however many runs it touches.

An advert is described by its *earliest* sighting, whatever the order in which sightings come in:
an archive that is read later may hold an earlier one. Its text then gives way to the earlier
text, unless the advert has been sampled: what annotators saw stays as they saw it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import sqlalchemy as sa

from brightline.ingest.inserting import insert_rows
from brightline.ingest.preparing import Prepared
from brightline.privacy import ContactMention
from brightline.schema import Advert, AdvertContact, Contact, SampledAdvert, Sighting
from brightline.store import BATCH_ROWS, ids_by, table_of

_SIGHTED = ("content_hash", "posted_from", "posted_to", "posted_precision")
"""What each sighting keeps of the advert as it then was (see `trends/lifecycle.py`)."""

Item = tuple[int, Prepared]
"""A sighting to be stored: the run in which the advert was seen, and the advert."""


@dataclass(slots=True)
class _Seen:
    """What a batch says of one advert: its sightings by run, and what the store knows of it."""

    by_run: dict[int, Prepared] = field(default_factory=dict)
    id: int = 0
    first_known: dt.datetime | None = None
    last_known: dt.datetime | None = None

    @property
    def first(self) -> Item:
        return min(self.by_run.items(), key=lambda item: item[1].seen_at)

    @property
    def last(self) -> dt.datetime:
        return max(item.seen_at for item in self.by_run.values())


def write(connection: sa.Connection, site: int, items: Sequence[Item]) -> tuple[int, int]:
    """Store adverts of one site, their sightings and contacts.

    Returns:
        (new adverts, further sightings). The first of two items of one advert and run counts.
    """
    seen: dict[str, _Seen] = {}
    for run, item in items:
        seen.setdefault(item.ad_key, _Seen()).by_run.setdefault(run, item)
    _recall(connection, site, seen)
    fresh = {key: one for key, one in seen.items() if one.first_known is None}
    _insert(connection, site, fresh)
    again = [one for one in seen.values() if one.first_known is not None]
    _move_last(connection, again)
    rewritten = _move_first(connection, again)
    sightings = [
        {"advert_id": one.id, "run_id": run, "seen_at": item.seen_at}
        | {name: item.row[name] for name in _SIGHTED}
        for one in seen.values()
        for run, item in one.by_run.items()
    ]
    insert_rows(connection, Sighting, sightings, unique=("advert_id", "run_id"))
    _forget_contacts(connection, [one.id for one in rewritten])
    described = [*fresh.values(), *rewritten]
    _store_contacts(connection, {one.id: one.first[1].contacts for one in described})
    return len(fresh), len(sightings) - len(fresh)


def _recall(connection: sa.Connection, site: int, seen: Mapping[str, _Seen]) -> None:
    """Fill in what the store knows of the adverts."""
    table, keys = table_of(Advert), list(seen)
    columns = (table.c.ad_key, table.c.id, table.c.first_seen, table.c.last_seen)
    for start in range(0, len(keys), BATCH_ROWS):
        chunk = keys[start : start + BATCH_ROWS]
        query = sa.select(*columns).where(table.c.site_id == site, table.c.ad_key.in_(chunk))
        for key, number, first, last in connection.execute(query):
            one = seen[key]
            one.id, one.first_known, one.last_known = number, first, last


def _insert(connection: sa.Connection, site: int, fresh: Mapping[str, _Seen]) -> None:
    known = {"site_id": site, "stored_at": dt.datetime.now(dt.UTC)}
    rows = [
        {**_described(one), **known, "ad_key": key, "last_seen": one.last}
        for key, one in fresh.items()
    ]
    insert_rows(connection, Advert, rows, unique=("site_id", "ad_key"))
    table = table_of(Advert)
    for key, number in ids_by(
        connection, table.c.ad_key, list(fresh), table.c.site_id == site
    ).items():
        fresh[key].id = number


def _described(one: _Seen) -> dict[str, Any]:
    """The columns that the earliest sighting gives an advert."""
    run, first = one.first
    return {**first.row, "first_seen": first.seen_at, "first_run_id": run}


def _move_last(connection: sa.Connection, again: Sequence[_Seen]) -> None:
    """Move `last_seen` forward; a sighting that lies before it leaves it alone."""
    moved = [
        {"advert": one.id, "at": one.last}
        for one in again
        if one.last_known is not None and one.last > one.last_known
    ]
    if not moved:
        return
    table = table_of(Advert)
    at = sa.bindparam("at", type_=table.c.last_seen.type)
    mine = table.c.id == sa.bindparam("advert")
    # Another collector may have moved it further in the meantime.
    connection.execute(
        table.update().where(mine, table.c.last_seen < at).values(last_seen=at), moved
    )


def _move_first(connection: sa.Connection, again: Sequence[_Seen]) -> list[_Seen]:
    """Move `first_seen` back; returns the adverts whose text gave way to the earlier one."""
    earlier = [
        one
        for one in again
        if one.first_known is not None and one.first[1].seen_at < one.first_known
    ]
    if not earlier:
        return []
    drawn = table_of(SampledAdvert)
    sampled = _among(connection, drawn.c.advert_id, [one.id for one in earlier])
    table = table_of(Advert)
    for one in earlier:
        described = _described(one)
        if one.id in sampled:
            described = {name: described[name] for name in ("first_seen", "first_run_id")}
        connection.execute(table.update().where(table.c.id == one.id).values(described))
    return [one for one in earlier if one.id not in sampled]


def _among(connection: sa.Connection, column: sa.Column[Any], numbers: Sequence[int]) -> set[int]:
    found: set[int] = set()
    for start in range(0, len(numbers), BATCH_ROWS):
        chunk = numbers[start : start + BATCH_ROWS]
        found.update(connection.execute(sa.select(column).where(column.in_(chunk))).scalars())
    return found


def _forget_contacts(connection: sa.Connection, adverts: Sequence[int]) -> None:
    """Forget which contacts these adverts carried: their text has been replaced."""
    table = table_of(AdvertContact)
    for start in range(0, len(adverts), BATCH_ROWS):
        chunk = adverts[start : start + BATCH_ROWS]
        connection.execute(table.delete().where(table.c.advert_id.in_(chunk)))


def _store_contacts(
    connection: sa.Connection, texts: Mapping[int, Sequence[ContactMention]]
) -> None:
    """Store the contacts of adverts whose text was just written.

    In one order everywhere: on PostgreSQL two collectors that met the same new contacts in another
    order would wait for each other, and one of them would fail.
    """
    mentions = [(advert, contact) for advert, found in texts.items() for contact in found]
    rows = {
        contact.pseudonym: {
            "kind": str(contact.kind),
            "pseudonym": contact.pseudonym,
            "key_id": contact.key_id,
        }
        for _, contact in mentions
    }
    ordered = [rows[pseudonym] for pseudonym in sorted(rows)]
    insert_rows(connection, Contact, ordered, unique=("pseudonym",))
    ids = ids_by(connection, table_of(Contact).c.pseudonym, list(rows))
    links: dict[tuple[int, int, str], list[tuple[str, ...]]] = {}
    for advert, contact in mentions:
        key = (advert, ids[contact.pseudonym], contact.field)
        links.setdefault(key, []).append(contact.disguises)
    insert_rows(
        connection,
        AdvertContact,
        [
            {"advert_id": a, "contact_id": c, "field": f, "disguises": _how_printed(d)}
            for (a, c, f), d in links.items()
        ],
    )


def _how_printed(mentions: Sequence[tuple[str, ...]]) -> str:
    """The disguises of all mentions; 'plain' beside them where one of several has none."""
    names = {name for disguises in mentions for name in disguises or ("plain",)}
    return ",".join(sorted(names)) if names != {"plain"} else ""
