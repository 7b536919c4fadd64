"""Damaged, misdeclared and hostile files: one sentence or counted rejects; no value is shown."""

from __future__ import annotations

import csv
import gzip
import json

import pytest

from brightline.schema import Advert, CrawlRun
from tests.importing.bench import (
    CANARY,
    HEAD,
    MAPPING,
    Bench,
    command,
    csv_text,
    line,
    reasons,
    row,
)


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
    (found,) = reasons(bench.run(file)).items()
    assert found[0].startswith(reason)
    assert found[1] == [2]
    assert len(bench.rows(Advert)) == 2


def test_ragged_rows_are_rejected_and_empty_lines_are_no_rows(bench: Bench) -> None:
    text = HEAD + line(1, "One") + "2,2016-03-05\n" + "\n" + line(3, "a,b,c") + line(4, "Four")
    said = bench.run(bench.file("dump.csv", text))
    assert reasons(said) == {"more or fewer cells than the header": [2, 3]}
    assert said.report["new"] == 2


def test_a_quote_that_is_not_closed_costs_its_own_row_only(bench: Bench) -> None:
    text = HEAD + line(1, "One") + line(2, '"open') + line(3, '"Three, quoted"')
    text += "".join(line(n, f"Number {n}") for n in range(4, 50)) + line(50, '"open to the end')
    said = bench.run(bench.file("dump.csv", text))
    assert reasons(said) == {"a quote is not closed or stands where it cannot": [2, 50]}
    assert (said.report["rows"], said.report["new"]) == (50, 48)


def test_a_lenient_reader_would_lose_rows_in_silence(bench: Bench) -> None:
    """The mutant: what the standard library makes of the same lines."""
    lines = (HEAD + line(1, '"open') + line(2, "Two") + line(3, '"Three"')).splitlines(True)
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
    assert reasons(bench.run(file)) == {"bytes that the declared encoding does not know": [1]}


def test_where_every_row_is_of_another_encoding_the_mend_is_named(bench: Bench) -> None:
    file = bench.file("dump.csv", csv_text([row(1, text="Café")]).encode("cp1252"))
    said = bench.run(file)
    assert said.code == 7
    assert "set the right 'encoding' under [file] in the mapping" in said.err


@pytest.mark.parametrize("given", ["€", "Euro", "EURO"])
def test_a_currency_for_all_rows_that_is_no_code_is_refused(bench: Bench, given: str) -> None:
    """It would be left empty in every row, and be known after the import."""
    said = bench.run(bench.file("dump.csv", csv_text([row(1)])), mapping=_in_euros(given))
    assert said.code == 7
    assert f"'{given}' is no code of three letters, such as EUR or USD" in said.err
    assert bench.rows(Advert) == []
    said = bench.run(bench.file("dump.csv", csv_text([row(1)])), mapping=_in_euros("eur"))
    assert said.report["new"] == 1


def _in_euros(given: str) -> str:
    return f'{MAPPING}price = {{ constant = "80" }}\ncurrency = {{ constant = "{given}" }}\n'


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


def test_the_line_that_a_spreadsheet_writes_before_the_header_is_none(bench: Bench) -> None:
    text = "sep=;\n" + csv_text([row(1), row(2)]).replace(",", ";")
    said = bench.run(bench.file("dump.csv", text), mapping='[file]\ndelimiter = ";"\n' + MAPPING)
    assert said.report["new"] == 2


def test_json_lines_that_are_none_are_counted(bench: Bench) -> None:
    good = json.dumps(row(1))
    lines = [good, "{broken", "[1, 2]", "", '"text"', "[" * 100_000, "9" * 5_000, "{}"]
    bad = row(9) | {"text": {"nested": 1}}
    lines += [json.dumps(bad), json.dumps(row(10)).replace("Call", "\\u0000")]
    lines += [json.dumps(row(11)).replace("Call", "\\ud800")]
    said = bench.run(bench.file("dump.jsonl", "\n".join(lines)))
    assert reasons(said) == {
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


def test_doubled_columns_of_parquet_are_one_sentence(bench: Bench) -> None:
    import pyarrow as pa
    import pyarrow.parquet as pq

    values = [pa.array([value]) for value in (*row(1).values(), "More text (synthetic)")]
    file = bench.folder / "dump.parquet"
    pq.write_table(pa.Table.from_arrays(values, names=[*row(1), "text"]), file)
    said = bench.run(file)
    assert (said.code, "has 2 columns called 'text'; write it anew" in said.err) == (7, True)


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
    assert reasons(bench.run(file)) == {
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
        ("dump.csv", b"PK\x03\x04" + bytes(99), "save its sheet as CSV"),
        ("dump.txt", b"BZh91AY", "is packed by bzip2"),
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
    lines = HEAD + line(1, f'"{CANARY}') + f"2,{CANARY},Massage,{CANARY},x\n" + line(3, "Three")
    rejects = bench.folder / "rejects.csv"
    said = command([*bench.words(bench.file("dump.csv", lines)), "--rejects", str(rejects)])
    assert said.code == 0
    assert CANARY not in said.out + said.err + rejects.read_text()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (None, "mapping.toml is a folder; name the mapping's file in it"),
        (b"\xff", "it is not UTF-8 text; save it as UTF-8"),
        (
            b"[advert]\nbody = [\n",
            "(Invalid value (at its end, line 2)); correct that line, or what",
        ),
    ],
)
def test_a_mapping_that_is_none_is_told_with_its_mend(
    bench: Bench, text: bytes | None, said: str
) -> None:
    words = bench.words(bench.file("dump.csv", csv_text([row(1)])))
    path = bench.folder / "mapping.toml"
    path.unlink()
    if text is None:
        path.mkdir()
    else:
        path.write_bytes(text)
    done = command(words)
    assert done.code == 7
    assert said in done.err
