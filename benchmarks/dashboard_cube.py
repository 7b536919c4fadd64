"""A cube as a corpus of 35 million adverts would have it, and the adverts themselves as CSV.

A cube's size goes with sites and months, not with adverts: Backpage's 19,000 adverts a day for
five years are 35 million. Every number is invented by a seeded generator.
"""

from __future__ import annotations

import itertools
import json
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from brightline.publish.reader import digest_of

SITES = 40
MONTHS = 120
KINDS = ("postings", "templates", "clusters")
PERIODS = [str(year) for year in range(2016, 2026)]
NAMES = [f"site-{number:02d}" for number in range(SITES)]
CALENDAR = pd.date_range("2016-01-01", periods=MONTHS, freq="MS")


def write_cube(folder: Path, seed: int) -> Path:
    """Write a cube of format 2 in `folder`."""
    rng = np.random.default_rng(seed)
    frames = {
        "counts": _counts(rng),
        "coverage": _coverage(),
        "shares": _shares(rng),
        "changes": _changes(rng),
        "parts": _parts(rng),
    }
    folder.mkdir(parents=True)
    for name, frame in frames.items():
        frame.to_parquet(folder / f"{name}.parquet", index=False)
    files = {f"{name}.parquet": digest_of(folder / f"{name}.parquet") for name in frames}
    text = json.dumps({**_manifest(), "files": files})
    (folder / "cube.json").write_text(text, encoding="utf-8")
    return folder


def write_adverts(path: Path, rows: int, seed: int) -> None:
    """The adverts behind such a cube, one a line: site, day, template, cluster."""
    rng = np.random.default_rng(seed)
    days = pd.date_range("2016-01-01", "2025-12-31", freq="D").strftime("%Y-%m-%d").to_numpy()
    frame = pd.DataFrame(
        {
            "advert_id": np.arange(rows),
            "site": np.array(NAMES)[rng.integers(0, SITES, rows)],
            "first_seen": days[rng.integers(0, len(days), rows)],
            "template": rng.integers(0, max(rows // 10, 1), rows),
            "cluster": rng.integers(0, max(rows // 25, 1), rows),
        }
    )
    frame.to_csv(path, index=False)


def _counts(rng: np.random.Generator) -> pd.DataFrame:
    grid = pd.MultiIndex.from_product([NAMES, CALENDAR.date, KINDS]).to_frame(index=False)
    grid.columns = pd.Index(["site", "month", "kind"])
    covered = rng.random(len(grid)) > 0.05
    count = np.where(covered, 5.0 * rng.integers(400, 2000, len(grid)), np.nan)
    return grid.assign(
        count=count,
        suppressed=False,
        coverage=np.where(covered, "complete", "partial"),
        days_planned=30,
        days_complete=np.where(covered, 30, 12),
        reason=np.where(covered, "", "12 of 30 planned days are complete."),
        synthetic=True,
    )


def _coverage() -> pd.DataFrame:
    grid = pd.MultiIndex.from_product([NAMES, CALENDAR.date]).to_frame(index=False)
    grid.columns = pd.Index(["site", "month"])
    days = {"days_planned": 30, "days_complete": 30, "days_partial": 0, "days_missing": 0}
    return grid.assign(**days, status="complete", reason="", synthetic=True)


def _shares(rng: np.random.Generator) -> pd.DataFrame:
    grid = pd.MultiIndex.from_product([PERIODS, ["", *NAMES]]).to_frame(index=False)
    grid.columns = pd.Index(["period", "site"])
    estimate = rng.uniform(0.05, 0.15, len(grid)).round(4)
    years = grid["period"].astype(int)
    return grid.assign(
        start=pd.to_datetime(years.astype(str) + "-01-01").dt.date,
        end=pd.to_datetime((years + 1).astype(str) + "-01-01").dt.date,
        estimate=estimate,
        low=estimate - 0.02,
        high=estimate + 0.02,
        labelled=800,
        annotators=6,
        positives=80.0,
        population=3_500_000,
        method="",
        caveat="",
        sites=grid["site"].where(grid["site"] != "", ",".join(NAMES)),
        drawn=True,
        reason="",
        synthetic=True,
    )


def _changes(rng: np.random.Generator) -> pd.DataFrame:
    rows = [
        {"earlier": a, "later": b, "site": site, "measure": measure}
        for a, b in itertools.pairwise(PERIODS)
        for site in ("", *NAMES)
        for measure in ("share", "total")
    ]
    return _compared(pd.DataFrame(rows), rng)


def _parts(rng: np.random.Generator) -> pd.DataFrame:
    names = ("all", "coverage", "volume", "reposting", "mix", "share")
    rows = [{"earlier": PERIODS[-2], "later": PERIODS[-1], "part": part} for part in names]
    return _compared(pd.DataFrame(rows), rng)


def _compared(rows: pd.DataFrame, rng: np.random.Generator) -> pd.DataFrame:
    change = rng.uniform(-0.2, 0.3, len(rows)).round(3)
    interval = {"change": change, "low": change - 0.2, "high": change + 0.3}
    return rows.assign(**interval, drawn=True, reason="", sites="site-00,site-01", synthetic=True)


def _manifest() -> dict[str, Any]:
    span = {"series_start": "2016-01-01", "series_end": "2025-12-31", "single_snapshot": False}
    return {
        "format": 2,
        "release": "benchmark",
        "built_at": "2026-01-15T12:00:00+00:00",
        "synthetic": True,
        "study": {
            "id": "benchmark",
            "title": "An invented study",
            "approval_reference": "none",
            "contact_email": "study@example.org",
            "permitted_uses": ["Measuring"],
            "forbidden_uses": ["Anything else"],
            "reporting_routes": [],
        },
        "estimand": {
            "description": "Invented.",
            "cutoff_words": "weakly yes",
            "codebook": "core@1",
            "periods": [
                {"name": name, "start": f"{name}-01-01", "end": f"{int(name) + 1}-01-01"}
                for name in PERIODS
            ],
        },
        "disclosure": {"threshold": 11, "round_to": 5},
        "sites": [{"key": name, "title": name, "synthetic": True, **span} for name in NAMES],
        "finding": {
            "sentence": "Invented.",
            "uncertainty_sentence": "Invented.",
            "drawn": True,
            "reason": "",
        },
        "warnings": [],
        "versions": {"brightline": "0"},
    }
