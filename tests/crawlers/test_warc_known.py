"""A capture that was read before is known again, in whatever file it comes, and counts once."""

from __future__ import annotations

import gzip
import json
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from brightline.custody.rotation import rotate
from brightline.store import Store
from crawlers.archive import known
from crawlers.archive.report import replayed_json
from tests.crawlers.archives import (
    LIST,
    Archive,
    Capture,
    advert_page,
    advert_url,
    digest_of,
    list_page,
    make_archive,
    one_pass,
    warc_bytes,
    when,
)
from tests.crawlers.test_warc_again import corpus, killed_at
from tests.crawlers.test_warc_revisits import LATER, NUMBER, PAGE_DIGEST, first_day, revisit

NUMBERS = list(range(100001, 100021))


@pytest.fixture
def archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Archive:
    return make_archive(tmp_path, monkeypatch)


def packed(archive: Archive, records: bytes, shape: str) -> Path:
    """The same records, byte for byte, in another packing."""
    file = archive.folder / f"again.{shape}"
    if shape == "wacz":
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as wacz:
            wacz.writestr("archive/other.warc", records)
    else:
        file.write_bytes({"plain": records, "whole": gzip.compress(records)}[shape])
    return file


@pytest.mark.parametrize("shape", ["plain", "whole", "wacz"])
def test_the_same_records_in_another_packing_add_nothing(archive: Archive, shape: str) -> None:
    file = archive.write("a.warc.gz", one_pass(NUMBERS))
    archive.replay(file)
    before = corpus(archive)
    again = packed(archive, gzip.decompress(file.read_bytes()), shape)
    done = archive.replay(again)
    assert corpus(archive) == before
    name = f"{again.name} (archive/other.warc)" if shape == "wacz" else again.name
    assert done.notes == [f"21 captures of {name} were read before; they added nothing."]
    assert (done.reports, done.error, replayed_json(done)["read_before"]) == ([], None, 21)


def test_two_packings_in_one_command_are_read_once(archive: Archive) -> None:
    file = archive.write("a.warc.gz", one_pass(NUMBERS))
    again = packed(archive, gzip.decompress(file.read_bytes()), "plain")
    done = archive.replay(file, again)
    (report,) = done.reports
    assert (report.adverts, report.pages, len(archive.sightings())) == (20, 21, 20)
    assert {run["filled"]["title"] for run in archive.ground.runs()} == {20}
    assert done.notes == ["21 captures of again.plain were read before; they added nothing."]


def _other_names(capture: Capture) -> Capture:
    """As another tool writes it: a name of its own, the digest of the page."""
    return replace(capture, warc={"WARC-Payload-Digest": digest_of(str(capture.body))})


def _no_digest(data: bytes) -> bytes:
    return data.replace(b"WARC-Payload-Digest", b"X-Was-Once-A-Digest")


def _no_name(data: bytes) -> bytes:
    return data.replace(b"WARC-Record-ID", b"X-Was-Record-I")


@pytest.mark.parametrize("change", [_no_digest, _no_name])
def test_a_capture_is_known_by_its_record_or_by_its_page(
    archive: Archive, change: Callable[[bytes], bytes]
) -> None:
    """Tools that write an archive anew keep the one or the other."""
    data = warc_bytes(one_pass(NUMBERS), compressed=False)
    first, second = archive.folder / "1.warc", archive.folder / "2.warc"
    first.write_bytes(data)
    second.write_bytes(change(data))
    archive.replay(first)
    assert archive.replay(second).reports == []
    third = archive.write("3.warc.gz", [_other_names(one) for one in one_pass(NUMBERS)])
    assert archive.replay(third).reports == []
    assert len(archive.sightings()) == 20


def test_records_without_any_name_are_told_apart_by_address_date_and_length(
    archive: Archive,
) -> None:
    file = archive.folder / "1.warc"
    data = _no_name(_no_digest(warc_bytes(one_pass(NUMBERS), compressed=False)))
    file.write_bytes(data)
    again = archive.folder / "2.warc.gz"
    again.write_bytes(gzip.compress(data))
    archive.replay(file)
    assert len(archive.sightings()) == 20
    assert archive.replay(again).reports == []


