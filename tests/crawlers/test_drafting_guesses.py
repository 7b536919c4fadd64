"""The scores by which a draft guesses, each with examples of what it must tell apart."""

from __future__ import annotations

import re
from typing import Any

import pytest
from parsel import Selector

from crawlers.drafting.addresses import HOST, shape_of
from crawlers.drafting.advert_page import guess_advert, score_body, score_heading
from crawlers.drafting.facts import date_in, dates, places, prices
from crawlers.drafting.guesses import Guess, toml_of
from crawlers.drafting.paging import guess_next
from crawlers.drafting.reduction import Reduced
from crawlers.drafting.selecting import in_frame, rows_selector, selector_for
from crawlers.drafting.shapes import (
    group_like,
    id_pattern,
    link_groups,
    page_fields,
    score_shape,
)

HOME = f"https://{HOST}"


def first(html: str, css: str) -> Any:
    return Selector(text=f"<html><body>{html}</body></html>").css(css)[0].root


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        ((("own", "ad", "9"), 20, {}), (("own", "page", "9"), 20, {})),
        ((("own", "ad", "9"), 20, {}), (("own", "slug", "9"), 20, {})),
        ((("own", "9-slug", ""), 12, {}), (("own", "group", "9-slug", ""), 40, {})),
        ((("own", "9-slug"), 12, {}), (("own", "9-slug"), 12, {"framed": 1.0})),
        ((("own", "slug", "9"), 8, {"facts": 1.0}), (("own", "slug", "9"), 12, {})),
        ((("own", "slug"), 9, {"facts": 1.0}), (("own", "slug"), 30, {})),
        ((("own", "code"), 5, {}), (("own", "user", "code"), 25, {})),
        ((("own", "view", "?id"), 5, {}), (("own", "list", "?page"), 9, {})),
    ],
)
def test_links_to_adverts_score_above_others(better: Any, worse: Any) -> None:
    (shape, count, beside), (other, others, besides) = better, worse
    assert score_shape(shape, count, **beside) > score_shape(other, others, **besides)


@pytest.mark.parametrize(
    ("shape", "count"),
    [
        (("own", "ad", "9"), 1),
        (("own", "category", "9"), 30),
        (("own", "slug"), 30),
        (("own", "list", "?page"), 9),
        (("own", "terms"), 5),
    ],
)
def test_links_that_lead_to_no_adverts_score_nothing(shape: tuple[str, ...], count: int) -> None:
    assert score_shape(shape, count) == 0.0


@pytest.mark.parametrize(
    ("address", "others"),
    [
        ("/ad/100001", ["/ad/100001/photos", "/user/100001", "/ads"]),
        ("/100001-quiet-hour/", ["/group/100001-quiet-hour/", "/quiet-hour/", "/100001"]),
        ("/annonce/quiet-hour-100001", ["/annonce/quiet-hour", "/x/quiet-hour-100001"]),
        ("/slow/quiet/100001.html", ["/slow/100001.html", "/slow/quiet/100001"]),
        ("/view?id=100001", ["/view?page=2"]),
        ("/listing/a100001b", ["/listing/", "/a100001b"]),
        ("/p/10001700-0000-4000-8000-000000100017", ["/p/100017"]),
    ],
)
def test_an_id_pattern_fits_its_own_shape_only(address: str, others: list[str]) -> None:
    pattern, sure = id_pattern(HOME + address)
    assert sure
    match = re.search(pattern, "http://127.0.0.1:8000" + address)
    assert match is not None
    assert match[1] in address
    assert not [other for other in others if re.search(pattern, f"http://127.0.0.1:8000{other}")]


def test_the_part_that_differs_is_the_id() -> None:
    urls = [f"{HOME}/ad/10000{n}/24-hours" for n in range(1, 5)]
    assert id_pattern(urls[0])[0] == r"^https?://[^/]+/ad/(\d+)/[^/?#]+(?:\?|$)"
    urls = [f"{HOME}/100001/10000{n}-tea" for n in range(2, 6)]
    assert id_pattern(urls[0], urls)[0] == r"^https?://[^/]+/[^/?#]+/(\d+)[-_.,][^/?#]+(?:\?|$)"


