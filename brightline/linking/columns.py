"""The band keys and the edges of an epoch, as long columns out of the store.

An addition looks at every one of them. As rows that become Python objects, those of ten million
adverts take minutes; `column_reader` hands them over as columns of 32-bit numbers.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import IO, Any, cast

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import sqlalchemy as sa

from brightline.errors import LinkingError
from brightline.linking.components import Edges, Flags, Ints
from brightline.linking.packing import joined, unpacked
from brightline.schema import LinkText
from brightline.store import Store, table_of
from brightline.store_files import read_only


def stored_keys(
    store: Store, epoch: int, bands: int
) -> Iterator[tuple[Ints, npt.NDArray[np.int32]]]:
    """Ids, ascending, and (bands, n) keys of the texts that can be compared, in pieces."""
    text = table_of(LinkText)
    # Plus nothing: SQLite would take the epoch's index, and sort the whole for the order of ids.
    mine = text.c.epoch_id + 0 == epoch
    query = sa.select(text.c.id, text.c.band_keys).where(mine, text.c.band_keys.is_not(None))
    for batch in _batches(store, query.order_by(text.c.id)):
        ids = batch.column(0).to_numpy().astype(np.int64)
        packed: list[Any] = batch.column(1).to_pylist()
        yield ids, np.frombuffer(b"".join(packed), dtype="<i4").reshape(len(ids), bands).T


def stored_edges(store: Store, epoch: int) -> tuple[Edges, Flags]:
    """All edges of an epoch, by text ids, and which of them are cut."""
    text = table_of(LinkText)
    query = sa.select(text.c.id, text.c.edges).where(text.c.edges.is_not(None))
    parts = []
    for batch in _batches(store, query.where(text.c.epoch_id + 0 == epoch)):
        edges: list[Any] = batch.column(1).to_pylist()
        parts.append(unpacked(batch.column(0).to_numpy(), edges))
    return joined(parts)


def _batches(store: Store, query: sa.Select[Any]) -> Iterator[pa.RecordBatch]:
    """The rows of a query in Arrow batches, read by a process of its own."""
    literal = {"literal_binds": True}
    statement = str(query.compile(dialect=store.engine.dialect, compile_kwargs=literal))
    asked = json.dumps({"url": _address(store.engine), "statement": statement})
    words = [sys.executable, "-P", "-m", "brightline.linking.column_reader"]
    whole = False
    with subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as reader:
        question, answer = cast("IO[bytes]", reader.stdin), cast("Any", reader.stdout)
        question.write(asked.encode())  # not an argument: it may hold a password
        question.close()
        with suppress(pa.ArrowInvalid):  # what a reader that failed has said is cut off
            yield from pa.ipc.open_stream(answer)
            whole = True
    if reader.returncode or not whole:
        raise LinkingError(
            f"Reading what was linked so far from {store.name} ended with {reader.returncode}; "
            "see what it said above, then run the command again."
        )


def _address(engine: sa.Engine) -> str:
    if engine.dialect.name == "sqlite":
        return read_only(Path(str(engine.url.database)))
    return engine.url.set(drivername="postgresql").render_as_string(hide_password=False)
