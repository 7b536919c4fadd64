"""Which quantities stand among the figures of a text, as far as that decides anything.

What lives here: the search for them that ends once too few digits are left outside of them: prices
and rows explain the figures of most adverts, and the other forms are many.
"""

from __future__ import annotations

from collections.abc import Sequence

from brightline.privacy.amounts.quantities import Span, certain_quantities
from brightline.privacy.amounts.units import counts_things, unit_of
from brightline.privacy.figures.chains import count_digits, outside
from brightline.privacy.figures.numerals import Atom


def certain_among(
    lower: str, atoms: Sequence[Atom], start: int, end: int, fewest: int
) -> list[Span]:
    """The certain quantities from `start` to `end`; all of them, if `fewest` digits are left."""

    def is_enough(spans: list[Span]) -> bool:
        # '2 girl' may be none in the end, if many of the same are found beside it
        sure = [span for span in spans if not counts_things(unit_of(lower[slice(*span)]))]
        return count_digits([outside(atoms, sure)]) < fewest

    return certain_quantities(lower, start, end, is_enough)
