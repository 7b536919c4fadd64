"""Which quantities stand among the figures of a text, if that leaves figures enough to matter.

What lives here: the search for them that ends once too few digits are left outside of them: prices
and rows explain the figures of most adverts, and the other forms are many.
"""

from __future__ import annotations

from collections.abc import Sequence

from brightline.privacy.amounts.common.units import counts_things, unit_of
from brightline.privacy.amounts.quantities import Span, certain_quantities
from brightline.privacy.figures.chains import count_digits, outside
from brightline.privacy.figures.numerals import Atom


def certain_among(
    lower: str, atoms: Sequence[Atom], start: int, end: int, fewest: int
) -> list[Span] | None:
    """The certain quantities from `start` to `end`; None if fewer digits are left than `fewest`."""

    def leave_few(spans: list[Span]) -> bool:
        # '2 girl' may be none in the end, if many of the same are found beside it
        sure = [span for span in spans if not counts_things(unit_of(lower[slice(*span)]))]
        return count_digits([outside(atoms, sure)]) < fewest

    spans = certain_quantities(lower, start, end, leave_few)
    return None if leave_few(spans) else spans
