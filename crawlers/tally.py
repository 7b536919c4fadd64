"""Effort of a run, counted per section and day in the transaction of the pages themselves."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import dataclass

import sqlalchemy as sa

from brightline.privacy import redact
from brightline.schema import Coverage, CrawlRun, FrontierRow
from brightline.store import insert_new, table_of
from crawlers.frontier import DEEP, OUTSIDE

KINDS = ("planned", "attempted", "fetched", "refused", "failed")


@dataclass(frozen=True, slots=True)
class Effort:
    """Counts to add: (section, kind) → pages."""

    counts: Counter[tuple[str, str]]

    def total(self, kind: str) -> int:
        """Pages of a kind over all sections."""
        return sum(count for (_, of), count in self.counts.items() if of == kind)


def add_effort(
    connection: sa.Connection, run_id: int, site: int, day: dt.date, effort: Effort
) -> None:
    """Add counts to the run's coverage rows of that day; new rows are 'partial' till the end.

    A page that is only put back, without an attempt, is a count of 0: it adds nothing.
    """
    table = table_of(Coverage)
    sections = sorted({section for (section, _), count in effort.counts.items() if count})
    rows = [
        {"run_id": run_id, "site_id": site, "section": redact(section), "day": day}
        | {"status": "partial", **dict.fromkeys(KINDS, 0)}
        for section in sections
    ]
    insert_new(connection, Coverage, rows, unique=("run_id", "section", "day"))
    for section in sections:
        added = {kind: effort.counts[section, kind] for kind in KINDS}
        connection.execute(
            table.update()
            .where(table.c.run_id == run_id)
            .where(table.c.section == redact(section), table.c.day == day)
            .values({kind: table.c[kind] + count for kind, count in added.items() if count})
        )


def left_out(connection: sa.Connection, run_id: int) -> Counter[tuple[str, str, str]]:
    """How many pages of a run are not asked for: (state, part, section) to a number."""
    rows = table_of(FrontierRow)
    columns = (rows.c.state, rows.c.role, rows.c.section)
    query = sa.select(*columns, sa.func.count()).where(
        rows.c.run_id == run_id, rows.c.state.in_((DEEP, OUTSIDE))
    )
    found = connection.execute(query.group_by(*columns)).all()
    return Counter({(row[0], row[1], row[2]): row[3] for row in found})


def attempted_pages(connection: sa.Connection, run_id: int, *, lock: bool = False) -> int:
    """How many pages a run has asked for so far.

    Args:
        lock: hold the run until the transaction ends, so that nobody else counts meanwhile.
    """
    table, runs = table_of(Coverage), table_of(CrawlRun)
    if lock:
        held = sa.select(runs.c.id).where(runs.c.id == run_id).with_for_update()
        connection.execute(held).one()
    query = sa.select(sa.func.sum(table.c.attempted)).where(table.c.run_id == run_id)
    return int(connection.execute(query).scalar() or 0)
