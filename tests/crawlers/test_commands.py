"""`brightline crawl` and `brightline site`: clear sentences, and nothing asked when refused."""

from __future__ import annotations

import json
import socket
from pathlib import Path

import pytest
from typer.testing import CliRunner

from brightline.errors import SiteError
from crawlers.status import filled_line
from tests.crawlers.servers import Answer, advert, serving, small_site
from tests.crawlers.studies import MANIFEST, Ground, make_ground, site_table


def sentence(ground: Ground, *words: str, refused: bool = False) -> tuple[int, str]:
    """The exit code and the one line of an error; what is refused begins no crawl."""
    if refused:
        done = ground.here("crawl", "run", *words)
    else:
        done = ground.run("crawl", "run", *words, mutant="none")
    lines = [line for line in done.stderr.splitlines() if line]
    assert len(lines) == 1, done.stderr
    assert lines[0].startswith("brightline: ")
    return done.returncode, lines[0]


def test_what_is_refused_is_refused_before_any_request(tmp_path: Path) -> None:
    with serving(small_site()) as site:
        start = f"{site.url}/"
        table = site_table("board", [start])
        cases: dict[str, tuple[Ground, tuple[str, ...], int, str]] = {}
        ground = make_ground(tmp_path / "1", [table])
        cases["unknown site"] = (ground, ("elsewhere",), 3, "names no site 'elsewhere'")
        ground = make_ground(tmp_path / "2", [table], expires="2020-01-01")
        cases["expired"] = (ground, (), 3, "expired on 2020-01-01")
        ground = make_ground(tmp_path / "3", [site_table("board", [start], allow=["/no/.*"])])
        cases["not allowed"] = (ground, (), 4, "not among those")
        ground = make_ground(
            tmp_path / "4", [site_table("board", [start], origins=["http://127.0.0.1:1"])]
        )
        cases["not listed"] = (ground, (), 3, "not among the allowed origins")
        ground = make_ground(tmp_path / "5", [table])
        for key in (ground.keys / "test-study").iterdir():
            key.unlink()
        cases["no keys"] = (ground, (), 5, "key")
        ground = make_ground(tmp_path / "6", [site_table("board", [start], manifest="none-such")])
        cases["no manifest"] = (ground, (), 8, "no site manifest 'none-such'")
        ground = make_ground(tmp_path / "7", [table])
        (ground.folder / "corpus.db").unlink()
        cases["no store"] = (ground, (), 6, "store migrate")
        for name, (where, words, code, said) in cases.items():
            found, line = sentence(where, *words, refused=True)
            assert (found, said in line) == (code, True), (name, line)
        assert site.hits == []


