"""Altair charts along the months of one site: counts and coverage.

Grey block: nobody looked. Grey stripes: looked at in part. Lines and points exist for complete
months alone, and a line never crosses a gap (`frames.months_of` numbers the unbroken runs).
"""

from __future__ import annotations

from collections.abc import Sequence

import altair as alt
import pandas as pd

from dashboard import count_words, measured_words, words
from dashboard.charts import GREY, HEADROOM, LABEL, Chart, finished
from dashboard.frames import COMPLETE, NONE, PARTIAL, SUPPRESSED, records

STRIPES = 12  # per month: dense enough to read as hatching at 400 pixels and at 1280
YEARLY_FROM_MONTHS = 18  # longer series carry a label per year, shorter ones per quarter
DRAWN_COLUMNS = (
    "month", "end", "middle", "state", "segment", "count", "floor", "index", "low", "high",
)  # fmt: skip
"""What a mark or a tooltip needs: every other column would only travel to the browser."""
_UTC = alt.Scale(type="utc")


def counts_chart(months: pd.DataFrame, unit: str, top: float, notes: Sequence[str]) -> Chart:
    """One site's monthly counts. `top` is shared by all sites, so that panels compare."""
    ceiling = max(top, 1.0) * HEADROOM
    scale = alt.Scale(domain=[0, ceiling], nice=False)
    axis = alt.Axis(title=None, tickCount=4, format=",.0f", grid=True, labelFontSize=LABEL)
    rows = _told(
        months.assign(floor=0.0), [count_words.month_phrase(r, unit) for r in records(months)]
    )
    # Every layer carries the same axes: a layer without one would take it from all the others.
    start, middle = (_along(name, rows) for name in ("month", "middle"))
    count, floor, bottom = (
        alt.Y(f"{name}:Q", scale=scale, axis=axis) for name in ("count", "floor", "bottom")
    )
    complete, hidden = rows[rows["state"] == COMPLETE], rows[rows["state"] == SUPPRESSED]
    line = alt.Chart(complete).mark_line(strokeWidth=2, aria=False)
    dots = alt.Chart(complete).mark_point(filled=True, size=26, opacity=1, aria=False)
    diamonds = alt.Chart(hidden).mark_point(shape="diamond", color=GREY, size=70, aria=False)
    layers = [
        *_gaps(rows, start, bottom, ceiling),
        line.encode(x=middle, y=count, detail=alt.Detail("segment:N")),
        dots.encode(x=middle, y=count),
        diamonds.encode(x=middle, y=floor),
        _hover(rows, start),
    ]
    return finished(layers, words.capital(unit), notes, height=250)


def index_chart(months: pd.DataFrame, notes: Sequence[str]) -> Chart:
    """A like-for-like index: its line, the band of its 95% intervals, and the line of 100."""
    rows = _told(months, [measured_words.index_phrase(row) for row in records(months)])
    complete = rows[rows["state"] == COMPLETE]
    ceiling = float(complete["high"].max()) * HEADROOM
    scale = alt.Scale(domain=[0, ceiling], nice=False)
    axis = alt.Axis(title=None, tickCount=4, format=",.0f", grid=True, labelFontSize=LABEL)
    start, middle = (_along(name, rows) for name in ("month", "middle"))
    index, low, bottom, base = (
        alt.Y(f"{name}:Q", scale=scale, axis=axis) for name in ("index", "low", "bottom", "base")
    )
    hundred = alt.Chart(pd.DataFrame({"base": [100.0]}))
    band = alt.Chart(complete).mark_area(opacity=0.25, aria=False)
    line = alt.Chart(complete).mark_line(strokeWidth=2, aria=False)
    dots = alt.Chart(complete).mark_point(filled=True, size=26, opacity=1, aria=False)
    layers = [
        *_gaps(rows, start, bottom, ceiling),
        hundred.mark_rule(color=GREY, strokeWidth=2, aria=False).encode(y=base),
        band.encode(x=middle, y=low, y2=alt.Y2("high:Q"), detail=alt.Detail("segment:N")),
        line.encode(x=middle, y=index, detail=alt.Detail("segment:N")),
        dots.encode(x=middle, y=index),
        _hover(rows, start),
    ]
    return finished(layers, "Index, with 95% intervals", notes, height=270)


