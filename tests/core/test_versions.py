"""Stores of other versions of the program, and two commands that bring one to this version."""

from __future__ import annotations

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
import sqlalchemy as sa

from annotation.process import wait_until as happens_within
from brightline import migrations
from brightline.errors import StoreError
from brightline.store import open_store
from tests.migrated import Upgrade


@pytest.fixture(autouse=True)
def _migrated_as_users_do(real_upgrade: Upgrade, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(migrations, "upgrade", real_upgrade)


def _of_version(path: Path, number: str) -> str:
    """The address of a store that says to be of a version."""
    url = f"sqlite:///{path}"
    open_store(url, migrate=True).close()
    with sqlite3.connect(path) as raw:
        raw.execute("UPDATE alembic_version SET version_num = ?", [number])
    raw.close()
    return url


def test_a_store_of_another_version_is_refused(tmp_path: Path) -> None:
    url = _of_version(tmp_path / "c.db", "0001")
    with pytest.raises(StoreError, match=r"another version.*store migrate"):
        open_store(url)


@pytest.mark.parametrize("migrate", [False, True])
def test_a_store_of_a_newer_version_is_refused_and_left_alone(
    tmp_path: Path, migrate: bool
) -> None:
    """Migrating it with this version would do nothing, so that is not what is told."""
    url = _of_version(tmp_path / "c.db", "9999")
    with pytest.raises(StoreError, match=r"newer version of Brightline.*use the newer") as told:
        open_store(url, migrate=migrate)
    assert "store migrate" not in str(told.value)


def test_two_commands_that_migrate_at_once_both_find_the_store_ready(
    empty_postgres_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The second has looked before the first is done, and waits for it."""
    upgrade = migrations.upgrade

    def meanwhile(engine: sa.Engine) -> None:
        monkeypatch.setattr(migrations, "upgrade", upgrade)
        with ThreadPoolExecutor(1) as pool, engine.begin() as held:
            held.execute(sa.select(sa.func.pg_advisory_xact_lock(migrations._MIGRATION)))
            other = pool.submit(lambda: open_store(empty_postgres_url, migrate=True).close())
            assert happens_within(lambda: _waits(engine), 30.0)
            held.rollback()
            other.result(30.0)
        upgrade(engine)

    monkeypatch.setattr(migrations, "upgrade", meanwhile)
    open_store(empty_postgres_url, migrate=True).close()


def _waits(engine: sa.Engine) -> bool:
    with engine.connect() as connection:
        return bool(connection.scalar(sa.text("SELECT count(*) FROM pg_locks WHERE NOT granted")))
