"""Drafts of a mapping: guessed from the names of columns, and none of a value in them."""

from __future__ import annotations

import csv
import datetime as dt
import gzip
import io
import re
from pathlib import Path

import pytest

from brightline.schema import Advert
from tests.importing.bench import CANARY, COLUMNS, ROWS, Bench, command, csv_text, row


def test_a_draft_is_guessed_from_names_alone(bench: Bench) -> None:
    file = bench.file("dump.csv", csv_text(ROWS, COLUMNS))
    draft = command(["import", "--draft-map", str(file)])
    assert draft.code == 0
    for line in ('ad_id = "post_id"', 'title = "headline"', 'body = "text"', "scraped_at"):
        assert line in draft.out
    assert CANARY not in draft.out
    assert bench.run(file, mapping=draft.out).report["new"] == 3


@pytest.mark.parametrize(
    ("field", "answer"),
    [
        ("seen", '{ constant = "2016-03-05" }'),
        ("section", '{ constant = "Massage (synthetic)" }'),
        ("ad_id", '"unknown"'),
        ("body", '"unknown"'),
    ],
)
def test_what_a_draft_leaves_open_must_be_filled_in(bench: Bench, field: str, answer: str) -> None:
    """A file whose columns tell nothing of one field: no guess of it is imported."""
    told = {"ad_id": "post_id", "seen": "scraped_at", "section": "category", "body": "text"}
    names = ["unknown" if name == told[field] else name for name in COLUMNS]
    renamed = dict(zip(COLUMNS, names, strict=True))
    rows = [{renamed[name]: cell for name, cell in one.items()} for one in ROWS]
    file = bench.file("dump.csv", csv_text(rows, names))
    draft = command(["import", "--draft-map", str(file)]).out
    (line,) = [one for one in draft.splitlines() if one.startswith(f"{field} = ")]
    assert '"?"' in line
    said = bench.run(file, mapping=draft)
    assert said.code == 7
    assert f"advert.{field}" in said.err
    assert "still the '?' of a draft" in said.err
    assert bench.run(file, mapping=draft.replace(line, f"{field} = {answer}")).report["new"] == 3


@pytest.mark.parametrize(
    ("delimiter", "encoding", "said"),
    [
        (";", "utf-8", '[file]\ndelimiter = ";"\n'),
        ("\t", "utf-8-sig", '[file]\ndelimiter = "\\t"\n'),
        ("|", "utf-16", '[file]\nencoding = "utf-16"\ndelimiter = "|"\n'),
        (",", "utf-8", ""),
    ],
)
def test_a_draft_holds_how_the_file_is_written(
    bench: Bench, delimiter: str, encoding: str, said: str
) -> None:
    rows = [row(n, headline=f"Evening; {n}, | quiet (synthetic)") for n in range(3)]
    out = io.StringIO()
    writer = csv.DictWriter(out, list(rows[0]), delimiter=delimiter)
    writer.writeheader()
    writer.writerows(rows)
    file = bench.file("dump.csv", out.getvalue().encode(encoding))
    draft = command(["import", "--draft-map", str(file)])
    assert said in draft.out
    assert ("[file]" in draft.out) == bool(said)
    assert bench.run(file, mapping=draft.out).report["new"] == 3


@pytest.mark.parametrize("packed", [False, True])
def test_of_bytes_that_are_no_utf_8_the_draft_asks_for_the_encoding(
    bench: Bench, packed: bool
) -> None:
    """A spreadsheet in the West saves its own: every row with an accent would be rejected."""
    text = csv_text([row(n, text="Café à côté") for n in range(3)], COLUMNS).encode("cp1252")
    file = bench.file("dump.csv.gz", gzip.compress(text)) if packed else bench.file("d.csv", text)
    draft = command(["import", "--draft-map", str(file)]).out
    assert '[file]\nencoding = "?"' in draft
    said = bench.run(file, mapping=draft)
    assert (said.code, "file.encoding" in said.err) == (7, True)
    assert "it is still the '?' of a draft; fill it in." in said.err
    assert bench.run(file, mapping=draft.replace('"?"', '"cp1252"')).report["new"] == 3
    assert {advert["body"] for advert in bench.rows(Advert)} == {"Café à côté"}


def test_a_draft_of_many_columns_and_of_doubled_ones_stays_short(bench: Bench) -> None:
    names = [f"c{n // 1000}_{n % 1000}" for n in range(100_000)]
    head = ",".join(["post_id", "seen", "category", "text", "text", *names])
    draft = command(["import", "--draft-map", str(bench.file("dump.csv", head + "\n"))])
    assert len(draft.out) < 3_000
    assert 'ad_id = "post_id"' in draft.out
    assert "and 99,950 more" in draft.out
    assert "There more than once; to map one, name all" in draft.out
    assert 'body = "text"' not in draft.out


def test_a_draft_of_a_file_without_a_header_shows_none_of_its_first_row(bench: Bench) -> None:
    file = bench.file("dump.csv", f"77,2016-03-05,call {CANARY} tonight or write soon\n")
    draft = command(["import", "--draft-map", str(file)])
    assert draft.code == 7
    assert CANARY not in draft.out + draft.err


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("dump.csv", "Robin Example;sweet_robin;friendly walks\n"),
        ("dump.jsonl", '{"sweet_robin": {"Robin Example": 1}}\n'),
    ],
)
def test_names_of_persons_in_the_place_of_a_header_are_not_shown(
    bench: Bench, name: str, text: str
) -> None:
    """A first row, or keys that are values, can look like names of columns."""
    draft = command(["import", "--draft-map", str(bench.file(name, text))])
    assert draft.code == 0
    assert "robin" not in draft.out.lower()
    assert "none is shown" in draft.out


def test_the_mapping_in_the_guide_is_one(bench: Bench) -> None:
    guide = Path(__file__).resolve().parents[2] / "docs" / "researchers.md"
    (text,) = re.findall(r"```toml\n(\[file\].*?)```", guide.read_text(encoding="utf-8"), re.DOTALL)
    line = row(1, "2016-03-05 23:30", extra="Caf\xe9 (synthetic)", city="Chicago", state="IL")
    line |= {"price": "$60", "posted": "03/04/2016", "link": "", "lang": "en"}
    file = bench.file("dump.csv", csv_text([line], list(line)).encode("cp1252"))
    assert bench.run(file, mapping=text).report["new"] == 1
    (advert,) = bench.rows(Advert)
    assert "Caf\xe9" in str(advert["body"])
    assert advert["first_seen"] == dt.datetime(2016, 3, 6, 5, 30, tzinfo=dt.UTC)
    assert advert["posted_precision"] == "day"
