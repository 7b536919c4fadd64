"""Rows of which each follows from the one before: '1 bed $58, 2 bed $74', '2012: 4, 2014: 2'.

What lives here: lines of a lottery that rise, each with its extra, where none is a number; and
prices by how many of one thing, from one on, wine by its years and ends of quarters, as which no
number is cut.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator

from brightline.privacy.amounts.common.forms import (
    NUMBER,
    Form,
    Span,
    follow,
    items_of,
    rises,
    told_spans,
)
from brightline.privacy.amounts.common.wholes import is_number, row_itself_is_none
from brightline.privacy.text.late import late

_PRICE = r"(?:[$€£]\s?[1-9]\d{1,2}|[1-9]\d{1,2}\s?(?:[$€£]|kr|eur|:-))"
_GRADED = late(
    rf"(?<![\w.,/:+-])(?<!\d\s)(?P<row>1\s(?P<thing>[a-z]{{3,10}}?)s?:?\s{_PRICE}"
    rf"(?:[,;]\s[2-9]\s(?P=thing)(?:e?s|en|er)?:?\s{_PRICE}){{2,6}})(?![a-z\d]|[.:/-]\d|\s\d)"
)
_MOST_ROWS, _HIGHEST = 9, 60
_DRAW = r"[0-6]?\d(?:[ -][0-6]?\d){4,5}"
_EXTRA = r"\s?(?:\+|\*|/|sz|zz|n°|no|nr|bonus|extra|stars?|zahl|pb|mb|joker)\s?[0-6]?\d"
_LINE = rf"(?:[a-z]{{2,10}}(?:\s[a-h1-9])?:?\s)?{_DRAW}{_EXTRA}"
_DRAWS = late(
    rf"(?<![\w.,/:+-])(?<!\d\s)(?P<row>{_LINE}(?:[,;]?\s?\n\s?{_LINE}){{1,{_MOST_ROWS}}})(?![\w]|[.,:/-]\d|\s\d)"
)
_ONE_DRAW = late(rf"(?P<draw>{_DRAW})(?P<extra>{_EXTRA})")
_DIALLED = late(r"0\d(?:\s\d\d){4}\Z")  # in pairs, with the 0 in front: '04 09 17 23 38'
_YEAR = r"(?:19[3-9]\d|20[0-4]\d)"
_SOME = (
    r"(?:[1-9]\d?|an?\s[a-z]{4,8}|one|two|three|four|five|six|eight|ten|uno|dos|tres|deux|trois|zwei|drei|"
    r"tva|tre|due)"
)
_BOTTLES = r"bottles?|botellas?|bouteilles?|flaschen?|flaskor|bottiglie|garrafas"
_VINTAGE = rf"{_YEAR}(?:\s?x\s?|:\s){_SOME}(?:\s(?:{_BOTTLES}))?"
_VINTAGES = late(
    rf"(?<![\w.,/:+$€£-])(?<!\d\s)(?P<row>{_VINTAGE}(?:,\s(?:and\s|y\s|et\s|und\s|e\s|och\s)?{_VINTAGE}){{1,9}})(?![a-z\d]|[.:/-]\d|,?\s\d)"
)
_ANY_YEARS = (2024, 2025)  # a February of either length
_FEWEST_YEARS, _FIGURES_OF_YEAR = 3, 4
_APART = r"(?<![\w.,/:+$€£-])(?<!\d[^\S\n])"
_AND = r"(?:,\s(?:and\s|y\s|und\s|et\s|och\s|e\s)?|\s(?:and|y|und|et|och|e|&)\s)"
_DATE = r"(?:3[01]|2[89])(?P<sign>[/.])(?:1[0-2]|0?[1-9])\.?"
_QUARTERS = late(
    rf"{_APART}(?P<row>{_DATE}(?:{_AND}(?:3[01]|2[89])(?P=sign)(?:1[0-2]|0?[1-9])\.?){{1,11}})(?![a-z\d]|[.:/-]\d|,?\s\d)"
)
_LOOK_BACK, _LOOK_AHEAD = 160, 160  # characters beside a place in which such a row may stand


def follow_on(lower: str, start: int, end: int) -> Iterator[Span]:
    """Their spans in and beside the part from `start` to `end` of a folded text."""
    return told_spans(lower, start, end, _FORMS, _LOOK_BACK, _LOOK_AHEAD)


def _are_graded(match: re.Match[str]) -> bool:
    """Whether they are counted one by one, and more costs more."""
    items = items_of(match["row"])
    return follow(items[::2]) and rises(items[1::2])


def _are_draws(match: re.Match[str]) -> bool:
    """Whether each line rises, none begins as a number that is dialled, and none is one."""
    lines = [one["draw"].replace("-", " ") for one in _ONE_DRAW.finditer(match["row"])]
    drawn = [items_of(line) for line in lines]
    dialled = any(_DIALLED.match(line) for line in lines)
    fit = all(rises(row) and row[0] > 0 and row[-1] <= _HIGHEST for row in drawn)
    return fit and not dialled and row_itself_is_none(match)


def _are_years(match: re.Match[str]) -> bool:
    """Whether years follow each other, three or more, and what stands beside them is no number."""
    items = NUMBER.findall(match["row"])
    years = [int(item) for item in items if len(item) == _FIGURES_OF_YEAR]
    counts = [item for item in items if len(item) < _FIGURES_OF_YEAR]
    return len(years) >= _FEWEST_YEARS and rises(years) and not is_number(counts)


def _are_ends(match: re.Match[str]) -> bool:
    """Whether each is the last day of its month, and later than the one before."""
    items = items_of(match["row"].replace("/", " ").replace(".", " "))
    days, months = items[::2], items[1::2]
    ends = all(
        day in (monthrange(2024, month)[1], monthrange(2025, month)[1])
        for day, month in zip(days, months, strict=True)
    )
    return ends and rises(months)


_FORMS = (
    Form(late(r"(?<!\d)1\s[a-z]{3,10}:?\s[$€£\d]"), _GRADED, "row", _are_graded),
    Form(late(rf"\d{_EXTRA}[,;]?\s?\n"), _DRAWS, "row", _are_draws),
    Form(late(rf"{_YEAR}(?:\s?x\s?|:\s)[1-9a-z]"), _VINTAGES, "row", _are_years),
    Form(late(r"(?:3[01]|2[89])[/.]\d"), _QUARTERS, "row", _are_ends),
)
