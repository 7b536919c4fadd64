"""What a store is called, and its failures as sentences: what is wrong, and what mends it.

No sentence holds the statement, its values or the address: a password may stand in that.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from brightline.errors import StoreError

_ROOM = 16 * 2**20
"""Bytes: more than a transaction of 2,000 adverts writes. What it could not write is free again."""


def name_of(url: sa.URL) -> str:
    """How a sentence calls the store."""
    if url.get_backend_name() == "sqlite":
        return url.database or "the store in memory"
    return f"the PostgreSQL database '{url.database}'"


def wrong_revision(name: str, found: str | None, known: str) -> str:
    """What is told of a store without tables, or with those of another version than the known."""
    if found is None:
        return f"There is no corpus in {name} yet; make one with `brightline store migrate`."
    if not is_ours(found):
        return of_another_program(name)
    if found > known:  # both are numbers of four figures
        return (
            f"{name} has tables of a newer version of Brightline ({found}) than this one, which "
            f"knows those up to {known}; use the newer one. Nothing was changed."
        )
    return (
        f"{name} has tables of another version ({found}); "
        "back it up and run `brightline store migrate`."
    )


def is_ours(revision: str) -> bool:
    """Whether it is a revision of Brightline's: other programs have migrations of Alembic too."""
    return re.fullmatch(r"[0-9]{4}", revision) is not None


def of_another_program(name: str) -> str:
    """What is told of a database that holds what no Brightline made."""
    return (
        f"{name} holds the tables of another program, and nothing in it was changed; give the "
        "store a file or a database of its own, in 'store' in study.toml or BRIGHTLINE_STORE."
    )


def sentence_of(name: str, error: SQLAlchemyError) -> str:
    """One sentence for what the database said, without the statement and its values."""
    orig = getattr(error, "orig", None)
    if isinstance(error, sa.exc.IntegrityError):
        return f"{name} refused rows that contradict what it holds ({type(orig).__name__})."
    said = str(orig or type(error).__name__).splitlines()[0]
    if orig is not None and hasattr(orig, "sqlstate"):
        known = _of_postgresql(name, said, orig.sqlstate)
    else:
        known = _of_sqlite(name, Path(name).parent, said.lower())
    return known or f"{name} cannot be used: {_without_values(said)}."


@contextmanager
def told_of(name: str) -> Iterator[None]:
    """What the database refuses within is raised as its sentence (StoreError)."""
    try:
        yield
    except DBAPIError as error:
        raise StoreError(sentence_of(name, error)) from error
    except OSError as error:  # pandas makes one of what the database said
        if not isinstance(error.__cause__, SQLAlchemyError):
            raise
        raise StoreError(sentence_of(name, error.__cause__)) from error


def _of_sqlite(name: str, folder: Path, low: str) -> str | None:
    if "full" in low or (_may_be_of_room(low) and _has_no_room(folder)):
        return _full(name)
    if "disk i/o error" in low:
        return (
            f"{name} cannot be read or written (disk I/O error): its disk may be full, over a "
            "quota, or failing; free some space or look at the disk, then run the command again."
        )
    if "readonly" in low:
        return f"{name} cannot be written: the file, its folder or its disk is read-only."
    if "unable to open" in low and folder.is_dir() and not os.access(folder, os.W_OK):
        return (
            f"{name} cannot be opened: nothing can be written in its folder, and SQLite writes "
            "beside a store even to read it; copy the study's folder to where you may write."
        )
    if "unable to open" in low:
        return (
            f"{name} cannot be opened: check that {folder} exists and may be written, and that "
            "this user may read and write the file."
        )
    if "locked" in low:
        return f"{name} is in use by another command that holds it; wait for it to end."
    if "not a database" in low or "malformed" in low:
        return f"{name} is not a Brightline store or is damaged; restore it from a backup."
    return None


_POSTGRESQL = {
    "25006": "can only be read: it is a replica, or was set so; give the address of the server "
    "that is written to",
    "3F000": "has no schema for the store's tables: create the one that the address names under "
    "search_path, or leave that out",
    "42501": "does not let this role do that ({said}); give the address of the role that owns the "
    "tables, or ask its owner for the right",
    "42P07": "holds the tables of another program, which have names of the store's ({said}), and "
    "nothing in it was changed; give the store a database of its own",
}
"""By the code of the error, which every language of the server keeps."""


_REFUSED = re.compile(r"connection to server .+ failed: \w+: +(.+)")
"""A server that answered: of one that did not, nothing with such a mark is told."""


def _of_postgresql(name: str, said: str, code: str | None) -> str | None:
    if code in _POSTGRESQL:
        return f"{name} {_POSTGRESQL[code].format(said=_without_values(said))}."
    if code == "53100":
        return _full(name)
    if code is None and (refused := _REFUSED.search(said)):
        return (
            f"{name} cannot be opened: PostgreSQL said '{refused[1]}'; check the role, its "
            "password and the database that the store's address names."
        )
    if code is None or code.startswith(("08", "57P")):
        return f"{name} cannot be reached: check that PostgreSQL runs and the address is right."
    return None


def _full(name: str) -> str:
    return f"The disk that holds {name} is full; free some space, then run the command again."


def _may_be_of_room(low: str) -> bool:
    """Whether SQLite says so, too, where the files beside its own (log, index) find no room."""
    return "disk i/o error" in low or "unable to open" in low


def _has_no_room(folder: Path) -> bool:
    """Whether the file system of a folder has no room for a transaction, or for another file."""
    try:
        found = os.statvfs(folder)
    except OSError:
        return False
    no_file = found.f_files > 0 and found.f_favail == 0  # some systems count no files
    return found.f_bavail * found.f_frsize < _ROOM or no_file


def _without_values(said: str) -> str:
    return said.split("DETAIL")[0].split("[")[0].strip().rstrip(".")[:160]
