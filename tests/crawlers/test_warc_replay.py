"""Captures of a site that is gone become adverts, sightings, runs and coverage."""

from __future__ import annotations

import datetime as dt
import hashlib
import random
from pathlib import Path

import pytest

from brightline.errors import ScopeError
from tests.crawlers.archives import (
    DAY,
    LIST,
    PAGE,
    SITE,
    Archive,
    Capture,
    advert_page,
    advert_url,
    gone_site,
    list_page,
    make_archive,
    one_pass,
    when,
)

NUMBERS = [100001, 100002, 100003]


@pytest.fixture
def archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Archive:
    return make_archive(tmp_path, monkeypatch)


@pytest.mark.parametrize("shape", ["plain", "records", "whole", "wacz"])
def test_every_shape_of_file_gives_the_same(archive: Archive, shape: str) -> None:
    done = archive.replay(archive.write("site.bin", one_pass(NUMBERS), shape=shape))
    assert (done.error, done.notes) == (None, [])
    (report,) = done.reports
    assert (report.because, report.adverts, report.new, report.pages) == ("finished", 3, 3, 4)
    assert archive.coverage() == [
        ("", 1, 1, 1, 0, 0, "complete"),
        ("Body rubs", 3, 3, 3, 0, 0, "complete"),
    ]


def test_a_capture_is_seen_when_it_was_captured(archive: Archive) -> None:
    archive.replay(archive.write("a.warc.gz", one_pass(NUMBERS[:1])))
    (advert,) = archive.adverts()
    assert str(advert.first_seen).startswith("2014-11-02 08:00:01")
    # The list alone said price, place and day, and its heading has no year.
    assert (advert.price, advert.currency, advert.place_printed) == (1, "USD", "Lake City")
    assert str(advert.posted_from).startswith("2014-10-31")
    assert advert.section == "Body rubs"
    (run,) = archive.ground.runs()
    assert run["source"] == "warc"
    assert run["started_at"].startswith("2014-11-02T08:00:00")
    assert run["ended_at"].startswith("2014-11-02T08:00:01")
    assert run["counts_as_coverage"]
    assert [row["day"] for row in run["coverage"]] == ["2014-11-02", "2014-11-02"]


def test_the_ledger_keeps_the_digest_and_when_it_was_read(archive: Archive) -> None:
    file = archive.write("a.warc.gz", one_pass(NUMBERS))
    archive.replay(file)
    rows = archive.ground.rows("SELECT act, at, detail FROM ledger ORDER BY seq")
    assert [row.act for row in rows] == ["run started", "run ended", "archive replayed"]
    assert all(str(row.at).startswith("2026-01-01") for row in rows)
    assert hashlib.sha256(file.read_bytes()).hexdigest() in rows[-1].detail


def test_a_list_after_its_adverts_is_heard_all_the_same(archive: Archive) -> None:
    captures = one_pass(NUMBERS)
    archive.replay(archive.write("a.warc.gz", [*captures[1:], captures[0]]))
    assert {advert.place_printed for advert in archive.adverts()} == {"Lake City"}


def test_the_list_that_is_nearest_in_time_is_heard(archive: Archive) -> None:
    other = list_page(NUMBERS[:1], heading="Mon. Dec. 1").replace("Lake City", "Far Shore")
    captures = [*one_pass(NUMBERS[:1]), Capture(LIST, other, when("2014-12-02 08:00"))]
    archive.replay(archive.write("a.warc.gz", captures))
    (advert,) = archive.adverts()
    assert advert.place_printed == "Lake City"


def test_captures_of_several_days_are_several_runs(archive: Archive) -> None:
    days = [DAY + dt.timedelta(days=day) for day in range(3)]
    captures = [capture for day in days for capture in one_pass(NUMBERS, day)]
    random.Random(1).shuffle(captures)  # files keep no order
    done = archive.replay(archive.write("a.warc.gz", captures))
    assert [report.adverts for report in done.reports] == [3, 3, 3]
    assert [report.new for report in done.reports] == [3, 0, 0]
    assert len(archive.sightings()) == 9
    assert [run["started_at"][:10] for run in archive.ground.runs()] == [
        "2014-11-02",
        "2014-11-03",
        "2014-11-04",
    ]
    assert {str(advert.first_seen)[:10] for advert in archive.adverts()} == {"2014-11-02"}
    assert {str(advert.last_seen)[:10] for advert in archive.adverts()} == {"2014-11-04"}


