"""Altair charts from prepared rows (`frames.py`): marks and scales only, no numbers made.

The first colour of the theme (light or dark, `.streamlit/config.toml`) is the only colour that
carries data, so nothing depends on telling two colours apart. Grey block: nobody looked. Grey
stripes: looked at in part. Lines and points exist for complete months alone.
"""

from __future__ import annotations

from typing import Any

import altair as alt
import pandas as pd

from dashboard import words
from dashboard.frames import COMPLETE, NONE, PARTIAL, SUPPRESSED, records

GREY = "#808080"  # 3.9:1 on white and 4.6:1 on the dark background: legible on both
STRIPES = 8  # per month: dense enough to read as hatching at 400 pixels and at 1280
HEADROOM = 1.12  # of the vertical scale, so that the highest point is not cut
YEARLY_FROM_MONTHS = 18  # longer series carry a label per year, shorter ones per month

Chart = alt.LayerChart


def share_chart(shares: pd.DataFrame, note: str) -> Chart:
    """Points with 95% intervals, one band per period; a grey band where none is drawn."""
    rows = shares.assign(label=[_share_label(row) for row in records(shares)])
    drawn = rows[rows["drawn"]]
    top = float(drawn["high"].max()) * HEADROOM if len(drawn) else 1.0
    x = alt.X(
        "label:O",
        sort=list(rows["label"]),
        scale=alt.Scale(paddingInner=0.15),
        axis=alt.Axis(title=None, labelAngle=0, labelLimit=0, labelOverlap=False, labelExpr=_SPLIT),
    )
    scale = alt.Scale(domain=[0, top], nice=True)
    y = alt.Y("estimate:Q", scale=scale, axis=alt.Axis(format="~%", title=None, tickCount=5))
    base = alt.Chart(drawn).encode(x=x)
    bands = alt.Chart(rows[~rows["drawn"]]).mark_rect(color=GREY, opacity=0.22, aria=False)
    layers = [
        bands.encode(x=x),
        base.mark_rule(strokeWidth=3).encode(y=alt.Y("low:Q", scale=scale), y2="high:Q"),
        base.mark_tick(thickness=3, size=16, aria=False).encode(y=alt.Y("low:Q", scale=scale)),
        base.mark_tick(thickness=3, size=16, aria=False).encode(y=alt.Y("high:Q", scale=scale)),
        base.mark_point(filled=True, size=130, opacity=1).encode(y=y),
    ]
    return _finished(layers, f"% of adverts, with 95% intervals{note}", height=300)


def change_chart(changes: pd.DataFrame, domain: tuple[float, float], note: str) -> Chart:
    """One row per pair of periods: the change and its interval against 'no change'."""
    rows = changes.assign(label=[_change_label(row) for row in records(changes)])
    y = alt.Y(
        "label:O",
        sort=list(rows["label"]),
        axis=alt.Axis(title=None, labelLimit=0, labelOverlap=False, grid=True, labelExpr=_SPLIT),
    )
    axis = alt.Axis(
        title=None,
        tickCount=5,
        grid=True,
        labelExpr="datum.value == 0 ? 'no change' : format(datum.value, '+~%')",
    )
    scale = alt.Scale(domain=list(domain))
    base = alt.Chart(rows).encode(y=y)
    zero = alt.Chart(pd.DataFrame({"zero": [0.0]})).mark_rule(color=GREY, strokeWidth=2, aria=False)
    layers = [
        zero.encode(x=alt.X("zero:Q", scale=scale, axis=axis)),
        base.mark_rule(strokeWidth=3).encode(x=alt.X("low:Q", scale=scale), x2="high:Q"),
        base.mark_tick(thickness=3, size=16, aria=False).encode(x=alt.X("low:Q", scale=scale)),
        base.mark_tick(thickness=3, size=16, aria=False).encode(x=alt.X("high:Q", scale=scale)),
        base.mark_point(filled=True, size=130, opacity=1).encode(
            x=alt.X("change:Q", scale=scale, axis=axis)
        ),
    ]
    title = f"Relative change in %, with 95% intervals{note}"
    return _finished(layers, title, height=70 + 74 * len(rows))


def change_domain(changes: pd.DataFrame) -> tuple[float, float]:
    """One scale for every change chart on the page, with zero inside it."""
    drawn = changes[changes["drawn"]]
    low, high = min(0.0, drawn["low"].min()), max(0.0, drawn["high"].max())
    margin = 0.08 * ((high - low) or 1.0)
    return float(low - margin), float(high + margin)


