"""The figure of rising places, where a release holds the list. Pure."""

from __future__ import annotations

import pandas as pd

from brightline.publish.reader import Cube
from dashboard import charts, frames, place_words, release, words
from dashboard.figure import Figure, Panel
from dashboard.figures import INTERVAL

MOST_DRAWN = 12  # the surest; the table below the chart holds every place that is listed


def rising_figure(cube: Cube) -> Figure:
    """Places ranked by how surely their postings rose, with the false discovery rate in words."""
    rows, titles = place_words.newest(_whole(cube.rising)), release.titles(cube)
    listed = rows[rows["listed"].astype(bool)].head(MOST_DRAWN)
    table = place_words.table(rows, titles)
    return Figure(
        key="rising",
        title=place_words.title(rows),
        unit="relative change in % of postings per covered day (the later period against the "
        "earlier), drawn towards the mean of all places",
        denominator="each place's own postings per covered day in the earlier period, on sites "
        "that were crawled alike in both",
        interval=f"{INTERVAL}, each place's own",
        cannot_show=place_words.CANNOT,
        table=table,
        numbers=frames.Numbers(cube.rising, release.name(cube)),
        panels=[_panel(listed, titles, release.notes(cube))] if len(listed) else [],
        legend=place_words.legend(rows) if len(table) else "",
        table_first=listed.empty,
        not_drawn=place_words.missing(rows),
    )


def _whole(rising: pd.DataFrame) -> pd.DataFrame:
    """Drawn, and listed, only where the change and both ends of its interval are there."""
    if rising.empty:
        return rising
    rows = frames.with_interval(rising, "change")
    return rows.assign(listed=rows["listed"].astype(bool) & rows["drawn"])


def _panel(listed: pd.DataFrame, titles: dict[str, str], notes: list[str]) -> Panel:
    named = [
        f"{row['rank']}. {row['place']}, {titles.get(str(row['site']), row['site'])}"
        for row in frames.records(listed)
    ]
    told = "; ".join(
        f"{name}: {words.change_phrase(row)}"
        for name, row in zip(named, frames.records(listed), strict=True)
    )
    chart = charts.site_changes_chart(
        listed.assign(title=named), notes, "Relative change of postings in %, with 95% intervals"
    )
    return Panel("", chart, f"{told}.")
