"""The one spider: takes pages from the frontier, hands answers to `reading`, commits batches.

It knows nothing of any site; what differs between sites is in their manifests.
"""

from __future__ import annotations

import asyncio
import datetime as dt
import traceback
from collections.abc import AsyncIterator
from typing import TYPE_CHECKING, Any, Self
from urllib.parse import urlsplit

from scrapy import Request, Spider, signals
from scrapy.exceptions import CloseSpider, StopDownload

from brightline.counted import counted
from brightline.errors import BrightlineError, ScopeError, SiteError, StoreError
from crawlers.addon import check_frozen
from crawlers.answers import BUSY, LONGEST_WAIT, is_page_type
from crawlers.batch import Batch, Outcome
from crawlers.frontier import LEASE, Task
from crawlers.gates import OutOfTimeError, RefusedError
from crawlers.plan import Plan
from crawlers.reading import again, outcome_of, unanswered
from crawlers.silence import why_silent
from crawlers.tally import attempted_pages

if TYPE_CHECKING:
    from scrapy.crawler import Crawler
    from scrapy.http import Response
    from twisted.python.failure import Failure

_HEARTBEAT_SECONDS = 1.0

_LEASED_AHEAD = 4
"""Pages leased for each request at once: taken in one transaction, and so few that crawlers which
share a run all have some. What waits in a crawler's hands has its lease renewed with the rest."""


