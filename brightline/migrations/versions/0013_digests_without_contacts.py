"""Digests of answers whose note held a contact go: trying numbers against one finds the number.

They told an answer that was changed from one that was not; such an answer that is fetched again is
kept once more, as one that was changed.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

_NOTES = (("annotation", "note"), ("adjudication", "reason"))


def upgrade() -> None:
    connection = op.get_bind()
    for name, column in _NOTES:
        table = sa.table(name, sa.column(column, sa.String), sa.column("result_sha256", sa.String))
        # What was taken out of a note has left its word in brackets.
        held = table.c[column].contains("[", autoescape=True)
        connection.execute(table.update().where(held).values(result_sha256=""))


def downgrade() -> None:
    """The digests are gone."""
