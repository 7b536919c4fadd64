"""Rows that their own sums or numbering tell: 'Lions 10 6 3 1 21', '7 soup 4,50 · 8 rice 6,20'.

What lives here: tables of a league, of which games and points are those of games won, drawn and
lost, and menus of which the dishes are numbered. None is kept whose figures, in any run of their
groups, are a number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from brightline.privacy.amounts.common.forms import (
    Form,
    Span,
    follow,
    items_of,
    told_spans,
)
from brightline.privacy.amounts.common.wholes import row_is_no_number, row_itself_is_none
from brightline.privacy.text.late import late

_GAMES, _GOALS = r"[1-3]?\d", r"\d{1,3}:\d{1,3}\s"
_LEAGUE = late(
    rf"(?<![\w.,/:-])(?<!\d\s)(?P<row>(?P<all>[1-9]\d?)\s(?P<won>{_GAMES})\s(?P<drawn>{_GAMES})\s"
    rf"(?P<lost>{_GAMES})\s(?:{_GOALS})?(?P<points>1?\d?\d))(?![a-z\d]|[.:/x-]\d|\s\d)"
)
_FOR_A_WIN = (3, 2)  # points of one game, now and formerly
_DISH = r"(?!(?:call|text|tel|then|dial|ring)(?![a-z]))[^\W\d_]{3,16}(?:\s[^\W\d_]{2,16}){0,2}"
_PRICE = (
    r"(?:[1-9]\d?[.,]\d[05](?:\s?€)?|[1-9]\d{1,2}:-|[$€£]\s?[1-9]\d{0,2}|[1-9]\d{0,2}\s?(?:€|kr))"
)
_DISHES = late(
    rf"(?<![\w.,/:-])(?<!\d\s)(?P<row>[1-9]\d?\s{_DISH}\s{_PRICE}"
    rf"(?:(?:[,;]\s|\s[.·|/-]\s|\s?\n\s?)[1-9]\d?\s{_DISH}\s{_PRICE}){{1,9}})(?![a-z\d]|[,:/x-]\d|\s\d)"
)
_NUMBER = late(r"(?:\A|[,;]\s|\s[.·|/-]\s|\n\s?)([1-9]\d?)(?=\s[^\W\d_])")
_LOOK_BACK, _LOOK_AHEAD = 120, 120  # characters beside a place in which such a row may stand


def numbered_rows(lower: str, start: int, end: int) -> Iterator[Span]:
    """Their spans in and beside the part from `start` to `end` of a folded text."""
    return told_spans(lower, start, end, _FORMS, _LOOK_BACK, _LOOK_AHEAD)


def _adds_up(match: re.Match[str]) -> bool:
    """Whether all games are those won, drawn and lost, and the points those of them."""
    played, won, drawn, lost, points = map(
        int, match.group("all", "won", "drawn", "lost", "points")
    )
    right = played == won + drawn + lost and points in [win * won + drawn for win in _FOR_A_WIN]
    return right and row_itself_is_none(match)


def _are_numbered(match: re.Match[str]) -> bool:
    """Whether each dish has the number behind that of the one before."""
    numbers = [int(number) for number in _NUMBER.findall(match["row"])]
    priced = len(items_of(match["row"])) >= 2 * len(numbers)
    return len(numbers) > 1 and follow(numbers) and priced and row_is_no_number(match)


_FORMS = (
    Form(late(r"\d\s\d{1,2}\s\d{1,2}\s\d{1,2}\s\d"), _LEAGUE, "row", _adds_up),
    Form(late(r"(?:\d[,.]\d[05]|:-|[€$£]|kr)\s?[,;.·|/\n-]\s?\d"), _DISHES, "row", _are_numbered),
)
