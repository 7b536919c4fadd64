"""Keys of crawls that have ended: the next command that opens the store removes them.

The key of a crawl goes when its run is closed. A kill between the two leaves it on the disk, where
it would open the addresses that an old copy of the store still holds.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

import sqlalchemy as sa

from brightline.key_places import run_key_files
from brightline.schema import CrawlRun

if TYPE_CHECKING:
    from brightline.custody_view import CustodyView


def remove_ended(connection: sa.Connection, study: CustodyView) -> None:
    """Remove the keys of runs that the store says have ended.

    That of a run which it does not know may belong to a crawl that is just beginning.
    """
    files = run_key_files(study)
    if not files:
        return
    runs = CrawlRun.__table__  # type: ignore[attr-defined]
    ended = sa.select(runs.c.id).where(runs.c.id.in_(list(files)), runs.c.ended_at.is_not(None))
    for run in connection.execute(ended).scalars().all():
        with suppress(OSError):  # a folder that may not be written stops no command
            files[run].unlink(missing_ok=True)
