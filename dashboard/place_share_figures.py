"""The figure of shares by place, where a release holds them: one panel per site. Pure."""

from __future__ import annotations

import pandas as pd

from brightline.publish.reader import Cube
from brightline.trends.words import listed
from dashboard import (
    charts,
    frames,
    place_texts,
    place_words,
    release,
    site_words,
    tables,
    texts,
    words,
)
from dashboard.figure import Figure, Panel
from dashboard.figures import INTERVAL
from dashboard.place_figures import MOST_DRAWN

SHARES = "% of each place's adverts, with 95% intervals"
_COLUMNS = ("Site", "Place", "Share (95% interval)", "Suspected falsely, of 1,000", "Caution")


def place_shares_figure(cube: Cube, period: str) -> Figure:
    """The share judged suspicious in each place that has one, in one period."""
    rows = frames.place_shares(cube.places, period, release.titles(cube))
    drawn = rows[rows["drawn"]]
    return Figure(
        key="place-shares",
        title=_title(drawn, period),
        unit=f"% of each place's adverts {texts.SUSPICION}",
        denominator=f"all adverts of one site in the place, first seen in {period or 'the period'}",
        interval=f"{INTERVAL}, of each place by itself",
        cannot_show=place_texts.CANNOT_PLACE_SHARES,
        table=_table(drawn),
        numbers=frames.Numbers(frames.of_period(cube.places, period), release.name(cube)),
        panels=_panels(drawn, release.notes(cube)),
        legend=place_texts.PLACE_SHARES_LEGEND if len(drawn) else "",
        not_drawn=_missing(rows),
    )


def _title(drawn: pd.DataFrame, period: str) -> str:
    """Whether the places that have a share can be told apart; never which is highest."""
    rows = frames.records(drawn)
    if not rows:
        return f"No share by place is drawn{f' for {period}' if period else ''}"
    of = f"In {period} a share is drawn for {place_words.known_for(drawn, 'place')}"
    if len(rows) == 1:
        return f"{of}: {words.share_phrase(rows[0])}"
    return f"{of}; {_order(drawn)}"


def _order(drawn: pd.DataFrame) -> str:
    """Whether places of one site can be put in order; those of two sites are not compared."""
    by_site = {str(site): frames.records(rows) for site, rows in drawn.groupby("title", sort=False)}
    apart = [site for site, rows in by_site.items() if site_words.any_apart(rows)]
    if apart:
        return f"some intervals lie apart on {listed(apart)}"
    if all(len(rows) == 1 for rows in by_site.values()):
        return "places of two sites are not compared"
    return "on each site all intervals overlap, so none is ranked"


def _panels(drawn: pd.DataFrame, notes: list[str]) -> list[Panel]:
    """One panel per site on one scale, each with the first places by name."""
    top = float(drawn["high"].max()) if len(drawn) else None
    return [
        _panel(str(site), rows.head(MOST_DRAWN), len(rows), notes, top)
        for site, rows in drawn.groupby("title", sort=False)
    ]


def _panel(
    site: str, rows: pd.DataFrame, places: int, notes: list[str], top: float | None
) -> Panel:
    told = "; ".join(f"{row['place']}: {words.share_phrase(row)}" for row in frames.records(rows))
    chart = charts.shares_chart(rows.assign(title=rows["place"]), notes, SHARES, top)
    more = f", the first {len(rows)} of {places} places by name" if places > len(rows) else ""
    return Panel(f"{site}{more}", chart, f"{site}{more}. {told}.")


def _table(drawn: pd.DataFrame) -> pd.DataFrame:
    told = [
        [row["title"], row["place"], words.share_phrase(row), words.harm_phrase(row), row["caveat"]]
        for row in frames.records(drawn)
    ]
    said = dict(zip(_COLUMNS[-2:], ("not known", "none"), strict=True))
    return tables.filled(pd.DataFrame(told, columns=list(_COLUMNS)), said)


def _missing(rows: pd.DataFrame) -> list[str]:
    if rows.empty:
        return [place_texts.NO_PLACES]
    named = ((str(row["place"] or row["title"]), str(row["reason"])) for row in release.gone(rows))
    return words.by_reason(named)
