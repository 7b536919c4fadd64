"""Engines that nobody prepared for: each is read whole by a manifest of at most 25 lines."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
from web_poet import HttpResponse

from crawlers.detail import DetailPage
from crawlers.links import Links, without
from crawlers.manifest import Manifest
from crawlers.manifest_files import read_manifest
from crawlers.pages import ListPage

SEEN = dt.datetime(2026, 11, 24, 12, tzinfo=dt.UTC)
HEAD = """\
title = "An invented kind of site"
purpose = "Pages of a kind that nobody prepared for."
terms_note = "None: the pages are invented (synthetic)."
"""
SID = "sid=0123456789abcdef0123456789abcdef"


def manifest_of(folder: Path, text: str) -> Manifest:
    file = folder / "kind.toml"
    file.write_text(HEAD + text, encoding="utf-8")
    assert len((HEAD + text).strip().splitlines()) <= 25
    return read_manifest(file)


def response(url: str, body: str) -> HttpResponse:
    return HttpResponse(url, body.encode(), headers={"Content-Type": "text/html; charset=utf-8"})


def read(manifest: Manifest, url: str, body: str, said: Any = None) -> dict[str, Any]:
    """What an advert's page says; its date as the first minute and the precision."""
    page = DetailPage(response(url, body), manifest, SEEN, said=said or {})
    names = ("title", "body", "price", "currency", "place", "section")
    found = {name: getattr(page, name) for name in names if getattr(page, name) is not None}
    if page.posted is not None:
        found["posted"] = (page.posted.from_.isoformat()[:16], page.posted.precision)
    return {"id": page.ad_id, **found}


def test_a_script_with_the_id_in_the_query_and_spanish_labels(tmp_path: Path) -> None:
    manifest = manifest_of(
        tmp_path,
        r"""
id = '[?&]id=(\d+)'
currency = "EUR"
[list]
rows = "li.listing-card"
link = "a.listing-title"
next = "a.searchPaginationNext"
section = "h1"
[advert]
body = "#description p"
price = { css = "[data-price]", attr = "data-price" }
place = "label:Ubicación"
section = "label:Categoría"
posted = "label:Fecha de publicación"
[dates]
languages = ["es"]
timezone = "Europe/Madrid"
""",
    )
    base = "https://anuncios.example.org/index.php"
    listed = ListPage(
        response(
            f"{base}?page=search&sCategory=4",
            "<h1>Masajes</h1><ul><li class='listing-card first'><a href='?page=item&id=7'><img></a>"
            "<a class=listing-title href='index.php?page=item&amp;id=7'>Uno (synthetic)</a></li>"
            "</ul><a class=searchPaginationNext href='?page=search&sCategory=4&iPage=2'>&gt;</a>",
        ),
        manifest,
        SEEN,
    )
    assert [advert.url for advert in listed.adverts()] == [f"{base}?page=item&id=7"]
    assert listed.further() == [f"{base}?page=search&sCategory=4&iPage=2"]
    page = (
        "<h1>Uno (synthetic)</h1><ul><li>Categoría: <b>Masajes</b></li><li>Ubicación: <b>Madrid,"
        " Centro</b></li><li><b>Fecha de publicación:</b> 3 de noviembre de 2026</li></ul>"
        "<p data-price='1200.00'>1.200,00 €</p><div id=description><p>Texto inventado.</p></div>"
    )
    assert read(manifest, f"{base}?page=item&id=7", page) == {
        "id": "7",
        "title": "Uno (synthetic)",
        "body": "Texto inventado.",
        "price": 1200.0,
        "currency": "EUR",
        "place": "Madrid, Centro",
        "section": "Masajes",
        "posted": ("2026-11-02T23:00", "day"),
    }


