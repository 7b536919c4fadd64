"""Markets with known truth: what is drawn is right as often as it says, and the naive is not.

Small forms; the long ones are marked soak, and `python -m benchmarks trends` runs 4,000 of each
design. All seeds are fixed.
"""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Iterable
from dataclasses import dataclass, replace

import pandas as pd
import pytest

from brightline.trends.change import Change, Measure, NotDrawn
from brightline.trends.coverage import monthly
from brightline.trends.evidence import Evidence, gather
from brightline.trends.panel import change_for, share_for
from brightline.trends.shares import Share
from brightline.validation.market import END, FIRST, SECOND, Market, expected_positive, simulate

NOMINAL = 0.95
LEAST = 0.93
"""The coverage that is promised of a 95% interval in every design."""

STEADY = Market(
    ramp_days=30, outages=((dt.date(2024, 6, 3), 9), (dt.date(2025, 3, 3), 4)), share=(0.22, 0.22)
)
"""Nothing changes: equal rates, equal shares, reposting; the collector ramps up and fails twice."""


@dataclass(frozen=True)
class Covered:
    """How often an interval held the truth, among those that were drawn."""

    drawn: int
    held: int

    @property
    def rate(self) -> float:
        return self.held / self.drawn

    def check(self, least: float = LEAST) -> None:
        """At least `least`, less two and a half Monte Carlo errors (one test in 160 by chance)."""
        error = math.sqrt(NOMINAL * (1 - NOMINAL) / self.drawn)
        message = f"{self.held} of {self.drawn} = {self.rate:.3f} (Monte Carlo error {error:.3f})"
        print(message)  # noqa: T201 - shown by pytest -s and on failure
        assert self.rate >= least - 2.5 * error, message


def evidence_of(market: Market, seed: int) -> tuple[Evidence, pd.DataFrame]:
    frames, corpus = simulate(market, seed)
    return gather(frames, 5, "core@1"), corpus


def changes(market: Market, measure: Measure, seeds: Iterable[int]) -> list[Change | NotDrawn]:
    return [
        change_for(evidence_of(market, seed)[0], FIRST, SECOND, market.sites, measure)
        for seed in seeds
    ]


def coverage_of(found: list[Change | NotDrawn], truth: float) -> Covered:
    drawn = [one for one in found if isinstance(one, Change)]
    return Covered(len(drawn), sum(one.low <= truth <= one.high for one in drawn))


def by_posted_month(corpus: pd.DataFrame) -> dict[str, int]:
    """The naive figure: all adverts of the corpus by the month in which they were posted."""
    month = corpus["posted_from"].dt.tz_localize(None).dt.strftime("%Y-%m")
    return {str(name): int(count) for name, count in month.value_counts().sort_index().items()}


def test_one_snapshot_draws_no_rise_where_the_naive_figure_does() -> None:
    day = END - dt.timedelta(days=11)  # 30 December 2025: its last month is all but whole
    market = replace(STEADY, crawl_days=(day,), advertisers_per_day=4.0)
    found, corpus = evidence_of(market, 3)
    naive = by_posted_month(corpus)
    assert list(naive.values())[-1] > 20 * next(
        iter(naive.values())
    )  # a rise of 2,000% and more, of nothing at all
    assert all(month.status == "none" for one in found.series.values() for month in monthly(one))
    assert not (found.adverts["day"].fillna(-1) >= 0).any()
    for measure in ("share", "total"):
        change = change_for(found, FIRST, SECOND, market.sites, measure)
        assert isinstance(change, NotDrawn)
        assert change.reason.startswith("One snapshot has no time axis")


def test_a_crawl_history_draws_no_rise_where_the_naive_figure_does() -> None:
    found, corpus = evidence_of(STEADY, 4)
    naive = by_posted_month(corpus)
    assert naive["2024-01"] > 8 * naive["2023-09"]
    for measure in ("share", "total"):
        change = change_for(found, FIRST, SECOND, STEADY.sites, measure)
        assert isinstance(change, Change)
        assert change.low <= 0 <= change.high


def test_the_ramp_itself_is_refused() -> None:
    ramped = replace(STEADY, ramp_days=80, start=dt.date(2024, 1, 1), outages=())
    found, _ = evidence_of(ramped, 5)
    change = change_for(found, FIRST, SECOND, ramped.sites, "share")
    assert isinstance(change, NotDrawn)
    assert "still starting up" in change.reason


@pytest.fixture(scope="module")
def steady() -> list[Evidence]:
    """What is known of sixteen markets in which nothing changes."""
    return [evidence_of(STEADY, seed)[0] for seed in range(16)]


