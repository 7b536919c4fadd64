"""Edges packed into the row of their later text; members found by their template or cluster."""

from __future__ import annotations

import struct
from itertools import groupby

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

_RECORD = struct.Struct("<iii")  # earlier text, shingles shared, in all (negative: cut)
_TEXTS_AT_ONCE = 20_000

_TEXT = sa.table("link_text", sa.column("id", sa.Integer), sa.column("edges", sa.LargeBinary))
_EDGE = sa.table(
    "link_edge",
    *(sa.column(name, sa.Integer) for name in ("id", "one_id", "other_id", "shared", "total")),
    sa.column("cut", sa.Boolean),
)


def upgrade() -> None:
    op.add_column("link_text", sa.Column("edges", sa.LargeBinary(), nullable=True))
    connection = op.get_bind()
    last = connection.execute(sa.select(sa.func.max(_TEXT.c.id))).scalar() or 0
    for start in range(0, last + 1, _TEXTS_AT_ONCE):
        _pack(connection, start)
    op.drop_table("link_edge")
    op.create_index("ix_link_member_template", "link_member", ["epoch_id", "template"])
    op.create_index("ix_link_member_cluster", "link_member", ["epoch_id", "cluster"])


def _pack(connection: sa.Connection, start: int) -> None:
    mine = _EDGE.c.other_id.between(start, start + _TEXTS_AT_ONCE - 1)
    query = sa.select(_EDGE).where(mine).order_by(_EDGE.c.other_id, _EDGE.c.one_id)
    rows = [
        {
            "was": other,
            "edges": b"".join(
                _RECORD.pack(row.one_id, row.shared, -row.total if row.cut else row.total)
                for row in near
            ),
        }
        for other, near in groupby(connection.execute(query), key=lambda row: row.other_id)
    ]
    if rows:
        text = _TEXT.update().where(_TEXT.c.id == sa.bindparam("was"))
        connection.execute(text.values(edges=sa.bindparam("edges")), rows)


def downgrade() -> None:
    raise RuntimeError("linking is made anew with `brightline link run`; restore a backup instead")
