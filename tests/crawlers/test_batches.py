"""What a commit of pages keeps: only what is still in our hands, and every count of it once."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from brightline.store import BATCH_ROWS, Store
from crawlers.batch import BATCH_SECONDS, Batch, Outcome
from crawlers.frontier import ADVERT, LEASE, Found, Task
from crawlers.manifest_files import load_manifest
from crawlers.opening import Opening, load_keys, open_plan
from crawlers.plan import Plan
from tests.crawlers.studies import Ground, make_ground, site_table
from tests.ingest.house import advert

NOW = dt.datetime(2026, 11, 24, 12, tzinfo=dt.UTC)
START = "http://127.0.0.1:8000/"


@pytest.fixture
def ground(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Ground:
    made = make_ground(tmp_path, [site_table("board", [START])])
    monkeypatch.setenv("BRIGHTLINE_KEYS", str(made.keys))
    return made


@pytest.fixture
def store(ground: Ground) -> Iterator[Store]:
    with Store.for_study(ground.study()) as opened:
        yield opened


def a_plan(ground: Ground, store: Store, now: dt.datetime = NOW, place: int = 1) -> Plan:
    study, manifest = ground.study(), load_manifest("manifest.toml", beside=ground.folder)
    opening = Opening(study, load_keys(study), store, lambda: now, place)
    return open_plan(opening, study.site("board"), manifest, fresh=False)


def leased(plan: Plan, *numbers: int) -> list[Task]:
    """Pages of adverts in the hands of a crawler, in the order of their numbers."""
    pages = [Found(f"{START}ad/{number}", ADVERT, "Rooms", depth=1) for number in numbers]
    with plan.store.begin() as connection:
        plan.frontier.add(connection, pages)
        tasks = plan.frontier.lease(connection, len(pages), plan.now())
    return sorted(tasks, key=lambda task: task.page.url)


def read(task: Task, **changes: Any) -> Outcome:
    number = int(task.page.url.rpartition("/")[2])
    raw = replace(advert(number, url=task.page.url), site="board", **changes)
    return Outcome(task, "fetched", adverts=[raw])


def test_a_page_whose_lease_was_lost_is_dropped(ground: Ground, store: Store) -> None:
    """Somebody else has it by then, and counts it."""
    slow = a_plan(ground, store)
    (task,) = leased(slow, 1)
    later = a_plan(ground, store, NOW + 2 * LEASE, place=2)
    with store.begin() as connection:
        (theirs,) = later.frontier.lease(connection, 1, later.now())
    assert theirs.id == task.id
    batch = Batch(slow)
    batch.add(read(task))
    batch.flush()
    assert ground.rows("SELECT count(*) FROM advert")[0][0] == 0
    assert slow.progress.pages == 0
    other = Batch(later)
    other.add(read(theirs))
    other.flush()
    batch.add(read(task))  # and after it is settled
    batch.flush()
    (effort,) = ground.rows("SELECT attempted, fetched FROM coverage WHERE section = 'Rooms'")
    assert tuple(effort) == (1, 1)
    assert ground.rows("SELECT count(*) FROM sighting")[0][0] == 1


def test_a_batch_is_due_by_its_rows_or_its_age_and_begins_anew(
    ground: Ground, store: Store
) -> None:
    clock = [NOW]
    plan = a_plan(ground, store)
    plan.now = lambda: clock[0]
    first, second = leased(plan, 1, 2)
    batch = Batch(plan)
    assert not batch.due
    batch.add(read(first))
    assert not batch.due
    clock[0] += dt.timedelta(seconds=BATCH_SECONDS)
    assert batch.due
    batch.flush()
    assert (batch.outcomes, batch.rows, batch.due) == ([], 0, False)
    many = [Found(f"{START}ad/{number}", ADVERT) for number in range(10, 10 + BATCH_ROWS)]
    batch.add(replace(read(second), found=many))
    assert batch.due


def test_what_the_assertions_ask_for_adds_up_over_batches(ground: Ground, store: Store) -> None:
    """A field that the door left empty is not filled: a site whose prices are numbers is seen."""
    plan = a_plan(ground, store)
    tasks = leased(plan, 1, 2, 3)
    batch = Batch(plan)
    for task, price in zip(tasks, (80.0, None, 2025550142.0), strict=True):
        batch.add(replace(read(task, price=price), reason="text cut"))
        batch.flush()
    (kept,) = ground.rows("SELECT detail FROM crawl_run")
    said = json.loads(kept[0])
    assert (said["read"], said["reasons"], said["emptied"]) == (3, {"text cut": 3}, {"price": 1})
    assert (said["filled"]["price"], said["filled"]["title"]) == (1, 3)


def test_a_page_that_was_not_asked_for_is_no_attempt(ground: Ground, store: Store) -> None:
    plan = a_plan(ground, store)
    blamed, free = leased(plan, 1, 2)
    batch = Batch(plan)
    soon = NOW + dt.timedelta(seconds=9)
    batch.add(Outcome(blamed, "again", "no answer", again_at=soon))
    batch.add(Outcome(free, "again", again_at=soon, blame=False))
    batch.flush()
    rows = ground.rows("SELECT attempts, state FROM frontier WHERE role = 'advert' ORDER BY id")
    assert [tuple(row) for row in rows] == [(1, "pending"), (0, "pending")]
    (effort,) = ground.rows("SELECT attempted, failed FROM coverage WHERE section = 'Rooms'")
    assert tuple(effort) == (1, 0)


def test_what_the_store_does_not_take_is_kept_for_the_next_commit(
    ground: Ground, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan = a_plan(ground, store)
    (task,) = leased(plan, 1)
    batch = Batch(plan)
    batch.add(read(task))
    with monkeypatch.context() as patch, pytest.raises(ZeroDivisionError):
        patch.setattr("crawlers.batch.add_effort", lambda *_: 1 / 0)
        batch.flush()
    assert len(batch.outcomes) == 1
    assert ground.rows("SELECT count(*) FROM advert")[0][0] == 0
    assert ground.rows("SELECT state FROM frontier WHERE role = 'advert'")[0][0] == "leased"
    batch.flush()
    assert ground.rows("SELECT count(*) FROM advert")[0][0] == 1
