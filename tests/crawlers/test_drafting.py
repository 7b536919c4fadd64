"""Drafts from pages of several shapes: what they find, what they say, what they never hold."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from typer.testing import CliRunner
from web_poet import HttpResponse

from brightline.errors import BrightlineError, ScopeError, SiteError
from crawlers.drafting.command import draft_from_files, next_steps
from crawlers.drafting.draft import Draft, draft
from crawlers.drafting.files import write_draft
from crawlers.site_commands import app
from tests.crawlers.boards import BOARDS, LONG, Board
from tests.crawlers.test_drafting_reduction import CANARIES, CLASS_CANARIES, LEFT

HOME = "https://a.example.com"


def page(html: str, path: str = "/", **headers: str) -> HttpResponse:
    kind = {"Content-Type": "text/html; charset=utf-8", **headers}
    return HttpResponse(HOME + path, html.encode(), headers=kind)


def both(board: Board) -> list[HttpResponse]:
    return [page(board.advert_html, board.advert_path), page(board.list_html, board.list_path)]


def case_of(made: Draft, name: str) -> dict[str, object]:
    return next(case["expected"] for page, _, case in made.pages if page == name)


@pytest.mark.parametrize("name", list(BOARDS))
def test_a_draft_finds_rows_and_fields(name: str) -> None:
    board = BOARDS[name]()
    made = draft("board", both(board))
    adverts = case_of(made, "list")["adverts"]
    assert isinstance(adverts, list)
    assert len(adverts) == board.rows
    advert = case_of(made, "advert")
    assert {field for field in board.fields if advert[field] is None} == set(), made.manifest
    assert case_of(made, "list")["further"] != [], made.manifest
    assert len(made.manifest.splitlines()) <= 25
    assert not [note for note in made.notes if "by hand" in note or "look at these" in note]


@pytest.mark.parametrize("name", list(BOARDS))
def test_the_order_of_the_two_pages_does_not_matter(name: str) -> None:
    made = draft("board", both(BOARDS[name]())[::-1])
    assert [page for page, _, _ in made.pages] == ["list", "advert"]


@pytest.mark.parametrize("name", list(BOARDS))
def test_one_page_is_told_to_be_a_list_or_an_advert(name: str) -> None:
    board = BOARDS[name]()
    alone = draft("board", [page(board.list_html, board.list_path)])
    assert [name for name, _, _ in alone.pages] == ["list"]
    assert "# check: no advert's page was looked at" in alone.manifest
    alone = draft("board", [page(board.advert_html, board.advert_path)])
    assert [name for name, _, _ in alone.pages] == ["advert"]


def test_the_drafted_rules_are_those_of_the_page() -> None:
    made = tomllib.loads(draft("board", both(BOARDS["cards"]())).manifest)
    assert made["id"] == r"^https?://[^/]+/annonce/[^/?#]*[-_.,](\d+)(?:\?|$)"
    assert made["list"]["rows"] == "article.listing-card"
    assert made["list"]["section"] == ".page-title"
    assert made["advert"]["body"] == ".ad-description"
    assert made["advert"]["title"] == "h1"
    assert made["dates"]["languages"] == ["fr"]
    assert made["currency"] == "EUR"
    made = tomllib.loads(draft("board", both(BOARDS["table"]())).manifest)
    assert made["id"] == "[?&]id=([A-Za-z0-9_-]+)"
    assert made["dates"]["formats"] == ["%d/%m/%Y"]
    assert (made["advert"]["price"], made["advert"]["posted"]) == ("label:Price", "label:Date")
    made = tomllib.loads(draft("board", both(BOARDS["marked"]())).manifest)
    assert made["list"]["more"] == {"css": ".load-more", "attr": "data-url"}
    assert made["advert"]["title"] == ".posting-title"
    assert made["advert"]["body"] == ".posting-body"
    assert made["advert"]["price"] == "jsonld:Product.offers.price"
    assert made["advert"]["posted"] == {"css": ".posting-info", "regex": r"Posted\s+(.+)"}


def test_what_is_unsure_or_missing_is_said() -> None:
    board = BOARDS["table"]()
    made = draft("board", both(board))
    assert "# check: not found on the page: place, section" in made.manifest
    assert made.missing == ["place", "section"]
    bare = "<h2>Tea</h2><div>" + LONG + "</div>" + "<p>x</p>" * 4
    unsure = draft("board", [page(f"<body>{bare}</body>", "/tea-and-talk")])
    assert "does this part name one advert only?" in unsure.manifest


def test_breadcrumbs_that_end_with_the_advert_and_a_rule_that_reads_nothing() -> None:
    crumbs = "<ol class=breadcrumb><li><a href=/>Home</a><li><a href=/forum/tea-2/>Tea</a>"
    itself = "<li><a href=/forum/tea-2/topic/calm-evening_95/>Calm evening (synthetic)</a></ol>"
    advert = (
        f"<h1>Calm evening (synthetic)</h1><div class=post-content>{LONG}</div>"
        "<p><small>Par: <a href=/member/1/>redacteur</a> le 5 novembre 2026 09:42</small></p>"
    )
    address = "/forum/tea-2/topic/calm-evening_95/"
    for last, place in ((itself, "[last()-1]"), ("</ol>", "[last()]")):
        made = draft("board", [page(f"<body>{crumbs}{last}{advert}</body>", address)])
        table = tomllib.loads(made.manifest)
        assert table["advert"]["section"].endswith(place)
        assert table["id"].endswith(r"/[^/?#]*[-_.,](\d+)/(?:\?|$)")
        assert "this part name one advert only" not in made.manifest
    assert "Drafted, but nothing is read on the page: posted; correct these rules." in made.notes


EMPTY = "<html><body><p>Nothing</p></body></html>"
LOGIN = "<body><form><p>a</p><p>b</p><p>c</p><input name=u><input type=password></form></body>"
CHALLENGE = '<body><div class="g-recaptcha"></div><p>Wait</p><p>a</p><p>b</p><p>c</p></body>'
PROSE = "<body><nav><a href='/a'>a</a></nav><ul><li>1<li>2<li>3<li>4</ul></body>"


@pytest.mark.parametrize(
    ("body", "headers", "kind", "words"),
    [
        ("", {}, SiteError, "is empty"),
        (EMPTY, {}, SiteError, "fewer than 5 elements, .* or write the manifest by hand"),
        ("\0\1\2PNG", {}, SiteError, "is empty or no text"),
        ('{"a": 1}', {}, SiteError, "not HTML"),
        (LOGIN, {}, ScopeError, "asks for a login"),
        (CHALLENGE, {}, ScopeError, "a test for humans"),
        (PROSE, {}, SiteError, "neither a list of adverts nor an advert"),
        ("<meta name=robots content=noai>" + PROSE, {}, ScopeError, "not to be kept"),
        (PROSE, {"X-Robots-Tag": "noarchive"}, ScopeError, "not to be kept"),
    ],
)
def test_what_is_no_matter_for_a_draft_is_one_sentence(
    body: str, headers: dict[str, str], kind: type[BrightlineError], words: str
) -> None:
    with pytest.raises(kind, match=words) as said:
        draft("board", [page(body, **headers)])
    assert "\n" not in str(said.value)


@pytest.mark.parametrize("place", [0, 1])
@pytest.mark.parametrize("body", [EMPTY, LOGIN, "<meta name=robots content=noai>" + PROSE])
def test_of_two_pages_the_one_that_is_refused_is_told_by_its_place(place: int, body: str) -> None:
    board = BOARDS["cards"]()
    pages = [page(board.list_html, board.list_path)]
    pages.insert(place, page(body, board.advert_path))
    which = ("first", "second")[place]
    with pytest.raises(BrightlineError, match=f"^The {which} page ") as said:
        draft("board", pages)
    assert board.advert_path not in str(said.value)


def test_an_advert_that_must_not_be_indexed_is_not_drafted_and_a_list_may_be() -> None:
    board = BOARDS["cards"]()
    header = {"X-Robots-Tag": "noindex"}
    with pytest.raises(ScopeError, match="not to be kept"):
        draft("board", [page(board.advert_html, board.advert_path, **header)])
    assert draft("board", [page(board.list_html, board.list_path, **header)]).pages
    with pytest.raises(ScopeError, match="nofollow"):
        draft("board", [page(board.list_html, board.list_path, **{"X-Robots-Tag": "nofollow"})])


def test_two_pages_of_which_neither_lists_the_other_are_refused() -> None:
    cards, table = BOARDS["cards"](), BOARDS["table"]()
    with pytest.raises(SiteError, match="do not belong together"):
        draft("board", [page(cards.advert_html, cards.advert_path), page(table.list_html, "/l")])


def saved(folder: Path, board: Board) -> list[Path]:
    folder.mkdir(exist_ok=True)
    files = [folder / "advert.html", folder / "list.html"]
    for file, html in zip(files, (board.advert_html, board.list_html), strict=True):
        file.write_text(html, encoding="utf-8")
    return files


def test_saved_pages_give_a_draft_that_reads_its_fixtures(tmp_path: Path) -> None:
    board = BOARDS["cards"]()
    words = ["new", f"{HOME}{board.advert_path}", f"{HOME}{board.list_path}"]
    for file in saved(tmp_path / "saved", board):
        words += ["--from-file", str(file)]
    into = tmp_path / "sites"
    done = CliRunner().invoke(app, [*words, "--name", "old-board", "--into", str(into)])
    assert done.exit_code == 0, done.output
    assert "Next: open the page in a browser" in done.output
    names = {str(file.relative_to(into)) for file in into.rglob("*") if file.is_file()}
    fixtures = {f"fixtures/old-board/{p}.{e}" for p in ("list", "advert") for e in ("html", "json")}
    assert names == {"old-board.toml", "test_old_board.py", *fixtures}
    for fixture in into.rglob("*.html"):
        assert "synthetic" in fixture.read_text(encoding="utf-8")
    checked = CliRunner().invoke(app, ["check", str(into / "old-board.toml"), "--json"])
    assert checked.exit_code == 0
    assert all(row["ok"] for row in json.loads(checked.output))
    source = (into / "test_old_board.py").read_text(encoding="utf-8")
    space: dict[str, object] = {"__file__": str(into / "test_old_board.py")}
    exec(compile(source, "test_old_board.py", "exec"), space)  # noqa: S102 - our own text
    test = space["test_the_manifest_reads_its_fixtures"]
    assert callable(test)
    test()


def test_a_mended_rule_is_accepted_and_only_of_a_manifest_of_ones_own(tmp_path: Path) -> None:
    write_draft(draft("board", both(BOARDS["cards"]())), tmp_path)
    file, expected = tmp_path / "board.toml", tmp_path / "fixtures" / "board" / "advert.json"
    before = json.loads(expected.read_text(encoding="utf-8"))
    drafted = file.read_text(encoding="utf-8")
    file.write_text(drafted.replace("[advert]", '[advert]\nlanguage = { const = "fr" }'), "utf-8")
    refused = CliRunner().invoke(app, ["check", str(file)])
    assert "1 value is not read as expected, first" in str(refused.exception)
    assert "`--accept`" in str(refused.exception)
    assert CliRunner().invoke(app, ["check", str(file), "--accept"]).exit_code == 0
    after = json.loads(expected.read_text(encoding="utf-8"))
    assert after == before | {"expected": before["expected"] | {"language": "fr"}}
    assert CliRunner().invoke(app, ["check", str(file)]).exit_code == 0
    page_file = expected.with_suffix(".html")
    page_file.write_text(page_file.read_text("utf-8").replace("synthetic", "x"), "utf-8")
    file.write_text(drafted, "utf-8")
    unmarked = CliRunner().invoke(app, ["check", str(file), "--accept"])
    assert "does not say that it is invented" in str(unmarked.exception)
    assert json.loads(expected.read_text(encoding="utf-8")) == after
    for shipped in (["django-classified"], []):
        done = CliRunner().invoke(app, ["check", *shipped, "--accept"])
        assert "name its .toml file" in str(done.exception)


def test_a_saved_page_knows_where_it_came_from(tmp_path: Path) -> None:
    board = BOARDS["cards"]()
    file = tmp_path / "list.html"
    absolute = board.list_html.replace('href="/', f'href="{HOME}/')
    file.write_text(absolute, encoding="utf-8")
    done = draft_from_files([file], [], "board", tmp_path / "one")
    assert len(done.draft.pages) == 1
    assert "gives 8 adverts" in done.draft.notes[0]
    file.write_text(f"<!-- saved from url=(0027){HOME}/x -->{board.list_html}", encoding="utf-8")
    assert "gives 8 adverts" in draft_from_files([file], [], "b", tmp_path / "two").draft.notes[0]


def test_nothing_is_overwritten_and_nothing_is_left_half_written(tmp_path: Path) -> None:
    made = draft("board", both(BOARDS["cards"]()))
    there = tmp_path / "fixtures" / "board" / "advert.json"
    there.parent.mkdir(parents=True)
    there.write_text("mine", encoding="utf-8")
    with pytest.raises(SiteError, match="is not overwritten"):
        write_draft(made, tmp_path)
    assert [file for file in tmp_path.rglob("*") if file.is_file()] == [there]
    assert there.read_text(encoding="utf-8") == "mine"
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "fixtures").write_text("a file where a folder should be")
    with pytest.raises(SiteError, match="cannot be written"):
        write_draft(made, tmp_path / "other")
    assert not (tmp_path / "other" / "board.toml").exists()


@pytest.mark.parametrize(
    "words",
    [["new"], ["new", HOME], ["new", HOME, "--site", "a", "--name", "../up"]],
    ids=["nothing", "no site", "a name that leads away"],
)
def test_a_wrong_command_writes_nothing(
    words: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    done = CliRunner().invoke(app, words)
    assert isinstance(done.exception, BrightlineError)
    assert list(tmp_path.iterdir()) == []


SLOTS = ("Lake City", "Quiet hour 3", "Part 3", "Board", "Evenings", LONG.strip())
CLASSES = ("site-header", "results", "related", "pagination")


@st.composite
def tainted(draw: st.DrawFn) -> Board:
    """A board whose texts, addresses and class names carry canaries."""
    board = BOARDS[draw(st.sampled_from(sorted(BOARDS)))]()
    html = [board.list_html, board.advert_html]
    for slot in draw(st.lists(st.sampled_from(SLOTS), min_size=1, unique=True)):
        said = draw(st.sampled_from(CANARIES))
        html = [text.replace(slot, f"{said} {slot}") for text in html]
    for name in draw(st.lists(st.sampled_from(CLASSES), unique=True)):
        html = [t.replace(name, f"{name} {draw(st.sampled_from(CLASS_CANARIES))}") for t in html]
    slug = draw(st.sampled_from(("zebrafish-canary", "call-212-555-0142-now", "quiet-hour")))
    html = [text.replace("quiet-hour", slug) for text in html]
    path = board.advert_path.replace("quiet-hour", slug)
    return Board(board.list_path, path, html[0], html[1], board.rows, board.fields)


@settings(max_examples=15, suppress_health_check=[HealthCheck.too_slow])
@given(tainted())
def test_no_canary_is_written_or_said(
    tmp_path_factory: pytest.TempPathFactory, board: Board
) -> None:
    into = tmp_path_factory.mktemp("draft")
    addresses = [f"{HOME}{path}" for path in (board.advert_path, board.list_path)]
    files = saved(tmp_path_factory.mktemp("raw"), board)
    done = draft_from_files(files, addresses, "board", into)
    said = "\n".join([*next_steps(done, "board"), json.dumps(done.report()), repr(done)])
    written = [file.read_text(encoding="utf-8") for file in into.rglob("*") if file.is_file()]
    everything = "\n".join([said, *written]).lower()
    assert len(written) == 6
    assert [left for left in LEFT if left in everything] == []


def test_a_page_that_breaks_something_is_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_: object) -> None:
        raise ValueError("zebrafish")

    monkeypatch.setattr("crawlers.drafting.draft.reduce_pages", broken)
    with pytest.raises(SiteError, match="No draft could be made of the page") as said:
        draft("board", both(BOARDS["cards"]()))
    assert "zebrafish" not in str(said.value)
    assert said.value.__cause__ is None


@pytest.mark.parametrize("html", ["<div>" * 5000, "<p>" * 60_000], ids=["deep", "many"])
def test_a_page_without_measure_is_refused(html: str) -> None:
    with pytest.raises(SiteError, match="deeper or has more"):
        draft("board", [page(f"<body>{html}")])


def check_no_markup_breaks_a_draft(markup: str) -> None:
    board = BOARDS["table"]()
    html = board.list_html.replace("</table>", f"</table>{markup}")
    try:
        draft("board", [page(html, board.list_path), page(board.advert_html, board.advert_path)])
    except BrightlineError as refused:
        assert "No draft could be made" not in str(refused)  # noqa: PT017 - any other is right


@settings(max_examples=15)
@given(st.text(alphabet="<>/abdivph1\"'= \n&;²$5.:", max_size=200))
def test_no_markup_breaks_a_draft(markup: str) -> None:
    check_no_markup_breaks_a_draft(markup)


@pytest.mark.soak
@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="<>/abdivph1\"'= \n&;²$5.:", max_size=200))
def test_no_markup_breaks_a_draft_at_length(markup: str) -> None:
    check_no_markup_breaks_a_draft(markup)
