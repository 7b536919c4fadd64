"""The first reading: what of the sites was captured when, and where captured lists led.

Of an advert only the head of its page is looked at; lists are read by the same page objects as in
a crawl. Nothing is stored here but in the `Index`.
"""

from __future__ import annotations

import datetime as dt

from crawlers.answers import TRIES, judge
from crawlers.archive.asking import read_capture
from crawlers.archive.index import ADVERT, LIST, MAYBE, Capture, Index, number_of
from crawlers.archive.payloads import (
    HEAD,
    MOST_OF_A_BLOCK,
    Answer,
    BrokenAnswerError,
    answer_of,
    head_of,
)
from crawlers.archive.records import Headers, Record
from crawlers.archive.sites import ArchivedSite, ArchivedSites
from crawlers.directives import NOT_STORED, robots_directives
from crawlers.frontier import Found
from crawlers.links import followable

_TYPES = frozenset(("response", "resource", "revisit"))
_SLACK = dt.timedelta(days=1)
"""Clocks of archives may be wrong by hours and zones; a capture from next week is no date."""


class Captures:
    """Reads records of one volume after the other into the index."""

    def __init__(self, sites: ArchivedSites, index: Index, now: dt.datetime) -> None:
        self.sites = sites
        self.index = index
        self.now = now
        self.volume = 0
        self.undated = 0
        self.seen = dict.fromkeys((site.number for site in sites.sites), 0)
        self._here: tuple[ArchivedSite, str, str] | None = None

    def wanted(self, _: int, headers: Headers) -> int:
        """How much of a record is needed: nothing, its head, or all of a list."""
        self._here = self._place(headers)
        if self._here is None:
            return 0
        if self._here[2] == ADVERT or headers["warc-type"] == "revisit":
            return HEAD
        return MOST_OF_A_BLOCK

    def _place(self, headers: Headers) -> tuple[ArchivedSite, str, str] | None:
        if headers.get("warc-type") not in _TYPES:
            return None
        said = headers.get("warc-target-uri", "").strip("<>")
        url = followable(said, said)
        site = self.sites.of(url) if url else None
        return None if site is None or url is None else (site, url, site.role_of(url))

    def take(self, record: Record) -> None:
        """Remember a record that `wanted` asked for."""
        assert self._here is not None  # noqa: S101 - for the type checker
        site, url, role = self._here
        at = read_date(record.headers.get("warc-date"))
        if at is None or at > self.now + _SLACK:
            self.undated += 1
            return
        capture = Capture(site.number, at, url, role, self.volume, record.number)
        capture.names = {**_names(record.headers), "length": record.length}
        if record.headers["warc-type"] == "revisit":
            self._take_revisit(capture, record)
        else:
            self._take_page(site, capture, record)

    def _take_revisit(self, capture: Capture, record: Record) -> None:
        capture.payload_here = False
        try:
            said = head_of(record).headers.get("x-robots-tag", [])
        except BrokenAnswerError:
            said = []  # a revisit need not repeat the answer's head
        if robots_directives(said, capture.at) & NOT_STORED:
            capture.kind, capture.reason = "refused", "noindex"
        self._add(capture)

    def _take_page(self, site: ArchivedSite, capture: Capture, record: Record) -> None:
        links: list[Found] = []
        try:
            head = head_of(record)
            capture.readable = judge(head.status, None, TRIES, self.now).kind == "read"
            if not capture.readable or capture.role != ADVERT:
                answer = answer_of(record) if capture.readable else head
                links = self._read(site, capture, answer)
        except BrokenAnswerError as error:
            capture.kind, capture.reason = "failed", str(error)
        if capture.role == MAYBE and capture.reason == "not a page":
            return  # pictures and scripts are not what a crawl asks for
        number = self._add(capture)
        self.index.add_links(number, site.number, links)

    def _read(self, site: ArchivedSite, capture: Capture, answer: Answer) -> list[Found]:
        """Settle a capture that is no advert's page; where it leads.

        Adverts that stand in a list as a whole are left for the second reading.
        """
        page = Found(capture.url, ADVERT if capture.role == ADVERT else LIST)
        outcome = read_capture(self.sites, site, page, capture.at, answer)
        capture.kind = "" if outcome.adverts else outcome.kind
        capture.reason = "" if outcome.adverts else outcome.reason
        if outcome.reason == "redirect":
            capture.hop = outcome.found[0].url
            return []
        return list(outcome.found)

    def _add(self, capture: Capture) -> int:
        self.seen[capture.site] += 1
        return self.index.add(capture)


def read_date(said: str | None) -> dt.datetime | None:
    """A WARC-Date (ISO 8601 in UTC, a fraction allowed); None when it cannot be read."""
    try:
        moment = dt.datetime.fromisoformat((said or "").strip())
    except ValueError:
        return None
    moment = moment if moment.tzinfo else moment.replace(tzinfo=dt.UTC)
    # The web has no earlier page, and an earlier moment has no number.
    return moment.astimezone(dt.UTC) if moment.year >= 1990 else None


def _names(headers: Headers) -> dict[str, str | int | None]:
    """By what a revisit finds its page, or a page is found by revisits."""
    url = headers.get("warc-refers-to-target-uri", "").strip("<>")
    at = read_date(headers.get("warc-refers-to-date"))
    return {
        "record": headers.get("warc-record-id"),
        "digest": headers.get("warc-payload-digest"),
        "refers": headers.get("warc-refers-to"),
        "refers_url": followable(url, url),
        "refers_at": None if at is None else number_of(at),
    }
