"""Numbers whose groups are told again in brackets: '212 (two one two) 555 (five five five)'.

What lives here: groups of figures with their words behind, or of words with their figures, which
must be the same digits, so that they are not read twice; and numbers of a region of which one group
is told so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from brightline.privacy.figures.numbering import NANP_REGIONS, nanp_national
from brightline.privacy.figures.numerals import Atom
from brightline.privacy.figures.phone_spans import PhoneSpan, phone_span
from brightline.privacy.telephone.told_apart import DIGIT_WORD, digits_told, whole_number
from brightline.privacy.telephone.weighing import SHAPED
from brightline.privacy.text.late import late

_WORDS = rf"{DIGIT_WORD}(?:[\s,-]{{1,2}}{DIGIT_WORD}){{0,9}}"
_FIGURES = r"\d{1,10}"
_GLOSSED = late(
    rf"(?<![a-z\d])(?P<a>{_FIGURES}|{_WORDS})\s?[(\[{{]\s?(?P<b>{_FIGURES}|{_WORDS})\s?[)\]}}]"
)
_FEWEST_GROUPS = 2  # each with brackets of its own; most texts have fewer
_NEXT = re.compile(r"[\s.,/-]{0,3}")


# '0151 (zero one five one) 496 0415': one group is told twice, in words behind its figures.
_ONE_GLOSSED = late(
    rf"(?<![\w$€£.,/-])(?P<a>\d{{3,5}})\s?[(\[{{]\s?(?P<b>{DIGIT_WORD}(?:[\s,-]{{1,2}}{DIGIT_WORD}){{2,4}})\s?[)\]}}]"
)
_ONE_NEEDED = re.compile(r"\d\s?[(\[{]\s?[a-z]")
_BESIDE = re.compile(r"[\s()\[\]{}./-]{0,4}")
_MOST_BESIDE = 4  # groups on either side


def glossed_phones(lower: str, atoms: Sequence[Atom], region: str) -> Iterator[PhoneSpan]:
    """The numbers of which every group is told twice, or one of them in words."""
    if region not in NANP_REGIONS and _ONE_NEEDED.search(lower):
        yield from _with_one_gloss(lower, atoms, region)
    yield from _with_glosses(lower, atoms)


def _with_one_gloss(lower: str, atoms: Sequence[Atom], region: str) -> Iterator[PhoneSpan]:
    """Numbers of the region that are whole without the gloss of one of their groups."""
    for match in _ONE_GLOSSED.finditer(lower):
        start, end = match.span("b")
        if digits_told(match["a"]) != digits_told(match["b"]):
            continue
        rest = [atom for atom in atoms if not start <= atom.start < end]
        at = next((n for n, atom in enumerate(rest) if atom.start == match.start("a")), None)
        for window in _windows(lower, rest, at, (start, end)) if at is not None else ():
            if e164 := whole_number("".join(atom.digits for atom in window), region):
                yield phone_span(lower, e164, tuple(window), SHAPED)
                break


def _windows(
    lower: str, atoms: Sequence[Atom], at: int, gloss: tuple[int, int]
) -> Iterator[Sequence[Atom]]:
    """Groups around the one that is told twice, with signs between, the most first."""
    for many in range(2 * _MOST_BESIDE + 1, 1, -1):
        for first in range(max(0, at - many + 1), at + 1):
            window = atoms[first : first + many]
            if len(window) == many and all(
                _is_joined(lower, *two, gloss) for two in pairwise(window)
            ):
                yield window


def _is_joined(lower: str, one: Atom, other: Atom, gloss: tuple[int, int]) -> bool:
    between = lower[one.end : other.start]
    if one.end <= gloss[0] and gloss[1] <= other.start:
        between = lower[one.end : gloss[0]] + lower[gloss[1] : other.start]
    return _BESIDE.fullmatch(between) is not None


def _with_glosses(lower: str, atoms: Sequence[Atom]) -> Iterator[PhoneSpan]:
    if sum(map(lower.count, "([{")) < _FEWEST_GROUPS:
        return
    row: list[re.Match[str]] = []
    for match in _GLOSSED.finditer(lower):
        if digits_told(match["a"]) != digits_told(match["b"]):
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
