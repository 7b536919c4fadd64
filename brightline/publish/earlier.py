"""What earlier releases printed: a published cell stays as it was, later releases add cells.

Otherwise the difference of two releases would show what one person's erasure, or one late
correction, changed.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

import sqlalchemy as sa

from brightline.schema import PublishedCell
from brightline.store import insert_new, table_of


@dataclass(frozen=True, slots=True)
class Cell:
    """One published cell: its value, or nothing because it was too small to print."""

    value: float | None
    suppressed: bool


@dataclass
class Published:
    """{(table, cell name): cell} of earlier releases, and the cells that this one adds."""

    before: dict[tuple[str, str], Cell] = field(default_factory=dict)
    added: dict[tuple[str, str], Cell] = field(default_factory=dict)

    def get(self, table: str, name: str) -> Cell | None:
        """The cell as it was first published, or None."""
        return self.before.get((table, name)) or self.added.get((table, name))

    def add(self, table: str, name: str, cell: Cell) -> None:
        """Publish a cell for the first time."""
        self.added[table, name] = cell


def read_published(connection: sa.Connection) -> Published:
    """The cells of all earlier releases."""
    cell = table_of(PublishedCell)
    query = sa.select(cell.c.table_name, cell.c.cell, cell.c.value, cell.c.suppressed)
    rows = connection.execute(query)
    return Published({(row[0], row[1]): Cell(row[2], bool(row[3])) for row in rows})


def write_published(
    connection: sa.Connection, published: Published, release: str, now: dt.datetime
) -> int:
    """Keep the new cells; returns how many."""
    rows = [
        {
            "table_name": table,
            "cell": name,
            "value": cell.value,
            "suppressed": cell.suppressed,
            "release": release,
            "published_at": now,
        }
        for (table, name), cell in published.added.items()
    ]
    insert_new(connection, PublishedCell, rows, unique=["table_name", "cell"])
    return len(rows)
