"""Damaged, misdeclared and hostile files: one sentence or counted rejects; no value is shown."""

from __future__ import annotations

import csv
import gzip
import json
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from brightline.importing import streams
from brightline.importing.parquet_source import ParquetSource
from brightline.importing.reasons import Reason
from brightline.importing.source_rows import Row
from brightline.importing.streams import TextStream
from brightline.importing.working import row_batches
from brightline.schema import Advert, CrawlRun
from tests.importing.bench import CANARY, MAPPING, Bench, Said, command, csv_text, row

HEAD = "post_id,scraped_at,category,headline,text\n"


def _line(number: int, text: str) -> str:
    return f"{number},2016-03-05,Massage,Evening {number},{text}\n"


def _reasons(said: Said) -> dict[str, list[int]]:
    report = said.report
    counted = sum(found["rows"] for found in report["reasons"])
    assert counted == report["rejected"]
    stored = report["new"] + report["seen_again"] + report["suppressed"]
    assert report["rows"] == stored + report["rejected"]
    return {found["reason"]: found["first_rows"] for found in report["reasons"]}


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"post_id": " "}, "no advert id"),
        ({"scraped_at": ""}, "no date of sighting"),
        ({"scraped_at": "soon"}, "date of sighting cannot be read"),
        ({"scraped_at": "2016-02-30"}, "date of sighting cannot be read"),
        ({"scraped_at": "2016-03"}, "date of sighting cannot be read"),
        ({"scraped_at": "2216-03-05"}, "date of sighting lies in the future or before 1990"),
        ({"scraped_at": "0001-01-01T00:00:00+14:00"}, "date of sighting lies in the future"),
        ({"category": ""}, "no section"),
        ({"headline": "", "text": " \n "}, "neither title nor body"),
        ({"text": "nul\0byte"}, "NUL bytes"),
        ({"text": "x" * 10_000_000}, "a field is longer than an advert's can be"),
        ({"headline": "x" * 5_000}, "a field is longer than an advert's can be"),
    ],
)
def test_a_bad_row_is_counted_by_its_reason(
    bench: Bench, changes: dict[str, str], reason: str
) -> None:
    file = bench.file("dump.csv", csv_text([row(1), row(2, **changes), row(3)]))
    (found,) = _reasons(bench.run(file)).items()
    assert found[0].startswith(reason)
    assert found[1] == [2]
    assert len(bench.rows(Advert)) == 2


def test_ragged_rows_are_rejected_and_empty_lines_are_no_rows(bench: Bench) -> None:
    text = HEAD + _line(1, "One") + "2,2016-03-05\n" + "\n" + _line(3, "a,b,c") + _line(4, "Four")
    said = bench.run(bench.file("dump.csv", text))
    assert _reasons(said) == {"more or fewer cells than the header": [2, 3]}
    assert said.report["new"] == 2


def test_a_quote_that_is_not_closed_costs_its_own_row_only(bench: Bench) -> None:
    text = HEAD + _line(1, "One") + _line(2, '"open') + _line(3, '"Three, quoted"')
    text += "".join(_line(n, f"Number {n}") for n in range(4, 50)) + _line(50, '"open to the end')
    said = bench.run(bench.file("dump.csv", text))
    assert _reasons(said) == {"a quote is not closed or stands where it cannot": [2, 50]}
    assert (said.report["rows"], said.report["new"]) == (50, 48)


def test_a_lenient_reader_would_lose_rows_in_silence(bench: Bench) -> None:
    """The mutant: what the standard library makes of the same lines."""
    lines = (HEAD + _line(1, '"open') + _line(2, "Two") + _line(3, '"Three"')).splitlines(True)
    assert len(list(csv.reader(lines))) - 1 < 3


def test_texts_over_several_lines_stay_whole(bench: Bench) -> None:
    text = 'First line\r\n\r\nsecond, with a "quotation" (synthetic)'
    bench.run(bench.file("dump.csv", csv_text([row(1, text=text)])))
    (advert,) = bench.rows(Advert)
    assert str(advert["body"]).splitlines()[0] == "First line"
    assert 'a "quotation"' in str(advert["body"])


