"""What a comparison comes to: a change, its parts, an index, or the reason for none. Plain values.

They stand apart from the modules that compute them, so that a reader of a published cube can
hold a claim against them without any way to the store.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

Measure = Literal["share", "total"]
Widest = Literal["", "sample", "advertisers", "annotators"]
"""What makes an interval wide: the sample of labels, chance between advertisers, or annotators."""

FACTORS = {
    "coverage": "what the crawls brought in: more or fewer sites, days and old adverts",
    "volume": "texts a covered day on the comparable sites",
    "reposting": "postings of each text",
    "mix": "where the adverts stand: the mix of sites and places",
    "share": "the share judged suspicious, within sites and places",
}
"""The parts, in the order in which they are printed, in words."""

WHOLE = "all"
"""The naive change itself, beside its parts."""


@dataclass(frozen=True)
class Span:
    """A named stretch of days, [start, end)."""

    name: str
    start: dt.date
    end: dt.date


METHOD = "log-ratio linearisation, stratified design and chance between advertisers"
"""How the interval of a change comes about."""


@dataclass(frozen=True, slots=True)
class Change:
    """A relative change (ratio − 1) with its 95% interval over a panel of sites.

    annotators: how many there are whose differences the interval carries; 0 where it does not.
    widest: which part of the variance is the largest; '' where it is not known.
    """

    earlier: Span
    later: Span
    measure: Measure
    sites: tuple[str, ...]
    change: float
    low: float
    high: float
    synthetic: bool = False
    annotators: int = 0
    method: str = METHOD
    widest: Widest = ""


@dataclass(frozen=True, slots=True)
class NotDrawn:
    """No figure, and the full sentence that says why."""

    earlier: Span
    later: Span
    measure: Measure
    sites: tuple[str, ...]
    reason: str
    synthetic: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """One factor of the change: `ratio` of later to earlier, with its 95% interval.

    adverts: its part of the change in adverts (LMDI; Ang 2004), which add up to the whole; None
    of what a release printed, which does not tell it.
    """

    name: str
    ratio: float
    low: float
    high: float
    adverts: float | None


@dataclass(frozen=True, slots=True)
class Decomposition:
    """The naive change of suspicious adverts, and its parts: their ratios multiply to its own.

    counts: the naive number of suspicious adverts in the two periods; None of what a release
    printed. counted: the sites that it adds up.
    """

    earlier: Span
    later: Span
    sites: tuple[str, ...]
    counts: tuple[float, float] | None
    whole: Part
    parts: tuple[Part, ...]
    synthetic: bool = False
    counted: tuple[str, ...] = ()


BASE = 100.0
"""The index of the first month."""


@dataclass(frozen=True, slots=True)
class IndexMonth:
    """One month of an index. births, deaths: sentences on series that begin here, or ended before.

    Not drawn: no number, and `reason` says why. The trend is None where a run of months is short.
    """

    month: dt.date
    sites: tuple[str, ...]
    drawn: bool
    reason: str
    births: str = ""
    deaths: str = ""
    index: float | None = None
    low: float | None = None
    high: float | None = None
    trend: float | None = None
    trend_low: float | None = None
    trend_high: float | None = None
