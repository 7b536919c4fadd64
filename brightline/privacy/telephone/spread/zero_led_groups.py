"""Numbers whose groups are passed off as amounts: '212 roses, 555 kisses, 0142'.

What lives here: rows of groups in figures with a unit or a counted thing behind each, of which one
begins with a zero as no amount does, and that is not told to be something else. What has any other
words between its groups is in `loose_phones`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from brightline.privacy.amounts.common.dates import MONTH_NAME
from brightline.privacy.figures.beside import ID_BEFORE
from brightline.privacy.figures.chains import count_digits, joined_chains
from brightline.privacy.figures.numbering import NANP_REGIONS, is_valid
from brightline.privacy.figures.numerals import Atom
from brightline.privacy.figures.phone_spans import PhoneSpan, phone_span
from brightline.privacy.telephone.numbers.told_apart import whole_number
from brightline.privacy.telephone.numbers.weighing import ENOUGH
from brightline.privacy.text.late import late

_UNIT = re.compile(r"\W{0,2}[a-z'-]{2,14}(?:[^\w$€£¥\n]{1,3}[a-z'-]{1,14}){0,2}\W{0,3}")
_LABEL = late(
    r"(?:#|(?<![a-z])(?:no|nr|num|ref|code|pin|zip|cp|room|unit|apt|suite|flat|box|lot|model|bus|line|flight|gate|page|"
    r"year|at|from|since|till?|until|to|codigo|clave|modelo|sala|piso|linea|vuelo|puerta|pagina|a\slas|desde|"
    r"hasta|de))[^\w\n]{0,3}\Z"
)
_HOUR = re.compile(
    r"(?:[01]\d|2[0-3])[0-5]\d\s?(?:h|hs|hrs?|hours?|horas?|-|–|to|till?|until|hasta|a|and|y)(?![a-z])"
)
_MONTH = late(rf"\W{{1,2}}(?:de\s)?{MONTH_NAME}(?![a-z])")
_LOOK_BACK = 12  # characters
_SHAPE, _DIGITS_ABROAD, _GROUPS_ABROAD = (3, 3, 4), range(9, 12), range(3, 5)
_SHORTEST_GROUP = 3  # but for the first: '02 roses 5550 kisses 0014'


def zero_led_groups(lower: str, atoms: Sequence[Atom], region: str) -> Iterator[PhoneSpan]:
    """Such numbers among atoms of a folded text that no other search has taken."""
    if not any(_leads_with_zero(atom) for atom in atoms):
        return
    groups = [group for group in joined_chains(lower, atoms) if len(group) == 1]
    many = (len(_SHAPE),) if region in NANP_REGIONS else reversed(_GROUPS_ABROAD)
    taken = -1
    for length in many:
        for at in range(len(groups) - length + 1):
            window = [group[0] for group in groups[at : at + length]]
            if window[0].start > taken and (e164 := _number(lower, window, region)):
                yield phone_span(lower, e164, tuple(window), ENOUGH)
                taken = window[-1].end


def _leads_with_zero(atom: Atom) -> bool:
    return atom.notation == "figures" and atom.digits[0] == "0" and len(atom.digits) > 1


def _number(lower: str, window: Sequence[Atom], region: str) -> str:
    """E.164 of such groups; nothing if they are none."""
    lengths = tuple(len(atom.digits) for atom in window)
    if region in NANP_REGIONS:
        fits = lengths == _SHAPE and window[-1].digits[0] == "0"
    else:
        ends = window[0].digits[0] == "0" or window[-1].digits[0] == "0"
        fits = ends and count_digits([window]) in _DIGITS_ABROAD
        fits = fits and min(lengths[1:]) >= _SHORTEST_GROUP
    if not fits or any(atom.notation != "figures" for atom in window):
        return ""
    if not all(_UNIT.fullmatch(lower, a.end, b.start) for a, b in pairwise(window)):
        return ""
    if any(_MONTH.match(lower, atom.end) for atom in window):
        return ""  # '07 May 2025'
    if any(_is_told(lower, atom) for atom in window if _leads_with_zero(atom)):
        return ""
    e164 = whole_number("".join(atom.digits for atom in window), region)
    sure = region in NANP_REGIONS or (lengths[0] >= _SHORTEST_GROUP and _leads_with_zero(window[0]))
    return e164 if e164 and (sure or is_valid(e164)) else ""


def _is_told(lower: str, group: Atom) -> bool:
    """Whether a label or an hour tells what a group with a zero in front is."""
    before = lower[max(0, group.start - _LOOK_BACK) : group.start]
    if _LABEL.search(before) or ID_BEFORE.search(before):
        return True
    return _HOUR.match(lower, group.start) is not None
