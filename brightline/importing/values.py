"""A cell as text: strings, numbers, times and lists of them; never bytes, structures or NUL."""

from __future__ import annotations

import datetime as dt
import math
from decimal import Decimal
from typing import Any

from brightline.importing.reasons import Reason

BAD_CHARACTER = "\udcff"
"""Stands for bytes that an encoding does not know: no text can hold it, so it is found again."""


_OF_FRAMES = ("nan", "NaN", "NAN", "NaT", "NA", "<NA>", "None", "NULL", "null", "\\N")
_OF_SHEETS = ("N/A", "n/a", "#N/A", "#REF!", "#VALUE!", "#NAME?", "#NUM!", "#DIV/0!")
NOTHING = frozenset((*_OF_FRAMES, *_OF_SHEETS))
"""What data frames, databases and spreadsheets write where a cell is empty: as an id it would make
one advert of all that have none."""


class RejectedError(Exception):
    """A row that is not admitted, and why."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason.value)
        self.reason = reason


def text_of(cell: Any) -> str:
    """The cell as text without surrounding space; '' for an absent one.

    Raises:
        RejectedError: it is not text.
    """
    if type(cell) is str:
        if "\0" in cell or not cell.isascii():
            _check(cell)
        said = cell.strip()
        return "" if said in NOTHING else said
    if cell is None or (isinstance(cell, float) and math.isnan(cell)):
        return ""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))  # ids that a data frame has made into floats
    if isinstance(cell, (dt.datetime, dt.date)):
        return cell.isoformat()
    if isinstance(cell, (int, float, Decimal)):
        return str(cell)
    if isinstance(cell, list) and not any(isinstance(part, (list, dict, bytes)) for part in cell):
        return " ".join(part for part in map(text_of, cell) if part)
    raise RejectedError(Reason.NOT_TEXT)


def _check(text: str) -> None:
    if "\0" in text:
        raise RejectedError(Reason.NUL)
    try:
        text.encode()
    except UnicodeEncodeError:
        raise RejectedError(Reason.ENCODING) from None
