"""Structural measures, as distributions over groups of clusters and in no other form.

Places per cluster, contacts per template and the evenness of places (Shannon entropy) describe how
a market is organised in a region and period. Nothing here names or returns a single cluster: a
group of fewer than `threshold` clusters has no distribution, and neither has a class of fewer.
Movement of a cluster is not an indicator and is not computed.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

CLASSES = ((1, 1), (2, 2), (3, 5), (6, None))
"""Classes of a measure, as (least, most); finer ones would single out the largest clusters."""

MEASURES = ("places_per_cluster", "templates_per_cluster", "clusters_per_template")


@dataclass(frozen=True, slots=True)
class Class:
    """One class of a distribution: its bounds and how many clusters are in it."""

    least: int
    most: int | None
    clusters: int


@dataclass(frozen=True, slots=True)
class Distribution:
    """A measure over the clusters of a group; None for classes when they may not be shown."""

    measure: str
    classes: tuple[Class, ...] | None


def distributions(adverts: pd.DataFrame, threshold: int) -> list[Distribution]:
    """How the clusters of one region and period are distributed over each measure.

    Args:
        adverts: cluster, widest, template, place of the adverts of one region and period.
        threshold: the study's; against it the clusters of the widest linking are counted.
    """
    counted: dict[str, tuple[str, Callable[[], pd.Series[int]]]] = {
        "places_per_cluster": ("cluster", lambda: _distinct(adverts, "cluster", "place")),
        "templates_per_cluster": ("cluster", lambda: _distinct(adverts, "cluster", "template")),
        "clusters_per_template": ("template", lambda: _distinct(adverts, "template", "cluster")),
    }
    found = []
    for measure in MEASURES:
        unit, count = counted[measure]
        owner = adverts.groupby(unit)["widest"].first()
        found.append(Distribution(measure, _classes(count(), owner, threshold)))
    return found


def evenness(adverts: pd.DataFrame, threshold: int) -> float | None:
    """Shannon entropy of the clusters' places in bits, mean over clusters; None below threshold."""
    if adverts["widest"].nunique() < threshold:
        return None
    counts = adverts.groupby(["cluster", "place"]).size()
    shares = counts / counts.groupby(level="cluster").transform("sum")
    entropy = -(shares * np.log2(shares)).groupby(level="cluster").sum()
    return float(entropy.mean())


def _distinct(adverts: pd.DataFrame, unit: str, what: str) -> pd.Series[int]:
    return adverts.groupby(unit)[what].nunique()


def _classes(
    values: pd.Series[int], owner: pd.Series[int], threshold: int
) -> tuple[Class, ...] | None:
    """The classes, neighbours merged until each holds enough; None when the whole does not."""
    bounds: list[tuple[int, int | None]] = []
    pending: int | None = None
    for least, most in CLASSES:
        start = least if pending is None else pending
        if _clusters(values, owner, start, most) >= threshold:
            bounds.append((start, most))
            pending = None
        else:
            pending = start
    if not bounds:
        return None
    if pending is not None:  # what is left at the top joins the last class
        bounds[-1] = (bounds[-1][0], None)
    return tuple(Class(least, most, _units(values, least, most)) for least, most in bounds)


def _inside(values: pd.Series[int], least: int, most: int | None) -> pd.Series[bool]:
    return values.ge(least) & (values.le(most) if most is not None else True)


def _clusters(values: pd.Series[int], owner: pd.Series[int], least: int, most: int | None) -> int:
    return int(owner[_inside(values, least, most)].nunique())


def _units(values: pd.Series[int], least: int, most: int | None) -> int:
    return int(_inside(values, least, most).sum())


__all__: Sequence[str] = ("Class", "Distribution", "distributions", "evenness")
