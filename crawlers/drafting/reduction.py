"""A page reduced to its structure: the same elements, invented texts, addresses and values.

A new tree is built from names that pass and values that are made; nothing is copied by default,
so that what this module does not know is not there. All of it happens in memory.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import unquote

from lxml import etree  # type: ignore[import-untyped]
from parsel import Selector
from web_poet import HttpResponse, WebPage

from brightline.errors import SiteError
from crawlers.drafting.addresses import Addresses
from crawlers.drafting.attributes import attributes_of
from crawlers.drafting.names import DesignNames, parts_of
from crawlers.drafting.phrases import Phrases
from crawlers.drafting.structured_data import StructuredData
from crawlers.drafting.vocabulary import HTML_TAGS, word_set

UNKNOWN = "x-element"
"""What an element becomes whose name is neither HTML's nor the design's."""

_DROPPED = word_set(
    "script style template noscript svg math object embed applet canvas base param source track "
    "audio area"
)
_HOLLOW = frozenset(("iframe", "video", "select", "textarea"))
_PLACE_WORDS = word_set(
    "addresslocality addressregion areaserved city ciudad cidade location locality lieu lugar "
    "luogo neighborhood ort place plaats region town ville"
)
_MARK = "synthetic: structure only, every text, address and value is invented"
_MOST_ELEMENTS = 50_000
"""A page of more is no list and no advert, but somebody's whole database."""

_DEEPEST = 300
"""Browsers stop nesting at about 500; pages that people made stay under a hundred."""


@dataclass(frozen=True, slots=True)
class Reduced:
    """An invented page: its markup, its address, and how many names were left out."""

    html: str
    url: str
    left_out: int = 0

    def __repr__(self) -> str:
        return "<Reduced>"


def reduce_pages(pages: Iterable[HttpResponse]) -> list[Reduced]:
    """Invented pages of the same structure; what the pages share stays shared.

    Raises:
        SiteError: a page has too many elements or too many levels.
    """
    sources = [(_root(page), str(page.url), _base(page)) for page in pages]
    roots = [root for root, _, _ in sources]
    names = DesignNames(
        (name for root in roots for name in _names(root)),
        frozenset(word for root in roots for word in _said(root)),
    )
    phrases = Phrases()
    addresses = Addresses(sources[0][1]) if sources else None
    return [
        _Reduction(names, phrases, addresses, base).page(root, url)
        for root, url, base in sources
        if addresses is not None
    ]


def _root(page: HttpResponse) -> etree._Element:
    root: etree._Element = page.selector.root
    depth = elements = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        elements += event == "start"
        if depth > _DEEPEST or elements > _MOST_ELEMENTS:
            raise SiteError(
                "The page is deeper or has more elements than a list or an advert; name another."
            )
    return root


def _base(page: HttpResponse) -> str:
    return str(WebPage(page).base_url)


def _names(root: etree._Element) -> Iterator[str]:
    """Every class name, id, element and data attribute name."""
    for element in root.iter(etree.Element):
        yield str(element.tag)
        yield from (element.get("class") or "").split()
        yield from (element.get("id") or "").split()
        yield from (str(name)[5:] for name in element.attrib if str(name).startswith("data-"))


def _said(root: etree._Element) -> Iterator[str]:
    """Lower-case words of every text, comment and attribute but class names and ids."""
    for node in root.iter():
        values = [node.text or "", node.tail or ""]
        if isinstance(node.tag, str):
            values += [str(v) for k, v in node.attrib.items() if k not in ("class", "id")]
        for value in values:
            yield from re.findall(r"[^\W\d_]+", unquote(value).lower())


class _Reduction:
    """One page's reduction. A stack, not recursion: hostile pages nest deeply."""

    def __init__(
        self, names: DesignNames, phrases: Phrases, addresses: Addresses, base: str
    ) -> None:
        self._names, self._phrases, self._addresses, self._base = names, phrases, addresses, base
        self._data = StructuredData(phrases, addresses, base)
        self._left_out = 0

    def page(self, root: etree._Element, url: str) -> Reduced:
        made = self._element(root, "html")
        made.insert(0, etree.Comment(f" {_MARK} "))
        text = etree.tostring(made, method="html", encoding="unicode", doctype="<!DOCTYPE html>")
        return Reduced(f"{text}\n", self._addresses.invent(url, url), self._left_out)

    def _element(self, root: etree._Element, tag: str) -> etree._Element:
        top = self._made(root, tag)
        stack = [(root, top)]
        while stack:
            source, target = stack.pop()
            last: etree._Element | None = None
            for child in source:
                made = self._child(child)
                if made is not None:
                    target.append(made)
                    last = made
                    if made.tag not in _HOLLOW and made.tag != "script":
                        stack.append((child, made))
                self._tail(child, target, last)
        return top

    def _child(self, child: etree._Element) -> etree._Element | None:
        """The element that stands for a child; None for what is left out."""
        if not isinstance(child.tag, str):
            return None
        tag = child.tag.lower()
        if tag == "script" and (child.get("type") or "").lower() == "application/ld+json":
            return self._structured(child)
        if tag in _DROPPED or (tag in ("meta", "link") and not self._is_known(child)):
            return None
        known = tag in HTML_TAGS or ("-" in tag and self._names.keeps(tag))
        return self._made(child, tag if known else UNKNOWN)

    def _is_known(self, child: etree._Element) -> bool:
        made = self._attributes(child)
        return bool(made.keys() & {"name", "property", "http-equiv", "itemprop", "rel"})

    def _made(self, source: etree._Element, tag: str) -> etree._Element:
        made = etree.Element(tag)
        for name, value in self._attributes(source).items():
            made.set(name, value)
        wanted = f"{source.get('class') or ''} {source.get('id') or ''}".split()
        self._left_out += sum(not self._names.keeps(name) for name in wanted)
        if source.text and tag not in _HOLLOW:
            made.text = self._phrases.invent(source.text, _hint(source))
        return made

    def _attributes(self, source: etree._Element) -> dict[str, str]:
        return attributes_of(
            source, self._names, self._phrases, self._addresses, self._data, self._base
        )

    def _structured(self, script: etree._Element) -> etree._Element | None:
        text = self._data.invent(script.text or "")
        if text is None:
            return None
        made = etree.Element("script", type="application/ld+json")
        made.text = text
        return made

    def _tail(
        self, child: etree._Element, target: etree._Element, last: etree._Element | None
    ) -> None:
        """The text behind a child, also of one that was left out."""
        if not child.tail:
            return
        text = self._phrases.invent(child.tail, _hint(target))
        if last is None:
            target.text = (target.text or "") + text
        else:
            last.tail = (last.tail or "") + text


def _hint(element: etree._Element) -> str:
    """Whether the markup of an element or its parent says that a place stands there."""
    for near in (element, element.getparent()):
        if near is not None and isinstance(near.tag, str):
            said = " ".join(near.get(name) or "" for name in ("class", "id", "itemprop"))
            if set(parts_of(said)) & _PLACE_WORDS or said.lower().strip() in _PLACE_WORDS:
                return "place"
    return ""


def page_of(reduced: Reduced) -> HttpResponse:
    """An invented page as the page objects take it."""
    kind = {"Content-Type": "text/html; charset=utf-8"}
    return HttpResponse(reduced.url, reduced.html.encode(), headers=kind)


def selector_of(reduced: Reduced) -> Selector:
    """An invented page as selectors take it."""
    return page_of(reduced).selector
