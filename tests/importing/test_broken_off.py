"""Files that are cut off or spoilt: what stands before is kept, and never counts as a whole."""

from __future__ import annotations

import gzip
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from brightline.importing import run as importing
from brightline.schema import Advert, CrawlRun
from tests.importing.bench import COMPLETE, MAPPING, ROWS, Bench, command, csv_text, row


def _cut_gzip(data: bytes) -> bytes:
    return gzip.compress(data)[:-12]


def _cut_zstd(data: bytes) -> bytes:
    import zstandard

    return zstandard.ZstdCompressor().compress(data)[:-9]


def _spoiled_gzip(data: bytes) -> bytes:
    packed = bytearray(gzip.compress(data))
    packed[-6] ^= 255  # the checksum
    return bytes(packed)


@pytest.mark.parametrize("damage", [_cut_gzip, _cut_zstd, _spoiled_gzip])
def test_a_file_that_breaks_off_says_so_and_never_counts(bench: Bench, damage: Any) -> None:
    text = csv_text([row(n) for n in range(1_200)])
    file = bench.file("dump.csv.packed", damage(text.encode()))
    mapping = '[file]\nformat = "csv"\n' + MAPPING + "[coverage]\ncomplete = true\n"
    for _ in range(2):
        said = bench.run(file, mapping=mapping)
        assert said.code == 7
        assert "is cut off or damaged" in said.err
        assert said.report["rows"] == len(bench.rows(Advert)) + said.report["rejected"]
        assert not any(run["counts_as_coverage"] for run in bench.rows(CrawlRun))
    whole = bench.file("whole.csv", text)
    report = bench.run(whole, mapping=mapping).report
    assert report["new"] + report["seen_again"] == len(bench.rows(Advert)) == 1_200
    assert report["days_covered"] == 1


@pytest.mark.parametrize("size", [60, 2_000])
@pytest.mark.parametrize("share", [0.6, 0.9])
def test_of_a_cut_off_file_the_rows_before_the_cut_are_kept(
    bench: Bench, size: int, share: float
) -> None:
    data = gzip.compress(csv_text([row(n) for n in range(size)]).encode(), mtime=0)
    said = bench.run(bench.file("dump.csv.gz", data[: int(len(data) * share)]))
    found = len(bench.rows(Advert))
    assert said.code == 7
    assert 10 < found < size
    assert said.report["rows"] == found
    assert f"; {found:,} rows before that were read" in said.err
    assert said.err.endswith("import it: no advert is stored twice.")


def test_a_file_that_is_cut_off_in_its_header_says_that_nothing_was_stored(bench: Bench) -> None:
    file = bench.file("dump.csv.gz", gzip.compress(csv_text([row(1)]).encode(), mtime=0)[:25])
    mend = "is cut off or damaged: its compressed data cannot be read to the end"
    said = bench.run(file)
    assert mend in said.err
    assert said.err.endswith("nothing was stored. Get the file again and import it.")
    rehearsed = bench.run(file, options=["--dry-run", "5"])
    assert rehearsed.err == said.err
    draft = command(["import", "--draft-map", str(file)])
    assert draft.code == 7
    assert draft.err.endswith("nor are the names of its columns. Get the file again.\n")
    assert bench.rows(CrawlRun) == []


def test_a_cut_off_parquet_is_one_sentence(bench: Bench, tmp_path: Path) -> None:
    import pyarrow as pa
    import pyarrow.parquet as pq

    whole = tmp_path / "whole.parquet"
    pq.write_table(pa.Table.from_pylist([row(n) for n in range(500)]), whole)
    data = whole.read_bytes()
    said = bench.run(bench.file("cut.parquet", data[:-40]))
    assert (said.code, "cut off, damaged or" in said.err) == (7, True)
    spoiled = bytearray(data)
    spoiled[40:4_000] = bytes(3_960)
    said = bench.run(bench.file("spoiled.parquet", bytes(spoiled)))
    assert (said.code, "is damaged" in said.err) == (7, True)
    assert bench.rows(Advert) == []


def _grown(file: Path) -> None:
    file.write_text(file.read_text(encoding="utf-8") + "more", encoding="utf-8")


@pytest.mark.parametrize("change", [_grown, Path.unlink], ids=["grown", "removed"])
def test_a_file_that_changes_while_it_is_read_ends_its_runs(
    bench: Bench, monkeypatch: pytest.MonkeyPatch, change: Callable[[Path], None]
) -> None:
    """Nothing would ever go on with them: the file that is there now has another digest."""
    file, whole = bench.file("dump.csv", csv_text(ROWS)), importing._read

    def read(*words: Any) -> None:
        whole(*words)
        change(file)

    with monkeypatch.context() as patch:
        patch.setattr(importing, "_read", read)
        said = bench.run(file, mapping=COMPLETE)
    assert said.code == 7
    assert said.err.endswith("was changed while it was read; import it once it is whole.")
    assert said.report["taken_in"] == len(ROWS)
    runs = bench.rows(CrawlRun)
    assert [(run["ended_because"], run["counts_as_coverage"]) for run in runs] == [
        ("error", False)
    ] * 2
    assert all(
        run["ended_at"] and run["detail"]["not_coverage"] == importing.CHANGED for run in runs
    )
    later = bench.file("dump.csv", csv_text([*ROWS, row(9)]))
    report = bench.run(later, mapping=COMPLETE).report
    assert (report["new"], report["days_covered"]) == (1, 2)
