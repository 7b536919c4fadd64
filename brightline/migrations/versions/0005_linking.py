"""Linking: epochs, runs, texts, edges, membership, junk contacts, merges and splits."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _epochs()
    _texts()
    _members()


def _epochs() -> None:
    op.create_table(
        "link_epoch",
        _id(),
        sa.Column("parameters", sa.JSON(), nullable=False),
        sa.Column("parameters_sha256", sa.String(), nullable=False),
        sa.Column("stop_shingles", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "linking_run",
        _id(),
        _reference("epoch_id", "link_epoch.id"),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("engine", sa.String(), nullable=False),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("detail", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    _index("linking_run", "epoch_id")
    op.create_table(
        "link_junk",
        _id(),
        _reference("epoch_id", "link_epoch.id"),
        _reference("contact_id", "contact.id"),
        sa.Column("reason", sa.String(), nullable=False),
        *(_number(name) for name in ("adverts", "templates", "contacts")),
        sa.PrimaryKeyConstraint("id"),
    )
    _index("link_junk", "epoch_id", "contact_id")
    op.create_table(
        "link_change",
        _id(),
        _reference("run_id", "linking_run.id"),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("event", sa.String(), nullable=False),
        *(_number(name) for name in ("before", "after")),
        sa.PrimaryKeyConstraint("id"),
    )
    _index("link_change", "run_id")


def _texts() -> None:
    op.create_table(
        "link_text",
        _id(),
        _reference("epoch_id", "link_epoch.id"),
        _reference("advert_id", "advert.id"),
        sa.Column("fingerprint", sa.BigInteger(), nullable=False),
        sa.Column("band_keys", sa.LargeBinary(), nullable=True),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_link_text_print", "link_text", ["epoch_id", "fingerprint"])
    _index("link_text", "advert_id")
    op.create_table(
        "link_edge",
        _id(),
        _reference("one_id", "link_text.id"),
        _reference("other_id", "link_text.id"),
        *(_number(name) for name in ("shared", "total")),
        sa.Column("cut", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    _index("link_edge", "one_id", "other_id")


def _members() -> None:
    op.create_table(
        "link_member",
        _id(),
        _reference("epoch_id", "link_epoch.id"),
        _reference("advert_id", "advert.id"),
        *(_number(name) for name in ("text_id", "template", "cluster", "widest")),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("epoch_id", "advert_id"),
    )
    op.create_index("ix_link_member_widest", "link_member", ["epoch_id", "widest"])
    _index("link_member", "advert_id")


def _id() -> sa.Column[int]:
    return sa.Column("id", sa.Integer(), nullable=False)


def _number(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), nullable=False)


def _reference(name: str, column: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), sa.ForeignKey(column), nullable=False)


def _index(table: str, *columns: str) -> None:
    for column in columns:
        op.create_index(f"ix_{table}_{column}", table, [column])


def downgrade() -> None:
    raise RuntimeError("linking is made anew with `brightline link run`; restore a backup instead")
