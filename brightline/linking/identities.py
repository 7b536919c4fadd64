"""Numbers that stay: which new group is which old one, and what merged or was split.

A group keeps an old number when each is the other's largest part, counted in adverts. Everything
else gets a number that was never used.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from brightline.linking.components import Ints

NEW = -1
"""The old number of an advert that had none."""


@dataclass(frozen=True, slots=True)
class Numbered:
    """Stable numbers of adverts' groups, the next unused one, and (event, before, after)."""

    numbers: Ints
    following: int
    changes: list[tuple[str, int, int]]


def numbered(group: Ints, old: Ints, following: int) -> Numbered:
    """Give groups of adverts their numbers.

    Args:
        group: (adverts,) labels from 0. old: (adverts,) earlier numbers, or NEW.
        following: the first number that was never used.
    """
    count = int(group.max()) + 1 if len(group) else 0
    known = old != NEW
    pairs, sizes = np.unique(
        np.column_stack([group[known], old[known]]), axis=0, return_counts=True
    )
    numbers = np.full(count, NEW, dtype=np.int64)
    for_group, for_old = _largest(pairs[:, 0], sizes), _largest(pairs[:, 1], sizes)
    mutual = for_group & for_old
    numbers[pairs[mutual, 0]] = pairs[mutual, 1]
    fresh = np.flatnonzero(numbers == NEW)
    numbers[fresh] = following + np.arange(len(fresh))
    changes = _changes(numbers[pairs[:, 0]], pairs[:, 1])
    return Numbered(numbers[group], following + len(fresh), changes)


@dataclass(frozen=True, slots=True)
class United:
    """Numbers of new adverts' groups, the next unused one, and which old ones became which."""

    numbers: Ints
    following: int
    merged: list[tuple[int, int]]


def united(
    label: Ints, old: Ints, old_label: Ints, sizes: dict[int, int], following: int
) -> United:
    """Give numbers to groups that only grow: the largest old one's, or one that was never used.

    Args:
        label: (adverts,) of new ones, in their order. old, old_label: numbers of old groups,
            ascending, and the group each is in now. sizes: adverts of those that meet others.
    """
    size = np.array([sizes.get(one, 0) for one in old.tolist()], dtype=np.int64)
    order = np.lexsort((old, -size, old_label))
    leads = np.ones(len(order), dtype=bool)
    leads[1:] = old_label[order][1:] != old_label[order][:-1]
    number = dict(zip(old_label[order[leads]].tolist(), old[order[leads]].tolist(), strict=True))
    merged = [
        (before, number[one])
        for before, one in zip(
            old[order[~leads]].tolist(), old_label[order[~leads]].tolist(), strict=True
        )
    ]
    for one in dict.fromkeys(label.tolist()):
        if one not in number:
            number[one], following = following, following + 1
    numbers = np.array([number[one] for one in label.tolist()], dtype=np.int64)
    return United(numbers, following, sorted(merged))


def _largest(key: Ints, sizes: Ints) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
    """Which pair is the largest of its key; the first of equal ones."""
    order = np.lexsort((np.arange(len(key)), -sizes, key))
    chosen = np.zeros(len(key), dtype=bool)
    leading = np.ones(len(key), dtype=bool)
    leading[1:] = key[order][1:] != key[order][:-1]
    chosen[order[leading]] = True
    return chosen


def _changes(after: Ints, before: Ints) -> list[tuple[str, int, int]]:
    alive = set(after.tolist())
    moved = sorted({(int(b), int(a)) for b, a in zip(before, after, strict=True) if a != b})
    return [("split" if b in alive else "merge", b, a) for b, a in moved]


def numbers_of(labels: Ints, label: Ints, number: Ints) -> list[int]:
    """The numbers of some groups, by the label and the number of each advert's."""
    found: list[int] = np.unique(number[np.isin(label, labels)]).tolist()
    return found
