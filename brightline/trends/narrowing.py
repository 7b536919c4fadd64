"""What is left of a site of whose sections the protocol names some no more.

Adverts and effort of a section that was left out go together. Counts of the time when it was
collected stand in earlier releases with it: beside counts without it they would read as a fall,
and counted anew they would tell, as a difference, how much of it there was, however few stand
behind that. So the site's series begins anew, with the month after the last day of it; what was
printed of the time before is neither printed again nor compared.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import numpy.typing as npt
import pandas as pd

from brightline.custody.sections import ERASED, UNNAMED
from brightline.shown import shows

if TYPE_CHECKING:
    from brightline.study import Study


class Narrowed(NamedTuple):
    """anew: {site: the first day of its new series}, of sites that a section was taken out of."""

    adverts: pd.DataFrame
    coverage: pd.DataFrame
    anew: dict[str, dt.date]


def narrowed(
    study: Study,
    adverts: pd.DataFrame,
    coverage: pd.DataFrame,
    erased: Mapping[str, dt.date] | None = None,
) -> Narrowed:
    """The adverts and coverage (see `frames.Frames`) of sites that the protocol names.

    Args:
        erased: {site: the last day of what was erased of it from outside of the protocol}.
    """
    out_of_adverts, out_of_coverage = _left_out(study, adverts), _left_out(study, coverage)
    # Pages without a section, and what an opt-out or a file left without its name, are the site's.
    nameless = coverage["section"].eq("") | coverage["section"].str.startswith((ERASED, UNNAMED))
    out_of_coverage &= ~nameless.to_numpy(dtype=bool)
    # Of files the coverage tells what was refused of it as well: nothing came in on such a day.
    held = coverage[out_of_coverage & (coverage["fetched"] > 0).to_numpy()]
    days = [
        *zip(held["site"], held["day"], strict=True),
        *_seen(adverts[out_of_adverts]),
        *(erased or {}).items(),
    ]
    if not days and not out_of_coverage.any():
        return Narrowed(adverts, coverage, {})
    anew: dict[str, dt.date] = {}
    for site, day in days:
        anew[site] = max(anew.get(site, dt.date.min), _next_month(day))
    seen = adverts["first_seen"].dt.tz_localize(None)
    kept = ~out_of_adverts & _since(adverts["site"], seen, anew)
    days_of_crawls = pd.to_datetime(coverage["day"])
    whole = ~out_of_coverage & _since(coverage["site"], days_of_crawls, anew)
    return Narrowed(
        adverts[kept].reset_index(drop=True), coverage[whole].reset_index(drop=True), anew
    )


def _left_out(study: Study, rows: pd.DataFrame) -> npt.NDArray[np.bool_]:
    """Whether each row is of a section that may not be shown; each section is asked of once."""
    groups = rows.groupby(["site", "section"], sort=False).ngroup().to_numpy()
    first = rows[["site", "section"]].drop_duplicates()
    hidden = [not shows(study, *pair) for pair in zip(first["site"], first["section"], strict=True)]
    return np.array(hidden, dtype=bool)[groups]


def _seen(adverts: pd.DataFrame) -> list[tuple[str, dt.date]]:
    return list(zip(adverts["site"], adverts["first_seen"].dt.date, strict=True))


def _since(sites: pd.Series, times: pd.Series, anew: dict[str, dt.date]) -> npt.NDArray[np.bool_]:
    begin = pd.to_datetime(sites.map(anew))
    return np.asarray(begin.isna() | (times >= begin), dtype=bool)


def _next_month(day: dt.date) -> dt.date:
    return (day.replace(day=1) + dt.timedelta(days=31)).replace(day=1)
