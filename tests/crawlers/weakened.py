"""Ways in which somebody might try to weaken a crawl's settings; applied by `driver.py`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any


def _weak(where: Any, priority: Any) -> None:
    """What somebody in a hurry would like to have."""
    where.set("COOKIES_ENABLED", True, priority=priority)
    where.set("DOWNLOADER_MIDDLEWARES", {}, priority=priority)
    where.set("TELNETCONSOLE_ENABLED", True, priority=priority)
    where.set("USER_AGENT", "Mozilla/5.0", priority=priority)


def _spider_settings() -> None:
    """The spider brings settings of its own."""
    from crawlers.spider import SiteSpider

    SiteSpider.custom_settings = {"COOKIES_ENABLED": True, "USER_AGENT": "Mozilla/5.0"}


def _spider_update() -> None:
    """The spider sets settings at a priority above ours."""
    from crawlers.spider import SiteSpider

    SiteSpider.update_settings = classmethod(lambda cls, settings: _weak(settings, 5000))  # type: ignore[method-assign, assignment]


def _spider_attribute() -> None:
    """The spider has an attribute that Scrapy puts above settings."""
    from crawlers.spider import SiteSpider

    SiteSpider.user_agent = "Mozilla/5.0"  # type: ignore[attr-defined]


class _OtherAddon:
    """Somebody's add-on."""

    def update_settings(self, settings: Any) -> None:
        """Weaken what can be weakened."""
        _weak(settings, "addon")


def _another_addon(order: int) -> None:
    """A second add-on, before or after ours."""
    import scrapy.crawler

    build = scrapy.crawler.AsyncCrawlerProcess.__init__

    def with_both(self: Any, found: Any = None, *args: Any, **named: Any) -> None:
        found = {**found, "ADDONS": {**found["ADDONS"], _OtherAddon: order}}
        build(self, found, *args, **named)

    scrapy.crawler.AsyncCrawlerProcess.__init__ = with_both  # type: ignore[assignment, method-assign]


def _command_line() -> None:
    """Settings as Scrapy's own command line would give them (`-s NAME=VALUE`)."""
    import scrapy.crawler
    from scrapy.settings import Settings

    build = scrapy.crawler.AsyncCrawlerProcess.__init__

    def with_words(self: Any, found: Any = None, *args: Any, **named: Any) -> None:
        settings = Settings(found)
        _weak(settings, "cmdline")
        build(self, settings, *args, **named)

    scrapy.crawler.AsyncCrawlerProcess.__init__ = with_words  # type: ignore[assignment, method-assign]


def _meddle(before: bool) -> None:
    """Another add-on weakens a setting, before or after ours."""
    from scrapy.addons import AddonManager

    load = AddonManager.load_settings

    def meddling(self: AddonManager, settings: Any) -> None:
        if before:
            settings.set("COOKIES_ENABLED", True, priority=2000)
        load(self, settings)
        if not before:
            settings.set("COOKIES_ENABLED", True, priority=2000)

    AddonManager.load_settings = meddling  # type: ignore[method-assign]


def _never_frozen() -> None:
    """The settings stay open to whoever comes later."""
    from scrapy.settings import BaseSettings

    BaseSettings.freeze = lambda self: None  # type: ignore[method-assign]


def _without_scope() -> None:
    """The settings name the middleware, and the chain that is built of them has it not."""
    from scrapy.core.downloader.middleware import DownloaderMiddlewareManager

    from crawlers.gates import ScopeMiddleware

    build = DownloaderMiddlewareManager.__init__

    def without(self: Any, *parts: Any, **named: Any) -> None:
        kept = (part for part in parts if not isinstance(part, ScopeMiddleware))
        build(self, *kept, **named)

    DownloaderMiddlewareManager.__init__ = without  # type: ignore[method-assign]


def _other_handler() -> None:
    """What sends to https is Scrapy's own, put in when ours was built."""
    from scrapy.core.downloader.handlers import DownloadHandlers
    from scrapy.core.downloader.handlers.http11 import HTTP11DownloadHandler
    from scrapy.utils.misc import build_from_crawler

    build = DownloadHandlers.__init__

    def with_other(self: Any, crawler: Any) -> None:
        build(self, crawler)
        self._handlers["https"] = build_from_crawler(HTTP11DownloadHandler, crawler)

    DownloadHandlers.__init__ = with_other  # type: ignore[method-assign]


def _other_resolver() -> None:
    """Names are resolved as the reactor does by itself."""
    from crawlers.gates import GuardedResolver

    GuardedResolver.install_on_reactor = lambda self: None  # type: ignore[method-assign]


WEAKENED: dict[str, Callable[[], None]] = {
    "spider-settings": _spider_settings,
    "spider-update": _spider_update,
    "spider-attribute": _spider_attribute,
    "addon-before": lambda: _another_addon(1),
    "addon-after": lambda: _another_addon(2000),
    "command-line": _command_line,
    "meddling-before": lambda: _meddle(before=True),
    "meddling-after": lambda: _meddle(before=False),
    "never-frozen": _never_frozen,
    "without-scope": _without_scope,
    "other-handler": _other_handler,
    "other-resolver": _other_resolver,
}
