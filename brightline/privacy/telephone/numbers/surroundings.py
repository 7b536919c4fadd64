"""What a chain of digits stands among, and what that tells: a plain number, a labelled id.

What lives here: facts about a chain and the words around it, worked out when first asked for. What
they weigh is in `weighing`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property
from itertools import accumulate

from brightline.privacy.amounts.bare_forms import bare_quantities
from brightline.privacy.amounts.common.dates import full_dates
from brightline.privacy.amounts.measures.vehicles import is_year_and_mileage
from brightline.privacy.amounts.money.told_prices import are_prices_of_times
from brightline.privacy.amounts.quantities import LONGEST_READABLE, certain_quantities
from brightline.privacy.figures import beside
from brightline.privacy.figures.chains import gaps_between
from brightline.privacy.figures.numbering import is_country_code, is_valid, nanp_national
from brightline.privacy.figures.numerals import Atom
from brightline.privacy.figures.shapes import has_number_shape

Span = tuple[int, int]

_MOST_PLAIN_GROUPS = 5  # 1 (212) 555 01 42
_BESIDE = 12  # characters beside a chain: a currency, a unit, the name of a month
_OF_YEAR = re.compile(r"20[0-4]\d[/-]\d{5,7}(?!\d)")
_PLUS, _LONGEST_PLUS = re.compile(r"(?<!\d)\+\(?$"), 3  # of a number, no '$120 + 212 ...'
_LOOK_BACK = 24  # characters in front of a number that can tell what it is


class Surroundings:
    """What a chain of atoms stands among: the recognised quantities and dates in its text."""

    def __init__(
        self, lower: str, chain: Sequence[Atom], whole: Surroundings | None = None
    ) -> None:
        """`whole`: what a chain of many numbers stands among, of which this one is a part."""
        self.lower = lower
        self.chain = chain
        self._whole = whole

    @cached_property
    def quantities(self) -> list[Span]:
        """The recognised quantities in and beside the chain, looked for when first needed."""
        if self._whole:
            return self._of_whole(self._whole.quantities)
        bare = bare_quantities(self.lower, *self._place, self.certain)
        return sorted([*self.certain, *bare])

    @cached_property
    def certain(self) -> list[Span]:
        """Those that more than their form tells."""
        if self._whole:
            return self._of_whole(self._whole.certain)
        return certain_quantities(self.lower, *self._place)

    @cached_property
    def dates(self) -> list[Span]:
        """Those of them that are dates with a full year."""
        if self._whole:
            return self._of_whole(self._whole.dates)
        return full_dates(self.lower, *self._place)

    def _of_whole(self, spans: Sequence[Span]) -> list[Span]:
        start, end = self._place
        return [span for span in spans if span[0] < end and start < span[1]]

    @cached_property
    def _gaps(self) -> list[str]:
        return gaps_between(self.lower, self.chain)

    @cached_property
    def _covered(self) -> list[bool]:
        return [covers(self.quantities, atom) for atom in self.chain]

    @cached_property
    def _free_before(self) -> list[int]:
        """How many atoms before each place, and in all, belong to no quantity."""
        return [0, *accumulate(not covered for covered in self._covered)]

    @property
    def _place(self) -> Span:
        return max(0, self.chain[0].start - _BESIDE), self.chain[-1].end + _BESIDE

    def _is_behind_zero(self, first: int) -> bool:
        """No North American number has a zero in front of it: 'zero | two zero seven ...'."""
        if first == 1 and self.chain[0].digits == "0" and not self._covered[0]:
            return True
        return len(self.chain[first].digits) == 1 and self._before(first, beside.RING_BEFORE)

    def plain_number(self) -> str:
        """The ten digits, where the chain is one number in a shape of numbers, by itself."""
        chain = self.chain
        if len(chain) > _MOST_PLAIN_GROUPS:
            return ""
        national = nanp_national("".join([atom.digits for atom in chain]))
        if (
            not national
            or any(atom.notation != "figures" for atom in chain)
            or not has_number_shape(chain)
            or self.is_labelled_id(0, len(chain) - 1)
            or self._is_behind_zero(0)
            or self._is_from_abroad()
            or are_prices_of_times(self.lower, chain[0].start, chain[-1].end)
            or is_year_and_mileage(self.lower, chain[0].start, chain[-1].end)
        ):
            return ""
        return national

    def _is_from_abroad(self) -> bool:
        """Whether the chain is ten digits of another country: '+4534412345', no '+212-555-0142'."""
        first = self.chain[0]
        if _PLUS.search(self.lower, max(0, first.start - _LONGEST_PLUS), first.start) is None:
            return False
        if len(self.chain) > 1 and not is_country_code(first.digits):
            return False
        return is_valid("+" + "".join([atom.digits for atom in self.chain]))

    def is_labelled_id(self, first: int, last: int) -> bool:
        """'Ad id: 2345678901' and 'IMG_2345678901.jpg' are no numbers; the mask hides them."""
        if any(beside.FILE_ENDING.match(self.lower, a.end) for a in self.chain[first : last + 1]):
            return True
        atom = self.chain[first]
        if first != last and len(atom.digits) <= LONGEST_READABLE:
            numbered = _OF_YEAR.match(self.lower, atom.start)  # 'reference 2025/680548'
            if not numbered or numbered.end() != self.chain[last].end:
                return False
        return self._before(first, beside.ID_BEFORE) and not self._before(
            first, beside.CUE_AND_SIGN
        )

    def ends_a_name(self) -> bool:
        """'$demoamber1674': figures behind the letters of a name."""
        figures = self.chain[0].notation == "figures"
        return figures and self._before(0, beside.NAME_BEFORE)

    def _before(self, first: int, pattern: re.Pattern[str]) -> bool:
        start = self.chain[first].start
        return pattern.search(self.lower[max(0, start - _LOOK_BACK) : start]) is not None


def covers(spans: Sequence[Span], atom: Atom) -> bool:
    """Whether any of the spans touches an atom."""
    return any(atom.start < end and start < atom.end for start, end in spans)
