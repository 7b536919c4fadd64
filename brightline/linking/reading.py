"""One pass over the adverts: equal texts collapsed, sets without stock shingles, band keys.

Sets and keys are written to files in a work folder, since at 35 million adverts they are larger
than the memory of a small machine; per advert and per text a few numbers stay in memory.
"""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import numpy as np
import numpy.typing as npt

from brightline.linking.letters import Numbers, mixed
from brightline.linking.parameters import Epoch, Parameters
from brightline.linking.shingles import Offsets, Shingles, ShingleSets, TextArray, shingle
from brightline.linking.signatures import TextKeys, gathered, keys_of, without_stop
from brightline.linking.sources import Batch, Ids, TextSource
from brightline.linking.stopping import sample_of, stop_shingles

Ints = npt.NDArray[np.int64]

THREADS = 2
"""Batches worked on at once; numpy lets go of the interpreter's lock while it computes."""

_TEXTS_AT_ONCE = 2_000


@dataclass(frozen=True, slots=True)
class Texts:
    """The distinct texts of the adverts, numbered by their first advert.

    ids: (adverts,) advert ids. text: (adverts,) the number of each advert's text.
    first: (texts,) the position of the first advert of each text.
    fingerprints: (texts,). sets: offsets and values of their shingles, without stock ones.
    keyed: numbers of the texts that have enough shingles to be compared.
    """

    ids: Ids
    text: npt.NDArray[np.int32]
    first: Ints
    fingerprints: Numbers
    begins: Offsets
    lengths: npt.NDArray[np.int32]
    values: Shingles
    keys: npt.NDArray[np.int32]
    keyed: npt.NDArray[np.bool_]

    def __len__(self) -> int:
        return len(self.first)

    def band(self, number: int) -> TextKeys:
        """The keys of one band."""
        texts = np.flatnonzero(self.keyed)
        return TextKeys(texts.astype(np.int32), self.keys[number, self.first[texts]][None, :])


def sets_of(texts: TextArray, words: int) -> ShingleSets:
    """`shingle`, a few thousand texts at a time so that they stay in the processor's cache."""
    parts = [
        shingle(texts.slice(start, _TEXTS_AT_ONCE), words)
        for start in range(0, max(len(texts), 1), _TEXTS_AT_ONCE)
    ]
    counts = np.concatenate([np.diff(part.offsets) for part in parts])
    return ShingleSets(
        np.concatenate([[0], np.cumsum(counts)]),
        np.concatenate([part.values for part in parts]),
        np.concatenate([part.fingerprints for part in parts]),
        np.concatenate([part.words for part in parts]),
    )


def sets_less_stock(texts: TextArray, epoch: Epoch) -> tuple[Ints, Shingles]:
    """Sizes and values of the sets of some texts, without stock shingles."""
    sets = sets_of(texts, epoch.parameters.words)
    offsets, values = without_stop(sets.offsets, sets.values, epoch.stop)
    return np.diff(offsets), values