def counts_chart(months: pd.DataFrame, unit: str, top: float, note: str) -> Chart:
    """One site's monthly counts. `top` is shared by all sites, so that panels compare."""
    ceiling = max(top, 1.0) * HEADROOM
    rows = months.assign(
        named=months["month"].dt.strftime("%B %Y"),
        said=[words.month_phrase(row, unit) for row in records(months)],
        floor=0.0,
    )
    complete, hidden = rows[rows["state"] == COMPLETE], rows[rows["state"] == SUPPRESSED]
    months_axis, y_scale = _month_axis(rows), alt.Scale(domain=[0, ceiling], nice=False)
    axis = alt.Axis(title=None, tickCount=4, format=",.0f", grid=True)
    x = alt.X("middle:T", scale=_UTC, axis=months_axis)
    y = alt.Y("count:Q", scale=y_scale, axis=axis)
    line = alt.Chart(complete).mark_line(strokeWidth=2, aria=False)
    diamond = alt.Chart(hidden).mark_point(shape="diamond", color=GREY, size=70, aria=False)
    hover = alt.Chart(rows).mark_rect(opacity=0, aria=False)
    layers = [
        *_gaps(rows, ceiling, months_axis, y_scale),
        line.encode(x=x, y=y, detail="segment:N"),
        alt.Chart(complete).mark_point(filled=True, size=26, opacity=1).encode(x=x, y=y),
        diamond.encode(x=x, y=alt.Y("floor:Q", scale=y_scale)),
        hover.encode(
            x=alt.X("month:T", scale=_UTC),
            x2="end:T",
            tooltip=[alt.Tooltip("named:N", title="Month"), alt.Tooltip("said:N", title="Count")],
        ),
    ]
    return _finished(layers, f"{words.capital(unit)}{note}", height=210)


def coverage_chart(months: pd.DataFrame, note: str) -> Chart:
    """One site's strip of months: solid complete, striped partial, grey nothing."""
    rows = months.assign(
        named=months["month"].dt.strftime("%B %Y"),
        said=[words.coverage_phrase(row) for row in records(months)],
    )
    months_axis, y_scale = _month_axis(rows), alt.Scale(domain=[0, 1])
    whole = alt.Chart(rows[rows["state"] == COMPLETE]).mark_rect(aria=False)
    hover = alt.Chart(rows).mark_rect(opacity=0, aria=False)
    start = alt.X("month:T", scale=_UTC, axis=months_axis)
    layers = [
        *_gaps(rows, 1.0, months_axis, y_scale),
        whole.encode(x=start, x2="end:T"),
        hover.encode(
            x=start,
            x2="end:T",
            tooltip=[alt.Tooltip("named:N", title="Month"), alt.Tooltip("said:N", title="Days")],
        ),
    ]
    return _finished(layers, f"Months covered{note}", height=90)


_SPLIT = "split(datum.label, '|')"  # one line of an axis label per part
_UTC = alt.Scale(type="utc")


def _share_label(row: dict[str, Any]) -> str:
    name = str(row["period"]).replace("|", "/")
    if not row["drawn"]:
        return f"{name}|not|drawn"
    digits = words.digits_for(row["low"], row["high"])
    low, high = words.percent(row["low"], digits), words.percent(row["high"], digits)
    return f"{name}|{words.percent(row['estimate'], digits)}|{low.rstrip('%')}\u2013{high}"


def _change_label(row: dict[str, Any]) -> str:
    earlier, later = (str(row[name]).replace("|", "/") for name in ("earlier", "later"))
    digits = words.digits_for(row["low"], row["high"])
    low, high = (words.signed_percent(row[name], digits) for name in ("low", "high"))
    change = words.signed_percent(row["change"], digits)
    return f"{earlier} \u2192 {later}|{change}|({low} to {high})"


def _month_axis(rows: pd.DataFrame) -> alt.Axis:
    """Years or months in UTC, so that no reader's clock moves a month."""
    yearly = len(rows) > YEARLY_FROM_MONTHS
    return alt.Axis(
        title=None,
        grid=False,
        domain=True,
        format="%Y" if yearly else "%b %Y",
        tickCount={"interval": "year", "step": 1} if yearly else 6,
        ticks=True,
        labelFlush=False,
    )


def _gaps(
    rows: pd.DataFrame, ceiling: float, axis: alt.Axis, y_scale: alt.Scale
) -> list[alt.Chart]:
    """Grey blocks where nobody looked, grey stripes where the month was covered in part."""
    start = alt.X("month:T", scale=_UTC, axis=axis)
    nobody = alt.Chart(rows[rows["state"] == NONE]).mark_rect(color=GREY, opacity=0.3, aria=False)
    partly = rows[rows["state"] == PARTIAL]
    tint = alt.Chart(partly).mark_rect(color=GREY, opacity=0.1, aria=False)
    stripes = alt.Chart(stripes_of(partly, ceiling)).mark_rule(
        color=GREY, opacity=0.75, strokeWidth=1, aria=False
    )
    return [
        nobody.encode(x=start, x2="end:T"),
        tint.encode(x=start, x2="end:T"),
        stripes.encode(
            x=start,
            x2="end:T",
            y=alt.Y("from:Q", scale=y_scale, axis=None),
            y2="to:Q",
        ),
    ]


def stripes_of(rows: pd.DataFrame, ceiling: float) -> pd.DataFrame:
    """Diagonals across each month's column: Vega-Lite has no hatched fill of its own."""
    step = ceiling / STRIPES
    lines = [
        {"month": row["month"], "end": row["end"], "from": step * n, "to": step * (n + 1)}
        for row in records(rows)
        for n in range(STRIPES)
    ]
    return pd.DataFrame(lines, columns=["month", "end", "from", "to"]).astype(
        {"month": "datetime64[ns]", "end": "datetime64[ns]"}
    )


def _finished(layers: list[alt.Chart], title: str, height: int) -> Chart:
    heading = alt.TitleParams(title, fontSize=13, fontWeight="normal", offset=12, anchor="start")
    return alt.LayerChart(layer=layers, height=height, title=heading)
