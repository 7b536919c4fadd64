"""The page object of an advert's own page: a pure function of its bytes and the manifest.

What it returns is raw and lives in memory only; `pages.py` holds lists and what pages share.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

import attrs
from web_poet import field as page_field

from brightline.ingest import PostedInterval, RawAdvert
from crawlers.dates import read_date
from crawlers.fields import GENERIC
from crawlers.pages import SitePage
from crawlers.text import one_line


@attrs.define(slots=False, eq=False, repr=False)
class DetailPage(SitePage):
    """An advert's own page. `said` is what its list said, for what the page does not say."""

    said: Mapping[str, str] = attrs.field(factory=dict)
    said_at: dt.datetime | None = None

    def _text(self, name: str) -> str | None:
        own = getattr(self.manifest.advert, name)
        if own:
            found = self.reader.first(own)
            return found if found else self.said.get(name)
        return self.said.get(name) or self.reader.first(getattr(GENERIC, name))

    def _line(self, name: str) -> str | None:
        return one_line(self._text(name) or "") or None

    @page_field
    def ad_id(self) -> str | None:
        """The site's own id of the advert, from its address."""
        match = self.manifest.id_pattern.search(str(self.response.url))
        return next((group for group in match.groups() if group), None) if match else None

    @page_field
    def title(self) -> str | None:
        """The advert's title in one line."""
        return self._line("title")

    @page_field
    def body(self) -> str | None:
        """The advert's text."""
        return self._text("body")

    @page_field
    def price(self) -> float | None:
        """The price as a number."""
        return read_price(self._line("price"))[0]

    @page_field
    def currency(self) -> str | None:
        """The currency as printed beside the price, else the manifest's."""
        if self.price is None:
            return None
        printed = self._line("currency")
        return (printed or read_price(self._line("price"), self.manifest.currency)[1] or "")[
            :3
        ] or None

    @page_field
    def place(self) -> str | None:
        """The place as printed."""
        return self._line("place")

    @page_field
    def section(self) -> str | None:
        """The section as printed."""
        return self._line("section")

    @page_field
    def posted(self) -> PostedInterval | None:
        """When it was posted, as precisely as the page (or its list) says."""
        rules, zone = self.manifest.dates, self.timezone
        own = self.reader.first(self.manifest.advert.posted or GENERIC.posted)
        found = read_date(own, seen_at=self.seen_at, dates=rules, timezone=zone)
        listed = self.said.get("posted")
        if found is None and listed:
            seen = self.said_at or self.seen_at
            found = read_date(listed, seen_at=seen, dates=rules, timezone=zone)
        return found

    @page_field
    def language(self) -> str | None:
        """The advert's language, where the manifest says how to know it."""
        return self._line("language")

    def advert(self, site: str, section: str) -> RawAdvert | None:
        """The raw advert, or None when the page is none (no id, or neither title nor text).

        Args:
            site: the site's key in the study.
            section: the section of the list that led here, where the page prints none.
        """
        ad_id, title, body = self.ad_id, self.title, self.body  # read once: a field is a search
        if not ad_id or not (title or body):
            return None
        return RawAdvert(
            site=site,
            ad_id=ad_id,
            url=str(self.response.url),
            section=self.section or section,
            title=title or "",
            body=body or "",
            seen_at=self.seen_at,
            place=self.place,
            price=self.price,
            currency=self.currency,
            posted=self.posted,
            language=self.language,
        )


def read_price(text: str | None, currency: str | None = None) -> tuple[float | None, str | None]:
    """(amount, currency) of a printed price; a symbol alone is the manifest's currency."""
    if not text:
        return None, None
    from price_parser import Price

    price = Price.fromstring(text, currency_hint=currency)
    code = price.currency if price.currency and len(price.currency) == 3 else currency
    return price.amount_float, code
