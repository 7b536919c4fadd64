"""Which figures there are: from a cube to `Figure` objects. Pure: nothing is rendered here."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd

from brightline.publish.reader import Cube
from dashboard import charts, count_words, frames, month_charts, tables, texts, words
from dashboard.figure import Figure, Panel

INTERVAL = "95%"


def share_figure(cube: Cube) -> Figure:
    """The share judged suspicious, by period, all comparable sites together."""
    rows = frames.pooled_shares(cube.shares)
    drawn = frames.records(rows[rows["drawn"]])
    said = "; ".join(f"{row['period']}: {words.share_phrase(row)}" for row in drawn)
    caution = texts.UNLIKE_DOTS if words.unlike(drawn) else ""
    chart = charts.share_chart(rows, _notes(cube), caution)
    panel = Panel("", chart, f"Share judged suspicious. {said}.")
    return Figure(
        key="share",
        title=words.share_title(rows),
        unit=f"% of adverts {texts.SUSPICION}",
        denominator=words.share_denominator(drawn, _titles(cube)),
        interval=INTERVAL,
        cannot_show=texts.CANNOT_SHARE,
        table=tables.share_table(rows, _titles(cube)),
        csv=frames.csv_of(cube.shares[cube.shares["site"] == ""], _release(cube)),
        panels=[panel] if drawn else [],
        legend=words.share_legend(drawn),
        not_drawn=_missing_shares(rows),
    )


def change_figure(cube: Cube) -> Figure:
    """The change from year to year, of the share and of the total, or why it is not drawn."""
    rows = frames.pooled_changes(cube.changes)
    drawn = rows[rows["drawn"]]
    return Figure(
        key="change",
        title=words.changes_title(rows),
        unit="relative change in % (the later period against the earlier)",
        denominator=words.panel_phrase(frames.records(drawn), _titles(cube)),
        interval=INTERVAL,
        cannot_show=texts.CANNOT_CHANGE,
        table=tables.change_table(rows),
        csv=frames.csv_of(cube.changes[cube.changes["site"] == ""], _release(cube)),
        panels=[_change_panel(drawn, measure, _notes(cube)) for measure in _measures(drawn)],
        legend=texts.CHANGE_LEGEND if len(drawn) else "",
        not_drawn=[texts.NO_LABELS] if rows.empty else words.change_reasons(_gone(rows)),
    )


def parts_figure(cube: Cube) -> Figure:
    """How much of the newest naive change is coverage, volume, reposting, mix or share."""
    rows = frames.newest_parts(cube.parts, list(texts.PARTS))
    drawn = rows[rows["drawn"]]
    said = "; ".join(
        f"{texts.PARTS.get(str(row['part']), row['part'])}: {words.change_phrase(row)}"
        for row in frames.records(drawn)
    )
    chart = charts.parts_chart(drawn, _notes(cube)) if len(drawn) else None
    return Figure(
        key="parts",
        title=words.parts_title(rows, frames.pooled_changes(cube.changes)),
        unit="relative change in % of each factor of the count",
        denominator=words.panel_phrase(frames.records(drawn), _titles(cube)),
        interval=INTERVAL,
        cannot_show=texts.CANNOT_PARTS,
        table=tables.parts_table(rows),
        csv=frames.csv_of(cube.parts, _release(cube)),
        panels=[Panel("", chart, f"{said}.")] if chart else [],
        legend=texts.PARTS_LEGEND if chart else "",
        not_drawn=[texts.NO_LABELS] if rows.empty else words.change_reasons(_gone(rows)),
    )


def counts_figure(cube: Cube, kind: str, sites: Sequence[str]) -> Figure:
    """Adverts by month, one panel per site on one scale and one time axis; gaps stay gaps."""
    titles, unit = _titles(cube), texts.KINDS[kind].unit
    once = {str(site["key"]): site for site in cube.manifest["sites"] if site["single_snapshot"]}
    span = frames.span_of(cube.counts[~cube.counts["site"].isin(list(once))])
    timed = [site for site in sites if span and site not in once]
    drawn = {site: frames.months_of(cube.counts, site, kind, span) for site in timed if span}
    chosen = cube.counts["site"].isin(timed) & (cube.counts["kind"] == kind)
    top = max((float(rows["count"].fillna(0).max()) for rows in drawn.values()), default=0.0)
    return Figure(
        key="adverts",
        title=count_words.counts_title(kind, _states(drawn)),
        unit=unit,
        denominator="none; it is a count of what was seen, on the coverage that the panels show",
        interval=count_words.rounding_phrase(cube.manifest["disclosure"]),
        cannot_show=count_words.cannot_count(kind),
        table=tables.counts_table(drawn, titles),
        csv=frames.csv_of(cube.counts[chosen], _release(cube)),
        panels=[
            _counts_panel(titles[site], drawn[site], unit, top, _notes(cube))
            if site in drawn
            else Panel(titles[site], None, count_words.snapshot_phrase(once.get(site, {})))
            for site in sites
        ],
        legend=f"{texts.KINDS[kind].meaning} {texts.COUNTS_LEGEND}" if drawn else "",
    )


def coverage_figure(cube: Cube, sites: Sequence[str]) -> Figure:
    """Which months of which site were looked at: the denominator of every trend."""
    titles, span = _titles(cube), frames.span_of(cube.counts, cube.coverage)
    covered = {site: frames.coverage_of(cube.coverage, site, span) for site in sites if span}
    chosen = cube.coverage["site"].isin(list(sites))
    return Figure(
        key="coverage",
        title=count_words.coverage_title(_states(covered)),
        unit="months of one site, by whether its days were crawled completely",
        denominator="every month of the release, for every site shown",
        interval="none; these are the study's own records",
        cannot_show=texts.CANNOT_COVERAGE,
        table=tables.coverage_table(covered, titles),
        csv=frames.csv_of(cube.coverage[chosen], _release(cube)),
        panels=[
            Panel(
                titles[site],
                month_charts.coverage_chart(rows, _notes(cube)),
                count_words.coverage_alternative(titles[site], list(rows["state"])),
            )
            for site, rows in covered.items()
        ],
        legend=texts.COVERAGE_LEGEND if covered else texts.NOTHING_COVERED,
    )


def _change_panel(drawn: pd.DataFrame, measure: str, notes: list[str]) -> Panel:
    rows = drawn[drawn["measure"] == measure]
    said = "; ".join(words.change_title(row) for row in frames.records(rows))
    chart = charts.change_chart(rows, charts.change_domain(drawn), notes)
    return Panel(words.capital(texts.MEASURES[measure]), chart, f"{said}.")


def _counts_panel(title: str, rows: pd.DataFrame, unit: str, top: float, notes: list[str]) -> Panel:
    chart = month_charts.counts_chart(rows, unit, top, notes)
    return Panel(title, chart, count_words.counts_alternative(title, rows, unit))


def _measures(drawn: pd.DataFrame) -> list[str]:
    return [measure for measure in texts.MEASURES if (drawn["measure"] == measure).any()]


def _missing_shares(rows: pd.DataFrame) -> list[str]:
    """The reasons by period; without any label, first of all what to do about it."""
    unlabelled = bool(rows["labelled"].eq(0).fillna(False).all())
    reasons = words.by_reason((str(row["period"]), str(row["reason"])) for row in _gone(rows))
    return [texts.NO_LABELS, *reasons] if unlabelled else reasons


def _gone(rows: pd.DataFrame) -> list[dict[str, Any]]:
    return frames.records(rows[~rows["drawn"]])


def _states(by_site: dict[str, pd.DataFrame]) -> list[str]:
    return [str(state) for rows in by_site.values() for state in rows["state"]]


def _titles(cube: Cube) -> dict[str, str]:
    return {str(site["key"]): str(site["title"]) for site in cube.manifest["sites"]}


def _release(cube: Cube) -> str:
    return str(cube.manifest["release"])


def _notes(cube: Cube) -> list[str]:
    """Stands inside the drawing, so that a cropped picture still says it."""
    mark = "Synthetic data \u00b7 release" if cube.manifest["synthetic"] else "Release"
    return [f"{mark} {_release(cube)}"]
