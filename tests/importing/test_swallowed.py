"""A quote that is not closed, and that a later row happens to close: the rows between are kept."""

from __future__ import annotations

import pytest

from brightline.importing.csv_source import CsvSource
from brightline.importing.reasons import Reason
from brightline.schema import Advert
from tests.importing.bench import HEAD, Bench, line, reasons

TALL = "shelf of 5'6\""  # ends a cell that a quote has begun
FILLER = "a quiet evening " * 20


@pytest.mark.parametrize(
    "lines",
    [
        line(1, '"Not closed') + line(2, "Two") + line(3, TALL),
        '1,2016-03-05,Massage,"Not closed,One\n'
        + line(2, "Two")
        + f"3,2016-03-05,Massage,{TALL},Three\n",
        '1,2016-03-05,"Massage,Evening,One\n'
        + line(2, "Two")
        + f"3,2016-03-05,Massage,{TALL},Three\n",
    ],
    ids=["in the last column", "in one before", "as more cells than the header"],
)
def test_rows_behind_a_quote_that_is_not_closed_are_read(bench: Bench, lines: str) -> None:
    said = bench.run(bench.file("dump.csv", HEAD + lines + line(4, "Four")))
    assert reasons(said) == {Reason.QUOTE: [1]}
    assert (said.report["rows"], said.report["new"]) == (4, 3)


def test_so_are_hundreds_that_would_be_one_text_too_long(bench: Bench) -> None:
    between = "".join(line(n, FILLER) for n in range(2, 502))
    said = bench.run(
        bench.file("dump.csv", HEAD + line(1, '"Not closed') + between + line(9, TALL))
    )
    assert reasons(said) == {Reason.QUOTE: [1]}
    assert said.report["rows"] == 502


def test_a_text_of_lines_with_commas_stays_whole(bench: Bench) -> None:
    text = '"Hours:\n2 hours, 100, 3 hours, 150, all day\nRoom 3, Main St, Chicago, IL, 2016"'
    said = bench.run(bench.file("dump.csv", HEAD + line(1, text)))
    assert reasons(said) == {}
    assert len(bench.rows(Advert)) == said.report["rows"] == 1


def test_without_the_look_at_its_lines_rows_would_be_lost_in_silence(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The mutant: only quotes that no row can hold are broken ones."""
    monkeypatch.setattr(CsvSource, "_swallowed", lambda self, places: False)
    lines = line(1, '"Not closed') + line(2, "Two") + line(3, TALL)
    report = bench.run(bench.file("dump.csv", HEAD + lines)).report
    assert (report["rows"], report["rejected"]) == (1, 0)
