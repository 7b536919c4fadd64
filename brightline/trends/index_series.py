"""The series that an index is made of: stretches of a site's months that are alike, as a table.

A site whose pace, success or sections change is one series until then and another after.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from brightline.trends.coverage import PeriodCoverage, comparable
from brightline.trends.evidence import Evidence
from brightline.trends.panel import months_covered
from brightline.trends.series import Floats

Cell = tuple[str, dt.date]
"""A site and the first day of a month."""


@dataclass(frozen=True)
class Segment:
    """A stretch of one site's months that are comparable with one another."""

    site: str
    periods: tuple[PeriodCoverage, ...]
    reason: str  # why it is another one than the segment before it; '' for a site's first


def segments_of(evidence: Evidence, site: str, usable: set[Cell]) -> list[Segment]:
    """A site's series, in order of time, over its complete months among `usable`."""
    found: list[Segment] = []
    for period in months_covered(evidence, site):
        if period.status != "complete" or (site, period.start) not in usable:
            continue
        # With each month of it: small steps of pace or sections add up.
        alike = [comparable(one, period) for one in found[-1].periods] if found else []
        reason = next(filter(None, reversed(alike)), "")
        if found and not reason:
            found[-1] = replace(found[-1], periods=(*found[-1].periods, period))
        else:
            found.append(Segment(site, (period,), reason))
    return found


def months_of(segments: Sequence[Segment]) -> list[dt.date]:
    """The first days of all months from the first of them to the last."""
    starts = sorted({period.start for one in segments for period in one.periods})
    first, last = starts[0], starts[-1]
    size = 12 * (last.year - first.year) + last.month - first.month + 1
    return [_month(first, number) for number in range(size)]


def _month(first: dt.date, number: int) -> dt.date:
    years, month = divmod(first.month - 1 + number, 12)
    return dt.date(first.year + years, month + 1, 1)


def table_of(
    segments: Sequence[Segment], months: Sequence[dt.date], printed: Mapping[Cell, float]
) -> tuple[Floats, Floats]:
    """(S, T) counts, and the days that they are of; 0 where a segment was not seen."""
    position = {month: number for number, month in enumerate(months)}
    counts, days = np.zeros((2, len(segments), len(months)))
    for row, one in enumerate(segments):
        for period in one.periods:
            column = position[period.start]
            counts[row, column] = printed[one.site, period.start]
            days[row, column] = period.days_told
    return counts, days
