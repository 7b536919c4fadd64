"""From adverts to templates: reading, banding, verifying, cutting. The DuckDB engine.

Band by band and block by block, so that memory is bounded and can be said beforehand (`memory`).
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import duckdb
import numpy as np
import numpy.typing as npt

from brightline.linking.banding import NONE, distinct_pairs, pairs_of_band
from brightline.linking.components import Edges, components, templates
from brightline.linking.mapped import let_go
from brightline.linking.parameters import Epoch, Parameters
from brightline.linking.reading import THREADS, Texts, read_texts
from brightline.linking.sources import TextSource
from brightline.linking.verifying import verified

Ints = npt.NDArray[np.int64]

_BLOCK = 200_000  # texts whose candidates are verified at once
_BYTES_PER_ADVERT = 430
"""Between 10 and 35 million adverts 410 were measured (4.53 and 14.79 GB in all, docs/linking.md),
and borders have had a place of their own since: 12 for each distinct text. Texts longer than those
of the measured corpora need more of the disk and hardly more memory."""

BYTES_ON_DISK = 700
"""Per advert: 70 shingles, 30 keys and 60 companions of 4 bytes each (550 characters of text)."""

_BYTES_FIXED = 900 << 20

_BYTES_OF_A_BAND = 4 << 30
"""What finding the pairs of a band may hold; beyond it the engine writes to work files."""


@dataclass(frozen=True, slots=True)
class Linked:
    """The outcome of linking texts.

    texts: what was read. edges: all verified edges; cut: those that the size bound cut.
    template: (texts,) the template of each text. loose: (texts,) the same without any cut.
    """

    texts: Texts
    edges: Edges
    cut: npt.NDArray[np.bool_]
    template: Ints
    loose: Ints

    def template_of_adverts(self) -> Ints:
        """The template of each advert, in the order of `texts.ids`."""
        return self.template[self.texts.text]


def memory(adverts: int) -> int:
    """Bytes that linking so many adverts needs at most, said before it begins."""
    return _BYTES_FIXED + _BYTES_PER_ADVERT * adverts


def link_texts(source: TextSource, epoch: Epoch, folder: Path) -> Linked:
    """Templates of all adverts of the source; `folder` is for work files and may be deleted."""
    texts = read_texts(source, epoch, folder)
    edges = verified_edges(texts, epoch.parameters, folder)
    template, cut = templates(len(texts), edges, epoch.parameters)
    return Linked(texts, edges, cut, template, components(len(texts), edges.one, edges.other))


def verified_edges(texts: Texts, parameters: Parameters, folder: Path) -> Edges:
    """Every candidate pair that exact Jaccard similarity confirms, sorted by (other, one)."""
    size = len(texts)
    shape = (parameters.bands, max(size, 1), 2)
    companions = np.memmap(folder / "companions.i32", mode="w+", dtype=np.int32, shape=shape)
    with duckdb.connect(":memory:") as connection:
        connection.execute(f"SET threads = {THREADS}")
        connection.execute(f"SET memory_limit = '{_BYTES_OF_A_BAND >> 20}MiB'")
        connection.execute("SET temp_directory = $1", [str(folder / "duckdb")])
        for band in range(parameters.bands):
            found = texts.band(band)
            companions[band] = (
                NONE if not size else pairs_of_band(connection, found.texts, found.keys[0], size)
            )
            let_go(companions, texts.keys)
    blocks = range(0, size, _BLOCK)
    with ThreadPoolExecutor(THREADS) as pool:
        parts = list(
            pool.map(lambda start: _verified(texts, companions, start, parameters), blocks)
        )
    return joined_edges(parts)


def joined_edges(parts: list[Edges]) -> Edges:
    """Edges one after the other. `parts` is emptied on the way, so that nothing is held twice."""
    size, done = sum(map(len, parts)), 0
    whole = Edges(*(np.empty(size, dtype=np.int64) for _ in range(4)))
    parts.reverse()
    while parts:
        part = parts.pop()
        there = slice(done, done + len(part))
        done += len(part)
        whole.one[there], whole.other[there] = part.one, part.other
        whole.shared[there], whole.total[there] = part.shared, part.total
    return whole


def _verified(
    texts: Texts, companions: npt.NDArray[np.int32], start: int, parameters: Parameters
) -> Edges:
    block = companions[:, start : start + _BLOCK]
    rows = np.ascontiguousarray(block.transpose(1, 0, 2)).reshape(block.shape[1], -1)
    one, other = distinct_pairs(rows, start)
    found = verified(texts.sets, one, other, parameters)
    let_go(companions, *(part.values for part in texts.sets))
    return found
