"""North American numbers whose area code stands apart: '555 0142, area code 212'.

What lives here: the words by which a group of three figures is told to be dialled before a local
number that stands before or behind it. What is dialled in its order is read in `phones`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from brightline.privacy.figures.numbering import NANP_REGIONS, nanp_national, regional
from brightline.privacy.figures.numerals import Atom

_AREA_DIGITS = 3
_LOCAL_GROUPS = ((7,), (3, 4))
_TRUNK_AREA, _WHOLE = range(3, 6), range(10, 12)  # digits, the trunk prefix included
_MOST_LOCAL_GROUPS = 3
_CLOSE = 8  # characters: ', put ', ' - but '
_CODE = r"(?:area\s+code|area|code|prefix|prefijo|lada|clave|codigo)"
# '555 0142, after 212', '555 0142, area code before it 212', '555 0142 (212)'
_BEHIND_LOCAL = re.compile(
    r"\W{1,3}(?:(?:but|and|y|pero|with|con|the|a|in|at|de|del|el|la)\W{1,3}){0,2}"
    rf"(?:after|behind|detras\s+de|tras|first|primero|preceded\s+by|precedido\s+(?:por|de)|put|pon|dial|add|in\s+the|{_CODE})\W{{1,3}}"
    rf"(?:(?:the|el|la|is|es|it|before|in|front|goes|comes|first|delante|antes|primero|{_CODE})\W{{1,3}}){{0,5}}|\W?\s?\("
)
# '555 0142, put 212 in front', '555 0142 but 212 goes first'
_GOES_FIRST = re.compile(
    r"\W{1,3}(?:(?:goes|comes|is|stands|va|esta)\W{1,3})?"
    r"(?:first|in\s+front|before|up\s+front|antes|primero|delante|por\s+delante|davor|zuerst|vorne|devant|avant)(?![a-z])"
)
# 'put 212 in front of 555 0142', '212 is the area code and the number is 555 0142'
_BEFORE_LOCAL = re.compile(
    r"\W{1,3}(?:(?:goes|comes|va)\s+)?"
    r"(?:in\s+front\s+of|before|(?:por\s+)?delante\s+de|antes\s+de"
    rf"|(?:as|como)\s+(?:the\s+|an?\s+|el\s+|la\s+)?{_CODE}\W+"
    r"(?:(?:and|then|after|it|that|next|y|luego|despues|sigue)\W+){0,4}"
    rf"|(?:is|es)\s+(?:the\s+|el\s+|la\s+)?{_CODE}\W+"
    r"(?:(?:and|y|the|el|rest|resto|number|numero|is|es|then|next|after|it|that|luego|despues|sigue)\W+){0,5})\s*(?:the\s+|el\s+)?\W{0,3}"
)
# '555 0142 don't forget the 212 first', '555 0142, no olvides el 212 delante'
_REMEMBERED = re.compile(
    r"\W{1,3}(?:(?:but|and|y|pero|et|und|aber|mais)\W{1,3})?(?:(?:do\s?n'?o?t|do\snot|never)\s+(?:forget|skip|omit|miss)|remember|mind|add|dial|with|"
    r"(?:you\s+)?need(?:s|ed)?|no\s+olvid\w+|recuerda|sin\s+olvidar|n'?oublie[sz]?\s+pas|nicht\s+vergessen|vergiss\s+nicht|denk\s+an|mit)\W{1,3}"
    r"(?:(?:to|dial|put|type|add|the|area|code|el|la|de|marcar|poner|le|l'indicatif|die|den|vorwahl)\W{1,3}){0,4}"
)


def area_code_apart(
    lower: str, atoms: Sequence[Atom], region: str
) -> Iterator[tuple[str, tuple[Atom, ...]]]:
    """E.164 and atoms of local numbers whose area code words put in its place.

    `atoms` are those of a folded text that belong to no number yet.
    """
    if region not in NANP_REGIONS:
        yield from _with_trunk_prefix(lower, atoms, region)
    for at, area in enumerate(atoms):
        if len(area.digits) != _AREA_DIGITS:
            continue
        for groups in _LOCAL_GROUPS:
            before = tuple(atoms[max(0, at - len(groups)) : at])
            behind = tuple(atoms[at + 1 : at + 1 + len(groups)])
            for local, window in ((before, (*before, area)), (behind, (area, *behind))):
                if tuple(len(atom.digits) for atom in local) == groups:
                    national = nanp_national("".join(a.digits for a in (area, *local)))
                    if national and _is_told(lower, area, local):
                        yield "+1" + national, window


def _with_trunk_prefix(
    lower: str, atoms: Sequence[Atom], region: str
) -> Iterator[tuple[str, tuple[Atom, ...]]]:
    """'7946 0123, area code 020'."""
    for at, area in enumerate(atoms):
        if area.digits[0] != "0" or len(area.digits) not in _TRUNK_AREA:
            continue
        for count in range(1, _MOST_LOCAL_GROUPS + 1):
            before = tuple(atoms[max(0, at - count) : at])
            behind = tuple(atoms[at + 1 : at + 1 + count])
            for local, window in ((before, (*before, area)), (behind, (area, *behind))):
                digits = "".join(a.digits for a in (area, *local))
                if len(local) == count and len(digits) in _WHOLE and _is_told(lower, area, local):
                    e164, _ = regional(digits, region)
                    if e164:
                        yield e164, window


def _is_told(lower: str, area: Atom, local: Sequence[Atom]) -> bool:
    first, last = local[0], local[-1]
    if any(b.start - a.end > _CLOSE for a, b in pairwise(local)):
        return False
    if area.end <= first.start:
        return _BEFORE_LOCAL.fullmatch(lower, area.end, first.start) is not None
    if _BEHIND_LOCAL.fullmatch(lower, last.end, area.start):
        return True
    if area.start - last.end > _CLOSE and not _REMEMBERED.fullmatch(lower, last.end, area.start):
        return False
    return _GOES_FIRST.match(lower, area.end) is not None
