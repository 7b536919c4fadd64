"""What stands under a heading, and a shop whose texts have no name but their heading's."""

from __future__ import annotations

from pathlib import Path

import pytest

from crawlers.headings import texts_under
from crawlers.markup import parse_html
from crawlers.pages import ListPage
from tests.crawlers.test_kinds import SEEN, manifest_of, read, response


@pytest.mark.parametrize(
    ("markup", "said"),
    [
        ("<h2>Description</h2><p>One.</p><p>Two.</p><h2>More</h2><p>No.</p>", ["One.\n\nTwo."]),
        ("<h2> description: </h2>One,<br>two <b>and</b> three.", ["One,\ntwo and three."]),
        ("<h2>Description</h2><h3>Times</h3><p>Noon.</p><h1>No</h1>", ["Times\n\nNoon."]),
        ("<div class=bar><i></i><h2>Description</h2></div><p>One.</p>", ["One."]),
        ("<header><div><h3>Description</h3></div></header><p>One.</p>two", ["One.\n\ntwo"]),
        ("<h2>Description</h2><p>One.</p><div><h2>More</h2>No.</div>No.", ["One."]),
        ("<div>Ad <h2>Description</h2></div><p>Not under it.</p>", []),
        ("<h2>Description of us</h2><p>No.</p><h2>Other</h2><p>No.</p>", []),
        ("<h2>Description</h2><h2>Description</h2><p>One.</p>", ["One."]),
        ("<h2>Description</h2><script>no()</script><!-- no --><p>One.</p>", ["One."]),
        (f"<h2>{'Description ' * 2000}</h2><p>No.</p>", []),
        (f"<div>{'<i></i>' * 5}<h2>Description</h2></div><p>Too far away.</p>", []),
    ],
)
def test_all_that_stands_under_a_heading(markup: str, said: list[str]) -> None:
    assert list(texts_under(parse_html(f"<body>{markup}</body>"), "Description")) == said


def test_a_shop_whose_texts_stand_under_headings(tmp_path: Path) -> None:
    manifest = manifest_of(
        tmp_path,
        r"""
id = '/catalogue/[^/]+_(\d+)/$'
currency = "EUR"
[list]
rows = "article.product_pod"
next = "//a[contains(., 'Weiter')]"
lists = ".side_categories a"
section = { css = ".breadcrumb-item:not(:first-child)", join = " > " }
[advert]
body = "heading:Produktbeschreibung"
price = ".product_main .price_color"
place = "label:Ort"
section = { css = ".breadcrumb-item:not(:first-child) a", join = " > " }
posted = "label:Eingestellt am"
[dates]
languages = ["de"]
timezone = "Europe/Berlin"
""",
    )
    base = "https://laden.example.org/catalogue"
    crumbs = (
        "<ol><li class=breadcrumb-item><a href=/catalogue/>Start</a>"
        "<li class=breadcrumb-item><a href=/catalogue/category/massage_1/>Massage</a>"
        "<li class=breadcrumb-item><a href=/catalogue/category/massage/nord_2/>Nord</a>"
    )
    listed = ListPage(
        response(
            f"{base}/category/massage/nord_2/",
            f"{crumbs}</ol><ul class=side_categories><a href='{base}/category/escort_4/'>Escort</a>"
            "</ul><article class=product_pod><h3><a href='/catalogue/erfunden_8/'>E…</a></h3>"
            "</article><a class=page-link href='?page=2'>Weiter</a>",
        ),
        manifest,
        SEEN,
    )
    assert [advert.url for advert in listed.adverts()] == [f"{base}/erfunden_8/"]
    assert listed.section() == "Massage > Nord"
    assert listed.further() == [f"{base}/category/massage/nord_2/?page=2"]
    assert listed.lists() == [f"{base}/category/escort_4/"]
    page = (
        f"{crumbs}<li class='breadcrumb-item active'>Erfunden</ol><article><div "
        "class=product_main><h1>Erfunden (synthetic)</h1><p class=price_color>86,50 €</p></div>"
        "<div id=product_description class=sub-header><h2>Produktbeschreibung</h2></div><p><p>Eins."
        "</p><p>Zwei.</p><ul><li>Drei.</ul><div class=sub-header><h2>Produktinformation</h2></div>"
        "<table><tr><th>Eingestellt am<td>3. November 2026<tr><th>Ort<td>Köln</table></article>"
    )
    assert read(manifest, f"{base}/erfunden_8/", page) == {
        "id": "8",
        "title": "Erfunden (synthetic)",
        "body": "Eins.\n\nZwei.\n\nDrei.",
        "price": 86.5,
        "currency": "EUR",
        "place": "Köln",
        "section": "Massage > Nord",
        "posted": ("2026-11-02T23:00", "day"),
    }
