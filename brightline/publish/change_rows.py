"""A row of a release's changes as the comparison that it prints. Knows nothing of the store."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from brightline.trends.results import Change, Measure, NotDrawn, Span


def change_of(
    row: Mapping[str, Any], earlier: Span, later: Span, measure: Measure
) -> Change | NotDrawn:
    """What the row says of these two periods, with its interval or the reason for none."""
    sites = tuple(filter(None, str(row["sites"]).split(",")))
    synthetic = bool(row["synthetic"])
    if not row["drawn"]:
        return NotDrawn(earlier, later, measure, sites, str(row["reason"]), synthetic)
    change, low, high = (float(row[name]) for name in ("change", "low", "high"))
    # Figures of earlier versions, which stand in later releases, carried no annotators.
    judges = row.get("annotators")
    annotators = int(judges) if judges and judges == judges else 0
    return Change(earlier, later, measure, sites, change, low, high, synthetic, annotators)
