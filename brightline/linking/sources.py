"""Where linking reads adverts from: whatever yields ids and minimised texts, in order of id."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from brightline.linking.shingles import TextArray

Ids = npt.NDArray[np.int64]
Batch = tuple[Ids, TextArray]
"""Advert ids, ascending, and their texts."""

BATCH = 50_000
"""Adverts in a batch: some 25 MB of text, small beside the rest."""


class TextSource(Protocol):
    """Adverts with their minimised texts, ascending by id and the same every time."""

    def count(self) -> int:
        """How many adverts there are."""
        ...

    def batches(self, step: int = 1) -> Iterator[Batch]:
        """All adverts in batches, or only every `step`-th of them for a sample."""
        ...


@dataclass(frozen=True, slots=True)
class ArrowTexts:
    """Adverts that are in memory already."""

    ids: Ids
    texts: TextArray

    def count(self) -> int:
        """How many adverts there are."""
        return len(self.ids)

    def batches(self, step: int = 1) -> Iterator[Batch]:
        """All adverts in batches, or every `step`-th."""
        chosen = np.arange(0, len(self.ids), step)
        for start in range(0, len(chosen), BATCH):
            part = chosen[start : start + BATCH]
            yield self.ids[part], self.texts.take(pa.array(part))
