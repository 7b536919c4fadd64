"""Dates in numbers ('03.10.2026'), and years of two digits where they stand as years."""

from __future__ import annotations

import re

_NUMERIC = re.compile(r"\b(\d{1,4})([./-])(\d{1,2})(?:\2(\d{4}|\d{2}))?\b\.?")
_SHORT_YEAR = re.compile(
    r"\b\d{1,2}(?:\.?\s?|[/-])(?:de\s|of\s)?[^\W\d_]{3,}(?:\.?\s|[./-]|\sdel?\s|\sdo\s)['’]?(\d\d)\b"
    r"|[^\W\d_]{3,}\.?\s\d{1,2}(?:,\s?['’]?|\s['’])(\d\d)\b"
)
"""'3 Oct 26', '3-oct-26', '3 de octubre de 26', 'Oct 3, 26': two digits where a year stands."""


def without_numeric(text: str, order: str) -> tuple[str, tuple[int | None, int, int] | None]:
    """(text without it, (year, month, day)) of a date in numbers."""
    match = _NUMERIC.search(text)
    if match is None:
        return text, None
    first, second = int(match[1]), int(match[3])
    rest = f"{text[: match.start()]} {text[match.end() :]}"
    if len(match[1]) == 4:
        return (rest, (first, second, int(match[4]))) if match[4] else (text, None)
    year = _year(match[4]) if match[4] else None
    day_first = order != "MDY" or match[2] == "." or first > 12
    day, month = (first, second) if day_first and second <= 12 else (second, first)
    return rest, (year, month, day)


def _year(digits: str) -> int:
    return int(digits) if len(digits) == 4 else 2000 + int(digits)


def short_year(text: str) -> int | None:
    """The year that two digits tell, where they stand in the place and form of one; else None."""
    match = _SHORT_YEAR.search(text)
    return _year(match[1] or match[2]) if match else None
