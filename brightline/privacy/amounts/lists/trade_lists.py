"""Lists of a trade or of things for sale: 'drill 40, saw 81', 'bed 75 x 56, solar 400w, 50 qt'.

What lives here: figures of which each has its own word of `trade_words` beside it, two of them or
more close together. The groups of a number can have such words as well: no figures of one line or
sentence are one, in any cut, nor are those from the first of one to the last of another.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from brightline.privacy.amounts.common.alike import cut_numbers, extent, runs
from brightline.privacy.amounts.common.forms import Span, is_not_called
from brightline.privacy.amounts.common.impossible import is_led_by_zero
from brightline.privacy.amounts.common.wholes import MEXICAN
from brightline.privacy.amounts.lists.trade_words import LABELS, MONTHS, SCORES, UNITS
from brightline.privacy.text.by_place import ByPlace
from brightline.privacy.text.late import late

_SIDE = r"[1-9]\d?(?:\.\d)?"
_SHORT = r"[1-9]\d{0,2}"
_ROW = (
    rf"{_SIDE}\s?(?:x|by)\s?{_SIDE}(?:\s?(?:x|by)\s?{_SIDE})?(?:\s[1-9]\d{{1,2}})?|{_SHORT}\s(?:to|&)\s{_SHORT}"
    rf"|[1-9]\d?\s?@\s?{_SHORT}|[1-9]\d?,\d{{3}}|[1-9]\d{{3}}|\.0\d\d?|\+?[1-9]\d{{0,2}}(?:\.\d{{1,2}})?"
)
_ITEM = late(
    rf"(?<![\w$€£.,/+#:'\"*~_([{{<«`-])(?:(?<!\d\s)|(?<=1/2\s))(?P<row>{_ROW})"
    r"(?!\d|[.,:/-]\d|\s?[x@-]\s?\d|\s?/\s?(?!\d\d?\s[a-z])\d|\s(?!1/[24]\s)\d|'\d)"
)
_LABEL = late(
    r"(?<![a-z])(?P<word>[a-z]{2,12}|1/[24])(?:\s(?:from|at|up\sto|just|only|desde))?(?:\s?[:=@]\s?|,?\s)\Z"
)
_UNIT = late(r"(?:\s|-)?(?P<word>[a-z]{1,11}2?|°|(?<=\d\d)\"(?!\s?\"))(?![a-z\d/])")
_YEAR = re.compile(r"(?:19[5-9]|20[0-4])\d")
_SIGNS_OF_UNIT = frozenset('°"')
_BESIDE = 24  # characters in front of a figure that hold its word
_FAR = 40  # characters between two figures of a list
_FEWEST = 2
_FOUR, _ROUND = 4, 50
_FEW_GROUPS = 3
_LOOK_BACK, _LOOK_AHEAD = 100, 100  # characters beside a place that may hold more of its list
_GROUP, _SIGNS = late(r"[1-9]\d{0,2}(?:,\d{3})+(?!\d)|\d+"), re.compile(",")
_MEXICAN = re.compile(MEXICAN)
_LONGEST = 10  # digits of such a number
_BORDER = late(r"\n|[.!?]\s|//|\s[-*|@]{1,3}\s|\.{2,}|[^\x00-\u2fff]")


def trade_lists(lower: str, start: int, end: int) -> Iterator[Span]:
    """Their spans in and beside the part from `start` to `end` of a folded text."""
    start, end = max(0, start - _LOOK_BACK), end + _LOOK_AHEAD
    for run in runs(filter(_is_told, _ITEM.finditer(lower, start, end)), _FAR):
        if len(run) >= _FEWEST and is_not_called(run[0]):
            numbers = ByPlace(_numbers(run))
            for first, last in (match.span("row") for match in run):
                if not numbers.over(first, last):
                    yield first, last


def _is_told(match: re.Match[str]) -> bool:
    """Whether a word of trades stands in front, or a unit behind."""
    lower, row = match.string, match["row"]
    odd = _is_odd(row)
    behind = None if odd else _UNIT.match(lower, match.end())  # quicker than the word in front
    if behind and (behind["word"] in UNITS or behind["word"] in _SIGNS_OF_UNIT):
        return True
    front = _LABEL.search(lower, max(0, match.start() - _BESIDE), match.start())
    label = front["word"] if front else ""
    if label in MONTHS:
        return _YEAR.fullmatch(row) is not None
    if odd:
        return label in SCORES
    return label in LABELS and not lower[match.end() : match.end() + 1].isalpha()


def _is_odd(row: str) -> bool:
    """Whether it is of four figures and no round sum."""
    return len(row) == _FOUR and row.isdecimal() and int(row) % _ROUND > 0


def _numbers(run: Sequence[re.Match[str]]) -> Iterator[Span]:
    """The figures in and beside a list that are a number together; all, if one begins with a zero.

    What begins or ends amid another line or sentence is one by chance: a long menu has many.
    """
    lower, (first, last) = run[0].string, extent(run)
    found = [*_GROUP.finditer(lower, first, last)]
    if found[0].start() == first and lower[first - 1 : first].isdigit():
        del found[0]  # the rest of one
    if any(is_led_by_zero(lower, *match.span()) for match in found):
        yield first, last
    groups = [_SIGNS.sub("", match.group()) for match in found]
    for at, end in (*cut_numbers(groups), *_mexican(groups)):
        span = found[at].start(), found[end - 1].end()
        if not _BORDER.search(lower, *span) or _are_whole_lines(lower, found, at, end):
            yield span


def _are_whole_lines(lower: str, found: Sequence[re.Match[str]], at: int, end: int) -> bool:
    """Whether groups are all that their lines or sentences hold; few of them count anyway.

    A single figure beside a line of many is another one: '3 left / cut 25, color 46, gloss 115'.
    """
    if end - at <= _FEW_GROUPS:
        return True
    begins = not at or _BORDER.search(lower, found[at - 1].end(), found[at].start())
    ends = end == len(found) or _BORDER.search(lower, found[end - 1].end(), found[end].start())
    many = [1]  # groups of each line
    for one, other in pairwise(found[at:end]):
        if _BORDER.search(lower, one.end(), other.start()):
            many.append(0)
        many[-1] += 1
    single = any(len(found[place].group()) == 1 for place in (at, end - 1))
    return max(many) == 1 or bool(begins and ends and not (single and len(set(many)) > 1))


def _mexican(groups: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Numbers of Mexico's largest cities, which no plan of North America has."""
    for at in range(len(groups)):
        for end in range(at + 1, min(len(groups), at + _LONGEST) + 1):
            if _MEXICAN.fullmatch("".join(groups[at:end])):
                yield at, end
