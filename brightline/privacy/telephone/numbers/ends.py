"""Where a window of atoms begins, ends and breaks: whether it was cut out of more, or holds more.

What lives here: what the gaps at the edges of a window and inside it weigh, and words and counts at
its end that are none of its digits. What else it weighs is in `weighing`.
"""

from __future__ import annotations

import re

from brightline.privacy.amounts.common.units import COUNTED
from brightline.privacy.figures.counts_behind import is_before_noun
from brightline.privacy.figures.numbering import is_valid
from brightline.privacy.figures.shapes import MOST_FEW_GROUPS, is_written
from brightline.privacy.telephone.numbers.surroundings import Surroundings

EDGE = 1
_CUT, _BREAK, STRAY = -3, -1, -5
STRADDLES = -12
"""Of what no number is."""

_MOST_BREAKS = 2
_LONGEST_COUNT, _TIMES = 2, re.compile(r"\s[x×]\s?\Z")  # digits; 'x2'
_SLASH, _FEWEST_WHOLE = re.compile(r"\s/\s"), 11  # '.../ 50'; digits with the country's code
OR_MORE = re.compile(  # '18+', '34C', '1 or 2', '2. Stock'
    r"\+|[a-h]{1,2}(?![a-z\d])|\s?(?:or|to|-|oder|bis|ou|o|a|of|eller)\s?\d{1,2}(?!\d)"
    r"|\.\s?(?:stock|etage|[ou]g|obergeschoss)(?![a-z])"
)
"""What stands behind a figure that counts something, or is a size."""
_WITHIN_PAIRS = frozenset("-:.")  # of scores and hours
_WIDE_GAP = re.compile(r"[\n,;:!?()]|\.\s|\s{3,}")
_CLAUSE_ENDS = re.compile(r"[\n,;:!?]|\.\s")
_NEW_LINE = re.compile(r"\n|[.!?]\s")
_COUNTS = re.compile(rf"\s(?:{COUNTED}|of)(?![a-z])")
_LASTS = re.compile(r"\s(?:days?|nights?|hours?|hrs?|minutes?|mins?|horas?|noches?)(?![a-z])")
_BREAK_GAP = re.compile(r"[.!?;:]\s|[a-z]")  # the end of a sentence, a joining word


class Ends(Surroundings):
    """The weight of the edges and breaks of each window of a chain."""

    def at_edges(self, first: int, last: int) -> int:
        """Clean edges count for a window, atoms just like its own outside of it against it."""
        end = len(self.chain) - 1
        left = first == 0 or self._is_border(first - 1, first - 1)
        right = last == end or self._is_border(last, last + 1)
        weight = EDGE * (left + right)
        if first and self._gaps[first - 1] == "/" and "/" not in self._gaps[first:last]:
            weight += _CUT  # '12/05 06 39 98 71 03': half of a date
        if first and self._is_cut(first - 1, first - 1, first):
            weight += _CUT
        if last < end and self._is_cut(last, last + 1, last):
            weight += _CUT
        return weight

    def _is_border(self, gap: int, outside: int) -> bool:
        return self._covered[outside] or _WIDE_GAP.search(self._gaps[gap]) is not None

    def _is_cut(self, gap: int, outside: int, inside: int) -> bool:
        """'zero | two zero seven': the atom outside is written just like its neighbour inside."""
        one, other = self.chain[outside], self.chain[inside]
        if self._covered[outside] or one.notation == "weak":  # 'to' in front of it
            return False
        if is_written(one) != is_written(other):
            return False
        if self._cuts_pair(gap, outside, inside):
            return True
        if not is_written(one) and (len(one.digits) > 1 or len(other.digits) > 1):
            return False
        beside = gap - 1 if outside > inside else gap + 1
        return 0 <= beside < len(self._gaps) and self._gaps[gap] == self._gaps[beside]

    def _cuts_pair(self, gap: int, outside: int, inside: int) -> bool:
        """'20-28, 21-24, 19-20', '25:21 25:18 ...': pairs, more apart, and half of one outside.

        With a dash inside, as numbers have one as well, a comma is what stands between them.
        """
        behind, sign = outside > inside, self._gaps[gap]
        gaps = self._gaps[max(0, gap - 4) : gap] if behind else self._gaps[gap + 1 : gap + 5]
        if sign not in _WITHIN_PAIRS or len(gaps) < 4:
            return False
        pairs = gaps[::-1] if behind else gaps
        between = {*pairs[::2]}
        apart = all(", " in one for one in between) if sign == "-" else len(between) == 1
        return {*pairs[1::2]} == {sign} and sign not in between and apart

    def in_breaks(self, first: int, last: int) -> int:
        """Joining words and ends of sentences inside the window; commas and lines are usual."""
        breaks = sum(_BREAK_GAP.search(gap) is not None for gap in self._gaps[first:last])
        return _BREAK * min(breaks, _MOST_BREAKS) + self._stray(first, last)

    def _stray(self, first: int, last: int) -> int:
        """'0491570156\\nnine out of ten': one word that is told apart, or that counts something."""
        if not is_written(self.chain[last]):
            return 0
        if _COUNTS.match(self.lower, self.chain[last].end):
            return STRAY  # '... nueve cuatro años'
        if "\n" in self._gaps[last - 1] and _LASTS.match(self.lower, self.chain[last].end):
            return STRADDLES  # '... one four two\nSeven days a week'
        if last - first < MOST_FEW_GROUPS:
            return 0
        *inside, end = self._gaps[first:last]
        if end.isspace() and len(set(inside)) == 1 and not inside[0].isspace():
            return STRAY  # '3-seven-0-one-... zero tolerance'
        alone = _NEW_LINE.search(end) and not any(map(_NEW_LINE.search, inside))
        return STRAY if alone else 0

    def ends_in_a_count(self, first: int, last: int, e164: str) -> bool:
        """'020 918 9472, 3 new tyres': a figure or two behind the only comma, line or full stop.

        Also '030 23125123 x2', '... 1 or 2'. What stands before is as good a number, as where plans
        have numbers of many lengths.
        """
        *inside, end = self._gaps[first:last] or [""]
        count, size = self.chain[last], len(self.chain[last].digits)
        if size > _LONGEST_COUNT or is_written(count) or not inside:
            return False
        as_good, whole = is_valid(e164[:-size]), is_valid(e164)
        told = _TIMES.search(end) or OR_MORE.match(self.lower, count.end)
        if (as_good and not whole) or (told and (as_good or not whole)):
            return True
        if as_good and _SLASH.fullmatch(end) and len(e164) - size > _FEWEST_WHOLE:
            return _SLASH.fullmatch(inside[-1]) is None
        if not _WIDE_GAP.search(end) or any(map(_CLAUSE_ENDS.search, inside)):
            return False
        # '...0$$8-.-2,,8': what has no blank behind it ends no clause
        apart = end[-1:].isspace() and is_before_noun(self.lower, count.end)
        return apart and (as_good or not whole)
