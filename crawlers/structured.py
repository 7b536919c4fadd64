"""Structured data in a page: JSON-LD objects, microdata and meta tags, read leniently."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from parsel import Selector

_STEP = re.compile(r"([^.\[\]]+)|\[(-?\d+)\]")
_FRAME = frozenset(("BreadcrumbList", "WebSite", "WebPage", "Organization", "ItemList", "Person"))
"""Types that describe the page's frame, not the advert: `*` passes over them."""


def jsonld_objects(page: Selector) -> list[dict[str, Any]]:
    """Every JSON-LD object of a page, graphs opened. Broken blocks are passed over."""
    found: list[dict[str, Any]] = []
    for script in page.css('script[type="application/ld+json"]::text').getall():
        try:
            found.extend(_objects(json.loads(script, strict=False)))
        except (ValueError, RecursionError):
            continue
    return found


def _objects(data: Any) -> Iterator[dict[str, Any]]:
    if isinstance(data, list):
        for entry in data:
            yield from _objects(entry)
    elif isinstance(data, dict):
        graph = data.get("@graph")
        if isinstance(graph, list):
            yield from _objects(graph)
        else:
            yield data


def jsonld_values(objects: list[dict[str, Any]], path: str) -> list[str]:
    """What `Type.key.key[0]` finds in the objects of that type; `*` is any but frame types."""
    wanted, _, rest = path.partition(".")
    found: list[str] = []
    for entry in objects:
        types = entry.get("@type")
        names = {str(name) for name in (types if isinstance(types, list) else [types])}
        if wanted in names or (wanted == "*" and not names & _FRAME):
            found.extend(_scalars(_walk(entry, rest)))
    return found


def _walk(value: Any, path: str) -> Any:
    for key, index in _STEP.findall(path):
        if key:
            if isinstance(value, list):
                value = value[0] if value else None
            value = value.get(key) if isinstance(value, dict) else None
        elif isinstance(value, list):
            position = int(index)
            value = value[position] if -len(value) <= position < len(value) else None
    return value


def _scalars(value: Any) -> Iterator[str]:
    if isinstance(value, list):
        for entry in value:
            yield from _scalars(entry)
    elif isinstance(value, dict):
        yield from _scalars(value.get("name"))
    elif isinstance(value, str | int | float) and not isinstance(value, bool):
        yield str(value)


def microdata_nodes(scope: Selector, prop: str) -> list[Selector]:
    """Elements with the itemprop, those of the outermost item first (related ads nest deeper)."""
    nodes = scope.xpath(".//*[contains(concat(' ', @itemprop, ' '), $prop)]", prop=f" {prop} ")
    return sorted(nodes, key=lambda node: len(node.xpath("ancestor::*[@itemscope]")))


def microdata_value(node: Selector) -> str | None:
    """A property's machine value, or None when its text is its value."""
    for name in ("content", "datetime"):
        if name in node.attrib:
            return str(node.attrib[name])
    return None


def meta_values(page: Selector, name: str) -> list[str]:
    """Contents of the meta tags of that name, property or http-equiv."""
    query = "//meta[@name=$n or @property=$n or @http-equiv=$n]/@content"
    return list(page.xpath(query, n=name).getall())
