"""SQLite stores that are migrated once for each worker: a new one is a copy of the first.

Migrating takes a fifth of a second, which is most of the time of hundreds of tests. The copy holds
what the migrations themselves have made; stores with tables, those on PostgreSQL and those of
other processes are migrated as ever, and so are all of `tests.core.test_store`.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing

import pytest
import sqlalchemy as sa

from brightline import migrations

Upgrade = Callable[[sa.Engine], None]


@pytest.fixture(scope="session")
def real_upgrade() -> Upgrade:
    """The migrations as users run them."""
    return migrations.upgrade


@pytest.fixture(scope="session", autouse=True)
def _new_stores_are_copies(
    real_upgrade: Upgrade, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[None]:
    first = tmp_path_factory.mktemp("migrated") / "corpus.db"

    def upgrade(engine: sa.Engine) -> None:
        if engine.dialect.name != "sqlite" or sa.inspect(engine).get_table_names():
            real_upgrade(engine)
            return
        if not first.exists():
            real_upgrade(sa.create_engine(f"sqlite:///{first}", poolclass=sa.NullPool))
        with closing(sqlite3.connect(first)) as source, closing(engine.raw_connection()) as new:
            assert isinstance(new.driver_connection, sqlite3.Connection)
            source.backup(new.driver_connection)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(migrations, "upgrade", upgrade)
        yield
