"""Alembic's environment: it runs on the connection that `brightline.migrations` hands over."""

from __future__ import annotations

from alembic import context
from sqlmodel import SQLModel

import brightline.schema  # noqa: F401  (registers the tables)

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=SQLModel.metadata,
    render_as_batch=True,  # SQLite cannot alter a column in place
    compare_type=True,
)

with context.begin_transaction():
    context.run_migrations()
