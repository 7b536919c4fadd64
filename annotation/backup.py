"""Copies of the labelling server's database, made before it is changed, the newest few kept."""

from __future__ import annotations

import contextlib
import datetime as dt
import sqlite3
from pathlib import Path

from brightline.errors import ServerError
from brightline.store_files import read_only

KEPT = 3
"""How many copies are kept: the last good one, and two more for a mistake noticed late."""


def back_up(database: Path, now: dt.datetime) -> Path | None:
    """Copy the database while it is in use; None when there is none on this machine.

    Args:
        now: when the command began. Of one moment there is one copy, made before the command's
            first change: one for each of its changes would push that one out.

    Raises:
        ServerError: it cannot be read, or the copy not be written; then none of it is left.
    """
    if not database.is_file():
        return None
    folder = database.parent / "backups"
    folder.mkdir(mode=0o700, exist_ok=True)
    target = folder / f"label_studio-{now:%Y%m%dT%H%M%S%f}.sqlite3"
    if target.exists():
        return target
    part = target.with_suffix(".part")
    try:
        with (
            contextlib.closing(sqlite3.connect(read_only(database), uri=True)) as source,
            contextlib.closing(sqlite3.connect(part)) as copy,
        ):
            source.backup(copy)
    except sqlite3.Error as error:
        part.unlink(missing_ok=True)
        raise ServerError(
            f"Label Studio's database cannot be copied into {folder} ({error}); free its disk or "
            "mend that file, then run the command again."
        ) from None
    part.rename(target)
    for old in copies_of(database)[:-KEPT]:
        old.unlink()
    return target


def forget_copies(database: Path) -> None:
    """Remove every copy, and what is left of one whose making was killed."""
    for file in sorted((database.parent / "backups").glob("label_studio-*")):
        file.unlink(missing_ok=True)


def copies_of(database: Path) -> list[Path]:
    """The copies that are there, oldest first."""
    return sorted((database.parent / "backups").glob("label_studio-*.sqlite3"))
