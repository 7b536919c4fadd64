"""Which sections of each site were followed, month by month: a table, on the page of coverage."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd

from brightline.publish.reader import AT_TIMES, FOLLOWED, Cube
from brightline.trends.words import listed, several
from dashboard import frames, left_out, release, texts
from dashboard.figure import Figure

_COLUMNS = ("Site", "Section", "Followed in", "Seen at times in", "Not seen in")
_NO_MONTH = "no month"
_EVERY = "every month in which their site was crawled"


def sections_figure(
    cube: Cube, chosen_sites: Sequence[str], months: frames.Span | None = None
) -> Figure:
    """Whether a change of a site can be a change of the sections that were crawled."""
    rows = frames.within(cube.sections, chosen_sites, months or release.whole_span(cube))
    table = sections_table(rows, release.titles(cube))
    return Figure(
        key="sections",
        title=_title(table) + left_out.of_view(cube, months, chosen_sites),
        unit="crawls of a month in which the section was seen",
        denominator="every crawl of the site in that month that counts",
        interval="none; these are the study's own records",
        cannot_show=texts.CANNOT_COVERAGE,
        table=table,
        numbers=frames.Numbers(rows, release.name(cube)),
        panels=[],
        legend=texts.SECTIONS_LEGEND if len(table) else "",
        table_first=True,
        not_drawn=[] if len(table) else [texts.NO_SECTIONS],
    )


def sections_table(rows: pd.DataFrame, titles: dict[str, str]) -> pd.DataFrame:
    """One row for each section, with the months in which it was not followed."""
    told = frames.dated(rows, "month").sort_values("month")
    lines = []
    for (site, section), mine in told.groupby(["site", "section"], sort=False):
        months = frames.records(mine)
        whole = [row for row in months if row["status"] == FOLLOWED]
        some = [_month(row) + _crawls(row) for row in months if row["status"] == AT_TIMES]
        none = [_month(row) for row in months if row["status"] not in {FOLLOWED, AT_TIMES}]
        followed = f"{len(whole)} of {several(len(months), 'month')}"
        line = (titles[str(site)], section, followed, _some_of(some), _some_of(none))
        lines.append(dict(zip(_COLUMNS, line, strict=True)))
    return pd.DataFrame(lines, columns=list(_COLUMNS)).sort_values(["Site", "Section"])


def _title(table: pd.DataFrame) -> str:
    if not len(table):
        return "Which sections were followed is not known"
    changing = int((table[list(_COLUMNS[-2:])] != _NO_MONTH).any(axis="columns").sum())
    if not changing:
        return f"{several(len(table), 'section')} followed in {_EVERY}"
    return f"{changing} of {several(len(table), 'section')} not followed in {_EVERY}"


def _month(row: dict[str, Any]) -> str:
    return f"{row['month']:%Y-%m}"


def _crawls(row: dict[str, Any]) -> str:
    return f" ({row['crawls_seen']} of {several(int(row['crawls']), 'crawl')})"


def _some_of(months: list[str]) -> str:
    return listed(months) if months else _NO_MONTH