def test_one_name_for_all_records_loses_none(archive: Archive) -> None:
    """The name of a record is believed only together with its address and date."""
    name = {"WARC-Record-ID": "<urn:uuid:00000000-0000-4000-8000-000000000000>"}
    captures = [replace(capture, warc=name) for capture in one_pass(NUMBERS)]
    later = [replace(capture, warc=name) for capture in one_pass(NUMBERS, LATER)]
    archive.replay(archive.write("a.warc.gz", captures))
    archive.replay(archive.write("b.warc.gz", later))
    assert len(archive.sightings()) == 40


def test_of_two_archives_that_overlap_each_capture_counts_once(archive: Archive) -> None:
    captures = one_pass(NUMBERS)
    archive.replay(archive.write("1.warc.gz", captures[:13]))
    done = archive.replay(archive.write("2.warc.gz", [captures[0], *captures[8:]]))
    assert [(report.adverts, report.new, report.pages) for report in done.reports] == [(8, 8, 8)]
    assert done.notes == ["6 captures of 2.warc.gz were read before; they added nothing."]
    assert len(archive.adverts()) == len(archive.sightings()) == 20
    assert sum(row[3] for row in archive.coverage()) == 21


def test_a_revisit_has_a_date_of_its_own(archive: Archive) -> None:
    """A page that was captured again unchanged was seen again, and once."""
    again = [Capture(LIST, list_page([NUMBER]), LATER)]
    again += [revisit(advert_url(NUMBER), LATER, WARC_Payload_Digest=PAGE_DIGEST)]
    both = [*first_day(), *again]
    archive.replay(archive.write("1.warc.gz", first_day()))
    archive.replay(archive.write("2.warc.gz", both), archive.write("3.warc", both, shape="plain"))
    assert len(archive.sightings()) == 2


def test_a_revisit_without_its_page_is_read_when_the_page_has_come(archive: Archive) -> None:
    """The message asks for both files in one command, so that command must read the revisit."""
    again = [*one_pass([NUMBER], LATER)[:1]]
    again += [revisit(advert_url(NUMBER), LATER, WARC_Payload_Digest=PAGE_DIGEST)]
    pages, revisits = archive.write("1.warc.gz", first_day()), archive.write("2.warc.gz", again)
    done = archive.replay(revisits)
    assert "give the files that hold such pages in the same command" in " ".join(done.notes)
    archive.replay(pages)
    assert len(archive.sightings()) == 1
    archive.replay(pages, revisits)
    assert len(archive.sightings()) == 2
    before = corpus(archive)
    assert archive.replay(pages, revisits).reports == []
    assert archive.replay(revisits).reports == []
    assert corpus(archive) == before


