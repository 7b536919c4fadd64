"""CSS selectors for elements of an invented page, and what the markup around an element says."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from lxml import etree  # type: ignore[import-untyped]
from parsel import Selector

from crawlers.drafting.names import parts_of
from crawlers.drafting.vocabulary import word_set

_LOOKS = word_set(
    "active aligned bold btn center clear clearfix col dark even fade first flex float fluid "
    "hidden hover large last left lg light md odd pad right row selected sm small strong text "
    "visible wide xl xs"
)
"""Words of how something looks: a class made of them alone is a poor selector."""

_FRAME_TAGS = frozenset(("nav", "footer", "aside", "select", "button"))
_FRAME_WORDS = word_set(
    "breadcrumb breadcrumbs brand comments cookie crumbs featured footer logo masthead menu nav "
    "navbar navigation pager pagination popular recent related sidebar similar sponsor sponsored "
    "sponsorbox"
)
"""Words of a page's frame: what stands there is not the page's own matter."""

BY_PLACE = ":nth-of-type("
"""What a selector holds that goes by an element's place."""

_SMALL_FORM = 40
"""Elements of a form that asks something."""

_NEAREST = 5
"""Ancestors that may qualify a selector."""


def words_about(element: etree._Element) -> frozenset[str]:
    """Words of an element's class names, id and itemprop."""
    return _words(" ".join(element.get(name) or "" for name in ("class", "id", "itemprop")))


@lru_cache(maxsize=4096)
def _words(said: str) -> frozenset[str]:
    return frozenset(parts_of(said))


def in_frame(element: etree._Element, within: etree._Element | None = None) -> bool:
    """Whether an element stands in a page's navigation, foot, sidebar or among related adverts.

    Args:
        within: look at nothing but what is inside this element (a row), not at what is around it.
    """
    in_matter = False
    for near in itertools.chain([element], element.iterancestors()):
        if near is within or near.tag in {"body", "html"}:
            return False
        tag = near.tag if isinstance(near.tag, str) else ""
        if tag in _FRAME_TAGS or words_about(near) & _FRAME_WORDS or _is_small_form(near):
            return True
        in_matter = in_matter or tag in {"article", "main"}
        if tag == "header" and not (in_matter or _inside(near, {"article", "main"})):
            return True
    return False


def _is_small_form(element: etree._Element) -> bool:
    """A form for something; not the one that some servers put around a whole page."""
    most = itertools.islice(element.iter(), _SMALL_FORM + 1)
    return bool(element.tag == "form" and sum(1 for _ in most) <= _SMALL_FORM)


def _inside(element: etree._Element, tags: set[str]) -> bool:
    return any(near.tag in tags for near in element.iterancestors())


def own_selectors(element: etree._Element) -> list[str]:
    """Ways to name an element by itself, the most telling first, its bare tag last."""
    tag = str(element.tag)
    classes = (element.get("class") or "").split()
    telling = [name for name in classes if set(parts_of(name)) - _LOOKS]
    found = [f"#{name}" for name in (element.get("id") or "").split()[:1]]
    found += [f".{name}" for name in telling] + [f"{tag}.{name}" for name in telling]
    found += [f"[itemprop={name}]" for name in (element.get("itemprop") or "").split()]
    found += [f"{tag}.{name}" for name in classes if name not in telling]
    return [*found, tag]


def selector_for(element: etree._Element, page: Selector) -> str | None:
    """The shortest selector that finds this element alone, else one that finds it first."""
    first: str | None = None
    for css in _ways(element):
        nodes = [node.root for node in page.css(css)]
        if len(nodes) == 1 and nodes[0] is element:
            return css
        if first is None and nodes and nodes[0] is element:
            first = css
    return first


def _ways(element: etree._Element) -> Iterator[str]:
    own = own_selectors(element)
    yield from own[:-1]
    if str(element.tag) in {"h1", "h2", "time", "article"}:
        yield own[-1]
    for near in itertools.islice(element.iterancestors(), _NEAREST):
        for qualified in own_selectors(near)[:-1]:
            yield from (f"{qualified} {name}" for name in own)
    yield own[-1]
    placed = _placed(element)
    yield placed
    for near in itertools.islice(element.iterancestors(), 2):
        placed = f"{_placed(near)} {placed}"
        yield placed


def _placed(element: etree._Element) -> str:
    """An element by its place among those of its name: the last resort of a page without names."""
    before = sum(1 for _ in element.itersiblings(tag=element.tag, preceding=True))
    return f"{element.tag}{BY_PLACE}{before + 1})"


def rows_selector(rows: list[etree._Element], page: Selector) -> str | None:
    """A selector that finds all these elements and as few others as can be."""
    found: list[tuple[int, int, str]] = []
    wanted = {id(row) for row in rows}
    for rank, css in enumerate(dict.fromkeys(_shared_ways(rows))):
        matched = {id(node.root) for node in page.css(css)}
        if wanted <= matched:
            found.append((len(matched), rank, css))
    return min(found)[2] if found else None


def _shared_ways(rows: list[etree._Element]) -> Iterator[str]:
    shared = _shared(rows)
    yield from shared[:-1]
    parent = rows[0].getparent()
    for near in () if parent is None else (parent, *itertools.islice(parent.iterancestors(), 2)):
        for qualified in own_selectors(near)[:-1]:
            yield from (f"{qualified} {name}" for name in shared)
    yield shared[-1]


def _shared(elements: list[etree._Element]) -> list[str]:
    """What every one of the elements can be called."""
    common = set(own_selectors(elements[0]))
    for element in elements[1:]:
        common &= set(own_selectors(element))
    tag = str(elements[0].tag)
    named = [f"{tag}{css}" for css in own_selectors(elements[0]) if css in common and css[0] == "."]
    rest = [css for css in own_selectors(elements[0]) if css in common and css[0] != "#"]
    return [*named, *(css for css in rest if css != tag), tag]


def own_text(element: etree._Element) -> str:
    """The text that stands directly in an element, in one line."""
    pieces = [element.text or "", *(child.tail or "" for child in element)]
    return " ".join(" ".join(pieces).split())


def elements_of(scope: Selector) -> Iterator[etree._Element]:
    """The elements of a page or of one of its elements, in order."""
    root: Any = scope.root
    return iter(root.iter(etree.Element))
