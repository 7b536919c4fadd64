"""Weighing: how surely a window of atoms is one telephone number and not prices beside each other.

What lives here: the evidence for and against a window that has the digits of a number of some
plan. The weights order the evidence (a shape beats an edge, a date beats a whole line); they were
set on invented texts and are tested on others.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from brightline.privacy.amounts.bare_forms import begins_with_measures
from brightline.privacy.amounts.common.prices import looks_like_prices
from brightline.privacy.amounts.labels.postcodes import are_postcodes
from brightline.privacy.amounts.lists.rows import CURRENCY, is_row_of_prices
from brightline.privacy.amounts.measures.vehicles import is_year_and_mileage
from brightline.privacy.amounts.quantities import LONGEST_READABLE
from brightline.privacy.figures import beside
from brightline.privacy.figures.numbering import is_valid
from brightline.privacy.figures.numerals import Atom
from brightline.privacy.figures.shapes import (
    has_number_shape,
    in_few_groups,
    is_counting,
    is_for_so_many,
    is_in_pairs,
    is_list,
)
from brightline.privacy.telephone.numbers.ends import EDGE, STRADDLES, STRAY, Ends
from brightline.privacy.telephone.numbers.plans import Candidate
from brightline.privacy.telephone.numbers.surroundings import Span, covers

ENOUGH = 2  # both edges clean, or a cue in front, or a shape

_SHAPE, _WHOLE, _IN_WORDS, _CUE, _COUNTRY = 4, 3, 2, 2, 1
SHAPED = _SHAPE + _WHOLE + 2 * EDGE  # of a number that stands by itself, in a shape of numbers
_PAIRS, _IN_FEW_GROUPS, _IN_A_ROW, _FOR_SO_MANY = 2, 2, 2, -4
_FEWEST_IN_A_ROW = 9  # single digits, and no fewer
_TRUNK, _DATE, _PRICES, _WEAK_EDGE, _QUANTITY = -12, -12, -5, -3, -2
_WORD_BEHIND = -2
_GLUED, _SLIP_EDGE, _MEASURES, _UNIT_INSIDE = -3, -1, -4, -4
_EDGE_PENALTY = {"weak": _WEAK_EDGE, "misspelt": _SLIP_EDGE}
_COMPLETE = 10  # digits in one run are a number by themselves, whatever stands behind them
_WEAK_IN_WORDS, _MANY_WRITTEN = 2, 6  # most of what a weak edge costs; number words
_GROUP = 3  # digits of the first group of a number
_LETTERS_OF_UNITS = "oilsbz"
_FEWEST_GAPS, _FEW_ATOMS, _BETWEEN_GROUPS = 2, 4, "-._/*~|\u00b7"
_TIGHT, _FEWEST_TIGHT = frozenset(_BETWEEN_GROUPS), 4
_FEWEST_APART = 9  # gaps in a number of ten single figures
_SIMPLE_GAPS = frozenset((" ", "-", ".", "/"))
_HOME_SHAPES = frozenset(((2, 4, 4), (3, 3, 4), (3, 3, 3), (3, 2, 2, 2), (3, 6), (3, 7)))
_DIGIT = re.compile(r"\d")
_NUMBERED = re.compile(r"#\s?\Z")
_UNIT = re.compile(r"\d\s?-?(?:y\.?/?o|yrs?|years?|anos)(?![a-z])")
_SURE_PLAN = 3  # weight of a plan with a plus or a trunk prefix
_MANY_QUANTITIES = 3  # '$21 $25 $55 ...': so many beside each other are a disguise


class Weighing(Ends):
    """The weight of each window of a chain."""

    def weigh(self, candidate: Candidate) -> int:
        """The evidence that the atoms of a candidate are one number, its plan aside."""
        e164, first, last, _, north_american = candidate
        window = self.chain[first : last + 1]
        weight = self.at_edges(first, last) + self._against(candidate) + self.in_breaks(first, last)
        free = self._free_before
        alone = free[first] == 0 and free[-1] == free[last + 1]
        weight += _WHOLE if alone else 0
        written = sum(atom.notation in ("word", "misspelt", "lettered") for atom in window)
        weight += _IN_WORDS if 2 * written >= len(window) else 0
        if any(len(atom.digits) >= _COMPLETE for atom in window[:-1]):
            weight += _UNIT_INSIDE
        if north_american and written >= _MANY_WRITTEN and window[-1].notation == "weak":
            weight += _WEAK_IN_WORDS  # 'one two tree', 'nine five ate'; 'to' in front is a word
        called = self._before(first, beside.CUE_BEFORE)
        weight += _CUE if called else 0
        if last > first and is_list(window, self._gaps[first:last]):
            weight += 0 if self._before(first, beside.CALLED_BEFORE) else _DATE
        weight += _DATE if are_postcodes(self.lower, window) else 0
        weight += _UNIT_INSIDE * sum(
            a.notation == "figures" and self._has_unit_behind(a, b) for a, b in pairwise(window)
        )
        if not north_american:
            weight += _IN_FEW_GROUPS if in_few_groups(window) else 0
            weight += _IN_A_ROW if self._is_in_a_row(first, last) else 0
            weight += STRAY if self.ends_in_a_count(first, last, e164) else 0
            return weight + self._glued(first)
        if self._is_behind_zero(first) or is_counting(window):
            weight += _TRUNK
        weight += _COUNTRY if sum(len(atom.digits) for atom in window) == 11 else 0
        if has_number_shape(window):
            return weight + _SHAPE
        if is_in_pairs(window):
            weight += _PAIRS
        if begins_with_measures(self.lower, window[0].start):
            weight += _MEASURES
        weight += _FOR_SO_MANY if is_for_so_many(window) else 0
        return weight + self._glued(first) + (_PRICES if looks_like_prices(window) else 0)

    def _is_in_a_row(self, first: int, last: int) -> bool:
        """'6..0..0..5..5..5..0..1..5 / 140': single figures, and what is beside is set off."""
        window, gaps = self.chain[first : last + 1], set(self._gaps[first:last])
        if len(window) < _FEWEST_IN_A_ROW or len(gaps) > 1 or is_counting(window):
            return False
        if any(len(atom.digits) > 1 for atom in window):
            return False
        beside = self._gaps[max(0, first - 1) : first] + self._gaps[last : last + 1]
        return gaps.isdisjoint(beside)

    def _glued(self, first: int) -> int:
        """'demolake3592 ten': a figure behind letters that do not ask to call."""
        if self.chain[first].notation != "figures" or not self._before(first, beside.GLUED_BEFORE):
            return 0
        return 0 if self._before(first, beside.GLUED_CUE) else _GLUED

    def _has_unit_behind(self, figures: Atom, group: Atom) -> bool:
        """'9B' before more groups: a letter drawn for a digit is left out of the figures."""
        return figures.end < group.start and self.lower[figures.end] in _LETTERS_OF_UNITS

    def _against(self, candidate: Candidate) -> int:
        _, first, last, of_plan, _ = candidate
        is_sure = of_plan >= _SURE_PLAN
        window = self.chain[first : last + 1]
        start, end = window[0].start, window[-1].end
        weight = sum(_EDGE_PENALTY.get(atom.notation, 0) for atom in (window[0], window[-1]))
        if is_year_and_mileage(self.lower, start, end):
            return weight + STRADDLES  # 'coche 2016 325.000 km'
        touched = [span for span in self.quantities if span[0] < end and start < span[1]]
        certain = self.certain
        if self._is_signed_alike(first, last):  # '600 # 555 # 076': no ids of anything
            touched, certain = map(self._without_ids, (touched, certain))
        if any(span[0] < end and start < span[1] for span in self.dates):
            return weight + _DATE
        out = [span for span in touched if self._reaches_out(span, first, last)]
        if out and (self._only_begins_in(out, first, last) or self._only_touch(out, candidate)):
            return weight + _QUANTITY
        if out:
            word = all(start <= a and not _DIGIT.search(self.lower, end, b) for a, b in out)
            of_one = word and self._is_of_one(first, last, is_sure)
            return weight + (_WORD_BEHIND if of_one else STRADDLES)
        if any(start <= a < b <= end and _UNIT.search(self.lower, a, b) for a, b in touched):
            return weight + STRADDLES  # '51 y/o, 309 ...': an 'o' is a digit, that of an age none
        known = certain if is_sure else touched  # '+33 6 39 98-14-67' holds no measures
        covered = sum(len(atom.digits) for atom in window if covers(known, atom))
        if covered > LONGEST_READABLE and not self._are_many_prices(touched):
            return weight + STRADDLES
        return weight + (_QUANTITY if touched else 0)

    def _is_signed_alike(self, first: int, last: int) -> bool:
        """Whether the same sign stands in all gaps and not in front: 'rooms #612 #614 #716'."""
        gaps = self._gaps[first:last]
        if len(gaps) < _FEWEST_GAPS or gaps[0].strip() != "#" or len(set(gaps)) > 1:
            return False
        apart = gaps[0].endswith(" ") or self._before(first, beside.CALLED_BEFORE)
        return apart and not self._before(first, _NUMBERED)

    def _without_ids(self, spans: Sequence[Span]) -> list[Span]:
        return [span for span in spans if self.lower[span[0]] != "#"]

    def _only_begins_in(self, spans: Sequence[Span], first: int, last: int) -> bool:
        """'solo 6 días 600 555 070': more groups than a price has stand behind its figures."""
        window, gaps = self.chain[first : last + 1], set(self._gaps[first:last])
        if len(window) <= _FEWEST_GAPS or len(gaps) > 1 or looks_like_prices(window):
            return False
        start, end = window[0].start, window[0].end
        if len(window[0].digits) != _GROUP or any(atom.notation == "word" for atom in window):
            return False
        return all(a < start and b == end for a, b in spans)

    def _only_touch(self, spans: Sequence[Span], candidate: Candidate) -> bool:
        """'06 39 98 71 03 until 10pm', '24h 55 5550 0142': a number as it is written at home.

        Nothing else takes its first or its last group than what may stand beside any number.
        """
        e164, first, last, of_plan, north_american = candidate
        window, gaps = self.chain[first : last + 1], self._gaps[first:last]
        if north_american or len(window) < 2 or not _SIMPLE_GAPS.issuperset(gaps):
            return False
        if any(atom.notation != "figures" for atom in window):
            return False
        start = window[0].start
        if self.lower[max(0, start - 1) : start].strip("+( \n"):  # '18:00 55 5550 0142'
            return False
        shape = tuple(len(atom.digits) for atom in window)
        if of_plan < _SURE_PLAN and not (shape in _HOME_SHAPES and is_valid(e164)):
            return False
        front, behind = window[0].end, window[-1].start
        return all(b <= front or behind <= a for a, b in spans)

    def _is_of_one(self, first: int, last: int, is_sure: bool) -> bool:
        """'05-36-49-34-15 hours 9 to 5': the same between all groups, and the word is another's."""
        gaps = self._gaps[first:last]
        if gaps and gaps[-1] in _TIGHT and gaps.count(gaps[-1]) >= _FEWEST_TIGHT:
            return True  # '... 0*uno*siete*3 personas'
        if last - first >= _FEWEST_APART and not "".join(gaps).strip(" "):
            return True  # '6 1 9   5 5 5   0 1 5 4\nkisses'
        signs = set(gaps)
        if last - first < _FEWEST_GAPS or len(signs) > 1:
            return False
        sign = signs.pop().strip()
        return sign in _BETWEEN_GROUPS if sign else is_sure or (first == 0 and last > _FEW_ATOMS)

    def _are_many_prices(self, spans: Sequence[Span]) -> bool:
        if any(is_row_of_prices(self.lower[start:end]) for start, end in spans):
            return False
        signs = sum(self.lower[start] in CURRENCY for start, _ in spans)
        return signs == len(spans) >= _MANY_QUANTITIES

    def _reaches_out(self, span: Span, first: int, last: int) -> bool:
        """Whether a quantity covers more than the window: another atom, a word ('5 ft')."""
        outside = self.lower[span[0] : self.chain[first].start]
        outside += self.lower[self.chain[last].end : span[1]]
        if any(map(str.isalpha, outside)):
            return True
        before = first and self.chain[first - 1].end > span[0]
        return bool(before) or (last + 1 < len(self.chain) and self.chain[last + 1].start < span[1])
