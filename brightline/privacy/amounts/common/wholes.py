"""Whether the figures of a row could be a number by themselves, or with those that stand near.

What lives here: the question that `price_menus`, `bodies`, `technical` and others ask before a row
stays. The figures are taken in the groups in which they stand, in any run of them that touches the
row; numbers of North America and of the large cities of Mexico count in any groups, those of Spain
in those in which they are written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import chain

from brightline.privacy.amounts.common.dates import MONTH_NAME, full_dates
from brightline.privacy.figures.numbering import NANP_DIGITS, is_assigned, nanp_national
from brightline.privacy.text.late import late

_NEAR, _NEXT_LINE = 24, 14
"""Characters beside a row that may hold the rest of a number, in its line and over its ends."""
_PAIR = 2  # figures
# Of a clause, an item of a list or what stands in brackets.
_CLAUSE_BEGINS = re.compile(r"[.!?;|]\s|[^\w\s.,:;/()$€£+-]\s|\n|\(")
_CLAUSE_ENDS = re.compile(r"[.!?;|]\s|\s?[^\w\s.,:;/()$€£+-]\s|\n|\)")
_NEXT_ITEM = 20  # characters between two items of a list, none of them a figure
_GROUP = re.compile(r"\d+")
LED_BY_ZERO = late(r"(?<![\d.,:/])(?<!\d-)0(?!(?<=\d\s0)00(?!\d))\d(?!\d?[.:h/]\d)")
"""Figures that begin with a zero, as no amount does; no clock, no day and no '120 000'."""
_OF_YEAR = late(
    r"(?<![a-z])(?:since|in|from|desde|en|del?|modelo|model|year|ano|est\.?|posted|of)\s"
    r"(?P<year>(?:19[4-9]|20[0-4])\d)(?=\s?[.!?]\s|\s?\n)"
)
_DAY = r"(?:3[01]|[12]\d|[1-9])"
_DAYS = rf"{_DAY}(?:(?:,\s|\s?-\s?|,?\s(?:y|and|to|al?)\s){_DAY}){{0,3}}(?!\d)"
_OF_MONTH = late(
    rf"(?<![\d.,:/-]){_DAYS}\s(?:de\s|of\s)?{MONTH_NAME}|(?<![a-z]){MONTH_NAME}\s{_DAYS}"
)
_TILL_MONTH = late(
    r"(?<![a-z])(?:till?|until|thru|done|passed|hasta|bis)\s(?:1[0-2]|0?[1-9])/20[0-4]\d(?!\d|[/.-]\d)"
)
_ANY_LINE = "2342345"  # seven digits that are a number behind any area code of the mainland
# No telephone of a person: common prices, and those that only machines have.
_OF_NO_PLACE = frozenset(
    ("500", "521", "522", "523", "524", "525", "526", "527", "528", "529", "533", "544", "566",
     "577", "588", "600", "700")
)  # fmt: skip
_OF_ISLANDS = frozenset(
    ("242", "246", "264", "268", "284", "340", "345", "441", "473", "649", "658", "664", "670",
     "671", "684", "721", "758", "767", "784", "787", "809", "829", "849", "868", "869",
     "876", "939")
)  # fmt: skip
_IN_SPAIN = (
    (3, 3, 3),
    (3, 2, 2, 2),
    (2, 2, 2, 3),
    (1, 2, 2, 2, 2),
    (2, 2, 2, 2, 1),
    (5, 4),
    (4, 5),
)
_WITH_COUNTRY = (1, 4, 7, 11)  # digits of a first group that ends where '1', '1 212' and so on do
_OF_SPAIN = re.compile(r"[6-9]\d{8}")
MEXICAN = r"(?:5[56]|33|81)[1-9]\d{7}"
"""A number of Mexico's largest cities, as they are given out."""
_OF_MEXICO = re.compile(r"(?:55|56|33|81)\d{8}")


def may_be_number(
    lower: str, start: int, end: int, in_line: bool = False, zero_at: int = -1
) -> bool:
    """Whether figures from `start` to `end` may, with what stands near on either side.

    A group that begins with a zero is none of a price, a size or an age, and no day of a month and
    no year at the end of a sentence is the rest of a number. With `in_line`, other lines are not.
    A code may begin with a zero, at `zero_at`.
    """
    first, last = _extent(lower, start, end, 0 if in_line else _NEXT_LINE)
    if any(zero.start() != zero_at for zero in LED_BY_ZERO.finditer(lower, first, last)):
        return True
    dated = [year.span("year") for year in _OF_YEAR.finditer(lower, first, last)]
    dated += [day.span() for day in _OF_MONTH.finditer(lower, max(0, first - 12), last + 12)]
    dated += [month.span() for month in _TILL_MONTH.finditer(lower, max(0, first - 12), last)]
    dated += full_dates(lower, max(0, first - 12), last + 12)
    groups = [
        group.span()
        for group in _GROUP.finditer(lower, first, last)
        if not any(a <= group.start() and group.end() <= b for a, b in dated)
    ]
    within = [start <= a and b <= end for a, b in groups]
    return any(map(is_whole, _runs([lower[a:b] for a, b in groups], within)))


