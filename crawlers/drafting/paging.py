"""Guessing how a list goes on: a next link, numbered pages, a button that loads more."""

from __future__ import annotations

from urllib.parse import urlsplit

from lxml import etree  # type: ignore[import-untyped]
from parsel import Selector

from crawlers.drafting.guesses import Guess
from crawlers.drafting.names import parts_of
from crawlers.drafting.phrases import is_more, is_next
from crawlers.drafting.reduction import Reduced, selector_of
from crawlers.drafting.selecting import own_selectors, selector_for
from crawlers.drafting.shapes import page_fields

_PAGING = frozenset(("pagination", "pager", "paging"))


def guess_next(reduced: Reduced) -> dict[str, Guess]:
    """{} where the page marks its next page itself; else a rule for `next` or `more`.

    A page that does not go on gets the mark-up's own way too, with a word to look at.
    """
    page = selector_of(reduced)
    if page.css("a[rel~=next], link[rel~=next]"):
        return {}
    more = _more(page)
    following = _by_class(page) or _by_text(page) or _numbered(page, reduced.url)
    found = {"next": following} if following else {}
    return {**found, **({"more": more} if more else {})}


def goes_on(reduced: Reduced) -> bool:
    """Whether a way to a further page was found at all."""
    marked = bool(selector_of(reduced).css("a[rel~=next], link[rel~=next]"))
    return marked or bool(guess_next(reduced))


def _by_class(page: Selector) -> Guess | None:
    """A link that its own class, or its parent's, calls next."""
    for node in page.css("a[href]"):
        for element in (node.root, node.root.getparent()):
            named = [css for css in _class_ways(element) if "next" in parts_of(css)]
            if named:
                return Guess(named[0] if element is node.root else f"{named[0]} a")
    return None


def _class_ways(element: etree._Element | None) -> list[str]:
    return [] if element is None else [css for css in own_selectors(element) if "." in css]


def _by_text(page: Selector) -> Guess | None:
    for node in page.css("a[href]"):
        text = " ".join(" ".join(node.root.itertext()).split())
        if is_next(text):
            word = text.strip("»›→> ")
            return Guess(f"//a[contains(normalize-space(), '{word}')]", "found by its text")
    return None


def _numbered(page: Selector, url: str) -> Guess | None:
    """Links to numbered pages of this list: in a container of that name, or by their query."""
    for node in page.css("a[href]"):
        for near in (node.root, *node.root.iterancestors()):
            named = [css for css in _class_ways(near) if set(parts_of(css)) & _PAGING]
            if named:
                return Guess(named[0] if near is node.root else f"{named[0]} a")
    for node in page.css("a[href]"):
        href = str(node.attrib["href"])
        fields = page_fields(href)
        if fields and urlsplit(href).path == urlsplit(url).path:
            return Guess(f"a[href*='{min(fields)}=']", "every numbered page of the list")
    return None


def _more(page: Selector) -> Guess | None:
    """A button that carries the address of more of the list."""
    for node in page.css("button, a, div"):
        said = " ".join(" ".join(node.root.itertext()).split())
        calls = [
            k for k, v in node.attrib.items() if k.startswith("data-") and v.startswith("http")
        ]
        named = {"more", "load"} & set(parts_of(node.attrib.get("class", "")))
        css = selector_for(node.root, page) if calls and (named or is_more(said)) else None
        if css:
            return Guess({"css": css, "attr": calls[0]}, "what does it answer: HTML or JSON?")
    return None
