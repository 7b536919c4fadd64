"""A site's series: on which days its new adverts could be seen at all, from its coverage rows.

A day is *covered* when a complete crawl follows another complete crawl at the site's usual
pace: an advert first seen then appeared in between. The first crawl of a series, and the first
after an outage, find a stock of adverts whose age nobody knows (left-censored in the sense of
survival analysis, Kalbfleisch & Prentice 2002, ch. 3), so these days are not covered and their
adverts are not new. What a period or a comparison of periods makes of it is in `coverage.py`.

Days are numbered from 1970-01-01 inside, and are `datetime.date` at every border.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt
import pandas as pd

from brightline.trends.sections import Followed, came_upon, followed

MAX_GAP_DAYS = 8
"""Crawls further apart than a week and a day of slack are snapshots: what is posted and taken
down in between is never seen, so they carry no flow of new adverts."""

MISSED_RUNS = 2
"""One missed crawl is bridged (twice the usual gap): listings outlive it more often than not.
A longer gap is an outage."""

NEIGHBOUR_GAPS = 9
"""The usual gap is the median of the nine gaps around a day: an outage cannot move it, a change
of pace that lasts does."""

RAMP_BEGINS_UNDER = 0.6
"""A series whose first week fetched less than three fifths of its later pages began with a
ramp. The pages of a small site wander by a fifth by chance alone, which must not look like one."""

RAMP_ENDS_AT = 0.9
"""The ramp is over at nine tenths of the later pages: until then what the crawl newly reaches is
old stock in the guise of new adverts."""

RAMP_WINDOW_DAYS = 92
"""A ramp is looked for in the first quarter of a series; the quarter after it is the level."""

RAMP_RUNS = 7
"""A ramp ends at the first seven runs whose median reaches the level: a week of daily crawls."""

EPOCH = dt.date(1970, 1, 1)

Days = npt.NDArray[np.int64]
"""Day numbers, or group numbers: one per row."""

Floats = npt.NDArray[np.float64]
"""One real number per row."""

Mask = npt.NDArray[np.bool_]
"""Whether a row belongs: one per row."""


def number_of(day: dt.date) -> int:
    """Days since 1970-01-01."""
    return (day - EPOCH).days


def date_of(number: int) -> dt.date:
    """The inverse of `number_of`."""
    return EPOCH + dt.timedelta(days=int(number))


@dataclass(frozen=True)
class Series:
    """What one site's crawls make visible.

    runs: days with a complete counted crawl. gaps: each run's distance to the run before it.
    covered: days on which a first sighting is a new advert. partial: days with a counted crawl
    that was not complete, or inside the ramp. stock: days on which crawls came upon a large part of
    the site: what was first seen then counts nowhere. ramp_end: first day after the start-up, or
    None.
    effort: pages fetched, asked and runs per day; sections: the sections of each run day, and
    followed: when the crawls followed each (see `sections.py`). anew: the first day of a site that
    a section was taken out of (see `narrowing.py`), or None.
    """

    site: str
    title: str
    runs: Days
    gaps: Days
    covered: Days
    partial: Days
    stock: Days
    ramp_end: dt.date | None
    effort: pd.DataFrame
    sections: dict[int, frozenset[str]]
    followed: dict[str, Followed]
    anew: dt.date | None = None

    @property
    def start(self) -> dt.date | None:
        """The first counted crawl: no period before it can count."""
        return date_of(self.runs[0]) if len(self.runs) else None

    @property
    def end(self) -> dt.date | None:
        """The last counted crawl: nothing is known after it."""
        return date_of(self.runs[-1]) if len(self.runs) else None

    @property
    def told_on(self) -> Days:
        """Of each covered day the day of the next crawl, on which its adverts are first seen."""
        found: Days = self.runs[np.searchsorted(self.runs, self.covered)]
        return found

    @property
    def single_snapshot(self) -> bool:
        """Whether there is no time axis: no day on which a new advert could be recognised."""
        return len(self.covered) == 0


def series_of(
    coverage: pd.DataFrame, site: str, title: str = "", anew: dt.date | None = None
) -> Series:
    """The series of one site, from the coverage frame (see `frames.Frames`)."""
    rows = coverage[(coverage["site"] == site) & coverage["counts"].astype(bool)]
    rows = rows.assign(number=_numbers(rows["day"]))
    complete = _complete_days(rows)
    runs = np.array(sorted(complete), dtype=np.int64)
    gaps = np.diff(runs)
    effort = _effort(rows[rows["number"].isin(runs)])
    ramp_end = _ramp_end(effort["fetched"])
    held = followed(rows[rows["number"].isin(runs)], complete)
    stock = _of_stock(runs, gaps, held)
    covered = np.setdiff1d(_covered(runs, gaps), stock)
    if ramp_end is not None:
        covered = covered[covered >= ramp_end]
    tried = np.unique(rows["number"].to_numpy(dtype=np.int64))
    partial = np.setdiff1d(np.union1d(tried, _ramp_days(runs, ramp_end)), covered)
    ended = None if ramp_end is None else date_of(ramp_end)
    known = (runs, gaps, covered, partial, stock, ended, effort)
    return Series(site, title or site, *known, sections=complete, followed=held, anew=anew)


def without_section(whole: Series, section: str, key: str) -> tuple[Series, Series]:
    """(what remains of a site without one of its sections, that section as a series of its own).

    Each counts the days on which it was crawled; effort stays that of the whole site.

    Args:
        section: as the coverage rows name it. key: of the section's series.
    """
    inside = {day for day, names in whole.sections.items() if section in names}
    rest = {day for day, names in whole.sections.items() if names - {section}}
    others = set(whole.followed) - {section}
    return (
        _narrowed(whole, rest, others, whole.site, f"{whole.title} without '{section}'"),
        _narrowed(whole, inside, {section}, key, f"{whole.title}, section '{section}'"),
    )


def _narrowed(whole: Series, days: set[int], held: set[str], key: str, title: str) -> Series:
    """The days of a series on which it saw some of its sections, and of these alone."""
    runs = np.array(sorted(days), dtype=np.int64)
    gaps = np.diff(runs)
    covered = np.intersect1d(_covered(runs, gaps), whole.covered)
    return replace(
        whole,
        site=key,
        title=title,
        runs=runs,
        gaps=gaps,
        covered=covered,
        partial=np.setdiff1d(whole.partial, covered),
        effort=whole.effort[whole.effort.index.isin(runs)],
        sections={day: names & held for day, names in whole.sections.items() if day in days},
        followed={name: one for name, one in whole.followed.items() if name in held},
    )


def _numbers(days: pd.Series) -> Days:
    return pd.to_datetime(days).to_numpy(dtype="datetime64[D]").astype(np.int64)


def _complete_days(rows: pd.DataFrame) -> dict[int, frozenset[str]]:
    """{day: sections} of the days on which some run completed all that it set out to see."""
    whole = (rows["status"] == "complete").groupby([rows["number"], rows["run_id"]])
    complete = rows[whole.transform("all").to_numpy(dtype=bool)]
    found: dict[int, set[str]] = {}
    for day, section in zip(complete["number"], complete["section"], strict=True):
        found.setdefault(int(day), set()).add(str(section))
    return {day: frozenset(sections) for day, sections in found.items()}


def _effort(rows: pd.DataFrame) -> pd.DataFrame:
    """planned, fetched: the pages of each run day."""
    return rows.groupby("number")[["planned", "fetched"]].sum().sort_index()


def usual_gaps(gaps: Days) -> Floats:
    """The usual gap around each gap: a running median over `NEIGHBOUR_GAPS`, in days."""
    frame = pd.Series(gaps, dtype=float)
    return frame.rolling(NEIGHBOUR_GAPS, center=True, min_periods=1).median().to_numpy()


def _covered(runs: Days, gaps: Days) -> Days:
    """The days of (earlier run, later run] for every gap that is no outage."""
    allowed = np.minimum(MISSED_RUNS * usual_gaps(gaps), MAX_GAP_DAYS)
    spans = [
        np.arange(run - gap + 1, run + 1)
        for run, gap, most in zip(runs[1:], gaps, allowed, strict=True)
        if gap <= most
    ]
    return np.concatenate(spans) if spans else np.array([], dtype=np.int64)


def _of_stock(runs: Days, gaps: Days, held: Mapping[str, Followed]) -> Days:
    """The days up to a run that came upon a large part of the site: what it found is stock."""
    days = came_upon(held, int(runs[0])) if len(runs) else {}
    spans = [
        np.arange(run - gap + 1, run + 1)
        for run, gap in zip(runs[1:], gaps, strict=True)
        if int(run) in days
    ]
    return np.concatenate(spans) if spans else np.array([], dtype=np.int64)


def _ramp_end(fetched: pd.Series) -> int | None:
    """The first day at the later level, when the series began below it; None without a ramp."""
    if len(fetched) < 2 * RAMP_RUNS:
        return None
    days = fetched.index.to_numpy(dtype=np.int64)
    since = days - days[0]
    later = fetched[(since >= RAMP_WINDOW_DAYS) & (since < 2 * RAMP_WINDOW_DAYS)]
    if len(later) < RAMP_RUNS:
        later = fetched.iloc[len(fetched) // 2 :]
    level = float(later.median())
    week = fetched[::-1].rolling(RAMP_RUNS, min_periods=1).median()[::-1].to_numpy()
    if week[0] >= RAMP_BEGINS_UNDER * level:
        return None
    reached = days[(week >= RAMP_ENDS_AT * level) & (fetched.to_numpy() >= RAMP_ENDS_AT * level)]
    return int(min([*reached[:1], days[0] + RAMP_WINDOW_DAYS]))


def _ramp_days(runs: Days, ramp_end: int | None) -> Days:
    if ramp_end is None:
        return np.array([], dtype=np.int64)
    return np.arange(runs[0], ramp_end)
