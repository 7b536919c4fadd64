"""The list of rejects: file, row and reason as CSV; no value of any row."""

from __future__ import annotations

import csv
import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from brightline.errors import IngestError
from brightline.importing.reasons import Reason
from brightline.own_files import Kind, opened_new, refuse_strange_file

REJECTS = Kind("file,row,reason", "a list of rejects of an earlier import", IngestError)

Keep = Callable[[Path, Iterable[tuple[int, Reason]]], None]
"""Called with a file and its rejected rows."""


def refuse_rejects_over(path: Path, read: Iterable[Path]) -> None:
    """Refuse to write the list over a file that is read here, or over one of another kind.

    An earlier list is written anew: an import that goes on names the rejected rows again.

    Raises:
        IngestError: nothing was changed.
    """
    for file in read:
        if file.resolve() == path.resolve():
            raise IngestError(
                f"{path} is read by this import, and the list of rejects would be written over it; "
                "name another file with --rejects."
            )
    refuse_strange_file(path, REJECTS)


@contextmanager
def reject_list(path: Path | None) -> Iterator[Keep]:
    """A function that adds rows to the list; the list appears when all files are through.

    Where none was read, because all were imported before, an earlier list stays as it is.
    """
    if path is None:
        yield lambda file, rejects: None
        return
    part = path.with_name(f".{path.name}.{os.getpid()}.new")
    called = False
    try:
        with opened_new(part) as opened:
            writer = csv.writer(opened)
            opened.write(f"{REJECTS.begins}\r\n")

            def keep(file: Path, rejects: Iterable[tuple[int, Reason]]) -> None:
                nonlocal called
                called = True
                writer.writerows((file.name, number, reason.value) for number, reason in rejects)

            yield keep
        if called or not path.exists():
            part.replace(path)
    finally:
        part.unlink(missing_ok=True)
