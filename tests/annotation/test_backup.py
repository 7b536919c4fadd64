"""Copies of the labelling server's database: whole or not at all, and none when it must forget."""

from __future__ import annotations

import contextlib
import datetime as dt
import sqlite3
from pathlib import Path

import pytest

from annotation.backup import KEPT, back_up, copies_of, forget_copies
from brightline.errors import ServerError

NOW = dt.datetime(2026, 3, 1, tzinfo=dt.UTC)


def _made(database: Path, *rows: str) -> Path:
    database.parent.mkdir(parents=True, exist_ok=True)
    with contextlib.closing(sqlite3.connect(database)) as connection:
        connection.execute("CREATE TABLE IF NOT EXISTS task (data TEXT)")
        connection.executemany("INSERT INTO task VALUES (?)", [(row,) for row in rows])
        connection.commit()
    return database


def _rows(database: Path) -> list[str]:
    with contextlib.closing(sqlite3.connect(database)) as connection:
        return [row[0] for row in connection.execute("SELECT data FROM task ORDER BY rowid")]


@pytest.mark.parametrize("folder", ["study", "wave #2", "pilot?", "half 50%41", "a%2Fb"])
def test_a_copy_holds_what_the_database_holds_whatever_its_folder_is_called(
    tmp_path: Path, folder: str
) -> None:
    """Below 'wave #2' SQLite opened 'wave ', found it empty, and the copy was one of nothing."""
    database = _made(tmp_path / folder / "label_studio.sqlite3", "first", "second")
    copy = back_up(database, NOW)
    assert copy is not None
    assert _rows(copy) == ["first", "second"]
    assert [path.name for path in tmp_path.iterdir()] == [folder]


def test_the_newest_copies_are_kept_for_their_owner_alone(tmp_path: Path) -> None:
    database = tmp_path / "label_studio.sqlite3"
    for number in range(KEPT + 2):
        back_up(_made(database, str(number)), NOW + dt.timedelta(microseconds=number))
    assert [len(_rows(copy)) for copy in copies_of(database)] == [3, 4, 5]
    assert (tmp_path / "backups").stat().st_mode & 0o777 == 0o700


def test_where_no_server_was_made_there_is_nothing_to_copy(tmp_path: Path) -> None:
    assert back_up(tmp_path / "label_studio.sqlite3", NOW) is None
    assert list(tmp_path.iterdir()) == []


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
    database = _made(tmp_path / "label_studio.sqlite3")
    back_up(database, NOW)

    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt):
        patch.setattr(Path, "rename", killed)
        back_up(database, NOW + dt.timedelta(days=1))
    assert (len(copies_of(database)), len(list((tmp_path / "backups").iterdir()))) == (1, 2)
    forget_copies(database)
    assert list((tmp_path / "backups").iterdir()) == []
