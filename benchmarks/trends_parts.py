"""The parts of a naive change over markets with known truth: is each factor's interval right?

What is tried are the replicates and the factors that a decomposition rests on (`replicates.py`,
`decomposition.py`) on invented units; advertisers come anew in every market. The naive interval is
of the same factors with each posting drawn anew by itself, as though nobody posted twice.
"""

from __future__ import annotations

import os
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_context

import numpy as np
from scipy.sparse import coo_matrix, csr_array

from brightline.trends import linearised
from brightline.trends.decomposition import FACTORS, log_factors
from brightline.trends.quantiles import student_quantile
from brightline.trends.replicates import Labels, Quantities, resampled
from brightline.trends.results import WHOLE
from brightline.trends.series import Days, Floats, Mask
from brightline.validation.market import postings

SITES = ("alpha", "beta")
"""The comparable sites, which are the cells of the mix; adverts of all others are coverage."""

_ELSEWHERE = len(SITES)
_RESAMPLED = 200  # the error of an interval is then within 5% of itself
_NAIVE_EACH = 8  # postings are many, so a naive interval takes four times as long
_SENSITIVITY, _SPECIFICITY = 0.85, 0.96

Pair = tuple[float, float]


@dataclass(frozen=True)
class PartsDesign:
    """Two periods. Pairs of pairs are by period, then by site.

    texts: expected on each comparable site. elsewhere: expected on sites that are not comparable.
    both: the part of the first period's texts that is posted in the second too. days: covered.
    uneven: how unevenly texts are posted (see `postings`); with all days covered, and equal shares.
    """

    texts: tuple[Pair, Pair] = ((250.0, 250.0), (250.0, 250.0))
    elsewhere: Pair = (100.0, 100.0)
    posts: Pair = (4.0, 4.0)
    share: tuple[Pair, Pair] = ((0.15, 0.25), (0.15, 0.25))
    both: float = 0.0
    days: tuple[int, int] = (365, 365)
    labels: int = 100
    uneven: float = 0.0

    @property
    def truth(self) -> dict[str, float]:
        """ln of each factor, of the expected quantities and the shares a panel would find."""
        kept = np.array(self.days) / 365
        posts, rates = np.array(self.posts), np.array(self.texts)
        # A text of geometrically many postings is seen unless every one of them is missed.
        seen = 1 - (1 - kept) / (posts - (posts - 1) * (1 - kept))
        postings = rates * (posts * kept)[:, None]
        shares = np.array(self.share)
        exact = Quantities(
            SITES,
            observed=(postings.sum(axis=1) + np.array(self.elsewhere) * posts * kept)[None],
            postings=postings[None],
            texts=(rates.sum(axis=1) * seen)[None],
            share=(shares * _SENSITIVITY + (1 - shares) * (1 - _SPECIFICITY))[None],
        )
        return _named(log_factors(exact, self.days))


DESIGNS = {
    "nothing changes": PartsDesign(),
    "a site is added": PartsDesign(elsewhere=(0.0, 300.0)),
    "a rise of sixty percent": PartsDesign(((250.0, 250.0), (400.0, 400.0))),
    "reposting doubles": PartsDesign(posts=(3.0, 6.0)),
    "heavy reposting": PartsDesign(((120.0, 120.0), (120.0, 120.0)), (50.0, 50.0), (15.0, 15.0)),
    "the mix moves": PartsDesign(((350.0, 150.0), (150.0, 350.0)), share=((0.1, 0.35),) * 2),
    "a rise of the share": PartsDesign(share=((0.12, 0.18), (0.2, 0.3))),
    "texts of both periods": PartsDesign(both=0.4),
    "outages": PartsDesign(days=(365, 320)),
    "few labels": PartsDesign(((800.0, 800.0), (800.0, 800.0)), labels=60),
    "a fifth posted by one in a hundred": PartsDesign(
        ((120.0, 120.0), (120.0, 120.0)), (50.0, 50.0), (10.0, 10.0), uneven=1.5
    ),
    "all at once": PartsDesign(
        ((300.0, 200.0), (300.0, 350.0)), (20.0, 200.0), (3.0, 5.0), ((0.12, 0.2), (0.2, 0.3)),
        both=0.2, days=(365, 345),
    ),
}  # fmt: skip


