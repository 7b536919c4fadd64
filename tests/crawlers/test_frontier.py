"""The frontier on SQLite and PostgreSQL: leases, fences, uniqueness, nothing in the clear."""

from __future__ import annotations

import datetime as dt
import itertools
import re
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
import sqlalchemy as sa
from hypothesis import given
from hypothesis import strategies as st

from brightline.ingest import start_run
from brightline.privacy import Keyring, RunCipher, create_keys
from brightline.schema import FrontierRow, HostLease
from brightline.store import Store, open_store, table_of
from brightline.study import Study
from crawlers.answers import in_words, judge, read_retry_after
from crawlers.frontier import (
    ADVERT,
    DEEP,
    LEASE,
    LIST,
    OUTSIDE,
    Found,
    Frontier,
    Task,
    in_other_hands,
)
from crawlers.pace import JITTER, Pace
from crawlers.tally import left_out

NOW = dt.datetime(2026, 11, 24, 12, tzinfo=dt.UTC)


@dataclass
class Ground:
    store: Store
    keyring: Keyring
    cipher: RunCipher
    run: int

    def worker(self, name: str) -> Frontier:
        return Frontier(self.run, self.cipher, self.keyring, name)

    def lease(self, worker: Frontier, limit: int, now: dt.datetime = NOW) -> list[Task]:
        with self.store.begin() as connection:
            return worker.lease(connection, limit, now)


@pytest.fixture(params=["sqlite", "postgresql"])
def ground(
    request: pytest.FixtureRequest, tmp_path: Path, make_study: Callable[..., Study]
) -> Iterator[Ground]:
    url = f"sqlite:///{tmp_path / 'corpus.db'}"
    if request.param == "postgresql":
        url = request.getfixturevalue("postgres_url")
    study = make_study()
    with open_store(url, migrate=True) as store:
        with store.begin() as connection:
            run = start_run(connection, study, "site-a", now=NOW)
        keyring = create_keys(tmp_path / "keys")
        yield Ground(store, keyring, RunCipher.create(tmp_path / "run.key"), run)


def pages(count: int, role: str = ADVERT) -> list[Found]:
    return [
        Found(f"https://a.example.org/{n}-call-212-555-0142/", role, said={"title": "212-555-0142"})
        for n in range(count)
    ]


def test_a_page_is_added_once_and_leased_once(ground: Ground) -> None:
    worker = ground.worker("a")
    with ground.store.begin() as connection:
        assert worker.add(connection, [*pages(3), *pages(2)]) == Counter({"": 3})
        assert worker.add(connection, pages(4)) == Counter({"": 1})
    first = ground.lease(worker, 3)
    second = ground.lease(worker, 3)
    assert len(first) == 3
    assert len(second) == 1
    assert {task.page.url for task in [*first, *second]} == {page.url for page in pages(4)}
    assert first[0].page.said == {"title": "212-555-0142"}
    assert ground.lease(worker, 3) == []


def test_a_run_knows_its_own_pages_only(ground: Ground, make_study: Callable[..., Study]) -> None:
    """What another run asked for is asked for again, and what it holds stays its own."""
    mine = ground.worker("a")
    with ground.store.begin() as connection:
        mine.add(connection, pages(3))
        number = start_run(connection, make_study(), "site-a", now=NOW)
    held = ground.lease(mine, 1)
    later = Frontier(number, ground.cipher, ground.keyring, "a")
    with ground.store.begin() as connection:
        assert later.known(connection, mine.fingerprint(held[0].page)) is None
        assert later.next_due(connection) is None
        assert later.in_hand(connection, NOW) == later.states(connection).total() == 0
        assert later.take_back(connection) == 0
        assert not in_other_hands(connection, number, "b", NOW)
        assert left_out(connection, number) == {}
        deep = replace(held[0].page, left=DEEP)
        assert later.add(connection, [deep]) == Counter()
        assert mine.add(connection, [deep, *pages(3)]) == Counter()
        assert later.add(connection, pages(2)) == Counter({"": 2})
    assert ground.lease(later, 9, NOW + LEASE) != []
    with ground.store.begin() as connection:
        assert mine.held(connection, held) == {held[0].id}
        assert mine.states(connection) == Counter({"pending": 2, "leased": 1})