def test_a_server_that_is_not_there_is_named(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        start = f"http://127.0.0.1:{taken.getsockname()[1]}/"
        ground = make_ground(tmp_path, [site_table("board", [start])])
        code, line = sentence(ground)
    assert code == 9
    assert "does not answer" in line
    assert ground.runs()[0]["ended_because"] == "error"


def test_a_folder_that_cannot_be_written_is_a_sentence(tmp_path: Path) -> None:
    ground = make_ground(tmp_path, [site_table("board", ["http://127.0.0.1:9/"])])
    (ground.folder / "logs").write_text("a file where the folder should be")
    code, line = sentence(ground, refused=True)
    assert code == 6
    assert "cannot be written" in line


def test_a_full_disk_ends_the_crawl_with_a_sentence_and_it_can_be_resumed(tmp_path: Path) -> None:
    with serving(small_site(400, 50)) as site:
        ground = make_ground(tmp_path, [site_table("board", [f"{site.url}/"])])
        done = ground.run("crawl", "run", mutant="small-disk")
        assert done.returncode == 6, done.stderr
        assert "is full; free some space" in done.stderr
        assert "Traceback" not in done.stderr
        again = ground.run("crawl", "run", mutant="none")
        assert again.returncode == 0, again.stderr
    assert ground.rows("SELECT count(*), count(DISTINCT ad_key) FROM advert")[0] == (400, 400)


def test_an_empty_site_is_marked_and_does_not_count(tmp_path: Path) -> None:
    pages = {**small_site(), "/rooms": Answer("<h1>Rooms</h1>nothing here")}
    with serving(pages) as site:
        ground = make_ground(tmp_path, [site_table("board", [f"{site.url}/"])])
        code, line = sentence(ground)
    assert code == 8
    assert "0 adverts were read, at least 1" in line
    run = ground.runs()[0]
    assert run["ended_because"] == "assertions"
    assert not run["counts_as_coverage"]
    assert {row["status"] for row in run["coverage"]} == {"suspicious"}


def test_a_fill_rate_that_falls_fails_the_run(tmp_path: Path) -> None:
    pages = small_site(20)
    pages.update({f"/ad/{n}": Answer(f"<h2>Advert {n}</h2>") for n in range(1, 15)})
    with serving(pages) as site:
        ground = make_ground(tmp_path, [site_table("board", [f"{site.url}/"])])
        _, line = sentence(ground)
    assert "body is filled in 30% of adverts, 50% are expected" in line


def test_a_section_with_too_few_adverts_fails_the_run(tmp_path: Path) -> None:
    manifest = MANIFEST + '[assertions]\nsections_min = { "Rooms" = 12, "Tools" = 2 }\n'
    with serving(small_site(12)) as site:
        ground = make_ground(tmp_path, [site_table("board", [f"{site.url}/"])], manifest=manifest)
        code, line = sentence(ground)
    assert code == 8
    assert "the section 'Tools' has 0 adverts, at least 2 are expected. Check" in line
    assert "Rooms" not in line
    assert not ground.runs()[0]["counts_as_coverage"]


def test_pages_that_are_no_adverts_fail_the_run(tmp_path: Path) -> None:
    pages = small_site(20)
    pages.update({f"/ad/{n}": Answer("<p>This page has moved.</p>") for n in range(1, 6)})
    with serving(pages) as site:
        ground = make_ground(tmp_path, [site_table("board", [f"{site.url}/"])])
        _, line = sentence(ground)
    assert "of pages failed, at most 5% may" in line


def test_sections_outside_the_protocol_are_left(tmp_path: Path) -> None:
    pages = small_site()
    pages["/"] = Answer(
        '<a class=category href="/rooms">Rooms</a><a class=category href="/cars">Cars</a>'
    )
    pages["/cars"] = Answer(
        '<h1>Cars of Jane</h1><a href="/ad/90">car</a><a class=next href="/cars?p=2">n</a>'
        '<a class=category href="/vans">Vans</a>'
    )
    pages["/vans"] = Answer('<h1>Vans</h1><a href="/ad/91">van</a>')
    pages["/ad/90"] = advert(90)
    with serving(pages) as site:
        ground = make_ground(tmp_path, [site_table("board", [f"{site.url}/"], sections=["Rooms"])])
        assert ground.run("crawl", "run", mutant="none").returncode == 0
        assert "/vans" in site.paths()  # a list below may be of a section that is named
        assert not {"/ad/90", "/ad/91"} & set(site.paths())
        assert "/cars?p=2" not in site.paths()
    assert ground.rows("SELECT DISTINCT section FROM advert") == [("Rooms",)]
    for table in ("coverage", "frontier"):
        written = ground.rows(f"SELECT DISTINCT section FROM {table} ORDER BY section")
        assert written == [("",), ("Rooms",)]
    everything = ground.everything_written()
    assert b"Cars of Jane" not in everything
    assert b"Vans" not in everything


def test_two_sites_in_one_command_and_a_manifest_beside_the_study(tmp_path: Path) -> None:
    with serving(small_site(5)) as one, serving(small_site(7)) as two:
        tables = [site_table("one", [f"{one.url}/"]), site_table("two", [f"{two.url}/"])]
        ground = make_ground(tmp_path, tables, manifest=MANIFEST)
        done = ground.run("crawl", "run", "--json")
        assert done.returncode == 0, done.stderr
    reports = json.loads(done.stdout)
    assert [(r["site"], r["adverts"], r["because"]) for r in reports] == [
        ("one", 5, "finished"),
        ("two", 7, "finished"),
    ]


def test_status_says_what_was_done(tmp_path: Path) -> None:
    pages = small_site(5)
    pages["/ad/2"] = Answer("<h2>An advert without a text</h2>")
    with serving(pages) as site:
        ground = make_ground(tmp_path, [site_table("board", [f"{site.url}/"])])
        ground.run("crawl", "run", mutant="none")
    done = ground.here("crawl", "status", "--json")
    (run,) = json.loads(done.stdout)
    assert run["adverts_seen"] == 5
    assert run["waiting"] == 0
    rooms = next(row for row in run["coverage"] if row["section"] == "Rooms")
    assert (rooms["planned"], rooms["fetched"], rooms["status"]) == (5, 5, "complete")
    assert (run["adverts_read"], run["filled"]["title"], run["filled"]["body"]) == (5, 5, 4)
    said = ground.here("crawl", "status").stdout
    assert "finished" in said
    assert "run 1: filled in 5 adverts read: title 100%, body 80%" in said
    assert "; in none: " in said


def test_a_share_of_filled_fields_is_never_rounded_up() -> None:
    filled = {"title": 1000, "body": 999, "place": 1}
    assert filled_line(1000, filled) == (
        "filled in 1,000 adverts read: title 100%, body 99%, place under 1%; "
        "in none: price, currency, section, posted, language."
    )


def test_a_terminal_sees_a_bar_and_a_pipe_does_not(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from crawlers.plan import Progress
    from crawlers.progress import showing

    with showing() as tick:
        tick("board", Progress(pages=3, adverts=2, known=9))
    assert capsys.readouterr().err == ""
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    monkeypatch.setenv("COLUMNS", "120")
    with showing() as tick:
        tick("board", Progress(pages=3, adverts=2, known=9))
    assert "2 adverts, 3 of ≥10 pages" in capsys.readouterr().err


def test_a_crawl_into_postgresql(
    tmp_path: Path, postgres_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    from brightline.store import open_store

    open_store(postgres_url, migrate=True).close()
    with serving(small_site(30)) as site:
        ground = make_ground(tmp_path, [site_table("board", [f"{site.url}/"])])
        monkeypatch.setenv("BRIGHTLINE_STORE", postgres_url)
        done = ground.run("crawl", "run", mutant="none")
    assert done.returncode == 0, done.stderr
    assert "30 adverts (30 new)" in done.stdout


def test_site_list_and_check() -> None:
    from crawlers.site_commands import app

    listed = CliRunner().invoke(app, ["list"])
    assert "django-classified" in listed.stdout
    assert "backpage-shaped" in listed.stdout
    checked = CliRunner().invoke(app, ["check", "--json"])
    assert checked.exit_code == 0, checked.exception
    assert all(row["ok"] for row in json.loads(checked.stdout))
    unknown = CliRunner().invoke(app, ["check", "no-such-engine"])
    assert isinstance(unknown.exception, SiteError)
    assert "no site manifest" in str(unknown.exception)
