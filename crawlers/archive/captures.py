"""The first reading: what of the sites was captured when, and where captured lists led.

Of an advert only the head of its page is looked at; lists are read by the same page objects as in
a crawl. Nothing is stored here but in the `Index`.
"""

from __future__ import annotations

import datetime as dt
import logging
from collections.abc import Iterator

from web_poet import HttpResponse

from brightline.privacy import redact
from crawlers.answers import TRIES, is_page_type, judge
from crawlers.archive.index import ADVERT, LIST, MAYBE, Capture, Index, number_of
from crawlers.archive.payloads import (
    HEAD,
    MOST_OF_A_BLOCK,
    Answer,
    UnreadableError,
    answer_of,
    head_of,
)
from crawlers.archive.records import Headers, Record
from crawlers.archive.sites import ArchivedSite, ArchivedSites
from crawlers.frontier import Found
from crawlers.links import followable
from crawlers.pages import NOT_STORED, ListPage, robots_directives

logger = logging.getLogger(__name__)

_TYPES = frozenset(("response", "resource", "revisit"))
_SLACK = dt.timedelta(days=1)
"""Clocks of archives may be wrong by hours and zones; a capture from next week is no date."""

_KINDS = {"gone": "fetched", "again": "failed", "refused": "refused", "stop": "refused"}


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
        capture.names = _names(record.headers)
        if record.headers["warc-type"] == "revisit":
            self._take_revisit(capture, record)
        else:
            self._take_page(site, capture, record)

    def _take_revisit(self, capture: Capture, record: Record) -> None:
        capture.payload_here = False
        try:
            said = head_of(record).headers.get("x-robots-tag", [])
        except UnreadableError:
            said = []  # a revisit need not repeat the answer's head
        if robots_directives(said) & NOT_STORED:
            capture.kind, capture.reason = "refused", "noindex"
        self._add(capture)

    def _take_page(self, site: ArchivedSite, capture: Capture, record: Record) -> None:
        links: list[Found] = []
        try:
            head = head_of(record)
            if not self._judge(site, capture, head):
                return
            if not capture.kind and capture.role != ADVERT:
                links = self._read_list(site, capture, answer_of(record))
        except UnreadableError as error:
            capture.kind, capture.reason = "failed", str(error)
        except Exception as error:  # whatever a hostile page does to a parser costs that page only
            # No traceback: it could quote the page.
            logger.error("page object failed: %s", type(error).__name__)  # noqa: TRY400
            capture.kind, capture.reason = "failed", f"page object: {type(error).__name__}"
        number = self._add(capture)
        self.index.add_links(number, site.number, links)

    def _add(self, capture: Capture) -> int:
        self.seen[capture.site] += 1
        return self.index.add(capture)

    def _judge(self, site: ArchivedSite, capture: Capture, head: Answer) -> bool:
        """Settle a capture by its status and type; False when it is none of the site's pages."""
        verdict = judge(head.status, None, TRIES, self.now)
        if verdict.kind in _KINDS:
            capture.kind, capture.reason = _KINDS[verdict.kind], verdict.reason
        elif verdict.kind == "redirect":
            target = followable(capture.url, head.header("location"))
            inside = target is not None and self.sites.covers(site, target)
            capture.hop = target if inside else None
            capture.kind = "fetched" if inside else "refused"
            capture.reason = "redirect" if inside else "redirect out of scope"
        elif not is_page_type(head.header("content-type"), accepts_json=site.manifest.accepts_json):
            capture.kind, capture.reason = "refused", "not a page"
            return capture.role != MAYBE  # pictures and scripts are not what a crawl asks for
        return True

    def _read_list(self, site: ArchivedSite, capture: Capture, answer: Answer) -> list[Found]:
        page = ListPage(
            response_of(capture.url, answer), site.manifest, capture.at, site.scope.timezone
        )
        capture.kind = "fetched"
        if not page.may_be_followed():
            capture.kind, capture.reason = "refused", "nofollow"
            return []
        section = page.section()
        if site.scope.sections and section and section not in site.scope.sections:
            capture.reason = "other section"
            return []
        links = list(self._links(site, page, redact(section)))
        if any(link.role == ADVERT for link in links):
            capture.role = LIST
        return links

    def _links(self, site: ArchivedSite, page: ListPage, section: str) -> Iterator[Found]:
        for listing in page.adverts():
            if self.sites.covers(site, listing.url):
                yield Found(listing.url, ADVERT, section, said=listing.said)
        for url in dict.fromkeys((*page.further(), *page.lists())):
            if self.sites.covers(site, url):
                yield Found(url, LIST, section)


def response_of(url: str, answer: Answer) -> HttpResponse:
    """An answer as page objects take it."""
    headers = [(name, value) for name, values in answer.headers.items() for value in values]
    return HttpResponse(url, answer.body, status=answer.status, headers=headers)


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
