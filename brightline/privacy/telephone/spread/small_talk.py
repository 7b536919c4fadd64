"""Numbers told in small talk: '2 hun 1 sweetie 2 ok 5 5 5 still with me 0 1 4 2'.

What lives here: what is said to a reader between the digits, and the groups that have nothing else
between them and are one number: many groups with any small talk, or few with an endearment alone
('55 mi amor 5550 0142'). Remarks in brackets are read in `around_remarks`, words that come
again in `same_remarks`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from brightline.privacy.amounts.common.prices import are_round_sums
from brightline.privacy.figures.chains import joined_chains
from brightline.privacy.figures.numerals import Atom
from brightline.privacy.figures.phone_spans import PhoneSpan, phone_span
from brightline.privacy.telephone.numbers.told_apart import whole_number
from brightline.privacy.telephone.numbers.weighing import ENOUGH
from brightline.privacy.text.late import late

DEAR = (
    r"(?:hun+|hon(?:ey)?|hunn?y|sweet(?:ie|y|heart)|bab[ey]|bb|boo|love|luv|lovely|darlin[g']?|dear|sugar|cutie|gorgeous|"
    r"handsome|papi(?:to)?|mami(?:ta)?|daddy|guap[oa]|(?:mi\s)?(?:cielo|amor|vida|rey|reina)|bebe|nene|carino|corazon|schatz(?:i)?|liebling|"
    r"(?:mon\s|ma\s)?cherie?|mon\scoeur|(?:meu\s)?(?:amor|bem|anjo)|querid[oa]|tesoro|amore|bell[oa]|car[oa]|schat(?:je)?|lieverd|"
    r"alskling|gumman|sotnos|skat|elskling|kochanie|skarbie)"
)
"""What a reader is called by somebody who writes to many."""
_ASKED = (
    r"(?:ok(?:ay)?|kk?|yes|yep|yup|right|got\s(?:it|that)|(?:still\s(?:here\s)?)?(?:w|with)\sme|(?:are\s)?(?:u|you)\s(?:still\s)?(?:there|ready|with\sme)|"
    r"keep\sgoing|go\son|almost(?:\s(?:there|done))?|nearly(?:\s(?:there|done))?|haha|hehe|lol|wait|vale|listo|sigues(?:\sahi)?|ya\scasi|"
    r"noch\sda|gleich|genau|tu\ssuis|presque)"
)
_TALK = late(
    rf"(?:[\W_]{{0,4}}(?:and\s|then\s|my\s)?(?:{DEAR}|{_ASKED})(?![a-z])){{1,3}}[\W_]{{0,4}}"
)
_ANY_DEAR = late(rf"(?<![a-z]){DEAR}(?![a-z])")
_DEAR_ALONE = late(rf"[\W_]{{0,4}}(?!sugar)(?:my\s)?{DEAR}(?![a-z])[\W_]{{0,4}}")
_MANY_GAPS, _MOST_GROUPS = 3, 11
_PRICED = re.compile(r"\s?[$€£¥]\s?")
_LONGEST_ROW = 120  # groups


def in_small_talk(lower: str, atoms: Sequence[Atom], region: str) -> Iterator[PhoneSpan]:
    """Groups with nothing but signs and small talk between them, of which one is an endearment."""
    if len(atoms) < 2:
        return
    first, last = atoms[0].end, atoms[-1].start
    if not _ANY_DEAR.search(lower, first, last):
        return
    row: list[list[Atom]] = []
    for group in joined_chains(lower, atoms):
        if row and not _TALK.fullmatch(lower, row[-1][-1].end, group[0].start):
            yield from _number(lower, row, region)
            row = []
        row.append(group)
    yield from _number(lower, row, region)


def _number(lower: str, row: Sequence[Sequence[Atom]], region: str) -> Iterator[PhoneSpan]:
    """The longest part of a row that is a number; none of a row that no advert has."""
    if len(row) > _LONGEST_ROW:
        return
    for many in range(min(len(row), _MOST_GROUPS), 1, -1):
        for at in range(len(row) - many + 1):
            part = row[at : at + many]
            window = tuple(atom for group in part for atom in group)
            e164 = whole_number("".join(atom.digits for atom in window), region)
            if e164 and (many > _MANY_GAPS or _is_endeared(lower, part)):
                yield phone_span(lower, e164, window, ENOUGH)
                return


def _is_endeared(lower: str, groups: Sequence[Sequence[Atom]]) -> bool:
    """Whether few groups have nothing but endearments between them, and are no prices."""
    gaps = ((a[-1].end, b[0].start) for a, b in pairwise(groups))
    if not all(_DEAR_ALONE.fullmatch(lower, *gap) for gap in gaps):
        return False
    start, end = groups[0][0].start, groups[-1][-1].end
    if _PRICED.search(lower, max(0, start - 2), start) or _PRICED.match(lower, end):
        return False
    return not are_round_sums([atom.digits for group in groups for atom in group])
