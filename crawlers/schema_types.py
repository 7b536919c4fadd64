"""Types and properties of schema.org: which describe a page's frame, and which an advert."""

from __future__ import annotations

FRAME = frozenset(
    (
        *("BreadcrumbList", "WebSite", "WebPage", "Organization", "ItemList", "Person"),
        *("CollectionPage", "ItemPage", "SearchResultsPage", "ProfilePage", "ContactPage"),
        *("SiteNavigationElement", "WPHeader", "WPFooter", "ImageObject", "SearchAction"),
        *("Corporation", "FAQPage", "AboutPage", "Comment", "Review", "VideoObject"),
    )
)
"""Types that describe the page's frame, not the advert."""

INNER = frozenset(("mainEntity", "itemOffered"))
"""Where a frame (a web page, an offer) holds the advert itself."""

ADVERTS = frozenset(
    (
        *("Product", "ProductModel", "IndividualProduct", "Offer", "AggregateOffer", "Demand"),
        *("Service", "JobPosting", "Event", "RealEstateListing", "Accommodation", "Apartment"),
        *("House", "Room", "Residence", "Vehicle", "Car", "Motorcycle"),
    )
)
"""Types that adverts mostly have."""

TEXTS = frozenset(("description", "articleBody", "text"))
"""Properties that hold a text; an advert that is only pointed to mostly has none."""

FIELDS = TEXTS | frozenset(
    (
        *("name", "title", "headline", "price", "lowPrice", "offers", "priceCurrency"),
        *("address", "addressLocality", "areaServed", "location", "category"),
        *("datePosted", "datePublished", "dateCreated"),
    )
)
"""Properties of which an advert has many."""
