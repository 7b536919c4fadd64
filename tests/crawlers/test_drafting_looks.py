"""`brightline site new` on real servers: what is asked, what is refused, and a crawl by a draft."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from brightline.demo.classifieds.engine import Engine, start_engine
from tests.crawlers.boards import BOARDS, LONG
from tests.crawlers.servers import ROBOTS, Answer, serving
from tests.crawlers.studies import Ground, make_ground, site_table

BOARD = BOARDS["cards"]()
PAGES: dict[str, Answer] = {
    "/robots.txt": ROBOTS,
    BOARD.list_path: Answer(BOARD.list_html, headers={"Set-Cookie": "a=1"}),
    BOARD.advert_path: Answer(BOARD.advert_html),
}
SLUG = "call-zebrafish-212-555-0142"


def new(ground: Ground, *words: str) -> subprocess.CompletedProcess[str]:
    return ground.run("site", "new", *words, "--site", "board")


def files_of(ground: Ground) -> set[str]:
    """Everything in the study's folder but what every study has."""
    found = {str(f.relative_to(ground.folder)) for f in ground.folder.rglob("*") if f.is_file()}
    ours = {"study.toml", "manifest.toml", "logs/draft-board.log"}
    return {name for name in found if name not in ours and not name.startswith("corpus.db")}


def test_exactly_the_named_pages_are_asked_for_by_name_and_their_text_is_nowhere(
    tmp_path: Path,
) -> None:
    list_html = BOARD.list_html.replace("Quiet hour 4", f"Zebrafish {SLUG}")
    advert = BOARD.advert_html.replace("Quiet hour 3", "Zebrafish 2125550142")
    advert = advert.replace(LONG, f"{LONG} Zebrafish, canary@example.org.")
    pages = {**PAGES, BOARD.list_path: Answer(list_html), f"/annonce/{SLUG}": Answer(advert)}
    with serving(pages) as site:
        ground = make_ground(tmp_path, [site_table("board", [f"{site.url}/"], delay_seconds=0.1)])
        done = new(ground, f"{site.url}/annonce/{SLUG}", f"{site.url}{BOARD.list_path}")
    assert done.returncode == 0, done.stderr
    assert site.paths() == ["/robots.txt", f"/annonce/{SLUG}", BOARD.list_path]
    for hit in site.hits:
        assert hit.headers["User-Agent"].startswith("Brightline/")
        assert hit.headers["From"] == "study@example.org"
        assert not {"Cookie", "Referer"} & set(hit.headers)
    names = {f"fixtures/board/{page}.{e}" for page in ("list", "advert") for e in ("html", "json")}
    assert files_of(ground) == {"board.toml", "test_board.py", *names}
    everything = ground.everything_written().decode("latin-1") + done.stdout + done.stderr
    for said in ("zebrafish", "5550142", "555-0142", "canary", "calm evening is served"):
        assert said not in everything.lower()
    entries = ground.rows("SELECT act, detail FROM ledger WHERE act LIKE 'pages looked%'")
    assert len(entries) == 1
    assert ground.rows("SELECT count(*) FROM host_lease")[0][0] >= 1  # its turns are the crawl's


LIST = BOARD.list_path
REFUSED: dict[str, tuple[dict[str, Answer], str, int, str, list[str]]] = {
    "robots disallow": (
        {"/robots.txt": Answer("User-agent: *\nDisallow: /\n", content_type="text/plain")},
        *(LIST, 4, "robots.txt", ["/robots.txt"]),
    ),
    "robots refused": (
        {"/robots.txt": Answer("no", 403)},
        *(LIST, 4, "robots.txt answers with status 403", ["/robots.txt"]),
    ),
    "out of scope": ({}, "/private/x", 4, "not among those", []),
    "another host": ({}, "http://127.0.0.2:1/", 4, "does not name", []),
    "redirect": (
        {LIST: Answer("", 302, {"Location": f"/{SLUG}"})},
        *(LIST, 8, "leads to another address", ["/robots.txt", LIST]),
    ),
    "login wall": ({LIST: Answer("x", 401)}, LIST, 4, "asks for a login", ["/robots.txt", LIST]),
    "busy": ({LIST: Answer("x", 503)}, LIST, 9, "try again later", ["/robots.txt", LIST]),
    "gone": ({LIST: Answer("x", 404)}, LIST, 8, "is not there", ["/robots.txt", LIST]),
    "an image": (
        {LIST: Answer(b"\x89PNG" * 99, content_type="image/png")},
        *(LIST, 8, "not an HTML page", ["/robots.txt", LIST]),
    ),
}


@pytest.mark.parametrize("case", list(REFUSED))
def test_what_stands_in_the_way_is_one_sentence_and_nothing_is_written(
    case: str, tmp_path: Path
) -> None:
    changed, path, code, words, asked = REFUSED[case]
    with serving({**PAGES, **changed}) as site:
        table = site_table("board", [f"{site.url}/"], allow=["/", "/liste", "/annonce/.*"])
        ground = make_ground(tmp_path, [table])
        url = path if path.startswith("http") else f"{site.url}{path}"
        # What is refused before anything is asked needs no process of its own.
        done = new(ground, url) if asked else ground.here("site", "new", url, "--site", "board")
    lines = [line for line in done.stderr.splitlines() if line]
    assert len(lines) == 1, done.stderr
    assert lines[0].startswith("brightline: ")
    assert words in lines[0]
    assert (done.returncode, site.paths()) == (code, asked)
    assert SLUG not in lines[0]
    assert files_of(ground) == set()


