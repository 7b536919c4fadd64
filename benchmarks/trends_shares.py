"""Shares on fixed populations with known truth: does the interval hold it as often as it says?

Each design has a few invented populations and draws many stratified samples from each; the
arithmetic is that of `brightline/trends/linearised.py` and `intervals.py`, on all samples at once.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass

import numpy as np

from brightline.trends import linearised
from brightline.trends.hidden_share import hidden_by
from brightline.trends.intervals import clopper_pearson_all, effective_size, most_effective
from brightline.trends.second_stage import filled
from brightline.trends.series import Days, Floats, Mask

POPULATIONS = 40
"""Populations of each design: enough that no single one decides."""


@dataclass(frozen=True)
class ShareDesign:
    """One design: strata of a population, and who labels how many of them.

    sizes: adverts of each stratum. labels: drawn in each. posts: postings of each advertiser.
    share: of advertisers that are suspicious. outside: the part of each stratum that lies in an
    outage, and is no part of the domain. worked: the part of the drawn items that was labelled.
    """

    sizes: tuple[int, ...]
    labels: int
    share: tuple[float, ...] = (0.2,)
    posts: float = 4.0
    judges: int = 2
    sensitivity: tuple[float, ...] = (0.85, 0.85, 0.85)
    specificity: tuple[float, ...] = (0.96, 0.96, 0.96)
    outside: float = 0.0
    worked: float = 1.0


DESIGNS = {
    "labels of one in a hundred": ShareDesign((9000, 6000), 75),
    "labels of three in a hundred": ShareDesign((4300, 2500), 100),
    "labels of one in twenty": ShareDesign((2400, 1600), 100),
    "a census of half": ShareDesign((400, 300), 175),
    "small strata": ShareDesign((300, 150, 80, 500, 60, 220) * 4, 4),
    "clustering, 20 postings each": ShareDesign((4000, 4000), 120, posts=20.0),
    "few positives": ShareDesign((3000, 2000), 90, share=(0.02,), specificity=(0.99, 0.98, 0.99)),
    "ten positives": ShareDesign((6000, 4000), 120, share=(0.03,), specificity=(0.985,) * 3),
    "annotators unlike": ShareDesign(
        (2500, 2500), 100, sensitivity=(0.95, 0.8, 0.55), specificity=(0.85, 0.97, 0.99)
    ),
    "one annotator": ShareDesign((2500, 2500), 100, judges=1),
    "an outage in each stratum": ShareDesign((2500, 2500), 100, outside=0.25),
    "two in three worked": ShareDesign((2500, 2500), 120, worked=0.67),
    "strata unlike": ShareDesign((9000, 500), 100, share=(0.1, 0.5)),
    "a high share": ShareDesign((2500, 2500), 100, share=(0.85,)),
}


@dataclass(frozen=True)
class Population:
    """Adverts with their truth; `chance` (adverts, annotators) is each one's to suspect it."""

    stratum: Days
    inside: Mask
    chance: Floats

    @property
    def truth(self) -> float:
        """The share that the panel is expected to suspect, in the domain."""
        return float(self.chance[self.inside].mean())


@dataclass(frozen=True)
class Drawn:
    """Replicates of a sample: rows are replicates, columns the labelled items, by stratum.

    advert: which advert each is.
    """

    advert: Days
    y: Floats
    noise: Floats
    domain: Mask
    weight: Floats
    group: Days
    fraction: Floats
    judges: int


def population_of(design: ShareDesign, rng: np.random.Generator) -> Population:
    """An invented population: each advertiser posts again and again within its stratum."""
    stratum = np.repeat(np.arange(len(design.sizes)), design.sizes)
    shares = itertools.cycle(design.share)
    parts = [
        _postings(design.posts, share, size, rng)
        for size, share in zip(design.sizes, shares, strict=False)
    ]
    suspicious = np.concatenate(parts)
    chance = np.where(
        suspicious[:, None], np.array(design.sensitivity), 1 - np.array(design.specificity)
    )
    return Population(stratum, rng.random(len(stratum)) >= design.outside, chance)


def _postings(each: float, share: float, size: int, rng: np.random.Generator) -> Mask:
    posts = rng.geometric(1 / each, size)
    owner = np.repeat(np.arange(size), posts)[:size]
    suspicious: Mask = (rng.random(size) < share)[owner]
    return suspicious


