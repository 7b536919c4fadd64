"""The report on agreement as a table on a terminal."""

from __future__ import annotations

from collections.abc import Sequence

from brightline.agreement.reporting import EVERYBODY, Row, in_words
from brightline.fitting import print_table
from brightline.terminal import console_for
from brightline.trends.words import percent

_WIDTH = 140  # a file or a pipe has no width of its own
_NOTE = (
    "Marked: of every judgement by those of the row, on whichever adverts; not weighted, so no "
    "share of the market. Items: the drawn adverts that two or more of them judged; of 'late less "
    "early', the fewer of both thirds. "
    "Positive agreement: how often a second annotator marks what one has marked; it leads where a "
    "label is rare. Alpha (Krippendorff) falls with rarity, AC (Gwet) rises with it: neither is "
    "read alone. Evidence: of the characters that one points at, how many another who points does. "
    "95% intervals over items; none where every resample gives the same value, as where one marks "
    "and the other never does (0.00). A dash: too few items, or only one category was chosen."
)


def show(rows: Sequence[Row]) -> None:
    """Print the rows."""
    from rich.table import Table

    table = Table(
        "judged",
        "by",
        "marked",
        "positive agreement",
        "alpha",
        "AC",
        "evidence",
        "items",
        title="Agreement",
    )
    for row in rows:
        wave = f"wave {row.wave}" if row.wave else "all"
        who = row.when or (row.who if row.who != EVERYBODY else wave)
        marked = "" if row.marked is None else percent(row.marked)
        positive = "" if row.positive is None else in_words(row.positive)
        table.add_row(
            row.what, who, marked, positive, in_words(row.alpha),
            "" if row.gwet is None else in_words(row.gwet),
            "" if row.spans is None else in_words(row.spans), str(row.alpha.items),
        )  # fmt: skip
    console = console_for(_WIDTH)
    print_table(console, table)
    console.print(_NOTE, markup=False, soft_wrap=True)
