"""New adverts read: their texts, and the edges of those to texts that are stored and to each other.

A new text meets the texts that are there already by their stored band keys.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd
import sqlalchemy as sa

from brightline.linking.columns import stored_keys
from brightline.linking.companions import candidates
from brightline.linking.components import Edges, Ints
from brightline.linking.linking import joined_edges
from brightline.linking.parameters import Epoch
from brightline.linking.reading import parted_sets, read_batch
from brightline.linking.signatures import Parted, Parts, gathered
from brightline.linking.storing import batch_of, frames, reading
from brightline.linking.verifying import Sets, verified
from brightline.linking.writing import Written
from brightline.schema import Advert, LinkText
from brightline.store import Store, table_of


@dataclass(frozen=True, slots=True)
class NewTexts:
    """New adverts, and the texts among them that are not stored yet.

    text: (adverts,) the id of each advert's text, stored or to be stored.
    ids, advert, fingerprint, keyed: (texts,) of the texts to be stored.
    keys: (bands, texts); zero where a text is not keyed.
    edges: between text ids, each with at least one new end.
    """

    adverts: Ints
    text: Ints
    ids: Ints
    advert: Ints
    fingerprint: Ints
    keyed: npt.NDArray[np.bool_]
    keys: npt.NDArray[np.int32]
    edges: Edges

    @property
    def written(self) -> Written:
        """The texts as they are to be stored, but for their edges."""
        return Written(self.ids, self.advert, self.fingerprint, self.keyed, self.keys)

    def of(self, chosen: npt.NDArray[np.bool_]) -> NewTexts:
        """Some of the adverts with their texts and edges; they share no edge with the others."""
        text = self.text[chosen]
        mine = np.isin(self.ids, text)
        ids = self.ids[mine]
        edges = self.edges.where(np.isin(self.edges.one, ids) | np.isin(self.edges.other, ids))
        return NewTexts(
            self.adverts[chosen],
            text,
            ids,
            self.advert[mine],
            self.fingerprint[mine],
            self.keyed[mine],
            self.keys[:, mine],
            edges,
        )


def read_new(store: Store, number: int, epoch: Epoch, adverts: Ints, base: int) -> NewTexts:
    """Read new adverts, find their texts, and verify their edges.

    Args:
        number: the epoch's number. adverts: ids, ascending. base: the first free text id.
    """
    part = read_batch(batch_of(_texts_of(store, adverts)), epoch)
    prints = part.fingerprints.view(np.int64)
    known = _known_prints(store, number, prints)
    fresh = part.kept[~np.isin(prints[part.kept], list(known))]
    ids = base + np.arange(len(fresh))
    number_of = {**known, **dict(zip(prints[fresh].tolist(), ids.tolist(), strict=True))}
    text = np.array([number_of[one] for one in prints.tolist()], dtype=np.int64)
    at = np.searchsorted(part.kept, fresh)
    keyed = np.isin(at, part.keys.texts)
    keys = np.zeros((epoch.parameters.bands, len(part.kept)), dtype=np.int32)
    keys[:, part.keys.texts] = part.keys.keys
    mine = _Known(ids, tuple(gathered(*sets, at) for sets in part.parts))
    edges = _edges(store, number, epoch, mine, keys[:, at], keyed)
    return NewTexts(part.ids, text, ids, part.ids[fresh], prints[fresh], keyed, keys[:, at], edges)


@dataclass(frozen=True, slots=True)
class _Known:
    """Texts by id, ascending, with their shingles by kinds."""

    ids: Ints
    parts: Parts


def _texts_of(store: Store, adverts: Ints) -> list[Any]:
    advert = table_of(Advert)
    query = sa.select(advert.c.id, advert.c.title, advert.c.body)
    with reading(store) as connection:
        found = frames(connection, query, advert.c.id, adverts.tolist())
    return list(found.sort_values("id").itertuples(index=False, name=None))


def _known_prints(store: Store, number: int, prints: Ints) -> dict[int, int]:
    """{fingerprint: text id} of those that are stored."""
    text = table_of(LinkText)
    query = sa.select(text.c.fingerprint, text.c.id).where(text.c.epoch_id == number)
    with reading(store) as connection:
        found = frames(connection, query, text.c.fingerprint, prints.tolist())
    found = found.sort_values("id", ascending=False)
    return dict(zip(found["fingerprint"].tolist(), found["id"].tolist(), strict=True))


def _edges(
    store: Store,
    number: int,
    epoch: Epoch,
    mine: _Known,
    keys: npt.NDArray[np.int32],
    keyed: npt.NDArray[np.bool_],
) -> Edges:
    """Verified edges from new texts to stored ones and among each other."""
    chosen = np.flatnonzero(keyed)
    if not len(chosen):
        return joined_edges([])
    stored = stored_keys(store, number, epoch.parameters.bands)
    old, one, other = candidates(stored, mine.ids, chosen, keys[:, chosen])
    sets = _with_stored(store, epoch, mine, old)
    parts = tuple(Sets.of(*part) for part in sets.parts)
    found = verified(parts, one, other, epoch.parameters)
    return Edges(sets.ids[found.one], sets.ids[found.other], found.shared, found.total)


def _with_stored(store: Store, epoch: Epoch, mine: _Known, old: Ints) -> _Known:
    """The new texts, and before them some stored ones, read from their adverts again."""
    text, advert = table_of(LinkText), table_of(Advert)
    query = sa.select(text.c.id, advert.c.title, advert.c.body).join_from(
        text, advert, text.c.advert_id == advert.c.id
    )
    with reading(store) as connection:
        found: pd.DataFrame = frames(connection, query, text.c.id, old.tolist()).sort_values("id")
    ids, texts = batch_of(list(found.itertuples(index=False, name=None)))
    known = zip(parted_sets(texts, epoch), mine.parts, strict=True)
    return _Known(np.concatenate([ids, mine.ids]), tuple(_chained(*pair) for pair in known))


def _chained(before: Parted, after: Parted) -> Parted:
    offsets = np.concatenate([before[0], before[0][-1] + after[0][1:]])
    return offsets, np.concatenate([before[1], after[1]])
