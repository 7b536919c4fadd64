"""The index on invented counts: sites come and go, advertisers post over two months, truth known.

`level` asks whether the interval of a month holds its effect, `band` whether the band of the trend
holds the whole smoothed line. The naive interval takes each posting as a case (Poisson), and the
naive index is the plain total of whatever was seen.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from brightline.trends.quantiles import student_quantile
from brightline.trends.series import Days, Floats
from brightline.trends.smooth import smoothed, smoother
from brightline.trends.time_effects import fit, typical
from brightline.validation.market import postings

MONTHS = 18
HALVES = np.repeat([-1.0, 1.0], MONTHS // 2) / (MONTHS // 2)
"""The later half of the months against the earlier, as a claim would have them."""

Z = 1.96


@dataclass(frozen=True)
class IndexDesign:
    """Sites with their advertisers a month, the months in which each is seen, and the truth.

    uneven: how unevenly advertisers post (see `postings`).
    """

    advertisers: tuple[float, ...] = (40.0, 25.0, 60.0)
    posts: float = 4.0
    growth: float = 0.0
    season: float = 0.0
    seen: tuple[tuple[int, int], ...] = ((0, MONTHS), (0, MONTHS), (0, MONTHS))
    missed: tuple[tuple[int, int], ...] = ()
    uneven: float = 0.0

    @property
    def truth(self) -> Floats:
        """ln of each month's effect."""
        month = np.arange(MONTHS)
        return self.growth * month + self.season * np.sin(2 * np.pi * month / 12)


DESIGNS = {
    "steady": IndexDesign(),
    "a site is born and one dies": IndexDesign(seen=((0, MONTHS), (6, MONTHS), (0, 11))),
    "months missed": IndexDesign(missed=((0, 4), (1, 9), (1, 10), (2, 13))),
    "growth and season": IndexDesign(
        growth=0.03, season=0.2, seen=((0, MONTHS), (5, MONTHS), (0, 14))
    ),
    "heavy reposting": IndexDesign(posts=15.0),
    "small sites": IndexDesign((12.0, 14.0, 13.0)),
    "a fifth posted by one in a hundred": IndexDesign(posts=10.0, uneven=1.5),
}


def counted(
    design: IndexDesign, rng: np.random.Generator
) -> tuple[Floats, Floats, Days, Days, Floats]:
    """(counts, days, cells, units, weights) of one market, as `time_effects.fit` takes them."""
    sites = len(design.advertisers)
    rates = np.array(design.advertisers)[:, None] * np.exp(design.truth)
    # Some came in the month before the first, and post into it.
    arrived = rng.poisson(np.concatenate([rates[:, :1], rates], axis=1))
    site, month = np.divmod(np.repeat(np.arange(arrived.size), arrived.ravel()), MONTHS + 1)
    posts = postings(design.posts, design.uneven, len(site), rng)
    unit = np.repeat(np.arange(len(site)), posts)
    when = month[unit] - 1 + (rng.random(len(unit)) < 0.3)
    inside = (when >= 0) & (when < MONTHS)
    unit, when, where = unit[inside], when[inside], site[unit[inside]]
    seen = np.zeros((sites, MONTHS), dtype=bool)
    for number, (first, last) in enumerate(design.seen):
        seen[number, first:last] = True
    for number, missing in design.missed:
        seen[number, missing] = False
    kept = seen[where, when]
    cells = (where * MONTHS + when)[kept]
    counts = np.bincount(cells, minlength=seen.size).reshape(seen.shape).astype(np.float64)
    return counts, seen * 30.0, cells, unit[kept], np.ones(len(cells))


def measure_index(replicates: int, seed: int) -> dict[str, dict[str, float]]:
    """Coverage of every design."""
    return {name: measured(design, replicates, seed) for name, design in DESIGNS.items()}


def expected(design: IndexDesign) -> Floats:
    """ln of each month's expected level: those of a month post in the next one too."""
    rate = np.exp(design.truth)
    level = 0.7 * rate + 0.3 * np.concatenate([rate[:1], rate[:-1]])
    found: Floats = np.log(level / level[0])
    return found


def measured(design: IndexDesign, replicates: int, seed: int) -> dict[str, float]:
    """One design: the last month against the first, the whole band, and the naive figures."""
    rng = np.random.default_rng(seed)
    truth, months = expected(design), np.arange(MONTHS)
    line = smoother(months) @ truth
    rows = []
    for _ in range(replicates):
        counts, days, cells, units, weights = counted(design, rng)
        found = fit(counts, days, cells, units, weights)
        error = np.sqrt(np.diag(found.covariance)[1:])
        levels = np.abs(found.log[1:] - truth[1:]) <= student_quantile(0.975, found.df[1:]) * error
        smooth, reach = smoothed(found.log, found.covariance, months, typical(found.df))
        apart = HALVES @ (found.log - truth)
        wide = student_quantile(0.975, typical(found.df)) ** 2 * HALVES @ found.covariance @ HALVES
        totals = counts.sum(axis=0)
        plain = np.log(totals[-1] / totals[0])
        poisson = Z * np.sqrt(1 / totals[-1] + 1 / totals[0])
        rows.append(
            (
                levels.mean(),
                (np.abs(smooth - line) <= reach).all(),
                abs(plain - truth[-1]) <= poisson,
                apart**2 <= wide,
            )
        )
    level, band, naive, halves = np.array(rows, dtype=float).mean(axis=0)
    return {
        "replicates": replicates,
        "level_coverage": round(float(level), 4),
        "band_coverage": round(float(band), 4),
        "naive_coverage": round(float(naive), 4),
        "claim_coverage": round(float(halves), 4),
    }
