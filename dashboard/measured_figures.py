"""The figures of harm, like-for-like indices and displacement, where a release holds them. Pure.

A release without them (format 2, or a study that names no panel and no event) has the reason in
the figure's place.
"""

from __future__ import annotations

from collections.abc import Collection

import pandas as pd

from brightline.publish.reader import Cube
from dashboard import frames, left_out, measured_texts, measured_words, month_charts, release, texts
from dashboard.figure import Figure, Panel
from dashboard.figures import INTERVAL
from dashboard.frames import Span


def harm_figure(cube: Cube) -> Figure:
    """How many of 1,000 adverts are expected to be suspected falsely, by period: a table."""
    rows = cube.reference[cube.reference["site"] == ""]
    known = rows[rows["harm_high"].notna()]
    return Figure(
        key="harm",
        title=measured_words.harm_title(known),
        unit="adverts of 1,000 that annotators suspect and a reference panel would not",
        denominator="1,000 adverts first seen in the period on the comparable sites",
        interval=f"{INTERVAL}; without a reference panel, the least and the most that is possible",
        cannot_show=measured_texts.CANNOT_HARM,
        table=measured_words.harm_table(known),
        numbers=frames.Numbers(rows, release.name(cube)),
        panels=[],
        legend=f"{measured_texts.PANEL} {_bounds(known)}".strip() if len(known) else "",
        table_first=True,
        not_drawn=measured_words.harm_missing(rows),
    )


def _bounds(known: pd.DataFrame) -> str:
    """What numbers that are bounds alone mean: the same for every row, so it is said once."""
    why = measured_words.unknown_harm(known)
    return f"{why} All that can be said is what a period's share allows." if why else ""


def index_figure(
    cube: Cube, kind: str, months: Span | None = None, sites: Collection[str] | None = None
) -> Figure:
    """The like-for-like index of one count: 100 in its first drawn month, gaps where none is.

    Args:
        sites: those that the reader chose. The index is of all whatever they are, and says so.
    """
    whole = frames.index_of(cube.index, kind)
    rows = whole if months is None else whole[whole["month"].between(*months)]
    drawn = rows[rows["state"] == frames.COMPLETE]
    chart = month_charts.index_chart(rows, release.notes(cube)) if len(drawn) else None
    base, counted = measured_words.base_of(whole), texts.KINDS[kind].unit
    title = measured_words.index_title(rows, kind, base) + left_out.of_view(cube, months)
    return Figure(
        key="index",
        title=title,
        unit=f"index of {counted}" + (f": 100 is {base}, no season taken off" if base else ""),
        denominator="the same sites, sections and pace of crawling, month by month",
        interval=INTERVAL,
        cannot_show=measured_texts.CANNOT_INDEX,
        table=measured_words.index_table(rows),
        numbers=frames.Numbers(cube.index[cube.index["kind"] == kind], release.name(cube)),
        panels=[Panel("", chart, f"{title}. The table below holds every month.")] if chart else [],
        lead=measured_texts.ALL_SITES if chart and _is_choice(cube, sites) else "",
        legend=f"{measured_texts.INDEX_LEGEND} {measured_words.series_changes(rows)}"
        if chart
        else "",
        not_drawn=_missing(rows),
    )


def _is_choice(cube: Cube, sites: Collection[str] | None) -> bool:
    return sites is not None and len(sites) < len(release.titles(cube))


def displacement_figure(cube: Cube) -> Figure:
    """What a closed site had, and whether it appeared elsewhere, against placebos: a table."""
    rows = cube.displacement
    table = measured_words.displacement_table(rows, release.titles(cube))
    events = table["Event"].drop_duplicates().to_list()
    return Figure(
        key="displacement",
        title=measured_words.displacement_title(rows),
        unit="relative changes and shares of what the site had, in %, or days, as each row says",
        denominator="what the site had in the eight weeks before it closed, and its trend",
        interval=f"{INTERVAL} where a row holds a number; placebos beside it",
        cannot_show=measured_texts.CANNOT_DISPLACEMENT,
        table=table.drop(columns="Event") if len(events) == 1 else table,
        numbers=frames.Numbers(rows, release.name(cube)),
        panels=[],
        lead=measured_texts.EVENT.format(*events) if len(events) == 1 else "",
        legend="" if rows.empty else measured_texts.DISPLACEMENT_LEGEND,
        table_first=True,
        not_drawn=[measured_texts.NO_DISPLACEMENT] if rows.empty else [],
    )


def _missing(rows: pd.DataFrame) -> list[str]:
    if rows.empty:
        return [measured_texts.NO_INDEX]
    gone = rows[rows["state"] != frames.COMPLETE]
    return list(dict.fromkeys(str(reason) for reason in gone["reason"] if reason))
