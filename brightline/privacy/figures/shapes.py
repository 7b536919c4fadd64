"""Shapes: the groups in which the figures of a telephone number are written.

What lives here: how many digits stand together. What stands between and beside them is weighed in
`weighing`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import accumulate, pairwise

from brightline.privacy.figures.numerals import Atom

_GROUPS = frozenset(
    ((10,), (3, 7), (6, 4), (3, 3, 4), (3, 3, 2, 2), (3, 3, 1, 1, 1, 1), (3, 1, 1, 1, 4), (4, 6))
)
_AREA_AND_EXCHANGE = (3, 3)  # what a North American number begins with, whatever follows
_PAIR, _FEWEST_SIZES = 2, 4  # digits; numbers that rise by one
_FEWEST_COUNTED = 6  # 'one two three four five six'
_FEWEST_STEPS = 3
_FEWEST_LISTED = 4
_LAST_JOINT = re.compile(r",?\s(?:and|or|y|o|et|ou|und|oder|e)\s")
_FEWEST_TOGETHER = 3  # figures one by one
_TEN, _NEARLY_TEN = 10, 8
_RANGE = 3  # 'three', 'to', 'six'
_YEARS = range(1940, 2050)  # that an advert could mean
MOST_FEW_GROUPS, _SHORTEST_GROUP = 5, 2  # '07700 900 123'


def in_few_groups(window: Sequence[Atom]) -> bool:
    """At most five groups of at least two digits, or one digit at a time."""
    groups = [len(atom.digits) for atom in window]
    few = len(groups) <= MOST_FEW_GROUPS and min(groups) >= _SHORTEST_GROUP
    return few or set(groups) == {1}


def has_number_shape(window: Sequence[Atom]) -> bool:
    """Groups in which numbers are written, or one digit at a time; the country code aside."""
    groups = tuple(len(atom.digits) for atom in window)
    if sum(groups) == 11 and (groups[0] == 1 or groups == (11,)):
        groups = groups[1:] or (10,)
    return groups in _GROUPS or set(groups) == {1} or _is_nearly_apart(window)


def _is_nearly_apart(window: Sequence[Atom]) -> bool:
    """'2 1 2 five55 0 1 4 2': one digit at a time but for few, and cut where numbers are cut."""
    groups = [len(atom.digits) for atom in window]
    if len(groups) < _NEARLY_TEN or sum(groups) != _TEN or not {3, 6} <= set(accumulate(groups)):
        return False
    return any(int(a.digits) + 1 != int(b.digits) for a, b in pairwise(window))


def is_in_pairs(window: Sequence[Atom]) -> bool:
    """Two digits in each group."""
    return all(len(atom.digits) == 2 for atom in window)


def is_written(atom: Atom) -> bool:
    """Whether a group is a number word."""
    return atom.notation in ("word", "misspelt")


def is_counting(window: Sequence[Atom]) -> bool:
    """'one two three ... ten', '2022, 2023': each group one more than the last, or one less.

    From one up or from ten down: 'three four five six seven eight nine' can be a local number.
    """
    if len(window) < 2 or any(len(a.digits) > 4 or a.digits[:1] == "0" for a in window):
        return False
    numbers = [int(atom.digits) for atom in window]
    if all(map(is_written, window)) and _is_counted_again(numbers):
        return True
    steps = {b - a for a, b in pairwise(numbers)}
    if all(number in _YEARS for number in numbers):
        return steps in ({1}, {-1})
    if all(len(atom.digits) == _PAIR for atom in window) and len(numbers) >= _FEWEST_SIZES:
        return steps == {1}  # sizes: '36, 37, 38, 39'
    counts_up, counts_down = numbers[0] == 1, numbers[-1] == 1 and numbers[0] >= _TEN
    return len(numbers) >= _FEWEST_COUNTED and steps == {
        1 if counts_up else -1 if counts_down else 0
    }


def _is_counted_again(numbers: Sequence[int]) -> bool:
    """'one two three four, one two three four': the steps of a dance."""
    if numbers.count(1) < 2:
        return False
    many = list(numbers).index(1, 1)
    return many >= _FEWEST_STEPS and list(numbers) == [*range(1, many + 1)] * numbers.count(1)


def is_list(window: Sequence[Atom], gaps: Sequence[str]) -> bool:
    """'5, 15, 26, 35 y 46': small figures that rise, a comma between all but the last two."""
    *inside, joint = gaps
    if len(window) < _FEWEST_LISTED or set(inside) != {", "} or not _LAST_JOINT.fullmatch(joint):
        return False
    small = all(atom.notation == "figures" and len(atom.digits) <= _PAIR for atom in window)
    return small and all(int(a.digits) < int(b.digits) for a, b in pairwise(window))


def is_ranges(window: Sequence[Atom]) -> bool:
    """'zero to three, three to six': from each number to a greater one, and no digit in 'to'."""
    if len(window) < 2 * _RANGE or len(window) % _RANGE:
        return False
    ranges = [window[at : at + _RANGE] for at in range(0, len(window), _RANGE)]
    return all(
        to.notation == "weak" and to.digits == "2" and int(low.digits) < int(high.digits)
        for low, to, high in ranges
    )


def is_for_so_many(window: Sequence[Atom]) -> bool:
    """'45/249/650 for one': what groups of figures are for, and no more of their digits."""
    weak = next((at for at, atom in enumerate(window) if atom.notation == "weak"), 0)
    before, behind = window[:weak], window[weak + 1 :]
    groups = tuple(len(atom.digits) for atom in before if atom.notation == "figures")
    if weak < 2 or len(groups) < weak or min(groups) < 2 or groups[:2] == _AREA_AND_EXCHANGE:
        return False
    return len(behind) > 0 and all(map(is_written, behind))


def is_digit_by_digit(groups: Sequence[Sequence[Atom]]) -> bool:
    """'8 zed 8 5 5 5 zed 1 4 2': nothing but single figures, three of them beside each other."""
    lengths = {len(atom.digits) for group in groups for atom in group}
    return lengths == {1} and max(map(len, groups)) >= _FEWEST_TOGETHER
