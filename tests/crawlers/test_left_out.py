"""Pages that lists led to and that a crawl may not ask for are counted, and never unseen."""

from __future__ import annotations

from pathlib import Path

from tests.crawlers.crawling import Pages, crawl_both
from tests.crawlers.servers import Answer, advert, serving, small_site
from tests.crawlers.studies import MANIFEST, make_ground, site_table
from tests.crawlers.test_health import status


def test_a_crawl_that_the_depth_cuts_is_no_coverage_and_says_so(tmp_path: Path) -> None:
    """12 adverts on three pages of a list: the second page and its like lie too deep."""
    ground, site, said = crawl_both(tmp_path, {**small_site(12, 5)}, max_depth=2)
    assert site.paths().count("/rooms?page=2") == 1
    run, told = status(ground)
    assert run["ended_because"] == "depth_cap"
    assert run["counts_as_coverage"] is False
    assert run["adverts_seen"] == 5
    assert run["left_out"] == {"deeper than max_depth": {"advert": 5, "list": 1}}
    assert run["reasons"] == {"deeper than max_depth": 6}
    (rooms,) = [row for row in run["coverage"] if row["section"] == "Rooms"]  # type: ignore[attr-defined]
    assert (rooms["planned"], rooms["refused"], rooms["status"]) == (12, 6, "partial")
    assert "6 pages lie deeper than max_depth = 2" in said
    assert "does not count as coverage" in said
    assert "pages not asked for, since deeper than max_depth: adverts 5, lists 1." in told


def test_a_link_that_is_known_from_elsewhere_is_not_too_deep(tmp_path: Path) -> None:
    pages: Pages = {
        **small_site(5),
        "/": Answer('<h1>Rooms</h1><a href="/ad/1">1</a><a class=category href="/rooms">r</a>'),
        "/rooms": Answer('<h1>Rooms</h1><a href="/ad/1">1</a><a class=category href="/">up</a>'),
    }
    ground, _, _ = crawl_both(tmp_path, pages, max_depth=1)
    run = ground.runs()[0]
    assert (run["ended_because"], run["left_out"]) == ("finished", {})


def test_what_lies_outside_the_paths_is_told_and_the_rest_counts(tmp_path: Path) -> None:
    """A study of some sections covers these whole; a pattern that leaves out pages is seen."""
    ground, site, said = crawl_both(
        tmp_path, {**small_site(12, 5)}, allow=["/", "/rooms", "/ad/[1-4]"]
    )
    assert "/rooms?page=2" not in site.paths()
    run, told = status(ground)
    assert (run["ended_because"], run["counts_as_coverage"]) == ("finished", True)
    assert run["left_out"] == {"outside of the protocol": {"advert": 1, "list": 1}}
    assert run["reasons"] == {"outside of the protocol": 2}
    (rooms,) = [row for row in run["coverage"] if row["section"] == "Rooms"]  # type: ignore[attr-defined]
    assert (rooms["planned"], rooms["refused"], rooms["status"]) == (4, 0, "complete")
    assert "2 pages that its lists led to lie outside of the protocol" in said
    assert "since outside of the protocol: adverts 1, lists 1." in told


WHOLE = """\
title = "A site whose lists hold whole adverts"
purpose = "Invented pages that a test serves on loopback."
terms_note = "None: the pages are invented and served by the test."
id = '/ad/(\\d+)'
[list]
rows = "li"
details = false
section = "h1"
[list.fields]
title = "a"
body = "p"
"""


def test_whole_adverts_of_a_list_outside_the_paths_are_not_kept_and_are_told(
    tmp_path: Path,
) -> None:
    rows = "".join(
        f"<li><a href=/{kind}ad/{number}>Advert {number} (synthetic)</a><p>Invented.</p></li>"
        for number, kind in enumerate(("", "", "couples/", "archive/"))
    )
    with serving({"/": Answer(f"<h1>Rooms</h1><ul>{rows}</ul>")}) as site:
        table = site_table(
            "board", [f"{site.url}/"], allow=["/", "/(couples/)?ad/.*"], deny=["/couples/.*"]
        )
        ground = make_ground(tmp_path, [table], manifest=WHOLE)
        ground.run("crawl", "run")
    stored = [title for (title,) in ground.rows("SELECT title FROM advert ORDER BY title")]
    assert stored == ["Advert 0 (synthetic)", "Advert 1 (synthetic)"]
    run = ground.runs()[0]
    assert run["left_out"] == {"outside of the protocol": {"advert": 2}}


KEEP_OUT = '<meta name="robots" content="noindex">'


