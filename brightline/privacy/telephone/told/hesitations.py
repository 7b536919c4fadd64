"""Numbers whose writer stops, begins a group again and goes on: '212 555 no wait, 555, then 0142'.

What lives here: the words of such a stop, and the number in one piece, with the group that stands
on both sides once, or the one behind in the place of the one before. Whole numbers that are put
right are in `corrected_numbers` and `slips`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from brightline.privacy.telephone.numbers.number_groups import (
    LINK,
    NUMBER,
    ONE,
    groups_of,
    is_number,
)
from brightline.privacy.telephone.numbers.told_apart import digits_told
from brightline.privacy.telephone.told.slips import SORRY
from brightline.privacy.text.excuses import MEANT
from brightline.privacy.text.folded import Change
from brightline.privacy.text.late import late

_STOP = (
    rf"(?:{SORRY}|{MEANT}|moment(?:o|ito|chen)?|warte|attends?|aspetta|let\sme\s(?:see|think|check)|"
    r"a\sver|stimmt|genau|(?:from\sthe\s(?:start|top|beginning)|once\smore|again|otra\svez|de\snuevo|nochmal|encore|da\scapo|igen))"
)
_ALONG = (
    r"(?:no|but|nope|yes|yeah|yep|yup|ok(?:ay)?|right|so|its|it's|it\sis|si|ja|nein|doch|oui|non|sim|nao|uh+|um+|er+m*|h+m+|eh+|"
    r"ah+|again|that's|is|es|was|and|then|y|luego|und|dann|et|puis|e|poi|depois)"
)
_WORDS = rf"(?:{_ALONG}{LINK}){{0,3}}{_STOP}{LINK}(?:(?:{_STOP}|{_ALONG}){LINK}){{0,4}}"
_THEN = r"(?:(?:and|then|y|luego|und|dann|et|puis|e|poi|depois)\s){0,2}"
_REST = rf"(?P<rest>{ONE}(?:{LINK}{_THEN}{ONE}){{0,9}})"
_STOPPED = late(rf"{NUMBER}{LINK}{_WORDS}{_REST}(?![a-z\d]|[\s.-]{{0,2}}\d)")
HESITATED = re.compile(rf"(?<![a-z]){_STOP}(?![a-z])")
"""Without one of these nothing is begun again."""
_GROUP = re.compile(ONE)
_FEWEST_SHARED = 2  # digits of a group that is begun again


def hesitated(lower: str, first: int, last: int) -> Iterator[Change]:
    """The numbers that are meant in a part of a folded, lower-case text."""
    if not HESITATED.search(lower, first, last):
        return
    for match in _STOPPED.finditer(lower, first, last):
        behind = [digits_told(group) for group in _GROUP.findall(match["rest"])]
        before = groups_of(match)
        for at, group in enumerate(before):
            plus = "+" in lower[max(0, group.start - 2) : group.start]
            if meant := _joined([one.digits for one in before[at:]], behind, plus):
                yield group.start, match.end(), meant
                break


def _joined(before: list[str], behind: list[str], plus: bool) -> str:
    """The number of the groups on both sides; nothing where one side is one by itself.

    Unless the one behind begins like what stands before: it is all of it, said again.
    """
    one, other = "".join(before), "".join(behind)
    if is_number(other, plus=False) and len(one) >= _FEWEST_SHARED and other.startswith(one):
        return other  # '212 55 oops, again 212 555 0142'
    if is_number(one, plus) or is_number(other, plus=False):
        return ""
    for shared in range(min(len(one), len(other)), _FEWEST_SHARED - 1, -1):
        if one.endswith(other[:shared]) and is_number(one + other[shared:], plus):
            return one + other[shared:]
    kept = "".join(before[:-1])
    instead = kept and len(before[-1]) == len(behind[0]) and is_number(kept + other, plus)
    return kept + other if instead else ""
