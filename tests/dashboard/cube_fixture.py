"""Writes a cube folder (format 2) from invented numbers, for the dashboard's tests.

The numbers are arithmetic, not data: three invented sites, of which one was crawled once only;
a drawn change, a change that is not drawn, a hidden cell, partly covered and uncovered months.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pandas as pd

from brightline.publish.reader import OUTLINES, digest_of

SITES = ("alder", "birch", "cedar")
KINDS = {"postings": 10, "templates": 4, "clusters": 2}
MONTHS = [dt.date(2021 + n // 12, n % 12 + 1, 1) for n in range(60)]
PARTIAL = {("alder", dt.date(2022, 3, 1)), ("birch", dt.date(2023, 8, 1))}
NONE = {("birch", dt.date(2022, 6, 1)), ("birch", dt.date(2022, 7, 1))}
HIDDEN = {("birch", dt.date(2021, 2, 1))}
NOT_DRAWN = "The labels of 2021 were made by other annotators than those of 2022."

MANIFEST: dict[str, Any] = {
    "format": 2,
    "release": "2026-01-synthetic",
    "built_at": "2026-01-15T12:00:00+00:00",
    "synthetic": True,
    "study": {
        "id": "invented-study",
        "title": "An invented study of invented sites",
        "question": "Does the share of adverts judged suspicious change from year to year?",
        "approval_reference": "SYNTHETIC-0001",
        "contact_email": "study@example.org",
        "permitted_uses": ["Deciding where to collect better data", "Teaching"],
        "forbidden_uses": ["Finding or contacting a person", "Enforcement against anybody"],
        "reporting_routes": ["An invented reporting line, 212-555-0142"],
    },
    "estimand": {
        "description": "The share of adverts that a blinded panel would judge at or above the cut.",
        "scale": "tong7",
        "cutoff": 5,
        "cutoff_words": "weakly yes",
        "codebook": "core@1",
        "periods": [
            {"name": str(year), "start": f"{year}-01-01", "end": f"{year + 1}-01-01"}
            for year in range(2021, 2026)
        ],
    },
    "disclosure": {"threshold": 11, "round_to": 5},
    "sites": [
        {
            "key": "alder",
            "title": "Alder board",
            "synthetic": True,
            "series_start": "2021-01-01",
            "series_end": "2025-12-31",
            "single_snapshot": False,
        },
        {
            "key": "birch",
            "title": "Birch classifieds",
            "synthetic": True,
            "series_start": "2021-01-01",
            "series_end": "2025-12-31",
            "single_snapshot": False,
        },
        {
            "key": "cedar",
            "title": "Cedar notices",
            "synthetic": True,
            "series_start": "2025-12-03",
            "series_end": "2025-12-03",
            "single_snapshot": True,
        },
    ],
    "finding": {
        "sentence": "From 2024 to 2025 the share of adverts judged suspicious rose by 21%.",
        "uncertainty_sentence": "The data fit a rise of anything from 4% to 41%; a fall is "
        "unlikely, and the size of the rise is not well known.",
        "drawn": True,
        "reason": "",
    },
    "warnings": ["Cedar notices was crawled once only, so it has no time axis."],
    "versions": {"brightline": "0.1.0"},
}


def counts() -> pd.DataFrame:
    """Monthly counts of three kinds: a slow wave, so that charts have a shape to show."""
    rows = []
    for site, scale in (("alder", 30), ("birch", 12)):
        for number, month in enumerate(MONTHS):
            for kind, size in KINDS.items():
                value = 5 * round(scale * size * (10 + number % 12 + number / 15) / 50)
                rows.append(_count(site, month, kind, float(value)))
    rows += [_count("cedar", dt.date(2025, 12, 1), kind, 50.0) for kind in KINDS]
    return pd.DataFrame(rows)


def _count(site: str, month: dt.date, kind: str, value: float) -> dict[str, Any]:
    cell = (site, month)
    coverage = "partial" if cell in PARTIAL else "none" if cell in NONE else "complete"
    shown = coverage == "complete" and cell not in HIDDEN
    complete = {"partial": 12, "none": 0, "complete": 30}[coverage]
    return {
        "site": site,
        "month": month,
        "kind": kind,
        "count": value if shown else None,
        "suppressed": cell in HIDDEN,
        "coverage": coverage,
        "days_planned": 30,
        "days_complete": complete,
        "reason": "" if coverage == "complete" else f"{complete} of 30 days are covered.",
        "synthetic": True,
    }


def shares() -> pd.DataFrame:
    """A share per year, of which the first is not drawn."""
    estimates = [None, 0.081, 0.079, 0.084, 0.102]
    rows = []
    for year, estimate in zip(range(2021, 2026), estimates, strict=True):
        rows.append(
            {
                "period": str(year),
                "start": dt.date(year, 1, 1),
                "end": dt.date(year + 1, 1, 1),
                "site": "",
                "estimate": estimate,
                "low": None if estimate is None else estimate - 0.014,
                "high": None if estimate is None else estimate + 0.017,
                "labelled": 800 if estimate else 40,
                "annotators": 6,
                "positives": 0.0 if estimate is None else round(800 * estimate, 1),
                "population": 21500,
                "sites": "alder,birch",
                "caveat": "",
                "method": "Stratified mean, percentile bootstrap over advertiser clusters",
                "drawn": estimate is not None,
                "reason": "" if estimate else "Only 40 adverts of 2021 were labelled.",
                "synthetic": True,
            }
        )
    return pd.DataFrame(rows)


def changes() -> pd.DataFrame:
    """Year over year: not drawn, no clear change twice, a clear rise; share and total."""
    figures = {
        ("2022", "2023"): (-0.025, -0.21, 0.22),
        ("2023", "2024"): (0.063, -0.14, 0.31),
        ("2024", "2025"): (0.214, 0.04, 0.41),
    }
    rows = []
    for measure, shift in (("share", 0.0), ("total", 0.05)):
        rows.append(_change("2021", "2022", measure, None))
        for (earlier, later), numbers in figures.items():
            rows.append(_change(earlier, later, measure, tuple(n + shift for n in numbers)))
    return pd.DataFrame(rows)


def _change(
    earlier: str, later: str, measure: str, numbers: tuple[float, ...] | None
) -> dict[str, Any]:
    change, low, high = numbers or (None, None, None)
    return {
        "earlier": earlier,
        "later": later,
        "site": "",
        "measure": measure,
        "change": change,
        "low": low,
        "high": high,
        "drawn": numbers is not None,
        "reason": "" if numbers else NOT_DRAWN,
        "sites": "alder,birch",
        "synthetic": True,
    }


def site_shares() -> pd.DataFrame:
    """The newest period by site: two whose intervals overlap, and one that is not drawn."""
    common = shares().tail(1).to_dict("records")[0]
    numbers = {"alder": (0.11, 0.08, 0.15), "birch": (0.09, 0.06, 0.13)}
    rows = [
        common | dict(zip(("site", "estimate", "low", "high"), (site, *known), strict=True))
        for site, known in numbers.items()
    ]
    gone = dict.fromkeys(("estimate", "low", "high", "population"))
    reason = "One crawl has no time axis."
    rows.append(common | gone | {"site": "cedar", "labelled": 0, "drawn": False, "reason": reason})
    return pd.DataFrame(rows)


def site_changes() -> pd.DataFrame:
    """The newest pair by site: a rise, no clear change, and one that is not drawn."""
    numbers = {"alder": (0.31, 0.05, 0.63), "birch": (0.02, -0.3, 0.49), "cedar": None}
    rows = [
        _change("2024", "2025", "share", known) | {"site": site} for site, known in numbers.items()
    ]
    return pd.DataFrame(rows)


def parts() -> pd.DataFrame:
    """A pair that is not taken apart, and one whose naive rise is mostly coverage."""
    figures = {
        "all": (0.92, 0.61, 1.29),
        "coverage": (0.55, 0.49, 0.61),
        "volume": (0.08, -0.03, 0.2),
        "reposting": (-0.05, -0.1, 0.0),
        "mix": (-0.006, -0.02, 0.008),
        "share": (0.214, 0.04, 0.41),
    }
    rows = [_change("2021", "2022", "total", None) | {"part": "all"}]
    rows += [
        _change("2024", "2025", "total", numbers) | {"part": part}
        for part, numbers in figures.items()
    ]
    return pd.DataFrame(rows).drop(columns=["site", "measure"])


def coverage() -> pd.DataFrame:
    """Days planned and complete per site and month, in step with the counts."""
    rows = []
    for row in counts().query("kind == 'postings'").to_dict("records"):
        missing = 30 - row["days_complete"]
        rows.append(
            {
                "site": row["site"],
                "month": row["month"],
                "days_planned": 30,
                "days_complete": row["days_complete"],
                "days_partial": 0,
                "days_missing": missing,
                "status": row["coverage"],
                "reason": "The site did not answer." if missing else "",
                "synthetic": True,
            }
        )
    return pd.DataFrame(rows)


def write_cube(
    folder: Path,
    *,
    manifest: Mapping[str, Any] | None = None,
    frames: Mapping[str, pd.DataFrame] | None = None,
    outlines: Mapping[str, Any] | None = None,
) -> Path:
    """Write the cube to `folder`, with these parts of it replaced."""
    made = {
        "counts": counts(),
        "shares": pd.concat([shares(), site_shares()], ignore_index=True),
        "changes": pd.concat([changes(), site_changes()], ignore_index=True),
        "parts": parts(),
        "coverage": coverage(),
        **(frames or {}),
    }
    folder.mkdir(parents=True, exist_ok=True)
    for name, frame in made.items():
        frame.to_parquet(folder / f"{name}.parquet", index=False)
    files = {f"{name}.parquet": digest_of(folder / f"{name}.parquet") for name in made}
    if outlines is not None:
        (folder / OUTLINES).write_text(json.dumps(outlines), encoding="utf-8")
        files[OUTLINES] = digest_of(folder / OUTLINES)
    text = json.dumps({**MANIFEST, **(manifest or {}), "files": files}, indent=2)
    (folder / "cube.json").write_text(text, encoding="utf-8")
    return folder
