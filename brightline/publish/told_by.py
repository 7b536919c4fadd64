"""By which linking the counts of templates and advertiser clusters in a release were told.

A count stays as it was first printed, so a release can hold counts of several linkings.
"""

from __future__ import annotations

import pandas as pd

from brightline.publish.earlier import Cell, Published
from brightline.publish.tables import COUNTS, cell_name
from brightline.trends import words
from brightline.trends.linked import Linking

_TOLD = ("templates", "clusters")
_MOST_RELEASES = 3  # by name; there may be one for each month


def linking_sentence(linking: Linking, counts: pd.DataFrame, published: Published) -> str:
    """What told them, and how many of them are older than it.

    Args:
        counts: the table as it is printed.
    """
    if linking.linked_at is None:
        return linking.sentence
    told = counts[counts["kind"].isin(_TOLD) & counts["count"].notna()]
    rows = zip(told["site"], told["month"], told["kind"], strict=True)
    kept = [published.before.get((COUNTS, cell_name(*row))) for row in rows]
    older = [cell for cell in kept if cell is not None and _is_older(cell, linking)]
    if not older:
        return linking.sentence
    releases = words.listed(
        list(dict.fromkeys(cell.release for cell in older)), most=_MOST_RELEASES
    )
    return (
        f"{linking.sentence} But a count stays as it was first printed: {len(older)} of "
        f"{len(kept)} counts of templates and clusters stand as in an earlier release "
        f"({releases}), and were counted by the linking of its day, or by texts and contacts alone "
        "if there was none."
    )


def _is_older(cell: Cell, linking: Linking) -> bool:
    """Whether something else than this linking can have told it: it was printed before it, or the
    linking no longer holds the newest adverts, so that new counts do without."""
    if cell.published_at is None or linking.linked_at is None:
        return False
    return cell.published_at < linking.linked_at or not linking.complete
