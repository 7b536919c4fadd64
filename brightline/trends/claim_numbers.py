"""Numbers and units of time as a claim writes them, and the refusal of what is not read."""

from __future__ import annotations

from collections.abc import Iterable

from brightline.errors import TrendError

NUMBER_WORDS = {
    "one": 1,
    "a": 1,
    "an": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "twelve": 12,
}
WORDS = "|".join(NUMBER_WORDS)
DIGITS = r"(?:[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?)"
# A number stands alone: '1e3', '1.2.3' and '1,43' are none, and no part of them is read.
AMOUNT = rf"(?<![\w.,]){DIGITS}(?![\w]|[.,]\d)"
PART = r"(?:%|per\s?cent\b)"

UNIT_YEARS = {
    "decade": 10.0,
    "year": 1.0,
    "quarter": 0.25,
    "month": 1 / 12,
    "week": 7 / 365.25,
    "day": 1 / 365.25,
}
UNITS = "|".join(UNIT_YEARS)

EXPECTED = (
    "write it like '1,432% in 5 years', 'doubled in 2 years', 'fell 20% in 6 months', "
    "'up 40% a year for 5 years', '15-fold between 2010 and 2015', 'fell 20% in 2023', "
    "'doubled since 2021'"
)

Place = tuple[int, int]
"""Where something stands in a text: [start, end)."""


def number(text: str) -> float:
    """The value of digits, or of a word for a small number."""
    return float(NUMBER_WORDS.get(text.lower(), 0) or text.replace(",", ""))


def without(text: str, places: Iterable[Place]) -> str:
    """The text with what stands in these places blanked."""
    for start, end in places:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def refused(text: str, why: str) -> TrendError:
    """The error that a claim ends with that is not read; `why` goes on from 'The claim ...'."""
    return TrendError(f"The claim '{text}' {why}; {EXPECTED}.")


def only(found: list[tuple[float, Place]], text: str, what: str) -> tuple[float, Place]:
    """The one that was found.

    Raises:
        TrendError: there is none, or more than one.
    """
    if len(found) == 1:
        return found[0]
    problem = f"more than one {what}" if found else f"no {what}"
    raise refused(text, f"has {problem} that can be read")
