"""A crawl that is killed goes on: every advert once, nothing acknowledged and lost."""

from __future__ import annotations

import random
import signal
import threading
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from brightline.store import BATCH_ROWS
from crawlers.settings import CONCURRENCY_ON_LOOPBACK
from tests.crawlers.servers import Answer, Hit, Site, serving, small_site
from tests.crawlers.studies import Ground, make_ground, site_table

ADVERTS = 120
ASKED = CONCURRENCY_ON_LOOPBACK + 1
"""Pages that are asked for at once, beside those that wait for their commit."""


class Fuse:
    """Calls back at the n-th request, to kill a crawl at a moment that the test chooses."""

    def __init__(self) -> None:
        self.left = -1
        self.burnt = threading.Event()
        self._lock = threading.Lock()

    def wrap(self, answer: Answer) -> Callable[[list[Hit]], Answer]:
        def served(_: list[Hit]) -> Answer:
            with self._lock:
                self.left -= 1
                if self.left == 0:
                    self.burnt.set()
            return answer

        return served

    def light(self, requests: int) -> None:
        self.burnt.clear()
        self.left = requests


def kill_at(ground: Ground, fuse: Fuse, requests: int, mutant: str = "none") -> int:
    """Start a crawl and kill it at its n-th request; its return code (0 if it ended before)."""
    fuse.light(requests)
    process = ground.start("crawl", "run", mutant=mutant)
    while process.poll() is None:
        if fuse.burnt.wait(timeout=0.02):
            process.send_signal(signal.SIGKILL)
            break
    process.communicate()
    return process.wait()


def assert_complete(ground: Ground, site: Site, adverts: int, kills: int) -> None:
    """Every advert exactly once, one run, nothing left, little asked twice."""
    assert ground.rows("SELECT count(*), count(DISTINCT ad_key) FROM advert")[0] == (adverts,) * 2
    assert ground.rows("SELECT count(*), count(DISTINCT advert_id) FROM sighting")[0] == (
        adverts,
        adverts,
    )
    runs = ground.runs()
    assert [run["ended_because"] for run in runs] == ["finished"]
    assert runs[0]["counts_as_coverage"]
    left = ground.rows("SELECT count(*) FROM frontier WHERE state <> 'done'")[0][0]
    assert left == 0
    assert ground.rows("SELECT count(*) FROM frontier WHERE url_encrypted IS NOT NULL")[0][0] == 0
    effort = Counter[str]()
    for row in runs[0]["coverage"]:
        assert row["status"] == "complete"
        effort.update({kind: row[kind] for kind in ("attempted", "fetched", "failed")})
    assert effort["fetched"] == effort["attempted"]  # no page was committed twice
    asked = Counter(path for path in site.paths() if path != "/robots.txt")
    assert sum(count - 1 for count in asked.values()) <= kills * (BATCH_ROWS + ASKED)


def test_a_killed_crawl_goes_on_where_it_was(tmp_path: Path) -> None:
    fuse = Fuse()
    pages = {path: fuse.wrap(answer) for path, answer in small_site(ADVERTS).items()}
    dice = random.Random(20261124)
    with serving(pages) as site:
        ground = make_ground(tmp_path, [site_table("board", [f"{site.url}/"])])
        kills = [dice.randrange(2, 60) for _ in range(4)]
        codes = [kill_at(ground, fuse, requests) for requests in kills]
        assert codes == [-signal.SIGKILL] * 4
        done = ground.run("crawl", "run", mutant="none")
        assert done.returncode == 0, done.stderr
        assert_complete(ground, site, ADVERTS, 4)
    assert list((ground.keys / "test-study").glob("run-*")) == []


@pytest.mark.parametrize(("mutant", "is_kept"), [("small-batches", True), ("one-batch", False)])
def test_at_most_one_batch_is_fetched_again(tmp_path: Path, mutant: str, is_kept: bool) -> None:
    batch = 20
    fuse = Fuse()
    pages = {path: fuse.wrap(answer) for path, answer in small_site(ADVERTS, ADVERTS).items()}
    with serving(pages) as site:
        ground = make_ground(tmp_path, [site_table("board", [f"{site.url}/"])])
        assert kill_at(ground, fuse, 80, mutant) == -signal.SIGKILL
        assert ground.run("crawl", "run", mutant=mutant).returncode == 0
    asked = Counter(path for path in site.paths() if path != "/robots.txt")
    assert (sum(count - 1 for count in asked.values()) <= batch + ASKED) is is_kept


def test_a_kill_inside_a_commit_leaves_neither_half(tmp_path: Path) -> None:
    with serving(small_site(ADVERTS)) as site:
        ground = make_ground(tmp_path, [site_table("board", [f"{site.url}/"])])
        died = ground.run("crawl", "run", mutant="dies-in-commit")
        assert died.returncode == -signal.SIGKILL
        stored = ground.rows("SELECT count(*) FROM advert")[0][0]
        done = ground.rows("SELECT count(*) FROM frontier WHERE state='done' AND role='advert'")
        assert stored == done[0][0]
        assert ground.run("crawl", "run", mutant="none").returncode == 0
        assert_complete(ground, site, ADVERTS, 1)


