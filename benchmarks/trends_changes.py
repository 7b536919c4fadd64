"""Changes over markets with known truth: advertisers come anew in every replicate.

What is wanted of a change is not the adverts that happened to be there but the rates behind them,
so each replicate is another market, another sample and another panel's judgements.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from brightline.trends import linearised
from brightline.trends.centring import uncentred
from brightline.trends.quantiles import student_quantile
from brightline.trends.series import Days, Floats, Mask
from brightline.validation.market import postings


@dataclass(frozen=True)
class ChangeDesign:
    """Two periods: their rates of advertisers, and how many of each stratum are labelled.

    advertisers: expected in each period. both: the part of the advertisers of a period that posts
    in the other one too. days: covered days of each (adverts of the other days are lost). uneven:
    how unevenly advertisers post (see `postings`).
    """

    advertisers: tuple[float, float] = (500.0, 500.0)
    share: tuple[float, float] = (0.2, 0.2)
    posts: tuple[float, float] = (4.0, 4.0)
    strata: int = 2
    labels: int = 100
    both: float = 0.0
    days: tuple[int, int] = (365, 365)
    sensitivity: float = 0.85
    specificity: float = 0.96
    uneven: float = 0.0

    @property
    def truth(self) -> dict[str, float]:
        """The log ratio of the expected shares, and of the expected totals per covered day."""
        panel = [p * self.sensitivity + (1 - p) * (1 - self.specificity) for p in self.share]
        share = math.log(panel[1] / panel[0])
        postings = [n * each for n, each in zip(self.advertisers, self.posts, strict=True)]
        return {"share": share, "total": share + math.log(postings[1] / postings[0])}


DESIGNS = {
    "no change": ChangeDesign(),
    "labels of one in a hundred": ChangeDesign((2500.0, 2500.0), strata=1, labels=100),
    "a rise of sixty percent": ChangeDesign((500.0, 800.0)),
    "a rise of the share": ChangeDesign(share=(0.15, 0.25)),
    "heavy reposting": ChangeDesign((200.0, 200.0), posts=(20.0, 20.0)),
    "reposting doubles": ChangeDesign(posts=(3.0, 6.0)),
    "small strata": ChangeDesign(strata=20, labels=8),
    "advertisers of both periods": ChangeDesign(both=0.4),
    "outages": ChangeDesign(days=(365, 351)),
    "annotators err often": ChangeDesign(sensitivity=0.7, specificity=0.88),
    "a fifth posted by one in a hundred": ChangeDesign(
        (200.0, 200.0), posts=(10.0, 10.0), uneven=1.5
    ),
}


@dataclass(frozen=True)
class Market:
    """Adverts of both periods: the period, stratum and advertiser of each, and the truth."""

    period: Days
    stratum: Days
    unit: Days
    suspicious: Mask


def market_of(design: ChangeDesign, rng: np.random.Generator) -> Market:
    """A market: Poisson arrivals, geometric postings (or uneven ones), uniform strata."""
    unit, period, truth, first = [], [], [], 0
    stays = rng.random(rng.poisson(design.both * design.advertisers[0])) < design.share[0]
    for era in (0, 1):
        fresh = rng.poisson((1 - design.both) * design.advertisers[era])
        suspicious = np.concatenate([stays, rng.random(fresh) < design.share[era]])
        number = np.concatenate([np.arange(len(stays)), len(stays) + first + np.arange(fresh)])
        first += fresh
        posts = postings(design.posts[era], design.uneven, len(number), rng)
        kept = rng.random(posts.sum()) < design.days[era] / 365
        unit.append(np.repeat(number, posts)[kept])
        truth.append(np.repeat(suspicious, posts)[kept])
        period.append(np.full(int(kept.sum()), era))
    periods = np.concatenate(period)
    stratum = design.strata * periods + rng.integers(0, design.strata, len(periods))
    return Market(periods, stratum, np.concatenate(unit), np.concatenate(truth))


@dataclass(frozen=True)
class Sampled:
    """The labelled adverts of a market, and what their variance needs (see `linearised.py`)."""

    advert: Days
    weight: Floats
    fraction: Floats
    group: Days


def sampled(market: Market, labels: int, rng: np.random.Generator) -> Sampled:
    """So many adverts of each stratum, by chance; all of a smaller one."""
    order = np.lexsort((rng.random(len(market.stratum)), market.stratum))
    codes, sizes = np.unique(market.stratum, return_counts=True)
    starts = np.cumsum(sizes) - sizes
    taken = np.minimum(labels, sizes)
    rank = np.arange(len(order)) - np.repeat(starts, sizes)
    return Sampled(
        advert=order[rank < np.repeat(taken, sizes)],
        weight=np.repeat(sizes / taken, taken),
        fraction=np.repeat(taken / sizes, taken),
        group=np.repeat(codes, taken),
    )


def estimate(design: ChangeDesign, rng: np.random.Generator) -> dict[str, tuple[float, float]]:
    """(log ratio, half width of its interval) of the share and of the total, and the naive ones."""
    market = market_of(design, rng)
    sample = sampled(market, design.labels, rng)
    drawn, weight, fraction = sample.advert, sample.weight, sample.fraction
    chances = np.where(market.suspicious[drawn], design.sensitivity, 1 - design.specificity)
    votes = rng.random((len(drawn), 2)) < chances[:, None]
    y = votes.mean(axis=1)
    before, after = market.period[drawn] == 0, market.period[drawn] == 1
    log, z, _ = linearised.log_ratio(y, weight, before, after)
    sampling = linearised.stratified_variance(z, sample.group, fraction)
    counts = [np.bincount(market.unit[market.period == era]) for era in (0, 1)]
    counted = _difference(counts)
    unit = market.unit[drawn]
    df = min(int(part.sum()) for part in (before, after)) - design.strata
    whole = uncentred(z, weight, unit, (before, after))
    chance = {
        "share": linearised.chance_between(whole, weight, unit),
        "total": linearised.chance_between(z, weight, unit, counted),
    }
    volume = math.log((counts[1].sum() / design.days[1]) / (counts[0].sum() / design.days[0]))
    logs = {"share": float(log), "total": float(log) + volume}
    found = {}
    for name, log_ratio in logs.items():
        t = float(student_quantile(0.975, chance[name].df(float(sampling), df)))
        found[name] = (log_ratio, t * math.sqrt(sampling + chance[name].variance))
    return found | _naive(votes, before, after, counts, logs["share"])


def _difference(counts: list[Days]) -> Floats:
    size = max(map(len, counts))
    before, after = (np.bincount(np.arange(len(n)), n, size) / n.sum() for n in counts)
    found: Floats = after - before
    return found


def _naive(
    votes: Mask, before: Mask, after: Mask, counts: list[Days], log: float
) -> dict[str, tuple[float, float]]:
    """What is usually printed: each judgement and each posting a case, whatever was covered."""
    variance = 0.0
    for domain in (before, after):
        share, cases = float(votes[domain].mean()), votes[domain].size
        variance += (1 - share) / (share * cases)
    totals = [int(n.sum()) for n in counts]
    volume = variance + sum(1 / n for n in totals)
    naive = log + math.log(totals[1] / totals[0])
    return {
        "naive share": (log, 1.96 * math.sqrt(variance)),
        "naive total": (naive, 1.96 * math.sqrt(volume)),
    }


def measure_changes(replicates: int, seed: int) -> dict[str, dict[str, float]]:
    """Coverage of every design, for shares and for totals, the naive interval beside."""
    return {name: measured(design, replicates, seed) for name, design in DESIGNS.items()}


def measured(design: ChangeDesign, replicates: int, seed: int) -> dict[str, float]:
    rng = np.random.default_rng(seed)
    found = [estimate(design, rng) for _ in range(replicates)]
    figures: dict[str, float] = {"replicates": replicates}
    for measure, truth in design.truth.items():
        for name in (measure, f"naive {measure}"):
            pairs = np.array([one[name] for one in found])
            held = np.abs(pairs[:, 0] - truth) <= pairs[:, 1]
            figures[f"{name.replace(' ', '_')}_coverage"] = round(float(held.mean()), 4)
        widths = [one[measure][1] for one in found]
        figures[f"{measure}_half_width_mean_log"] = round(float(np.mean(widths)), 4)
    return figures
