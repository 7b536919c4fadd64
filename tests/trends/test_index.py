"""The index: it returns when levels return, sites come and go unnoticed, its errors hold."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import numpy as np
import pytest

from benchmarks import trends_index
from brightline.trends.counts import monthly_counts
from brightline.trends.evidence import Evidence, gather
from brightline.trends.index import BASE, index_of
from brightline.trends.index_series import Cell
from brightline.trends.quantiles import student_quantile
from brightline.trends.series import Days, Floats
from brightline.trends.smooth import smoother, stretches
from brightline.trends.time_effects import Effects, chained, fit, linked_months
from brightline.validation.market import Market, simulate

MARKET = Market(
    sites=("alpha", "beta", "gamma"),
    advertisers_per_day=1.2,
    labels_per_stratum=4,
    opens=(("gamma", dt.date(2024, 6, 20)),),
    outages=((dt.date(2025, 3, 3), 12),),
)

COUNTS = np.array([[100.0, 140.0, 180.0, 100.0], [50.0, 0.0, 50.0, 50.0]])
DAYS = np.array([[30.0, 30.0, 30.0, 30.0], [30.0, 0.0, 30.0, 30.0]])


def one_by_one(counts: Floats) -> tuple[Days, Days, Floats]:
    cells = np.repeat(np.arange(counts.size), counts.ravel().astype(int))
    return cells, np.arange(len(cells)), np.ones(len(cells))


def exact(evidence: Evidence, kind: str) -> dict[Cell, float]:
    """Every month of every site with its exact count."""
    counted = monthly_counts(evidence.adverts, list(evidence.series.values()))
    return {(row["site"], row["month"]): float(row[kind]) for row in counted.to_dict("records")}


@pytest.fixture(scope="module")
def evidence() -> Evidence:
    return gather(simulate(MARKET, 2)[0], 5, "core@1")


def test_when_levels_return_the_index_returns() -> None:
    found = fit(COUNTS, DAYS, *one_by_one(COUNTS))
    assert found.log[3] == pytest.approx(0.0, abs=1e-9)
    # The chain of links does not come back: it lost what the second site did while it was missed.
    assert abs(chained(COUNTS, DAYS)[3]) > 0.1


def test_a_whole_table_gives_the_ratios_of_its_totals() -> None:
    counts = np.array([[100.0, 150.0], [50.0, 20.0]])
    found = fit(counts, np.full((2, 2), 30.0), *one_by_one(counts))
    assert found.log[1] == pytest.approx(np.log(170 / 150))


def test_the_error_of_a_ratio_by_hand() -> None:
    """One site, two months: the variance of a log ratio is Σ over units (n2/N2 − n1/N1)²."""
    cells = np.array([0, 0, 0, 1, 1, 1, 1])
    units = np.array([0, 0, 1, 1, 2, 3, 3])
    found = fit(np.array([[3.0, 4.0]]), np.full((1, 2), 30.0), cells, units, np.ones(7))
    by_hand = (2 / 3) ** 2 + (1 / 4 - 1 / 3) ** 2 + (1 / 4) ** 2 + (2 / 4) ** 2
    assert found.covariance[1, 1] == pytest.approx(by_hand)
    fourth = (2 / 3) ** 4 + (1 / 4 - 1 / 3) ** 4 + (1 / 4) ** 4 + (2 / 4) ** 4
    assert found.df.tolist() == [np.inf, pytest.approx(by_hand**2 / fourth)]


def test_months_that_no_site_joins_are_apart() -> None:
    seen = np.array([[True, True, False, False], [False, False, True, True]])
    part = linked_months(seen)
    assert part[0] == part[1] != part[2] == part[3]


def test_levels_and_bands_are_covered_and_a_plain_total_is_misled() -> None:
    design = trends_index.DESIGNS["a site is born and one dies"]
    found = trends_index.measured(design, 30, seed=11)
    # The months of one market move together: few markets are few proofs, the long form has more.
    assert found["level_coverage"] >= 0.87
    assert found["band_coverage"] >= 0.8
    assert found["naive_coverage"] < 0.5


def test_levels_are_covered_where_a_few_advertisers_post_most() -> None:
    design = replace(trends_index.DESIGNS["small sites"], uneven=2.0)
    found = trends_index.measured(design, 60, seed=11)
    assert found["level_coverage"] >= 0.93
    assert found["band_coverage"] >= 0.9
    assert found["claim_coverage"] >= 0.9


def test_as_the_normal_has_it_they_are_not(monkeypatch: pytest.MonkeyPatch) -> None:
    """The mutant of the above: errors taken as known exactly."""
    monkeypatch.setattr(trends_index, "student_quantile", lambda p, df: 1.96)
    monkeypatch.setattr(trends_index, "typical", lambda df: np.inf)
    design = replace(trends_index.DESIGNS["small sites"], uneven=2.0)
    found = trends_index.measured(design, 60, seed=11)
    assert found["level_coverage"] < 0.9
    assert found["band_coverage"] < 0.9


def test_what_rounding_took_away_is_in_the_error_by_hand(evidence: Evidence) -> None:
    """Of one site alone a month's effect is its count over that of the first: two are rounded."""
    seen: list[tuple[list[dt.date], Effects]] = []

    def keep(months: list[dt.date], effects: Effects) -> Effects:
        seen.append((months, effects))
        return effects

    known = exact(evidence, "postings")
    for base in (0.0, 5.0):
        index_of(evidence, "postings", ["alpha"], known, base, keep=keep)
    (months, plain), (_, rounded) = seen
    counts = np.array([known["alpha", month] for month in months], dtype=float)
    more = np.diag(rounded.covariance) - np.diag(plain.covariance)
    assert more[1:] == pytest.approx(25 / 12 * (1 / counts[0] ** 2 + 1 / counts[1:] ** 2))


