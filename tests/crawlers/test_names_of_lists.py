"""A contact in the section or the place that only a list prints is a contact of its adverts."""

from __future__ import annotations

from pathlib import Path

import pytest

from brightline.custody.suppression import suppress
from brightline.privacy import load_keyring
from brightline.store import Store
from tests.crawlers.archives import (
    LIST,
    Archive,
    Capture,
    advert_page,
    advert_url,
    list_page,
    make_archive,
)
from tests.crawlers.servers import ROBOTS, Answer, Page, serving
from tests.crawlers.studies import MANIFEST, Ground, make_ground, site_table

MAIL, PHONE = "jane7@example.org", "202-555-0127"
RULES = MANIFEST.replace("[advert]", 'place = ".place"\n[advert]')
SITE: dict[str, Page] = {
    "/robots.txt": ROBOTS,
    "/": Answer(
        f'<h1>Rooms of {MAIL}</h1><p class=place>Ort {PHONE}</p><a href="/ad/1">1</a>'
        '<a class=next href="/more">further</a>'
    ),
    "/more": Answer('<a href="/ad/2">2</a>'),
    **{
        f"/ad/{number}": Answer(f"<h2>Course {number}</h2><p class=text>Invented {number}.</p>")
        for number in (1, 2)
    },
}
FOUND = [("email", "section", 2), ("phone", "place", 2)]


def _found(ground: Ground) -> list[tuple[str, str, int]]:
    query = "SELECT kind, field, count(*) FROM advert_contact JOIN contact ON contact.id ="
    return list(map(tuple, ground.rows(f"{query} contact_id GROUP BY kind, field ORDER BY kind")))


def _opt_out(ground: Ground, contact: str) -> None:
    keyring = load_keyring(ground.keys / "test-study")
    with Store.for_study(ground.study()) as store:
        suppress(ground.study(), store, keyring, contact, erasers={})


def _crawl(ground: Ground) -> None:
    done = ground.run("crawl", "run", mutant="none")
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("contact", [MAIL, PHONE])
def test_a_crawl_asks_for_what_its_lists_print(tmp_path: Path, contact: str) -> None:
    with serving(SITE) as site:
        table = site_table("board", [f"{site.url}/"])
        ground = make_ground(tmp_path, [table], manifest=RULES)
        _crawl(ground)
        assert _found(ground) == FOUND
        stored = ground.rows("SELECT DISTINCT section, place_printed FROM advert")
        assert stored == [("Rooms of [email]", "Ort [phone]")]
        assert b"jane7" not in ground.everything_written()
        _opt_out(ground, contact)
        assert _found(ground) == []
        other = make_ground(tmp_path / "other", [table], manifest=RULES)
        _opt_out(other, contact)
        _crawl(other)
        assert other.rows("SELECT count(*) FROM advert")[0][0] == 0


def _captures() -> list[Capture]:
    listed = list_page([100001, 100002]).replace("Body rubs", f"Rooms of {MAIL}")
    listed = listed.replace("(Lake City)", f"(Ort {PHONE})")
    pages = [Capture(advert_url(n), advert_page(n)) for n in (100001, 100002)]
    return [Capture(LIST, listed), *pages]


@pytest.fixture
def archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Archive:
    return make_archive(tmp_path, monkeypatch)


def test_a_replay_records_what_its_lists_print(archive: Archive) -> None:
    archive.replay(archive.write("a.warc.gz", _captures()))
    assert _found(archive.ground) == FOUND
    assert {row.section for row in archive.adverts()} == {"Rooms of [email]"}
    assert [row[0] for row in archive.coverage()] == ["", "Rooms of [email]"]
    assert b"jane7" not in archive.ground.everything_written()
    _opt_out(archive.ground, MAIL)
    assert archive.adverts() == []


@pytest.mark.parametrize("contact", [MAIL, PHONE])
def test_a_replay_asks_for_what_its_lists_print(archive: Archive, contact: str) -> None:
    _opt_out(archive.ground, contact)
    archive.replay(archive.write("a.warc.gz", _captures()))
    assert archive.adverts() == []