def draw(
    design: ShareDesign, population: Population, replicates: int, rng: np.random.Generator
) -> Drawn:
    """Stratified samples without replacement, each item judged by some of the panel."""
    parts, sizes = [], []
    for number, size in enumerate(design.sizes):
        first = int(np.searchsorted(population.stratum, number))
        drawn = max(round(design.labels * design.worked), 2)
        order = np.argpartition(rng.random((replicates, size)), drawn, axis=1)[:, :drawn]
        parts.append(first + order)
        sizes.append(drawn)
    advert = np.concatenate(parts, axis=1)
    y, noise = _judged(design, population.chance[advert], rng)
    of, taken = np.repeat(design.sizes, sizes), np.repeat(sizes, sizes)
    group = np.repeat(np.arange(len(sizes)), sizes)
    return Drawn(
        advert, y, noise, population.inside[advert], of / taken, group, taken / of, design.judges
    )


def _judged(design: ShareDesign, chance: Floats, rng: np.random.Generator) -> tuple[Floats, Floats]:
    """y and its noise, which one annotator cannot tell: a random few of the panel judge each."""
    panel = chance.shape[-1]
    who = np.argsort(rng.random(chance.shape), axis=-1)[..., : min(design.judges, panel)]
    votes = rng.random(who.shape) < np.take_along_axis(chance, who, axis=-1)
    y: Floats = votes.mean(axis=-1)
    judges = votes.shape[-1]
    noise = votes.var(axis=-1, ddof=1) / judges if judges > 1 else np.full_like(y, np.nan)
    return y, noise


def intervals(drawn: Drawn) -> tuple[Floats, Floats, Floats]:
    """(share, low, high) of each replicate, as `prevalence.py` computes them."""
    share = linearised.hajek(drawn.y, drawn.weight, drawn.domain)
    z = linearised.influence(drawn.y, drawn.weight, drawn.domain)
    slope = linearised.slope(drawn.weight, drawn.domain)
    judges = np.full(len(drawn.group), float(drawn.judges))
    noise = filled(drawn.noise, drawn.y, judges, drawn.weight, drawn.group)
    variance = linearised.stratified_variance(z, drawn.group, drawn.fraction)
    variance = variance + linearised.noise_variance(slope, drawn.fraction, noise)
    n = drawn.domain.sum(axis=1)
    df = n - len(np.unique(drawn.group))
    least = linearised.smoothed_variance(
        drawn.y, drawn.weight, drawn.domain, drawn.group, drawn.fraction, judges, noise
    )  # fmt: skip
    most = most_effective(share, least)
    effective = effective_size(share, variance, n, df, most=most)
    cases = linearised.cases(drawn.y, drawn.weight, drawn.domain, judges, noise)
    hidden = hidden_by(drawn.y, drawn.weight, drawn.domain, drawn.group, cases)
    effective = hidden.effective(share, effective, 1 - float(drawn.fraction.min()))
    low, high = clopper_pearson_all(share * effective, effective)
    return share, low, high


def naive_intervals(drawn: Drawn) -> tuple[Floats, Floats, Floats]:
    """What is usually printed: the raw share of judgements, each taken as a case (Wald)."""
    share = drawn.y.mean(axis=1)
    reach = 1.96 * np.sqrt(share * (1 - share) / (drawn.y.shape[1] * drawn.judges))
    return share, share - reach, share + reach


def measure_shares(replicates: int, seed: int) -> dict[str, dict[str, float]]:
    """Coverage, mean width and expected positives of every design, the naive interval beside."""
    return {name: measured(design, replicates, seed) for name, design in DESIGNS.items()}


def measured(design: ShareDesign, replicates: int, seed: int) -> dict[str, float]:
    rng = np.random.default_rng(seed)
    populations = min(POPULATIONS, max(replicates // 10, 1))
    each = -(-replicates // populations)
    held, naive, width, positives, drawn_ones = [], [], [], [], []
    for _ in range(populations):
        population = population_of(design, rng)
        drawn = draw(design, population, each, rng)
        share, low, high = intervals(drawn)
        _, naive_low, naive_high = naive_intervals(drawn)
        truth = population.truth
        # All labels alike: no interval is drawn, and the exact bound is said instead.
        usable = (share > 0) & (share < 1)
        held.append(((low <= truth) & (truth <= high))[usable])
        naive.append((naive_low <= truth) & (truth <= naive_high))
        width.append((high - low)[usable])
        positives.append((drawn.y * drawn.domain).sum(axis=1))
        drawn_ones.append(usable)
    return {
        "replicates": sum(map(len, drawn_ones)),
        "drawn": int(np.concatenate(drawn_ones).sum()),
        "expected_positives": round(float(np.concatenate(positives).mean()), 1),
        "coverage": round(float(np.concatenate(held).mean()), 4),
        "width_mean": round(float(np.concatenate(width).mean()), 4),
        "naive_coverage": round(float(np.concatenate(naive).mean()), 4),
    }
