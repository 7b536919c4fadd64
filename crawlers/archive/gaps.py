"""What a pass planned, by its start pages and lists, and what was captured of it: its coverage.

What its own lists name and nobody captured is its gap, on every day of the pass.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from crawlers.archive.index import Index

_DAY = 24 * 3600 * 1_000_000


@dataclass(frozen=True, slots=True)
class Gap:
    """Effort of a pass in one section and on one day (days since 1970)."""

    section: str
    day: int
    planned: int
    fetched: int
    refused: int
    failed: int
    missing: int


def weigh(index: Index) -> None:
    """After the reading: the pages of each pass, planned by its lists or captured by chance."""
    db = index.db
    db.execute(  # SQLite takes the other columns from the row that has the minimum
        "INSERT INTO page SELECT run, target, section, MIN(at) FROM mention"
        " WHERE run IS NOT NULL GROUP BY run, target"
    )
    db.execute(
        "INSERT INTO page SELECT c.run, c.url, COALESCE((SELECT m.section FROM mention m"
        " WHERE m.site = c.site AND m.target = c.url LIMIT 1), ''), MIN(c.at) FROM capture c"
        " WHERE c.run IS NOT NULL AND NOT EXISTS (SELECT 1 FROM mention m"
        " WHERE m.run = c.run AND m.target = c.url) GROUP BY c.run, c.url"
    )
    rank = "CASE kind WHEN 'fetched' THEN 0 WHEN 'refused' THEN 1 ELSE 2 END"
    db.execute(
        f"INSERT INTO best SELECT run, url, kind, at FROM (SELECT run, url, kind, at, MIN({rank})"  # noqa: S608
        " FROM capture WHERE run IS NOT NULL GROUP BY run, url)"
    )
    db.execute("CREATE INDEX page_run ON page (run, url)")
    db.execute("CREATE INDEX best_run ON best (run, url)")


def gaps_of(index: Index, run: int, stored: Callable[[str], str]) -> Iterator[Gap]:
    """The effort of one pass per section and day. What is missing is so on all of its days.

    Args:
        stored: a printed section as it is stored; several may be stored alike.
    """
    db = index.db

    def named(section: str) -> str:
        return stored(index.parts.printed(section))

    joined = "FROM page p JOIN best b ON b.run = p.run AND b.url = p.url WHERE p.run = ?"
    counts: dict[tuple[str, int], Counter[str]] = {}
    planned = (
        "SELECT section, planned / ? AS day, 'planned', COUNT(*) FROM page WHERE run = ?"
        " GROUP BY section, day"
    )
    settled = (
        f"SELECT p.section, b.at / ? AS day, b.kind, COUNT(*) {joined}"
        " GROUP BY p.section, day, b.kind"
    )
    for query in (planned, settled):
        for section, day, kind, count in db.execute(query, (_DAY, run)):
            counts.setdefault((named(section), day), Counter())[kind or "failed"] += count
    lost = Counter[str]()
    for section, count in db.execute(
        "SELECT section, COUNT(*) FROM page p WHERE run = ? AND NOT EXISTS (SELECT 1 FROM best"
        " b WHERE b.run = p.run AND b.url = p.url) GROUP BY section",
        (run,),
    ):
        lost[named(section)] += count
    for (section, day), found in sorted(counts.items()):
        yield Gap(
            section,
            day,
            planned=found.get("planned", 0),
            fetched=found.get("fetched", 0),
            refused=found.get("refused", 0),
            failed=found.get("failed", 0),
            missing=lost.get(section, 0),
        )


def reasons_of(index: Index, run: int) -> dict[str, int]:
    """How many captures of a pass ended for which reason, as a crawl counts them."""
    query = (
        "SELECT reason, COUNT(*) FROM capture WHERE run = ? AND reason <> '' GROUP BY reason"
        " ORDER BY reason"
    )
    return dict(index.db.execute(query, (run,)).fetchall())
