"""Copies of the labelling server's database, made before each push, the newest few kept."""

from __future__ import annotations

import contextlib
import datetime as dt
import sqlite3
from pathlib import Path

KEPT = 3
"""How many copies are kept: the last good one, and two more for a mistake noticed late."""


def back_up(database: Path, now: dt.datetime) -> Path | None:
    """Copy the database while it is in use; None when there is none on this machine."""
    if not database.is_file():
        return None
    folder = database.parent / "backups"
    folder.mkdir(mode=0o700, exist_ok=True)
    target = folder / f"label_studio-{now:%Y%m%dT%H%M%S%f}.sqlite3"
    part = target.with_suffix(".part")
    with (
        contextlib.closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as source,
        contextlib.closing(sqlite3.connect(part)) as copy,
    ):
        source.backup(copy)
    part.rename(target)
    for old in copies_of(database)[:-KEPT]:
        old.unlink()
    return target


def copies_of(database: Path) -> list[Path]:
    """The copies that are there, oldest first."""
    return sorted((database.parent / "backups").glob("label_studio-*.sqlite3"))
