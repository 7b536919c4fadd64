"""Agreement coefficients against published values, by hand, and as properties."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from brightline.agreement.coefficients import Floats, Metric, alpha, gwet, positive_agreement
from brightline.agreement.intervals import (
    NEVER_DIFFERED,
    alpha_change,
    alpha_with_interval,
    gwet_with_interval,
    positive_agreement_with_interval,
    span_agreement_with_interval,
)
from brightline.agreement.reporting import in_words
from brightline.agreement.spans import overlaps

NOBODY = 0
KRIPPENDORFF = np.array(
    [
        [1, 2, 3, 3, 2, 1, 4, 1, 2, NOBODY, NOBODY, NOBODY],
        [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, NOBODY, 3],
        [NOBODY, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, NOBODY],
        [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, NOBODY],
    ]
)
"""Four observers, twelve units, missing values: the example of Krippendorff (2011)."""


def counted(ratings: np.ndarray[tuple[int, ...], np.dtype[np.int64]], size: int) -> Floats:
    """(items, categories) from (observers, items) of categories 1…size."""
    return np.stack([(ratings == value).sum(axis=0) for value in range(1, size + 1)], axis=1) * 1.0


@pytest.mark.parametrize(
    ("metric", "published"),
    [("nominal", 0.743), ("ordinal", 0.815), ("interval", 0.849), ("ratio", 0.797)],
)
def test_alpha_of_the_published_example(metric: Metric, published: float) -> None:
    values: Floats = np.array([1.0, 2.0, 3.0, 4.0, 5.0])
    found = alpha(counted(KRIPPENDORFF, 5), metric, values)
    assert found == pytest.approx(published, abs=5e-4)


def test_gwet_by_hand() -> None:
    """Two annotators, four items: three agree; shares 5/8 and 3/8."""
    counts = np.array([[2, 0], [2, 0], [0, 2], [1, 1]], dtype=float)
    by_chance = 2 * (5 / 8) * (3 / 8)
    assert gwet(counts) == pytest.approx((3 / 4 - by_chance) / (1 - by_chance))


WITH_LONE = np.array(
    [[2, 0]] * 6 + [[0, 2]] * 2 + [[1, 1]] * 2 + [[0, 1]] * 5 + [[0, 0]] * 3, dtype=float
)
"""Ten items of two annotators, eight of which agree; five of one annotator; three of nobody."""


def test_what_one_annotator_rated_counts_in_gwets_chance_agreement_by_hand() -> None:
    """Shares over the 15 rated items: (6 + 2 / 2) / 15 and (2 + 2 / 2 + 5) / 15."""
    by_chance = 2 * (7 / 15) * (8 / 15)
    by_hand = (8 / 10 - by_chance) / (1 - by_chance)
    assert gwet(WITH_LONE) == pytest.approx(by_hand)
    found = gwet_with_interval(WITH_LONE)
    assert found.value == pytest.approx(by_hand)
    assert found.items == 10
    without = gwet(WITH_LONE[:10])  # what it would be over items of two alone
    assert abs(without - by_hand) > 0.03


@pytest.mark.parametrize("ordinal", [False, True])
def test_gwets_interval_is_that_of_its_own_value_over_every_rated_item(ordinal: bool) -> None:
    """A plain bootstrap of `gwet` over items with one annotator and with more gives the same."""
    rng = np.random.default_rng(1)
    pairs = rng.multinomial(2, [0.7, 0.2, 0.1], 60)
    lone = rng.multinomial(1, [0.1, 0.2, 0.7], 60)
    counts = np.concatenate([pairs, lone]).astype(float)
    found = gwet_with_interval(counts, ordinal=ordinal, resamples=4000)
    assert found.value == pytest.approx(gwet(counts, ordinal=ordinal))
    drawn = [gwet(counts[rng.integers(0, 120, 120)], ordinal=ordinal) for _ in range(4000)]
    assert [found.low, found.high] == pytest.approx(np.percentile(drawn, [2.5, 97.5]), abs=0.03)


def test_ordinal_weights_forgive_neighbours() -> None:
    near = np.array([[1, 1, 0], [0, 1, 1], [2, 0, 0], [0, 0, 2]], dtype=float)
    far = np.array([[1, 0, 1], [1, 0, 1], [2, 0, 0], [0, 0, 2]], dtype=float)
    assert gwet(near, ordinal=True) > gwet(near)
    assert gwet(near, ordinal=True) > gwet(far, ordinal=True)
    # 2 of 3 raters of a pair, weights (1, 2/3, 0): by hand for `near`
    observed = (2 / 3 + 2 / 3 + 1 + 1) / 4
    shares = np.array([3, 2, 3]) / 8
    by_chance = (3 + 4 * 2 / 3) / 6 * float((shares * (1 - shares)).sum())
    assert gwet(near, ordinal=True) == pytest.approx((observed - by_chance) / (1 - by_chance))


def test_positive_agreement_by_hand() -> None:
    """Pairs (+,+), (+,-), (-,-): 2a / (2a + b + c) = 2 / 3."""
    counts = np.array([[0, 2], [1, 1], [2, 0]], dtype=float)
    assert positive_agreement(counts) == pytest.approx(2 / 3)


def test_a_rare_label_parts_the_coefficients() -> None:
    """Why positive agreement leads: on the same labels AC1 shines and alpha is near nothing."""
    counts = np.array([[2, 0]] * 480 + [[1, 1]] * 18 + [[0, 2]] * 2, dtype=float)
    assert gwet(counts) > 0.95
    assert alpha(counts, "nominal") < 0.2
    assert positive_agreement(counts) == pytest.approx(4 / 22)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.lists(st.integers(0, 3), min_size=4, max_size=4), min_size=12, max_size=40),
    st.permutations(range(12)),
)
def test_order_of_items_says_nothing_and_perfect_agreement_is_one(
    rows: list[list[int]], order: list[int]
) -> None:
    counts = np.array(rows, dtype=float)
    mixed = np.concatenate([counts[:12][order], counts[12:]])
    for metric in ("nominal", "ordinal"):
        one, other = alpha(counts, metric), alpha(mixed, metric)
        assert one == pytest.approx(other, nan_ok=True)
        assert np.isnan(one) or one <= 1 + 1e-12
    perfect = np.zeros_like(counts)
    perfect[np.arange(len(counts)), np.arange(len(counts)) % 4] = 3
    assert alpha(perfect, "ordinal") == pytest.approx(1)
    assert gwet(perfect) == pytest.approx(1)


def ratings_with(agreement: float, items: int, seed: int) -> Floats:
    """Two annotators; the second repeats the first with this probability, else draws anew."""
    rng = np.random.default_rng(seed)
    first = rng.random(items) < 0.3
    second = np.where(rng.random(items) < agreement, first, rng.random(items) < 0.3)
    both = first.astype(int) + second
    return np.column_stack([2 - both, both]).astype(float)


def test_intervals_hold_the_value_of_the_population() -> None:
    """Alpha of such annotators is their agreement itself; 95% of intervals hold it."""
    held = 0
    for seed in range(200):
        found = alpha_with_interval(ratings_with(0.6, 300, seed), "nominal", resamples=300)
        assert found.low is not None
        assert found.high is not None
        held += found.low <= 0.6 <= found.high
    assert held >= 200 * 0.95 - 2.5 * 3.1  # the Monte Carlo error of 200 markets is 3.1


@pytest.mark.parametrize("measure", [gwet_with_interval, positive_agreement_with_interval])
def test_the_other_intervals_hold_their_own_value(measure: object) -> None:
    found = measure(ratings_with(0.6, 400, 1))  # type: ignore[operator]
    assert found.low < found.value < found.high
    assert found.items == 400


def test_too_few_items_and_ratings_all_alike_are_sentences() -> None:
    few = alpha_with_interval(np.array([[2, 0], [1, 1]], dtype=float), "nominal")
    assert few.value is None
    assert few.reason.startswith("Only 2 items")
    alike = alpha_with_interval(np.array([[2, 0]] * 30, dtype=float), "nominal")
    assert alike.value is None
    assert "none can differ" in alike.reason
    unmarked = positive_agreement_with_interval(np.array([[2, 0]] * 30, dtype=float))
    assert unmarked.value is None


def test_annotators_who_never_differ_have_no_interval_of_no_width() -> None:
    found = positive_agreement_with_interval(np.array([[2, 0]] * 30 + [[0, 2]] * 3, dtype=float))
    assert (found.value, found.low, found.high) == (1.0, None, None)
    assert found.reason == NEVER_DIFFERED
    assert in_words(found) == "never differed"


def test_what_one_marks_and_the_other_never_does_is_a_value_of_nought() -> None:
    """They differed whenever there was anything to agree on: no spread, and no agreement."""
    counts = np.array([[2, 0]] * 30 + [[1, 1]] * 6, dtype=float)
    found = positive_agreement_with_interval(counts)
    assert (found.value, found.low, found.high) == (0.0, None, None)
    assert found.reason == "Nobody marked what another had marked, so no interval."
    assert in_words(found) == "0.00 (no interval)"
    apart = span_agreement_with_interval(np.tile([0.0, 20.0], (20, 1)))
    assert apart.reason == "No two annotators pointed at the same characters, so no interval."
    none = span_agreement_with_interval(np.zeros((40, 2)))
    said = "given words as evidence by two or more annotators; 10 are needed for an interval."
    assert none.reason == f"No item was {said}"
    assert span_agreement_with_interval(np.tile([10.0, 20.0], (3, 1))).reason == (
        f"Only 3 items were {said}"
    )
    half = span_agreement_with_interval(np.tile([10.0, 20.0], (20, 1)))
    assert in_words(half) == "0.50 (no interval)"
    assert half.reason == "Every resample gives the same value, so no interval."


def rare(items: int, seed: int) -> Floats:
    """Two annotators who see 85 of 100 that are so, and 3 of 100 that are not; one in 20 is so."""
    rng = np.random.default_rng(seed)
    chances = np.where(rng.random(items) < 0.05, 0.85, 0.03)
    marked = (rng.random((items, 2)) < chances[:, None]).sum(axis=1)
    return np.column_stack([2 - marked, marked]).astype(float)


def held_by(true: float, items: int, seeds: int) -> list[bool]:
    """Whether each interval of alpha that is drawn holds the truth."""
    found = (alpha_with_interval(rare(items, n), "nominal", resamples=200) for n in range(seeds))
    return [
        one.low <= true <= one.high for one in found if one.low is not None and one.high is not None
    ]


def test_few_marked_items_have_an_alpha_and_no_interval(monkeypatch: pytest.MonkeyPatch) -> None:
    """*Mutant*: drawn regardless, it holds the truth in two of three; resampling shows no more."""
    true = alpha(rare(1_000_000, 0), "nominal")
    found = [alpha_with_interval(rare(30, seed), "nominal", resamples=200) for seed in range(60)]
    assert sum(one.value is not None for one in found) > 40
    assert sum(one.low is not None for one in found) <= 2
    reasons = {one.reason for one in found}
    assert (
        "Only 3 items were given another value than the commonest by anybody; 10 are needed for an "
        "interval."
    ) in reasons
    held = held_by(true, 100, 150)
    assert len(held) > 70
    assert np.mean(held) >= 0.85
    monkeypatch.setattr("brightline.agreement.intervals.FEWEST_MARKED", 0)
    regardless = held_by(true, 30, 150)
    assert len(regardless) > 100
    assert np.mean(regardless) < 0.8


def test_the_rarer_value_is_counted_whichever_it_is() -> None:
    few = np.array([[0, 2]] * 40 + [[1, 1]] * 3 + [[2, 0]] * 6, dtype=float)
    for counts in (few, few[:, ::-1]):
        for found in (
            alpha_with_interval(counts, "nominal"),
            positive_agreement_with_interval(counts),
        ):
            assert found.value is not None
            assert (found.low, found.high) == (None, None)
            assert found.reason.startswith("Only 9 items were given another value")
    enough = np.concatenate([few, [[1.0, 1.0]]])
    assert alpha_with_interval(enough, "nominal").low is not None
    assert alpha_change(few, enough, "nominal").low is None
    assert alpha_change(enough, enough, "nominal").low is not None


def test_two_parts_in_which_nobody_differed_have_a_change_without_an_interval() -> None:
    alike = np.array([[2, 0]] * 20 + [[0, 2]] * 10, dtype=float)
    found = alpha_change(alike, alike, "nominal")
    assert found.value == 0.0
    assert found.reason == "Every resample gives the same value, so no interval."
    assert in_words(found) == "0.00 (no interval)"


def test_items_with_one_annotator_say_nothing() -> None:
    counts = ratings_with(0.6, 50, 3)
    lone = np.concatenate([counts, np.array([[1.0, 0.0], [0.0, 1.0]] * 20)])
    assert alpha(lone, "nominal") == pytest.approx(alpha(counts, "nominal"))
    assert alpha_with_interval(lone, "nominal").items == 50


def test_evidence_agrees_as_far_as_characters_are_shared() -> None:
    """Twenty items where two point at ten characters each, five of them the same."""
    parts = np.tile([10.0, 20.0], (20, 1))
    found = span_agreement_with_interval(parts)
    assert found.value == pytest.approx(0.5)
    mixed = np.array([[20.0, 20.0], [0.0, 20.0]] * 10)
    spread = span_agreement_with_interval(mixed)
    assert spread.value == pytest.approx(0.5)
    assert spread.low is not None
    assert spread.high is not None
    assert 0.2 < spread.low < 0.5 < spread.high < 0.8
    assert span_agreement_with_interval(parts[:9]).value is None


def test_the_characters_of_two_annotators_are_compared_within_an_indicator() -> None:
    judged = pd.DataFrame({"item": [1, 1, 2, 2, 3], "annotation": [1, 2, 3, 4, 5]})

    def span(start: int, end: int) -> frozenset[tuple[str, int]]:
        return frozenset(("body", place) for place in range(start, end))

    spans = {
        (1, "a"): span(0, 10),
        (2, "a"): span(5, 15),
        (3, "a"): span(0, 4),
        (4, "b"): span(0, 4),
        (5, "a"): span(0, 4),
    }
    assert overlaps(judged, spans, "a").tolist() == [[10.0, 20.0]]
    assert overlaps(judged, spans, "b").shape == (0, 2)


def test_a_change_of_alpha_is_found_where_annotators_drift_apart() -> None:
    rng = np.random.default_rng(1)

    def answers_with(error: float) -> Floats:
        truth = rng.random(400) < 0.4
        answers = np.stack([truth ^ (rng.random(400) < error) for _ in range(2)], axis=1)
        yes = answers.sum(axis=1).astype(float)
        return np.column_stack([2 - yes, yes])

    drifted = alpha_change(answers_with(0.02), answers_with(0.25), "nominal")
    assert drifted.high is not None
    assert drifted.high < -0.3
    steady = alpha_change(answers_with(0.1), answers_with(0.1), "nominal")
    assert steady.low is not None
    assert steady.high is not None
    assert steady.low < 0 < steady.high
    assert alpha_change(answers_with(0.1)[:5], answers_with(0.1), "nominal").value is None