def test_adverts_come_before_lists(ground: Ground) -> None:
    worker = ground.worker("a")
    with ground.store.begin() as connection:
        worker.add(connection, [Found("https://a.example.org/list", LIST), *pages(1)])
    assert [task.page.role for task in ground.lease(worker, 2)] == [ADVERT, LIST]


def test_what_is_left_out_is_noted_once_without_its_address(ground: Ground) -> None:
    worker, (near, far, out) = ground.worker("a"), pages(3)
    left = [replace(far, left=DEEP), replace(out, left=OUTSIDE), replace(near, left=DEEP)]
    with ground.store.begin() as connection:
        assert worker.add(connection, [*left, near, *left]) == Counter({"": 1})
        assert worker.add(connection, left) == Counter()
        assert left_out(connection, ground.run) == {(DEEP, ADVERT, ""): 1, (OUTSIDE, ADVERT, ""): 1}
        held = connection.execute(
            sa.text("SELECT url_encrypted FROM frontier WHERE state = 'deep'")
        )
        assert held.scalars().all() == [None]
    assert [task.page.url for task in ground.lease(worker, 5)] == [near.url]


def test_what_was_too_deep_is_fetched_once_a_shorter_way_is_found(ground: Ground) -> None:
    worker, (page,) = ground.worker("a"), pages(1)
    with ground.store.begin() as connection:
        worker.add(connection, [replace(page, left=DEEP)])
        assert worker.add(connection, [page]) == Counter({"": 1})
        assert left_out(connection, ground.run) == {}
    assert [task.page.url for task in ground.lease(worker, 5)] == [page.url]


def test_nothing_is_in_the_clear_and_settled_rows_hold_no_address(ground: Ground) -> None:
    worker = ground.worker("a")
    with ground.store.begin() as connection:
        worker.add(connection, pages(2))
    rows = table_of(FrontierRow)

    def stored() -> str:
        with ground.store.begin() as connection:
            return repr([tuple(row) for row in connection.execute(sa.select(rows))])

    assert not re.search(r"\b0142\b|5550142", stored())  # ciphers hold any four digits
    assert "example" not in stored()
    tasks = ground.lease(worker, 2)
    assert not re.search(r"\b0142\b|5550142", repr(tasks) + repr(tasks[0].page))
    with ground.store.begin() as connection:
        worker.settle(connection, {tasks[0].id: "done", tasks[1].id: "failed"})
        left = connection.execute(sa.select(rows.c.url_encrypted)).scalars().all()
        assert worker.states(connection) == Counter({"done": 1, "failed": 1})
        assert worker.next_due(connection) is None
    assert left == [None, None]


def test_a_number_in_the_name_of_a_section_is_masked(ground: Ground) -> None:
    """A site may print a page of one advertiser's as a section; what lists say of it is sealed."""
    named = replace(pages(1)[0], section="Call 555-555-0142")
    rows = table_of(FrontierRow)
    with ground.store.begin() as connection:
        ground.worker("a").add(connection, [named])
        (stored,) = connection.execute(sa.select(rows.c.section)).scalars()
    assert stored.startswith("Call ")
    assert not re.search(r"\d", stored)


def test_a_lost_lease_cannot_be_settled(ground: Ground) -> None:
    slow, quick = ground.worker("slow"), ground.worker("quick")
    with ground.store.begin() as connection:
        slow.add(connection, pages(1))
    mine = ground.lease(slow, 1)
    assert ground.lease(quick, 1) == []
    late = NOW + LEASE
    theirs = ground.lease(quick, 1, late)
    assert [task.id for task in theirs] == [task.id for task in mine]
    with ground.store.begin() as connection:
        assert slow.held(connection, mine) == set()
        assert quick.held(connection, theirs) == {mine[0].id}


