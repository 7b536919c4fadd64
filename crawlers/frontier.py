"""The crawl frontier: pages still to fetch, as leased rows of the store.

A row's address, and what its list said of it, are encrypted under the run's key and erased when
the row is settled; rows are unique by keyed fingerprint. A lease carries a fencing token: who
lost the lease cannot settle the row. Every function works in the caller's transaction.
"""

from __future__ import annotations

import datetime as dt
import json
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from typing import Any

import sqlalchemy as sa

from brightline.privacy import Keyring, RunCipher, redact
from brightline.schema import FrontierRow
from brightline.store import ids_by, insert_new, table_of
from crawlers.found import ADVERT, COUNTED, DEEP, LIST, NEXT, OUTSIDE, Found, Known, Task

__all__ = [
    "ADVERT",
    "COUNTED",
    "DEEP",
    "LEASE",
    "LIST",
    "NEXT",
    "OUTSIDE",
    "Found",
    "Frontier",
    "Known",
    "Task",
    "in_other_hands",
]

LEASE = dt.timedelta(minutes=2)
"""How long a page stays in the hands of a crawler that no longer renews its leases (it renews
them three times as often), and so how long another waits for what a killed one held."""

_NO_MARKS: Mapping[int, dict[str, Any]] = {}
_PRIORITY = {ADVERT: 10, LIST: 0}
"""Adverts first: they may be gone soon, and what they came from stays small."""


