"""Copies of the labelling server's database: whole or not at all, and none when it must forget."""

from __future__ import annotations

import contextlib
import datetime as dt
import sqlite3
from pathlib import Path

import pytest

from annotation.backup import back_up, copies_of, forget_copies
from brightline.errors import ServerError

NOW = dt.datetime(2026, 3, 1, tzinfo=dt.UTC)


def test_a_database_that_cannot_be_copied_is_a_sentence_and_leaves_nothing(tmp_path: Path) -> None:
    """An opt-out calls for a copy after it is recorded: its receipt must not be a crash."""
    database = tmp_path / "label_studio.sqlite3"
    database.write_bytes(b"no database " * 500)
    with pytest.raises(ServerError, match=r"cannot be copied into .*; free its disk or mend"):
        back_up(database, NOW)
    assert list((tmp_path / "backups").iterdir()) == []


def test_every_copy_is_forgotten_and_one_whose_making_was_killed_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    database = tmp_path / "label_studio.sqlite3"
    with contextlib.closing(sqlite3.connect(database)) as connection:
        connection.execute("CREATE TABLE task (data TEXT)")
    back_up(database, NOW)

    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt):
        patch.setattr(Path, "rename", killed)
        back_up(database, NOW + dt.timedelta(days=1))
    assert (len(copies_of(database)), len(list((tmp_path / "backups").iterdir()))) == (1, 2)
    forget_copies(database)
    assert list((tmp_path / "backups").iterdir()) == []
