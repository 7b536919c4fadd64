"""Edges that lead to a text which was erased: the number that a later text still names."""

from __future__ import annotations

import numpy as np
import sqlalchemy as sa

from brightline.linking.columns import stored_edges
from brightline.linking.packing import packed
from brightline.linking.storing import reading
from brightline.linking.writing import rewrite_edges
from brightline.schema import LinkEpoch, LinkText
from brightline.store import Store, table_of


def drop_dangling(store: Store) -> int:
    """Remove them from every epoch; returns how many there were."""
    epoch = table_of(LinkEpoch)
    with reading(store) as connection:
        numbers = list(connection.execute(sa.select(epoch.c.id)).scalars())
    return sum(_drop(store, number) for number in numbers)


def _drop(store: Store, epoch: int) -> int:
    text = table_of(LinkText)
    edges, cut = stored_edges(store, epoch)
    with reading(store) as connection:
        query = sa.select(text.c.id).where(text.c.epoch_id == epoch)
        there = np.fromiter(connection.execute(query).scalars(), dtype=np.int64)
    lost = ~np.isin(edges.one, there)
    named = np.unique(edges.other[lost]).astype(np.int64)
    if not len(named):
        return 0
    left = np.isin(edges.other, named) & ~lost
    values = packed(edges.where(left), cut[left], named)
    with store.begin() as connection:
        rewrite_edges(connection, dict(zip(named.tolist(), values, strict=True)))
    return int(lost.sum())
