"""Numbers in their usual groups with words between: '214 rose 555 sunshine 0100'.

What lives here: three groups of three, three and four figures, where the words between tell of no
amounts of theirs. Groups of any other size with words between are in `loose_phones`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from brightline.privacy.amounts.common.units import TIME_UNIT
from brightline.privacy.amounts.quantities import certain_quantities
from brightline.privacy.figures.chains import count_digits, joined_chains, outside
from brightline.privacy.figures.numbering import nanp_national
from brightline.privacy.figures.numerals import Atom
from brightline.privacy.figures.phone_spans import PhoneSpan, phone_span
from brightline.privacy.telephone.numbers.weighing import ENOUGH
from brightline.privacy.telephone.spread.loose_phones import is_small_talk
from brightline.privacy.telephone.spread.same_remarks import are_priced
from brightline.privacy.text.late import late

_AS_WRITTEN = (3, 3, 4)
_SHORT_WORDS = re.compile(r"[a-z]{1,12}(?:\s[a-z]{1,12}){0,2}")
# Between two groups of one sentence, without a currency.
_FEW_WORDS = re.compile(r"(?:[^\w$€£¥.,;:!?\n]{0,8}[a-z]{2,12}){1,2}[^\w$€£¥.,;:!?\n]{0,8}")
# 'Cell 212 is where I am, then 555, then only 0142': words for a call in front of all.
_ANNOUNCED = re.compile(
    r"(?<![a-z])(?:call|text|txt|cell|cel|tel|phone|number|num|whatsapp|dial|ring|mobile|movil|celular|llama|marca)"
    r"[\s:.#-]{1,3}\Z"
)
_MANY_WORDS = re.compile(r"[^\d\n.!?$€£¥]{1,40}")
_CLOCK = re.compile(r"(?:1[0-2]|[1-9]):[0-5][05]")
_TIME = late(TIME_UNIT)  # '35 €, 1 h 58 €, 1 h 30 90 €'
_BESIDE = 12  # characters beside the groups that may hold a unit or a word for a call


def as_written(lower: str, atoms: Sequence[Atom]) -> Iterator[PhoneSpan]:
    """Three groups as in a number, of which words beside them explain no more than one.

    '214 rose 555 sunshine 0100' tells no price of roses; '843 star 555 star 0142', with one word in
    both gaps, none of stars.
    """
    groups = joined_chains(lower, atoms)
    for three in zip(groups, groups[1:], groups[2:], strict=False):
        if tuple(count_digits([group]) for group in three) != _AS_WRITTEN:
            continue
        window = tuple(atom for group in three for atom in group)
        national = nanp_national("".join(atom.digits for atom in window))
        if not national or is_small_talk(window) or are_priced(lower, three):
            continue
        if _belong_together(lower, three) or _is_announced(lower, three):
            yield phone_span(lower, "+1" + national, window, ENOUGH)


def _is_announced(lower: str, groups: Sequence[Sequence[Atom]]) -> bool:
    """Whether a word for a call stands in front, and no other amount's unit behind a group."""
    start, end = groups[0][0].start, groups[-1][-1].end
    if not _ANNOUNCED.search(lower, max(0, start - _BESIDE), start):
        return False
    gaps = [lower[a[-1].end : b[0].start] for a, b in pairwise(groups)]
    known = certain_quantities(lower, start, end + _BESIDE)
    return all(map(_MANY_WORDS.fullmatch, gaps)) and all(outside(group, known) for group in groups)


def _belong_together(lower: str, groups: Sequence[Sequence[Atom]]) -> bool:
    gaps = [lower[a[-1].end : b[0].start].strip() for a, b in pairwise(groups)]
    if all(_CLOCK.fullmatch(lower, group[0].start, group[-1].end) for group in groups):
        return False  # '9:00am 9:30am 12:00pm'
    if len(set(gaps)) == 1 and _SHORT_WORDS.fullmatch(gaps[0]) and not _TIME.fullmatch(gaps[0]):
        return True
    if not all(map(_FEW_WORDS.fullmatch, gaps)):
        return False
    known = certain_quantities(lower, groups[0][0].start, groups[-1][-1].end + _BESIDE)
    return sum(not outside(group, known) for group in groups) <= 1
