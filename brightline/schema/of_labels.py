"""What is made of labels: consensus, adjudication, referrals, debriefs, the baseline's scores."""

from __future__ import annotations

import datetime as dt
from typing import Any

import sqlalchemy as sa
from sqlmodel import Field, SQLModel

from brightline.schema.columns import id_column, json_column, utc_column


class ConsensusRun(SQLModel, table=True):
    """One run of the consensus model: what went in, what it assumed, what it found of annotators.

    `result` holds each annotator's confusion with its intervals; never a rank.
    """

    __tablename__ = "consensus_run"
    id: int | None = id_column()
    made_at: dt.datetime = utc_column()
    sample: str | None = None  # every sample when null
    codebook: str
    cutoff: int
    labels_sha256: str
    model: str
    items: int
    labels: int
    parameters: dict[str, Any] = json_column()
    result: dict[str, Any] = json_column()
    synthetic: bool = False


class Consensus(SQLModel, table=True):
    """What one run of the consensus model says of one item.

    `posterior` is the chance of each level in one further reading, `mixture` that of each level if
    labels are independent readings of it, `level` (1 to 7) the largest of the latter.
    """

    __table_args__ = (sa.UniqueConstraint("run_id", "sampled_advert_id"),)
    id: int | None = id_column()
    run_id: int = Field(foreign_key="consensus_run.id", index=True)
    sampled_advert_id: int = Field(foreign_key="sampled_advert.id", index=True)
    labels: int
    level: int
    suspicion: float  # the posterior at or above the run's cut-off
    posterior: list[float] = Field(sa_type=sa.JSON, nullable=False)
    mixture: list[float] = Field(sa_type=sa.JSON, nullable=False)


class AdjudicationCase(SQLModel, table=True):
    """An item put before a senior annotator: why, and the versions that were shown, blinded."""

    __tablename__ = "adjudication_case"
    __table_args__ = (sa.UniqueConstraint("sampled_advert_id", "round"),)
    id: int | None = id_column()
    sampled_advert_id: int = Field(foreign_key="sampled_advert.id", index=True)
    round: int = 1
    annotator_id: int = Field(foreign_key="annotator.id", index=True)
    cause: str  # disagreement, refer
    shown: list[int] = Field(sa_type=sa.JSON, nullable=False)  # annotation ids, in order
    opened_at: dt.datetime = utc_column()
    released_at: dt.datetime | None = utc_column(nullable=True)
    server: str | None = None
    project_id: int | None = None
    task_id: int | None = None


class Adjudication(SQLModel, table=True):
    """One version of a decision, beside the judgements it is about, which never change."""

    __table_args__ = (sa.UniqueConstraint("case_id", "version"),)
    id: int | None = id_column()
    case_id: int = Field(foreign_key="adjudication_case.id", index=True)
    version: int
    state: str  # submitted, skipped, deleted
    judgement: int | None = None
    cannot_judge: bool = False
    refer: bool = False
    reason: str | None = None
    marks: list[str] = Field(sa_type=sa.JSON, nullable=False)
    codebook: str
    server_annotation_id: int | None = None
    server_updated_at: dt.datetime | None = utc_column(nullable=True)
    pulled_at: dt.datetime = utc_column()
    result_sha256: str
    synthetic: bool = False


class Referral(SQLModel, table=True):
    """A packet that was made for the responsible officer. Nothing was sent."""

    __table_args__ = (sa.UniqueConstraint("sampled_advert_id", "version"),)
    id: int | None = id_column()
    sampled_advert_id: int = Field(foreign_key="sampled_advert.id", index=True)
    version: int
    made_at: dt.datetime = utc_column()
    asked: list[str] = Field(sa_type=sa.JSON, nullable=False)  # "annotation 7", "adjudication 2"
    packet_sha256: str


class Debrief(SQLModel, table=True):
    """That an annotator was debriefed after so many tasks, with a note if one was left."""

    id: int | None = id_column()
    annotator_id: int = Field(foreign_key="annotator.id", index=True)
    at: dt.datetime = utc_column()
    tasks: int
    note: str | None = None


class PredictionModel(SQLModel, table=True):
    """One training of the baseline models: their evaluation, and when their scores expire.

    The models themselves are not kept, so that nothing from outside can be scored.
    """

    __tablename__ = "prediction_model"
    id: int | None = id_column()
    consensus_run_id: int = Field(foreign_key="consensus_run.id")
    made_at: dt.datetime = utc_column()
    expires_at: dt.datetime = utc_column()
    parameters: dict[str, Any] = json_column()
    evaluation: dict[str, Any] = json_column()
    synthetic: bool = False


class Prediction(SQLModel, table=True):
    """An internal score of one advert: for samples, for spreading hard reading over batches, and
    for shares with a model's help.

    It expires with its model's `expires_at`, and `brightline erase --expired` deletes it. It comes
    from a model that saw no label of its `fold`; null where an earlier version wrote it, whose
    model saw them all.
    """

    __table_args__ = (sa.UniqueConstraint("model_id", "advert_id"),)
    id: int | None = id_column()
    model_id: int = Field(foreign_key="prediction_model.id", index=True)
    advert_id: int = Field(foreign_key="advert.id", index=True)
    score: float
    fold: int | None = None
