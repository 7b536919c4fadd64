"""Coverage rows and advert frames written by hand, for worked examples."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import Any

import pandas as pd

from brightline.trends.frames import Frames
from brightline.trends.series import Series, series_of

COVERAGE = [
    "site", "section", "day", "planned", "attempted", "fetched", "refused", "failed", "status",
    "run_id", "counts",
]  # fmt: skip


def days(first: dt.date, last: dt.date, every: int = 1) -> list[dt.date]:
    """Every `every`-th day from `first` to `last`, both included."""
    return [first + dt.timedelta(days=n) for n in range(0, (last - first).days + 1, every)]


def crawls(
    on: Iterable[dt.date],
    *,
    site: str = "alpha",
    section: str = "all",
    pages: int = 100,
    fetched: int | None = None,
    status: str = "complete",
    counts: bool = True,
) -> list[dict[str, Any]]:
    """One coverage row per day."""
    got = pages if fetched is None else fetched
    values = (pages, pages, got, 0, 0, status)
    return [
        dict(zip(COVERAGE, (site, section, day, *values, day.toordinal(), counts), strict=True))
        for day in on
    ]


def coverage(*rows: list[dict[str, Any]]) -> pd.DataFrame:
    """The coverage frame of these rows."""
    return pd.DataFrame([row for part in rows for row in part], columns=COVERAGE)


def series(*rows: list[dict[str, Any]], site: str = "alpha") -> Series:
    """The series of one site."""
    return series_of(coverage(*rows), site, site.title())


def adverts(rows: Sequence[dict[str, Any]]) -> pd.DataFrame:
    """An adverts frame; each row needs advert_id and seen, and may give the rest."""
    frame = pd.DataFrame(rows)
    plain: dict[str, Any] = {"site": "alpha", "section": "all", "place": "Testville"}
    for name, value in {**plain, "stock": False, "synthetic": True}.items():
        if name not in frame:
            frame[name] = value
    for name in ("template", "cluster"):
        if name not in frame:
            frame[name] = frame["advert_id"]
    for name in ("posted_from", "posted_to"):
        given = frame.get(name, pd.Series(pd.NaT, index=frame.index))
        frame[name] = pd.to_datetime(given, utc=True)
    frame["first_seen"] = pd.to_datetime(frame.pop("seen"), utc=True)
    return frame


def sites(*keys: str, synthetic: bool = False) -> pd.DataFrame:
    """The sites frame."""
    titles = [key.title() for key in keys]
    return pd.DataFrame({"site": list(keys), "title": titles, "synthetic": synthetic})


LABELS = [
    "advert_id", "sample", "purpose", "wave", "drawn_at", "stratum", "stratum_population",
    "stratum_sampled", "inclusion_probability", "annotator", "judgement", "cannot_judge",
    "codebook", "synthetic",
]  # fmt: skip


def no_labels() -> pd.DataFrame:
    """A labels frame without a row."""
    return pd.DataFrame(columns=LABELS).astype({"judgement": "Int64"})


def frames(coverage: pd.DataFrame, adverts: pd.DataFrame, *keys: str) -> Frames:
    """Frames without labels."""
    return Frames(adverts, coverage, no_labels(), sites(*keys))
