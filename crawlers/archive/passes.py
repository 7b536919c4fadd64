"""From captures to runs: what one pass of the archive's crawler over a site captured is a run.

A pass ends where captures of the site pause for six hours, or where a page is captured again after
six hours: sites are re-crawled daily or a few times a day, and a pass over one begins with pages
that the last one had. What a pass lacks is told by `gaps.py`.
"""

from __future__ import annotations

from dataclasses import dataclass

from crawlers.archive.index import Index
from crawlers.reading import MOST_HOPS

PASS_GAP_HOURS = 6
"""Longer than any pause that a crawler makes between two pages of a pass; shorter than a night."""

_GAP = PASS_GAP_HOURS * 3600 * 1_000_000

_LONGEST_CHAIN = 1000
"""Pages of one list that print neither section nor place and still inherit them."""

_CALLED = (
    "UPDATE capture AS c SET role = ? {what} WHERE role = 'maybe' {which} AND EXISTS"
    " (SELECT 1 FROM link l WHERE l.site = c.site AND l.target = c.url AND l.role = ?)"
)

UNRESOLVED = "revisit of a page that is not there"

_REVISIT = "UPDATE capture SET payload = ({found}) WHERE payload IS NULL"
_PAYLOAD = (
    "SELECT p.id FROM capture p WHERE p.payload = p.id AND p.site = capture.site"
    " AND (p.role = 'advert') = (capture.role = 'advert') AND {how} LIMIT 1"
)
_HOW = (
    "p.record = capture.refers",
    "p.url = capture.refers_url AND p.at = capture.refers_at",
    "p.digest = capture.digest AND p.url = capture.url ORDER BY p.at",
    "p.digest = capture.digest ORDER BY p.at",
)
"""How a revisit finds its page: by record, by address and date, by digest (ISO 28500, 6.7)."""


@dataclass(frozen=True, slots=True)
class Pass:
    """A run to be: its number in the index, its site's, and first and last capture (as numbers)."""

    id: int
    site: int
    first: int
    last: int


def resolve(index: Index) -> None:
    """Join revisits with the pages that they refer to; settle the parts that pages play."""
    db = index.db
    for columns in ("site, record", "site, digest", "site, url, at", "site, at", "payload"):
        name = columns.replace(", ", "_")
        db.execute(f"CREATE INDEX capture_{name} ON capture ({columns})")
    db.execute("CREATE INDEX capture_place ON capture (volume, number)")
    db.execute("CREATE INDEX link_target ON link (site, target, role)")
    db.execute("CREATE INDEX link_payload ON link (payload)")
    for how in _HOW:
        db.execute(_REVISIT.format(found=_PAYLOAD.format(how=how)))
    db.execute(
        "UPDATE capture SET (role, kind, reason, readable, hop) ="
        " (SELECT p.role, p.kind, p.reason, p.readable, p.hop FROM capture p"
        " WHERE p.id = capture.payload)"
        " WHERE payload <> id AND kind = ''"
    )
    db.execute(
        "UPDATE capture SET kind = 'failed', reason = ? WHERE payload IS NULL AND kind = ''",
        (UNRESOLVED,),
    )
    _cast(index)
    _hand_on(index)


def _cast(index: Index) -> None:
    """Give a part to the pages whose address tells none: what lists call them, or what they hold.

    A page that a list calls an advert is read again as one; what belongs to no list goes.
    """
    db = index.db
    again = ", reason = '', kind = ''"
    db.execute(_CALLED.format(what=again, which="AND readable"), ("advert", "advert"))
    for role in ("advert", "list"):
        db.execute(_CALLED.format(what="", which=""), (role, role))
    db.execute(
        "UPDATE capture AS c SET role = 'list' WHERE role = 'maybe' AND EXISTS"
        " (SELECT 1 FROM link l WHERE l.payload = c.payload AND l.role = 'advert')"
    )
    db.execute("DELETE FROM capture WHERE role = 'maybe'")


def _hand_on(index: Index) -> None:
    """Lists below a list inherit its section and place, where they print none."""
    for name in ("section", "place"):
        above = (
            "FROM capture c JOIN link m ON m.site = c.site AND m.target = c.url AND m.role = 'list'"
            f" WHERE c.id = link.payload AND m.{name} <> ''"
        )
        for _ in range(_LONGEST_CHAIN):
            changed = index.db.execute(
                f"UPDATE link SET {name} = (SELECT m.{name} {above} LIMIT 1)"  # noqa: S608
                f" WHERE {name} = '' AND EXISTS (SELECT 1 {above})"
            )
            if not changed.rowcount:
                break


def cut(index: Index, site: int) -> list[Pass]:
    """Cut a site's captures into passes; those that were read before are in none."""
    found = []
    for first, last in _spans(index, site):
        cursor = index.db.execute(
            "INSERT INTO run (site, first, last) VALUES (?, ?, ?)", (site, first, last)
        )
        number = int(cursor.lastrowid or 0)
        index.db.execute(
            "UPDATE capture SET run = ? WHERE site = ? AND at BETWEEN ? AND ? AND NOT known",
            (number, site, first, last),
        )
        found.append(Pass(number, site, first, last))
    return found


def _spans(index: Index, site: int) -> list[tuple[int, int]]:
    """(first, last) capture of each pass, in order."""
    query = (
        "SELECT at, LAG(at) OVER (PARTITION BY url ORDER BY at) FROM capture WHERE site = ?"
        " AND NOT known ORDER BY at"
    )
    spans: list[tuple[int, int]] = []
    for at, before in index.db.execute(query, (site,)):
        if spans and at - spans[-1][1] < _GAP and not _again(at, before, spans[-1][0]):
            spans[-1] = (spans[-1][0], at)
        else:
            spans.append((at, at))
    return spans


def _again(at: int, before: int | None, first: int) -> bool:
    """Whether a page was captured in this pass already, long before."""
    return before is not None and before >= first and at - before >= _GAP


def mention(index: Index, starts: dict[int, list[str]]) -> None:
    """Write down who led where, when and in which pass; every pass plans its site's start pages.

    Args:
        starts: fingerprints of the start pages by number of the site.
    """
    db = index.db
    for site, urls in starts.items():
        db.executemany(
            "INSERT INTO mention SELECT site, ?, first, id, 'list', '', '', NULL, 0 FROM run"
            " WHERE site = ?",
            [(url, site) for url in urls],
        )
    db.execute(
        "INSERT INTO mention SELECT l.site, l.target, c.at, c.run, l.role, l.section, l.place,"
        " l.said, 0 FROM capture c JOIN link l ON l.payload = c.payload WHERE c.role = 'list'"
    )
    db.execute("CREATE INDEX mention_target ON mention (site, target, at)")
    db.execute("CREATE INDEX mention_run ON mention (run, target)")
    db.execute("CREATE INDEX capture_run ON capture (run, url)")
    for hops in range(MOST_HOPS):
        db.execute(
            "INSERT INTO mention"
            " SELECT m.site, c.hop, m.at, m.run, m.role, m.section, m.place, m.said, m.hops + 1"
            " FROM mention m JOIN capture c ON c.run = m.run AND c.url = m.target"
            " WHERE c.hop IS NOT NULL AND m.hops = ?",
            (hops,),
        )
