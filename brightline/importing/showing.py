"""The progress of an import on a terminal: share of the file, rows, rows per second."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from brightline.counted import counted

Tick = Callable[[str, int, int, int], None]
"""Called with (what is done, position in the file, its end, rows so far)."""


@contextmanager
def import_bar() -> Iterator[Tick]:
    """A bar on standard error; silence where that is no terminal."""
    if not sys.stderr.isatty():
        yield lambda what, done, total, rows: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeElapsedColumn

    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        TaskProgressColumn(),
        TextColumn("{task.fields[rows]}"),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=None, rows="")

        def tick(what: str, done: int, total: int, rows: int) -> None:
            if bar.tasks[0].description != what:
                bar.reset(task, description=what)
            seconds = bar.tasks[0].elapsed or 0.0
            pace = f", {rows / seconds:,.0f} rows/s" if rows and seconds > 1 else ""
            said = f"{counted(rows, 'row')}{pace}" if rows else ""
            bar.update(task, completed=done, total=total or None, rows=said)

        yield tick
