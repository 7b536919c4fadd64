"""Guessing the rules of a list: rows, what they say, the next page, the heading."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from lxml import etree  # type: ignore[import-untyped]
from parsel import Selector

from brightline.counted import counted
from crawlers.drafting.facts import Fact, dates, places, prices
from crawlers.drafting.guesses import Guess, has_class
from crawlers.drafting.reduction import Reduced, selector_of
from crawlers.drafting.selecting import in_frame, own_selectors, rows_selector, selector_for
from crawlers.drafting.shapes import LinkGroup, best_group, group_like, link_groups

_LOOKED_AT = 30
"""Rows that are looked at for what rows say."""

_MOST_ROWS = 0.6
"""A selector of rows must hold this share of the links; the rest may be sponsored ones."""

_FACTS: dict[str, Callable[[etree._Element], list[Fact]]] = {
    "price": prices,
    "place": places,
    "posted": dates,
}


@dataclass(slots=True)
class ListGuess:
    """What a list was guessed to say; `dates` are those that its rows print."""

    urls: list[str]
    rows: Guess | None = None
    fields: dict[str, Guess] = field(default_factory=dict)
    section: Guess | None = None
    dates: list[Fact] = field(default_factory=list)
    priced: list[str] = field(default_factory=list)


def guess_list(page: Reduced, advert: Reduced | None = None) -> ListGuess | None:
    """The rules of a list, or None where the page lists no adverts.

    Args:
        advert: the page of an advert of the site, whose address says what to look for.
    """
    selector = selector_of(page)
    groups = link_groups(selector, page.url)
    group = _group(groups, advert)
    if group is None:
        return None
    found = ListGuess(list(group.links), section=_section(selector))
    rows = _rows(group)
    if not rows:
        return found
    css = rows_selector(rows, selector)
    if css is None:
        return found
    short = len(rows) < len(group.links)
    found.rows = Guess(
        css, f"holds {len(rows)} of {counted(len(group.links), 'link')}" if short else ""
    )
    _read_rows(found, [node.root for node in selector.css(css)], rows)
    return found


def _group(groups: list[LinkGroup], advert: Reduced | None) -> LinkGroup | None:
    return group_like(groups, advert.url) if advert else best_group(groups, _share_of_facts)


def _share_of_facts(group: LinkGroup) -> float:
    """The share of a group's links beside which a price, a date or a place stands."""
    rows = _rows(group)[:_LOOKED_AT]
    if not rows or any(row.tag in {"nav", "body", "html"} for row in rows):
        return 0.0
    return sum(bool(prices(row) or dates(row) or places(row)) for row in rows) / len(rows)


def _rows(group: LinkGroup) -> list[etree._Element]:
    """The largest element around each link that holds no other; those that are alike."""
    held: Counter[Any] = Counter()
    for elements in group.links.values():
        held.update({near for element in elements for near in (element, *element.iterancestors())})
    found = [_row(elements[-1], held) for elements in group.links.values()]
    kinds = Counter((row.tag, _kind(row)) for row in found)
    if not kinds:
        return []
    (tag, kind), count = kinds.most_common(1)[0]
    alike = [row for row in found if (row.tag, _kind(row)) == (tag, kind)]
    return alike if count >= _MOST_ROWS * len(found) else []


def _row(link: etree._Element, held: Counter[Any]) -> etree._Element:
    row = link
    while (parent := row.getparent()) is not None and held[parent] == 1 and parent.tag != "body":
        row = parent
    return row


def _kind(row: etree._Element) -> str:
    """What rows are told apart by: their first class, which alternating ones come after."""
    return next((css for css in own_selectors(row) if css.startswith(".")), "")


def _read_rows(found: ListGuess, matched: list[etree._Element], rows: list[etree._Element]) -> None:
    looked = rows[:_LOOKED_AT]
    for name, read in _FACTS.items():
        facts = [read(row) for row in looked]
        guess = _field(looked, facts)
        if guess is not None:
            found.fields[name] = guess
        if name == "posted" and guess is not None:
            found.dates = [fact for ranked in facts for fact in ranked[:1]]
        if name == "price":
            found.priced = ["".join(fact.element.itertext()) for r in facts for fact in r[:1]]
    if "posted" not in found.fields:
        _read_headings(found, looked)


def _field(rows: list[etree._Element], facts: list[list[Fact]]) -> Guess | None:
    """The selector that finds the fact in most rows; None where half of them lack it."""
    ways: Counter[str] = Counter()
    regexes: Counter[str] = Counter()
    for row, ranked in zip(rows, facts, strict=True):
        for fact in ranked[:1]:
            scope = Selector(root=row, type="html")
            way = "time::attr(datetime)" if fact.attr else selector_for(fact.element, scope)
            ways.update([way] if way else [])
            regexes.update([fact.regex] if not fact.attr else [])
    if not ways or sum(ways.values()) < len(rows) / 2:
        return None
    css, regex = ways.most_common(1)[0][0], (regexes.most_common(1) or [("", 0)])[0][0]
    return Guess({"css": css, "regex": regex} if regex else css)


def _read_headings(found: ListGuess, rows: list[etree._Element]) -> None:
    """Dates that head groups of rows, as siblings before them."""
    for near in rows[-1].itersiblings(tag=etree.Element, preceding=True):
        said = [fact for fact in dates(near) if fact.element is near]
        if said and not found.dates:
            named = next((css[1:] for css in own_selectors(near) if css.startswith(".")), "")
            which = f"[{has_class(named)}]" if named else ""
            xpath = f"./preceding-sibling::{near.tag}{which}[1]"
            found.fields["posted"] = Guess(xpath, "the date heading above the rows")
            found.dates = said


def _section(page: Selector) -> Guess | None:
    """The heading that names the list."""
    for css in ("h1", "h2"):
        for node in page.css(css):
            text = " ".join(node.root.itertext()).strip()
            home = [
                a for a in node.css("a[href]") if not urlsplit(a.attrib["href"]).path.strip("/")
            ]
            if text and not in_frame(node.root) and not home:
                way = selector_for(node.root, page)
                return Guess(way, "names the section, not the site?") if way else None
    return None
