"""The study, its sites, the runs that collected from them, and what they have left to do."""

from __future__ import annotations

import datetime as dt
from typing import Any

import sqlalchemy as sa
from sqlmodel import Field, SQLModel

from brightline.schema.columns import id_column, json_column, utc_column


class StudyRecord(SQLModel, table=True):
    """The protocol a corpus was collected under, as it was when each command ran."""

    __tablename__ = "study"
    id: str = Field(primary_key=True)
    title: str
    approval_reference: str
    contact_email: str
    expires: dt.date
    urls_days: int
    adverts_days: int
    disclosure_threshold: int
    key_id: str | None = None
    protocol_sha256: str
    synthetic: bool


class Site(SQLModel, table=True):
    """One classified site, as named in the protocol.

    `narrowed_after` is the last day of what was erased of it because the protocol named it no more.
    """

    id: int | None = id_column()
    key: str = Field(unique=True, index=True)
    title: str
    manifest: str
    synthetic: bool = False
    narrowed_after: dt.date | None = None


class CrawlRun(SQLModel, table=True):
    """One run of a collector over one site: when, under which protocol, and why it ended.

    `ended_because` is one of finished, stopped, killed, page_cap, depth_cap, scope, robots, error,
    assertions; null while it runs. `counts_as_coverage` is false for empty or suspicious runs.
    """

    __tablename__ = "crawl_run"
    id: int | None = id_column()
    site_id: int = Field(foreign_key="site.id", index=True)
    source: str = "crawl"
    started_at: dt.datetime = utc_column()
    ended_at: dt.datetime | None = utc_column(nullable=True)
    ended_because: str | None = None
    counts_as_coverage: bool = False
    protocol_sha256: str
    manifest_sha256: str | None = None
    adverts_seen: int = 0
    detail: dict[str, Any] = json_column()


class Coverage(SQLModel, table=True):
    """Effort per run, section and day: the denominator of every trend."""

    __table_args__ = (sa.UniqueConstraint("run_id", "section", "day"),)
    id: int | None = id_column()
    run_id: int = Field(foreign_key="crawl_run.id", index=True)
    site_id: int = Field(foreign_key="site.id", index=True)
    section: str
    day: dt.date = Field(index=True)
    planned: int = 0
    attempted: int = 0
    fetched: int = 0
    refused: int = 0
    failed: int = 0
    status: str = "complete"  # complete, partial, failed, suspicious


class CapturesRead(SQLModel, table=True):
    """Captures of one day that a run has read in archives; in whatever file, they add nothing more.

    `names` are keyed marks of address, date and record, one after the other; neither says which
    advert it belongs to. `resolved` is false for revisits whose page was in none of the files.
    """

    __tablename__ = "captures_read"
    __table_args__ = (sa.Index("ix_captures_read_day", "site_id", "day"),)
    id: int | None = id_column()
    run_id: int = Field(foreign_key="crawl_run.id", index=True)
    site_id: int = Field(foreign_key="site.id")
    day: dt.date
    resolved: bool = True
    names: bytes


class FrontierRow(SQLModel, table=True):
    """A page still to fetch. The URL is encrypted under the run's key and erased when done."""

    __tablename__ = "frontier"
    __table_args__ = (
        sa.UniqueConstraint("run_id", "url_fingerprint"),
        sa.Index("ix_frontier_next", "run_id", "state", "priority", "id"),
    )
    id: int | None = id_column()
    run_id: int = Field(foreign_key="crawl_run.id")
    url_fingerprint: str
    url_encrypted: bytes | None = None
    role: str
    section: str = ""
    depth: int = 0
    priority: int = 0
    state: str = "pending"  # pending, leased, done, failed, refused, deep, outside
    attempts: int = 0
    fence: int = 0
    leased_until: dt.datetime | None = utc_column(nullable=True)
    meta: dict[str, Any] = json_column()


class HostLease(SQLModel, table=True):
    """One rate per host, however many crawlers: the earliest time of the next request."""

    __tablename__ = "host_lease"
    host: str = Field(primary_key=True)
    next_allowed_at: dt.datetime = utc_column()
