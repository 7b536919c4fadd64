"""What linking reads from the store and writes to it; nothing here decides anything.

Rows of a run that has not ended are invisible: every reader starts from `current_run`.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
import sqlalchemy as sa

from brightline import ledger
from brightline.linking.advertisers import Carried
from brightline.linking.components import Ints
from brightline.linking.parameters import Epoch, Parameters
from brightline.linking.shingles import joined_texts
from brightline.linking.sources import BATCH, Batch
from brightline.linking.stock import StopShingles
from brightline.schema import (
    Advert,
    AdvertContact,
    LinkChange,
    LinkEpoch,
    LinkingRun,
    LinkJunk,
    LinkMember,
    LinkText,
)
from brightline.store import Store, insert, table_of
from brightline.study import Study

ROWS_AT_ONCE = 50_000
"""Rows between two commits: a crawler that waits for the store waits for no more than these."""


@dataclass(frozen=True, slots=True)
class StoredTexts:
    """The adverts of a store up to an id, as a source of texts."""

    store: Store
    last: int

    def count(self) -> int:
        """How many adverts there are."""
        advert = table_of(Advert)
        query = sa.select(sa.func.count()).select_from(advert).where(advert.c.id <= self.last)
        with self.store.begin() as connection:
            return int(connection.execute(query).scalar_one())

    def batches(self, step: int = 1) -> Iterator[Batch]:
        """All adverts, or those whose id is a multiple of `step`."""
        advert, done = table_of(Advert), 0
        columns = (advert.c.id, advert.c.title, advert.c.body)
        while True:
            query = sa.select(*columns).where(advert.c.id > done, advert.c.id <= self.last)
            query = query.where(advert.c.id % step == 0).order_by(advert.c.id).limit(BATCH)
            with reading(self.store) as connection:
                rows = connection.execute(query).all()
            if not rows:
                return
            done = rows[-1][0]
            yield batch_of(rows)


def batch_of(rows: Sequence[Any]) -> Batch:
    """Rows of id, title, body as ids and texts."""
    columns = list(zip(*rows, strict=True)) if rows else [(), (), ()]
    titles, bodies = (pa.array(part, pa.large_string()) for part in columns[1:])
    return np.array(columns[0], dtype=np.int64), joined_texts(titles, bodies)


def reading(store: Store) -> Any:
    """A connection that only reads, and waits for nobody."""
    return store.reading()


def frame(connection: sa.Connection, query: sa.Select[Any]) -> pd.DataFrame:
    """The rows of a query."""
    return pd.read_sql(query, connection)


def frames(
    connection: sa.Connection, query: sa.Select[Any], column: sa.Column[Any], values: Iterable[int]
) -> pd.DataFrame:
    """The rows of a query whose `column` is among `values`, asked for in pieces."""
    wanted = sorted(set(values))
    parts = [
        frame(connection, query.where(_among(connection, column, wanted[start : start + _ASKED])))
        for start in range(0, max(len(wanted), 1), _ASKED)
    ]
    return pd.concat(parts, ignore_index=True)


_ASKED = 50_000  # numbers in one parameter, so that a statement is the same whatever their count


def _among(
    connection: sa.Connection, column: sa.Column[Any], wanted: list[int]
) -> sa.ColumnElement[bool]:
    if connection.dialect.name == "postgresql":
        return column == sa.func.any(sa.cast(wanted, sa.ARRAY(sa.BigInteger)))
    return column.in_(
        sa.select(sa.func.json_each(json.dumps(wanted)).table_valued("value").c.value)
    )


def current_run(connection: sa.Connection) -> sa.Row[Any] | None:
    """The last run that ended."""
    run = table_of(LinkingRun)
    query = sa.select(run).where(run.c.ended_at.is_not(None)).order_by(run.c.id.desc()).limit(1)
    return connection.execute(query).first()


def epoch_of(connection: sa.Connection, number: int) -> Epoch:
    """An epoch as it was frozen."""
    table = table_of(LinkEpoch)
    row = connection.execute(sa.select(table).where(table.c.id == number)).one()
    stop = np.frombuffer(row.stop_shingles, dtype="<u4").astype(np.uint32)
    return Epoch(Parameters.from_json(row.parameters), StopShingles(stop))


def open_epoch(connection: sa.Connection, epoch: Epoch) -> int:
    """Write an epoch down; returns its number."""
    values = {
        "parameters": epoch.parameters.as_json(),
        "parameters_sha256": epoch.parameters.sha256,
        "stop_shingles": epoch.stop.values.astype("<u4").tobytes(),
    }
    return _inserted(connection, table_of(LinkEpoch), values)


def open_run(connection: sa.Connection, epoch: int, kind: str, engine: str) -> int:
    """A run that has not ended."""
    started = dt.datetime.now(dt.UTC)
    values = {"epoch_id": epoch, "kind": kind, "engine": engine, "started_at": started}
    return _inserted(connection, table_of(LinkingRun), {**values, "detail": {}})


INTERNAL = ("following", "texts_stored", "copied")
"""What a run's detail holds for the next run, and tells nobody."""


