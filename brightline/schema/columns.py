"""Kinds of columns that every table uses."""

from __future__ import annotations

import datetime as dt
from typing import Any

import sqlalchemy as sa
from sqlmodel import Field


class UtcDateTime(sa.types.TypeDecorator[dt.datetime]):
    """Timezone-aware datetimes on every engine: SQLite forgets the zone, so it is put back."""

    impl = sa.DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(
        self, value: dt.datetime | None, dialect: sa.Dialect
    ) -> dt.datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a stored time must carry its time zone")
        return value.astimezone(dt.UTC)

    def process_result_value(
        self, value: dt.datetime | None, dialect: sa.Dialect
    ) -> dt.datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=dt.UTC) if value.tzinfo is None else value.astimezone(dt.UTC)


def utc_column(*, nullable: bool = False) -> Any:
    """A time in UTC."""
    return Field(default=None if nullable else ..., sa_type=UtcDateTime, nullable=nullable)


def json_column() -> Any:
    """A record without a fixed shape; an empty one by default."""
    return Field(default_factory=dict, sa_type=sa.JSON, nullable=False)


def id_column() -> Any:
    """A number that the database gives."""
    return Field(default=None, primary_key=True)
