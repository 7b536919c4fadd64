"""`brightline crawl --from-warc`: what may stand where, what is printed, how it ends."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from crawlers.commands import app
from tests.crawlers.archives import Archive, Capture, advert_url, gone_site, make_archive, one_pass

NUMBERS = [100001, 100002]


@pytest.fixture
def archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Archive:
    return make_archive(tmp_path, monkeypatch)


def crawl(archive: Archive, *words: str) -> Result:
    return CliRunner().invoke(app, [*words, "--study", str(archive.ground.file)])


@pytest.mark.parametrize(
    "order",
    [
        ("--from-warc", "{1}", "{2}", "--site", "gone", "--json"),
        ("--from-warc", "--json", "{1}", "{2}"),
        ("--site", "gone", "--json", "--from-warc", "{1}", "{2}"),
        ("--json", "--from-warc={1}", "--from-warc={2}"),
        ("--from-warc", "{1}", "--from-warc", "{2}", "--json"),
    ],
)
def test_files_and_options_may_stand_in_any_order(archive: Archive, order: tuple[str, ...]) -> None:
    captures = one_pass(NUMBERS)
    files = {
        "{1}": str(archive.write("1.warc.gz", captures[:2])),
        "{2}": str(archive.write("2.warc.gz", captures[2:])),
    }
    words = []
    for word in order:
        for name, file in files.items():
            word = word.replace(name, file)  # noqa: PLW2901
        words.append(word)
    done = crawl(archive, *words)
    assert done.exit_code == 0, done.output
    (run,) = json.loads(done.stdout)["runs"]
    assert (run["adverts"], run["because"]) == (2, "finished")


def test_the_other_commands_stay_as_they_were(archive: Archive) -> None:
    assert crawl(archive, "status").exit_code == 0
    assert "No such option" not in crawl(archive, "run", "--help").output


def test_a_folder_stands_for_the_archives_in_it(archive: Archive) -> None:
    captures = one_pass(NUMBERS)
    archive.write("2.WARC", captures[2:], shape="plain")
    archive.write("1.wacz", captures[:2], shape="wacz")
    (archive.folder / "notes.txt").write_text("no archive")
    (archive.folder / "deeper.warc.gz").mkdir()
    archive.write("deeper.warc.gz/3.warc.gz", one_pass([100003]))
    (run,) = archive.replay(archive.folder).reports
    assert (run.adverts, run.because) == (2, "finished")


def test_what_is_no_file_is_told_as_what_it_is(archive: Archive) -> None:
    empty, pipe = archive.folder / "empty.warc.gz", archive.folder / "pipe.warc"
    empty.mkdir()
    os.mkfifo(pipe)
    for path, words in ((empty, "name the files, or the folder"), (pipe, "is no regular file")):
        done = archive.ground.run("crawl", "--from-warc", str(path))
        assert done.returncode == 7
        assert done.stderr.count("\n") == 1
        assert str(path) in done.stderr
        assert words in done.stderr


def test_without_a_file_it_says_what_it_wants(archive: Archive) -> None:
    done = crawl(archive, "--from-warc")
    assert done.exit_code == 2
    assert "FILE" in done.output


def test_one_line_for_a_person_and_the_status_afterwards(archive: Archive) -> None:
    done = crawl(archive, "--from-warc", str(archive.write("a.warc.gz", one_pass(NUMBERS))))
    assert done.stdout == (
        "gone: run 1 from captures, 2 sightings of adverts (2 new) on 3 pages, 0 failed, "
        "0 refused; 1 of 1 count as coverage.\n"
    )
    (run,) = json.loads(crawl(archive, "status", "--json").stdout)
    assert (run["source"], run["adverts_seen"]) == ("warc", 2)


def test_notes_are_said_once_and_an_error_ends_the_command(archive: Archive) -> None:
    file = archive.write("a.warc.gz", one_pass(NUMBERS))
    crawl(archive, "--from-warc", str(file))
    again = crawl(archive, "--from-warc", str(file))
    assert (again.exit_code, again.stdout) == (0, "")
    assert again.stderr.count("read before") == 1
    cut = archive.folder / "cut.warc.gz"
    cut.write_bytes(file.read_bytes()[:-300])
    broken = archive.ground.run("crawl", "--from-warc", str(cut))
    assert broken.returncode == 7
    assert "\nbrightline: cut.warc.gz is damaged at record " in broken.stderr
    assert broken.stderr.count("damaged") == 1
    assert "Traceback" not in broken.stderr


def test_a_site_that_is_gone_is_never_crawled(archive: Archive) -> None:
    refused = archive.ground.run("crawl", "run", "gone")
    assert refused.returncode == 4
    assert "never crawled" in refused.stderr


def test_an_expired_protocol_reads_no_archive(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from brightline.errors import ScopeError
    from crawlers.archive.replay import replay
    from tests.crawlers.archives import when

    archive = make_archive(tmp_path, monkeypatch)
    file = archive.write("a.warc.gz", one_pass(NUMBERS))
    with pytest.raises(ScopeError, match="expired"):
        replay(archive.study(), [file], now=lambda: when("2099-01-02 00:00"))
    assert archive.adverts() == []


def test_hours_and_caps_bind_requests_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site = gone_site(hours=["03:00", "03:01"], max_pages=1, max_depth=1)
    archive = make_archive(tmp_path, monkeypatch, site)
    (report,) = archive.replay(archive.write("a.warc.gz", one_pass(NUMBERS))).reports
    assert report.adverts == 2


def test_no_message_holds_an_address(archive: Archive) -> None:
    captures = [*one_pass(NUMBERS), Capture(advert_url(100003), "", status=500)]
    done = crawl(archive, "--from-warc", str(archive.write("a.warc.gz", captures)))
    status = crawl(archive, "status", "--json")
    for text in (done.output, status.output):
        assert "quiet-hour" not in text
        assert "100001" not in text
