"""When the crawls of a site followed each of its sections.

A section that crawls come to in the middle of a series brings all its stock on one day, and its new
adverts from then on: both would read as a rise; one that they leave, as a fall. A section of which
a crawl sees an advert now and then comes and goes by chance, and is taken to be followed all along.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import pandas as pd

LARGE_PART = 0.1
"""Sections that hold a tenth of a site's pages move its counts by as much when they come or go."""

SECTION_HELD = 0.9
"""A section that was followed in nine crawls in ten of one period, and in at most one in ten of
another, is in the one and not in the other, however small it is."""

BY_CHANCE = 0.001
"""The chance that a section which is followed is missed anywhere by as many crawls on end, as often
as it is seen. Those that are missed longer were not followed."""

FEWEST_RUNS = 3
"""A section that was seen less often has not shown how often it is to be seen."""

_NEAR = 20
"""So many crawls tell how often a section is seen at a time."""

Days = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Followed:
    """The stretches in which crawls followed a section, each from the day of a crawl to that of
    another, and the part of the site's pages that it held where it was seen."""

    stretches: tuple[tuple[int, int], ...]
    part: float

    def often(self, runs: Days) -> float:
        """In what share of these runs it was followed."""
        inside = [(runs >= first) & (runs <= last) for first, last in self.stretches]
        return float(np.any(inside, axis=0).mean())


def followed(rows: pd.DataFrame, seen_on: Mapping[int, frozenset[str]]) -> dict[str, Followed]:
    """{section: when it was followed}.

    Args:
        rows: number (of the day), section, fetched. seen_on: the sections of each day of a crawl.
    """
    runs = np.array(sorted(seen_on), dtype=np.int64)
    fetched = rows.groupby(["section", "number"])["fetched"].sum()
    pages = fetched.unstack(fill_value=0).reindex(columns=runs, fill_value=0)
    every = pages.to_numpy().sum(axis=0)
    found = {}
    for name in sorted(set().union(*seen_on.values())):
        at = np.flatnonzero([name in seen_on[day] for day in runs.tolist()])
        part = pages.loc[name].to_numpy()[at].sum() / max(every[at].sum(), 1)
        days = tuple((int(runs[one]), int(runs[two])) for one, two in _stretches(at, len(runs)))
        found[name] = Followed(days, float(part))
    return found


def _stretches(at: Days, runs: int) -> list[tuple[int, int]]:
    """The runs between which a section was followed that was seen `at` some of them."""
    if len(at) < FEWEST_RUNS:
        return [(0, runs - 1)]
    seen = [-1, *at.tolist(), runs]
    left = [pair for pair in itertools.pairwise(seen) if _is_left(at, *pair, runs)]
    first, last = [0, *(after for _, after in left)], [*(before for before, _ in left), runs - 1]
    # One that begins later has no stretch before its first crawl, nor after its last.
    return [(one, two) for one, two in zip(first, last, strict=True) if one <= two]


def _is_left(at: Days, before: int, after: int, runs: int) -> bool:
    """Whether more crawls on end missed a section than chance would, as often as it is seen.

    In all, and on either side of them, where it may be out of season.
    """
    sides = [len(at) / (int(at[-1] - at[0]) + 2)]
    if before >= 0:
        near = int(((at > before - _NEAR) & (at <= before)).sum())
        sides.append(near / (min(_NEAR, before + 1) + 1))
    if after < runs:
        near = int(((at >= after) & (at < after + _NEAR)).sum())
        sides.append(near / (min(_NEAR, runs - after) + 1))
    most = math.log(BY_CHANCE / len(at)) / math.log(1 - min(sides))
    return after - before - 1 > most


def came_upon(sections: Mapping[str, Followed], start: int) -> dict[int, list[str]]:
    """{day: the sections} on which a series came upon a large part of its site.

    Args:
        start: the first day of the series, on which it comes upon everything.
    """
    days: dict[int, list[str]] = {}
    for name, one in sections.items():
        for first, _ in one.stretches:
            if first > start:
                days.setdefault(first, []).append(name)
    parts = {day: sum(sections[name].part for name in names) for day, names in days.items()}
    return {day: names for day, names in days.items() if parts[day] > LARGE_PART}


class Held(NamedTuple):
    """In what share of a period's crawls a section was followed; its part of the site's pages."""

    often: float
    part: float


def held_in(sections: Mapping[str, Followed], runs: Days) -> dict[str, Held]:
    """{section: how it was followed in these runs}."""
    if not len(runs):
        return {}
    return {name: Held(one.often(runs), one.part) for name, one in sections.items()}


def moved(earlier: Mapping[str, Held], later: Mapping[str, Held]) -> set[str]:
    """The sections that were followed in the one and not in the other; and those by which a large
    part of the site, taken together, was followed more or less."""
    pairs = {name: (earlier[name], later[name]) for name in earlier.keys() & later.keys()}
    came = {name for name, pair in pairs.items() if _came_or_went(*pair)}
    by_part = {name: abs(one.often - two.often) * one.part for name, (one, two) in pairs.items()}
    if sum(by_part.values()) > LARGE_PART:
        came |= {name for name, part in by_part.items() if part > LARGE_PART / len(by_part)}
    return came


def _came_or_went(one: Held, two: Held) -> bool:
    least, most = sorted((one.often, two.often))
    return least <= 1 - SECTION_HELD and most >= SECTION_HELD
