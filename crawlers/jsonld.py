"""JSON-LD in a page, read leniently: comments, trailing commas, several objects in one block."""

from __future__ import annotations

import json
import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from crawlers.schema_types import ADVERTS, FIELDS, FRAME, INNER, TEXTS

_STEP = re.compile(r"([^.\[\]]+)|\[(-?\d+)\]")
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
    """The JSON-LD objects of a page. `broken` counts blocks that could not be read whole.

    `main` are those of the advert itself, empty where nobody has told them from others.
    """

    objects: list[dict[str, Any]] = field(default_factory=list)
    by_id: dict[str, dict[str, Any]] = field(default_factory=dict)
    main: list[dict[str, Any]] = field(default_factory=list)
    broken: int = 0


def read_linked_data(blocks: Iterable[str], url: str = "", heading: str = "") -> LinkedData:
    """The objects of a page's JSON-LD blocks, graphs opened; those about `url` come first.

    Args:
        heading: the page's, by which its advert is told from others that have no address.
    """
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
        found.objects.sort(key=lambda entry: not _is_about(entry, url))
    found.main = _main(found.objects, url, heading)
    return found


def _is_about(entry: dict[str, Any], url: str) -> bool:
    return url in (entry.get("url"), entry.get("@id"))


def _main(objects: list[dict[str, Any]], url: str, heading: str) -> list[dict[str, Any]]:
    """The objects of one advert: the most advert-like with what it holds, and what has its name.

    An object without a name that is alone of its type is a part of it that stands apart.
    """
    ours = [entry for entry in objects if not types_of(entry) & FRAME]
    if len(ours) < 2:
        return ours
    best = max(ours, key=lambda entry: _likeness(entry, url, heading))
    names = {_name(best), *map(_name, _held(best))} - {""}
    held = {id(entry) for entry in _held(best)}
    nameless = Counter(_kind(entry) for entry in ours if not _name(entry))
    others = (
        entry
        for entry in ours
        if entry is not best
        and (
            id(entry) in held
            or any(inner is best for inner in _held(entry))
            or _name(entry) in names
            or (not _name(entry) and nameless[_kind(entry)] == 1)
        )
    )
    return [best, *others]


def _likeness(entry: dict[str, Any], url: str, heading: str) -> tuple[bool, bool, bool, bool, int]:
    """How much like the page's own advert an object is."""
    keys = entry.keys()
    return (
        bool(url) and _is_about(entry, url),
        bool(heading) and _name(entry) == heading,
        not TEXTS.isdisjoint(keys),
        bool(types_of(entry) & ADVERTS),
        len(FIELDS & keys),
    )


def _name(entry: dict[str, Any]) -> str:
    names = (entry.get(key) for key in ("name", "title", "headline"))
    return next((" ".join(name.split()) for name in names if isinstance(name, str)), "")


def _kind(entry: dict[str, Any]) -> frozenset[str]:
    return frozenset(types_of(entry))


def _held(entry: dict[str, Any]) -> list[dict[str, Any]]:
    """The objects that an offer says it offers."""
    inner = entry.get("itemOffered")
    entries = inner if isinstance(inner, list) else [inner]
    return [held for held in entries if isinstance(held, dict)]


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
        for name in INNER:
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
    found = (entry for entry in data.objects if _is_of(entry, wanted))
    return [value for entry in found for value in _walk(data, [entry], rest)]


def own_values_at(data: LinkedData, path: str) -> list[Any]:
    """The same in the advert's own objects alone, where one of them is of that type."""
    wanted, _, rest = path.partition(".")
    found = [entry for entry in data.main if _is_of(entry, wanted)]
    if not found:
        return values_at(data, path)
    return [value for entry in found for value in _walk(data, [entry], rest)]


def _is_of(entry: dict[str, Any], wanted: str) -> bool:
    names = types_of(entry)
    return wanted in names or (wanted == "*" and not names & FRAME)


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
        if not isinstance(value, float) or math.isfinite(value):  # JSON makes infinity of 1e999
            yield str(value)
    elif isinstance(value, list):
        for entry in value:
            yield from scalars(entry, depth + 1)
    elif isinstance(value, dict):
        for name in ("name", "@value", "value"):
            if name in value:
                yield from scalars(value[name], depth + 1)
                return
