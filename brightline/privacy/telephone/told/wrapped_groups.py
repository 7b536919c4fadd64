"""Numbers with the sign of a currency on both sides of each group: '$01$-$99$-$00$-$58$-$74$'.

What lives here: such groups, and the text with the number without the signs. A price has one sign,
so no list of prices is written so; signs of no currency between groups are read in `chains`.
"""

from __future__ import annotations

from collections.abc import Iterator

from brightline.privacy.telephone.numbers.number_groups import is_number
from brightline.privacy.text.folded import Change, Folded
from brightline.privacy.text.late import late

_SIGNS = "$€£"
_FEWEST_SIGNS = 6  # of three groups
_WRAPPED = late(
    r"(?<![\w$€£.,:/-])(?P<sign>[$€£])\d{2,5}(?P=sign)"
    r"(?:[\s./|,~-]{0,3}(?P=sign)\d{2,5}(?P=sign)){2,5}(?![\w$€£%]|[.,:/-]\d)"
)


def with_groups_unwrapped(folded: Folded) -> Folded:
    """The same with such numbers without their signs."""
    lower = folded.lower
    if all(lower.count(sign) < _FEWEST_SIGNS for sign in _SIGNS):
        return folded
    return folded.changed(_unwrapped(lower))


def _unwrapped(lower: str) -> Iterator[Change]:
    for wrapped in _WRAPPED.finditer(lower):
        groups = [group for group in wrapped.group().split(wrapped["sign"]) if group.isdigit()]
        if is_number("".join(groups), plus=False):
            yield *wrapped.span(), " ".join(groups)
