"""The like-for-like index of counts: 100 in its first month, births and deaths of series beside.

An index and no total: a site that is added, lost or missed for a month moves it only by how its own
counts change, month by month (`time_effects.py`). A site whose pace, success or sections change is
one series until then and another after. The smoothed trend is `smooth.py`'s, on each run of months
without a gap.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

import numpy as np
import pandas as pd

from brightline.trends import words
from brightline.trends.coverage import PeriodCoverage, comparable, monthly
from brightline.trends.evidence import Evidence
from brightline.trends.intervals import LEVEL
from brightline.trends.quantiles import normal_quantile
from brightline.trends.series import Days, Floats, Mask
from brightline.trends.smooth import MIN_MONTHS, smoothed, stretches
from brightline.trends.time_effects import Effects, fit, linked_months

BASE = 100.0
"""The index of the first month."""

Cell = tuple[str, dt.date]
"""A site and the first day of a month."""

_UNIT = {"postings": "advert_id", "templates": "template", "clusters": "cluster"}


@dataclass(frozen=True, slots=True)
class IndexMonth:
    """One month of an index. births, deaths: sentences on series that begin here, or ended before.

    Not drawn: no number, and `reason` says why. The trend is None where a run of months is short.
    """

    month: dt.date
    sites: tuple[str, ...]
    drawn: bool
    reason: str
    births: str = ""
    deaths: str = ""
    index: float | None = None
    low: float | None = None
    high: float | None = None
    trend: float | None = None
    trend_low: float | None = None
    trend_high: float | None = None


@dataclass(frozen=True)
class _Segment:
    """A stretch of one site's months that are comparable with one another."""

    site: str
    periods: tuple[PeriodCoverage, ...]
    reason: str  # why it is another one than the segment before it; '' for a site's first


def index_of(
    evidence: Evidence, kind: str, sites: Sequence[str], usable: Collection[Cell]
) -> list[IndexMonth]:
    """The index of one kind of count, a month a row (see `indices_of`)."""
    return indices_of(evidence, [kind], sites, usable)[kind]


def indices_of(
    evidence: Evidence, kinds: Sequence[str], sites: Sequence[str], usable: Collection[Cell]
) -> dict[str, list[IndexMonth]]:
    """The index of each kind of count, a month a row.

    Args:
        kinds: of postings, templates and clusters.
        sites: what is pooled; never invented sites with real ones.
        usable: the months of sites that may enter: complete, and printed.
    """
    segments = [one for site in sites for one in _segments(evidence, site, set(usable))]
    placed = placed_by_month(evidence, {one.site for one in segments})
    return {kind: _index(placed, kind, segments) for kind in kinds}


def _index(placed: pd.DataFrame, kind: str, segments: Sequence[_Segment]) -> list[IndexMonth]:
    if not segments:
        return []
    months = _months(segments)
    covered = _days(segments, months)
    counts = _counted(placed, kind, segments, months)[0]
    # The logarithm of nothing is no effect: an empty month would make every other undefined.
    filled = counts.sum(axis=0) > 0
    days = covered * filled[None, :] * (counts.sum(axis=1) > 0)[:, None]
    linked = _longest(days > 0)
    rows = [
        _undrawn(segments, months, covered, number, linked=bool(known), is_empty=not has)
        for number, (known, has) in enumerate(zip(linked, filled, strict=True))
    ]
    if linked.sum() < 2:
        return rows
    kept = np.flatnonzero(linked)
    own = days[:, kept].sum(axis=1) > 0
    used = [one for one, has in zip(segments, own, strict=True) if has]
    effects = _fitted(placed, kind, used, [months[n] for n in kept], days[own][:, kept])
    drawn = _drawn([rows[n] for n in kept], effects, kept)
    for number, row in zip(kept, drawn, strict=True):
        rows[number] = row
    return rows


def _segments(evidence: Evidence, site: str, usable: set[Cell]) -> list[_Segment]:
    found: list[_Segment] = []
    for period in monthly(evidence.series[site]):
        if period.status != "complete" or (site, period.start) not in usable:
            continue
        reason = comparable(found[-1].periods[-1], period) if found else ""
        if found and not reason:
            found[-1] = replace(found[-1], periods=(*found[-1].periods, period))
        else:
            found.append(_Segment(site, (period,), reason))
    return found


def _months(segments: Sequence[_Segment]) -> list[dt.date]:
    starts = sorted({period.start for one in segments for period in one.periods})
    first, last = starts[0], starts[-1]
    size = 12 * (last.year - first.year) + last.month - first.month + 1
    return [_month(first, number) for number in range(size)]


def _month(first: dt.date, number: int) -> dt.date:
    years, month = divmod(first.month - 1 + number, 12)
    return dt.date(first.year + years, month + 1, 1)


def _days(segments: Sequence[_Segment], months: Sequence[dt.date]) -> Floats:
    position = {month: number for number, month in enumerate(months)}
    days = np.zeros((len(segments), len(months)))
    for row, one in enumerate(segments):
        for period in one.periods:
            days[row, position[period.start]] = period.days_complete
    return days


