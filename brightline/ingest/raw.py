"""An advert as a page object read it: raw, only ever in memory, and mute about itself."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PostedInterval:
    """When an advert was posted, as far as its site says: from ≤ posted < to, in UTC.

    `precision` is minute, hour, day, week, month or year.
    """

    from_: dt.datetime
    to: dt.datetime
    precision: str


@dataclass(frozen=True, slots=True, repr=False)
class RawAdvert:
    """One listing before minimisation. Its `repr` shows nothing, so that no log can.

    `price_printed` is what `price` was read from: large amounts are believed only where it shows
    that they are one (`guarding.py`). It is not stored.
    """

    site: str
    ad_id: str
    url: str
    section: str
    title: str
    body: str
    seen_at: dt.datetime
    place: str | None = None
    price: float | None = None
    currency: str | None = None
    posted: PostedInterval | None = None
    language: str | None = None
    price_printed: str | None = None

    def __repr__(self) -> str:
        return f"<RawAdvert of {self.site}>"
