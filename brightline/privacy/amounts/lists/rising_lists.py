"""Lists that rise and have a word for what they are: 'strings 10-13-17-26-36', 'seasons 1, 2, 3'.

What lives here: gauges of strings and parts of a series from the first on. Each figure is greater
than the one before, as the digits of a number are by chance only, and no figures in or beside the
list are one. Figures that were drawn and lines of buses are in `behind_words`.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from brightline.privacy.amounts.common.alike import CLOSED, Kind, Run, alike
from brightline.privacy.amounts.common.forms import Span, follow, items_of, rises
from brightline.privacy.amounts.common.units import STRINGS
from brightline.privacy.amounts.common.wholes import may_be_number
from brightline.privacy.text.late import late

_WORDS_BETWEEN = r"(?:\s(?!call|text|ring|llama|marca)[a-z']{2,9}){0,3}\s?:?\s"
_SMALL = r"[1-9]\d{0,2}"
_OF_STRINGS = late(rf"(?<![a-z]){STRINGS}(?![a-z])")
_STRINGS = late(
    rf"(?<![a-z]){STRINGS}{_WORDS_BETWEEN}"
    rf"(?P<row>{_SMALL}(?P<s>\s?[-/]\s?|,\s){_SMALL}(?:(?P=s){_SMALL}){{2,5}}){CLOSED}"
)
_THINNEST, _THICKEST, _STEEPEST = range(7, 61), 150, 2
"""Thousandths of an inch of the first string and of the last, and how many times the one before."""
_OF_SERIES = (
    r"(?:series|seasons?|volumes?|vols?|episodes?|issues?|chapters?|temporadas?|tomos?|capitulos|numeros|staffeln?|"
    r"bande|saisons?|stagioni)"
)
_FIRST_ON = late(
    rf"(?<![a-z]){_OF_SERIES}\s?:?\s(?P<row>1(?:(?:\s|,\s)[2-9]){{2,7}}){CLOSED}(?!\s\d)"
)


def rising_lists(lower: str, start: int, end: int) -> Iterator[Span]:
    """Their spans in and beside the part from `start` to `end` of a folded text."""
    return alike(lower, start, end, _KINDS)


def _are_gauges(run: Run) -> bool:
    """Whether the strings of an instrument have these."""
    gauges = [items_of(one["row"]) for one in run]
    return _are_no_number(run) and all(map(_is_set, gauges))


def _are_no_number(run: Run) -> bool:
    """Whether none has the figures of a number, with those beside it or without."""
    return not any(may_be_number(one.string, *one.span("row")) for one in run)


def _is_set(items: list[int]) -> bool:
    near = all(other <= _STEEPEST * one for one, other in pairwise(items))
    return rises(items) and near and items[0] in _THINNEST and items[-1] <= _THICKEST


def _are_parts(run: Run) -> bool:
    """Whether none is left out; all begin with the first."""
    return all(follow(items_of(one["row"])) for one in run) and _are_no_number(run)


_KINDS = (
    Kind(_OF_STRINGS, _STRINGS, 1, _are_gauges),
    Kind(late(r"\W1,?\s2,?\s3"), _FIRST_ON, 1, _are_parts),
)
