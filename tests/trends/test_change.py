"""Changes by hand, every refusal with its sentence, and the words of a finding."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from brightline.errors import TrendError
from brightline.trends import linearised, words
from brightline.trends.change import Change, Measure, NotDrawn, change_between, error_of
from brightline.trends.evidence import Evidence, gather
from brightline.trends.finding import finding_of
from brightline.trends.pairs import Pair, pair_of
from brightline.trends.panel import change_for, share_for
from brightline.trends.series import Floats
from brightline.validation.market import FIRST, SECOND, Market, simulate

MARKET = Market(advertisers_per_day=0.5, labels_per_stratum=100, share=(0.25, 0.25))
SITES = ("alpha", "beta")


def evidence(market: Market = MARKET, labels: pd.DataFrame | None = None) -> Evidence:
    frames, _ = simulate(market, 8)
    return gather(frames if labels is None else replace(frames, labels=labels), 5, "core@1")


def refused(found: Change | NotDrawn, says: str) -> None:
    assert isinstance(found, NotDrawn)
    assert says in found.reason
    assert found.reason.endswith((".", ".)"))
    assert "nan" not in found.reason.lower()


def change(found: Evidence, measure: str = "share") -> Change | NotDrawn:
    return change_for(found, FIRST, SECOND, SITES, measure)  # type: ignore[arg-type]


def test_the_ratio_of_two_shares_by_hand() -> None:
    found = evidence()
    drawn = change_between(found, FIRST, SECOND, ["alpha"], "share", (366, 365), chance=False)
    assert isinstance(drawn, Change)
    parts = [found.sampled(span, ["alpha"]) for span in (FIRST, SECOND)]
    shares = [part["y"].mean() for part in parts]
    assert drawn.change == pytest.approx(shares[1] / shares[0] - 1)
    # Two independent simple random samples: the relative variances add on the log scale.
    relative = 0.0
    for part, share in zip(parts, shares, strict=True):
        n, size = len(part), int(part["stratum_population"].iloc[0])
        noise = n / size * (part["noise"].sum() / n**2)
        relative += ((1 - n / size) * part["y"].var(ddof=1) / n + noise) / share**2
    reach = np.log1p(drawn.high) - np.log1p(drawn.change)
    assert reach == pytest.approx(1.984 * np.sqrt(relative), rel=0.02)  # t with 99 df


def test_totals_are_compared_per_covered_day() -> None:
    found = evidence()
    share = change_between(found, FIRST, SECOND, SITES, "share", (732, 730))
    total = change_between(found, FIRST, SECOND, SITES, "total", (732, 730))
    assert isinstance(share, Change)
    assert isinstance(total, Change)
    sizes = [len(found.population(span, SITES)) for span in (FIRST, SECOND)]
    rate = (sizes[1] / 730) / (sizes[0] / 732)
    assert 1 + total.change == pytest.approx((1 + share.change) * rate)


def test_chance_between_advertisers_widens_the_interval() -> None:
    found = evidence(replace(MARKET, posts_each=25, advertisers_per_day=0.2))
    with_it = change_between(found, FIRST, SECOND, SITES, "total", (732, 730))
    without = change_between(found, FIRST, SECOND, SITES, "total", (732, 730), chance=False)
    assert isinstance(with_it, Change)
    assert isinstance(without, Change)
    assert with_it.high - with_it.low > 1.2 * (without.high - without.low)


def left(pair: Pair) -> Floats:
    """What squares about each period's share leave of the chance of its advertisers."""
    found = np.ones(len(pair.design.y))
    unit, weight = pair.design.items["unit"].to_numpy(), pair.design.weight
    for domain in pair.domains:
        part = np.bincount(unit[domain], weight[domain]) / weight[domain].sum()
        found[domain] = 1 - 2 * (part**3).sum() / (part**2).sum() + (part**2).sum()
    return found


