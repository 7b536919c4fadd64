"""`brightline reported`: an invented table of counts, its ramp and partial month, and bad files."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from typer.testing import CliRunner

from brightline.cli import build_app
from brightline.errors import TrendError
from brightline.trends.reported import changes_of
from brightline.trends.reported_table import read_reported

LEVELS = {"2023-11": 4, "2023-12": 40, "2024-01": 100, "2024-02": 110, "2024-03": 99, "2024-04": 9}
FOUND = {"region": None, "month": None, "count": None}


def table(folder: Path, header: str = "Region,MonthDate,counts", day: str = "-01") -> Path:
    """Twenty invented regions over six months; every second one grows faster."""
    lines = [header]
    for region in range(20):
        for month, level in LEVELS.items():
            grown = level + (level // 10 if region % 2 and month > "2024-01" else 0)
            lines.append(f"region {region},{month}{day},{grown}")
    path = folder / "counts.csv"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def run(*words: str) -> str:
    said = CliRunner().invoke(build_app(), ["reported", *words])
    assert said.exit_code == 0, said.output
    return said.stdout


def test_it_names_the_ramp_and_the_partial_month_and_draws_the_rest(tmp_path: Path) -> None:
    said = run(str(table(tmp_path)))
    assert "Usable months, 3 of 6: January 2024, February 2024 and March 2024." in said
    assert said.count("November 2023 lies in the collector's start-up") == 1
    assert "December 2023 lies in the collector's start-up" in said
    assert said.count("April 2024 is a partial month") == 1
    assert "January 2024 and February 2024 the count changed by +16%" in said
    assert "January 2024 and March 2024 the count changed by" in said
    assert "not shown to be a change of the market" in said
    assert "Nobody recorded the effort" in said


def test_as_json_every_change_has_an_interval_or_the_reason_for_none(tmp_path: Path) -> None:
    found = json.loads(run(str(table(tmp_path)), "--json"))
    assert [one["state"] for one in found["months"]] == [
        "ramp", "ramp", "usable", "usable", "usable", "partial",
    ]  # fmt: skip
    assert [(one["earlier"], one["change"] is None) for one in found["changes"]] == [
        ("2023-11", True), ("2023-12", True), ("2024-01", False), ("2024-02", False),
        ("2024-03", True), ("2024-01", False),
    ]  # fmt: skip
    for one in found["changes"]:
        assert one["sentence"].endswith(".")
        if one["change"] is not None:
            assert one["low"] < one["change"] < one["high"]


def test_too_few_regions_are_told_with_their_months_and_how_many_it_takes(tmp_path: Path) -> None:
    """Each pair of months by itself: one sentence three times says nothing of any."""
    path = tmp_path / "two.csv"
    rows = [f"{region},2024-0{month},40" for region in "ab" for month in (1, 2, 3)]
    path.write_text("\n".join(["region,month,count", *rows]) + "\n", encoding="utf-8")
    told = [line for line in run(str(path)).splitlines() if line.startswith("Only 2 regions")]
    assert told[0] == (
        "Only 2 regions report in both January 2024 and February 2024; a change needs 11 that do, "
        "so none is drawn."
    )
    assert len(set(told)) == len(told) == 3


def test_zeros_of_the_file_are_counted_in_the_json_and_the_sentence(tmp_path: Path) -> None:
    path = tmp_path / "zeros.csv"
    rows = [f"a{n},2024-0{m},{100 + (7 * n + 3 * m) % 5}" for n in range(14) for m in (1, 2, 3)]
    rows += [f"z{n},2024-0{m},{100 if m < 3 else 0}" for n in range(12) for m in (1, 2, 3)]
    path.write_text("\n".join(["region,month,count", *rows]) + "\n", encoding="utf-8")
    found = json.loads(run(str(path), "--json"))
    assert [(one["regions"], one["zeros"]) for one in found["months"]] == [
        (26, 0),
        (26, 0),
        (26, 12),
    ]
    assert [(one["regions"], one["to_zero"]) for one in found["changes"]] == [
        (26, 0), (26, 12), (26, 12),
    ]  # fmt: skip
    assert found["changes"][1]["high"] < 0
    assert "26 regions that report in both February 2024 and March 2024" in run(str(path))


def test_columns_are_found_in_the_header_or_named(tmp_path: Path) -> None:
    first = run(str(table(tmp_path)))
    assert run(str(table(tmp_path, "city,period,ads", ""))) == first
    named = ("--region", "a", "--month", "b", "--count", "c")
    assert run(str(table(tmp_path, "a,b,c")), *named) == first


@pytest.mark.parametrize("sign", [";", "\t"])
def test_columns_may_be_parted_as_a_spreadsheet_does(tmp_path: Path, sign: str) -> None:
    path = table(tmp_path)
    first = run(str(path))
    text = path.read_text(encoding="utf-8").replace(",", sign)
    path.write_text(text.replace("region 0", f'"region, {sign} 0"'), encoding="utf-8-sig")
    assert run(str(path)) == first


def test_the_file_is_read_and_neither_kept_nor_changed(tmp_path: Path) -> None:
    path = table(tmp_path)
    before = path.read_bytes()
    run(str(path))
    assert [one.name for one in tmp_path.iterdir()] == [path.name]
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("a,b,c\nx,2024-01,5\n", "no column that is known for the region; its header holds 'a'"),
        ("", "counts.csv is empty; give a CSV"),
        ("\nregion,month,count\n", "no header in its first line"),
        ("region|month|count\nx|2024-01|5\n", "is one column, 'region|month|count'; put commas"),
        ("region;month;people\n", "no column that is known for the count; its header holds 'reg"),
        ("region;month;count\nx;2024-01\n", "Line 2 of .* shorter than its header"),
        ("region;month;count\nx;2024-01;1.500\n", "no count that can be read"),
        ("region,month,count\n", "no row below its header"),
        ("region,month,count\nx,2024-13,5\n", "Line 2 of .* no month that can be read"),
        ("region,month,count\nx,05/2024,5\n", "written like 2024-05"),
        ("region,month,count\nx,2024-01,-5\n", "Line 2 of .* no count that can be read"),
        ("region,month,count\nx,2024-01,NaN\n", "no count"),
        ("region,month,count\nx,2024-01,1e3\n", "no count"),
        ("region,month,count\nx,2024-01,1.5\n", "no count"),
        ("region,month,count\nx,2024-01\n", "Line 2 of .* shorter than its header"),
        ("region,month,count\nx,2024-01,5\nx,2024-01-01,6\n", "counts 'x' twice in 2024-01"),
        ('region,month,count\n"x,2024-01,5\n', "no CSV"),
    ],
)
def test_a_file_that_cannot_be_read_is_a_sentence(tmp_path: Path, text: str, why: str) -> None:
    path = tmp_path / "counts.csv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(TrendError, match=why):
        read_reported(path, FOUND)


def test_a_file_that_is_absent_or_a_column_that_is_not_there_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(TrendError, match="There is no file"):
        read_reported(tmp_path / "none.csv", FOUND)
    with pytest.raises(TrendError, match=r"no column 'people'.* name one with --count"):
        read_reported(table(tmp_path), {**FOUND, "count": "people"})


@given(st.binary(max_size=300))
@settings(max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_bytes_are_a_table_or_a_sentence(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "any.csv"
    path.write_bytes(b"region,month,count\n" + data)
    try:
        read = read_reported(path, FOUND)
    except TrendError as refused:
        sentence = str(refused)
    else:
        sentence = " ".join(one.sentence for one in changes_of(read)) or "."
    assert sentence.endswith(".") or "name one with --" in sentence
    assert "nan" not in sentence
