"""Applying a manifest's field rules to a page, and the rules for pages that have none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

from parsel import Selector

from crawlers.manifest import FieldRules, Rule
from crawlers.structured import (
    jsonld_objects,
    jsonld_values,
    meta_values,
    microdata_nodes,
    microdata_value,
)
from crawlers.text import text_of, text_of_markup

GENERIC = FieldRules.model_validate(
    {
        "title": [
            "jsonld:*.name",
            "jsonld:*.title",
            "jsonld:*.headline",
            "microdata:name",
            "h1",
            "meta:og:title",
        ],
        "body": [
            "jsonld:*.description",
            "microdata:description",
            "jsonld:*.articleBody",
            "#description, .description, [class*=description], [class*=content] article, article",
            "meta:og:description",
        ],
        "price": ["jsonld:*.offers.price", "jsonld:*.price", "microdata:price", "[class*=price]"],
        "currency": ["jsonld:*.offers.priceCurrency", "microdata:priceCurrency"],
        "place": [
            "jsonld:*.address.addressLocality",
            "jsonld:*.availableAtOrFrom.address.addressLocality",
            "jsonld:*.areaServed",
            "microdata:addressLocality",
            "microdata:areaServed",
        ],
        "section": ["jsonld:BreadcrumbList.itemListElement[-2].name", "microdata:category"],
        "posted": [
            "jsonld:*.datePosted",
            "jsonld:*.datePublished",
            "microdata:datePosted",
            "microdata:datePublished",
            "time::attr(datetime)",
        ],
    }
)
"""Where engines that mark up their adverts keep them (schema.org; then common class names)."""


class Reader:
    """Reads values out of one page or one of its elements. Structured data is parsed once."""

    def __init__(self, page: Selector) -> None:
        self.page = page

    @cached_property
    def _jsonld(self) -> list[dict[str, object]]:
        return jsonld_objects(self.page)

    def first(self, rules: tuple[Rule, ...], scope: Selector | None = None) -> str | None:
        """The first value that any of the rules finds and that is not empty."""
        for rule in rules:
            for value in self.values(rule, scope):
                return value
        return None

    def values(self, rule: Rule, scope: Selector | None = None) -> Iterator[str]:
        """Every non-empty value that a rule finds, its regex applied."""
        for text in self._texts(rule, self.page if scope is None else scope):
            value = text
            if rule.regex is not None:
                match = re.search(rule.regex, text)
                value = _group(match).strip() if match else ""
            if value:
                yield value

    def nodes(self, rule: Rule, scope: Selector | None = None) -> list[Selector]:
        """The elements that a CSS, XPath or microdata rule selects."""
        # Never `scope or`: whether a selector is true is found by writing the page out again.
        inside = self.page if scope is None else scope
        if rule.css is not None:
            return list(inside.css(rule.css))
        if rule.xpath is not None:
            return list(inside.xpath(rule.xpath))
        return microdata_nodes(inside, rule.microdata) if rule.microdata else []

    def _texts(self, rule: Rule, scope: Selector) -> Iterator[str]:
        if rule.const is not None:
            yield rule.const
        elif rule.jsonld is not None:
            yield from map(text_of_markup, jsonld_values(self._jsonld, rule.jsonld))
        elif rule.meta is not None:
            yield from map(text_of_markup, meta_values(self.page, rule.meta))
        else:
            for node in self.nodes(rule, scope):
                yield _text(node, rule)


def _text(node: Selector, rule: Rule) -> str:
    if rule.attr is not None:
        return str(node.attrib.get(rule.attr, "")) if hasattr(node.root, "attrib") else ""
    machine = microdata_value(node) if rule.microdata is not None else None
    return text_of(node) if machine is None else machine


def _group(match: re.Match[str]) -> str:
    return next((group for group in match.groups() if group is not None), match[0])