@pytest.mark.parametrize("measure", ["share", "total"])
def test_an_error_that_rests_on_few_advertisers_has_few_degrees_of_freedom(
    measure: Measure,
) -> None:
    found = evidence(replace(MARKET, posts_each=10, uneven=2.0, labels_per_stratum=200))
    pair = pair_of(found, (FIRST, SECOND), SITES)
    assert isinstance(pair, Pair)
    error = error_of(pair, measure)
    labels = error_of(pair, measure, chance=False)
    assert labels.df > 300
    assert error.df < 30
    # By hand: Satterthwaite's, of the sample and of what each unit contributes.
    _, z, _ = linearised.log_ratio(pair.design.y, pair.design.weight, *pair.domains)
    units = np.concatenate([pair.design.items["unit"].to_numpy(), *pair.units])
    parts = np.concatenate([z, *(np.zeros(len(part)) for part in pair.units)])
    if measure == "total":
        before, after = (1 / len(part) for part in pair.units)
        parts[len(z) : len(z) + len(pair.units[0])] = -before
        parts[len(z) + len(pair.units[0]) :] = after
    else:
        parts[: len(z)] /= np.sqrt(left(pair))
    fourth = (np.bincount(units, parts) ** 4).sum()
    sample = pair.design.variance(z, np.zeros(len(z)))
    by_hand = error.variance**2 / (sample**2 / labels.df + fourth)
    assert error.df == pytest.approx(by_hand)


def test_what_annotators_disagree_on_is_in_a_change_once() -> None:
    """The squares of chance between advertisers hold it; beside them it is no second stage."""
    found = evidence(replace(MARKET, labels_per_stratum=5000, posts_each=1))
    pair = pair_of(found, (FIRST, SECOND), SITES)
    assert isinstance(pair, Pair)
    _, z, _ = linearised.log_ratio(pair.design.y, pair.design.weight, *pair.domains)
    assert pair.design.fraction == pytest.approx(1)
    error = error_of(pair, "share")
    unit = pair.design.items["unit"].to_numpy()
    parts = z / np.sqrt(left(pair))
    assert error.variance == pytest.approx((np.bincount(unit, parts) ** 2).sum())
    assert error_of(pair, "share", chance=False).variance > 0


def test_one_snapshot_has_no_change() -> None:
    market = replace(MARKET, crawl_days=(dt.date(2025, 6, 1),))
    refused(change(evidence(market)), "One snapshot has no time axis")


def test_a_partial_period_has_no_change() -> None:
    refused(change(evidence(replace(MARKET, start=dt.date(2024, 4, 1)))), "partial period")


def test_different_waves() -> None:
    refused(change(evidence(replace(MARKET, waves=("w1", "w2")))), "labelled in different waves")


def test_different_codebooks() -> None:
    refused(change(evidence(replace(MARKET, codebooks=("core@0", "core@1")))), "core@0")


def test_different_annotators() -> None:
    labels = simulate(MARKET, 8)[0].labels
    late = labels["stratum"].str.contains("2025")
    labels["annotator"] = labels["annotator"].where(~late, "new-" + labels["annotator"])
    refused(change(evidence(labels=labels)), "different annotators")


def test_no_labels() -> None:
    labels = simulate(MARKET, 8)[0].labels
    refused(change(evidence(labels=labels.iloc[:0])), "has been labelled")
    only_early = labels[labels["stratum"].str.contains("2024")]
    refused(change(evidence(labels=only_early)), "No advert of 2025 has been labelled")


def test_a_level_near_zero() -> None:
    market = replace(MARKET, share=(0.01, 0.3), specificity=(0.99, 0.99))
    refused(
        change(evidence(market)), "fewer than 10 of its labelled adverts were judged suspicious"
    )


def test_labels_that_are_all_alike() -> None:
    """All suspected in both periods: 'no change, without an error' would be false certainty."""
    labels = simulate(MARKET, 8)[0].labels
    alike = labels.assign(judgement=labels["judgement"].where(labels["judgement"].isna(), 7))
    refused(change(evidence(labels=alike)), "all alike")


