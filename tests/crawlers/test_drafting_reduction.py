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


def attribute(name: str, said: str) -> str:
    """An attribute with a canary as its value or in its name."""
    values = {
        "href": f"/ad/{said}",
        "style": f"background:url({said})",
        "onclick": f"call('{said}')",
        "data-url": f"/x/{said}",
        "itemprop": f"price {said}",
        "itemtype": f"https://schema.org/{said}",
        "rel": f"next {said}",
        "xmlns:zebrafish": f"https://canary.example.org/{said}",
    }
    return f' {name}="{values.get(name, said)}"'


PLAIN = (
    *("href", "src", "style", "onclick", "data-zebrafish", "data-id", "data-url", "title", "alt"),
    *("itemprop", "itemtype", "rel", "datetime", "content", "lang", "name", "value", "zebrafish"),
    *("xmlns:zebrafish", "placeholder", "aria-label", "role", "type", "property"),
)


@st.composite
def attributes(draw: st.DrawFn) -> str:
    """Attributes of every kind, with canaries as values and as names."""
    chosen = draw(st.lists(st.sampled_from(PLAIN), max_size=4, unique=True))
    plain = "".join(attribute(name, draw(canary)) for name in chosen)
    own = draw(st.sampled_from((*DESIGN, *CLASS_CANARIES)))
    return f' class="{draw(names)}"{plain}' + (f' id="{own}"' if draw(st.booleans()) else "")


def block(kind: str, said: str, plain: str) -> str:
    """Markup of one kind with a canary in it."""
    document = {"@type": plain, plain: plain, "name": plain, "offers": {"price": plain, "x": plain}}
    return {
        "text": said,
        "comment": f"<!-- {plain} -->",
        "script": f"<script>var a = '{plain}';</script>",
        "json": f'<script type="application/ld+json">{json.dumps(document)}</script>',
        "cdata": f"<![CDATA[ {plain} ]]>",
        "odd": f"<zebrafish-tag>{said}</zebrafish-tag><zebrafish:x/><?{plain} ?>",
        "style": f"<style>.{plain} {{}}</style><svg><text>{plain}</svg>",
        "meta": f'<meta name="description" content="{plain}"><textarea>{plain}</textarea>',
    }[kind]


BLOCKS = ("text", "comment", "script", "json", "cdata", "odd", "style", "meta")


@st.composite
def inner(draw: st.DrawFn, depth: int = 3) -> str:
    """Markup with canaries in every position."""
    said, plain = draw(text), draw(canary)
    if not depth or draw(st.integers(0, 2)) == 0:
        return block(draw(st.sampled_from(BLOCKS)), said, plain)
    tag = draw(st.sampled_from(TAGS))
    children = "".join(draw(st.lists(inner(depth - 1), min_size=1, max_size=3)))
    return f"<{tag}{draw(attributes())}>{said}{children}</{tag}>{draw(text)}"


@st.composite
def pages(draw: st.DrawFn) -> str:
    """A whole page, with canaries in its doctype and its namespaces too."""
    said = draw(canary)
    body = "".join(draw(st.lists(inner(), min_size=2, max_size=5)))
    head = f'<!DOCTYPE html PUBLIC "{said}"><html xmlns="{said}" xml:lang="{said}">'
    return (
        f"{head}<head><title>{said}</title><base href='/{said}/'></head><body>{body}</body></html>"
    )


def reduced(body: str, url: str = "https://zebrafish.example.com/canary/2125550142-x") -> Reduced:
    kind = {"Content-Type": "text/html; charset=utf-8"}
    return reduce_pages([HttpResponse(url, body.encode(), headers=kind)])[0]


def check_no_canary_outlives_the_reduction(page: str) -> None:
    made = reduced(page)
    everything = f"{made.html}\n{made.url}\n{made!r}".lower()
    assert [left for left in LEFT if left in everything] == []


@settings(max_examples=60)
@given(pages())
def test_no_canary_outlives_the_reduction(page: str) -> None:
    check_no_canary_outlives_the_reduction(page)


@pytest.mark.soak
@settings(max_examples=300, deadline=None)
@given(pages())
def test_no_canary_outlives_the_reduction_at_length(page: str) -> None:
    check_no_canary_outlives_the_reduction(page)


@pytest.mark.parametrize("said", CANARIES)
def test_no_canary_outlives_the_reduction_in_any_single_place(said: str) -> None:
    bare = f"<p class='price'>{said}</p>"
    places = [block(kind, said, said) for kind in BLOCKS]
    places += [f"<div{attribute(name, said)}>x</div>" for name in PLAIN]
    places += [f"<div class='{name}'><i id='{name}'>x</i></div>" for name in CLASS_CANARIES]
    for place in (bare, *places):
        made = reduced(f"<body>{place}<b>{said}</b></body>")
        assert [left for left in LEFT if left in made.html.lower()] == [], place


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


def check_selectors_find_as_much_as_in_the_page_itself(page: str) -> None:
    kind = {"Content-Type": "text/html; charset=utf-8"}
    original = HttpResponse("https://a.example.com/", page.encode(), headers=kind).selector
    made = selector_of(reduced(page))
    for css, count in shape(made):
        if "x-element" not in css and "script" not in css and "meta" not in css:
            assert len(original.css(css)) == count, css


@settings(max_examples=30)
@given(pages())
def test_selectors_find_as_much_as_in_the_page_itself(page: str) -> None:
    check_selectors_find_as_much_as_in_the_page_itself(page)


@pytest.mark.soak
@settings(max_examples=200, deadline=None)
@given(pages())
def test_selectors_find_as_much_as_in_the_page_itself_at_length(page: str) -> None:
    check_selectors_find_as_much_as_in_the_page_itself(page)


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
