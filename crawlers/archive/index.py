"""What has to be remembered between the two readings of an archive, in a database without a name.

SQLite keeps it in memory while it is small and in an unlinked temporary file when it is not, so
memory stays bounded and nothing is left behind, however the process ends. Addresses are in it as
keyed fingerprints; what a list said of an advert is encrypted under a key that only this process
has. How captures become runs is `passes.py`.
"""

from __future__ import annotations

import datetime as dt
import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from nacl.secret import SecretBox
from nacl.utils import random as random_bytes

from brightline.privacy import Keyring, RunCipher
from crawlers.archive.parts import Parts
from crawlers.frontier import Found

ADVERT, LIST, MAYBE = "advert", "list", "maybe"
"""A capture's part. What the address does not tell is told by the lists that lead to a page."""

_CACHE_KIB = 64 * 1024

_SCHEMA = """
CREATE TABLE capture (
  id INTEGER PRIMARY KEY, site INTEGER, at INTEGER, url TEXT, role TEXT,
  volume INTEGER, number INTEGER, payload INTEGER, run INTEGER,
  kind TEXT DEFAULT '', reason TEXT DEFAULT '', readable INTEGER, hop TEXT, address BLOB,
  record TEXT, digest TEXT, refers TEXT, refers_url TEXT, refers_at INTEGER,
  by_record BLOB, by_page BLOB, known INTEGER DEFAULT 0
);
CREATE TABLE link (
  payload INTEGER, site INTEGER, target TEXT, role TEXT, section TEXT, place TEXT, said BLOB
);
CREATE TABLE mention (
  site INTEGER, target TEXT, at INTEGER, run INTEGER, role TEXT, section TEXT, place TEXT,
  said BLOB, hops INTEGER
);
CREATE TABLE seen (site INTEGER, mark BLOB, resolved INTEGER, PRIMARY KEY (site, mark))
  WITHOUT ROWID;
CREATE TABLE damaged (volume INTEGER);
CREATE TABLE run (id INTEGER PRIMARY KEY, site INTEGER, first INTEGER, last INTEGER);
CREATE TABLE page (run INTEGER, url TEXT, section TEXT, planned INTEGER);
CREATE TABLE best (run INTEGER, url TEXT, kind TEXT, at INTEGER);
"""

_EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
_MICROSECOND = dt.timedelta(microseconds=1)


def number_of(moment: dt.datetime) -> int:
    """Microseconds since 1970."""
    return (moment - _EPOCH) // _MICROSECOND


def moment_of(number: int) -> dt.datetime:
    """The inverse of `number_of`."""
    return _EPOCH + number * _MICROSECOND


@dataclass(slots=True, repr=False)
class Capture:
    """A captured page of a site. `payload_here` is false for a revisit, whose page is elsewhere.

    `readable` says that the answer was a page; `kind` is empty until it has been read for adverts.
    """

    site: int
    at: dt.datetime
    url: str
    role: str
    volume: int
    number: int
    payload_here: bool = True
    kind: str = ""
    reason: str = ""
    readable: bool = False
    hop: str | None = None
    names: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, repr=False)
class Wanted:
    """A capture whose adverts are to be read: when, in which run, at which address."""

    id: int
    site: int
    role: str
    at: dt.datetime
    run: int
    fingerprint: str
    address: str | None


