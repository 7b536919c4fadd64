"""Tables on terminals of any width: what does not fit folds, and no figure or date is ever cut.

Rich would end a cell that is too long with '…': on 80 columns a day was '202…', on 40 a share '0…'.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table

_FIGURE = re.compile(r"\S*\d\S*")
_LONGEST_FIGURE = 12
"""Signs: a date has ten. What is longer with a figure in it (an address) folds as words do."""
_SHORTEST = 6
"""Signs of a word that stand together, however narrow it gets."""


def print_table(console: Console, table: Table) -> None:
    """Print a table as wide as the console, or as its figures need."""
    from rich.measure import Measurement

    wanted = Measurement.get(console, console.options.update(width=10_000), table).maximum
    if wanted <= console.width:
        console.print(table)
        return
    texts = [_texts(console, column.header, list(column.cells)) for column in table.columns]
    least = [_least(of_column) for of_column in texts]
    most = [max(map(len, "\n".join(of_column).split("\n"))) for of_column in texts]
    table.padding = (0, 0)  # two signs for each column, which are wanted for what it says
    lines = len(least) + 1
    for column, width in zip(
        table.columns, _shared(least, most, console.width - lines), strict=True
    ):
        column.width, column.overflow = width, "fold"
    there = console.width
    console.width = max(there, sum(least) + lines)  # the terminal itself wraps longer lines
    console.print(table)
    console.width = there


def _texts(console: Console, header: object, cells: Sequence[object]) -> list[str]:
    """The header and the cells of a column without their markup."""
    both = [header, *cells]
    return [console.render_str(one).plain if isinstance(one, str) else str(one) for one in both]


def _least(texts: Sequence[str]) -> int:
    """The width below which a figure of a column would be cut, or its words be none any more."""
    words = [word for text in texts for word in text.split()]
    figures = [len(word) for word in words if _FIGURE.fullmatch(word)]
    shown = min(max(figures, default=1), _LONGEST_FIGURE)
    return max(shown, min(max(map(len, words), default=1), _SHORTEST))


def _shared(least: Sequence[int], most: Sequence[int], room: int) -> list[int]:
    """The widths of columns in a room: each what it needs at least, the rest to the narrowest."""
    widths = list(least)
    for _ in range(room - sum(least)):
        short = [n for n, width in enumerate(widths) if width < most[n]]
        if not short:
            break
        widths[min(short, key=lambda n: widths[n])] += 1
    return widths
