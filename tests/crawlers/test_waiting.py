"""A crawl that is told to wait says so and ends soon, loses nothing, and goes on afterwards."""

from __future__ import annotations

import asyncio
import datetime as dt
import signal
import time
from collections.abc import Callable
from pathlib import Path

import pytest
import sqlalchemy as sa

from brightline.schema import HostLease
from brightline.store import Store, open_store, table_of
from crawlers.answers import LONGEST_WAIT, read_retry_after
from crawlers.pace import LongPauseError, NoMoreTurnsError, Pace
from crawlers.settings import TIMEOUT_SECONDS
from tests.crawlers.crawling import Pages, ground_for
from tests.crawlers.servers import ROBOTS, Answer, Hit, Page, Site, advert, serving, small_site
from tests.crawlers.studies import Ground
from tests.forked import Forked, wait_until

ADVERTS = 12
DELAY = 0.05
SOON = 60
"""Seconds within which a command that was stopped must have ended, on a busy machine; the waits
that it is stopped in are of five minutes and more."""

NOW = dt.datetime(2026, 11, 24, 12, tzinfo=dt.UTC)
HOST = "a.example.org"


def told_to_wait(retry_after: str, status: int = 503) -> Pages:
    """A site whose third advert asks for a pause, until it is replaced."""
    pages: Pages = {**small_site(ADVERTS, ADVERTS)}
    pages["/ad/3"] = Answer("", status, {"Retry-After": retry_after})
    return pages


def ended(process: Forked) -> tuple[int | None, str]:
    """A command's exit and all that it said, within a time that no wait would leave."""
    try:
        said = "".join(process.communicate(timeout=SOON))
    finally:
        process.kill()
    return process.returncode, said


def let_time_pass(ground: Ground) -> None:
    """As if every wait were over."""
    with Store.for_study(ground.study()) as store, store.begin() as connection:
        connection.execute(sa.text("DELETE FROM host_lease"))
        connection.execute(sa.text("UPDATE frontier SET leased_until = NULL"))


def assert_nothing_lost(ground: Ground) -> None:
    """The run is open, no page of it is given up, and nobody holds one."""
    assert ground.runs()[0]["ended_because"] is None
    states = {row[0] for row in ground.rows("SELECT DISTINCT state FROM frontier")}
    assert states <= {"done", "pending"}
    assert "pending" in states


def assert_goes_on(ground: Ground, site: Site) -> None:
    """Afterwards the same command finishes the run, and every advert was read once."""
    site.pages.update(small_site(ADVERTS, ADVERTS))
    let_time_pass(ground)
    code, said = ended(ground.start("crawl", "run"))
    assert code == 0, said
    assert [run["ended_because"] for run in ground.runs()] == ["finished"]
    for table in ("advert", "sighting"):
        assert ground.rows(f"SELECT count(*) FROM {table}")[0][0] == ADVERTS


@pytest.mark.parametrize("retry_after", ["1200", "Wed, 21 Oct 2099 07:28:00 GMT"])
def test_a_long_pause_ends_the_command_and_the_next_says_until_when(
    tmp_path: Path, retry_after: str
) -> None:
    with serving(told_to_wait(retry_after)) as site:
        ground = ground_for(tmp_path, site, delay_seconds=DELAY)
        first, said = ended(ground.start("crawl", "run"))
        assert first == 9, said
        assert "asks to wait" in said
        assert_nothing_lost(ground)
        assert ground.runs()[0]["why"] in said
        asked = len(site.hits)
        second, again = ended(ground.start("crawl", "run"))
        assert second == 9, again
        assert "go on after 20" in again
        assert "UTC with the same command." in again
        assert len(site.hits) == asked
        assert_nothing_lost(ground)
        assert_goes_on(ground, site)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_ends_a_long_crawl_delay(tmp_path: Path, number: signal.Signals) -> None:
    pages: Pages = {**small_site(ADVERTS, ADVERTS)}
    pages["/robots.txt"] = Answer("User-agent: *\nCrawl-delay: 600\n", content_type="text/plain")
    with serving(pages) as site:
        ground = ground_for(tmp_path, site, delay_seconds=DELAY)
        process = ground.start("crawl", "run")
        wait_until(lambda: "/rooms" in site.paths() or claimed(ground) is not None, process)
        process.send_signal(number)
        code, said = ended(process)
        assert code == 130, said
        assert "Stopped on request" in said
        assert ground.runs()[0]["why"] == "It was stopped on request."
        assert_nothing_lost(ground)
        assert_goes_on(ground, site)


