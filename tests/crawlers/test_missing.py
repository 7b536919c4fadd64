"""Lists that are not there are ends of lists and dead links, unless the last crawls knew better."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from tests.crawlers.crawling import Pages, moved
from tests.crawlers.servers import Answer, Site, advert, serving, small_site
from tests.crawlers.studies import MANIFEST, Ground, make_ground, site_table

ADVERTS = 60
COUNTER = MANIFEST.replace('next = "a.next"', 'counter = "page"')
GONE = Answer("no such page", 404)


def statuses(ground: Ground) -> dict[str, str]:
    """Section to status in the last run that ended."""
    return {row["section"]: row["status"] for row in ground.runs()[-1]["coverage"]}


def failed(run: dict[str, Any]) -> int:
    return sum(row["failed"] for row in run["coverage"])


def ground_of(root: Path, site: Site, manifest: str = MANIFEST) -> Ground:
    return make_ground(root, [site_table("board", [f"{site.url}/"])], manifest=manifest)


def crawl(ground: Ground) -> tuple[dict[str, Any], str]:
    said = ground.run("crawl", "run", mutant="none")
    return ground.runs()[-1], said.stdout + said.stderr


def unlinked(pages: Pages) -> Pages:
    """The same lists without a link to the next page: only a counter leads on."""
    return {
        path: Answer(re.sub("<a class=next.*?</a>", "", str(page.body)))
        if isinstance(page, Answer) and path.startswith("/rooms")
        else page
        for path, page in pages.items()
    }


def from_page(first: int, answer: Answer) -> Pages:
    """A site of twelve list pages that answers so to all from one page on."""
    return {f"/rooms?page={n}": answer for n in range(first, 14)}


@pytest.mark.parametrize("answer", [GONE, moved("/rooms"), moved("/")], ids=["404", "1st", "index"])
def test_a_list_that_ends_halfway_is_partial_until_crawls_agree(
    tmp_path: Path, answer: Answer
) -> None:
    """Of twelve pages six are left: the site broke, or has shrunk, as three crawls then say."""
    pages = {**unlinked({**small_site(ADVERTS)}), "/rooms?page=13": answer}
    with serving(pages) as site:
        ground = ground_of(tmp_path, site, COUNTER)
        crawl(ground)
        assert statuses(ground) == {"": "complete", "Rooms": "complete"}
        site.pages.update(from_page(7, answer))
        run, said = crawl(ground)
        assert statuses(ground) == {"": "complete", "Rooms": "partial"}
        assert failed(run) == 1
        assert "1 list page is not there" in said
        assert "partial: Rooms." in said
        for expected in ("partial", "partial", "complete"):
            crawl(ground)
            assert statuses(ground)["Rooms"] == expected


def test_a_counter_past_the_end_and_a_list_that_shrinks_by_a_page_are_complete(
    tmp_path: Path,
) -> None:
    with serving(unlinked({**small_site(ADVERTS)})) as site:
        ground = ground_of(tmp_path, site, COUNTER)
        for last in (13, 12, 11, 10):
            site.pages.update(from_page(last, GONE))
            run, _ = crawl(ground)
            assert run["reasons"] == {"gone": 1}
            assert set(statuses(ground).values()) == {"complete"}


def test_a_next_page_that_is_never_there_makes_the_first_crawl_partial_alone(
    tmp_path: Path,
) -> None:
    """An engine that prints 'next' on a list's last page too."""
    pages: Pages = {**small_site(20)}
    more = '<a class=next href="/rooms?page=5">next</a></html>'
    last = str(small_site(20)["/rooms?page=4"].body)
    pages["/rooms?page=4"] = Answer(last.replace("</html>", more))
    with serving(pages) as site:
        ground = ground_of(tmp_path, site)
        for expected in ("partial", "complete", "complete"):
            crawl(ground)
            assert statuses(ground)["Rooms"] == expected


def in_sections(*names: str) -> Pages:
    """Lists of five pages and 25 adverts for each name, led on by a counter alone."""
    ways = "".join(f'<a class=category href="/{name}">{name}</a>' for name in names)
    pages: Pages = {"/robots.txt": GONE, "/": Answer(f"<html>{ways}</html>")}
    bodies: dict[str, str] = {}
    for at, name in enumerate(names):
        for n in range(25):
            path = f"/{name}" if n < 5 else f"/{name}?page={n // 5 + 1}"
            ad = 100 * at + n
            bodies[path] = bodies.get(path, f"<h1>{name}</h1>") + f'<a href="/ad/{ad}">ad</a>'
            pages[f"/ad/{ad}"] = advert(ad)
    return pages | {path: Answer(body) for path, body in bodies.items()}


