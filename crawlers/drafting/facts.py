"""Which elements of an invented page say a price, a date or a place, and how well they say it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree  # type: ignore[import-untyped]

from crawlers.drafting.phrases import LABELS, PRICE, is_price
from crawlers.drafting.printed_dates import PrintedDate, reprint
from crawlers.drafting.selecting import in_frame, own_text, words_about
from crawlers.drafting.vocabulary import word_set

PLACE_WORDS = word_set(
    "addresslocality city ciudad cidade location loc locality lieu lugar luogo neighborhood ort "
    "place plaats region town ville"
)
_PRICE_WORDS = word_set(
    "price prices pricing amount cost precio preço preis prezzo prijs prix rate"
)
_DATE_WORDS = word_set(
    "posted date dates time datetime timeago published updated created age fecha datum meta info"
)
_NUMBER = r"\d+(?:[.,]\d+)*"
_ANY_PRICE = rf"([$€£¥₹]\s?{_NUMBER}|{_NUMBER}\s?(?:[$€£¥₹]|[A-Z]{{3}}))"
_FRAMED = 5.0
"""Taken off in a page's frame: more than any name can add."""

_FIELD_TAGS = frozenset(("select", "option", "label", "form", "input", "button", "title", "script"))


@dataclass(frozen=True, slots=True)
class Fact:
    """An element that says something of a kind; the higher the score the likelier."""

    element: etree._Element
    score: float
    regex: str = ""
    date: PrintedDate | None = None
    attr: str = ""


def date_in(text: str) -> tuple[PrintedDate, str] | None:
    """(the date that a text says, a regex for it where something of the frame stands before)."""
    for piece, regex in _pieces(text):
        words = piece.split(" ")
        for cut in range(min(len(words), 5)):
            found = reprint(" ".join(words[cut:]))
            if found is not None and all(word.lower() in LABELS for word in words[:cut]):
                label = r"\s+".join(re.escape(word) for word in words[:cut])
                return found, regex or (rf"{label}\s+(.+)" if label else "")
    return None


def _pieces(text: str) -> Iterator[tuple[str, str]]:
    """The whole text, what follows its label, and what stands between its separators."""
    yield text, ""
    if re.match(r"[^\d:]{2,30}:\s", text):
        yield text.split(": ", 1)[1], r":\s+(.+)"
    parts = re.split(r" [·•|–—-] ", text)
    if len(parts) > 1:
        yield parts[0], r"^(.+?) [·•|–—-] "
        yield parts[-1], r".* [·•|–—-] (.+)$"


def dates(scope: etree._Element) -> list[Fact]:
    """Elements that say a date, the likeliest first."""
    return _ranked(_dates(scope))


def _dates(scope: etree._Element) -> Iterator[Fact]:
    for element in _speaking(scope):
        base = 1.5 * bool(words_about(element) & _DATE_WORDS) - _FRAMED * in_frame(element, scope)
        if element.tag == "time" and element.get("datetime"):
            found = reprint(element.get("datetime"))
            yield Fact(element, base + 4, date=found, attr="datetime")
        elif said := date_in(own_text(element)):
            labelled = re.match(
                r"posted|published|listed|publi|eingestellt", own_text(element), re.I
            )
            yield Fact(element, base + 2 + 1.5 * bool(labelled), said[1], said[0])


def prices(scope: etree._Element) -> list[Fact]:
    """Elements that say a price, the likeliest first."""
    return _ranked(_prices(scope))


def _prices(scope: etree._Element) -> Iterator[Fact]:
    for element in _speaking(scope):
        text = own_text(element)
        named = 2.0 * bool(words_about(element) & _PRICE_WORDS) - _FRAMED * in_frame(element, scope)
        if is_price(text):
            yield Fact(element, 2 + named)
        elif PRICE.search(text):
            yield Fact(element, 1 + named, _ANY_PRICE)


def places(scope: etree._Element) -> list[Fact]:
    """Elements whose names say that a place stands there, the likeliest first."""
    return _ranked(_places(scope))


def _places(scope: etree._Element) -> Iterator[Fact]:
    for element in _speaking(scope):
        text, about = own_text(element), words_about(element)
        if not about & PLACE_WORDS or date_in(text) or PRICE.search(text):
            continue
        if element.tag in {"h1", "h2", "a"} or len(text.split()) > 6:
            continue
        bracketed = r"^\(?(.+?)\)?$" if text.startswith("(") else ""
        yield Fact(element, 2 - _FRAMED * in_frame(element, scope), bracketed)


def _speaking(scope: etree._Element) -> Iterator[etree._Element]:
    """Elements with text of their own (or a machine-readable time), outside form fields."""
    for element in scope.iter(etree.Element):
        if element.tag in _FIELD_TAGS:
            continue
        if own_text(element) or (element.tag == "time" and element.get("datetime")):
            yield element


def _ranked(facts: Iterator[Fact]) -> list[Fact]:
    """By score, and among equals by place in the page; what scores nothing is left out."""
    return sorted((fact for fact in facts if fact.score > 0), key=lambda fact: -fact.score)
