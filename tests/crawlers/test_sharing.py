"""Several crawlers on one PostgreSQL: one run, one rate, no page twice, and one may die."""

from __future__ import annotations

import asyncio
import datetime as dt
import itertools
import json
import shutil
import signal
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
import sqlalchemy as sa

from brightline.errors import StoreError
from brightline.ingest import Admitted
from brightline.store import Store, open_store
from crawlers.batch import Batch, Outcome
from crawlers.manifest_files import load_manifest
from crawlers.opening import Opening, agreed_clock, load_keys, open_plan
from crawlers.pace import Pace
from crawlers.plan import Plan
from tests.crawlers.servers import ROBOTS, Answer, Hit, Page, Site, serving, small_site
from tests.crawlers.studies import Ground, make_ground, site_table

ADVERTS = 60
DELAY = 0.05
NOW = dt.datetime(2026, 11, 24, 12, tzinfo=dt.UTC)


class Gathering:
    """Adverts are answered only when so many crawlers are here; each asks for robots.txt once."""

    def __init__(self, crawlers: int) -> None:
        self._missing = crawlers
        self._lock = threading.Lock()
        self.all_here = threading.Event()
        self.answered = threading.Semaphore(0)

    def pages(self) -> dict[str, Page]:
        found: dict[str, Page] = {}
        for path, answer in small_site(ADVERTS, 60).items():
            found[path] = self._wrapped(answer, self._wait) if "/ad/" in path else answer
        found["/robots.txt"] = self._wrapped(ROBOTS, self._arrive)
        return found

    def _wrapped(self, answer: Answer, first: Callable[[], None]) -> Callable[[list[Hit]], Answer]:
        def served(_: list[Hit]) -> Answer:
            first()
            return answer

        return served

    def _arrive(self) -> None:
        with self._lock:
            self._missing -= 1
            if self._missing <= 0:
                self.all_here.set()

    def _wait(self) -> None:
        self.all_here.wait(timeout=120)
        self.answered.release()


@pytest.fixture
def shared_store(postgres_url: str, monkeypatch: pytest.MonkeyPatch) -> str:
    """An empty store on PostgreSQL that every command of the test uses."""
    monkeypatch.setenv("BRIGHTLINE_STORE", postgres_url)
    open_store(postgres_url, migrate=True).close()
    return postgres_url


@pytest.fixture
def site() -> Iterator[tuple[Site, Gathering]]:
    gathering = Gathering(2)
    with serving(gathering.pages()) as running:
        yield running, gathering


def assert_complete(ground: Ground) -> None:
    """One run that counts; every advert and every page of the frontier exactly once."""
    (run,) = ground.runs()
    assert run["ended_because"] == "finished"
    assert run["counts_as_coverage"]
    for table in ("advert", "sighting"):
        assert ground.rows(f"SELECT count(*) FROM {table}")[0][0] == ADVERTS
    rows = ground.rows("SELECT state, count(*) FROM frontier GROUP BY state")
    pages = ADVERTS + 2
    assert [tuple(row) for row in rows] == [("done", pages)]
    for kind in ("planned", "attempted", "fetched"):
        assert sum(row[kind] for row in run["coverage"]) == pages
    entries = ground.rows("SELECT act, count(*) FROM ledger GROUP BY act")
    acts = {row[0]: row[1] for row in entries}
    assert acts["run started"] == acts["run ended"] == 1


@pytest.mark.usefixtures("shared_store")
def test_two_folders_crawl_one_run_at_one_rate(
    tmp_path: Path, site: tuple[Site, Gathering]
) -> None:
    running, _ = site
    table = site_table("board", [f"{running.url}/"], delay_seconds=DELAY)
    here = make_ground(tmp_path, [table])
    there = Ground(tmp_path / "elsewhere", here.keys)
    shutil.copytree(here.folder, there.folder)
    both = [where.start("crawl", "run", "--json", mutant="noted-turns") for where in (here, there)]
    said = [process.communicate() for process in both]
    assert [process.returncode for process in both] == [0, 0], said
    pages = [json.loads(out)[0]["pages"] for out, _ in said]
    assert min(pages) > 0
    assert sum(pages) == ADVERTS + 2
    assert_complete(here)
    asked = Counter(running.paths())
    assert asked.pop("/robots.txt") == 2
    assert set(asked.values()) == {1}
    assert_apart(here)
    assert list((here.keys / "test-study").glob("run-*")) == []


def assert_apart(ground: Ground) -> None:
    """The turns granted to all crawlers together lie apart by the study's delay."""
    files = list(ground.keys.glob("turns-*.txt"))
    turns = [dt.datetime.fromisoformat(line) for f in files for line in f.read_text().split()]
    gaps = [later - earlier for earlier, later in itertools.pairwise(sorted(turns))]
    assert len(files) == 2
    assert len(turns) >= ADVERTS
    assert min(gaps) >= dt.timedelta(seconds=DELAY)


