"""Room on the disk of a store for what an opt-out deletes, asked before anything is looked up.

What lives here: a refusal that is the same whether or not anything was held. Without it a disk
that is nearly full would tell: a contact of which nothing is held is entered in a page or two, one
of which something is held fails at what its adverts need.
"""

from __future__ import annotations

import shutil

from brightline.errors import CustodyError
from brightline.store import Store
from brightline.store_files import file_of

ROOM = 64_000_000
"""Bytes: a thousand adverts with their sightings, contacts and labels, in SQLite's log."""


def require_room(store: Store) -> None:
    """Refuse to begin on a disk with less room than an opt-out may take; of SQLite alone.

    Raises:
        CustodyError: there is less; nothing was recorded.
    """
    file = file_of(store.engine.url)
    if file is None:  # a server has reserves of its own, and tells nobody of them
        return
    free = shutil.disk_usage(file.parent).free
    if free < ROOM:
        raise CustodyError(
            f"The disk of {store.name} has {free / 1e6:.3g} MB left, and an opt-out needs "
            f"{ROOM / 1e6:.0f} MB, whatever is held; nothing was recorded: free some space, then "
            "enter it again."
        )