class Frontier:
    """The frontier of one run.

    Args:
        run_id: the run.
        worker: a name for this collector on this machine; its own leases are taken back after
            a crash without waiting for them to run out.
    """

    def __init__(self, run_id: int, cipher: RunCipher, keyring: Keyring, worker: str) -> None:
        self.run_id = run_id
        self.worker = worker
        self._cipher = cipher
        self._keyring = keyring
        self._rows = table_of(FrontierRow)

    def __repr__(self) -> str:
        return f"<Frontier of run {self.run_id}>"

    def add(self, connection: sa.Connection, pages: Sequence[Found]) -> Counter[str]:
        """Add the pages that the run does not know yet; returns how many, by section.

        A page that had been too deep and is found on a shorter way is new; one that is left out is
        noted, without its address, and counts as none.
        """
        self._found_nearer(connection, [page for page in pages if not page.left])
        ordered = sorted(pages, key=lambda page: page.left)  # one that is asked for comes first
        prints = {self.fingerprint(page): page for page in reversed(ordered)}
        here = self._rows.c.run_id == self.run_id
        known = ids_by(connection, self._rows.c.url_fingerprint, list(prints), here)
        fresh = {key: prints[key] for key in reversed(prints) if key not in known}
        rows: list[dict[str, object]] = [
            {
                "run_id": self.run_id,
                "url_fingerprint": key,
                "url_encrypted": None if page.left else self._cipher.encrypt(_envelope(page)),
                "role": page.role,
                "section": redact(page.section),
                "depth": page.depth,
                "priority": _PRIORITY[page.role],
                "state": page.left or "pending",
                "attempts": 0,
                "fence": 0,
                "meta": {},
            }
            for key, page in fresh.items()
        ]
        insert_new(connection, FrontierRow, rows, unique=("run_id", "url_fingerprint"))
        return Counter(page.section for page in fresh.values() if not page.left)

    def fingerprint(self, page: Found) -> str:
        """The keyed mark by which the frontier knows a page again."""
        return self._keyring.fingerprint("url", page.url)

    def _found_nearer(self, connection: sa.Connection, pages: Sequence[Found]) -> None:
        """Forget that pages which are to be fetched now had been too deep."""
        rows = self._rows
        deep = sa.and_(rows.c.run_id == self.run_id, rows.c.state == DEEP)
        prints = [self.fingerprint(page) for page in pages]
        found = ids_by(connection, rows.c.url_fingerprint, prints, deep)
        if found:
            connection.execute(rows.delete().where(rows.c.id.in_(list(found.values()))))

    def take_back(self, connection: sa.Connection) -> int:
        """Free the leases that this worker held when it died; returns how many."""
        rows = self._rows
        leased = sa.select(rows.c.id, rows.c.meta).where(
            rows.c.run_id == self.run_id, rows.c.state == "leased"
        )
        own = [row.id for row in connection.execute(leased) if row.meta.get("by") == self.worker]
        for number in own:
            connection.execute(
                rows.update().where(rows.c.id == number).values(state="pending", leased_until=None)
            )
        return len(own)

    def lease(
        self, connection: sa.Connection, limit: int, now: dt.datetime, held: Collection[int] = ()
    ) -> list[Task]:
        """Take up to `limit` pages that are due; `held` are those already in our hands.

        One that failed comes after those that were not asked for: a server that has trouble is not
        asked for the same page three times within it.
        """
        rows = self._rows
        due = sa.or_(rows.c.leased_until.is_(None), rows.c.leased_until <= now)
        query = (
            sa.select(rows)
            .where(rows.c.run_id == self.run_id, rows.c.state.in_(("pending", "leased")), due)
            .where(rows.c.id.not_in(list(held)))
            .order_by(rows.c.priority.desc(), rows.c.attempts, rows.c.id)
            .limit(limit)
            .with_for_update(skip_locked=True)
        )
        taken = connection.execute(query).all()
        if taken:
            connection.execute(
                rows.update().where(rows.c.id == sa.bindparam("row")),
                [
                    {
                        "row": row.id,
                        "state": "leased",
                        "fence": row.fence + 1,
                        "leased_until": now + LEASE,
                        "meta": {"by": self.worker},
                    }
                    for row in taken
                ],
            )
        return [Task(row.id, row.fence + 1, row.attempts, self._page(row)) for row in taken]

    def held(self, connection: sa.Connection, tasks: Collection[Task]) -> set[int]:
        """The ids of the tasks whose lease is still ours; the rest belong to somebody else."""
        rows = self._rows
        query = (
            sa.select(rows.c.id, rows.c.fence)
            .where(rows.c.id.in_([task.id for task in tasks]), rows.c.state == "leased")
            .with_for_update()
        )
        fences = {row.id: row.fence for row in connection.execute(query)}
        return {task.id for task in tasks if fences.get(task.id) == task.fence}

    def settle(
        self,
        connection: sa.Connection,
        states: Mapping[int, str],
        marks: Mapping[int, dict[str, Any]] = _NO_MARKS,
    ) -> None:
        """Acknowledge pages as done, failed or refused, and erase their addresses.

        Args:
            marks: what is kept of a page, by its row; no address.
        """
        if states:
            connection.execute(
                self._rows.update()
                .where(self._rows.c.id == sa.bindparam("row"))
                .values(url_encrypted=None, leased_until=None),
                [
                    {"row": number, "state": state, "meta": marks.get(number, {})}
                    for number, state in states.items()
                ],
            )

    def known(self, connection: sa.Connection, fingerprint: str) -> Known | None:
        """What is kept of a page; None of one that the run does not know."""
        rows = self._rows
        query = sa.select(rows.c.role, rows.c.depth, rows.c.meta).where(
            rows.c.run_id == self.run_id, rows.c.url_fingerprint == fingerprint
        )
        row = connection.execute(query).first()
        return None if row is None else Known(row.role, row.depth, row.meta)

    def postpone(
        self, connection: sa.Connection, task: Task, until: dt.datetime, *, blame: bool
    ) -> None:
        """Put a page back, not to be asked for before `until`; `blame` counts an attempt."""
        connection.execute(
            self._rows.update()
            .where(self._rows.c.id == task.id)
            .values(state="pending", leased_until=until, attempts=task.attempts + blame)
        )

    def renew(self, connection: sa.Connection, tasks: Collection[Task], now: dt.datetime) -> None:
        """Keep the leases of pages that are still being fetched."""
        held = self.held(connection, tasks)
        if held:
            rows = self._rows
            connection.execute(
                rows.update().where(rows.c.id.in_(held)).values(leased_until=now + LEASE)
            )

    def in_hand(self, connection: sa.Connection, now: dt.datetime) -> int:
        """How many pages are in anybody's hands, by leases that have not run out."""
        rows = self._rows
        query = sa.select(sa.func.count()).where(
            rows.c.run_id == self.run_id, rows.c.state == "leased", rows.c.leased_until > now
        )
        return int(connection.execute(query).scalar_one())

    def states(self, connection: sa.Connection) -> Counter[str]:
        """How many rows are in which state."""
        rows = self._rows
        query = sa.select(rows.c.state, sa.func.count()).where(rows.c.run_id == self.run_id)
        found = connection.execute(query.group_by(rows.c.state)).all()
        return Counter({row[0]: row[1] for row in found})

    def next_due(self, connection: sa.Connection) -> dt.datetime | None:
        """When the first of the waiting pages is due; None when nothing waits."""
        rows = self._rows
        due = rows.c.leased_until.nulls_first()
        query = sa.select(rows.c.leased_until).where(
            rows.c.run_id == self.run_id, rows.c.state.in_(("pending", "leased"))
        )
        return connection.execute(query.order_by(due).limit(1)).scalar()

    def _page(self, row: sa.Row[tuple[object, ...]]) -> Found:
        said = json.loads(self._cipher.decrypt(row.url_encrypted))
        at = said["at"]
        return Found(
            url=said["url"],
            role=row.role,
            section=row.section,
            depth=row.depth,
            hops=said["hops"],
            said=said["said"],
            said_at=dt.datetime.fromisoformat(at) if at else None,
            printed=said.get("printed", ""),
            way=said.get("way", ""),
        )


def in_other_hands(connection: sa.Connection, run_id: int, worker: str, now: dt.datetime) -> bool:
    """Whether another worker holds a lease of the run that has not run out."""
    rows = table_of(FrontierRow)
    query = sa.select(rows.c.meta).where(
        rows.c.run_id == run_id, rows.c.state == "leased", rows.c.leased_until > now
    )
    return any(row.meta.get("by") != worker for row in connection.execute(query))


def _envelope(page: Found) -> str:
    at = page.said_at.isoformat() if page.said_at else None
    told = {"url": page.url, "hops": page.hops, "said": dict(page.said), "at": at}
    more = {"printed": page.printed, "way": page.way}
    return json.dumps(told | {name: value for name, value in more.items() if value})
