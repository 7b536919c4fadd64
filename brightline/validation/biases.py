"""The biases that this field's figures are known for, each as a market in which it is at work.

Every one has a truth (the change of suspicious adverts a day between two years), and the naive
figure that the bias misleads. The naive figures are those that are published: adverts by the
month in which they were posted, or whatever a crawl brought in, times the raw share of labels.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, replace

import pandas as pd

from brightline.trends.evidence import Span
from brightline.trends.frames import Frames
from brightline.validation.market import END, FIRST, SECOND, Market

Naive = Callable[[Frames], float]
"""From the frames of a study to a relative change."""

CUTOFF = 5
"""The judgement from which an advert counts as suspicious: 'weakly yes' and more."""

CODEBOOK = "core@1"
"""The codebook version of the labels."""

CLOSES = dt.date(2025, 6, 1)
"""The day from which a site is gone, where one closes."""

_STEADY = Market(advertisers_per_day=0.9, labels_per_stratum=120)


@dataclass(frozen=True)
class Bias:
    """One bias: its market, the true change, the figure that it misleads, and what ours does.

    by: the sentence that says what goes wrong. of: what the truth is a change of (total, or the
    factor of it that is named). expected: drawn or refused.
    """

    name: str
    by: str
    market: Market
    truth: float
    naive: Naive
    of: str = "total"
    expected: str = "drawn"


def by_posted_month(frames: Frames) -> float:
    """Known adverts by the month in which they were posted: December against September."""
    posted = frames.adverts["posted_from"].dt.tz_localize(None)
    last = Span("December", dt.date(2025, 12, 1), dt.date(2026, 1, 1))
    before = Span("September", dt.date(2025, 9, 1), dt.date(2025, 10, 1))
    return _ratio([float(inside(posted, span).sum()) for span in (before, last)])


def by_first_month(frames: Frames) -> float:
    """Adverts brought in by month of first sighting: the first January against May."""
    seen = frames.adverts["first_seen"].dt.tz_localize(None)
    first = Span("January", dt.date(2024, 1, 1), dt.date(2024, 2, 1))
    later = Span("May", dt.date(2024, 5, 1), dt.date(2024, 6, 1))
    return _ratio([float(inside(seen, span).sum()) for span in (first, later)])


def by_first_sighting(frames: Frames) -> float:
    """Suspicious adverts brought in per year: whatever was first seen, times the raw share."""
    seen = frames.adverts["first_seen"].dt.tz_localize(None)
    counts = [float(inside(seen, span).sum()) for span in (FIRST, SECOND)]
    return _ratio([n * share for n, share in zip(counts, _raw_shares(frames), strict=True)])


def by_sites_that_stay(frames: Frames) -> float:
    """Adverts brought in from the one site that is still crawled: eight weeks against the eight
    before."""
    beta = frames.adverts[frames.adverts["site"] == "beta"]["first_seen"].dt.tz_localize(None)
    reach = dt.timedelta(weeks=8)
    before, after = Span("", CLOSES - reach, CLOSES), Span("", CLOSES, CLOSES + reach)
    return _ratio([float(inside(beta, span).sum()) for span in (before, after)])


def by_raw_share(frames: Frames) -> float:
    """The raw share of positive labels of each year, whoever gave them and when."""
    return _ratio(_raw_shares(frames))


def _raw_shares(frames: Frames) -> list[float]:
    """The share of labels at or above the cut-off, among adverts first seen in each year."""
    seen = frames.adverts.set_index("advert_id")["first_seen"].dt.tz_localize(None)
    labels = frames.labels.assign(seen=frames.labels["advert_id"].map(seen))
    return [
        float((labels[inside(labels["seen"], span)]["judgement"] >= CUTOFF).mean())
        for span in (FIRST, SECOND)
    ]


def inside(days: pd.Series, span: Span) -> pd.Series:
    """Which of these times lie in a span."""
    return (days >= pd.Timestamp(span.start)) & (days < pd.Timestamp(span.end))


def _ratio(pair: list[float]) -> float:
    before, after = (float(value) for value in pair)
    return after / before - 1 if before else float("inf")


BIASES = (
    Bias(
        "nothing",
        "Nothing is wrong: two years alike, crawled alike.",
        _STEADY,
        truth=0.0,
        naive=by_first_sighting,
    ),
    Bias(
        "survivorship",
        "One crawl, counted by posting date, sees the survivors of old months only.",
        replace(
            _STEADY,
            crawl_days=(END - dt.timedelta(days=11),),
            advertisers_per_day=4.0,
        ),
        truth=0.0,
        naive=by_posted_month,
        expected="refused",
    ),
    Bias(
        "start-up",
        "The collector was still growing in the first year, and its growth reads as the market's.",
        replace(_STEADY, ramp_days=80, start=FIRST.start),
        truth=0.0,
        naive=by_first_month,
        expected="refused",
    ),
    Bias(
        "coverage",
        "A third site was added at the beginning of the second year.",
        replace(
            _STEADY,
            sites=("alpha", "beta", "gamma"),
            opens=(("gamma", dt.date(2024, 12, 20)),),
        ),
        truth=0.0,
        naive=by_first_sighting,
    ),
    Bias(
        "reposting",
        "The same advertisers post each text twice as often.",
        replace(_STEADY, reposting=(1.0, 2.0)),
        truth=0.0,
        naive=by_first_sighting,
        of="without reposting",
    ),
    Bias(
        "a few post most",
        "One advertiser in a hundred posts a fifth of all adverts, and comes and goes by chance.",
        replace(_STEADY, uneven=1.5, advertisers_per_day=1.2),
        truth=0.0,
        naive=by_first_sighting,
    ),
    Bias(
        "annotator drift",
        "The second year was labelled later, when annotators had become quicker to suspect.",
        replace(_STEADY, waves=("w1", "w2"), specificity=(0.97, 0.88)),
        truth=0.0,
        naive=by_raw_share,
        expected="refused",
    ),
    Bias(
        "displacement",
        "A site closed and all its advertisers went to the other, where a rise is seen.",
        replace(_STEADY, closes=(("alpha", CLOSES),), moves=1.0, advertisers_per_day=2.5),
        truth=0.0,
        naive=by_sites_that_stay,
        of="the market",
    ),
    Bias(
        "a true rise",
        "No bias: there are 60% more advertisers in the second year.",
        replace(_STEADY, volume=(1.0, 1.6), labels_per_stratum=250),
        truth=0.6,
        naive=by_first_sighting,
    ),
)
"""In the order in which they are told."""
