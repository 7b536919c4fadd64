"""A progress bar on a terminal, and nothing elsewhere (the command prints one plain line)."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from brightline.counted import counted
from crawlers.plan import Progress


@contextmanager
def showing(*, quiet: bool = False) -> Iterator[Callable[[str, Progress], None]]:
    """A `tick` for `crawl` that moves a bar per site while the block runs."""
    if quiet or not sys.stderr.isatty():
        yield lambda _key, _progress: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, TextColumn, TimeElapsedColumn
    from rich.progress import Progress as Bars

    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        TextColumn("{task.fields[said]}"),
        TimeElapsedColumn(),
    )
    with Bars(*columns, console=Console(stderr=True)) as bars:
        tasks: dict[str, int] = {}

        def tick(key: str, progress: Progress) -> None:
            if key not in tasks:
                tasks[key] = bars.add_task(f"crawling {key}", total=None, said="")
            said = (
                f"{counted(progress.adverts, 'advert')}, {progress.pages} of "
                f"≥{counted(progress.known + 1, 'page')}"
            )
            total = max(progress.known + 1, progress.pages)
            bars.update(tasks[key], completed=progress.pages, total=total, said=said)  # type: ignore[arg-type]

        yield tick
