"""Lists that are not there (404, 410, moved to a page that the run knows): ends, or losses.

A list's last page may be followed by one that is not there, and any site has a dead link. A site
that answers so to everything from somewhere on looks the same, answer by answer. The two are told
apart by what the last crawls read (`docs/sites.md` tells the rule).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from brightline.counted import counted
from brightline.schema import Coverage, CrawlRun, FrontierRow
from brightline.store import table_of
from crawlers.frontier import ADVERT, LIST, NEXT

RECENT = 3
"""Crawls looked back on: what so many in a row found is how the site is now, so that a list which
has shrunk, or a section which was closed, makes no site partial for ever."""

LOST = "lists lost"
"""Where a run keeps of which sections how many lists are a loss."""

SHRUNK = 0.75
"""A list that ends before three quarters of its pages has ended early: chance takes fewer."""

FEWER = 2
"""And by so many pages at least: the last page of a list comes and goes with a single advert."""

DEAD_LINKS = 0.1
"""The largest share of the lists of one index that may be dead links."""

MOVED_TO_ONE = 3
"""So many lists that moved to one page did not move there: it stands in for what is not there."""


@dataclass(frozen=True, slots=True)
class ListRead:
    """A list page of a run: `way` as in `frontier.Found`, `led` to adverts, lists or ''.

    `missing`: it is not there, or `moved` to a page that stands in for it.
    """

    fingerprint: str
    section: str
    way: str
    led: str
    missing: bool
    moved: bool


@dataclass(frozen=True, slots=True)
class Earlier:
    """A crawl before: its lists, and the sections of which it had lost some."""

    lists: list[ListRead]
    lost: frozenset[str]


def lost_lists(connection: sa.Connection, run_id: int) -> Counter[str]:
    """How many list pages of each section are a loss: they may have led to adverts."""
    lists = _lists(connection, run_id)
    if not any(one.missing for one in lists):
        return Counter()
    earlier = _recent(connection, run_id)
    led = {one.fingerprint for run in earlier for one in run.lists if one.led}
    # Under new keys pages have new marks, and nothing is known of any.
    if led.isdisjoint(one.fingerprint for one in lists):
        return _missing_links(lists) + _dead(lists, None)
    return _ended_early(lists, earlier) + _dead(lists, led)


def _lists(connection: sa.Connection, run_id: int) -> list[ListRead]:
    rows = table_of(FrontierRow)
    query = sa.select(rows.c.url_fingerprint, rows.c.section, rows.c.meta)
    mine = query.where(rows.c.run_id == run_id, rows.c.role == LIST, rows.c.state == "done")
    found = connection.execute(mine).all()
    targets = Counter(row.meta["to"] for row in found if "to" in row.meta)
    return [
        ListRead(
            row.url_fingerprint,
            row.section,
            row.meta.get("way", ""),
            row.meta.get("led", ""),
            bool(row.meta.get("missing")) or targets[row.meta.get("to")] >= MOVED_TO_ONE,
            "to" in row.meta,
        )
        for row in found
    ]


def _recent(connection: sa.Connection, run_id: int) -> list[Earlier]:
    """The last crawls of the same site under the same manifest that asked for all they could,
    the newest first."""
    runs = table_of(CrawlRun)
    own = connection.execute(sa.select(runs).where(runs.c.id == run_id)).one()
    query = sa.select(runs.c.id, runs.c.detail).where(
        runs.c.site_id == own.site_id,
        runs.c.id < run_id,
        runs.c.source == own.source,
        runs.c.manifest_sha256 == own.manifest_sha256,
        runs.c.ended_because == "finished",
    )
    found = connection.execute(query.order_by(runs.c.id.desc()).limit(RECENT)).all()
    return [
        Earlier(_lists(connection, one.id), frozenset(one.detail.get(LOST, ()))) for one in found
    ]


def _missing_links(lists: Sequence[ListRead]) -> Counter[str]:
    """Further pages that a list links to and that are not there, where no crawl knows better.

    A page that was counted on is no link: one of them lies past the end of each list. Nor is one
    that moved, since pagers lead to a list's first page under a second address.
    """
    gone = (one for one in lists if one.missing and not one.moved)
    return Counter(one.section for one in gone if one.way == NEXT)


def _ended_early(lists: Sequence[ListRead], earlier: Sequence[Earlier]) -> Counter[str]:
    """Missing further pages of sections, or of a site, that had far more pages when they were last
    complete. Where none of the crawls before was, they have found what this one finds.

    A site is what it has in the sections of this run: the protocol may name fewer than it did.
    """
    missing = Counter(one.section for one in lists if one.missing and one.way)
    now, here = _further(lists), {one.section for one in lists}
    whole = next((_further(run.lists) for run in earlier if not run.lost), Counter[str]())
    if _is_early(now.total(), sum(count for name, count in whole.items() if name in here)):
        return missing
    early = Counter[str]()
    for name, count in missing.items():
        before = next((_further(run.lists) for run in earlier if name not in run.lost), whole)
        if _is_early(now[name], before[name]):
            early[name] = count
    return early


def _further(lists: Sequence[ListRead]) -> Counter[str]:
    """How many further pages of lists had adverts, by section."""
    return Counter(one.section for one in lists if one.way and one.led == ADVERT)


def _is_early(now: int, before: int) -> bool:
    return before - now >= FEWER and now < SHRUNK * before


def _dead(lists: Sequence[ListRead], led: set[str] | None) -> Counter[str]:
    """Missing lists (categories, cities) of indexes of which more than a few are missing.

    Args:
        led: marks of lists that led anywhere in the last crawls, so that others are no loss; None
            where no crawl is known, and then a single dead link is none either.
    """
    below = [one for one in lists if not one.way]
    every = Counter(one.section for one in below)
    missing = [one for one in below if one.missing and (led is None or one.fingerprint in led)]
    found = Counter(one.section for one in missing)
    least = 2 if led is None else 1
    return Counter(
        {name: n for name, n in found.items() if n >= least and n > DEAD_LINKS * every[name]}
    )


def count_as_failed(connection: sa.Connection, run_id: int, lost: Counter[str]) -> None:
    """In the coverage of a run, pages that were lost have failed; they counted as fetched."""
    table = table_of(Coverage)
    for section, count in lost.items():
        mine = sa.select(table.c.id, table.c.fetched).where(
            table.c.run_id == run_id, table.c.section == section
        )
        left = count
        for row in connection.execute(mine.order_by(table.c.day.desc())).all():
            part = min(left, row.fetched)
            moved = {"fetched": table.c.fetched - part, "failed": table.c.failed + part}
            connection.execute(table.update().where(table.c.id == row.id).values(**moved))
            left -= part


def told(lost: Counter[str]) -> str:
    """A sentence for sections of which lists were lost."""
    pages = counted(lost.total(), "list page is", "list pages are")
    names = ", ".join(sorted(name or "(index)" for name in lost))
    return (
        f"{pages} not there (404, 410, or moved to another list) where adverts may have been, so "
        f"that the coverage of these sections is partial: {names}."
    )


def gone_share(connection: sa.Connection, run_id: int) -> float:
    """The share of a run's adverts that were not there when their pages were asked for."""
    rows = table_of(FrontierRow)
    asked = sa.and_(
        rows.c.run_id == run_id,
        rows.c.role == ADVERT,
        rows.c.state.in_(("done", "failed", "refused")),
    )
    missing: Any = rows.c.meta["missing"].as_boolean()
    every = sa.select(sa.func.count()).where(asked)
    gone = connection.execute(every.where(missing)).scalar_one()
    return float(gone / max(connection.execute(every).scalar_one(), 1))
