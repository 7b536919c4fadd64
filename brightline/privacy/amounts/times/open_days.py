"""Hours of several days in a list of other things: '5er-Karte 400, Mo-Sa 10-18, Hof 3'.

What lives here: from which day to which and from which hour to which, in plain figures, whatever
stands beside. The first hour is the earlier one on one clock or another; none is kept whose
figures, with those near in its line, are a number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from brightline.privacy.amounts.common.forms import Form, Span, told_spans
from brightline.privacy.amounts.common.wholes import row_is_no_number
from brightline.privacy.amounts.times.calendars import NAMED_DAY
from brightline.privacy.text.late import late

_TO = r"\s?(?:-|bis|to|till?|until|al?|au|ate|hasta|tot|till)\s?"
_HOUR = r"(?:2[0-4]|1\d|[1-9])(?:[.:h](?:00|15|30|45))?"
_DAYS = late(
    rf"(?<![a-z\d]){NAMED_DAY}\.?{_TO}{NAMED_DAY}\.?\s?:?\s(?:von\s|from\s|de\s)?"
    rf"(?P<row>(?P<a>{_HOUR}){_TO}(?P<b>{_HOUR}))(?:\s?(?:h|uhr|hrs?))?(?![a-z\d]|[.,:/-]\d|\s\d|\s?[/-]\s?\d)"
)
_CLOCK = re.compile(r"\d+")
_NOON = 12
_LOOK_BACK, _LOOK_AHEAD = 50, 50  # characters beside a place in which such hours may stand


def open_days(lower: str, start: int, end: int) -> Iterator[Span]:
    """Their spans in and beside the part from `start` to `end` of a folded text."""
    return told_spans(lower, start, end, _FORMS, _LOOK_BACK, _LOOK_AHEAD)


def _are_hours(match: re.Match[str]) -> bool:
    """Whether it ends later than it begins, or both are of half a day, and they are no number."""
    first, last = (int(_CLOCK.findall(match[hour])[0]) for hour in "ab")
    half = first != last and max(first, last) <= _NOON
    return (first < last or half) and row_is_no_number(match)


_FORMS = (Form(late(rf"[a-z]\.?\s?:?\s[1-9][\d.:h]{{0,4}}{_TO}\d"), _DAYS, "row", _are_hours),)
