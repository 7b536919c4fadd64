"""An invented corpus in Parquet files, written once per size and seed and read by who is timed."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from benchmarks.linking.corpus import Corpus, Truth
from brightline.linking.sources import BATCH, Batch

_SAMPLED_FILES = 20


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


def write_corpus(corpus: Corpus, folder: Path) -> tuple[FiledTexts, Truth]:
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


def _write(corpus: Corpus, part: Truth, start: int, folder: Path) -> None:
    columns: dict[str, Any] = {"text": corpus.texts(part, start, len(part.template))}
    pq.write_table(pa.table(columns), folder / f"{start // BATCH:06}.parquet", compression="zstd")
