"""Altair charts of shares and changes with their intervals: marks and scales, no numbers made.

The first colour of the theme (light or dark, `.streamlit/config.toml`) is the only colour that
carries data, so nothing depends on telling two colours apart. Charts along the months are in
`month_charts.py`.
"""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from typing import Any

import altair as alt
import pandas as pd

from brightline.trends.words import share_limits, signed
from dashboard.drawing import Drawing, Layer, drawing, look_of
from dashboard.frames import records
from dashboard.texts import PARTS

GREY = "#808080"  # 3.9:1 on white and 4.6:1 on the dark background: legible on both
HEADROOM = 1.12  # of the vertical scale, so that the highest point is not cut
LABEL = 12  # pixels: the theme's own axis labels are too small to read at arm's length
LABEL_LETTERS, LABEL_LINES = 20, 2  # of a name beside its bar: what 400 pixels leave for it
TITLE_LETTERS = 53  # of a line above a drawing: what 390 pixels leave for it
_PARTS = "split(datum.label, '|')"  # one line of an axis label per part


def share_chart(shares: pd.DataFrame, notes: Sequence[str], caution: str = "") -> Drawing:
    """Points with 95% intervals, one band per period; a grey band where none is drawn."""
    rows = shares.assign(label=[_share_label(row) for row in records(shares)])
    drawn = rows[rows["drawn"]]
    top = float(drawn["high"].max()) * HEADROOM if len(drawn) else 1.0
    scale = alt.Scale(domain=[0, top], nice=True)
    axis = alt.Axis(format="~%", title=None, tickCount=5, labelFontSize=LABEL)
    x = alt.X(
        "label:O",
        sort=list(rows["label"]),
        scale=alt.Scale(domain=list(rows["label"]), paddingInner=0.15),
        axis=_label_axis(labelAngle=0),
    )
    low, high, middle = (
        alt.Y(f"{name}:Q", scale=scale, axis=axis) for name in ("low", "high", "estimate")
    )
    base, gap = alt.Chart(), alt.Chart().mark_rect(color=GREY, opacity=0.22, aria=False)
    layers = [
        *over(rows[~rows["drawn"]], gap.encode(x=x)),
        *over(
            drawn,
            base.mark_bar(size=3, aria=False).encode(x=x, y=low, y2=alt.Y2("high:Q")),
            base.mark_tick(thickness=3, size=16, aria=False).encode(x=x, y=low),
            base.mark_tick(thickness=3, size=16, aria=False).encode(x=x, y=high),
            base.mark_point(filled=True, size=130, opacity=1).encode(x=x, y=middle),
        ),
    ]
    title = "% of adverts, with 95% intervals"
    return finished(layers, [title, caution] if caution else title, notes, height=310)


def change_chart(
    changes: pd.DataFrame, domain: tuple[float, float], notes: Sequence[str]
) -> Drawing:
    """One row per pair of periods: the change and its interval against 'no change'."""
    rows = changes.assign(label=[_change_label(row) for row in records(changes)])
    title = "Relative change in %, with 95% intervals"
    return finished(_interval_layers(rows, domain), title, notes, height=90 + 74 * len(rows))


def parts_chart(parts: pd.DataFrame, notes: Sequence[str]) -> Drawing:
    """One row per factor of a naive change, the count itself first, against 'no change'."""
    rows = parts.assign(label=[_part_label(row) for row in records(parts)])
    layers = _interval_layers(rows, change_domain(parts))
    title = "Change of each factor in %, with 95% intervals"
    return finished(layers, title, notes, height=90 + 80 * len(rows))


SITE_CHANGES = "Relative change of the share in %, with 95% intervals"


def site_changes_chart(
    changes: pd.DataFrame, notes: Sequence[str], title: str = SITE_CHANGES
) -> Drawing:
    """One row per site (or place): the change and its interval, against 'no change'."""
    labels = [row_label(row["title"], _signed_range(row)) for row in records(changes)]
    rows = changes[["change", "low", "high"]].assign(label=told_apart(labels))
    layers = _interval_layers(rows, change_domain(changes))
    return finished(layers, title, notes, height=90 + 80 * len(rows))


SITE_SHARES = "% of each site's adverts, with 95% intervals"


def shares_chart(
    shares: pd.DataFrame, notes: Sequence[str], title: str = SITE_SHARES, top: float | None = None
) -> Drawing:
    """One row per site, place or cut-off: a share and its interval, on a scale that begins at 0.

    Args:
        top: the highest end of an interval on any panel of the figure, where it has several.
    """
    labels = [row_label(row["title"], _percent_range(row)) for row in records(shares)]
    rows = shares[["estimate", "low", "high"]].assign(label=told_apart(labels))
    axis = alt.Axis(title=None, tickCount=5, grid=True, labelFontSize=LABEL, format="~%")
    scale = alt.Scale(domain=[0.0, (top or float(rows["high"].max())) * HEADROOM], nice=True)
    layers = bars(rows, "estimate", scale, axis)
    return finished(layers, title, notes, height=90 + 80 * len(rows))