def end_run(
    connection: sa.Connection, study: Study, run: int, kind: str, detail: dict[str, Any]
) -> None:
    """From here on the run is what readers see, and it stands in the ledger: both or neither."""
    table = table_of(LinkingRun)
    now = dt.datetime.now(dt.UTC)
    done = table.update().where(table.c.id == run).values(ended_at=now, detail=detail)
    connection.execute(done)
    counts = {name: value for name, value in detail.items() if name not in INTERNAL}
    ledger.record(connection, study, "adverts linked", {"run": run, "kind": kind, **counts})


def _inserted(connection: sa.Connection, table: sa.Table, values: dict[str, Any]) -> int:
    return int(connection.execute(table.insert().values(values).returning(table.c.id)).scalar_one())


def next_id(connection: sa.Connection, table: sa.Table) -> int:
    """The first unused id of a table whose ids are given by linking alone."""
    return int(connection.execute(sa.select(sa.func.max(table.c.id))).scalar() or 0) + 1


def clear_unfinished(store: Store) -> None:
    """Remove what a run that was stopped half-way has left."""
    run, member, text = table_of(LinkingRun), table_of(LinkMember), table_of(LinkText)
    with store.begin() as connection:
        unfinished = connection.execute(
            sa.select(run.c.id, run.c.epoch_id).where(run.c.ended_at.is_(None))
        ).all()
        finished = sa.select(run.c.epoch_id).where(run.c.ended_at.is_not(None))
        kept = set(connection.execute(finished).scalars())
        for one, epoch in unfinished:
            if epoch not in kept:
                for table in (member, text, table_of(LinkJunk)):
                    connection.execute(table.delete().where(table.c.epoch_id == epoch))
            change = table_of(LinkChange)
            connection.execute(change.delete().where(change.c.run_id == one))
            connection.execute(run.delete().where(run.c.id == one))
            if epoch not in kept:
                epochs = table_of(LinkEpoch)
                connection.execute(epochs.delete().where(epochs.c.id == epoch))


def carried_by(connection: sa.Connection, ids: Ints) -> Carried:
    """Contacts of adverts; adverts by their position in `ids`, which ascend."""
    table = table_of(AdvertContact)
    query = sa.select(table.c.advert_id, table.c.contact_id).distinct()
    found = (
        frame(connection, query)
        if len(ids) > _MANY
        else frames(connection, query, table.c.advert_id, ids.tolist())
    )
    advert = found["advert_id"].to_numpy(dtype=np.int64)
    place = np.searchsorted(ids, advert)
    there = (place < len(ids)) & (ids[np.minimum(place, len(ids) - 1)] == advert)
    return Carried(place[there], found["contact_id"].to_numpy(dtype=np.int64)[there])


_MANY = 200_000  # adverts; for more, the whole table is read at once


def junk_of(connection: sa.Connection, epoch: int) -> pd.DataFrame:
    """contact_id, reason of what the epoch set aside."""
    table = table_of(LinkJunk)
    query = sa.select(table.c.contact_id, table.c.reason).where(table.c.epoch_id == epoch)
    return frame(connection, query.order_by(table.c.contact_id))


def write_changes(
    connection: sa.Connection, run: int, kind: str, changes: Sequence[tuple[str, int, int]]
) -> None:
    """What merged and what was split."""
    rows = [
        {"run_id": run, "kind": kind, "event": event, "before": before, "after": after}
        for event, before, after in changes
    ]
    insert(connection, LinkChange, rows)