def test_a_damaged_file_beside_its_whole_form_spoils_no_run(archive: Archive) -> None:
    whole = archive.write("whole.warc.gz", one_pass(NUMBERS))
    cut = archive.folder / "cut.warc.gz"
    cut.write_bytes(whole.read_bytes()[: whole.stat().st_size * 2 // 3])
    for _ in range(2):
        done = archive.replay(cut, whole)
        assert str(done.error).startswith("cut.warc.gz is damaged")
        assert [run["counts_as_coverage"] for run in archive.ground.runs()] == [True]
    assert len(archive.sightings()) == 20


def test_a_good_file_counts_when_the_damaged_one_beside_it_was_mended(archive: Archive) -> None:
    captures = one_pass(NUMBERS)
    good, bad = archive.write("1.warc.gz", captures[:11]), archive.folder / "2.warc.gz"
    data = warc_bytes(captures[11:])
    bad.write_bytes(data[:-400])
    for _ in range(2):  # the second time nothing is new, so nothing is added
        archive.replay(good, bad)
        assert [run["ended_because"] for run in archive.ground.runs()] == ["error"]
    bad.write_bytes(data)
    (report,) = archive.replay(good, bad).reports
    assert (report.counts_as_coverage, report.adverts, report.pages) == (True, 20, 21)
    assert len(archive.sightings()) == 20
    counted = [run for run in archive.ground.runs() if run["counts_as_coverage"]]
    assert {row["status"] for run in counted for row in run["coverage"]} == {"complete"}


def test_what_a_manifest_could_not_read_is_read_under_its_mended_form(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A run whose assertions are broken asks for the manifest to be checked."""
    from crawlers.archive import sites

    file = archive.write("a.warc.gz", one_pass(NUMBERS))
    right = sites._as_captured
    monkeypatch.setattr(
        sites,
        "_as_captured",
        lambda manifest: right(
            manifest.model_copy(
                update={
                    "sha256": "of another one",
                    "assertions": manifest.assertions.model_copy(update={"adverts_min": 99}),
                }
            )
        ),
    )
    for _ in range(2):
        archive.replay(file)
        assert [run["ended_because"] for run in archive.ground.runs()] == ["assertions"]
    monkeypatch.setattr(sites, "_as_captured", right)
    (report,) = archive.replay(file).reports
    assert (report.counts_as_coverage, report.adverts) == (True, 20)
    assert len(archive.sightings()) == 20


def test_killed_and_given_in_another_packing_every_advert_is_once(archive: Archive) -> None:
    file = archive.write("a.warc.gz", one_pass(NUMBERS))
    again = packed(archive, gzip.decompress(file.read_bytes()), "plain")
    assert killed_at(archive, 2, file) < 0
    archive.replay(again)
    assert archive.replay(file).reports == []
    assert len(archive.adverts()) == len(archive.sightings()) == 20
    assert [run["counts_as_coverage"] for run in archive.ground.runs()] == [False, True]


def test_captures_are_known_after_the_keys_were_rotated(archive: Archive) -> None:
    file = archive.write("a.warc.gz", one_pass(NUMBERS))
    archive.replay(file)
    study = archive.study()
    with Store.for_study(study) as store:
        rotate(study, store)
    again = packed(archive, gzip.decompress(file.read_bytes()), "plain")
    assert archive.replay(again).reports == []


def test_captures_are_known_on_postgresql(
    archive: Archive, postgres_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BRIGHTLINE_STORE", postgres_url)
    captures = one_pass(NUMBERS)
    archive.replay(archive.write("1.warc.gz", captures[:13]))
    done = archive.replay(archive.write("2.warc", [captures[0], *captures[8:]], shape="plain"))
    assert done.read_before == 6
    assert len(archive.adverts()) == len(archive.sightings()) == 20
    again = archive.write("3.wacz", captures, shape="wacz")
    assert (archive.replay(again).reports, len(archive.sightings())) == ([], 20)


def test_an_archive_that_an_earlier_version_read_is_known_by_its_file(archive: Archive) -> None:
    file = archive.write("a.warc.gz", one_pass(NUMBERS))
    archive.replay(file)
    with Store.for_study(archive.study()) as store, store.begin() as connection:
        connection.exec_driver_sql("DELETE FROM captures_read")
    assert archive.replay(file).reports == []
    assert len(archive.ground.runs()) == 1


def test_names_of_captures_show_neither_address_nor_record(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(known, "CAPTURES_IN_A_ROW", 8)
    archive.replay(archive.write("a.warc.gz", one_pass(NUMBERS)))
    rows = archive.ground.rows("SELECT names FROM captures_read ORDER BY id")
    assert [len(row.names) for row in rows] == [8 * 40, 8 * 40, 5 * 40]  # two names of 20 bytes
    written = archive.ground.everything_written()
    for secret in (b"quiet-hour", b"urn:uuid", digest_of(advert_page(NUMBERS[0])).encode()):
        assert secret not in written


def test_many_files_are_told_in_one_sentence(archive: Archive) -> None:
    files = [
        archive.write(f"{n}.warc.gz", one_pass([NUMBERS[n]], when(f"2014-11-0{n + 1} 08:00")))
        for n in range(6)
    ]
    archive.replay(*files)
    done = archive.replay(*files)
    assert done.notes == ["12 captures in 6 of the files were read before; they added nothing."]
    assert json.loads(json.dumps(replayed_json(done)))["read_before"] == 12
