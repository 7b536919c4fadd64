"""Fetching the one or two pages of a draft: the crawl's process, gates, robots, pace and add-on.

The plan of such a look has neither a frontier nor a door, so that nothing fetched can be stored.
What stands in the way of a page becomes one sentence that names the page by its place in the
command, never by its address.
"""

from __future__ import annotations

import datetime as dt
import logging
from collections.abc import AsyncIterator, Callable, Sequence
from typing import TYPE_CHECKING, Any, Self, cast
from urllib.parse import urlsplit

from scrapy import Request, Spider, signals
from scrapy.exceptions import CloseSpider, IgnoreRequest, StopDownload
from web_poet import HttpResponse

from brightline import ledger
from brightline.errors import BrightlineError, ScopeError, ServerError, SiteError
from brightline.scope import Gate
from brightline.store import Store
from brightline.study import SiteScope, Study
from crawlers.addon import check_frozen
from crawlers.answers import is_page_type, judge
from crawlers.barriers import challenge_headers
from crawlers.frontier import LIST
from crawlers.links import followable
from crawlers.manifest import Manifest
from crawlers.pace import Pace
from crawlers.plan import Plan
from crawlers.silence import why_silent

if TYPE_CHECKING:
    from scrapy.crawler import Crawler
    from scrapy.http import Response
    from twisted.python.failure import Failure

Clock = Callable[[], dt.datetime]

_BLANK = {
    "name": "draft",
    "sha256": "",
    "title": "A draft",
    "purpose": "Nothing is known of the site yet.",
    "terms_note": "The study protocol says what may be requested.",
    "id": "()",
}


def utc_now() -> dt.datetime:
    """The clock of a real look."""
    return dt.datetime.now(dt.UTC)


def look(
    study: Study, site: SiteScope, urls: Sequence[str], *, now: Clock = utc_now
) -> list[HttpResponse]:
    """Fetch these pages of a site, in memory. Can be called once in a process.

    Raises:
        ScopeError: the protocol or robots.txt does not allow one of them.
        ServerError: the server does not answer, or asks to come back later.
        SiteError: an answer is no page.
    """
    plain = [followable(url, url) or url for url in urls]
    gate = Gate(study, now=now, sites=[site.key])
    gate.check_start()
    for url in plain:
        gate.check_url(url, site.key)
    with Store.for_study(study) as store:
        plan = _plan(study, site, gate, store, now)
        pages = _run(plan, plain)
        with store.begin() as connection:
            entry = {"site": site.key, "pages": len(pages), "refused": plan.ending}
            ledger.record(connection, study, "pages looked at for a draft", entry, now=now())
    if plan.error is not None:
        raise plan.error
    if plan.ending or len(pages) < len(plain):
        raise ScopeError(plan.sentence or "The page was not fetched; see the log of the study.")
    return pages


def _plan(study: Study, site: SiteScope, gate: Gate, store: Store, now: Clock) -> Plan:
    nothing = cast("Any", None)  # no frontier and no door: what is fetched has nowhere to go
    return Plan(
        study=study,
        site=site,
        manifest=Manifest.model_validate(_BLANK),
        gate=gate,
        store=store,
        door=nothing,
        frontier=nothing,
        site_id=0,
        now=now,
        key_file=study.folder,
        pace=Pace(store, gate.delay_for(site), now=now),
    )


def _run(plan: Plan, urls: Sequence[str]) -> list[HttpResponse]:
    from scrapy.crawler import AsyncCrawlerProcess

    from crawlers.addon import ProtocolAddon
    from crawlers.gates import LOOPBACK_SETTING
    from crawlers.log_files import logging_to
    from crawlers.settings import FIXED

    loopback = sorted(plan.gate.loopback_hosts())
    settings = {**FIXED, "ADDONS": {ProtocolAddon: 1000}, LOOPBACK_SETTING: loopback}
    pages: list[HttpResponse] = []
    with logging_to(plan.study.folder / "logs" / f"draft-{plan.site.key}.log"):
        process = AsyncCrawlerProcess(settings)
        task = process.crawl(PageSpider, plan=plan, urls=urls, pages=pages)
        process.start()
    if task.done() and not task.cancelled() and (broke := task.exception()) is not None:
        sentence = f"The page could not be asked for ({type(broke).__name__})."
        plan.end("error", sentence, SiteError(sentence))
    return pages


