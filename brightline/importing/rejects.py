"""The list of rejects: file, row and reason as CSV; no value of any row."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from brightline.importing.reasons import Reason

Keep = Callable[[Path, Iterable[tuple[int, Reason]]], None]
"""Called with a file and its rejected rows."""


@contextmanager
def reject_list(path: Path | None) -> Iterator[Keep]:
    """A function that adds rows to the list; the list appears when all files are through."""
    if path is None:
        yield lambda file, rejects: None
        return
    part = path.with_name(f"{path.name}.part")
    try:
        with part.open("w", encoding="utf-8", newline="") as opened:
            writer = csv.writer(opened)
            writer.writerow(("file", "row", "reason"))

            def keep(file: Path, rejects: Iterable[tuple[int, Reason]]) -> None:
                writer.writerows((file.name, number, reason.value) for number, reason in rejects)

            yield keep
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