def test_only_what_is_leased_and_in_our_hands_is_ours(ground: Ground) -> None:
    """Not what was put back, nor what somebody else has; what we have is not leased again."""
    slow, quick = ground.worker("slow"), ground.worker("quick")
    with ground.store.begin() as connection:
        slow.add(connection, pages(2))
    first, second = ground.lease(slow, 2)
    late = NOW + LEASE
    with ground.store.begin() as connection:
        assert slow.in_hand(connection, NOW) == 2
        assert slow.in_hand(connection, late) == 0
        slow.postpone(connection, first, NOW, blame=False)
        assert slow.held(connection, [first, second]) == {second.id}
        assert slow.lease(connection, 9, late, [first.id, second.id]) == []
    theirs = {task.id for task in ground.lease(quick, 2, late)}
    assert theirs == {first.id, second.id}
    with ground.store.begin() as connection:
        slow.renew(connection, [first, second], late + LEASE)
        assert slow.in_hand(connection, late + LEASE) == 0


def test_a_page_that_failed_comes_after_those_that_were_not_asked_for(ground: Ground) -> None:
    worker = ground.worker("a")
    with ground.store.begin() as connection:
        worker.add(connection, pages(2))
    (failed,) = ground.lease(worker, 1)
    with ground.store.begin() as connection:
        worker.postpone(connection, failed, NOW, blame=True)
    assert [task.id == failed.id for task in ground.lease(worker, 2)] == [False, True]


def test_after_a_crash_own_leases_are_free_and_others_stay(ground: Ground) -> None:
    dead, other = ground.worker("dead"), ground.worker("other")
    with ground.store.begin() as connection:
        dead.add(connection, pages(4))
    mine = ground.lease(dead, 2)
    ground.lease(other, 1)
    with ground.store.begin() as connection:
        assert in_other_hands(connection, ground.run, "dead", NOW)
        assert not in_other_hands(connection, ground.run, "dead", NOW + LEASE)
        assert ground.worker("dead").take_back(connection) == 2
    again = ground.lease(ground.worker("dead"), 9)
    assert {task.id for task in mine} < {task.id for task in again}
    assert len(again) == 3
    with ground.store.begin() as connection:
        assert dead.held(connection, mine) == set()  # the fence moved on


def test_a_postponed_page_waits_and_its_attempts_count(ground: Ground) -> None:
    worker = ground.worker("a")
    with ground.store.begin() as connection:
        worker.add(connection, pages(1))
    (task,) = ground.lease(worker, 1)
    later = NOW + dt.timedelta(seconds=30)
    with ground.store.begin() as connection:
        worker.postpone(connection, task, later, blame=True)
        assert worker.next_due(connection) == later
    assert ground.lease(worker, 1) == []
    (again,) = ground.lease(worker, 1, later)
    assert again.attempts == 1
    with ground.store.begin() as connection:
        worker.postpone(connection, again, later, blame=False)
    (unblamed,) = ground.lease(worker, 1, later)
    assert unblamed.attempts == 1


def test_renewed_leases_do_not_run_out(ground: Ground) -> None:
    worker, other = ground.worker("a"), ground.worker("b")
    with ground.store.begin() as connection:
        worker.add(connection, pages(1))
    tasks = ground.lease(worker, 1)
    half = NOW + LEASE / 2
    with ground.store.begin() as connection:
        worker.renew(connection, tasks, half)
    assert ground.lease(other, 1, NOW + LEASE) == []
    assert len(ground.lease(other, 1, half + LEASE)) == 1


