"""Numbers with a trunk prefix and one word in each gap: '02 smile 5550 roses 0014'.

What lives here: those that are a whole number of their region, whatever the words between could
count. Other words between groups are in `loose_phones`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from brightline.privacy.amounts.dates import MONTH_NAME
from brightline.privacy.amounts.prices import YEAR
from brightline.privacy.amounts.quantities import certain_quantities
from brightline.privacy.figures.chains import count_digits
from brightline.privacy.figures.numbering import regional
from brightline.privacy.figures.numerals import Atom
from brightline.privacy.figures.phone_spans import PhoneSpan, phone_span
from brightline.privacy.telephone.plans import SHORTEST_NATIONAL
from brightline.privacy.telephone.weighing import ENOUGH

# One word between two groups, that joins no amounts and names no month.
_ONE_WORD = re.compile(
    rf"[^\w\n.!?$€£]{{1,3}}(?!(?:at|to|or|till|until|from|for|per|and|a|o|y|de|del|hasta|por|bis|und|et|{MONTH_NAME})(?![a-z]))"
    r"[a-z]{2,12}[^\w\n.!?$€£]{1,3}"
)
_FEWEST_SAID, _MOST_SAID = 3, 5  # groups
_WHOLE = range(10, 13)  # digits, the trunk prefix included
_SURELY_TRUNK = 4  # digits of a first group, '07700'
_BESIDE = 12  # characters behind it that may hold a unit


def with_trunk_between_words(
    lower: str, chains: Sequence[list[Atom]], region: str
) -> Iterator[PhoneSpan]:
    """'02 smile 5550 roses 0014': no amounts, though roses are counted, where all is a number."""
    for at, first in enumerate(chains):
        if first[0].digits[0] != "0" or count_digits([first]) >= SHORTEST_NATIONAL:
            continue
        groups = [first]
        for group in chains[at + 1 : at + _MOST_SAID]:
            if not _ONE_WORD.fullmatch(lower, groups[-1][-1].end, group[0].start):
                break
            groups.append(group)
            window = tuple(atom for one in groups for atom in one)
            if len(groups) >= _FEWEST_SAID and (e164 := _whole_with_trunk(lower, window, region)):
                yield phone_span(lower, e164, window, ENOUGH)
                break


def _whole_with_trunk(lower: str, window: Sequence[Atom], region: str) -> str:
    """E.164 of a valid number with no unit behind it and no year in it."""
    digits = "".join(atom.digits for atom in window)
    if len(digits) not in _WHOLE or any(YEAR.fullmatch(atom.digits) for atom in window):
        return ""
    if any(atom.notation == "weak" for atom in window):
        return ""
    end = window[-1].end
    known = certain_quantities(lower, window[-1].start, end + _BESIDE)
    e164, valid = regional(digits, region)
    sure = valid or len(window[0].digits) >= _SURELY_TRUNK
    return e164 if sure and not any(a < end < b for a, b in known) else ""
