"""Page objects of lists: pure functions of a page's bytes and a manifest; no network, no store.

What they return is raw (text, addresses, contacts) and lives in memory only; its `repr` is mute.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import attrs
from parsel import Selector
from web_poet import HttpResponse, WebPage

from crawlers.fields import Reader
from crawlers.links import followable
from crawlers.manifest import FIELDS, Manifest
from crawlers.structured import meta_values
from crawlers.text import one_line

NOT_STORED = frozenset(("noindex", "noarchive", "noai", "none"))
"""Directives (robots meta tag or X-Robots-Tag) under which a page is not stored."""

_VALUED = frozenset(("unavailable_after", "max-snippet", "max-image-preview", "max-video-preview"))
"""Directives that are written with a colon, and are not the name of another crawler."""

_OUR_NAMES = frozenset(("", "*", "brightline"))


@dataclass(frozen=True, slots=True, repr=False)
class Listing:
    """A link to an advert, and what the list said of it (raw texts by field)."""

    url: str
    said: Mapping[str, str] = field(default_factory=dict)

    def __repr__(self) -> str:
        return "<Listing>"


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
    def reader(self) -> Reader:
        """Reads values by rule."""
        return Reader(self.content)

    @property
    def content(self) -> Selector:
        """What the rules apply to."""
        return self.selector

    def directives(self) -> frozenset[str]:
        """Robots directives for us, of the page's meta tags and its X-Robots-Tag headers."""
        said = [*meta_values(self.content, "robots"), *meta_values(self.content, "brightline")]
        headers = self.response.headers
        return robots_directives([*said, *headers.getall("X-Robots-Tag", [])])

    def may_be_stored(self) -> bool:
        """Whether no directive of the page forbids keeping it."""
        return not self.directives() & NOT_STORED

    def may_be_followed(self) -> bool:
        """Whether no directive of the page forbids following its links."""
        return not self.directives() & {"nofollow", "none"}


class ListPage(SitePage):
    """A list of adverts: their links, the list's further pages, and lists below it."""

    @cached_property
    def _json(self) -> Selector | None:
        """The document of a load-more answer, or None for a page."""
        if "json" not in str(self.response.headers.get("Content-Type", "")).lower():
            return None
        try:
            return Selector(text=self.html, type="json")
        except (ValueError, RecursionError):
            return Selector(text="{}", type="json")

    def _said_in_json(self, path: str | None) -> list[str]:
        if self._json is None or not path:
            return []
        return [str(found) for found in self._json.jmespath(path).getall() if found]

    @cached_property
    def _fragment(self) -> Selector:
        markup = "".join(self._said_in_json(self.manifest.list.json_html))
        return Selector(text=f"<body>{markup}</body>")

    @property
    def content(self) -> Selector:
        """The page, or the markup inside a load-more answer."""
        return self.selector if self._json is None else self._fragment

    def adverts(self) -> list[Listing]:
        """Links to adverts, each once, in the page's order."""
        found: dict[str, Listing] = {}
        for listing in self._listings():
            found.setdefault(listing.url, listing)
        return list(found.values())

    def section(self) -> str:
        """The section that this list belongs to; empty for an index of several."""
        return one_line(self.reader.first(self.manifest.list.section) or "")

    def further(self) -> list[str]:
        """Addresses of the list's further pages and load-more calls."""
        rules = self.manifest.list
        found = self._hrefs((*rules.next, *rules.more))
        if not rules.next and not rules.more:
            found = [
                *self.content.css("a[rel~=next]::attr(href), link[rel~=next]::attr(href)").getall()
            ]
        found = [*found, *self._said_in_json(rules.json_next)]
        return self._followable(found)

    def lists(self) -> list[str]:
        """Addresses of lists below this one (categories, cities)."""
        return self._followable(self._hrefs(self.manifest.list.lists))

    def _listings(self) -> Iterator[Listing]:
        rules = self.manifest.list
        yield from self._as_listings(self._said_in_json(rules.json_links))
        for rule in rules.rows:
            for row in self.reader.nodes(rule):
                yield from self._row(row)
        if not rules.rows:
            hrefs = (
                self._hrefs(rules.link)
                if rules.link
                else self.content.css("a::attr(href)").getall()
            )
            yield from self._as_listings(hrefs)

    def _row(self, row: Selector) -> Iterator[Listing]:
        rules = self.manifest.list
        hrefs = self._hrefs(rules.link, row) if rules.link else row.css("a::attr(href)").getall()
        for listing in list(self._as_listings(hrefs))[:1]:
            said = {name: self.reader.first(getattr(rules.fields, name), row) for name in FIELDS}
            yield Listing(listing.url, {name: text for name, text in said.items() if text})

    def _as_listings(self, hrefs: Iterable[Any]) -> Iterator[Listing]:
        for url in self._followable(str(href) for href in hrefs):
            if self.manifest.id_pattern.search(url):
                yield Listing(url)

    def _hrefs(self, rules: Iterable[Any], scope: Selector | None = None) -> list[str]:
        found: list[str] = []
        for rule in rules:
            for node in self.reader.nodes(rule, scope):
                attributes = node.attrib if hasattr(node.root, "attrib") else None
                found.append(
                    str(node.get())
                    if attributes is None
                    else attributes.get(rule.attr or "href", "")
                )
        return found

    def _followable(self, hrefs: Iterable[str]) -> list[str]:
        base = str(self.response.url) if self._json is not None else self.base_url
        urls = (followable(base, href) for href in hrefs)
        return list(dict.fromkeys(url for url in urls if url))


def robots_directives(values: Iterable[str]) -> frozenset[str]:
    """Directives for us of robots meta tags and headers such as 'otherbot: noindex, nofollow'."""
    found: set[str] = set()
    for value in values:
        bot = ""
        for part in value.lower().split(","):
            name, colon, rest = (piece.strip() for piece in part.partition(":"))
            if colon and name in _VALUED:
                continue
            bot = name if colon else bot
            if bot in _OUR_NAMES:
                found.add(rest if colon else name)
    return frozenset(found)
