"""A page is reduced to its structure: no text or value is left, and selectors still fit."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from parsel import Selector
from web_poet import HttpResponse

from crawlers.drafting.addresses import Addresses, kind_of, shape_of
from crawlers.drafting.names import DesignNames
from crawlers.drafting.phrases import Phrases, is_price
from crawlers.drafting.printed_dates import reprint
from crawlers.drafting.reduction import Reduced, reduce_pages, selector_of

CANARIES = (
    *("zebrafish", "2125550142", "212-555-0142", "(212) 555 0142", "canary.seven@example.org"),
    *("call-zebrafish-212-555-0142", "Zebrafish Canary", "$2125550142", "2125550142 days ago"),
)
CLASS_CANARIES = (
    *("zebrafish", "user-zebrafish", "tag-zebrafish-title", "postid-2125550142", "zebrafishTitle"),
    *(
        "listzebrafish",
        "canary@example.org",
        "p-212-555-0142",
        "a21b25c55d50e14f2",
        "zebrafish-row",
    ),
)
LEFT = ("zebrafish", "canary", "5550142", "555-0142", "555 0142", "0142 d")
DESIGN = ("price", "item-title", "postingBody", "cat", "col-6", "dcf-price", "dcf-title", "dcf-row")
TAGS = ("div", "p", "span", "li", "a", "td", "h1", "b", "time", "section")

canary = st.sampled_from(CANARIES)
text = st.one_of(canary, canary.map(lambda said: "".join(f"&#{ord(letter)};" for letter in said)))
names = st.lists(st.sampled_from((*DESIGN, *CLASS_CANARIES)), max_size=4).map(" ".join)


@st.composite
def attributes(draw: st.DrawFn) -> str:
    """Attributes of every kind, with canaries as values and as names."""
    said = draw(canary)
    choices = {
        "class": draw(names),
        "id": draw(st.sampled_from((*DESIGN, *CLASS_CANARIES))),
        "href": draw(
            st.sampled_from((f"/ad/{said}", f"?id=2125550142&q={said}", f"mailto:{said}"))
        ),
        "style": f"background:url({said})",
        "onclick": f"call('{said}')",
        "data-zebrafish": said,
        "data-id": said,
        "data-url": f"/x/{said}",
        "title": said,
        "alt": said,
        "itemprop": draw(st.sampled_from(("name", "zebrafish", "price zebrafish"))),
        "itemtype": "https://schema.org/Zebrafish",
        "rel": "next zebrafish",
        "datetime": said,
        "content": said,
        "lang": "zebrafish",
        "name": "zebrafish",
        "xmlns:zebrafish": "https://canary.example.org/2125550142",
        "zebrafish": "",
    }
    chosen = draw(st.lists(st.sampled_from(sorted(choices)), max_size=5, unique=True))
    return "".join(f' {name}="{choices[name]}"' for name in chosen)


@st.composite
def inner(draw: st.DrawFn, depth: int = 3) -> str:
    """Markup with canaries in every position."""
    said, plain = draw(text), draw(canary)
    kinds = ("text", "comment", "script", "json", "cdata", "odd", "style", "meta", "element")
    kind = draw(st.sampled_from(kinds if depth else kinds[:-1]))
    if kind == "element":
        tag = draw(st.sampled_from(TAGS))
        children = "".join(draw(st.lists(inner(depth - 1), max_size=3)))
        return f"<{tag}{draw(attributes())}>{said}{children}</{tag}>{draw(text)}"
    document = {"@type": plain, plain: plain, "name": plain, "offers": {"price": plain, "x": plain}}
    return {
        "text": said,
        "comment": f"<!-- {plain} -->",
        "script": f"<script>var a = '{plain}';</script>",
        "json": f'<script type="application/ld+json">{json.dumps(document)}</script>',
        "cdata": f"<![CDATA[ {plain} ]]>",
        "odd": f"<zebrafish-tag>{said}</zebrafish-tag><zebrafish:x/><?{plain} ?>",
        "style": f"<style>.{plain} {{}}</style><noscript>{plain}</noscript><svg><text>{plain}",
        "meta": f'<meta name="description" content="{plain}"><textarea>{plain}</textarea>',
    }[kind]


@st.composite
def pages(draw: st.DrawFn) -> str:
    """A whole page, with canaries in its doctype and its namespaces too."""
    said = draw(canary)
    body = "".join(draw(st.lists(inner(), min_size=1, max_size=5)))
    head = f'<!DOCTYPE html PUBLIC "{said}"><html xmlns="{said}" xml:lang="{said}">'
    return (
        f"{head}<head><title>{said}</title><base href='/{said}/'></head><body>{body}</body></html>"
    )


def reduced(body: str, url: str = "https://zebrafish.example.com/canary/2125550142-x") -> Reduced:
    kind = {"Content-Type": "text/html; charset=utf-8"}
    return reduce_pages([HttpResponse(url, body.encode(), headers=kind)])[0]


@settings(max_examples=300, deadline=None)
@given(pages())
def test_no_canary_outlives_the_reduction(page: str) -> None:
    made = reduced(page)
    everything = f"{made.html}\n{made.url}\n{made!r}".lower()
    assert [left for left in LEFT if left in everything] == []


def shape(page: Selector) -> list[tuple[str, int]]:
    """Every name that a selector can use, alone and below another, with its count."""
    found: dict[str, None] = {}
    for node in page.css("body, body *"):
        ways = [str(node.root.tag), *(f".{name}" for name in node.attrib.get("class", "").split())]
        ways += [f"#{node.attrib['id']}"] if node.attrib.get("id") else []
        ways += [f"[itemprop~={name}]" for name in node.attrib.get("itemprop", "").split()]
        parent = node.root.getparent()
        above = [str(parent.tag), *(f".{name}" for name in parent.get("class", "").split())]
        found.update(dict.fromkeys(ways))
        found.update(dict.fromkeys(f"{a} > {b}" for a in above for b in ways))
        found.update(dict.fromkeys(f"{a} {b}" for a in above for b in ways))
    return [(css, len(page.css(css))) for css in found]


@settings(max_examples=200, deadline=None)
@given(pages())
def test_selectors_find_as_much_as_in_the_page_itself(page: str) -> None:
    kind = {"Content-Type": "text/html; charset=utf-8"}
    original = HttpResponse("https://a.example.com/", page.encode(), headers=kind).selector
    made = selector_of(reduced(page))
    for css, count in shape(made):
        if "x-element" not in css and "script" not in css and "meta" not in css:
            assert len(original.css(css)) == count, css


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("postingBody", True),
        ("item_title", True),
        ("resultsRegionLabel", True),
        ("listitem", True),
        ("col-12", True),
        ("post-123456", False),
        ("author-zebrafish", False),
        ("css-1x2y3z", False),
        ("a@b", False),
        ("zebrafish", False),
        ("dcf-price", True),
        ("dcf-zebrafish", False),
        ("abc-price", False),
    ],
)
def test_names_of_the_design_are_kept(name: str, kept: bool) -> None:
    names = DesignNames([name, "dcf-title", "dcf-row", "dcf-item-price", "abc-title"])
    assert names.keeps(name) is kept


def test_a_prefix_that_the_page_says_is_somebody() -> None:
    given = ["zebrafish-title", "zebrafish-price", "zebrafish-row"]
    assert DesignNames(given).keeps("zebrafish-title")
    assert not DesignNames(given, frozenset({"zebrafish"})).keeps("zebrafish-title")


@pytest.mark.parametrize(
    ("said", "made", "form"),
    [
        ("Fri. Oct. 31", "Fri. Nov. 13", "%a. %b. %d"),
        ("Friday, October 31", "Friday, November 13", "%A, %B %d"),
        ("31/10/2025", "13/11/2026", "%d/%m/%Y"),
        ("2025-10-31T09:00:00-05:00", "2026-11-13T10:15:00+00:00", "%Y-%m-%dT%H:%M:%S%z"),
        ("10/31/2025 4:15 PM", "11/13/2026 10:15 AM", "%m/%d/%Y %I:%M %p"),
        ("3 octobre 2025", "13 novembre 2026", None),
        ("2 months, 4 weeks ago", "2 months, 2 weeks ago", None),
        ("il y a 3 jours", "il y a 2 jours", None),
        ("heute", "heute", None),
    ],
)
def test_dates_are_printed_anew_in_their_format(said: str, made: str, form: str | None) -> None:
    found = reprint(said)
    assert found is not None
    assert (found.text, found.form) == (made, form)


@pytest.mark.parametrize(
    "said", ["212-555-0142", "2125550142", "may", "Mon 12 Jane", "12/2026", ""]
)
def test_what_is_no_date_is_not_printed_as_one(said: str) -> None:
    assert reprint(said) is None


def test_a_date_whose_order_is_guessed_says_so() -> None:
    found = reprint("03/04/2026")
    assert found is not None
    assert found.unsure


@settings(deadline=None)
@given(st.text(max_size=60))
def test_any_text_has_an_invention(said: str) -> None:
    made = Phrases().invent(said)
    assert bool(made.strip()) >= bool([letter for letter in said if letter.isalnum()])
    assert Phrases().invent(said) == made


def test_texts_keep_their_kind() -> None:
    phrases = Phrases()
    assert is_price(phrases.invent("$1,234.50"))
    assert phrases.invent("$1,234.50") != "$1,234.50"
    assert phrases.invent("Posted: 2\u00a0weeks ago").startswith("Posted: ")
    assert phrases.invent("Zebrafish: 2 weeks ago").startswith("Label: ")
    assert phrases.invent("Next »") == "Next »"
    assert phrases.invent("Tea") == phrases.invent(" Tea ").strip()


def test_addresses_keep_their_shape() -> None:
    base = "https://a.example.com/group/1-zebrafish/"
    made = Addresses(base)
    kinds = {
        "/41-quiet-hour/": ("own", "9-slug", ""),
        "/ad/55": ("own", "ad", "9"),
        "/Zebrafish/x/100001": ("own", "slug", "slug", "9"),
        "/view?id=12345": ("own", "view", "?id"),
        "/d/zebrafish/7712345678.html": ("own", "slug", "slug", "9", ".html"),
        "https://b.example.com/x": ("town", "slug"),
        "https://other.example.org/x": ("other", "slug"),
    }
    for href, shape in kinds.items():
        assert shape_of(made.invent(href, base)) == shape, href
    assert made.invent("/ad/55#x", base) == made.invent("https://A.example.com:443/ad/55", base)
    assert made.invent("javascript:zebrafish()", base) == ""
    assert kind_of("h2") == "slug"
