"""Inserting many rows of one shape: the statement is compiled, and its columns are looked at, once.

SQLAlchemy looks at every value of every row through every column's type; that was half of the time
of storing a batch. Here each column's own conversion is asked for once for each batch, and a time
that many rows share is converted once. Engines whose parameters have names go the ordinary way.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa
from sqlalchemy.sql.schema import ScalarElementColumnDefault
from sqlmodel import SQLModel

from brightline.schema import UtcDateTime
from brightline.store import BATCH_ROWS, insert, insert_new, table_of


def insert_rows(
    connection: sa.Connection,
    model: type[SQLModel],
    rows: Sequence[dict[str, Any]],
    *,
    unique: Sequence[str] = (),
) -> None:
    """Insert rows that all have the same columns; those that `unique` finds are left alone.

    Raises:
        KeyError: a row lacks a column that the first one has.
    """
    if not rows:
        return
    if not connection.dialect.positional:
        if unique:
            insert_new(connection, model, rows, unique=unique)
        else:
            insert(connection, model, rows)
        return
    statement, columns, defaults = _compiled(connection.dialect, model, tuple(rows[0]), unique)
    conversions = [
        _Conversion(table_of(model).c[name].type, connection.dialect) for name in columns
    ]
    for start in range(0, len(rows), BATCH_ROWS):
        chunk = [defaults | row for row in rows[start : start + BATCH_ROWS]]
        times: dict[Any, Any] = {}
        values = [
            convert([row[name] for row in chunk], times)
            for name, convert in zip(columns, conversions, strict=True)
        ]
        connection.exec_driver_sql(statement, list(zip(*values, strict=True)))


def _compiled(
    dialect: sa.Dialect, model: type[SQLModel], given: tuple[str, ...], unique: Sequence[str]
) -> tuple[str, list[str], dict[str, Any]]:
    """The statement, its columns in their order, and what the model says of columns not given."""
    table = table_of(model)
    defaults = {
        column.name: column.default.arg
        for column in table.columns
        if column.name not in given and isinstance(column.default, ScalarElementColumnDefault)
    }
    statement: Any = table.insert()
    if unique:
        from sqlalchemy.dialects.sqlite import insert as insert_on

        statement = insert_on(table).on_conflict_do_nothing(index_elements=list(unique))
    compiled = statement.compile(dialect=dialect, column_keys=[*given, *defaults])
    return str(compiled), list(compiled.positiontup), defaults


class _Conversion:
    """What a column's type does to the values of a chunk before the driver gets them."""

    def __init__(self, kind: sa.types.TypeEngine[Any], dialect: sa.Dialect) -> None:
        self._is_time = isinstance(kind, UtcDateTime)
        self._convert = kind.dialect_impl(dialect).bind_processor(dialect)

    def __call__(self, values: list[Any], times: dict[Any, Any]) -> list[Any]:
        """The values as the driver takes them; `times` remembers those of the whole chunk."""
        convert = self._convert
        if convert is None:
            return values
        if not self._is_time:
            return [convert(value) for value in values]
        for value in values:
            if value not in times:
                times[value] = convert(value)
        return [times[value] for value in values]
