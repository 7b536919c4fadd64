"""Quantities by which goods are sold: of the few values that are made, or in rows of their own.

What lives here: which of the searches for them count. They are asked last, of what no price, list
or label explains. What each finds is in its module; of sides, units, codes and counts, lists that
hold a number are left out here.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache

from brightline.privacy.amounts.common.forms import Span
from brightline.privacy.amounts.common.wholes import without_numbers
from brightline.privacy.amounts.labels.mixed_codes import mixed_codes
from brightline.privacy.amounts.labels.opus import opus
from brightline.privacy.amounts.labels.postcodes import postcodes
from brightline.privacy.amounts.listed import is_one_number
from brightline.privacy.amounts.lists.counted_nouns import counted_nouns
from brightline.privacy.amounts.lists.results import results
from brightline.privacy.amounts.measures.appliances import appliances
from brightline.privacy.amounts.measures.bicycles import bicycles
from brightline.privacy.amounts.measures.contests import contests
from brightline.privacy.amounts.measures.crossed import crossed
from brightline.privacy.amounts.measures.devices import devices
from brightline.privacy.amounts.measures.kitchens import kitchens
from brightline.privacy.amounts.measures.lifted import lifted
from brightline.privacy.amounts.measures.motors import motors
from brightline.privacy.amounts.measures.mounted import mounted
from brightline.privacy.amounts.measures.prescribed import prescribed
from brightline.privacy.amounts.measures.sawn import sawn
from brightline.privacy.amounts.measures.sounding import sounding
from brightline.privacy.amounts.measures.trade_units import trade_units
from brightline.privacy.amounts.measures.worn import double_sizes, worn
from brightline.privacy.amounts.money.half_hours import half_hours
from brightline.privacy.amounts.money.passes import passes
from brightline.privacy.amounts.money.plain_menus import plain_menus
from brightline.privacy.amounts.own_forms import digits_left, sentence
from brightline.privacy.amounts.times.open_days import open_days
from brightline.privacy.text.by_place import ByPlace
from brightline.privacy.text.late import late

_OF_GOODS = (
    devices,
    worn,
    mounted,
    motors,
    prescribed,
    sounding,
    lifted,
    sawn,
    plain_menus,
    opus,
    postcodes,
    contests,
    appliances,
    results,
    half_hours,
    kitchens,
    passes,
    open_days,
    bicycles,
)
_OF_TRADES = (crossed, trade_units, mixed_codes, counted_nouns)
_FEWEST_LEFT = 5  # digits that are a number with those that one of them may hold
_FIGURE = late(r"\d")


def goods(
    lower: str, start: int, end: int, *searches: Callable[[str, int, int], Sequence[Span]]
) -> list[Span]:
    """Their spans in and beside the part from `start` to `end`; `searches` find all others.

    But for double sizes, none stays in a sentence that may hold the rest of a number beside it.
    """
    if _FIGURE.search(lower, start, end) is None or is_one_number(lower, start, end):
        return []
    found = [span for search in _OF_GOODS for span in search(lower, start, end)]
    of_trades = [span for search in _OF_TRADES for span in search(lower, start, end)]
    found += without_numbers(lower, of_trades) if of_trades else ()
    certain = [*double_sizes(lower, start, end)]
    own = ByPlace([*certain, *found])

    @cache  # many stand in one sentence
    def is_alone(first: int, last: int) -> bool:
        explained = own.over(first, last)
        for search in searches:  # each only where those before it explain too little
            if digits_left(lower, first, last, explained) < _FEWEST_LEFT:
                return True
            explained += search(lower, first, last)
        return digits_left(lower, first, last, explained) < _FEWEST_LEFT

    return certain + [span for span in found if is_alone(*sentence(lower, *span))]
