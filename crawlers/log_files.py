"""The log of a crawl, a draft or a replay: a file in the study folder, redacted.

What lives here: where a process's log records go. This module loads no Scrapy, which a replay does
without.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from brightline.errors import StoreError
from brightline.privacy import RedactingFormatter

LEVEL = logging.INFO
_FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"
# Where Scrapy lists its own settings and parts when it starts: nothing of the crawl, and to redact
# such lists takes longer than a hundred adverts.
_LISTS = {"scrapy.addons", "scrapy.crawler", "scrapy.middleware"}


class _QuietFile(logging.FileHandler):
    """A log file that may fill its disk. Python would print what it could not write to the
    terminal, with a traceback and unredacted: an address, or words of a page."""

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802  logging's name
        """Leave the record out; a store on the same disk says that it is full."""

    def close(self) -> None:
        """Close without what could still not be written."""
        with suppress(OSError):
            super().close()


@contextmanager
def logging_to(file: Path) -> Iterator[None]:
    """Send this process's log records to a file, redacted, and nowhere else.

    Raises:
        StoreError: the file cannot be written.
    """
    try:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        handler = _QuietFile(file, encoding="utf-8")
    except OSError as error:
        raise StoreError(
            f"The log {file} cannot be written ({error.strerror}); free space or mend the folder."
        ) from None
    handler.setFormatter(RedactingFormatter(_FORMAT))
    handler.setLevel(LEVEL)  # Scrapy sets its own loggers lower than the root
    handler.addFilter(_is_of_the_crawl)
    root = logging.getLogger()
    others, level = root.handlers[:], root.level
    root.handlers[:] = [handler]
    root.setLevel(LEVEL)
    try:
        yield
    finally:
        root.handlers[:], root.level = others, level
        handler.close()


def _is_of_the_crawl(record: logging.LogRecord) -> bool:
    return record.levelno > logging.INFO or record.name not in _LISTS
