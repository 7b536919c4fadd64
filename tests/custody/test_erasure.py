"""Erasure: what was erased is in no file of the store, hangs on nothing, and stays away."""

from __future__ import annotations

import datetime as dt
import sqlite3
from contextlib import closing

import pytest
import sqlalchemy as sa
from sqlmodel import SQLModel
from typer.testing import CliRunner

import brightline.custody.erasers as erasers_module
import brightline.custody.retention as retention_module
from brightline import ledger
from brightline.cli import build_app
from brightline.custody.compaction import compact
from brightline.custody.erasers import STORE, owe, settle
from brightline.custody.erasure import erase_adverts
from brightline.custody.retention import erase_expired
from brightline.custody.suppression import suppress
from brightline.errors import CustodyError, StoreError
from brightline.ingest import start_run
from brightline.key_places import run_key_file
from brightline.privacy.sealing import RunCipher
from brightline.publish.cube import tables_of
from brightline.publish.earlier import read_published
from brightline.schema import (
    Advert,
    Annotation,
    Contact,
    Coverage,
    CrawlRun,
    FrontierRow,
    LedgerEntry,
    PendingErasure,
    PublishedCell,
    Sighting,
)
from brightline.store import insert, table_of
from brightline.trends.frames import load_frames
from brightline.validation.market import Market, simulate
from tests.custody.house import CANARY, PHONE, SEEN, Forgetful, House, advert
from tests.trends.stored import write_frames

YEAR = dt.timedelta(days=365)


def stored_at(house: House, moment: dt.datetime) -> None:
    with house.store.begin() as connection:
        connection.execute(table_of(Advert).update().values(stored_at=moment))


def test_what_was_erased_is_in_no_file_of_the_store(small_house: House) -> None:
    house = small_house
    house.admit(*[advert(number) for number in range(1, 60)])
    house.label(house.rows(Advert)[0]["id"])
    assert house.files_with(CANARY)
    suppress(house.study, house.store, house.keyring, PHONE, erasers={})
    assert house.files_with(CANARY) == []
    assert house.rows(Advert) == house.rows(Annotation) == house.rows(Contact) == []


