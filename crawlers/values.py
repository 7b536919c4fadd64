"""From an advert's raw texts to its values: prices, dates, lines of text."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from brightline.ingest import PostedInterval, RawAdvert
from brightline.ingest.printed_prices import code_of, read_price
from crawlers.dates import read_date
from crawlers.manifest import Manifest
from crawlers.text import legible, one_line


@dataclass(frozen=True, slots=True, repr=False)
class Values:
    """The values of one advert, raw and in memory only; its `repr` is mute."""

    title: str | None
    body: str | None
    price: float | None
    currency: str | None
    place: str | None
    section: str | None
    posted: PostedInterval | None
    language: str | None
    price_printed: str | None = None

    def __repr__(self) -> str:
        return "<Values>"

    def advert(
        self, *, site: str, ad_id: str | None, url: str, section: str, seen_at: dt.datetime
    ) -> RawAdvert | None:
        """The raw advert, or None when there is none (no id, or neither title nor text)."""
        if not ad_id or not (self.title or self.body):
            return None
        return RawAdvert(
            site=site,
            ad_id=ad_id,
            url=url,
            section=self.section or section,
            title=self.title or "",
            body=self.body or "",
            seen_at=seen_at,
            place=self.place,
            price=self.price,
            currency=self.currency,
            posted=self.posted,
            language=self.language,
            price_printed=self.price_printed,
        )


def read_values(
    text_of: Callable[[str], str | None],
    manifest: Manifest,
    seen_at: dt.datetime,
    timezone: str,
) -> Values:
    """The values that an advert's texts hold.

    Args:
        text_of: the raw text of a field, or None.
        seen_at: when its page was fetched, which relative dates count from.
        timezone: the site's, where the manifest names none.
    """
    price, currency = read_price(_line(text_of("price")), manifest.currency)
    if price is not None:
        currency = code_of(_line(text_of("currency"))) or currency
    posted = text_of("posted")
    return Values(
        title=one_line(text_of("title") or "") or None,
        body=text_of("body") or None,
        price=price,
        currency=currency if price is not None else None,
        place=_line(text_of("place")),
        section=_line(text_of("section")),
        posted=read_date(posted, seen_at=seen_at, dates=manifest.dates, timezone=timezone),
        language=_line(text_of("language")),
        price_printed=_line(text_of("price")),
    )


def _line(text: str | None) -> str | None:
    return legible(text) or None if text else None
