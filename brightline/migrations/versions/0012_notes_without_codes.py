"""Notes keep the kinds of tokens only: a code in them outlived the advert that carried it."""

from __future__ import annotations

import re

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

_NOTES = (("annotation", "note"), ("adjudication", "reason"), ("debrief", "note"))
# As `privacy/token_codes.py` was when this was written.
_CODED = re.compile(r"\[?\b(phone|email|handle|payment|crypto|url)\s?:\s?[A-Z2-7]{6}\b\]?")


def upgrade() -> None:
    connection = op.get_bind()
    for name, column in _NOTES:
        table = sa.table(name, sa.column("id", sa.Integer), sa.column(column, sa.String))
        text = table.c[column]
        rows = connection.execute(sa.select(table.c.id, text).where(text.contains(":"))).all()
        shorter = [
            {"row": number, "said": without}
            for number, said in rows
            if (without := _CODED.sub(r"[\1]", said)) != said
        ]
        if shorter:
            here = table.c.id == sa.bindparam("row")
            connection.execute(
                table.update().where(here).values({column: sa.bindparam("said")}), shorter
            )


def downgrade() -> None:
    """The codes are gone."""
