"""A crawl asks no more, no sooner and no deeper than robots.txt, host and protocol allow.

What cannot be read, and every locked door, stops the host.
"""

from __future__ import annotations

import datetime as dt
import gzip
import itertools
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.crawlers.crawling import Pages, crawl_both, moved
from tests.crawlers.servers import (
    ROBOTS,
    Answer,
    Hit,
    Site,
    advert,
    small_site,
)


def slow(write: Callable[[bytes], object]) -> None:
    """A drip that never ends within a test."""
    import time

    for _ in range(600):
        write(b"#")
        time.sleep(0.1)


ROBOTS_THAT_FORBID = {
    "403": Answer("", 403),
    "500 with a page": Answer("<html>error</html>", 500),
    "a page called text": Answer("<!doctype html>", content_type="text/plain"),
    "a drip": Answer(write=slow, content_type="text/plain"),
    "silence": Answer(raw=lambda _: slow(lambda _: None)),
    "UTF-16": Answer("User-agent: *\nDisallow: /\n".encode("utf-16"), content_type="text/plain"),
    "gzip": Answer(gzip.compress(b"User-agent: *\nDisallow: /\n"), content_type="text/plain"),
    "a picture": Answer(b"\x89PNG\r\n\x1a\n" + bytes(99), content_type="image/png"),
    "JSON": Answer('{"error":"blocked"}', content_type="application/json"),
    "a delay without end": Answer("User-agent: *\nCrawl-delay: inf", content_type="text/plain"),
}


@pytest.mark.parametrize("rules", ROBOTS_THAT_FORBID.values(), ids=ROBOTS_THAT_FORBID.keys())
def test_rules_that_cannot_be_read_stop_the_host(tmp_path: Path, rules: Answer) -> None:
    ground, site, said = crawl_both(
        tmp_path, {**small_site(), "/robots.txt": rules}, mutant="impatient"
    )
    assert site.paths() == ["/robots.txt"]
    assert "robots.txt" in said
    assert len(said.strip().splitlines()) == 2
    run = ground.runs()[0]
    assert run["ended_because"] == "robots"
    assert not run["counts_as_coverage"]


def test_rules_off_the_site_stop_the_host(tmp_path: Path, outside: Site) -> None:
    rules = moved(f"{outside.url}/robots.txt")
    _, site, said = crawl_both(tmp_path, {**small_site(), "/robots.txt": rules})
    assert site.paths() == ["/robots.txt"]
    assert outside.hits == []
    assert "leads off the site" in said


def test_without_the_guard_unreadable_rules_would_allow(tmp_path: Path) -> None:
    pages: Pages = {**small_site(), "/robots.txt": Answer("", 403)}
    _, site, _ = crawl_both(tmp_path, pages, mutant="no-robots")
    assert "/ad/1" in site.paths()


def test_no_rules_allow(tmp_path: Path) -> None:
    pages: Pages = {**small_site(), "/robots.txt": Answer("", 404)}
    ground, _, _ = crawl_both(tmp_path, pages)
    assert ground.rows("SELECT count(*) FROM advert")[0][0] == 12


def test_a_locked_door_stops_the_host(tmp_path: Path) -> None:
    """401 on a real server; the other statuses, logins and tests for humans: test_barriers.py."""
    pages: Pages = {**small_site(), "/rooms": Answer("", 401)}
    ground, site, said = crawl_both(tmp_path, pages)
    assert site.paths() == ["/robots.txt", "/", "/rooms"]
    assert "status 401" in said
    assert ground.runs()[0]["ended_because"] == "stopped"


def test_three_refusals_in_a_row_stop_the_host(tmp_path: Path) -> None:
    pages: Pages = {**small_site(40, 40)}
    pages.update({f"/ad/{n}": Answer("", 403) for n in range(1, 41)})
    ground, site, said = crawl_both(tmp_path, pages)
    assert "refused 3 pages in a row" in said
    assert len([path for path in site.paths() if path.startswith("/ad/")]) < 40
    assert ground.runs()[0]["ended_because"] == "stopped"


