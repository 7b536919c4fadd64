"""The figures along the months: adverts first seen, and coverage, one panel per site. Pure."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from brightline.publish.reader import Cube
from brightline.trends.words import several
from dashboard import count_words, frames, left_out, month_charts, release, tables, texts
from dashboard.figure import Figure, Panel
from dashboard.frames import Span

MOST_PANELS = 6
"""Panels of one figure on a page: more are read by nobody, and each costs the server a chart."""


def counts_figure(
    cube: Cube,
    kind: str,
    chosen_sites: Sequence[str],
    months: Span | None = None,
    most: int | None = None,
) -> Figure:
    """Adverts by month, one panel per site on one scale and one time axis; gaps stay gaps.

    Args:
        months: the stretch that a reader chose; None, or all of it, is the whole release.
        most: the panels to draw; the CSV holds every chosen site, and a sentence names the rest.
    """
    sites = chosen_sites[:most]
    titles, unit = release.titles(cube), texts.KINDS[kind].unit
    once, span = release.seen_once(cube), months or release.whole_span(cube)
    timed = [site for site in sites if span and site not in once]
    drawn = {site: frames.months_of(cube.counts, site, kind, span) for site in timed if span}
    chosen = frames.within(cube.counts, [s for s in chosen_sites if s not in once], span)
    top = max((float(rows["count"].fillna(0).max()) for rows in drawn.values()), default=0.0)
    return Figure(
        key="adverts",
        title=count_words.counts_title(kind, drawn.values())
        + left_out.of_view(cube, months, chosen_sites),
        unit=unit,
        denominator="none; it is a count of what was seen, on the coverage that the panels show",
        interval=count_words.rounding_phrase(cube.manifest["disclosure"]),
        cannot_show=count_words.cannot_count(kind),
        table=tables.counts_table(drawn, titles),
        numbers=frames.Numbers(chosen[chosen["kind"] == kind], release.name(cube)),
        panels=[
            _counts_panel(titles[site], drawn[site], unit, top, release.notes(cube))
            if site in drawn
            else Panel(titles[site], None, count_words.snapshot_phrase(once.get(site, {})))
            for site in sites
        ],
        legend=" ".join(_legend(cube, kind)) if drawn else "",
        not_drawn=_rest(chosen_sites, sites),
    )


def _legend(cube: Cube, kind: str) -> list[str]:
    """What one of it is; for what linking tells, which linking that was."""
    told_by = cube.manifest.get("linking", {}).get("sentence", "")
    linked = [told_by] if told_by and kind != "postings" else []
    return [texts.KINDS[kind].meaning, *linked, texts.COUNTS_LEGEND]


def coverage_figure(
    cube: Cube, chosen_sites: Sequence[str], months: Span | None = None, most: int | None = None
) -> Figure:
    """Which months of which site were looked at: the denominator of every trend."""
    sites = chosen_sites[:most]
    titles, once = release.titles(cube), release.seen_once(cube)
    span = months or release.whole_span(cube)
    timed = [site for site in sites if span and site not in once]
    covered = {site: frames.coverage_of(cube.coverage, site, span) for site in timed if span}
    states = [str(state) for rows in covered.values() for state in rows["state"]]
    return Figure(
        key="coverage",
        title=count_words.coverage_title(states) + left_out.of_view(cube, months, chosen_sites),
        unit="months of one site, by whether its days lie between complete crawls at its usual "
        "pace",
        denominator="every month of the release, for every site shown",
        interval="none; these are the study's own records",
        cannot_show=texts.CANNOT_COVERAGE,
        table=tables.coverage_table(covered, titles),
        numbers=frames.Numbers(
            frames.within(cube.coverage, chosen_sites, span), release.name(cube)
        ),
        panels=[
            _coverage_panel(titles[site], covered[site], release.notes(cube))
            if site in covered
            else Panel(titles[site], None, count_words.snapshot_phrase(once.get(site, {})))
            for site in sites
        ],
        legend=texts.COVERAGE_LEGEND if covered else "",
        not_drawn=_rest(chosen_sites, sites),
    )


def _counts_panel(title: str, rows: pd.DataFrame, unit: str, top: float, notes: list[str]) -> Panel:
    chart = month_charts.counts_chart(rows, unit, top, notes)
    return Panel(title, chart, count_words.counts_alternative(title, rows, unit))


def _coverage_panel(title: str, rows: pd.DataFrame, notes: list[str]) -> Panel:
    chart = month_charts.coverage_chart(rows, notes)
    return Panel(title, chart, count_words.coverage_alternative(title, list(rows["state"])))


def _rest(chosen: Sequence[str], shown: Sequence[str]) -> list[str]:
    """What is left out of the panels, and where it is."""
    if not chosen:
        return [texts.NOTHING_COVERED]
    more = len(chosen) - len(shown)
    if not more:
        return []
    return [
        f"{several(more, 'more site')} of {len(chosen)}: this page draws {len(shown)} at a time. "
        "Choose others under 'Sites'; the title and the table are of those drawn, the CSV of all."
    ]
