"""Pairs of small numbers that a word or their own sum tells: '1:2', '3/4', '60/40', '18-25, 26-35'.

What lives here: ratios behind a word for them, one signature of time, what adds up to a hundred,
seconds of work and rest, ranges each of which begins where the last one ended, speeds of a line. A
number cut in pairs adds up to nothing, and follows no such order.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from brightline.privacy.amounts.common.forms import (
    ALONE,
    ENDS,
    LISTED,
    NUMBER,
    Form,
    Span,
    before,
    find_forms,
    is_any,
)
from brightline.privacy.amounts.measures.practised import DANCE_BEFORE, METRE_BEFORE, METRE_BEHIND
from brightline.privacy.figures.numbering import nanp_national
from brightline.privacy.text.late import late

_ONE = r"(?:one|two|three|four|five|six|[1-9])"
_RATIO = (
    rf"(?:{_ONE}[\s-](?:to|on)[\s-]{_ONE}(?![a-z\d])|uno?\sa\suno?|dos\sa\suno|"
    rf"[1-9]\s?:\s?[1-9]\d{{0,2}}(?!\d|[:.]\d))"
)
_OF_RATIO = (
    r"(?:lessons?|class(?:es)?|sessions?|tuition|teach(?:ing)?|coach(?:ing|es)?|"
    r"train(?:ing)?|tutor(?:ing|ed)?|ratios?|scale[ds]?|mix(?:ed)?|"
    r"dilut(?:e|ed|ion)|aspect|formats?|groups?|proportions?|parts|water|odds|gear|staff|"
    r"supervision|"
    r"clases?|sesion(?:es)?|escala|proporcion(?:es)?|mezcla|grupos?|formato|einzel\w*|"
    r"unterricht|kurse?|cours|aulas?|lezioni)"
)
_RATIOS = late(
    rf"(?<![a-z]){_OF_RATIO}(?:\s(?!call|"
    rf"text)[a-z]{{1,9}}){{0,2}}[\s:,(]{{1,3}}(?P<row>{_RATIO}(?:(?:\s?[,/]\s?|"
    rf"{LISTED}){_RATIO}){{0,2}}){ENDS}"
)
_RATIOS_OF = late(
    rf"{ALONE}(?P<row>{_RATIO}(?:(?:\s?[,/]\s?|{LISTED}){_RATIO}){{0,2}})(?=\s{_OF_RATIO}(?![a-z]))"
)
_SHAPE = r"(?:1:1|3:2|2:3|4:3|3:4|4:5|5:4|16:9|9:16|16:10|21:9)(?!\d|:)"
_SHAPES = late(rf"{ALONE}{_SHAPE}(?:(?:\s?[,/]\s?|{LISTED}){_SHAPE}){{1,3}}{ENDS}")
_PULSE = r"(?:[4-9]\d|1\d\d|200)"
_PULSES = late(
    rf"(?<![\w.,/-])(?<!\d\s)(?:zon[ea]\s[1-5]:?\s)?(?P<a>{_PULSE})\s?(?:-|to|"
    rf"a)\s?(?P<b>{_PULSE})\s?bpm(?![a-z]|\s?\d)"
)
_MOST_IN_RATIOS = 6  # digits, number words included
_SMALL = late(rf"(?<![a-z]){_ONE}(?![a-z\d])|\d")

_SIGNATURE = r"(?:[2-79]|12)/(?:2|4|8|16)(?!\d)"
_METRE = late(rf"{ALONE}{_SIGNATURE}{ENDS}")
_METRES = late(  # '4/4 at 120 bpm, 3/4 at 90'
    rf"{ALONE}{_SIGNATURE}\s(?:at|@|a)\s(?:[4-9]\d|1\d\d|"
    rf"200)\sbpm(?:{LISTED}{_SIGNATURE}\s(?:at|@|a)\s(?:[4-9]\d|1\d\d|"
    rf"200)(?:\sbpm)?){{0,2}}{ENDS}"
)
_SHARES = late(
    rf"{ALONE}[1-9][05]/[1-9][05](?!\d)(?:(?:\s?,\s?|"
    rf"{LISTED})[1-9][05]/[1-9][05](?!\d)){{0,3}}{ENDS}"
)
_HUNDRED = 100

_WORK = r"(?:[1-6]0|[1-4]5)"
_INTERVALS = late(
    r"(?<![a-z])(?:intervals?|intervalos|tabata|hiit|circuits?|circuitos?|rounds?|series|"
    r"work\sand\srest|sprints?)(?:\s[a-z]{1,8}){0,2}[\s:(]{1,2}"
    rf"(?P<row>{_WORK}[/-]{_WORK}(?:{LISTED}{_WORK}[/-]{_WORK}){{0,3}}){ENDS}"
)
_RANGE = r"[1-9]\d?\s?-\s?[1-9]\d(?!\d)"
_CONTIGUOUS = late(rf"{ALONE}{_RANGE}(?:(?:\s?[,;/]\s?|{LISTED}){_RANGE}){{1,5}}\+?{ENDS}")

_SPEED = r"(?:[1-9]\d{1,2}|1000)"
_LINE = late(
    rf"(?<![a-z])(?:fib(?:ra|er|re)|wi-?fi|internet|broadband|speed|velocidad|adsl|"
    rf"glasfaser)(?:\s(?:optica|of|de|at)){{0,2}}[\s:]{{1,2}}"
    rf"(?P<row>{_SPEED}/{_SPEED}){ENDS}"
)


def ratios(lower: str, start: int, end: int) -> Iterator[Span]:
    """Their spans in and beside the part from `start` to `end` of a folded text."""
    yield from find_forms(lower, start, end, _FORMS)


def _are_few(match: re.Match[str]) -> bool:
    return len(_SMALL.findall(match["row"])) <= _MOST_IN_RATIOS


def _is_higher(match: re.Match[str]) -> bool:
    return int(match["a"]) < int(match["b"])


def _is_metre(match: re.Match[str]) -> bool:
    in_front = before(match)
    told = METRE_BEFORE.search(in_front) or DANCE_BEFORE.search(in_front)
    return bool(told or METRE_BEHIND.match(match.string, match.end()))


def _are_shares(match: re.Match[str]) -> bool:
    """Whether each pair is a hundred: '70/30, 60/40'."""
    items = [int(item) for item in NUMBER.findall(match.group())]
    return all(a + b == _HUNDRED for a, b in zip(items[::2], items[1::2], strict=True))


def _are_intervals(match: re.Match[str]) -> bool:
    return not nanp_national("".join(NUMBER.findall(match["row"])))


def _follow(match: re.Match[str]) -> bool:
    """Whether each range begins one above the end of the last: '18-25, 26-35'."""
    items = [int(item) for item in NUMBER.findall(match.group())]
    lows, highs = items[::2], items[1::2]
    rise = all(low < high for low, high in zip(lows, highs, strict=True))
    return rise and all(high + 1 == low for high, low in zip(highs, lows[1:], strict=False))


def _is_line(match: re.Match[str]) -> bool:
    """Whether it is as fast up as down, or a round part of that."""
    down, up = (int(item) for item in NUMBER.findall(match["row"]))
    return up <= down and not down % 10 and not up % 10


_FORMS = (
    Form(
        late(r"\d\s?:\s?\d|(?:to|on)[\s-](?:one|two|[1-9])|a\suno?(?![a-z])"),
        _RATIOS,
        "row",
        _are_few,
    ),
    Form(late(r"(?:to|on)[\s-](?:one|two|[1-9])"), _RATIOS_OF, "row", _are_few),
    Form(late(r"\d:\d\d?\D{1,5}\d+:\d"), _SHAPES, 0, is_any),
    Form(late(r"\d\s?bpm"), _PULSES, 0, _is_higher),
    Form(late(r"\d/(?:[248]|16)\D"), _METRE, 0, _is_metre),
    Form(late(r"/\d+\s(?:at|@|a)\s\d+\sbpm"), _METRES, 0, is_any),
    Form(late(r"\d[05]/\d[05]"), _SHARES, 0, _are_shares),
    Form(late(r"\d[05][/-]\d[05]"), _INTERVALS, "row", _are_intervals),
    Form(late(r"\d\s?-\s?\d\d\D{1,5}\d+\s?-"), _CONTIGUOUS, 0, _follow),
    Form(late(r"\d0/\d+0"), _LINE, "row", _is_line),
)
