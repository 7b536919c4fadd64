"""The address of a store as a protocol writes it: what it may not hold, and where a path begins.

Words only: nothing here opens a store or imports what does.
"""

from __future__ import annotations

from pathlib import Path
from urllib.parse import parse_qs, urlsplit


def refuse_password(address: str) -> str:
    """The address as it is; ValueError when it holds a password."""
    try:
        parts = urlsplit(address)
        told = parts.password or "password" in parse_qs(parts.query)
    except ValueError:
        return address  # opening it says what is wrong with it
    if told:
        raise ValueError(
            "it holds a password, which everybody who reads the protocol would know; keep it "
            "in ~/.pgpass and take it out here"
        )
    return address


def beside(folder: Path, address: str) -> str:
    """The address with a relative path of SQLite taken from `folder`.

    Taken from the working directory, the same protocol would have a store for each folder that a
    command is run in, and an opt-out typed in one of them would not be known in the others.
    """
    path = _sqlite_path(address)
    if not path or path.startswith(("/", ":memory:", "file:")):  # opening refuses the last
        return address
    return f"{address.removesuffix(path)}{_quoted(folder) / path}"


def address_of(file: Path) -> str:
    """The address of a store in this file."""
    return f"sqlite:///{_quoted(file)}"


def _quoted(path: Path) -> Path:
    """A path as an address writes it, in which '?' ends a path and '%41' is a letter."""
    return Path(str(path).replace("%", "%25").replace("?", "%3F"))


def _sqlite_path(address: str) -> str:
    """All that stands behind 'sqlite:///' (with any driver); '' of any other address."""
    scheme, _, path = address.partition(":///")
    return path if scheme.partition("+")[0] == "sqlite" else ""
