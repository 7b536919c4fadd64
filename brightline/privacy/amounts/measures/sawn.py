"""Timber, sheets and screws: '47x100x4.8', '2x4x8', 'OSB 18 2500x1250', 'M8x60 50 St', '4x40 200'.

What lives here: boards by thickness, width and length, sheets, bolts and screws by both sides and
by how many are in a box. Each side is one of those that are sawn or made; none is kept whose items
are a number together.
"""

from __future__ import annotations

from collections.abc import Iterator

from brightline.privacy.amounts.common.alike import AWAY, Kind, Run, alike, are_any, led_by_zero
from brightline.privacy.amounts.common.forms import NUMBER, Span
from brightline.privacy.amounts.common.wholes import are_no_whole
from brightline.privacy.text.late import late

_BEHIND = r"(?![a-z\d]|[.,:/-]\d|\s?[/x]\s?\d)"
_THICK = (
    r"(?:1[2568]|19|2[024578]|3[02458]|4[0457]|48|50|5[28]|6[03]|7[05]|8[06]|9[05]|1[0246]0|"
    r"[12][49]0|22)"
)
_WIDE = (
    r"(?:19|2[245]|3[58]|4[0457]|48|50|6[03]|7[05]|8[06]|9[058]|1[0-9]0|1[12479]5|200|2[024]0|"
    r"225|[23]00)"
)
_LONG = r"(?:[1-6][.,][0-9]0?(?:\s?m)?|[1-5][0-9][05]0|600|900)"
_NOMINAL = r"[1-8]x(?:[2346]|8|1[02])x(?:[68]|1[02468]|20)"
_BOARD = rf"{_THICK}\s?x\s?{_WIDE}(?!\d)(?:\s?x\s?{_LONG})?"
_PRICED = (
    r"(?=\s?(?:[$€£]|\d{1,3}[.,:]?(?:\d\d|-)?\s?(?:€|kr|eur|:-)|[1-9][.,]?\d?\s?m[\s,]|mm|m\s))"
)
_BOARDS = late(
    rf"{AWAY}(?P<row>{_BOARD}(?:,?\s{_LONG}\s?m(?![a-z]))?){_BEHIND}"
    rf"{_PRICED}"
)
_WOOD = r"(?:pine|cedar|oak|spruce|fir|hemlock|poplar|maple|ash|birch|larch|redwood)"
_INCHES = late(
    rf"{AWAY}(?P<row>{_NOMINAL}(?=\s?(?:{_WOOD}\s)?[$€£])|[12]x(?:[2346]|8|1[02])(?=\s{_WOOD}(?![a-z]))){_BEHIND}"
)
_SIDE = r"(?:2440|2500|2400|2800|3050|2070|2050|1830|1525|1250|1220|1200|600|625|610)"
_SHEETS = late(
    rf"(?<![\w.,/+-])(?P<row>(?:(?<=[a-z]\s)(?:[3-9]|1[02-9]|2[1-8]|30)\s?(?:mm)?\s)?"
    rf"{_SIDE}\s?x\s?{_SIDE}(?:\s?x\s?(?:[3-9]|1[02-9]|2[1-8]|30))?){_BEHIND}"
)
_SLAB = r"(?:200|300|400|450|500|600|900)"
_SLABS = late(
    rf"(?<![a-z])(?:slabs?|paving|tiles|platten|fliesen|dalles|losas|baldosas|plattor)\s"
    rf"(?P<row>{_SLAB}\s?x\s?{_SLAB}(?:\s[1-9]\d?\soff)?){_BEHIND}{_PRICED}"
)
_PACK = (
    r"(?:,?\s(?:box\sof\s|boite\sde\s|caja\sde\s|pack\sof\s)?(?:10|20|25|50|100|200|250|500|"
    r"1000)(?!\d|[.,]\d))"
)
_LENGTH = r"(?:1[0256]|2[05]|3[05]|4[05]|5[05]|6[05]|[7-9]0|1[0-8]0|200|220|240)"
_BOLT = rf"m(?:[34568]|1[0246]|20)\s?x\s?{_LENGTH}(?!\d)(?:\s(?:4[.,]8|8[.,]8|10[.,]9|12[.,]9))?"
_SCREW = rf"(?:[34568]|10|[34][.,][0258]|5[.,]5)\s?x\s?{_LENGTH}(?!\d)"
_SCREWS = late(rf"(?<![\w.,/+$€£-])(?<!\d\s)(?P<row>(?:{_BOLT}{_PACK}?|{_SCREW}{_PACK})){_BEHIND}")


def sawn(lower: str, start: int, end: int) -> Iterator[Span]:
    """Their spans in and beside the part from `start` to `end` of a folded text."""
    return alike(lower, start, end, _KINDS)


def _make_no_number(run: Run) -> bool:
    """Whether no items in a row are a number together, and nothing near begins with a zero."""
    return are_no_whole([NUMBER.findall(one["row"]) for one in run]) and not led_by_zero(run)


_KINDS = (
    Kind(late(r"\d\s?x\s?\d"), _BOARDS, 1, _make_no_number),
    Kind(late(r"\dx\d{1,2}(?:x\d|\s[a-z])"), _INCHES, 1, are_any),
    Kind(late(r"\d[05]0?\s?x\s?\d"), _SHEETS, 1, _make_no_number),
    Kind(late(r"[05]0\s?x\s?\d"), _SLABS, 1, _make_no_number),
    Kind(late(r"\d\s?x\s?\d"), _SCREWS, 1, _make_no_number),
)
