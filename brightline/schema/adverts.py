"""Adverts as they are kept, their keyed contacts, and what must not return or is to be erased."""

from __future__ import annotations

import datetime as dt

import sqlalchemy as sa
from sqlmodel import Field, SQLModel

from brightline.schema.columns import id_column, utc_column


class Advert(SQLModel, table=True):
    """One listing on one site: minimised text and metadata. Internal: never in a release."""

    __table_args__ = (
        sa.UniqueConstraint("site_id", "ad_key"),
        sa.Index("ix_advert_first_seen", "site_id", "first_seen"),
    )
    id: int | None = id_column()
    site_id: int = Field(foreign_key="site.id")
    ad_key: str  # keyed fingerprint of the site's own advert id: the id itself finds a person
    section: str
    place_printed: str | None = None
    place_code: str | None = None
    posted_from: dt.datetime | None = utc_column(nullable=True)
    posted_to: dt.datetime | None = utc_column(nullable=True)
    posted_precision: str | None = None  # minute, hour, day, week, month, year
    first_seen: dt.datetime = utc_column()
    last_seen: dt.datetime = utc_column()
    stored_at: dt.datetime | None = utc_column(nullable=True)  # retention runs from here
    first_run_id: int = Field(foreign_key="crawl_run.id", index=True)
    price: float | None = None
    currency: str | None = None
    language: str | None = None
    title: str
    body: str
    content_hash: str = Field(index=True)
    masked: int = 0
    url_sealed: bytes | None = None
    url_expires: dt.datetime | None = utc_column(nullable=True)
    synthetic: bool = False


class Sighting(SQLModel, table=True):
    """An advert seen in a run, with the content and the posted date that it then had."""

    __table_args__ = (sa.UniqueConstraint("advert_id", "run_id"),)
    id: int | None = id_column()
    advert_id: int = Field(foreign_key="advert.id", index=True)
    run_id: int = Field(foreign_key="crawl_run.id", index=True)
    seen_at: dt.datetime = utc_column()
    content_hash: str
    posted_from: dt.datetime | None = utc_column(nullable=True)
    posted_to: dt.datetime | None = utc_column(nullable=True)
    posted_precision: str | None = None  # as in Advert; a later one than before is a renewal


class Contact(SQLModel, table=True):
    """A keyed pseudonym. Whoever lacks the key cannot test a number against it."""

    id: int | None = id_column()
    kind: str
    pseudonym: str = Field(unique=True, index=True)
    key_id: str


class AdvertContact(SQLModel, table=True):
    """Which advert carries which pseudonym, in which field, and how it was disguised there.

    `field` is title, body, place or section; `disguises` are comma-separated names, empty when it
    was printed plainly, with 'plain' among them when it was printed both ways.
    """

    __tablename__ = "advert_contact"
    __table_args__ = (sa.UniqueConstraint("advert_id", "contact_id", "field"),)
    id: int | None = id_column()
    advert_id: int = Field(foreign_key="advert.id", index=True)
    contact_id: int = Field(foreign_key="contact.id", index=True)
    field: str
    disguises: str = ""


class Suppression(SQLModel, table=True):
    """Opt-outs and takedowns, consulted before anything is stored.

    The pseudonym is not the one in `contact`: it is computed for this purpose alone, so that
    whoever lacks the key cannot join the two tables.
    """

    id: int | None = id_column()
    pseudonym: str = Field(unique=True, index=True)
    key_id: str
    reason: str
    added_at: dt.datetime = utc_column()


class ErasedAdvert(SQLModel, table=True):
    """The tombstone of an erased advert, so that it does not return at the next crawl.

    Holds nothing of the advert but its keyed fingerprint; neither why it was erased nor when,
    to the minute.
    """

    __tablename__ = "erased_advert"
    __table_args__ = (sa.UniqueConstraint("site_id", "ad_key"),)
    id: int | None = id_column()
    site_id: int = Field(foreign_key="site.id")
    ad_key: str
    erased_on: dt.date


class PendingErasure(SQLModel, table=True):
    """What still has to forget something that the store has forgotten.

    `eraser` is the name of an installed eraser and `item_key` what it must erase; an empty one is
    whatever of no item there may be. Of 'store', the store's own compaction, it is a random name.
    """

    __tablename__ = "pending_erasure"
    __table_args__ = (sa.UniqueConstraint("eraser", "item_key"),)
    id: int | None = id_column()
    eraser: str
    item_key: str
    since: dt.datetime = utc_column()
