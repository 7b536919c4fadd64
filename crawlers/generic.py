"""Rules for what a manifest does not say: where engines that mark up their adverts keep them.

schema.org in JSON-LD and microdata, microformats, OpenGraph; then common class names.
"""

from __future__ import annotations

from crawlers.rules import FieldRules

_NOT_BESIDE = "[not(ancestor::aside or ancestor::nav or ancestor::footer)]"
"""What stands beside an advert is mostly of other adverts."""

GENERIC = FieldRules.model_validate(
    {
        "title": [
            "jsonld:*.name",
            "jsonld:*.title",
            "jsonld:*.headline",
            "microdata:name",
            "microdata:headline",
            ".h-entry .p-name, .h-product .p-name, .hproduct .fn, .hentry .entry-title",
            "h1",
            "meta:og:title",
            "meta:twitter:title",
        ],
        "body": [
            "jsonld:*.description",
            "microdata:description",
            "jsonld:*.articleBody",
            "jsonld:*.text",
            "microdata:articleBody",
            ".h-entry .e-content, .h-product .e-description, .hproduct .description, "
            ".hentry .entry-content",
            "#description, .description, [class*=description], [class*=content] article, article",
            "meta:og:description",
            "meta:description",
        ],
        "price": [
            "jsonld:*.offers.price",
            "jsonld:*.offers.priceSpecification.price",
            "jsonld:*.offers.lowPrice",
            "jsonld:*.price",
            "jsonld:*.baseSalary.value",
            "microdata:price",
            "microdata:lowPrice",
            "meta:product:price:amount",
            "meta:og:price:amount",
            ".h-product .p-price, .hproduct .price",
            f"//*[contains(@class, 'price')]{_NOT_BESIDE}",
        ],
        "currency": [
            "jsonld:*.offers.priceCurrency",
            "jsonld:*.offers.priceSpecification.priceCurrency",
            "jsonld:*.priceCurrency",
            "microdata:priceCurrency",
            "meta:product:price:currency",
            "meta:og:price:currency",
        ],
        "place": [
            "jsonld:*.address.addressLocality",
            "jsonld:*.location.address.addressLocality",
            "jsonld:*.offers.availableAtOrFrom.address.addressLocality",
            "jsonld:*.availableAtOrFrom.address.addressLocality",
            "jsonld:*.provider.address.addressLocality",
            "jsonld:*.areaServed",
            "jsonld:*.location",
            "microdata:addressLocality",
            "microdata:areaServed",
            ".p-locality, .adr .locality",
            "meta:geo.placename",
            "meta:og:locality",
        ],
        "section": [
            "jsonld:BreadcrumbList.itemListElement[-2].name",
            "jsonld:BreadcrumbList.itemListElement[-2].item.name",
            "jsonld:*.category",
            "microdata:category",
            "meta:article:section",
            "meta:product:category",
        ],
        "posted": [
            "jsonld:*.datePosted",
            "jsonld:*.datePublished",
            "jsonld:*.dateCreated",
            "jsonld:*.uploadDate",
            "microdata:datePosted",
            "microdata:datePublished",
            "microdata:dateCreated",
            "meta:article:published_time",
            {"css": ".dt-published, .published", "attr": "datetime"},
            ".dt-published, .published",
            {"xpath": f"//time[@datetime]{_NOT_BESIDE}", "attr": "datetime"},
        ],
        "language": ["jsonld:*.inLanguage", "microdata:inLanguage"],
    }
)
"""Where a field is looked for when the manifest does not say; the first that finds one wins."""

GENERIC_ROW = FieldRules.model_validate(
    {
        "title": [
            "microdata:name",
            ".p-name, .fn, .entry-title",
            "h1, h2, h3, h4, h5",
        ],
        "body": [
            "microdata:description",
            ".e-content, .p-summary, .description, [class*=description]",
        ],
        "price": ["microdata:price", ".p-price, .price, [class*=price]"],
        "currency": ["microdata:priceCurrency"],
        "place": ["microdata:addressLocality", "microdata:areaServed", ".p-locality, .locality"],
        "section": ["microdata:category", ".p-category"],
        "posted": [
            "microdata:datePosted",
            "microdata:datePublished",
            {"css": "time[datetime]", "attr": "datetime"},
        ],
    }
)
"""The same for a row of a list that is the whole advert."""

GENERIC_ENTRY = FieldRules.model_validate(
    {
        "title": ["feed:title"],
        "body": ["feed:encoded", "feed:content", "feed:description", "feed:summary"],
        "price": ["feed:price"],
        "currency": ["feed:currency"],
        "place": ["feed:featurename", "feed:city", "feed:location"],
        "section": ["feed:category", {"feed": "category", "attr": "term"}],
        "posted": ["feed:pubDate", "feed:published", "feed:issued", "feed:date", "feed:updated"],
        "language": ["feed:language"],
    }
)
"""The same for an entry of a feed (RSS 2.0, RSS 1.0 with Dublin Core, Atom, GeoRSS)."""

GENERIC_OBJECT = FieldRules.model_validate(
    {
        "id": ["json:id", "json:identifier", "json:uuid"],
        "title": ["json:title", "json:name", "json:headline", "json:subject"],
        "body": ["json:body", "json:description", "json:text", "json:content"],
        "price": ["json:price", "json:price.amount", "json:price.value", "json:offers.price"],
        "currency": [
            "json:currency",
            "json:price.currency",
            "json:priceCurrency",
            "json:offers.priceCurrency",
        ],
        "place": ["json:city", "json:location", "json:place", "json:address.addressLocality"],
        "section": ["json:category", "json:section"],
        "posted": [
            "json:posted",
            "json:posted_at",
            "json:datePosted",
            "json:created_at",
            "json:createdAt",
            "json:published_at",
            "json:publishedAt",
            "json:date",
        ],
        "language": ["json:language", "json:inLanguage"],
    }
)
"""The same for an object of a JSON answer that is the whole advert."""
