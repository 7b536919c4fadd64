"""The file of a SQLite store: whether there is one, whether anything is in it, who may read it.

Looking makes none: a file without tables would be taken for a damaged store by whatever looks next.
"""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing, suppress
from pathlib import Path
from typing import TYPE_CHECKING

import sqlalchemy as sa
from sqlalchemy.exc import ArgumentError

if TYPE_CHECKING:
    from brightline.custody_view import CustodyView


VERSIONS = "alembic_version"
"""The table of the revision that a store has: the first that our migrations make."""


def file_of(url: sa.URL) -> Path | None:
    """The file of a SQLite store; None for one on a server or in memory."""
    if url.get_backend_name() != "sqlite" or url.database in (None, "", ":memory:"):
        return None
    return Path(url.database or "").absolute()


def has_file(url: sa.URL) -> bool:
    """Whether opening a store would make no file."""
    file = file_of(url)
    return file is None or file.exists()


def is_of_another_program(url: sa.URL) -> bool:
    """Whether a SQLite database has tables, and none that our migrations make.

    Asked before it is opened as a store, which changes how it keeps its log.
    """
    file = file_of(url)
    try:
        return file is not None and bool(names := _tables(file)) and VERSIONS not in names
    except sqlite3.Error:
        return False  # opening it says what is wrong with it


def make_private(url: sa.URL) -> None:
    """Make an empty file that only its owner can read, for SQLite to fill.

    SQLite itself asks the umask, and gives the files of its log the mode of this one. Where no
    file can be made, opening the store says why.
    """
    file = file_of(url)
    if file is not None:
        with suppress(OSError):
            os.close(os.open(file, os.O_RDWR | os.O_CREAT, 0o600))


def store_file(study: CustodyView) -> Path | None:
    """The file of the study's store, whether it is there or not (see `file_of`)."""
    try:
        return file_of(sa.make_url(study.store_url))
    except ArgumentError:
        return None  # opening it says what is wrong with the address


def has_store(study: CustodyView) -> bool:
    """Whether there is anything in the study's store; a damaged one counts."""
    where = store_file(study)
    if where is None:
        return True
    if not where.exists():
        return False
    try:
        return bool(_tables(where))
    except sqlite3.Error:
        return True


def read_only(file: Path) -> str:
    """The address of a database for SQLite, to read alone.

    A '#', a '?' or a '%' in the name of a folder is one of the name.
    """
    return f"{file.absolute().as_uri()}?mode=ro"


def _tables(file: Path) -> set[str]:
    """The names of all tables of a database, which is not changed by looking."""
    with closing(sqlite3.connect(read_only(file), uri=True)) as opened:
        return {row[0] for row in opened.execute("SELECT tbl_name FROM sqlite_master")}
