"""Microdata of a page or a row: all properties come from one item, the one that is the advert.

Pages mark up more than their advert: the company in the header, breadcrumbs, related adverts. A
value of another item is worse than none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from lxml import etree  # type: ignore[import-untyped]

from crawlers.markup import Element
from crawlers.schema_types import ADVERTS, FIELDS, FRAME, INNER, TEXTS
from crawlers.text import one_line, text_of

_MARKED = etree.XPath("descendant-or-self::*[@itemprop or @itemscope]")
_HEADINGS = etree.XPath("descendant-or-self::h1[normalize-space()]")
_RELATED = frozenset(("isRelatedTo", "isSimilarTo", "isAccessoryOrSparePartFor", "review"))
_PARTS = frozenset(("Offer", "AggregateOffer", "PostalAddress", "Place", "PriceSpecification"))
"""Items that engines nest in the advert without saying as which property."""

_PAGES = frozenset(("WebPage", "ItemPage"))
"""Frames whose properties are the advert's where the page has no item for it."""

_OF_OTHERS = frozenset(("address", "addressLocality", "addressRegion", "areaServed"))
"""What the advertiser's item says of the advert too; its name and its text are not the advert's."""

_MOST_HEADINGS = 3
_MOST_ITEMS = 50
"""Items whose names are compared with the headings: a page of real adverts has fewer."""

_MACHINE_VALUES = ("content", "datetime")


@dataclass(eq=False, slots=True)
class _Item:
    """An item. `root` is the one that it is a part of (itself, if of none), None if it is left out.

    `depth` is how deep it lies in its root, `inside` whether one that is no part of another stands
    in it all the same. A root's `found` holds all its parts' properties.
    """

    types: frozenset[str] = frozenset()
    root: _Item | None = None
    depth: int = 0
    of_others: bool = False
    inside: bool = False
    found: dict[str, list[tuple[int, Element]]] = field(default_factory=dict)

    @property
    def is_frame(self) -> bool:
        return bool(self.types & FRAME)


def microdata_properties(scope: Element) -> dict[str, list[Element]]:
    """{itemprop: elements} of the item that is most like an advert, its own before its parts'."""
    loose = _Item()
    loose.root = loose
    holders: dict[Any, _Item] = {scope.getparent(): loose}
    roots = [loose]
    for node in _MARKED(scope):
        holder = _holder(node, holders)
        names = (node.get("itemprop") or "").split()
        _keep(holder, names, node)
        if node.get("itemscope") is not None:
            item = _item(node, names, holder, loose, is_scope=node is scope)
            holders[node] = item
            if item.root is item:
                roots.append(item)
    chosen = _chosen(scope, [root for root in roots if root.found], holders)
    if chosen is None:
        return {}
    return {
        name: [node for _, node in sorted(nodes, key=lambda pair: pair[0])]
        for name, nodes in chosen.found.items()
    }


def microdata_value(node: Element) -> str | None:
    """A property's machine value, or None when its text is its value."""
    for name in _MACHINE_VALUES:
        value = node.get(name)
        if value is not None:
            return str(value)
    return None


def _holder(node: Element, holders: dict[Any, _Item]) -> _Item:
    """The item that an element lies in. Remembered by parent, so that a page is walked once."""
    chain: list[Element] = []
    parent = node.getparent()
    while parent not in holders:
        chain.append(parent)
        parent = parent.getparent()
    for element in chain:
        holders[element] = holders[parent]
    return holders[parent]


def _keep(holder: _Item, names: list[str], node: Element) -> None:
    if holder.root is None:
        return
    for name in names:
        if not holder.of_others or name in _OF_OTHERS:
            holder.root.found.setdefault(name, []).append((holder.depth, node))


def _item(node: Element, names: list[str], holder: _Item, loose: _Item, *, is_scope: bool) -> _Item:
    """The item that begins at an element: a part of its holder's, one of its own, or left out."""
    types = frozenset(re.split(r"[/#:]", name)[-1] for name in (node.get("itemtype") or "").split())
    item = _Item(types)
    is_part = bool(names) or bool(types & _PARTS and holder is not loose)
    if is_scope or not is_part or (holder is loose and "itemListElement" in names):
        item.root, item.inside = item, bool(holder.types) and not holder.is_frame
    elif holder.root is None or not _RELATED.isdisjoint(names):
        item.root = None
    elif holder.is_frame and holder.root is holder:
        item.root = item if not INNER.isdisjoint(names) else None
    else:
        item.root, item.depth = holder.root, holder.depth + 1
        item.of_others = holder.of_others or item.is_frame
    return item


def _chosen(scope: Element, roots: list[_Item], holders: dict[Any, _Item]) -> _Item | None:
    """The item of the heading, else with a text, in no other, of an advert's type, the fullest."""
    items = [root for root in roots if not root.is_frame]
    items = items or [root for root in roots if root.types & _PAGES]
    if len(items) < 2:
        return items[0] if items else None
    heads = _of_heading(scope, items, holders)
    return max(
        items,
        key=lambda item: (
            item in heads,
            not TEXTS.isdisjoint(item.found),
            not item.inside,
            bool(item.types & ADVERTS),
            len(FIELDS & item.found.keys()),
        ),
    )


def _of_heading(scope: Element, items: list[_Item], holders: dict[Any, _Item]) -> list[_Item]:
    """The item that holds the first heading of the page, or the items of its name."""
    named = [(item, _name(item)) for item in items[:_MOST_ITEMS]]
    for heading in _HEADINGS(scope)[:_MOST_HEADINGS]:
        root = _holder(heading, holders).root
        if root is not None and root.types and root in items:
            return [root]
        said = one_line(text_of(heading))
        found = [item for item, name in named if name == said]
        if found:
            return found
    return []


def _name(item: _Item) -> str:
    nodes = item.found.get("name") or item.found.get("headline")
    if not nodes:
        return ""
    node = min(nodes, key=lambda pair: pair[0])[1]
    return one_line(microdata_value(node) or text_of(node))
