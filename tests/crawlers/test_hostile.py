"""A hostile site on loopback: nothing outside is asked, and each layer holds by itself.

Every test has a second server that the study does not name; it must get no request at all. The
mutants take layers away, and the last one shows that the outside server would have been asked.
"""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.crawlers.servers import (
    PAGE,
    ROBOTS,
    Answer,
    Hit,
    Page,
    Site,
    advert,
    serving,
    small_site,
)
from tests.crawlers.studies import Ground, make_ground, site_table

Pages = dict[str, Page]


@pytest.fixture
def outside() -> Iterator[Site]:
    """A server that the study does not name."""
    with serving({"/": Answer("outside"), "/ad/99": advert(99), "/robots.txt": ROBOTS}) as site:
        yield site


def moved(to: str, status: int = 302) -> Answer:
    return Answer("", status, {"Location": to})


def ground_for(root: Path, site: Site, **values: object) -> Ground:
    return make_ground(root, [site_table("board", [f"{site.url}/"], **values)])


def crawl_both(
    root: Path, pages: Pages, mutant: str = "none", **values: object
) -> tuple[Ground, Site, str]:
    """Serve and crawl; returns the ground, the server's record and what the command said."""
    with serving(pages) as site:
        ground = ground_for(root, site, **values)
        done = ground.run("crawl", "run", mutant=mutant)
    return ground, site, done.stdout + done.stderr


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
    pages["/robots.txt"] = Answer("User-agent: *\nCrawl-delay: 1\n", content_type="text/plain")
    crawl_both(tmp_path, pages)
    assert len(asked) == 4
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
    assert "1440 minutes" in said
    run = ground.runs()[0]
    assert run["ended_because"] is None
    assert run["waiting"] == 1


def big(kind: str, sent: list[int]) -> Answer:
    def write(out: Callable[[bytes], object]) -> None:
        for _ in range(400):
            out(b"x" * 65536)
            sent.append(65536)

    return Answer(write=write, content_type=kind)


def test_binaries_and_endless_bodies_are_not_downloaded(tmp_path: Path) -> None:
    image: list[int] = []
    endless: list[int] = []
    pages: Pages = {
        "/robots.txt": ROBOTS,
        "/": Answer(
            '<h1>Rooms</h1><a href="/ad/1">1</a><a href="/ad/2">2</a><a href="/ad/3">3</a>'
            '<a href="/ad/4.jpg">4</a><img src="/ad/5.png"><a href="/ad/6">6</a>'
        ),
        "/ad/1": big("image/jpeg", image),
        "/ad/2": big(PAGE, endless),
        "/ad/3": advert(3),
        "/ad/6": Answer("x", content_type=None),
    }
    ground, site, _ = crawl_both(tmp_path, pages)
    assert "/ad/4.jpg" not in site.paths()
    assert "/ad/5.png" not in site.paths()
    assert sum(image) < 8 * 1024 * 1024  # what loopback's buffers take before the line is cut
    assert sum(endless) < 20 * 1024 * 1024
    assert ground.rows("SELECT count(*) FROM advert")[0][0] == 1
    reasons = ground.runs()[0]["reasons"]
    assert reasons["not a page"] == 2
    assert reasons["too large"] == 1


def test_pages_that_ask_not_to_be_kept_are_not(tmp_path: Path) -> None:
    meta = '<meta name="robots" content="noarchive">'
    text = "<h2>t</h2><div class=text>Kept out.</div>"
    pages: Pages = {
        "/robots.txt": ROBOTS,
        "/": Answer(
            '<h1>Rooms</h1><a href="/ad/1">1</a><a href="/ad/2">2</a><a href="/ad/3">3</a>'
        ),
        "/ad/1": Answer(text, headers={"X-Robots-Tag": "noindex"}),
        "/ad/2": Answer(meta + text),
        "/ad/3": advert(3),
    }
    ground, _, _ = crawl_both(tmp_path, pages)
    assert ground.rows("SELECT count(*) FROM advert")[0][0] == 1
    assert ground.runs()[0]["reasons"]["noindex"] == 2


def test_requests_say_who_asks_and_carry_nothing_else_and_no_form_is_sent(tmp_path: Path) -> None:
    forms = (
        '<form action="/sent"><input name=q value=x></form>'
        '<form action="/sent" method=post><input type=hidden name=t value=1><button>Go</button>'
        '</form><button formaction="/sent">b</button><img src="/seen.gif"><a ping="/sent" href=#>'
        '<link rel=prefetch href="/seen"><iframe src="/seen"></iframe><script src="/seen.js">'
        "</script>"
    )
    pages: Pages = {
        path: Answer(str(answer.body) + forms, headers={"Set-Cookie": "a=b"})
        for path, answer in small_site().items()
    }
    pages["/robots.txt"] = ROBOTS
    _, site, _ = crawl_both(tmp_path, pages)
    assert set(site.paths()) == set(pages)
    for hit in site.hits:
        assert hit.method == "GET"
        assert hit.headers["User-Agent"].startswith("Brightline/")
        assert "https://example.org/study" in hit.headers["User-Agent"]
        assert hit.headers["From"] == "study@example.org"
        assert not {"Cookie", "Referer", "Authorization"} & set(hit.headers)
        assert "image" not in hit.headers["Accept"]


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
    _, site, _ = crawl_both(tmp_path, pages, max_depth=5)
    assert max(int(p.removeprefix("/day/")) for p in site.paths() if p.startswith("/day/")) == 5


def test_without_the_type_check_an_image_would_be_downloaded(tmp_path: Path) -> None:
    sent: list[int] = []
    pages: Pages = {
        "/robots.txt": ROBOTS,
        "/": Answer('<h1>Rooms</h1><a href="/ad/1">1</a>'),
        "/ad/1": Answer(
            write=lambda out: [(out(b"x" * 65536), sent.append(1)) for _ in range(60)],  # type: ignore[func-returns-value, arg-type]
            content_type="image/jpeg",
        ),
    }
    crawl_both(tmp_path, pages, mutant="no-type-check")
    assert len(sent) == 60


def test_pages_that_claim_one_id_are_one_advert(tmp_path: Path) -> None:
    """Under several addresses, with other texts, in several batches."""
    pages: Pages = dict(small_site(40, 40))
    others = ("/ad/1?from=top", "/ad/1/again", "/ad/1/reprinted")
    more = ""
    for n, path in enumerate(others):
        pages[path] = advert(1, f"Another text, {n}.")
        pages[f"/more/{n}"] = Answer(f'<h1>Rooms</h1><a href="{path}">ad</a><a href="/ad/2">ad</a>')
        more += f'<a class=category href="/more/{n}">Rooms</a>'
    pages["/"] = Answer(f'<html><a class=category href="/rooms">Rooms</a>{more}</html>')
    ground, site, said = crawl_both(tmp_path, pages, mutant="small-batches")
    (run,) = ground.runs()
    assert run["ended_because"] == "finished", said
    assert run["counts_as_coverage"]
    assert ground.rows("SELECT count(*), count(DISTINCT ad_key) FROM advert")[0] == (40, 40)
    assert ground.rows("SELECT count(*), count(DISTINCT advert_id) FROM sighting")[0] == (40, 40)
    assert {path: site.paths().count(path) for path in others} == dict.fromkeys(others, 1)
