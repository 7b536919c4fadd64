"""What spreadsheets and data frames make of ids, empty cells, prices and days."""

from __future__ import annotations

import json
import math

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from brightline.importing.reasons import Reason
from brightline.importing.values import text_of
from brightline.schema import Advert, Sighting
from tests.importing.bench import MAPPING, Bench, csv_text, reasons, row


@pytest.mark.parametrize("word", ["nan", "None", "NULL", "NA", "#N/A", "\\N"])
def test_adverts_without_an_id_are_not_one_advert(bench: Bench, word: str) -> None:
    rows = [row(1, post_id=word), row(2, post_id=word), row(3)]
    said = bench.run(bench.file("dump.csv", csv_text(rows)))
    assert reasons(said) == {Reason.NO_ID: [1, 2]}
    assert said.report["new"] == 1


def test_a_number_that_is_none_is_an_empty_cell() -> None:
    """In Parquet a missing number is one: as a text, 'nan' would be the id of all such rows."""
    assert [text_of(cell) for cell in (math.nan, None, 7.0, 7.5)] == ["", "", "7", "7.5"]


def test_ids_that_a_spreadsheet_cut_short_are_not_one_advert(bench: Bench) -> None:
    rows = [row(1, post_id="5.12346E+11"), row(2, post_id="5.12346e+11"), row(3, post_id="5e10a")]
    said = bench.run(bench.file("dump.csv", csv_text(rows)))
    assert reasons(said) == {Reason.CUT_ID: [1, 2]}


def test_ids_that_a_float_cannot_hold_are_refused(bench: Bench) -> None:
    rows = [row(n) | {"post_id": number} for n, number in enumerate((2.0**53, 2.0**53 - 1, 2**60))]
    said = bench.run(bench.file("dump.jsonl", "".join(json.dumps(one) + "\n" for one in rows)))
    assert reasons(said) == {Reason.CUT_ID: [1]}


def test_an_id_that_a_data_frame_made_a_float_is_the_same_advert(bench: Bench) -> None:
    rows = [row(1, post_id="77"), row(1, post_id="77.0"), row(1, post_id="77.00", text="Other")]
    assert bench.run(bench.file("dump.csv", csv_text(rows))).report["new"] == 1


def test_words_for_an_empty_cell_are_no_text(bench: Bench) -> None:
    rows = [row(1, headline="nan", text="None"), row(2, headline="NULL"), row(3, category="nan")]
    said = bench.run(bench.file("dump.csv", csv_text(rows)))
    assert reasons(said) == {Reason.NO_TEXT: [1], Reason.NO_SECTION: [3]}
    assert [advert["title"] for advert in bench.rows(Advert)] == [""]


@pytest.mark.parametrize(
    ("zone", "day"), [("Europe/Berlin", "2016-03-05"), ("America/Chicago", "2016-03-05")]
)
def test_midnights_that_stand_for_days_count_on_those(bench: Bench, zone: str, day: str) -> None:
    """A midnight in Berlin is the evening before in UTC; `precision` says that it is none."""
    seen = f'seen = {{ column = "scraped_at", timezone = "{zone}", precision = "day" }}'
    mapping = MAPPING.replace('seen = "scraped_at"', seen)
    file = bench.file("dump.csv", csv_text([row(1, f"{day} 00:00:00")]))
    assert bench.run(file, mapping=mapping).report["first_day"] == day
    assert [f"{seen['seen_at']:%F %H}" for seen in bench.rows(Sighting)] == [f"{day} 12"]


def test_a_price_is_read_as_on_a_page_and_not_by_its_first_figures(bench: Bench) -> None:
    printed = ["1h 100€", "CHF 1’250.–", "1e3", "8E+01", "80/hr"]
    rows = [row(n, price=text) for n, text in enumerate(printed)]
    file = bench.file("dump.csv", csv_text(rows, list(rows[0])))
    report = bench.run(file, mapping=MAPPING + 'price = "price"\n').report
    assert [advert["price"] for advert in bench.rows(Advert)] == [100, 1250, None, None, 80]
    assert report["left_empty"] == {"price": 2}


def test_a_price_that_can_be_two_amounts_is_none(bench: Bench) -> None:
    """'80.555' is thousands where it is printed, and thousandths where a machine wrote it."""
    printed = ["80.555", "120k", "-50", "1,250", "1.250 €", "80.50"]
    rows = [row(n, price=text) for n, text in enumerate(printed)]
    file = bench.file("dump.csv", csv_text(rows, list(rows[0])))
    report = bench.run(file, mapping=MAPPING + 'price = "price"\n').report
    prices = [advert["price"] for advert in bench.rows(Advert)]
    assert prices == [None, None, None, 1250, 1250, 80.5]
    assert report["left_empty"] == {"price": 3}


def test_a_number_with_more_than_cents_is_not_thousands(bench: Bench) -> None:
    table = pa.Table.from_pylist([row(1) | {"price": 80.555}, row(2) | {"price": 100 / 3}])
    path = bench.folder / "dump.parquet"
    pq.write_table(table, path)
    bench.run(path, mapping=MAPPING + 'price = "price"\n')
    assert [advert["price"] for advert in bench.rows(Advert)] == [80.56, 33.33]
