"""How much of a naive rise is coverage, volume, reposting, mix, or share: parts that add up.

The naive figure, which is what is quoted, is the number of suspicious adverts that the crawls
brought in: adverts first seen in a period, on whatever sites and days somebody looked, times the
share judged suspicious. Per period it is the product

    coverage × texts per covered day × postings per text × Σ over cells (mix × share)

where the last four are those of the comparable sites and 'coverage' is what the crawls brought in
for each advert per covered day there. On the log scale the factors add. The sum over cells is
split between mix and share symmetrically (Shapley 1953; with two factors, the mean over both
orders, which is Das Gupta's (1993) standardisation), so no order of the factors is preferred.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from brightline.trends import linearised
from brightline.trends.change import Change, NotDrawn, counted_by, error_of
from brightline.trends.design import design_of
from brightline.trends.evidence import Evidence, Span
from brightline.trends.intervals import LEVEL
from brightline.trends.pairs import Pair, pair_of
from brightline.trends.panel import change_for, days_told
from brightline.trends.quantiles import student_quantile
from brightline.trends.replicates import REPLICATES, Quantities, quantities
from brightline.trends.results import FACTORS as FACTORS
from brightline.trends.results import WHOLE as WHOLE
from brightline.trends.results import Decomposition as Decomposition
from brightline.trends.results import Part as Part
from brightline.trends.series import Floats, Mask

MAX_EMPTY = 0.01
"""More replicates than this in which a part is zero or undefined: too little for an interval."""


def decompose(
    evidence: Evidence,
    earlier: Span,
    later: Span,
    sites: Sequence[str],
    *,
    replicates: int = REPLICATES,
    seed: int = 0,
) -> Decomposition | NotDrawn:
    """Decompose the naive change between two periods, or say why it cannot be done.

    Args:
        sites: the sites that a naive count would add up; the comparable ones among them are
            found as for a change (see `panel.py`).
    """
    compared = change_for(evidence, earlier, later, sites, "share")
    if isinstance(compared, NotDrawn):
        return compared
    spans = (earlier, later)
    days = tuple(days_told(evidence, span, compared.sites) for span in spans)
    found = quantities(evidence, spans, compared.sites, sites, replicates=replicates, seed=seed)
    logs = log_factors(found, (days[0], days[1]))
    usable: Mask = np.asarray(np.isfinite(logs).all(axis=1))
    if not usable[0] or usable[1:].mean() < 1 - MAX_EMPTY:
        return _too_thin(compared)
    error = _errors(evidence, compared, logs[usable])
    return replace(_assembled(compared, found, logs[0], error), counted=tuple(sites))


def log_factors(found: Quantities, days: tuple[int, int]) -> Floats:
    """(R, factors) of log ratios, in the order of `FACTORS`; not finite where undefined."""
    with np.errstate(divide="ignore", invalid="ignore"):
        postings = found.postings.sum(axis=2)
        volume = _log_ratio(found.texts / np.array(days, dtype=float))
        reposting = _log_ratio(postings / found.texts)
        coverage = _log_ratio(found.observed / (postings / np.array(days, dtype=float)))
        mix = found.postings / postings[:, :, None]
        moved, judged = _mix_and_share(mix, found.share)
    return np.stack([coverage, volume, reposting, moved, judged], axis=1)


def _log_ratio(pairs: Floats) -> Floats:
    ratio: Floats = np.log(pairs[:, 1] / pairs[:, 0])
    return ratio


def _mix_and_share(mix: Floats, share: Floats) -> tuple[Floats, Floats]:
    """The two Shapley parts of log Σ mix × share. A cell that is empty has no share, and needs
    none in its own period; in the other period its share stands in for the missing one."""
    filled = np.where(np.isnan(share), share[:, ::-1], share)
    filled = np.where(np.isnan(filled) & (mix.sum(axis=1, keepdims=True) == 0), 0.0, filled)

    def log_sum(of: int, by: int) -> Floats:
        total: Floats = np.log((mix[:, of] * filled[:, by]).sum(axis=1))
        return total

    moved = (log_sum(1, 0) - log_sum(0, 0) + log_sum(1, 1) - log_sum(0, 1)) / 2
    judged = (log_sum(0, 1) - log_sum(0, 0) + log_sum(1, 1) - log_sum(1, 0)) / 2
    return moved, judged


def _errors(evidence: Evidence, compared: Change, logs: Floats) -> Floats:
    """(factors + 1,) half widths of the intervals of the parts, and of the whole, on the log scale.

    What rests on a few advertisers who post most has few degrees of freedom, as a change has.
    Annotators are not drawn anew with the advertisers, which would count the noise of a judgement
    more than once; what another panel would change is added where they judge: to the share.
    """
    columns = np.column_stack([logs[1:], logs[1:].sum(axis=1)])
    variance = columns.var(axis=0, ddof=1)
    df = np.full(len(variance), _df(evidence, compared))
    pair = pair_of(evidence, (compared.earlier, compared.later), compared.sites)
    if isinstance(pair, Pair):
        between = error_of(pair, "share").between
        for column, units in _units(pair).items():
            df[column] = units.df(float(variance[column]), df[column])
        for judged in (_SHARE, _WHOLE):
            df[judged] = between.df(float(variance[judged]), df[judged])
            variance[judged] += between.variance
    reach: Floats = student_quantile((1 + LEVEL) / 2, df) * np.sqrt(variance)
    return reach


_REPOSTING, _SHARE, _WHOLE = (
    list(FACTORS).index("reposting"),
    list(FACTORS).index("share"),
    len(FACTORS),
)


def _units(pair: Pair) -> dict[int, linearised.Chance]:
    """How uncertain the variances of columns are that those who post more than others move.

    The variance itself is in that of the replicates. A text counts once in the volume.
    """
    design = pair.design
    _, influence, _ = linearised.log_ratio(design.y, design.weight, *pair.domains)
    unit = design.items["unit"].to_numpy(dtype=np.int64)
    fourth = {
        _REPOSTING: float((counted_by(pair) ** 4).sum()),
        _SHARE: linearised.chance_between(influence, design.weight, unit).fourth,
        _WHOLE: error_of(pair, "total").units.fourth,
    }
    return {column: linearised.Chance(fourth=value) for column, value in fourth.items()}


def _assembled(compared: Change, found: Quantities, logs: Floats, reach: Floats) -> Decomposition:
    shares = np.nansum(found.share[0] * found.postings[0], axis=1) / found.postings[0].sum(axis=1)
    before, after = (found.observed[0] * shares).tolist()
    whole = float(logs.sum())
    mean = (after - before) / whole if abs(whole) > _SMALL else before
    parts = tuple(
        _part(name, float(logs[column]), float(reach[column]), mean)
        for column, name in enumerate(FACTORS)
    )
    return Decomposition(
        earlier=compared.earlier,
        later=compared.later,
        sites=compared.sites,
        counts=(before, after),
        whole=_part(WHOLE, whole, float(reach[-1]), mean),
        parts=parts,
        synthetic=compared.synthetic,
    )


_SMALL = 1e-12  # below it the logarithmic mean is its limit, the earlier count itself


def _part(name: str, log: float, reach: float, mean: float) -> Part:
    low, high = math.exp(log - reach), math.exp(log + reach)
    return Part(name, math.exp(log), low, high, mean * log)


def _df(evidence: Evidence, compared: Change) -> float:
    """The degrees of freedom of the sparser period's labels."""
    sizes = []
    for span in (compared.earlier, compared.later):
        items = evidence.sampled(span, compared.sites)
        design = design_of(items)
        sizes.append(design.df(np.ones(len(design.items), dtype=bool)))
    return float(min(sizes))


def _too_thin(compared: Change) -> NotDrawn:
    names = f"{compared.earlier.name} and {compared.later.name}"
    reason = (
        f"Some part of the change between {names} rests on so few adverts or labels that chance "
        "alone can empty it; label more before it is taken apart."
    )
    return NotDrawn(
        compared.earlier, compared.later, "total", compared.sites, reason, compared.synthetic
    )
