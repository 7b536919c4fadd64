"""Microdata, meta tags and JSON-LD blocks of a page.

The functions that take a parsel `Selector` are for those who look at a page they have no manifest
for (drafting).
"""

from __future__ import annotations

from typing import Any

from lxml import etree  # type: ignore[import-untyped]
from parsel import Selector

from crawlers.jsonld import LinkedData, read_linked_data, scalars, values_at
from crawlers.markup import Element

_PROPERTIES = etree.XPath("descendant-or-self::*[@itemprop]")
_METAS = etree.XPath("//meta[@content]")
_BLOCKS = etree.XPath("//script[contains(translate(@type, 'LDJSON', 'ldjson'), 'ld+json')]")
_RELATED = frozenset(("isRelatedTo", "isSimilarTo", "isAccessoryOrSparePartFor", "review"))
_FAR = 100
"""Items that another property leads to lie behind all that belong to the advert itself."""

_MACHINE_VALUES = ("content", "datetime")


def jsonld_blocks(root: Element) -> list[str]:
    """The texts of a page's JSON-LD scripts."""
    return [str(block.text) for block in _BLOCKS(root) if block.text]


def meta_contents(root: Element) -> dict[str, list[str]]:
    """{lower-case name, property or http-equiv: contents} of a page's meta tags."""
    found: dict[str, list[str]] = {}
    for tag in _METAS(root):
        for key in ("name", "property", "http-equiv"):
            name = tag.get(key)
            if name:
                found.setdefault(name.strip().lower(), []).append(tag.get("content"))
    return found


def microdata_properties(scope: Element) -> dict[str, list[Element]]:
    """{itemprop: elements}, those of the outermost item first (related adverts nest deeper)."""
    depths: dict[Any, int] = {}
    found: dict[str, list[tuple[int, Element]]] = {}
    for node in _PROPERTIES(scope):
        depth = _depth(node, depths)
        for name in node.get("itemprop").split():
            found.setdefault(name, []).append((depth, node))
    return {
        name: [node for _, node in sorted(nodes, key=lambda pair: pair[0])]
        for name, nodes in found.items()
    }


def _depth(node: Element, known: dict[Any, int]) -> int:
    """How many items an element lies in. Remembered by parent, so that a page is walked once."""
    chain: list[Element] = []
    parent = node.getparent()
    while parent is not None and parent not in known:
        chain.append(parent)
        parent = parent.getparent()
    depth = known[parent] if parent is not None else 0
    for element in reversed(chain):
        if element.get("itemscope") is not None:
            props = (element.get("itemprop") or "").split()
            depth += 1 if _RELATED.isdisjoint(props) else _FAR
        known[element] = depth
    return depth


def microdata_value(node: Element) -> str | None:
    """A property's machine value, or None when its text is its value."""
    for name in _MACHINE_VALUES:
        value = node.get(name)
        if value is not None:
            return str(value)
    return None


def jsonld_objects(page: Selector) -> list[dict[str, Any]]:
    """Every JSON-LD object of a page, graphs opened. Broken blocks are passed over."""
    return read_linked_data(jsonld_blocks(page.root)).objects


def jsonld_values(objects: list[dict[str, Any]], path: str) -> list[str]:
    """What `Type.key.key[0]` finds in the objects of that type; `*` is any but frame types."""
    found = values_at(LinkedData(objects), path)
    return [text for value in found for text in scalars(value)]


def microdata_nodes(scope: Selector, prop: str) -> list[Selector]:
    """Elements with the itemprop, those of the outermost item first."""
    nodes = microdata_properties(scope.root).get(prop, [])
    return [Selector(root=node, type="html") for node in nodes]


def meta_values(page: Selector, name: str) -> list[str]:
    """Contents of the meta tags of that name, property or http-equiv."""
    return meta_contents(page.root).get(name.lower(), [])
