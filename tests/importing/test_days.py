"""Days of a file become runs and coverage; a day in doubt is none."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

from brightline.schema import Advert, Coverage, CrawlRun, Sighting
from brightline.study import Study
from tests.importing.bench import COMPLETE, SECTION, Bench, covered, csv_text, new_bench, row

DAILY = csv_text([row(10 * day + n, f"2016-03-{day:02}") for day in (7, 5, 6, 8) for n in range(3)])


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


def test_a_census_counts_as_coverage_for_the_trends(bench: Bench) -> None:
    report = bench.run(bench.file("dump.csv", DAILY), mapping=COMPLETE).report
    assert (report["days_covered"], report["not_coverage"]) == (4, None)
    assert covered(bench) == ["2016-03-06", "2016-03-07", "2016-03-08"]
    rows = bench.rows(Coverage)
    assert {(str(found["day"]), found["section"]) for found in rows} == {
        (f"2016-03-0{day}", SECTION) for day in range(5, 9)
    }
    assert all(found["fetched"] == found["planned"] == 3 for found in rows)


def test_without_the_word_complete_nothing_counts_as_coverage(bench: Bench) -> None:
    report = bench.run(bench.file("dump.csv", DAILY)).report
    assert "complete = true" in report["not_coverage"]
    assert not any(run["counts_as_coverage"] for run in bench.rows(CrawlRun))
    assert covered(bench) == []


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
    assert covered(bench) == []
