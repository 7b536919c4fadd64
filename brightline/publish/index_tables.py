"""The table `index`: like-for-like indices of the three counts, from printed counts alone.

A month that is hidden or incomplete enters no index, and one whose adverts were erased stays in as
it was printed: an index gives nothing away that the counts beside it do not. The errors rest on
adverts, and would move with them: they stand as they were first found, month by month.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pandas as pd

from brightline.publish.digits import printed
from brightline.publish.earlier import Figure, Published
from brightline.publish.reader import COLUMNS
from brightline.publish.tables import typed
from brightline.trends.counts import KINDS
from brightline.trends.evidence import Evidence
from brightline.trends.index import IndexMonth, index_of
from brightline.trends.index_series import Cell
from brightline.trends.panel import of_one_kind
from brightline.trends.time_effects import Effects

_DIGITS = 1  # 100.0 at the base: as coarse as a change of three digits
_NUMBERS = ("index", "low", "high", "trend", "trend_low", "trend_high")


def index_table(
    evidence: Evidence,
    counts: pd.DataFrame,
    round_to: int,
    published: Published,
    *,
    anew: bool = False,
) -> pd.DataFrame:
    """One row per kind and month; `drawn` or with its reason, births and deaths beside.

    Args:
        counts: the table as it is printed. anew: find the errors anew too.
    """
    sites = of_one_kind(evidence)
    rows = []
    for kind in KINDS:
        known = printed_counts(counts, kind)
        errors = Errors(kind, published, anew=anew, since=since_of(evidence), sites=sites)
        found = index_of(evidence, kind, sites, known, round_to, errors.kept)
        rows += [_row(evidence, kind, month) for month in found]
    frame = pd.DataFrame(rows, columns=list(COLUMNS["index"]))
    numbers = dict.fromkeys(_NUMBERS, "float64")
    return typed(frame, {**numbers, "drawn": bool, "synthetic": bool})


class Errors:
    """The errors of one index: the covariance of two months' logarithms, and the degrees of freedom
    of a month's, are those which were found when the later of them was first printed. They are kept
    in the store and printed nowhere."""

    def __init__(
        self,
        kind: str,
        published: Published,
        *,
        anew: bool,
        since: str = "",
        sites: Sequence[str] = (),
    ) -> None:
        self._kind, self._published, self._anew, self._since = kind, published, anew, since
        self._sites = sites

    def kept(self, months: list[dt.date], effects: Effects) -> Effects:
        """The effects with the errors that stand, and the new ones kept."""
        base = months[0].isoformat()
        whole, df = effects.covariance.copy(), effects.df.copy()
        for row, month in enumerate(months):
            name = f"{self._kind}|{base}|{month.isoformat()}{self._since}"
            old = self._published.figures.get((ERRORS, name))
            old = None if self._anew or (old and self._had_others(old)) else old
            known: dict[str, Any] = dict(old.rows[0]) if old else self._of_sites()
            for column, other in enumerate(months[: row + 1]):
                value = known.setdefault(other.isoformat(), float(whole[row, column]))
                whole[row, column] = whole[column, row] = value
            if row:  # the first has no error
                df[row] = known.setdefault(DF, float(df[row]))
            if old is None or known.keys() != old.rows[0].keys():
                self._published.renewed[ERRORS, name] = Figure(0, [known])
        return replace(effects, covariance=whole, df=df)

    def _of_sites(self) -> dict[str, Any]:
        return {SITES: ",".join(self._sites)} if self._sites else {}

    def _had_others(self, old: Figure) -> bool:
        """Whether errors are of sites of which one may be shown no more: those that are left have
        less behind them. Stores of earlier versions do not tell."""
        return bool({*str(old.rows[0].get(SITES, "")).split(",")} - {"", *self._sites})


ERRORS = "index errors"
"""The table under which the errors of indices are kept."""

SITES = "sites"
"""The key of the sites that they are of."""

DF = "df"
"""The key, beside those of months, of a month's degrees of freedom. Stores of earlier versions have
none until their next release."""


def since_of(evidence: Evidence) -> str:
    """Which sites' series were begun anew, and when: an index without what they had is another."""
    anew = {site: one.anew for site, one in sorted(evidence.series.items()) if one.anew}
    return "".join(f"|{site} since {day}" for site, day in anew.items())


def printed_counts(counts: pd.DataFrame, kind: str) -> dict[Cell, float]:
    """{(site, month): count} of the counts of one kind that are printed."""
    shown = counts[(counts["kind"] == kind) & counts["count"].notna()]
    return {
        (site, month): float(count)
        for site, month, count in zip(shown["site"], shown["month"], shown["count"], strict=True)
    }


def _row(evidence: Evidence, kind: str, month: IndexMonth) -> dict[str, object]:
    numbers = {name: printed(getattr(month, name), _DIGITS) for name in _NUMBERS}
    return {
        "kind": kind,
        "month": month.month,
        **numbers,
        "sites": ",".join(month.sites),
        "births": month.births,
        "deaths": month.deaths,
        "drawn": month.drawn,
        "reason": month.reason,
        "synthetic": bool(evidence.synthetic_sites & set(month.sites)),
    }
