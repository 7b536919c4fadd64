"""What the report of an import that failed says: what is stored by then, and nothing invented."""

from __future__ import annotations

from pathlib import Path

import pytest

from brightline.errors import IngestError
from brightline.importing import report as report_module
from brightline.importing import tally, working
from brightline.privacy import create_keys
from brightline.schema import Advert
from tests.importing.bench import COMPLETE, ROWS, Bench, Said, command, csv_text, row

MORE = [row(number) for number in range(10, 14)]


@pytest.fixture
def under_other_keys(bench: Bench) -> Bench:
    """A bench whose store is under other keys than those that lie there now."""
    assert bench.run(bench.file("first.csv", csv_text(ROWS))).code == 0
    bench.study.keys_directory.rename(bench.study.keys_directory.with_name("elsewhere"))
    create_keys(bench.study.keys_directory)
    return bench


def _refused(bench: Bench, *options: str) -> Said:
    file = bench.file("dump.csv", csv_text(MORE))
    return command([*bench.words(file, mapping=COMPLETE), "--processes", "0", *options])


def test_of_a_refused_file_no_success_is_printed(under_other_keys: Bench) -> None:
    said = _refused(under_other_keys)
    assert said.code == 5
    assert "is under the key" in said.err
    (line,) = said.out.splitlines()
    assert line.endswith("dump.csv: 4 rows read, and none stored: the import failed.")
    assert len(under_other_keys.rows(Advert)) == len(ROWS)


def test_without_asking_whether_it_failed_sightings_would_be_invented(
    under_other_keys: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The mutant: the test above would see it."""
    monkeypatch.setattr(report_module.Report, "failed", False)
    file = under_other_keys.file("dump.csv", csv_text(MORE))
    report = under_other_keys.run(file, mapping=COMPLETE).report
    assert report["seen_again"] == 4


def test_nor_for_a_script(under_other_keys: Bench) -> None:
    file = under_other_keys.file("dump.csv", csv_text(MORE))
    said = under_other_keys.run(file, mapping=COMPLETE)
    told = {name: said.report[name] for name in ("new", "taken_in", "seen_again", "runs")}
    assert told == {"new": 0, "taken_in": 0, "seen_again": None, "runs": 0}
    assert said.report["days_covered"] == 0
    assert "is under the key" in said.report["error"]


def test_what_was_stored_before_it_failed_is_counted(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The second batch holds more sections than a site has."""
    monkeypatch.setattr(working, "BATCH_ROWS", 4)
    monkeypatch.setattr(tally, "MOST_SECTIONS", 3)
    sections = [row(number, category=f"Section {number} (synthetic)") for number in range(20, 24)]
    file = bench.file("dump.csv", csv_text([*MORE, *sections]))
    said = bench.run(file, mapping=COMPLETE)
    assert said.code == 7
    told = {name: said.report[name] for name in ("rows", "new", "taken_in", "seen_again")}
    assert told == {"rows": 8, "new": 4, "taken_in": 4, "seen_again": None}
    assert len(bench.rows(Advert)) == 4


def test_a_person_reads_how_far_it_came() -> None:
    found = report_module.Report(Path("d.csv"), taken_in=4, new=3, error=IngestError("No."))
    found.tally.rows = 8
    assert found.lines() == [
        "d.csv: 8 rows read, the first 4 of them taken in before the import failed:",
        f"{3:>12,}  new adverts",
        f"{0:>12,}  suppressed (opted out or erased)",
    ]
