"""Meta tags and JSON-LD blocks of a page (its microdata: `microdata.py`).

The functions that take a parsel `Selector` are for those who look at a page they have no manifest
for (drafting).
"""

from __future__ import annotations

from typing import Any

from lxml import etree  # type: ignore[import-untyped]
from parsel import Selector

from crawlers.jsonld import LinkedData, read_linked_data, scalars, values_at
from crawlers.markup import Element
from crawlers.microdata import microdata_properties
from crawlers.text import one_line, text_of

_HEADING = etree.XPath("(//h1[normalize-space()])[1]")
_METAS = etree.XPath("//meta[@content]")
_BLOCKS = etree.XPath("//script[contains(translate(@type, 'LDJSON', 'ldjson'), 'ld+json')]")


def jsonld_blocks(root: Element) -> list[str]:
    """The texts of a page's JSON-LD scripts."""
    return [str(block.text) for block in _BLOCKS(root) if block.text]


def first_heading(root: Element) -> str:
    """The text of a page's first heading of the first rank; empty without."""
    heading = next(iter(_HEADING(root)), None)
    return "" if heading is None else one_line(text_of(heading))


def meta_contents(root: Element) -> dict[str, list[str]]:
    """{lower-case name, property or http-equiv: contents} of a page's meta tags."""
    found: dict[str, list[str]] = {}
    for tag in _METAS(root):
        for key in ("name", "property", "http-equiv"):
            name = tag.get(key)
            if name:
                found.setdefault(name.strip().lower(), []).append(tag.get("content"))
    return found


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
