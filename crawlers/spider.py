"""The one spider: takes pages from the frontier, hands answers to `reading`, commits batches.

It knows nothing of any site; what differs between sites is in their manifests.
"""

from __future__ import annotations

import asyncio
import traceback
from collections.abc import AsyncIterator
from typing import TYPE_CHECKING, Any, Self
from urllib.parse import urlsplit

from scrapy import Request, Spider, signals
from scrapy.exceptions import CloseSpider, StopDownload

from brightline.errors import BrightlineError, ScopeError, SiteError, StoreError
from crawlers.addon import check_frozen
from crawlers.answers import is_page_type
from crawlers.batch import Batch, Outcome
from crawlers.frontier import LEASE, Task
from crawlers.gates import OutOfTimeError
from crawlers.plan import Plan
from crawlers.reading import again, outcome_of, unanswered

if TYPE_CHECKING:
    from scrapy.crawler import Crawler
    from scrapy.http import Response
    from twisted.python.failure import Failure

_HEARTBEAT_SECONDS = 1.0
_SILENT = frozenset(
    (
        "CannotResolveHostError",
        "DownloadConnectionRefusedError",
        "DownloadFailedError",
        "DownloadTimeoutError",
        "ResponseDataLossError",
    )
)
"""What Scrapy raises when a server gave no whole answer."""


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
        window = 2 * self.settings.getint("CONCURRENT_REQUESTS")
        room = min(window - len(self.out), self.plan.site.max_pages - self._asked())
        if room <= 0 or (self.out and room < window // 2):
            return []
        try:
            tasks = self._lease(room)
            if not tasks and self.batch.outcomes:
                self.batch.flush()
                tasks = self._lease(room)
        except Exception as error:
            self._broke(error)
            return []
        self.out.update({task.id: task for task in tasks})
        return tasks

    def _lease(self, limit: int) -> list[Task]:
        waiting = [*self.out, *(outcome.task.id for outcome in self.batch.outcomes)]
        with self.plan.store.begin() as connection:
            return self.plan.frontier.lease(connection, limit, self.plan.now(), waiting)

    def _asked(self) -> int:
        return self.plan.attempted + len(self.out) + len(self.batch.outcomes)

    async def _waited(self) -> bool:
        """Wait until something changed; False when nothing can change any more."""
        if self.plan.ending:
            return False
        if self.out:
            self._changed.clear()
            await self._changed.wait()
            return True
        self._flush()
        if self.plan.attempted >= self.plan.site.max_pages:
            self.plan.end("page_cap", f"The cap of {self.plan.site.max_pages} pages is reached.")
            return False
        try:
            seconds = self._seconds_to_wait()
        except Exception as error:
            self._broke(error)
            return False
        if seconds is None:
            return False
        await asyncio.sleep(seconds)
        return True

    def _seconds_to_wait(self) -> float | None:
        """Until the next page is due; None when the frontier holds none."""
        with self.plan.store.begin() as connection:
            states = self.plan.frontier.states(connection)
            due = self.plan.frontier.next_due(connection)
        if not states["pending"] and not states["leased"]:
            return None
        seconds = (due - self.plan.now()).total_seconds() if due else 0.0
        return min(max(seconds, 0.0), LEASE.total_seconds())

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
        if outcome.again_at is not None and response.status in {429, 503}:
            self.plan.pace.hold(urlsplit(response.url).hostname or "", outcome.again_at)
        self._settle(outcome)

    def failed(self, failure: Failure) -> None:
        """Turn a failure to get an answer into its outcome."""
        task: Task = failure.request.meta["task"]  # type: ignore[attr-defined]
        kind = type(failure.value).__name__
        if isinstance(failure.value, OutOfTimeError):
            outcome = Outcome(task, "again", again_at=self.plan.now(), blame=False)
        elif kind in _SILENT:
            outcome = unanswered(self.plan, task, kind)
        elif kind == "DownloadCancelledError":
            outcome = Outcome(task, "refused", "too large")
        elif kind in {"IgnoreRequest", "OutOfScopeError"}:
            outcome = Outcome(task, "refused", str(failure.value)[:60])
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

    def _headers(self, headers: Any, request: Request) -> None:
        """Before the body: an image, a video or another binary is not downloaded."""
        if request.meta.get("robots"):
            return
        kind = headers.get("Content-Type")
        text = kind.decode("latin-1") if kind is not None else None
        is_empty = headers.get("Content-Length") == b"0" or headers.get("Location") is not None
        if not is_empty and not is_page_type(text, accepts_json=self.plan.manifest.accepts_json):
            raise StopDownload(fail=False)
