"""Page objects of lists: pure functions of a page's bytes and a manifest; no network, no store.

What they return is raw (text, addresses, contacts) and lives in memory only; its `repr` is mute.
`listing.py` reads the rows of a list, `detail.py` holds the page object of an advert's own page.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from urllib.parse import urljoin

import attrs
from web_poet import HttpResponse, WebPage

from brightline.ingest import RawAdvert
from crawlers.directives import NOT_FOLLOWED, NOT_STORED, OUR_NAMES, robots_directives
from crawlers.feeds import base_of, feed_next, is_sitemap, sitemap_addresses
from crawlers.fields import Reader, xpath_of
from crawlers.links import Links, counted_on
from crawlers.listing import Listing, Listings, feed_listings, hrefs_of, listings_of
from crawlers.manifest import Manifest
from crawlers.markup import HTML, JSON, XML, Document, read_document
from crawlers.rules import Rule
from crawlers.text import legible
from crawlers.values import read_values

__all__ = ["NOT_STORED", "ListPage", "Listing", "SitePage", "robots_directives"]

_BASE = xpath_of("//base/@href")
_NEXT = xpath_of("//*[self::a or self::link][contains(concat(' ', @rel, ' '), ' next ')]/@href")
_LINK_HEADER = re.compile(r"<([^>]*)>\s*;[^,]*\brel\s*=\s*\"?[^\",;]*\bnext\b", re.IGNORECASE)


@attrs.define(slots=False, eq=False, repr=False)
class SitePage(WebPage[dict[str, object]]):
    """A fetched page of a site, with the site's manifest."""

    response: HttpResponse
    manifest: Manifest
    seen_at: dt.datetime
    timezone: str = "UTC"

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self.manifest.name}>"

    @cached_property
    def address(self) -> str:
        """The page's own address."""
        return str(self.response.url)

    @cached_property
    def document(self) -> Document:
        """What the answer holds, parsed once.

        Raises:
            UnreadableError: when its root is asked for and it cannot be read as a whole.
        """
        return read_document(bytes(self.response.body), self.response.headers.get("Content-Type"))

    @cached_property
    def reader(self) -> Reader:
        """Reads values by rule."""
        return Reader(self.document, self.address)

    def directives(self) -> frozenset[str]:
        """Robots directives for us, of the page's meta tags and its X-Robots-Tag headers."""
        said = list(self.response.headers.getall("X-Robots-Tag", []))
        if self.document.kind == HTML:
            metas = self.reader.metas
            said.extend(text for name in OUR_NAMES for text in metas.get(name, ()))
        return robots_directives(said, self.seen_at) if said else frozenset()

    def may_be_stored(self) -> bool:
        """Whether no directive of the page forbids keeping it."""
        return not self.directives() & NOT_STORED

    def may_be_followed(self) -> bool:
        """Whether no directive of the page forbids following its links."""
        return not self.directives() & NOT_FOLLOWED


class ListPage(SitePage):
    """A list of adverts: their links, the list's further pages, and lists below it.

    A page, a JSON answer (with objects, with markup, or both), a feed, or a sitemap.
    """

    @cached_property
    def _fragment(self) -> Reader | None:
        """The reader of the markup inside a JSON answer."""
        rules = self.manifest.list.markup
        if self.document.kind != JSON or not rules:
            return None
        pieces = [str(text) for rule in rules for text in self.reader.nodes(rule)]
        return Reader(Document(HTML, f"<body>{''.join(pieces)}</body>"), self.address)

    @property
    def _readers(self) -> list[Reader]:
        return [self.reader, self._fragment] if self._fragment else [self.reader]

    @cached_property
    def links(self) -> Links:
        """Resolves the page's links against its base."""
        base = ""
        if self.document.kind == HTML:
            base = next((href for href in _BASE(self.document.root) if href.strip()), "")
        elif self.document.kind == XML:
            base = base_of(self.document.root)
        drop = self.manifest.drop
        try:
            return Links(urljoin(self.address, base.strip()), drop)
        except ValueError:
            return Links(self.address, drop)

    @cached_property
    def listings(self) -> Listings:
        """The listings, and how many rows could not be read."""
        if self.document.kind == XML:
            return feed_listings(self.reader, self.manifest, self.links, self.address)
        return listings_of(self._readers, self.manifest, self.links, self.address)

    def adverts(self) -> list[Listing]:
        """Links to adverts, each once, in the page's order."""
        return [listing for listing in self.listings.found if listing.ad_id is None]

    def whole_adverts(self, site: str, section: str, place: str = "") -> list[RawAdvert]:
        """The adverts that stand in the list as a whole, where the manifest asks for no details.

        Args:
            site: the site's key in the study.
            section: the list's section, where a row prints none.
            place: the list's place, likewise.
        """
        above = {"place": place} if place else {}
        found: list[RawAdvert] = []
        for listing in self.listings.found:
            if listing.ad_id is None:
                continue
            said = {**above, **listing.said}
            values = read_values(said.get, self.manifest, self.seen_at, self.timezone)
            advert = values.advert(
                site=site,
                ad_id=listing.ad_id,
                url=listing.url,
                section=section,
                seen_at=self.seen_at,
            )
            if advert is not None:
                found.append(advert)
        return found

    def section(self) -> str:
        """The section that this list belongs to; empty for an index of several."""
        return self._printed(self.manifest.list.section)

    def place(self) -> str:
        """The place that this list belongs to; empty where it names none."""
        return self._printed(self.manifest.list.place)

    def further(self) -> list[str]:
        """Addresses of the list's further pages and load-more calls."""
        rules = self.manifest.list
        found = [*self._hrefs((*rules.next, *rules.more)), *self._linked_in_headers()]
        if self.document.kind == XML:
            found.extend(feed_next(self.document.root))
        elif not (rules.next or rules.more or rules.counter) and self.document.kind == HTML:
            found.extend(_NEXT(self.document.root))
        return self._targets([*found, *self.counted()])

    def counted(self) -> list[str]:
        """The address of the page that a counter leads to: nothing says that it is there."""
        counter = self.manifest.list.counter
        if counter is None or not self.listings.found:
            return []
        following = counted_on(self.address, counter.parameter, counter.step, counter.first)
        return self._targets([following or ""])

    def lists(self) -> list[str]:
        """Addresses of lists below this one (categories, cities, an index's sitemaps)."""
        if self.document.kind == XML:
            return self._targets(self._sitemaps())
        return self._targets(self._hrefs(self.manifest.list.lists))

    def _sitemaps(self) -> Iterator[str]:
        rules = self.manifest.sitemap
        if rules is None or not is_sitemap(self.document.root):
            return
        for address, is_list in sitemap_addresses(self.document.root):
            if is_list and re.search(rules.follow, address):
                yield address

    def _printed(self, rules: tuple[Rule, ...]) -> str:
        for reader in self._readers:
            found = legible(reader.first(rules) or "")
            if found:
                return found
        return ""

    def _hrefs(self, rules: tuple[Rule, ...]) -> Iterator[str]:
        for reader in self._readers:
            yield from hrefs_of(reader, rules)

    def _linked_in_headers(self) -> Iterator[str]:
        for value in self.response.headers.getall("Link", []):
            yield from _LINK_HEADER.findall(value)

    def _targets(self, hrefs: Iterable[str]) -> list[str]:
        targets = (self.links.target(href) for href in hrefs)
        return list(dict.fromkeys(url for url in targets if url and url != self.address))
