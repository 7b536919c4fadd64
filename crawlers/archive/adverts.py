"""The second reading: the adverts of captured pages, through the door into the store, in batches.

A page is read once for each capture that it is the page of (itself, and revisits of it), since what
is printed relative to a day means another day each time. Raw text leaves this module minimised.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from brightline.ingest import Door, Prepared, RawAdvert, in_scope
from brightline.store import BATCH_ROWS
from crawlers.archive.asking import read_capture
from crawlers.archive.index import Index, Wanted
from crawlers.archive.payloads import MOST_OF_A_BLOCK, Answer, BrokenAnswerError, answer_of
from crawlers.archive.records import Headers, Record
from crawlers.archive.sites import ArchivedSite, ArchivedSites
from crawlers.frontier import Found
from crawlers.links import followable
from crawlers.manifest import FIELDS


@dataclass(slots=True)
class Told:
    """What a run's assertions will ask for, and how many adverts were new."""

    read: int = 0
    filled: Counter[str] = field(default_factory=Counter)
    new: int = 0


class Adverts:
    """Reads the adverts of one volume after the other.

    Args:
        runs: the store's run of each pass.
        committed: called after every commit with what the door said.
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

    def take(self, record: Record) -> None:
        """Read a page for every capture that it is the page of."""
        said = record.headers.get("warc-target-uri", "").strip("<>")
        url = followable(said, said) or ""
        captures = self.index.wanted(self._volume, record.number)
        try:
            answer = answer_of(record)
        except BrokenAnswerError as error:
            for capture in captures:
                self.index.settle(capture.id, "failed", str(error))
            return
        for capture in captures:
            self._read(capture, capture.address or url, answer)
        if len(self._waiting) >= BATCH_ROWS:
            self.flush()

    def _read(self, capture: Wanted, url: str, answer: Answer) -> None:
        site = self.sites.sites[capture.site]
        section, said, said_at = self.index.said_of(capture)
        page = Found(url, capture.role, section, said=said, said_at=said_at)
        outcome = read_capture(self.sites, site, page, capture.at, answer)
        self.index.settle(capture.id, outcome.kind, outcome.reason)
        for raw in outcome.adverts:
            self._keep(site, capture, raw)

    def _keep(self, site: ArchivedSite, capture: Wanted, raw: RawAdvert) -> None:
        told = self.told[capture.run]
        told.read += 1
        told.filled.update(name for name in FIELDS if getattr(raw, name) not in (None, ""))
        if in_scope(site.scope, raw):
            (prepared,) = self.door.preparer.prepare(site.scope, [raw])
            self._waiting.append((site.number, capture.run, prepared))

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
