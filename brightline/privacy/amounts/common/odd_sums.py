"""Large sums that no price ends in: 'basic 2105 | medium 550', '1255 psi ... bits 0'.

What lives here: whether one of the groups of a number that is passed off as amounts is such a sum
behind no unit, or beside a nought. What no amount is at all is in `impossible`.
"""

from __future__ import annotations

from collections.abc import Sequence

from brightline.privacy.amounts.common.forms import Span
from brightline.privacy.amounts.common.impossible import (
    BARE_NOUGHT,
    LABEL_IN_FRONT,
    LABEL_WIDTH,
    UNIT_BEHIND,
    amount_at,
    is_round,
)
from brightline.privacy.figures.beside import ID_BEFORE

_LARGE, _TOO_LARGE = 1000, 10_000  # larger ones are ids of adverts
_FIRST_YEAR, _LAST_YEAR = 1900, 2049
_BEFORE_ID = 24  # characters that hold the label of an id
_ENDS_OF_PRICES = (49, 95, 99)


def are_odd(lower: str, groups: Sequence[Span]) -> bool:
    """'basic 2105, pro 550', '1255 psi, bits 0': a large sum that no price ends in.

    Behind no unit, or beside a nought.
    """
    odd = [
        (start, end)
        for start, end in groups
        if _is_odd(amount_at(lower, start))
        and not ID_BEFORE.search(lower[max(0, start - _BEFORE_ID) : start])
    ]
    if any(UNIT_BEHIND.match(lower, end) is None for _, end in odd):
        return True
    return bool(odd) and any(BARE_NOUGHT.match(lower, start) for start, _ in groups)


def are_odd_labels(lower: str, groups: Sequence[Span]) -> bool:
    """The same where each has a label in front and none a unit: 'drill 2125, saw 550, bits 142'."""
    if not all(_is_labelled(lower, *one) for one in groups):
        return False
    return are_odd(lower, groups)


def _is_labelled(lower: str, start: int, end: int) -> bool:
    label = LABEL_IN_FRONT.search(lower, max(0, start - LABEL_WIDTH), start)
    return label is not None and UNIT_BEHIND.match(lower, end) is None


def _is_odd(amount: int) -> bool:
    """Neither round nor a year, and not as shops make their prices: '1,295', '1,999'."""
    is_year = _FIRST_YEAR <= amount <= _LAST_YEAR
    return _LARGE <= amount < _TOO_LARGE and not (
        is_round(amount) or is_year or amount % 100 in _ENDS_OF_PRICES
    )
