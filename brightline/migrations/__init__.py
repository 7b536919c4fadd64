"""Migrations of the store: Alembic, run from code so that no configuration file is needed.

The files under `versions/` are the history; a test compares their end with `schema` on
SQLite and on PostgreSQL. Alembic is loaded only when there is something to do.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import sqlalchemy as sa

if TYPE_CHECKING:
    from alembic.config import Config


def config() -> Config:
    """Alembic's configuration for this folder."""
    from alembic.config import Config

    made = Config()
    made.set_main_option("script_location", str(Path(__file__).parent))
    made.set_main_option("path_separator", "os")
    return made


_MIGRATION = 0x6D696772  # 'migr': PostgreSQL's advisory locks have numbers, one space a database


def upgrade(engine: sa.Engine) -> None:
    """Bring the store to the newest revision, in one transaction, one command after the other."""
    from alembic import command

    made = config()
    with engine.begin() as connection:
        if engine.dialect.name == "postgresql":  # SQLite has one writer at a time
            connection.execute(sa.select(sa.func.pg_advisory_xact_lock(_MIGRATION)))
        made.attributes["connection"] = connection
        command.upgrade(made, "head")
