"""The parts of a naive rise: they add up, and each true cause lands in its own part alone."""

from __future__ import annotations

import datetime as dt
import math
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from brightline.trends.change import Change, NotDrawn
from brightline.trends.decomposition import (
    FACTORS,
    WHOLE,
    Decomposition,
    Part,
    _mix_and_share,
    decompose,
    log_factors,
)
from brightline.trends.linearised import Between, Chance
from brightline.trends.panel import change_for, days_told
from brightline.trends.replicates import Quantities, quantities
from brightline.validation.market import FIRST, SECOND, Market
from tests.trends.test_simulation import evidence_of

BUSY = Market(advertisers_per_day=2.0, posts_each=3.0, labels_per_stratum=400)


def parts_of(market: Market, seed: int = 1) -> tuple[Decomposition, dict[str, Part]]:
    found, _ = evidence_of(market, seed)
    made = decompose(found, FIRST, SECOND, market.sites, replicates=200)
    assert isinstance(made, Decomposition)
    return made, {part.name: part for part in made.parts}


def test_the_parts_multiply_and_add_up_to_the_whole() -> None:
    made, parts = parts_of(replace(BUSY, volume=(1.0, 1.5), share=(0.2, 0.3)))
    assert tuple(parts) == tuple(FACTORS)
    assert math.prod(part.ratio for part in parts.values()) == pytest.approx(made.whole.ratio)
    assert made.counts is not None
    before, after = made.counts
    assert made.whole.ratio == pytest.approx(after / before)
    adverts = [part.adverts for part in parts.values() if part.adverts is not None]
    assert sum(adverts) == pytest.approx(after - before)
    assert all(part.low < part.ratio < part.high for part in parts.values() if part.name != "mix")


@pytest.mark.parametrize(
    ("market", "cause", "size"),
    [
        (replace(BUSY, volume=(1.0, 2.0)), "volume", 2.0),
        (replace(BUSY, share=(0.15, 0.35)), "share", 2.0),
    ],
)
def test_a_true_cause_lands_in_its_part_and_in_no_other(
    market: Market, cause: str, size: float
) -> None:
    _, parts = parts_of(market)
    assert parts[cause].low > 1.2
    assert parts[cause].low < size < parts[cause].high
    for name in ("volume", "reposting", "mix", "share"):
        if name != cause:
            assert parts[name].low <= 1 <= parts[name].high, name


def test_more_coverage_is_coverage_and_nothing_else() -> None:
    """A third site is crawled from the second period on: the naive count rises, the market not."""
    market = replace(BUSY, sites=("alpha", "beta", "gamma"))
    found, _ = evidence_of(market, 3)
    late = (found.adverts["site"] == "gamma") & (
        found.adverts["first_seen"] < SECOND.start.isoformat()
    )
    seen = replace(found, adverts=found.adverts[~late].reset_index(drop=True))
    seen.adverts["unit"] = np.unique(seen.adverts["unit"], return_inverse=True)[1]
    units = dict(zip(seen.adverts["advert_id"], seen.adverts["unit"], strict=True))
    items = seen.items[seen.items["advert_id"].isin(units) & (seen.items["site"] != "gamma")]
    items = items.assign(unit=items["advert_id"].map(units))
    late_series = replace(seen.series["gamma"], covered=seen.series["gamma"].covered[-300:])
    seen = replace(seen, items=items, series={**seen.series, "gamma": late_series})
    made = decompose(seen, FIRST, SECOND, market.sites, replicates=200)
    assert isinstance(made, Decomposition)
    assert made.sites == ("alpha", "beta")
    parts = {part.name: part for part in made.parts}
    assert parts["coverage"].low > 1.2
    for name in ("volume", "reposting", "mix", "share"):
        assert parts[name].low <= 1 <= parts[name].high, name


def test_the_total_without_coverage_is_the_change_of_totals() -> None:
    """Like for like, the parts but coverage are the change of totals, with much the same width."""
    found, _ = evidence_of(BUSY, 5)
    made = decompose(found, FIRST, SECOND, BUSY.sites, replicates=400)
    change = change_for(found, FIRST, SECOND, BUSY.sites, "total")
    assert isinstance(made, Decomposition)
    assert isinstance(change, Change)
    alike = math.prod(part.ratio for part in made.parts if part.name != "coverage")
    assert alike - 1 == pytest.approx(change.change, rel=0.02, abs=0.01)


