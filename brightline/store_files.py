"""The file of a SQLite store: whether there is one, and whether anything is in it.

Looking makes none: a file without tables would be taken for a damaged store by whatever looks next.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import sqlalchemy as sa

if TYPE_CHECKING:
    from brightline.study import Study


def has_file(url: sa.URL) -> bool:
    """Whether opening a store would make no file."""
    kept_in_file = url.get_backend_name() == "sqlite" and url.database not in (None, "", ":memory:")
    return not kept_in_file or Path(url.database or "").exists()


def has_store(study: Study) -> bool:
    """Whether there is anything in the study's store; a damaged one counts."""
    url = sa.make_url(study.store_url)
    if not has_file(url):
        return False
    if url.get_backend_name() != "sqlite":
        return True
    where = Path(url.database or "").absolute().as_uri()
    try:
        with closing(sqlite3.connect(f"{where}?mode=ro", uri=True)) as file:
            return file.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone() is not None
    except sqlite3.Error:
        return True
