"""Figures of dense lists that come to the digits of a number: '1978, pads 90%, case 31 in, 1250'.

What lives here: lists that are looked at once all searches have found their numbers. Sizes that
rise, draws of a lottery, sets of weights, years among other things, what comes on top ('+30'), and
figures each of which has words of its own beside it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from brightline.privacy.figures.chains import SEPARATOR_WORD, gaps_between
from brightline.privacy.figures.numbering import nanp_national
from brightline.privacy.figures.numerals import Atom
from brightline.privacy.figures.phone_spans import PhoneSpan
from brightline.privacy.text.late import late

_SMALL = 2  # digits of a size, of a draw
_FEWEST_SMALL = 5
_WIDEST_STEP = 8  # from one size to the next
_YEAR = re.compile(r"19[4-9]\d|20[0-3]\d")
_WITH_CODE = 11  # digits of a North American number behind its 1
_FEWEST_GROUPS = 4
_FEWEST_ON_TOP, _FEWEST_WORDS = 2, 5  # things that figures are said of, and their words
_WORDS = re.compile(r"[^\W\d_]{2,}")
_FIGURE = re.compile(r"\d")
_LABEL = (
    r"(?!(?:call|text|txt|tel|telefono|cell?|cel|phone|first|then|next|last|ends?|area|code|number|numero|llama|marca|"
    r"luego|prefijo|lada)(?![a-z]))[a-z]{1,14}(?:\s[a-z]{1,14}){0,2}"
)
_PRICED = rf"{_LABEL}\s?[:=-]?\s[$€£]?[1-9]\d{{0,2}}[05][$€£]?"
# 'relajante 200 • deportivo 290 • pies 120': round, each behind its own label
_MENU = late(
    rf"(?<!\w){_PRICED}(?:(?:\s?[^\w\s$€£.+-]\s?|\s\.\s|\s?\n\s?){_PRICED}){{2,9}}(?![\d]|[.,:/-]\d)"
)
_FEWEST_PRICED, _BESIDE = 2, 60  # figures of a menu; characters in which it may begin and end
_HALF_SIZES = re.compile(r"[1-9]\d?(?:\.5|(?:[ ,]{1,2}[1-9]\d?(?:\.5)?)){4,}")
_SIZE = re.compile(r"\d+(?:\.5)?")
_SAID_BETWEEN = re.compile(
    rf"{SEPARATOR_WORD}|the|los?|las?|el|my|mi|is|es|are|by|with|con|it|ends?|x{{1,3}}"
)


def is_other_list(lower: str, phone: PhoneSpan) -> bool:
    """Whether the figures that a number was read from are those of a list of other things."""
    atoms = phone.atoms
    if len(atoms) < _FEWEST_GROUPS - 1:
        return False
    if _is_menu(lower, phone) or _are_half_sizes(lower, phone):
        return True
    gaps = gaps_between(lower, atoms)
    things = {tuple(said) for gap in gaps if (said := _things(gap))}
    many = len(things) >= _FEWEST_ON_TOP and sum(map(len, things)) >= _FEWEST_WORDS
    if lower[phone.start] == "+" and len(atoms[0].digits) <= _SMALL:
        return many
    if any(atom.notation == "word" for atom in atoms):
        return False
    if _are_sizes(atoms) or _is_draw(atoms, gaps) or _is_for_each(lower, atoms, gaps):
        return True
    return _is_by_year(atoms, gaps) or (bool(things) and _are_things(atoms, gaps, many))


def _is_menu(lower: str, phone: PhoneSpan) -> bool:
    """Whether two figures or more are prices of a list that are no number among themselves."""
    for menu in _MENU.finditer(lower, max(0, phone.start - _BESIDE), phone.end + _BESIDE):
        inside = [a for a in phone.atoms if menu.start() <= a.start and a.end <= menu.end()]
        sums = [one for one in inside if one.notation == "figures" and len(one.digits) >= _SMALL]
        if len(sums) >= _FEWEST_PRICED and not nanp_national(_figures(menu.group())):
            return True
    return False


def _figures(text: str) -> str:
    return "".join(filter(str.isdecimal, text))


def _are_half_sizes(lower: str, phone: PhoneSpan) -> bool:
    """'8 8.5 9 9.5 10 10.5': each half a size or one larger than the one before."""
    row = _HALF_SIZES.match(lower, phone.start) if ".5" in lower else None
    if row is None or row.end() < phone.end or ".5" not in row.group():
        return False
    sizes = [float(size) for size in _SIZE.findall(row.group())]
    return all(0 < b - a <= 1 for a, b in pairwise(sizes))


def _is_by_year(atoms: Sequence[Atom], gaps: Sequence[str]) -> bool:
    """'1400 mi, 2019, 900': a year of which the 1 would be that of North America, or behind it."""
    years = any(_YEAR.fullmatch(atom.digits) for atom in atoms[:2])
    return years and _length(atoms) == _WITH_CODE and any(map(str.isalpha, "".join(gaps)))


def _are_things(atoms: Sequence[Atom], gaps: Sequence[str], many: bool) -> bool:
    """Whether weights of a bar or other amounts are among them, and words enough beside each."""
    by_weight = sum(gap.strip() == "x" for gap in gaps) >= _SMALL
    large = sum(len(atom.digits) >= _SMALL for atom in atoms) >= _SMALL
    amounts = any(map(_FIGURE.search, gaps))
    return by_weight or (many and large and amounts and len(atoms) >= _FEWEST_GROUPS)


def _is_for_each(lower: str, atoms: Sequence[Atom], gaps: Sequence[str]) -> bool:
    """'250 340 for 1, 2, 3': prices for so many, and no 4."""
    said = [lower[atom.start : atom.end] for atom in atoms]
    behind = gaps[said.index("for") + 1 :] if "for" in said else []
    return len(behind) >= _SMALL and all(gap == ", " for gap in behind)


def _things(gap: str) -> list[str]:
    """The words between two figures that are not said between the groups of a number."""
    return [word for word in _WORDS.findall(gap) if not _SAID_BETWEEN.fullmatch(word)]


def _length(atoms: Sequence[Atom]) -> int:
    return sum(len(atom.digits) for atom in atoms)


def _are_sizes(atoms: Sequence[Atom]) -> bool:
    """'34 (37, 40, 44, 48)': small figures that rise a little each time."""
    if len(atoms) < _FEWEST_SMALL or not _are_small(atoms):
        return False
    return all(0 < int(b.digits) - int(a.digits) <= _WIDEST_STEP for a, b in pairwise(atoms))


def _is_draw(atoms: Sequence[Atom], gaps: Sequence[str]) -> bool:
    """'5, 14, 23, 33, 41 + 5': small figures that rise, and one that was drawn apart."""
    if len(atoms) < _FEWEST_SMALL or not _are_small(atoms) or gaps[-1].strip() != "+":
        return False
    return all(int(a.digits) < int(b.digits) for a, b in pairwise(atoms[:-1]))


def _are_small(atoms: Sequence[Atom]) -> bool:
    return all(len(atom.digits) <= _SMALL and atom.digits[0] != "0" for atom in atoms)