def test_a_stratum_without_a_label_in_one_period() -> None:
    market = replace(MARKET, sites=("alpha",), strata=2)
    labels = simulate(market, 8)[0].labels
    labels.loc[labels["stratum"] == "alpha 2025 0", ["judgement", "annotator"]] = pd.NA
    found = evidence(market, labels)
    refused(change_for(found, FIRST, SECOND, ["alpha"], "share"), "stratum alpha 2025 0")


@pytest.mark.parametrize("measure", ["share", "total"])
def test_a_sample_of_a_part_of_a_period(measure: str) -> None:
    """Drawn in July of 2025, when half of its adverts were there: no share, and no change."""
    frames, _ = simulate(MARKET, 8)
    labels, seen = frames.labels, frames.adverts.set_index("advert_id")["first_seen"]
    late = labels["advert_id"].map(seen) >= pd.Timestamp("2025-07-01", tz="UTC")
    labels = labels[~late].copy()
    early = labels["stratum"].str.contains("2025")
    labels.loc[early, "stratum_population"] //= 2
    labels["stratum_sampled"] = labels.groupby("stratum")["advert_id"].transform("nunique")
    labels["inclusion_probability"] = labels["stratum_sampled"] / labels["stratum_population"]
    found = evidence(labels=labels)
    assert "stands for about" in share_for(found, SECOND, SITES).reason
    refused(change(found, measure), "less than nine tenths of the adverts of 2025")


def test_no_site_at_all() -> None:
    refused(change_for(evidence(), FIRST, SECOND, [], "share"), "names no site")


DRAWN = Change(FIRST, SECOND, "share", SITES, 0.12, -0.04, 0.31)


def test_the_finding_in_words() -> None:
    found = finding_of(DRAWN)
    assert found.sentence == (
        "No clear change in the share of adverts that annotators judged suspicious between 2024 "
        "and 2025: +12% of the earlier share (95% interval −4% to +31%)."
    )
    number = finding_of(replace(DRAWN, measure="total")).sentence
    assert number.endswith("between 2024 and 2025: +12% (95% interval −4% to +31%).")
    assert "A rise in" in finding_of(replace(DRAWN, low=0.02)).sentence
    assert "A fall in" in finding_of(replace(DRAWN, change=-0.2, low=-0.3, high=-0.1)).sentence


def test_a_headline_names_two_sites_and_counts_more() -> None:
    assert "2024 and 2025, on Alpha and Beta: +12%" in finding_of(DRAWN, ["Alpha", "Beta"]).sentence
    many = finding_of(DRAWN, ["Alpha", "Beta", "Gamma"]).sentence
    assert "on the 3 sites that are covered in both: +12%" in many


@given(
    st.floats(-0.99, 50),
    st.floats(-0.99, 50),
    st.floats(-0.99, 50),
    st.sampled_from(["share", "total"]),
)
def test_a_finding_never_speaks_of_trafficking(a: float, b: float, c: float, what: str) -> None:
    low, mid, high = sorted([a, b, c])
    found = finding_of(replace(DRAWN, change=mid, low=low, high=high, measure=what))  # type: ignore[arg-type]
    for sentence in (found.sentence, found.uncertainty_sentence):
        for word in ("traffick", "victim", "nan", "inf"):
            assert word not in sentence.lower()
    assert found.sentence.startswith("A rise") == (low > 0)
    assert found.sentence.startswith("A fall") == (high < 0)


def test_a_refusal_is_the_finding() -> None:
    found = finding_of(NotDrawn(FIRST, SECOND, "share", (), "There are no labels."))
    assert not found.drawn
    assert found.sentence.endswith("There are no labels.")


@pytest.mark.parametrize("value", [float("nan"), float("inf")])
def test_no_sentence_can_hold_what_is_not_a_number(value: float) -> None:
    for say in (words.percent, words.signed, words.number):
        with pytest.raises(TrendError):
            say(value)
