"""Quantities that lists of any kind hold, each with a label, a sign or a form of its own.

What lives here: which of the searches for them count. What each finds is in its module.
"""

from __future__ import annotations

import re

from brightline.privacy.amounts.common.forms import Span
from brightline.privacy.amounts.common.wholes import is_whole
from brightline.privacy.amounts.labels.labelled_rows import days_of_month, labelled_rows
from brightline.privacy.amounts.labels.like_labels import like_labels
from brightline.privacy.amounts.labels.list_items import camera_settings, list_items
from brightline.privacy.amounts.lists.behind_words import behind_words
from brightline.privacy.amounts.lists.follow_on import follow_on
from brightline.privacy.amounts.lists.headed_rows import headed_rows
from brightline.privacy.amounts.lists.like_pairs import like_pairs
from brightline.privacy.amounts.lists.like_scores import like_scores
from brightline.privacy.amounts.lists.numbered_rows import numbered_rows
from brightline.privacy.amounts.lists.old_and_new import old_and_new
from brightline.privacy.amounts.lists.rising_lists import rising_lists
from brightline.privacy.amounts.lists.service_lists import service_lists
from brightline.privacy.amounts.lists.size_rows import size_rows
from brightline.privacy.amounts.lists.stocked import stocked
from brightline.privacy.amounts.lists.terms import terms
from brightline.privacy.amounts.lists.trade_lists import trade_lists
from brightline.privacy.amounts.measures.bodies import bodies
from brightline.privacy.amounts.measures.fixed_sizes import fixed_sizes
from brightline.privacy.amounts.measures.like_sizes import like_sizes
from brightline.privacy.amounts.measures.measured import measured
from brightline.privacy.amounts.measures.played import counted_down, played
from brightline.privacy.amounts.measures.screens import screens
from brightline.privacy.amounts.measures.spaces import spaces
from brightline.privacy.amounts.measures.technical import technical
from brightline.privacy.amounts.measures.vehicles import inspected
from brightline.privacy.amounts.money.graded_prices import graded_prices
from brightline.privacy.amounts.money.like_prices import like_prices
from brightline.privacy.amounts.money.price_menus import price_menus
from brightline.privacy.amounts.money.prices_by_minutes import prices_by_minutes
from brightline.privacy.amounts.money.told_prices import told_prices
from brightline.privacy.amounts.times.like_days import hours_in_words, like_days
from brightline.privacy.amounts.times.month_days import month_days
from brightline.privacy.amounts.times.timetables import timetables

_ALIKE = (like_days, like_labels, like_pairs, like_prices, like_scores, like_sizes)
_OF_LISTS = (
    labelled_rows,
    list_items,
    measured,
    told_prices,
    price_menus,
    prices_by_minutes,
    service_lists,
    bodies,
    spaces,
    stocked,
    headed_rows,
    terms,
    inspected,
    trade_lists,
    old_and_new,
    rising_lists,
    technical,
    fixed_sizes,
    numbered_rows,
    behind_words,
    graded_prices,
    played,
    screens,
    counted_down,
    timetables,
    follow_on,
    size_rows,
    month_days,
    *_ALIKE,
)
_OF_A_NUMBER = (days_of_month, camera_settings)
_FIGURE = re.compile(r"\d")
_FAR_AROUND = 300  # characters: a text of which all figures are one number is short
_NO_DIGITS = re.compile(r"[^0-9]+")


def listed(lower: str, start: int, end: int) -> list[Span]:
    """Their spans in and beside the part from `start` to `end` of a folded text.

    Where all figures far around are one number together, each of its groups may have a label.
    """
    if not _FIGURE.search(lower, start, end):
        return [*hours_in_words(lower, start, end), *counted_down(lower, start, end)]
    searches = _OF_A_NUMBER if is_one_number(lower, start, end) else _OF_LISTS
    return [span for search in searches for span in search(lower, start, end)]


def is_one_number(lower: str, start: int, end: int) -> bool:
    """Whether all figures far around a part of a text are one number together."""
    around = lower[max(0, start - _FAR_AROUND) : end + _FAR_AROUND]
    return is_whole([_NO_DIGITS.sub("", around)])
