"""What an attacker can work out of a release: bounds on the postings of every hidden month, by
linear programming. No sum of templates or of clusters is printed, so there is no program of these.

The attacker knows every printed count to within its rounding, every printed sum (populations, in
this release and in all earlier ones), of which all that is printed can be taken off, and that
nothing is negative
(Fischetti & Salazar 2001; Hundepool et al. 2012, 'Statistical Disclosure Control', ch. 4.2). A
release in which a hidden month is known to within the threshold is not written: the rule for sums
in `disclosure.py` should have seen to it, and this is the proof that it did.
"""

from __future__ import annotations

import datetime as dt
import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from brightline.errors import PublishError
from brightline.publish.dated import days_named, read_key
from brightline.publish.earlier import Published
from brightline.trends import words
from brightline.trends.coverage import months
from brightline.trends.evidence import Span
from brightline.trends.series import Floats

Cell = tuple[str, dt.date]
"""A site and the first day of a month."""

_IN_PART = re.compile(r"(.*)\|(\d{4}-\d\d) in part")


@dataclass(frozen=True, slots=True)
class Sum:
    """A printed sum of postings over cells: of their counts as they are printed, and of those that
    are not, rounded one by one (see `populations.py`)."""

    cells: tuple[Cell, ...]
    value: float
    certain: bool = True
    """Whether it is known to be of these cells. One that may be of others is used as far as nothing
    that is printed contradicts it."""


@dataclass(frozen=True, slots=True)
class Bound:
    """What can be known of a hidden cell: at least `low`, at most `high` (inf: nothing)."""

    cell: Cell
    low: float
    high: float


def sums_of(shares: pd.DataFrame) -> list[Sum]:
    """The populations that a table of shares prints, each as a sum of months."""
    shown = shares[shares["population"].notna()]
    found = []
    for row in shown.to_dict("records"):
        sites = str(row["sites"]).split(",")
        cells = _under(sites, row["start"], row["end"])
        found.append(Sum(cells, float(row["population"])))
    return found


def earlier_sums(published: Published, spans: Sequence[Span]) -> list[Sum]:
    """The populations of single sites that earlier releases printed, whatever became of their
    periods. What earlier versions kept by a period's name may be of all days that it ever meant."""
    found = []
    for (table, name), cell in published.before.items():
        if table != "population" or cell.value is None:
            continue
        dated, (site, _, period) = read_key(name), name.partition("|")
        if dated is not None:
            site, days = dated[0], {dated[1]}
        else:
            days = days_named(published, period)
        certain = len(days) == 1
        days = days or {(one.start, one.end) for one in spans if one.name == period}
        if "|" not in site:  # else it is of the adverts outside of months, or of texts
            found += [Sum(_under([site], *one), cell.value, certain) for one in sorted(days)]
    return found


def partly_seen(published: Published) -> dict[Cell, float]:
    """What months in sums counted for while they were seen in part; they may be printed since."""
    found = {}
    for (table, name), cell in {**published.before, **published.added}.items():
        part = _IN_PART.fullmatch(name) if table == "population" else None
        if part and cell.value is not None:
            found[part[1], dt.date.fromisoformat(f"{part[2]}-01")] = cell.value
    return found


def _under(sites: Sequence[str], start: dt.date, end: dt.date) -> tuple[Cell, ...]:
    last = end - dt.timedelta(days=1)
    return tuple((site, first) for site in sites for first, _ in months(start, last))


def bounds(
    counts: pd.DataFrame,
    sums: Iterable[Sum],
    round_to: int,
    *,
    unprinted: bool = False,
    partly: Mapping[Cell, float] | None = None,
) -> list[Bound]:
    """What the printed counts and sums say of the postings of each hidden month.

    Args:
        counts: the table of that name. unprinted: bound the months that are not printed for want of
            coverage too. partly: see `partly_seen`.

    Raises:
        PublishError: what is printed contradicts itself, so that nothing can be said.
    """
    cells = counts[counts["kind"] == "postings"].reset_index(drop=True)
    index: dict[Cell, int] = {
        cell: n for n, cell in enumerate(zip(cells["site"], cells["month"], strict=True))
    }
    box = [_box(value, round_to) for value in cells["count"]]
    known = _Known(len(cells), box)
    for one in sorted(sums, key=lambda one: not one.certain):
        under = [index[cell] for cell in one.cells if cell in index]
        unknown = [n for n in under if math.isnan(cells["count"][n])]
        if unknown:
            limits = _rest(one, index, cells["count"], round_to, partly or {})
            known.add(unknown, limits, certain=one.certain)
    touched = known.touched()
    asked = cells["count"].isna() if unprinted else cells["suppressed"]
    names = list(index)
    return [
        known.bound(names[n], int(n)) if touched[n] else Bound(names[n], 0.0, math.inf)
        for n in np.flatnonzero(asked)
    ]


