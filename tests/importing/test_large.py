"""Long rows, bombs and texts in every row: counted, in bounded memory."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from brightline.importing import streams, working
from brightline.importing.parquet_source import ParquetSource
from brightline.importing.reasons import Reason
from brightline.importing.showing import Tick
from brightline.importing.source_rows import Row
from brightline.importing.streams import TextStream
from brightline.importing.working import row_batches
from tests.importing.bench import HEAD, Bench, line, reasons, row


def test_long_rows_fill_a_batch_by_their_length(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two thousand rows that are as long as a line may be are 32 GB."""
    monkeypatch.setattr("brightline.importing.working.BATCH_CHARACTERS", 100)
    rows: list[Row] = [(n, ["x" * 30, ["y" * 28]]) for n in range(1, 6)]
    batches = [([number for number, _ in batch], new) for batch, new in row_batches(rows, 3)]
    assert batches == [([1, 2], False), ([3], False), ([4, 5], True)]


def test_the_progress_says_that_rows_are_read_before_the_first_of_them_are_stored(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where adverts print contacts a batch takes seconds; it had stood at 'checking 100%'."""
    from brightline.importing import showing

    told: list[tuple[str, int]] = []

    @contextmanager
    def bar() -> Iterator[Tick]:
        yield lambda what, done, total, rows: told.append((what, rows))

    monkeypatch.setattr(showing, "import_bar", bar)
    text = HEAD + "".join(line(n, "Quiet evening.") for n in range(working.BATCH_ROWS + 1))
    bench.run(bench.file("dump.csv", text))
    counts = [rows for what, rows in told if what == "importing"]
    assert counts == [0, working.BATCH_ROWS, working.BATCH_ROWS + 1]
    assert working.BATCH_ROWS <= 500


def test_a_text_in_every_row_of_a_parquet_is_held_once(bench: Bench) -> None:
    """Ten kilobytes of file, and twenty gigabytes if each row had a text of its own."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    columns = {name: [row(n)[name] for n in range(2_000)] for name in row(0)}
    texts = pa.array(["x" * 10_000_000])
    packed = pa.DictionaryArray.from_arrays(pa.array([0] * 1_999 + [None]), texts)
    file = bench.folder / "dump.parquet"
    pq.write_table(pa.table({**columns, "text": packed}), file, compression="zstd")
    with closing(ParquetSource(file)) as source:
        cells = [cells[0] for _, cells in source.rows(["text"]) if not isinstance(cells, Reason)]
    assert len({id(cell) for cell in cells}) == 2
    assert (len(cells), cells[-1]) == (2_000, None)


def test_of_long_rows_few_are_held_at_once(bench: Bench) -> None:
    import pyarrow as pa
    import pyarrow.parquet as pq

    table = pa.table({"text": [f"{n}" + "x" * 2**20 for n in range(100)], "id": ["a"] * 100})
    file = bench.folder / "dump.parquet"
    pq.write_table(table, file, compression="zstd", use_dictionary=False)
    with closing(ParquetSource(file)) as source:
        assert [batch.num_rows for batch in source._batches(["text"])] == [31, 31, 31, 7]
        assert [batch.num_rows for batch in source._batches(["id"])] == [100]


def test_a_bomb_is_read_in_bounded_memory(tmp_path: Path) -> None:
    """200 MB of one letter in a line: skipped piece by piece, whatever packs it."""
    import resource

    import zstandard

    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    gzip_bomb, zstd_bomb = tmp_path / "bomb.gz", tmp_path / "bomb.zst"
    with gzip.open(gzip_bomb, "wb", 1) as gz, zstandard.open(zstd_bomb, "wb") as zst:
        for packed in (gz, zst):
            for _ in range(200):
                packed.write(b"x" * 2**20)
            packed.write(b"\nnext\n")
    for path in (gzip_bomb, zstd_bomb):
        with TextStream(path, "utf-8") as stream:
            assert stream.line() is None
            assert stream.line() == "next\n"
            assert stream.line() == ""
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    assert grown < 150 * 1024  # KiB


def test_a_long_line_is_counted_and_the_next_is_read(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(streams, "LINE_CHARACTERS", 1_000)
    text = HEAD + line(1, "One") + line(2, "x" * 5_000) + line(3, "Three")
    said = bench.run(bench.file("dump.csv", text))
    assert reasons(said) == {"line longer than 16 MiB": [2]}
    assert said.report["new"] == 2
