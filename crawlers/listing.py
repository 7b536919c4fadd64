"""The listings of a list: rows of a page, objects of a JSON answer, entries of a feed.

A listing is a link to an advert with what the list said of it or, where a manifest asks for no
details, the whole advert. Raw, in memory only; its `repr` is mute.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from crawlers.feeds import entries_of, entry_id, entry_links, is_sitemap, sitemap_addresses
from crawlers.fields import GENERIC_ENTRY, GENERIC_OBJECT, GENERIC_ROW, Reader, matched, xpath_of
from crawlers.links import Links, filled
from crawlers.manifest import FIELDS, Manifest
from crawlers.rules import FieldRules, Rule
from crawlers.text import text_of

_LINKS = xpath_of("descendant-or-self::a/@href")
_FIRST_LINK = xpath_of("descendant-or-self::a[@href][normalize-space()]")
_OBJECT_LINKS = ("url", "link", "href", "permalink")
_FACTS = ("price", "currency", "place", "section", "posted", "language")
"""What an entry of a feed says as well as the advert's page does; its text is often cut short."""


@dataclass(frozen=True, slots=True, repr=False)
class Listing:
    """An advert on a list: its address (the list's own where it has none), and its raw texts.

    `ad_id` is known only of a listing that is the whole advert.
    """

    url: str
    said: Mapping[str, str] = field(default_factory=dict)
    ad_id: str | None = None

    def __repr__(self) -> str:
        return "<Listing>"


@dataclass(slots=True, repr=False)
class Listings:
    """The listings of one list, each once; how many rows it had and how many could not be read."""

    found: list[Listing] = field(default_factory=list)
    rows: int = 0
    unread: int = 0
    doubled: int = 0
    _keys: set[str] = field(default_factory=set)

    def keep(self, listing: Listing | None) -> None:
        """Count a row, and keep its listing unless the list had it already."""
        self.rows += 1
        if listing is None:
            self.unread += 1
            return
        key = listing.ad_id or listing.url
        if key in self._keys:
            self.doubled += 1
        else:
            self._keys.add(key)
            self.found.append(listing)

    def __repr__(self) -> str:
        return f"<Listings: {len(self.found)} of {self.rows} rows>"


def hrefs_of(reader: Reader, rules: tuple[Rule, ...], scope: Any = None) -> Iterator[str]:
    """The addresses that rules select: an element's href (or `attr`), a text, a JSON value."""
    for rule in rules:
        for node in reader.nodes(rule, scope):
            href = _href(node, rule)
            if href:
                yield href


def _href(node: Any, rule: Rule) -> str:
    if hasattr(node, "iter"):
        href = str(node.get(rule.attr or "href") or "")
        if not href and rule.attr is None:
            href = text_of(node)
    else:
        href = "" if isinstance(node, bool | dict) else str(node)
    if rule.regex is not None and (rule.json_ is None or rule.in_answer):
        href = matched(rule.regex, href)
    return filled(rule.url, href) if href and rule.url is not None else href


