"""Replicates: every quantity of two periods, computed again with advertisers drawn anew.

What is resampled are the units that post independently (adverts joined by contact or text; see
`linked.linked_units`), across both periods and with their labels, since one advertiser who posts
two hundred times moves a count, a share and the ratio of both at once. Each unit gets an
independent Poisson(1) weight: the bootstrap of a random number of arrivals (Hanley & MacGibbon
2006, 'Creating non-parametric bootstrap samples using Poisson frequencies'). Labels keep their
strata: each stratum's items are weighted up to its known size in every replicate, so that the gain
of stratification is kept (Särndal, Swensson & Wretman 1992, ch. 7.6).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd
from scipy.sparse import coo_matrix, csr_array

from brightline.trends.evidence import Evidence, Span, one_sample_per_site, wave_for, within
from brightline.trends.series import Days, Floats

REPLICATES = 1000
"""Enough for a standard error within 2% of itself (1 / sqrt(2 x 999))."""

MIN_CELL_LABELS = 20
"""A place with fewer labels in either period is counted with the other places of its site: a share
on a handful of labels would make mix out of noise."""

OTHER_PLACES = "other places"

_CHUNK = 64  # replicates at once: bounds memory to 64 weights per advertiser


@dataclass(frozen=True)
class Quantities:
    """What two periods are made of; the first axis is replicates, the first row the estimate.

    observed: adverts that were brought in at all, (R, 2). postings: adverts of the comparable
    sites by cell, (R, 2, cells). texts: distinct templates among them, (R, 2). share: judged
    suspicious, by cell, (R, 2, cells); NaN where a replicate drew no label of a cell.
    """

    cells: tuple[str, ...]
    observed: Floats
    postings: Floats
    texts: Floats
    share: Floats


@dataclass(frozen=True)
class Labels:
    """The labelled items (group: period · cells + cell, -1 for neither; inverse: 1/π), and the
    sizes of their strata."""

    unit: Days
    stratum: Days
    group: Days
    inverse: Floats
    y: Floats
    population: Floats


def quantities(
    evidence: Evidence,
    spans: tuple[Span, Span],
    sites: Sequence[str],
    all_sites: Sequence[str],
    *,
    replicates: int = REPLICATES,
    seed: int = 0,
) -> Quantities:
    """The quantities of two periods over the comparable `sites`, and their replicates.

    Args:
        sites: the like-for-like panel, which has labels in both periods (see `panel.py`).
        all_sites: every site that was looked at in either period: what a naive count adds up.
        seed: the same seed gives the same replicates.
    """
    cells, cell_of = _cells(evidence, spans, sites)
    features = _features(evidence, spans, sites, all_sites, cell_of, len(cells))
    labels = _labels(evidence, spans, sites, cell_of, len(cells))
    return resampled(features, labels, tuple(cells), replicates=replicates, seed=seed)


def resampled(
    features: csr_array, labels: Labels, cells: tuple[str, ...], *, replicates: int, seed: int
) -> Quantities:
    """The quantities of plain arrays, and their replicates.

    Args:
        features: (units, 4 + 2 cells) of each unit the adverts brought in and the texts in both
            periods, then its postings by period and cell.
    """
    rng = np.random.default_rng(seed)
    rows = [_totals(np.ones((1, features.shape[0])), features, labels, len(cells))]
    for start in range(0, replicates, _CHUNK):
        size = (min(_CHUNK, replicates - start), features.shape[0])
        weights = rng.poisson(1.0, size).astype(np.float64)
        rows.append(_totals(weights, features, labels, len(cells)))
    observed, texts, postings, share = (np.concatenate(parts) for parts in zip(*rows, strict=True))
    return Quantities(cells, observed, postings, texts, share)


def _totals(
    weights: Floats, features: csr_array, labels: Labels, cells: int
) -> tuple[Floats, Floats, Floats, Floats]:
    """(observed, texts, postings, share) for rows of unit weights."""
    found = np.asarray((features.T @ weights.T).T)
    postings = found[:, 4:].reshape(len(weights), 2, cells)
    return found[:, :2], found[:, 2:4], postings, _shares(weights, labels, cells)


def _shares(weights: Floats, labels: Labels, cells: int) -> Floats:
    drawn = weights[:, labels.unit] * labels.inverse
    strata = _one_hot(labels.stratum, len(labels.population))
    size = np.asarray(drawn @ strata)
    scale = np.divide(labels.population, size, out=np.zeros_like(size), where=size > 0)
    drawn = drawn * scale[:, labels.stratum]
    groups = _one_hot(labels.group, 2 * cells)
    above, below = np.asarray((drawn * labels.y) @ groups), np.asarray(drawn @ groups)
    share = np.divide(above, below, out=np.full_like(below, np.nan), where=below > 0)
    found: Floats = share.reshape(len(weights), 2, cells)
    return found


def _one_hot(codes: Days, columns: int) -> csr_array:
    """A sparse indicator of `codes`; a negative code belongs nowhere."""
    rows = np.flatnonzero(codes >= 0)
    ones = np.ones(len(rows))
    return csr_array(coo_matrix((ones, (rows, codes[rows])), (len(codes), columns)))


def _cells(
    evidence: Evidence, spans: tuple[Span, Span], sites: Sequence[str]
) -> tuple[list[str], dict[tuple[str, str], int]]:
    """The cells of mix ('site, place'), and the number of each (site, place) that has its own."""
    counts = []
    for span in spans:
        items = _chosen(evidence, spans, sites, span)
        places = items["place"].fillna("").astype(str)
        counts.append(items[items["y"].notna()].groupby([items["site"], places]).size())
    least = pd.concat(counts, axis=1).fillna(0).min(axis=1)
    own = [key for key in least[least >= MIN_CELL_LABELS].index if key[1]]
    names = [f"{site}, {OTHER_PLACES}" for site in sites] + [f"{site}, {p}" for site, p in own]
    cell_of = {(site, ""): number for number, site in enumerate(sites)}
    cell_of.update({key: len(sites) + number for number, key in enumerate(own)})
    return names, cell_of


def _cell_numbers(frame: pd.DataFrame, cell_of: dict[tuple[str, str], int]) -> Days:
    """The cell of each row: its place's own, or that of the other places of its site."""
    places = frame["place"].fillna("").astype(object)
    known = pd.Series(cell_of)
    own = known.reindex(pd.MultiIndex.from_arrays([frame["site"], places])).to_numpy()
    rest = frame["site"].map(
        {site: number for (site, place), number in cell_of.items() if not place}
    )
    return np.asarray(np.where(np.isnan(own), rest.to_numpy(), own), dtype=np.int64)


