"""Consensus, adjudication, referral, debriefs, internal scores; when tasks were released."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("sample", schema=None) as batch_op:
        batch_op.add_column(sa.Column("mixed_into", sa.String(), nullable=True))
    with op.batch_alter_table("assignment", schema=None) as batch_op:
        batch_op.add_column(sa.Column("released_at", sa.DateTime(timezone=True), nullable=True))
    # Until now everything was released at once, when it was pushed.
    op.execute("UPDATE assignment SET released_at = pushed_at")
    _consensus()
    _adjudication()
    _care()
    _predictions()


def _consensus() -> None:
    op.create_table(
        "consensus_run",
        _number("id"),
        _time("made_at"),
        sa.Column("sample", sa.String(), nullable=True),
        *_texts("codebook", "labels_sha256", "model"),
        *(_number(name) for name in ("cutoff", "items", "labels")),
        *(_json(name) for name in ("parameters", "result")),
        sa.Column("synthetic", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "consensus",
        *(_number(name) for name in ("id", "run_id", "sampled_advert_id", "labels", "level")),
        sa.Column("suspicion", sa.Float(), nullable=False),
        *(_json(name) for name in ("posterior", "mixture")),
        *_refers(run_id="consensus_run", sampled_advert_id="sampled_advert"),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("run_id", "sampled_advert_id"),
    )
    _indexes("consensus", "run_id", "sampled_advert_id")


def _adjudication() -> None:
    op.create_table(
        "adjudication_case",
        *(_number(name) for name in ("id", "sampled_advert_id", "round", "annotator_id")),
        *_texts("cause"),
        _json("shown"),
        _time("opened_at"),
        sa.Column("server", sa.String(), nullable=True),
        sa.Column("project_id", sa.Integer(), nullable=True),
        sa.Column("task_id", sa.Integer(), nullable=True),
        *_refers(sampled_advert_id="sampled_advert", annotator_id="annotator"),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("sampled_advert_id", "round"),
    )
    _indexes("adjudication_case", "sampled_advert_id", "annotator_id")
    op.create_table(
        "adjudication",
        *(_number(name) for name in ("id", "case_id", "version")),
        *_texts("state", "codebook", "result_sha256"),
        sa.Column("judgement", sa.Integer(), nullable=True),
        *(sa.Column(name, sa.Boolean(), nullable=False) for name in ("cannot_judge", "refer")),
        sa.Column("reason", sa.String(), nullable=True),
        _json("marks"),
        sa.Column("server_annotation_id", sa.Integer(), nullable=True),
        sa.Column("server_updated_at", sa.DateTime(timezone=True), nullable=True),
        _time("pulled_at"),
        sa.Column("synthetic", sa.Boolean(), nullable=False),
        *_refers(case_id="adjudication_case"),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("case_id", "version"),
    )
    _indexes("adjudication", "case_id")


def _care() -> None:
    op.create_table(
        "referral",
        *(_number(name) for name in ("id", "sampled_advert_id", "version")),
        _time("made_at"),
        _json("asked"),
        *_texts("packet_sha256"),
        *_refers(sampled_advert_id="sampled_advert"),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("sampled_advert_id", "version"),
    )
    _indexes("referral", "sampled_advert_id")
    op.create_table(
        "debrief",
        *(_number(name) for name in ("id", "annotator_id", "tasks")),
        _time("at"),
        sa.Column("note", sa.String(), nullable=True),
        *_refers(annotator_id="annotator"),
        sa.PrimaryKeyConstraint("id"),
    )
    _indexes("debrief", "annotator_id")


def _predictions() -> None:
    op.create_table(
        "prediction_model",
        *(_number(name) for name in ("id", "consensus_run_id")),
        *(_time(name) for name in ("made_at", "expires_at")),
        *(_json(name) for name in ("parameters", "evaluation")),
        sa.Column("synthetic", sa.Boolean(), nullable=False),
        *_refers(consensus_run_id="consensus_run"),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "prediction",
        *(_number(name) for name in ("id", "model_id", "advert_id")),
        sa.Column("score", sa.Float(), nullable=False),
        *_refers(model_id="prediction_model", advert_id="advert"),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("model_id", "advert_id"),
    )
    _indexes("prediction", "model_id", "advert_id")


def _number(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), nullable=False)


def _texts(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.String(), nullable=False) for name in names]


def _time(name: str) -> sa.Column[object]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=False)


def _json(name: str) -> sa.Column[object]:
    return sa.Column(name, sa.JSON(), nullable=False)


def _refers(**tables: str) -> list[sa.ForeignKeyConstraint]:
    return [sa.ForeignKeyConstraint([name], [f"{table}.id"]) for name, table in tables.items()]


def _indexes(table: str, *columns: str) -> None:
    for column in columns:
        op.create_index(f"ix_{table}_{column}", table, [column])


def downgrade() -> None:
    raise RuntimeError("decisions and releases must not be lost; restore a backup instead")
