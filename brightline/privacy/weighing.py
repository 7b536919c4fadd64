"""Weighing: how surely a window of atoms is one telephone number and not prices beside each other.

What lives here: the evidence for and against a window that has the digits of a North American
number. The weights order the evidence (a shape beats an edge, a date beats a whole line); they were
set on invented texts and are tested on others.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property

from brightline.privacy.numbering import nanp_national
from brightline.privacy.numerals import Atom
from brightline.privacy.quantities import (
    LONGEST_READABLE,
    full_dates,
    looks_like_prices,
    quantities,
)

Span = tuple[int, int]
ENOUGH = 2  # both edges clean, or a cue in front, or a shape

_GROUPS = frozenset(
    ((10,), (3, 7), (6, 4), (3, 3, 4), (3, 3, 2, 2), (3, 3, 1, 1, 1, 1), (3, 1, 1, 1, 4), (4, 6))
)
_SHAPE, _WHOLE, _IN_WORDS, _CUE, _EDGE, _COUNTRY = 4, 3, 2, 2, 1, 1
_PAIRS = 2
_DATE, _STRADDLES, _PRICES, _WEAK_EDGE, _QUANTITY = -6, -6, -5, -3, -2
_MOST_PLAIN_GROUPS = 5  # 1 (212) 555 01 42
_MANY_QUANTITIES = 3  # '$21 $25 $55 ...': so many beside each other are a disguise
_BESIDE = 12  # characters beside a chain: a currency, a unit, the name of a month
_LOOK_BACK = 24  # characters in front of a number that can tell what it is
_CUE_BEFORE = re.compile(
    r"(?<![a-z])(?:call|text|txt|tel|telefono|cell|cel|phone|ph|number|num|whatsapp|whats|wa|"
    r"contact|reach|dial|ring|llama|llamame|marca|numero|me|at|al)\W{0,6}$"
)
_ID_BEFORE = re.compile(
    r"(?:(?<![a-z])(?:ad|post|posting|listing|ref|reference|order|invoice|anuncio|folio|id)"
    r"[\s:#.]*(?:id|no|num|number|nr|code)?|#)[\s:#.]*$"
)
_WIDE_GAP = re.compile(r"[\n,;:!?]")


class Surroundings:
    """What a chain of atoms stands among: the recognised quantities and dates in its text."""

    def __init__(self, lower: str, chain: Sequence[Atom]) -> None:
        self.lower = lower
        self.chain = chain

    @cached_property
    def quantities(self) -> list[Span]:
        """The recognised quantities in and beside the chain, looked for when first needed."""
        return quantities(self.lower, *self._place)

    @cached_property
    def dates(self) -> list[Span]:
        """Those of them that are dates with a full year."""
        return full_dates(self.lower, *self._place)

    @property
    def _place(self) -> Span:
        return max(0, self.chain[0].start - _BESIDE), self.chain[-1].end + _BESIDE

    def weigh(self, first: int, last: int) -> int:
        """The evidence that atoms `first` to `last` (included) are one number."""
        window = self.chain[first : last + 1]
        weight = self._edges(first, last) + self._against(first, last)
        outside = [*self.chain[:first], *self.chain[last + 1 :]]
        weight += _WHOLE if all(_covers(self.quantities, atom) for atom in outside) else 0
        written = sum(atom.notation in ("word", "lettered") for atom in window)
        weight += _IN_WORDS if 2 * written >= len(window) else 0
        weight += _CUE if self._before(first, _CUE_BEFORE) else 0
        weight += _COUNTRY if sum(len(atom.digits) for atom in window) == 11 else 0
        if has_number_shape(window):
            return weight + _SHAPE
        if all(len(atom.digits) == 2 for atom in window):
            weight += _PAIRS
        return weight + (_PRICES if looks_like_prices(window) else 0)

    def is_plainly_one_number(self) -> bool:
        """Nothing to weigh: the chain is one number in a shape of numbers, by itself."""
        chain = self.chain
        if len(chain) > _MOST_PLAIN_GROUPS or any(atom.notation != "figures" for atom in chain):
            return False
        digits = "".join(atom.digits for atom in chain)
        return bool(
            nanp_national(digits)
            and has_number_shape(chain)
            and not self.is_labelled_id(0, len(chain) - 1)
        )

    def is_labelled_id(self, first: int, last: int) -> bool:
        """'Ad id: 2345678901' is the site's own number; the mask hides it."""
        return first == last and self._before(first, _ID_BEFORE)

    def is_disturbed(self, first: int, last: int) -> bool:
        """Whether any atom of the window belongs to a recognised quantity."""
        return any(_covers(self.quantities, atom) for atom in self.chain[first : last + 1])

    def _before(self, first: int, pattern: re.Pattern[str]) -> bool:
        start = self.chain[first].start
        return pattern.search(self.lower[max(0, start - _LOOK_BACK) : start]) is not None

    def _edges(self, first: int, last: int) -> int:
        chain = self.chain
        left = first == 0 or self._is_border(chain[first - 1], chain[first])
        right = last == len(chain) - 1 or self._is_border(chain[last + 1], chain[last])
        return _EDGE * (left + right)

    def _is_border(self, outside: Atom, inside: Atom) -> bool:
        between = sorted((outside, inside))
        gap = self.lower[between[0].end : between[1].start]
        return _covers(self.quantities, outside) or _WIDE_GAP.search(gap) is not None

    def _against(self, first: int, last: int) -> int:
        window = self.chain[first : last + 1]
        start, end = window[0].start, window[-1].end
        weight = sum(_WEAK_EDGE for atom in (window[0], window[-1]) if atom.notation == "weak")
        touched = [span for span in self.quantities if span[0] < end and start < span[1]]
        if any(span[0] < end and start < span[1] for span in self.dates):
            return weight + _DATE
        outside = [*self.chain[:first], *self.chain[last + 1 :]]
        if any(_covers([span], atom) for span in touched for atom in outside):
            return weight + _STRADDLES
        covered = sum(len(atom.digits) for atom in window if _covers(touched, atom))
        if covered > LONGEST_READABLE and len(touched) < _MANY_QUANTITIES:
            return weight + _STRADDLES
        return weight + (_QUANTITY if touched else 0)


def has_number_shape(window: Sequence[Atom]) -> bool:
    """Groups in which numbers are written, or one digit at a time; the country code aside."""
    groups = tuple(len(atom.digits) for atom in window)
    if sum(groups) == 11 and (groups[0] == 1 or groups == (11,)):
        groups = groups[1:] or (10,)
    return groups in _GROUPS or set(groups) == {1}


def _covers(spans: Sequence[Span], atom: Atom) -> bool:
    return any(atom.start < end and start < atom.end for start, end in spans)