def _features(
    evidence: Evidence,
    spans: tuple[Span, Span],
    sites: Sequence[str],
    all_sites: Sequence[str],
    cell_of: dict[tuple[str, str], int],
    cells: int,
) -> csr_array:
    """(units, 4 + 2 cells): observed and texts of both periods, then postings by cell."""
    units = int(evidence.adverts["unit"].max()) + 1 if len(evidence.adverts) else 1
    rows: list[Days] = []
    columns: list[Days] = []

    def add(unit: pd.Series, column: Days | int) -> None:
        rows.append(unit.to_numpy(dtype=np.int64))
        columns.append(np.broadcast_to(np.asarray(column, dtype=np.int64), len(unit)))

    for period, span in enumerate(spans):
        add(brought_in(evidence, span, all_sites, "unit"), period)
        here = evidence.population(span, sites, ["site", "place", "template", "unit"])
        add(here.drop_duplicates("template")["unit"], 2 + period)
        add(here["unit"], 4 + period * cells + _cell_numbers(here, cell_of))
    row, column = np.concatenate(rows), np.concatenate(columns)
    return csr_array(coo_matrix((np.ones(len(row)), (row, column)), (units, 4 + 2 * cells)))


def brought_in(evidence: Evidence, span: Span, sites: Sequence[str], column: str) -> pd.Series:
    """A column of what a count without coverage sees: adverts first seen in the period, new or old
    stock."""
    return evidence.adverts[column][within(evidence.seen, span) & evidence.axes.of(sites)]


def _chosen(
    evidence: Evidence, spans: tuple[Span, Span], sites: Sequence[str], span: Span
) -> pd.DataFrame:
    """The items of one period in the wave that both periods have (as `change.py` chooses)."""
    wave = wave_for([evidence.sampled(one, sites) for one in spans])
    items = evidence.sampled(span, sites)
    return one_sample_per_site(items[items["wave"] == wave])


def _labels(
    evidence: Evidence,
    spans: tuple[Span, Span],
    sites: Sequence[str],
    cell_of: dict[tuple[str, str], int],
    cells: int,
) -> Labels:
    parts = [_chosen(evidence, spans, sites, span) for span in spans]
    samples = pd.concat(parts)["sample"].unique()
    # The whole samples: strata may reach beyond the panel and the two periods.
    items = evidence.items[evidence.items["sample"].isin(samples) & evidence.items["y"].notna()]
    group = np.full(len(items), -1, dtype=np.int64)
    for period, part in enumerate(parts):
        inside = items.index.isin(part.index)
        group[inside] = period * cells + _cell_numbers(items[inside], cell_of)
    stratum = items.groupby(["sample", "stratum"]).ngroup()
    sizes = items.groupby(["sample", "stratum"])["stratum_population"].first()
    return Labels(
        unit=items["unit"].to_numpy(dtype=np.int64),
        stratum=np.asarray(stratum, dtype=np.int64),
        group=group,
        inverse=1 / items["inclusion_probability"].to_numpy(dtype=np.float64),
        y=items["y"].to_numpy(dtype=np.float64),
        population=sizes.to_numpy(dtype=np.float64),
    )
