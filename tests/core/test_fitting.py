"""On a narrow terminal a table folds; none of its figures is cut."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence

import pytest
from rich.console import Console
from rich.measure import Measurement
from rich.table import Table

from brightline.fitting import print_table

HEADS = ("run", "site", "section", "day", "planned", "attempted", "share", "ended")
ROWS = [
    ("3091", "synthetic-harbour", "Dinner companions", "2024-05-31", "1,208", "12", "0.65", "ok"),
    ("17", "quay", "(index)", "2023-01-02", "6", "6", "0.5", "finished, counts"),
]
FIGURES = {"3091", "17", "2024-05-31", "2023-01-02", "1,208", "12", "6", "0.65", "0.5"}


def _printed(width: int, rows: Sequence[tuple[str, ...]] = ROWS) -> str:
    table = Table(*HEADS, title="Runs")
    for row in rows:
        table.add_row(*row)
    out = io.StringIO()
    console = Console(file=out, width=width, force_terminal=True, no_color=True)
    print_table(console, table)
    assert console.width == width
    return re.sub(r"\x1b\[[0-9;]*m", "", out.getvalue())


@pytest.mark.parametrize("width", [200, 100, 80, 60, 40, 10])
def test_no_figure_of_a_table_is_cut_at_any_width(width: int) -> None:
    """On 80 columns every day was '202…', on 40 a share was '0…'."""
    printed = _printed(width)
    assert set(re.split(r"[\s│┃]+", printed)) >= FIGURES
    assert "…" not in printed


@pytest.mark.parametrize("width", [200, 100, 80])
def test_a_table_keeps_to_the_terminal_where_its_figures_do(width: int) -> None:
    assert max(map(len, _printed(width).splitlines())) <= width


def test_one_column_of_the_terminal_too_few_cuts_nothing() -> None:
    table = Table(*HEADS)
    for row in ROWS:
        table.add_row(*row)
    console = Console(width=200)
    whole = Measurement.get(console, console.options, table).maximum
    for width in range(whole - 12, whole + 1):
        printed = _printed(width)
        assert "…" not in printed
        assert set(re.split(r"[\s│┃]+", printed)) >= FIGURES


def test_a_date_in_a_head_is_not_cut_and_an_address_with_a_figure_folds() -> None:
    """An address of 46 signs with a figure in it would make every line of the table as long."""
    table = Table("site", "2024-05-31", "address")
    address = "http://127.0.0.1:8000/synthetic/rooms-of-harbour"
    table.add_row("[bold]quay[/bold] and what is beside it", "6", address)
    out = io.StringIO()
    console = Console(file=out, width=40, force_terminal=True, no_color=True)
    print_table(console, table)
    printed = re.sub(r"\x1b\[[0-9;]*m", "", out.getvalue())
    assert "2024-05-31" in printed
    assert max(map(len, printed.splitlines())) <= 40
    cells = [line.split("│")[1:-1] for line in printed.splitlines() if "│" in line]
    columns = ["".join(column).replace(" ", "") for column in zip(*cells, strict=True)]
    assert columns == ["quayandwhatisbesideit", "6", address]


def test_the_marks_of_a_bold_word_take_no_room() -> None:
    table = Table("one", "two")
    table.add_row("[bold red]12[/bold red]", "Dinner companions of the harbour, and of the quay")
    out = io.StringIO()
    print_table(Console(file=out, width=30, no_color=True), table)
    first = out.getvalue().splitlines()[1]
    assert len(first.split("┃")[1]) == len("one")


def test_no_word_is_lost_where_it_folds() -> None:
    lines = [line.split("│")[1:-1] for line in _printed(60, ROWS[:1]).splitlines() if "│" in line]
    columns = ["".join(cell.strip() for cell in column) for column in zip(*lines, strict=True)]
    assert columns == [cell.replace(" ", "") for cell in ROWS[0]]


def test_a_table_that_fits_is_as_ever() -> None:
    table = Table(*HEADS)
    table.add_row(*ROWS[0])
    printed = [io.StringIO(), io.StringIO()]
    Console(file=printed[0], width=200).print(table)
    print_table(Console(file=printed[1], width=200), table)
    assert printed[0].getvalue() == printed[1].getvalue()
