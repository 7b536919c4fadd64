"""A page with a contact in every field that it can fill brings none of them into the store."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.crawlers.archives import SITE, Capture, gone_site, make_archive
from tests.crawlers.servers import ROBOTS, Answer, Page, serving
from tests.crawlers.studies import MANIFEST, Ground, make_ground, site_table

RULES = 'price = ".price"\ncurrency = ".code"\nlanguage = ".language"\nplace = ".place"\n'
SPOILED = {
    "price": "202 555 0123",
    "code": "tel",
    "language": "ruf 202 555 0124 an",
    "place": "Ort 202 555 0126",
    "section": "Rooms 202 555 0127",
    "text": "Invented. Call 202 555 0129.",
}
PIECES = ("555 01", "55501", "555-01", "jane7", "ruf ")


def spoiled_site() -> dict[str, Page]:
    fields = "".join(f"<p class={name}>{said}</p>" for name, said in SPOILED.items())
    whole = "".join(f"<p class={name}>fine</p>" for name in ("text", "section"))
    return {
        "/robots.txt": ROBOTS,
        "/": Answer(
            '<h1>Rooms of jane7@example.org</h1><a href="/ad/2025550128">1</a><a href="/ad/2">2</a>'
        ),
        "/ad/2025550128": Answer(f"<h2>Course 202 555 0125</h2>{fields}"),
        "/ad/2": Answer(f"<h2>Course</h2>{whole}<p class=price>80 \u20ac</p>"),
    }


def crawled(root: Path) -> Ground:
    with serving(spoiled_site()) as site:
        table = site_table("board", [f"{site.url}/"])
        ground = make_ground(root, [table], manifest=MANIFEST + RULES)
        done = ground.run("crawl", "run", mutant="none")
    assert done.returncode == 0, done.stderr
    return ground


def test_no_field_of_a_page_brings_a_contact_in(tmp_path: Path) -> None:
    ground = crawled(tmp_path)
    stored = ground.rows("SELECT price, currency, language FROM advert ORDER BY price")
    assert sorted(map(str, stored)) == ["(80.0, None, None)", "(None, None, None)"]
    for table in ("advert", "sighting", "coverage", "frontier", "crawl_run", "ledger"):
        said = str(ground.rows(f"SELECT * FROM {table}"))
        assert [piece for piece in PIECES if piece in said] == [], table
    written = ground.everything_written()
    assert [piece for piece in PIECES if piece.encode() in written] == []


def test_a_section_has_one_name_in_adverts_coverage_and_frontier(tmp_path: Path) -> None:
    ground = crawled(tmp_path)
    listed = ground.rows("SELECT DISTINCT section FROM frontier WHERE role = 'advert'")
    counted = ground.rows("SELECT section FROM coverage WHERE section <> ''")
    assert listed == counted
    assert listed == [("Rooms of [email]",)]


def test_what_was_left_empty_is_told(tmp_path: Path) -> None:
    ground = crawled(tmp_path)
    (run,) = ground.runs()
    assert run["emptied"] == {"language": 1}  # price and currency were none to the page object
    assert run["filled"]["price"] == 1
    assert "language" not in run["filled"]
    said = ground.here("crawl", "status").stdout
    assert "left empty in adverts, since it does not look like one: language in 1" in said


def test_what_was_left_empty_is_told_of_an_archive_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive = make_archive(
        tmp_path, monkeypatch, gone_site(manifest="manifest.toml", start=[f"{SITE}/"])
    )
    (archive.ground.folder / "manifest.toml").write_text(MANIFEST + RULES, encoding="utf-8")
    pages = {name: page for name, page in spoiled_site().items() if isinstance(page, Answer)}
    captures = [
        Capture(SITE + path, page.body) for path, page in pages.items() if "robots" not in path
    ]
    archive.replay(archive.write("a.warc.gz", captures))
    (run,) = archive.ground.runs()
    assert (run["source"], run["adverts_read"]) == ("warc", 2)
    assert run["emptied"] == {"language": 1}
    assert run["filled"]["price"] == 1
    assert "language" not in run["filled"]
    said = archive.ground.here("crawl", "status").stdout
    assert "left empty in adverts, since it does not look like one: language in 1" in said
