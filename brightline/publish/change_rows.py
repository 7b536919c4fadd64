"""A row of a release's changes as the comparison that it prints. Knows nothing of the store."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, cast, get_args

from brightline.trends.results import Change, Measure, NotDrawn, Span, Widest

_WIDEST = get_args(Widest)


def change_of(
    row: Mapping[str, Any], earlier: Span, later: Span, measure: Measure
) -> Change | NotDrawn:
    """What the row says of these two periods, with its interval or the reason for none."""
    sites = tuple(filter(None, str(row["sites"]).split(",")))
    synthetic = bool(row["synthetic"])
    if not row["drawn"]:
        return NotDrawn(earlier, later, measure, sites, str(row["reason"]), synthetic)
    change, low, high = (float(row[name]) for name in ("change", "low", "high"))
    # Figures of earlier versions, which stand in later releases, carried no annotators, and told
    # of no widest part.
    judges = row.get("annotators")
    annotators = int(judges) if judges and judges == judges else 0
    told = str(row.get("widest"))  # as text: a missing one may be of any kind
    widest = cast("Widest", told if told in _WIDEST else "")
    drawn = Change(earlier, later, measure, sites, change, low, high, synthetic, annotators)
    return replace(drawn, widest=widest)
