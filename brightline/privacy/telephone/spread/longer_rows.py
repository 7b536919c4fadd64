"""Figures that are a part of a longer row of small ones: '7 - 19 - 22 - 55 - 58 - 63 - 77 - 90'.

What lives here: calls of a bingo, draws of a lottery and other rows whose groups are all separated
alike. Nobody writes a number amid others that are set apart as its own groups are. A row that rises
from its first to its last is none; any other must go on for long, hold no group that begins with a
zero, and be no numbers one behind the other. Rows of lines are in `permuted_rows`, hours in
`timetable_rows`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from brightline.privacy.figures import beside
from brightline.privacy.figures.chains import gaps_between
from brightline.privacy.figures.numbering import own_or_north_american
from brightline.privacy.figures.phone_spans import PhoneSpan
from brightline.privacy.text.late import late

_SMALL = 2  # digits of a group
_FEWEST = 4  # groups of a number that are looked at
_FEWEST_RISING, _FEWEST_OUTSIDE = 6, 5  # groups of the row; those beside the number
_FEWEST_OF_TWO = 3  # groups of two digits: single ones are how some number is told
_MOST = 20  # groups on either side
_LONGEST_GAP = 5  # characters
_LONGEST_NUMBER = 15  # digits
_IN_FRONT, _BEHIND = re.compile(r"(?<![\d.,:/$€£])\d{1,3}\Z"), re.compile(r"\d{1,3}(?!\d|[.,:/]\d)")
_LOOK_BACK = 24  # characters in front of a row that can tell that it is dialled
# 'Mon 04 09 17 23 38 + 6': small figures that rise, and perhaps what was drawn apart
_BONUS = (
    r"\s?(?:\+|\(|/|bonus|sz|zz|zusatzzahl|superzahl|complementario|chance)\s?:?\s?[0-9]{1,2}\)?"
    r"(?:,?\s(?:(?:and|y|et|und|&)\s)?[0-9]{1,2})?"
)
_DRAW = late(
    r"(?<![\w.,:/+-])(?P<drawn>[0-9]{1,2}(?P<s>,?\s|\s?[-–/·]\s?)[0-9]{1,2}(?:(?P=s)[0-9]{1,2}){3,5})"
    rf"(?P<bonus>{_BONUS})?(?!\d|[.,:/-]\d)"
)
_OF_DRAWS = late(
    r"(?<![a-z])(?:lott?[oe]\w*|lott?eri\w*|lottery|draws?|drawn|powerball|mega\s?millions|euro\s?millions?|eurojackpot|euromillones|"
    r"bonoloto|primitiva|quiniela|melate|keno|tirages?|ziehung(?:en)?|gewinnzahlen|sorteos?|estrazion[ei]|superenalotto|"
    r"dragning(?:en)?|trekning|syndicate|bingo\w*)(?![a-z])"
)
_FAR = 240  # characters beside a draw in which another or its word may stand
# 'B 4 9 12 I 17 22 30 N 33 41 G 48 55 60 O 62 71'
_CALLS = late(
    r"(?<![a-z])b\W{0,3}\d{1,2}(?:\W{1,3}\d{1,2}){0,14}(?:\W{1,3}[ingo]\W{0,3}\d{1,2}(?:\W{1,3}\d{1,2}){0,14}){4}(?![\w.,:/-]\d)"
)
_CALLED = re.compile(r"([bingo])\W{0,3}((?:\d{1,2}\W{0,3})+)")
_FIGURES = re.compile(r"\d+")
_BINGO, _OF_LETTER = "bingo", 15  # figures that each letter has


def is_of_longer_row(lower: str, phone: PhoneSpan, region: str) -> bool:
    """Whether the figures that a number was read from are a part of such a row."""
    if len(phone.atoms) < _FEWEST or any(atom.notation == "word" for atom in phone.atoms):
        return False
    return (
        _is_amid_others(lower, phone, region) or _is_draw(lower, phone) or _is_called(lower, phone)
    )


def _is_amid_others(lower: str, phone: PhoneSpan, region: str) -> bool:
    gaps, own = set(gaps_between(lower, phone.atoms)), [atom.digits for atom in phone.atoms]
    gap = gaps.pop()
    if gaps or any(len(one) > _SMALL for one in own) or not _is_sign(gap):
        return False
    start, in_front = _in_front(lower, phone.atoms[0].start, gap)
    row = [*in_front, *own, *_behind(lower, phone.atoms[-1].end, gap)]
    outside = len(row) - len(own)
    if not outside or any(len(one) > _SMALL or one[0] == "0" for one in row):
        return False
    if len(row) >= _FEWEST_RISING and _rises(row):
        return True
    of_two = sum(len(one) == _SMALL for one in row)
    if outside < _FEWEST_OUTSIDE or (of_two < _FEWEST_OF_TWO and len(row) <= _LONGEST_NUMBER):
        return False  # '4 5 3 4 4 5 3 4 4' of eighteen holes are more than a number has
    called = beside.CUE_BEFORE.search(lower[max(0, start - _LOOK_BACK) : start])
    return called is None and not _are_numbers(row, region)


def _is_sign(gap: str) -> bool:
    """Whether groups that it stands between are separated in one line, by no letters."""
    plain = not any(letter.isalnum() or letter == "\n" for letter in gap)
    return 0 < len(gap) <= _LONGEST_GAP and plain


def _in_front(lower: str, at: int, gap: str) -> tuple[int, list[str]]:
    """Where the row begins, and its groups in front of a place."""
    groups: list[str] = []
    while len(groups) < _MOST and lower.endswith(gap, 0, at):
        end = at - len(gap)
        group = _IN_FRONT.search(lower[max(0, end - _SMALL * 2) : end])
        if group is None:
            break
        groups.insert(0, group.group())
        at = end - len(group.group())
    return at, groups


def _behind(lower: str, at: int, gap: str) -> Iterator[str]:
    """The groups of the row behind a place."""
    for _ in range(_MOST):
        group = _BEHIND.match(lower, at + len(gap)) if lower.startswith(gap, at) else None
        if group is None:
            return
        yield group.group()
        at = group.end()


def _rises(row: Sequence[str]) -> bool:
    return all(int(a) < int(b) for a, b in pairwise(row))


def _are_numbers(row: Sequence[str], region: str) -> bool:
    """Whether the groups are numbers one behind the other, from the first to the last."""
    whole = {0}
    for end in range(1, len(row) + 1):
        for at in range(end):
            digits = "".join(row[at:end])
            short = at in whole and len(digits) <= _LONGEST_NUMBER
            if short and own_or_north_american(digits, region):
                whole.add(end)
                break
    return len(row) in whole


def _is_draw(lower: str, phone: PhoneSpan) -> bool:
    """Whether it is one of two draws or more, or a word for them stands near."""
    around = max(0, phone.start - _FAR), phone.end + _FAR
    draws = [one for one in _DRAW.finditer(lower, *around) if _are_drawn(one)]
    inside = [one for one in draws if one.start() <= phone.start and phone.end <= one.end()]
    if not inside:
        return False
    told = _OF_DRAWS.search(lower, *around) is not None
    return told or (len(draws) > 1 and all(draw["bonus"] for draw in draws))


def _are_drawn(draw: re.Match[str]) -> bool:
    """Whether the figures rise, with a zero in front of each single one or of none: '04 09 17'."""
    drawn = _FIGURES.findall(draw["drawn"])
    padded = any(one[0] == "0" for one in drawn)
    if not _rises(drawn) or (padded and any(len(one) < _SMALL for one in drawn)):
        return False
    return bool(draw["bonus"]) or len(drawn) >= _FEWEST_RISING


def _is_called(lower: str, phone: PhoneSpan) -> bool:
    """'G 48 55 60 O 62 71': the letters of a bingo, each with figures that it has, in order."""
    for calls in _CALLS.finditer(lower, max(0, phone.start - _FAR), phone.end + _FAR):
        if calls.start() <= phone.start and phone.end <= calls.end():
            found = [(one[1], _FIGURES.findall(one[2])) for one in _CALLED.finditer(calls.group())]
            letters = "".join(letter for letter, _ in found)
            return letters == _BINGO and all(
                map(_has, range(len(_BINGO)), [row for _, row in found])
            )
    return False


def _has(letter: int, row: Sequence[str]) -> bool:
    """Whether a letter of a bingo, from the first on, has these figures."""
    of_it = range(_OF_LETTER * letter + 1, _OF_LETTER * (letter + 1) + 1)
    return _rises(row) and all(int(one) in of_it for one in row)
