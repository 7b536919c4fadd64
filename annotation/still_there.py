"""Which rows an erasure has left since the server was asked about them."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

import sqlalchemy as sa

from brightline.store import BATCH_ROWS


def still_there(
    connection: sa.Connection, column: sa.ColumnElement[Any], ids: Collection[int]
) -> set[int]:
    """Those ids of a table's column that the store still has, and has until the transaction ends.

    On PostgreSQL the rows are locked against deletion; SQLite has one writer at a time anyway.
    """
    found: set[int] = set()
    ordered = sorted(ids)
    for start in range(0, len(ordered), BATCH_ROWS):
        these = column.in_(ordered[start : start + BATCH_ROWS])
        kept = sa.select(column).where(these).with_for_update(read=True, key_share=True)
        found.update(connection.execute(kept).scalars())
    return found
