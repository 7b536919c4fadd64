"""A crawl's health is told while it runs and after: effort by section and day, and why it ended."""

from __future__ import annotations

import json
import sqlite3
import threading
from contextlib import closing
from pathlib import Path

import pytest

from brightline.counted import counted
from crawlers.status import seconds_left
from tests.crawlers.servers import Answer, Hit, Page, serving, small_site
from tests.crawlers.studies import Ground, make_ground, site_table


def a_day_later(ground: Ground) -> None:
    """Nothing waits for its time any more."""
    with closing(sqlite3.connect(ground.folder / "corpus.db")) as connection, connection:
        connection.execute("UPDATE frontier SET leased_until = NULL")
        connection.execute("DELETE FROM host_lease")


def status(ground: Ground) -> tuple[dict[str, object], str]:
    """The last run of `crawl status --json`, and what `crawl status` prints."""
    told = json.loads(ground.here("crawl", "status", "--json").stdout)
    return told[-1], ground.here("crawl", "status").stdout


def test_a_crawl_tells_how_it_goes_while_it_runs(tmp_path: Path) -> None:
    asked, release = threading.Event(), threading.Event()

    def wait(_: list[Hit]) -> Answer:
        asked.set()
        release.wait(timeout=120)
        return small_site(12)["/rooms?page=2"]

    pages: dict[str, Page] = {**small_site(12)}
    pages["/rooms?page=2"] = wait
    with serving(pages) as site:
        table = site_table("board", [f"{site.url}/"], delay_seconds=0.25)
        ground = make_ground(tmp_path, [table])
        process = ground.start("crawl", "run", mutant="none")
        assert asked.wait(timeout=120)
        run, said = status(ground)
        release.set()
        process.communicate()
        after, said_after = status(ground)
    assert run["ended_because"] is None
    assert run["assertions_met"] is None
    waiting = int(str(run["waiting"]))
    assert waiting >= 1
    assert run["seconds_left"] == round(waiting * 0.25 * 1.125)
    assert f"open, {counted(waiting, 'page waits', 'pages wait')}" in said
    assert (after["ended_because"], after["waiting"], after["seconds_left"]) == ("finished", 0, 0)
    assert after["assertions_met"] is True
    assert "finished, counts" in said_after


def test_a_suspicious_run_says_which_assertions_it_did_not_meet(tmp_path: Path) -> None:
    pages = {**small_site(), "/rooms": Answer("<h1>Rooms</h1>nothing here")}
    with serving(pages) as site:
        ground = make_ground(tmp_path, [site_table("board", [f"{site.url}/"])])
        ground.run("crawl", "run", mutant="none")
    run, said = status(ground)
    assert run["assertions"] == ["0 adverts were read, at least 1 are expected"]
    assert run["assertions_met"] is False
    assert run["counts_as_coverage"] is False
    assert "assertions, does not count" in said
    assert "0 adverts were read, at least 1 are expected" in said
    assert {row["status"] for row in run["coverage"]} == {"suspicious"}  # type: ignore[attr-defined]


def test_a_paused_run_says_why_until_it_goes_on(tmp_path: Path) -> None:
    pages: dict[str, Page] = {**small_site()}
    pages["/rooms"] = Answer("", 503, {"Retry-After": "86400"})
    with serving(pages) as site:
        ground = make_ground(tmp_path, [site_table("board", [f"{site.url}/"])])
        ground.run("crawl", "run", mutant="none")
        run, said = status(ground)
        assert run["ended_because"] is None
        assert "asks to wait 24 hours" in str(run["why"])
        assert "asks to wait 24 hours" in said
        a_day_later(ground)
        site.pages["/rooms"] = small_site()["/rooms"]
        ground.run("crawl", "run", mutant="none")
    run, _ = status(ground)
    assert (run["ended_because"], run["why"]) == ("finished", "")


@pytest.mark.parametrize(
    ("waiting", "delay", "seconds"), [(0, 2.0, 0), (100, 2.0, 225), (100, 0.0, 0), (8, 10.0, 90)]
)
def test_what_is_left_at_the_polite_rate(waiting: int, delay: float, seconds: int) -> None:
    assert seconds_left(waiting, delay) == seconds
