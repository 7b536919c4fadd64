"""What a crawl downloads, says and keeps: no binary, no page that asks not to be kept."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tests.crawlers.crawling import Pages, crawl_both
from tests.crawlers.servers import (
    PAGE,
    ROBOTS,
    Answer,
    advert,
    small_site,
)


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
