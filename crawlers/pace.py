"""One rate per host, however many crawlers: turns are claimed in the store, jitter is upward.

A pause that a host asked for (Retry-After) is a row of its own, since a turn that was claimed
before it must wait for its end as well.
"""

from __future__ import annotations

import asyncio
import datetime as dt
import random
from collections.abc import Callable

import sqlalchemy as sa

from brightline.schema import HostLease
from brightline.store import Store, insert_new, table_of

JITTER = 0.25
"""At most this part of the delay is added, so that requests do not tick; never taken away."""

_PAUSE = "pause "
"""Before a host's name: the row of its pause. No host name holds a space."""


class Pace:
    """Turns to ask a host.

    Args:
        delay: the study's seconds between two requests (see `Gate.delay_for`).
    """

    def __init__(
        self, store: Store, delay: float, *, now: Callable[[], dt.datetime], seed: int | None = None
    ) -> None:
        self.delay = delay
        self._store = store
        self._now = now
        self._random = random.Random(seed)  # noqa: S311 - manners, not secrets
        self._held: dict[str, dt.datetime] = {}

    def slow_to(self, delay: float) -> None:
        """Ask no faster than robots.txt wants; the slowest wish counts."""
        self.delay = max(self.delay, delay)

    def hold(self, host: str, until: dt.datetime) -> None:
        """Ask the host nothing before `until` (its Retry-After); binds every crawler."""
        self._held[host] = max(until, self._held.get(host, until))
        with self._store.begin() as connection:
            _move(connection, host, until)
            _move(connection, _PAUSE + host, until)

    async def turn(self, host: str) -> None:
        """Wait for this crawler's next turn at a host."""
        while True:
            await self._sleep_until(self.claim(host))
            held = self.held_until(host)
            if held is None or held <= self._now():
                return
            await self._sleep_until(held)
            self._held.pop(host, None)

    def held_until(self, host: str) -> dt.datetime | None:
        """Until when the host wants no request, as this or another crawler was told."""
        told = self._held.get(host)
        if not self.delay:  # this machine, asked at any rate: what it told us is all there is
            return told
        table = table_of(HostLease)
        query = sa.select(table.c.next_allowed_at).where(table.c.host == _PAUSE + host)
        with self._store.begin() as connection:
            others: dt.datetime | None = connection.execute(query).scalar()
        return max((moment for moment in (told, others) if moment), default=None)

    def claim(self, host: str) -> dt.datetime:
        """Claim the next free moment at a host, and put the one after it a delay later."""
        now = self._now()
        if not self.delay:
            return now
        step = dt.timedelta(seconds=self.delay * (1 + self._random.uniform(0, JITTER)))
        with self._store.begin() as connection:
            slot = max(now, _next(connection, host, now))
            _move(connection, host, slot + step)
        return slot

    async def _sleep_until(self, moment: dt.datetime) -> None:
        seconds = (moment - self._now()).total_seconds()
        if seconds > 0:
            await asyncio.sleep(seconds)


def _next(connection: sa.Connection, host: str, now: dt.datetime) -> dt.datetime:
    table = table_of(HostLease)
    insert_new(connection, HostLease, [{"host": host, "next_allowed_at": now}], unique=("host",))
    query = sa.select(table.c.next_allowed_at).where(table.c.host == host).with_for_update()
    found: dt.datetime = connection.execute(query).scalar_one()
    return found


def _move(connection: sa.Connection, host: str, until: dt.datetime) -> None:
    table = table_of(HostLease)
    insert_new(connection, HostLease, [{"host": host, "next_allowed_at": until}], unique=("host",))
    connection.execute(
        table.update()
        .where(table.c.host == host, table.c.next_allowed_at < until)
        .values(next_allowed_at=until)
    )
