"""How a replay and each of its processes begin: with page objects, and without Scrapy.

web-poet's item adapters load Scrapy wherever it is installed, to know its items. That takes each
process a second, and a replay asks nobody for anything. This module loads nothing by itself, so
that a process which is handed a `Task` has not loaded Scrapy before it is told how to begin.
"""

from __future__ import annotations

import datetime as dt
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from brightline.study import Study

if TYPE_CHECKING:
    from crawlers.archive.working import PageReader


@dataclass(frozen=True, slots=True)
class Task:
    """What a process needs to know: everything but the keys, which it loads by itself."""

    study: Study
    sites: tuple[str, ...]
    now: dt.datetime


def load_page_objects() -> None:
    """Load web-poet, and Scrapy only if it is there already."""
    if "scrapy" not in sys.modules:
        sys.modules["scrapy"] = None  # type: ignore[assignment]  # Python's word for 'not there'
        try:
            import web_poet  # noqa: F401  what it finds as it is loaded is what it goes by
        finally:
            del sys.modules["scrapy"]


def own_reader(task: Task) -> PageReader:
    """A process's reader of pages, with keys of its own."""
    load_page_objects()
    from brightline.privacy import load_keyring
    from crawlers.archive.working import reader

    return reader(task, load_keyring(task.study.keys_directory))
