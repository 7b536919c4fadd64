"""What was published, and the ledger of every act."""

from __future__ import annotations

import datetime as dt
from typing import Any

import sqlalchemy as sa
from sqlmodel import Field, SQLModel

from brightline.schema.columns import id_column, json_column, utc_column


class PublishedCell(SQLModel, table=True):
    """What was once published, so that it stays as it was published."""

    __tablename__ = "published_cell"
    __table_args__ = (sa.UniqueConstraint("table_name", "cell"),)
    id: int | None = id_column()
    table_name: str
    cell: str
    value: float | None = None
    suppressed: bool
    release: str
    published_at: dt.datetime = utc_column()


class PublishedFigure(SQLModel, table=True):
    """The rows of one figure as last printed, and on how many advertisers' labels they stood."""

    __tablename__ = "published_figure"
    __table_args__ = (sa.UniqueConstraint("table_name", "figure"),)
    id: int | None = id_column()
    table_name: str
    figure: str
    basis: int
    rows: list[dict[str, Any]] = json_column()
    release: str
    published_at: dt.datetime = utc_column()


class LedgerEntry(SQLModel, table=True):
    """One act on the corpus, chained by hash to the one before it. Append-only."""

    __tablename__ = "ledger"
    seq: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    at: dt.datetime = utc_column()
    actor: str
    act: str
    study_id: str
    protocol_sha256: str
    detail: dict[str, Any] = json_column()
    previous: str
    digest: str