def test_the_limits_of_a_month_are_those_of_student(evidence: Evidence) -> None:
    """Half the width on the log scale, over the error: the quantile at the month's own df."""
    seen: list[Effects] = []

    def keep(months: list[dt.date], effects: Effects) -> Effects:
        seen.append(effects)
        return effects

    known = exact(evidence, "postings")
    rows = index_of(evidence, "postings", MARKET.sites, known, keep=keep)
    drawn = [row for row in rows if row.drawn]
    error = np.sqrt(np.diag(seen[0].covariance))[1:]
    limits = np.array([[row.low, row.high] for row in drawn[1:]], dtype=float)
    reach = np.log(limits[:, 1] / limits[:, 0]) / 2
    assert np.allclose(reach, student_quantile(0.975, seen[0].df[1:]) * error)


@pytest.mark.soak
@pytest.mark.parametrize("name", trends_index.DESIGNS)
def test_levels_and_bands_are_covered_in_the_long_run(name: str) -> None:
    found = trends_index.measured(trends_index.DESIGNS[name], 2000, seed=11)
    assert found["level_coverage"] >= 0.93
    assert found["band_coverage"] >= 0.93 - 0.01
    assert found["claim_coverage"] >= 0.93 - 0.01


def test_a_steady_market_stays_at_a_hundred(evidence: Evidence) -> None:
    rows = index_of(evidence, "postings", MARKET.sites, exact(evidence, "postings"))
    drawn = [row for row in rows if row.drawn]
    assert drawn[0].index == BASE
    held = [row.low <= BASE <= row.high for row in drawn if row.low and row.high]
    assert np.mean(held) > 0.7
    # A third site doubles no index: the plain counts rise by half.
    late = [row.index for row in drawn if row.month >= dt.date(2025, 5, 1) and row.index]
    assert np.mean(late) < 130


def test_births_and_deaths_stand_beside(evidence: Evidence) -> None:
    found = index_of(evidence, "templates", MARKET.sites, exact(evidence, "templates"))
    rows = {row.month: row for row in found}
    assert rows[dt.date(2024, 7, 1)].births == "Gamma enters."
    assert "gamma" not in rows[dt.date(2024, 6, 1)].sites
    assert not any(row.births for month, row in rows.items() if month > dt.date(2025, 5, 1))


def test_a_missed_month_is_not_drawn_and_no_trend_crosses_it(evidence: Evidence) -> None:
    rows = index_of(evidence, "clusters", MARKET.sites, exact(evidence, "clusters"))
    gone = next(row for row in rows if row.month == dt.date(2025, 3, 1))
    assert not gone.drawn
    assert gone.index is None
    assert gone.reason == "No site has a complete month that may be shown in March 2025."
    after = [row.trend for row in rows if row.month > dt.date(2025, 3, 1) and row.drawn]
    assert any(after)
    assert [part.stop - part.start for part in stretches(np.array([1, 2, 3, 5, 6]))] == [3, 2]


def test_a_change_of_pace_begins_another_series() -> None:
    days = [dt.date(2024, 1, 1) + dt.timedelta(days=n) for n in range(240)]
    days += [dt.date(2024, 9, 1) + dt.timedelta(days=3 * n) for n in range(80)]
    market = replace(MARKET, sites=("alpha",), opens=(), outages=(), crawl_days=tuple(days))
    found = gather(simulate(market, 2)[0], 5, "core@1")
    rows = index_of(found, "postings", ("alpha",), exact(found, "postings"))
    born = [row.births for row in rows if row.births]
    assert len(born) >= 1
    assert "was crawled every" in born[-1]
    # With no other site nothing joins the two, and one of them is not drawn.
    assert any("No site joins" in row.reason for row in rows)


def test_the_smoother_keeps_straight_lines() -> None:
    months = np.arange(12)
    weights = smoother(months)
    line = 2.0 + 0.3 * months
    assert np.allclose(weights @ line, line)
    assert np.allclose(weights.sum(axis=1), 1)
