"""The table `index`: like-for-like indices of the three counts, from printed counts alone.

A month that is hidden or incomplete enters no index, and one whose adverts were erased stays in as
it was printed: an index gives nothing away that the counts beside it do not.
"""

from __future__ import annotations

import pandas as pd

from brightline.publish.reader import COLUMNS
from brightline.publish.tables import printed, typed
from brightline.trends.counts import KINDS
from brightline.trends.evidence import Evidence
from brightline.trends.index import IndexMonth, index_of
from brightline.trends.index_series import Cell
from brightline.trends.panel import of_one_kind

_DIGITS = 1  # 100.0 at the base: as coarse as a change of three digits
_NUMBERS = ("index", "low", "high", "trend", "trend_low", "trend_high")


def index_table(evidence: Evidence, counts: pd.DataFrame, round_to: int) -> pd.DataFrame:
    """One row per kind and month; `drawn` or with its reason, births and deaths beside."""
    sites = of_one_kind(evidence)
    rows = [
        _row(evidence, kind, month)
        for kind in KINDS
        for month in index_of(evidence, kind, sites, printed_counts(counts, kind), round_to)
    ]
    frame = pd.DataFrame(rows, columns=list(COLUMNS["index"]))
    numbers = dict.fromkeys(_NUMBERS, "float64")
    return typed(frame, {**numbers, "drawn": bool, "synthetic": bool})


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
