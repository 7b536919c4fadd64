"""Fields that a page marks up for machines: JSON-LD paths and microdata that give a value."""

from __future__ import annotations

from parsel import Selector

from crawlers.structured import jsonld_objects, jsonld_values, microdata_nodes

PATHS: dict[str, tuple[str, ...]] = {
    "title": ("name", "title", "headline"),
    "body": ("description", "articleBody", "text"),
    "price": ("offers.price", "price", "offers.lowPrice", "offers.priceSpecification.price"),
    "currency": (
        "offers.priceCurrency",
        "priceCurrency",
        "offers.priceSpecification.priceCurrency",
    ),
    "place": (
        "address.addressLocality",
        "location.address.addressLocality",
        "jobLocation.address.addressLocality",
        "availableAtOrFrom.address.addressLocality",
        "offers.availableAtOrFrom.address.addressLocality",
        "areaServed",
        "contentLocation",
    ),
    "posted": ("datePosted", "datePublished", "dateCreated", "uploadDate"),
}
"""Where schema.org's types keep what an advert says, the likeliest first."""

_PROPS: dict[str, tuple[str, ...]] = {
    "title": ("name", "headline", "title"),
    "body": ("description", "articleBody"),
    "price": ("price", "lowPrice"),
    "currency": ("priceCurrency",),
    "place": ("addressLocality", "areaServed"),
    "posted": ("datePosted", "datePublished"),
}
_FRAME = frozenset(
    "BreadcrumbList WebSite WebPage Organization ItemList Person ItemPage SearchAction".split()  # noqa: SIM905
)


def marked_rule(page: Selector, name: str) -> tuple[str, str] | None:
    """(rule, value) of a field in the page's JSON-LD, else in its microdata; None without.

    Args:
        name: one of the keys of `PATHS`.
    """
    objects = jsonld_objects(page)
    for entry in objects:
        kinds = entry.get("@type")
        kind = str(kinds[0] if isinstance(kinds, list) and kinds else kinds)
        for path in PATHS[name] if kind not in _FRAME else ():
            values = jsonld_values([entry], f"{kind}.{path}")
            if values and values[0].strip():
                return f"jsonld:{kind}.{path}", values[0]
    for prop in _PROPS[name]:
        for node in microdata_nodes(page, prop)[:1]:
            value = str(node.attrib.get("content") or " ".join(node.css("*::text").getall()))
            if value.strip():
                return f"microdata:{prop}", value.strip()
    return None


def crumbs_rule(page: Selector, title: str) -> str | None:
    """The rule for the section in a BreadcrumbList: the last crumb that is not the advert."""
    names = [
        (objects, jsonld_values([objects], "BreadcrumbList.itemListElement"))
        for objects in jsonld_objects(page)
    ]
    for entry, _ in names:
        items = entry.get("itemListElement") if entry.get("@type") == "BreadcrumbList" else None
        if not isinstance(items, list) or not items:
            continue
        path = "BreadcrumbList.itemListElement[{}].name"
        last = jsonld_values([entry], path.format(-1))
        place = -2 if last and last[0] == title else -1
        if jsonld_values([entry], path.format(place)):
            return f"jsonld:{path.format(place)}"
    return None
