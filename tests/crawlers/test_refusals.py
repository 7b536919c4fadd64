"""Pages that a site refuses are pages that nobody saw: no coverage, and no reason to press it."""

from __future__ import annotations

from pathlib import Path

import pytest

from crawlers.answers import FORBIDS, REFUSALS
from crawlers.assertions import refused_by_site
from tests.crawlers.crawling import Pages, crawl_both, moved
from tests.crawlers.servers import Answer, small_site

ADVERTS = 40


@pytest.mark.parametrize("status", sorted(FORBIDS))
def test_a_firewall_that_forbids_stops_the_host(tmp_path: Path, status: int) -> None:
    pages: Pages = {**small_site(ADVERTS, ADVERTS)}
    for number in range(20, ADVERTS + 1):
        pages[f"/ad/{number}"] = Answer("Not acceptable", status)
    ground, site, said = crawl_both(tmp_path, pages, "one-at-once")
    assert f"refused {REFUSALS} pages in a row (status {status})" in said
    assert len([path for path in site.paths() if path.startswith("/ad/")]) == 19 + REFUSALS
    assert not ground.runs()[0]["counts_as_coverage"]


def test_adverts_that_the_site_refuses_here_and_there_are_no_coverage(tmp_path: Path) -> None:
    pages: Pages = {**small_site(ADVERTS, ADVERTS)}
    pages.update({f"/ad/{number}": Answer("", 400) for number in range(2, ADVERTS, 4)})
    ground, _, said = crawl_both(tmp_path, pages)
    assert "24% of pages failed, at most 5% may. The site refused 10 of 42 pages" in said
    (run,) = ground.runs()
    assert (run["ended_because"], run["counts_as_coverage"]) == ("assertions", False)


@pytest.mark.parametrize(
    ("answer", "why"),
    [(Answer("", 403), "no list (status 403)"), (moved("/rooms?page=8"), "redirects to itself")],
    ids=["refused", "redirected"],
)
def test_a_list_that_is_refused_makes_its_section_partial(
    tmp_path: Path, answer: Answer, why: str
) -> None:
    """One page of 49, and nobody knows how many adverts it led to."""
    pages: Pages = {**small_site(ADVERTS), "/rooms?page=8": answer}
    ground, _, _ = crawl_both(tmp_path, pages)
    (run,) = ground.runs()
    assert run["reasons"] == {why: 1}
    assert {row["status"] for row in run["coverage"] if row["section"]} == {"partial"}


def test_only_what_the_site_refuses_by_its_status_counts_with_what_failed() -> None:
    reasons = {"status 406": 2, "status 403": 1, "status 503": 9, "noindex": 5, "robots.txt": 4}
    assert refused_by_site({**reasons, "no list (status 403)": 1, "status x": 1}) == 3


@pytest.mark.parametrize("linked", [False, True], ids=["one linked", "both linked"])
def test_pages_that_redirect_to_one_another_have_failed(tmp_path: Path, linked: bool) -> None:
    """Of A that moved to B, and B to A, nobody read anything, whatever led to the two."""
    pages: Pages = {**small_site(ADVERTS), "/rooms?page=8": moved("/rooms?page=80")}
    pages["/rooms?page=80"] = moved("/rooms?page=81")
    pages["/rooms?page=81"] = moved("/rooms?page=8")
    if linked:
        ways = "".join(f'<a class=category href="/rooms?page={n}">r</a>' for n in (81, 80, 8))
        pages["/"] = Answer(f'<html><a class=category href="/rooms">Rooms</a>{ways}</html>')
    ground, _, _ = crawl_both(tmp_path, pages)
    (run,) = ground.runs()
    assert run["reasons"] == {"redirect": 2, "redirects in a circle": 1}
    assert "partial" in {row["status"] for row in run["coverage"]}


def test_pages_that_moved_to_where_another_is_are_in_no_circle(tmp_path: Path) -> None:
    pages: Pages = {**small_site(ADVERTS), "/rooms?page=1": moved("/rooms")}
    pages["/old"] = moved("/rooms?page=1")
    ways = "".join(f'<a class=category href="{way}">r</a>' for way in ("/old", "/rooms?page=1"))
    pages["/"] = Answer(f'<html><a class=category href="/rooms">Rooms</a>{ways}</html>')
    ground, _, _ = crawl_both(tmp_path, pages)
    (run,) = ground.runs()
    assert run["reasons"] == {"redirect": 2}
    assert {row["status"] for row in run["coverage"]} == {"complete"}
