"""The table `index`: like-for-like indices of the three counts, from printed months alone.

A month that is hidden or incomplete enters no index, so an index gives nothing away that the counts
beside it do not.
"""

from __future__ import annotations

import pandas as pd

from brightline.publish.reader import COLUMNS
from brightline.publish.tables import known_counts, printed, typed
from brightline.trends.counts import KINDS
from brightline.trends.evidence import Evidence
from brightline.trends.index import Cell, IndexMonth, indices_of
from brightline.trends.panel import of_one_kind

_DIGITS = 1  # 100.0 at the base: as coarse as a change of three digits
_NUMBERS = ("index", "low", "high", "trend", "trend_low", "trend_high")


def index_table(evidence: Evidence, counts: pd.DataFrame, round_to: int) -> pd.DataFrame:
    """One row per kind and month; `drawn` or with its reason, births and deaths beside."""
    sites = of_one_kind(evidence)
    usable = printed_months(evidence, counts, round_to)
    found = indices_of(evidence, KINDS, sites, usable)
    rows = [_row(evidence, kind, month) for kind in KINDS for month in found[kind]]
    frame = pd.DataFrame(rows, columns=list(COLUMNS["index"]))
    numbers = dict.fromkeys(_NUMBERS, "float64")
    return typed(frame, {**numbers, "drawn": bool, "synthetic": bool})


def printed_months(evidence: Evidence, counts: pd.DataFrame, round_to: int) -> set[Cell]:
    """The months of sites whose counts are printed, and whose adverts are all still there.

    What was printed of a month stands after its adverts were erased; an index of those that are
    left would fall.
    """
    shown = counts[(counts["kind"] == "postings") & counts["count"].notna()]
    known = known_counts(evidence)
    return {
        (site, month)
        for site, month, count in zip(shown["site"], shown["month"], shown["count"], strict=True)
        if abs(known.get((site, month), {}).get("postings", 0) - count) <= round_to
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
