"""The tables that a cube of format 3 has beside those of `cube_fixture`, from invented numbers."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pandas as pd

from brightline.publish.reader import COLUMNS
from tests.dashboard.cube_fixture import MANIFEST, write_cube

MONTHS = [dt.date(2025, n, 1) for n in range(1, 7)]


def index(gap: int | None = 2) -> pd.DataFrame:
    """Half a year of the index of postings, one month of it not comparable."""
    rows: list[dict[str, Any]] = []
    for number, month in enumerate(MONTHS):
        drawn = number != gap
        value = 100.0 + 4 * number if drawn else None
        rows.append(
            dict.fromkeys(COLUMNS["index"])
            | {"kind": "postings", "month": month, "index": value, "drawn": drawn}
            | {"low": value and value - 8, "high": value and value + 9, "births": "", "deaths": ""}
            | {"reason": "" if drawn else "No two sites were crawled alike.", "sites": "alder"}
        )
    rows[4]["births"] = "Birch classifieds enters."
    return pd.DataFrame(rows)


def reference(**numbers: float | None) -> pd.DataFrame:
    """The newest period, with these columns of the harm budget."""
    row = {"period": "2025", "start": dt.date(2025, 1, 1), "site": "", "reason": ""}
    said = {"harm_sentence": "Said so."}
    return pd.DataFrame([dict.fromkeys(COLUMNS["reference"]) | row | said | numbers])


def displacement() -> pd.DataFrame:
    """A closed site: a measure like chance, one like its placebo, and one that is not drawn."""
    common = {"event": "closing", "site": "birch", "date": dt.date(2025, 6, 1), "reason": ""}
    told = [
        ("elsewhere", 0.02, -0.1, 0.15, None, True, "No step beyond chance."),
        (
            "clusters",
            0.2,
            0.1,
            0.34,
            0.18,
            True,
            "A fifth appeared elsewhere, as at placebo dates.",
        ),
        ("market", None, None, None, None, False, "A half of the window has no posting."),
    ]
    names = ("measure", "estimate", "low", "high", "placebo", "drawn", "sentence")
    rows = [
        dict.fromkeys(COLUMNS["displacement"]) | common | dict(zip(names, one, strict=True))
        for one in told
    ]
    rows[-1]["reason"] = rows[-1]["sentence"]
    return pd.DataFrame(rows)


def risen(place: str, change: float, rank: int = 0, **other: Any) -> dict[str, Any]:
    """A place with its change; listed where it has a rank."""
    numbers = {"change": change, "low": change - 0.1, "high": change + 0.2}
    listed = {"listed": rank > 0, "rank": rank, "drawn": True, "reason": ""}
    pair = {"earlier": "2024", "later": "2025", "site": "alder", "place": place}
    return dict.fromkeys(COLUMNS["rising"]) | pair | numbers | listed | other


def rising(*rows: dict[str, Any]) -> pd.DataFrame:
    """The table `rising` of these rows."""
    return pd.DataFrame(rows, columns=list(COLUMNS["rising"]))


RISING = rising(
    risen("Zedville", 0.9),
    risen("Second town", 0.6, 2),
    risen("First town", 0.3, 1),
    risen("Aton", 0.05),
    risen("Older", 2.0, 1, earlier="2023", later="2024"),
)


LEVELS = ["certainly no", "likely no", "weakly no", "unsure", "weakly yes", "likely yes"]
LEVELS.append("certainly yes")


def scale() -> pd.DataFrame:
    """The newest period at every cut-off; at the strictest, nothing is drawn."""
    estimates = {2: 0.61, 3: 0.4, 4: 0.21, 5: 0.102, 6: 0.044, 7: None}
    return pd.DataFrame([_cutoff(*one) for one in estimates.items()])


def _cutoff(cutoff: int, estimate: float | None) -> dict[str, Any]:
    row = _newest("scale") | {"site": "", "cutoff": cutoff, "sites": "alder,birch"}
    return row | _share(estimate, 0.01, "All labels of 2025 are alike: at most 0.4%.")


def assisted() -> pd.DataFrame:
    """With a model's help in the newest period; without scores in the year before."""
    both = _newest("assisted") | {"site": "", "sites": "alder,birch"}
    told = {"low": 0.09, "high": 0.1135, "narrower": 0.24, "scored_on": dt.date(2026, 1, 20)}
    before = {"period": "2024", "start": dt.date(2024, 1, 1), "end": dt.date(2025, 1, 1)}
    gone = {"drawn": False, "reason": "The store holds no scores of a model."}
    drawn = {"estimate": 0.1, **told, "drawn": True, "reason": ""}
    return pd.DataFrame([both | before | gone, both | drawn])


