"""Bodies in figures: "5'1 138 36D 33-27-35", 'ages in the house: 39 36 31 45'.

What lives here: a height in feet with weight, cup and measures behind it in any order, a cup with
measures, a weight beside a cup, and ages of those in a house. Height and measures have few values
and signs of their own; of ages there are too few for a number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from brightline.privacy.amounts.common.forms import (
    Form,
    Span,
    items_of,
    told_spans,
)
from brightline.privacy.amounts.common.wholes import may_be_number
from brightline.privacy.text.late import late

_AWAY = r"(?<![\w$€£.,:/+#-])(?<!\d\s)"
_CLOSED = r"(?![a-z\d]|[.:/-]\d|\s?[/x-]\s?\d|,?[^\S\n]\d)"
_TALL = r"[4-6]\s?(?:'|’|ft\s?)\s?(?:1[01]|\d)(?:''|\"|”)?"
_HEAVY = r"(?:[89]\d|[12]\d\d)(?:\s?(?:lbs?|pounds|kgs?|kilos|#))?"
_CUP = r"[2-4]\d\s?(?:[a-h]|dd|ddd|dd/e)"
_AROUND = r"(?:2[89]|[3-5]\d)(?P<s%d>[-/])[2-4]\d(?P=s%d)(?:2[89]|[3-5]\d)"
_OLD = r"(?:1[89]|[2-6]\d)\s?(?:yo|yrs?|years|anos)"
_NEXT = r"(?:\s{0,2}[^\w\s$€£'\"#+()]{1,3}\s{0,2}|\s)"
_FIRST, _SECOND, _THIRD, _FOURTH = (_AROUND.replace("%d", str(at)) for at in range(4))
# '34DDD 28 42': the cup tells what is around the bust
_STATS = rf"{_CUP}(?P<t%d>\s?[-./]\s?|\s)[23]\d(?P=t%d)(?:2[89]|[3-5]\d)"
_STATS_FIRST, _STATS_ALONE = (_STATS.replace("%d", str(at)) for at in range(2))
_TOLD = late(
    rf"{_AWAY}(?P<row>"
    rf"(?:{_TALL}(?:{_NEXT}{_OLD})?{_NEXT})?{_HEAVY}{_NEXT}{_STATS_FIRST}|{_STATS_ALONE}|"
    rf"{_TALL}(?:{_NEXT}{_OLD})?{_NEXT}(?:(?:wt|weight)[.:]?\s)?{_HEAVY}(?:{_NEXT}{_CUP})?(?:{_NEXT}{_FIRST})?"
    rf"|{_TALL}{_NEXT}(?:{_CUP}|{_SECOND})(?:{_NEXT}(?:{_HEAVY}|{_CUP}|{_THIRD})){{0,2}}"
    rf"|(?:{_HEAVY}{_NEXT})?{_CUP}{_NEXT}{_FOURTH}){_CLOSED}"
)
_POUNDS, _CUP_ALONE = re.compile(r"\d{1,3}lbs?"), re.compile(r"[2-5]\d[a-k]{1,4}")
_AGE = r"[1-9]\d?"
_AGES = late(
    r"(?<![a-z])(?:ages|edades)(?:\s(?!call|text)[a-z]{2,9}){0,4}\s?:?\s?"
    rf"(?P<row>{_AGE}(?:(?:\s|,\s|\s?[/|.&+-]\s?|,?\s(?:and|y|&)\s){_AGE}){{1,4}}){_CLOSED}"
)
_HEIGHT = late(r"([4-6])\s?(?:'|’|ft\s?)\s?(1[01]|\d)")
_NEXT_SENTENCE = re.compile(r"[.!?]\s(?!\d{1,2}(?![a-z\d]))")  # no '36-24-36. 55 01 42'
_MOST_AGES = 4
_LOOK_BACK, _LOOK_AHEAD = 60, 60  # characters beside a place in which such figures may stand


def bodies(lower: str, start: int, end: int) -> Iterator[Span]:
    """Their spans in and beside the part from `start` to `end` of a folded text."""
    return told_spans(lower, start, end, _FORMS, _LOOK_BACK, _LOOK_AHEAD)


def _is_no_number(match: re.Match[str]) -> bool:
    """Whether the figures are none, of which those of a height are one group."""
    lower, (start, end) = match.string, match.span("row")
    row = _HEIGHT.sub(r"\1\2", match["row"])
    ends = _NEXT_SENTENCE.search(lower, end)
    behind = lower[end : ends.start()] if ends else lower[end:]
    return not may_be_number(lower[:start] + row + behind, start, start + len(row), in_line=True)


def _are_ages(match: re.Match[str]) -> bool:
    """Whether there are too few for a number, and none that goes on with them."""
    return len(items_of(match["row"])) <= _MOST_AGES and _is_no_number(match)


_FORMS = (
    Form(late(r"\d\s?(?:'|’|ft)\s?\d|\d[a-h]"), _TOLD, "row", _is_no_number),
    Form(late(r"(?:ages|edades)(?![a-z])"), _AGES, "row", _are_ages),
)


def are_weight_and_size(words: Sequence[str]) -> bool:
    """Whether words hold '146 lbs' and '34DDD', in whatever order: no letters drawn for figures."""
    small = [word.lower() for word in words]
    weighs = any(map(_POUNDS.fullmatch, small)) or any(
        a.isdigit() and b in ("lb", "lbs") for a, b in pairwise(small)
    )
    return weighs and any(map(_CUP_ALONE.fullmatch, small))
