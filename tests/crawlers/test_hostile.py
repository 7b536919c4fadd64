"""A hostile site on loopback: nothing outside is asked, and each layer holds by itself.

Every test has a second server that the study does not name; it must get no request at all. The
mutants take layers away, and the last one shows that the outside server would have been asked.
"""

from __future__ import annotations

import itertools
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.crawlers.crawling import Pages, crawl_both, moved
from tests.crawlers.servers import (
    ROBOTS,
    Answer,
    Site,
    advert,
    serving,
    small_site,
)
from tests.crawlers.studies import make_ground, site_table


def targets(outside: Site) -> list[str]:
    return [f"{outside.url}/", f"http://localhost:{outside.port}/", f"//127.0.0.1:{outside.port}/"]


def test_a_start_page_that_redirects_outside_is_left(tmp_path: Path, outside: Site) -> None:
    with ExitStack() as stack:
        sites = [
            stack.enter_context(serving({"/robots.txt": ROBOTS, "/": moved(target)}))
            for target in targets(outside)
        ]
        tables = [site_table(f"board{n}", [f"{site.url}/"]) for n, site in enumerate(sites)]
        said = make_ground(tmp_path, tables).run("crawl", "run", mutant="none").stdout
    assert outside.hits == []
    assert [site.paths() for site in sites] == [["/robots.txt", "/"]] * 3
    assert said.count("does not count") == 3


def test_redirects_after_a_retry_links_and_meta_refresh_lead_nowhere(
    tmp_path: Path, outside: Site
) -> None:
    tries = itertools.count()
    refresh = f'<meta http-equiv="refresh" content="0; url={outside.url}/">'
    links = (
        f'<h1>Rooms</h1><a href="{outside.url}/ad/99">x</a><a href="/ad/1">1</a>'
        f'<a href="/ad/2">2</a><a class=next href="{outside.url}/">n</a>'
        f'<a href="http://user@127.0.0.1:{outside.port}/ad/99">u</a><a href="/private/ad/3">3</a>'
    )
    pages: Pages = {
        "/robots.txt": ROBOTS,
        "/": Answer(f"<head>{refresh}</head><base href='/'>{links}"),
        "/ad/1": lambda _: (
            Answer("", 503, {"Retry-After": "1"})
            if next(tries) == 0
            else moved(f"{outside.url}/ad/99")
        ),
        "/ad/2": advert(2),
    }
    ground, site, _ = crawl_both(tmp_path, pages)
    assert outside.hits == []
    assert site.paths().count("/ad/1") == 2
    assert "/private/ad/3" not in site.paths()
    assert ground.rows("SELECT count(*) FROM advert")[0][0] == 1
    reasons = ground.runs()[0]["reasons"]
    assert reasons["redirect out of scope"] == 1
    assert reasons["robots.txt"] == 1


def test_a_base_element_does_not_move_the_site(tmp_path: Path, outside: Site) -> None:
    page = f'<head><base href="{outside.url}/"></head><h1>Rooms</h1><a href="/ad/99">x</a>'
    crawl_both(tmp_path, {"/robots.txt": ROBOTS, "/": Answer(page)})
    assert outside.hits == []


def outside_link(outside: Site) -> Pages:
    page = f'<h1>Rooms</h1><a href="{outside.url}/ad/99">x</a>'
    return {"/robots.txt": ROBOTS, "/": Answer(page)}


@pytest.mark.parametrize(
    "mutant", ["no-link-check", "no-link-check+no-middleware", "no-link-check+no-handler"]
)
def test_each_layer_holds_without_the_others(tmp_path: Path, outside: Site, mutant: str) -> None:
    crawl_both(tmp_path, outside_link(outside), mutant=mutant)
    assert outside.hits == []


def test_without_any_layer_the_outside_would_be_asked(tmp_path: Path, outside: Site) -> None:
    mutant = "no-link-check+no-middleware+no-handler"
    crawl_both(tmp_path, outside_link(outside), mutant=mutant)
    assert "/ad/99" in outside.paths()


def test_a_name_that_leads_into_a_private_network_is_not_asked(tmp_path: Path) -> None:
    with serving(small_site()) as site:
        start = f"http://board.example.org:{site.port}/"
        ground = make_ground(tmp_path, [site_table("board", [start], delay_seconds=2.0)])
        done = ground.run("crawl", "run", mutant="rebound")
        assert site.hits == []
        assert "no such host" in done.stderr
        table = site_table("board", [start], delay_seconds=2.0, max_pages=1)
        weak = make_ground(tmp_path / "weak", [table])
        weak.run("crawl", "run", mutant="rebound+no-resolver")
        assert "/robots.txt" in site.paths()
