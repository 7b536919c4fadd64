"""The tables under the figures: an empty cell reads as none, or as forgotten, so there is none."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from brightline.publish.reader import load_cube
from dashboard import tables
from dashboard.report_figures import report_figures
from tests.dashboard.cube_fixture import write_cube
from tests.dashboard.whole_cube import write_whole_cube

CELLS = st.lists(st.tuples(*[st.sampled_from(["", "12%"])] * 2), min_size=1)


@pytest.mark.parametrize("write", [write_cube, write_whole_cube])
def test_no_table_of_a_figure_has_an_empty_cell(
    tmp_path: Path, write: Callable[[Path], Path]
) -> None:
    figures = report_figures(load_cube(write(tmp_path / "cube")))
    told = {figure.key: figure.table.astype(str) for figure in figures}
    empty = [
        (key, column)
        for key, table in told.items()
        for column in table
        if table[column].str.strip().isin(["", "nan", "None", "<NA>"]).any()
    ]
    assert not empty
    assert sum(len(table) for table in told.values()) > 100


@given(CELLS)
def test_a_column_that_holds_nothing_is_left_out_and_no_other(cells: list[tuple[str, str]]) -> None:
    table = pd.DataFrame(cells, columns=["Share", "Reason"]).assign(Period="2025")
    found = tables.filled(table, {"Share": "not drawn", "Reason": "it is drawn"})
    kept = [name for name in table if (table[name] != "").any()]
    assert list(found) == kept
    assert not (found == "").any(axis=None)
    for name in kept:
        told = table[name] != ""
        assert found[name][told].equals(table[name][told])


def test_a_row_that_is_drawn_beside_others_says_so_and_reasons_alone_make_a_column() -> None:
    rows = pd.DataFrame({"title": ["Alder", "Birch"], "drawn": [True, False]})
    rows = rows.assign(reason=["", "Too few labels."], change=0.1, low=0.0, high=0.2)
    assert tables.site_changes_table(rows)["Reason"].to_list() == ["it is drawn", "Too few labels."]
    assert "Reason" not in tables.site_changes_table(rows.head(1))
