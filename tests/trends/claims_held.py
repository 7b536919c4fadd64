"""Claims held against a corpus that says what a test lets it say."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from brightline.trends.change import Change, NotDrawn
from brightline.trends.claims import Claim
from brightline.trends.claims_index import Index
from brightline.trends.evidence import Span
from brightline.trends.judgement import Judgement
from brightline.trends.judging import judge
from brightline.trends.results import Decomposition, IndexMonth, Measure

YEARS = [Span(str(year), dt.date(year, 1, 1), dt.date(year + 1, 1, 1)) for year in (2020, 2024, 25)]
YEARS[2] = Span("2025", dt.date(2025, 1, 1), dt.date(2026, 1, 1))
OF = "suspicious adverts"


def compared(earlier: Span, later: Span, measure: Measure) -> Change | NotDrawn:
    return Change(earlier, later, measure, ("alpha",), 1.0, 0.5, 1.5, synthetic=True)


def apart(found: Change | NotDrawn) -> NotDrawn:
    return NotDrawn(found.earlier, found.later, "total", (), "Too few labels.")


def no_index(_: str) -> Index:
    return Index(())


def held(
    claim: Claim,
    interval: tuple[float, float, float] | None,
    of: str = OF,
    *,
    parts: Decomposition | None = None,
    hidden_total: str = "",
    index: Index | None = None,
) -> Judgement:
    """The judgement when the corpus says `interval` (change, low, high), or nothing."""

    def compare(earlier: Span, later: Span, measure: Measure) -> Change | NotDrawn:
        if interval is None or (hidden_total and measure == "total"):
            reason = hidden_total or "There are no labels."
            return NotDrawn(earlier, later, measure, (), reason)
        return Change(earlier, later, measure, ("alpha",), *interval, synthetic=True)

    thin = NotDrawn(YEARS[0], YEARS[1], "total", (), "Too few labels.")
    return judge(claim, of, YEARS, compare, lambda _: parts or thin, lambda _: index or Index(()))


FIVE = Claim("15-fold in 5 years", 15.0, 5.0)


def index(levels: Sequence[float | None], *, errors: bool = True) -> Index:
    """An index from January 2020 on; each month errs by a tenth, by itself."""
    months = []
    for number, level in enumerate(levels):
        month = dt.date(2020 + number // 12, number % 12 + 1, 1)
        bare = IndexMonth(month, ("alpha",), drawn=False, reason="No site has a complete month.")
        if level is not None:
            numbers = replace(bare, index=level, low=level / 1.2, high=level * 1.2)
            bare = replace(numbers, drawn=True, reason="")
        months.append(bare)
    drawn = sum(level is not None for level in levels)
    covariance = 0.01 * np.eye(drawn)
    covariance[0, 0] = 0.0
    known = (covariance, np.full(drawn, np.inf)) if errors else (None, None)
    return Index(tuple(months), *known)
