"""Members of a template and of a cluster are found without looking at those of all others."""

from __future__ import annotations

from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index("ix_link_member_template", "link_member", ["epoch_id", "template"])
    op.create_index("ix_link_member_cluster", "link_member", ["epoch_id", "cluster"])


def downgrade() -> None:
    op.drop_index("ix_link_member_cluster", "link_member")
    op.drop_index("ix_link_member_template", "link_member")
