"""When a case was released to its adjudicator, so that the caps of reading hold for cases too."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("adjudication_case", schema=None) as batch_op:
        batch_op.add_column(sa.Column("released_at", sa.DateTime(timezone=True), nullable=True))
    # Until now every case was sent when it was opened.
    op.execute("UPDATE adjudication_case SET released_at = opened_at WHERE task_id IS NOT NULL")


def downgrade() -> None:
    with op.batch_alter_table("adjudication_case", schema=None) as batch_op:
        batch_op.drop_column("released_at")
