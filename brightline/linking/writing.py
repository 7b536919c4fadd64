"""Texts and members as rows: what a run over everything and an addition write alike."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import sqlalchemy as sa

from brightline.linking.components import Flags, Ints
from brightline.linking.signatures import Keys
from brightline.schema import LinkText
from brightline.store import insert, table_of


@dataclass(frozen=True, slots=True)
class Written:
    """Texts to be stored: id, first advert and fingerprint of each, whether it can be compared, and
    its keys, (bands, texts)."""

    ids: Ints
    advert: Ints
    fingerprint: Ints
    keyed: Flags
    keys: Keys

    def of(self, chosen: Flags) -> Written:
        """Some of them."""
        return Written(
            self.ids[chosen],
            self.advert[chosen],
            self.fingerprint[chosen],
            self.keyed[chosen],
            self.keys[:, chosen],
        )


def write_texts(
    connection: sa.Connection, epoch: int, texts: Written, edges: Sequence[bytes | None]
) -> None:
    """Write texts down in an epoch, each with its packed edges."""
    columns = (texts.ids, texts.advert, texts.fingerprint, texts.keyed)
    described = zip(*(column.tolist() for column in columns), strict=True)
    keys = np.ascontiguousarray(texts.keys.T).astype("<i4")
    rows = [
        {
            "id": one,
            "epoch_id": epoch,
            "advert_id": advert,
            "fingerprint": fingerprint,
            "band_keys": mine.tobytes() if keyed else None,
            "edges": near,
        }
        for (one, advert, fingerprint, keyed), mine, near in zip(
            described, keys, edges, strict=True
        )
    ]
    insert(connection, LinkText, rows)


def rewrite_edges(connection: sa.Connection, edges: Mapping[int, bytes | None]) -> None:
    """Give stored texts, by id, other packed edges."""
    if edges:
        table = table_of(LinkText)
        mine = table.update().where(table.c.id == sa.bindparam("was"))
        rows = [{"was": one, "now": now} for one, now in edges.items()]
        connection.execute(mine.values(edges=sa.bindparam("now")), rows)


def member_rows(
    epoch: int, adverts: Ints, texts: Ints, numbers: Mapping[str, Ints]
) -> list[dict[str, Any]]:
    """The rows of adverts with their texts, and their numbers by kind."""
    columns = {"advert_id": adverts, "text_id": texts, **numbers}
    rows = zip(*(column.tolist() for column in columns.values()), strict=True)
    return [{"epoch_id": epoch, **dict(zip(columns, row, strict=True))} for row in rows]
