"""Large sums that no price ends in: 'basic 2105 | medium 550', '1255 psi ... bits 0'.

What lives here: whether one of the groups of a number that is passed off as amounts is such a sum
behind no unit, or beside a nought. What no amount is at all is in `impossible`.
"""

from __future__ import annotations

import re
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
_MANY = 7  # groups
_STEEP = 20  # times the next of a menu
_SURELY_ROUND = 50
_TIME_IN_FRONT = re.compile(
    r"(?:h(?:ou)?rs?|horas?|nights?|overnight|noches?|days?|dias?|weeks?|semanas?|mins?|minut[a-z]*|stunden?|nacht|"
    r"tage?|heures?|nuit|jours?)[\s.:]{0,3}\Z"
)
# What there may be thousands of without a round figure.
_OFTEN_LARGE = re.compile(
    r"[^\S\n]?-?(?:[$€£¥%°\"]|sq|m2|qm|f(?:ee)?t(?![a-z])|mi(?![a-z])|miles?|millas|k?m(?![a-z])|kilo|[mc]m(?![a-z])|"
    r"lbs?(?![a-z])|pounds?|k?g(?![a-z])|psi|w(?:atts?)?(?![a-z])|btu|rpm|mah|hp(?![a-z])|ccm?(?![a-z])|gal|m?l(?![a-z])|"
    r"[km]?hz|[mgt]b(?![a-z])|usd|eur|gbp|dollars?|pesos|pages?|words?|views?|follow|subscri|members?|reviews?|"
    r"likes?|sold|copies|records|books|points|calories|k?cal)"
)


def are_odd(lower: str, groups: Sequence[Span]) -> bool:
    """'basic 2105, pro 550', '1255 psi, bits 0', '5501 colors': a large sum that no price ends in.

    Of nothing that there are often thousands of, beside a nought or another large one, or among
    many groups.
    """
    amounts = [amount_at(lower, start) for start, _ in groups]
    nought = any(BARE_NOUGHT.match(lower, start) for start, _ in groups)
    odd = [
        (start, end)
        for (start, end), amount in zip(groups, amounts, strict=True)
        if _is_odd(amount) and not ID_BEFORE.search(lower[max(0, start - _BEFORE_ID) : start])
    ]
    large = sum(_is_large(amount) and amount % _SURELY_ROUND > 0 for amount in amounts)
    if odd and (large > 1 or len(groups) >= _MANY):
        return True
    return (large > 0 and nought) or any(not _OFTEN_LARGE.match(lower, end) for _, end in odd)


def are_odd_labels(lower: str, groups: Sequence[Span]) -> bool:
    """The same where each has a label in front and none a unit: 'drill 2125, saw 550, bits 142'.

    Or one is far beyond all others, 'half hour 5, two hours 55, overnight 50101', or more time
    costs less: 'half hour 5, two hours 550, overnight 101'.
    """
    if not all(_is_labelled(lower, *one) for one in groups):
        return False
    amounts = [amount_at(lower, start) for start, _ in groups]
    *_, next_to, most = sorted(amounts)
    if most > max(_TOO_LARGE, next_to * _STEEP) and not is_round(most):
        return True
    return are_odd(lower, groups) or (_fall_and_rise(amounts) and _are_of_times(lower, groups))


def _fall_and_rise(amounts: list[int]) -> bool:
    in_order = sorted(amounts) in (amounts, amounts[::-1])
    return not in_order and not all(map(is_round, amounts))


def _are_of_times(lower: str, groups: Sequence[Span]) -> bool:
    """Whether a time stands in front of each."""
    return all(
        _TIME_IN_FRONT.search(lower, max(0, start - LABEL_WIDTH), start) for start, _ in groups
    )


def _is_labelled(lower: str, start: int, end: int) -> bool:
    label = LABEL_IN_FRONT.search(lower, max(0, start - LABEL_WIDTH), start)
    return label is not None and UNIT_BEHIND.match(lower, end) is None


def _is_odd(amount: int) -> bool:
    """Neither round nor a year, and not as shops make their prices: '1,295', '1,999'."""
    return _is_large(amount) and not (is_round(amount) or amount % 100 in _ENDS_OF_PRICES)


def _is_large(amount: int) -> bool:
    """Of four figures, and no year."""
    return _LARGE <= amount < _TOO_LARGE and not _FIRST_YEAR <= amount <= _LAST_YEAR