@pytest.mark.usefixtures("shared_store")
def test_when_one_of_two_is_killed_the_other_finishes(
    tmp_path: Path, site: tuple[Site, Gathering]
) -> None:
    running, gathering = site
    ground = make_ground(tmp_path, [site_table("board", [f"{running.url}/"])])
    both = [ground.start("crawl", "run", mutant="short-leases") for _ in range(2)]
    assert gathering.all_here.wait(timeout=120)
    assert gathering.answered.acquire(timeout=120)
    both[0].send_signal(signal.SIGKILL)
    said = [process.communicate() for process in both]
    assert both[0].returncode == -signal.SIGKILL
    assert both[1].returncode == 0, said[1]
    assert_complete(ground)


def test_a_pause_binds_turns_that_were_claimed_before_it(
    postgres_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = [NOW]
    until = NOW + dt.timedelta(seconds=90)
    with open_store(postgres_url, migrate=True) as store:
        told, other = (Pace(store, 2.0, now=lambda: clock[0], seed=n) for n in (1, 2))
        told.claim("a.example.org")

        async def passes(seconds: float) -> None:
            if clock[0] == NOW:
                told.hold("a.example.org", until)  # while the other waits for its turn
            clock[0] += dt.timedelta(seconds=seconds)

        monkeypatch.setattr("crawlers.pace.asyncio.sleep", passes)
        asyncio.run(other.turn("a.example.org"))
        assert clock[0] >= until
        assert other.held_until("b.example.org") is None


def test_machines_whose_clocks_differ_share_the_database_s(postgres_url: str) -> None:
    late = dt.timedelta(hours=1)
    with open_store(postgres_url, migrate=True) as store:
        clock = agreed_clock(store, lambda: dt.datetime.now(dt.UTC) - late)
        with store.begin() as connection:
            theirs = connection.execute(sa.select(sa.func.clock_timestamp())).scalar_one()
        assert abs(clock() - theirs) < late / 4
    with open_store("sqlite://", migrate=True) as alone:
        assert agreed_clock(alone, lambda: NOW)() == NOW


def opened(ground: Ground, store: Store, place: int, ahead: dt.timedelta, *, fresh: bool) -> Plan:
    """The plan of one of several crawlers, on a machine whose clock is so far ahead."""
    study, manifest = ground.study(), load_manifest("manifest.toml", beside=ground.folder)
    clock = partial(lambda by: dt.datetime.now(dt.UTC) + by, ahead)
    opening = Opening(study, load_keys(study), store, clock, place)
    return open_plan(opening, study.site("board"), manifest, fresh=fresh)


def test_a_clock_that_is_ahead_ends_no_run_that_another_crawler_is_at(
    shared_store: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ground = make_ground(tmp_path, [site_table("board", ["http://127.0.0.1:8000/"])])
    monkeypatch.setenv("BRIGHTLINE_KEYS", str(ground.keys))
    with open_store(shared_store) as store:
        plan = opened(ground, store, 1, dt.timedelta(), fresh=False)
        with store.begin() as connection:
            tasks = plan.frontier.lease(connection, 1, plan.now())
        with pytest.raises(StoreError, match="from another folder or machine"):
            opened(ground, store, 2, dt.timedelta(hours=1), fresh=True)
        with store.begin() as connection:
            assert plan.frontier.held(connection, tasks) == {tasks[0].id}
    assert [run["ended_because"] for run in ground.runs()] == [None]


class Deadlock(Exception):  # noqa: N818 - as PostgreSQL's driver would raise it
    sqlstate = "40P01"


def failing(times: int, orig: Exception) -> Callable[[Batch], object]:
    """A commit that fails so often, and then has nothing to do."""
    left = itertools.count(times, -1)

    def committed(batch: Batch) -> object:
        if next(left) > 0:
            cause = sa.exc.OperationalError("", {}, orig)
            raise StoreError("the store said no") from cause
        return [], Admitted()

    return committed


def test_a_deadlock_is_tried_again_and_nothing_else_is(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    outcome = Outcome(None, "fetched")  # type: ignore[arg-type]
    monkeypatch.setattr("crawlers.batch._show", lambda *_: None)
    for orig, passes in ((Deadlock(), True), (ValueError(), False)):
        batch = Batch(None, [outcome])  # type: ignore[arg-type]
        monkeypatch.setattr(Batch, "_committed", failing(2, orig))
        if passes:
            batch.flush()
            assert batch.outcomes == []
        else:
            with pytest.raises(StoreError):
                batch.flush()
            assert batch.outcomes == [outcome]


def test_on_sqlite_the_file_has_one_crawler(make_study: Callable[..., object]) -> None:
    from crawlers.opening import crawler_place

    study = make_study()
    table = study.sites[0]  # type: ignore[attr-defined]
    with crawler_place(study, table) as place:  # type: ignore[arg-type]
        assert place == 1
        with pytest.raises(StoreError, match="by another command"), crawler_place(study, table):  # type: ignore[arg-type]
            pass


def test_on_postgresql_a_folder_has_places(
    make_study: Callable[..., object], monkeypatch: pytest.MonkeyPatch
) -> None:
    from crawlers.opening import crawler_place

    monkeypatch.setenv("BRIGHTLINE_STORE", "postgresql://nowhere/none")
    study = make_study()
    table = study.sites[0]  # type: ignore[attr-defined]
    with crawler_place(study, table) as first, crawler_place(study, table) as second:  # type: ignore[arg-type]
        assert (first, second) == (1, 2)
    with crawler_place(study, table) as again:  # type: ignore[arg-type]
        assert again == 1
