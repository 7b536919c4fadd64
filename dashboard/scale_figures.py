"""The figure of the whole scale: a share at every cut-off, the study's own named. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from brightline.publish.reader import Cube
from dashboard import charts, denominators, frames, release, site_words, tables, texts, words
from dashboard.figure import Figure, Panel
from dashboard.figures import INTERVAL

SCALE = "% of adverts, with 95% intervals"
_COLUMNS = ("Cut-off", "Share (95% interval)", "Suspected falsely, of 1,000", "Caution or reason")


def scale_figure(cube: Cube) -> Figure:
    """What the newest share would be, had the line been drawn elsewhere on the scale."""
    pooled, estimand = cube.scale[cube.scale["site"] == ""], cube.manifest["estimand"] or {}
    period = release.newest_period(pooled)
    rows = frames.on_scale(pooled, period)
    rows = rows.assign(title=[_named(int(at), estimand) for at in rows["cutoff"]])
    drawn = rows[rows["drawn"]]
    said = "; ".join(f"{row['title']}: {words.share_phrase(row)}" for row in frames.records(drawn))
    chart = charts.shares_chart(drawn, release.notes(cube), SCALE) if len(drawn) else None
    return Figure(
        key="scale",
        title=_title(drawn, estimand),
        unit="% of adverts that trained annotators judged at each cut-off or higher",
        denominator=f"all adverts first seen in {period or 'the period'} on the comparable sites",
        interval=f"{INTERVAL}, of each cut-off by itself",
        cannot_show=texts.CANNOT_SCALE,
        table=_table(rows),
        numbers=denominators.of_first_seen(cube, cube.scale),
        panels=[Panel("", chart, f"{period}. {said}.")] if chart else [],
        legend=texts.SCALE_LEGEND if chart else "",
        not_drawn=[texts.NO_SCALE] if rows.empty else site_words.reasons(rows),
    )


def _named(cutoff: int, estimand: Mapping[str, Any]) -> str:
    """'from 5, weakly yes (preregistered)'; releases of before have no words of the levels."""
    levels = estimand.get("scale_words", [])
    word = f", {levels[cutoff - 1]}" if len(levels) >= cutoff else ""
    own = " (preregistered)" if cutoff == estimand.get("cutoff") else ""
    return f"from {cutoff}{word}{own}"


def _title(drawn: pd.DataFrame, estimand: Mapping[str, Any]) -> str:
    """The study's own share alone: no other is to be quoted for it."""
    own = frames.records(drawn[drawn["cutoff"] == estimand.get("cutoff")])
    if not own:
        return "How much hangs on the cut-off is not drawn"
    row = own[0]
    said = f"In {row['period']} the share is {words.share_phrase(row)} at the preregistered cut-off"
    return f"{said}; each other cut-off asks another question" if len(drawn) > 1 else said


def _table(rows: pd.DataFrame) -> pd.DataFrame:
    told = [
        [
            row["title"],
            words.share_phrase(row) if row["drawn"] else "not drawn",
            words.harm_phrase(row),
            row["caveat"] if row["drawn"] else row["reason"],
        ]
        for row in frames.records(rows)
    ]
    said = dict(zip(_COLUMNS[-2:], (tables.NOT_DRAWN, "none"), strict=True))
    return tables.filled(pd.DataFrame(told, columns=list(_COLUMNS)), said)
