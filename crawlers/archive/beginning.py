"""How a replay and each of its processes begin: with page objects, and without Scrapy.

web-poet's item adapters load Scrapy wherever it is installed, to know its items. That takes each
process a second, and a replay asks nobody for anything. This module loads nothing by itself, so
that a process which is handed a `Task` has not loaded Scrapy before it is told how to begin.
"""

from __future__ import annotations

import datetime as dt
import sys
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from brightline.study import Study
from crawlers.log_files import logging_to

if TYPE_CHECKING:
    from crawlers.archive.working import PageReader


_LOGGING = ExitStack()

_TRIED = 60
"""Invented adverts that between them are searched by four of five of the patterns in use."""


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


def log_of(study: Study) -> Path:
    """The file to which all processes of a study's replays log."""
    return study.folder / "logs" / "replay.log"


def own_reader(task: Task) -> PageReader:
    """A process's reader of pages, with keys and a log of its own."""
    load_page_objects()
    _LOGGING.enter_context(logging_to(log_of(task.study)))  # for as long as the process lives
    from brightline.privacy import load_keyring
    from crawlers.archive.working import reader

    made = reader(task, load_keyring(task.study.keys_directory))
    _warm_up()
    return made


def _warm_up() -> None:
    """Search some invented adverts, so that most patterns are compiled before there are pages.

    That takes half a second, in which the archive is looked through for the first time.
    """
    from brightline.privacy.contacts import contacts_in
    from brightline.privacy.ready.reading import read
    from brightline.synthetic.texts import adverts

    for advert in adverts(_TRIED, seed=1):
        contacts_in(read(f"{advert.title}\n{advert.body}"), "US")
