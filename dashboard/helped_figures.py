"""Shares with a model's help beside those without: a table, on the pages that show shares. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from brightline.publish.reader import Cube
from brightline.trends.words import day
from dashboard import denominators, frames, release, site_words, texts, words
from dashboard.figure import Figure
from dashboard.figures import INTERVAL
from dashboard.tables import DRAWN, NOT_DRAWN, filled

_HELPED = "With a model's help"
_COLUMNS = ("Share (95% interval)", _HELPED, "Its interval", "Model of", "Reason")


def helped_figure(cube: Cube) -> Figure:
    """All comparable sites together, one row for each period."""
    rows = frames.pooled_shares(cube.assisted)
    rows = rows.assign(title=rows["period"].astype(str))
    return _figure(cube, "assisted", "Period", rows, "all adverts first seen in the period")


def site_helped_figure(cube: Cube, period: str) -> Figure:
    """One period, one row for each site."""
    rows = frames.site_shares(cube.assisted, period, release.titles(cube))
    of = f"all adverts of the site first seen in {period or 'the period'}"
    return _figure(cube, "site-assisted", "Site", rows, of)


def _figure(cube: Cube, key: str, named: str, rows: pd.DataFrame, of: str) -> Figure:
    shares = frames.records(frames.with_interval(cube.shares, "estimate"))
    plain = {(row["period"], row["site"]): row for row in shares if row["drawn"]}
    lines = [
        [row["title"], *_line(row, plain.get((row["period"], row["site"])))]
        for row in frames.records(rows)
    ]
    pooled = cube.assisted["site"] == ""
    return Figure(
        key=key,
        title=_title(rows),
        unit=f"% of adverts {texts.SUSPICION}",
        denominator=of,
        interval=f"{INTERVAL}; that of the share without help stands beside it",
        cannot_show=texts.CANNOT_HELPED,
        table=_told(pd.DataFrame(lines, columns=[named, *_COLUMNS])),
        numbers=denominators.of_first_seen(
            cube, cube.assisted[pooled if named == "Period" else ~pooled]
        ),
        panels=[],
        legend=texts.HELPED_LEGEND if rows["drawn"].any() else "",
        not_drawn=[texts.NO_HELPED] if rows.empty else site_words.reasons(rows),
        table_first=True,
    )


def _told(table: pd.DataFrame) -> pd.DataFrame:
    """Where nothing is drawn there is no row: the reasons stand in the table's place, each once."""
    if (table[_HELPED] == NOT_DRAWN).all():
        return table.iloc[:0]
    return filled(table, DRAWN)


def _title(rows: pd.DataFrame) -> str:
    """The newest row that is drawn, which is never told without the words for its kind."""
    drawn = frames.records(rows[rows["drawn"]])
    if not drawn:
        return "With a model's help: no share is drawn"
    row = drawn[-1]
    where = row["period"] if row["title"] == row["period"] else f"{row['period']}, {row['title']}"
    said = f"With a model's help, {where}: {words.share_phrase(row)}"
    return f"{said}, {_width(row)}"


def _line(row: Mapping[str, Any], plain: Mapping[str, Any] | None) -> list[str]:
    share = words.share_phrase(plain) if plain else NOT_DRAWN
    if not row["drawn"]:
        return [share, NOT_DRAWN, NOT_DRAWN, "none", str(row["reason"])]
    made = day(pd.Timestamp(row["scored_on"]).date())
    return [share, words.share_phrase(row), _width(row), made, ""]


def _width(row: Mapping[str, Any]) -> str:
    """'23% narrower than without'; a model of little worth may make an interval wider by chance."""
    if not row["narrower"]:
        return "as wide as without"
    kind = "wider" if row["narrower"] < 0 else "narrower"
    # In whole percents: two intervals of four digits carry no more.
    return f"{round(100 * abs(row['narrower']))}% {kind} than without"