def _longest(seen: Mask) -> Mask:
    """The months of the largest part that hangs together."""
    part = linked_months(seen)
    observed = seen.any(axis=0)
    if not seen.any():
        nothing: Mask = np.zeros(seen.shape[1], dtype=np.bool_)
        return nothing
    sizes = np.bincount(part[observed])
    chosen: Mask = observed & (part == int(sizes.argmax()))
    return chosen


def _undrawn(
    segments: Sequence[_Segment],
    months: Sequence[dt.date],
    days: Floats,
    number: int,
    *,
    linked: bool,
    is_empty: bool,
) -> IndexMonth:
    month = months[number]
    here = tuple(
        dict.fromkeys(
            one.site for one, seen in zip(segments, days[:, number] > 0, strict=True) if seen
        )
    )
    reason = "" if linked else _not_linked(month, here, is_empty=is_empty)
    births, deaths = [], []
    for one in segments:
        title = one.periods[0].title
        if one.periods[0].start == month and number > 0:
            births.append(f"{title} enters. {one.reason}".strip())
        if number > 0 and one.periods[-1].start == months[number - 1]:
            deaths.append(f"{title} is no longer counted like before.")
    return IndexMonth(month, here, False, reason, " ".join(births), " ".join(deaths))


def _not_linked(month: dt.date, sites: Sequence[str], *, is_empty: bool) -> str:
    name = words.month(month)
    if not sites:
        return f"No site has a complete month that may be shown in {name}."
    if is_empty:
        return f"Nothing is left to count in {name}, and no ratio can be taken to nothing."
    return f"No site joins {name} to the other months, so it cannot be compared with them."


def _fitted(
    placed: pd.DataFrame, kind: str, segments: Sequence[_Segment], months: Sequence[dt.date],
    days: Floats,
) -> Effects:  # fmt: skip
    counts, cells, units = _counted(placed, kind, segments, months)
    return fit(counts, days, cells, units, np.ones(len(cells)))


def _counted(
    placed: pd.DataFrame, kind: str, segments: Sequence[_Segment], months: Sequence[dt.date]
) -> tuple[Floats, Days, Days]:
    """(S, T) counts; and of what was counted, one by one, the cell s·T + t and the unit."""
    row_of = {
        (one.site, period.start): row for row, one in enumerate(segments) for period in one.periods
    }
    column = {month: number for number, month in enumerate(months)}
    cell_of = {
        key: row * len(months) + column[key[1]] for key, row in row_of.items() if key[1] in column
    }
    placed = placed.drop_duplicates(["site", "month", _UNIT[kind]])
    keys = zip(placed["site"], placed["month"], strict=True)
    cells = np.array([cell_of.get(key, -1) for key in keys], dtype=np.int64)
    inside = cells >= 0
    shape = (len(segments), len(months))
    counts = np.bincount(cells[inside], minlength=shape[0] * shape[1]).reshape(shape)
    units: Days = placed["unit"].to_numpy(dtype=np.int64)[inside]
    return counts.astype(np.float64), cells[inside], units


def placed_by_month(evidence: Evidence, sites: Collection[str]) -> pd.DataFrame:
    """The adverts that count in a month, with `month` (its first day)."""
    known = evidence.adverts[evidence.adverts["site"].isin(list(sites))]
    known = known[known["day"].fillna(-1) >= 0]
    day = known["day"].to_numpy(dtype=np.int64).astype("datetime64[D]")
    codes, firsts = pd.factorize(day.astype("datetime64[M]").astype("datetime64[D]"))
    months = np.array([first.item() for first in np.asarray(firsts)], dtype=object)
    return known.assign(month=months[codes] if len(known) else pd.Series(dtype=object))


def _drawn(rows: Sequence[IndexMonth], effects: Effects, numbers: Days) -> list[IndexMonth]:
    z = normal_quantile((1 + LEVEL) / 2)
    error = np.sqrt(np.maximum(np.diag(effects.covariance), 0.0))
    trend = _trend(effects, numbers)
    return [
        replace(
            row,
            drawn=True,
            index=_level(effects.log[n]),
            low=_level(effects.log[n] - z * error[n]),
            high=_level(effects.log[n] + z * error[n]),
            trend=_level(trend[0, n]),
            trend_low=_level(trend[0, n] - trend[1, n]),
            trend_high=_level(trend[0, n] + trend[1, n]),
        )
        for n, row in enumerate(rows)
    ]


def _level(log: float) -> float | None:
    return None if np.isnan(log) else BASE * float(np.exp(log))


def _trend(effects: Effects, numbers: Days) -> Floats:
    """(2, T) the smoothed line and half the width of its band; NaN where no run is long enough."""
    found = np.full((2, len(numbers)), np.nan)
    for run in stretches(numbers):
        if run.stop - run.start >= MIN_MONTHS:
            log, covariance = effects.log[run], effects.covariance[run, run]
            found[:, run] = smoothed(log, covariance, numbers[run])
    return found
