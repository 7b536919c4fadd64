"""Guessing the rules of an advert's own page: each field by a score, the markup's word first."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from lxml import etree  # type: ignore[import-untyped]
from parsel import Selector

from crawlers.drafting.facts import Fact, date_in, dates, places, prices
from crawlers.drafting.guesses import Guess, has_class
from crawlers.drafting.marked import crumbs_rule, marked_rule
from crawlers.drafting.names import parts_of
from crawlers.drafting.phrases import LABELS, PRICE
from crawlers.drafting.reduction import Reduced, selector_of
from crawlers.drafting.selecting import BY_PLACE, in_frame, own_text, selector_for, words_about
from crawlers.drafting.vocabulary import word_set
from crawlers.labels import LabelIndex
from crawlers.text import one_line

_TITLE_WORDS = word_set("title titulo titre titel titolo heading headline subject")
_HEAD_WORDS = word_set("head header posting item detail advert ad listing")
_BODY_WORDS = word_set(
    "description desc body text content message posting beschreibung descripcion descrizione "
    "userbody articlebody"
)
_CRUMB_WORDS = word_set("breadcrumb breadcrumbs crumb crumbs eyebrow path")
_BLOCKS = word_set("div section article main td dd li body form aside header footer nav")
_HEADINGS = {"h1": 3.0, "h2": 2.0, "h3": 1.0, "legend": 1.0}
_SITE_AFTER = r"^(.+?)(?:\s[|–—-]\s[^|–—]*)?$"
"""A page's own title, which mostly ends with the site's name."""

_TITLES = "h1, h2, h3, h4, legend, [itemprop=name], [class*=itle]"

_SURE = 2.5
"""The score of a lone first-rank heading, less half a point."""

FEWEST_WORDS = 8
"""Fewer words in a row are a label, not an advert's text."""


@dataclass(slots=True)
class AdvertGuess:
    """What an advert's page was guessed to say."""

    fields: dict[str, Guess] = field(default_factory=dict)
    dates: list[Fact] = field(default_factory=list)
    priced: list[str] = field(default_factory=list)


def guess_advert(reduced: Reduced) -> AdvertGuess | None:
    """The rules of an advert's page, or None where it has neither a title nor a text."""
    page = selector_of(reduced)
    title, said = _title(page)
    body = _body(page)
    if title is None or body is None:
        return None
    found = AdvertGuess({"title": title, "body": body})
    _price(found, page)
    _posted(found, page)
    if place := _marked(page, "place") or _place(page):
        found.fields["place"] = place
    if section := _section(page, said):
        found.fields["section"] = section
    return found


def score_heading(element: etree._Element, alike: int = 1, *, echoed: bool = False) -> float:
    """How likely a heading is the advert's title.

    Args:
        alike: headings of the same tag on the page.
        echoed: whether the page's structured data say the same.
    """
    parent = element.getparent()
    about = words_about(element) | (words_about(parent) if parent is not None else frozenset())
    links = element.xpath(".//a/@href") + element.xpath("ancestor::a/@href")
    leads_home = any(not urlsplit(link).path.strip("/") for link in links)
    score = _HEADINGS.get(str(element.tag), 0.5) - 0.2 * min(alike - 1, 5)
    score += 2.0 * bool(about & _TITLE_WORDS) + 0.7 * bool(about & _HEAD_WORDS)
    score += 3.0 * echoed - 4.0 * leads_home - 4.0 * in_frame(element)
    return score - 1.0 * bool(links and not leads_home)


def _title(page: Selector) -> tuple[Guess | None, str]:
    """(rule, text) of the heading with the highest score, else of the structured data."""
    marked = marked_rule(page, "title")
    ranked = []
    headings = [node.root for node in page.css(_TITLES)]
    for place, element in enumerate(headings):
        text = _text(element)
        if text and element.tag not in _BLOCKS - {"div", "td"} and len(text.split()) < 25:
            alike = sum(other.tag == element.tag for other in headings)
            echoed = marked is not None and marked[1] == text
            ranked.append((score_heading(element, alike, echoed=echoed), -place, element))
    best = max(ranked, key=lambda entry: entry[:2], default=None)
    css = selector_for(best[2], page) if best and best[0] > 0 else None
    if best and css:
        said = _text(best[2])
        check = "the advert's title, or the site's?" if best[0] < _SURE else ""
        return Guess(css, "it holds the price too" if PRICE.search(said) else check), said
    if marked:
        return Guess(marked[0]), marked[1]
    return _page_title(page)


def _page_title(page: Selector) -> tuple[Guess | None, str]:
    """What the browser shows above the page, where it has no heading of any kind."""
    said = one_line(page.css("title::text").get(""))
    if not said:
        return None, ""
    rule = {"css": "title", "regex": _SITE_AFTER}
    return Guess(rule, "the page's own title: is the site's name cut off?"), said


def score_body(words: int, linked: int, element: etree._Element) -> float:
    """How likely an element's own running text is the advert's text.

    Args:
        words: words that stand in it, but in none of the blocks inside.
        linked: those of them that are links.
    """
    if words < FEWEST_WORDS:
        return 0.0
    named = bool(words_about(element) & _BODY_WORDS)
    return (
        words * (1 - linked / words) * (2.5 if named else 1.0) * (0.1 if in_frame(element) else 1)
    )


