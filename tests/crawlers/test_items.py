"""One item of a page is its advert: nothing is taken from those beside it."""

from __future__ import annotations

import datetime as dt
import itertools
import json
from typing import Any

import pytest
from web_poet import HttpResponse

from crawlers.detail import DetailPage
from crawlers.manifest import Manifest
from crawlers.values import Values

MANIFEST = Manifest(
    name="test",
    sha256="",
    title="Test site",
    purpose="Invented pages.",
    terms_note="Invented, no terms.",
    id=r"nr=(\d+)",
)
URL = "https://a.example.org/ad?nr=1"
SEEN = dt.datetime(2026, 11, 24, 10, 30, tzinfo=dt.UTC)


def values_of(markup: str) -> Values:
    answer = HttpResponse(
        URL, markup.encode(), headers={"Content-Type": "text/html; charset=utf-8"}
    )
    return DetailPage(answer, manifest=MANIFEST, seen_at=SEEN).values


def item(kind: str, inside: str, tag: str = "div", prop: str = "") -> str:
    named = f' itemprop="{prop}"' if prop else ""
    return f'<{tag}{named} itemscope itemtype="https://schema.org/{kind}">{inside}</{tag}>'


PRICE = '<meta itemprop="price" content="12.50"><meta itemprop="priceCurrency" content="EUR">'
OWN = item(
    "Product",
    '<h1 itemprop="name">Own</h1><div itemprop="description">Text</div>'
    + item("Offer", PRICE, prop="offers"),
    "main",
)
OTHER = (
    '<span itemprop="name">Other</span><p itemprop="description">Not this</p>'
    '<meta itemprop="price" content="99"><time itemprop="datePublished" datetime="2026-01-01">'
    '</time><span itemprop="addressLocality">Elsewhere</span>'
)
BESIDE = [
    f"<aside>{item('Offer', OTHER)}</aside>",
    item("Organization", OTHER, "header"),
    item("BreadcrumbList", item("ListItem", OTHER, prop="itemListElement")),
    item("ItemList", item("Product", OTHER, prop="itemListElement")),
    f"<footer>{item('LocalBusiness', OTHER)}</footer>",
]


@pytest.mark.parametrize("beside", BESIDE)
def test_nothing_is_taken_from_the_items_beside_the_advert(beside: str) -> None:
    for pieces in itertools.permutations([OWN, beside]):
        found = values_of("".join(pieces))
        assert (found.title, found.body, found.price) == ("Own", "Text", 12.5)
        assert found.place is None
        if "aside" in beside or "footer" in beside:
            assert found.posted is None


def test_what_is_nested_in_the_advert_is_its_own_but_for_others_and_related_ones() -> None:
    seller = item("Person", '<span itemprop="name">Somebody</span>', prop="seller")
    place = item("PostalAddress", '<span itemprop="addressLocality">Lake City</span>')
    related = item("Product", OTHER)
    inside = f'<div itemprop="description">Text</div>{seller}{place}{related}'
    found = values_of("<h1>Own</h1>" + item("Service", inside))
    assert (found.title, found.body, found.place) == ("Own", "Text", "Lake City")
    assert found.price is None


def test_the_page_may_be_the_item_and_properties_may_lie_in_none() -> None:
    inside = f'<h1 itemprop="name">Own</h1>{item("Offer", PRICE, prop="offers")}'
    assert (values_of(item("WebPage", inside)).title, values_of(inside).price) == ("Own", 12.5)
    framed = item("WebPage", '<b itemprop="name">Site</b>' + item("Product", inside, "main"))
    assert (values_of(framed).title, values_of(framed).price) == ("Own", 12.5)
    entity = item("WebPage", item("Product", inside, prop="mainEntity"))
    assert (values_of(entity).title, values_of(entity).price) == ("Own", 12.5)


def linked(*objects: dict[str, Any], heading: str = "Own") -> Values:
    blocks = "".join(
        f'<script type="application/ld+json">{json.dumps(entry)}</script>' for entry in objects
    )
    return values_of(f"<h1>{heading}</h1>{blocks}")


ALSO = {
    "@type": "Offer",
    "name": "Other",
    "price": 99,
    "priceCurrency": "USD",
    "datePosted": "2026-01-01",
    "areaServed": "Elsewhere",
}


@pytest.mark.parametrize(
    "own",
    [
        {"@type": "Product", "name": "Own", "description": "Text"},
        {"@type": "Product", "url": URL, "description": "Text"},
        {"@type": "Thing", "name": "Own", "description": "Text"},
        {
            "@type": "Offer",
            "itemOffered": {"@type": "Service", "name": "Own", "description": "Text"},
        },
    ],
)
def test_nothing_is_taken_from_the_objects_beside_the_advert(own: dict[str, Any]) -> None:
    for objects in itertools.permutations([own, ALSO, {**ALSO, "name": "Third"}]):
        found = linked(*objects)
        assert (found.title, found.body) == ("Own", "Text")
        assert (found.price, found.currency, found.posted, found.place) == (None,) * 4


def test_parts_of_an_advert_that_stand_apart_are_its_own() -> None:
    own = {"@type": "Product", "name": "Own", "description": "Text"}
    price = {"@type": "Offer", "price": 80, "priceCurrency": "EUR"}
    dated = {"@type": "Article", "headline": "Own", "datePublished": "2026-11-20"}
    found = linked(price, dated, own)
    assert (found.title, found.price, found.currency) == ("Own", 80, "EUR")
    assert found.posted is not None
    assert linked(price, {**price, "price": 90}, own).price is None
