"""The map of a site's regions: outlines, what may be said of each, and its mark. No numbers made.

The fill says whether a region stands out, never how high its share is: a map of estimates would
paint the errors of the small regions in the strongest colours. Marks and letters say the same as
the colours (Okabe and Ito 2008), so nothing depends on telling two of them apart.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import altair as alt
import pandas as pd

from dashboard.charts import GREY, LABEL, finished
from dashboard.drawing import Drawing, Layer, Look, look_of
from dashboard.frames import records

FILLS = {"above": "#E69F00", "below": "#56B4E9", "": "#BDBDBD"}
INK, HALO = "#1B2530", "#FFFFFF"  # 6:1 or more on each fill, and the halo on a dark page
MARKS = {"above": "\u25b2", "below": "\u25bc", "": "\u25cb"}
TITLE = "Shares by region against the rest of the site"
_HEIGHT = 340


def region_map(regions: pd.DataFrame, outlines: Mapping[str, Any], notes: Sequence[str]) -> Drawing:
    """All outlines of a map; those of `regions` filled by how they stand, with mark and id."""
    every = {str(one["id"]): _bare(one) for one in outlines["features"]}
    rows = _labelled(regions[regions["region"].isin(list(every))], every)
    base = _shapes(fill=None, stroke=GREY, strokeWidth=0.6)
    layers = [
        Layer(base, rows, list(every.values())),
        *(
            Layer(_filled(fill), rows, found)
            for stands, fill in FILLS.items()
            if (found := [every[key] for key in rows.loc[rows["stands"] == stands, "region"]])
        ),
        Layer(_labels(color=HALO, stroke=HALO, strokeWidth=4, strokeJoin="round"), rows),
        Layer(_labels(color=INK), rows),
    ]
    around = {"projection": {"type": str(outlines["projection"])}}
    title = [TITLE, str(outlines["credit"])] if outlines["credit"] else TITLE
    return finished(layers, title, notes, _HEIGHT, **around)


def _bare(feature: Mapping[str, Any]) -> dict[str, Any]:
    """A feature as it is drawn: what it is called stands in the labels."""
    return {name: feature[name] for name in ("type", "geometry", "properties")}


def _labelled(regions: pd.DataFrame, outlines: Mapping[str, Any]) -> pd.DataFrame:
    rows = records(regions)
    points = [outlines[str(row["region"])]["properties"] for row in rows]
    return pd.DataFrame(
        {
            "region": [str(row["region"]) for row in rows],
            "stands": [str(row["stands"]) for row in rows],
            "label": [f"{MARKS[str(row['stands'])]} {row['region']}" for row in rows],
            "lon": [float(point["lon"]) for point in points],
            "lat": [float(point["lat"]) for point in points],
        }
    )


def _filled(fill: str) -> Look:
    return _shapes(fill=fill, stroke=GREY, strokeWidth=1)


def _shapes(**marked: Any) -> Look:
    return {"encoding": {}, **look_of(alt.Chart().mark_geoshape(aria=False, **marked))}


def _labels(**drawn: Any) -> Look:
    marks = alt.Chart().mark_text(fontSize=LABEL, fontWeight="bold", aria=False, **drawn)
    return look_of(marks.encode(longitude="lon:Q", latitude="lat:Q", text="label:N"))
