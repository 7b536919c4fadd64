"""Changes of a cube, and the naive change taken apart: ratios, rounded by `disclosure.py`."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from brightline.publish.digits import CHANGE_DIGITS, printed_interval
from brightline.publish.tables import typed
from brightline.trends.change import Change, NotDrawn
from brightline.trends.decomposition import WHOLE, Decomposition

_CHANGES = [
    "earlier", "later", "site", "measure", "change", "low", "high", "annotators", "widest", "drawn",
    "reason", "sites", "synthetic",
]  # fmt: skip
_PARTS = [
    "earlier", "later", "part", "change", "low", "high", "drawn", "reason", "sites", "synthetic",
]  # fmt: skip


def changes_frame(changes: Sequence[tuple[str, Change | NotDrawn]]) -> pd.DataFrame:
    """One row per comparison, given with its site ('' pools), drawn or with its reason."""
    rows = [_change_row(site, change) for site, change in changes]
    types = dict.fromkeys(("change", "low", "high", "annotators"), "float64")
    return typed(pd.DataFrame(rows, columns=_CHANGES), {**types, "drawn": bool})


def _change_row(site: str, change: Change | NotDrawn) -> dict[str, object]:
    drawn = isinstance(change, Change)
    return {
        "earlier": change.earlier.name,
        "later": change.later.name,
        "site": site,
        "measure": change.measure,
        **_limits(change if isinstance(change, Change) else None),
        "annotators": change.annotators if isinstance(change, Change) else None,
        "widest": change.widest if isinstance(change, Change) else "",
        "drawn": drawn,
        "reason": "" if isinstance(change, Change) else change.reason,
        "sites": ",".join(change.sites),
        "synthetic": change.synthetic,
    }


def _limits(change: Change | None) -> dict[str, float | None]:
    if change is None:
        return dict.fromkeys(("change", "low", "high"))
    return printed_ratio(change.change, change.low, change.high)


def printed_ratio(change: float, low: float, high: float) -> dict[str, float | None]:
    """A relative change with its interval, as it is printed."""
    values = {"change": change, "low": low, "high": high}
    return printed_interval(values, CHANGE_DIGITS, zero=-1.0)


def parts_frame(parts: Sequence[Decomposition | NotDrawn]) -> pd.DataFrame:
    """One row per pair and part ('all' is the naive change itself), drawn or with its reason.

    change, low and high are relative: the later period's factor over the earlier's, minus one.
    """
    rows = [row for one in parts for row in _part_rows(one)]
    types = {"change": "float64", "low": "float64", "high": "float64"}
    return typed(pd.DataFrame(rows, columns=_PARTS), {**types, "drawn": bool})


def _part_rows(found: Decomposition | NotDrawn) -> list[dict[str, object]]:
    common = {
        "earlier": found.earlier.name,
        "later": found.later.name,
        "drawn": isinstance(found, Decomposition),
        "reason": "" if isinstance(found, Decomposition) else found.reason,
        "sites": ",".join(found.sites),
        "synthetic": found.synthetic,
    }
    if not isinstance(found, Decomposition):
        return [common | {"part": WHOLE, "change": None, "low": None, "high": None}]
    return [
        common
        | {
            "part": part.name,
            **printed_ratio(part.ratio - 1, part.low - 1, part.high - 1),
        }
        for part in (found.whole, *found.parts)
    ]
