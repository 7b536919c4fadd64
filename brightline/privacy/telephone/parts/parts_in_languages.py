"""Numbers told in parts in their order, or begun in the title, in the words of many languages.

What lives here: 'Починається на 067, потім 55500, в кінці 84', 'bit one 020, bit two 917, bit
three 3436'; and 'тел 044...' over 'Продолжение номера из заголовка: 555 00 30'. The words are those
of `telling_words`, the figures may be words too (`spoken_rows`). All parts together must be one
whole number. Parts in any order are in `told_parts`, what is said of a title in other words in
`begun_in_title` and `title_and_rest`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from brightline.privacy.amounts.common.prices import are_round_sums
from brightline.privacy.figures.numbering import abroad, possible
from brightline.privacy.figures.spoken_rows import Row, digits_of, rows_of, tokens_of
from brightline.privacy.telephone.numbers.told_apart import Found, whole_number
from brightline.privacy.telephone.told.telling_words import (
    NUMBERS,
    PARTS,
    SMALL,
    TITLES,
    any_of,
    words_of,
)
from brightline.privacy.text.by_place import ByPlace

_SIGNS = r"(?:(?!\.\s|[!?@$€£¥₹₽₺₴₪%\n।۔])[^\w]){0,4}"
# Letters of Greek and Cyrillic that look like Latin ones are folded to these, the others are not.
_EDGE, _ENDS = r"(?<![a-z\u0370-\u04ff])", r"(?![a-z\u0370-\u04ff])"
_LONGEST_CUE = 40  # characters
_FEWEST = 8  # digits
_TO_REST = re.compile(r"(?:[^\d\n.!?$€£¥%]|\.{2,}|…){0,32}")
_AT_END = re.compile(r"[^\w$€£¥%\n]{0,6}\Z")
_LONGEST_HEAD = 60
_NEAR, _FAR = 32, 120  # characters in front of such words, and behind them
_HEAD, _TAIL = range(1, 10), range(2, 11)  # digits
_MOST = 12  # tokens of a part


class _Cues(NamedTuple):
    """The patterns for the words that tell of parts, and for what stands between these."""

    any: re.Pattern[str]
    first_before: re.Pattern[str]
    first_behind: re.Pattern[str]
    last: re.Pattern[str]
    between: re.Pattern[str]


@cache
def _cues() -> _Cues:
    first, on, last = (any_of(words_of(PARTS, at)) for at in range(3))
    little = rf"(?:{_EDGE}(?:{any_of(SMALL)}){_ENDS}{_SIGNS}){{0,3}}"
    cue = rf"{_EDGE}(?:{first}|{on}|{last}){_ENDS}"
    return _Cues(
        re.compile(rf"{_EDGE}(?:(?P<first>{first})|(?P<on>{on})|(?P<last>{last})){_ENDS}"),
        re.compile(rf"{_EDGE}(?:{first}){_ENDS}{_SIGNS}{little}\Z"),
        re.compile(rf"{_SIGNS}{_EDGE}(?:{first}){_ENDS}"),
        re.compile(rf"{_EDGE}(?:{last}){_ENDS}"),
        re.compile(rf"{_SIGNS}(?:{little}{cue}{_SIGNS}{little}){{0,3}}"),
    )


@cache
def _of_number() -> re.Pattern[str]:
    return re.compile(rf"{_EDGE}(?:{any_of(NUMBERS)})")


@cache
def _of_title() -> re.Pattern[str]:
    """Words for a title and for what goes on of a number, in either order."""
    title, rest = (any_of(words_of(TITLES, at)) for at in range(2))
    few = r"[^\d\n.!?]{0,40}?"
    return re.compile(
        rf"{_EDGE}(?:{title}){_ENDS}{few}{_EDGE}(?:{rest}){_ENDS}"
        rf"|{_EDGE}(?:{rest}){_ENDS}{few}{_EDGE}(?:{title}){_ENDS}"
    )


def find_parts_in_languages(
    lower: str, region: str, windows: Sequence[tuple[int, int]]
) -> Iterator[Found]:
    """The parts of the first such number in a folded text, with their E.164.

    Args:
        windows: around the words of such cues, where there must be one of the first and of the last
            part before all of the text is read.
    """
    cues = {cue.lastgroup for window in windows for cue in _cues().any.finditer(lower, *window)}
    if not {"first", "last"} <= cues:
        return
    told = ByPlace(cue.span() for cue in _cues().any.finditer(lower))
    tokens = [token for token in tokens_of(lower) if not told.around(token.start, token.end)]
    for row in rows_of(lower, tokens, _cues().between):
        for part in _told(lower, row):
            groups = digits_of(part)
            digits = "".join(groups)
            if len(digits) < _FEWEST or (digits[0] != "0" and are_round_sums(groups)):
                continue
            if e164 := whole_number(digits, region) or possible(digits, region):
                yield e164, part.start, part.end
                return


def _told(lower: str, row: Row) -> Iterator[Row]:
    """The part of a row whose first and last pieces words tell to be these."""
    gaps = [lower[a.end : b.start] for a, b in pairwise(row.tokens)]
    last = max((at for at, gap in enumerate(gaps) if _cues().last.search(gap)), default=-1)
    if last < 0:
        return
    for at, token in enumerate(row.tokens[: last + 1]):
        told = at == 0 or any(map(str.isalpha, gaps[at - 1]))
        behind = at == 0 and any(_cues().first_behind.match(gap) for gap in gaps[:last])
        if told and (
            behind
            or _cues().first_before.search(lower, max(0, token.start - _LONGEST_CUE), token.start)
        ):
            yield Row(row.tokens[at:], row.values)


def find_rest_of_title(lower: str, region: str) -> Iterator[Found]:
    """The end of a title and what its body says to go on there, with their E.164."""
    border = lower.find("\n")
    if border <= 0:
        return
    for told in _of_title().finditer(lower, border + 1):
        behind = tokens_of(lower, told.end(), min(len(lower), told.end() + _FAR))
        tails = [
            row
            for row in rows_of(lower, behind)
            if _TO_REST.fullmatch(lower, told.end(), row.start)
            and _of_number().search(lower, max(border, told.start() - _NEAR), row.start)
        ]
        if not tails:
            continue
        tokens = tokens_of(lower, max(0, border - _LONGEST_HEAD), border)
        heads = [row for row in rows_of(lower, tokens) if _AT_END.match(lower, row.end, border)]
        if found := _whole(lower, heads, tails, region):
            yield from found
            return


def _whole(lower: str, heads: Sequence[Row], tails: Sequence[Row], region: str) -> list[Found]:
    """Both parts of the first number that they make, the longest first."""
    for head in heads:
        for first in range(len(head.tokens)):
            begun = Row(head.tokens[first:], head.values)
            plus = lower[max(0, begun.start - 2) : begun.start].rstrip().endswith("+")
            for tail in tails:
                for many in range(min(len(tail.tokens), _MOST), 0, -1):
                    rest = Row(tail.tokens[:many], tail.values)
                    one, other = "".join(digits_of(begun)), "".join(digits_of(rest))
                    if len(one) not in _HEAD or len(other) not in _TAIL:
                        continue
                    e164 = abroad(one + other)[0] if plus else whole_number(one + other, region)
                    if e164:
                        return [(e164, begun.start, begun.end), (e164, rest.start, rest.end)]
    return []
