"""One rate per host, however many crawlers: turns are claimed in the store, jitter is upward.

A pause that a host asked for (Retry-After) is a row of its own, since a turn that was claimed
before it must wait for its end as well. Whoever waits looks up twice a second, so that a crawl
that is stopped, or that the host wants no more of, does not sleep on.
"""

from __future__ import annotations

import asyncio
import datetime as dt
import logging
import random
from collections import defaultdict
from collections.abc import Callable

import sqlalchemy as sa

from brightline.schema import HostLease
from brightline.store import Store, insert_new, table_of
from crawlers.answers import LONGEST_WAIT

logger = logging.getLogger(__name__)

JITTER = 0.25
"""At most this part of the delay is added, so that requests do not tick; never taken away."""

_MOST_TURNS = 16
"""Crawlers of one site, each with one turn outstanding; see `opening.crawler_place`."""

_LOOK_SECONDS = 0.5
"""The longest sleep between two looks at whether the wait still has a purpose."""

_PAUSE = "pause "
"""Before a host's name: the row of its pause. No host name holds a space."""


class LongPauseError(Exception):
    """The host wants no request for longer than a command waits."""

    def __init__(self, until: dt.datetime) -> None:
        super().__init__("the host asks for a long pause")
        self.until = until


class NoMoreTurnsError(Exception):
    """The crawl ended while a request waited for its turn."""


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
        self._queues: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)
        self._after: dict[str, dt.datetime] = {}

    def slow_to(self, delay: float, host: str) -> None:
        """Ask no faster than robots.txt wants; the slowest wish counts.

        From now on: asking for the rules was a request too, and the next turn was already set.
        """
        if delay <= self.delay:
            return
        self.delay = delay
        with self._store.begin() as connection:
            _move(connection, host, self._now() + dt.timedelta(seconds=delay))

    def hold(self, host: str, until: dt.datetime) -> None:
        """Ask the host nothing before `until` (its Retry-After); binds every crawler."""
        self._held[host] = max(until, self._held.get(host, until))
        with self._store.begin() as connection:
            _move(connection, host, until)
            _move(connection, _PAUSE + host, until)

    async def turn(
        self,
        host: str,
        is_over: Callable[[], bool] = lambda: False,
        tell: Callable[[dt.datetime], None] = lambda _: None,
    ) -> None:
        """Wait for this crawler's next turn at a host.

        One request claims at a time and the others queue here: of a crawl that is stopped at most
        one turn is outstanding, and it is given back, so that the next crawl does not wait for it.

        Args:
            is_over: whether the crawl has ended, so that nobody needs the turn.
            tell: called with the end of a pause that is waited for.

        Raises:
            LongPauseError: the host wants no request for longer than `LONGEST_WAIT`.
            NoMoreTurnsError: the crawl ended.
        """
        async with self._queues[host]:
            while True:
                await self._sit_out(host, is_over, tell)
                slot = self.claim(host)
                try:
                    await self._sleep_until(slot, is_over)
                except NoMoreTurnsError:
                    self._give_back(host, slot)
                    raise
                if not self.is_held(host):
                    return

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

    def is_held(self, host: str) -> bool:
        """Whether the host wants no request now."""
        held = self.held_until(host)
        return held is not None and held > self._now()

    def claim(self, host: str) -> dt.datetime:
        """Claim the next free moment at a host, and put the one after it a delay later."""
        now = self._now()
        if not self.delay:
            return now
        step = dt.timedelta(seconds=self.delay * (1 + self._random.uniform(0, JITTER)))
        with self._store.begin() as connection:
            slot = max(now, self._believed(connection, host, now))
            _move(connection, host, slot + step)
        self._after[host] = slot + step
        return slot

    def _believed(self, connection: sa.Connection, host: str, now: dt.datetime) -> dt.datetime:
        """The next free moment, or now where a clock that was wrong has left one that none could.

        No crawl would else ask the host again before that day, and none would say why.
        """
        found = _next(connection, host, now)
        farthest = LONGEST_WAIT.total_seconds() + _MOST_TURNS * self.delay
        if found - now <= dt.timedelta(seconds=farthest * (1 + JITTER)):
            return found
        table = table_of(HostLease)
        pause = sa.select(table.c.next_allowed_at).where(table.c.host == _PAUSE + host)
        if (held := connection.execute(pause).scalar()) is not None and held >= found:
            return found
        logger.warning("A turn lay too far ahead: a clock was wrong. It is taken now.")
        connection.execute(table.update().where(table.c.host == host).values(next_allowed_at=now))
        return now

    def _give_back(self, host: str, slot: dt.datetime) -> None:
        """Free a turn that was claimed and not used, if nobody has claimed the one after it."""
        after = self._after.pop(host, None)
        if after is None:
            return
        table = table_of(HostLease)
        with self._store.begin() as connection:
            connection.execute(
                table.update()
                .where(table.c.host == host, table.c.next_allowed_at == after)
                .values(next_allowed_at=slot)
            )

    async def _sit_out(
        self, host: str, is_over: Callable[[], bool], tell: Callable[[dt.datetime], None]
    ) -> None:
        """Wait until the host's pause is over, unless it is too long."""
        while (until := self.held_until(host)) is not None and until > self._now():
            if until - self._now() > LONGEST_WAIT:
                raise LongPauseError(until)
            tell(until)
            await self._sleep_until(until, is_over)
        self._held.pop(host, None)

    async def _sleep_until(self, moment: dt.datetime, is_over: Callable[[], bool]) -> None:
        while not is_over():
            seconds = (moment - self._now()).total_seconds()
            if seconds <= 0:
                return
            await asyncio.sleep(min(seconds, _LOOK_SECONDS))
        raise NoMoreTurnsError("the crawl has ended")


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
