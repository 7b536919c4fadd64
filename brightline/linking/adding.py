"""Linking what is new within the frozen epoch: the same edges and clusters as from scratch in it.

A new text meets the texts that are there already by their stored band keys. What is touched is
recomputed from stored edges and contacts; the unit is the cluster of the widest linking, since
templates and advertiser clusters never reach out of one. All is written in one transaction.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import duckdb
import numpy as np
import numpy.typing as npt
import pandas as pd
import sqlalchemy as sa

from brightline.linking.banding import distinct_pairs, pairs_of_band
from brightline.linking.components import Edges, Ints
from brightline.linking.linking import joined_edges
from brightline.linking.parameters import Epoch
from brightline.linking.reading import parted_sets, read_batch
from brightline.linking.signatures import Parted, Parts, gathered
from brightline.linking.storing import batch_of, frames, reading
from brightline.linking.verifying import Sets, verified
from brightline.schema import Advert, LinkText
from brightline.store import Store, table_of

_KEYS_AT_ONCE = 250_000  # stored texts whose keys are looked through at once: some 40 MB
_SIEVE_BITS = 20


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
    met = _stored_companions(store, number, keys[:, chosen])
    old = np.unique(np.concatenate([ids for ids, _ in met]))
    everything = np.concatenate([old, mine.ids])
    companions = []
    with duckdb.connect(":memory:") as connection:
        for band, (ids, values) in enumerate(met):
            there = np.concatenate([ids, mine.ids[chosen]])
            local = np.searchsorted(everything, there).astype(np.int32)
            both = np.concatenate([values, keys[band, chosen]])
            companions.append(pairs_of_band(connection, local, both, len(everything))[len(old) :])
    one, other = distinct_pairs(np.concatenate(companions, axis=1), len(old))
    sets = _with_stored(store, epoch, mine, everything[np.unique(one[one < len(old)])])
    left, right = (np.searchsorted(sets.ids, everything[end]) for end in (one, other))
    parts = tuple(Sets.of(*part) for part in sets.parts)
    found = verified(parts, left, right, epoch.parameters)
    return Edges(sets.ids[found.one], sets.ids[found.other], found.shared, found.total)


def _stored_companions(
    store: Store, number: int, keys: npt.NDArray[np.int32]
) -> list[tuple[Ints, npt.NDArray[np.int32]]]:
    """For each band, the stored texts that have one of these keys there, with the key."""
    wanted = [np.unique(band) for band in keys]
    sieves = [_sieve(band) for band in wanted]
    met: list[list[tuple[Ints, npt.NDArray[np.int32]]]] = [[] for _ in wanted]
    for ids, stored in _stored_keys(store, number, len(wanted)):
        for band, column in enumerate(stored):
            maybe = np.flatnonzero(sieves[band][column & ((1 << _SIEVE_BITS) - 1)])
            hit = maybe[np.isin(column[maybe], wanted[band])]
            met[band].append((ids[hit], column[hit]))
    empty = (np.empty(0, dtype=np.int64), np.empty(0, dtype=np.int32))
    return [
        (
            np.concatenate([p[0] for p in [empty, *parts]]),
            np.concatenate([p[1] for p in [empty, *parts]]),
        )
        for parts in met
    ]


def _sieve(keys: npt.NDArray[np.int32]) -> npt.NDArray[np.bool_]:
    sieve = np.zeros(1 << _SIEVE_BITS, dtype=bool)
    sieve[keys & ((1 << _SIEVE_BITS) - 1)] = True
    return sieve


def _stored_keys(
    store: Store, number: int, bands: int
) -> Iterator[tuple[Ints, npt.NDArray[np.int32]]]:
    """Ids and (bands, n) keys of the stored texts, in pieces, ascending."""
    text, done = table_of(LinkText), 0
    columns = sa.select(text.c.id, text.c.band_keys)
    while True:
        query = columns.where(text.c.id > done, text.c.epoch_id == number).order_by(text.c.id)
        with reading(store) as connection:
            rows = connection.execute(query.limit(_KEYS_AT_ONCE)).all()
        if not rows:
            return
        done = rows[-1][0]
        kept = [row for row in rows if row[1] is not None]
        raw = np.frombuffer(b"".join([row[1] for row in kept]), dtype="<i4")
        ids = np.array([row[0] for row in kept], dtype=np.int64)
        yield ids, np.ascontiguousarray(raw.reshape(-1, bands).T)


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
