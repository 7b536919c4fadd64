"""A file that is imported again: under another protocol, into another site, or only in part."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from brightline.cli import build_app
from brightline.importing import working
from brightline.importing.json_source import steps_of, value_at
from brightline.schema import Advert, Coverage, CrawlRun
from brightline.study import Study
from tests.importing.bench import (
    COLUMNS,
    COMPLETE,
    MAPPING,
    SECTION,
    Bench,
    covered,
    csv_text,
    new_bench,
    row,
)
from tests.studies import ANY, SITE

DAYS = [row(number, f"2016-03-{5 + number // 2:02}") for number in range(8)]


def test_under_another_protocol_a_file_is_gone_over_from_its_beginning(bench: Bench) -> None:
    """What a board allows later would else never come in: the file would be 'imported already'."""
    whole = bench.study.path.read_text()
    only = f'source = "import"\nsections = ["{SECTION}"]'
    bench.study.path.write_text(whole.replace('source = "import"', only))
    file = bench.file("dump.csv", csv_text([row(1), row(2, category="Pets (synthetic)")]))
    assert bench.run(file, mapping=COMPLETE).report["new"] == 1
    assert bench.run(file, mapping=COMPLETE).report["already_imported"] is True
    bench.study.path.write_text(whole)
    again = bench.run(file, mapping=COMPLETE).report
    assert (again["already_imported"], again["new"], again["seen_again"]) == (False, 1, 1)


def test_a_file_that_one_site_has_is_new_to_another(
    tmp_path: Path, make_study: Callable[..., Study]
) -> None:
    sites = "".join(
        SITE.format(
            key=key,
            start="http://127.0.0.1:8000/",
            allow=ANY,
            delay="0",
            max_pages=10,
            extra='source = "import"',
        )
        for key in ("site-a", "site-b")
    )
    bench = new_bench(tmp_path, make_study(sites=sites))
    file = bench.file("dump.csv", csv_text([row(1)]))
    assert bench.run(file).report["new"] == 1
    words = ["site-b" if word == "site-a" else word for word in bench.words(file)]
    done = CliRunner().invoke(build_app(), [*words, "--processes", "0", "--json"])
    assert done.exit_code == 0, done.output
    assert {found["site_id"] for found in bench.rows(Advert)} == {1, 2}
    assert {found["site_id"] for found in bench.rows(CrawlRun)} == {1, 2}


def test_a_file_that_is_gone_over_again_counts_no_day_until_its_end(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(working, "BATCH_ROWS", 2)
    file = bench.file("dump.csv", csv_text(DAYS))
    bench.run(file, mapping=COMPLETE)
    assert covered(bench) == ["2016-03-06", "2016-03-07", "2016-03-08"]
    real, calls = working.Worker.__call__, list[int]()

    def failing(self: working.Worker, rows: Any, minimise: bool) -> working.Batch:
        calls.append(len(rows))
        if len(calls) == 2:
            raise KeyboardInterrupt
        return real(self, rows, minimise)

    with monkeypatch.context() as patch:
        patch.setattr(working.Worker, "__call__", failing)
        assert bench.run(file, mapping=f"{COMPLETE}# mended\n").code != 0
    assert not any(run["counts_as_coverage"] or run["ended_at"] for run in bench.rows(CrawlRun))
    assert covered(bench) == []
    bench.run(file, mapping=f"{COMPLETE}# mended\n")
    assert covered(bench) == ["2016-03-06", "2016-03-07", "2016-03-08"]


def test_a_day_of_which_no_row_was_admitted_is_not_covered(bench: Bench) -> None:
    """It would be a day without adverts, on which the site showed some."""
    bad = [row(90 + number, "2016-03-09", text="", headline="") for number in range(3)]
    bench.run(bench.file("dump.csv", csv_text([*DAYS, *bad])), mapping=COMPLETE)
    assert covered(bench) == ["2016-03-06", "2016-03-07", "2016-03-08"]
    (empty,) = [run for run in bench.rows(CrawlRun) if run["detail"]["day"] == "2016-03-09"]
    assert (empty["counts_as_coverage"], empty["adverts_seen"]) == (False, 0)
    (effort,) = [found for found in bench.rows(Coverage) if found["run_id"] == empty["id"]]
    assert (effort["status"], effort["failed"], effort["fetched"]) == ("failed", 3, 0)


def test_what_the_protocol_excludes_of_a_section_is_refused_and_was_asked_for(
    tmp_path: Path, make_study: Callable[..., Study]
) -> None:
    extra = 'source = "import"\ndeny = ["/couples/.*"]'
    bench = new_bench(tmp_path, make_study(extra=extra, allow="[]"))
    links = ("/ad/1", "/ad/2", "/couples/3")
    rows = [row(n, link=f"http://127.0.0.1:8000{path}") for n, path in enumerate(links)]
    file = bench.file("dump.csv", csv_text(rows, (*COLUMNS, "link")))
    bench.run(file, mapping=COMPLETE.replace("\n[coverage]", 'url = "link"\n\n[coverage]'))
    (effort,) = bench.rows(Coverage)
    counts = [effort[name] for name in ("planned", "attempted", "fetched", "refused", "failed")]
    assert (counts, effort["status"]) == ([3, 3, 2, 1, 0], "complete")


@pytest.mark.parametrize("precision", ["week", "month", "year"])
def test_a_sighting_that_says_no_day_is_none(bench: Bench, precision: str) -> None:
    seen = f'seen = {{ column = "scraped_at", precision = "{precision}" }}'
    mapping = MAPPING.replace('seen = "scraped_at"', seen)
    assert bench.run(bench.file("dump.csv", csv_text([row(1)])), mapping=mapping).code != 0
    assert bench.rows(Advert) == []


def test_a_sighting_before_the_web_began_is_a_misread_one(bench: Bench) -> None:
    """A cell without a date that a data frame made into one says 1970."""
    said = bench.run(bench.file("dump.csv", csv_text([row(1), row(2, "1970-01-01")])))
    assert (said.report["new"], said.report["rejected"]) == (1, 1)
    assert len(bench.rows(CrawlRun)) == 1


def test_a_place_behind_the_end_of_a_list_holds_nothing() -> None:
    record = {"data": [{"text": "first"}], "word": "second"}
    assert value_at(record, steps_of("data[0].text")) == "first"
    for path in ("data[1].text", "data[0].title", "word[0]", "word.text", "nothing"):
        assert value_at(record, steps_of(path)) is None
