"""The Spark engine: the same functions and the same SQL as on one machine, by an address.

Sets, fingerprints and band keys come from the function of `reading`, candidates from the SQL of
`banding` through sqlglot, similarities from the function of `verifying`. The driver cuts and
numbers components, which takes a few bytes per text. A cluster must have Brightline installed on
its workers and see the work folder. Spark and sqlglot are the extra `spark`.
"""

from __future__ import annotations

import importlib.util
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from brightline.errors import LinkingError
from brightline.linking.banding import PAIRS_SQL
from brightline.linking.components import Edges, Ints, components, templates
from brightline.linking.linking import Linked
from brightline.linking.parameters import Epoch
from brightline.linking.reading import Texts, read_batch
from brightline.linking.signatures import Parted
from brightline.linking.sources import TextSource
from brightline.linking.verifying import Sets, verified
from brightline.trends.engines import spark_sql

BAND_SQL = """
SELECT text_id, {band} * 4294967296 + band_keys[{place}] AS band_key FROM texts WHERE is_keyed
"""
"""One band; Spark takes all of them in one pass and spills by itself, so each has its own keys."""

TEXTS_SQL = """
SELECT MIN(advert_id) AS text_id, fingerprint,
    ARG_MIN(own, advert_id) AS own,
    ARG_MIN(border, advert_id) AS border,
    ARG_MIN(stock, advert_id) AS stock,
    ARG_MIN(band_keys, advert_id) AS band_keys,
    BOOL_OR(is_keyed) AS is_keyed
FROM adverts
GROUP BY fingerprint
"""
"""Equal texts collapsed; a text is named by its first advert."""

SETS_SQL = """
SELECT p.one, p.other, a.own AS one_own, b.own AS other_own,
    a.border AS one_border, b.border AS other_border, a.stock AS one_stock, b.stock AS other_stock
FROM pairs p
JOIN texts a ON a.text_id = p.one
JOIN texts b ON b.text_id = p.other
"""

_SETTINGS = {
    "spark.ui.enabled": "false",
    "spark.ui.showConsoleProgress": "false",
    "spark.sql.session.timeZone": "UTC",
}
_LOCAL = {
    "spark.driver.bindAddress": "127.0.0.1",
    "spark.driver.host": "127.0.0.1",
    "spark.sql.shuffle.partitions": "8",  # 200 by default, which one machine only waits for
}

_PARTS = ("own", "border", "stock")

_READ = (
    "advert_id long, fingerprint long, own array<long>, border array<long>, "
    "stock array<long>, band_keys array<int>, is_keyed boolean"
)
_EDGES = "one long, other long, shared long, total long"


def link_on(address: str, source: TextSource, epoch: Epoch, folder: Path) -> Linked:
    """What `linking.link_texts` does, on the Spark master at an address ('local[2]').

    Raises:
        LinkingError: Java or the extra `spark` is missing, or the master does not answer.
    """
    with session_at(address, folder) as session:
        return link_in(session, source, epoch, folder)


@contextmanager
def session_at(address: str, folder: Path | None = None) -> Iterator[Any]:
    """A Spark session without a web page, stopped at the end; what it spills lies in `folder`.

    A cluster's workers spill to where their own settings say.
    """
    if shutil.which("java") is None and "JAVA_HOME" not in os.environ:
        raise LinkingError(
            "Spark needs a Java runtime, and there is none on this machine; install Java 17, or "
            "leave --spark out."
        )
    if importlib.util.find_spec("pyspark") is None or importlib.util.find_spec("sqlglot") is None:
        raise LinkingError(
            "Spark needs the extra 'spark'; install it with `uv sync --extra spark`."
        )
    from pyspark.sql import SparkSession

    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    builder = SparkSession.builder.master(address).appName("brightline link")
    settings: dict[str, str | bool | int | float | None] = dict(_SETTINGS)
    if address.startswith("local"):
        settings |= _LOCAL
        if folder is not None:
            settings["spark.local.dir"] = str(folder / "spark")
    try:
        session = builder.config(map=settings).getOrCreate()
    except Exception as error:
        raise LinkingError(
            f"No Spark session could be opened at '{address}' ({type(error).__name__}); check the "
            "address, or leave --spark out."
        ) from error
    try:
        yield session
    finally:
        session.stop()


def link_in(session: Any, source: TextSource, epoch: Epoch, folder: Path) -> Linked:
    """The same in a session that the caller opened."""
    _write_source(source, folder / "source")
    adverts = session.read.parquet(str(folder / "source")).mapInArrow(_Reader(epoch), _READ)
    adverts.write.mode("overwrite").parquet(str(folder / "adverts"))
    session.read.parquet(str(folder / "adverts")).createOrReplaceTempView("adverts")
    session.sql(spark_sql(TEXTS_SQL)).write.mode("overwrite").parquet(str(folder / "texts"))
    session.read.parquet(str(folder / "texts")).createOrReplaceTempView("texts")
    pairs = _pairs(session, epoch.parameters.bands)
    pairs.createOrReplaceTempView("pairs")
    edges = session.sql(spark_sql(SETS_SQL)).mapInArrow(_Verifier(epoch), _EDGES).toArrow()
    return _linked(folder, epoch, edges)


def _pairs(session: Any, bands: int) -> Any:
    """The distinct candidate pairs of all bands, (one, other)."""
    each = [BAND_SQL.format(band=at, place=at + 1) for at in range(bands)]  # SQL counts from one
    session.sql(spark_sql(" UNION ALL ".join(each))).createOrReplaceTempView("band")
    met = session.sql(spark_sql(PAIRS_SQL)).persist()
    first = met.selectExpr("first_id AS one", "text_id AS other")
    previous = met.where("previous_id >= 0").selectExpr("previous_id AS one", "text_id AS other")
    return first.union(previous).distinct()


