"""Files become adverts, sightings and coverage: once each, and nothing is lost in silence."""

from __future__ import annotations

import csv
import datetime as dt
import gzip
import io
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from brightline.importing import working
from brightline.schema import Advert, Coverage, CrawlRun, LedgerEntry, Sighting
from brightline.store import Store
from brightline.study import Study
from brightline.trends.frames import load_frames
from brightline.trends.series import date_of, series_of
from tests.importing.bench import (
    CANARY,
    COLUMNS,
    MAPPING,
    SECTION,
    Bench,
    command,
    csv_text,
    new_bench,
    row,
)

COMPLETE = MAPPING + "\n[coverage]\ncomplete = true\n"


def _parquet(rows: list[dict[str, str]], path: Path) -> Path:
    import pyarrow as pa
    import pyarrow.parquet as pq

    pq.write_table(pa.Table.from_pylist(rows), path)
    return path


def _zstd(data: bytes) -> bytes:
    import zstandard

    return zstandard.ZstdCompressor().compress(data)


ROWS = [row(1), row(2), row(3, "2016-03-06")]
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


def test_days_in_any_order_become_runs_with_their_times(bench: Bench) -> None:
    file = bench.file(
        "dump.csv",
        csv_text(
            [
                row(1, "2016-03-07T10:00:00+00:00", text="Later text (synthetic)"),
                row(2, "2016-03-05T08:00:00+00:00"),
                row(1, "2016-03-05T09:30:00+00:00", text="First text (synthetic)"),
                row(1, "2016-03-06T23:59:00+00:00"),
            ]
        ),
    )
    report = bench.run(file).report
    assert (report["new"], report["seen_again"], report["runs"]) == (2, 2, 3)
    first, second = bench.rows(Advert)
    assert first["body"] == "First text (synthetic)"
    assert first["first_seen"] == dt.datetime(2016, 3, 5, 9, 30, tzinfo=dt.UTC)
    assert first["last_seen"] == dt.datetime(2016, 3, 7, 10, tzinfo=dt.UTC)
    assert second["first_seen"] == second["last_seen"]
    runs = {run["detail"]["day"]: run for run in bench.rows(CrawlRun)}
    run = runs["2016-03-05"]
    assert run["started_at"] == dt.datetime(2016, 3, 5, 8, tzinfo=dt.UTC)
    assert run["ended_at"] == dt.datetime(2016, 3, 5, 9, 30, tzinfo=dt.UTC)
    assert (run["source"], run["adverts_seen"], run["ended_because"]) == ("import", 2, "finished")
    assert len(bench.rows(Sighting)) == 4


def _covered(bench: Bench) -> list[str]:
    with Store.for_study(bench.study) as store:
        frames = load_frames(store)
    series = series_of(frames.coverage, "site-a")
    return [date_of(int(day)).isoformat() for day in series.covered]


DAILY = csv_text([row(10 * day + n, f"2016-03-{day:02}") for day in (7, 5, 6, 8) for n in range(3)])


def test_a_census_counts_as_coverage_for_the_trends(bench: Bench) -> None:
    report = bench.run(bench.file("dump.csv", DAILY), mapping=COMPLETE).report
    assert (report["days_covered"], report["not_coverage"]) == (4, None)
    assert _covered(bench) == ["2016-03-06", "2016-03-07", "2016-03-08"]
    rows = bench.rows(Coverage)
    assert {(str(found["day"]), found["section"]) for found in rows} == {
        (f"2016-03-0{day}", SECTION) for day in range(5, 9)
    }
    assert all(found["fetched"] == found["planned"] == 3 for found in rows)


def test_without_the_word_complete_nothing_counts_as_coverage(bench: Bench) -> None:
    report = bench.run(bench.file("dump.csv", DAILY)).report
    assert "complete = true" in report["not_coverage"]
    assert not any(run["counts_as_coverage"] for run in bench.rows(CrawlRun))
    assert _covered(bench) == []


def test_a_day_with_too_many_rejects_is_partial(bench: Bench) -> None:
    bad = csv_text([row(90, "2016-03-07", text="", headline="")]).split("\n", 1)[1]
    report = bench.run(bench.file("dump.csv", DAILY + bad), mapping=COMPLETE).report
    assert (report["rejected"], report["days_covered"]) == (1, 3)
    status = {str(found["day"]): found["status"] for found in bench.rows(Coverage)}
    assert status["2016-03-07"] == "partial"
    assert status["2016-03-06"] == "complete"
    (partial,) = [found for found in bench.rows(Coverage) if found["status"] == "partial"]
    assert (partial["fetched"], partial["failed"], partial["planned"]) == (3, 1, 4)