@pytest.mark.parametrize(
    ("address", "found"),
    [
        ("/ad/100009-tea", "/ad/"),
        ("/100009/tea", "/100001/"),
        ("/100009/24-tea", "/100001/"),
        ("/user/100009", None),
        ("/100009", None),
    ],
)
def test_an_adverts_address_finds_its_likes_on_the_list(address: str, found: str | None) -> None:
    links = ["/ad/100001-tea?field=x", "/ad/100002-talk?field=x", "/100001/tea", "/100002/talk"]
    page = Selector(text="".join(f'<a href="{HOME}{link}">x</a>' for link in links))
    group = group_like(link_groups(page, HOME), HOME + address)
    if found is None:
        assert group is None
    else:
        assert group is not None
        assert any(found in url for url in group.links)


def test_a_slug_is_an_unsure_id() -> None:
    pattern, sure = id_pattern(f"{HOME}/tea-and-talk")
    assert not sure
    match = re.search(pattern, "https://a.example.org/another-slug")
    assert match is not None
    assert match[1] == "another-slug"


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        ("<main><h1 id=x>Tea</h1></main>", "<header><h1 id=x>Board</h1></header>"),
        ("<h2 class=item-title id=x>Tea</h2>", "<h1 id=x><a href='/'>Board</a></h1>"),
        ("<h1 id=x>Tea</h1>", "<h2 id=x>Tea</h2>"),
        ("<h2 id=x>Tea</h2>", "<div class=related><h2 id=x>Tea</h2></div>"),
    ],
)
def test_the_adverts_title_scores_above_the_sites(better: str, worse: str) -> None:
    assert score_heading(first(better, "#x")) > score_heading(first(worse, "#x"))


def test_a_heading_that_the_structured_data_echo_wins() -> None:
    plain, echoed = first("<h1 id=x>Tea</h1>", "#x"), first("<h3 id=x>Tea</h3>", "#x")
    assert score_heading(echoed, echoed=True) > score_heading(plain)
    assert score_heading(plain) > score_heading(plain, alike=6)


def test_the_adverts_text_scores_above_frames_and_link_lists() -> None:
    named = first("<div class=description id=x>t</div>", "#x")
    plain, framed = first("<div id=x>t</div>", "#x"), first("<footer id=x>t</footer>", "#x")
    assert score_body(40, 0, named) > score_body(60, 0, plain) > score_body(60, 50, plain)
    assert score_body(60, 0, plain) > score_body(200, 0, framed)
    assert score_body(7, 0, named) == 0.0


def test_facts_are_ranked_by_their_names_and_place() -> None:
    page = first(
        "<aside class=related><b class=price>$9</b></aside><p>$5 off today</p><i class=ad-price>$80"
        "</i><p class=date>Posted: 2 days ago</p><p>Updated: 1 hour ago</p><p class=city>(Lake)</p>"
        "<label class=city>City</label><nav class=location>Home</nav>",
        "body",
    )
    assert [fact.element.get("class") for fact in prices(page)] == ["ad-price", None]
    assert [fact.regex for fact in dates(page)] == [r":\s+(.+)", r":\s+(.+)"]
    assert dates(page)[0].element.get("class") == "date"
    assert [(fact.element.get("class"), fact.regex) for fact in places(page)] == [
        ("city", r"^\(?(.+?)\)?$")
    ]


@pytest.mark.parametrize(
    ("text", "regex"),
    [
        ("3 days ago", ""),
        ("Posted: Nov 3, 2026", r":\s+(.+)"),
        ("Posted 3 days ago", r"Posted\s+(.+)"),
        ("Nov 3, 2026 · Lake City", "^(.+?) [·•|–—-] "),
        ("Lake City - 3 days ago", ".* [·•|–—-] (.+)$"),
    ],
)
def test_a_date_is_cut_out_of_its_line(text: str, regex: str) -> None:
    found = date_in(text)
    assert found is not None
    assert found[1] == regex
    if regex:
        cut = re.search(regex, text)
        assert cut is not None
        assert date_in(cut[1]) is not None


@pytest.mark.parametrize("text", ["Quiet hour", "2125550142", "Zebrafish 3 days ago tomorrow", ""])
def test_what_is_no_date_is_not_cut_out(text: str) -> None:
    assert date_in(text) is None


