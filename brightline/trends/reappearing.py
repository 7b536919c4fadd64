"""What a site had that appeared elsewhere: the share of it and the days, advertisers as the cases.

Templates of one advertiser cluster move together, so that clusters, and not templates, are the
independent cases of every interval. A share is told only where enough clusters stand behind what
moved and enough behind what did not; else it is bounded. Nothing here knows a sentence.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
import pandas as pd

from brightline.publish.disclosure import is_dominated
from brightline.trends.interrupted import REBOUND_WEEKS
from brightline.trends.intervals import LEVEL, clopper_pearson, interval_over_clusters
from brightline.trends.series import Days, Floats

AT_RISK_WEEKS = 8
"""Whoever posted on the site in the eight weeks before the event was there when it happened."""

Withheld = Literal["", "few", "moved", "stayed", "dominated"]
"""Why a share is not told: too few clusters in all, of those that moved, of those that did not."""


@dataclass(frozen=True, slots=True)
class Part:
    """The share of items that moved, in whole percents (limits outward): exact ones of a small
    group have one solution in whole clusters. bound: of the share of clusters, where withheld."""

    withheld: Withheld
    estimate: float | None = None
    low: float | None = None
    high: float | None = None
    bound: float | None = None


@dataclass(frozen=True, slots=True)
class Waited:
    """Days until half of the clusters had appeared, in whole weeks (limits outward)."""

    median: int
    low: int
    high: int


def waiting(
    adverts: pd.DataFrame, site: str, others: Sequence[str], date: int, column: str
) -> tuple[Floats, Days]:
    """Of what a site had in the weeks before a date and no other site had: (days until each
    appeared elsewhere, inf for never in the window; its widest cluster).

    Args:
        adverts: with `seen`, the day of first sighting. column: template or cluster.
    """
    before = adverts[adverts["seen"] < date]
    had = before[(before["site"] == site) & (before["seen"] >= date - 7 * AT_RISK_WEEKS)]
    known = set(before.loc[before["site"].isin(list(others)), column])
    own = had[~had[column].isin(known)].drop_duplicates(column)
    inside = adverts["seen"].between(date, date + 7 * REBOUND_WEEKS - 1)
    after = adverts[inside & adverts["site"].isin(list(others))]
    first = after.groupby(column)["seen"].min()
    waits = first.reindex(own[column]).to_numpy(dtype=np.float64) - date
    return np.where(np.isnan(waits), np.inf, waits), own["widest"].to_numpy(dtype=np.int64)


def pooled(parts: Sequence[tuple[Floats, Days]]) -> tuple[Floats, Days]:
    """Several of `waiting` as one."""
    if not parts:
        return np.array([]), np.array([], dtype=np.int64)
    return np.concatenate([one for one, _ in parts]), np.concatenate([one for _, one in parts])


def part_moved(waits: Floats, clusters: Days, threshold: int) -> Part:
    """The share that moved, or its bound.

    Args:
        waits, clusters: as of `waiting`. threshold: the fewest clusters behind a figure.
    """
    moved = np.isfinite(waits)
    own, some = len(np.unique(clusters)), len(np.unique(clusters[moved]))
    if own < threshold:
        return Part("few")
    if some < threshold:
        return Part("moved", bound=_up(clopper_pearson(float(threshold), float(own))[1]))
    if own - some < threshold:
        # Of those of which nothing moved: who moved in part is no cover for who did not.
        return Part("stayed", bound=_down(clopper_pearson(float(own - threshold), float(own))[0]))
    for items in (clusters, clusters[moved], clusters[~moved]):
        if is_dominated(np.unique(items, return_counts=True)[1].tolist()):
            return Part("dominated")
    share = float(moved.mean())
    low, high = _interval(moved.astype(np.float64), clusters)
    return Part("", round(share, 2), _down(low), _up(high))


def _interval(moved: Floats, clusters: Days) -> tuple[float, float]:
    """Clusters are the cases (see `intervals.interval_over_clusters`)."""
    code = np.unique(clusters, return_inverse=True)[1]
    inside, sizes = np.bincount(code, weights=moved), np.bincount(code).astype(np.float64)
    return interval_over_clusters(inside.astype(np.float64), sizes)


def days_waited(waits: Floats, clusters: Days) -> Waited | None:
    """The median day on which a cluster's first item appeared, of the clusters that moved, with the
    interval of order statistics (David & Nagaraja 2003, ch. 7.1); None where they are under six.
    """
    moved = np.isfinite(waits)
    days = np.sort(pd.Series(waits[moved]).groupby(clusters[moved]).min().to_numpy()) + 1
    rank = _rank(len(days))
    if rank == 0:
        return None
    low, high = days[rank - 1], days[len(days) - rank]
    return Waited(
        7 * math.ceil(float(np.median(days)) / 7),
        7 * math.floor(low / 7),
        7 * math.ceil(high / 7),
    )


def _rank(n: int) -> int:
    """The highest r for which the median lies under the r-th of n values by at most half of 5%."""
    below, rank = 0.0, 0
    while rank < n:
        log = math.lgamma(n + 1) - math.lgamma(rank + 1) - math.lgamma(n - rank + 1)
        below += math.exp(log - n * math.log(2))
        if below > (1 - LEVEL) / 2:
            break
        rank += 1
    return rank


def _down(share: float) -> float:
    return max(math.floor(100 * share + 1e-9) / 100, 0.0)


def _up(share: float) -> float:
    return min(math.ceil(100 * share - 1e-9) / 100, 1.0)
