"""Decisions as a table on a terminal."""

from __future__ import annotations

from collections.abc import Sequence

from annotation.adjudication.decided import WAITING, Decided
from brightline.counted import counted
from brightline.fitting import print_table
from brightline.terminal import console_for

_WIDTH = 140


def show(decisions: Sequence[Decided]) -> None:
    """Print every case with its readings, decision and reason."""
    from rich.markup import escape
    from rich.table import Table

    console = console_for(_WIDTH)
    waiting = counted(sum(one.state == WAITING for one in decisions), "waits", "wait")
    cases = counted(len(decisions), "case")
    said = f"{cases}, of which {waiting}. The readings stay as they were."
    console.print(said, markup=False, highlight=False)
    table = Table("sample", "item", "why", "readings", "decision", "reason", "by")
    for one in decisions:
        words = one.decision or one.state
        words += "; refer now" if one.refer else ""
        words += f"; {', '.join(one.indicators)}" if one.indicators else ""
        cells = (one.sample, one.item, one.cause, "; ".join(one.readings), words, one.reason)
        table.add_row(*map(escape, (*cells, one.adjudicator)))
    if decisions:
        print_table(console, table)