def change_domain(changes: pd.DataFrame) -> tuple[float, float]:
    """One scale for every change chart on the page, with zero inside it."""
    drawn = changes[changes["drawn"]]
    low, high = min(0.0, drawn["low"].min()), max(0.0, drawn["high"].max())
    margin = 0.08 * ((high - low) or 1.0)
    return float(low - margin), float(high + margin)


def finished(
    layers: Sequence[Layer],
    title: str | list[str],
    notes: Sequence[str],
    height: int,
    **around: Any,
) -> Drawing:
    """The layers that hold rows, under a title and notes that survive a cropped picture.

    Both are in the ink of the page: no one grey is legible on white and on the dark ground.
    """
    said = [*([title] if isinstance(title, str) else title), *notes]
    lines = [line for text in said for line in textwrap.wrap(text, TITLE_LETTERS)]
    heading = alt.TitleParams(
        lines, fontSize=13, fontWeight="normal", lineHeight=17, offset=14, anchor="start"
    )
    return drawing(layers, heading, height, **around)


def over(rows: pd.DataFrame, *marks: alt.Chart) -> list[Layer]:
    """Layers that all draw the same rows."""
    return [Layer(look_of(mark), rows) for mark in marks]


def _interval_layers(rows: pd.DataFrame, domain: tuple[float, float]) -> list[Layer]:
    """One row per label: the change and its interval, against a line at no change."""
    axis = alt.Axis(
        title=None,
        tickCount=5,
        grid=True,
        labelFontSize=LABEL,
        labelExpr="datum.value == 0 ? '0%' : format(datum.value, '+~%')",
    )
    scale = alt.Scale(domain=list(domain))
    zero = alt.X("zero:Q", scale=scale, axis=axis)
    line = alt.Chart().mark_rule(color=GREY, strokeWidth=2, aria=False).encode(x=zero)
    named = alt.Chart().mark_text(**_beside_zero(domain)).encode(x=zero)
    return [*over(pd.DataFrame({"zero": [0.0]}), line, named), *bars(rows, "change", scale, axis)]


def _beside_zero(domain: tuple[float, float]) -> dict[str, Any]:
    """'no change' at the head of its line, on the side that has more room.

    As a label of the axis it was left out wherever a narrow screen brought it near the next one.
    """
    right = domain[1] > -domain[0]
    place = {"align": "left", "dx": 5} if right else {"align": "right", "dx": -5}
    return {"text": "no change", "y": 8, "fontSize": LABEL, "aria": False, **place}


def bars(rows: pd.DataFrame, value: str, scale: alt.Scale, axis: alt.Axis) -> list[Layer]:
    """A dot for the value on the bar of its interval, one row per `label`."""
    low, high, middle = (
        alt.X(f"{name}:Q", scale=scale, axis=axis) for name in ("low", "high", value)
    )
    y = alt.Y("label:O", sort=list(rows["label"]), axis=_label_axis(grid=True))
    base = alt.Chart()
    return over(
        rows,
        base.mark_bar(size=3, aria=False).encode(x=low, x2=alt.X2("high:Q"), y=y),
        base.mark_tick(thickness=3, size=16, aria=False).encode(x=low, y=y),
        base.mark_tick(thickness=3, size=16, aria=False).encode(x=high, y=y),
        base.mark_point(filled=True, size=130, opacity=1).encode(x=middle, y=y),
    )


def _label_axis(**options: Any) -> alt.Axis:
    return alt.Axis(
        title=None,
        labelLimit=0,
        labelOverlap=False,
        labelExpr=_PARTS,
        labelFontSize=LABEL,
        **options,
    )


def _share_label(row: dict[str, Any]) -> str:
    name = str(row["period"]).replace("|", "/")
    if not row["drawn"]:
        return f"{name}|not|drawn"
    said, low, high = share_limits(row["estimate"], row["low"], row["high"])
    return f"{name}|{said}|{low.rstrip('%')}\u2013{high}"


def _change_label(row: dict[str, Any]) -> str:
    return row_label(f"{row['earlier']} \u2192 {row['later']}", _signed_range(row))


def _part_label(row: dict[str, Any]) -> str:
    name = PARTS.get(str(row["part"]), str(row["part"])).partition(":")[0]
    return row_label(name, _signed_range(row))


def row_label(name: object, numbers: str) -> str:
    """A name on lines that a narrow screen holds, then its numbers, each on a line."""
    lines = textwrap.wrap(str(name).replace("|", "/"), LABEL_LETTERS)
    if len(lines) > LABEL_LINES:
        lines = [*lines[: LABEL_LINES - 1], f"{lines[LABEL_LINES - 1][: LABEL_LETTERS - 2]} \u2026"]
    return "|".join([*lines, numbers])


def told_apart(labels: Sequence[str]) -> list[str]:
    """Rows of one name stay rows of their own: an invisible mark tells them apart."""
    return [f"{label}{chr(0x200B) * labels[:n].count(label)}" for n, label in enumerate(labels)]


def _signed_range(row: dict[str, Any]) -> str:
    low, high = (signed(row[name]) for name in ("low", "high"))
    return f"{signed(row['change'])}|({low} to {high})"


def _percent_range(row: dict[str, Any]) -> str:
    said, low, high = share_limits(row["estimate"], row["low"], row["high"])
    return f"{said}|({low} to {high})"
