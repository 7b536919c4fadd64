"""Page objects on fixtures and on engines that nobody prepared for; no Scrapy, no network."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from parsel import Selector
from parsel.csstranslator import HTMLTranslator
from web_poet import HttpResponse

from brightline.errors import SiteError
from crawlers.detail import DetailPage
from crawlers.fields import css_of, xpath_of
from crawlers.fixtures import check_fixtures
from crawlers.links import followable
from crawlers.manifest import Manifest
from crawlers.manifest_files import load_manifest, manifest_files, read_manifest
from crawlers.markup import UnreadableError, parse_html
from crawlers.pages import ListPage
from crawlers.text import one_line, text_of, text_of_markup, tidy

SEEN = dt.datetime(2026, 11, 24, 10, 30, tzinfo=dt.UTC)
HEAD = 'title = "Test site"\npurpose = "Invented pages."\nterms_note = "Invented, no terms."\n'


def manifest_of(tmp_path: Path, text: str) -> Manifest:
    file = tmp_path / "test.toml"
    file.write_text(HEAD + text, encoding="utf-8")
    return read_manifest(file)


def response(body: str, url: str = "https://a.example.org/x/", **headers: str) -> HttpResponse:
    kind = {"Content-Type": "text/html; charset=utf-8", **headers}
    return HttpResponse(url, body.encode(), headers=kind)


@pytest.mark.parametrize("name", list(manifest_files()))
def test_every_manifest_reads_its_fixtures(name: str) -> None:
    manifest = load_manifest(name)
    checked = list(check_fixtures(manifest))
    assert [value for value in checked if not value.agrees] == []
    fields = {value.field for value in checked}
    asks_for_adverts = manifest.list.details and (manifest.feed is None or manifest.feed.details)
    assert fields >= {"adverts", "further", "ad_id" if asks_for_adverts else "whole"}


@pytest.mark.parametrize("file", list(manifest_files().values()), ids=lambda file: file.stem)
def test_a_manifest_is_short_and_its_fixtures_are_marked(file: Path) -> None:
    lines = [line for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]
    assert len(lines) <= 25
    for page in (file.parent / "fixtures" / file.stem).iterdir():
        assert page.suffix == ".json" or "synthetic" in page.read_text(encoding="utf-8")


def test_an_engine_that_marks_up_its_adverts_needs_an_id_pattern_only(tmp_path: Path) -> None:
    manifest = manifest_of(tmp_path, "id = '/listing/([a-z0-9]+)'\n")
    listed = ListPage(
        response(
            '<nav><a href="/about">About</a></nav><a href="listing/ab1?ref=2#top">One</a>'
            '<a href="/x/listing/cd2">Two</a><a href="mailto:a@example.org">mail</a>'
            '<a rel="next" href="?p=2">Older</a>'
        ),
        manifest,
        SEEN,
    )
    assert [advert.url for advert in listed.adverts()] == [
        "https://a.example.org/x/listing/ab1?ref=2",
        "https://a.example.org/x/listing/cd2",
    ]
    assert listed.further() == ["https://a.example.org/x/?p=2"]
    page = DetailPage(
        response(
            '<script type="application/ld+json">{broken</script>'
            '<script type="application/ld+json">{"@graph": [{"@type": "WebSite", "name": "No"},'
            '{"@type": ["Service", "Thing"], "name": "Tea &amp; talk", "description":'
            '"First line.<br>Second.", "areaServed": {"name": "Lake City"}, "datePosted":'
            '"2026-11-01T09:00:00-05:00", "offers": [{"price": 80, "priceCurrency": "CAD"}]},'
            '{"@type": "BreadcrumbList", "itemListElement": [{"name": "Home"},'
            '{"item": {"name": "x"}, "name": "Company"}, {"name": "Tea"}]}]}</script>',
            "https://a.example.org/listing/ab1",
        ),
        manifest,
        SEEN,
    )
    raw = page.advert("a", "Index")
    assert raw is not None
    assert (raw.ad_id, raw.title, raw.body) == ("ab1", "Tea & talk", "First line.\nSecond.")
    assert (raw.price, raw.currency, raw.place) == (80.0, "CAD", "Lake City")
    assert raw.section == "Company"
    assert raw.posted is not None
    assert raw.posted.from_ == dt.datetime(2026, 11, 1, 14, tzinfo=dt.UTC)
    assert "Tea" not in repr(raw) + repr(page) + repr(listed.adverts())


def test_microdata_of_the_advert_wins_over_that_of_related_ones(tmp_path: Path) -> None:
    manifest = manifest_of(tmp_path, "id = '/(\\d+)'\n")
    page = DetailPage(
        response(
            '<div itemscope itemtype="https://schema.org/Product"><div itemprop="isRelatedTo"'
            ' itemscope><span itemprop="name">Related</span></div><h1 itemprop="name">Own</h1>'
            '<div itemprop="description">Text<br>more</div><meta itemprop="price" content="55.5">'
            '<time itemprop="datePosted" datetime="2026-11-20">Friday</time></div>',
            "https://a.example.org/7",
        ),
        manifest,
        SEEN,
    )
    assert (page.title, page.body, page.price) == ("Own", "Text\nmore", 55.5)
    assert page.posted is not None
    assert page.posted.precision == "day"


def test_a_load_more_answer_gives_links_fragment_and_next(tmp_path: Path) -> None:
    manifest = manifest_of(
        tmp_path,
        "id = '/ad/(\\d+)'\n[list]\nmore = [{ css = 'button.more', attr = 'data-next' }, "
        "'json:next']\nmarkup = 'json:html'\nlink = ['a', 'json:items[].href']\n",
    )
    page = ListPage(
        response('<button class="more" data-next="/api?p=2">More</button>'), manifest, SEEN
    )
    assert page.further() == ["https://a.example.org/api?p=2"]
    body = '{"html": "<a href=\\"/ad/1\\">x</a>", "items": [{"href": "/ad/2"}], "next": "/api?p=3"}'
    more = ListPage(response(body, **{"Content-Type": "application/json"}), manifest, SEEN)
    assert {advert.url[-5:] for advert in more.adverts()} == {"/ad/1", "/ad/2"}
    assert more.further() == ["https://a.example.org/api?p=3"]
    broken = ListPage(response("{", **{"Content-Type": "application/json"}), manifest, SEEN)
    with pytest.raises(UnreadableError, match="JSON that cannot be read"):
        broken.adverts()


def test_a_number_without_end_is_no_id(tmp_path: Path) -> None:
    manifest = manifest_of(
        tmp_path, "[list]\nrows = 'json:rows'\ndetails = false\nfields.id = 'json:id'\n"
    )
    body = '{"rows": [{"id": 1e999, "title": "A"}, {"id": NaN, "title": "B"}, {"id": 7}]}'
    page = ListPage(response(body, **{"Content-Type": "application/json"}), manifest, SEEN)
    assert [listing.ad_id for listing in page.listings.found] == ["7"]


@pytest.mark.parametrize(
    ("mistake", "words"),
    [
        ("id = '/\\d+'", "needs a group"),
        ("id = '/(\\d+'", "not a regular expression"),
        ("id = '/(\\d+)'\n[advert]\ntitle = 'h1['", "not a CSS selector"),
        ("id = '/(\\d+)'\n[advert]\ntitle = '//h1['", "not an XPath"),
        ("id = '/(\\d+)'\n[advert]\ntitle = { css = 'a', xpath = 'b' }", "names one of css"),
        (
            "id = '/(\\d+)'\n[advert]\nphone = 'h1'",
            "phone': there is no such key (there are: id",
        ),
        (
            "id = '/(\\d+)'\n[list]\nlink = { css = 'a', atr = 'b' }",
            "are: css, xpath, jsonld",
        ),
        ("id = '/(\\d+)'\n[advert]\ntitle = 3", "a rule is a text"),
        ("id = '/(\\d+)'\ndrop = 'sid'", "a list is wanted"),
        ("id = '/(\\d+)'\n[assertions]\nfill = { phone = 0.5 }", "no field is called 'phone'"),
        ("id = '/(\\d+)'\n[dates]\ntimezone = 'Mars/Base'", "not a time zone"),
        (
            "id = '/(\\d+)'\n[dates]\nlanguages = ['es-AR']",
            "'es-AR' is no language whose dates are",
        ),
        ("id = '/(\\d+)'\n[dates]\nlanguages = ['es-AR']", "write 'es'"),
        (
            "id = '/(\\d+)'\n[dates]\nlanguages = ['Spanish']",
            "are: en, es, fr, de, pt, it, nl, and",
        ),
        ("id = '/(\\d+)'\n[dates]\nlanguages = ['en', 'xx']", "'xx' is no language"),
        ("id = '/(\\d+)'\n[dates]\nlanguages = ['']", "'' is no language"),
        (
            "id = '/(\\d+)'\n[dates]\nformats = ['DD.MM.YYYY']",
            "'DD.MM.YYYY' is no format that dates",
        ),
        ("id = '/(\\d+)'\n[dates]\nformats = ['%d.%Q']", "check its marks against those of Python"),
        ("id = '/(\\d+)'\n[dates]\norder = 'DDMM'", "it is none of 'MDY', 'DMY' or 'YMD'"),
        ("id = '/(\\d+)'\n[assertions]\nfailed_max = 5", "the most is 1"),
        ("id = '/(\\d+)'\ncurrency = '€'", "no code of three capital letters, such as EUR"),
        ("id = ", "not valid TOML (Invalid value (at its end, line "),
        ("", "an advert needs an id"),
    ],
)
def test_a_mistake_in_a_manifest_is_one_sentence(mistake: str, words: str, tmp_path: Path) -> None:
    with pytest.raises(SiteError) as said:
        manifest_of(tmp_path, mistake)
    assert words in str(said.value)
    assert "test.toml" in str(said.value)
    assert "\n" not in str(said.value)


@pytest.mark.parametrize("name", ["no-such-engine", "none-such.toml"])
def test_an_unknown_manifest_names_those_there_are(name: str) -> None:
    with pytest.raises(SiteError, match=r"name .*\.toml file|django-classified") as said:
        load_manifest(name)
    assert "django-classified" in str(said.value)
    assert ".toml file" in str(said.value)


def test_text_reads_as_it_is_seen() -> None:
    page = Selector(
        text="<div>One <b>two</b><script>no</script>\n  three<br>four<ul><li>a</li><li>b</li></ul>"
        "<p>five</p><p>six</p><!-- no --></div>"
    )
    assert text_of(page.css("div")[0].root) == "One two three\nfour\n\na\n\nb\n\nfive\n\nsix"
    assert text_of_markup("a < b and c > d") == "a < b and c > d"
    assert one_line("2\u00a0months,\n 2\u202fweeks") == "2 months, 2 weeks"
    assert tidy("a\0b") == "ab"


def test_deep_nesting_is_no_recursion() -> None:
    deep = "<div>" * 5000 + "bottom" + "</div>" * 5000
    with pytest.raises(UnreadableError, match="nests too deeply"):
        parse_html(f"<html><body>{deep}</body></html>")
    nested = "<div>" * 1500 + "bottom" + "</div>" * 1500
    assert text_of(parse_html(f"<html><body>{nested}</body></html>")) == "bottom"


@given(st.text(max_size=80))
@example(";\x1b")
def test_links_are_absolute_plain_and_stable(href: str) -> None:
    url = followable("https://a.example.org/x/", href)
    if url is not None:
        assert url.isascii()
        assert url.startswith(("http://", "https://"))
        assert "#" not in url
        assert followable("https://a.example.org/x/", url) == url


@given(
    st.sampled_from(["http", "https", "HTTP"]),
    st.sampled_from(["a.example.org", "a", "127.0.0.1", "A.example.org", "a..b", "x--y.org", "a."]),
    st.sampled_from(["", ":80", ":443", ":8080", ":35001", ":65001", ":080", ":"]),
    st.lists(st.sampled_from(["/", "a", ".", "..", "a.b", "%41", "~x", " ", ";", "é"]), max_size=5),
    st.sampled_from(["", "?", "?a=1&b", "?a=%20", "?q=é", "#x", "?a#x"]),
)
def test_an_address_that_is_plain_already_is_spelt_no_other_way(
    scheme: str, host: str, port: str, path: list[str], rest: str
) -> None:
    url = f"{scheme}://{host}{port}/{'/'.join(path)}{rest}"
    found = followable(url, url)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("crawlers.links._PLAIN_URL", re.compile("(?!)"))
        assert followable(url, url) == found


def test_one_target_has_one_spelling() -> None:
    spellings = ["HTTP://A.Example.org:80/b?c=1#d", "//a.example.org/b?c=1", "../b?c=1", " /b?c=1 "]
    assert {followable("http://a.example.org/x/", link) for link in spellings} == {
        "http://a.example.org/b?c=1"
    }
    for link in (
        "javascript:x",
        "mailto:a@example.org",
        "tel:1",
        "data:,x",
        "",
        "http://u@h/",
        None,
    ):
        assert followable("http://a.example.org/", link) is None


@settings(max_examples=40)
@given(st.text(alphabet="<>/abdivp=\"' \n&;", max_size=200))
def test_no_markup_breaks_a_page_object(body: str) -> None:
    manifest = load_manifest("django-classified")
    ListPage(response(body), manifest, SEEN).adverts()
    DetailPage(response(body, "https://a.example.org/1-a/"), manifest, SEEN).advert("a", "")


@settings(max_examples=40)
@given(
    st.lists(
        st.tuples(st.sampled_from("abp"), st.sampled_from(["x", "x y", " y\tx ", "xx", "", "z x"])),
        max_size=12,
    ),
    st.sampled_from(
        (
            *(".x", "*.x.y", ".x .x", ".x > .y", ".x + .x", ".x ~ .y", ".x:not(.y)", "b.x", ".xx"),
            *(":is(.x, .y)", ".x:first-child", ".x:nth-child(2n)", ".y::attr(class)", ".x::text"),
            *("[class~=x]", "[id].x", ".x, .y", ".x:nth-last-child(-n+2)", ".x:empty"),
        )
    ),
)
def test_a_quick_selector_selects_what_the_plain_one_does(
    nodes: list[tuple[str, str]], selector: str
) -> None:
    pieces = [f"<{tag} class='{said}'>t{'' if tag == 'a' else f'</{tag}>'}" for tag, said in nodes]
    root = parse_html(f"<body>{''.join(pieces)}</body>")
    plain = xpath_of(HTMLTranslator().css_to_xpath(selector))
    assert css_of(selector)(root) == plain(root)
