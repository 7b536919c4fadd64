"""The like-for-like index of counts: 100 in its first month, births and deaths of series beside.

An index and no total: a site that is added, lost or missed for a month moves it only by how its own
counts change, month by month (`time_effects.py`), in series that are alike (`index_series.py`).
The smoothed trend is `smooth.py`'s, on each run of months without a gap.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

import numpy as np

from brightline.trends import words
from brightline.trends.cells import cells_of, pairs_of
from brightline.trends.evidence import Evidence
from brightline.trends.index_series import Cell, Segment, months_of, segments_of, table_of
from brightline.trends.intervals import LEVEL
from brightline.trends.quantiles import student_quantile
from brightline.trends.results import BASE as BASE
from brightline.trends.results import IndexMonth as IndexMonth
from brightline.trends.series import Days, Floats, Mask
from brightline.trends.smooth import MIN_MONTHS, smoothed, stretches
from brightline.trends.time_effects import Effects, fit, linked_months, ranks, typical

Keep = Callable[[list[dt.date], Effects], Effects]

UNIT = {"templates": "template", "clusters": "cluster"}
"""The column of what is counted once, however many adverts it has in a month."""


def index_of(
    evidence: Evidence,
    kind: str,
    sites: Sequence[str],
    printed: Mapping[Cell, float],
    round_to: float = 0.0,
    keep: Keep | None = None,
) -> list[IndexMonth]:
    """The index of one kind of count, a month a row.

    Made of the counts as they are printed: it tells no more than they do, and stays when adverts
    behind them are erased. What rounding took away is part of its error.

    Args:
        kind: postings, templates or clusters.
        sites: what is pooled; never invented sites with real ones.
        printed: {(site, first day of a month): count} of the months that may enter: complete, and
            printed. round_to: the base to which they were rounded; 0 when they are exact.
        keep: given the months and their effects, those with the errors to print.
    """
    segments = [one for site in sites for one in segments_of(evidence, site, set(printed))]
    if not segments:
        return []
    months = months_of(segments)
    counts, covered = table_of(segments, months, printed)
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
    seen = _counted(evidence, kind, used, [months[n] for n in kept])
    if not len(seen[0]):
        return [replace(row, reason=row.reason or _NONE_LEFT) for row in rows]
    effects = _fitted(counts[own][:, kept], days[own][:, kept], seen, round_to)
    if keep is not None:
        effects = keep([months[n] for n in kept], effects)
    drawn = _drawn([rows[n] for n in kept], effects, kept)
    for number, row in zip(kept, drawn, strict=True):
        rows[number] = row
    return rows


_NONE_LEFT = "The adverts of these months have all been erased: the error of an index is not known."


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
    segments: Sequence[Segment],
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


def _fitted(counts: Floats, days: Floats, seen: tuple[Days, Days], round_to: float) -> Effects:
    """The fit to what was printed; chance between advertisers is that of those still there.

    A month of whose adverts some are gone counts each that is left for more; one of which all are
    gone errs as much for its size as the others do.
    """
    cells, units = seen
    left = np.bincount(cells, minlength=counts.size).reshape(counts.shape)
    weights = (counts / np.maximum(left, 1)).ravel()[cells]
    of_unit = np.bincount(ranks(units), weights)
    clumped = float((of_unit**2).sum() / weights.sum())
    own = np.where(days > 0, round_to**2 / 12 + np.where(left > 0, 0.0, clumped * counts), 0.0)
    return fit(counts, days, cells, units, weights, own)


def _counted(
    evidence: Evidence, kind: str, segments: Sequence[Segment], months: Sequence[dt.date]
) -> tuple[Days, Days]:
    """Of what is counted, one by one, the cell s·T + t and the unit."""
    known, column = cells_of(evidence), {month: number for number, month in enumerate(months)}
    cell_of = np.full(len(known.names) + 1, -1)  # the last one is for what counts nowhere
    number = known.of
    for row, one in enumerate(segments):
        for period in one.periods:
            if period.start in column and (one.site, period.start) in number:
                cell = row * len(months) + column[period.start]
                cell_of[number[one.site, period.start]] = cell
    units: Days = evidence.adverts["unit"].to_numpy(dtype=np.int64)
    cells: Days = known.number.to_numpy(dtype=np.int64)
    if kind != "postings":
        # In the order of the adverts: of sums the last digits depend on it.
        once = np.sort(pairs_of(evidence, UNIT[kind]).first)
        cells, units = cells[once], units[once]
    inside = cell_of[cells] >= 0
    return cell_of[cells[inside]], units[inside]


def _drawn(rows: Sequence[IndexMonth], effects: Effects, numbers: Days) -> list[IndexMonth]:
    error = np.sqrt(np.maximum(np.diag(effects.covariance), 0.0))
    reach = student_quantile((1 + LEVEL) / 2, effects.df) * error
    trend = _trend(effects, numbers)
    return [
        replace(
            row,
            drawn=True,
            index=_level(effects.log[n]),
            low=_level(effects.log[n] - reach[n]),
            high=_level(effects.log[n] + reach[n]),
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
            found[:, run] = smoothed(log, covariance, numbers[run], typical(effects.df[run]))
    return found
