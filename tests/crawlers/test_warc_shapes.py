"""Captures of sites of other shapes are read as a crawl reads them: the same functions decide."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.crawlers.archives import (
    DAY,
    LIST,
    SITE,
    Archive,
    Capture,
    advert_page,
    advert_url,
    gone_site,
    list_page,
    make_archive,
    one_pass,
)

HEAD = """\
title = "A site of another shape"
purpose = "Invented pages that a test writes into an archive."
terms_note = "None: the pages are invented."
"""

ROWS = (
    HEAD
    + """\
[list]
rows = "li"
lists = "a.below"
next = "a.next"
section = "h1"
place = ".city"
{list}
[list.fields]
title = "a"
{fields}
[advert]
{advert}
[assertions]
fill = {{}}
"""
)


def archive_of(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, manifest: str) -> Archive:
    archive = make_archive(
        tmp_path, monkeypatch, gone_site(start=[f"{SITE}/"], manifest="manifest.toml")
    )
    (archive.ground.folder / "manifest.toml").write_text(manifest, encoding="utf-8")
    return archive


def rows(*hrefs: str) -> str:
    return "".join(
        f'<li><a href="{href}">A row (synthetic)</a><p>Row text.</p></li>' for href in hrefs
    )


def test_adverts_that_stand_whole_in_a_list(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    manifest = "id = '/ad/(\\d+)'\n" + ROWS.format(
        list="details = false", fields='body = "p"', advert=""
    )
    archive = archive_of(tmp_path, monkeypatch, manifest)
    page = f"<h1>Rooms</h1>{rows('/ad/7', '/ad/8')}"
    captures = [Capture(f"{SITE}/", page), Capture(f"{SITE}/", page, DAY.replace(day=3))]
    done = archive.replay(archive.write("a.warc.gz", captures))
    assert (done.error, [report.adverts for report in done.reports]) == (None, [2, 2])
    assert [(advert.section, advert.body) for advert in archive.adverts()] == [
        ("Rooms", "Row text."),
        ("Rooms", "Row text."),
    ]
    assert {row[-1] for row in archive.coverage()} == {"complete"}


def test_adverts_whose_address_does_not_tell_are_known_by_their_lists(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    manifest = ROWS.format(
        list='link = "a"', fields="", advert='id = ".id"\ntitle = "h2"\nbody = ".text"'
    )
    archive = archive_of(tmp_path, monkeypatch, manifest)
    advert = "<h2>An advert (synthetic)</h2><p class=id>{}</p><p class=text>Text.</p>"
    captures = [
        Capture(f"{SITE}/one", advert.format(1)),
        Capture(f"{SITE}/", f"<h1>Rooms</h1>{rows('/one', '/two')}"),
        Capture(f"{SITE}/about", "<p>Who we are (synthetic)</p>"),
    ]
    done = archive.replay(archive.write("a.warc.gz", captures))
    assert [report.adverts for report in done.reports] == [1]
    assert archive.coverage() == [
        ("", 1, 1, 1, 0, 0, "complete"),
        ("Rooms", 2, 1, 1, 0, 0, "partial"),
    ]


def test_lists_hand_section_and_place_on_to_the_lists_below(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    manifest = "id = '/ad/(\\d+)'\n" + ROWS.format(
        list="", fields="", advert='title = "h2"\nbody = ".text"'
    )
    archive = archive_of(tmp_path, monkeypatch, manifest)
    city = "<h1>Rooms</h1><p class=city>Lake City</p><a class=below href=/a>A</a>"
    captures = [
        Capture(f"{SITE}/ad/1", "<h2>An advert (synthetic)</h2><p class=text>Text.</p>"),
        Capture(f"{SITE}/b", rows("/ad/1")),
        Capture(f"{SITE}/a", "<a class=next href=/b>Next</a>"),
        Capture(f"{SITE}/", city),
    ]
    archive.replay(archive.write("a.warc.gz", captures))
    (advert,) = archive.adverts()
    assert (advert.section, advert.place_printed) == ("Rooms", "Lake City")
    assert archive.coverage()[1] == ("Rooms", 3, 3, 3, 0, 0, "complete")


def test_a_login_that_was_captured_is_no_advert(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive = make_archive(tmp_path, monkeypatch)
    login = "<title>Log in</title><form><input type=password></form>"
    numbers = range(100001, 100005)
    captures = [
        Capture(LIST, list_page(numbers)),
        Capture(advert_url(100001), login),
        *(Capture(advert_url(n), advert_page(n)) for n in numbers[1:]),
    ]
    (report,) = archive.replay(archive.write("a.warc.gz", captures)).reports
    assert (report.adverts, report.refused) == (3, 1)
    (run,) = archive.ground.runs()
    assert run["reasons"] == {"the site asks for a login": 1}


def test_resource_records_are_pages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    archive = make_archive(tmp_path, monkeypatch)
    captures = one_pass([100001])
    page = Capture(
        captures[1].url,
        captures[1].body,
        captures[1].at,
        kind="resource",
        warc={"Content-Type": "text/html"},
        headers={},
    )
    (report,) = archive.replay(archive.write("a.warc.gz", [captures[0], page])).reports
    assert report.adverts == 1
