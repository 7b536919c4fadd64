"""Altair charts along the months of one site: counts and coverage.

Grey block: nobody looked. Grey stripes: looked at in part. Lines and points exist for complete
months alone, and a line never crosses a gap (`frames.months_of` numbers the unbroken runs).
Neighbouring months of one kind are one block: the seams between them would look like stripes.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import altair as alt
import pandas as pd

from dashboard import count_words, measured_words, words
from dashboard.charts import GREY, HEADROOM, LABEL, finished
from dashboard.drawing import Drawing, Layer, Look, look_of
from dashboard.frames import COMPLETE, NONE, PARTIAL, SUPPRESSED, records

STRIPES = 12  # per month: dense enough to read as hatching at 400 pixels and at 1280
YEARLY_FROM_MONTHS = 18  # longer series carry a label per year, shorter ones per quarter
# What a block and what a tooltip need: every other column would only travel to the browser.
_BLOCK = ["month", "end"]
_HOVERED = [*_BLOCK, "named", "said"]
Ticks = tuple[tuple[int, int], ...]
_UTC = alt.Scale(type="utc")
_KEPT = 64  # looks that are kept: panels of one figure, and views of one release, share them


def counts_chart(months: pd.DataFrame, unit: str, top: float, notes: Sequence[str]) -> Drawing:
    """One site's monthly counts. `top` is shared by all sites, so that panels compare."""
    ceiling = max(top, 1.0) * HEADROOM
    rows = _told(
        months.assign(floor=0.0), [count_words.month_phrase(r, unit) for r in records(months)]
    )
    complete = rows.loc[rows["state"] == COMPLETE, ["middle", "segment", "count"]]
    hidden = rows.loc[rows["state"] == SUPPRESSED, ["middle", "floor"]]
    drawn = [*_gaps(rows, ceiling), complete, complete, hidden, rows[_HOVERED]]
    layers = _layers(_count_looks(ceiling, *_ticks(rows)), drawn)
    return finished(layers, words.capital(unit), notes, height=250)


@lru_cache(maxsize=_KEPT)
def _count_looks(ceiling: float, ticks: Ticks, yearly: bool) -> Sequence[Look]:
    # Every layer carries the same axes: a layer without one would take it from all the others.
    start, middle = (_along(name, ticks, yearly) for name in ("month", "middle"))
    count, floor, bottom = _up(ceiling, "count", "floor", "bottom")
    base = alt.Chart()
    line = base.mark_line(strokeWidth=2, aria=False)
    dots = base.mark_point(filled=True, size=26, opacity=1, aria=False)
    diamonds = base.mark_point(shape="diamond", color=GREY, size=70, aria=False)
    return [
        *_gap_looks(start, bottom),
        look_of(line.encode(x=middle, y=count, detail=alt.Detail("segment:N"))),
        look_of(dots.encode(x=middle, y=count)),
        look_of(diamonds.encode(x=middle, y=floor)),
        _hover(start),
    ]


def index_chart(months: pd.DataFrame, notes: Sequence[str]) -> Drawing:
    """A like-for-like index: its line, the band of its 95% intervals, and the line of 100."""
    rows = _told(months, [measured_words.index_phrase(row) for row in records(months)])
    complete = rows.loc[rows["state"] == COMPLETE, ["middle", "segment", "index", "low", "high"]]
    ceiling = float(complete["high"].max()) * HEADROOM
    hundred = pd.DataFrame({"base": [100.0]})
    drawn = [*_gaps(rows, ceiling), hundred, complete, complete, complete, rows[_HOVERED]]
    layers = _layers(_index_looks(ceiling, *_ticks(rows)), drawn)
    return finished(layers, "Index, with 95% intervals", notes, height=270)


@lru_cache(maxsize=_KEPT)
def _index_looks(ceiling: float, ticks: Ticks, yearly: bool) -> Sequence[Look]:
    start, middle = (_along(name, ticks, yearly) for name in ("month", "middle"))
    index, low, bottom, hundred = _up(ceiling, "index", "low", "bottom", "base")
    base, runs = alt.Chart(), alt.Detail("segment:N")
    rule = base.mark_rule(color=GREY, strokeWidth=2, aria=False)
    band = base.mark_area(opacity=0.25, aria=False)
    line = base.mark_line(strokeWidth=2, aria=False)
    dots = base.mark_point(filled=True, size=26, opacity=1, aria=False)
    return [
        *_gap_looks(start, bottom),
        look_of(rule.encode(y=hundred)),
        look_of(band.encode(x=middle, y=low, y2=alt.Y2("high:Q"), detail=runs)),
        look_of(line.encode(x=middle, y=index, detail=runs)),
        look_of(dots.encode(x=middle, y=index)),
        _hover(start),
    ]


def coverage_chart(months: pd.DataFrame, notes: Sequence[str]) -> Drawing:
    """One site's strip of months: solid complete, striped partial, grey nothing."""
    rows = _told(months, [count_words.coverage_phrase(row) for row in records(months)])
    drawn = [*_gaps(rows, 1.0), blocks_of(rows, COMPLETE), rows[_HOVERED]]
    layers = _layers(_coverage_looks(*_ticks(rows)), drawn)
    return finished(layers, "Months covered", notes, height=125)


