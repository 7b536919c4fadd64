"""Applying a manifest's rules to a page, to an element of it, or to an object of an answer.

Expressions are compiled once per process; a page's structured data is read once, when a rule
first needs it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from functools import cached_property, lru_cache
from typing import Any

import jmespath  # type: ignore[import-untyped]
from lxml import etree  # type: ignore[import-untyped]
from parsel.csstranslator import HTMLTranslator

from crawlers.generic import GENERIC, GENERIC_ENTRY, GENERIC_OBJECT, GENERIC_ROW
from crawlers.headings import texts_under
from crawlers.jsonld import LinkedData, own_values_at, read_linked_data, scalars, values_at
from crawlers.labels import LabelIndex
from crawlers.markup import Document, Element
from crawlers.microdata import microdata_properties, microdata_value
from crawlers.rules import Rule
from crawlers.structured import first_heading, jsonld_blocks, meta_contents
from crawlers.text import LONGEST_TEXT, text_of, text_of_markup

__all__ = ["GENERIC", "GENERIC_ENTRY", "GENERIC_OBJECT", "GENERIC_ROW", "Reader"]

_NAMESPACES = {"re": "http://exslt.org/regular-expressions"}
_CLASS = re.compile(
    r"(?:^|(?<=[:/\s]))\*"
    r"(?=\[\(*@class and contains\(@class, ('[^']*')\) and contains\(concat\(' ', normalize)"
)
"""An element of any name whose first condition is a class."""

_COMPILED = 2048
"""Expressions kept compiled: all those of a few dozen manifests."""


@lru_cache(maxsize=_COMPILED)
def xpath_of(expression: str) -> Callable[[Element], Any]:
    """A compiled XPath."""
    compiled: Callable[[Element], Any] = etree.XPath(
        expression, namespaces=_NAMESPACES, smart_strings=False
    )
    return compiled


@lru_cache(maxsize=_COMPILED)
def css_of(selector: str) -> Callable[[Element], Any]:
    """A compiled CSS selector (with `::text` and `::attr(…)`)."""
    return xpath_of(_class_first(HTMLTranslator().css_to_xpath(selector)))


def _class_first(expression: str) -> str:
    """The XPath of a CSS selector with a predicate before that of a class: it selects the same.

    Most elements do not hold the word at all, and are passed over in half the time that three
    joined conditions take. What counts positions, or joins alternatives, is left as it is.
    """
    if " or " in expression or "position()" in expression:
        return expression
    return _CLASS.sub(r"\g<0>[contains(@class, \1)]", expression)


@lru_cache(maxsize=_COMPILED)
def _jmespath_of(path: str) -> Any:
    return jmespath.compile(path)


class Reader:
    """Reads values out of one page or one of its rows.

    Args:
        document: the page.
        url: its address, by which its own structured data is told from that of related adverts.
    """

    def __init__(self, document: Document, url: str = "") -> None:
        self.document = document
        self.url = url
        self._labels: tuple[Any, LabelIndex] | None = None
        self._microdata: tuple[Any, dict[str, list[Element]]] | None = None

    @cached_property
    def page(self) -> Any:
        """What rules apply to where no row is given: the root element, or a JSON value."""
        is_json = self.document.kind == "json"
        return self.document.data if is_json else self.document.root

    @cached_property
    def linked_data(self) -> LinkedData:
        """The page's JSON-LD."""
        root = self.document.root
        blocks = jsonld_blocks(root)
        return read_linked_data(blocks, self.url, first_heading(root) if blocks else "")

    @cached_property
    def metas(self) -> dict[str, list[str]]:
        """The page's meta tags, by lower-case name."""
        return meta_contents(self.document.root)

    @cached_property
    def _has_microdata(self) -> bool:
        """Whether the markup holds the name of the attribute at all; many pages have none."""
        return "itemprop" in self.document.text.lower()

    @property
    def broken_jsonld(self) -> bool:
        """Whether JSON-LD was looked at and could not be read whole."""
        return "linked_data" in vars(self) and self.linked_data.broken > 0

    def first(self, rules: tuple[Rule, ...], scope: Any = None) -> str | None:
        """The first value that any of the rules finds and that is not empty."""
        for rule in rules:
            if rule.join is not None:
                joined = rule.join.join(self.values(rule, scope))
                if joined:
                    return joined
                continue
            for value in self.values(rule, scope):
                return value
        return None

    def values(self, rule: Rule, scope: Any = None) -> Iterator[str]:
        """Every non-empty value that a rule finds, its regex applied."""
        for text in self._texts(rule, self.page if scope is None else scope):
            value = text
            if rule.regex is not None and not _reads_json_in_element(rule):
                value = matched(rule.regex, text)
            if value:
                yield value

    def nodes(self, rule: Rule, scope: Any = None) -> list[Any]:
        """What a rule selects: elements, texts, or JSON values."""
        inside = self.page if scope is None else scope
        if rule.json_ is not None:
            return _listed(self._json_values(rule, inside))
        if rule.jsonld is not None:
            return _listed(values_at(self.linked_data, rule.jsonld))
        if not hasattr(inside, "iter"):
            return []
        if rule.css is not None or rule.xpath is not None:
            return self._elements(rule, inside)
        if rule.feed is not None:
            name = rule.feed.rpartition(":")[2].lower()
            return [n for n in inside if isinstance(n.tag, str) and local_name(n) == name]
        return self._properties(rule.microdata, inside) if rule.microdata else []

    def _elements(self, rule: Rule, inside: Element) -> list[Any]:
        apply = css_of(rule.css) if rule.css is not None else xpath_of(rule.xpath or ".")
        found = apply(inside)
        return found if isinstance(found, list) else [_printed(found)]

    def _properties(self, name: str, scope: Element) -> list[Element]:
        if not self._has_microdata:
            return []
        if self._microdata is None or self._microdata[0] is not scope:
            self._microdata = (scope, microdata_properties(scope))
        return self._microdata[1].get(name, [])

    def _json_values(self, rule: Rule, inside: Any) -> list[Any]:
        """What a JMESPath finds: in the answer, or in the JSON that elements hold."""
        path = _jmespath_of(rule.json_ or "@")
        if rule.in_answer:
            return [] if hasattr(inside, "iter") else [_searched(path, inside)]
        found: list[Any] = []
        for node in self._elements(rule, inside) if hasattr(inside, "iter") else ():
            text = _script_or_attribute(node, rule.attr)
            if rule.regex is not None:
                text = matched(rule.regex, text, len(text))
            try:
                found.append(_searched(path, json.loads(text, strict=False)))
            except (ValueError, RecursionError):
                continue
        return found

    def _texts(self, rule: Rule, scope: Any) -> Iterator[str]:
        if rule.const is not None:
            yield rule.const
        elif rule.meta is not None:
            yield from map(text_of_markup, self.metas.get(rule.meta.lower(), ()))
        elif rule.label is not None:
            if hasattr(scope, "iter"):
                yield from self._labelled(scope, rule.label)
        elif rule.heading is not None:
            if hasattr(scope, "iter"):
                yield from texts_under(scope, rule.heading)
        elif rule.jsonld is not None:
            for value in _listed(own_values_at(self.linked_data, rule.jsonld)):
                yield from _said(value, rule)
        else:
            for node in self.nodes(rule, scope):
                yield from _said(node, rule)

    def _labelled(self, scope: Element, label: str) -> Iterator[str]:
        if self._labels is None or self._labels[0] is not scope:
            self._labels = (scope, LabelIndex(scope))
        return self._labels[1].values(label)


