"""Captures that were read before, in this command or an earlier one: they are passed over.

A capture is known by its address and date, together with the name of its record or with the digest
of its page, since tools that pack an archive anew keep the one or the other. What a run has read is
kept with it, in the transaction that ends it: packed, keyed, a row for some captures of one day.
A revisit whose page was in no file is kept as that: once its page has come, it is read.

A run that was killed or met damage keeps none, so that its captures are read again with the rest of
their pass; of the latter the files are known by their digests, and so are those that were read
before captures had names.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby, islice

import sqlalchemy as sa

from brightline.privacy.keys import MARK_BYTES
from brightline.schema import CapturesRead, CrawlRun
from brightline.store import BATCH_ROWS, insert, site_id, table_of
from brightline.study import Study
from crawlers.archive.index import Index
from crawlers.archive.sites import ArchivedSite
from crawlers.archive.volumes import Volume

SOURCE = "warc"

CAPTURES_IN_A_ROW = 500
"""Some 20 kB: few rows, and a batch of them is no burden."""

_DAY = 24 * 3600 * 1_000_000
_EPOCH = dt.date(1970, 1, 1)

_READ_BEFORE = (
    "UPDATE capture SET known = 1 WHERE site = ? AND EXISTS (SELECT 1 FROM seen s"
    " WHERE s.site = capture.site AND s.mark IN (capture.by_record, capture.by_page)"
    " AND (s.resolved OR capture.payload IS NULL))"
)
_GIVEN_TWICE = (
    "UPDATE capture SET known = 1 WHERE id IN (SELECT id FROM (SELECT id, ROW_NUMBER() OVER"
    " (PARTITION BY {mark} ORDER BY payload IS NULL, volume IN (SELECT volume FROM damaged), id)"
    " AS nth FROM capture WHERE site = ? AND NOT known AND {mark} IS NOT NULL) WHERE nth > 1)"
)
"""Of captures that are the same one, that stays whose page is there and whose file is whole."""


@dataclass(slots=True)
class _Files:
    """Digests of files that replays of a site ended with; `nameless`: their captures have no name.

    `damaged` are those of runs that met damage, whole files beside it included.
    """

    every: set[str] = field(default_factory=set)
    nameless: set[str] = field(default_factory=set)
    damaged: set[str] = field(default_factory=set)

    def adding_nothing(self, volumes: Sequence[Volume]) -> list[int]:
        """Numbers of the volumes that are known as whole files.

        Those of a run that met damage are read again once there is something new beside them: the
        mended file, most likely, with which they make a run that counts.
        """
        new = any(volume.sha256 not in self.every for volume in volumes)
        known = self.nameless if new else self.nameless | self.damaged
        return [volume.number for volume in volumes if volume.sha256 in known]


def pass_over(
    index: Index,
    connection: sa.Connection,
    study: Study,
    site: ArchivedSite,
    volumes: Sequence[Volume],
) -> None:
    """Mark the captures of a site that add nothing, since they were read before."""
    db = index.db
    number = site_id(connection, study, site.scope.key)
    for volume in _files(connection, number, site).adding_nothing(volumes):
        db.execute(
            "UPDATE capture SET known = 1 WHERE site = ? AND volume = ?", (site.number, volume)
        )
    rows = _recalled(connection, number, site, _days(index, site.number))
    db.executemany(
        "INSERT INTO seen VALUES (?, ?, ?) ON CONFLICT DO UPDATE"
        " SET resolved = MAX(resolved, excluded.resolved)",
        ((site.number, mark, resolved) for names, resolved in rows for mark in _unpacked(names)),
    )
    db.execute(_READ_BEFORE, (site.number,))
    db.execute("DELETE FROM damaged")
    broken = [(volume.number,) for volume in volumes if volume.damage is not None]
    db.executemany("INSERT INTO damaged VALUES (?)", broken)
    for mark in ("by_record", "by_page"):
        db.execute(_GIVEN_TWICE.format(mark=mark), (site.number,))


def _files(connection: sa.Connection, number: int, site: ArchivedSite) -> _Files:
    runs, read = table_of(CrawlRun), table_of(CapturesRead)
    named = sa.exists().where(read.c.run_id == runs.c.id)
    query = sa.select(runs.c.ended_because, runs.c.detail, named).where(_holds(number, site))
    found = _Files()
    for because, detail, has_names in connection.execute(query):
        files = set(detail.get("files", []))
        found.every |= files
        if because == "error":
            found.damaged |= files
        elif not has_names:
            found.nameless |= files
    return found


def _holds(number: int, site: ArchivedSite) -> sa.ColumnElement[bool]:
    """Runs that went through their captures; a mended manifest makes anew what one had failed."""
    runs = table_of(CrawlRun)
    return sa.and_(
        runs.c.site_id == number,
        runs.c.source == SOURCE,
        runs.c.ended_at.is_not(None),
        runs.c.ended_because != "killed",
        sa.or_(
            runs.c.ended_because != "assertions",
            runs.c.manifest_sha256 == site.manifest.sha256,
        ),
    )


def _days(index: Index, site: int) -> list[dt.date]:
    query = "SELECT DISTINCT at / ? FROM capture WHERE site = ?"
    return [_EPOCH + dt.timedelta(days=day) for (day,) in index.db.execute(query, (_DAY, site))]


def _recalled(
    connection: sa.Connection, number: int, site: ArchivedSite, days: Sequence[dt.date]
) -> Iterator[tuple[bytes, bool]]:
    """(packed names, whether their pages were there) of what was read of some days."""
    read, runs = table_of(CapturesRead), table_of(CrawlRun)
    for start in range(0, len(days), BATCH_ROWS):
        query = (
            sa.select(read.c.names, read.c.resolved)
            .join_from(read, runs, read.c.run_id == runs.c.id)
            .where(_holds(number, site), read.c.site_id == number)
            .where(read.c.day.in_(days[start : start + BATCH_ROWS]))
        )
        streamed = connection.execute(query, execution_options={"yield_per": 100})
        yield from ((row.names, row.resolved) for row in streamed)


def read_before(index: Index) -> dict[int, int]:
    """{volume: how many of its captures were passed over}."""
    query = "SELECT volume, COUNT(*) FROM capture WHERE known GROUP BY volume ORDER BY volume"
    return dict(index.db.execute(query).fetchall())


def remember(
    connection: sa.Connection, index: Index, study: Study, site: ArchivedSite, one: int, run: int
) -> None:
    """Keep the names of what a pass has read with its run.

    Args:
        one: the number of the pass.
    """
    number = site_id(connection, study, site.scope.key)
    captures = index.db.execute(
        "SELECT at / ? AS day, payload IS NOT NULL AS resolved, by_record, by_page FROM capture"
        " WHERE run = ? ORDER BY day, resolved, id",
        (_DAY, one),
    )
    for (day, resolved), some in groupby(captures, key=lambda row: (row[0], row[1])):
        date = _EPOCH + dt.timedelta(days=day)
        values = {"run_id": run, "site_id": number, "day": date, "resolved": bool(resolved)}
        while names := b"".join(_marks(islice(some, CAPTURES_IN_A_ROW))):
            insert(connection, CapturesRead, [{**values, "names": names}])


def _marks(captures: Iterable[tuple[int, int, bytes | None, bytes | None]]) -> Iterator[bytes]:
    return (mark for _, _, *marks in captures for mark in marks if mark)


def _unpacked(names: bytes) -> Iterator[bytes]:
    return (names[at : at + MARK_BYTES] for at in range(0, len(names), MARK_BYTES))
