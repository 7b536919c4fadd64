"""The address of a store leads to the file or server that is meant, or is refused."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
import sqlalchemy as sa

from brightline.errors import StoreError
from brightline.store import Store, open_store
from brightline.store_address import address_of
from brightline.store_files import store_file
from brightline.study import Study, load_study
from tests.studies import study_text

FOLDERS = ["wh?t", "100%41", "ä ö#1", "a'b\"c", "[x]*", "a@b:c", "50%"]


@pytest.mark.parametrize("name", FOLDERS)
def test_a_study_in_a_folder_of_any_name_has_its_store_in_it(tmp_path: Path, name: str) -> None:
    """A "?" ended the path: two studies side by side had one store, outside of their folders."""
    folder = tmp_path / name
    folder.mkdir()
    (folder / "study.toml").write_text(study_text(), encoding="utf-8")
    study = load_study(folder / "study.toml")
    with Store.for_study(study, migrate=True):
        assert store_file(study) == folder / "corpus.db"
    assert (folder / "corpus.db").stat().st_mode & 0o777 == 0o600
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_a_plain_path_is_written_as_it_is(make_study: Callable[..., Study]) -> None:
    """The keys of crawls that go on are named by the address."""
    study = make_study()
    assert study.store_url == f"sqlite:///{study.folder}/corpus.db"
    assert address_of(Path("/data/corpus.db")) == "sqlite:////data/corpus.db"


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("sqlite:///{}/c?d.db", "write %3F"),
        ("sqlite:///{}/c.db?timeout=5", "write %3F"),
        ("sqlite://c.db", "three slashes"),
        ("postgresql://h:port/d", "not a URL"),
        ("postgresql+psycopg2://h/d", "begin it with postgresql://"),
    ],
)
def test_an_address_that_would_lead_elsewhere_is_refused(
    tmp_path: Path, address: str, told: str
) -> None:
    with pytest.raises(StoreError, match=told):
        open_store(address.format(tmp_path), migrate=True)
    assert not list(tmp_path.iterdir())


def test_a_password_with_an_at_is_in_no_sentence() -> None:
    """What stood behind it was taken for the name of a host, and printed."""
    for password in ("quiet@harbour", "quiet@harbour@2"):
        with pytest.raises(StoreError, match="write %40") as told:
            open_store(f"postgresql://collector:{password}@127.0.0.1:1/corpus")
        assert "harbour" not in str(told.value)


def test_postgres_is_another_word_for_postgresql() -> None:
    with pytest.raises(StoreError, match="cannot be reached"):
        open_store("postgres://nobody@127.0.0.1:1/corpus")


def test_a_database_of_another_program_is_refused_and_not_changed(tmp_path: Path) -> None:
    """`store migrate` made forty tables in it, and `store status` changed how it keeps its log."""
    file = tmp_path / "places.db"
    with closing(sqlite3.connect(file)) as other:
        other.execute("CREATE TABLE bookmark (address)")
    before = file.read_bytes()
    for migrate in (False, True):
        with pytest.raises(StoreError, match="holds the tables of another program"):
            open_store(f"sqlite:///{file}", migrate=migrate)
    assert file.read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == ["places.db"]


@pytest.mark.parametrize("revision", ["00ab12cd34ef", "9f0c1d2e3b4a", "1"])
def test_another_programs_migrations_are_not_gone_on_with(
    empty_postgres_url: str, revision: str
) -> None:
    engine = sa.create_engine(empty_postgres_url)
    with engine.begin() as connection:
        connection.execute(sa.text("CREATE TABLE alembic_version (version_num text)"))
        insert = sa.text("INSERT INTO alembic_version VALUES (:told)")
        connection.execute(insert, {"told": revision})
    for migrate in (False, True):
        with pytest.raises(StoreError, match="holds the tables of another program"):
            open_store(empty_postgres_url, migrate=migrate)
    assert sa.inspect(engine).get_table_names() == ["alembic_version"]
    engine.dispose()


def test_tables_of_another_program_with_our_names_are_left_alone(empty_postgres_url: str) -> None:
    engine = sa.create_engine(empty_postgres_url)
    with engine.begin() as connection:
        connection.execute(sa.text("CREATE TABLE site (domain text)"))
    with pytest.raises(StoreError, match="another program, which have names of the store's"):
        open_store(empty_postgres_url, migrate=True)
    assert sa.inspect(engine).get_table_names() == ["site"]
    engine.dispose()
