"""Erasers: what must forget an advert when the store does, such as a labelling server.

An eraser is an installed entry point of the group `brightline.erasers`: a callable that takes
the study and the keys of items, and returns when nothing of these items is left where it erases.
It must

- do with what the `CustodyView` tells: an opt-out goes on where the rest of the protocol is wrong;
- be safe to repeat, and succeed for items that it does not know;
- erase its own copies and backups too, or say in its documentation that it does not;
- do its one round trip for an empty list as well, so that the time an opt-out takes does not
  tell whether anything was held;
- raise a `BrightlineError` (or an OSError) when it cannot: it is then asked again.

What is still to be erased stands in `pending_erasure`, written in the transaction that deletes
the adverts, and is removed only after the eraser has returned. One that failed with nothing to
erase has an empty item there.
"""

from __future__ import annotations

import datetime as dt
import logging
import secrets
from collections.abc import Callable, Sequence
from contextlib import suppress
from importlib.metadata import entry_points

import sqlalchemy as sa

from brightline.custody.compaction import compact
from brightline.custody_view import CustodyView
from brightline.errors import BrightlineError, StoreError
from brightline.schema import PendingErasure
from brightline.seen_erasures import note_erasures
from brightline.store import BATCH_ROWS, Store, insert_new, table_of

ERASER_GROUP = "brightline.erasers"

STORE = "store"
"""The store's own compaction, which is pending like any eraser's work."""

_LOG = logging.getLogger(__name__)

Eraser = Callable[[CustodyView, Sequence[str]], None]
"""Called with what custody knows of the study, and the `SampledAdvert.item_key` of every item to
forget."""


def installed() -> dict[str, Eraser]:
    """{name: eraser} of every eraser that is installed."""
    return {point.name: point.load() for point in entry_points(group=ERASER_GROUP)}


def owe(
    connection: sa.Connection, items: Sequence[str], now: dt.datetime, *, names: Sequence[str]
) -> None:
    """Note in the caller's transaction what the erasers called `names`, and the store, owe.

    The store's debt has a name of its own each time: a compaction that another command has begun
    may have passed these rows, and crosses out only what was owed before it.
    """
    rows = [
        {"eraser": name, "item_key": item, "since": now}
        for name in names
        for item in dict.fromkeys(items)
    ]
    rows.append({"eraser": STORE, "item_key": secrets.token_hex(8), "since": now})
    insert_new(connection, PendingErasure, rows, unique=("eraser", "item_key"))


def pending(store: Store) -> list[str]:
    """The names of whatever still owes an erasure."""
    return sorted(_owed(store))


def settle(
    study: CustodyView, store: Store, *, erasers: dict[str, Eraser] | None = None
) -> list[str]:
    """Call every installed eraser, then compact the store; returns the names that still owe.

    Before that the act is noted beside the keys, so that an older copy is known for one.

    Erasers that are owed something and are not installed here are among the names.
    """
    known = installed() if erasers is None else erasers
    with suppress(StoreError), store.begin() as connection:  # no damage there stops an erasure
        note_erasures(connection, study)
    owed = _owed(store)
    open_: list[str] = [name for name in owed if name not in known and name != STORE]
    for name, eraser in known.items():
        if not _call(study, store, eraser, name, owed.get(name, [])):
            open_.append(name)
    return open_ if _compacted(store) else [*open_, STORE]


def _call(
    study: CustodyView, store: Store, eraser: Eraser, name: str, items: Sequence[str]
) -> bool:
    """Whether it returned; one that did not owes from now on, also where no item told it to.

    What lies in work files of a linking that is killed later is known by no item.
    """
    try:
        eraser(study, [item for item in items if item])
    except (BrightlineError, OSError):
        with store.begin() as connection:
            _owe_anything(connection, name, items)
        return False
    with store.begin() as connection:
        _paid(connection, name, items)
    return True


def _owe_anything(connection: sa.Connection, name: str, items: Sequence[str]) -> None:
    rows = [] if items else [{"eraser": name, "item_key": "", "since": dt.datetime.now(dt.UTC)}]
    insert_new(connection, PendingErasure, rows, unique=("eraser", "item_key"))


def _compacted(store: Store) -> bool:
    """Compact the store, and only then cross out what it owed when that began."""
    before = _owed(store).get(STORE, [])
    try:
        compact(store)
    except BrightlineError as error:
        _LOG.warning("%s", error)  # what is in the way, which the name of what is owed cannot tell
        return False
    with store.begin() as connection:
        _paid(connection, STORE, before)
    return True


def _owed(store: Store) -> dict[str, list[str]]:
    table = table_of(PendingErasure)
    owed: dict[str, list[str]] = {}
    with store.begin() as connection:
        for row in connection.execute(sa.select(table.c.eraser, table.c.item_key)):
            owed.setdefault(row.eraser, []).append(row.item_key)
    return owed


def _paid(connection: sa.Connection, name: str, items: Sequence[str]) -> None:
    table = table_of(PendingErasure)
    for start in range(0, len(items), BATCH_ROWS):
        chunk = items[start : start + BATCH_ROWS]
        mine = sa.and_(table.c.eraser == name, table.c.item_key.in_(chunk))
        connection.execute(table.delete().where(mine))
