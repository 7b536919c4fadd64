"""Figures as they are printed, read back from a release's tables: rounded, and standing.

Whatever is said or made of a figure elsewhere (a finding, a claim's verdict, a correction) is made
of these, so that it tells no more than the tables do.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pandas as pd

from brightline.publish.change_rows import change_of
from brightline.publish.digits import LIMITS
from brightline.publish.standing import plain_rows
from brightline.trends.evidence import Span
from brightline.trends.intervals import effective_of
from brightline.trends.results import WHOLE, Change, Decomposition, Measure, NotDrawn, Part
from brightline.trends.shares import Share

Printed = Mapping[tuple[str, ...], dict[str, Any]]
"""The rows of a table, as plain data, by what tells them apart."""


def share_rows(shares: pd.DataFrame) -> Printed:
    """The rows of a table of shares by period and site."""
    return {(row["period"], row["site"]): row for row in plain_rows(shares)}


def drawn_row(printed: Printed, *key: str) -> dict[str, Any] | None:
    """The row with this key, where it is drawn."""
    row = printed.get(key)
    return row if row is not None and row["drawn"] else None


def printed_share(share: Share, site: str, shares: Printed) -> Share:
    """`share` with the numbers that are printed of it: what is made from it tells no more."""
    row = shares[share.span.name, site]
    if not row["drawn"]:
        return replace(share, drawn=False, reason=row["reason"], estimate=None)
    known = replace(share, drawn=True, reason="", sites=tuple(row["sites"].split(",")))
    return with_limits(replace(known, synthetic=bool(row["synthetic"])), row)


def with_limits(share: Share, row: Mapping[str, Any]) -> Share:
    """`share` with these limits, and as precise as they say."""
    estimate, low, high = (float(row[name]) for name in LIMITS)
    known = replace(share, estimate=estimate, low=low, high=high, precision=None)
    return replace(known, effective=effective_of(estimate, low, high))


def printed_change(
    changes: pd.DataFrame, earlier: Span, later: Span, site: str, measure: Measure
) -> Change | NotDrawn | None:
    """What a table of changes says of one comparison; None when it does not hold it."""
    keys = {"earlier": earlier.name, "later": later.name, "site": site, "measure": measure}
    held = changes
    for name, value in keys.items():
        held = held[held[name] == value]
    rows = plain_rows(held)
    return change_of(rows[0], earlier, later, measure) if rows else None


def printed_parts(parts: pd.DataFrame, found: Decomposition | NotDrawn) -> Decomposition | NotDrawn:
    """`found` with the ratios that a table of parts prints; the adverts of a part are not told."""
    pair = (parts["earlier"] == found.earlier.name) & (parts["later"] == found.later.name)
    rows = plain_rows(parts[pair])
    if not rows[0]["drawn"]:
        return found if isinstance(found, NotDrawn) else _not_apart(found, rows[0]["reason"])
    whole, *others = sorted((_part(row) for row in rows), key=lambda part: part.name != WHOLE)
    sites = tuple(rows[0]["sites"].split(","))
    earlier, later, synthetic = found.earlier, found.later, bool(rows[0]["synthetic"])
    return Decomposition(earlier, later, sites, None, whole, tuple(others), synthetic)


def _part(row: dict[str, Any]) -> Part:
    change, low, high = (1 + float(row[name]) for name in ("change", "low", "high"))
    return Part(row["part"], change, low, high, None)


def _not_apart(found: Decomposition, reason: str) -> NotDrawn:
    return NotDrawn(found.earlier, found.later, "total", found.sites, reason, found.synthetic)
