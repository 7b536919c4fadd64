"""A share: its estimate or why there is none, its interval, and how precisely it is known.

How one is estimated is in `prevalence`. A share can be told anew for readers who know no more of
its population than what is printed (`Share.known_of`), since an exact interval would give away how
many adverts there are.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

import numpy as np

from brightline.trends import linearised
from brightline.trends.design import Design
from brightline.trends.evidence import Span
from brightline.trends.hidden_share import Hidden
from brightline.trends.intervals import clopper_pearson, effective_size, most_effective
from brightline.trends.series import Mask

MOST_SAMPLED = 0.9
"""The largest part of a population that a sample is taken to be: a population that is rounded would
else make a nearly whole sample look like all of it, and its interval like none."""

_EVEN_STEPS = 20
"""How finely it counts that strata were sampled at different rates; downward, so on the wide side.
Finer, it would tell the sizes of strata."""


@dataclass(frozen=True, slots=True)
class Precision:
    """The variance of a share, apart from how large a part of its population the sample is.

    sampling: as if that part were nothing. noise: what is left of it in a sample of all adverts,
    annotators' disagreement with themselves. least: the least believable variance (see
    `most_effective`), of the first. df: degrees of freedom. even: the smallest sampled part of a
    stratum over that of all; 1 in a single stratum. hidden: what strata whose labels are all alike
    may hold of the contrary, of the first too.
    """

    sampling: float
    noise: float
    least: float
    df: int
    even: float
    hidden: Hidden

    def effective(self, share: float, labelled: float, population: int | None) -> float:
        """The simple random sample that would be as precise.

        Args:
            population: how many adverts are known to be there; None, where that is not known: the
                interval is then as wide as if there were no end of them.
        """
        part = min(self.even * labelled / population, MOST_SAMPLED) if population else 0.0
        effective = effective_size(
            share,
            (1 - part) * self.sampling + part * self.noise,
            labelled,
            self.df,
            most=most_effective(share, (1 - part) * self.least),
        )
        return float(self.hidden.effective(np.asarray(share), effective, 1 - part))


def precision_of(design: Design, domain: Mask) -> Precision:
    """How precise the share of a domain is."""
    endless = replace(design, fraction=np.zeros(len(design.fraction)))
    slope = np.where(domain, design.weight / float(design.weight[domain].sum()), 0.0)
    sampled = float(domain.sum() / design.weight[domain].sum())
    even = float(design.fraction[domain].min()) / sampled
    return Precision(
        sampling=endless.variance(design.influence(domain), slope),
        noise=float(linearised.noise_variance(slope, np.ones(len(slope)), design.noise)),
        least=endless.least_variance(domain),
        df=design.df(domain),
        hidden=design.hidden(domain),
        even=min(math.floor(even * _EVEN_STEPS + _SLIGHT) / _EVEN_STEPS, 1.0),
    )


_SLIGHT = 1e-6
"""So that a part that is the same but for the last digits of a float is the same."""


@dataclass(frozen=True, slots=True)
class Share:
    """A share for one span and set of sites. Not drawn: no estimate, and `reason` says why.

    positives is the expected number of positive labels (the sum of y); population the adverts
    that the share speaks for; clusters the advertiser clusters among the labelled items and
    among the population (for disclosure control only); snapshot, that the adverts are all that
    one crawl saw. effective: the simple random sample that would be as precise; precision, what
    tells it for another population than the exact one. alike: of a share that is not drawn since
    all its labels are alike, the reason without the interval.
    """

    span: Span
    sites: tuple[str, ...]
    drawn: bool
    reason: str
    estimate: float | None = None
    low: float | None = None
    high: float | None = None
    labelled: int = 0
    annotators: int = 0
    positives: float = 0.0
    population: int = 0
    method: str = ""
    caveats: tuple[str, ...] = ()
    synthetic: bool = False
    clusters: tuple[int, int] = (0, 0)
    snapshot: bool = False
    effective: float = 0.0
    precision: Precision | None = None
    alike: str = ""

    def known_of(self, population: int | None, most: float = math.inf) -> Share:
        """The share with the interval of one who knows no more of its population than this.

        The exact one would stand in the interval, as the part of it that was sampled, and could be
        had back from there.

        Args:
            most: where there are more labels, the share and its interval are those of so many.
        """
        if self.labelled > most and self.alike:
            return replace(self, reason=self.alike)
        if not self.drawn or self.precision is None or self.estimate is None:
            return self
        labelled = min(self.labelled, most)
        effective = self.precision.effective(self.estimate, labelled, population)
        if self.labelled > most:
            return self._of_so_many(max(math.floor(most), 1), effective * most / self.labelled)
        low, high = clopper_pearson(self.estimate * effective, effective)
        return replace(self, low=low, high=high, effective=effective)

    def _of_so_many(self, labels: int, effective: float) -> Share:
        """The share in steps of one in `labels`, fewer than there are: between two neighbouring
        shares of these lies one of any larger number, so that it does not tell which."""
        steps = min(max(round((self.estimate or 0.0) * labels), 0.5), labels - 0.5)
        share = steps / labels
        low, high = clopper_pearson(share * effective, effective)
        caveats = (*self.caveats, NEARLY_WHOLE)
        told = replace(self, estimate=share, low=low, high=high, effective=effective)
        return replace(told, precision=None, caveats=caveats)


NEARLY_WHOLE = (
    "Its labels are nearly as many as the adverts that are printed of it, or more: the share and "
    "its interval are those of fewer, so that they do not tell how many there are."
)
"""Said of a share whose number of labels may be the number of its adverts. Where months are hidden
it need not be: it is held against those that are printed."""
