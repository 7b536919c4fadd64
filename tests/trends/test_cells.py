"""Counting by sorting: the pairs of a cell and a thing, against counting them one by one."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from brightline.trends.cells import in_order, paired

_ROWS = st.lists(st.tuples(st.integers(-1, 3), st.integers(0, 4)), max_size=40)


@given(_ROWS)
def test_pairs_are_those_that_are_counted_one_by_one(rows: list[tuple[int, int]]) -> None:
    cells, things = (np.array([row[n] for row in rows], dtype=np.int64) for n in (0, 1))
    found = paired(cells, things)
    expected = sorted({row for row in rows if row[0] >= 0})
    assert [(int(cells[one]), int(things[one])) for one in found.first] == expected
    assert found.cell.tolist() == [cell for cell, _ in expected]
    assert found.adverts.tolist() == [rows.count(row) for row in expected]
    assert found.first.tolist() == [rows.index(row) for row in expected]


@given(st.lists(st.integers(0, 5), max_size=30), st.sampled_from([1, 2**60]))
def test_alike_keys_stay_in_their_order_however_large_they_are(
    small: list[int], scale: int
) -> None:
    keys = np.array(small, dtype=np.int64) * scale
    sorted_keys, places = in_order(keys)
    assert sorted_keys.tolist() == sorted(keys.tolist())
    assert places.tolist() == np.argsort(keys, kind="stable").tolist()
