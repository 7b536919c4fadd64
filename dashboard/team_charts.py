"""Charts of the team's pages: agreement with its intervals, and a site's days of crawling."""

from __future__ import annotations

from collections.abc import Sequence

import altair as alt
import pandas as pd

from dashboard.charts import GREY, HEADROOM, LABEL, bars, finished, over, row_label, told_apart
from dashboard.drawing import Drawing
from dashboard.frames import records

_ROW = 62  # pixels of a row: a name of two lines and its numbers


def agreement_chart(rows: pd.DataFrame, notes: Sequence[str]) -> Drawing:
    """One row per thing judged, in the codebook's order: positive agreement and its interval.

    Args:
        rows: what, value, low, high, each from 0 to 1.
    """
    labels = [
        row_label(r["what"], f"{r['value']:.2f} ({r['low']:.2f} to {r['high']:.2f})")
        for r in records(rows)
    ]
    drawn = rows[["value", "low", "high"]].assign(label=told_apart(labels))
    axis = alt.Axis(title=None, tickCount=5, grid=True, labelFontSize=LABEL, format=".1f")
    layers = bars(drawn, "value", alt.Scale(domain=[0.0, 1.0]), axis)
    title = "Positive agreement, with 95% intervals"
    return finished(layers, title, notes, height=80 + _ROW * len(rows))


def crawl_chart(days: pd.DataFrame, top: float, notes: Sequence[str]) -> Drawing:
    """One site's days: pages fetched, whether the day counts, and what was planned.

    Args:
        days: day, end, middle (UTC timestamps), fetched, planned, counted, run (whether there was
            one), said. `top` is shared by all sites, so that panels compare.
    """
    rows = days.assign(floor=0.0)
    scale = alt.Scale(domain=[0, max(top, 1.0) * HEADROOM], nice=False)
    axis = alt.Axis(title=None, tickCount=4, format=",.0f", grid=True, labelFontSize=LABEL)
    x = alt.X("day:T", scale=alt.Scale(type="utc"), axis=_day_axis(rows))
    fetched, planned = (
        alt.Y(f"{name}:Q", scale=scale, axis=axis) for name in ("fetched", "planned")
    )
    run, counted = rows["run"].astype(bool), rows["counted"].astype(bool)
    base, end = alt.Chart(), alt.X2("end:T")
    nobody = base.mark_rect(color=GREY, opacity=0.3, aria=False).encode(x=x, x2=end)
    bar = {"x": x, "x2": end, "y": fetched, "y2": alt.Y2("floor:Q")}
    solid = base.mark_bar(aria=False).encode(**bar)
    pale = base.mark_bar(
        fill=GREY, fillOpacity=0.35, stroke=GREY, strokeDash=[3, 2], aria=False
    ).encode(**bar)
    ticks = base.mark_rule(color=GREY, strokeWidth=2, aria=False).encode(x=x, x2=end, y=planned)
    told = [alt.Tooltip("named:N", title="Day"), alt.Tooltip("said:N", title="It holds")]
    hover = base.mark_rect(opacity=0, aria=False).encode(x=x, x2=end, tooltip=told)
    layers = [
        *over(rows[~run], nobody),
        *over(rows[run & counted], solid),
        *over(rows[run & ~counted], pale),
        *over(rows[run], ticks),
        *over(rows, hover),
    ]
    return finished(layers, "Pages in a day: fetched (bar), planned (grey line)", notes, height=190)


def _day_axis(rows: pd.DataFrame) -> alt.Axis:
    """A label each Monday, or one for a stretch without any: no reader's clock moves a day."""
    mondays = [day for day in rows["day"] if day.weekday() == 0] or list(rows["day"].head(1))
    shown = [alt.DateTime(year=d.year, month=d.month, date=d.day, utc=True) for d in mondays]
    return alt.Axis(
        title=None, grid=False, domain=True, ticks=True, format="%-d %b", values=shown,
        labelAlign="left", labelOffset=2, labelFlush=False, labelFontSize=LABEL,
    )  # fmt: skip
