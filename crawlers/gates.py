"""The layers that hold a crawl within its protocol: middleware, download handler, resolver.

Each asks `brightline.scope` by itself and does not rely on the others. A refusal never shows the
address.
"""

from __future__ import annotations

import ipaddress
from typing import TYPE_CHECKING, Any, Self
from urllib.parse import urlsplit

from scrapy.core.downloader.handlers.http11 import HTTP11DownloadHandler
from scrapy.exceptions import IgnoreRequest
from scrapy.resolver import CachingThreadedResolver
from twisted.internet.error import DNSLookupError

from brightline.errors import ScopeError
from brightline.scope import ExpiredError, OutsideHoursError
from crawlers.answers import BUSY, read_retry_after
from crawlers.frontier import ADVERT, LIST
from crawlers.heads import BoundedHeadFactory
from crawlers.pace import LongPauseError, NoMoreTurnsError
from crawlers.plan import STOPPED, Plan, plan_of

if TYPE_CHECKING:
    from scrapy import Request
    from scrapy.crawler import Crawler
    from scrapy.http import Response
    from twisted.internet.defer import Deferred

LOOPBACK_SETTING = "BRIGHTLINE_LOOPBACK_HOSTS"
"""The frozen setting that names the hosts on this machine which the study allows."""


ROLES = frozenset(("robots", LIST, ADVERT))
"""What is ever requested; what comes without one of these came from somewhere else."""

_SENT = frozenset(("accept", "accept-encoding", "from", "user-agent"))
"""The headers of a request: who asks, and in which form; nothing that could tell on anybody."""


_UNUSED = frozenset(("proxy", "bindaddress", "download_maxsize", "download_fail_on_dataloss"))
"""What Scrapy lets a request change by itself, past the settings."""


class RefusedError(IgnoreRequest):
    """A request that is not made. Its text is a reason of ours and holds no address."""


class OutOfScopeError(RefusedError):
    """A request that the protocol does not allow; it was not sent."""


class OutOfTimeError(RefusedError):
    """A request at an hour or on a day that the protocol does not allow; it was not sent."""


def refuse_out_of_scope(plan: Plan, request: Request) -> None:
    """Raise unless the protocol allows this very request, now."""
    if plan.ending:
        raise OutOfTimeError("the crawl has ended")
    if request.method != "GET" or request.body:
        raise OutOfScopeError("only plain GET requests are made")
    if any(name.decode("latin-1").lower() not in _SENT for name in request.headers):
        raise OutOfScopeError("a header that is never sent")
    if request.meta.get("role") not in ROLES or not _UNUSED.isdisjoint(request.meta):
        raise OutOfScopeError("not a request of the crawl")
    try:
        plan.gate.check_url(request.url, plan.site.key)
    except OutsideHoursError as error:
        plan.end("paused", str(error), error)
        raise OutOfTimeError("outside the hours of the protocol") from None
    except ExpiredError as error:  # put back, not refused: the crawl is cut short, not complete
        plan.end("scope", str(error), error)
        raise OutOfTimeError("after the last day of the protocol") from None
    except ScopeError:
        raise OutOfScopeError("out of scope") from None


def refuse_unsigned(plan: Plan, request: Request) -> None:
    """Raise unless the request says who asks, as the protocol does."""
    signed = {"User-Agent": plan.user_agent, "From": plan.study.contact_email}
    for name, value in signed.items():
        if request.headers.getlist(name) != [value.encode("latin-1", "replace")]:
            raise OutOfScopeError("a request that does not say who asks")


class ScopeMiddleware:
    """The first to see a request: refuses what is out of scope or comes after the end."""

    def __init__(self, crawler: Crawler) -> None:
        self.plan = plan_of(crawler)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Build from the crawl's plan."""
        return cls(crawler)

    def process_request(self, request: Request) -> None:
        """Raise for what may not be sent."""
        refuse_out_of_scope(self.plan, request)


async def take_turn(crawler: Crawler, host: str) -> None:
    """Wait for a turn at a host.

    Raises:
        OutOfTimeError: the crawl ended, or the host asks for more patience than it has; the page
            goes back to the frontier.
    """
    plan = plan_of(crawler)
    try:
        # Scrapy tells requests that wait nothing of a signal.
        await plan.pace.turn(host, lambda: plan.ending or not crawler.crawling, plan.tell_wait)
    except LongPauseError as pause:
        plan.leave_until(pause.until)
    except NoMoreTurnsError:
        plan.end("interrupted", STOPPED)
    else:
        return
    raise OutOfTimeError("the crawl has ended")


class PaceMiddleware:
    """Waits for the host's turn. Behind robots, so that what is forbidden costs no turn."""

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Build from the crawl's plan."""
        return cls(crawler)

    async def process_request(self, request: Request) -> None:
        """Wait; what has changed meanwhile is seen by the download handler."""
        await take_turn(self.crawler, _host(request))


class GatedDownloadHandler(HTTP11DownloadHandler):
    """The last gate: nothing leaves this process but through `download_request`."""

    lazy = False

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler)
        self._crawler = crawler
        self._plan = plan_of(crawler)
        self._pool._factory = BoundedHeadFactory

    async def download_request(self, request: Request) -> Response:
        """Send the request if the protocol allows it.

        It may have waited behind one whose answer asked for a pause: then its turn is void. So a
        pause is noted here, before Scrapy sends what comes next.
        """
        if self._plan.pace.is_held(_host(request)):
            await take_turn(self._crawler, _host(request))
        refuse_out_of_scope(self._plan, request)
        refuse_unsigned(self._plan, request)
        response = await super().download_request(request)
        self._note_pause(request, response)
        return response

    def _note_pause(self, request: Request, response: Response) -> None:
        said, now = response.headers.get("Retry-After"), self._plan.now()
        if said is not None and response.status in BUSY:
            pause = read_retry_after(said.decode("latin-1"), now)
            if pause:
                self._plan.pace.hold(_host(request), now + pause)


def _host(request: Request) -> str:
    return urlsplit(request.url).hostname or ""


def allowed_address(host: str, address: str, loopback_hosts: frozenset[str]) -> bool:
    """Whether a host may have this address: a public one, or this machine's where named so."""
    found = ipaddress.ip_address(address)
    if host in loopback_hosts:
        return found.is_loopback
    return found.is_global and not found.is_multicast


class GuardedResolver(CachingThreadedResolver):
    """Refuses addresses in private networks, also when a name is rebound while a crawl runs."""

    loopback_hosts: frozenset[str] = frozenset()

    @classmethod
    def from_crawler(cls, crawler: Any, reactor: Any) -> Self:
        """Build from the frozen settings (Scrapy passes the process, not the crawler)."""
        resolver: Self = super().from_crawler(crawler, reactor)
        resolver.loopback_hosts = frozenset(crawler.settings.getlist(LOOPBACK_SETTING))
        return resolver

    def getHostByName(  # noqa: N802 - Twisted's name
        self, name: str, timeout: Any = ()
    ) -> Deferred[str]:
        """Resolve a name, or fail as if there were no such host."""
        found: Deferred[str] = super().getHostByName(name, timeout)
        return found.addCallback(self._checked, name)

    def _checked(self, address: str, name: str) -> str:
        if not allowed_address(name, address, self.loopback_hosts):
            raise DNSLookupError("the name leads into a private network")
        return address
