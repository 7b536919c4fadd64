"""Archives that are damaged or hostile: one sentence each, and what is good is kept."""

from __future__ import annotations

import gzip
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from brightline.errors import IngestError
from crawlers.limits import LARGEST_PAGE
from tests.crawlers.archives import (
    DAY,
    LIST,
    PAGE,
    Archive,
    Capture,
    advert_page,
    advert_url,
    list_page,
    make_archive,
    one_pass,
    warc_bytes,
)
from tests.crawlers.hostile import gzip_bomb

NUMBERS = list(range(100001, 100031))
RECORD = b"WARC/1.0\r\nWARC-Type: response\r\n"


@pytest.fixture
def archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Archive:
    return make_archive(tmp_path, monkeypatch)


def cut(data: bytes) -> bytes:
    return data[: len(data) * 2 // 3]


def cut_uncompressed(data: bytes) -> bytes:
    return cut(gzip.decompress(data))


def cut_whole(data: bytes) -> bytes:
    return cut(gzip.compress(gzip.decompress(data)))


def altered(data: bytes) -> bytes:
    at = len(data) * 2 // 3
    return data[:at] + bytes(64) + data[at + 64 :]


def longer(data: bytes) -> bytes:
    """A record in the middle says that it is longer than it is."""
    plain = gzip.decompress(data)
    at = plain.index(b"Content-Length: ", len(plain) * 2 // 3) + len(b"Content-Length: ")
    end = plain.index(b"\r\n", at)
    return plain[:at] + str(int(plain[at:end]) + 7).encode() + plain[end:]


def shorter(data: bytes) -> bytes:
    plain = gzip.decompress(data)
    at = plain.index(b"Content-Length: ", len(plain) * 2 // 3) + len(b"Content-Length: ")
    end = plain.index(b"\r\n", at)
    return plain[:at] + str(int(plain[at:end]) - 7).encode() + plain[end:]


def no_length(data: bytes) -> bytes:
    return gzip.decompress(data) + RECORD + b"\r\n"


def huge_length(data: bytes) -> bytes:
    return gzip.decompress(data) + RECORD + b"Content-Length: 999999999999999\r\n\r\nx"


def endless_headers(data: bytes) -> bytes:
    return gzip.decompress(data) + RECORD + b"X: y\r\n" * 100_000


def junk_after(data: bytes) -> bytes:
    return data + b"this is no gzip member and no record"


DAMAGES = [
    cut,
    cut_uncompressed,
    cut_whole,
    altered,
    longer,
    shorter,
    no_length,
    huge_length,
    endless_headers,
    junk_after,
]


@pytest.mark.parametrize("damage", DAMAGES)
def test_what_stands_before_the_damage_is_kept_and_does_not_count(
    archive: Archive, damage: Callable[[bytes], bytes]
) -> None:
    file = archive.folder / "a.warc.gz"
    file.write_bytes(damage(warc_bytes(one_pass(NUMBERS))))
    done = archive.replay(file)
    assert isinstance(done.error, IngestError)
    (sentence,) = done.notes
    assert sentence.startswith("a.warc.gz is damaged at record ")
    assert len(archive.adverts()) >= len(NUMBERS) // 2
    (run,) = archive.ground.runs()
    assert (run["ended_because"], run["counts_as_coverage"]) == ("error", False)
    assert {row[-1] for row in archive.coverage()} == {"partial"}


def test_a_record_whose_length_is_wrong_is_not_read(archive: Archive) -> None:
    """Its page would lack its end, or hold the next record."""
    file = archive.folder / "a.warc"
    file.write_bytes(shorter(warc_bytes(one_pass(NUMBERS))))
    archive.replay(file)
    bodies = [advert.body for advert in archive.adverts()]
    assert all(body.endswith("th.") for body in bodies)


def test_a_good_file_beside_a_damaged_one_is_read(archive: Archive) -> None:
    good = archive.write("good.warc.gz", one_pass(NUMBERS[:10]))
    bad = archive.folder / "bad.warc.gz"
    later = one_pass(NUMBERS[10:], DAY.replace(day=5))
    bad.write_bytes(cut(warc_bytes(later)))
    done = archive.replay(bad, good)
    assert [report.counts_as_coverage for report in done.reports] == [True, False]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "is empty"),
        (b"<html>no archive</html>", "neither a WARC nor a WACZ"),
        (gzip.compress(b"<html>no archive</html>", mtime=0), "holds no WARC record"),
        (b"PK\x03\x04 and no zip", "damaged zip"),
    ],
)
def test_what_is_no_archive_is_refused(archive: Archive, content: bytes, said: str) -> None:
    file = archive.folder / "no.warc.gz"
    file.write_bytes(content)
    try:
        error = archive.replay(file).error
    except IngestError as refused:
        error = refused
    assert said in str(error)
    assert archive.ground.runs() == []