def row_is_no_number(match: re.Match[str]) -> bool:
    """Whether the figures of the row of a match are none, nor with those near in its line."""
    return not may_be_number(match.string, *match.span("row"), in_line=True)


def clause_is_no_number(match: re.Match[str], row: str = "row", behind: bool = True) -> bool:
    """The same with those of its own clause or bracket only, of rows that hardly a number has.

    Args:
        row: which group of the match it is.
        behind: whether figures behind it are asked for as well.
    """
    lower, (start, end) = match.string, match.span(row)
    first, last = max(0, start - _NEAR), min(len(lower), end + _NEAR) if behind else end
    for sign in _CLAUSE_BEGINS.finditer(lower, first, start):
        first = sign.end()
    if ends := _CLAUSE_ENDS.search(lower, end, last):
        last = ends.start()
    first, last = _whole_groups(lower, first, last)
    return not may_be_number(lower[first:last], start - first, end - first, in_line=True)


def row_itself_is_none(match: re.Match[str]) -> bool:
    """The same of the row alone, of such values that no more can go on with them."""
    return not is_number(_GROUP.findall(match["row"]))


def without_numbers(lower: str, spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Those that may be no number with what is near, and are in no list that holds one.

    A list is what stands a few words apart: what is left of one that holds a number would hide it.
    """
    kept: list[tuple[int, int]] = []
    run: list[tuple[int, int]] = []
    last = -1
    for span in [*sorted({*spans}), (len(lower) + _NEXT_ITEM + 1,) * 2]:
        if run and (span[0] - last > _NEXT_ITEM or _GROUP.search(lower, last, span[0])):
            if len(run) == 1 or not _holds_number(_GROUP.findall(lower, run[0][0], last)):
                kept += [one for one in run if not _is_near_number(lower, *one)]
            run = []
        last = max(last, span[1]) if run else span[1]
        run.append(span)
    return kept


def _is_near_number(lower: str, start: int, end: int) -> bool:
    """Whether an item may be one with what is near; its own first figure may be a zero."""
    first = _GROUP.search(lower, start, end)
    return may_be_number(lower, start, end, zero_at=first.start() if first else -1)


def _holds_number(groups: list[str]) -> bool:
    """Whether groups hold a number, or two long ones that are not round, as any plan has."""
    odd = [one for one in groups if len(one) > _PAIR and one[-1] not in "05"]
    return len(odd) > 1 or is_number(groups)


def _extent(lower: str, start: int, end: int, over_lines: int) -> tuple[int, int]:
    """From where to where the rest of a number may stand beside a part of a text."""
    first, last = max(0, start - _NEAR), min(len(lower), end + _NEAR)
    if (begins := lower.rfind("\n", first, start)) >= 0:
        first = min(max(start - over_lines, first), begins + 1)
    if (ends := lower.find("\n", end, last)) >= 0:
        last = max(min(end + over_lines, last), ends)
    return _whole_groups(lower, first, last)


def _whole_groups(lower: str, first: int, last: int) -> tuple[int, int]:
    """A part of a text with the rest of the figures that it cuts: no half of '240 Hz'."""
    while first > 0 and lower[first - 1 : first + 1].isdigit():
        first -= 1
    while lower[last - 1 : last + 1].isdigit() and last < len(lower):
        last += 1
    return first, last


def is_number(groups: list[str]) -> bool:
    """Whether groups of figures that follow each other are a number, or hold one."""
    return any(map(is_whole, _runs(groups, [True] * len(groups))))


def _runs(groups: list[str], within: list[bool]) -> Iterator[list[str]]:
    """Those that follow each other, of which one is within the row, and have a number's digits."""
    for at in range(len(groups)):
        digits = 0
        for end in range(at + 1, len(groups) + 1):
            digits += len(groups[end - 1])
            if digits > NANP_DIGITS + 1:
                break
            if digits >= NANP_DIGITS - 1 and any(within[at:end]):
                yield groups[at:end]


def is_whole(groups: list[str]) -> bool:
    """Whether groups of figures are a number, all of them together."""
    figures, shape = "".join(groups), (*map(len, groups),)
    if len(figures) > NANP_DIGITS and shape[0] not in _WITH_COUNTRY:
        return False  # '161 32D 37-30-42'
    if is_of_spain(groups) or _OF_MEXICO.fullmatch(figures):
        return True
    national = nanp_national(figures)
    return bool(national) and _is_in_use(national[:3])


def are_no_whole(items: Sequence[Sequence[str]]) -> bool:
    """Whether no items that follow each other are a number, from the first of one to a last."""
    ends = range(1, len(items) + 1)
    return not any(
        is_whole([*chain(*items[at:end])]) for at in range(len(items)) for end in ends if at < end
    )


def is_of_spain(groups: Sequence[str]) -> bool:
    """Whether groups of figures are a number of Spain, as one is written."""
    return (*map(len, groups),) in _IN_SPAIN and _OF_SPAIN.fullmatch("".join(groups)) is not None


@lru_cache(maxsize=1000)
def _is_in_use(area: str) -> bool:
    """Whether an area code is in use: no number begins with '400'."""
    if area in _OF_NO_PLACE:
        return False
    return area in _OF_ISLANDS or is_assigned(f"+1{area}{_ANY_LINE}")
