"""Quantities whose form alone is theirs, where no other figures of the sentence go on with them.

What lives here: which of the forms of `aloud`, `people`, `tables`, `columns`, `packages`, `ratios`,
`standards`, `calendars`, `listed_days`, `codes`, `norms`, `games`, `scores`, `stature`, `offers`,
`sold_sizes`, `many_things`, `room_menus`, `worded_counts`, `worded_hours` and `worded_menus` count.
Each of them may hold a few digits of a number, so that the rest of it must not stand in the same
sentence: what is left there without a currency, a unit or a form is looked at first.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache

from brightline.privacy.amounts.common.forms import Span
from brightline.privacy.amounts.labels.codes import codes
from brightline.privacy.amounts.lists.worded_counts import worded_counts
from brightline.privacy.amounts.measures.aloud import aloud, breaths
from brightline.privacy.amounts.measures.games import games
from brightline.privacy.amounts.measures.many_things import many_things
from brightline.privacy.amounts.measures.norms import norms
from brightline.privacy.amounts.measures.people import people
from brightline.privacy.amounts.measures.ratios import ratios
from brightline.privacy.amounts.measures.scores import scores
from brightline.privacy.amounts.measures.sold_sizes import sold_sizes
from brightline.privacy.amounts.measures.standards import standards
from brightline.privacy.amounts.measures.stature import stature
from brightline.privacy.amounts.money.columns import columns
from brightline.privacy.amounts.money.offers import offers
from brightline.privacy.amounts.money.packages import packages
from brightline.privacy.amounts.money.room_menus import room_menus
from brightline.privacy.amounts.money.tables import tables
from brightline.privacy.amounts.money.worded_menus import worded_menus
from brightline.privacy.amounts.times.calendars import calendars
from brightline.privacy.amounts.times.listed_days import listed_days
from brightline.privacy.amounts.times.worded_hours import worded_hours
from brightline.privacy.figures.number_words import TEENS, TENS, UNITS
from brightline.privacy.figures.numbering import nanp_national
from brightline.privacy.text.by_place import ByPlace
from brightline.privacy.text.late import late

_IN_FIGURES = (
    breaths,
    ratios,
    standards,
    calendars,
    codes,
    norms,
    games,
    listed_days,
    scores,
    sold_sizes,
)
_SENTENCE_ENDS = re.compile(r"[.!?]\s+(?!\d)|\n")
_FAR = 70  # characters in which a sentence may hold the rest
_IN_ANY_SENTENCE = frozenset(("one", "uno", "un", "una"))
_NUMBER_WORD = "|".join((*sorted({*UNITS, *TEENS, *TENS} - _IN_ANY_SENTENCE), "oh"))
_LEFT = late(rf"\d|(?<![a-z])(?:{_NUMBER_WORD})(?![a-z])")
_ZEROS = frozenset(("zero", "cero", "oh"))
FEWEST_LEFT = 3
"""Digits that may be the rest of a number; a zero by itself counts nothing, so it is as many."""


def own_forms(
    lower: str, start: int, end: int, *searches: Callable[[str, int, int], Sequence[Span]]
) -> Iterator[Span]:
    """Their spans in and beside the part from `start` to `end`; `searches` find all others."""
    found, listed = _recognised(lower, start, end)
    own = ByPlace((*found, *listed))

    @cache  # many stand in one sentence
    def is_explained(first: int, last: int) -> bool:
        explained = own.over(first, last)
        for search in searches:  # each only where those before it explain too little
            explained += search(lower, first, last)
            if digits_left(lower, first, last, explained) < FEWEST_LEFT:
                return True
        return False

    by_form = {*found}
    for span in (*found, *listed):
        place = sentence(lower, *span)
        one_number = span in by_form and nanp_national(_figures(lower, *place))
        if not one_number and is_explained(*place):
            yield span


def _recognised(lower: str, start: int, end: int) -> tuple[list[Span], list[Span]]:
    """Those that their form tells, and those that stand in lists and menus."""
    found = [*aloud(lower, start, end), *people(lower, start, end)]
    listed: list[Span] = []
    if any(map(str.isdigit, lower[start:end])):
        for forms in _IN_FIGURES:
            found += forms(lower, start, end)
        listed += [*tables(lower, start, end), *columns(lower, start, end)]
        listed += [*packages(lower, start, end), *many_things(lower, start, end)]
        listed += room_menus(lower, start, end)
    found += [*stature(lower, start, end), *offers(lower, start, end)]
    found += worded_hours(lower, start, end)
    found += worded_counts(lower, start, end)
    listed += worded_menus(lower, start, end)
    return found, listed


def _figures(lower: str, first: int, last: int) -> str:
    return "".join(filter(str.isdecimal, lower[first:last]))


def sentence(lower: str, start: int, end: int) -> Span:
    """From where to where the sentence around a span goes, as far as it matters."""
    first, last = max(0, start - _FAR), min(len(lower), end + _FAR)
    for sign in _SENTENCE_ENDS.finditer(lower, first, start):
        first = sign.end()
    ends = _SENTENCE_ENDS.search(lower, end, last)
    return first, ends.start() if ends else last


def digits_left(lower: str, first: int, last: int, explained: Sequence[Span]) -> int:
    """How many digits of a part of a text no quantity explains."""
    left = (
        found.group()
        for found in _LEFT.finditer(lower, first, last)
        if not any(a <= found.start() < b for a, b in explained)
    )
    return sum(FEWEST_LEFT if word in _ZEROS else 1 for word in left)