@pytest.mark.parametrize(
    ("encoding", "declared"),
    [("utf-8-sig", None), ("cp1252", "cp1252"), ("utf-16", "utf-16"), ("utf-16-le", "utf-16-le")],
)
def test_declared_encodings_are_read(bench: Bench, encoding: str, declared: str | None) -> None:
    file = bench.file("dump.csv", csv_text([row(1, text="Café à côté")]).encode(encoding))
    layout = f'[file]\nencoding = "{declared}"\n' if declared else ""
    assert bench.run(file, mapping=layout + MAPPING).report["new"] == 1
    (advert,) = bench.rows(Advert)
    assert advert["body"] == "Café à côté"


def test_a_wrong_encoding_is_a_counted_reject(bench: Bench) -> None:
    rows = [row(1, text="Café"), row(2, text="Plain")]
    file = bench.file("dump.csv", csv_text(rows).encode("cp1252"))
    assert _reasons(bench.run(file)) == {"bytes that the declared encoding does not know": [1]}


def test_utf_16_that_is_not_declared_is_one_sentence(bench: Bench) -> None:
    said = bench.run(bench.file("dump.csv", csv_text([row(1)]).encode("utf-16")))
    assert (said.code, 'encoding = "utf-16"' in said.err) == (7, True)


def test_the_wrong_columns_are_one_sentence_without_the_files_own(bench: Bench) -> None:
    headless = csv_text([row(1)]).split("\n", 1)[1]
    said = command(bench.words(bench.file("dump.csv", headless)))
    assert said.code == 7
    assert said.err.count("\n") == 1
    assert "has no column 'post_id' among its 5 columns" in said.err
    assert CANARY not in said.err


def test_a_file_without_a_header_can_have_its_columns_named(bench: Bench) -> None:
    headless = csv_text([row(1)]).split("\n", 1)[1]
    named = '[file]\ncolumns = ["post_id", "scraped_at", "category", "headline", "text"]\n'
    file = bench.file("dump.csv", headless)
    assert bench.run(file, mapping=named + MAPPING).report["new"] == 1


def test_json_lines_that_are_none_are_counted(bench: Bench) -> None:
    good = json.dumps(row(1))
    lines = [good, "{broken", "[1, 2]", "", '"text"', "[" * 100_000, "9" * 5_000, "{}"]
    bad = row(9) | {"text": {"nested": 1}}
    lines += [json.dumps(bad), json.dumps(row(10)).replace("Call", "\\u0000")]
    lines += [json.dumps(row(11)).replace("Call", "\\ud800")]
    said = bench.run(bench.file("dump.jsonl", "\n".join(lines)))
    assert _reasons(said) == {
        "not a JSON object": [2, 3, 5, 6, 7],
        "no date of sighting": [8],
        "a mapped column holds bytes or a structure instead of text": [9],
        "NUL bytes": [10],
        "bytes that the declared encoding does not know": [11],
    }
    assert (said.report["rows"], said.report["new"]) == (10, 1)


def test_a_json_array_is_one_sentence(bench: Bench) -> None:
    said = bench.run(bench.file("dump.json", json.dumps([row(1)])))
    assert (said.code, "one object a line" in said.err) == (7, True)


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