def claimed(ground: Ground) -> object:
    """A turn that lies more than five minutes ahead, if there is one."""
    later = dt.datetime.now(dt.UTC) + dt.timedelta(minutes=5)
    with Store.for_study(ground.study()) as store, store.begin() as connection:
        table = table_of(HostLease)
        query = sa.select(table.c.next_allowed_at).where(table.c.next_allowed_at > later)
        return connection.execute(query).scalar()


def test_a_short_pause_is_told_and_a_signal_ends_it(tmp_path: Path) -> None:
    """The second command is stopped while it waits to ask for robots.txt."""
    with serving(told_to_wait("600", 429)) as site:
        ground = ground_for(tmp_path, site, delay_seconds=DELAY)
        for command in range(2):
            process = ground.start("crawl", "run", mutant="one-at-once")
            log = ground.folder / "logs" / "crawl-1.log"
            wait_until(lambda: told_in(log) > command, process)  # noqa: B023 - called at once
            asked = len(site.hits)
            process.send_signal(signal.SIGTERM)
            code, said = ended(process)
            assert code == 130, said
            assert "brightline: Test site board asks to wait until " in said
            assert said.count("asks to wait until") == 1
            assert len(site.hits) == asked
            assert_nothing_lost(ground)
        assert site.paths().count("/robots.txt") == 1
        assert_goes_on(ground, site)


def test_what_queued_behind_a_pause_is_not_sent_in_it(tmp_path: Path) -> None:
    """Its turn had come while the answer that asks for the pause was awaited."""
    times: list[float] = []
    pause = 3

    def advert_page(_: list[Hit]) -> Answer:
        times.append(time.monotonic())
        if len(times) > 1:
            return advert(1)
        time.sleep(1.5)
        times[0] = time.monotonic()
        return Answer("", 429, {"Retry-After": str(pause)})

    pages: Pages = {**small_site(ADVERTS, ADVERTS)}
    pages.update({f"/ad/{number}": advert_page for number in range(1, ADVERTS + 1)})
    with serving(pages) as site:
        ground = ground_for(tmp_path, site, delay_seconds=DELAY)
        code, said = ended(ground.start("crawl", "run", mutant="one-at-once"))
    assert code == 0, said
    assert times[1] - times[0] >= pause - 0.1  # on the server's clock


def told_in(log: Path) -> int:
    return log.read_text().count("asks to wait until") if log.exists() else 0


def test_a_pause_asked_for_with_the_rules_binds_the_next_crawl(tmp_path: Path) -> None:
    pages: Pages = {**small_site(), "/robots.txt": Answer("", 503, {"Retry-After": "3600"})}
    with serving(pages) as site:
        ground = ground_for(tmp_path, site, delay_seconds=DELAY)
        code, said = ended(ground.start("crawl", "run"))
        assert code == 4, said
        again, told = ended(ground.start("crawl", "run"))
        assert again == 9, told
        assert "asks to wait 60 minutes" in told
        assert site.paths() == ["/robots.txt"]


