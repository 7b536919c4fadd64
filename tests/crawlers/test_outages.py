"""A site or a network that is down for a while: the run stays open, and little is asked."""

from __future__ import annotations

import signal
from collections import Counter
from pathlib import Path

import pytest

from tests.crawlers.crawling import ground_for
from tests.crawlers.servers import ROBOTS, Answer, Site, serving, small_site
from tests.crawlers.studies import Ground

ADVERTS = 60

DOWN = {
    "an error": Answer("", 502),
    "busy": Answer("", 503, {"Retry-After": "0"}),
    "too many": Answer("", 429),
    "a drip": Answer(write=lambda _: __import__("time").sleep(4)),
}
"""What robots.txt answers of a server that has trouble."""


def _killed(root: Path, site: Site) -> Ground:
    """A run that was killed in its third commit."""
    ground = ground_for(root, site)
    died = ground.run("crawl", "run", mutant="small-batches+dies-in-commit")
    assert died.returncode == -signal.SIGKILL
    return ground


def _assert_goes_on(ground: Ground) -> None:
    done = ground.run("crawl", "run", mutant="none")
    assert done.returncode == 0, done.stderr
    (run,) = ground.runs()
    assert (run["ended_because"], run["adverts_seen"], run["counts_as_coverage"]) == (
        "finished",
        ADVERTS,
        True,
    )
    assert {row["status"] for row in run["coverage"]} == {"complete"}


@pytest.mark.parametrize("rules", DOWN.values(), ids=DOWN.keys())
def test_rules_that_cannot_be_had_now_keep_a_run_that_has_begun(
    tmp_path: Path, rules: Answer
) -> None:
    with serving({**small_site(ADVERTS)}) as site:
        ground = _killed(tmp_path, site)
        site.pages["/robots.txt"] = rules
        before, waiting = len(site.hits), ground.runs()[0]["waiting"]
        down = ground.run("crawl", "run", mutant="impatient")
        assert down.returncode == 9
        assert "run the same command again later" in down.stderr
        assert set(site.paths()[before:]) == {"/robots.txt"}
        (run,) = ground.runs()
        assert (run["ended_because"], run["waiting"]) == (None, waiting)
        site.pages["/robots.txt"] = ROBOTS
        _assert_goes_on(ground)


def test_a_network_that_is_closed_keeps_a_run_that_has_begun(tmp_path: Path) -> None:
    pages = small_site(ADVERTS)
    with serving(pages) as site:
        ground = _killed(tmp_path, site)
        waiting = ground.runs()[0]["waiting"]
    down = ground.run("crawl", "run", mutant="none")
    assert down.returncode == 9
    assert "connection refused" in down.stderr
    (run,) = ground.runs()
    assert (run["ended_because"], run["waiting"]) == (None, waiting)
    with serving(pages, port=site.port):
        _assert_goes_on(ground)


@pytest.mark.parametrize("status", [429, 500, 503])
def test_a_server_in_trouble_is_left_alone_and_the_run_goes_on_later(
    tmp_path: Path, status: int
) -> None:
    pages = small_site(ADVERTS, ADVERTS)
    with serving(pages) as site:
        ground = ground_for(tmp_path, site)
        for number in range(20, ADVERTS + 1):
            site.pages[f"/ad/{number}"] = Answer("", status)
        left = ground.run("crawl", "run", mutant="one-at-once")
        assert left.returncode == 9
        assert f"12 pages in a row with an error (status {status})" in left.stderr
        in_trouble = [path for path in site.paths() if path[4:].isdigit() and int(path[4:]) >= 20]
        assert set(Counter(in_trouble).values()) == {1}
        assert len(in_trouble) <= 14  # of 41; what was on its way
        assert ground.runs()[0]["ended_because"] is None
        site.pages.update(pages)
        _assert_goes_on(ground)
