"""What linking keeps: its parameters, texts, edges, and which advert belongs where."""

from __future__ import annotations

import datetime as dt
from typing import Any

import sqlalchemy as sa
from sqlmodel import Field, SQLModel

from brightline.schema.columns import id_column, json_column, utc_column


class LinkEpoch(SQLModel, table=True):
    """Parameters of linking with the stop shingles learned under them: frozen, never mixed."""

    __tablename__ = "link_epoch"
    id: int | None = id_column()
    parameters: dict[str, Any] = json_column()
    parameters_sha256: str
    stop_shingles: bytes  # 32-bit integers, little-endian, ascending


class LinkingRun(SQLModel, table=True):
    """One run of linking: the first of an epoch, or an addition of new adverts to it.

    `ended_at` is null while it runs and after it was stopped; only what ended is read.
    """

    __tablename__ = "linking_run"
    id: int | None = id_column()
    epoch_id: int = Field(foreign_key="link_epoch.id", index=True)
    kind: str  # first, rebase, addition
    engine: str
    started_at: dt.datetime = utc_column()
    ended_at: dt.datetime | None = utc_column(nullable=True)
    detail: dict[str, Any] = json_column()


class LinkJunk(SQLModel, table=True):
    """A contact that is nobody's and joins nothing in this epoch, with the reason."""

    __tablename__ = "link_junk"
    id: int | None = id_column()
    epoch_id: int = Field(foreign_key="link_epoch.id", index=True)
    contact_id: int = Field(foreign_key="contact.id", index=True)
    reason: str  # site, alone, unrelated
    adverts: int
    templates: int
    contacts: int


class LinkText(SQLModel, table=True):
    """A distinct text, by the first advert that carries it; band keys, if it can be compared.

    `edges` are those to earlier texts that are near-duplicates: shingles shared, shingles in all,
    and whether the edge was cut, packed (`brightline.linking.packing`).
    """

    __tablename__ = "link_text"
    __table_args__ = (sa.Index("ix_link_text_print", "epoch_id", "fingerprint"),)
    id: int | None = id_column()
    epoch_id: int = Field(foreign_key="link_epoch.id")
    advert_id: int = Field(foreign_key="advert.id", index=True)
    fingerprint: int = Field(sa_type=sa.BigInteger)
    band_keys: bytes | None = None
    edges: bytes | None = None


class LinkMember(SQLModel, table=True):
    """To which text, template and advertiser cluster an advert belongs in an epoch.

    `widest` is its cluster in the most aggressive linking, for disclosure control. Numbers
    identify and say nothing; of a cluster nothing is stored but its members.
    """

    __tablename__ = "link_member"
    __table_args__ = (
        sa.UniqueConstraint("epoch_id", "advert_id"),
        sa.Index("ix_link_member_template", "epoch_id", "template"),
        sa.Index("ix_link_member_cluster", "epoch_id", "cluster"),
        sa.Index("ix_link_member_widest", "epoch_id", "widest"),
    )
    id: int | None = id_column()
    epoch_id: int = Field(foreign_key="link_epoch.id")
    advert_id: int = Field(foreign_key="advert.id", index=True)
    text_id: int  # in link_text; stays when the text's first advert is erased
    template: int
    cluster: int
    widest: int


class LinkChange(SQLModel, table=True):
    """A template or cluster that gave up members to another: what merged, what was split."""

    __tablename__ = "link_change"
    id: int | None = id_column()
    run_id: int = Field(foreign_key="linking_run.id", index=True)
    kind: str  # template, cluster
    event: str  # merge, split
    before: int
    after: int
