"""Charts made with less work hold the same rows, and their whole specification is still valid."""

from __future__ import annotations

import altair as alt
import pandas as pd
import pytest
from altair.utils.schemapi import SchemaValidationError

from dashboard import frames, lighter, month_charts
from tests.dashboard import cube_fixture
from tests.dashboard.test_charts import SPAN


def test_rows_are_those_that_altair_itself_would_send() -> None:
    rows = pd.DataFrame(
        {
            "at": pd.to_datetime(pd.Series(["2025-01-01", pd.NaT]), utc=True),
            "count": [1.5, None],
            "whole": [1, 2],
            "drawn": [True, False],
            "said": ["a", None],
            "segment": pd.Series([1, None], dtype="Int64"),
        }
    )
    theirs = alt.utils.sanitize_pandas_dataframe(rows).to_dict(orient="records")
    ours = lighter.values_of(rows)["values"]
    assert ours[0] == {**theirs[0], "at": "2025-01-01T00:00:00+00:00"}
    assert ours[1] == {
        "at": None, "count": None, "whole": 2, "drawn": False, "said": None, "segment": None,
    }  # fmt: skip


def test_a_whole_chart_is_still_held_against_the_schema() -> None:
    months = frames.months_of(cube_fixture.counts(), "birch", "postings", SPAN)
    chart = month_charts.counts_chart(months, "postings", 500, [])
    chart.to_dict(validate=True)
    chart.layer[0].mark = {"type": "no such mark"}
    with pytest.raises(SchemaValidationError):
        chart.to_dict(validate=True)
