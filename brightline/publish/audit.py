"""What an attacker can work out of a release: bounds on every hidden month, by linear programming.

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
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from brightline.errors import PublishError
from brightline.publish.earlier import Published
from brightline.trends import words
from brightline.trends.coverage import months
from brightline.trends.evidence import Span
from brightline.trends.series import Floats

Cell = tuple[str, dt.date]
"""A site and the first day of a month."""


@dataclass(frozen=True, slots=True)
class Sum:
    """A printed sum of postings over cells: of their counts as they are printed, and of those that
    are not, rounded one by one (see `populations.py`)."""

    cells: tuple[Cell, ...]
    value: float


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
    """The populations of single sites that earlier releases printed."""
    named = {span.name: span for span in spans}
    found = []
    for (table, name), cell in published.before.items():
        site, _, period = name.partition("|")
        if table == "population" and cell.value is not None and period in named:
            span = named[period]
            cells = _under([site], span.start, span.end)
            found.append(Sum(cells, cell.value))
    return found


def _under(sites: Sequence[str], start: dt.date, end: dt.date) -> tuple[Cell, ...]:
    last = end - dt.timedelta(days=1)
    return tuple((site, first) for site in sites for first, _ in months(start, last))


def bounds(
    counts: pd.DataFrame, sums: Iterable[Sum], round_to: int, *, unprinted: bool = False
) -> list[Bound]:
    """What the printed counts and sums say of each hidden month.

    Args:
        counts: the table of that name. unprinted: bound the months that are not printed for want of
            coverage too.
    """
    cells = counts[counts["kind"] == "postings"].reset_index(drop=True)
    index: dict[Cell, int] = {
        cell: n for n, cell in enumerate(zip(cells["site"], cells["month"], strict=True))
    }
    box = [_box(value, round_to) for value in cells["count"]]
    rows: list[Floats] = []
    limits: list[float] = []
    for one in sums:
        under = [index[cell] for cell in one.cells if cell in index]
        unknown = [n for n in under if math.isnan(cells["count"][n])]
        if unknown:
            row = np.zeros(len(cells))
            row[unknown] = 1.0
            rest, slack = _rest(one, index, cells["count"], round_to)
            low, high = rest - slack, rest + slack
            rows += [row, -row]
            limits += [high, -low]
    touched = np.abs(np.array(rows)).sum(axis=0) if rows else np.zeros(len(cells))
    asked = cells["count"].isna() if unprinted else cells["suppressed"]
    names = list(index)
    return [
        _bound(names[n], int(n), rows, limits, box)
        if touched[n]
        else Bound(names[n], 0.0, math.inf)
        for n in np.flatnonzero(asked)
    ]


def _rest(
    one: Sum, index: dict[Cell, int], counts: pd.Series, round_to: float
) -> tuple[float, float]:
    """What a sum leaves for its cells that are not printed, and by how much that is rounded."""
    known = [counts[index[cell]] if cell in index else math.nan for cell in one.cells]
    hidden = sum(math.isnan(value) for value in known)
    return one.value - float(np.nansum(known)), hidden * round_to / 2


def _bound(
    cell: Cell, number: int, rows: list[Floats], limits: list[float], box: list[tuple[float, float]]
) -> Bound:
    objective = np.zeros(len(box))
    objective[number] = 1.0
    ends = [_solved(sign * objective, rows, limits, box) for sign in (1, -1)]
    return Bound(cell, ends[0], -ends[1])


def _box(value: float, round_to: float) -> tuple[float, float]:
    if math.isnan(value):
        return 0.0, math.inf
    return max(0.0, value - round_to / 2), value + round_to / 2


def _solved(
    objective: Floats, rows: list[Floats], limits: list[float], box: list[tuple[float, float]]
) -> float:
    from scipy.optimize import linprog  # a third of a second that only a release pays for

    found = linprog(
        objective, A_ub=np.array(rows), b_ub=np.array(limits), bounds=box, method="highs"
    )
    if found.status == 3:  # unbounded: nothing is known
        return -math.inf
    if found.status == 2:  # erased adverts: an old sum and a new count need not agree
        return -math.inf
    if found.status != 0 or found.fun is None:
        raise PublishError(
            f"The audit of hidden months did not end ({found.message}); nothing was published."
        )
    return float(found.fun)


def check(counts: pd.DataFrame, sums: Iterable[Sum], *, round_to: int, threshold: int) -> None:
    """Refuse a release that gives a hidden month away to within the threshold.

    Raises:
        PublishError: which month, and what to do.
    """
    for one in bounds(counts, sums, round_to):
        if one.high - one.low < threshold:
            site, month = one.cell
            raise PublishError(
                f"The hidden count of {site} in {words.month(month)} could be worked out from what "
                f"would be printed (between {one.low:.0f} and {one.high:.0f}), so nothing was "
                "published; choose periods of whole months, or report this."
            )
