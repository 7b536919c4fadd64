"""Time effects of counts from sites that come and go, with chance between advertisers.

Each count is a site's level times a month's effect times its covered days: a log-linear Poisson
model with missing cells, as wildlife is counted (ter Braak, van Strien, Meijer & Verstrael 1994;
Pannekoek & van Strien 2005, 'TRIM 3 Manual'). Its month effects are an index that compares like
with like over the whole stretch at once. A chain of month-on-month links would drift where a site
is missed in between (Ivancic, Diewert & Fox 2011); this one cannot: equal counts at the same sites
give equal effects. Nothing here knows a frame.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import connected_components

from brightline.trends.series import Days, Floats, Mask

_MOST_ROUNDS = 5000
_CLOSE = 1e-12  # relative change of an effect at which the fit has ended


@dataclass(frozen=True)
class Effects:
    """log: (T,) ln of each month's effect, 0 at the first. covariance: (T, T), 0 in its first row.

    df: (T,) degrees of freedom of each variance, infinite at the first. fitted: (S, T) expected
    counts, 0 where nothing was observed.
    """

    log: Floats
    covariance: Floats
    df: Floats
    fitted: Floats


def fit(
    counts: Floats,
    days: Floats,
    cells: Days,
    units: Days,
    weights: Floats,
    own: Floats | None = None,
) -> Effects:
    """The time effects of a table of counts, each month of which hangs together with the first.

    Args:
        counts: (S, T). days: (S, T) covered days; 0 where a cell was not observed.
        cells, units, weights: the counts one by one: cell s·T + t, whose unit is which, how many.
                A unit is what posts independently; its counts move together.
        own: (S, T) variance of a count besides, which it shares with no other.
    """
    level, log = _proportional_fit(counts, days)
    fitted = np.where(days > 0, level[:, None] * np.exp(log)[None, :] * days, 0.0)
    own = np.zeros(days.shape) if own is None else own
    return Effects(log, *_errors(fitted, cells, units, weights, own), fitted)


def _proportional_fit(counts: Floats, days: Floats) -> tuple[Floats, Floats]:
    """Maximum likelihood by iterative proportional fitting (Deming & Stephan 1940)."""
    seen = days > 0
    by_site, by_month = np.where(seen, counts, 0.0).sum(axis=1), np.where(seen, counts, 0.0).sum(0)
    effect = np.ones(counts.shape[1])
    level = np.ones(counts.shape[0])
    for _ in range(_MOST_ROUNDS):
        level = by_site / (days @ effect)
        renewed = by_month / (level @ days)
        renewed /= renewed[0]
        done = np.abs(renewed / effect - 1).max() < _CLOSE
        effect = renewed
        if done:
            break
    return level, np.log(effect)


def _errors(
    fitted: Floats, cells: Days, units: Days, weights: Floats, own: Floats
) -> tuple[Floats, Floats]:
    """The sandwich of the Poisson likelihood, its meat summed over units, and how well it is known.

    A compound Poisson sum (Ross 2014, ch. 5.4): an advertiser who posts two hundred times is one
    chance and not two hundred. Each variance rests on as many units as would give it if all were
    alike (Satterthwaite 1946), which are few where a few post most.
    """
    sites, months = fitted.shape
    design = np.zeros((sites * months, sites + months - 1))
    site, month = np.divmod(np.arange(sites * months), months)
    design[np.arange(sites * months), site] = 1.0
    later = month > 0
    design[np.flatnonzero(later), sites + month[later] - 1] = 1.0
    information = design.T @ (fitted.ravel()[:, None] * design)
    number = ranks(units)
    # A row of the design has its site's column and its month's: sums are the product with it.
    by_site, by_month = (
        _summed(number, part[cells], weights, size)
        for part, size in ((site, sites), (month, months))
    )
    scores = np.hstack([by_site, by_month[:, 1:]])
    bread = np.linalg.pinv(information)
    meat = scores.T @ scores + design.T @ (own.ravel()[:, None] * design)
    whole = bread @ meat @ bread
    covariance = np.zeros((months, months))
    covariance[1:, 1:] = whole[sites:, sites:]
    fourth = ((scores @ bread[:, sites:]) ** 4).sum(axis=0)
    df = np.full(months, np.inf)
    df[1:] = np.divide(np.diag(covariance)[1:] ** 2, fourth, out=df[1:], where=fourth > 0)
    return covariance, np.maximum(df, 1.0)


def typical(df: Floats) -> float:
    """The degrees of freedom of what is made of several months: the middle one of theirs.

    The mean of some months rests on more units than one of them alone; it is never said to.
    """
    known = df[np.isfinite(df)]
    return float(np.median(known)) if len(known) else float("inf")


def _summed(rows: Days, columns: Days, weights: Floats, width: int) -> Floats:
    """(rows, width) the weights that fall on each row and column."""
    height = int(rows.max()) + 1
    summed = np.bincount(rows * width + columns, weights, height * width)
    return np.asarray(summed, dtype=np.float64).reshape(height, width)


def ranks(units: Days) -> Days:
    """The number of each unit among those that occur, from 0, in order; units are not negative."""
    occurs = np.zeros(int(units.max(initial=0)) + 1, dtype=np.int64)
    occurs[units] = 1
    found: Days = (np.cumsum(occurs) - 1)[units]
    return found


def linked_months(seen: Mask) -> Days:
    """(T,) the component of each month: two months are comparable if sites join them.

    Args:
        seen: (S, T) whether a site was observed in a month.
    """
    sites, months = seen.shape
    site, month = np.nonzero(seen)
    ones = np.ones(len(site), dtype=np.int8)
    graph = coo_matrix((ones, (site, month + sites)), (sites + months, sites + months))
    labels = np.asarray(connected_components(graph, directed=False)[1], dtype=np.int64)
    return labels[sites:]


def chained(counts: Floats, days: Floats) -> Floats:
    """(T,) ln of the chain of month-on-month links over the sites seen in both: what drifts.

    Here to show it, and used by no figure.
    """
    links = [0.0]
    for month in range(1, counts.shape[1]):
        both = (days[:, month - 1] > 0) & (days[:, month] > 0)
        rates = [counts[both, one].sum() / days[both, one].sum() for one in (month - 1, month)]
        links.append(float(np.log(rates[1] / rates[0])))
    return np.cumsum(links)
