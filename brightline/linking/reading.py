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
from brightline.linking.mapped import let_go
from brightline.linking.parameters import Epoch, Parameters
from brightline.linking.shingles import ShingleSets, TextArray, shingle
from brightline.linking.signatures import Parted, Parts, TextKeys, chosen, gathered, keys_of, parted
from brightline.linking.sources import Batch, Ids, TextSource
from brightline.linking.stock import STOCK
from brightline.linking.stopping import sample_of, stop_shingles
from brightline.linking.verifying import SetParts, Sets

Ints = npt.NDArray[np.int64]

THREADS = 2
"""Batches worked on at once; numpy lets go of the interpreter's lock while it computes."""

_TEXTS_AT_ONCE = 2_000


@dataclass(frozen=True, slots=True)
class Texts:
    """The distinct texts of the adverts, numbered by their first advert.

    ids: (adverts,) advert ids. text: (adverts,) the number of each advert's text.
    first: (texts,) the position of the first advert of each text.
    fingerprints: (texts,). sets: their shingles by kinds; nothing where all is verified.
    keyed: (texts,) whether a text has enough shingles to be compared.
    """

    ids: Ids
    text: npt.NDArray[np.int32]
    first: Ints
    fingerprints: Numbers
    sets: SetParts
    keys: npt.NDArray[np.int32]
    keyed: npt.NDArray[np.bool_]

    def __len__(self) -> int:
        return len(self.first)

    def band(self, number: int) -> TextKeys:
        """The keys of one band."""
        texts = np.flatnonzero(self.keyed)
        return TextKeys(texts.astype(np.int32), self.keys[number, self.first[texts]][None, :])


def sets_of(texts: TextArray, epoch: Epoch) -> ShingleSets:
    """`shingle` in an epoch, so few texts at a time that they stay in the processor's cache."""
    parts = [
        shingle(texts.slice(start, _TEXTS_AT_ONCE), epoch.parameters.words, epoch.stop)
        for start in range(0, max(len(texts), 1), _TEXTS_AT_ONCE)
    ]
    return _chained(parts)


def _chained(parts: list[ShingleSets]) -> ShingleSets:
    counts = np.concatenate([np.diff(part.offsets) for part in parts])
    return ShingleSets(
        np.concatenate([[0], np.cumsum(counts)]),
        np.concatenate([part.values for part in parts]),
        np.concatenate([part.kinds for part in parts]),
        np.concatenate([part.fingerprints for part in parts]),
        np.concatenate([part.words for part in parts]),
    )


def parted_sets(texts: TextArray, epoch: Epoch) -> Parts:
    """The shingles of some texts, by kinds."""
    sets = sets_of(texts, epoch)
    return parted(sets.offsets, sets.values, sets.kinds)


def learn_epoch(source: TextSource, parameters: Parameters) -> Epoch:
    """Stock shingles from a sample spread over the whole source."""
    step = max(1, source.count() // (2 * parameters.sample))
    plain = Epoch(parameters)
    drawn = [sets_of(texts, plain) for _, texts in source.batches(step)]
    if not drawn:
        return plain
    sets = _chained(drawn)
    drawn_texts = sample_of(sets, parameters)
    offsets, values = gathered(sets.offsets, sets.values, drawn_texts)
    return Epoch(parameters, stop_shingles(offsets, values, parameters))


@dataclass(frozen=True, slots=True)
class Read:
    """What one batch comes to; sets and keys of its distinct texts, in the order of `kept`."""

    ids: Ids
    fingerprints: Numbers
    kept: Ints
    parts: Parts
    keys: TextKeys


def read_batch(batch: Batch, epoch: Epoch) -> Read:
    """One batch read: its own equal texts collapsed, the first kept."""
    ids, texts = batch
    sets = sets_of(texts, epoch)
    empty = sets.words == 0  # no text is no evidence of being the same text
    prints = np.where(empty, mixed(ids.astype(np.uint64)), sets.fingerprints)
    kept = np.sort(np.unique(prints, return_index=True)[1])
    offsets, values = gathered(sets.offsets, sets.values, kept)
    kinds = gathered(sets.offsets, sets.kinds, kept)[1]
    keys = keys_of(*chosen(offsets, values, kinds != STOCK), epoch.parameters)
    return Read(ids, prints, kept, parted(offsets, values, kinds), keys)


class _SetsFile:
    """Shingle sets of adverts, appended to a file; adverts without a set have an empty one."""

    def __init__(self, path: Path, size: int) -> None:
        self._path = path
        self._file = path.open("wb")
        self._begins: Ints = np.zeros(size, dtype=np.int64)
        self._lengths: npt.NDArray[np.int32] = np.zeros(size, dtype=np.int32)
        self._written = 0

    def append(self, adverts: Ints, sets: Parted) -> None:
        offsets, values = sets
        self._begins[adverts] = self._written + offsets[:-1]
        self._lengths[adverts] = np.diff(offsets)
        self._file.write(values.tobytes())
        self._written += len(values)

    def of(self, adverts: Ints) -> Sets:
        """The sets of some adverts, read where they lie. Nothing can be appended after it."""
        self._file.close()
        read = np.memmap if self._written else np.fromfile
        values = read(self._path, dtype=np.uint32)
        return Sets(self._begins[adverts], self._lengths[adverts], values)


def read_texts(source: TextSource, epoch: Epoch, folder: Path) -> Texts:
    """Read every advert once; `folder` receives the files of sets and keys."""
    size = source.count()
    shape = (epoch.parameters.bands, max(size, 1))
    keys = np.memmap(folder / "keys.i32", mode="w+", dtype=np.int32, shape=shape)
    ids: Ids = np.empty(size, dtype=np.int64)
    prints: Numbers = np.empty(size, dtype=np.uint64)
    keyed = np.zeros(size, dtype=bool)
    files = [_SetsFile(folder / f"{name}.u32", size) for name in ("own", "border", "stock")]
    done = 0
    for part in _in_order(source, epoch):
        there = slice(done, done + len(part.ids))
        ids[there], prints[there] = part.ids, part.fingerprints
        for file, kind in zip(files, part.parts, strict=True):
            file.append(done + part.kept, kind)
        # Whole stretches of a file are written faster than single places in it.
        block = np.zeros((shape[0], len(part.ids)), dtype=np.int32)
        block[:, part.kept[part.keys.texts]] = part.keys.keys
        keys[:, there] = block
        let_go(keys)
        keyed[done + part.kept[part.keys.texts]] = True
        done += len(part.ids)
    # Adverts may have been erased since they were counted.
    text, first = _numbered(prints[:done])
    sets = tuple(file.of(first) for file in files)
    return Texts(ids[:done], text, first, prints[first], sets, keys, keyed[first])


def _in_order(source: TextSource, epoch: Epoch) -> Iterator[Read]:
    batches = source.batches()
    with ThreadPoolExecutor(THREADS) as pool:
        waiting = [pool.submit(read_batch, batch, epoch) for batch in islice(batches, THREADS)]
        while waiting:
            part = waiting.pop(0).result()
            for batch in islice(batches, 1):
                waiting.append(pool.submit(read_batch, batch, epoch))
            yield part


def _numbered(prints: Numbers) -> tuple[npt.NDArray[np.int32], Ints]:
    """The text of each advert, and the first advert of each text, in the order of first adverts."""
    _, first, inverse = np.unique(prints, return_index=True, return_inverse=True)
    order = np.argsort(first)
    rank = np.empty(len(first), dtype=np.int32)
    rank[order] = np.arange(len(first), dtype=np.int32)
    return rank[inverse], first[order]
