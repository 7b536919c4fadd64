"""A file of counts that others report, read for `reported.py`: region, month and count.

The columns are named, or found by the words that such tables use in their header. The file is
read and never copied. Only what a row says is checked here; what a month is good for is not.
"""

from __future__ import annotations

import csv
import datetime as dt
import re
from collections.abc import Mapping
from itertools import chain
from pathlib import Path

import pandas as pd

from brightline.errors import TrendError

KNOWN: Mapping[str, tuple[str, ...]] = {
    "region": ("region", "place", "area", "city", "market", "state", "site"),
    "month": ("month", "monthdate", "date", "period", "month_start"),
    "count": ("count", "counts", "adverts", "ads", "postings", "n", "total"),
}
"""What a column is, and the names that it goes by, the likeliest first; case does not matter."""

_SEPARATORS = ",;\t"
"""Between columns; spreadsheets write the second where a comma is their decimal sign."""
_MONTH = re.compile(r"\s*(\d{4})-(\d{1,2})(?:-\d{1,2}(?:[T ]00:00(?::00)?(?:\.0+)?Z?)?)?\s*")
_COUNT = re.compile(r"\s*\d+(?:\.0+)?\s*")


def read_reported(path: Path, named: Mapping[str, str | None]) -> pd.DataFrame:
    """region, month (the first day of it), count: one row for each row of the file.

    Args:
        named: {region, month, count: the name of its column}; None: found in the header.

    Raises:
        TrendError: the file cannot be read, a column is not found, or a row holds no month or no
            count; the sentence says which row.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            first = file.readline()
            parted = _separator(path, first)
            reader = csv.reader(chain([first], file), delimiter=parted, strict=True)
            header = next(reader)
            columns = {what: _column(path, header, what, named.get(what)) for what in KNOWN}
            rows = [_row(path, reader.line_num, row, columns) for row in reader if row]
    except FileNotFoundError:
        raise TrendError(f"There is no file {path}; give a CSV of region, month, count.") from None
    except (OSError, UnicodeDecodeError, csv.Error):
        raise TrendError(f"{path} is no CSV in UTF-8 that can be read; save it as one.") from None
    if not rows:
        raise TrendError(f"{path} holds no row below its header, so there is nothing to compare.")
    return _each_once(path, pd.DataFrame(rows, columns=list(KNOWN)))


def _separator(path: Path, header: str) -> str:
    """The sign that parts the first line of a file into columns."""
    if not header.strip():
        what = "has no header in its first line" if header else "is empty"
        raise TrendError(f"{path} {what}; give a CSV of region, month, count.")
    if header.count('"') % 2:  # a name over two lines, which only a comma has been seen to part
        return _SEPARATORS[0]
    for sign in _SEPARATORS:
        if _columns_by(sign, header) > 1:
            return sign
    raise TrendError(
        f"The header of {path} is one column, '{header.strip()}'; put commas, semicolons or tabs "
        "between region, month and count."
    )


def _columns_by(sign: str, line: str) -> int:
    try:
        return len(next(csv.reader([line], delimiter=sign, strict=True)))
    except csv.Error:
        return 0


def _column(path: Path, header: list[str], what: str, named: str | None) -> int:
    names = [name.strip().lower() for name in header]
    wanted = (named.strip().lower(),) if named else KNOWN[what]
    for name in wanted:
        if name in names:
            return names.index(name)
    said = f"no column '{named}'" if named else f"no column that is known for the {what}"
    held = ", ".join(f"'{name}'" for name in header if name.strip()) or "nothing"
    raise TrendError(f"{path} has {said}; its header holds {held}: name one with --{what}.")


def _row(
    path: Path, line: int, row: list[str], columns: Mapping[str, int]
) -> tuple[str, dt.date, int]:
    if len(row) <= max(columns.values()):
        raise TrendError(f"Line {line} of {path} is shorter than its header; mend or remove it.")
    region, month, count = (row[columns[what]] for what in ("region", "month", "count"))
    read = _MONTH.fullmatch(month)
    if not region.strip() or read is None or not 1 <= int(read[2]) <= 12 or int(read[1]) < 1:
        raise TrendError(
            f"Line {line} of {path} has no region or no month that can be read; a month is written "
            "like 2024-05 or 2024-05-01."
        )
    if not _COUNT.fullmatch(count):
        raise TrendError(
            f"Line {line} of {path} has no count that can be read; a count is a whole number from "
            "0 up, without separators."
        )
    return region.strip(), dt.date(int(read[1]), int(read[2]), 1), int(float(count))


def _each_once(path: Path, frame: pd.DataFrame) -> pd.DataFrame:
    """A region that stands twice in a month would be counted twice."""
    twice = frame[frame.duplicated(["region", "month"])]
    if len(twice):
        first = twice.iloc[0]
        raise TrendError(
            f"{path} counts '{first['region']}' twice in {first['month']:%Y-%m}; keep one row for "
            "each region and month."
        )
    return frame
