"""JSON-LD in a page, read leniently: comments, trailing commas, several objects in one block."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

_STEP = re.compile(r"([^.\[\]]+)|\[(-?\d+)\]")
_FRAME = frozenset(
    (
        *("BreadcrumbList", "WebSite", "WebPage", "Organization", "ItemList", "Person"),
        *("CollectionPage", "ItemPage", "SearchResultsPage", "ProfilePage", "ContactPage"),
        *("SiteNavigationElement", "WPHeader", "WPFooter", "ImageObject", "SearchAction"),
        *("Corporation", "FAQPage", "AboutPage", "Comment", "Review", "VideoObject"),
    )
)
"""Types that describe the page's frame, not the advert: `*` passes over them."""

_INNER = ("mainEntity", "itemOffered")
"""Where a frame (a web page, an offer) holds the advert itself."""

_JUNK = re.compile(
    r'"(?:[^"\\]|\\.)*(?:"|$)'  # a string, which is kept (also one that never ends)
    r"|/\*(?:[^*]|\*(?!/))*(?:\*/|$)|//[^\n]*"
    r"|<!--|-->|<!\[CDATA\[|\]\]>"
    r"|,(?=\s*[}\]])",
    re.DOTALL,
)
_BETWEEN = re.compile(r"[\s,;]*")
_DECODER = json.JSONDecoder(strict=False)
_MOST_DEPTH = 50
"""Levels of nesting that are looked into: real markup has fewer than ten."""


@dataclass(slots=True)
class LinkedData:
    """The JSON-LD objects of a page. `broken` counts blocks that could not be read whole."""

    objects: list[dict[str, Any]] = field(default_factory=list)
    by_id: dict[str, dict[str, Any]] = field(default_factory=dict)
    broken: int = 0


def read_linked_data(blocks: Iterable[str], url: str = "") -> LinkedData:
    """The objects of a page's JSON-LD blocks, graphs opened; those about `url` come first."""
    found = LinkedData()
    for block in blocks:
        values, is_whole = _decoded(block)
        found.broken += not is_whole
        for value in values:
            found.objects.extend(_objects(value, 0))
    for entry in found.objects:
        name = entry.get("@id")
        if isinstance(name, str) and len(entry) > 1:
            found.by_id.setdefault(name, entry)
    if url and len(found.objects) > 1:
        found.objects.sort(key=lambda entry: url not in (entry.get("url"), entry.get("@id")))
    return found


def _decoded(block: str) -> tuple[list[Any], bool]:
    """(values, whether the block was read whole)."""
    try:
        return [json.loads(block, strict=False)], True
    except RecursionError:
        return [], False
    except ValueError:
        pass
    # Twice: a comma may trail before a comment.
    text = _JUNK.sub(_kept, _JUNK.sub(_kept, block))
    values: list[Any] = []
    at = _BETWEEN.match(text, 0).end()  # type: ignore[union-attr]  # it matches nothing, too
    while at < len(text):
        try:
            value, at = _DECODER.raw_decode(text, at)
        except (ValueError, RecursionError):
            return values, False
        values.append(value)
        at = _BETWEEN.match(text, at).end()  # type: ignore[union-attr]
    return values, bool(values)


def _kept(match: re.Match[str]) -> str:
    return match[0] if match[0].startswith('"') else ""


def _objects(data: Any, depth: int) -> Iterator[dict[str, Any]]:
    if depth > _MOST_DEPTH:
        return
    if isinstance(data, list):
        for entry in data:
            yield from _objects(entry, depth + 1)
    elif isinstance(data, dict):
        graph = data.get("@graph")
        if isinstance(graph, list | dict):
            yield from _objects(graph, depth + 1)
            return
        yield data
        for name in _INNER:
            if isinstance(data.get(name), dict | list):
                yield from _objects(data[name], depth + 1)


def types_of(entry: dict[str, Any]) -> set[str]:
    """The short names of an object's types ('Product' of 'https://schema.org/Product')."""
    types = entry.get("@type")
    names = types if isinstance(types, list) else [types]
    return {re.split(r"[/#:]", name)[-1] for name in names if isinstance(name, str)}


def values_at(data: LinkedData, path: str) -> list[Any]:
    """What `Type.key.key[0]` finds in the objects of that type; `*` is any but frame types."""
    wanted, _, rest = path.partition(".")
    found: list[Any] = []
    for entry in data.objects:
        names = types_of(entry)
        if wanted in names or (wanted == "*" and not names & _FRAME):
            found.extend(_walk(data, [entry], rest))
    return found


def _walk(data: LinkedData, values: list[Any], path: str) -> list[Any]:
    """Follow a path through objects, lists (each entry is tried) and references by @id."""
    for key, index in _STEP.findall(path):
        following: list[Any] = []
        for value in values:
            if index:
                entries = value if isinstance(value, list) else []
                position = int(index)
                if -len(entries) <= position < len(entries):
                    following.append(entries[position])
                continue
            for entry in value if isinstance(value, list) else [value]:
                known = _resolved(data, entry)
                if isinstance(known, dict) and key in known:
                    following.append(known[key])
        values = following
    return [_resolved(data, value) for value in values]


def _resolved(data: LinkedData, value: Any) -> Any:
    """The object that a bare reference ({"@id": …}) means."""
    if isinstance(value, dict) and len(value) == 1 and isinstance(value.get("@id"), str):
        return data.by_id.get(value["@id"], value)
    return value


def scalars(value: Any, depth: int = 0) -> Iterator[str]:
    """The texts in a JSON value: itself, each of a list, the name (or value) of an object."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, bool) or value is None or depth > _MOST_DEPTH:
        return
    elif isinstance(value, int | float):
        yield str(value)
    elif isinstance(value, list):
        for entry in value:
            yield from scalars(entry, depth + 1)
    elif isinstance(value, dict):
        for name in ("name", "@value", "value"):
            if name in value:
                yield from scalars(value[name], depth + 1)
                return
