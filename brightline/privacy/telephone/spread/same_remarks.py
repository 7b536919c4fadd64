"""Numbers with the same remark between all their groups: '212 my dear 555 my dear 0142 kisses'.

What lives here: rows of groups, or of single digits, with the same words or number signs in every
gap. No list of other things is written so, whatever unit stands behind the last group and whatever
label or currency in front of the first. Other words between groups are in `loose_phones`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from brightline.privacy.amounts.common.prices import are_round_sums
from brightline.privacy.amounts.lists.rows import CURRENCY
from brightline.privacy.amounts.measures.technical import technical
from brightline.privacy.amounts.money.graded_prices import graded_prices
from brightline.privacy.amounts.money.room_menus import room_menus
from brightline.privacy.figures.chains import count_digits, joined_chains
from brightline.privacy.figures.numbering import prefixed
from brightline.privacy.figures.numerals import Atom
from brightline.privacy.figures.phone_spans import PhoneSpan, phone_span
from brightline.privacy.figures.shapes import is_counting
from brightline.privacy.telephone.numbers.told_apart import whole_number
from brightline.privacy.telephone.spread.sums_between_words import are_sums

_REMARK = re.compile(r"[^\d$€£¥]{0,24}[a-z#][^\d$€£¥]{0,24}")
_BLANKS = re.compile(r"\s+")
_FEWEST_GAPS, _MOST_GROUPS = 2, 14
_DIGITS = range(9, 14)  # of a number that is dialled within a country, or from abroad
# What stands between amounts of any list as well.
_OF_LISTS = re.compile(
    r"\W*(?:[ap]m?|min\w*|m|off|menos|hours?|horas?|h|hrs?|days?|dias?|years?|anos|yo|km|miles?|cm|mm|kg|lbs?|or|and|to|till?|o|u|e|und|ou|et|oder)"
    r"(?:\W*(?:for|at|is|por|para|a|son|f|x))?\W*"  # '60 min por 80', '85mm f/1.8'
)


def same_remarks(
    lower: str, atoms: Sequence[Atom], region: str, weight: int
) -> Iterator[PhoneSpan]:
    """The numbers of a folded text of which every gap holds the same remark."""
    for row in _rows(lower, joined_chains(lower, atoms)):
        for window in _windows(row):
            digits = ["".join(atom.digits for atom in group) for group in window]
            whole = "".join(digits)
            e164 = prefixed(whole, region) or whole_number(whole, region)
            if not e164 or are_round_sums(digits):
                continue
            said = [atom for group in window for atom in group]
            if is_counting(said) or are_priced(lower, window) or are_sums(lower, window):
                continue
            yield phone_span(lower, e164, tuple(said), weight)
            break


def _rows(lower: str, groups: Sequence[list[Atom]]) -> Iterator[Sequence[list[Atom]]]:
    """Neighbours with the same remark in all their gaps."""
    first = 0
    before = ""
    for at, (one, other) in enumerate(pairwise(groups), 1):
        gap = _BLANKS.sub(" ", lower[one[-1].end : other[0].start]).strip()
        if gap != before or not before:
            if at - 1 - first >= _FEWEST_GAPS:
                yield groups[first:at]
            first = at - 1
        before = gap if _REMARK.fullmatch(gap) and not _OF_LISTS.fullmatch(gap) else ""
        if not before:
            first = at
    if len(groups) - 1 - first >= _FEWEST_GAPS:
        yield groups[first:]


def are_priced(lower: str, groups: Sequence[Sequence[Atom]]) -> bool:
    """'10 shirts 8€, 20 shirts 15€': a currency between the figures of one group.

    Or values that are sold, or rise with their prices; or a '%' behind figures that rise, of which
    none begins with a zero: '5%, 10 visits 8%, 20'.
    """
    gaps = [(a, lower[a.end : b.start]) for group in groups for a, b in pairwise(group)]
    if any(sign in gap for _, gap in gaps for sign in CURRENCY):
        return True
    start, end = groups[0][0].start, groups[-1][-1].end
    for search in (room_menus, technical, graded_prices):
        if any(a < end and start < b for a, b in search(lower, start, end)):
            return True
    off = [atom.digits for atom, gap in gaps if "%" in gap]
    whole = not any(atom.digits[0] == "0" for group in groups for atom in group)
    return len(off) > 1 and whole and all(int(a) < int(b) for a, b in pairwise(off))


def _windows(row: Sequence[list[Atom]]) -> Iterator[Sequence[list[Atom]]]:
    """The longest first: all of a row is likelier than a part of it."""
    for many in range(min(len(row), _MOST_GROUPS), _FEWEST_GAPS, -1):
        for at in range(len(row) - many + 1):
            window = row[at : at + many]
            if count_digits(window) in _DIGITS:
                yield window
