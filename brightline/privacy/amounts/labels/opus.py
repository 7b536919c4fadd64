"""Numbers of works of music: 'BWV 1007', 'op. 27 no. 2', 'K. 331, D. 899'.

What lives here: opus and number, and what catalogues of composers count, each behind its letters
and no higher than it goes. None is kept whose figures, with those near, are a number.
"""

from __future__ import annotations

from collections.abc import Iterator

from brightline.privacy.amounts.common.alike import (
    CLOSED,
    Kind,
    Run,
    alike,
    extent,
    led_by_zero,
)
from brightline.privacy.amounts.common.forms import NUMBER, Span
from brightline.privacy.amounts.common.wholes import is_number
from brightline.privacy.text.late import late

_COUNTED = r"(?:no?\.?|nr\.?|n[°º]|num\.?|nos?\.?)\s?[1-9]\d?"
_MORE = (
    r"(?:(?:,\s|\s?[/&]\s?|-|\s(?:and|to|or|y|a|o|und|bis|et|och|till|e)\s)[1-9]\d{0,3}(?!\d)){0,4}"
)
_OPUS = rf"op(?:us)?\.?\s?(?:1\d\d|2[0-5]\d|[1-9]\d?)(?!\d)(?:,?\s{_COUNTED}(?!\d))?{_MORE}"
_CATALOGUES = (
    r"(?:bwv\s?(?:1[01]\d\d|[1-9]\d{0,2})|(?:kv?|kochel)\.?\s(?:[1-6]\d\d|[1-9]\d?)|d\.\s(?:[1-9]\d{1,2})|"
    r"hwv\s(?:[1-6]\d\d|[1-9]\d?)|rv\s(?:[1-8]\d\d|[1-9]\d?)|hob\.\s?[xvi]{1,6}[:/]\s?[1-9]\d?|woo\s[1-9]\d{0,2}|"
    rf"abrsm\sgrades?\s[1-8](?:\s?-\s?[1-8])?)(?!\d){_MORE}"
)
_WORKS = late(rf"(?<![\w.,/+-])(?P<row>{_OPUS}|{_CATALOGUES}){CLOSED}")
_MOST_DIGITS = 8  # one less than the shortest number that is looked for


def opus(lower: str, start: int, end: int) -> Iterator[Span]:
    """Their spans in and beside the part from `start` to `end` of a folded text."""
    return alike(lower, start, end, _KINDS)


def _are_no_number(run: Run) -> bool:
    """Whether they are too few for a number, and none with those beside them, nor begins with 0."""
    if len("".join(number for one in run for number in NUMBER.findall(one["row"]))) > _MOST_DIGITS:
        return False
    return not is_number(NUMBER.findall(run[0].string, *extent(run))) and not led_by_zero(run)


_KINDS = (Kind(late(r"(?:op(?:us)?|[bhr]w?v|kv?|d|hob|woo)\.?\s?\d"), _WORKS, 1, _are_no_number),)
