"""The Scrapy settings of every crawl. The add-on sets them last and freezes them."""

from __future__ import annotations

from typing import Any

from crawlers.gates import LOOPBACK_SETTING
from crawlers.limits import LARGEST_PAGE
from crawlers.plan import Plan

TIMEOUT_SECONDS = 30
"""A page that takes longer is dripping or dead."""

CONCURRENCY_ON_LOOPBACK = 8
"""Requests at once to this machine; a host on the network gets one at a time."""

_HANDLER = "crawlers.gates.GatedDownloadHandler"

FIXED: dict[str, Any] = {
    # What runs code or listens.
    "TELNETCONSOLE_ENABLED": False,
    "REMOTE_CONTROL_ENABLED": False,
    "EXTENSIONS_BASE": {"scrapy.extensions.corestats.CoreStats": 0},
    "EXTENSIONS": {},
    # What may be fetched, and through what.
    "DOWNLOAD_HANDLERS_BASE": {},
    "DOWNLOAD_HANDLERS": {"http": _HANDLER, "https": _HANDLER},
    "DOWNLOADER": "scrapy.core.downloader.Downloader",
    "DOWNLOADER_MIDDLEWARES_BASE": {},
    "DOWNLOADER_MIDDLEWARES": {
        "crawlers.gates.ScopeMiddleware": 10,
        "crawlers.robots.RobotsMiddleware": 20,
        "crawlers.gates.PaceMiddleware": 30,
        "scrapy.downloadermiddlewares.downloadtimeout.DownloadTimeoutMiddleware": 350,
        "scrapy.downloadermiddlewares.defaultheaders.DefaultHeadersMiddleware": 400,
        "scrapy.downloadermiddlewares.useragent.UserAgentMiddleware": 500,
        "scrapy.downloadermiddlewares.httpcompression.HttpCompressionMiddleware": 590,
    },
    "SPIDER_MIDDLEWARES_BASE": {
        "scrapy.spidermiddlewares.httperror.HttpErrorMiddleware": 50,
    },
    "SPIDER_MIDDLEWARES": {},
    "CONCURRENT_ITEMS": 1,  # none is used, and Scrapy starts this many tasks for every page
    "ITEM_PIPELINES": {},
    "ITEM_PIPELINES_BASE": {},
    "FEEDS": {},
    "JOBDIR": None,
    "HTTPCACHE_ENABLED": False,
    "TWISTED_DNS_RESOLVER": "crawlers.gates.GuardedResolver",
    "DNSCACHE_ENABLED": True,
    "DOWNLOAD_VERIFY_CERTIFICATES": True,
    "DOWNLOAD_MAXSIZE": LARGEST_PAGE,
    "DOWNLOAD_WARNSIZE": 0,
    "DOWNLOAD_TIMEOUT": TIMEOUT_SECONDS,
    "DOWNLOAD_FAIL_ON_DATALOSS": True,
    "COMPRESSION_ENABLED": True,
    # What would lead elsewhere, keep something, or send it along.
    "REDIRECT_ENABLED": False,
    "METAREFRESH_ENABLED": False,
    "RETRY_ENABLED": False,
    "COOKIES_ENABLED": False,
    "HTTPPROXY_ENABLED": False,
    "REFERER_ENABLED": False,
    "ROBOTSTXT_OBEY": False,  # ours (crawlers.robots) is stricter and always on
    # Manners. Jitter is ours and upward only.
    "DOWNLOAD_DELAY_JITTER": 0,
    "DOWNLOAD_SLOTS": {},
    "AUTOTHROTTLE_ENABLED": False,
    # Logs hold no page.
    "LOG_INSTALL_ROOT_HANDLER": False,
    "LOG_FORMATTER": "crawlers.logs.MuteLogFormatter",
    "LOG_STDOUT": False,
    "LOG_VERSIONS": [],
    "LOG_LEVEL": "INFO",
    "STATS_DUMP": False,
    "TWISTED_REACTOR_ENABLED": True,
}
"""Settings that are the same for every crawl; see docs on Scrapy's unsafe defaults."""


def settings_of(plan: Plan) -> dict[str, Any]:
    """The settings of one crawl: the fixed ones, and what its protocol and manifest say."""
    delay = plan.gate.delay_for(plan.site)
    at_once = CONCURRENCY_ON_LOOPBACK if plan.site.is_loopback else 1
    accept = ["text/html", "application/xhtml+xml"]
    accept += ["application/json"] if plan.manifest.accepts_json else []
    accept += ["application/xml", "text/xml"] if plan.manifest.accepts_xml else []
    return {
        **FIXED,
        LOOPBACK_SETTING: sorted(plan.gate.loopback_hosts()),
        "USER_AGENT": plan.user_agent,
        "DOWNLOAD_DELAY": delay,
        "CONCURRENT_REQUESTS": at_once + 1,  # one more, for robots.txt
        "CONCURRENT_REQUESTS_PER_DOMAIN": at_once,
        "DEFAULT_REQUEST_HEADERS": {
            "Accept": ",".join(accept),
            "From": plan.study.contact_email,
        },
    }
