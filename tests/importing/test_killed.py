"""An import that is killed at any moment and begun again: each advert once, counts right."""

from __future__ import annotations

import json
import os
import random
import signal
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from brightline import ledger
from brightline.importing import file_runs
from brightline.schema import Advert, Coverage, CrawlRun, LedgerEntry, Sighting
from brightline.store import Store
from brightline.study import Study
from tests.forked import Forked, wait_until
from tests.importing.bench import MAPPING, Bench, command, csv_text, new_bench, row

COMPLETE = MAPPING + "[coverage]\ncomplete = true\n"
ROWS = 12_500  # seven transactions


def _rows() -> list[dict[str, str]]:
    """Adverts over nine days in no order; every fifth row sees an earlier advert again."""
    chance = random.Random(3)
    made = []
    for number in range(ROWS):
        advert = chance.randrange(number + 1) if number % 5 == 0 else number
        made.append(row(advert, f"2016-03-{chance.randrange(1, 10):02}", text="Text (synthetic)"))
    return made


def _committed(bench: Bench) -> int:
    runs = bench.rows(CrawlRun)
    return int(runs[0]["detail"]["progress"]["rows"]) if runs else 0


def _got_on(bench: Bench, rows: int) -> bool:
    return _committed(bench) != rows


def test_killed_after_any_commit_it_goes_on_from_there(bench: Bench, tmp_path: Path) -> None:
    rows = _rows()
    file = bench.file("dump.csv", csv_text(rows))
    words = [*bench.words(file, mapping=COMPLETE), "--json"]
    done, kills = 0, 0
    while done < ROWS:
        child = Forked("brightline.cli", words, os.environ, tmp_path)
        wait_until(partial(_got_on, bench, done), child)
        now = _committed(bench)
        if child.poll() is None:
            child.send_signal(signal.SIGKILL)
            kills += 1
        child.communicate()
        assert not any(run["counts_as_coverage"] for run in bench.rows(CrawlRun)) or now == ROWS
        done = _committed(bench)
    assert kills >= 3
    said = command(words)
    assert said.code == 0, said.err
    (report,) = json.loads(said.out)
    distinct = {one["post_id"] for one in rows}
    sightings = {(one["post_id"], one["scraped_at"]) for one in rows}
    assert len(bench.rows(Advert)) == len(distinct)
    assert len(bench.rows(Sighting)) == len(sightings)
    if not report["already_imported"]:
        assert (report["rows"], report["new"]) == (ROWS, len(distinct))
    runs = bench.rows(CrawlRun)
    assert all(run["counts_as_coverage"] and run["ended_at"] for run in runs)
    assert sum(run["adverts_seen"] for run in runs) == len(sightings)
    assert sum(found["fetched"] for found in bench.rows(Coverage)) == ROWS
    with Store.for_study(bench.study) as store, store.begin() as connection:
        entries, _ = ledger.verify(connection)
    assert entries == len(bench.rows(LedgerEntry))


def test_without_the_committed_row_the_counts_would_be_wrong(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The mutant: a run that forgets how far it was counts its own adverts as known before."""
    from brightline.importing import working

    monkeypatch.setattr(working, "BATCH_ROWS", 4)
    monkeypatch.setattr(file_runs.FileRuns, "note", lambda self, connection: None)
    file = bench.file("dump.csv", csv_text([row(n) for n in range(20)]))
    real, calls = working.Worker.__call__, []

    def failing(self: working.Worker, rows: list[object], minimise: bool) -> working.Batch:
        calls.append(minimise)
        if len(calls) == 3:
            raise KeyboardInterrupt
        return real(self, rows, minimise)  # type: ignore[arg-type]

    monkeypatch.setattr(working.Worker, "__call__", failing)
    bench.run(file)
    assert bench.run(file).report["new"] == 12


def test_on_postgresql_it_is_the_same(
    tmp_path: Path,
    make_study: Callable[..., Study],
    postgres_url: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("BRIGHTLINE_STORE", postgres_url)
    bench = new_bench(tmp_path, make_study(extra='source = "import"'))
    days = (7, 5, 6)
    file = bench.file(
        "dump.csv", csv_text([row(n, f"2016-03-0{day}") for day in days for n in (1, 2)])
    )
    report = bench.run(file, mapping=COMPLETE).report
    assert (report["new"], report["seen_again"], report["days_covered"]) == (2, 4, 3)
    assert bench.run(file, mapping=COMPLETE).report["already_imported"]
    assert {str(advert["first_seen"].date()) for advert in bench.rows(Advert)} == {"2016-03-05"}
    assert len(bench.rows(Sighting)) == 6


def test_two_imports_into_one_site_do_not_run_at_once(bench: Bench) -> None:
    from brightline.importing.run import only_import

    file = bench.file("dump.csv", csv_text([row(1)]))
    with only_import(bench.study, bench.study.site("site-a")):
        said = bench.run(file)
    assert said.code == 6
    assert "Another import" in said.err
    assert bench.run(file).report["new"] == 1
