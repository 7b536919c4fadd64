"""Files become adverts, sightings and coverage: once each, and nothing is lost in silence."""

from __future__ import annotations

import datetime as dt
import gzip
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from brightline.cli import build_app
from brightline.importing import file_runs, working
from brightline.schema import Advert, Coverage, CrawlRun, LedgerEntry, Sighting
from brightline.study import Study
from tests.importing.bench import (
    CANARY,
    COLUMNS,
    COMPLETE,
    MAPPING,
    ROWS,
    SECTION,
    Bench,
    command,
    covered,
    csv_text,
    new_bench,
    reasons,
    row,
)


def _parquet(rows: list[dict[str, str]], path: Path) -> Path:
    import pyarrow as pa
    import pyarrow.parquet as pq

    pq.write_table(pa.Table.from_pylist(rows), path)
    return path


def _zstd(data: bytes) -> bytes:
    import zstandard

    return zstandard.ZstdCompressor().compress(data)


TEXT = csv_text(ROWS).encode()
LINES = "".join(json.dumps(one) + "\n" for one in ROWS).encode()


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("dump.csv", TEXT),
        ("dump.csv.gz", gzip.compress(TEXT, mtime=0)),
        ("dump.csv.gz", gzip.compress(TEXT[:80], mtime=0) + gzip.compress(TEXT[80:], mtime=0)),
        ("dump.csv.zst", _zstd(TEXT)),
        ("dump.csv.zst", _zstd(TEXT[:80]) + _zstd(TEXT[80:])),
        ("dump.jsonl", LINES),
        ("dump.jsonl.gz", gzip.compress(LINES, mtime=0)),
        ("dump.ndjson.zst", _zstd(LINES)),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_every_format_gives_the_same_adverts(bench: Bench, name: str, data: bytes) -> None:
    report = bench.run(bench.file(name, data)).report
    assert (report["rows"], report["new"], report["rejected"]) == (3, 3, 0)
    assert report["runs"] == 2
    _check_stored(bench)


def test_parquet_gives_the_same_adverts(bench: Bench) -> None:
    report = bench.run(_parquet(ROWS, bench.folder / "dump.parquet")).report
    assert (report["rows"], report["new"], report["rejected"]) == (3, 3, 0)
    _check_stored(bench)


def _check_stored(bench: Bench) -> None:
    adverts = bench.rows(Advert)
    assert [str(advert["first_seen"].date()) for advert in adverts] == [
        "2016-03-05",
        "2016-03-05",
        "2016-03-06",
    ]
    assert all(str(advert["body"]).startswith("Call [phone:") for advert in adverts)
    assert CANARY not in str(adverts)
    assert len(bench.rows(Sighting)) == 3


def test_every_field_is_mapped(bench: Bench) -> None:
    line = {
        "id": {"value": 77},
        "when": "05.03.2016 23:30",
        "posted": "March 2016",
        "texts": ["First", "second"],
        "title": "Evening (synthetic)",
        "city": "Toronto",
        "state": "ON",
        "price": "$1,120.50",
        "link": "http://127.0.0.1:8000/ads/77",
        "lang": "en",
    }
    mapping = """
[advert]
ad_id = "id.value"
seen = { column = "when", format = "%d.%m.%Y %H:%M", timezone = "America/Toronto" }
posted = { column = "posted", format = ["%d %B %Y", "%B %Y"] }
section = { constant = "Massage (synthetic)" }
title = "title"
body = ["texts[0]", "texts[1]"]
place = { columns = ["city", "state"], join = ", " }
price = "price"
currency = { constant = "CAD" }
url = "link"
language = "lang"
"""
    said = bench.run(bench.file("dump.jsonl", json.dumps(line)), mapping=mapping)
    assert said.report["rejected"] == 0
    (advert,) = bench.rows(Advert)
    assert advert["first_seen"] == dt.datetime(2016, 3, 6, 4, 30, tzinfo=dt.UTC)
    assert (advert["posted_from"], advert["posted_to"]) == (
        dt.datetime(2016, 3, 1, tzinfo=dt.UTC),
        dt.datetime(2016, 4, 1, tzinfo=dt.UTC),
    )
    assert (advert["posted_precision"], advert["body"]) == ("month", "First second")
    assert (advert["place_printed"], advert["price"]) == ("Toronto, ON", 1120.5)
    assert (advert["currency"], advert["language"]) == ("CAD", "en")
    assert advert["url_sealed"] is not None