def test_a_board_that_puts_a_session_into_every_link(tmp_path: Path) -> None:
    manifest = manifest_of(
        tmp_path,
        r"""
id = '[?&]t=(\d+)'
drop = ["sid"]
[list]
rows = "ul.topics > li.row:not(.announce)"
link = "a.topictitle"
lists = "a.forumtitle"
counter = { parameter = "start", step = 25, first = 0 }
section = "h2.forum-title"
[advert]
title = "h2.topic-title"
body = ".postbody .content"
posted = { css = "p.author", regex = '»\s*(.+)' }
""",
    )
    base = "https://board.example.org"
    listed = ListPage(
        response(
            f"{base}/viewforum.php?f=3",
            f"<h2 class=forum-title>All</h2><a class=forumtitle href='viewforum.php?{SID}&f=9'>"
            f"S</a><ul class=topics><li class='row announce'><a class=topictitle href='viewtopic."
            f"php?t=1&{SID}'>Rules</a><li class=row><a class=topictitle href='/viewtopic.php?f=3&t"
            f"=21&{SID}'>A</a></ul><a rel=next href='viewforum.php?f=3&start=25&{SID}'>Next</a>",
        ),
        manifest,
        SEEN,
    )
    assert [advert.url for advert in listed.adverts()] == [f"{base}/viewtopic.php?f=3&t=21"]
    assert listed.lists() == [f"{base}/viewforum.php?f=9"]
    assert listed.further() == [f"{base}/viewforum.php?f=3&start=25"]
    page = (
        "<h2 class=topic-title><a>Topic A (synthetic)</a></h2><div class=postbody><p class=author>"
        "by <b>x</b> » Tue Nov 03, 2026 9:14 pm</p><div class=content>First.<br>Second.</div></div>"
        "<div class=postbody><p class=author>by y » Wed Nov 04, 2026 1:00 am</p>"
        "<div class=content>Reply.</div></div>"
    )
    assert read(manifest, f"{base}/viewtopic.php?f=3&t=21", page) == {
        "id": "21",
        "title": "Topic A (synthetic)",
        "body": "First.\nSecond.",
        "posted": ("2026-11-03T21:14", "minute"),
    }


def test_a_blog_whose_id_stands_in_its_head_and_german_tables(tmp_path: Path) -> None:
    manifest = manifest_of(
        tmp_path,
        r"""
currency = "EUR"
[list]
rows = "article.listing"
link = "h2 a"
next = "a.next.page-numbers"
[list.fields]
place = { css = "[data-city]", attr = "data-city" }
[advert]
id = { css = "link[rel=shortlink]", attr = "href", regex = '[?&]p=(\d+)' }
title = "h1.entry-title"
body = { css = ".entry-content > p", join = "\n" }
price = "label:Preis"
section = "a[rel=tag]"
posted = "label:Eingestellt am"
[dates]
languages = ["de"]
timezone = "Europe/Berlin"
""",
    )
    url = "https://anzeigen.example.org/anzeige/erfunden/"
    listed = ListPage(
        response(
            "https://anzeigen.example.org/kategorie/massage/",
            f"<article class='listing post-1234'><h2><a href='{url}'>E</a></h2>"
            "<div data-city='Köln'></div></article>"
            "<a class='next page-numbers' href='/kategorie/massage/page/2/'>Weiter</a>",
        ),
        manifest,
        SEEN,
    )
    (advert,) = listed.adverts()
    assert (advert.url, dict(advert.said)) == (url, {"place": "Köln"})
    page = (
        "<head><link rel=shortlink href='https://anzeigen.example.org/?p=1234'></head>"
        "<h1 class=entry-title>Erfunden (synthetic)</h1><div class=entry-content><p>Eins.</p>"
        "<p>Zwei.</p></div><table><tr><th>Preis<td>1.080,50 €<tr><th>Eingestellt am"
        "<td>Di., 3. Nov. 2026, 14:05 Uhr</table><a rel=tag href=x>Massage</a>"
    )
    assert read(manifest, url, page, advert.said) == {
        "id": "1234",
        "title": "Erfunden (synthetic)",
        "body": "Eins.\nZwei.",
        "price": 1080.5,
        "currency": "EUR",
        "place": "Köln",
        "section": "Massage",
        "posted": ("2026-11-03T13:05", "minute"),
    }