class RowReader:
    """Reads the rows of one list.

    Args:
        reader: of the page, of the JSON answer, or of the feed.
        own: the manifest's rules of the fields of a row.
        usual: where fields are looked for that it does not say.
        details: whether each advert's own page will be asked for.
        page_url: the address of an advert that has none of its own.
    """

    def __init__(
        self,
        reader: Reader,
        manifest: Manifest,
        links: Links,
        *,
        own: FieldRules,
        details: bool,
        page_url: str,
    ) -> None:
        self.reader = reader
        self.manifest = manifest
        self.links = links
        self.own = own
        self.details = details
        self.page_url = page_url

    def row(self, row: Any, hrefs: Iterator[str], usual: FieldRules) -> Listing | None:
        """The listing of a row; None when it has neither a link to an advert nor an id."""
        url = self._advert_url(hrefs)
        if self.details:
            return Listing(url, self.said(row, FieldRules())) if url else None
        ad_id = self.reader.first(self.own.id or usual.id, row) or self.manifest.id_in(url or "")
        if not ad_id:
            return None
        return Listing(url or self.page_url, self.said(row, usual), ad_id)

    def entry(self, entry: Any) -> Listing | None:
        """The listing of a feed's entry."""
        url = self._advert_url(iter(entry_links(entry)))
        if self.details:
            return Listing(url, self.said(entry, GENERIC_ENTRY, _FACTS)) if url else None
        ad_id = self.reader.first(self.own.id, entry) or self.manifest.id_in(url or "")
        ad_id = ad_id or self.manifest.id_in(entry_id(entry)) or entry_id(entry)
        if not ad_id:
            return None
        return Listing(url or self.page_url, self.said(entry, GENERIC_ENTRY), ad_id)

    def _advert_url(self, hrefs: Iterator[str]) -> str | None:
        for href in hrefs:
            url = self.links.target(href)
            if url and self.manifest.may_be_advert(url):
                return url
        return None

    def said(self, row: Any, usual: FieldRules, names: tuple[str, ...] = FIELDS) -> dict[str, str]:
        said: dict[str, str] = {}
        for name in FIELDS:
            rules = self.own.of(name) or (usual.of(name) if name in names else ())
            text = self.reader.first(rules, row) if rules else None
            if text:
                said[name] = text
        if not self.details and "title" not in said and not self.own.title:
            said.update(_link_text(row))
        return said


def _link_text(row: Any) -> dict[str, str]:
    found = _FIRST_LINK(row) if hasattr(row, "iter") else []
    return {"title": text_of(found[0])} if found else {}


def listings_of(readers: list[Reader], manifest: Manifest, links: Links, url: str) -> Listings:
    """The listings of a page or a JSON answer (with its fragment of a page)."""
    rules = manifest.list
    result = Listings()
    for reader in readers:
        rows = RowReader(
            reader, manifest, links, own=rules.fields, details=rules.details, page_url=url
        )
        for rule in rules.rows:
            for node in reader.nodes(rule):
                row, usual = _unwrapped(node), _usual(node)
                hrefs = hrefs_of(reader, rules.link, row) if rules.link else _row_hrefs(row)
                result.keep(rows.row(row, hrefs, usual))
        if not rules.rows:
            for row, href in _linked(reader, rules.link):
                listing = rows.row(row, iter((href,)), _usual(row))
                if listing is not None:  # a page has many links; those to no advert are no loss
                    result.keep(listing)
    return result


def _linked(reader: Reader, link: tuple[Rule, ...]) -> Iterator[tuple[Any, str]]:
    """(row, address) of a list without rows: each link is a row of its own."""
    if not link:
        yield from (("", href) for href in dict.fromkeys(_row_hrefs(reader.page)))
    for rule in link:
        for node in reader.nodes(rule):
            href = _href(node, rule)
            if href:
                yield node, href


def feed_listings(reader: Reader, manifest: Manifest, links: Links, url: str) -> Listings:
    """The listings of a feed, or the adverts' addresses of a sitemap."""
    result = Listings()
    if is_sitemap(reader.page):
        pattern = manifest.id_pattern
        for address, is_list in sitemap_addresses(reader.page):
            target = None if is_list else links.target(address)
            if target and pattern.search(target):
                result.keep(Listing(target))
        return result
    rules = manifest.feed
    if rules is None:
        return result
    rows = RowReader(reader, manifest, links, own=rules.fields, details=rules.details, page_url=url)
    for entry in entries_of(reader.page):
        result.keep(rows.entry(entry))
    return result


def _usual(node: Any) -> FieldRules:
    return GENERIC_ROW if hasattr(node, "iter") else GENERIC_OBJECT


def _unwrapped(node: Any) -> Any:
    """The item that a ListItem of a JSON-LD ItemList holds."""
    if isinstance(node, dict) and isinstance(node.get("item"), dict):
        return {**{key: node[key] for key in _OBJECT_LINKS if key in node}, **node["item"]}
    return node


def _row_hrefs(row: Any) -> Iterator[str]:
    if hasattr(row, "iter"):
        yield from _LINKS(row)
    elif isinstance(row, dict):
        for key in (*_OBJECT_LINKS, "item"):
            if isinstance(row.get(key), str):
                yield row[key]
    elif isinstance(row, str):
        yield row
