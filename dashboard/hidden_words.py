"""Numbers beside a share that a release hides: what stands in their cell, and why. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd

from brightline.trends.words import listed
from dashboard import texts
from dashboard.frames import records
from dashboard.words import whole


def beside_share(rows: pd.DataFrame, column: str) -> list[str]:
    """A count of each row; 'hidden' beside a share that is drawn, and so is of some adverts;
    'not told' beside a reason. Never an empty cell: it would read as none, or as forgotten."""
    without = ["hidden" if drawn else "not told" for drawn in rows["drawn"]]
    return [whole(number) or said for number, said in zip(rows[column], without, strict=True)]


def why_hidden(rows: pd.DataFrame, threshold: int, named: str = "period") -> str:
    """Why `beside_share` hides numbers of these rows; empty where it hides none.

    Args:
        threshold: the fewest advertiser clusters behind a number that is published.
        named: the column that tells the rows apart.
    """
    drawn = rows[rows["drawn"].astype(bool)]
    unsized = records(drawn[drawn["population"].isna()])
    small = _names(named, (row for row in unsized if not _cuts_a_month(row)))
    cut = _names("period", (row for row in unsized if _cuts_a_month(row)))
    said = []
    if small:
        each = "each" if len(small) > 1 else "it"
        names = listed(small, most=len(small))
        said.append(texts.HIDDEN_ADVERTS.format(names=names, each=each, threshold=threshold))
    if cut:
        verb = "begin or end" if len(cut) > 1 else "begins or ends"
        said.append(f"{listed(cut, most=len(cut))} {verb} {texts.WITHIN_A_MONTH}")
    if drawn["labelled"].isna().any():
        said.append(texts.HIDDEN_LABELS)
    return " ".join(said)


def _names(column: str, rows: Iterable[Mapping[str, Any]]) -> list[str]:
    return list(dict.fromkeys(str(row[column]) for row in rows))


def _cuts_a_month(row: Mapping[str, Any]) -> bool:
    return any(row[end].day != 1 for end in ("start", "end"))