@pytest.mark.parametrize("measure", ["share", "total"])
def test_no_change_is_covered(measure: Measure, steady: list[Evidence]) -> None:
    found = [change_for(one, FIRST, SECOND, STEADY.sites, measure) for one in steady]
    covered = coverage_of(found, 0.0)
    assert covered.drawn == len(found)
    covered.check()


def test_heavy_reposting_is_covered() -> None:
    market = replace(STEADY, posts_each=20.0, advertisers_per_day=0.3)
    coverage_of(changes(market, "total", range(12)), 0.0).check()


def test_a_true_rise_of_sixty_percent_is_found() -> None:
    market = replace(STEADY, advertisers_per_day=2.5, volume=(1.0, 1.6), labels_per_stratum=250)
    found = changes(market, "total", range(12))
    coverage_of(found, 0.6).check()
    rises = sum(isinstance(one, Change) and one.low > 0 for one in found)
    assert rises >= 0.8 * len(found)


def shares(market: Market, seeds: Iterable[int]) -> list[tuple[Share, float]]:
    """The share of 2024 and the truth among its covered adverts, under the expected panel."""
    found = []
    for seed in seeds:
        evidence, corpus = evidence_of(market, seed)
        share = share_for(evidence, FIRST, market.sites)
        ids = evidence.population(FIRST, market.sites)["advert_id"]
        truth = corpus.set_index("advert_id").loc[ids, "suspicious"]
        found.append((share, expected_positive(market, truth)))
    return found


def share_coverage(found: list[tuple[Share, float]]) -> Covered:
    drawn = [(share, truth) for share, truth in found if share.low is not None]
    held = [
        share.low <= truth <= share.high
        for share, truth in drawn
        if share.low is not None and share.high is not None
    ]
    return Covered(len(held), sum(held))


DESIGNS: dict[str, Market] = {
    "labels of three in a hundred": Market(advertisers_per_day=3.0, labels_per_stratum=130),
    "small strata": Market(strata=12, labels_per_stratum=4),
    "few positives": Market(share=(0.03, 0.03), labels_per_stratum=60),
    "one annotator": Market(annotators=("ann-a",)),
}


@pytest.mark.parametrize("name", DESIGNS)
def test_shares_are_covered(name: str) -> None:
    share_coverage(shares(DESIGNS[name], range(12))).check()


def test_without_the_ramp_a_rise_is_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    """The mutant: when the start-up is not noticed, the collector's growth is sold as a rise."""
    ramped = replace(
        STEADY,
        ramp_days=330,
        start=dt.date(2024, 1, 1),
        outages=(),
        advertisers_per_day=2.0,
        labels_per_stratum=500,
    )
    assert not any(isinstance(one, Change) for one in changes(ramped, "total", range(4)))
    monkeypatch.setattr("brightline.trends.series._ramp_end", lambda fetched: None)
    found = changes(ramped, "total", range(4))
    assert sum(isinstance(one, Change) and one.low > 0 for one in found) >= 3


def test_without_the_chance_of_advertisers_too_many_rises_are_drawn() -> None:
    """The mutant: the sample's error alone is too small for heavy reposting."""
    from brightline.trends.change import change_between

    market = replace(
        STEADY, posts_each=20.0, advertisers_per_day=0.3, labels_per_stratum=600, outages=()
    )
    alarms = 0
    for seed in range(12):
        found, _ = evidence_of(market, seed)
        change = change_between(
            found, FIRST, SECOND, market.sites, "total", (732, 730), chance=False
        )
        assert isinstance(change, Change)
        alarms += not change.low <= 0 <= change.high
    assert alarms > 3  # more than a quarter, where 5% was promised


LONG_RUN = range(1000)
"""Markets of a long run: a Monte Carlo error of 0.7 points. `benchmarks trends` has 4,000."""

LONG: dict[str, tuple[Market, float]] = {
    "steady": (STEADY, 0.0),
    "heavy reposting": (replace(STEADY, posts_each=20.0, advertisers_per_day=0.3), 0.0),
    "small strata": (replace(STEADY, strata=10, labels_per_stratum=6), 0.0),
    "a rise of sixty percent": (replace(STEADY, volume=(1.0, 1.6)), 0.6),
}


@pytest.mark.soak
@pytest.mark.parametrize("name", LONG)
def test_changes_are_covered_in_the_long_run(name: str) -> None:
    market, truth = LONG[name]
    coverage_of(changes(market, "total", LONG_RUN), truth).check()


@pytest.mark.soak
@pytest.mark.parametrize("name", DESIGNS)
def test_shares_are_covered_in_the_long_run(name: str) -> None:
    share_coverage(shares(DESIGNS[name], LONG_RUN)).check()
