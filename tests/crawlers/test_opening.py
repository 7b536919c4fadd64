"""How a crawl opens: which run goes on, and what becomes of one that nobody goes on with."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
import sqlalchemy as sa

from brightline.errors import CustodyError
from brightline.key_places import run_key_file
from brightline.privacy import RunCipher
from brightline.schema import FrontierRow
from brightline.store import Store, open_store, table_of
from crawlers.manifest_files import load_manifest
from crawlers.opening import Opening, load_keys, open_plan
from crawlers.plan import Plan
from tests.crawlers.studies import Ground, make_ground, site_table

NOW = dt.datetime(2026, 11, 24, 12, tzinfo=dt.UTC)
STARTS = ["http://127.0.0.1:8000/", "http://127.0.0.1:8000/rooms"]


@pytest.fixture
def ground(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Ground:
    made = make_ground(tmp_path, [site_table("board", STARTS)])
    monkeypatch.setenv("BRIGHTLINE_KEYS", str(made.keys))
    return made


def opened(
    ground: Ground, store: Store, *, fresh: bool = False, told: list[str] | None = None
) -> Plan:
    study, manifest = ground.study(), load_manifest("manifest.toml", beside=ground.folder)
    say = (told if told is not None else []).append
    opening = Opening(study, load_keys(study), store, lambda: NOW, say=say)
    return open_plan(opening, study.site("board"), manifest, fresh=fresh)


def changed(file: Path) -> None:
    file.write_text(f"{file.read_text(encoding='utf-8')}\n# Changed.\n", encoding="utf-8")


def addresses(store: Store, run: int) -> list[bool]:
    """Which pages of a run still have their address."""
    rows = table_of(FrontierRow)
    query = sa.select(rows.c.url_encrypted.is_not(None)).where(rows.c.run_id == run)
    with store.begin() as connection:
        return list(connection.execute(query).scalars())


def test_every_start_page_is_planned(ground: Ground) -> None:
    with open_store(ground.study().store_url) as store:
        plan = opened(ground, store)
        with store.begin() as connection:
            tasks = plan.frontier.lease(connection, 9, NOW)
    assert [task.page.url for task in tasks] == STARTS
    assert [row["planned"] for row in ground.runs()[0]["coverage"]] == [2]


def test_a_run_goes_on_and_is_paused_no_more(ground: Ground) -> None:
    with open_store(ground.study().store_url) as store:
        first = opened(ground, store)
        with store.begin() as connection:
            connection.execute(sa.text('UPDATE crawl_run SET detail = \'{"why": "Paused."}\''))
        assert opened(ground, store).run_id == first.run_id
        with store.begin() as connection:
            said = connection.execute(sa.text("SELECT detail FROM crawl_run")).scalar_one()
    assert "Paused" not in said


ANEW = "It is ended without counting, and run 2 begins anew."
WHY_NOT = {
    "study.toml": [f"the protocol was changed since. {ANEW}"],
    "manifest.toml": [f"its manifest was changed since. {ANEW}"],
    "key": [f"its key is not in this user's folder of keys. {ANEW}"],
    "fresh": [],
}
"""What a run is ended for is said, unless it was asked for: hours of asking may go with it."""


@pytest.mark.parametrize("what", WHY_NOT)
def test_a_run_that_may_not_go_on_is_ended_and_its_addresses_are_erased(
    ground: Ground, what: str
) -> None:
    """Under another protocol or manifest, without its key, or where a new one is asked for."""
    with open_store(ground.study().store_url) as store:
        first = opened(ground, store)
        assert addresses(store, first.run_id) == [True, True]
        if what == "key":
            first.key_file.unlink()
        elif what != "fresh":
            changed(ground.folder / what)
        told: list[str] = []
        later = opened(ground, store, fresh=what == "fresh", told=told)
        assert later.run_id != first.run_id
        assert [sentence.partition(": ")[2] for sentence in told] == WHY_NOT[what]
        assert addresses(store, first.run_id) == [False, False]
        assert addresses(store, later.run_id) == [True, True]
    assert not first.key_file.exists()
    (ended,) = (run for run in ground.runs() if run["ended_because"])
    assert (ended["ended_because"], ended["counts_as_coverage"]) == ("killed", False)


def test_a_run_goes_on_where_its_folder_was_moved_to(
    ground: Ground, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The key is named by the store's address: of a renamed folder the crawl had begun anew."""
    with open_store(ground.study().store_url) as store:
        first = opened(ground, store)
    stranger = first.key_file.with_name("run-1-00000000.key")
    RunCipher.create(stranger)  # of another store: it comes first by name, and opens nothing here
    moved = Ground(ground.folder.rename(ground.folder.with_name("moved")), ground.keys)
    told: list[str] = []
    with open_store(moved.study().store_url) as store:
        later = opened(moved, store, told=told)
        assert (later.run_id, told) == (first.run_id, [])
        with store.begin() as connection:
            assert [task.page.url for task in later.frontier.lease(connection, 9, NOW)] == STARTS
    assert later.key_file.exists()
    assert not first.key_file.exists()
    assert stranger.exists()
    monkeypatch.setenv("BRIGHTLINE_STORE", f"sqlite:///{moved.folder}/../moved/corpus.db")
    with open_store(moved.study().store_url) as store:
        assert opened(moved, store).run_id == first.run_id


def test_keys_inside_the_study_folder_are_refused(
    ground: Ground, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BRIGHTLINE_KEYS", str(ground.keys.rename(ground.folder / "keys")))
    with pytest.raises(CustodyError, match="inside the study folder"):
        load_keys(ground.study())


def test_the_key_of_a_run_of_a_store_that_is_gone_is_not_taken(ground: Ground) -> None:
    left = run_key_file(ground.study(), 1)
    left.write_text("of another store", encoding="utf-8")
    with open_store(ground.study().store_url) as store:
        plan = opened(ground, store)
        assert (plan.run_id, plan.key_file) == (1, left)
        with store.begin() as connection:
            assert len(plan.frontier.lease(connection, 9, NOW)) == 2
    assert left.read_bytes() != b"of another store"