def test_a_pass_over_midnight_is_one_run(archive: Archive) -> None:
    captures = one_pass(NUMBERS, when("2014-11-02 23:59") + dt.timedelta(seconds=58))
    (report,) = archive.replay(archive.write("a.warc.gz", captures)).reports
    assert report.counts_as_coverage
    assert {row.day for row in archive.ground.rows("SELECT day FROM coverage")} == {
        "2014-11-02",
        "2014-11-03",
    }
    assert {row[-1] for row in archive.coverage()} == {"complete"}


def test_a_crawler_that_never_pauses_is_cut_where_it_begins_again(archive: Archive) -> None:
    """Every four hours another page, and the list once a day."""
    captures = []
    for number in range(18):
        at = DAY + dt.timedelta(hours=4 * number)
        url, body = (LIST, list_page(NUMBERS)) if number % 6 == 0 else ("", "")
        if not url:
            which = NUMBERS[number % 3]
            url, body = f"{advert_url(which)}?n={number}", advert_page(which)
        captures.append(Capture(url, body, at))
    done = archive.replay(archive.write("a.warc.gz", captures))
    assert len(done.reports) == 3


def test_what_a_list_names_and_nobody_captured_is_a_gap(archive: Archive) -> None:
    file = archive.write("a.warc.gz", one_pass(NUMBERS, captured=NUMBERS[:1]))
    (report,) = archive.replay(file).reports
    assert report.because == "finished"
    assert archive.coverage() == [
        ("", 1, 1, 1, 0, 0, "complete"),
        ("Body rubs", 3, 1, 1, 0, 0, "partial"),
    ]


def test_a_pass_without_the_start_page_is_partial(archive: Archive) -> None:
    archive.replay(archive.write("a.warc.gz", one_pass(NUMBERS)[1:]))
    assert archive.coverage() == [("", 4, 3, 3, 0, 0, "partial")]


def test_further_pages_of_a_list_are_part_of_it(archive: Archive) -> None:
    captures = [
        Capture(LIST, list_page(NUMBERS[:1], further="/BodyRubs/?page=2")),
        Capture(f"{LIST}?page=2", list_page([], further="/BodyRubs/?page=3")),
        Capture(advert_url(NUMBERS[0]), advert_page(NUMBERS[0])),
    ]
    archive.replay(archive.write("a.warc.gz", captures))
    assert archive.coverage()[1] == ("Body rubs", 3, 2, 2, 0, 0, "partial")  # page 3 is missing


def test_a_redirect_hands_on_what_the_list_said(archive: Archive) -> None:
    moved = f"{SITE}/BodyRubs/moved/{NUMBERS[0]}"
    captures = [
        Capture(LIST, list_page(NUMBERS[:1])),
        Capture(advert_url(NUMBERS[0]), status=301, headers={"Location": moved}),
        Capture(moved, advert_page(NUMBERS[0])),
    ]
    archive.replay(archive.write("a.warc.gz", captures))
    (advert,) = archive.adverts()
    assert advert.place_printed == "Lake City"
    assert archive.coverage()[1] == ("Body rubs", 2, 2, 2, 0, 0, "complete")


def test_only_what_the_protocol_allows_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = gone_site(allow=["/BodyRubs/.*"], deny=[".*/denied/.*"])
    archive = make_archive(tmp_path, monkeypatch, site)
    page = advert_page(100009)
    captures = [
        *one_pass(NUMBERS[:1]),
        Capture("http://other.example.org/BodyRubs/quiet/100009", page),
        Capture("https://city.example.org/BodyRubs/quiet/100009", page),
        Capture(f"{SITE}:8080/BodyRubs/quiet/100009", page),
        Capture(f"{SITE}/Elsewhere/quiet/100009", page),
        Capture(f"{SITE}/BodyRubs/denied/100009", page),
        Capture(
            f"{SITE}/BodyRubs/picture.jpg", b"\xff\xd8", headers={"Content-Type": "image/jpeg"}
        ),
        Capture(f"{SITE}/BodyRubs/site.css", "a{}", headers={"Content-Type": "text/css"}),
    ]
    (report,) = archive.replay(archive.write("a.warc.gz", captures)).reports
    assert len(archive.adverts()) == 1
    assert report.pages == 2


