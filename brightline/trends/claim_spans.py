"""The stretch of time of a claim ('in 5 years'), and its rate ('a year', 'p.a.', 'quarterly').

Calendar years ('since 2021') are read by `claim_years.py`. A phrase is added to `_STRETCH`, `_AGO`
or `RATE_WORDS`: whatever is in none of them is refused as an unread word.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from brightline.trends.claim_numbers import (
    AMOUNT,
    UNIT_YEARS,
    UNITS,
    WORDS,
    Place,
    number,
    only,
    refused,
    without,
)
from brightline.trends.claim_subjects import subjects_in
from brightline.trends.claim_words import AS_MANY, FALLS, RISES
from brightline.trends.claim_years import Named, years_in

YEAR_ON_YEAR = r"(?:year[\s-](?:on|over)[\s-]year|y-?o-?y|y\s?/\s?y|year\s?/\s?year)"
RATE_WORDS = {
    r"biennial(?:ly)?": 2.0,
    r"annual(?:ly)?|yearly|per\s+annum|p\.\s?a\.|pa|cagr": 1.0,
    YEAR_ON_YEAR: 1.0,
    r"quarterly": 0.25,
    r"monthly": 1 / 12,
    r"weekly": 7 / 365.25,
    r"daily": 1 / 365.25,
}
"""Words for a change that happens again and again, and the years of each."""

_TIME = (
    rf"(?:(?P<half>half)\s+an?\s+|(?:(?P<amount>{AMOUNT})|(?P<word>{WORDS}))"
    rf"(?P<more>\s+and\s+a\s+half)?[\s-]+)?(?P<unit>{UNITS})s?\b(?P<too>\s+and\s+a\s+half\b)?"
)
_STRETCH = re.compile(
    r"\b(?!(?<=year\s)over\s+year\b)"  # 'year over year'
    r"(?P<before>in|over|within|during|after|for)\s+(?:the\s+space\s+of\s+)?"
    rf"(?:(?:the|an?)\s+)?(?:last\s+|past\s+)?{_TIME}(?:\s+period\b)?",
    re.IGNORECASE,
)
_AGO = re.compile(
    rf"\b(?P<before>than|as|on|from|compared\s+(?:with|to))\s+{_TIME}\s+(?:ago|earlier|before)\b",
    re.IGNORECASE,
)
_RATE = re.compile(rf"\b(?:per|a|each|every)\s+{_TIME}", re.IGNORECASE)
_RATE_WORDS = [
    (re.compile(rf"\b(?:{word})(?!\w)", re.IGNORECASE), years) for word, years in RATE_WORDS.items()
]
_FIRST_WORD = re.compile(r"\s+(\w+)")
_BY = re.compile(r":?\s*(?:\b(?:by|of)\b)?\s*")
_RECENTLY = re.compile(r"\b(?:last|past|ago)\b", re.IGNORECASE)
_CARRIES_RATE = frozenset({"for", "over", "during"})


@dataclass(frozen=True, slots=True)
class Stretch:
    """years: in all. times: how often the change happens in them. places: where that stands."""

    years: float
    times: float
    places: tuple[Place, ...]
    named: Named | None = None
    recent: bool = False


def stretch_of(text: str, change: Place, newest: int | None) -> Stretch:
    """The one stretch of time that a text says.

    Args:
        change: where its change stands; a rate belongs to it ('40% a year'), or is of something
            else ('adverts a day').
        newest: the newest calendar year of the study.

    Raises:
        TrendError: none or more than one, one of no length, or a rate apart from the change.
    """
    said = without(text, [change])
    as_many = bool(re.search(AS_MANY, text[slice(*change)], re.IGNORECASE))
    named = years_in(said, newest, as_many=as_many)
    for one in named:
        if one.length < 0:
            said_so = "tells a change from {} to {}, and the second year is before the first"
            raise refused(text, said_so.format(*one.years))
    spans = [(one.length, one.place, "over") for one in named]
    spans += _spans(without(said, [place for _, place, _ in spans]))
    rest = without(said, [place for _, place, _ in spans])
    rates = _rates(rest)
    for _, rate in rates:
        _refuse_of_something_else(text, rest, change, rate)
    if len(rates) == len(spans) == 1 and spans[0][2] in _CARRIES_RATE:
        (years, place, _), (each, every) = spans[0], rates[0]
        times, places = _some(years, text) / _some(each, text), [place, every]
    else:
        told = [one[:2] for one in spans if one[2] != "for"] + rates
        if len(told) == 1 and len(spans) + len(rates) > 1:
            told = []  # 'for' goes with a rate, and with nothing else
        years, place = only(told, text, "span of time")
        times, places = 1.0, [place]
    is_recent = bool(_RECENTLY.search(said[slice(*place)]))
    at_place = next((one for one in named if one.place == place), None)
    return Stretch(_some(years, text), times, tuple(places), at_place, is_recent)


def _spans(said: str) -> list[tuple[float, Place, str]]:
    """(years, place, the word before) of each stretch of time."""
    return [
        (_length(read), read.span(), read["before"].lower())
        for pattern in (_AGO, _STRETCH)
        for read in pattern.finditer(said)
    ]


def _rates(said: str) -> list[tuple[float, Place]]:
    """(years, place) of each 'a year' and its like."""
    rates = [(_length(read), read.span()) for read in _RATE.finditer(said)]
    for pattern, years in _RATE_WORDS:
        rates += [(years, read.span()) for read in pattern.finditer(said)]
    return rates


def _refuse_of_something_else(text: str, rest: str, change: Place, rate: Place) -> None:
    """'40% a year' and 'annual growth of 40%' are rates; 'monthly adverts' are a count.

    rest: the text with change and stretches of time blanked.
    """
    (start, end), said = rate, text[slice(*rate)]
    after = rest[end:]
    if start >= change[1]:
        is_rate = _is_change_or_nothing(rest[change[1] : start])
    elif _RATE.fullmatch(said):
        is_rate = False
    else:
        following = _FIRST_WORD.match(after)
        grows = following and (RISES.fullmatch(following[1]) or FALLS.fullmatch(following[1]))
        is_rate = bool(grows) or bool(_BY.fullmatch(rest[end : change[0]]))
    of_a_count = any(place[0] == 0 for place in subjects_in(after.lstrip())[1])
    if not is_rate or of_a_count:
        raise refused(text, f"says '{said.strip()}' apart from its change, so its time is unclear")


def _is_change_or_nothing(between: str) -> bool:
    """Whether nothing stands there but the word of the rise or the fall."""
    word = between.strip(" ,(\t\n")
    return not word or bool(RISES.fullmatch(word) or FALLS.fullmatch(word))


def _length(read: re.Match[str]) -> float:
    """The years of a `_TIME`."""
    count = 0.5 if read["half"] else number(read["amount"] or read["word"] or "one")
    count += 0.5 * bool(read["more"]) + 0.5 * bool(read["too"])
    return count * UNIT_YEARS[read["unit"].lower()]


def _some(years: float, text: str) -> float:
    if years <= 0:
        raise refused(text, "spans no time")
    return years