def _rest(
    one: Sum,
    index: dict[Cell, int],
    counts: pd.Series,
    round_to: float,
    partly: Mapping[Cell, float],
) -> tuple[float, float]:
    """What a sum leaves for its cells that are not printed, at least and at most."""
    known = [counts[index[cell]] if cell in index else math.nan for cell in one.cells]
    before = [partly.get(cell, value) for cell, value in zip(one.cells, known, strict=True)]
    ends = [(min(a, b), max(a, b)) for a, b in zip(known, before, strict=True) if a == a]
    slack = (len(known) - len(ends)) * round_to / 2
    return (
        one.value - sum(high for _, high in ends) - slack,
        one.value - sum(low for low, _ in ends) + slack,
    )


class _Known:
    """The linear program of what is printed: one row for each end of each sum."""

    def __init__(self, cells: int, box: list[tuple[float, float]]) -> None:
        self._cells, self._box = cells, box
        self._rows: list[Floats] = []
        self._limits: list[float] = []

    def add(self, unknown: Sequence[int], limits: tuple[float, float], *, certain: bool) -> None:
        """One more sum over cells that are not printed, between its limits."""
        row = np.zeros(self._cells)
        row[unknown] = 1.0
        before = len(self._rows)
        self._rows += [row, -row]
        self._limits += [limits[1], -limits[0]]
        if not certain and self._solved(np.zeros(self._cells)) is None:
            del self._rows[before:], self._limits[before:]

    def touched(self) -> Floats:
        """Which cells are in any sum."""
        return np.abs(np.array(self._rows)).sum(axis=0) if self._rows else np.zeros(self._cells)

    def bound(self, cell: Cell, number: int) -> Bound:
        """The least and the most that a cell can be."""
        objective = np.zeros(self._cells)
        objective[number] = 1.0
        low, high = (self._solved(sign * objective) for sign in (1, -1))
        if low is None or high is None:
            site, month = cell
            raise PublishError(
                f"What would be printed of {site} and the sums of earlier releases over "
                f"{words.month(month)} contradict each other, so that nobody can tell what they "
                "give away of that month, and nothing was published; see whether the coverage of "
                "months that are published was changed since, or report this."
            )
        return Bound(cell, low, -high)

    def _solved(self, objective: Floats) -> float | None:
        """The least value; None where what is known contradicts itself."""
        from scipy.optimize import linprog  # a third of a second that only a release pays for

        rows, limits = np.array(self._rows), np.array(self._limits)
        found = linprog(objective, A_ub=rows, b_ub=limits, bounds=self._box, method="highs")
        if found.status == 3:  # unbounded: nothing is known
            return -math.inf
        if found.status == 2:
            return None
        if found.status != 0 or found.fun is None:
            raise PublishError(
                f"The audit of hidden months did not end ({found.message}); nothing was published."
            )
        return float(found.fun)


def _box(value: float, round_to: float) -> tuple[float, float]:
    if math.isnan(value):
        return 0.0, math.inf
    return max(0.0, value - round_to / 2), value + round_to / 2


def check(
    counts: pd.DataFrame,
    sums: Iterable[Sum],
    *,
    round_to: int,
    threshold: int,
    partly: Mapping[Cell, float] | None = None,
) -> None:
    """Refuse a release that gives a hidden month away to within the threshold.

    Raises:
        PublishError: which month, and what to do.
    """
    for one in bounds(counts, sums, round_to, partly=partly):
        if one.high - one.low < threshold:
            site, month = one.cell
            raise PublishError(
                f"The hidden count of {site} in {words.month(month)} could be worked out from what "
                f"would be printed (between {one.low:.0f} and {one.high:.0f}), so nothing was "
                "published; choose periods of whole months, or report this."
            )