@pytest.fixture
def shared_store(postgres_url: str, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("BRIGHTLINE_STORE", postgres_url)
    open_store(postgres_url, migrate=True).close()
    return postgres_url


@pytest.mark.usefixtures("shared_store")
def test_when_one_of_two_is_told_to_wait_both_stop_asking(tmp_path: Path) -> None:
    told: list[int] = []
    pages: dict[str, Page] = {**small_site(ADVERTS * 5, ADVERTS * 5), "/robots.txt": ROBOTS}
    with serving(pages) as site:

        def busy(hits: list[Hit]) -> Answer:
            if site.paths().count("/robots.txt") < 2:  # the other is not here yet
                return Answer("", 429, {"Retry-After": "1"})
            told.append(len(hits))
            return Answer("", 503, {"Retry-After": "3600"})

        for number in range(5, ADVERTS * 5 + 1):
            site.pages[f"/ad/{number}"] = busy
        ground = ground_for(tmp_path, site, delay_seconds=DELAY)
        both = [ground.start("crawl", "run") for _ in range(2)]
        for process in both:
            code, said = ended(process)
            assert code == 9, said
            assert "asks to wait" in said
        assert_nothing_lost(ground)
        at_once = 2 * 8  # what both may have sent before the answer came
        assert len(site.hits) - told[0] <= at_once
        asked = len(site.hits)
        assert ended(ground.start("crawl", "run"))[0] == 9
        assert len(site.hits) == asked


def paces(store: Store, count: int, delay: float = 60.0) -> list[Pace]:
    return [Pace(store, delay, now=lambda: NOW, seed=n) for n in range(count)]


def lease_of(store: Store) -> dt.datetime | None:
    table = table_of(HostLease)
    with store.begin() as connection:
        query = sa.select(table.c.next_allowed_at).where(table.c.host == HOST)
        return connection.execute(query).scalar()


def stopped_in_turn(pace: Pace, requests: int, meanwhile: Callable[[], object]) -> int:
    """Let so many requests wait for a turn and stop the crawl; how many were refused theirs."""

    async def run() -> int:
        is_over = False
        waiting = [asyncio.ensure_future(pace.turn(HOST, lambda: is_over)) for _ in range(requests)]
        await asyncio.sleep(0.1)
        meanwhile()
        is_over = True
        done = await asyncio.gather(*waiting, return_exceptions=True)
        return sum(isinstance(each, NoMoreTurnsError) for each in done)

    return asyncio.run(run())


def test_a_turn_that_is_not_used_is_given_back() -> None:
    with open_store("sqlite://", migrate=True) as store:
        (pace,) = paces(store, 1)
        pace.claim(HOST)
        before = lease_of(store)
        assert stopped_in_turn(pace, 5, lambda: None) == 5
        assert lease_of(store) == before


def test_a_turn_is_not_given_back_over_what_came_after_it() -> None:
    with open_store("sqlite://", migrate=True) as store:
        pace, other = paces(store, 2)
        pace.claim(HOST)
        slots: list[dt.datetime] = []
        assert stopped_in_turn(pace, 1, lambda: slots.append(other.claim(HOST))) == 1
        after = lease_of(store)
        assert after is not None
        assert after >= slots[0] + dt.timedelta(seconds=60)
        until = after + dt.timedelta(hours=1)
        assert stopped_in_turn(pace, 1, lambda: other.hold(HOST, until)) == 1
        assert lease_of(store) == until


def test_a_pause_beyond_the_longest_wait_claims_no_turn() -> None:
    with open_store("sqlite://", migrate=True) as store:
        told, other = paces(store, 2)
        until = NOW + LONGEST_WAIT + dt.timedelta(seconds=1)
        told.hold(HOST, until)
        for pace in (told, other):
            with pytest.raises(LongPauseError) as pause:
                asyncio.run(pace.turn(HOST))
            assert pause.value.until == until
        assert lease_of(store) == until


@pytest.mark.parametrize("header", ["9" * 400, "Wed, 21 Oct 2099 07:28:00 GMT"])
def test_a_pause_of_years_binds_for_a_hundred_days(header: str) -> None:
    assert read_retry_after(header, NOW) == dt.timedelta(days=100)


def dripping(write: Callable[[bytes], object]) -> None:
    """A page that comes for longer than a test may take, a few bytes at a time."""
    for _ in range(10 * SOON):
        write(b"<p>still</p>")
        time.sleep(0.1)


def test_a_stop_tells_of_pages_in_flight_and_a_second_one_cuts_them(tmp_path: Path) -> None:
    pages: Pages = {**small_site(ADVERTS, ADVERTS)}
    pages["/ad/3"] = Answer(write=dripping)
    with serving(pages) as site:
        ground = ground_for(tmp_path, site, delay_seconds=DELAY)
        process = ground.start("crawl", "run")
        wait_until(lambda: "/ad/3" in site.paths(), process)
        process.send_signal(signal.SIGINT)
        wait_until(lambda: "press Ctrl-C again" in process.said()[1], process)
        began = time.monotonic()
        process.send_signal(signal.SIGINT)
        code, said = ended(process)
        assert code == 130, said
        assert time.monotonic() - began < TIMEOUT_SECONDS / 2
        assert said.count("the pages in flight are finished first") == 1
        assert "Traceback" not in said
        assert ground.runs()[0]["why"] == "It was stopped on request."
        assert_nothing_lost(ground)
        assert_goes_on(ground, site)
