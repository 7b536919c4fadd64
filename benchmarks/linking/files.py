"""An invented corpus in Parquet files, written once per size and seed and read by who is timed."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from benchmarks.linking.corpus import Truth
from brightline.linking.shingles import TextArray
from brightline.linking.sources import BATCH, Batch

_SAMPLED_FILES = 20


class Invented(Protocol):
    """A corpus with known truth, of which any part can be written alone."""

    @property
    def size(self) -> int:
        """How many adverts."""
        ...

    def truth(self) -> Truth:
        """Template and advertiser of every advert."""
        ...

    def texts(self, part: Truth, start: int, size: int) -> TextArray:
        """The texts of `size` adverts from number `start` on; `part` is their truth."""
        ...


@dataclass(frozen=True, slots=True)
class FiledTexts:
    """The corpus as a source of texts: ids from 0, one file per batch."""

    folder: Path
    size: int

    def count(self) -> int:
        """How many adverts there are."""
        return self.size

    def batches(self, step: int = 1) -> Iterator[Batch]:
        """All adverts; or a sample, from files spread over the corpus."""
        files = sorted(self.folder.glob("*.parquet"))
        if step > 1 and len(files) > _SAMPLED_FILES:
            thin = len(files) // _SAMPLED_FILES
            files, step = files[::thin], max(1, step // thin)
        for path in files:
            start = int(path.stem) * BATCH
            texts: Any = pq.read_table(path)["text"].combine_chunks()
            ids = np.arange(start, start + len(texts), dtype=np.int64)
            if step > 1:
                chosen = np.arange(0, len(ids), step)
                ids, texts = ids[chosen], texts.take(pa.array(chosen))
            yield ids, texts


def write_corpus(corpus: Invented, folder: Path) -> tuple[FiledTexts, Truth]:
    """Write the corpus, two batches at a time; returns it with its truth."""
    truth = corpus.truth()
    starts = range(0, corpus.size, BATCH)
    with ProcessPoolExecutor(2) as pool:
        parts = (
            Truth(truth.template[at : at + BATCH], truth.advertiser[at : at + BATCH])
            for at in starts
        )
        for _ in pool.map(_write, [corpus] * len(starts), parts, starts, [folder] * len(starts)):
            pass
    return FiledTexts(folder, corpus.size), truth


def _write(corpus: Invented, part: Truth, start: int, folder: Path) -> None:
    columns: dict[str, Any] = {"text": corpus.texts(part, start, len(part.template))}
    pq.write_table(pa.table(columns), folder / f"{start // BATCH:06}.parquet", compression="zstd")
