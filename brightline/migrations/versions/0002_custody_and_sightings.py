"""Tombstones and pending erasures; the posted date of each sighting; when an advert was stored."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_POSTED = ("posted_from", "posted_to", "posted_precision")


def upgrade() -> None:
    op.create_table(
        "erased_advert",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("site_id", sa.Integer(), nullable=False),
        sa.Column("ad_key", sa.String(), nullable=False),
        sa.Column("erased_on", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(["site_id"], ["site.id"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("site_id", "ad_key"),
    )
    op.create_table(
        "pending_erasure",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("eraser", sa.String(), nullable=False),
        sa.Column("item_key", sa.String(), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("eraser", "item_key"),
    )
    with op.batch_alter_table("sighting", schema=None) as batch_op:
        batch_op.add_column(sa.Column("posted_from", sa.DateTime(timezone=True), nullable=True))
        batch_op.add_column(sa.Column("posted_to", sa.DateTime(timezone=True), nullable=True))
        batch_op.add_column(sa.Column("posted_precision", sa.String(), nullable=True))
    _date_first_sightings()
    with op.batch_alter_table("advert", schema=None) as batch_op:
        batch_op.add_column(sa.Column("stored_at", sa.DateTime(timezone=True), nullable=True))
    # Until now every advert came from a crawl, and was stored when it was first seen.
    op.execute("UPDATE advert SET stored_at = first_seen")


def _date_first_sightings() -> None:
    """An advert keeps the posted date of its first sighting: that sighting had the same."""
    advert = sa.table("advert", *map(sa.column, ("id", "first_run_id", *_POSTED)))
    sighting = sa.table("sighting", *map(sa.column, ("advert_id", "run_id", *_POSTED)))
    first = sa.and_(advert.c.id == sighting.c.advert_id, advert.c.first_run_id == sighting.c.run_id)
    values = {name: sa.select(advert.c[name]).where(first).scalar_subquery() for name in _POSTED}
    op.execute(sighting.update().values(values).where(sa.exists().where(first)))


def downgrade() -> None:
    raise RuntimeError("tombstones must not be lost; restore a backup instead")
