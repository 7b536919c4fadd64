"""robots.txt, failing closed (RFC 9309 and stricter): what cannot be read forbids everything.

404 and 410 allow; 401, 403, 429, 5xx, a time-out, an HTML page, what is no text of rules (see
`robots_text`) and a redirect off the site stop the host. Where only the moment is to blame, a run
that has asked for pages is paused and keeps what it has still to ask for. `Crawl-delay` and
`Request-rate` slow the crawl down, never up.
"""

from __future__ import annotations

import asyncio
import datetime as dt
import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING, Self
from urllib.parse import urlsplit

from protego import Protego
from scrapy import Request
from scrapy.http import Response
from scrapy.http.request import NO_CALLBACK

from brightline.errors import ServerError
from brightline.study_sites import origin_of
from crawlers.answers import BUSY, LONGEST_WAIT
from crawlers.gates import OutOfTimeError, RefusedError
from crawlers.links import followable
from crawlers.plan import plan_of
from crawlers.robots_text import NotRulesError, rules_text
from crawlers.silence import why_silent

if TYPE_CHECKING:
    from scrapy.crawler import Crawler

logger = logging.getLogger(__name__)

ROBOT_NAME = "Brightline"
_LONGEST = 500 * 1024  # RFC 9309, section 2.5: so much must be read; rules cut off may mislead
_LIFETIME = dt.timedelta(hours=24)  # RFC 9309, section 2.4
_UNREACHABLE = frozenset(("connection refused", "no such host"))
_MOST_HOPS = 5  # RFC 9309, section 2.3.1.2


@dataclass(frozen=True, slots=True)
class Rules:
    """The rules of one origin. `stops` says why nothing may be asked there at all, `passes` that
    it may be over later: the server has trouble or cannot be reached."""

    rules: Protego | None = None
    stops: str = ""
    passes: bool = False

    def allow(self, url: str) -> bool:
        """Whether the rules allow a URL to us."""
        if self.stops:
            return False
        return self.rules is None or bool(self.rules.can_fetch(url, ROBOT_NAME))

    @property
    def delay(self) -> float:
        """Seconds between requests that the rules ask for; 0 when they ask for none."""
        if self.rules is None:
            return 0.0
        wishes = [float(self.rules.crawl_delay(ROBOT_NAME) or 0)]
        rate = self.rules.request_rate(ROBOT_NAME)
        if rate is not None and rate.requests:
            wishes.append(rate.seconds / rate.requests)
        return max(wishes)


def read_rules(status: int, content_type: str | None, body: bytes) -> Rules:
    """The rules that an answer to GET /robots.txt means."""
    if status in {404, 410}:
        return Rules()
    if status != 200:
        passes = status in BUSY or status >= 500
        return Rules(stops=f"its robots.txt answers with status {status}", passes=passes)
    if len(body) > _LONGEST:
        return Rules(stops="its robots.txt is longer than 500 KiB")
    try:
        rules = Rules(Protego.parse(rules_text(content_type, body)))
    except NotRulesError as error:
        return Rules(stops=f"its robots.txt {error}")
    if rules.delay > LONGEST_WAIT.total_seconds():
        longest = int(LONGEST_WAIT.total_seconds() // 60)
        return Rules(
            stops=f"its robots.txt asks for more than {longest} minutes between requests, "
            "or not in a number"
        )
    return rules


class RobotsMiddleware:
    """Asks for an origin's rules before its first page, and keeps every request to them."""

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler
        self.plan = plan_of(crawler)
        self._asking = asyncio.Lock()
        self._rules: dict[str, tuple[dt.datetime, Rules]] = {}

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Build from the crawl's plan."""
        return cls(crawler)

    async def process_request(self, request: Request) -> None:
        """Refuse what the rules forbid; end the crawl of a host whose rules cannot be read."""
        if request.meta.get("robots"):
            return
        origin = origin_of(request.url)
        async with self._asking:  # the first page's rules are everybody's
            rules = await self._rules_of(origin)
        if rules.stops:
            self._stop(origin, rules)
        if not rules.allow(request.url):
            raise RefusedError("robots.txt")

    def _stop(self, origin: str, rules: Rules) -> None:
        """End the crawl, or pause it where that would lose a run for a server's bad moment."""
        if rules.passes and self.plan.attempted:
            said = (
                f"{origin} cannot be crawled now: {rules.stops}; run the same command again later."
            )
            self.plan.end("paused", said, ServerError(said))
        self.plan.end("robots", f"{origin} was not crawled: {rules.stops}.")
        if self.plan.because == "paused":
            raise OutOfTimeError("the crawl has ended")  # the page is asked for when it goes on

    async def _rules_of(self, origin: str) -> Rules:
        known = self._rules.get(origin)
        if known is not None and known[0] + _LIFETIME >= self.plan.now():
            return known[1]
        rules = await self._ask(origin)
        self._rules[origin] = (self.plan.now(), rules)
        self.plan.pace.slow_to(rules.delay, urlsplit(origin).hostname or "")
        return rules

    async def _ask(self, origin: str) -> Rules:
        url: str | None = f"{origin}/robots.txt"
        for _ in range(_MOST_HOPS + 1):
            if url is None or origin_of(url) != origin:
                return Rules(stops="its robots.txt leads off the site")
            try:
                answer = await self._fetch(url)
            except OutOfTimeError:  # the crawl ended while its rules were asked for: no answer
                raise
            except Exception as error:
                silence = why_silent(error)
                why = silence or type(error).__name__
                logger.warning("robots.txt could not be fetched: %s", why)
                if why in _UNREACHABLE:
                    sentence = f"{origin} does not answer ({why}); check that it is up."
                    because = "paused" if self.plan.attempted else "error"
                    self.plan.end(because, sentence, ServerError(sentence))
                return Rules(stops=f"its robots.txt cannot be had ({why})", passes=bool(silence))
            if not 300 <= answer.status < 400:
                return read_rules(answer.status, _header(answer, "Content-Type"), answer.body)
            url = followable(url, _header(answer, "Location"))
        return Rules(stops="its robots.txt redirects without end")

    async def _fetch(self, url: str) -> Response:
        request = Request(
            url, callback=NO_CALLBACK, dont_filter=True, meta={"robots": True, "role": "robots"}
        )
        return await self.crawler.engine.download_async(request)


def _header(response: Response, name: str) -> str | None:
    value = response.headers.get(name)
    return value.decode("latin-1") if value is not None else None
