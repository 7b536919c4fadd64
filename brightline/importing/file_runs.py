"""The runs of an imported file: one for each day of sighting, found again by the file's digest.

`detail` of a run holds the file's SHA-256 and the day; the first run of a file also holds how many
rows are committed, written in the transaction of those rows. Until the whole file is read its runs
are open and count as no coverage.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import Any

import sqlalchemy as sa

from brightline import ledger
from brightline.importing.mapping import Mapping
from brightline.importing.section_names import Names, named_in
from brightline.importing.tally import Day, Tally
from brightline.ingest import record_coverage
from brightline.schema import CrawlRun, Sighting
from brightline.store import BATCH_ROWS, site_id, table_of, upsert_study
from brightline.study import SiteScope, Study

SOURCE = "import"


@dataclass(slots=True)
class Progress:
    """Rows of the file that are committed, and what became of them."""

    rows: int = 0
    new: int = 0
    suppressed: int = 0

    def as_detail(self) -> dict[str, int]:
        return {"rows": self.rows, "new": self.new, "suppressed": self.suppressed}


@dataclass(slots=True)
class FileRuns:
    """The runs of one file and site under one mapping and protocol."""

    study: Study
    site: SiteScope
    mapping: Mapping
    file_sha256: str
    by_day: dict[dt.date, int] = field(default_factory=dict)
    lead: int | None = None
    progress: Progress = field(default_factory=Progress)
    finished: bool = False
    opened: bool = False

    def recall(self, connection: sa.Connection) -> None:
        """Fill in what the store knows of this file."""
        runs = table_of(CrawlRun)
        number = site_id(connection, self.study, self.site.key)
        query = sa.select(runs).where(runs.c.site_id == number, runs.c.source == SOURCE)
        mine = query.where(runs.c.detail["file_sha256"].as_string() == self.file_sha256)
        rows = connection.execute(mine.order_by(runs.c.id)).mappings().all()
        if not rows:
            return
        self.by_day = {dt.date.fromisoformat(row["detail"]["day"]): row["id"] for row in rows}
        self.lead = rows[0]["id"]
        same = all(
            row["manifest_sha256"] == self.mapping.sha256
            and row["protocol_sha256"] == self.study.sha256
            for row in rows
        )
        if same:  # under another mapping or protocol the file is gone over from its beginning
            self.progress = Progress(**rows[0]["detail"].get("progress", {}))
            self.finished = all(row["ended_because"] == "finished" for row in rows)

    def open(self, connection: sa.Connection) -> None:
        """Say in the ledger that the import begins; runs that ended count no more until its end."""
        upsert_study(connection, self.study)
        runs = table_of(CrawlRun)
        for chunk in _chunks(list(self.by_day.values())):
            reopened = {
                "ended_at": None,
                "ended_because": None,
                "counts_as_coverage": False,
                "manifest_sha256": self.mapping.sha256,
                "protocol_sha256": self.study.sha256,
            }
            connection.execute(runs.update().where(runs.c.id.in_(chunk)).values(**reopened))
        act = "import resumed" if self.progress.rows else "import started"
        entry = {"site": self.site.key, "file_sha256": self.file_sha256}
        entry |= {"mapping_sha256": self.mapping.sha256}
        ledger.record(connection, self.study, act, entry)
        self.opened = True

    def run_of(self, connection: sa.Connection, at: dt.datetime) -> int:
        """The run of a day of sighting; it is made when it is absent."""
        day = at.date()
        if day not in self.by_day:
            self.by_day[day] = self._insert(connection, day, at)
            self.lead = self.lead or self.by_day[day]
        return self.by_day[day]

    def _insert(self, connection: sa.Connection, day: dt.date, at: dt.datetime) -> int:
        table = table_of(CrawlRun)
        values = {
            "site_id": site_id(connection, self.study, self.site.key),
            "source": SOURCE,
            "started_at": at,
            "protocol_sha256": self.study.sha256,
            "manifest_sha256": self.mapping.sha256,
            "detail": self._detail(day),
        }
        statement = table.insert().values(**values).returning(table.c.id)
        return int(connection.execute(statement).scalar_one())

    def _detail(self, day: dt.date) -> dict[str, Any]:
        return {"file_sha256": self.file_sha256, "day": day.isoformat()}

    def note(self, connection: sa.Connection) -> None:
        """Write down how many rows are committed, with the rows themselves."""
        if self.lead is None:
            return
        runs = table_of(CrawlRun)
        day = next(day for day, run in self.by_day.items() if run == self.lead)
        detail = self._detail(day) | {"progress": self.progress.as_detail()}
        connection.execute(runs.update().where(runs.c.id == self.lead).values(detail=detail))

    def close(self, connection: sa.Connection, tally: Tally, because: str, why_not: str) -> int:
        """End every run: coverage, whether it counts, and the ledger entry of the import.

        Args:
            because: 'finished', or 'error' for a file that breaks off.
            why_not: why the days count as no coverage; '' when they do.

        Returns:
            How many days count as coverage and are whole.
        """
        whole = 0
        for day, counts in tally.days.items():
            if counts.first is not None or counts.rejected:
                self.run_of(connection, counts.first or _noon(day))
        sightings = _sightings(connection, list(self.by_day.values()))
        number = site_id(connection, self.study, self.site.key)
        names = self._names(connection, number, tally)
        for day, run in sorted(self.by_day.items()):
            counts = tally.days.get(day, Day())
            rows = _coverage(self.mapping, day, counts)
            names.take_over(connection, run, [row["section"] for row in rows])
            rows = [{**row, "section": names.written(row["section"])} for row in rows]
            record_coverage(connection, run, number, rows)
            whole += bool(rows) and not why_not and rows[0]["status"] == "complete"
            self._end(connection, run, day, counts, because, why_not, sightings.get(run, 0))
        entry: dict[str, Any] = {"site": self.site.key, "file_sha256": self.file_sha256}
        entry |= {
            "because": because,
            "rows": tally.rows,
            "rejected": tally.rejected,
            "runs": len(self.by_day),
        }
        entry |= {"new": self.progress.new, "suppressed": self.progress.suppressed}
        ledger.record(connection, self.study, "import ended", entry)
        return whole

    def _names(self, connection: sa.Connection, site: int, tally: Tally) -> Names:
        """How the sections of the file are written down, now that its adverts are stored."""
        found = {name for day in tally.days.values() for name in (*day.admitted, *day.rejected)}
        kept = named_in(connection, site, found) | (found & set(self.site.sections))
        return Names(frozenset(kept), self.lead or 0)

    def _end(
        self,
        connection: sa.Connection,
        run: int,
        day: dt.date,
        counts: Day,
        because: str,
        why_not: str,
        sightings: int,
    ) -> None:
        detail = self._detail(day) | {"rows": counts.rows}
        if run == self.lead:
            detail |= {"progress": self.progress.as_detail()}
        if why_not:
            detail |= {"not_coverage": why_not}
        values = {
            "started_at": counts.first or _noon(day),
            "ended_at": counts.last or _noon(day),
            "ended_because": because,
            "counts_as_coverage": not why_not and counts.first is not None,
            "adverts_seen": sightings,
            "detail": detail,
        }
        runs = table_of(CrawlRun)
        connection.execute(runs.update().where(runs.c.id == run).values(**values))


def _coverage(mapping: Mapping, day: dt.date, counts: Day) -> list[dict[str, Any]]:
    """Rows read per section: admitted is fetched, rejected is failed, out of scope is refused.

    A day is whole or partial in all of its sections, as a crawl is.
    """
    rejected, admitted = counts.rejected.total(), counts.admitted.total()
    whole = rejected <= mapping.coverage.rejected_max * (rejected + admitted)
    status = "failed" if not admitted else "complete" if whole else "partial"
    rows = []
    for section in sorted({*counts.admitted, *counts.rejected} - {""}):
        fetched, failed = counts.admitted[section], counts.rejected[section]
        refused = counts.refused[section]
        asked = fetched + failed + refused
        rows.append(
            {"section": section, "day": day, "planned": asked, "attempted": asked}
            | {"fetched": fetched, "failed": failed, "refused": refused, "status": status}
        )
    return rows


def _sightings(connection: sa.Connection, runs: list[int]) -> dict[int, int]:
    """{run: its sightings}."""
    table = table_of(Sighting)
    found: dict[int, int] = {}
    for chunk in _chunks(runs):
        query = sa.select(table.c.run_id, sa.func.count()).where(table.c.run_id.in_(chunk))
        for row in connection.execute(query.group_by(table.c.run_id)):
            found[row[0]] = row[1]
    return found


def _chunks(numbers: list[int]) -> list[list[int]]:
    return [numbers[n : n + BATCH_ROWS] for n in range(0, len(numbers), BATCH_ROWS)]


def _noon(day: dt.date) -> dt.datetime:
    return dt.datetime.combine(day, dt.time(12), dt.UTC)
