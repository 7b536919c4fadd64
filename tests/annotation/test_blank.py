"""The empty tables that each study's server begins with: nobody's, made once, never written to."""

from __future__ import annotations

import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from annotation import blank
from annotation.environment import LABEL_STUDIO
from annotation.server_settings import Places
from brightline.errors import ServerError
from tests.annotation.bench import Bench

pytestmark = pytest.mark.labelstudio

PEOPLES = ("htx_user", "authtoken_token", "organization", "project", "task")


def rows(database: Path, table: str) -> int:
    with closing(sqlite3.connect(database)) as connection:
        return int(connection.execute(f"SELECT COUNT(*) FROM {table}").fetchone()[0])


def test_they_hold_nobody_and_stay_as_they_were(bench: Bench) -> None:
    """The bench's server was begun with them: what it wrote is in its own copy alone."""
    made = LABEL_STUDIO.folder / "blank.sqlite3"
    assert {table: rows(made, table) for table in PEOPLES} == dict.fromkeys(PEOPLES, 0)
    assert rows(Places.of(bench.study).database, "htx_user") == 1


@pytest.fixture
def environment(tmp_path: Path) -> Path:
    """An environment whose empty tables are made, and whose program is gone."""
    folder = tmp_path / "environment"
    folder.mkdir()
    (folder / "blank.sqlite3").write_bytes(b"tables")
    return folder


def test_what_is_made_is_copied_and_not_made_again(environment: Path, tmp_path: Path) -> None:
    database = tmp_path / "label_studio.sqlite3"
    blank.lay(environment, database, {}, tmp_path / "log")
    assert database.read_bytes() == b"tables"


def test_where_nothing_can_be_written_it_says_so(environment: Path, tmp_path: Path) -> None:
    with pytest.raises(ServerError, match=r"none/label_studio\.sqlite3.*run.*up` again"):
        blank.lay(environment, tmp_path / "none" / "label_studio.sqlite3", {}, tmp_path / "log")


def test_migrations_that_fail_name_the_log_and_leave_nothing(tmp_path: Path) -> None:
    environment = tmp_path / "broken"
    package = environment / "lib" / "python3.11" / "site-packages" / "label_studio"
    package.mkdir(parents=True)
    (package / "manage.py").write_text("raise SystemExit('no space')\n", encoding="utf-8")
    (environment / "bin").mkdir()
    (environment / "bin" / "python").symlink_to(shutil.which("python3") or "python3")
    log = tmp_path / "logs" / "label-studio.log"
    with pytest.raises(ServerError, match=r"read the last lines of .*label-studio\.log"):
        blank.lay(environment, tmp_path / "label_studio.sqlite3", dict(os.environ), log)
    assert "no space" in log.read_text(encoding="utf-8")
    assert not blank.is_made(environment)
    assert not list(environment.glob("blank.?*/"))
    assert not (tmp_path / "label_studio.sqlite3").exists()