def coverage_chart(months: pd.DataFrame, notes: Sequence[str]) -> Chart:
    """One site's strip of months: solid complete, striped partial, grey nothing."""
    rows = _told(months, [count_words.coverage_phrase(row) for row in records(months)])
    start = _along("month", rows)
    bottom = alt.Y("bottom:Q", scale=alt.Scale(domain=[0, 1]), axis=None)
    whole = alt.Chart(rows[rows["state"] == COMPLETE]).mark_rect(aria=False)
    layers = [
        *_gaps(rows, start, bottom, 1.0),
        whole.encode(x=start, x2=alt.X2("end:T")),
        _hover(rows, start),
    ]
    return finished(layers, "Months covered", notes, height=125)


def stripes_of(rows: pd.DataFrame, ceiling: float) -> pd.DataFrame:
    """Diagonals across each month's column: Vega-Lite has no hatched fill of its own."""
    step = ceiling / STRIPES
    lines = [
        {"month": row["month"], "end": row["end"], "bottom": step * n, "top": step * (n + 1)}
        for row in records(rows)
        for n in range(STRIPES)
    ]
    return pd.DataFrame(lines, columns=["month", "end", "bottom", "top"])


def _gaps(rows: pd.DataFrame, start: alt.X, bottom: alt.Y, ceiling: float) -> list[alt.Chart]:
    """Grey blocks where nobody looked, grey stripes where the month was covered in part."""
    partly = rows[rows["state"] == PARTIAL]
    nobody = alt.Chart(rows[rows["state"] == NONE]).mark_rect(color=GREY, opacity=0.3, aria=False)
    tint = alt.Chart(partly).mark_rect(color=GREY, opacity=0.12, aria=False)
    stripes = alt.Chart(stripes_of(partly, ceiling)).mark_rule(color=GREY, aria=False)
    return [
        nobody.encode(x=start, x2=alt.X2("end:T")),
        tint.encode(x=start, x2=alt.X2("end:T")),
        stripes.encode(x=start, x2=alt.X2("end:T"), y=bottom, y2=alt.Y2("top:Q")),
    ]


def _told(months: pd.DataFrame, said: list[str]) -> pd.DataFrame:
    kept = months[[name for name in DRAWN_COLUMNS if name in months]]
    return kept.assign(named=kept["month"].dt.strftime("%B %Y"), said=said)


def _hover(rows: pd.DataFrame, start: alt.X) -> alt.Chart:
    """An unseen column per month, so that a finger need not hit a dot."""
    tooltip = [alt.Tooltip("named:N", title="Month"), alt.Tooltip("said:N", title="It holds")]
    column: alt.Chart = alt.Chart(rows).mark_rect(opacity=0, aria=False)
    hover: alt.Chart = column.encode(x=start, x2=alt.X2("end:T"), tooltip=tooltip)
    return hover


def _along(name: str, rows: pd.DataFrame) -> alt.X:
    """The months in UTC, so that no reader's clock moves a month; a tick opens each year."""
    yearly = len(rows) > YEARLY_FROM_MONTHS
    ticks = [m for m in rows["month"] if m.month == 1 or (not yearly and m.month in (4, 7, 10))]
    shown = ticks or list(rows["month"].head(1))
    axis = alt.Axis(
        title=None,
        grid=False,
        domain=True,
        ticks=True,
        tickSize=8,
        format="%Y" if yearly else "%b %Y",
        values=[alt.DateTime(year=m.year, month=m.month, date=1, utc=True) for m in shown],
        labelAlign="left",  # the label stands inside the year that its tick opens
        labelOffset=2,
        labelPadding=4,
        labelFlush=False,
        labelFontSize=LABEL,
    )
    return alt.X(f"{name}:T", scale=_UTC, axis=axis)