def test_what_is_there_is_not_asked_for_again(tmp_path: Path) -> None:
    with serving(PAGES) as site:
        ground = make_ground(tmp_path, [site_table("board", [f"{site.url}/"])])
        (ground.folder / "board.toml").write_text("mine", encoding="utf-8")
        done = ground.here("site", "new", f"{site.url}{BOARD.list_path}", "--site", "board")
        assert done.returncode == 8
        assert "is not overwritten" in done.stderr
        assert site.hits == []
    assert (ground.folder / "board.toml").read_text(encoding="utf-8") == "mine"


def test_a_server_that_is_not_there_is_said(tmp_path: Path) -> None:
    with serving(PAGES) as site:
        url = site.url
    ground = make_ground(tmp_path, [site_table("board", [f"{url}/"])])
    done = new(ground, f"{url}{BOARD.list_path}")
    assert done.returncode == 9
    assert "does not answer" in done.stderr
    assert files_of(ground) == set()


def board_pages(name: str) -> dict[str, Answer]:
    """A whole board: its list, and its advert at every address of the list."""
    board = BOARDS[name]()
    paths = {
        "cards": [f"/annonce/quiet-hour-{7000 + n}" for n in range(1, board.rows + 1)],
        "table": [f"/view.php?id={9000 + n}" for n in range(1, board.rows + 1)],
        "marked": [f"/listing/ab{n}2c{n}9x" for n in range(1, board.rows + 1)],
    }[name]
    assert board.advert_path in paths
    adverts = {path: Answer(board.advert_html) for path in paths}
    return {"/robots.txt": ROBOTS, board.list_path: Answer(board.list_html), **adverts}


def test_drafts_crawl_the_sites_that_they_were_drafted_from(tmp_path: Path) -> None:
    with ExitStack() as stack:
        tables, words = [], {}
        for name in BOARDS:
            board, site = BOARDS[name](), stack.enter_context(serving(board_pages(name)))
            start = f"{site.url}{board.list_path}"
            tables.append(site_table(name, [start], manifest=f"{name}.toml"))
            words[name] = [f"{site.url}{board.advert_path}", start, "--site", name]
        ground = make_ground(tmp_path, tables)
        for name in BOARDS:
            done = ground.run("site", "new", *words[name])
            assert done.returncode == 0, done.stderr
        ground.run("crawl", "run")
    query = "SELECT s.key, a.* FROM advert a JOIN site s ON s.id = a.site_id"
    rows = ground.rows(query)
    for name in BOARDS:
        own = [row for row in rows if row.key == name]
        assert len(own) == BOARDS[name]().rows
        assert all(row.title and row.body and row.price and row.posted_from for row in own)


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    with start_engine(tmp_path_factory.mktemp("engine"), 120, seed=3) as running:
        yield running


def pages_of(engine: Engine) -> tuple[str, str, str, int]:
    """(start of the fullest group, its address, an advert's address, how many it holds)."""
    import re
    import urllib.request

    with urllib.request.urlopen(f"{engine.url}/") as answer:  # noqa: S310 - loopback
        index = answer.read().decode()
    active = engine.active_adverts()
    groups = {row["group"] for row in active}
    counts = {group: sum(row["group"] == group for row in active) for group in groups}
    best = max(counts, key=lambda group: counts[group])
    paths = re.findall(r"href=['\"](/group/\d+-[-\w]+/)['\"] title=['\"]([^'\"]+)", index)
    path = next(path for path, title in paths if title == best)
    with urllib.request.urlopen(f"{engine.url}{path}") as answer:  # noqa: S310
        listed = answer.read().decode()
    advert = re.search(r"href=['\"](/\d+-[-\w]+/)['\"]", listed)
    assert advert is not None
    return f"{engine.url}{path}", path, f"{engine.url}{advert[1]}", counts[best]


@pytest.mark.engine
def test_a_draft_crawls_a_real_engine(engine: Engine, tmp_path: Path) -> None:
    start, _, advert, count = pages_of(engine)
    allow = [r"/group/\d+-[-\w]+/(\?page=\d+)?", r"/\d+-[-\w]+/"]
    table = site_table("board", [start], manifest="board.toml", allow=allow)
    ground = make_ground(tmp_path, [table])
    done = new(ground, advert, start)
    assert done.returncode == 0, done.stderr
    lines = (ground.folder / "board.toml").read_text(encoding="utf-8").splitlines()
    assert len(lines) <= 25
    crawled = ground.run("crawl", "run")
    assert crawled.returncode == 0, crawled.stderr
    rows = ground.rows("SELECT title, body, price, section, posted_from FROM advert")
    assert len(rows) == count
    assert all(row.title and row.body and row.price and row.posted_from for row in rows)
    titles = {row["title"] for row in engine.active_adverts()}
    assert sum(row.title in titles for row in rows) > count / 2  # the others hold contacts
