"""What earlier releases printed: a cell stays as it was, a figure stands until enough is new.

Otherwise the difference of two releases would show what one person's erasure, or one late
correction, changed.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import Any

import sqlalchemy as sa

from brightline.schema import PublishedCell, PublishedFigure
from brightline.store import insert_new, table_of

Name = tuple[str, str]
"""A table and what tells a cell or figure apart in it."""

Rows = list[dict[str, Any]]
"""The rows of a figure, as plain data."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One published cell: its value, or nothing because it was too small to print.

    release, published_at: where and when it was first printed, once a store has kept it.
    """

    value: float | None
    suppressed: bool
    release: str = field(default="", compare=False)
    published_at: dt.datetime | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Figure:
    """The rows of a figure as they were last printed; basis: the advertisers they stood on."""

    basis: int
    rows: Rows


@dataclass
class Published:
    """Cells and figures of earlier releases, and those that this one adds or renews."""

    before: dict[Name, Cell] = field(default_factory=dict)
    added: dict[Name, Cell] = field(default_factory=dict)
    figures: dict[Name, Figure] = field(default_factory=dict)
    renewed: dict[Name, Figure] = field(default_factory=dict)

    def get(self, table: str, name: str) -> Cell | None:
        """The cell as it was first published, or None."""
        return self.before.get((table, name)) or self.added.get((table, name))

    def add(self, table: str, name: str, cell: Cell) -> None:
        """Publish a cell for the first time."""
        self.added[table, name] = cell

    def after(self) -> Published:
        """What the next release finds."""
        return Published({**self.before, **self.added}, {}, {**self.figures, **self.renewed})


def read_published(connection: sa.Connection) -> Published:
    """What all earlier releases printed."""
    cell, figure = table_of(PublishedCell), table_of(PublishedFigure)
    cells = connection.execute(
        sa.select(
            *(cell.c.table_name, cell.c.cell, cell.c.value, cell.c.suppressed),
            *(cell.c.release, cell.c.published_at),
        )
    )
    before = {(row[0], row[1]): Cell(row[2], bool(row[3]), row[4], row[5]) for row in cells}
    figures = connection.execute(
        sa.select(figure.c.table_name, figure.c.figure, figure.c.basis, figure.c.rows)
    )
    return Published(before, figures={(row[0], row[1]): Figure(row[2], row[3]) for row in figures})


def write_published(
    connection: sa.Connection, published: Published, release: str, now: dt.datetime
) -> int:
    """Keep the new cells and figures; returns how many cells."""
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
    _write_figures(connection, published, release, now)
    return len(rows)


def _write_figures(
    connection: sa.Connection, published: Published, release: str, now: dt.datetime
) -> None:
    kept = table_of(PublishedFigure)
    for (table, name), figure in published.renewed.items():
        old = (kept.c.table_name == table) & (kept.c.figure == name)
        connection.execute(sa.delete(kept).where(old))
        values = {
            "table_name": table,
            "figure": name,
            "basis": figure.basis,
            "rows": figure.rows,
            "release": release,
            "published_at": now,
        }
        connection.execute(sa.insert(kept).values(values))
