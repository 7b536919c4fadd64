"""How seldom cycles are looked for while rows are read, and that it is as before afterwards."""

from __future__ import annotations

import gc

import pytest

from brightline.pool import rare_collections


def test_cycles_are_looked_for_as_before_once_the_rows_are_read() -> None:
    before = gc.get_threshold()
    with pytest.raises(RuntimeError, match="broke off"), rare_collections():
        assert gc.get_threshold()[0] > before[0]
        raise RuntimeError("broke off")
    assert gc.get_threshold() == before
