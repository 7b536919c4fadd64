"""What Scrapy's logs of a crawl say: mute about pages and items. Their file is in `log_files`."""

from __future__ import annotations

import logging
from typing import Any

from scrapy.logformatter import LogFormatter, LogFormatterResult


class MuteLogFormatter(LogFormatter):
    """Says what happened, never to which address nor with what content."""

    def crawled(self, request: Any, response: Any, spider: Any) -> LogFormatterResult:
        """A status and the page's part."""
        role = request.meta.get("role", "")
        return _line(
            logging.DEBUG, "fetched %(status)d (%(role)s)", status=response.status, role=role
        )

    def scraped(self, item: Any, response: Any, spider: Any) -> LogFormatterResult:
        """Nothing of the item: items are not used, and would be advert text."""
        return _line(logging.DEBUG, "item")

    def dropped(self, item: Any, exception: Any, response: Any, spider: Any) -> LogFormatterResult:
        """Nothing of the item."""
        return _line(logging.DEBUG, "item dropped")

    def item_error(
        self, item: Any, exception: Any, response: Any, spider: Any
    ) -> LogFormatterResult:
        """The kind of error."""
        return _line(logging.ERROR, "item failed: %(kind)s", kind=type(exception).__name__)

    def spider_error(
        self, failure: Any, request: Any, response: Any, spider: Any
    ) -> LogFormatterResult:
        """The kind of error."""
        return _line(logging.ERROR, "page failed: %(kind)s", kind=_kind(failure))

    def download_error(
        self, failure: Any, request: Any, spider: Any, errmsg: str | None = None
    ) -> LogFormatterResult:
        """The kind of error."""
        return _line(logging.INFO, "not fetched: %(kind)s", kind=_kind(failure))


def _line(level: int, message: str, **args: Any) -> LogFormatterResult:
    return {"level": level, "msg": message, "args": args}


def _kind(failure: Any) -> str:
    return getattr(getattr(failure, "type", None), "__name__", "unknown")