def test_acknowledging_before_the_commit_would_lose_adverts(tmp_path: Path) -> None:
    with serving(small_site(ADVERTS)) as site:
        ground = make_ground(tmp_path, [site_table("board", [f"{site.url}/"])])
        died = ground.run("crawl", "run", mutant="acknowledged-early+dies-in-commit")
        assert died.returncode == -signal.SIGKILL
        ground.run("crawl", "run", mutant="none")
        assert ground.rows("SELECT count(*) FROM advert")[0][0] < ADVERTS


@pytest.mark.soak
def test_forty_kills(tmp_path: Path) -> None:
    adverts = 3000
    fuse = Fuse()
    pages = {path: fuse.wrap(answer) for path, answer in small_site(adverts, 20).items()}
    dice = random.Random(40)
    with serving(pages) as site:
        ground = make_ground(tmp_path, [site_table("board", [f"{site.url}/"])])
        killed = [kill_at(ground, fuse, dice.randrange(1, 120)) for _ in range(40)]
        assert killed == [-signal.SIGKILL] * 40
        assert ground.run("crawl", "run", mutant="none").returncode == 0
        assert_complete(ground, site, adverts, 40)


def test_a_second_crawl_is_a_new_run_with_new_sightings(tmp_path: Path) -> None:
    with serving(small_site(12)) as site:
        ground = make_ground(tmp_path, [site_table("board", [f"{site.url}/"])])
        assert ground.run("crawl", "run", mutant="none").returncode == 0
        for number in (1, 2, 3):
            site.pages[f"/ad/{number}"] = Answer("gone", 410)
        again = ground.run("crawl", "run", mutant="none")
    assert "9 adverts (0 new)" in again.stdout
    assert ground.rows("SELECT count(*) FROM advert")[0][0] == 12
    seen = ground.rows("SELECT run_id, count(*) FROM sighting GROUP BY run_id ORDER BY run_id")
    assert [tuple(row) for row in seen] == [(1, 12), (2, 9)]
    assert ground.runs()[1]["reasons"] == {"gone": 3}


def test_fresh_ends_the_open_run_as_killed(tmp_path: Path) -> None:
    fuse = Fuse()
    pages = {path: fuse.wrap(answer) for path, answer in small_site(ADVERTS).items()}
    with serving(pages) as site:
        ground = make_ground(tmp_path, [site_table("board", [f"{site.url}/"])])
        kill_at(ground, fuse, 30)
        assert ground.run("crawl", "run", "--fresh", mutant="none").returncode == 0
    assert [run["ended_because"] for run in ground.runs()] == ["killed", "finished"]
    assert ground.rows("SELECT count(*) FROM frontier WHERE url_encrypted IS NOT NULL")[0][0] == 0


def test_ctrl_c_keeps_what_was_committed_and_can_be_resumed(tmp_path: Path) -> None:
    fuse = Fuse()
    pages = {path: fuse.wrap(answer) for path, answer in small_site(ADVERTS).items()}
    with serving(pages) as site:
        ground = make_ground(tmp_path, [site_table("board", [f"{site.url}/"])])
        fuse.light(30)
        process = ground.start("crawl", "run", mutant="none")
        assert fuse.burnt.wait(timeout=60)
        process.send_signal(signal.SIGINT)
        _, said = process.communicate()
        assert process.returncode == 130
        assert "Stopped on request" in said
        assert "Traceback" not in said
        assert ground.runs()[0]["ended_because"] is None
        assert ground.run("crawl", "run", mutant="none").returncode == 0
        assert_complete(ground, site, ADVERTS, 1)


def test_a_server_that_goes_away_pauses_the_run(tmp_path: Path) -> None:
    pages = small_site(ADVERTS, 60)
    with serving(pages) as site:
        ground = make_ground(tmp_path, [site_table("board", [f"{site.url}/"])])
        stop = threading.Event()

        def hang_up(_: list[Hit]) -> Answer:
            stop.set()
            return Answer("", 200, write=lambda _: None, headers={"Content-Length": "9"})

        for number in range(20, ADVERTS + 1):
            site.pages[f"/ad/{number}"] = hang_up
        first = ground.run("crawl", "run", mutant="impatient")
        assert first.returncode == 9, first.stderr
        assert "does not answer" in first.stderr
        assert ground.runs()[0]["ended_because"] is None
        site.pages.update(pages)
        assert ground.run("crawl", "run", mutant="none").returncode == 0
    assert ground.rows("SELECT count(*) FROM advert")[0][0] == ADVERTS
    assert ground.rows("SELECT count(*) FROM frontier WHERE state = 'failed'")[0][0] == 0


def test_two_commands_do_not_crawl_one_site_at_once(tmp_path: Path) -> None:
    release = threading.Event()
    begun = threading.Event()

    def wait(_: list[Hit]) -> Answer:
        begun.set()
        release.wait(timeout=60)
        return small_site()["/"]

    with serving({**small_site(), "/": wait}) as site:
        ground = make_ground(tmp_path, [site_table("board", [f"{site.url}/"])])
        first = ground.start("crawl", "run", mutant="none")
        assert begun.wait(timeout=60)
        second = ground.run("crawl", "run", mutant="none")
        release.set()
        first.communicate()
    assert second.returncode == 6
    assert "being crawled by another command" in second.stderr
    assert first.returncode == 0
