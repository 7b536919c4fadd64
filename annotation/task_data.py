"""What one task of Label Studio holds: the shown text, one line about it, and our own keys.

Never the posted date (periods are compared blind), an address, a contact other than its token,
or anything that somebody else answered.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from annotation.visible import ShownAdvert, disguises_in_words
from brightline.privacy.text.legible import show_hidden
from brightline.shown import shows

if TYPE_CHECKING:
    from brightline.study import Study

SYNTHETIC_NOTICE = "SYNTHETIC: invented for a demonstration or a test, about no person."


@dataclass(frozen=True, slots=True)
class Item:
    """One drawn advert, as the store holds it."""

    item_key: str
    site_title: str
    section: str
    place: str | None
    price: float | None
    currency: str | None
    title: str
    body: str
    synthetic: bool
    contacts: str = ""  # 'phone 7:spelled;email 9:', see `disguises_in_words`
    site: str = ""  # its key in the protocol

    def shown_by(self, study: Study) -> bool:
        """Whether the protocol lets it be shown."""
        return shows(study, self.site, self.section)

    @property
    def shown(self) -> ShownAdvert:
        """Its text as annotators see it."""
        return ShownAdvert(self.title, self.body)


def task_data(item: Item, chunk_key: str) -> dict[str, Any]:
    """The `data` of the task for `item`.

    `item_key` identifies it, since the server reuses ids; `chunk_key` tells which part of which
    push brought it.
    """
    return {
        "item_key": item.item_key,
        "chunk_key": chunk_key,
        "text": item.shown.text,
        "about": about(item),
        "notice": SYNTHETIC_NOTICE if item.synthetic else "",
    }


def about(item: Item) -> str:
    """Site, section, place, price and how the contacts were printed, in one line."""
    parts = [item.site_title, item.section, item.place or "", _price(item.price, item.currency)]
    if item.contacts:
        parts.append(f"contacts: {disguises_in_words(item.contacts)}")
    said = " · ".join(part.strip() for part in parts if part.strip())
    return " ".join(show_hidden(said).split())


def _price(price: float | None, currency: str | None) -> str:
    if price is None:
        return ""
    return f"{price:,.2f}".removesuffix(".00") + (f" {currency}" if currency else "")
