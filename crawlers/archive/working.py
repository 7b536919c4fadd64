"""Captured pages through page objects and minimisation, in this process or in several.

A page is read once for each capture that it is the page of (itself, and revisits of it), since what
is printed relative to a day means another day each time. What is given back holds nothing raw.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field

from brightline.ingest import Prepared, Preparer, RawAdvert, in_scope
from brightline.pool import processes, usual_count
from brightline.privacy import Keyring
from crawlers.archive.asking import read_capture
from crawlers.archive.beginning import Task, own_reader
from crawlers.archive.index import Wanted
from crawlers.archive.payloads import Answer, BrokenAnswerError, answer_of
from crawlers.archive.records import Record
from crawlers.archive.sites import ArchivedSite, ArchivedSites, archived_sites
from crawlers.frontier import Found
from crawlers.manifest import FIELDS

BATCH_PAGES = 50
"""Pages given to a process at once: a tenth of a second's work."""

BATCH_BYTES = 2 << 20
"""Bytes after which a batch is full, since a single page may have five megabytes."""

WORTH_PROCESSES = 1_500
"""Pages from which on other processes, which take seconds to begin, are sooner done than one."""

WORTH_BYTES = 4 << 20
"""Bytes of an archive that is likely to hold as many pages as that."""


@dataclass(frozen=True, slots=True, repr=False)
class Page:
    """A captured page, its address, and for each capture what the nearest list said of it."""

    record: Record
    url: str
    captures: Sequence[tuple[Wanted, str, Mapping[str, str], dt.datetime | None]]


@dataclass(slots=True, repr=False)
class Read:
    """What became of a capture: its kind and reason, its adverts by filled field, minimised."""

    capture: Wanted
    kind: str
    reason: str = ""
    adverts: int = 0
    filled: Counter[str] = field(default_factory=Counter)
    prepared: list[Prepared] = field(default_factory=list)


class PageReader:
    """Reads captured pages of the sites of one replay."""

    def __init__(self, sites: ArchivedSites, preparer: Preparer) -> None:
        self.sites = sites
        self.preparer = preparer

    def __call__(self, pages: Sequence[Page]) -> list[Read]:
        return [read for page in pages for read in self._read_page(page)]

    def _read_page(self, page: Page) -> Iterator[Read]:
        try:
            answer = answer_of(page.record)
        except BrokenAnswerError as error:
            for capture, *_ in page.captures:
                yield Read(capture, "failed", str(error))
            return
        for capture, section, said, said_at in page.captures:
            url = capture.address or page.url
            found = Found(url, capture.role, section, said=said, said_at=said_at)
            yield self._read(capture, found, answer)

    def _read(self, capture: Wanted, page: Found, answer: Answer) -> Read:
        site = self.sites.sites[capture.site]
        outcome = read_capture(self.sites, site, page, capture.at, answer)
        read = Read(capture, outcome.kind, outcome.reason)
        for raw in outcome.adverts:
            self._keep(read, site, raw)
        return read

    def _keep(self, read: Read, site: ArchivedSite, raw: RawAdvert) -> None:
        read.adverts += 1
        read.filled.update(name for name in FIELDS if getattr(raw, name) not in (None, ""))
        if in_scope(site.scope, raw):
            read.prepared.extend(self.preparer.prepare(site.scope, [raw]))


Working = Callable[[Iterator[Sequence[Page]], int], Iterator[list[Read]]]
"""(batches of pages, how many pages there are) to what was read in them, in order."""


@contextmanager
def page_readers(task: Task, keyring: Keyring, size: int) -> Iterator[Working]:
    """What reads batches of pages; where they are many, in several processes.

    It is begun before a store, a lock or another thread is: the processes may be copies of this.

    Args:
        size: bytes of the archive. Of a large one the processes begin at once, while it is looked
            through for the first time; whether there are pages enough is known only after that.

    Raises:
        IngestError: a process was ended from outside.
    """
    count = usual_count()
    with ExitStack() as stack:

        def begun(*, early: bool) -> Callable[[Iterator[Sequence[Page]]], Iterator[list[Read]]]:
            return stack.enter_context(processes(count, own_reader, task, nothing_open=early))

        ready = begun(early=True) if count > 1 and size >= WORTH_BYTES else None

        def work(batches: Iterator[Sequence[Page]], pages: int) -> Iterator[list[Read]]:
            if count < 2 or pages < WORTH_PROCESSES:
                return map(reader(task, keyring), batches)
            return (ready or begun(early=False))(batches)

        yield work


def reader(task: Task, keyring: Keyring) -> PageReader:
    """A reader of captured pages under these keys."""
    sites = archived_sites(task.study, task.sites, lambda: task.now)
    return PageReader(sites, Preparer(task.study, keyring))
