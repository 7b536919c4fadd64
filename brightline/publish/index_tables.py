"""The table `index`: like-for-like indices of the three counts, from printed months alone.

A month that is hidden or incomplete enters no index, so an index gives nothing away that the counts
beside it do not.
"""

from __future__ import annotations

import pandas as pd

from brightline.publish.reader import COLUMNS
from brightline.publish.tables import printed, typed
from brightline.trends.counts import KINDS
from brightline.trends.evidence import Evidence
from brightline.trends.index import Cell, IndexMonth, indices_of
from brightline.trends.panel import of_one_kind

_DIGITS = 1  # 100.0 at the base: as coarse as a change of three digits
_NUMBERS = ("index", "low", "high", "trend", "trend_low", "trend_high")


def index_table(evidence: Evidence, counts: pd.DataFrame) -> pd.DataFrame:
    """One row per kind and month; `drawn` or with its reason, births and deaths beside."""
    sites = of_one_kind(evidence)
    usable = printed_months(counts)
    found = indices_of(evidence, KINDS, sites, usable)
    rows = [_row(evidence, kind, month) for kind in KINDS for month in found[kind]]
    frame = pd.DataFrame(rows, columns=list(COLUMNS["index"]))
    numbers = dict.fromkeys(_NUMBERS, "float64")
    return typed(frame, {**numbers, "drawn": bool, "synthetic": bool})


def printed_months(counts: pd.DataFrame) -> set[Cell]:
    """The months of sites whose counts are printed."""
    shown = counts[counts["count"].notna()]
    return set(zip(shown["site"], shown["month"], strict=True))


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
