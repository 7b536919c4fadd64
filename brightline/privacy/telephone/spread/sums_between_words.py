"""Amounts with words between them that have as many digits as a number, and are none.

What lives here: 'frenos 700, aceite 400, correa 1,800', '980, cuarto 4x4 m 1200', 'closed 25/1'
over '900 half / 1100 hour', 'chairs 2.50, tents 20x20 250', '80 los 30, 125 los 60', 'offset +36,
5x114.3'. Numbers are hardly ever all round, and a group of one that is passed off so begins with a
zero or is not round.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from brightline.privacy.amounts.common.prices import are_round_sums, are_sums_around
from brightline.privacy.figures.numerals import Atom
from brightline.privacy.text.late import late

Groups = Sequence[Sequence[Atom]]

_SIDES = re.compile(r"(?:[a-z]{3,8}\s)?\d{1,2}\s?x\s?\d{1,2}")
_DAY_BEFORE = re.compile(r"\d{1,2}/\d{1,2}\s*\n\s*")
_WITH_CENTS = re.compile(r"[1-9]\.[05]0")
# 'tents 20x20 250': the sides of what is hired by its feet, and a round price.
_FEET = r"(?:8|10|12|15|20|30|40)"
_HIRED = re.compile(rf"{_FEET}x{_FEET}\s[1-9]\d{{1,2}}")
_ROOMS = r"(?:bed(?:room)?s?|bds?|rooms?|recamaras?|habitaciones|habitacion|cuartos?|men|movers?)"
_MENU = late(rf"(?<!\d)[1-9]\d{{1,3}}(?:\s?[|,;/]\s[1-9]\s?{_ROOMS}\s[1-9]\d{{1,3}}){{2,}}(?!\d)")
_MINUTES = r"(?:15|20|30|40|45|50|60|75|90|120)"
_FOR_MINUTES = late(
    rf"(?<!\d)[1-9]\d{{1,2}}\s(?:los|las|the|for)\s{_MINUTES}"
    rf"(?:(?:,\s|\s?[/|;]\s?|\s(?:y|and)\s)[1-9]\d{{1,2}}\s(?:los|las|the|for)\s{_MINUTES})+(?!\d)"
)
_FIGURES, _ROUND = re.compile(r"\d+"), 5
_TENS, _FEWEST_WORDS, _LONGEST_ROW = 10, 4, 12
# The plus of a measure or of a surcharge, no country's: 'offset +36'.
_OWN_PLUS = re.compile(r"(?<![a-z])(?:offset|et|einpresstiefe)[\s:]{1,2}\+\Z")
_MOST_FIGURES = 4  # of a price without an end of its own
_LOOK_BACK = 20  # characters


def are_sums(lower: str, groups: Groups) -> bool:
    """Whether groups with words between them are amounts by what they come to."""
    parts = ["".join([atom.digits for atom in group]) for group in groups]
    start, end = groups[0][0].start, groups[-1][-1].end
    if _are_round(parts) or _are_tens_in_words(groups):
        return True
    if are_sums_around("0", parts[-1]) and parts[0][-1] == "0" and _SIDES.search(lower, start, end):
        return True
    day = _DAY_BEFORE.match(lower, start, end)
    if day and _are_round(_behind(groups, day.end())):
        return True
    if _is_row(lower, start, end, _FOR_MINUTES, 0) or _is_row(lower, start, end, _MENU, 1):
        return True
    return _is_hired(lower, groups)


def has_own_plus(lower: str, at: int) -> bool:
    """'offset +36': whether the plus in front of a place is no country's."""
    return _OWN_PLUS.search(lower, max(0, at - _LOOK_BACK), at) is not None


def _are_round(parts: Sequence[str]) -> bool:
    prices = all(part[0] != "0" and len(part) <= _MOST_FIGURES for part in parts)
    return prices and are_round_sums(parts)


def _behind(groups: Groups, start: int) -> list[str]:
    """The digits of each group that stand behind a place."""
    digits = ["".join([a.digits for a in group if a.start >= start]) for group in groups]
    return [part for part in digits if part]


def _are_tens_in_words(groups: Groups) -> bool:
    """'one hundred twenty is ninety, not sixty, not fifty': tens in words, and small words."""
    atoms = [atom for group in groups for atom in group]
    words = [atom.digits for atom in atoms if atom.notation == "word"]
    if len(words) < _FEWEST_WORDS or any(a.notation not in ("word", "weak") for a in atoms):
        return False
    return all(int(digits) >= _TENS and int(digits) % _TENS == 0 for digits in words)


def _is_row(lower: str, start: int, end: int, pattern: re.Pattern[str], first: int) -> bool:
    """Prices of minutes or of rooms, both rising: '80 los 30, 125 los 60', '180 | 1 bed 350 | ...'.

    Args:
        first: how many figures stand in front of the first pair.
    """
    row = pattern.search(lower, max(0, start - _LONGEST_ROW), end + _LONGEST_ROW)
    if row is None or row.start() > start or row.end() < end:
        return False
    figures = [int(one) for one in _FIGURES.findall(row.group())]
    prices, counts = (figures[::2], figures[1::2])
    rise = all(a < b for of in (prices, counts) for a, b in pairwise(of))
    return rise and all(one % _ROUND == 0 for one in prices) and len(figures) % 2 == first


def _is_hired(lower: str, groups: Groups) -> bool:
    """'2.50, tents 20x20 250': a price with cents in front of sides and their price."""
    shown = [lower[group[0].start : group[-1].end] for group in groups]
    if len(shown) < 2 or not _WITH_CENTS.fullmatch(shown[-2]) or not _HIRED.fullmatch(shown[-1]):
        return False
    return int(groups[-1][-1].digits) % _ROUND == 0