@dataclass(frozen=True)
class Market:
    """Postings: the period, site (`_ELSEWHERE` for the others) and text of each, and its truth."""

    period: Days
    site: Days
    text: Days
    suspicious: Mask


def market_of(design: PartsDesign, rng: np.random.Generator) -> Market:
    """A market: Poisson texts, geometric postings, those of days without a crawl lost."""
    rates = np.column_stack([design.texts, design.elsewhere])
    shares = np.column_stack([design.share, [0.2, 0.2]])
    stays = _repeated(rng.poisson(design.both * rates[0]))
    suspect = rng.random(len(stays)) < shares[0][stays]
    rows, first = [], len(stays)
    for era in (0, 1):
        fresh = _repeated(rng.poisson(rates[era] - design.both * rates[0]))
        site = np.concatenate([stays, fresh])
        text = np.concatenate([np.arange(len(stays)), first + np.arange(len(fresh))])
        first += len(fresh)
        truth = np.concatenate([suspect, rng.random(len(fresh)) < shares[era][fresh]])
        posts = postings(design.posts[era], design.uneven, len(site), rng)
        of = np.repeat(np.arange(len(site)), posts)
        of = of[rng.random(len(of)) < design.days[era] / 365]
        rows.append((np.full(len(of), era), site[of], text[of], truth[of]))
    period, site, text, suspicious = (np.concatenate(column) for column in zip(*rows, strict=True))
    return Market(period, site, text, suspicious)


def _repeated(counts: Days) -> Days:
    """The number of each cell, as often as its count says."""
    found: Days = np.repeat(np.arange(len(counts)), counts)
    return found


def quantities_of(market: Market, unit: Days, drawn: Days, labels: Labels, seed: int) -> Quantities:
    """The quantities and their replicates, with `unit` of each posting drawn anew."""
    cells = len(SITES)
    here = market.site < _ELSEWHERE
    inside = np.flatnonzero(here)
    key = 2 * market.text[inside] + market.period[inside]
    firsts = inside[np.unique(key, return_index=True)[1]]
    rows = np.concatenate([unit, unit[firsts], unit[here]])
    columns = [
        market.period,
        2 + market.period[firsts],
        4 + cells * market.period[here] + market.site[here],
    ]
    size = (int(unit.max()) + 1, 4 + 2 * cells)
    features = csr_array(coo_matrix((np.ones(len(rows)), (rows, np.concatenate(columns))), size))
    known = Labels(
        unit[drawn], labels.stratum, labels.group, labels.inverse, labels.y, labels.population
    )
    return resampled(features, known, SITES, replicates=_RESAMPLED, seed=seed)


def labelled(design: PartsDesign, market: Market, rng: np.random.Generator) -> tuple[Days, Labels]:
    """A sample of each comparable site and period, two judges each: (rows of postings, labels)."""
    stratum = np.where(
        market.site < _ELSEWHERE, len(SITES) * market.period + market.site, 2 * len(SITES)
    )
    order = np.lexsort((rng.random(len(stratum)), stratum))
    sizes = np.bincount(stratum, minlength=2 * len(SITES) + 1)
    taken = np.minimum(design.labels, sizes)
    taken[-1] = 0
    rank = np.arange(len(order)) - np.repeat(np.cumsum(sizes) - sizes, sizes)
    drawn = order[rank < np.repeat(taken, sizes)]
    group = stratum[drawn]
    chances = np.where(market.suspicious[drawn], _SENSITIVITY, 1 - _SPECIFICITY)
    y = (rng.random((len(drawn), 2)) < chances[:, None]).mean(axis=1)
    population = sizes[:-1].astype(np.float64)
    inverse = (sizes / np.maximum(taken, 1))[group]
    return drawn, Labels(market.text[drawn], group, group, inverse, y, population)


