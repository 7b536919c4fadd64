"""Many rows at once stand in the store as SQLAlchemy's own way would have written them."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from brightline.ingest import start_run
from brightline.ingest.inserting import insert_rows
from brightline.schema import Advert, AdvertContact, Contact, Sighting
from brightline.store import Store, insert, open_store, table_of
from brightline.study import load_study
from tests.studies import study_text

AT = dt.datetime(2025, 3, 1, 12, 30, 15, 250_000, dt.UTC)
EAST = dt.timezone(dt.timedelta(hours=-4))


@pytest.fixture
def store(tmp_path: Path) -> Store:
    (tmp_path / "study.toml").write_text(study_text(), encoding="utf-8")
    made = open_store(f"sqlite:///{tmp_path / 'corpus.db'}", migrate=True)
    study = load_study(tmp_path / "study.toml")
    with made.begin() as connection:
        start_run(connection, study, study.sites[0].key, now=AT)
    return made


def row(key: str, **changes: Any) -> dict[str, Any]:
    return {
        "site_id": 1,
        "ad_key": key,
        "section": "Services (synthetic)",
        "first_seen": AT,
        "last_seen": AT.astimezone(EAST),
        "posted_from": None,
        "first_run_id": 1,
        "price": 80,
        "title": "Invented (synthetic)",
        "body": "",
        "content_hash": key * 2,
        "url_sealed": b"\x00\xff",
    } | changes


def stored(connection: sa.Connection) -> list[tuple[Any, ...]]:
    columns = [c.name for c in table_of(Advert).columns if c.name not in ("id", "ad_key")]
    query = sa.text(f"SELECT typeof(price), {', '.join(columns)} FROM advert ORDER BY id")
    return [tuple(found) for found in connection.execute(query)]


def test_rows_are_written_as_the_ordinary_way_writes_them(store: Store) -> None:
    with store.begin() as connection:
        insert(connection, Advert, [row("a", content_hash="x")])
        insert_rows(connection, Advert, [row("b", content_hash="x")], unique=("site_id", "ad_key"))
        ordinary, ours = stored(connection)
    store.close()
    assert ours == ordinary


def test_rows_that_are_there_are_left_alone_and_the_others_come_in(store: Store) -> None:
    with store.begin() as connection:
        insert_rows(connection, Advert, [row("a"), row("b", price=None)])
        more = [row(key, title="Later (synthetic)") for key in "abc"]
        insert_rows(connection, Advert, more, unique=("site_id", "ad_key"))
        table = table_of(Advert)
        titles = connection.execute(sa.select(table.c.title).order_by(table.c.ad_key)).scalars()
        begin = [title.split()[0] for title in titles]
    store.close()
    assert begin == ["Invented", "Invented", "Later"]


def test_more_rows_than_go_at_once(store: Store) -> None:
    with store.begin() as connection:
        insert_rows(connection, Advert, [row(f"{number}") for number in range(1_234)])
        count = connection.execute(sa.select(sa.func.count()).select_from(table_of(Advert)))
        assert count.scalar_one() == 1_234
        insert_rows(connection, Sighting, [])
    store.close()


def test_a_time_without_a_zone_is_refused(store: Store) -> None:
    with pytest.raises(ValueError, match="time zone"), store.begin() as connection:
        insert_rows(connection, Advert, [row("a", last_seen=AT.replace(tzinfo=None))])
    with store.begin() as connection:
        assert stored(connection) == []
    store.close()


def test_a_row_that_lacks_a_column_fails_and_nothing_is_stored(store: Store) -> None:
    short = row("b")
    del short["price"]
    with pytest.raises(KeyError, match="price"), store.begin() as connection:
        insert_rows(connection, Advert, [row("a"), short])
    with store.begin() as connection:
        assert stored(connection) == []
    store.close()


def test_defaults_of_the_model_are_filled_in(store: Store) -> None:
    with store.begin() as connection:
        insert_rows(connection, Advert, [row("a")])
        insert_rows(connection, Contact, [{"kind": "phone", "pseudonym": "phone:x", "key_id": "k"}])
        link = {"advert_id": 1, "contact_id": 1, "field": "body"}
        insert_rows(connection, AdvertContact, [link])
        found = connection.execute(sa.select(table_of(AdvertContact).c.disguises)).scalar_one()
        advert = connection.execute(sa.select(table_of(Advert))).one()
    store.close()
    assert (found, advert.masked, advert.synthetic) == ("", 0, False)
