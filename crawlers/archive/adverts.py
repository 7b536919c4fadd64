"""The second reading: the adverts of captured pages, through the door into the store, in batches.

How a page is read is `working.py`; raw text leaves it minimised.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from brightline.ingest import Door, Prepared
from brightline.store import BATCH_ROWS
from crawlers.archive.index import Index
from crawlers.archive.payloads import MOST_OF_A_BLOCK
from crawlers.archive.records import Headers, Record
from crawlers.archive.sites import ArchivedSites
from crawlers.archive.working import BATCH_BYTES, BATCH_PAGES, Page, Read
from crawlers.links import followable


@dataclass(slots=True)
class Told:
    """What a run's assertions will ask for, and how many adverts were new.

    A field that does not look like one is left `emptied`, and not filled.
    """

    read: int = 0
    filled: Counter[str] = field(default_factory=Counter)
    emptied: Counter[str] = field(default_factory=Counter)
    new: int = 0


class Adverts:
    """Says which pages of a volume are needed, and stores what was read in them.

    Args:
        runs: the store's run of each pass.
        committed: called after every commit.
    """

    def __init__(
        self,
        sites: ArchivedSites,
        index: Index,
        door: Door,
        runs: dict[int, int],
        committed: Callable[[], None] = lambda: None,
    ) -> None:
        self.sites = sites
        self.index = index
        self.door = door
        self.runs = runs
        self.told: dict[int, Told] = {number: Told() for number in runs}
        self._committed = committed
        self._waiting: list[tuple[int, int, Prepared]] = []
        self._asked: frozenset[int] | set[int] = frozenset()
        self._volume = 0

    def begin(self, volume: int) -> int:
        """Turn to a volume; returns the number of its last record that is needed (0: none)."""
        self._volume, self._asked = volume, set(self.index.payloads(volume))
        return max(self._asked, default=0)

    def wanted(self, number: int, _: Headers) -> int:
        """Only the pages that the index asks for are read."""
        return MOST_OF_A_BLOCK if number in self._asked else 0

    def page_of(self, record: Record) -> Page:
        """A record with every capture that it is the page of, and what lists said of each."""
        said = record.headers.get("warc-target-uri", "").strip("<>")
        captures = self.index.wanted(self._volume, record.number)
        told = [(capture, *self.index.said_of(capture)) for capture in captures]
        return Page(record, followable(said, said) or "", told)

    def keep(self, found: Iterable[Read]) -> None:
        """Take what was read, and commit when it has become a batch."""
        for read in found:
            capture = read.capture
            self.index.settle(capture.id, read.kind, read.reason)
            told = self.told[capture.run]
            told.read += read.adverts
            told.filled.update(read.filled)
            emptied = Counter(name for advert in read.prepared for name in advert.emptied)
            told.filled.subtract(emptied)
            told.emptied.update(emptied)
            self._waiting.extend((capture.site, capture.run, advert) for advert in read.prepared)
            if len(self._waiting) >= BATCH_ROWS:
                self.flush()

    def flush(self) -> None:
        """Commit what waits, in one transaction."""
        if not self._waiting:
            return
        with self.door.store.begin() as connection:
            for site in self.sites.sites:
                items = [
                    (self.runs[run], prepared)
                    for number, run, prepared in self._waiting
                    if number == site.number
                ]
                if items:
                    self.door.admit_prepared(connection, site.scope.key, items)
        self._waiting = []
        self._committed()


def in_batches(pages: Iterator[Page]) -> Iterator[list[Page]]:
    """Pages in lists of at most `BATCH_PAGES` and hardly more than `BATCH_BYTES`."""
    batch: list[Page] = []
    size = 0
    for page in pages:
        batch.append(page)
        size += len(page.record.block)
        if len(batch) == BATCH_PAGES or size >= BATCH_BYTES:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch
