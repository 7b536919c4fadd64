"""Changes when annotators differ: each has an accuracy of their own, and another panel would too.

What is wanted of a change is what such annotators see on average, and not what these few saw. The
market is that of `trends_changes.py`; in every replicate another panel is drawn, whose sensitivity
and specificity spread around the typical annotator's on the scale of log odds.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from scipy.special import expit, logit

from benchmarks.trends_changes import ChangeDesign, market_of, sampled
from brightline.trends import linearised
from brightline.trends.centring import uncentred
from brightline.trends.quantiles import student_quantile
from brightline.trends.series import Floats, Mask

SENSITIVITY, SPECIFICITY = 0.85, 0.95
JUDGES = 2  # of each advert
_MANY = 400_000


@dataclass(frozen=True)
class PanelDesign:
    """A market, how many annotators there are, and how far they spread (log odds)."""

    market: ChangeDesign
    annotators: int
    spread: float

    @property
    def truth(self) -> float:
        """The log ratio of the shares that annotators of this kind see on average."""
        typical = accuracies(_MANY, self.spread, np.random.default_rng(1)).mean(axis=0)
        before, after = (seen(np.array(p), *typical) for p in self.market.share)
        return float(np.log(after / before))


RISE = ChangeDesign((1000.0, 1000.0), share=(0.12, 0.3), labels=250)

DESIGNS = {
    "five alike": PanelDesign(ChangeDesign(), 5, 0.0),
    "five who differ": PanelDesign(ChangeDesign(), 5, 1.0),
    "twelve who differ": PanelDesign(ChangeDesign(), 12, 1.0),
    "a rise, five alike": PanelDesign(RISE, 5, 0.0),
    "a rise, five who differ": PanelDesign(RISE, 5, 0.5),
    "a rise, five who differ widely": PanelDesign(RISE, 5, 1.0),
    "a rise, eight who differ": PanelDesign(RISE, 8, 0.5),
    "a rise, twelve who differ": PanelDesign(RISE, 12, 0.5),
    "a rise, twelve who differ widely": PanelDesign(RISE, 12, 1.0),
}


def accuracies(annotators: int, spread: float, rng: np.random.Generator) -> Floats:
    """(annotators, 2) the sensitivity and the specificity of each."""
    middle = logit(np.array([SENSITIVITY, SPECIFICITY]))
    found: Floats = expit(middle + spread * rng.normal(size=(annotators, 2)))
    return found


def seen(share: Floats, sensitivity: Floats, specificity: Floats) -> Floats:
    """The share that an annotator suspects, of adverts of which a `share` is suspicious."""
    found: Floats = share * sensitivity + (1 - share) * (1 - specificity)
    return found


def estimate(design: PanelDesign, rng: np.random.Generator) -> tuple[float, float, float]:
    """(log ratio, half width with annotators carried, half width without)."""
    market = market_of(design.market, rng)
    sample = sampled(market, design.market.labels, rng)
    votes = votes_of(design, market.suspicious[sample.advert], rng)
    judgements = votes.suspected.reshape(-1, JUDGES)
    y = judgements.mean(axis=1)
    before, after = (market.period[sample.advert] == era for era in (0, 1))
    log, z, slope = linearised.log_ratio(y, sample.weight, before, after)
    unit = market.unit[sample.advert]
    sampling = float(linearised.stratified_variance(z, sample.group, sample.fraction))
    df: float = min(int(before.sum()), int(after.sum())) - design.market.strata
    whole = uncentred(z, sample.weight, unit, (before, after))
    chance = linearised.chance_between(whole, sample.weight, unit)
    df, sampling = chance.df(sampling, df), sampling + chance.variance
    first, second = (linearised.hajek(y, sample.weight, domain) for domain in (before, after))
    between = linearised.judges_variance(votes, z, slope, np.where(before, first, second), unit)
    reach = float(student_quantile(0.975, between.df(sampling, df)))
    without = float(student_quantile(0.975, df)) * math.sqrt(sampling)
    return float(log), reach * math.sqrt(sampling + between.variance), without


def votes_of(design: PanelDesign, suspicious: Mask, rng: np.random.Generator) -> linearised.Votes:
    """The judgements of a new panel, of which two at random judge each advert."""
    panel = accuracies(design.annotators, design.spread, rng)
    judge = np.argsort(rng.random((len(suspicious), design.annotators)), axis=1)[:, :JUDGES]
    chance = np.where(suspicious[:, None], panel[judge, 0], 1 - panel[judge, 1])
    return linearised.Votes(
        item=np.repeat(np.arange(len(suspicious)), JUDGES),
        judge=judge.ravel(),
        suspected=(rng.random(judge.shape) < chance).ravel().astype(np.float64),
    )


def measure_annotators(replicates: int, seed: int) -> dict[str, dict[str, float]]:
    """Coverage of every design, and of the interval that takes this panel for all annotators."""
    return {name: measured(design, replicates, seed) for name, design in DESIGNS.items()}


def measured(design: PanelDesign, replicates: int, seed: int) -> dict[str, float]:
    """One design."""
    rng = np.random.default_rng(seed)
    log, reach, without = np.array([estimate(design, rng) for _ in range(replicates)]).T
    off = np.abs(log - design.truth)
    return {
        "replicates": replicates,
        "annotators": design.annotators,
        "coverage": round(float((off <= reach).mean()), 4),
        "coverage_of_this_panel_alone": round(float((off <= without).mean()), 4),
        "width_ratio": round(float(reach.mean() / without.mean()), 4),
    }