def places() -> pd.DataFrame:
    """Places of the newest period: two of one site, one of the other, and what has no share."""
    told = [("alder", "Easton", 0.14), ("alder", "Ashby", 0.1), ("birch", "Easton", 0.08)]
    rows = [_placed(*one) for one in told]
    return pd.DataFrame([*rows, _placed("birch", "", None)])


def _placed(site: str, place: str, estimate: float | None) -> dict[str, Any]:
    row = _newest("places") | {"site": site, "place": place, "sites": site}
    return row | _share(estimate, 0.05, "The other places of Birch classifieds have fewer labels.")


def regions() -> pd.DataFrame:
    """Regions of the newest period, one of them standing out, and what has no share."""
    told = [
        ("alder", "IL", 0.14, "above"),
        ("alder", "NY", 0.1, ""),
        ("birch", "NY", 0.08, ""),
        ("birch", "", None, ""),
    ]
    return pd.DataFrame([_of_region(*one) for one in told])


def _of_region(site: str, region: str, estimate: float | None, stands: str) -> dict[str, Any]:
    row = _newest("regions") | {"site": site, "region": region, "stands": stands, "sites": site}
    return row | _share(estimate, 0.02, "The other adverts of Birch classifieds lie in no region.")


def sections() -> pd.DataFrame:
    """Two sections of one site in three months, one of them not always followed."""
    told = [("Massage", 30, "followed")] * 3
    told += [("Evenings", 30, "followed"), ("Evenings", 12, "at times"), ("Evenings", 0, "absent")]
    months = [dt.date(2025, month, 1) for month in (1, 2, 3)]
    rows = [
        {"month": month, "section": section, "crawls_seen": seen, "status": status}
        for month, (section, seen, status) in zip([*months, *months], told, strict=True)
    ]
    fixed = {"site": "alder", "crawls": 30, "synthetic": True}
    return pd.DataFrame([{**row, **fixed} for row in rows])


def outlines() -> dict[str, Any]:
    """An invented map of three squares of ten degrees, of which two have a share."""
    squares = [("IL", "Illinois", -90), ("NY", "New York", -75), ("TX", "Texas", -105)]
    return {
        "type": "FeatureCollection",
        "projection": "mercator",
        "credit": "Outlines: invented squares.",
        "features": [_square(*one) for one in squares],
    }


def _square(key: str, name: str, west: int) -> dict[str, Any]:
    corners = [(0, 30), (0, 40), (10, 40), (10, 30), (0, 30)]
    ring = [[west + x, y] for x, y in corners]
    return {
        "type": "Feature",
        "id": key,
        "properties": {"name": name, "lon": west + 5, "lat": 35},
        "geometry": {"type": "Polygon", "coordinates": [ring]},
    }


def _newest(table: str) -> dict[str, Any]:
    period = {"period": "2025", "start": dt.date(2025, 1, 1), "end": dt.date(2026, 1, 1)}
    return dict.fromkeys(COLUMNS[table]) | period | {"synthetic": True}


def _share(estimate: float | None, half: float, reason: str) -> dict[str, Any]:
    if estimate is None:
        return {"drawn": False, "reason": reason, "caveat": "", "harm_sentence": ""}
    limits = {"estimate": estimate, "low": estimate - half, "high": estimate + half}
    harm = {"harm_low": 0.0, "harm_high": 1000 * estimate, "harm_sentence": "Said so."}
    return {"drawn": True, "reason": "", "caveat": "", **limits, **harm}


def write_whole_cube(folder: Path) -> Path:
    """A cube of format 3, each of its tables with something to draw."""
    estimand = {**MANIFEST["estimand"], "scale_words": LEVELS}
    frames = {
        "assisted": assisted(),
        "scale": scale(),
        "places": places(),
        "regions": regions(),
        "sections": sections(),
        "rising": RISING,
        "index": index(),
        "reference": reference(harm=31.0, harm_low=20.4, harm_high=44.0),
        "displacement": displacement(),
    }
    return write_cube(
        folder, manifest={"format": 3, "estimand": estimand}, frames=frames, outlines=outlines()
    )
