"""Sets with their loads in plans of training: 'press 4x8 70, row 3x10 60 kg, plank 3x45 s'.

What lives here: exercises in a list, each with sets and repetitions, in numbers that people train
in, and a load that plates make. Few numbers can be written in them, and none is kept that goes from
an exercise to another.
"""

from __future__ import annotations

from collections.abc import Iterator

from brightline.privacy.amounts.common.alike import Kind, Run, alike, led_by_zero
from brightline.privacy.amounts.common.forms import NUMBER, Span
from brightline.privacy.amounts.common.wholes import are_no_whole
from brightline.privacy.text.late import late

_SETS = r"[1-9]|10"
_REPEATED = r"(?:5|6|8|10|12|15|20|25|30|40|45|50|60|90|100|200|400|800|1000)"
_LOAD = r"(?:[2-9]0|[1-9]5|1\d[05]|2\d[05]|3[0-4][05]|\d{2}[.,]5)"
_EXERCISE = late(
    rf"(?<=[a-z])[\s:]{{1,2}}(?P<row>(?:{_SETS})\s?x\s?{_REPEATED}(?!\d)(?:(?:\s|\s?@\s?|\s?[ax]\s){_LOAD}(?!\d))?"
    r"(?:\s?(?:kg|lbs?|s|sec|seg|min|m)(?![a-z]))?)(?![a-z\d]|[.,:/x-]\d|\s?[/x]\s?\d)"
)


def lifted(lower: str, start: int, end: int) -> Iterator[Span]:
    """Their spans in and beside the part from `start` to `end` of a folded text."""
    return alike(lower, start, end, _KINDS)


def _make_no_number(run: Run) -> bool:
    """Whether no exercises in a row are a number together, and nothing near begins with a zero."""
    return are_no_whole([NUMBER.findall(one["row"]) for one in run]) and not led_by_zero(run)


_KINDS = (Kind(late(r"\d\s?x\s?\d"), _EXERCISE, 2, _make_no_number),)
