"""Which revision a store has and needs: asked by every command, so without loading Alembic."""

from __future__ import annotations

import sqlalchemy as sa

HEAD = "0014"
"""The revision that this version of the code needs; a test compares it with `versions/`."""

_VERSION = sa.table("alembic_version", sa.column("version_num", sa.String))


def current_revision(engine: sa.Engine) -> str | None:
    """The revision that the store has; None for an empty one."""
    with engine.connect() as connection:
        if not sa.inspect(connection).has_table(_VERSION.name):
            return None
        found: str | None = connection.execute(sa.select(_VERSION.c.version_num)).scalar()
        return found
