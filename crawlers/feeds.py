"""Feeds (RSS 2.0, RSS 1.0, Atom) and sitemaps: their entries, addresses and further pages."""

from __future__ import annotations

from collections.abc import Iterator

from crawlers.fields import local_name
from crawlers.markup import Element

_ENTRIES = frozenset(("item", "entry"))
_HELD = "{http://www.w3.org/XML/1998/namespace}base"


def is_sitemap(root: Element) -> bool:
    """Whether the document is a sitemap or an index of sitemaps."""
    return local_name(root) in {"urlset", "sitemapindex"}


def entries_of(root: Element) -> list[Element]:
    """The entries of a feed, in its order."""
    return [node for node in root.iter() if isinstance(node.tag, str) and _is_entry(node)]


def _is_entry(node: Element) -> bool:
    return local_name(node) in _ENTRIES


def entry_links(entry: Element) -> list[str]:
    """Addresses of an entry's page: its links, then a guid or an id that is an address."""
    found: list[str] = []
    for node in entry:
        if not isinstance(node.tag, str):
            continue
        name = local_name(node)
        if name == "link" and node.get("rel", "alternate") == "alternate":
            found.append(node.get("href") or (node.text or "").strip())
        elif name == "id" and (node.text or "").strip().startswith(("http://", "https://")):
            found.append(node.text.strip())
        elif name == "guid" and node.get("isPermaLink", "true").lower() != "false":
            found.append((node.text or "").strip())
    about = next((value for key, value in entry.attrib.items() if key.endswith("}about")), "")
    return [link for link in (*found, about) if link]


def entry_id(entry: Element) -> str:
    """What a feed calls the entry's identity: guid, or Atom's id."""
    for node in entry:
        if isinstance(node.tag, str) and local_name(node) in {"guid", "id"}:
            return (node.text or "").strip()
    return ""


def feed_next(root: Element) -> list[str]:
    """Addresses of a feed's next page (RFC 5005: links with rel=next)."""
    return [
        node.get("href")
        for node in root.iter()
        if isinstance(node.tag, str)
        and local_name(node) == "link"
        and node.get("rel") in {"next", "prev-archive"}
        and node.get("href")
    ]


def base_of(root: Element) -> str:
    """The feed's own base for relative links, or nothing."""
    return str(root.get(_HELD) or "")


def sitemap_addresses(root: Element) -> Iterator[tuple[str, bool]]:
    """(address, whether it is a further sitemap) of a sitemap or an index."""
    for node in root:
        if not isinstance(node.tag, str):
            continue
        inside = local_name(node) == "sitemap"
        for child in node:
            if isinstance(child.tag, str) and local_name(child) == "loc":
                yield (child.text or "").strip(), inside
