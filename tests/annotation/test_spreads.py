"""What labels and scores say of a stratum before it is drawn from."""

from __future__ import annotations

import pandas as pd
import pytest

from annotation.allocation import PRIOR_ITEMS, PRIOR_SHARE
from annotation.design import Design
from annotation.sampling import strata_of
from annotation.spreads import expected_shares, spreads_for

PRIOR = PRIOR_SHARE  # without any label


def _frame(places: tuple[str, ...] = ("Harbour City", "Lakeside")) -> pd.DataFrame:
    """A hundred adverts of one site in each of two periods and places."""
    rows = [
        {"site": "a", "period": period, "place": place}
        for period in ("2024", "2025")
        for place in places
        for _ in range(100)
    ]
    return pd.DataFrame(rows).assign(advert_id=range(1, len(rows) + 1))


def _by(frame: pd.DataFrame, *, by_place: bool = False, by_score: bool = False) -> pd.DataFrame:
    design = Design(per_stratum=1, by_place=by_place, by_score=by_score)
    return frame.assign(stratum=strata_of(frame, design))


def _judged(frame: pd.DataFrame, suspected: dict[str, int], each: int = 50) -> pd.DataFrame:
    """The first adverts of some strata as judged, so many of them suspected."""
    parts = [
        frame[frame["stratum"] == stratum]
        .head(each)
        .assign(y=[1.0] * count + [0.0] * (each - count))
        for stratum, count in suspected.items()
    ]
    empty = frame.head(0).assign(y=pd.Series(dtype=float))
    return pd.concat([empty, *parts])[["advert_id", "site", "period", "y"]]


def test_a_places_own_labels_tell_its_share() -> None:
    frame = _by(_frame(), by_place=True)
    judged = _judged(frame, {"a / 2024 / Harbour City": 40, "a / 2024 / Lakeside": 2})
    found = expected_shares(judged, frame)
    assert found["a / 2024 / Harbour City"] > 0.6
    assert found["a / 2024 / Lakeside"] < 0.25
    # A new period starts from what the place was before.
    assert found["a / 2025 / Harbour City"] > 0.6
    assert found["a / 2025 / Lakeside"] < 0.2


def test_few_labels_are_drawn_towards_those_of_the_site_and_period_and_these_towards_all() -> None:
    frame = _by(_frame(("Harbour City", "Lakeside", "Mill Town")), by_place=True)
    judged = _judged(frame, {"a / 2024 / Harbour City": 45, "a / 2024 / Lakeside": 45})
    found = expected_shares(judged, frame)
    overall = (90 + PRIOR_ITEMS * PRIOR_SHARE) / (100 + PRIOR_ITEMS)
    around = (90 + PRIOR_ITEMS * overall) / (100 + PRIOR_ITEMS)
    assert found["a / 2024 / Mill Town"] == pytest.approx(around)
    assert found["a / 2025 / Mill Town"] == pytest.approx(overall)


def test_strata_of_site_and_period_alone_count_each_label_once() -> None:
    frame = _by(_frame().drop(columns="place"))
    found = expected_shares(_judged(frame, {"a / 2024": 10, "a / 2025": 30}), frame)
    overall = (40 + PRIOR_ITEMS * PRIOR_SHARE) / (100 + PRIOR_ITEMS)
    site = (30 + PRIOR_ITEMS * overall) / (50 + PRIOR_ITEMS)
    assert found["a / 2024"] == pytest.approx((10 + PRIOR_ITEMS * site) / (50 + PRIOR_ITEMS))


def test_without_labels_the_mean_score_of_a_stratum_is_expected() -> None:
    frame = _frame()
    frame["score"] = [0.02, 0.5] * 200
    frame = _by(frame, by_score=True)
    found = expected_shares(_judged(frame, {}), frame)
    low, high = (
        frame.loc[frame["score"] == score, "stratum"].iloc[0].split(" / ")[-1]
        for score in (0.02, 0.5)
    )
    assert found[f"a / 2024 / {low}"] == pytest.approx(0.02)
    assert found[f"a / 2024 / {high}"] == pytest.approx(0.5)
    spreads = spreads_for(_judged(frame, {}), Design(allocation="neyman", total=50))(frame)
    assert spreads[f"a / 2024 / {high}"] > 3 * spreads[f"a / 2024 / {low}"]


def test_labels_of_a_score_band_outweigh_a_model_that_is_wrong() -> None:
    frame = _frame()
    frame["score"] = [0.02, 0.9] * 200
    frame = _by(frame, by_score=True)
    low = str(frame.loc[frame["score"] == 0.02, "stratum"].iloc[0])
    found = expected_shares(_judged(frame, {low: 25}), frame)
    assert 0.3 < found[low] < 0.5
    assert 0.3 < found[low.replace("2024", "2025")] < 0.5  # the same scores, another period


def test_adverts_without_a_score_are_expected_to_be_as_their_site_and_period() -> None:
    frame = _frame().assign(score=float("nan"))
    frame = _by(frame, by_score=True)
    assert set(expected_shares(_judged(frame, {}), frame).values()) == {PRIOR}