def test_a_protocol_that_names_fewer_sections_than_before_is_no_shrinking(tmp_path: Path) -> None:
    with serving(in_sections("Rooms", "Cars", "Tea")) as site:
        ground = ground_of(tmp_path, site, COUNTER)
        crawl(ground)
        text = ground.file.read_text(encoding="utf-8")
        ground.file.write_text(text.replace('"/.*"', '"/", "/Rooms.*", "/ad/.*"'), encoding="utf-8")
        run, _ = crawl(ground)
    assert run["reasons"]["gone"] == 1
    assert set(statuses(ground).values()) == {"complete"}


def with_categories(count: int, dead: int = 0) -> Pages:
    """An index of categories of one advert each, after which so many lead nowhere."""
    names = [f"/part{n}" for n in range(count + dead)]
    links = "".join(f'<a class=category href="{name}">part</a>' for name in names)
    pages: Pages = {"/robots.txt": GONE, "/": Answer(f"<html>{links}</html>")}
    for n in range(count):
        pages[f"/part{n}"] = Answer(f'<h1>Rooms</h1><a href="/ad/{n}">ad</a>')
        pages[f"/ad/{n}"] = advert(n)
    return pages


def test_a_dead_link_of_an_index_is_no_loss(tmp_path: Path) -> None:
    with serving(with_categories(5, dead=1)) as site:
        ground = ground_of(tmp_path, site)
        for _ in range(2):
            crawl(ground)
            assert set(statuses(ground).values()) == {"complete"}


def test_many_dead_links_make_the_first_crawl_partial_alone(tmp_path: Path) -> None:
    with serving(with_categories(5, dead=5)) as site:
        ground = ground_of(tmp_path, site)
        for expected in ("partial", "complete"):
            crawl(ground)
            assert statuses(ground)[""] == expected


@pytest.mark.parametrize("answer", [GONE, moved("/")], ids=["404", "index"])
def test_a_category_that_led_to_adverts_and_is_not_there_is_a_loss(
    tmp_path: Path, answer: Answer
) -> None:
    with serving(with_categories(5)) as site:
        ground = ground_of(tmp_path, site)
        crawl(ground)
        site.pages["/part3"] = answer
        run, _ = crawl(ground)
        assert failed(run) == 1
        assert statuses(ground) == {"": "partial", "Rooms": "complete"}


def test_lists_that_all_move_to_one_page_are_not_there(tmp_path: Path) -> None:
    pages = with_categories(5) | {"/sorry": Answer("<html>Sorry.</html>")}
    with serving(pages) as site:
        ground = ground_of(tmp_path, site)
        crawl(ground)
        site.pages.update({f"/part{n}": moved("/sorry") for n in (1, 2, 3)})
        run, _ = crawl(ground)
        assert failed(run) == 3
        assert statuses(ground)[""] == "partial"


def test_a_start_page_that_is_not_there_is_a_failure(tmp_path: Path) -> None:
    with serving({**small_site(5), "/rooms": Answer("<a href='/ad/1'>1</a>")}) as site:
        starts = [f"{site.url}/rooms", f"{site.url}/cars"]
        ground = make_ground(tmp_path, [site_table("board", starts)])
        run, _ = crawl(ground)
    assert run["reasons"] == {"no list (gone)": 1}


def test_adverts_that_are_mostly_gone_are_no_coverage(tmp_path: Path) -> None:
    """All adverts stand in one list, and the site then answers nothing more."""
    pages: Pages = {**small_site(20, per_page=20)}
    pages.update({f"/ad/{n}": GONE for n in range(11, 16)})
    pages.update({f"/ad/{n}": moved("/rooms") for n in range(16, 21)})
    with serving(pages) as site:
        ground = ground_of(tmp_path, site)
        run, said = crawl(ground)
    assert (run["ended_because"], run["counts_as_coverage"]) == ("assertions", False)
    assert "50% of adverts were gone, at most 20% may be" in said
