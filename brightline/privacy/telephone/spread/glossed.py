"""Numbers of which groups are told again: '212 (two one two) 555 (five five five)'.

What lives here: groups of figures with their words behind, or of words with their figures, in
brackets or behind 'that is', which must be the same digits, so that they are not read twice;
numbers each group of which is told so, and single groups of any number ('0161 (zero one six one)
496-0142').
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from brightline.privacy.figures.numbering import nanp_national
from brightline.privacy.figures.numerals import Atom
from brightline.privacy.figures.phone_spans import PhoneSpan, phone_span
from brightline.privacy.telephone.numbers.told_apart import DIGIT_WORD, digits_told
from brightline.privacy.telephone.numbers.weighing import SHAPED
from brightline.privacy.text.late import late

_WORDS = rf"{DIGIT_WORD}(?:[\s,-]{{1,2}}{DIGIT_WORD}){{0,9}}"
_FIGURES = r"\d{1,10}"
_AGAIN = (
    "that is",
    "that's",
    "es decir",
    "o sea",
    "das ist",
    "das heisst",
    "c'est",
    "cioe",
    "ou seja",
)
_GLOSSED = late(
    rf"(?<![a-z\d])(?P<a>{_FIGURES}|{_WORDS})(?:\s?[(\[{{]\s?(?P<b>{_FIGURES}|{_WORDS})\s?[)\]}}]"
    rf"|,?\s(?:{'|'.join(_AGAIN)})[\s:]{{1,2}}(?P<b2>{_FIGURES}|{_WORDS}(?![a-z])))"
)
_FEWEST_GROUPS = 2  # each with brackets of its own; most texts have fewer
_FEWEST_DIGITS = 3  # of a group that is told again: 'room 12 (one two)'
_MAY_BE_GLOSSED = re.compile(r"\d\s?[(\[{]\s?[a-z]{2}|[a-z]\s?[(\[{]\s?\d{3}")
_NEXT = re.compile(r"[\s.,;/-]{0,3}(?:(?:and|y|und|then|et)\s)?")


def glossed_phones(lower: str, atoms: Sequence[Atom]) -> Iterator[PhoneSpan]:
    """The North American numbers of which every group is told twice."""
    if sum(map(lower.count, "([{")) < _FEWEST_GROUPS and not _is_told_again(lower):
        return
    row: list[re.Match[str]] = []
    for match in _GLOSSED.finditer(lower):
        if digits_told(match["a"]) != _again(match):
            continue
        if row and not _NEXT.fullmatch(lower, row[-1].end(), match.start()):
            row = []
        row.append(match)
        national = nanp_national("".join(digits_told(one["a"]) for one in row))
        if national and len(row) >= _FEWEST_GROUPS:
            start, end = row[0].start(), row[-1].end()
            own = tuple(atom for atom in atoms if start <= atom.start and atom.end <= end)
            if own:
                yield phone_span(lower, "+1" + national, own, SHAPED)
            row = []


def without_glosses(lower: str, atoms: Sequence[Atom]) -> Sequence[Atom]:
    """The atoms without those that tell a group again, whose brackets belong to the group."""
    if not (_MAY_BE_GLOSSED.search(lower) or _is_told_again(lower)):
        return atoms
    for match in _GLOSSED.finditer(lower):
        told, (end, behind) = digits_told(match["a"]), (match.end("a"), match.end())
        if len(told) >= _FEWEST_DIGITS and told == _again(match):
            atoms = [
                atom._replace(end=behind) if atom.end == end else atom
                for atom in atoms
                if atom.end <= end or behind <= atom.start
            ]
    return atoms


def _is_told_again(lower: str) -> bool:
    return any(map(lower.__contains__, _AGAIN))


def _again(match: re.Match[str]) -> str:
    """The digits as they are told the second time."""
    return digits_told(match["b"] or match["b2"])
