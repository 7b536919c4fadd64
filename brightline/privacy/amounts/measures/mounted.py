"""Tyres and rims as they are sold: '205/55 R16 91H, DOT 4019, 6 mm, 5x112 ET45', '37-622'.

What lives here: rows of tyres of cars with what stands on them, of rims with theirs, of tyres of
bicycles by both of their norms. Each value is one of few, and no number is cut so; the week and
year of a tyre have four figures, which stand behind their word only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from brightline.privacy.amounts.common.forms import Form, Span, is_any, told_spans
from brightline.privacy.text.late import late

_BEFORE = r"(?<![\w.,/+-])"
_BEHIND = r"(?![a-z\d]|[.,:/x-]\d)"
_LOADS = (
    r"(?:\s?(?:(?:[6-9]\d|1[0-3]\d)(?:/(?:[6-9]\d|1[0-3]\d))?\s?[h-zq](?![a-z\d])|xl(?![a-z])))?"
)
_TYRE = (
    r"(?:lt|p)?(?:1[1-9]5|2\d5|3[0-3]5)\s?/\s?[2-9][05]\s?-?\s?z?r\s?(?:1[2-9]|2[0-4])(?!\d)c?"
    + _LOADS
)
_OFFROAD = r"(?:2[6-9]|3\d|4[0-2])\s?x\s?(?:[89]|1[0-4])(?:[.,][05]0?)?\s?r\s?1[5-8](?!\d)"
_MADE = r"dot\s?:?\s?(?:0[1-9]|[1-4]\d|5[0-3])\s?/?(?:0[5-9]|1\d|2\d)(?!\d)"
_TREAD = (
    r"(?:[2-9]|1[0-2])/32(?!\d)(?:in(?:ch)?|\")?|[1-9](?:[.,]\d)?\s?mm(?![a-z])|(?:4|6|8|10|"
    r"12)\s?(?:ply|pr)(?![a-z])"
)
_CIRCLE = (
    r"[3-8]\s?x\s?(?:98|100|105|108|110|112|114[.,]3|115|118|120|127|130|139[.,]7|150|160|"
    r"165[.,]1)(?![.,]?\d)"
)
_OFFSET = r"et\s?-?(?:[1-6]\d|0)(?!\d)"
_WIDTH = (
    r"(?:[4-9]|1[01])(?:[.,][05])?\s?jj?\s?(?:x\s?(?:1[2-9]|2[0-2]))?(?![a-z\d])|(?:[4-9]|"
    r"1[01])(?:[.,][05])?\s?x\s?(?:1[3-9]|2[0-2])(?!\d)"
)
_BORE = (
    r"(?:54[.,]1|56[.,]1|57[.,]1|58[.,]1|60[.,]1|63[.,][34]|64[.,]1|65[.,]1|66[.,][156]|"
    r"67[.,]1|70[.,][12]|71[.,][156]|72[.,]6|73[.,]1|74[.,]1|106)(?!\d)"
)
_RIM = r"1[2-9]\s?(?:\"|''|zoll|inch|pouces|tum)|2[0-4]\s?(?:\"|''|zoll|inch|pouces|tum)"
_WHOLE = rf"(?:{_TYRE}|{_OFFROAD}|{_CIRCLE})"
_MORE = rf"(?:{_TYRE}|{_OFFROAD}|{_CIRCLE}|{_MADE}|{_TREAD}|{_OFFSET}|{_WIDTH}|{_BORE}|{_RIM})"
_SEP = r"(?:\s?[,;|&+]\s?|\s)"
_WHEELS = late(
    rf"{_BEFORE}(?P<row>(?:(?<!\d\s)(?:{_RIM}|{_WIDTH}){_SEP})?(?:(?<!\d\s){_OFFSET}{_SEP})?"
    rf"{_WHOLE}(?:{_SEP}{_MORE}){{0,7}}){_BEHIND}"
)
# By the norm (width and diameter of the rim), and by inches or millimetres.
_BICYCLE = (
    r"(?:(?:1[89]|[2-6]\d)\s?-\s?(?:622|584|571|559|540|507|406|355|349|305|590|630|635|203)|"
    r"700\s?x\s?(?:1[89]|[2-5]\d)c?|650\s?b?\s?x\s?(?:[2-5]\d)[bc]?|"
    r"(?:1[2468]|2[0467]|27[.,]5|28|29)\s?x\s?(?:1|2|3)[.,]\d{1,3})(?![a-z\d])"
)
_BICYCLES = late(
    r"(?<![\w.,/+$€£-])(?<!\d\s)"
    rf"(?P<row>{_BICYCLE}(?:(?:,\s|\s?[/&+]\s?|\s(?:and|or|y|o|und|et|ou|och|e)\s){_BICYCLE}){{0,5}})(?![.,:/x-]\d)"
)
_LOOK_BACK, _LOOK_AHEAD = 80, 80  # characters beside a place in which such a row may stand


def mounted(lower: str, start: int, end: int) -> Iterator[Span]:
    """Their spans in and beside the part from `start` to `end` of a folded text."""
    return told_spans(lower, start, end, _FORMS, _LOOK_BACK, _LOOK_AHEAD)


def _are_of_wheels(match: re.Match[str]) -> bool:
    """Whether nothing is told more often than there are wheels: 'ET21 ET25 ET55' are none."""
    wheels = len(_OF_WHEELS.findall(match["row"]))
    return all(len(told.findall(match["row"])) <= wheels for told in _TOLD_ONCE)


_OF_WHEELS = late(_WHOLE)
_TOLD_ONCE = tuple(map(late, (_MADE, _TREAD, _OFFSET, rf"(?:{_BORE})(?![\d\sx])")))
_FORMS = (
    Form(
        late(r"\d5\s?/\s?\d[05]\s?-?\s?z?r|\dx1[0-6]\d|\dx98|\dr1[5-8]"),
        _WHEELS,
        "row",
        _are_of_wheels,
    ),
    Form(
        late(r"\d\s?-\s?[2-6]\d\d|[67][05]0b?\s?x|\d\s?x\s?[123][.,]\d"), _BICYCLES, "row", is_any
    ),
)