@lru_cache(maxsize=_KEPT)
def _coverage_looks(ticks: Ticks, yearly: bool) -> Sequence[Look]:
    start = _along("month", ticks, yearly)
    bottom = alt.Y("bottom:Q", scale=alt.Scale(domain=[0, 1]), axis=None)
    whole = alt.Chart().mark_rect(aria=False).encode(x=start, x2=alt.X2("end:T"))
    return [*_gap_looks(start, bottom), look_of(whole), _hover(start)]


def stripes_of(rows: pd.DataFrame, ceiling: float) -> pd.DataFrame:
    """Diagonals across each month's column: Vega-Lite has no hatched fill of its own."""
    step = ceiling / STRIPES
    lines = [
        {"month": row["month"], "end": row["end"], "bottom": step * n, "top": step * (n + 1)}
        for row in records(rows)
        for n in range(STRIPES)
    ]
    return pd.DataFrame(lines, columns=["month", "end", "bottom", "top"])


def blocks_of(rows: pd.DataFrame, state: str) -> pd.DataFrame:
    """First day and end of each unbroken run of months in this state."""
    months = rows.loc[rows["state"] == state, _BLOCK]
    run = (months["month"] != months["end"].shift()).cumsum()
    return months.groupby(run).agg({"month": "first", "end": "last"}).reset_index(drop=True)


def _gaps(rows: pd.DataFrame, ceiling: float) -> list[pd.DataFrame]:
    """The months where nobody looked, those that were covered in part, and the latter's stripes."""
    partly = rows.loc[rows["state"] == PARTIAL, _BLOCK]
    return [blocks_of(rows, NONE), blocks_of(rows, PARTIAL), stripes_of(partly, ceiling)]


def _gap_looks(start: alt.X, bottom: alt.Y) -> list[Look]:
    """Grey blocks where nobody looked, grey stripes where the month was covered in part.

    Each has an outline: the grey within is pale, so that a grid or a finger's line shows on it.
    """
    base, end = alt.Chart(), alt.X2("end:T")
    pale, paler = (
        base.mark_rect(color=GREY, fillOpacity=part, stroke=GREY, aria=False)
        for part in (0.3, 0.12)
    )
    stripes = base.mark_rule(color=GREY, aria=False)
    return [
        look_of(pale.encode(x=start, x2=end)),
        look_of(paler.encode(x=start, x2=end)),
        look_of(stripes.encode(x=start, x2=end, y=bottom, y2=alt.Y2("top:Q"))),
    ]


def _layers(looks: Sequence[Look], drawn: Sequence[pd.DataFrame]) -> list[Layer]:
    return [Layer(look, rows) for look, rows in zip(looks, drawn, strict=True)]


def _told(months: pd.DataFrame, said: list[str]) -> pd.DataFrame:
    named = [f"{month:%B %Y}" for month in months["month"]]
    return months.assign(named=named, said=said)


def _hover(start: alt.X) -> Look:
    """An unseen column per month, so that a finger need not hit a dot."""
    tooltip = [alt.Tooltip("named:N", title="Month"), alt.Tooltip("said:N", title="It holds")]
    column = alt.Chart().mark_rect(opacity=0, aria=False)
    return look_of(column.encode(x=start, x2=alt.X2("end:T"), tooltip=tooltip))


def _up(ceiling: float, *names: str) -> list[alt.Y]:
    """One vertical scale from 0, for each of these fields."""
    scale = alt.Scale(domain=[0, ceiling], nice=False)
    axis = alt.Axis(title=None, tickCount=4, format=",.0f", grid=True, labelFontSize=LABEL)
    return [alt.Y(f"{name}:Q", scale=scale, axis=axis) for name in names]


def _ticks(rows: pd.DataFrame) -> tuple[Ticks, bool]:
    """(year, month) of each label, and whether there is one a year only."""
    yearly = len(rows) > YEARLY_FROM_MONTHS
    months = [(at.year, at.month) for at in rows["month"]]
    opening = [at for at in months if at[1] == 1 or (not yearly and at[1] in (4, 7, 10))]
    return tuple(opening or months[:1]), yearly


def _along(name: str, ticks: Ticks, yearly: bool) -> alt.X:
    """The months in UTC, so that no reader's clock moves a month; a tick opens each year."""
    axis = alt.Axis(
        title=None,
        grid=False,
        domain=True,
        ticks=True,
        tickSize=8,
        format="%Y" if yearly else "%b %Y",
        values=[alt.DateTime(year=year, month=month, date=1, utc=True) for year, month in ticks],
        labelAlign="left",  # the label stands inside the year that its tick opens
        labelOffset=2,
        labelPadding=4,
        labelFlush=False,
        labelFontSize=LABEL,
    )
    return alt.X(f"{name}:T", scale=_UTC, axis=axis)