@pytest.mark.parametrize(
    ("html", "rules"),
    [
        ('<a rel="next" href="/x?page=2">2</a>', {}),
        ('<ul class=pager><li class=next><a href="/x">y</a></li></ul>', {"next": ".next a"}),
        ('<a class="page-next" href="/x">y</a>', {"next": ".page-next"}),
        (
            '<a href="/x">Next »</a>',
            {"next": "//a[contains(normalize-space(), 'Next')]"},
        ),
        ('<div class=pagination><a href="/x">2</a></div>', {"next": ".pagination a"}),
        (f'<a href="{HOME}/l?page=3">3</a>', {"next": "a[href*='page=']"}),
        (
            f'<button class="load-more" data-url="{HOME}/more">…</button>',
            {"more": {"css": ".load-more", "attr": "data-url"}},
        ),
        ("<p>the end</p>", {}),
    ],
)
def test_how_a_list_goes_on(html: str, rules: dict[str, Any]) -> None:
    found = guess_next(Reduced(f"<html><body>{html}</body></html>", f"{HOME}/l"))
    assert {name: guess.rule for name, guess in found.items()} == rules


def test_selectors_are_short_and_find_what_they_name() -> None:
    page = Selector(
        text="<div class='box item'><p class=active>a</p><p>b</p></div><div class=box><p>c</p>"
        "<h1>t</h1></div><table><tr><td>1<td>2</table>"
    )
    ways = {"item": ".item", "h1": "h1", ".active": "p.active", "td + td": "td:nth-of-type(2)"}
    nodes = {"item": page.css(".item")[0], **{css: page.css(css)[0] for css in list(ways)[1:]}}
    assert {name: selector_for(node.root, page) for name, node in nodes.items()} == ways
    rows = [node.root for node in page.css("div.box")]
    assert rows_selector(rows, page) == "div.box"


@pytest.mark.parametrize(
    ("html", "framed"),
    [
        ("<nav><a id=x>a</a></nav>", True),
        ("<header><a id=x>a</a></header>", True),
        ("<article><header><a id=x>a</a></header></article>", False),
        ("<div class=related-items><a id=x>a</a></div>", True),
        ("<div class=item><a id=x>a</a></div>", False),
    ],
)
def test_a_pages_frame_is_told_from_its_matter(html: str, framed: bool) -> None:
    assert in_frame(first(html, "#x")) is framed


def test_rules_are_written_as_toml() -> None:
    import tomllib

    for rule in ("a.b", r"^\d+$", "it's \\d", {"css": "a", "regex": r":\s+(.+)"}, ("%d", "%m")):
        said = tomllib.loads(f"x = {Guess(rule).toml}")["x"]
        assert said == (list(rule) if isinstance(rule, tuple) else rule)
    assert toml_of("é") == '"é"'


def test_an_id_in_the_query_is_found_by_its_name_in_several_languages() -> None:
    for field in ("anzeige", "idanuncio", "annonce_id", "ref"):
        urls = [f"https://{HOST}/detail.asp?rubrik=9&{field}=slow-music-{end}" for end in "abc"]
        assert score_shape(shape_of(urls[0]), 3) > 0
        assert id_pattern(urls[0], urls[1:]) == (rf"[?&]{field}=([A-Za-z0-9_-]+)", True)


def test_a_word_in_the_query_can_be_the_route() -> None:
    advert, lists = (
        f"https://{HOST}/index.php?page={word}" for word in ("item&id=7", "search&c=4")
    )
    assert score_shape(shape_of(advert), 3) > 0
    assert score_shape(shape_of(lists), 3) == 0
    assert score_shape(shape_of(f"{lists}&page=2"), 3) == 0
    assert page_fields(lists) == set()
    assert page_fields(f"{lists}&iPage=2") == {"iPage"}


def test_a_line_that_says_a_date_is_not_the_text() -> None:
    page = (
        "<body><h1>Lessons</h1><div class='when'>Posted on Saturday, 3 October 2026 at 14:05</div>"
        "<div class='intro'>Piano lessons for beginners of any age, weekly.</div></body>"
    )
    found = guess_advert(Reduced(page, f"{HOME}/ad/9"))
    assert found is not None
    assert found.fields["body"].rule == ".intro"
