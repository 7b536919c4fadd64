"""Numbers with remarks in brackets between their groups: '212 (60 min is 120) 555 [ask me] 0142'.

What lives here: what such a remark is, and the groups around them that are one number. Remarks
without brackets are in `same_remarks` and `loose_phones`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain, pairwise

from brightline.privacy.figures.chains import count_digits, joined_chains, outside
from brightline.privacy.figures.numbering import NANP_DIGITS, NANP_REGIONS
from brightline.privacy.figures.numerals import Atom
from brightline.privacy.figures.phone_spans import PhoneSpan, phone_span
from brightline.privacy.telephone.numbers.told_apart import whole_number
from brightline.privacy.telephone.numbers.weighing import ENOUGH
from brightline.privacy.text.late import late

# '212 (60 min is 120) 555 [ask me] 0142': said between two groups, whatever it counts.
_HOURS = r"24\s?/\s?7|\d{1,2}\s?(?:-|to)\s?\d{1,2}"
HOURS_REMARKED = late(rf"[(\[{{](?:{_HOURS})[)\]}}]")
"""Hours in brackets, which are said of no number that stands around them."""
_REMARK = late(
    rf"[(\[{{](?:[^()\[\]{{}}\n]{{0,30}}[a-z]{{2}}[^()\[\]{{}}\n]{{0,40}}|{_HOURS})[)\]}}]"
)
# '713 555 01... sorry, the cat... 89'
_AMONG_DOTS = late(r"\.{2,4}\s?[a-z][a-z', ]{2,30}\s?\.{2,4}")
# '5 haha 5 (breathe) 5': beside those in brackets.
_LAUGH = late(
    r"(?<![a-z])(?:(?:ha|ja|he|je){2,5}h?|lol|lmao|xd|h?mm+|u[hm]+|ok|wait|espera|ay)(?![a-z])"
)
_SHAPES_AROUND = ((3, 3, 4), (3, 7), (6, 4), (8, 2), (3, 3, 2, 2), (3, 5, 2), (6, 2, 2))
_LETTERLESS = re.compile(r"[\W_]+")
_WITH_REMARKS = range(9, 13)  # digits; of nine, as Spain has, without a trunk prefix
_MOST_GROUPS = 11


def around_remarks(lower: str, atoms: Sequence[Atom], region: str) -> Iterator[PhoneSpan]:
    """Groups as in a number with nothing but signs and a remark in brackets between them."""
    if len(atoms) < 2:
        return
    first, last = atoms[0].end, atoms[-1].start
    remarks = [match.span() for match in _REMARK.finditer(lower, first, last)]
    if lower.find("..", first, last) >= 0:
        remarks += [match.span() for match in _AMONG_DOTS.finditer(lower, first, last)]
    if remarks:
        remarks += [laugh.span() for laugh in _LAUGH.finditer(lower, first, last)]
    groups = joined_chains(lower, outside(atoms, remarks) if remarks else [])
    rows = (
        (_shaped(groups), _in_single_digits(groups))
        if region in NANP_REGIONS
        else (_any_row(groups),)
    )
    for part in chain(*rows):
        gaps = [lower[a[-1].end : b[0].start] for a, b in pairwise(part)]
        if all(map(_holds_remarks_alone, gaps)):
            window = tuple(atom for group in part for atom in group)
            if e164 := whole_number("".join(atom.digits for atom in window), region):
                yield phone_span(lower, e164, window, ENOUGH)
                if region not in NANP_REGIONS:
                    return


def _holds_remarks_alone(gap: str) -> bool:
    said = _LAUGH.sub("", _AMONG_DOTS.sub("", _REMARK.sub("", gap)))
    return not _LETTERLESS.sub("", said)


def _shaped(groups: Sequence[list[Atom]]) -> Iterator[Sequence[list[Atom]]]:
    """Neighbours of the lengths in which a North American number is written."""
    for shape in _SHAPES_AROUND:
        for part in zip(*(groups[at:] for at in range(len(shape))), strict=False):
            if tuple(count_digits([group]) for group in part) == shape:
                yield part


def _in_single_digits(groups: Sequence[list[Atom]]) -> Iterator[Sequence[list[Atom]]]:
    """Neighbours of any lengths, all told digit by digit: '2 1 2 (hi) 5 (lol) 5 5 0 1 4 2'."""
    single = [all(len(atom.digits) == 1 for atom in group) for group in groups]
    for at in range(len(groups) - 1):
        digits = 0
        for end in range(at + 1, len(groups) + 1):
            digits += len(groups[end - 1])
            if not single[end - 1] or digits > NANP_DIGITS:
                break
            if digits == NANP_DIGITS and end - at > 1:
                yield groups[at:end]


def _any_row(groups: Sequence[list[Atom]]) -> Iterator[Sequence[list[Atom]]]:
    """Neighbours with the digits of a number of some other plan, the longest first."""
    for many in range(min(len(groups), _MOST_GROUPS), 1, -1):
        for at in range(len(groups) - many + 1):
            if count_digits(groups[at : at + many]) in _WITH_REMARKS:
                yield groups[at : at + many]
