"""The sections and places that lists print, as they stand in the index of an archive.

Lists hand both on to the lists and the adverts below them, and pages are counted by section: so
each is a name in the index, the printed text itself where nothing in it would be redacted. Else the
name is a fingerprint, and the text is encrypted, so that the door can ask for its contacts.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from functools import lru_cache

from brightline.privacy import RunCipher, redact

_MARK = "\x00"  # no printed text begins with it: controls are taken out where pages are read


class Parts:
    """The names of printed sections and places in one index."""

    def __init__(
        self, db: sqlite3.Connection, cipher: RunCipher, fingerprint: Callable[[str], str]
    ) -> None:
        self._db = db
        self._cipher = cipher
        self._fingerprint = fingerprint
        db.execute("CREATE TABLE part (name TEXT PRIMARY KEY, printed BLOB) WITHOUT ROWID")
        # Sections and places come again and again; in memory only, while this process lasts.
        self.name = lru_cache(maxsize=4_096)(self._name)

    def printed(self, name: str) -> str:
        """The text that was printed."""
        if not name.startswith(_MARK):
            return name
        row = self._db.execute("SELECT printed FROM part WHERE name = ?", (name,)).fetchone()
        return self._cipher.decrypt(row[0])

    def _name(self, printed: str) -> str:
        if redact(printed) == printed and not printed.startswith(_MARK):
            return printed
        name = _MARK + self._fingerprint(f"part {printed}")
        sealed = self._cipher.encrypt(printed)
        self._db.execute("INSERT OR IGNORE INTO part VALUES (?, ?)", (name, sealed))
        return name
