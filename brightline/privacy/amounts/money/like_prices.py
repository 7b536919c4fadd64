"""Menus of prices by their minutes: 'rub 60/30 100/60'.

What lives here: pairs of which one side is a time and the other a round price, and both rise.
Figures with a word in front of each, or between bars, are no list: any number can be told so.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from brightline.privacy.amounts.common.alike import (
    Kind,
    Run,
    alike,
    are_no_number,
)
from brightline.privacy.amounts.common.forms import Span, items_of, rises
from brightline.privacy.text.late import late

_MINUTES = frozenset((10, 15, 20, 25, 30, 40, 45, 50, 60, 75, 80, 90, 100, 105, 120, 150, 180, 240))
_ROUND = 5
_OF_MENU = late(
    r"(?<![\w.,/+-])(?P<row>(?P<one>[1-9]\d{1,2})/(?P<other>[1-9]\d{1,2}))(?![\w]|[.,:/-]\d|\s?[-x]\s?\d)"
)


def like_prices(lower: str, start: int, end: int) -> Iterator[Span]:
    """Their spans in and beside the part from `start` to `end` of a folded text."""
    return alike(lower, start, end, _KINDS)


def _are_of_menu(run: Run) -> bool:
    """Whether one side are minutes, the other round prices, and both rise in each line."""
    ones, others = ([int(one[side]) for one in run] for side in ("one", "other"))
    timed = any(
        _MINUTES.issuperset(times) and all(price % _ROUND == 0 for price in prices)
        for times, prices in ((ones, others), (others, ones))
    )
    rise = all(
        "\n" in a.string[a.end() : b.start()] or rises(items_of(a[side] + " " + b[side]))
        for a, b in pairwise(run)
        for side in ("one", "other")
    )
    return timed and rise and are_no_number(run)


_KINDS = (Kind(late(r"\d\d/\d\d\d?\s"), _OF_MENU, 2, _are_of_menu),)
