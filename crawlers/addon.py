"""The add-on that makes a crawl safe, whatever project, spider or command line say.

It sets the settings at a priority above theirs, freezes them, and `check_frozen` looks at what
was frozen when the spider opens.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from brightline.errors import ScopeError
from crawlers.gates import GatedDownloadHandler, GuardedResolver, ScopeMiddleware
from crawlers.plan import plan_of
from crawlers.settings import FIXED, settings_of

if TYPE_CHECKING:
    from scrapy.crawler import Crawler
    from scrapy.settings import BaseSettings, Settings

PRIORITY = 1000
"""Above Scrapy's highest named priority (cmdline, 40)."""

_ATTRIBUTES = (
    "download_delay",
    "download_maxsize",
    "download_timeout",
    "download_warnsize",
    "max_concurrent_requests",
    "user_agent",
)
"""Attributes of a spider that Scrapy puts above its settings."""


class ProtocolAddon:
    """Applies the protocol's settings to a crawler, and freezes them."""

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Build for a crawler."""
        return cls(crawler)

    @classmethod
    def update_pre_crawler_settings(cls, settings: BaseSettings) -> None:
        """What the process reads before any crawler is there: the resolver, the log."""
        for name, value in FIXED.items():
            settings.set(name, value, priority=PRIORITY)

    def update_settings(self, settings: Settings) -> None:
        """Set everything, then let nobody set anything any more."""
        for name, value in settings_of(plan_of(self.crawler)).items():
            settings.set(name, value, priority=PRIORITY)
        settings.freeze()


def check_frozen(crawler: Crawler) -> None:
    """Refuse to begin unless the frozen settings and the built parts are the protocol's.

    Raises:
        ScopeError: naming the first setting or part that is not.
    """
    settings = crawler.settings
    if not settings.frozen:
        raise _weakened("the settings are not frozen")
    for name, wanted in settings_of(plan_of(crawler)).items():
        if _plain(settings[name]) != wanted:
            raise _weakened(f"the setting {name} is not the protocol's")
    for name in _ATTRIBUTES:
        if hasattr(crawler.spider, name):
            raise _weakened(f"the spider sets {name} past the settings")
    if crawler.get_downloader_middleware(ScopeMiddleware) is None:
        raise _weakened("the scope middleware is missing")
    handlers = crawler.engine.downloader.handlers._handlers
    if set(handlers) != {"http", "https"} or not all(
        type(handler) is GatedDownloadHandler for handler in handlers.values()
    ):
        raise _weakened("the download handlers are not the gated ones")
    from twisted.internet import reactor

    if not isinstance(getattr(reactor, "resolver", None), GuardedResolver):
        raise _weakened("names are not resolved by the guarded resolver")


def _plain(value: Any) -> Any:
    """A setting as a plain value: Scrapy keeps dictionaries as settings of their own."""
    from scrapy.settings import BaseSettings

    return value.copy_to_dict() if isinstance(value, BaseSettings) else value


def _weakened(what: str) -> ScopeError:
    return ScopeError(
        f"The crawl was not begun: {what}; another add-on or spider setting interferes, remove it."
    )
