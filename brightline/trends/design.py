"""The sample as it was drawn: items, weights, and the variance of a weighted total.

Stratified sampling without replacement with the finite population correction (Cochran 1977,
ch. 5), items worked in random order so that the labelled ones of a stratum stand for all of it,
and a second stage for the annotators (Cochran 1977, ch. 10.3): a panel that judged every advert
would still disagree with itself.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from brightline.trends import linearised, second_stage
from brightline.trends.hidden_share import Hidden, hidden_by
from brightline.trends.series import Days, Floats, Mask

SLACK_ERRORS = 3.0
"""Standard errors by which the represented number may miss before the sample is blamed."""


def items_of(labels: pd.DataFrame, cutoff: int) -> pd.DataFrame:
    """One row per sampled advert of a sample, judged or not.

    Args:
        labels: the labels frame (see `frames.read_labels`).
        cutoff: an annotator who judges at or above it suspects the advert.

    Returns:
        The frame's columns per advert and sample, and judges (how many), y (mean over them of
        1[judgement >= cutoff], NaN when nobody judged), noise (variance of y over annotators,
        NaN with fewer than two), declined (whether whoever had it before them gave no judgement:
        it was skipped, or could not be judged).
    """
    first = labels.drop_duplicates(["sample", "advert_id"]).set_index(["sample", "advert_id"])
    judged = labels[labels["judgement"].notna()]
    suspected = (judged["judgement"].astype(float) >= cutoff).astype(float)
    groups = suspected.groupby([judged["sample"], judged["advert_id"]])
    found = pd.DataFrame({"judges": groups.size(), "y": groups.mean(), "spread": groups.var()})
    items = first.join(found)
    items["judges"] = items["judges"].fillna(0).astype(int)
    items["noise"] = items.pop("spread") / items["judges"]
    given = labels[labels["annotator"].notna() & _is_of_this_codebook(labels)]
    items["declined"] = items.index.isin(pd.MultiIndex.from_frame(given[["sample", "advert_id"]]))
    items["declined"] &= items["judges"] == 0
    return items.drop(columns=["annotator", "judgement"]).reset_index()


def _is_of_this_codebook(labels: pd.DataFrame) -> pd.Series:
    """Whether each is; judgements under another are there without what they said."""
    if "other_codebook" not in labels:
        return pd.Series(True, index=labels.index)
    found: pd.Series = labels["other_codebook"].eq("")
    return found


@dataclass(frozen=True)
class Design:
    """The labelled items of one or more samples, with what their variance needs.

    items: the labelled rows; `row` is where each stood in the frame of items. weight: adverts
    that each stands for. group: variance stratum of each (strata with a single labelled item are
    joined to their neighbour). fraction: labelled over population of each item's stratum.
    """

    items: pd.DataFrame
    weight: Floats
    group: Days
    fraction: Floats

    def share(self, domain: Mask) -> float:
        """The Hájek estimate of the mean of y over the adverts of a domain (Hájek 1971)."""
        return float(linearised.hajek(self.y, self.weight, domain))

    @property
    def y(self) -> Floats:
        """The share of its annotators that suspected each item."""
        return self.items["y"].to_numpy(dtype=np.float64)

    @property
    def noise(self) -> Floats:
        """The variance of each y over annotators; of one alone, as `second_stage` fills it in."""
        noise = self.items["noise"].to_numpy(dtype=np.float64)
        return second_stage.filled(noise, self.y, self.judges, self.weight, self.group)

    @property
    def judges(self) -> Floats:
        """How many annotators judged each item."""
        return self.items["judges"].to_numpy(dtype=np.float64)

    def influence(self, domain: Mask) -> Floats:
        """What each item adds to the estimate's error (see `linearised.influence`)."""
        return linearised.influence(self.y, self.weight, domain)

    def variance(self, z: Floats, per_item: Floats) -> float:
        """The design variance of Σz, z linear in the labels with slope `per_item` on each y."""
        sampling = linearised.stratified_variance(z, self.group, self.fraction)
        second = linearised.noise_variance(per_item, self.fraction, self.noise)
        return float(sampling + second)

    def least_variance(self, domain: Mask) -> float:
        """The least believable variance of a share (see `linearised.smoothed_variance`)."""
        return float(
            linearised.smoothed_variance(
                self.y, self.weight, domain, self.group, self.fraction, self.judges, self.noise
            )
        )

    def cases(self, domain: Mask) -> Floats:
        """How many independent judgements each item has (see `linearised.cases`)."""
        return linearised.cases(self.y, self.weight, domain, self.judges, self.noise)

    def hidden(self, domain: Mask) -> Hidden:
        """What strata whose labels are all alike may hold of the contrary."""
        return hidden_by(self.y, self.weight, domain, self.group, self.cases(domain))

    def df(self, domain: Mask) -> int:
        """Degrees of freedom: the domain's items less the variance strata that hold any of them.

        As R's `survey` counts them in a subset.
        """
        return max(int(domain.sum()) - len(np.unique(self.group[domain])), 1)


def design_of(items: pd.DataFrame) -> Design:
    """The design of the judged rows among `items` (see `items_of`), stratum by stratum.

    A labelled item stands for N_h (1/π_i) / Σ(1/π) adverts of its stratum, which is N_h / m_h
    under simple random sampling: labels that are still missing are missing at random, because
    items are worked in a random order.
    """
    labelled = items[items["y"].notna()].sort_values(["sample", "stratum", "advert_id"])
    labelled = labelled.reset_index(names="row")
    keys = [labelled["sample"], labelled["stratum"]]
    inverse = 1 / labelled["inclusion_probability"].astype(float)
    population = labelled["stratum_population"].astype(float)
    weight = population * inverse / inverse.groupby(keys).transform("sum")
    size = inverse.groupby(keys).transform("size")
    stratum = labelled.groupby(["sample", "stratum"], sort=True).ngroup()
    return Design(
        items=labelled,
        weight=weight.to_numpy(dtype=float),
        group=_joined_singletons(np.asarray(stratum, dtype=np.int64)),
        fraction=np.minimum(np.asarray(size / population, dtype=float), 1.0),
    )


def _joined_singletons(stratum: Days) -> Days:
    """A stratum with one labelled item shows no spread: it joins the one before it (or after)."""
    group = stratum.copy()
    codes, sizes = np.unique(stratum, return_counts=True)
    for position in np.flatnonzero(sizes == 1):
        other = position - 1 if position else 1
        if other < len(codes):
            group[group == group[stratum == codes[position]][0]] = group[stratum == codes[other]][0]
    return group


def stands_for(design: Design, domain: Mask, adverts: float) -> bool:
    """Whether the items of a domain stand for so many adverts, but for the chance of the draw."""
    slack = SLACK_ERRORS * _size_error(design, domain)
    return float(design.weight[domain].sum()) + slack >= adverts


def _size_error(design: Design, domain: Mask) -> float:
    """The standard error of the number of adverts that the domain's items stand for."""
    inside = np.where(domain, design.weight, 0.0)
    return float(np.sqrt(design.variance(inside, np.zeros(len(inside)))))
