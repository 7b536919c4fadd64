"""A release's names and spans, as every figure needs them. Pure."""

from __future__ import annotations

from typing import Any

import pandas as pd

from brightline.publish.named import identifier_of
from brightline.publish.reader import Cube
from dashboard import frames
from dashboard.frames import Span


def titles(cube: Cube) -> dict[str, str]:
    """{site key: title}."""
    return {str(site["key"]): str(site["title"]) for site in cube.manifest["sites"]}


def name(cube: Cube) -> str:
    """The release's identifier, printed beside every figure."""
    return identifier_of(cube.manifest)


def notes(cube: Cube) -> list[str]:
    """Stands inside the drawing, so that a cropped picture still says it."""
    mark = "Synthetic data \u00b7 release" if cube.manifest["synthetic"] else "Release"
    return [f"{mark} {name(cube)}"]


def threshold(cube: Cube) -> int:
    """The fewest advertiser clusters that stand behind a number of this release."""
    return int(cube.manifest["disclosure"]["threshold"])


def seen_once(cube: Cube) -> dict[str, dict[str, Any]]:
    """{site key: site} of the sites that one crawl saw: they have no time axis."""
    return {str(site["key"]): site for site in cube.manifest["sites"] if site["single_snapshot"]}


def whole_span(cube: Cube) -> Span | None:
    """First and last month of all sites that have a time axis."""
    once = list(seen_once(cube))
    timed = [table[~table["site"].isin(once)] for table in (cube.counts, cube.coverage)]
    return frames.span_of(*timed)


def gone(rows: pd.DataFrame) -> list[dict[str, Any]]:
    """The rows that are not drawn."""
    return frames.records(rows[~rows["drawn"]])


def gone_after(rows: pd.DataFrame, shown: pd.DataFrame) -> list[dict[str, Any]]:
    """The rows that are not drawn of pairs of periods that are newer than those that are shown.

    An older pair that is shown without them reads as if nothing came after it.
    """
    if shown.empty or rows.empty:
        return []
    newer = rows["later"] > str(shown["later"].max())
    return gone(rows[newer].sort_values(["later", "earlier"], ascending=False, kind="stable"))


def periods(rows: pd.DataFrame) -> list[str]:
    """The names of the periods that rows hold a share or a reason for, in time order."""
    ordered = frames.dated(rows, "start").sort_values("start", kind="stable")
    return [str(period) for period in ordered["period"].drop_duplicates()]


def newest_period(rows: pd.DataFrame) -> str:
    """The newest period with a drawn share, else the newest; '' when there is none.

    A crawl that stands alone is no period beside others: it has one day, and comes last.
    """
    drawn = rows[rows["drawn"].astype(bool)]
    named = [drawn[drawn["start"] < drawn["end"]], drawn, rows]
    return next((names[-1] for names in map(periods, named) if names), "")


def regions(cube: Cube) -> dict[str, str]:
    """{region: its name on the map}; '' where the release has no map."""
    features = (cube.outlines or {}).get("features", [])
    return {str(one["id"]): str(one["properties"]["name"]) for one in features}