def test_long_rows_fill_a_batch_by_their_length(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two thousand rows that are as long as a line may be are 32 GB."""
    monkeypatch.setattr("brightline.importing.working.BATCH_CHARACTERS", 100)
    rows: list[Row] = [(n, ["x" * 30, ["y" * 28]]) for n in range(1, 6)]
    batches = [([number for number, _ in batch], new) for batch, new in row_batches(rows, 3)]
    assert batches == [([1, 2], False), ([3], False), ([4, 5], True)]


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


def test_doubled_columns_of_parquet_are_one_sentence(bench: Bench) -> None:
    import pyarrow as pa
    import pyarrow.parquet as pq

    values = [pa.array([value]) for value in (*row(1).values(), "More text (synthetic)")]
    file = bench.folder / "dump.parquet"
    pq.write_table(pa.Table.from_arrays(values, names=[*row(1), "text"]), file)
    said = bench.run(file)
    assert (said.code, "has 2 columns called 'text'; write it anew" in said.err) == (7, True)


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


@pytest.mark.parametrize("form", ["%d.%m.%Y %Q", "%Y-%", "%G-%m-%d"])
def test_a_format_that_no_date_can_be_read_by_is_refused(bench: Bench, form: str) -> None:
    seen = f'seen = {{ column = "scraped_at", format = "{form}" }}'
    mapping = MAPPING.replace('seen = "scraped_at"', seen)
    said = bench.run(bench.file("dump.csv", csv_text([row(1)])), mapping=mapping)
    assert said.code == 7
    assert "mapping.toml, line 4" in said.err
    assert "is no format that dates can be read by" in said.err


def test_bytes_and_strange_types_in_parquet_are_counted(bench: Bench) -> None:
    import pyarrow as pa
    import pyarrow.parquet as pq

    headlines = pa.array([b"One", b"caf\xe9", b"Three"])
    table = pa.table(
        {
            "post_id": pa.array([1.0, 2.0, 3.0]),
            "scraped_at": pa.array([1457136000_000, 1457136000_000, 10**17]).cast(
                pa.timestamp("ms")
            ),
            "category": ["Massage"] * 3,
            "headline": pa.Array.from_buffers(pa.string(), 3, headlines.buffers()),
            "text": ["Some text (synthetic)"] * 3,
        }
    )
    file = bench.folder / "dump.parquet"
    pq.write_table(table, file)
    assert _reasons(bench.run(file)) == {
        "bytes that the declared encoding does not know": [2],
        "a mapped column holds bytes or a structure instead of text": [3],
    }


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("empty.csv", b"", "is empty"),
        ("header.csv", HEAD.encode(), "holds no rows"),
        ("lines.csv", b"\n\n\n", "is empty"),
        ("dump.xlsx", b"PK\x03\x04", "no ending that tells its format"),
        ("dump.csv", b"PAR1abc", 'format = "parquet"'),
        ("dump.parquet", b"post_id,seen", "is not a Parquet file"),
        ("dump.csv.gz", gzip.compress(b"", mtime=0)[:9], "cut off or damaged"),
    ],
)
def test_a_file_of_no_use_is_one_sentence(
    bench: Bench, name: str, content: bytes, words: str
) -> None:
    said = command(bench.words(bench.file(name, content)))
    assert said.code == 7
    assert words in said.err
    assert said.err.count("\n") == 1
    assert "Traceback" not in said.err


def test_what_is_no_file_is_one_sentence(bench: Bench) -> None:
    assert "is a folder; name the files in it" in bench.run(bench.folder).err
    for path in (bench.folder / "nowhere.csv", bench.folder):
        said = bench.run(path)
        assert said.code == 7
        assert said.report["error"] == said.err


def test_everything_rejected_fails(bench: Bench) -> None:
    said = bench.run(bench.file("dump.csv", csv_text([row(1, ""), row(2, "")])))
    assert said.code == 7
    assert "All 2 rows" in said.err
    assert "no date of sighting" in said.err
    assert bench.rows(CrawlRun) == []


def test_what_is_stored_as_it_comes_must_look_like_one(bench: Bench) -> None:
    """A telephone number in the column that is mapped to `price` would be stored in the clear."""
    mapping = MAPPING + 'price = "a"\ncurrency = "a"\nlanguage = "a"\n'
    rows = [row(1, a=CANARY), row(2, a="212-555-0142"), row(3, a="call 212 555 0142")]
    rows += [row(4, a="$1,120.50"), row(5, a="555-0142")]
    file = bench.file("dump.csv", csv_text(rows, list(rows[0])))
    report = bench.run(file, mapping=mapping).report
    assert report["left_empty"] == {"currency": 5, "language": 5, "price": 4}
    assert [advert["price"] for advert in bench.rows(Advert)] == [None, None, None, 1120.5, None]


def test_a_title_that_is_mapped_to_section_is_refused(bench: Bench) -> None:
    mapping = MAPPING.replace('section = "category"', 'section = "post_id"')
    said = bench.run(
        bench.file("dump.csv", csv_text([row(n) for n in range(1_200)])), mapping=mapping
    )
    assert said.code == 7
    assert "more than 1,000 different values" in said.err


def test_no_message_or_list_holds_a_value(bench: Bench) -> None:
    lines = HEAD + _line(1, f'"{CANARY}') + f"2,{CANARY},Massage,{CANARY},x\n" + _line(3, "Three")
    rejects = bench.folder / "rejects.csv"
    said = command([*bench.words(bench.file("dump.csv", lines)), "--rejects", str(rejects)])
    assert said.code == 0
    assert CANARY not in said.out + said.err + rejects.read_text()


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
    text = HEAD + _line(1, "One") + _line(2, "x" * 5_000) + _line(3, "Three")
    said = bench.run(bench.file("dump.csv", text))
    assert _reasons(said) == {"line longer than 16 MiB": [2]}
    assert said.report["new"] == 2
