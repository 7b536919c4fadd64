"""An attacker who holds releases and bounds each count that they do not print.

By linear programming. Known: every printed count, population, total, change, part; that nothing is
negative; how the software rounds, the base of which is read off the printed counts. Unknown: the
adverts of each site and month, what is printed of each, and what the crawls brought in beside.
"""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import pandas as pd
from scipy.optimize import linprog

from brightline.trends.coverage import months

Cell = tuple[str, dt.date]
Frames = Mapping[str, pd.DataFrame]
Row = dict[int, float]


def half_step(row: Mapping[str, Any], middle: str = "estimate") -> float:
    """Half of the last digit that is printed of a share or a change: that of all its numbers."""
    numbers = [float(row[name]) for name in (middle, "low", "high")]
    return next(
        0.5 * 10.0**-digits
        for digits in range(6)
        if digits == 5 or all(abs(round(one, digits) - one) < 1e-9 for one in numbers)
    )


@dataclass
class Attack:
    """What releases say, as linear constraints. known: adverts that the attacker knows of."""

    releases: Sequence[Frames]
    known: Mapping[Cell, int] = field(default_factory=dict)
    no_stock: bool = False

    def __post_init__(self) -> None:
        self.printed: dict[Cell, float] = {}
        self.unprinted: set[Cell] = set()
        for frames in self.releases:
            counts = frames["counts"]
            for row in records(counts[counts["kind"] == "postings"]):
                cell = (row["site"], row["month"])
                self.unprinted.add(cell)
                if not math.isnan(row["count"]):
                    self.printed[cell] = row["count"]
        self.unprinted -= set(self.printed)
        self.base = float(np.gcd.reduce([int(one) for one in self.printed.values()] or [1]))
        self._number: dict[tuple[Any, ...], int] = {}
        self._rows: list[Row] = []
        self._limits: list[float] = []
        self._collect()
        self._link_rests()

    def bound(self, cell: Cell) -> tuple[float, float]:
        """The least and the most adverts that there can be in a cell."""
        return self._solve({self._var("x", cell): 1.0})

    def narrowest(self) -> float:
        """The width of the best known among the cells that are not printed."""
        found = [self.bound(cell) for cell in sorted(self.unprinted)]
        return min((high - low for low, high in found), default=math.inf)

    def _var(self, *name: Any) -> int:
        return self._number.setdefault(name, len(self._number))

    def _at_most(self, row: Row, limit: float) -> None:
        self._rows.append(row)
        self._limits.append(limit)

    def _between(self, row: Row, low: float, high: float) -> None:
        if high < math.inf:
            self._at_most(row, high)
        self._at_most({number: -weight for number, weight in row.items()}, -low)

    def _collect(self) -> None:
        for cell in self.unprinted | set(self.printed):
            true, said = self._var("x", cell), self._var("y", cell)
            self._between({true: 1.0, said: -1.0}, -self.base / 2, self.base / 2)
            self._at_most({true: -1.0}, -float(self.known.get(cell, 0)))
            if cell in self.printed:
                self._between({said: 1.0}, self.printed[cell], self.printed[cell])
        for frames in self.releases:
            self._populations(frames["shares"])
            self._changes(frames)

    def _sum(self, kind: str, sites: Iterable[str], start: dt.date, end: dt.date) -> Row:
        last = end - dt.timedelta(days=1)
        cells = [(site, first) for site in sites for first, _ in months(start, last)]
        known = self.unprinted | set(self.printed)
        return {self._var(kind, cell): 1.0 for cell in cells if cell in known}

    def _populations(self, shares: pd.DataFrame) -> None:
        """Of populations, and of totals, which are shares of them."""
        for row in records(shares):
            under = self._sum("y", row["sites"].split(","), row["start"], row["end"])
            if not pd.isna(row["population"]) and under:
                self._between(under, float(row["population"]), float(row["population"]))
            # A total is made of the share as it is printed.
            if not pd.isna(row["total"]) and row["estimate"] > 0 and under:
                half = self.base / 2
                low, high = ((row["total"] + by) / row["estimate"] for by in (-half, half))
                self._between(under, low, high)

    def _changes(self, frames: Frames) -> None:
        """A change of totals over one of shares is a ratio of populations; a naive change over it,
        a ratio of all that was brought in."""
        changes = frames["changes"][frames["changes"]["drawn"]]
        spans = {row["period"]: (row["start"], row["end"]) for row in records(frames["shares"])}
        of = {(r["earlier"], r["later"], r["site"], r["measure"]): r for r in records(changes)}
        for (earlier, later, site, measure), share in of.items():
            total = of.get((earlier, later, site, "total"))
            if measure != "share" or total is None or total["sites"] != share["sites"]:
                continue
            sites = share["sites"].split(",")
            days = [_days(frames["coverage"], sites, *spans[one]) for one in (earlier, later)]
            ratio = _over(total, share)
            sums = [self._sum("y", sites, *spans[one]) for one in (earlier, later)]
            self._ratio(sums, *(limit * days[1] / days[0] for limit in ratio))
        parts = frames["parts"][frames["parts"]["drawn"] & (frames["parts"]["part"] == "all")]
        for row in records(parts):
            beside = of.get((row["earlier"], row["later"], "", "share"))
            if beside is not None:
                pair = (row["earlier"], row["later"])
                brought = [self._brought_in(*spans[one], frames["coverage"]) for one in pair]
                self._ratio(brought, *_over(row, beside))

    def _brought_in(self, start: dt.date, end: dt.date, coverage: pd.DataFrame) -> Row:
        """All sites' adverts: what is printed as it is printed, and what is told of the rest."""
        row = {
            number: 1.0
            for number in self._sum("y", sorted(set(coverage["site"])), start, end)
            if number in {self._var("y", cell) for cell in self.printed}
        }
        told = self._var("told", start, end)
        self._at_most({told: -1.0}, 0.0)
        return {**row, told: 1.0}

    def _link_rests(self) -> None:
        """What is told of a rest, unless it can be nothing, is the rest: rounded."""
        spans = [name for name in self._number if name[0] == "told"]
        for _, start, end in spans:
            told = self._var("told", start, end)
            sites = sorted({site for site, _ in self.unprinted | set(self.printed)})
            hidden = {self._var("x", cell) for cell in self.unprinted}
            inside = [number for number in self._sum("x", sites, start, end) if number in hidden]
            if self.no_stock and not inside:
                self._at_most({told: 1.0}, 0.0)
                continue
            if self._solve({told: 1.0})[0] <= 0:
                continue
            row = {told: 1.0, **dict.fromkeys(inside, -1.0), self._var("stock", start): -1.0}
            self._between({self._var("stock", start): 1.0}, 0.0, 0.0 if self.no_stock else math.inf)
            self._between(row, -self.base / 2, self.base / 2)

    def _ratio(self, sums: Sequence[Row], low: float, high: float) -> None:
        first, second = sums
        for sign, factor in ((1.0, high), (-1.0, low)):
            row = {number: sign * weight for number, weight in second.items()}
            for number, weight in first.items():
                row[number] = row.get(number, 0.0) - sign * factor * weight
            self._at_most(row, 0.0)

    def _solve(self, objective: Row) -> tuple[float, float]:
        size = len(self._number)
        matrix = np.zeros((len(self._rows), size))
        for n, row in enumerate(self._rows):
            matrix[n, list(row)] = list(row.values())
        goal = np.zeros(size)
        for column, value in objective.items():
            goal[column] = value
        ends, limits = [], np.array(self._limits)
        for sign in (1.0, -1.0):
            found = linprog(
                sign * goal, A_ub=matrix, b_ub=limits, bounds=(None, None), method="highs"
            )
            assert found.status in (0, 3), found.message  # what was printed does not contradict
            ends.append(-math.inf if found.fun is None else float(found.fun))
        return ends[0], -ends[1]


def _over(row: Mapping[str, Any], other: Mapping[str, Any]) -> tuple[float, float]:
    """The ratio of a change to the printed one that it is made of, as far as its digits leave it
    open."""
    step, made_of = half_step(row, "change"), 1 + other["change"]
    return (1 + row["change"] - step) / made_of, (1 + row["change"] + step) / made_of


def records(frame: pd.DataFrame) -> list[dict[str, Any]]:
    return [{str(name): value for name, value in row.items()} for row in frame.to_dict("records")]


def _days(coverage: pd.DataFrame, sites: Sequence[str], start: dt.date, end: dt.date) -> int:
    here = coverage["site"].isin(sites) & coverage["month"].between(start, end - dt.timedelta(1))
    return int(coverage.loc[here, "days_complete"].sum())