def test_the_same_file_again_adds_nothing_and_says_so(bench: Bench) -> None:
    file = bench.file("dump.csv", csv_text(ROWS))
    bench.run(file)
    before = [bench.rows(table) for table in (Advert, Sighting, CrawlRun, Coverage, LedgerEntry)]
    assert bench.run(file).report["already_imported"] is True
    copy = bench.file("another-name.csv", csv_text(ROWS))
    assert bench.run(copy).report["already_imported"] is True
    after = [bench.rows(table) for table in (Advert, Sighting, CrawlRun, Coverage, LedgerEntry)]
    assert after == before


def test_a_mended_mapping_adds_what_was_rejected_before(bench: Bench) -> None:
    file = bench.file("dump.csv", csv_text([row(1), row(2, "06.03.2016")]))
    first = bench.run(file, mapping=COMPLETE).report
    assert (first["new"], first["rejected"]) == (1, 1)
    mended = COMPLETE.replace(
        'seen = "scraped_at"', 'seen = { column = "scraped_at", format = ["iso", "%d.%m.%Y"] }'
    )
    second = bench.run(file, mapping=mended).report
    assert (second["new"], second["seen_again"], second["rejected"]) == (1, 1, 0)
    assert len(bench.rows(Sighting)) == 2
    assert sorted(run["detail"]["day"] for run in bench.rows(CrawlRun)) == [
        "2016-03-05",
        "2016-03-06",
    ]