def _write_source(source: TextSource, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for number, (ids, texts) in enumerate(source.batches()):
        columns: dict[str, Any] = {"advert_id": ids, "text": texts}
        table = pa.table(columns)
        pq.write_table(table, folder / f"{number:06}.parquet")
    if not any(folder.iterdir()):
        columns = {"advert_id": pa.array([], pa.int64()), "text": pa.array([], pa.large_string())}
        pq.write_table(pa.table(columns), folder / "none.parquet")


@dataclass(frozen=True)
class _Reader:
    """`read_batch` over Arrow batches, on a worker."""

    epoch: Epoch

    def __call__(self, batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        for batch in batches:
            ids = batch.column("advert_id").to_numpy(zero_copy_only=False)
            part = read_batch((ids, batch.column("text")), self.epoch)
            size, bands = len(part.ids), self.epoch.parameters.bands
            keyed = np.zeros(size, dtype=bool)
            keyed[part.kept[part.keys.texts]] = True
            keys = np.zeros((size, bands), dtype=np.int32)
            keys[part.kept[part.keys.texts]] = part.keys.keys.T
            columns = {
                "advert_id": part.ids,
                "fingerprint": part.fingerprints.view(np.int64),
                **{
                    name: _set_lists(size, part.kept, sets)
                    for name, sets in zip(_PARTS, part.parts, strict=True)
                },
                "band_keys": _lists(np.full(size, bands), keys.ravel()),
                "is_keyed": keyed,
            }
            yield pa.RecordBatch.from_pydict({k: pa.array(v) for k, v in columns.items()})


def _set_lists(size: int, kept: Ints, sets: Parted) -> Any:
    counts = np.zeros(size, dtype=np.int64)
    counts[kept] = np.diff(sets[0])
    return _lists(counts, sets[1].astype(np.int64))


def _lists(counts: Ints, values: Any) -> Any:
    lists: Any = pa.ListArray
    offsets = np.concatenate([[0], np.cumsum(counts)]).astype(np.int32)
    return lists.from_arrays(offsets, pa.array(values))


@dataclass(frozen=True)
class _Verifier:
    """`verified` over pairs of sets in Arrow batches, on a worker."""

    epoch: Epoch

    def __call__(self, batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        for batch in batches:
            rows = np.arange(batch.num_rows)
            sets = tuple(_both_sets(batch, name) for name in _PARTS)
            found = verified(sets, rows, rows + batch.num_rows, self.epoch.parameters)
            one, other = (batch.column(name).to_numpy() for name in ("one", "other"))
            kept = Edges(one[found.one], other[found.one], found.shared, found.total)
            columns = {name: getattr(kept, name) for name in ("one", "other", "shared", "total")}
            yield pa.RecordBatch.from_pydict({k: pa.array(v) for k, v in columns.items()})


def _both_sets(batch: pa.RecordBatch, name: str) -> Sets:
    """The sets of the first text of every pair, and after them those of the second."""
    lists: list[Any] = [batch.column(f"{end}_{name}") for end in ("one", "other")]
    lengths = np.concatenate([_lengths(one) for one in lists])
    values = np.concatenate([one.flatten().to_numpy(zero_copy_only=False) for one in lists])
    return Sets(np.cumsum(lengths) - lengths, lengths, values.astype(np.uint32))


def _lengths(lists: Any) -> Ints:
    offsets = lists.offsets.to_numpy().astype(np.int64)
    return np.asarray(np.diff(offsets))


def _linked(folder: Path, epoch: Epoch, edges: pa.Table) -> Linked:
    """The outcome on the driver, with texts numbered in the order of their first adverts."""
    adverts = pq.read_table(folder / "adverts", columns=["advert_id", "fingerprint"])
    adverts = adverts.sort_by("advert_id")
    stored = pq.read_table(
        folder / "texts", columns=["text_id", "fingerprint", "band_keys", "is_keyed"]
    )
    stored = stored.sort_by("text_id")
    ids, prints = (adverts[name].to_numpy() for name in ("advert_id", "fingerprint"))
    first_ids, of_text = (stored[name].to_numpy() for name in ("text_id", "fingerprint"))
    order = np.argsort(of_text)
    text = order[np.searchsorted(of_text, prints, sorter=order)].astype(np.int32)
    first = np.searchsorted(ids, first_ids)
    flat: Any = stored["band_keys"].combine_chunks()
    keys = np.zeros((epoch.parameters.bands, max(len(ids), 1)), dtype=np.int32)
    keys[:, first] = np.asarray(flat.flatten()).reshape(-1, epoch.parameters.bands).T
    texts = Texts(
        ids,
        text,
        first,
        of_text.view(np.uint64),
        (),  # the workers have verified every pair
        keys,
        np.asarray(stored["is_keyed"].to_numpy(), dtype=bool),
    )
    ends = [np.searchsorted(first_ids, edges[name].to_numpy()) for name in ("one", "other")]
    counts = [edges[name].to_numpy() for name in ("shared", "total")]
    order = np.lexsort((ends[0], ends[1]))
    columns = [part[order].astype(np.int64) for part in (*ends, *counts)]
    found = Edges(columns[0], columns[1], columns[2], columns[3])
    template, cut = templates(len(first), found, epoch.parameters)
    return Linked(texts, found, cut, template, components(len(first), found.one, found.other))