class SiteSpider(Spider):
    """Crawls one site by its plan."""

    name = "site"

    def __init__(self, plan: Plan, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.plan = plan
        self.batch = Batch(plan)
        self.out: dict[int, Task] = {}
        self._changed = asyncio.Event()
        self._heart: asyncio.Task[None] | None = None
        self._renewed = plan.now()

    @classmethod
    def from_crawler(cls, crawler: Crawler, *args: Any, **kwargs: Any) -> Self:
        """Build, and listen for what a spider must see before a body is read."""
        spider = super().from_crawler(crawler, *args, **kwargs)
        crawler.signals.connect(spider._opened, signals.spider_opened)
        crawler.signals.connect(spider._headers, signals.headers_received)
        crawler.signals.connect(spider._closed, signals.spider_closed)
        return spider

    async def start(self) -> AsyncIterator[Any]:
        """Requests for the frontier's pages until nothing is left or the plan ends."""
        while not self.plan.ending:
            tasks = self._take()
            for task in tasks:
                yield self._request(task)
            if not tasks and not await self._waited():
                break
        self.plan.finished = not self.plan.ending

    def _take(self) -> list[Task]:
        """Lease as many pages as there is room for; commit first when the frontier runs dry."""
        window = _LEASED_AHEAD * self.settings.getint("CONCURRENT_REQUESTS")
        free = window - len(self.out)
        if self.out and free < window // 2:
            return []
        try:
            tasks = self._lease(free)
            if not tasks and self.batch.outcomes:
                self.batch.flush()
                tasks = self._lease(free)
        except Exception as error:
            self._broke(error)
            return []
        self.out.update({task.id: task for task in tasks})
        return tasks

    def _lease(self, limit: int) -> list[Task]:
        """Lease pages within the cap, which binds all crawlers of the run together."""
        plan, now = self.plan, self.plan.now()
        waiting = [*self.out, *(outcome.task.id for outcome in self.batch.outcomes)]
        with plan.store.begin() as connection:
            plan.attempted = attempted_pages(connection, plan.run_id, lock=True)
            asked = plan.attempted + plan.frontier.in_hand(connection, now)
            room = min(limit, plan.site.max_pages - asked)
            return plan.frontier.lease(connection, room, now, waiting) if room > 0 else []

    async def _waited(self) -> bool:
        """Wait until something changed; False when nothing can change any more."""
        if self.plan.ending:
            return False
        if self.out:
            self._changed.clear()
            await self._changed.wait()
            return True
        self._flush()
        try:
            seconds = self._seconds_to_wait()
        except Exception as error:
            self._broke(error)
            return False
        if seconds is None:
            return False
        self.plan.tell_wait(self.plan.now() + dt.timedelta(seconds=seconds))
        await asyncio.sleep(seconds)
        return True

    def _seconds_to_wait(self) -> float | None:
        """Until the frontier is worth another look; None when nothing will come of it."""
        plan = self.plan
        with plan.store.begin() as connection:
            states = plan.frontier.states(connection)
            due = plan.frontier.next_due(connection)
            plan.attempted = attempted_pages(connection, plan.run_id)
        if states["leased"]:  # by another crawler: it may find pages, or die
            return _HEARTBEAT_SECONDS
        if not states["pending"]:
            return None
        if plan.attempted >= plan.site.max_pages:
            plan.end("page_cap", f"The cap of {counted(plan.site.max_pages, 'page')} is reached.")
            return None
        if due and due - plan.now() > LONGEST_WAIT:
            plan.leave_until(due)
            return None
        return max((due - plan.now()).total_seconds(), 0.0) if due else 0.0

    def _request(self, task: Task) -> Request:
        return Request(
            task.page.url,
            callback=self.parse,
            errback=self.failed,
            dont_filter=True,
            meta={"task": task, "role": task.page.role, "handle_httpstatus_all": True},
        )

    def parse(self, response: Response, **_: Any) -> None:
        """Turn an answer into its outcome."""
        task: Task = response.meta["task"]
        headers = {
            name.decode("latin-1").lower(): [value.decode("latin-1") for value in values]
            for name, values in response.headers.items()
        }
        try:
            outcome = outcome_of(
                self.plan, task, response.url, response.status, headers, response.body
            )
        except Exception as error:
            self._broke(error)
            outcome = Outcome(task, "again", again_at=self.plan.now(), blame=False)
        if outcome.again_at is not None and response.status in BUSY:
            self.plan.pace.hold(urlsplit(response.url).hostname or "", outcome.again_at)
        self._settle(outcome)

    def failed(self, failure: Failure) -> None:
        """Turn a failure to get an answer into its outcome."""
        task: Task = failure.request.meta["task"]  # type: ignore[attr-defined]
        kind = type(failure.value).__name__
        if isinstance(failure.value, OutOfTimeError):
            outcome = Outcome(task, "again", again_at=self.plan.now(), blame=False)
        elif isinstance(failure.value, RefusedError):
            outcome = Outcome(task, "refused", str(failure.value))
        elif why := why_silent(failure.value):
            outcome = unanswered(self.plan, task, why)
        elif kind in {"DownloadCancelledError", "IgnoreRequest"}:  # while it came, or unpacked
            outcome = Outcome(task, "refused", "too large")
        else:
            outcome = again(self.plan, task, kind)
        self._settle(outcome)

    def _settle(self, outcome: Outcome) -> None:
        self.out.pop(outcome.task.id, None)
        self.batch.add(outcome)
        if self.batch.due:
            self._flush()
        self._changed.set()

    def _flush(self) -> None:
        try:
            if not isinstance(self.plan.error, StoreError):
                self.batch.flush()
        except Exception as error:
            self._broke(error)

    def _broke(self, error: Exception) -> None:
        """End the crawl on an error of ours or of the store; uncommitted pages stay in hand."""
        known = error if isinstance(error, BrightlineError) else None
        said = str(known or f"The crawl broke ({type(error).__name__}); see its log.")
        self.plan.end("error", said, known or SiteError(said))
        self.log_kind(error)

    def log_kind(self, error: Exception) -> None:
        """Name an error in the log; its text could quote a page."""
        frame = traceback.extract_tb(error.__traceback__)[-1]
        self.logger.error("%s in %s, line %s", type(error).__name__, frame.name, frame.lineno)

    async def _beat(self) -> None:
        """Commit what is old and keep the leases of what is slow."""
        while True:
            await asyncio.sleep(_HEARTBEAT_SECONDS)
            if self.out and not self.crawler.crawling:
                self.plan.tell_stop(self.settings.getint("DOWNLOAD_TIMEOUT"))
            if self.batch.due:
                self._flush()
                self._changed.set()
            if self.plan.now() - self._renewed > LEASE / 3:
                self._renewed = self.plan.now()
                self._renew()

    def _renew(self) -> None:
        tasks = [*self.out.values(), *(outcome.task for outcome in self.batch.outcomes)]
        try:
            with self.plan.store.begin() as connection:
                self.plan.frontier.renew(connection, tasks, self.plan.now())
        except Exception as error:
            self._broke(error)

    def _opened(self) -> None:
        try:
            check_frozen(self.crawler)
        except ScopeError as error:
            self.plan.end("scope", str(error), error)
            raise CloseSpider("scope") from error
        self._heart = asyncio.get_running_loop().create_task(self._beat())

    def _closed(self) -> None:
        if self._heart is not None:
            self._heart.cancel()
        self._flush()
        self._let_go()

    def _let_go(self) -> None:
        """Give back what was leased and will not be fetched, so that nobody waits for it."""
        if isinstance(self.plan.error, StoreError):
            return
        try:
            with self.plan.store.begin() as connection:
                self.plan.frontier.take_back(connection)
        except Exception as error:
            self._broke(error)

    def _headers(self, headers: Any, request: Request) -> None:
        """Before the body: an image, a video or another binary is not downloaded."""
        if request.meta.get("robots"):
            return
        kind = headers.get("Content-Type")
        text = kind.decode("latin-1") if kind is not None else None
        is_empty = headers.get("Content-Length") == b"0" or headers.get("Location") is not None
        manifest = self.plan.manifest
        json, xml = manifest.accepts_json, manifest.accepts_xml
        if not is_empty and not is_page_type(text, accepts_json=json, accepts_xml=xml):
            raise StopDownload(fail=False)