def test_a_failure_halfway_goes_on_where_it_was(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(working, "BATCH_ROWS", 4)
    file = bench.file("dump.csv", csv_text([row(n, f"2016-03-{n % 9 + 1:02}") for n in range(30)]))
    real, calls = working.Worker.__call__, []

    def failing(self: working.Worker, rows: Any, minimise: bool) -> working.Batch:
        calls.append((len(rows), minimise))
        if len(calls) == 4:
            raise KeyboardInterrupt
        return real(self, rows, minimise)

    monkeypatch.setattr(working.Worker, "__call__", failing)
    assert bench.run(file, mapping=COMPLETE).code != 0
    assert len(bench.rows(Advert)) == 12
    assert {run["ended_at"] for run in bench.rows(CrawlRun)} == {None}
    assert covered(bench) == []
    calls.clear()
    calls.extend([(0, False)] * 10)
    report = bench.run(file, mapping=COMPLETE).report
    assert (report["rows"], report["new"], report["seen_again"]) == (30, 30, 0)
    assert calls[10:13] == [(4, False)] * 3
    assert all(minimise for _, minimise in calls[13:])
    assert len(bench.rows(Advert)) == len(bench.rows(Sighting)) == 30
    assert [entry["act"] for entry in bench.rows(LedgerEntry)] == [
        "import started",
        "import resumed",
        "import ended",
    ]


def test_only_the_digest_of_a_file_stands_in_the_ledger(bench: Bench) -> None:
    file = bench.file("jane-private-dump.csv", csv_text(ROWS))
    sha256 = bench.run(file).report["sha256"]
    entries = bench.rows(LedgerEntry)
    assert {entry["detail"]["file_sha256"] for entry in entries} == {sha256}
    assert "jane" not in str(entries) + str(bench.rows(CrawlRun))


def test_processes_give_what_one_process_gives(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    from brightline.importing import run

    monkeypatch.setattr(run, "_SMALL", 0)
    monkeypatch.setattr(working, "BATCH_ROWS", 40)
    rows = [row(n % 150, f"2016-03-{n % 9 + 1:02}") for n in range(300)]
    file = bench.file("dump.csv", csv_text(rows))
    report = bench.run(file, options=["--processes", "2"]).report
    assert (report["rows"], report["new"], report["seen_again"]) == (300, 150, 150)
    assert CANARY not in str(bench.rows(Advert))


def test_a_site_that_is_crawled_takes_no_files(
    tmp_path: Path, make_study: Callable[..., Study]
) -> None:
    bench = new_bench(tmp_path, make_study())
    said = bench.run(bench.file("dump.csv", csv_text(ROWS)))
    assert said.code == 4
    assert "source 'crawl'" in said.err
    assert bench.rows(Advert) == []


def test_a_file_inside_the_study_folder_is_refused(bench: Bench) -> None:
    inside = bench.study.folder / "dump.csv"
    inside.write_text(csv_text(ROWS))
    link = bench.folder / "link.csv"
    link.symlink_to(inside)
    for file in (inside, link):
        said = bench.run(file)
        assert said.code == 5
        assert "inside the study folder" in said.err
    assert bench.rows(Advert) == []


def test_a_dry_run_stores_nothing_and_needs_no_keys(bench: Bench, tmp_path: Path) -> None:
    file = bench.file("dump.csv", csv_text([row(1), row(2, ""), row(3)]))
    for key in bench.study.keys_directory.iterdir():
        key.unlink()
    report = bench.run(file, options=["--dry-run", "2"]).report
    assert (report["rows"], report["readable"], report["rejected"]) == (2, 1, 1)
    assert bench.rows(LedgerEntry) == []


def test_files_of_a_site_without_pages_hold_addresses_only_of_named_origins(
    tmp_path: Path, make_study: Callable[..., Study]
) -> None:
    bench = new_bench(tmp_path, make_study(extra='source = "import"'))
    protocol = bench.study.path
    text = "\n".join(
        line
        for line in protocol.read_text().splitlines()
        if not line.startswith(("start = [", "allow", "manifest", "delay", "max_pages"))
    )
    protocol.write_text(text)
    assert bench.run(bench.file("a.csv", csv_text([row(1)]))).report["new"] == 1
    file = bench.file(
        "b.csv",
        csv_text(
            [row(2, link="https://old.example.org/2"), row(3, link="https://other.example.org/3")],
            (*COLUMNS, "link"),
        ),
    )
    mapping = f'{MAPPING}url = "link"\n'
    said = bench.run(file, mapping=mapping)
    assert said.code == 7
    assert "names no origins" in said.err
    protocol.write_text(text.replace("[[site]]", '[[site]]\norigins = ["https://old.example.org"]'))
    report = bench.run(file, mapping=mapping).report
    assert (report["new"], report["rejected"]) == (1, 1)


def test_the_paths_of_a_protocol_bind_files_too(
    tmp_path: Path, make_study: Callable[..., Study]
) -> None:
    """Whether it gives those that are allowed, or only those that are not, as files may."""
    origin = "http://127.0.0.1:8000"
    paths = ("/ad/1", "/couples/2", "/c%6Fuples/3", "/ad/../couples/4")
    rows = [row(number, link=f"{origin}{path}") for number, path in enumerate(paths)]
    bench = new_bench(
        tmp_path, make_study(extra='source = "import"\ndeny = ["/couples/.*"]', allow="[]")
    )
    file = bench.file("a.csv", csv_text(rows, (*COLUMNS, "link")))
    said = bench.run(file, mapping=f'{MAPPING}url = "link"\n')
    assert said.report["new"] == 1
    assert reasons(said) == {"address outside the protocol's origins or paths": [2, 3, 4]}
    make_study(extra='source = "import"', allow='["/couples/.*"]')
    other = bench.file("b.csv", csv_text([*rows, row(5, link="/couples/5")], (*COLUMNS, "link")))
    said = bench.run(other, mapping=f'{MAPPING}url = "link"\n')
    assert reasons(said) == {"address outside the protocol's origins or paths": [1, 4, 5]}


def test_the_command_prints_a_table_and_a_list_of_rejects(bench: Bench) -> None:
    file = bench.file("dump.csv", csv_text([row(1), row(2, "soon"), row(3, post_id="")]))
    rejects = bench.folder / "rejects.csv"
    said = command([*bench.words(file), "--rejects", str(rejects)])
    assert said.code == 0, said.err
    assert "3 rows read" in said.out
    assert "date of sighting cannot be read (row 2)" in said.out
    assert "no advert id (row 3)" in said.out
    assert rejects.read_text().splitlines() == [
        "file,row,reason",
        f"{file},2,date of sighting cannot be read",
        f"{file},3,no advert id",
    ]


def test_one_bad_file_does_not_keep_the_next_from_being_read(bench: Bench) -> None:
    bad = bench.file("bad.csv", "nothing\nof use\n")
    good = bench.file("good.csv", csv_text(ROWS))
    said = bench.run(bad, good)
    assert said.code == 7
    first, second = said.reports
    assert "has no column" in first["error"]
    assert second["new"] == 3


def test_a_section_of_whoever_opted_out_is_in_no_file_and_covers_as_before(bench: Bench) -> None:
    """A column of sections can name a person's own page; others' sections stay as they are."""
    own, other = "sweet robin", "+1 212 555 0143"
    lines = [row(1, category=own), row(2, category=own), row(3, text=f"Call {other} (synthetic)")]
    bench.run(bench.file("dump.csv", csv_text([*lines, row(4, "2016-03-06")])), mapping=COMPLETE)
    before = [{**one, "section": ""} for one in bench.rows(Coverage)]
    words = ["suppress", "--study", str(bench.study.path)]
    done = CliRunner().invoke(build_app(), words, input=f"{CANARY}\n")
    assert done.exit_code == 0, done.exception
    assert len(bench.rows(Advert)) == 1
    held = [path.read_bytes() for path in bench.study.folder.rglob("*") if path.is_file()]
    assert not any(own.encode() in content for content in held)
    assert [{**one, "section": ""} for one in bench.rows(Coverage)] == before
    names = {str(one["section"]) for one in bench.rows(Coverage)}
    assert SECTION in names
    assert [name for name in names if name.startswith("[erased ")]


OTHERWISE = COMPLETE.replace('title = "headline"\n', "")
"""Another mapping of the same file, under which it is gone over from its beginning."""


def test_a_file_that_is_read_anew_brings_back_no_section_of_whoever_opted_out(
    bench: Bench,
) -> None:
    own, other = "sweet robin", "+1 212 555 0143"
    lines = [row(1, category=own), row(2, "2016-03-06", category=own)]
    lines += [row(3, text=f"Call {other} (synthetic)"), row(4, "2016-03-06", text="No number")]
    file = bench.file("dump.csv", csv_text(lines))
    bench.run(file, mapping=COMPLETE)
    words = ["suppress", "--study", str(bench.study.path)]
    CliRunner().invoke(build_app(), words, input=f"{CANARY}\n", catch_exceptions=False)
    before = [{**one, "id": 0} for one in bench.rows(Coverage)]
    assert bench.run(file, mapping=OTHERWISE).report["suppressed"] == 2
    assert [{**one, "id": 0} for one in bench.rows(Coverage)] == before
    copy = bench.file("copy.csv", csv_text([*lines, row(5, "2016-03-07", text="No number")]))
    bench.run(copy, mapping=COMPLETE)
    names = {str(one["section"]) for one in bench.rows(Coverage)}
    assert SECTION in names
    assert len([name for name in names if name.startswith("[unnamed ")]) == 1
    held = [path.read_bytes() for path in bench.study.folder.rglob("*") if path.is_file()]
    assert not any(own.encode() in content for content in held)


def test_without_the_look_at_what_stands_the_name_would_be_back(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The mutant: the test above would see it."""
    file = bench.file("dump.csv", csv_text([row(1, category="sweet robin"), row(2, text="None")]))
    bench.run(file, mapping=COMPLETE)
    words = ["suppress", "--study", str(bench.study.path)]
    CliRunner().invoke(build_app(), words, input=f"{CANARY}\n", catch_exceptions=False)
    monkeypatch.setattr(file_runs, "named_in", lambda _, __, names: set(names))
    bench.run(file, mapping=OTHERWISE)
    assert "sweet robin" in {str(one["section"]) for one in bench.rows(Coverage)}


def test_a_section_of_which_nothing_was_stored_has_no_name(bench: Bench) -> None:
    lines = [row(1), row(2, category="sweet robin", headline="", text="")]
    bench.run(bench.file("dump.csv", csv_text(lines)), mapping=COMPLETE)
    kept = {str(one["section"]): one["failed"] for one in bench.rows(Coverage)}
    assert kept == {SECTION: 0, "[unnamed 1.1]": 1}
