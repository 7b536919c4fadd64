"""The draw and who labels what: probabilities, allocation, interleaving, balance."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Mapping
from typing import Literal

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotation.design import FLOOR, Design, same_design
from annotation.sampling import BANDS, NO_SCORE, SNAPSHOT, assign, draw
from annotation.spreads import spreads_for
from brightline.errors import AnnotationError

SIZES = st.dictionaries(
    st.sampled_from([f"site-{letter} / 202{year}" for letter in "abc" for year in "45"]),
    st.integers(1, 400),
    min_size=1,
)


def _frame(sizes: Mapping[tuple[str, str | None], int]) -> pd.DataFrame:
    ids = itertools.count(1)
    rows = [
        {"advert_id": next(ids), "site": site, "period": period}
        for (site, period), size in sizes.items()
        for _ in range(size)
    ]
    return pd.DataFrame(rows).astype({"period": "object"})


PERIODS: st.SearchStrategy[str | None] = st.sampled_from(["2024", "2025"])
FRAMES: st.SearchStrategy[pd.DataFrame] = st.dictionaries(
    st.tuples(st.sampled_from("abc"), PERIODS),
    st.integers(1, 60),
    min_size=1,
).map(_frame)


@settings(deadline=None)
@given(frame=FRAMES, per_stratum=st.integers(1, 40), seed=st.integers(0, 2**31))
def test_every_stratum_is_drawn_with_its_recorded_probability(
    frame: pd.DataFrame, per_stratum: int, seed: int
) -> None:
    drawn = draw(frame, Design(per_stratum=per_stratum), seed)
    sizes = (frame["site"] + " / " + frame["period"]).value_counts()
    counts = drawn["stratum"].value_counts()
    assert set(counts.index) == set(sizes.index)
    for stratum, members in drawn.groupby("stratum"):
        wanted = min(per_stratum, sizes[stratum])
        assert len(members) == counts[stratum] == wanted
        assert (members["stratum_population"] == sizes[stratum]).all()
        assert (members["stratum_sampled"] == wanted).all()
        assert (members["inclusion_probability"] == wanted / sizes[stratum]).all()
    assert (drawn["inclusion_probability"] > 0).all()
    assert not drawn["advert_id"].duplicated().any()
    assert list(drawn["position"]) == list(range(1, len(drawn) + 1))


@settings(deadline=None)
@given(frame=FRAMES, seed=st.integers(0, 2**31))
def test_weights_add_up_to_the_population(frame: pd.DataFrame, seed: int) -> None:
    """The Horvitz-Thompson estimate of the frame's size is the frame's size, in every sample."""
    drawn = draw(frame, Design(per_stratum=7), seed)
    assert (1 / drawn["inclusion_probability"]).sum() == pytest.approx(len(frame))


@settings(deadline=None, max_examples=40)
@given(frame=FRAMES, seed=st.integers(0, 2**31))
def test_the_same_seed_draws_the_same_whatever_the_order_of_the_frame(
    frame: pd.DataFrame, seed: int
) -> None:
    design = Design(per_stratum=5)
    shuffled = frame.sample(frac=1, random_state=3)
    pd.testing.assert_frame_equal(draw(frame, design, seed), draw(shuffled, design, seed))


def test_each_advert_is_drawn_as_often_as_its_probability_says() -> None:
    frame = _frame({("a", "2024"): 20, ("a", "2025"): 8})
    draws = 300
    seen = Counter(
        advert
        for seed in range(draws)
        for advert in draw(frame, Design(per_stratum=4), seed)["advert_id"]
    )
    for advert in frame["advert_id"]:
        probability = 4 / 20 if advert <= 20 else 4 / 8
        sigma = (probability * (1 - probability) / draws) ** 0.5
        # Six sigma over 28 adverts with fixed seeds: a false alarm once in 10^7 choices of seeds.
        assert abs(seen[advert] / draws - probability) < 6 * sigma


def test_periods_are_interleaved_throughout_the_working_order() -> None:
    frame = _frame({("a", "2024"): 300, ("a", "2025"): 900})
    drawn = draw(frame, Design(per_stratum=100), 7)
    for start in range(0, 200, 20):
        window = drawn[drawn["position"].between(start + 1, start + 20)]
        earlier = (window["period"] == "2024").sum()
        # One advert of each stratum lies in each hundredth of the order: a window of twenty
        # holds ten of each, give or take one at either edge.
        assert 8 <= earlier <= 12


def test_a_snapshot_has_strata_without_a_period() -> None:
    frame = _frame({("a", None): 30})
    drawn = draw(frame, Design(per_stratum=5, snapshot=True), 1)
    assert set(drawn["stratum"]) == {f"a / {SNAPSHOT}"}
    assert drawn["period"].isna().all()


def test_an_empty_frame_and_a_double_are_refused() -> None:
    frame = _frame({("a", "2024"): 3})
    with pytest.raises(AnnotationError, match="no advert to draw from"):
        draw(frame.iloc[:0], Design(per_stratum=5), 1)
    with pytest.raises(AnnotationError, match="stands twice"):
        draw(pd.concat([frame, frame]), Design(per_stratum=5), 1)


@settings(deadline=None)
@given(sizes=SIZES, total=st.integers(1, 600))
def test_proportional_allocation_keeps_floor_and_cap(sizes: dict[str, int], total: int) -> None:
    parts = Design(allocation="proportional", total=total).allocate(sizes)
    assert set(parts) == set(sizes)
    for stratum, size in sizes.items():
        assert min(FLOOR, size) <= parts[stratum] <= size


@settings(deadline=None)
@given(sizes=SIZES, share=st.floats(0.3, 1))
def test_proportional_allocation_spreads_exactly_what_was_asked(
    sizes: dict[str, int], share: float
) -> None:
    total = max(1, round(share * sum(sizes.values())))
    parts = Design(allocation="proportional", total=total).allocate(sizes)
    floors = any(total * size / sum(sizes.values()) < FLOOR for size in sizes.values())
    if not floors:
        assert sum(parts.values()) == total
    for stratum, size in sizes.items():
        exact = total * size / sum(sizes.values())
        assert parts[stratum] == min(size, FLOOR) or abs(parts[stratum] - exact) < 1


@pytest.mark.parametrize(
    "arguments",
    [
        {},
        {"per_stratum": 0},
        {"per_stratum": 5, "total": 5},
        {"allocation": "proportional", "per_stratum": 5},
        {"allocation": "proportional", "total": 0},
    ],
)
def test_a_design_that_contradicts_itself_is_refused(arguments: dict[str, object]) -> None:
    with pytest.raises(AnnotationError, match="give one of the two"):
        Design(**arguments)  # type: ignore[arg-type]


CODES = st.integers(2, 6).map(lambda count: [f"a{number}" for number in range(count)])


@settings(max_examples=50, deadline=None)
@given(codes=CODES, per_advert=st.integers(1, 3), seed=st.integers(0, 999))
def test_work_is_balanced_within_each_stratum(codes: list[str], per_advert: int, seed: int) -> None:
    per_advert = min(per_advert, len(codes))
    frame = _frame({("a", "2024"): 70, ("a", "2025"): 70, ("b", "2024"): 13})
    drawn = draw(frame, Design(per_stratum=60), 5)
    pairs = assign(drawn, codes, per_advert, seed)
    members: dict[int, set[str]] = {}
    for position, code in pairs:
        members.setdefault(position, set()).add(code)
    assert set(members) == set(drawn["position"])
    assert all(len(group) == per_advert for group in members.values())
    assert len(pairs) == len(drawn) * per_advert
    groups = list(itertools.combinations(sorted(codes), per_advert))
    stratum = dict(zip(drawn["position"], drawn["stratum"], strict=True))
    for name in set(drawn["stratum"]):
        counts = Counter(tuple(sorted(members[p])) for p in members if stratum[p] == name)
        often = [counts.get(group, 0) for group in groups]
        assert max(often) - min(often) <= 1  # every pair meets equally often, in every period


def test_assignment_is_reproducible_and_changes_with_the_seed() -> None:
    drawn = draw(_frame({("a", "2024"): 60}), Design(per_stratum=50), 5)
    codes = ["a1", "a2", "a3"]
    assert assign(drawn, codes, 2, 1) == assign(drawn, list(reversed(codes)), 2, 1)
    assert len({tuple(assign(drawn, codes, 2, seed)) for seed in range(20)}) > 1


def test_the_draw_is_independent_of_numpys_global_state() -> None:
    frame = _frame({("a", "2024"): 40})
    np.random.seed(1)
    first = draw(frame, Design(per_stratum=9), 4)
    np.random.seed(2)
    pd.testing.assert_frame_equal(first, draw(frame, Design(per_stratum=9), 4))


def test_neyman_takes_more_where_annotators_are_of_two_minds() -> None:
    frame = _frame({("a", "2024"): 300, ("a", "2025"): 300})
    spreads = {"a / 2024": 0.5, "a / 2025": 0.1}
    design = Design(allocation="neyman", total=120)
    drawn = draw(frame, design, 1, spreads=lambda _: spreads)
    counts = drawn["stratum"].value_counts()
    assert (counts["a / 2024"], counts["a / 2025"]) == (100, 20)
    assert (drawn["inclusion_probability"] == drawn["stratum_sampled"] / 300).all()


def test_places_are_strata_and_small_ones_are_joined() -> None:
    frame = _frame({("a", "2024"): 100})
    frame["place"] = ["Harbour City"] * 60 + ["Lakeside"] * 19 + [None] * 21
    drawn = draw(frame, Design(per_stratum=5, by_place=True), 1)
    assert set(drawn["stratum"]) == {"a / 2024 / Harbour City", "a / 2024 / other places"}
    assert set(drawn["stratum_population"]) == {60, 40}


def test_every_score_has_a_chance_to_be_drawn() -> None:
    frame = _frame({("a", "2024"): 99})
    frame["score"] = [number / 100 for number in range(90)] + [None] * 9
    drawn = draw(frame, Design(total=40, allocation="proportional", by_score=True), 1)
    bands = {str(name).rsplit(" / ", 1)[1] for name in drawn["stratum"]}
    assert bands == {*(f"score {band + 1}" for band in range(BANDS)), NO_SCORE}
    assert (drawn["inclusion_probability"] > 0).all()


def test_what_was_added_to_designs_leaves_old_samples_the_same() -> None:
    recorded = Design(per_stratum=5).to_dict()
    assert set(recorded) == {
        "allocation",
        "per_stratum",
        "total",
        "purpose",
        "wave",
        "snapshot",
        "weigh",
        "linking",
    }
    before = {key: value for key, value in recorded.items() if key not in {"weigh", "linking"}}
    assert same_design(before, recorded)
    assert same_design(recorded, Design(per_stratum=5, linking="run 7").to_dict())
    assert not same_design(before, Design(per_stratum=6).to_dict())
    assert Design(per_stratum=5, by_place=True).to_dict()["by_place"] is True


def test_what_is_weighed_and_the_linking_run_are_always_recorded() -> None:
    assert Design(per_stratum=5).to_dict()["weigh"] == "adverts"
    assert Design(per_stratum=5).to_dict()["linking"] == "none"
    assert Design(per_stratum=5, linking="run 7").to_dict()["linking"] == "run 7"


def _many_small_strata() -> pd.DataFrame:
    """Fifty-four strata of forty adverts; every tenth advert is one that a model is unsure of."""
    sites = [f"site-{number:02}" for number in range(27)]
    frame = _frame({(site, year): 40 for site in sites for year in ("2024", "2025")})
    frame["score"] = [0.4 + place % 3 / 10 if place % 10 == 0 else 0.01 for place in frame.index]
    return frame


def test_a_sample_to_train_keeps_its_total_and_goes_where_the_model_is_unsure() -> None:
    frame = _many_small_strata()
    said: list[str] = []
    design = Design(allocation="neyman", total=200, purpose="train", by_score=True)
    judged = pd.DataFrame()  # labels steer no sample to train
    drawn = draw(frame, design, 1, spreads=spreads_for(judged, design), announce=said.append)
    assert (len(drawn), said) == (200, [])
    assert set(drawn["stratum"]) <= {f"score {band + 1}" for band in range(BANDS)}
    unsure = frame.set_index("advert_id")["score"].reindex(drawn["advert_id"]) > 0.1
    assert unsure.mean() > 0.9  # of the frame it is a tenth
    assert set(drawn["stratum_population"]) >= {1944}  # and what it is sure of has a chance too


@pytest.mark.parametrize("allocation", ["proportional", "neyman"])
def test_a_floor_that_raises_the_total_is_said_before_drawing(
    allocation: Literal["proportional", "neyman"],
) -> None:
    said: list[str] = []
    design = Design(allocation=allocation, total=200)
    drawn = draw(_many_small_strata(), design, 1, announce=said.append)
    assert len(drawn) == 540
    assert said == [
        "At least 10 adverts from each of 54 strata (all where there are fewer) make 540 adverts: "
        "340 more than the 200 that were asked for."
    ]


def test_a_total_that_is_more_than_there_is_is_said() -> None:
    said: list[str] = []
    design = Design(allocation="proportional", total=50)
    draw(_frame({("a", "2024"): 30}), design, 1, announce=said.append)
    assert said == [
        "There are 30 adverts to draw from, and all of them are drawn: 20 fewer than the 50 that "
        "were asked for."
    ]


def test_nobody_gets_what_is_barred_and_the_rest_is_still_even() -> None:
    drawn = draw(_frame({("a", "2024"): 120}), Design(per_stratum=120), 5)
    codes = ["a1", "a2", "a3", "a4"]
    barred = {advert: {codes[advert % 4]} for advert in range(1, 81)} | {120: {"a1", "a2", "a3"}}
    pairs = assign(drawn, codes, 2, 1, barred=barred)
    advert = dict(zip(drawn["position"], drawn["advert_id"], strict=True))
    assert not [one for one in pairs if one[1] in barred.get(advert[one[0]], ())]
    assert len(pairs) == 119 * 2 + 1
    work = Counter(code for _, code in pairs)
    assert max(work.values()) - min(work.values()) <= 4