def _body(page: Selector) -> Guess | None:
    """The longest running text, or the structured data's where that is longer."""
    words, linked = _credits(page)
    scored = [
        (score_body(words[e], linked[e], e) * (0.1 if date_in(_text(e)) else 1), -i, e)
        for i, e in enumerate(words)
    ]
    best = max(scored, key=lambda entry: entry[:2], default=None)
    marked = marked_rule(page, "body")
    css = None
    if best and best[0] > 0:
        css = selector_for(_named_around(best[2]), page)
    if best and css and (marked is None or words[best[2]] >= len(marked[1].split())):
        named = bool(words_about(_named_around(best[2])) & _BODY_WORDS)
        return Guess(css, "" if named else "the longest text: is it the advert's?")
    return Guess(marked[0], "may be cut short") if marked else None


def _credits(page: Selector) -> tuple[dict[etree._Element, int], dict[etree._Element, int]]:
    """Words of running text by the nearest block around them, and those of them in links."""
    words: dict[etree._Element, int] = defaultdict(int)
    linked: dict[etree._Element, int] = defaultdict(int)
    for node in page.css("body *"):
        count = len(own_text(node.root).split())
        if not count or node.root.tag in {"script", "h1", "h2", "option"}:
            continue
        near = [node.root, *node.root.iterancestors()]
        block = next((element for element in near if element.tag in _BLOCKS), None)
        if block is None:
            continue
        words[block] += count
        linked[block] += count * any(element.tag == "a" for element in near)
    return words, linked


def _named_around(block: etree._Element) -> etree._Element:
    """The block, or its parent where that one is called a description or the like."""
    parent = block.getparent()
    if words_about(block) & _BODY_WORDS or parent is None:
        return block
    only = sum(isinstance(child.tag, str) for child in parent) <= 2
    return parent if words_about(parent) & _BODY_WORDS and only else block


def _price(found: AdvertGuess, page: Selector) -> None:
    marked, facts = marked_rule(page, "price"), prices(page.root)
    visible = _ruled(facts, page)
    found.priced = ["".join(fact.element.itertext()) for fact in facts[:1]]
    if marked:
        found.fields["price"] = Guess(marked[0])
        if currency := marked_rule(page, "currency"):
            found.fields["currency"] = Guess(currency[0])
    elif visible:
        weak = facts[0].score < 2.5
        found.fields["price"] = Guess(visible, "the advert's own price?" if weak else "")


def _posted(found: AdvertGuess, page: Selector) -> None:
    marked, facts = marked_rule(page, "posted"), dates(page.root)
    visible = _ruled(facts, page)
    if marked and date_in(marked[1]):
        found.fields["posted"] = Guess(marked[0])
    elif visible:
        weak = facts[0].score < 3
        found.fields["posted"] = Guess(visible, "the day of posting?" if weak else "")
        found.dates = facts[:1]


def _place(page: Selector) -> Guess | None:
    rule = _ruled(places(page.root), page)
    return Guess(rule, "the advert's place?") if rule else None


def _ruled(facts: list[Fact], page: Selector) -> str | dict[str, str] | None:
    """The rule that reads the likeliest fact."""
    for fact in facts[:3]:
        css = selector_for(fact.element, page)
        if css and fact.attr:
            return f"{css}::attr({fact.attr})"
        label = _label_before(fact.element, page) if css and BY_PLACE in css else None
        if label:
            return {"label": label, "regex": fact.regex} if fact.regex else f"label:{label}"
        if css:
            return {"css": css, "regex": fact.regex} if fact.regex else css
    return None


def _label_before(element: etree._Element, page: Selector) -> str | None:
    """The words of the frame in the element before one that no name tells, if they find it."""
    before = element.getprevious()
    label = "" if before is None else _text(before).strip(" :")
    if not label or not all(word.lower() in LABELS for word in label.split()):
        return None
    found = next(LabelIndex(page.root).values(label), None)
    return label if found is not None and one_line(found) == _text(element) else None


def _marked(page: Selector, name: str) -> Guess | None:
    found = marked_rule(page, name)
    return Guess(found[0]) if found else None


def _section(page: Selector, title: str) -> Guess | None:
    """The last of the breadcrumbs that is not the advert, in structured data or as shown."""
    crumbs = crumbs_rule(page, title)
    if crumbs:
        return Guess(crumbs)
    for node in page.css("[class], [id]"):
        classes = [
            c for c in node.attrib.get("class", "").split() if _CRUMB_WORDS & set(parts_of(c))
        ]
        if classes and node.css("a[href]"):
            names = [_text(link.root) for link in node.css("a[href]")]
            itself = len(names) > 1 and names[-1] == title
            xpath = f"(//*[{has_class(classes[0])}]//a)[last(){'-1' if itself else ''}]"
            return Guess(xpath, "the last of the breadcrumbs")
    return None


def _text(element: etree._Element) -> str:
    return " ".join(" ".join(element.itertext()).split())
