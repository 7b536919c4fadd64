"""Shares by hand, and every refusal with its sentence."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from brightline.trends.design import design_of, items_of
from brightline.trends.evidence import Evidence, gather
from brightline.trends.frames import Frames
from brightline.trends.panel import share_for, snapshot_share
from brightline.trends.shares import Share
from brightline.validation.market import FIRST, SECOND, Market, simulate
from tests.trends.rows import LABELS
from tests.tried import tried


def labels(strata: Sequence[tuple[str, int, Sequence[Sequence[int | None]]]]) -> pd.DataFrame:
    """(stratum, population, judgements of each advert by annotators a, b, …) as a labels frame."""
    rows, advert = [], 0
    for stratum, population, adverts in strata:
        for judgements in adverts:
            advert += 1
            pi = len(adverts) / population
            for code, judgement in zip("abc", judgements, strict=False):
                rows.append(
                    [advert, "s", "estimate", "w", None, stratum, population, len(adverts), pi,
                     code, judgement, False, "core@1", False]
                )  # fmt: skip
    return pd.DataFrame(rows, columns=LABELS).astype({"judgement": "Int64"})


def test_y_is_the_share_of_annotators_at_or_above_the_cutoff() -> None:
    items = items_of(labels([("x", 10, [[5, 6], [4, 5], [None, None], [7, None]])]), 5)
    assert items["y"].tolist()[:2] == [1.0, 0.5]
    assert math.isnan(items["y"].iloc[2])
    assert items["judges"].tolist() == [2, 2, 0, 1]
    # Two annotators who differ: a variance of 1/2 over two of them.
    assert items["noise"].iloc[1] == pytest.approx(0.25)


def test_a_stratified_share_by_hand() -> None:
    found = design_of(
        items_of(
            labels(
                [
                    ("x", 100, [[6, 6], [6, 6], [1, 1], [1, 1]]),
                    ("y", 300, [[6, 6], [1, 1], [1, 1], [1, 1], [1, 1]]),
                ]
            ),
            5,
        )
    )
    everything = np.ones(9, dtype=bool)
    assert found.share(everything) == pytest.approx((100 * 0.5 + 300 * 0.2) / 400)
    # Cochran 1977 (5.7): sum of W_h^2 (1 - f_h) s_h^2 / n_h.
    by_hand = 0.25**2 * (1 - 4 / 100) * (1 / 3) / 4 + 0.75**2 * (1 - 5 / 300) * 0.2 / 5
    variance = found.variance(found.influence(everything), found.weight / 400)
    assert variance == pytest.approx(by_hand)
    assert found.df(everything) == 9 - 2


def test_a_census_is_left_with_the_annotators_disagreement() -> None:
    found = design_of(items_of(labels([("x", 2, [[6, 1], [1, 6]])]), 5))
    everything = np.ones(2, dtype=bool)
    # f = 1: nothing of the sample is left, 2 adverts of noise 1/4 each remain.
    assert found.variance(found.influence(everything), found.weight / 2) == pytest.approx(0.125)


def test_missing_labels_are_made_up_for_by_the_others_of_their_stratum() -> None:
    items = items_of(labels([("x", 100, [[6], [1], [None], [None]])]), 5)
    assert design_of(items).weight.tolist() == [50.0, 50.0]


def test_a_stratum_with_one_label_joins_its_neighbour() -> None:
    found = design_of(
        items_of(labels([("x", 9, [[6], [1]]), ("y", 9, [[1]]), ("z", 9, [[1], [6]])]), 5)
    )
    assert len(np.unique(found.group)) == 2
    assert found.group[1] == found.group[2]


@tried(20)
@given(
    st.lists(
        st.tuples(st.integers(20, 400), st.lists(st.integers(1, 7), min_size=1, max_size=12)),
        min_size=1,
        max_size=6,
    )
)
def test_weights_add_up_to_the_population(strata: list[tuple[int, list[int]]]) -> None:
    made = [
        (f"stratum {n}", population, [[judgement] for judgement in judgements])
        for n, (population, judgements) in enumerate(strata)
    ]
    found = design_of(items_of(labels(made), 5))
    assert found.weight.sum() == pytest.approx(sum(population for population, _ in strata))
    everything = np.ones(len(found.y), dtype=bool)
    assert 0 <= found.share(everything) <= 1
    assert found.variance(found.influence(everything), found.weight) >= 0


SMALL = Market(advertisers_per_day=0.4, labels_per_stratum=60)


def evidence(market: Market = SMALL, **changes: object) -> Evidence:
    frames, _ = simulate(market, 5)
    return gather(replace(frames, **changes), 5, "core@1")  # type: ignore[arg-type]


def frames_of(market: Market = SMALL) -> Frames:
    return simulate(market, 5)[0]


def share(found: Evidence) -> Share:
    return share_for(found, FIRST, ["alpha", "beta"])


def refused(labels: pd.DataFrame, says: str) -> Share:
    found = share(evidence(labels=labels))
    assert not found.drawn
    assert found.estimate is None
    assert says in found.reason
    assert found.reason.endswith(".")
    assert "nan" not in found.reason
    return found


def test_a_share_is_drawn_with_what_it_rests_on() -> None:
    found = share(evidence())
    assert found.drawn
    assert found.estimate is not None
    assert found.low is not None
    assert found.high is not None
    assert 0 < found.low < found.estimate < found.high < 1
    assert (found.labelled, found.annotators) == (120, 3)
    assert found.population > 500
    assert found.synthetic


def test_no_labels() -> None:
    refused(frames_of().labels.iloc[:0], "has been labelled yet")


def test_labels_of_another_purpose_are_no_labels() -> None:
    refused(frames_of().labels.assign(purpose="train"), "has been labelled yet")


def test_another_codebook() -> None:
    refused(frames_of().labels.assign(codebook="core@2"), "were made under core@2")


def test_a_stratum_without_a_label() -> None:
    frame = frames_of(Market(advertisers_per_day=0.4, labels_per_stratum=20, strata=3)).labels
    gone = frame["stratum"] == "alpha 2024 1"
    frame.loc[gone, ["judgement", "annotator"]] = pd.NA
    market = Market(advertisers_per_day=0.4, labels_per_stratum=20, strata=3)
    one = share_for(evidence(market, labels=frame), FIRST, ["alpha"])
    assert "stratum alpha 2024 1" in one.reason
    pooled = share(evidence(market, labels=frame))
    assert pooled.sites == ("beta",)  # the other site still stands for itself


def test_all_labels_alike() -> None:
    frame = frames_of().labels
    none = refused(frame.assign(judgement=pd.array([1] * len(frame), dtype="Int64")), "None of the")
    assert "95% interval" in none.reason
    refused(frame.assign(judgement=pd.array([7] * len(frame), dtype="Int64")), "Each of the")


def test_one_annotator_is_drawn_and_says_so() -> None:
    found = share(evidence(replace(SMALL, annotators=("ann-a",))))
    assert found.drawn
    assert any("One annotator made all the labels" in caveat for caveat in found.caveats)


def test_few_positives_are_flagged() -> None:
    found = share(evidence(replace(SMALL, share=(0.02, 0.02), labels_per_stratum=30)))
    assert found.positives < 10
    assert found.drawn
    (flag,) = [caveat for caveat in found.caveats if "Fewer than 10" in caveat]
    # An advert that one of two suspects is half a positive: sixteen of them are eight.
    assert "adverts were judged at or above the cut-off (one that one of two annotators" in flag


def test_missing_labels_are_told() -> None:
    frame = frames_of().labels
    frame.loc[frame["advert_id"] % 3 == 0, ["judgement", "annotator"]] = pd.NA
    found = share(evidence(labels=frame))
    assert found.drawn
    assert any("sampled adverts are labelled so far" in caveat for caveat in found.caveats)
    assert not any("not judged" in caveat for caveat in found.caveats)


def test_adverts_that_nobody_could_judge_are_told_and_not_as_work_to_come() -> None:
    frame = frames_of().labels
    frame.loc[frame["advert_id"] % 3 == 0, "judgement"] = pd.NA
    found = share(evidence(labels=frame))
    assert found.drawn
    (said,) = [caveat for caveat in found.caveats if "not judged" in caveat]
    assert re.match(r"\d\d% of the sampled adverts were seen by an annotator and not judged", said)
    assert not any("so far" in caveat for caveat in found.caveats)


def test_a_sample_from_too_narrow_a_list_is_refused() -> None:
    frame = frames_of().labels
    refused(frame.assign(stratum_population=frame["stratum_population"] // 3), "stands for about")


def test_a_sample_that_was_drawn_a_little_early_says_so() -> None:
    """It stands for 92 in 100 adverts: enough for a share, and not without a word."""
    frame = frames_of().labels
    assert not any("were not there" in said for said in share(evidence(labels=frame)).caveats)
    size = (frame["stratum_population"] * 0.92).astype(int)
    found = share(evidence(labels=frame.assign(stratum_population=size)))
    assert found.drawn
    assert any("one in twenty of its adverts were not there" in said for said in found.caveats)


def test_a_snapshot_has_a_share_and_no_period() -> None:
    market = replace(SMALL, crawl_days=(FIRST.start,))
    found = evidence(market)
    assert share(found).reason.startswith("One snapshot has no time axis")
    stock = snapshot_share(found, "alpha")
    assert stock is not None
    assert stock.drawn
    assert stock.span.name == "one crawl"


def test_real_and_invented_sites_are_never_pooled() -> None:
    from brightline.trends.panel import of_one_kind

    frames = frames_of()
    mixed = frames.sites.assign(synthetic=[False, True])
    assert of_one_kind(evidence(sites=mixed)) == ("alpha",)
    assert of_one_kind(evidence()) == ("alpha", "beta")


@settings(max_examples=8, deadline=None)
@given(st.integers(0, 10_000))
def test_a_later_period_is_never_asked_about_an_earlier_one(seed: int) -> None:
    found = gather(simulate(SMALL, seed)[0], 5, "core@1")
    both = {span.name: found.population(span, ["alpha"]) for span in (FIRST, SECOND)}
    assert not set(both["2024"]["advert_id"]) & set(both["2025"]["advert_id"])