def test_a_zip_without_a_warc_and_a_missing_file_are_refused(archive: Archive) -> None:
    file = archive.folder / "no.wacz"
    with zipfile.ZipFile(file, "w") as zipped:
        zipped.writestr("pages/pages.jsonl", "{}")
    with pytest.raises(IngestError, match="no WACZ"):
        archive.replay(file)
    with pytest.raises(IngestError, match="There is no file"):
        archive.replay(archive.folder / "none.warc.gz")


def test_a_wacz_whose_member_is_altered(archive: Archive) -> None:
    numbers = range(100001, 100201)
    file = archive.write("a.wacz", one_pass(numbers), shape="wacz")
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 0xFF
    file.write_bytes(data)
    done = archive.replay(file)
    assert "a.wacz (archive/data.warc.gz)" in str(done.error)
    assert 0 < len(archive.adverts()) < len(numbers)


def test_an_archive_without_a_page_of_the_site(archive: Archive) -> None:
    other = [Capture("http://other.example.org/", "<p>other</p>")]
    done = archive.replay(archive.write("a.warc.gz", other), sites=["gone"])
    assert str(done.error) == (
        "The files hold no page of 'gone' at http://city.example.org:80 that the protocol allows; "
        "check origins, start and allow of the [[site]]."
    )


@pytest.mark.parametrize("stamp", ["", "yesterday", "0000-00-00T00:00:00Z", "2999-01-01T00:00:00Z"])
def test_a_record_without_a_date_is_left_out(archive: Archive, stamp: str) -> None:
    captures = [
        *one_pass(NUMBERS, captured=NUMBERS[1:]),
        Capture(advert_url(NUMBERS[0]), advert_page(NUMBERS[0]), warc={"WARC-Date": stamp}),
    ]
    done = archive.replay(archive.write("a.warc.gz", captures))
    assert str(done.error).startswith("1 record of the sites was left out for want of a date")
    assert archive.coverage()[1] == ("Body rubs", 30, 29, 29, 0, 0, "partial")


def with_page(body: bytes, headers: dict[str, str]) -> list[Capture]:
    """A pass whose first advert has this page."""
    captures = one_pass(NUMBERS)
    captures[1] = Capture(
        captures[1].url, body, captures[1].at, headers={"Content-Type": PAGE, **headers}
    )
    return captures


@pytest.mark.parametrize(
    ("page", "headers", "said"),
    [
        (lambda: b"<html>" + b"x" * (LARGEST_PAGE + 1), {}, "larger than 5 MB when unpacked"),
        (gzip_bomb, {"Content-Encoding": "gzip"}, "larger than 5 MB when unpacked"),
        (lambda: b"<html>", {"Content-Length": "999"}, "cut short"),
        (lambda: b"not brotli", {"Content-Encoding": "br"}, "broken or unknown"),
        (lambda: b"what", {"Content-Encoding": "lzma"}, "broken or unknown"),
    ],
    ids=["gigantic", "bomb", "short", "broken", "unknown"],
)
def test_a_page_that_cannot_be_read_makes_the_run_partial(
    archive: Archive, page: Callable[[], bytes], headers: dict[str, str], said: str
) -> None:
    done = archive.replay(archive.write("a.warc.gz", with_page(page(), headers)))
    assert isinstance(done.error, IngestError)
    assert said in str(done.error)
    assert len(archive.adverts()) == len(NUMBERS) - 1
    assert archive.coverage()[1] == ("Body rubs", 30, 30, 29, 0, 1, "partial")


def test_a_hostile_page_costs_that_page_only(
    archive: Archive, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from crawlers.detail import DetailPage

    read = DetailPage.advert

    def broken(self: DetailPage, site: str, section: str) -> object:
        if "100001" in str(self.response.url):
            raise RecursionError("quotes the page")
        return read(self, site, section)

    monkeypatch.setattr(DetailPage, "advert", broken)
    archive.replay(archive.write("a.warc.gz", one_pass(NUMBERS)))
    assert len(archive.adverts()) == len(NUMBERS) - 1
    logged = (archive.study().folder / "logs" / "replay.log").read_text(encoding="utf-8")
    assert "page object failed: RecursionError" in logged
    assert "quotes the page" not in logged
    assert capsys.readouterr().err == ""


def test_a_list_that_is_too_large_is_a_gap(archive: Archive) -> None:
    page = list_page(NUMBERS) + " " * LARGEST_PAGE
    done = archive.replay(archive.write("a.warc.gz", [Capture(LIST, page), *one_pass(NUMBERS)[1:]]))
    assert "larger than 5 MB" in str(done.error)
    assert len(archive.adverts()) == len(NUMBERS)
    assert {row[-1] for row in archive.coverage()} == {"partial"}
