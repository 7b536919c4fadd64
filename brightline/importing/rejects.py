"""The list of rejects: file (by the path that was given), row and reason as CSV; no value of any
row."""

from __future__ import annotations

import csv
import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
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

    def keep(file: Path, rejects: Iterable[tuple[int, Reason]]) -> None:
        nonlocal called
        called = True
        with _told_of(path):
            writer.writerows((str(file), row, reason.value) for row, reason in rejects)

    try:
        with _told_of(path):
            opened = opened_new(part)
        try:
            writer = csv.writer(opened)
            opened.write(f"{REJECTS.begins}\r\n")
            yield keep
        finally:
            with _told_of(path):
                opened.close()
        if called or not path.exists():
            with _told_of(path):
                part.replace(path)
    finally:
        with suppress(OSError):  # it was told already
            part.unlink(missing_ok=True)


@contextmanager
def _told_of(path: Path) -> Iterator[None]:
    """The file that the user named, and not the one beside it that takes its place."""
    try:
        yield
    except OSError as error:
        raise IngestError(
            f"The list of rejects cannot be written to {path} "
            f"({error.strerror or 'the disk failed'}); with --rejects name a file in a folder "
            "that is there, that has room and that you may write to."
        ) from error
