"""Numbers of a region in figures and words of its languages: 'пять 2 5 5 5 ноль', '0905 然後 550'.

What lives here: rows of figures, of words for them and of words that join them (`spoken_rows`) that
are one whole number of a region, also without its 0 in front; and the text with figures for numbers
behind a word for a plus: 'artı dokuz sıfır, 212 555 00 99'. Parts of which words tell their places
are in `parts_in_languages`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from brightline.privacy.amounts.common.prices import YEAR, are_round_sums
from brightline.privacy.amounts.quantities import certain_quantities
from brightline.privacy.figures.counts_behind import counts_behind, is_whole_without
from brightline.privacy.figures.number_words import ZERO_WORD
from brightline.privacy.figures.numbering import LONGEST_INTERNATIONAL, abroad, possible, regional
from brightline.privacy.figures.spoken_rows import (
    SIGNS,
    Row,
    Token,
    digits_of,
    is_said,
    languages_of,
    rows_of,
    tokens_of,
)
from brightline.privacy.figures.spoken_words import PLUS
from brightline.privacy.telephone.numbers.told_apart import Found
from brightline.privacy.telephone.told.telling_words import JOINERS, any_of
from brightline.privacy.text.folded import Change, Folded


@cache
def _joint() -> re.Pattern[str]:
    """What may stand between two groups: signs, a new line, a word that joins them."""
    joiner = rf"[(\[]?(?<![a-z])(?:{any_of(JOINERS)})(?![a-z])[)\]]?{SIGNS}"
    return re.compile(rf"{SIGNS}(?:\n?{SIGNS}|{joiner})")


@cache
def _joined() -> re.Pattern[str]:
    return re.compile(rf"(?<![a-z])(?:{any_of(JOINERS)})(?![a-z])")


@cache
def _plus_word() -> re.Pattern[str]:
    return re.compile(rf"(?<![a-z])(?:{any_of(PLUS)})(?![a-z])")


@cache
def _plus() -> re.Pattern[str]:
    return re.compile(rf"{_plus_word().pattern}{SIGNS}\Z")


_LONGEST_PLUS = 16  # characters in front of a number
_IN_ONE_SIGN = re.compile("[零〇洞一幺壹二两兩貳三參四肆五伍六陸七柒拐八捌九玖]")
_TIMES, _LONGEST_TIMES = re.compile(r"(?:tri|dou?b|tre)[a-z]{2,6}\s\Z"), 12
_SHORTEST, _LONGEST = 8, 13  # digits
_FEWEST_SAID = 2  # words of a number whose figures stand in groups
_SURELY_SAID = 4
_SHORTEST_WORD = 4  # letters, where it is the first or the last of figures
_FARTHEST = 160  # characters behind a word for a plus
_MOST_AMOUNTS = 20  # at the end of a row; a page of nothing else is no number
_LONGEST_UNIT = 16  # characters behind an amount
_READ_ELSEWHERE = ("english", "spanish")
_FEWEST_STEPS = 5
_LAST_HOUR, _STEP, _TEN = 24, 5, 10


def may_be_spoken(folded: Folded, worded: bool) -> bool:
    """Whether such a number can be there; `worded` if some words are figures, or join them."""
    if worded or folded.starts is not None:
        return True
    return not folded.original.isascii() and _IN_ONE_SIGN.search(folded.original) is not None


def find_spoken(folded: Folded, region: str) -> Iterator[Found]:
    """Such numbers of a region in a folded text, with their E.164 and their places."""
    lower = folded.lower
    for found in rows_of(lower, tokens_of(lower), _joint(), _READ_ELSEWHERE):
        if not _may_be_number(folded, found):
            continue
        row = _without_amount(folded, found)
        done: list[tuple[int, int]] = []
        for part in (row, *_by_line(lower, row)):
            if any(part.start < end and start < part.end for start, end in done):
                continue
            if e164 := _number(folded, part, region):
                done.append((part.start, part.end))
                yield e164, part.start, part.end


def _may_be_number(folded: Folded, row: Row) -> bool:
    """Whether a row has the digits of one, and words for some or between them; most have not."""
    many = sum(len(token.word) if token.word.isdigit() else 1 for token in row.tokens)
    if many < _SHORTEST // 2 or (many < _SHORTEST and not row.values):
        return False
    if any(is_said(folded, token) for token in row.tokens):
        return True
    return _joined().search(folded.lower, row.start, row.end) is not None


def _without_amount(folded: Folded, row: Row) -> Row:
    """'... одиннадцать, 60 минут': the row without figures at its end that are an amount.

    So are those that count what stands on the next line: '5 4 8' over '91 books'.
    """
    tokens = list(row.tokens)
    lower = folded.lower
    fewest = max(1, len(tokens) - _MOST_AMOUNTS)
    while len(tokens) > fewest and not is_said(folded, tokens[-1]):
        start, end = tokens[-1].start, tokens[-1].end
        known = certain_quantities(lower, start, min(len(lower), end + _LONGEST_UNIT))
        if not any(first <= start and end < last for first, last in known):
            break
        tokens.pop()
    if len(tokens) > 1:
        before, last = tokens[-2:]
        counted = counts_behind(lower, before.end, last.start, last.end)
        if counted and is_whole_without("".join(digits_of(Row(tokens[:-1], row.values)))):
            tokens.pop()
    return Row(tokens, row.values)


def _by_line(lower: str, row: Row) -> Iterator[Row]:
    """The parts of a row that stand in lines of their own."""
    first = 0
    cuts = [
        at for at, (a, b) in enumerate(pairwise(row.tokens), 1) if "\n" in lower[a.end : b.start]
    ]
    for cut in (*cuts, len(row.tokens)) if cuts else ():
        yield Row(row.tokens[first:cut], row.values)
        first = cut


def _number(folded: Folded, row: Row, region: str) -> str:
    """E.164 of a row that is a whole number, and is told as one."""
    said = sum(is_said(folded, token) for token in row.tokens)
    joined = [*_joined().finditer(folded.lower, row.start, row.end)]
    if not said and not joined:
        return ""
    around = folded.lower[max(0, row.start - 1) : row.start] + folded.lower[row.end : row.end + 1]
    if any(map(str.isalnum, around)):
        return ""  # '07700.900.O4Z'
    groups = digits_of(row)
    digits = "".join(groups)
    words = [token for token in row.tokens if not token.word.isdigit()]
    if words and all(one.word == ZERO_WORD for one in words):
        return ""  # '55-555oh-oh142': a nought in English, and no 5 of Korean by ear
    inside = any(one in words for one in row.tokens[1:-1])
    if words and not inside and all(len(one.word) < _SHORTEST_WORD for one in words):
        return ""  # '0 2 2 ... 5, no'
    apart = all(len(group) == 1 for group in groups)
    if said < _FEWEST_SAID and not inside and not apart and not joined:
        return ""  # '0491 570 157, no withheld numbers'
    if not _SHORTEST <= len(digits) <= _LONGEST or _is_amounts(folded.lower, row, groups):
        return ""
    if said < _FEWEST_SAID and not apart and not joined and digits[0] != "0":
        return ""
    before = folded.lower[max(0, row.start - _LONGEST_TIMES) : row.start]
    if _TIMES.search(before):
        return ""  # 'triple cinco doble cinco': read with all of its words elsewhere
    if before.rstrip().endswith("+"):
        return abroad(digits)[0]
    e164, valid = regional(digits, region)
    if valid or (e164 and digits[0] == "0"):
        return e164
    surely = (apart and said) or said >= _SURELY_SAID
    return possible(digits, region) if surely else ""


def _is_amounts(lower: str, row: Row, groups: Sequence[str]) -> bool:
    """Whether they count, are hours, years or sums, or tell prices: 'two 30, three 45'."""
    numbers = [int(group) for group in groups]
    if len(groups) >= _FEWEST_STEPS and _steps(numbers) in ({1}, {-1}):
        return True
    if groups[0][0] == "0":
        return False
    many = [group for group in groups if len(group) > 2]
    if many and (are_round_sums(many) or all(map(YEAR.fullmatch, many))):
        return True
    return _are_hours(lower, row) or _are_priced(row)


def _steps(numbers: Sequence[int]) -> set[int]:
    return {b - a for a, b in pairwise(numbers)}


def _are_hours(lower: str, row: Row) -> bool:
    """'9-17, then 18-22': from an hour to a later one."""
    return any(
        a.word.isdigit()
        and b.word.isdigit()
        and lower[a.end : b.start].strip() == "-"
        and int(a.word) < int(b.word) <= _LAST_HOUR
        for a, b in pairwise(row.tokens)
    )


def _are_priced(row: Row) -> bool:
    """Words that count up, each with a sum behind it."""
    counted = [row.values[token.word] for token in row.tokens if token.word in row.values]
    sums = [int(token.word) for token in row.tokens if token.word.isdigit()]
    rises = len(counted) > 1 and _steps(counted) == {1}
    return rises and all(one % _STEP == 0 and one >= _TEN for one in sums) and bool(sums)


def with_spoken_plus(folded: Folded, cues: Sequence[tuple[int, int]]) -> Folded:
    """The same with figures for numbers behind a word for a plus; `cues` are their places."""
    lower = folded.lower
    changes: list[Change] = []
    for start, end in cues:
        found = _plus_word().search(lower, start, end)
        if found is None:
            continue
        cue = found.end()
        tokens = tokens_of(lower, cue, min(len(lower), cue + _FARTHEST))
        for row in rows_of(lower, tokens) if tokens and _follows(lower, cue, tokens[0]) else ():
            plus = _plus().search(lower, max(0, row.start - _LONGEST_PLUS), row.start)
            if plus and _begins_abroad(row):
                whole = _without_amount(folded, row)
                e164, valid = abroad("".join(digits_of(whole)))
                changes += [(plus.start(), whole.end, e164)] if valid else []
    return folded.changed(changes)


def _begins_abroad(row: Row) -> bool:
    """Whether a row is a number with a plus, be it without what may be an amount at its end."""
    last = len(row.tokens)
    parts = (
        Row(row.tokens[:end], row.values)
        for end in range(max(1, last - _MOST_AMOUNTS - 1), last + 1)
    )
    told = ("".join(digits_of(part)) for part in parts)
    return any(len(digits) <= LONGEST_INTERNATIONAL and abroad(digits)[1] for digits in told)


def _follows(lower: str, cue: int, token: Token) -> bool:
    """Whether a figure or a word for one stands right behind a plus."""
    if token.start - cue > _LONGEST_PLUS or any(map(str.isalpha, lower[cue : token.start])):
        return False
    return token.word.isdigit() or bool(languages_of(token.word))
