"""One crawl of one site: the protocol, the manifest, the keys, the store, and how it goes.

Everything that the Scrapy components of a crawl share, handed to the spider; nothing global.
"""

from __future__ import annotations

import datetime as dt
import logging
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, cast

from brightline import __version__
from brightline.errors import BrightlineError, ScopeError, ServerError, StoreError
from brightline.ingest import Door
from brightline.scope import Gate
from brightline.store import Store
from brightline.study import SiteScope, Study
from crawlers.answers import in_words
from crawlers.frontier import Frontier
from crawlers.manifest import Manifest
from crawlers.pace import Pace

if TYPE_CHECKING:
    from scrapy.crawler import Crawler

logger = logging.getLogger(__name__)

STOPPED = "It was stopped on request."
"""Why a run is open whose crawl got Ctrl-C or SIGTERM."""

_WORTH_TELLING = dt.timedelta(seconds=10)
"""A shorter pause is over before anybody wonders."""


@dataclass(slots=True)
class Progress:
    """Counts for people who wait. Pages are those of this command, adverts those committed."""

    pages: int = 0
    adverts: int = 0
    new: int = 0
    failed: int = 0
    refused: int = 0
    known: int = 0


@dataclass(slots=True, repr=False)
class Plan:
    """What a crawl works with, and the reason for which it ends."""

    study: Study
    site: SiteScope
    manifest: Manifest
    gate: Gate
    store: Store
    door: Door
    frontier: Frontier
    site_id: int
    now: Callable[[], dt.datetime]
    key_file: Path
    pace: Pace
    attempted: int = 0
    progress: Progress = field(default_factory=Progress)
    tick: Callable[[Progress], None] = lambda _: None
    say: Callable[[str], None] = lambda _: None
    told: dt.datetime | None = None
    stopping: bool = False
    because: str | None = None
    finished: bool = False
    silent: int = 0
    forbidden: int = 0
    troubled: set[int] = field(default_factory=set)
    sentence: str = ""
    error: BrightlineError | None = None

    def __repr__(self) -> str:
        return f"<Plan of {self.site.key}, run {self.frontier.run_id}>"

    @property
    def run_id(self) -> int:
        """The run that this crawl belongs to."""
        return self.frontier.run_id

    @property
    def user_agent(self) -> str:
        """Who asks, and where to complain."""
        return f"Brightline/{__version__} (+{self.study.contact_url}; {self.study.contact_email})"

    @property
    def ending(self) -> bool:
        """Whether no further page may be asked for."""
        return self.because is not None

    def end(self, because: str, sentence: str, error: BrightlineError | None = None) -> None:
        """Ask for nothing more. The first reason stands, but for a store that failed after it.

        What the store did not take is still to be fetched, so the run must stay open.
        """
        if self.because is None or isinstance(error, StoreError):
            self.because, self.sentence, self.error = because, sentence, error

    def leave_until(self, moment: dt.datetime) -> None:
        """End for now: the host asks for a pause that a command does not wait for."""
        said = (
            f"{self.site.title} asks to wait {in_words(moment - self.now())}; "
            f"go on after {_minute_after(moment)} with the same command."
        )
        self.end("paused", said, ServerError(said))

    def tell_stop(self, most: int) -> None:
        """Say, once, that it was asked to stop and that pages in flight are waited for.

        Args:
            most: seconds that a page may take; Scrapy cuts none before.
        """
        if not self.stopping:
            self.stopping = True
            self.say(
                f"Stopping {self.site.key}: the pages in flight are finished first, which takes "
                f"{most} seconds at most; press Ctrl-C again to stop at once."
            )

    def tell_wait(self, moment: dt.datetime) -> None:
        """Say, once, that a pause which the host asked for is waited for."""
        is_known = self.told is not None and moment - self.told < _WORTH_TELLING
        if is_known or moment - self.now() < _WORTH_TELLING:
            return
        self.told = moment
        until = moment.astimezone(dt.UTC)
        said = f"{self.site.title} asks to wait until {until:%H:%M:%S} UTC; the crawl then goes on."
        logger.info("%s", said)
        self.say(said)

    def in_scope(self, url: str) -> bool:
        """Whether a link may be planned (hour and last day are looked at when it is asked for)."""
        try:
            self.gate.check_address(url, self.site.key)
        except ScopeError:
            return False
        return True


def _minute_after(moment: dt.datetime) -> str:
    """The first whole minute at which a moment is past."""
    later = moment.astimezone(dt.UTC) + dt.timedelta(minutes=1)
    return f"{later:%Y-%m-%d %H:%M} UTC"


def plan_of(crawler: Crawler) -> Plan:
    """The plan of the spider that a Scrapy component works for."""
    return cast("Plan", crawler.spider.plan)  # type: ignore[union-attr]
