"""The figures of the overview: share, change, and the naive change taken apart. Pure.

Those along the months are in `month_figures.py`, those by site in `site_figures.py`.
"""

from __future__ import annotations

import pandas as pd

from brightline.publish.reader import Cube
from dashboard import charts, denominators, frames, hidden_words, release, tables, texts, words
from dashboard.figure import Figure, Panel

INTERVAL = "95%"


def share_figure(cube: Cube) -> Figure:
    """The share judged suspicious, by period, all comparable sites together."""
    rows = frames.pooled_shares(cube.shares)
    drawn = frames.records(rows[rows["drawn"]])
    said = "; ".join(f"{row['period']}: {words.share_phrase(row)}" for row in drawn)
    caution = texts.UNLIKE_DOTS if words.unlike(drawn) else ""
    chart = charts.share_chart(rows, release.notes(cube), caution)
    panel = Panel("", chart, f"Share judged suspicious. {said}.")
    hidden = hidden_words.why_hidden(rows, release.threshold(cube))
    return Figure(
        key="share",
        title=words.share_title(rows),
        unit=f"% of adverts {texts.SUSPICION}",
        denominator=words.share_denominator(drawn, release.titles(cube)),
        interval=INTERVAL,
        cannot_show=texts.CANNOT_SHARE,
        table=tables.share_table(rows, release.titles(cube)),
        numbers=denominators.of_shares(cube, cube.shares[cube.shares["site"] == ""]),
        panels=[panel] if drawn else [],
        legend=f"{words.share_legend(drawn)} {hidden}".strip(),
        not_drawn=_missing_shares(rows),
    )


def change_figure(cube: Cube) -> Figure:
    """The change from year to year, of the share and of the total, or why it is not drawn."""
    rows = frames.pooled_changes(cube.changes)
    drawn = rows[rows["drawn"]]
    missing = words.change_reasons(release.gone(rows))
    return Figure(
        key="change",
        title=words.changes_title(rows),
        unit="relative change in % (the later period against the earlier)",
        denominator=words.panel_phrase(frames.records(drawn), release.titles(cube)),
        interval=INTERVAL,
        cannot_show=texts.CANNOT_CHANGE,
        table=tables.change_table(rows),
        numbers=denominators.of_changes(cube, cube.changes[cube.changes["site"] == ""]),
        panels=[_change_panel(drawn, measure, release.notes(cube)) for measure in _measures(drawn)],
        legend=texts.CHANGE_LEGEND if len(drawn) else "",
        not_drawn=[texts.NO_LABELS] if rows.empty else missing,
    )


def parts_figure(cube: Cube) -> Figure:
    """How much of the newest naive change is coverage, volume, reposting, mix or share."""
    rows = frames.newest_parts(cube.parts, list(texts.PARTS))
    drawn = rows[rows["drawn"]]
    said = "; ".join(
        f"{texts.PARTS.get(str(row['part']), row['part'])}: {words.change_phrase(row)}"
        for row in frames.records(drawn)
    )
    chart = charts.parts_chart(drawn, release.notes(cube)) if len(drawn) else None
    later = release.gone_after(frames.with_interval(cube.parts, "change"), rows)
    missing = words.change_reasons([*later, *release.gone(rows)])
    return Figure(
        key="parts",
        title=words.parts_title(rows, frames.pooled_changes(cube.changes)),
        unit="relative change in % of each factor of the count",
        denominator=words.panel_phrase(frames.records(drawn), release.titles(cube)),
        interval=INTERVAL,
        cannot_show=texts.CANNOT_PARTS,
        table=tables.parts_table(rows),
        numbers=denominators.of_changes(cube, cube.parts),
        panels=[Panel("", chart, f"{said}.")] if chart else [],
        lead=texts.PARTS_OLDER.format(**rows.iloc[0]) if later and chart else "",
        legend=texts.PARTS_LEGEND if chart else "",
        not_drawn=[texts.NO_LABELS] if rows.empty else missing,
    )


def _change_panel(drawn: pd.DataFrame, measure: str, notes: list[str]) -> Panel:
    rows = drawn[drawn["measure"] == measure]
    said = "; ".join(words.change_title(row) for row in frames.records(rows))
    chart = charts.change_chart(rows, charts.change_domain(drawn), notes)
    return Panel(words.capital(texts.MEASURES[measure]), chart, f"{said}.")


def _measures(drawn: pd.DataFrame) -> list[str]:
    return [measure for measure in texts.MEASURES if (drawn["measure"] == measure).any()]


def _missing_shares(rows: pd.DataFrame) -> list[str]:
    """The reasons by period; without any label, first of all what to do about it."""
    unlabelled = bool(rows["labelled"].eq(0).fillna(False).all())
    missing = ((str(row["period"]), str(row["reason"])) for row in release.gone(rows))
    reasons = words.by_reason(missing)
    return [texts.NO_LABELS, *reasons] if unlabelled else reasons
