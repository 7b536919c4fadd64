"""What another panel of annotators would change: by hand, by simulation, in what is drawn."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pandas as pd
import pytest

from benchmarks import trends_annotators
from benchmarks.trends import LEAST, missed_panels
from benchmarks.trends_changes import ChangeDesign
from brightline.publish.change_rows import change_of
from brightline.publish.change_tables import changes_frame
from brightline.publish.standing import plain_rows
from brightline.trends import linearised
from brightline.trends.change import MIN_ANNOTATORS, error_of
from brightline.trends.decomposition import Decomposition, decompose
from brightline.trends.evidence import Evidence, gather
from brightline.trends.finding import finding_of
from brightline.trends.linearised import Votes
from brightline.trends.pairs import Pair, pair_of
from brightline.trends.panel import change_for
from brightline.trends.results import Change
from brightline.validation.market import FIRST, SECOND, Market, simulate

PANEL = tuple(f"ann-{letter}" for letter in "abcdef")
MARKET = Market(
    annotators=PANEL, advertisers_per_day=0.5, labels_per_stratum=100, share=(0.25, 0.25)
)


def two_kinds_of_reader() -> pd.DataFrame:
    """Labels of a panel of which half sees much more in the second period than the others do."""
    labels = simulate(MARKET, 8)[0].labels
    eager = labels["annotator"].isin(PANEL[:3]) & labels["stratum"].str.contains("2025")
    rng = np.random.default_rng(4)
    return labels.assign(
        judgement=labels["judgement"].mask(eager & (rng.random(len(labels)) < 0.4), 6)
    )


def shuffled(labels: pd.DataFrame) -> pd.DataFrame:
    """The same judgements of the same adverts, with the names of an advert's annotators by chance.

    How far two who read the same advert differ stays; that it is always the same one goes.
    """
    rng, made = np.random.default_rng(5), labels.copy()
    pairs = made.groupby("advert_id")["judgement"].transform(
        lambda column: column.to_numpy()[rng.permutation(len(column))]
    )
    return made.assign(judgement=pairs.astype("Int64"))


def evidence(labels: pd.DataFrame, market: Market = MARKET) -> Evidence:
    return gather(replace(simulate(market, 8)[0], labels=labels), 5, "core@1")


def change(found: Evidence, market: Market = MARKET) -> Change:
    made = change_for(found, FIRST, SECOND, market.sites, "share")
    assert isinstance(made, Change)
    return made


def width(made: Change) -> float:
    return math.log1p(made.high) - math.log1p(made.low)


def test_by_hand() -> None:
    """Two judges of two adverts each, of four advertisers: one suspects all, the other nothing."""
    votes = Votes(np.array([0, 1, 2, 3]), np.array([0, 0, 1, 1]), np.array([1.0, 1.0, 0.0, 0.0]))
    slope, centre = np.full(4, 0.25), np.full(4, 0.5)
    z = slope * (votes.suspected - centre)
    found = linearised.judges_variance(votes, z, slope, centre, np.arange(4))
    # Each judge's part is 2 x 1/8; alone each item makes (1/8)²; centring took half of all four.
    squares, alone, whole, scale = 2 / 16, 4 / 64, 4 / 64, 1 - 2 * 0.25 / 0.5 + 0.5
    assert found.variance == pytest.approx((squares - alone + whole / 2) / scale)
    assert found.seen == pytest.approx(squares / scale)
    assert found.judges == 2


def test_annotators_who_do_not_differ_add_nothing_on_average() -> None:
    design = trends_annotators.PanelDesign(ChangeDesign(), 6, 0.0)
    rng, found = np.random.default_rng(6), []
    for _ in range(200):
        votes = trends_annotators.votes_of(design, rng.random(200) < 0.3, rng)
        y = votes.suspected.reshape(-1, 2).mean(axis=1)
        slope, centre = np.full(200, 1 / 200), np.full(200, y.mean())
        z = slope * (y - centre)
        exact = linearised.judges_variance(votes, z, slope, centre, np.arange(200))
        # Before it is cut off at none: what was seen, less what chance makes of it.
        found.append((exact.variance > 0, exact.variance / (z**2).sum()))
    positive, part = np.array(found).T
    assert 0.3 < positive.mean() < 0.6  # as often above none as below
    assert part.mean() < 0.2


def test_whose_annotators_differ_has_the_wider_interval() -> None:
    labels = two_kinds_of_reader()
    differ, alike = change(evidence(labels)), change(evidence(shuffled(labels)))
    assert differ.annotators == alike.annotators == len(PANEL)
    assert differ.change == pytest.approx(alike.change)
    assert width(differ) > 1.2 * width(alike)


def test_four_are_too_few_to_tell() -> None:
    few = replace(MARKET, annotators=PANEL[: MIN_ANNOTATORS - 1])
    found = change(evidence(simulate(few, 8)[0].labels, few), few)
    assert found.annotators == 0
    assert "between annotators" not in found.method
    assert "and between annotators" in change(evidence(simulate(MARKET, 8)[0].labels)).method


def test_the_parts_carry_it_where_annotators_judge() -> None:
    labels = two_kinds_of_reader()
    made = [
        decompose(evidence(one), FIRST, SECOND, MARKET.sites, replicates=200)
        for one in (labels, shuffled(labels))
    ]
    widths = []
    for one in made:
        assert isinstance(one, Decomposition)
        parts = {part.name: math.log(part.high / part.low) for part in (one.whole, *one.parts)}
        widths.append(parts)
    differ, alike = widths
    assert differ["share"] > 1.2 * alike["share"]
    assert differ["all"] > alike["all"]
    for name in ("coverage", "volume", "reposting"):
        assert differ[name] == pytest.approx(alike[name])


def test_what_is_carried_is_said() -> None:
    drawn = Change(FIRST, SECOND, "share", ("alpha",), 0.5, 0.1, 0.9, annotators=6)
    said = finding_of(drawn).uncertainty_sentence
    assert "between advertisers and between the 6 annotators, not a change in what" in said
    said = finding_of(replace(drawn, annotators=0)).uncertainty_sentence
    assert "neither another panel of annotators nor a change in what annotators take" in said


def test_a_release_says_how_many_and_an_older_one_none() -> None:
    drawn = Change(FIRST, SECOND, "share", ("alpha",), 0.5, 0.1, 0.9, annotators=6)
    row = plain_rows(changes_frame([("", drawn)]))[0]
    read = change_of(row, FIRST, SECOND, "share")
    assert isinstance(read, Change)
    assert read.annotators == 6
    for older in ({**row, "annotators": None}, {**row, "annotators": float("nan")}):
        assert getattr(change_of(older, FIRST, SECOND, "share"), "annotators", None) == 0
    del row["annotators"]
    assert getattr(change_of(row, FIRST, SECOND, "share"), "annotators", None) == 0


def test_the_variance_of_a_change_is_the_sum_of_its_parts() -> None:
    found = evidence(two_kinds_of_reader())
    pair = pair_of(found, (FIRST, SECOND), MARKET.sites)
    assert isinstance(pair, Pair)
    error, none = error_of(pair, "share"), np.zeros(0, dtype=np.int64)
    alone = error_of(replace(pair, votes=Votes(none, none, np.zeros(0))), "share")
    assert error.variance == pytest.approx(alone.variance + error.between.variance)
    assert error.df < alone.df  # six annotators tell less of their spread than 400 labels


@pytest.mark.parametrize("name", ["five who differ", "a rise, five who differ widely"])
def test_a_change_is_covered_for_other_panels_too(name: str) -> None:
    found = trends_annotators.measured(trends_annotators.DESIGNS[name], 300, seed=7)
    assert found["coverage"] >= LEAST - 3 * math.sqrt(0.95 * 0.05 / 300)


def test_this_panel_alone_holds_the_truth_too_seldom() -> None:
    """The mutant: the interval that takes five annotators for all there are."""
    design = trends_annotators.DESIGNS["a rise, five who differ widely"]
    found = trends_annotators.measured(design, 300, seed=7)
    assert found["coverage_of_this_panel_alone"] < 0.91
    assert missed_panels({"one": {"coverage": 0.9}, "two": {"coverage": 0.95}}) == [
        "other panels, one"
    ]
