"""A chart as it is drawn: what Altair writes of each layer, with the layer's rows beside it.

Altair copies every layer several times as it puts them together, checks each part against a schema,
and sanitises rows cell by cell. Our rows are plain already (numbers, text, truth values, UTC times)
and the tests validate whole charts against the schema; so none of it is repeated for each reader.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import altair as alt
import pandas as pd
import pyarrow as pa
from altair.utils import schemapi

schemapi.disable_debug_mode()

Columns = dict[str, list[Any]]
Look = dict[str, Any]
"""Mark and encoding of one layer as Vega-Lite, without rows; shared, so never changed in place."""

_LETTERS = 16  # of a hash, as the name of a layer's rows


@dataclass(frozen=True)
class Layer:
    """What a layer looks like, and the rows that it draws; or outlines, in a map."""

    look: Look
    rows: pd.DataFrame
    outlines: Sequence[dict[str, Any]] = ()


@dataclass(frozen=True)
class Drawing:
    """Layers on common axes. `around` is what stands around them: title and height."""

    layers: Sequence[Layer]
    around: dict[str, Any]

    @cached_property
    def spec(self) -> dict[str, Any]:
        """Vega-Lite with the rows inline: made once, and never changed in place."""
        rows = {name: _by_row(columns) for name, columns, _ in self._tables.values()}
        return {**self._named, "datasets": rows}

    @cached_property
    def sent(self) -> dict[str, Any]:
        """The same as it travels to a browser: the rows in Arrow's stream format, packed once."""
        return {**self._named, "datasets": {name: kept for name, _, kept in self._tables.values()}}

    @cached_property
    def _named(self) -> dict[str, Any]:
        layers = [{"data": self._data(layer), **layer.look} for layer in self.layers]
        return {"$schema": alt.SCHEMA_URL, **self.around, "layer": layers}

    def _data(self, layer: Layer) -> dict[str, Any]:
        if layer.outlines:
            return {"values": list(layer.outlines)}
        return {"name": self._tables[id(layer.rows)][0]}

    @cached_property
    def _tables(self) -> dict[int, tuple[str, Columns, bytes]]:
        """Name, columns and bytes of each table, once, however many layers draw it."""
        drawn = {id(one.rows): one.rows for one in self.layers if not one.outlines}
        return {key: _table(rows) for key, rows in drawn.items()}


def drawing(layers: Sequence[Layer], title: alt.TitleParams, height: int, **around: Any) -> Drawing:
    """The layers that hold rows, under a title; an empty layer would leave its axis without end."""
    around = {"title": title.to_dict(validate=False), "height": height, **around}
    return Drawing([layer for layer in layers if len(layer.rows)], around)


def look_of(layer: alt.Chart) -> Look:
    """Mark and encoding of a layer that names the type of every field, and has no rows yet."""
    written = layer.to_dict(validate=False, context={"top_level": False})
    return {name: part for name, part in written.items() if name != "data"}


def columns_of(rows: pd.DataFrame) -> Columns:
    """The rows by column, as Vega-Lite takes them: times as ISO 8601, what is missing as null."""
    return {str(name): _plain(rows[name]) for name in rows.columns}


def _plain(column: pd.Series[Any]) -> list[Any]:
    kind, extended = column.dtype.kind, pd.api.types.is_extension_array_dtype(column.dtype)
    if kind == "M":  # with a zone too
        return [None if pd.isna(at) else at.isoformat() for at in column.tolist()]
    if kind in "bi" and not extended:
        return column.tolist()
    if kind in "iu":  # a browser has one kind of number
        column = column.astype("float64")
    return [
        None if missing else value
        for value, missing in zip(column.tolist(), column.isna(), strict=True)
    ]


def _by_row(columns: Columns) -> list[dict[str, Any]]:
    return [dict(zip(columns, row, strict=True)) for row in zip(*columns.values(), strict=True)]


def _table(rows: pd.DataFrame) -> tuple[str, Columns, bytes]:
    columns = columns_of(rows)
    table, sink = pa.table(columns), pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, table.schema) as stream:
        stream.write_table(table)
    kept = sink.getvalue().to_pybytes()
    return f"rows-{hashlib.sha256(kept).hexdigest()[:_LETTERS]}", columns, kept