class PageSpider(Spider):
    """Asks for the named pages one after the other, and for nothing that they link to."""

    name = "page"

    def __init__(
        self, plan: Plan, urls: Sequence[str], pages: list[HttpResponse], **kwargs: Any
    ) -> None:
        super().__init__(**kwargs)
        self.plan, self.urls, self.pages = plan, urls, pages

    @classmethod
    def from_crawler(cls, crawler: Crawler, *args: Any, **kwargs: Any) -> Self:
        """Build, and look at the settings when it opens and at headers before a body is read."""
        spider = super().from_crawler(crawler, *args, **kwargs)
        crawler.signals.connect(spider._opened, signals.spider_opened)
        crawler.signals.connect(spider._headers, signals.headers_received)
        return spider

    async def start(self) -> AsyncIterator[Any]:
        """The first page; each page asks for the one after it."""
        yield self._request(0)

    def _request(self, place: int) -> Request:
        return Request(
            self.urls[place],
            callback=self.parse,
            errback=self.failed,
            dont_filter=True,
            meta={"place": place, "role": LIST, "handle_httpstatus_all": True},
        )

    def parse(self, response: Response, **_: Any) -> Request | None:
        """Keep the page in memory, or end with a sentence."""
        place = int(response.meta["place"])
        error = self._unusable(response, _ordinal(place, len(self.urls)))
        if error is not None:
            self.plan.end("draft", str(error), error)
            return None
        kind = response.headers.get("Content-Type") or b"text/html"
        robots = [value.decode("latin-1") for value in response.headers.getlist("X-Robots-Tag")]
        headers = [("Content-Type", kind.decode("latin-1")), *(("X-Robots-Tag", r) for r in robots)]
        self.pages.append(HttpResponse(response.url, response.body, headers=headers))
        return self._request(place + 1) if place + 1 < len(self.urls) else None

    def _unusable(self, response: Response, which: str) -> BrightlineError | None:
        """Why an answer is no page to draft from."""
        after = response.headers.get("Retry-After")
        now = self.plan.now()
        verdict = judge(response.status, after.decode("latin-1") if after else None, 0, now)
        said = {
            name.decode("latin-1").lower(): [value.decode("latin-1") for value in values]
            for name, values in response.headers.items()
        }
        if challenged := challenge_headers(said):
            return ScopeError(f"{which} was left, since {challenged}; no way around is taken.")
        if verdict.kind == "redirect":
            return SiteError(
                f"{which} leads to another address (status {response.status}), which was not "
                "followed; open it in a browser and name the address that it ends at."
            )
        if verdict.kind == "again":
            self.plan.pace.hold(urlsplit(response.url).hostname or "", now + verdict.wait)
            return ServerError(f"{which} cannot be had now ({verdict.reason}); try again later.")
        if verdict.kind == "gone":
            return SiteError(f"{which} is not there (status {response.status}); name another one.")
        if verdict.kind != "read":
            return ScopeError(
                f"{which} was refused ({verdict.reason}), and no way around is taken; "
                "a site that wants no visit is left."
            )
        kind = response.headers.get("Content-Type")
        text = kind.decode("latin-1") if kind is not None else None
        if not is_page_type(text, accepts_json=False):
            return SiteError(f"{which} is not an HTML page; name a list of adverts or an advert.")
        return None

    def failed(self, failure: Failure) -> None:
        """What no answer came to, as a sentence."""
        which = _ordinal(failure.request.meta["place"], len(self.urls))  # type: ignore[attr-defined]
        kind = type(failure.value).__name__
        error: BrightlineError
        if isinstance(failure.value, IgnoreRequest):
            said = self.plan.sentence or f"it is not allowed by {str(failure.value)[:60]}"
            error = ScopeError(f"{which} was not asked for: {said.rstrip('.')}.")
        elif kind == "DownloadCancelledError":
            error = SiteError(f"{which} is larger than any page of a site; name another one.")
        else:
            why = why_silent(failure.value) or kind
            error = ServerError(f"{which} did not come whole ({why}); check that the site is up.")
        self.plan.error = self.plan.error or error
        self.plan.end("draft", str(error), error)
        logging.getLogger(__name__).info("not fetched: %s", kind)

    def _opened(self) -> None:
        try:
            check_frozen(self.crawler)
        except ScopeError as error:
            self.plan.end("scope", str(error), error)
            raise CloseSpider("scope") from error

    def _headers(self, headers: Any, request: Request) -> None:
        """Before the body: an image, a video or another binary is not downloaded."""
        if request.meta.get("robots"):
            return
        kind = headers.get("Content-Type")
        text = kind.decode("latin-1") if kind is not None else None
        if not is_page_type(text, accepts_json=False) or headers.get("Location") is not None:
            raise StopDownload(fail=False)


def _ordinal(place: int, count: int) -> str:
    return "The page" if count == 1 else ("The first page", "The second page")[place]