def local_name(node: Element) -> str:
    """The lower-case name of an element without its namespace."""
    return str(node.tag).rpartition("}")[2].rpartition(":")[2].lower()


def matched(pattern: str, text: str, longest: int = LONGEST_TEXT) -> str:
    """The first group of a pattern in a text that is not too long for it; else nothing."""
    match = re.search(pattern, text[:longest])
    if match is None:
        return ""
    return next((group for group in match.groups() if group is not None), match[0]).strip()


def _reads_json_in_element(rule: Rule) -> bool:
    return rule.json_ is not None and not rule.in_answer


def _searched(path: Any, data: Any) -> Any:
    try:
        return path.search(data)
    except Exception:  # a function of JMESPath that meets another type than it takes
        return None


def _listed(values: list[Any]) -> list[Any]:
    """Values with lists opened once, and without None."""
    found: list[Any] = []
    for value in values:
        found.extend(value if isinstance(value, list) else [value])
    return [value for value in found if value is not None]


def _script_or_attribute(node: Any, attr: str | None) -> str:
    if isinstance(node, str):
        return node
    return str(node.get(attr) or "") if attr is not None else "".join(node.itertext())


def _printed(value: Any) -> str:
    """The result of an XPath function; a whole number without its '.0'."""
    return f"{value:g}" if isinstance(value, float) else str(value)


def _said(node: Any, rule: Rule) -> Iterator[str]:
    if rule.json_ is not None or rule.jsonld is not None:
        yield from map(text_of_markup, scalars(node))
    elif isinstance(node, str):
        yield text_of(node)
    elif rule.attr is not None:
        yield text_of(str(node.get(rule.attr) or ""))
    elif rule.feed is not None:
        # Markup stands in a feed as text (escaped, CDATA) or, in Atom, as elements.
        yield text_of(node) if len(node) else text_of_markup(node.text or "")
    else:
        machine = microdata_value(node) if rule.microdata is not None else None
        yield text_of(node) if machine is None else text_of(machine)