def test_what_the_protocol_excludes_does_not_spoil_a_day(
    tmp_path: Path, make_study: Callable[..., Study]
) -> None:
    extra = f'source = "import"\nsections = ["{SECTION}"]'
    bench = new_bench(tmp_path, make_study(extra=extra))
    rows = [
        row(n, f"2016-03-0{5 + n % 2}", category=SECTION if n < 4 else "Pets") for n in range(9)
    ]
    report = bench.run(bench.file("dump.csv", csv_text(rows)), mapping=COMPLETE).report
    assert report["reasons"] == [
        {"reason": "section outside the protocol", "rows": 5, "first_rows": [5, 6, 7, 8, 9]}
    ]
    assert report["days_covered"] == 2
    assert {found["section"] for found in bench.rows(Coverage)} == {SECTION}


def test_rows_without_a_day_leave_every_day_in_doubt(bench: Bench) -> None:
    undated = csv_text([row(90 + n, "") for n in range(3)]).split("\n", 1)[1]
    report = bench.run(bench.file("dump.csv", DAILY + undated), mapping=COMPLETE).report
    assert "3 rows have no day" in report["not_coverage"]
    assert _covered(bench) == []


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
    assert _covered(bench) == []
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
        "dump.csv,2,date of sighting cannot be read",
        "dump.csv,3,no advert id",
    ]


def test_one_bad_file_does_not_keep_the_next_from_being_read(bench: Bench) -> None:
    bad = bench.file("bad.csv", "nothing\nof use\n")
    good = bench.file("good.csv", csv_text(ROWS))
    said = bench.run(bad, good)
    assert said.code == 7
    first, second = said.reports
    assert "has no column" in first["error"]
    assert second["new"] == 3


def test_a_draft_is_guessed_from_names_alone(bench: Bench) -> None:
    file = bench.file("dump.csv", csv_text(ROWS, COLUMNS))
    draft = command(["import", "--draft-map", str(file)])
    assert draft.code == 0
    for line in ('ad_id = "post_id"', 'title = "headline"', 'body = "text"', "scraped_at"):
        assert line in draft.out
    assert CANARY not in draft.out
    assert bench.run(file, mapping=draft.out).report["new"] == 3


@pytest.mark.parametrize(
    ("delimiter", "encoding", "said"),
    [
        (";", "utf-8", '[file]\ndelimiter = ";"\n'),
        ("\t", "utf-8-sig", '[file]\ndelimiter = "\\t"\n'),
        ("|", "utf-16", '[file]\nencoding = "utf-16"\ndelimiter = "|"\n'),
        (",", "utf-8", ""),
    ],
)
def test_a_draft_holds_how_the_file_is_written(
    bench: Bench, delimiter: str, encoding: str, said: str
) -> None:
    rows = [row(n, headline=f"Evening; {n}, | quiet (synthetic)") for n in range(3)]
    out = io.StringIO()
    writer = csv.DictWriter(out, list(rows[0]), delimiter=delimiter)
    writer.writeheader()
    writer.writerows(rows)
    file = bench.file("dump.csv", out.getvalue().encode(encoding))
    draft = command(["import", "--draft-map", str(file)])
    assert said in draft.out
    assert ("[file]" in draft.out) == bool(said)
    assert bench.run(file, mapping=draft.out).report["new"] == 3


def test_a_draft_of_many_columns_and_of_doubled_ones_stays_short(bench: Bench) -> None:
    names = [f"c{n // 1000}_{n % 1000}" for n in range(100_000)]
    head = ",".join(["post_id", "seen", "category", "text", "text", *names])
    draft = command(["import", "--draft-map", str(bench.file("dump.csv", head + "\n"))])
    assert len(draft.out) < 3_000
    assert 'ad_id = "post_id"' in draft.out
    assert "and 99,950 more" in draft.out
    assert "There more than once; to map one, name all" in draft.out
    assert 'body = "text"' not in draft.out


def test_a_draft_of_a_file_without_a_header_shows_none_of_its_first_row(bench: Bench) -> None:
    file = bench.file("dump.csv", f"77,2016-03-05,call {CANARY} tonight or write soon\n")
    draft = command(["import", "--draft-map", str(file)])
    assert draft.code == 7
    assert CANARY not in draft.out + draft.err


def test_the_mapping_in_the_guide_is_one(bench: Bench) -> None:
    guide = Path(__file__).resolve().parents[2] / "docs" / "researchers.md"
    (text,) = re.findall(r"```toml\n(\[file\].*?)```", guide.read_text(encoding="utf-8"), re.DOTALL)
    line = row(1, "2016-03-05 23:30", extra="Caf\xe9 (synthetic)", city="Chicago", state="IL")
    line |= {"price": "$60", "posted": "03/04/2016", "link": "", "lang": "en"}
    file = bench.file("dump.csv", csv_text([line], list(line)).encode("cp1252"))
    assert bench.run(file, mapping=text).report["new"] == 1
    (advert,) = bench.rows(Advert)
    assert "Caf\xe9" in str(advert["body"])
    assert advert["first_seen"] == dt.datetime(2016, 3, 6, 5, 30, tzinfo=dt.UTC)
    assert advert["posted_precision"] == "day"
