"""What computers and telephones are sold by: 'i5-1135G7, 16/512, 15.6"', 'Galaxy S21 128'.

What lives here: rows of processors, memory, screens and sources of power, and models of telephones
with their memory. Each has one of the few values that are made. No row with more than three models
is kept, nor one of which those are a number, by themselves or with what stands near.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from brightline.privacy.amounts.common.forms import NUMBER, Form, Span, is_any, told_spans
from brightline.privacy.amounts.common.wholes import is_number
from brightline.privacy.text.late import late

_BEFORE = r"(?<![\w.,/+$€£-])(?:(?=[a-z])|(?<!\d\s)(?<!\d,\s)(?<!\d\s-\s))"
_BEHIND = r"(?![a-z\d]|[.,:/x-]\d|\s?[/x-]\s?\d|\s\d{3})"
_GB = r"\s?g[bo](?![a-z])"
_INTEL = (
    r"(?:core\s)?i[3579][\s-]?(?:1[0-4](?:05|3[05]|4[05]|55|65|85)g[147]|(?:[2-9]\d|"
    r"1[0-4]\d?)\d[05](?!\d)[a-z]{0,2})"
)
_RYZEN = r"ryzen\s[3579](?:\spro)?\s[1-9]\d\d0(?:x3d|[ughx]s?|hx|ge|xt)?"
_CARD = (
    r"(?:rtx|gtx|rx|mx|geforce)\s?-?(?:[1-9]\d{0,2}[05])(?:\s?(?:ti|super|xt|m))?(?:\s?[1-9]\d?"
    + _GB
    + r")?"
)
_MODEL = rf"(?:{_INTEL}|{_RYZEN}|{_CARD})"
_STORES = r"(?:16|32|64|128|256|512|1024)"
_PAIR = rf"(?:[23468]|12|16|24|32|64)(?:{_GB})?\s?[/+]\s?(?:{_STORES}(?!\d)(?:{_GB})?|[12]\s?t[bo])"
_DISK = r"(?:120|128|240|250|256|480|500|512|960)" + _GB + r"|[1-8]\s?t[bo](?![a-z])"
_SSD = r"(?:8[4-9]0|9[6-9]0)\s(?:evo|pro|qvo)(?:\splus)?(?:\s(?:250|500))?"
_CLOCK = r"(?:1333|1600|1866|2133|2400|2666|3000|3200|3600|4800|5200|5600|6000)"
_DDR = rf"ddr[345](?:\s[124]x(?:4|8|16|32))?(?:\s?-?{_CLOCK})?(?:\s?mhz)?(?:\scl[1-4]\d)?"
_RAM = r"(?:[2468]|12|16|20|24|32|64)" + _GB + rf"(?:\s{_DDR}|\s{_CLOCK}(?:\s?mhz)?)?"
_INCHES = (
    r"(?:10[.,]1|11[.,]6|12[.,]5|13(?:[.,][3456])?|14|15(?:[.,][46])?|16(?:[.,]1)?|17(?:[.,]3)?|19|2[0248]|21[.,]5|"
    r"23[.,]8|27|3[24])\s?(?:\"|''|(?:inch|in|zoll|pouces|pulgadas|tum)(?![a-z]))"
)
_PIXELS = (
    r"(?:1366|1440|1600|1920|2160|2256|2560|2736|2880|3000|3440|3840)\s?x\s?"
    r"(?:768|900|1050|1080|1200|1440|1504|1600|1800|1824|2000|2160)"
)
_SYSTEM = r"win(?:dows)?\s?(?:7|8|8\.1|10|11)(?!\d)(?:\s(?:pro|home))?"
_POWER = r"(?:45|65|90|130|[4-9][05]0|1000)\s?w(?:att)?(?![a-z])"
_PORTS = r"[1-4]x\s?(?:usb|hdmi)(?:-[ac])?(?:\s?[23]\.[0-2])?"
_CHIP = r"m[1-4](?:\s(?:pro|max|ultra))?(?=[\s,])"
_PART = (
    rf"(?:{_MODEL}|{_CHIP}|{_PAIR}|{_DISK}|{_SSD}|{_DDR}|{_RAM}|{_PIXELS}|{_INCHES}|{_SYSTEM}|{_POWER}|"
    rf"{_PORTS})"
)
# Words without figures between two parts: '512 GB SSD, Win 11 Pro, batterie 65 W'.
_WORD = r"(?:\s(?!call|text|tel|phone|ring|dial|what)[a-z]{2,9})"
_SPECS = late(
    rf"{_BEFORE}(?P<row>{_PART}(?:{_WORD}{{0,2}}(?:\s?[,;|+]\s?|\s){_PART}){{0,11}}){_BEHIND}"
)
_OF_MODELS = late(_MODEL)
_OPEN = re.compile(r"(?<=[\s-])\d{3,5}")  # figures that are a model's own: no 'i5'
_MOST_MODELS, _NEXT = 3, 24  # and characters beside a row in which the rest of a number may stand

_SERIES = (  # of the makers, by the numbers that are in them
    r"(?:(?:iphone)(?:\s?(?:1[0-7]|[4-9])(?!\d)|\s(?:se(?:\s(?:20(?:16|20|22)|[23](?!\d)))?|x[rs]?))|pixel\s?(?:10|[1-9])a?|"
    r"(?:galaxy\s)?(?:s(?:2[0-6]|1\d|[4-9])|a(?:[0-7][0-7]|[3-9]))(?!\d)[e-s]?|galaxy\snote\s?(?:20|10|[89])|"
    r"(?:xiaomi\s|redmi\s)?(?:redmi|note|mi)(?:\snote)?\s?(?:1[0-5]|[4-9])[act]?|poco\s[cfmx][2-7]|"
    r"moto(?:rola)?\s[eg]\s?(?:[1-9][0-5]|[4-9])|oneplus\s(?:nord\s)?(?:1[0-3]|[3-9])t?)"
)
_KIND = r"(?:\s(?:pro|max|mini|plus|ultra|fe|lite|edge|5g|4g)){0,3}"
_PHONES = late(
    rf"(?<![\w.,/+-])(?P<row>{_SERIES}{_KIND}[\s,]{{1,2}}(?:{_PAIR}|{_STORES}(?!\d)(?:{_GB})?|1\s?tb))"
    r"(?![a-z\d]|[.,:/x-]\d|\s?[/x]\s?\d)"
)
_LOOK_BACK, _LOOK_AHEAD = 100, 100  # characters beside a place in which such a row may stand


def devices(lower: str, start: int, end: int) -> Iterator[Span]:
    """Their spans in and beside the part from `start` to `end` of a folded text."""
    return told_spans(lower, start, end, _FORMS, _LOOK_BACK, _LOOK_AHEAD)


def _are_parts(match: re.Match[str]) -> bool:
    """Whether few of the parts have a number of their own: '212 i5-5550' is no row of them."""
    row, lower, (start, end) = match["row"], match.string, match.span("row")
    models = _OF_MODELS.findall(row)
    front = NUMBER.findall(lower, max(0, start - _NEXT), start)
    groups = [*front, *_OPEN.findall(" ".join(models)), *NUMBER.findall(lower, end, end + _NEXT)]
    return not models or (len(models) <= _MOST_MODELS and not is_number(groups))


_FORMS = (
    Form(
        late(r"\d\s?g[bo]|\d\s?[/+]\s?\d|i[3579][\s-]?\d|ryzen|[rg]tx|ddr\d"),
        _SPECS,
        "row",
        _are_parts,
    ),
    Form(
        late(r"[a-z]\s?\d[\da-z\s/]{0,20}\s(?:\d\d?/)?(?:16|32|64|128|256|512|1\s?tb)"),
        _PHONES,
        "row",
        is_any,
    ),
)
