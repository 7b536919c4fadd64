"""Both figures on many markets of one bias: how far off the naive one is, whether ours holds."""

from __future__ import annotations

import math
import statistics
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np

from brightline.trends import words
from brightline.trends.change import Change, NotDrawn
from brightline.trends.decomposition import Decomposition, decompose
from brightline.trends.displacement import Event, displacement
from brightline.trends.evidence import Evidence, gather
from brightline.trends.frames import Frames
from brightline.trends.panel import change_for
from brightline.trends.replicates import REPLICATES
from brightline.validation.biases import CLOSES, CODEBOOK, CUTOFF, Bias
from brightline.validation.market import FIRST, SECOND, simulate

MISSED = 0.05
"""Of 95% intervals one in twenty misses the truth."""

BY_CHANCE = 0.002
"""How seldom intervals that are right may be called wrong for one bias: with the six biases that
are drawn, at most one run in eighty."""

_REPLICATES = 200  # a trial of many markets needs no more


@dataclass(frozen=True, slots=True)
class Figure:
    """One market's figures: relative changes. Ours is None when it was refused, with the reason."""

    naive: float
    change: float | None
    low: float | None
    high: float | None
    reason: str

    def __str__(self) -> str:
        """Ours, in a few words."""
        if self.change is None or self.low is None or self.high is None:
            return "refused"
        low, high = words.signed(self.low), words.signed(self.high)
        return f"{words.signed(self.change)} ({low} to {high})"

    @property
    def said(self) -> str:
        """The same, with the reason of a refusal."""
        return f"{self} ({self.reason})" if self.change is None else str(self)


@dataclass(frozen=True, slots=True)
class Trial:
    """A bias on many markets.

    naive, change, low, high: medians over markets (change, low and high of those drawn). held:
    intervals that hold the truth, of `drawn`. reason: why it was refused, if it was.
    """

    name: str
    by: str
    of: str
    truth: float
    markets: int
    naive: float
    drawn: int
    held: int
    change: float | None
    low: float | None
    high: float | None
    reason: str
    expected: str

    @property
    def as_expected(self) -> bool:
        """Refused in every market, or drawn in every one and true as often as is promised."""
        if self.expected == "refused":
            return self.drawn == 0
        return self.drawn == self.markets and self.drawn - self.held <= most_missed(self.markets)

    @property
    def ours(self) -> str:
        """What Brightline says, in a few words."""
        return str(Figure(self.naive, self.change, self.low, self.high, self.reason))

    def to_dict(self) -> dict[str, Any]:
        """As plain data for `--json`."""
        return {**asdict(self), "as_expected": self.as_expected}


def most_missed(markets: int) -> int:
    """The most of `markets` right 95% intervals that miss the truth but for `BY_CHANCE` of runs.

    The exact binomial bound: three of 10 markets, five of 20, twenty of 200.
    """
    from scipy.special import bdtrc  # the chance of more than so many

    missed = range(markets + 1)
    return next(n for n in missed if n == markets or bdtrc(n, markets, MISSED) <= BY_CHANCE)


def try_bias(
    bias: Bias, markets: int, seed: int = 0, advance: Callable[[], None] = lambda: None
) -> Trial:
    """Both figures on `markets` markets; the same seed gives the same markets."""
    figures = []
    for number in range(markets):
        frames, _ = simulate(bias.market, seed + number)
        figures.append(figure_of(bias, frames, _REPLICATES))
        advance()
    drawn = [one for one in figures if one.change is not None]
    held = sum(holds(one, bias.truth) for one in drawn)
    return Trial(
        name=bias.name,
        by=bias.by,
        of=bias.of,
        truth=bias.truth,
        markets=markets,
        naive=statistics.median(one.naive for one in figures),
        drawn=len(drawn),
        held=held,
        change=_median([one.change for one in drawn]),
        low=_median([one.low for one in drawn]),
        high=_median([one.high for one in drawn]),
        reason=next((one.reason for one in figures if one.reason), ""),
        expected=bias.expected,
    )


def figure_of(bias: Bias, frames: Frames, replicates: int = REPLICATES) -> Figure:
    """The naive figure and ours on one market, from its frames."""
    naive = bias.naive(frames)
    evidence = gather(frames, CUTOFF, CODEBOOK)
    if bias.of == "total":
        return _figure(naive, change_for(evidence, FIRST, SECOND, bias.market.sites, "total"))
    if bias.of == "the market":
        return _displaced(naive, evidence)
    found = decompose(evidence, FIRST, SECOND, bias.market.sites, replicates=replicates)
    if not isinstance(found, Decomposition):
        return _figure(naive, found)
    parts = {part.name: (part.ratio, part.high) for part in found.parts}
    return Figure(naive, *without_reposting(parts), "")


def _displaced(naive: float, evidence: Evidence) -> Figure:
    """The market as a whole around the closing, the closed site in it."""
    event = Event("alpha", CLOSES, "the closing of Alpha")
    market = next(one for one in displacement(evidence, event, 11) if one.measure == "market")
    return Figure(naive, market.estimate, market.low, market.high, market.reason)


def without_reposting(parts: Mapping[str, tuple[float, float]]) -> tuple[float, float, float]:
    """The like-for-like change with postings of each text held still: (change, low, high).

    Args:
        parts: of each factor of a naive change its ratio and the upper limit of that.
    """
    kept = [part for name, part in parts.items() if name not in ("coverage", "reposting")]
    log = sum(math.log(ratio) for ratio, _ in kept)
    # The parts are all but independent; their errors are added as such.
    reach = math.sqrt(sum((math.log(high) - math.log(ratio)) ** 2 for ratio, high in kept))
    change, low, high = np.expm1([log, log - reach, log + reach]).tolist()
    return change, low, high


def _figure(naive: float, found: Change | NotDrawn) -> Figure:
    if isinstance(found, NotDrawn):
        return Figure(naive, None, None, None, found.reason)
    return Figure(naive, found.change, found.low, found.high, "")


def holds(figure: Figure, truth: float) -> bool:
    """Whether a figure is drawn and its interval holds the truth."""
    low, high = figure.low, figure.high
    return low is not None and high is not None and low <= truth <= high


def _median(values: list[float | None]) -> float | None:
    known = [value for value in values if value is not None]
    return statistics.median(known) if known else None
