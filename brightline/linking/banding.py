"""Candidate pairs from band keys: one SQL text for every engine.

In a bucket each text is paired with the first and with the one before it, in the order of their
numbers: linear in the size of the bucket, and what is added later changes no earlier pair.
"""

from __future__ import annotations

import duckdb
import numpy as np
import numpy.typing as npt

from brightline.linking.signatures import Keys, TextKeys

PAIRS_SQL = """
WITH crowded AS (
    SELECT band_key, MIN(text_id) AS first_id
    FROM band
    GROUP BY band_key
    HAVING COUNT(*) > 1
)
SELECT b.text_id, c.first_id,
    COALESCE(LAG(b.text_id) OVER (PARTITION BY b.band_key ORDER BY b.text_id), -1) AS previous_id
FROM band b
JOIN crowded c ON c.band_key = b.band_key
WHERE b.text_id > c.first_id
"""
"""text_id, first_id, previous_id (-1 for the second of a bucket) of one band."""

NONE = -1

Ints = npt.NDArray[np.int64]


def pairs_of_band(
    connection: duckdb.DuckDBPyConnection, ids: npt.NDArray[np.int32], keys: Keys, size: int
) -> npt.NDArray[np.int32]:
    """(size, 2): for each text number its first and previous companion in this band, or -1."""
    connection.register("band", {"text_id": ids, "band_key": keys})
    found = connection.execute(PAIRS_SQL).fetchnumpy()
    connection.unregister("band")
    companions = np.full((size, 2), NONE, dtype=np.int32)
    rows = found["text_id"]
    companions[rows, 0] = found["first_id"]
    companions[rows, 1] = found["previous_id"]
    return companions


def distinct_pairs(companions: npt.NDArray[np.int32], start: int = 0) -> tuple[Ints, Ints]:
    """The distinct (earlier, later) pairs of some rows' companions in all bands, sorted."""
    ordered = np.sort(companions, axis=1)
    fresh = ordered != NONE
    fresh[:, 1:] &= ordered[:, 1:] != ordered[:, :-1]
    row, column = np.nonzero(fresh)
    return ordered[row, column].astype(np.int64), row.astype(np.int64) + start


def candidate_pairs(found: TextKeys) -> tuple[Ints, Ints]:
    """All candidate pairs of texts in memory, sorted by (later, earlier)."""
    size = int(found.texts[-1]) + 1 if len(found.texts) else 0
    with duckdb.connect(":memory:") as connection:
        bands = [pairs_of_band(connection, found.texts, keys, size) for keys in found.keys]
    return distinct_pairs(np.concatenate(bands, axis=1))