class Index:
    """The index of one replay; close it, or let the process end."""

    def __init__(self, keyring: Keyring) -> None:
        self._keyring = keyring
        self._cipher = RunCipher(random_bytes(SecretBox.KEY_SIZE))
        # An empty name is SQLite's word for a temporary database that is unlinked at once.
        self.db = sqlite3.connect("", isolation_level=None)
        self.db.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
        self.db.execute("PRAGMA journal_mode = OFF")
        self.db.execute("PRAGMA synchronous = OFF")
        self.db.executescript(_SCHEMA)
        self.parts = Parts(self.db, self._cipher, self.fingerprint)

    def __repr__(self) -> str:
        return "<Index of an archive>"

    def close(self) -> None:
        """Forget everything."""
        self.db.close()

    def fingerprint(self, text: str) -> str:
        """The keyed stand-in of an address, a record's name or a digest."""
        return self._keyring.fingerprint("archive", text)

    def add(self, capture: Capture) -> int:
        """Remember a capture; returns its id."""
        names = capture.names
        values = (
            capture.site,
            number_of(capture.at),
            self.fingerprint(capture.url),
            capture.role,
            capture.volume,
            capture.number,
            capture.kind,
            capture.reason,
            capture.readable,
            self.fingerprint(capture.hop) if capture.hop else None,
            # The address of a page that lies elsewhere cannot be read from its own record again.
            None if capture.payload_here else self._cipher.encrypt(capture.url),
            *(self._named(names.get(name)) for name in ("record", "digest", "refers")),
            self._named(names.get("refers_url")),
            names.get("refers_at"),
            *self._marks(capture),
        )
        cursor = self.db.execute(
            "INSERT INTO capture (site, at, url, role, volume, number, kind, reason, readable, hop,"
            " address, record, digest, refers, refers_url, refers_at, by_record, by_page)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            values,
        )
        number = int(cursor.lastrowid or 0)
        if capture.payload_here:
            self.db.execute("UPDATE capture SET payload = id WHERE id = ?", (number,))
        return number

    def _named(self, text: str | None) -> str | None:
        return self.fingerprint(text) if text else None

    def _marks(self, capture: Capture) -> tuple[bytes | None, bytes | None]:
        """What the capture is known by in any file: its record, and its page by digest.

        Either only with address and date, since there are writers that name every record alike.
        """
        record, page = capture.names.get("record"), capture.names.get("digest")
        page = page.lower() if page else None if record else f"{capture.names.get('length')} bytes"
        when = f"{number_of(capture.at)} {capture.url}"
        return (
            self._keyring.mark("capture", f"{when} record {record}") if record else None,
            self._keyring.mark("capture", f"{when} page {page}") if page else None,
        )

    def add_links(self, payload: int, site: int, links: Iterable[Found]) -> None:
        """Remember where a list led, and what it said of each advert."""
        rows = []
        for link in links:
            said = dict(link.said)
            place = self.parts.name(said.pop("place", ""))  # handed on, as a section is
            told = self._cipher.encrypt(json.dumps(said)) if said else None
            section = self.parts.name(link.section)
            rows.append(
                (payload, site, self.fingerprint(link.url), link.role, section, place, told)
            )
        self.db.executemany("INSERT INTO link VALUES (?, ?, ?, ?, ?, ?, ?)", rows)

    def settle(self, capture: int, kind: str, reason: str) -> None:
        """Say what became of a capture."""
        self.db.execute(
            "UPDATE capture SET kind = ?, reason = ? WHERE id = ?", (kind, reason, capture)
        )

    def left_to_read(self) -> int:
        """How many captures are still to be read for adverts."""
        query = "SELECT count(*) FROM capture WHERE run IS NOT NULL AND kind = ''"
        return int(self.db.execute(query).fetchone()[0])

    def payloads(self, volume: int) -> Iterator[int]:
        """Numbers of a volume's records that hold pages still to be read, in order."""
        query = (
            "SELECT DISTINCT p.number FROM capture p JOIN capture c ON c.payload = p.id"
            " WHERE p.volume = ? AND c.run IS NOT NULL AND c.kind = '' ORDER BY p.number"
        )
        for row in self.db.execute(query, (volume,)):
            yield row[0]

    def wanted(self, volume: int, number: int) -> list[Wanted]:
        """The captures that a record's page is the page of, oldest first."""
        query = (
            "SELECT c.id, c.site, c.role, c.at, c.run, c.url, c.address FROM capture p"
            " JOIN capture c ON c.payload = p.id WHERE p.volume = ? AND p.number = ?"
            " AND c.run IS NOT NULL AND c.kind = '' ORDER BY c.at, c.id"
        )
        return [
            Wanted(
                row[0],
                row[1],
                row[2],
                moment_of(row[3]),
                row[4],
                row[5],
                self._cipher.decrypt(row[6]) if row[6] else None,
            )
            for row in self.db.execute(query, (volume, number)).fetchall()
        ]

    def said_of(self, capture: Wanted) -> tuple[str, dict[str, str], dt.datetime | None]:
        """(section, what was said, when) by the list that was captured nearest in time."""
        at, here = number_of(capture.at), (capture.site, capture.fingerprint, number_of(capture.at))
        columns = "SELECT section, place, said, at FROM mention WHERE site = ? AND target = ?"
        nearest: Sequence[Any] = sorted(
            (
                *self.db.execute(f"{columns} AND at <= ? ORDER BY at DESC LIMIT 1", here),
                *self.db.execute(f"{columns} AND at > ? ORDER BY at LIMIT 1", here),
            ),
            key=lambda row: abs(row[3] - at),
        )
        for section, place, said, moment in nearest[:1]:
            told = json.loads(self._cipher.decrypt(said)) if said else {}
            told |= {"place": self.parts.printed(place)} if place else {}
            return self.parts.printed(section), told, moment_of(moment)
        return "", {}, None
