"""The page object of an advert's own page: a pure function of its bytes and the manifest.

What it returns is raw and lives in memory only; `pages.py` holds lists and what pages share.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import replace
from functools import cached_property

import attrs
from web_poet import field as page_field

from brightline.ingest import PostedInterval, RawAdvert
from crawlers.dates import read_date
from crawlers.fields import GENERIC, GENERIC_OBJECT, xpath_of
from crawlers.pages import SitePage
from crawlers.rules import Rule
from crawlers.values import Values, read_values

_CANONICAL = xpath_of("//link[@rel='canonical']/@href | //meta[@property='og:url']/@content")


@attrs.define(slots=False, eq=False, repr=False)
class DetailPage(SitePage):
    """An advert's own page. `said` is what its list said, for what the page does not say."""

    said: Mapping[str, str] = attrs.field(factory=dict)
    said_at: dt.datetime | None = None

    @cached_property
    def values(self) -> Values:
        """The advert's values, read once."""
        found = read_values(self._text, self.manifest, self.seen_at, self.timezone)
        listed = self.said.get("posted")
        if found.posted is None and listed:
            found = replace(found, posted=self._listed_date(listed))
        return found

    def _text(self, name: str) -> str | None:
        own = self.manifest.advert.of(name)
        if own:
            found = self.reader.first(own)
            return found if found or name == "posted" else self.said.get(name)
        if name == "posted":  # what a list said counts from another moment
            return self.reader.first(self._usual(name))
        return self.said.get(name) or self.reader.first(self._usual(name))

    def _usual(self, name: str) -> tuple[Rule, ...]:
        return (GENERIC_OBJECT if self.document.kind == "json" else GENERIC).of(name)

    def _listed_date(self, listed: str) -> PostedInterval | None:
        seen = self.said_at or self.seen_at
        return read_date(listed, seen_at=seen, dates=self.manifest.dates, timezone=self.timezone)

    @page_field
    def ad_id(self) -> str | None:
        """The site's own id of the advert: by rule, from its address, or its canonical one."""
        own = self.reader.first(self.manifest.advert.id) if self.manifest.advert.id else None
        found = own or self.manifest.id_in(self.address)
        if found or self.document.kind != "html":
            return found
        named = (self.manifest.id_in(link) for link in _CANONICAL(self.document.root))
        return next((name for name in named if name), None)

    @page_field
    def title(self) -> str | None:
        """The advert's title in one line."""
        return self.values.title

    @page_field
    def body(self) -> str | None:
        """The advert's text."""
        return self.values.body

    @page_field
    def price(self) -> float | None:
        """The price as a number."""
        return self.values.price

    @page_field
    def currency(self) -> str | None:
        """The currency as printed beside the price, else the manifest's."""
        return self.values.currency

    @page_field
    def place(self) -> str | None:
        """The place as printed."""
        return self.values.place

    @page_field
    def section(self) -> str | None:
        """The section as printed."""
        return self.values.section

    @page_field
    def posted(self) -> PostedInterval | None:
        """When it was posted, as precisely as the page (or its list) says."""
        return self.values.posted

    @page_field
    def language(self) -> str | None:
        """The advert's language, where the page or the manifest says it."""
        return self.values.language

    def advert(self, site: str, section: str) -> RawAdvert | None:
        """The raw advert, or None when the page is none (no id, or neither title nor text).

        Args:
            site: the site's key in the study.
            section: the section of the list that led here, where the page prints none.
        """
        return self.values.advert(
            site=site,
            ad_id=self.ad_id,
            url=self.address,
            section=section,
            seen_at=self.seen_at,
        )
