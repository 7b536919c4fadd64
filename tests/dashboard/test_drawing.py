"""Charts made with less work hold the same rows, and their whole specification is still valid."""

from __future__ import annotations

import altair as alt
import pandas as pd
import pyarrow as pa
from altair.utils.schemapi import validate_jsonschema

from brightline.publish.reader import Cube
from dashboard import figures, frames, month_charts, month_figures
from dashboard.drawing import Drawing, Layer, columns_of, drawing, look_of
from tests.dashboard import cube_fixture
from tests.dashboard.test_charts import SPAN

ROWS = pd.DataFrame(
    {
        "at": pd.to_datetime(pd.Series(["2025-01-01", pd.NaT]), utc=True),
        "count": [1.5, None],
        "whole": [1, 2],
        "drawn": [True, False],
        "said": ["a", None],
        "segment": pd.Series([1, None], dtype="Int64"),
    }
)


def _faults(made: Drawing) -> object:
    """What the whole specification breaks of Vega-Lite's schema; None where it breaks nothing."""
    kind = alt.LayerChart
    return validate_jsonschema(made.spec, kind._schema, kind._rootschema, raise_error=False)


def test_rows_are_those_that_altair_itself_would_send() -> None:
    theirs = alt.utils.sanitize_pandas_dataframe(ROWS).to_dict(orient="records")
    first, second = (
        dict(zip(columns_of(ROWS), row, strict=True))
        for row in zip(*columns_of(ROWS).values(), strict=True)
    )
    assert first == {**theirs[0], "at": "2025-01-01T00:00:00+00:00"}
    assert second == {
        "at": None, "count": None, "whole": 2, "drawn": False, "said": None, "segment": None,
    }  # fmt: skip


def test_a_layer_looks_as_altair_itself_would_write_it() -> None:
    mark = alt.Chart().mark_line(strokeWidth=2).encode(x="whole:Q", y=alt.Y("count:Q", title=None))
    other = alt.Chart().mark_point(filled=True).encode(x="whole:Q", y="count:Q")
    title = alt.TitleParams(["Invented", "Synthetic data"], anchor="start")
    ours = drawing([Layer(look_of(one), ROWS) for one in (mark, other)], title, 90).spec
    layers = [one.properties(data=alt.NamedData(name="x")) for one in (mark, other)]
    whole = alt.LayerChart(layer=layers, title=title, height=90).to_dict()
    (name,) = ours["datasets"]
    theirs = [{**layer, "data": {"name": name}} for layer in whole["layer"]]
    assert {**whole, "layer": theirs, "datasets": ours["datasets"], "config": 0, "data": 0} == {
        **ours, "config": 0, "data": 0,
    }  # fmt: skip


def test_what_travels_to_a_browser_are_the_same_rows(cube: Cube) -> None:
    for panel in month_figures.counts_figure(cube, "postings", ["alder", "birch"]).panels:
        assert panel.chart is not None
        spec, sent = panel.chart.spec, panel.chart.sent
        assert {**sent, "datasets": 0} == {**spec, "datasets": 0}
        for name, kept in sent["datasets"].items():
            assert pa.ipc.open_stream(kept).read_all().to_pylist() == spec["datasets"][name]


def test_panels_share_their_look_and_not_their_rows(cube: Cube) -> None:
    first, second = month_figures.counts_figure(cube, "postings", ["alder", "birch"]).panels
    assert first.chart is not None
    assert second.chart is not None
    drawn = [one.spec["layer"][-1] for one in (first.chart, second.chart)]
    assert drawn[0]["encoding"] is drawn[1]["encoding"]
    assert drawn[0]["data"] != drawn[1]["data"]
    assert len(first.chart.spec["datasets"]) < len(first.chart.layers), "a line and its dots share"


def test_every_kind_of_chart_is_valid_and_a_chart_that_is_not_is_found(cube: Cube) -> None:
    made = [
        *figures.share_figure(cube).panels,
        *figures.change_figure(cube).panels,
        *figures.parts_figure(cube).panels,
        *month_figures.counts_figure(cube, "templates", ["alder", "birch"]).panels,
        *month_figures.coverage_figure(cube, ["alder"]).panels,
    ]
    for panel in made:
        assert panel.chart is not None
        assert _faults(panel.chart) is None
    months = frames.months_of(cube_fixture.counts(), "birch", "postings", SPAN)
    chart = month_charts.counts_chart(months, "postings", 500, [])
    wrong = {**chart.layers[0].look, "mark": {"type": "no such mark"}}
    assert _faults(Drawing([Layer(wrong, ROWS)], chart.around)) is not None