def test_tables_that_list_and_pairs_that_say(tmp_path: Path) -> None:
    manifest = manifest_of(
        tmp_path,
        r"""
id = '[?&]anzeige=([A-Z]\d+)'
currency = "CHF"
[list]
rows = "table.anzeigen tbody tr"
section = "caption"
next = "//a[contains(., 'weiter')]"
[list.fields]
posted = "td:nth-child(1)"
price = { css = "td[data-preis]", attr = "data-preis" }
[advert]
title = "legend"
body = "label:Beschreibung"
place = "label:Ort"
price = "label:Preis"
[dates]
languages = ["de"]
timezone = "Europe/Zurich"
""",
    )
    base = "http://alt.example.org"
    listed = ListPage(
        response(
            f"{base}/liste.asp?rubrik=12",
            "<table class=anzeigen><caption>Rubrik</caption><thead><tr><th>Datum<th>Titel<th>Preis"
            "</thead><tbody><tr><td>gestern, 14:05<td><a href='detail.asp?anzeige=B77'>E</a>"
            "<td data-preis=150>150.-</table><a href='liste.asp?rubrik=12&seite=2'>weiter »</a>",
        ),
        manifest,
        SEEN,
    )
    (advert,) = listed.adverts()
    assert advert.url == f"{base}/detail.asp?anzeige=B77"
    assert listed.further() == [f"{base}/liste.asp?rubrik=12&seite=2"]
    page = (
        "<fieldset><legend>Erfunden (synthetic)</legend><dl><dt>Preis:<dd>Fr. 1'150.-<dt>Ort:"
        "<dd>Bern<dt>Beschreibung:<dd>Eins.<br>Zwei.</dl></fieldset>"
    )
    assert read(manifest, advert.url, page, advert.said) == {
        "id": "B77",
        "title": "Erfunden (synthetic)",
        "body": "Eins.\nZwei.",
        "price": 1150.0,
        "currency": "CHF",
        "place": "Bern",
        "posted": ("2026-11-23T13:05", "minute"),
    }


def test_rows_that_are_objects_in_attributes(tmp_path: Path) -> None:
    manifest = manifest_of(
        tmp_path,
        r"""
id = '/a/([0-9a-f]{8})'
currency = "USD"
[list]
details = false
rows = "div[data-ad]"
link = { xpath = ".", attr = "data-href" }
more = { css = "button[data-next]", attr = "data-next" }
[list.fields]
title = { xpath = ".", attr = "data-ad", json = "title" }
body = { xpath = ".", attr = "data-ad", json = "text" }
price = { xpath = ".", attr = "data-ad", json = "price.amount" }
posted = { xpath = ".", attr = "data-ad", json = "ts" }
""",
    )
    row = '{"title":"One (synthetic)","text":"Invented.","price":{"amount":80},"ts":1793880000}'
    page = ListPage(
        response(
            "https://app.example.org/",
            f"<div data-href=/a/00ff00aa data-ad='{row}'></div><button data-next=/api?page=2>",
        ),
        manifest,
        SEEN,
    )
    (advert,) = page.whole_adverts("app", "Rooms")
    assert (advert.ad_id, advert.title, advert.body, advert.price) == (
        "00ff00aa",
        "One (synthetic)",
        "Invented.",
        80.0,
    )
    assert page.further() == ["https://app.example.org/api?page=2"]


@pytest.mark.parametrize(
    ("url", "left"),
    [
        ("/x?sid=1&t=2", "/x?t=2"),
        ("/x?t=2&sid=1", "/x?t=2"),
        ("/x?sid=1", "/x"),
        ("/x?asid=1&sid", "/x?asid=1"),
        ("/x;sid=AB?t=1", "/x?t=1"),
        ("/x;sid=AB/y;v=1", "/x/y;v=1"),
        ("/x;v=2/z?t=%20a&b=", "/x;v=2/z?t=%20a&b="),
    ],
)
def test_what_is_dropped_and_what_stays_as_it_was(url: str, left: str) -> None:
    host = "https://a.example.org"
    assert without(host + url, {"sid"}) == host + left
    assert Links(host, ["sid"]).target(url) == host + left
    assert Links(host).target(url) == host + url