def test_whole_adverts_of_a_list_that_asks_not_to_be_kept_are_not(tmp_path: Path) -> None:
    row = "<li><a href=/ad/1>Advert 1 (synthetic)</a><p>Invented.</p></li>"
    with serving({"/": Answer(f"{KEEP_OUT}<h1>Rooms</h1><ul>{row}</ul>")}) as site:
        ground = make_ground(tmp_path, [site_table("board", [f"{site.url}/"])], manifest=WHOLE)
        ground.run("crawl", "run")
    assert ground.rows("SELECT count(*) FROM advert")[0][0] == 0
    assert ground.runs()[0]["reasons"] == {"noindex": 1}


def test_a_list_of_whole_adverts_that_asks_not_to_be_followed_is_kept_and_leads_nowhere(
    tmp_path: Path,
) -> None:
    row = "<li><a href=/ad/1>Advert 1 (synthetic)</a><p>Invented.</p></li>"
    body = f"{KEEP_OUT.replace('noindex', 'nofollow')}<ul>{row}</ul><a class=next href=/two>2</a>"
    manifest = WHOLE.replace("details = false", 'details = false\nnext = "a.next"')
    with serving({"/": Answer(body), "/two": Answer(f"<ul>{row}</ul>")}) as site:
        ground = make_ground(tmp_path, [site_table("board", [f"{site.url}/"])], manifest=manifest)
        ground.run("crawl", "run")
    assert "/two" not in site.paths()
    assert ground.rows("SELECT count(*) FROM advert")[0][0] == 1


def test_what_such_a_list_says_of_an_advert_is_not_kept_with_the_adverts_own_page(
    tmp_path: Path,
) -> None:
    more = 'place = ".city"\nrows = "li"\n[list.fields]\nprice = ".price"\n[advert]'
    manifest = MANIFEST.replace("[advert]", more)
    rows = "<p class=city>Springfield</p><li><a href=/ad/{}>ad</a> <b class=price>$80</b></li>"
    pages = {
        "/open": Answer(f"<h1>Rooms</h1>{rows.format(1)}"),
        "/closed": Answer(f"{KEEP_OUT}<h1>Rooms</h1>{rows.format(2)}"),
        **{f"/ad/{number}": advert(number) for number in (1, 2)},
    }
    with serving(pages) as site:
        starts = [f"{site.url}/open", f"{site.url}/closed"]
        ground = make_ground(tmp_path, [site_table("board", starts)], manifest=manifest)
        ground.run("crawl", "run")
    found = ground.rows("SELECT title, place_printed, price FROM advert ORDER BY title")
    assert [tuple(row) for row in found] == [
        ("Advert 1", "Springfield", 80.0),
        ("Advert 2", None, None),
    ]


def test_rules_that_forbid_everything_are_named(tmp_path: Path) -> None:
    rules = Answer("User-agent: *\nDisallow: /\n", content_type="text/plain")
    ground, site, said = crawl_both(tmp_path, {**small_site(), "/robots.txt": rules})
    assert site.paths() == ["/robots.txt"]
    assert f"{site.url} was not crawled: its robots.txt forbids to us every page" in said
    assert "manifest" not in said
    run = ground.runs()[0]
    assert (run["ended_because"], run["counts_as_coverage"]) == ("robots", False)


def test_rules_that_forbid_the_adverts_are_named_beside_what_is_missing(tmp_path: Path) -> None:
    rules = Answer("User-agent: *\nDisallow: /ad/\n", content_type="text/plain")
    ground, _, said = crawl_both(tmp_path, {**small_site(4), "/robots.txt": rules})
    assert "0 adverts were read, at least 1 are expected" in said
    assert "Its robots.txt forbids 4 of 6 pages to us." in said
    assert ground.runs()[0]["ended_because"] == "assertions"


def test_a_site_that_has_moved_to_another_host_is_told_as_that(tmp_path: Path) -> None:
    """The manifest had been blamed, and what a page's reason is stood in JSON alone."""
    moved = Answer("", 301, {"Location": "https://www.classifieds.example.org/"})
    ground, site, said = crawl_both(tmp_path, {**small_site(), "/": moved})
    assert site.paths() == ["/robots.txt", "/"]
    assert "0 adverts were read, at least 1 are expected. 1 of 1 page led outside" in said
    assert "by a redirect; where that is the site's own new address" in said
    assert "name it in start and origins" in said
    shown = ground.here("crawl", "status").stdout
    assert "run 1: noted of pages: redirect out of scope 1." in shown
    assert ground.runs()[0]["ended_because"] == "assertions"
