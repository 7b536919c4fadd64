"""Prices of half an hour and an hour beside each other: '70 la demi-heure, 130 l'heure'.

What lives here: two or three plain prices with the time that each is for, in front or behind, in
eight languages. Half an hour comes first and the next is dearer, by three times at most, and all
are round; so that the groups of a number hardly ever fit, which those of the clause must not be.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from brightline.privacy.amounts.common.forms import Form, Span, told_spans
from brightline.privacy.amounts.common.wholes import clause_is_no_number
from brightline.privacy.text.late import late

_HALF = (
    r"(?:half(?:[\s-](?:an\s)?(?:hours?|hrs?))?|hh|(?:halbe|1/2)\sstd\.?|halbe\sstunde|media(?:\shora)?|demi[\s-]heure|"
    r"mezz(?:'\s?|a\s?)ora|meia(?:\shora)?|half\suur|halvtimmen?|halv\stimme|1/2\s?h)"
)
_HOUR = (
    r"(?:(?:full\s)?(?:hour|hr)|full|(?:ganze\s|volle\s)?stunde|std\.?|hora(?:\s(?:completa|entera|inteira))?|(?:1\s)?heure|"
    r"(?:un')?ora(?:\sintera)?|uur|timme(?:n)?|(?<=l')heure|(?<=l')ora)"
)
_TWO_HOURS = (
    r"(?:(?:two|2)\s(?:hours|hrs)|(?:zwei|2)\s(?:stunden|std\.?)|(?:dos|2)\shoras|(?:deux|2)\sheures|(?:due|2)\sore|"
    r"(?:duas|2)\shoras|(?:twee|2)\suur|(?:tva|2)\stimmar)"
)
_SUM = r"[$€£]?\s?(?P<%s>[1-9]\d{1,2})(?!\d)(?:\s?(?:[$€£]|eur(?:os?)?(?![a-z])|kr(?![a-z])))?"
_FOR = (
    r"(?:\s?[:=/-]\s?|\s)"
    r"(?:(?:la|the|per|for|an?|die|eine?|una?|une|pour|den?|en|por|al|para|fur|om|each)\s){0,2}(?:l')?"
)
_IS = r"(?:\s?[:=-]\s?|\s(?:is|at|for|ist|kostet|a|es|por|costa|est|kost|kostar)\s|\s)"
_NEXT = (
    r"(?:,\s|\s?[/|;·]\s?|,?\s(?:and|y|et|und|e|en|och|og|&|then)\s|\s)"
    r"(?:(?:the|la|die|an?|una|l')\s?)?"
)
_APART = r"(?<![\w$€£.,/:+-])(?<!\d\s)(?<!\d,\s)"
_ENDS = r"(?![a-z\d]|[.,:/-]\d|\s\d)"


def _sum(name: str) -> str:
    return _SUM % name


_SUMS_FIRST = late(
    rf"{_APART}(?P<row>{_sum('a')}{_FOR}{_HALF}(?![a-z]){_NEXT}{_sum('b')}{_FOR}{_HOUR}(?![a-z])"
    rf"(?:{_NEXT}{_sum('c')}{_FOR}{_TWO_HOURS}(?![a-z]))?){_ENDS}"
)
_TIMES_FIRST = late(
    rf"(?<![a-z\d$€£.,:/+-])(?P<row>{_HALF}{_IS}{_sum('a')}{_NEXT}(?:l')?{_HOUR}{_IS}{_sum('b')}"
    rf"(?:{_NEXT}{_TWO_HOURS}{_IS}{_sum('c')})?){_ENDS}"
)
_NEEDED = late(
    r"half|halbe|halv|media|meia|demi|mezz|(?<![a-z])hh(?![a-z])|1/2\s?(?:h|std)(?![a-z])"
)
_ROUND, _STEEPEST = 5, 3
_LOOK_BACK, _LOOK_AHEAD = 80, 80  # characters beside a place in which such prices may stand


def half_hours(lower: str, start: int, end: int) -> Iterator[Span]:
    """Their spans in and beside the part from `start` to `end` of a folded text."""
    return told_spans(lower, start, end, _FORMS, _LOOK_BACK, _LOOK_AHEAD)


def _are_dearer(match: re.Match[str]) -> bool:
    """Whether all are round, each dearer than the one before, and those of the clause no number."""
    sums = [int(match[name]) for name in "abc" if match[name]]
    fit = all(one < other <= _STEEPEST * one for one, other in pairwise(sums))
    return fit and all(one % _ROUND == 0 for one in sums) and clause_is_no_number(match)


_FORMS = (
    Form(_NEEDED, _SUMS_FIRST, "row", _are_dearer),
    Form(_NEEDED, _TIMES_FIRST, "row", _are_dearer),
)