def test_retry_after_binds_the_whole_host(tmp_path: Path) -> None:
    import time

    told: list[float] = []
    early: list[str] = []

    def rooms(_: list[Hit]) -> Answer:
        told.append(time.monotonic())
        if len(told) == 1:
            return Answer("", 429, {"Retry-After": "2"})
        return Answer('<h1>Rooms</h1><a href="/ad/1">1</a>')

    def other(_: list[Hit]) -> Answer:
        if told and time.monotonic() - told[0] < 1.9:
            early.append("early")
        return advert(1)

    pages: Pages = {
        "/robots.txt": ROBOTS,
        "/": Answer('<a class=category href="/rooms">r</a>'),
        "/rooms": rooms,
        "/ad/1": other,
    }
    ground, site, _ = crawl_both(tmp_path, pages)
    assert site.paths().count("/rooms") == 2
    assert told[1] - told[0] >= 1.9  # the server's own clock, not a limit on ours
    assert early == []
    assert ground.rows("SELECT count(*) FROM advert")[0][0] == 1


def test_a_crawl_delay_is_kept_between_all_requests(tmp_path: Path) -> None:
    import time

    asked: list[float] = []

    def timed(answer: Answer) -> Callable[[list[Hit]], Answer]:
        def served(_: list[Hit]) -> Answer:
            asked.append(time.monotonic())
            return answer

        return served

    pages: Pages = {path: timed(answer) for path, answer in small_site(2).items()}
    rules = Answer("User-agent: *\nCrawl-delay: 1\n", content_type="text/plain")
    pages["/robots.txt"] = timed(rules)
    crawl_both(tmp_path, pages)
    assert len(asked) == 5  # the rules too: the first page waits as the second does
    gaps = [later - earlier for earlier, later in itertools.pairwise(asked)]
    assert min(gaps) >= 0.9  # on the server's clock; a claim that is early fails, a late one not


def test_outside_its_hours_nothing_is_asked_and_the_run_stays_open(tmp_path: Path) -> None:
    now = dt.datetime.now(dt.UTC)
    hours = [(now + dt.timedelta(hours=later)).strftime("%H:%M") for later in (2, 3)]
    ground, site, said = crawl_both(tmp_path, {**small_site()}, hours=hours)
    assert site.hits == []
    assert f"only from {hours[0]} to {hours[1]} UTC" in said
    assert ground.runs()[0]["ended_because"] is None
    assert ground.runs()[0]["waiting"] == 1


def test_a_very_long_retry_after_pauses_the_run(tmp_path: Path) -> None:
    pages: Pages = {**small_site(), "/rooms": Answer("", 503, {"Retry-After": "86400"})}
    ground, site, said = crawl_both(tmp_path, pages)
    assert site.paths().count("/rooms") == 1
    assert "24 hours" in said
    run = ground.runs()[0]
    assert run["ended_because"] is None
    assert run["waiting"] == 1


def test_the_cap_on_pages_ends_the_run(tmp_path: Path) -> None:
    ground, site, _ = crawl_both(tmp_path, {**small_site(40)}, max_pages=10)
    assert len(site.paths()) == 11  # and robots.txt
    run = ground.runs()[0]
    assert run["ended_because"] == "page_cap"
    assert not run["counts_as_coverage"]


def test_a_calendar_without_end_is_cut_at_the_depth(tmp_path: Path) -> None:
    def day(hits: list[Hit]) -> Answer:
        number = int(hits[-1].path.removeprefix("/day/"))
        return Answer(f'<h1>Rooms</h1><a class=next href="/day/{number + 1}">next</a>')

    pages: Pages = {f"/day/{n}": day for n in range(100)}
    pages.update({"/robots.txt": ROBOTS, "/": Answer('<a class=next href="/day/1">n</a>')})
    ground, site, _ = crawl_both(tmp_path, pages, max_depth=5)
    assert not ground.runs()[0]["counts_as_coverage"]
    assert max(int(p.removeprefix("/day/")) for p in site.paths() if p.startswith("/day/")) == 5