def test_replicates_err_as_much_as_the_linearised_change() -> None:
    """Two roads to one standard error: resampled advertisers, and the formula of `change.py`."""
    found, _ = evidence_of(BUSY, 2)
    change = change_for(found, FIRST, SECOND, BUSY.sites, "total")
    assert isinstance(change, Change)
    days = tuple(days_told(found, span, BUSY.sites) for span in (FIRST, SECOND))
    drawn = quantities(found, (FIRST, SECOND), BUSY.sites, BUSY.sites, replicates=600)
    logs = log_factors(drawn, (days[0], days[1]))[1:, 1:].sum(axis=1)
    width = math.log1p(change.high) - math.log1p(change.low)
    assert float(logs.std()) == pytest.approx(width / 2 / 1.96, rel=0.15)


def test_parts_that_a_few_advertisers_move_have_few_degrees_of_freedom(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    market = Market(advertisers_per_day=0.5, posts_each=10.0, uneven=2.0, labels_per_stratum=150)
    found, _ = evidence_of(market, 8)

    def widths() -> dict[str, float]:
        made = decompose(found, FIRST, SECOND, market.sites, replicates=200)
        assert isinstance(made, Decomposition)
        return {one.name: np.log(one.high / one.low) for one in (made.whole, *made.parts)}

    ours = widths()
    # The mutant: t at the degrees of freedom of the labels.
    monkeypatch.setattr("brightline.trends.linearised.Chance.df", lambda self, sampling, df: df)
    labels = widths()
    for name in ("reposting", "share", WHOLE):
        assert ours[name] > 1.1 * labels[name], name
    for name in ("volume", "mix", "coverage"):
        assert ours[name] == pytest.approx(labels[name], abs=1e-12), name


def test_what_another_panel_would_change_is_in_the_share_and_in_the_whole(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    found, _ = evidence_of(replace(BUSY, labels_per_stratum=150), 8)

    def variances(between: float) -> dict[str, float]:
        judged = Between(between, 0.0, 10)
        monkeypatch.setattr("brightline.trends.change._between", lambda *given: judged)
        # At one number of degrees of freedom a width tells its variance.
        monkeypatch.setattr(Between, "df", lambda self, sampling, df: 1e9)
        monkeypatch.setattr(Chance, "df", lambda self, sampling, df: 1e9)
        made = decompose(found, FIRST, SECOND, BUSY.sites, replicates=200)
        assert isinstance(made, Decomposition)
        parts = (made.whole, *made.parts)
        return {one.name: (np.log(one.high / one.low) / 2 / 1.959964) ** 2 for one in parts}

    alone, with_panel = variances(0.0), variances(0.2)
    for name, variance in with_panel.items():
        more = 0.2 if name in ("share", WHOLE) else 0.0
        assert variance - alone[name] == pytest.approx(more, abs=1e-4), name


def test_periods_that_cannot_be_compared_are_not_taken_apart() -> None:
    market = replace(BUSY, outages=((dt.date(2024, 3, 1), 90),))
    found, _ = evidence_of(market, 1)
    made = decompose(found, FIRST, SECOND, market.sites, replicates=10)
    assert isinstance(made, NotDrawn)
    assert "partial period" in made.reason or "outage" in made.reason


@settings(max_examples=50, deadline=None)
@given(
    st.lists(st.integers(1, 500), min_size=4, max_size=4),
    st.lists(st.floats(0.01, 0.99), min_size=4, max_size=4),
    st.lists(st.integers(1, 300), min_size=4, max_size=4),
)
def test_any_quantities_add_up_and_swapping_the_periods_swaps_the_signs(
    postings: list[int], shares: list[float], others: list[int]
) -> None:
    found = Quantities(
        ("a", "b"),
        observed=np.array([others[:2]], dtype=float) + 500,
        postings=np.array(postings, dtype=float).reshape(1, 2, 2),
        texts=np.array([others[2:]], dtype=float),
        share=np.array(shares).reshape(1, 2, 2),
    )
    logs = log_factors(found, (300, 310))
    pooled = (found.postings * found.share).sum(axis=2) / found.postings.sum(axis=2)
    total = np.log(found.observed * pooled)
    assert logs.sum() == pytest.approx(float(total[0, 1] - total[0, 0]))
    turned = Quantities(
        found.cells,
        found.observed[:, ::-1],
        found.postings[:, ::-1],
        found.texts[:, ::-1],
        found.share[:, ::-1],
    )
    assert log_factors(turned, (310, 300)) == pytest.approx(-logs)


def test_a_cell_without_labels_in_one_period_borrows_the_share_of_the_other() -> None:
    mix = np.array([[[0.5, 0.5], [1.0, 0.0]]])
    share = np.array([[[0.1, 0.3], [0.1, np.nan]]])
    moved, judged = _mix_and_share(mix, share)
    assert judged[0] == pytest.approx(0.0)
    assert moved[0] == pytest.approx(math.log(0.1 / 0.2))
