"""Structural measures, as distributions over groups of clusters and in no other form.

Places per cluster, how evenly they are used (Shannon entropy), templates per cluster and contacts
per template describe how a market is organised in a region and period. Nothing here names or
returns a single cluster: a group of fewer than `threshold` clusters has no distribution, and a
class of fewer is merged with its neighbour. Movement of a cluster is not an indicator and is not
computed. What may be printed, of which region and period, is in `structure_report`.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

import numpy as np
import numpy.typing as npt
import pandas as pd

from brightline.publish.disclosure import is_shown
from brightline.trends.intervals import interval_over_clusters

_ENDS = (0, 1, 2, 5, None)
"""The most in each class of a measure; finer ones would single out the largest clusters."""

MEASURES = {
    "places_per_cluster": "places per advertiser cluster",
    "even_places_per_cluster": "places per advertiser cluster if it used them equally often",
    "templates_per_cluster": "templates per advertiser cluster",
    "contacts_per_template": "contacts per template",
}
"""Each measure in words. The second is two to the power of the Shannon entropy in bits (the
effective number of Hill 1973), rounded up: one place that has nearly all adverts counts as one to
two."""

Flags = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Class:
    """One class: its bounds, its units (clusters or templates), their share and its interval.

    least, most: whole numbers, both inside; most is None without an upper bound.
    low, high: 95%, over both linkings where the unit is a cluster (see `distributions`).
    """

    least: int
    most: int | None
    units: int
    share: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Distribution:
    """A measure over the units of a group; None for classes when they may not be shown."""

    measure: str
    classes: tuple[Class, ...] | None


@dataclass(frozen=True, slots=True)
class _Units:
    """One value per unit, and the cluster of the widest linking that each belongs to."""

    values: pd.Series
    owner: pd.Series

    def inside(self, least: int, most: int | None) -> Flags:
        chosen = self.values.ge(least) & (self.values.le(most) if most is not None else True)
        return np.asarray(chosen, dtype=bool)

    def may_be_shown(self, least: int, most: int | None, threshold: int) -> bool:
        hands = self.owner[self.inside(least, most)].value_counts()
        return is_shown(hands.tolist(), threshold)


def distributions(
    adverts: pd.DataFrame, contacts: pd.DataFrame, threshold: int
) -> list[Distribution]:
    """How the clusters of one region and period are distributed over each measure.

    The interval of a class is that of Korn and Graubard (1998) with the clusters of the widest
    linking as primary units: what one hand posts is one observation. Where the unit is a cluster,
    it is widened to hold the interval under the widest linking as well, since the truth lies
    between two linkings of which one joins too little and one too much.

    Args:
        adverts: advert_id, cluster, widest, template, place (NA where not known), of the adverts
            of one region and period.
        contacts: advert_id, contact_id, without those that are nobody's.
        threshold: the study's; against it the clusters of the widest linking are counted.
    """
    placed = adverts[adverts["place"].notna()]
    counted = {
        "places_per_cluster": partial(_distinct, placed, "place"),
        "even_places_per_cluster": partial(_effective, placed),
        "templates_per_cluster": partial(_distinct, adverts, "template"),
    }
    found = [
        _distribution(measure, count("cluster"), count("widest"), threshold)
        for measure, count in counted.items()
    ]
    named = _contacts(adverts, contacts)
    return [*found, _distribution("contacts_per_template", named, None, threshold)]


def _distinct(adverts: pd.DataFrame, what: str, unit: str) -> _Units:
    return _Units(adverts.groupby(unit)[what].nunique(), _owners(adverts, unit))


def _effective(adverts: pd.DataFrame, unit: str) -> _Units:
    counts = adverts.groupby([unit, "place"]).size()
    shares = counts / counts.groupby(level=0).transform("sum")
    bits = -(shares * np.log2(shares)).groupby(level=0).sum()
    # Equal use is a whole number, but for rounding.
    whole = np.ceil(2 ** bits.to_numpy() - 1e-9).astype(np.int64)
    return _Units(pd.Series(whole, index=bits.index), _owners(adverts, unit))


def _owners(adverts: pd.DataFrame, unit: str) -> pd.Series:
    return adverts.groupby(unit)["widest"].first()


def _contacts(adverts: pd.DataFrame, contacts: pd.DataFrame) -> _Units:
    owner = _owners(adverts, "template")
    named = adverts[["advert_id", "template"]].merge(contacts, on="advert_id")
    counts = named.groupby("template")["contact_id"].nunique()
    return _Units(counts.reindex(owner.index, fill_value=0), owner)


def _distribution(
    measure: str, units: _Units, widest: _Units | None, threshold: int
) -> Distribution:
    bounds = _bounds(units, threshold)
    if not bounds:
        return Distribution(measure, None)
    return Distribution(measure, tuple(_class(units, widest, *one) for one in bounds))


def _bounds(units: _Units, threshold: int) -> list[tuple[int, int | None]]:
    """The classes, neighbours merged until each may be shown; none when the whole may not."""
    found: list[tuple[int, int | None]] = []
    least = int(units.values.min()) if len(units.values) else 0
    for most in _ENDS:
        if units.may_be_shown(least, most, threshold):
            found.append((least, most))
            least = most + 1 if most is not None else least
    while found:  # what is left at the top joins the last class that may be shown with it
        last = (found.pop()[0], None)
        if units.may_be_shown(*last, threshold):
            return [*found, last]
    return []


def _class(units: _Units, widest: _Units | None, least: int, most: int | None) -> Class:
    inside = units.inside(least, most)
    intervals = [_interval(inside, units.owner)]
    if widest is not None:
        intervals.append(_interval(widest.inside(least, most), widest.owner))
    lows, highs = zip(*intervals, strict=True)
    return Class(least, most, int(inside.sum()), float(inside.mean()), min(lows), max(highs))


def _interval(inside: Flags, owner: pd.Series) -> tuple[float, float]:
    """The share of units inside; hands are its cases."""
    both = pd.DataFrame({"inside": inside, "one": 1}).groupby(owner.to_numpy()).sum()
    return interval_over_clusters(*(both[name].to_numpy(np.float64) for name in ("inside", "one")))
