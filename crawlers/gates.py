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
from brightline.scope import OutsideHoursError
from crawlers.plan import Plan, plan_of

if TYPE_CHECKING:
    from scrapy import Request
    from scrapy.crawler import Crawler
    from scrapy.http import Response
    from twisted.internet.defer import Deferred

LOOPBACK_SETTING = "BRIGHTLINE_LOOPBACK_HOSTS"
"""The frozen setting that names the hosts on this machine which the study allows."""


class OutOfScopeError(IgnoreRequest):
    """A request that the protocol does not allow; it was not sent."""


class OutOfTimeError(IgnoreRequest):
    """A request at an hour that the protocol does not allow; it was not sent."""


def refuse_out_of_scope(plan: Plan, request: Request) -> None:
    """Raise unless the protocol allows this very request, now."""
    if plan.ending:
        raise OutOfTimeError("the crawl has ended")
    if request.method != "GET" or request.body or request.headers.get("Cookie"):
        raise OutOfScopeError("only plain GET requests are made")
    if request.meta.get("proxy"):
        raise OutOfScopeError("no proxy is used")
    try:
        plan.gate.check_url(request.url, plan.site.key)
    except OutsideHoursError as error:
        plan.end("paused", str(error), error)
        raise OutOfTimeError("outside the hours of the protocol") from None
    except ScopeError:
        raise OutOfScopeError("out of scope") from None


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


class PaceMiddleware:
    """Waits for the host's turn. Behind robots, so that what is forbidden costs no turn."""

    def __init__(self, crawler: Crawler) -> None:
        self.plan = plan_of(crawler)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Build from the crawl's plan."""
        return cls(crawler)

    async def process_request(self, request: Request) -> None:
        """Wait; what has changed meanwhile is seen by the download handler."""
        await self.plan.pace.turn(urlsplit(request.url).hostname or "")


class GatedDownloadHandler(HTTP11DownloadHandler):
    """The last gate: nothing leaves this process but through `download_request`."""

    lazy = False

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler)
        self._plan = plan_of(crawler)

    async def download_request(self, request: Request) -> Response:
        """Send the request if the protocol allows it."""
        refuse_out_of_scope(self._plan, request)
        return await super().download_request(request)


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