def estimate(
    design: PartsDesign, rng: np.random.Generator, *, naive: bool
) -> dict[str, dict[str, Pair]]:
    """{ours and naive: {factor: (ln ratio, half width of its interval)}} of one market."""
    market = market_of(design, rng)
    drawn, labels = labelled(design, market, rng)
    each = min(int((market.period[drawn] == era).sum()) for era in (0, 1))
    df = each - len(SITES)
    t = float(student_quantile(0.975, df))
    units = {"ours": market.text} | ({"naive": np.arange(len(market.text))} if naive else {})
    found = {}
    for name, unit in units.items():
        seed = int(rng.integers(2**32))
        logs = log_factors(quantities_of(market, unit, drawn, labels, seed), design.days)
        logs = logs[np.isfinite(logs).all(axis=1)]
        error = _named(logs[1:].std(axis=0, ddof=1)[None])
        error[WHOLE] = float(logs[1:].sum(axis=1).std(ddof=1))
        reach = {part: t * value for part, value in error.items()}
        if name == "ours":
            for part, few in _units(market, drawn, labels).items():
                own = float(student_quantile(0.975, few.df(error[part] ** 2, df)))
                reach[part] = own * error[part]
        found[name] = {part: (log, reach[part]) for part, log in _named(logs[:1]).items()}
    return found


def _units(market: Market, drawn: Days, labels: Labels) -> dict[str, linearised.Chance]:
    """How uncertain the errors are where a few post most, as `decomposition.py` has it."""
    size = int(market.text.max()) + 1
    here = [(market.site < _ELSEWHERE) & (market.period == era) for era in (0, 1)]
    before, after = (np.bincount(market.text[one], minlength=size) / one.sum() for one in here)
    taken = np.bincount(labels.stratum, minlength=len(labels.population))
    weight = (labels.population / np.maximum(taken, 1))[labels.stratum]
    period = market.period[drawn]
    _, z, _ = linearised.log_ratio(labels.y, weight, period == 0, period == 1)
    judged = np.bincount(market.text[drawn], z, size)
    parts = {"reposting": after - before, "share": judged, WHOLE: judged + after - before}
    return {name: linearised.Chance(fourth=float((one**4).sum())) for name, one in parts.items()}


def _named(logs: Floats) -> dict[str, float]:
    """A row of factors by name, and their whole."""
    parts = {name: float(logs[0, column]) for column, name in enumerate(FACTORS)}
    return {**parts, WHOLE: sum(parts.values())}


def measure_parts(replicates: int, seed: int) -> dict[str, dict[str, float]]:
    """Coverage of every factor in every design, the naive interval's beside."""
    with ProcessPoolExecutor(os.cpu_count(), mp_context=get_context("spawn")) as pool:
        found = pool.map(partial(measured, replicates=replicates, seed=seed), DESIGNS.values())
        return dict(zip(DESIGNS, found, strict=True))


def measured(design: PartsDesign, replicates: int, seed: int) -> dict[str, float]:
    """{factor_coverage, factor_naive_coverage}; the naive one of every eighth market."""
    rng = np.random.default_rng(seed)
    found = [estimate(design, rng, naive=not n % _NAIVE_EACH) for n in range(replicates)]
    naive = found[::_NAIVE_EACH]
    figures: dict[str, float] = {"replicates": replicates, "naive_replicates": len(naive)}
    for name, truth in design.truth.items():
        for whose, markets in (("ours", found), ("naive", naive)):
            pairs = np.array([one[whose][name] for one in markets])
            held = np.abs(pairs[:, 0] - truth) <= pairs[:, 1]
            suffix = "coverage" if whose == "ours" else "naive_coverage"
            figures[f"{name}_{suffix}"] = round(float(held.mean()), 4)
    return figures