def test_sections_bind_as_in_a_crawl(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    archive = make_archive(tmp_path, monkeypatch, gone_site(sections=["Massage"]))
    archive.replay(archive.write("a.warc.gz", one_pass(NUMBERS)))
    assert archive.adverts() == []
    assert {row[0] for row in archive.coverage()} <= {""}


def test_what_was_not_to_be_stored_is_not(archive: Archive) -> None:
    header = {"Content-Type": PAGE, "X-Robots-Tag": "noindex"}
    tagged = advert_page(NUMBERS[1]).replace("<body>", "<meta name=robots content=noarchive><body>")
    captures = [
        Capture(LIST, list_page(NUMBERS)),
        Capture(advert_url(NUMBERS[0]), advert_page(NUMBERS[0]), headers=header),
        Capture(advert_url(NUMBERS[1]), tagged),
        Capture(advert_url(NUMBERS[2]), advert_page(NUMBERS[2])),
    ]
    (report,) = archive.replay(archive.write("a.warc.gz", captures)).reports
    assert (report.adverts, report.refused) == (1, 2)


def test_a_list_that_says_nofollow_leads_nowhere(archive: Archive) -> None:
    tag = "<meta name=robots content=nofollow>"
    archive.replay(archive.write("a.warc.gz", [Capture(LIST, list_page(NUMBERS, head=tag))]))
    assert archive.coverage() == [("", 1, 1, 0, 1, 0, "suspicious")]


def test_statuses_mean_what_they_mean_in_a_crawl(archive: Archive) -> None:
    captures = [
        *one_pass([100001, 100002, 100003, 100004], captured=[100001]),
        Capture(advert_url(100002), "gone", status=404),
        Capture(advert_url(100003), "no", status=403),
        Capture(advert_url(100004), "later", status=503),
        Capture(advert_url(100004), advert_page(100004), at=DAY + dt.timedelta(minutes=5)),
    ]
    (report,) = archive.replay(archive.write("a.warc.gz", captures)).reports
    assert report.adverts == 2
    assert archive.coverage()[1] == ("Body rubs", 4, 4, 3, 1, 0, "complete")


def test_assertions_bind_a_replay_too(archive: Archive) -> None:
    done = archive.replay(archive.write("a.warc.gz", one_pass(NUMBERS, captured=[])))
    (report,) = done.reports
    assert (report.because, report.counts_as_coverage) == ("assertions", False)
    assert "at least 1 are expected" in str(done.error)
    assert {row[-1] for row in archive.coverage()} == {"suspicious"}


def test_the_fewest_adverts_of_a_section_bind_a_replay_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive = make_archive(tmp_path, monkeypatch, gone_site(manifest="laid.toml"))
    laid = """
        title = "A laid over manifest"
        purpose = "Invented captures that a test writes."
        terms_note = "None: the captures are invented."
        engine = "backpage-shaped"
        [assertions]
        sections_min = { "Body rubs" = 4 }
    """
    (archive.ground.folder / "laid.toml").write_text(laid, encoding="utf-8")
    (report,) = archive.replay(archive.write("a.warc.gz", one_pass(NUMBERS))).reports
    assert report.because == "assertions"
    assert "the section 'Body rubs' has 3 adverts, at least 4 are expected" in report.sentence


def test_a_site_that_is_crawled_is_read_from_archives_when_it_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive = make_archive(tmp_path, monkeypatch, gone_site("live", source="crawl"))
    file = archive.write("a.warc.gz", one_pass(NUMBERS))
    with pytest.raises(ScopeError, match='source = "archive"'):
        archive.replay(file)
    assert len(archive.replay(file, sites=["live"]).reports) == 1


def test_an_earlier_capture_that_is_read_later_dates_the_advert_back(archive: Archive) -> None:
    archive.replay(archive.write("b.warc.gz", one_pass(NUMBERS[:1], when("2014-12-01 08:00"))))
    archive.replay(archive.write("a.warc.gz", one_pass(NUMBERS[:1])))
    (advert,) = archive.adverts()
    assert str(advert.first_seen).startswith("2014-11-02")
    assert len(archive.sightings()) == 2


def test_nothing_of_a_page_is_left_in_the_study_folder(archive: Archive) -> None:
    text = "Call two one two 555 0142. xyzzyplugh@example.org"
    captures = [
        Capture(LIST, list_page(NUMBERS[:1])),
        Capture(advert_url(NUMBERS[0]), advert_page(NUMBERS[0], text)),
    ]
    archive.replay(archive.write("a.warc.gz", captures))
    written = archive.ground.everything_written()
    for secret in (b"xyzzyplugh", b"555 0142", b"quiet-hour", b"100001\n"):
        assert secret not in written