def test_many_workers_never_hold_the_same_page(ground: Ground) -> None:
    with ground.store.begin() as connection:
        ground.worker("x").add(connection, pages(60))
    taken: list[int] = []

    def work(name: str) -> None:
        worker = ground.worker(name)
        while tasks := ground.lease(worker, 7):
            with ground.store.begin() as connection:
                held = worker.held(connection, tasks)
                worker.settle(connection, dict.fromkeys(held, "done"))
            taken.extend(held)

    threads = [threading.Thread(target=work, args=(name,)) for name in "abcd"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(taken) == sorted(set(taken))
    assert len(taken) == 60


def test_any_number_of_crawlers_keep_one_rate_per_host(ground: Ground) -> None:
    paces = [Pace(ground.store, 2.0, now=lambda: NOW, seed=n) for n in range(3)]
    slots: list[dt.datetime] = []

    def work(pace: Pace) -> None:
        slots.extend(pace.claim("a.example.org") for _ in range(10))

    threads = [threading.Thread(target=work, args=(pace,)) for pace in paces]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    slots.sort()
    gaps = [(b - a).total_seconds() for a, b in itertools.pairwise(slots)]
    assert len(slots) == 30
    assert min(gaps) >= 2.0
    assert max(gaps) <= 2.0 * (1 + JITTER) + 0.001
    assert paces[0].claim("b.example.org") == NOW


def test_a_retry_after_moves_everybodys_turn(ground: Ground) -> None:
    told, other = (Pace(ground.store, 2.0, now=lambda: NOW) for _ in range(2))
    until = NOW + dt.timedelta(seconds=90)
    told.hold("a.example.org", until)
    told.hold("a.example.org", NOW)
    assert other.claim("a.example.org") == until


def test_robots_slow_down_and_never_up(ground: Ground) -> None:
    pace = Pace(ground.store, 2.0, now=lambda: NOW)
    pace.slow_to(10.0, "a.example.org")
    pace.slow_to(0.5, "a.example.org")
    assert pace.delay == 10.0
    assert pace.claim("a.example.org") == NOW + dt.timedelta(seconds=10)
    table = table_of(HostLease)
    with ground.store.begin() as connection:
        assert connection.execute(sa.select(sa.func.count()).select_from(table)).scalar() == 1


def test_a_turn_that_a_wrong_clock_left_is_not_waited_for(ground: Ground) -> None:
    """A pause that the host asked for is, however long."""
    ahead = Pace(ground.store, 2.0, now=lambda: NOW + dt.timedelta(days=365))
    pace = Pace(ground.store, 2.0, now=lambda: NOW)
    ahead.claim("a.example.org")
    assert pace.claim("a.example.org") == NOW
    assert pace.claim("a.example.org") > NOW  # the rate is kept from there on
    until = NOW + dt.timedelta(days=2)
    ahead.hold("b.example.org", until)
    assert pace.claim("b.example.org") == until


@given(st.integers(100, 599), st.text(max_size=12), st.integers(0, 5))
def test_every_answer_has_a_verdict(status: int, retry_after: str, attempts: int) -> None:
    verdict = judge(status, retry_after, attempts, NOW)
    assert verdict.kind in {"read", "redirect", "gone", "again", "refused", "stop"}
    assert verdict.wait >= dt.timedelta()
    assert (verdict.kind == "read") == (200 <= status < 300)


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        ("120", 120),
        ("Tue, 24 Nov 2026 12:02:00 GMT", 120),
        ("soon", None),
        (None, None),
        ("-1", None),
    ],
)
def test_retry_after_in_seconds_or_as_a_date(header: str | None, seconds: float | None) -> None:
    found = read_retry_after(header, NOW)
    assert (found.total_seconds() if found is not None else None) == seconds


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (1_200, "20 minutes"),
        (7_201, "3 hours"),
        (86_400, "24 hours"),
        (172_801, "3 days"),
        (2_300_413_980, "26,626 days"),
    ],
)
def test_a_pause_is_said_in_a_unit_that_fits(seconds: int, said: str) -> None:
    assert in_words(dt.timedelta(seconds=seconds)) == said
