"""From when on, and until when, the crawls of a site followed each of its sections.

A section that crawls come to in the middle of a series brings all its stock on one day, and its new
adverts from then on: both would read as a rise; one that they leave, as a fall. A section of which
a crawl sees an advert now and then comes and goes by chance, and is taken to be followed all along.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

LARGE_PART = 0.1
"""Sections that hold a tenth of a site's pages move its counts by as much when they come or go."""

BY_CHANCE = 0.001
"""A section is missed by so many crawls on end with this chance: more are none."""

FEWEST_RUNS = 3
"""A section that was seen less often has not shown how often it is to be seen."""

Days = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Followed:
    """The first and the last day of a crawl that followed a section, and the part of the site's
    pages that it held where it was seen."""

    first: int
    last: int
    part: float


def followed(rows: pd.DataFrame, seen_on: Mapping[int, frozenset[str]]) -> dict[str, Followed]:
    """{section: from when until when it was followed}.

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
        first, last = _from_until(at, len(runs))
        part = pages.loc[name].to_numpy()[at].sum() / max(every[at].sum(), 1)
        found[name] = Followed(int(runs[first]), int(runs[last]), float(part))
    return found


def _from_until(at: Days, runs: int) -> tuple[int, int]:
    """Between which two runs a section was followed that was seen `at` some of them."""
    first, last = int(at[0]), int(at[-1])
    if len(at) < FEWEST_RUNS:
        return 0, runs - 1
    often = len(at) / (last - first + 2)
    most = math.log(BY_CHANCE) / math.log(1 - often)
    return first if first >= most else 0, last if runs - 1 - last >= most else runs - 1


def came_upon(sections: Mapping[str, Followed], start: int) -> dict[int, list[str]]:
    """{day: the sections} on which a series came upon a large part of its site.

    Args:
        start: the first day of the series, on which it comes upon everything.
    """
    days: dict[int, list[str]] = {}
    for name, one in sections.items():
        if one.first > start:
            days.setdefault(one.first, []).append(name)
    parts = {day: sum(sections[name].part for name in names) for day, names in days.items()}
    return {day: names for day, names in days.items() if parts[day] > LARGE_PART}


def parts_followed(sections: Mapping[str, Followed], runs: Days) -> dict[str, float]:
    """{section: the part of the site's pages that it adds to these runs}."""
    if not len(runs):
        return {}
    return {
        name: one.part * float(((runs >= one.first) & (runs <= one.last)).mean())
        for name, one in sections.items()
    }


def moved(earlier: Mapping[str, float], later: Mapping[str, float]) -> set[str]:
    """The sections whose parts differ, where they are a large part of the site together."""
    differ = {
        name: abs(earlier.get(name, 0.0) - later.get(name, 0.0)) for name in {*earlier, *later}
    }
    if sum(differ.values()) <= LARGE_PART:
        return set()
    return {name for name, part in differ.items() if part > LARGE_PART / len(differ)}