def learn_epoch(source: TextSource, parameters: Parameters) -> Epoch:
    """Stock shingles from a sample spread over the whole source."""
    step = max(1, source.count() // (2 * parameters.sample))
    drawn = [sets_of(texts, parameters.words) for _, texts in source.batches(step)]
    if not drawn:
        return Epoch(parameters)
    counts = np.concatenate([np.diff(one.offsets) for one in drawn])
    values = np.concatenate([one.values for one in drawn])
    prints = np.concatenate([one.fingerprints for one in drawn])
    words = np.concatenate([one.words for one in drawn])
    sets = ShingleSets(np.concatenate([[0], np.cumsum(counts)]), values, prints, words)
    chosen = sample_of(sets, parameters)
    offsets, values = gathered(sets.offsets, sets.values, chosen)
    sample = ShingleSets(offsets, values, prints[chosen], words[chosen])
    return Epoch(parameters, stop_shingles(sample, parameters))


@dataclass(frozen=True, slots=True)
class Read:
    """What one batch comes to; sets and keys of its distinct texts, in the order of `kept`."""

    ids: Ids
    fingerprints: Numbers
    kept: Ints
    counts: npt.NDArray[np.int32]
    values: Shingles
    keys: TextKeys


def read_batch(batch: Batch, epoch: Epoch) -> Read:
    """One batch read: its own equal texts collapsed, the first kept."""
    ids, texts = batch
    sets = sets_of(texts, epoch.parameters.words)
    empty = sets.words == 0  # no text is no evidence of being the same text
    prints = np.where(empty, mixed(ids.astype(np.uint64)), sets.fingerprints)
    kept = np.sort(np.unique(prints, return_index=True)[1])
    offsets, values = without_stop(*gathered(sets.offsets, sets.values, kept), epoch.stop)
    keys = keys_of(offsets, values, epoch.parameters)
    return Read(ids, prints, kept, np.diff(offsets).astype(np.int32), values, keys)


def read_texts(source: TextSource, epoch: Epoch, folder: Path) -> Texts:
    """Read every advert once; `folder` receives the files of sets and keys."""
    size = source.count()
    shape = (epoch.parameters.bands, max(size, 1))
    keys = np.memmap(folder / "keys.i32", mode="w+", dtype=np.int32, shape=shape)
    ids: Ids = np.empty(size, dtype=np.int64)
    prints: Numbers = np.empty(size, dtype=np.uint64)
    begins: Offsets = np.zeros(size, dtype=np.int64)
    lengths: npt.NDArray[np.int32] = np.zeros(size, dtype=np.int32)
    done = written = 0
    with (folder / "shingles.u32").open("wb") as file:
        for part in _in_order(source, epoch):
            there = slice(done, done + len(part.ids))
            ids[there], prints[there] = part.ids, part.fingerprints
            lengths[done + part.kept] = part.counts
            begins[done + part.kept] = written + np.cumsum(part.counts) - part.counts
            # Whole stretches of a file are written faster than single places in it.
            block = np.zeros((shape[0], len(part.ids)), dtype=np.int32)
            block[:, part.kept[part.keys.texts]] = part.keys.keys
            keys[:, there] = block
            file.write(part.values.tobytes())
            written += len(part.values)
            done += len(part.ids)
    # Adverts may have been erased since they were counted.
    ids, prints, begins, lengths = ids[:done], prints[:done], begins[:done], lengths[:done]
    values = np.fromfile if written == 0 else np.memmap
    found = values(folder / "shingles.u32", dtype=np.uint32)
    return _numbered(ids, prints, begins, lengths, found, keys, epoch.parameters.least_shingles)


def _in_order(source: TextSource, epoch: Epoch) -> Iterator[Read]:
    batches = source.batches()
    with ThreadPoolExecutor(THREADS) as pool:
        waiting = [pool.submit(read_batch, batch, epoch) for batch in islice(batches, THREADS)]
        while waiting:
            part = waiting.pop(0).result()
            for batch in islice(batches, 1):
                waiting.append(pool.submit(read_batch, batch, epoch))
            yield part


def _numbered(
    ids: Ids,
    prints: Numbers,
    begins: Offsets,
    lengths: npt.NDArray[np.int32],
    values: Shingles,
    keys: npt.NDArray[np.int32],
    least: int,
) -> Texts:
    """Texts numbered in the order of their first adverts."""
    _, first, inverse = np.unique(prints, return_index=True, return_inverse=True)
    order = np.argsort(first)
    rank = np.empty(len(first), dtype=np.int32)
    rank[order] = np.arange(len(first), dtype=np.int32)
    first = first[order]
    return Texts(
        ids,
        rank[inverse],
        first,
        prints[first],
        begins[first],
        lengths[first],
        values,
        keys,
        lengths[first] >= least,
    )