def test_without_compaction_the_text_would_stay(
    small_house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The mutant that only deletes: the search above finds what it left."""
    house = small_house
    house.admit(*[advert(number) for number in range(1, 60)])
    monkeypatch.setattr(erasers_module, "compact", lambda _: None)
    suppress(house.study, house.store, house.keyring, PHONE, erasers={})
    assert house.rows(Advert) == []
    assert house.files_with(CANARY)


def test_on_postgresql_the_rows_are_gone(house: House) -> None:
    house.admit(advert(1), advert(2))
    suppress(house.study, house.store, house.keyring, PHONE, erasers={})
    assert house.rows(Advert) == house.rows(Sighting) == house.rows(Contact) == []


def test_a_reader_in_the_way_leaves_the_compaction_pending(
    small_house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    house = small_house
    house.admit(advert(1))
    monkeypatch.setattr("brightline.store_engine._BUSY_MILLISECONDS", 50)
    house.store.engine.dispose()
    path = house.study.folder / "corpus.db"
    with closing(sqlite3.connect(path)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM advert").fetchone()
        with pytest.raises(CustodyError, match="may still lie in them"):
            suppress(house.study, house.store, house.keyring, PHONE, erasers={})
        assert [row["eraser"] for row in house.rows(PendingErasure)] == [STORE]
        with pytest.raises(StoreError, match="erase --pending"):
            compact(house.store)
    assert settle(house.study, house.store, erasers={}) == []
    assert house.rows(PendingErasure) == []
    assert house.files_with(CANARY) == []


def test_nothing_that_refers_to_an_advert_is_left(house: House) -> None:
    """Whatever tables refer to adverts, now or later, directly or not."""
    house.admit(advert(1))
    number = house.rows(Advert)[0]["id"]
    house.label(number)
    with house.store.begin() as connection:
        erased = erase_adverts(connection, [number], SEEN, erasers=[])
    below = _below(table_of(Advert))
    assert {"sighting", "advert_contact", "sampled_advert", "annotation"} <= below
    with house.store.begin() as connection:
        for name in below | {"advert", "contact"}:
            query = sa.select(sa.func.count()).select_from(SQLModel.metadata.tables[name])
            assert connection.execute(query).scalar() == 0, name
    assert erased["annotation"] == erased["indicator_mark"] == 1


def _below(table: sa.Table) -> set[str]:
    found: set[str] = set()
    for child in SQLModel.metadata.sorted_tables:
        if child is not table and any(
            key.column.table is table for column in child.columns for key in column.foreign_keys
        ):
            found |= {child.name} | _below(child)
    return found


def test_a_contact_that_others_carry_stays(house: House) -> None:
    house.admit(advert(1), advert(2))
    with house.store.begin() as connection:
        erase_adverts(connection, [house_first(connection)], SEEN, erasers=[])
    assert len(house.rows(Contact)) == 1
    assert len(house.rows(Advert)) == 1


def house_first(connection: sa.Connection) -> int:
    return int(connection.execute(sa.select(sa.func.min(table_of(Advert).c.id))).scalar_one())


def test_retention_is_acted_on(house: House) -> None:
    house.admit(advert(1), advert(2))
    house.label(house.rows(Advert)[0]["id"])
    stored_at(house, SEEN)
    eraser = Forgetful()
    now = SEEN + YEAR
    counts, owing = erase_expired(
        house.study, house.store, now=lambda: now, erasers={"server": eraser}
    )
    assert owing == []
    assert (counts["urls"], counts["advert rows"], counts["annotation rows"]) == (2, 2, 1)
    assert house.rows(Advert) == []
    assert eraser.calls == [["item-1"]]
    assert house.rows(LedgerEntry)[-1]["detail"] == counts
    assert house.admit(advert(1)).suppressed == 1  # does not return
    with house.store.begin() as connection:
        ledger.verify(connection)


def test_what_has_not_expired_stays_and_nothing_is_recorded(house: House) -> None:
    house.admit(advert(1))
    stored_at(house, SEEN)
    before = len(house.rows(LedgerEntry))
    now = SEEN + dt.timedelta(days=29)
    assert erase_expired(house.study, house.store, now=lambda: now, erasers={}) == ({}, [])
    assert house.rows(Advert)[0]["url_sealed"] is not None
    assert len(house.rows(LedgerEntry)) == before


def test_urls_expire_before_adverts(house: House) -> None:
    house.admit(advert(1))
    stored_at(house, SEEN)
    now = SEEN + dt.timedelta(days=30)
    counts, _ = erase_expired(house.study, house.store, now=lambda: now, erasers={})
    assert counts == {"urls": 1, "cells kept": 0}
    (row,) = house.rows(Advert)
    assert row["url_sealed"] is None
    assert CANARY in row["body"]


def _left_open(house: House, last_day: dt.date) -> int:
    """A crawl that was killed with an address still to ask for; the day it last asked for one."""
    with house.store.begin() as connection:
        run = start_run(connection, house.study, "site-a", now=SEEN)
        cipher = RunCipher.create(run_key_file(house.study, run))
        address = cipher.encrypt(f"http://127.0.0.1:8000/{CANARY}-2125550142/")
        row = {"run_id": run, "url_fingerprint": f"f{run}", "url_encrypted": address}
        insert(connection, FrontierRow, [{**row, "role": "detail", "depth": 1}])
        effort = {"run_id": run, "site_id": 1, "section": "", "day": last_day}
        insert(connection, Coverage, [effort])
    return run


def test_addresses_of_a_crawl_that_nobody_goes_on_with_expire(house: House) -> None:
    """After the protocol's last day, or of a site that was given up, nothing else would end it."""
    run = _left_open(house, SEEN.date())
    addresses = [row["url_encrypted"] for row in house.rows(FrontierRow)]
    days = dt.timedelta(days=house.study.retention.urls_days)
    dry, _ = erase_expired(
        house.study, house.store, dry_run=True, now=lambda: SEEN + days, erasers={}
    )
    assert dry == {"crawls left open": 1}
    assert [row["url_encrypted"] for row in house.rows(FrontierRow)] == addresses
    counts, _ = erase_expired(house.study, house.store, now=lambda: SEEN + days, erasers={})
    assert counts == {"crawls left open": 1, "cells kept": 0}
    assert [row["url_encrypted"] for row in house.rows(FrontierRow)] == [None]
    assert not run_key_file(house.study, run).exists()
    assert house.rows(CrawlRun)[-1]["ended_because"] == "killed"
    if house.store.engine.dialect.name == "sqlite":
        held = [path.read_bytes() for path in house.study.folder.glob("corpus.db*")]
        assert not any(addresses[0] in content for content in held)


def test_a_crawl_that_is_worked_on_keeps_its_addresses(house: House) -> None:
    later = SEEN + dt.timedelta(days=house.study.retention.urls_days)
    run = _left_open(house, later.date() - dt.timedelta(days=3))
    assert erase_expired(house.study, house.store, now=lambda: later, erasers={}) == ({}, [])
    assert run_key_file(house.study, run).exists()


def test_an_old_archive_is_kept_from_the_day_it_was_stored(house: House) -> None:
    house.admit(advert(1, seen_at=SEEN - 9 * YEAR))
    counts, _ = erase_expired(house.study, house.store, erasers={})
    assert "advert rows" not in counts
    assert len(house.rows(Advert)) == 1


def test_a_dry_run_counts_exactly_and_erases_nothing(house: House) -> None:
    house.admit(advert(1), advert(2))
    stored_at(house, SEEN)
    now = SEEN + YEAR
    dry, _ = erase_expired(house.study, house.store, dry_run=True, now=lambda: now, erasers={})
    assert len(house.rows(Advert)) == 2
    assert house.rows(PendingErasure) == []
    real, _ = erase_expired(house.study, house.store, now=lambda: now, erasers={})
    assert {**dry, "cells kept": 0} == real


def _release(house: House) -> list[tuple[object, ...]]:
    """The counts of complete months that a release made now would print."""
    with house.store.begin() as connection:
        published = read_published(connection)
    study, frames = house.study, load_frames(house.store)
    rows = tables_of(study, frames, published, release="r", now=SEEN).frames["counts"]
    rows = rows[rows["coverage"] == "complete"].fillna(-1)
    return list(rows[["month", "kind", "count", "suppressed"]].itertuples(index=False, name=None))


def _expire_a_market(house: House) -> list[tuple[object, ...]]:
    """Store two years of invented adverts and erase them all; what a release printed before."""
    frames, _ = simulate(Market(sites=("alpha",), advertisers_per_day=1.0, labels_per_stratum=5), 3)
    write_frames(house.store, house.study, frames)
    before = _release(house)
    now = SEEN + 3 * YEAR
    counts, _ = erase_expired(house.study, house.store, now=lambda: now, erasers={})
    assert counts["advert rows"] == len(frames.adverts)
    assert house.rows(Advert) == []
    return before


def test_a_month_whose_adverts_expired_keeps_its_counts(small_house: House) -> None:
    before = _expire_a_market(small_house)
    assert len(before) > 60
    assert any(row[2] != -1 for row in before)
    assert _release(small_house) == before
    cells = small_house.rows(PublishedCell)
    assert {cell["release"].split()[0] for cell in cells} == {"retention"}


def test_without_the_kept_counts_it_would_read_as_empty(
    small_house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(retention_module, "write_published", lambda *_: 0)
    _expire_a_market(small_house)
    assert all(row[2] == -1 for row in _release(small_house))


def test_the_command_counts_and_says_what_to_give(small_house: House) -> None:
    house = small_house
    house.admit(advert(1))
    stored_at(house, SEEN)
    words = ["erase", "--study", str(house.study.path)]
    dry = CliRunner().invoke(build_app(), [*words, "--expired", "--dry-run"])
    assert dry.exit_code == 0
    assert "1  advert rows" in dry.stdout
    assert "dry run" in dry.stdout
    assert len(house.rows(Advert)) == 1
    done = CliRunner().invoke(build_app(), [*words, "--expired", "--json"])
    assert '"advert rows": 1' in done.stdout
    assert house.rows(Advert) == []
    assert CliRunner().invoke(build_app(), [*words, "--expired"]).stdout == "Nothing has expired.\n"
    done = CliRunner().invoke(build_app(), [*words, "--pending"])
    assert (done.exit_code, done.stdout) == (0, "Nothing was pending.\n")
    done = CliRunner().invoke(build_app(), [*words, "--expired", "--pending"])
    assert done.stdout == "Nothing has expired.\nNothing was pending.\n"
    with house.store.begin() as connection:
        owe(connection, [], SEEN, names=[])
    done = CliRunner().invoke(build_app(), [*words, "--expired", "--dry-run", "--pending"])
    assert done.stdout.endswith("Pending, and left so by a dry run: store.\n")
    done = CliRunner().invoke(build_app(), [*words, "--pending"])
    assert done.stdout == "What was pending is erased: store.\n"
    with pytest.raises(CustodyError, match="--expired"):
        CliRunner().invoke(build_app(), words, catch_exceptions=False)
