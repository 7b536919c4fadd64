"""Codebooks, samples, who is to label what, and every version of every judgement."""

from __future__ import annotations

import datetime as dt
from typing import Any

import sqlalchemy as sa
from sqlmodel import Field, SQLModel

from brightline.schema.columns import id_column, json_column, utc_column


class CodebookVersion(SQLModel, table=True):
    """A codebook as it was when labels were made with it."""

    __tablename__ = "codebook_version"
    id: int | None = id_column()
    name: str = Field(unique=True)  # "core@1"
    sha256: str
    content: dict[str, Any] = json_column()


class Sample(SQLModel, table=True):
    """A probability sample drawn for a stated purpose."""

    id: int | None = id_column()
    name: str = Field(unique=True)
    purpose: str  # estimate, train, calibrate
    wave: str
    codebook: str
    seed: int
    drawn_at: dt.datetime = utc_column()
    annotators_per_advert: int = 2
    design: dict[str, Any] = json_column()
    mixed_into: str | None = None  # the sample among whose tasks these are shown, unmarked
    synthetic: bool = False


class SampledAdvert(SQLModel, table=True):
    """One draw: its stratum, the stratum's sizes and its inclusion probability."""

    __tablename__ = "sampled_advert"
    __table_args__ = (sa.UniqueConstraint("sample_id", "advert_id"),)
    id: int | None = id_column()
    sample_id: int = Field(foreign_key="sample.id", index=True)
    advert_id: int = Field(foreign_key="advert.id", index=True)
    item_key: str = Field(unique=True)  # our identity of the item in Label Studio
    stratum: str
    period: str | None = None
    stratum_population: int
    stratum_sampled: int
    inclusion_probability: float
    position: int  # the random order in which items are worked


class Annotator(SQLModel, table=True):
    """A code name. Who is behind it is kept by the study, not here."""

    id: int | None = id_column()
    code: str = Field(unique=True)
    synthetic: bool = False


class Assignment(SQLModel, table=True):
    """Who is to label which item, the task that it became on the server, and when it was released.

    `released_at` is when it was first given to its annotator: what caps on batches count.
    """

    __table_args__ = (sa.UniqueConstraint("sampled_advert_id", "annotator_id"),)
    id: int | None = id_column()
    sampled_advert_id: int = Field(foreign_key="sampled_advert.id", index=True)
    annotator_id: int = Field(foreign_key="annotator.id", index=True)
    server: str | None = None
    project_id: int | None = None
    task_id: int | None = None
    pushed_at: dt.datetime | None = utc_column(nullable=True)
    released_at: dt.datetime | None = utc_column(nullable=True)


class Annotation(SQLModel, table=True):
    """One version of one annotator's judgement. Rows are added, never changed.

    `state` is submitted, skipped or deleted; the row with the highest `version` of an
    assignment is current. What was begun and not submitted is kept as `drafted`, with versions
    that count down from -1: it is no judgement, and no reader may take it for one. `judgement` is
    1 (certainly no) to 7 (certainly yes), null for 'cannot judge' and for skips (Tong et al. 2017).
    """

    __table_args__ = (sa.UniqueConstraint("assignment_id", "version"),)
    id: int | None = id_column()
    assignment_id: int = Field(foreign_key="assignment.id", index=True)
    version: int
    state: str
    judgement: int | None = None
    cannot_judge: bool = False
    refer: bool = False
    note: str | None = None
    codebook: str
    server_annotation_id: int | None = None
    server_updated_at: dt.datetime | None = utc_column(nullable=True)
    pulled_at: dt.datetime = utc_column()
    result_sha256: str
    synthetic: bool = False


class IndicatorMark(SQLModel, table=True):
    """An indicator that an annotator marked, with the span of evidence if one was given."""

    __tablename__ = "indicator_mark"
    id: int | None = id_column()
    annotation_id: int = Field(foreign_key="annotation.id", index=True)
    indicator: str
    field: str | None = None
    start: int | None = None
    end: int | None = None
