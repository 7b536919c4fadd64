"""The figure of shares by region, where a release holds them: a map and intervals of each site."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from brightline.publish.reader import Cube
from dashboard import (
    charts,
    frames,
    left_out,
    map_charts,
    place_texts,
    place_words,
    release,
    tables,
    texts,
    words,
)
from dashboard.figure import Figure, Panel
from dashboard.figures import INTERVAL

SHARES = "% of each region's adverts, with 95% intervals"
_STANDS = {"above": "surely above", "below": "surely below", "": "not told apart from"}
_COLUMNS = (
    "Site",
    "Region",
    "Share (95% interval)",
    "Against the rest of the site",
    "Suspected falsely, of 1,000",
    "Caution",
)


def regions_figure(cube: Cube, period: str, sites: Sequence[str]) -> Figure:
    """The share judged suspicious in each region that has one, in one period, on some sites."""
    titles = {key: title for key, title in release.titles(cube).items() if key in sites}
    rows = frames.region_shares(cube.regions, period, titles, release.regions(cube))
    drawn = rows[rows["drawn"]]
    return Figure(
        key="regions",
        title=_title(drawn, period) + left_out.of_view(cube, None, titles),
        unit=f"% of each region's adverts {texts.SUSPICION}",
        denominator="all adverts of one site in the places that the study puts in the region, "
        f"first seen in {period or 'the period'}",
        interval=f"{INTERVAL}, of each region by itself; 'above' and 'below' are surer: in at most "
        "one of twenty maps is a region marked by chance",
        cannot_show=place_texts.CANNOT_REGIONS,
        table=_table(drawn),
        numbers=frames.Numbers(frames.of_period(cube.regions, period), release.name(cube)),
        panels=_panels(cube, drawn),
        lead=place_texts.NO_OUTLINES if len(drawn) and cube.outlines is None else "",
        legend=_legend(cube) if len(drawn) else "",
        not_drawn=_missing(rows),
    )


def _title(drawn: pd.DataFrame, period: str) -> str:
    """How many regions stand out; never which share is highest."""
    if drawn.empty:
        return f"No share by region is drawn{f' for {period}' if period else ''}"
    of = f"In {period} a share is drawn for {place_words.known_for(drawn, 'region')}"
    counts = {one: int(drawn["stands"].eq(one).sum()) for one in ("above", "below")}
    told = [f"{n} surely {one}" for one, n in counts.items() if n]
    if not told:
        return f"{of}, and none can be told from the rest of its site"
    return f"{of}: {' and '.join(told)} the rest of {'its' if len(drawn) == 1 else 'their'} site"


def _legend(cube: Cube) -> str:
    """How the map is read, or, where there is none, the bars."""
    return place_texts.REGIONS_BARS if cube.outlines is None else place_texts.REGIONS_LEGEND


def _panels(cube: Cube, drawn: pd.DataFrame) -> list[Panel]:
    """Of each site, its map and the intervals of its regions, on one scale for all sites."""
    top, notes = float(drawn["high"].max()) if len(drawn) else None, release.notes(cube)
    panels = []
    for site, rows in drawn.groupby("title", sort=False):
        if cube.outlines is not None:
            chart = map_charts.region_map(rows, cube.outlines, notes)
            panels.append(Panel(str(site), chart, f"Map of {site}. {_marked(rows)}"))
        bars = charts.shares_chart(rows.assign(title=rows["name"]), notes, SHARES, top)
        told = (f"{row['name']}: {words.share_phrase(row)}" for row in frames.records(rows))
        heading = "" if cube.outlines is not None else str(site)
        panels.append(Panel(heading, bars, f"{site}. {'; '.join(told)}."))
    return panels


def _marked(rows: pd.DataFrame) -> str:
    marked = [
        f"{row['name']}: {_STANDS[str(row['stands'])]} the rest of the site"
        for row in frames.records(rows)
    ]
    return f"{'; '.join(marked)}. All other regions: no share."


def _table(drawn: pd.DataFrame) -> pd.DataFrame:
    told = [
        [
            row["title"],
            row["name"],
            words.share_phrase(row),
            f"{_STANDS[str(row['stands'])]} it",
            words.harm_phrase(row),
            row["caveat"],
        ]
        for row in frames.records(drawn)
    ]
    said = dict(zip(_COLUMNS[-2:], ("not known", "none"), strict=True))
    return tables.filled(pd.DataFrame(told, columns=list(_COLUMNS)), said)


def _missing(rows: pd.DataFrame) -> list[str]:
    if rows.empty:
        return [place_texts.NO_REGIONS]
    named = ((str(row["title"]), str(row["reason"])) for row in release.gone(rows))
    return words.by_reason(named)
