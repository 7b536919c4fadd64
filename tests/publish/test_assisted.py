"""The table `assisted`: shares with a model's help beside those that are printed, and no others."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pandas as pd
import pytest

from brightline.publish.cube_files import Tables
from brightline.publish.digits import STEP
from brightline.publish.reader import COLUMNS
from brightline.study import Study, load_study
from brightline.trends.frames import Frames
from brightline.trends.scores import Scores
from brightline.validation.market import Market, simulate
from tests.publish.worlds import release, scores_of
from tests.studies import study_text

MARKET = Market(advertisers_per_day=0.7, labels_per_stratum=80, share=(0.3, 0.3))
NUMBERS = ["estimate", "low", "high", "total", "total_low", "total_high", "narrower"]


def scored(market: Market = MARKET, seed: int = 1) -> Frames:
    frames, _ = simulate(market, seed)
    return replace(frames, scores=scores_of(frames, seed))


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Tables:
    path = tmp_path_factory.mktemp("made") / "study.toml"
    path.write_text(study_text(), encoding="utf-8")
    return release(load_study(path), scored())


def test_each_printed_share_has_one_beside_it_that_is_narrower(made: Tables) -> None:
    found, shares = made.frames["assisted"], made.frames["shares"]
    assert list(found.columns) == [*COLUMNS["assisted"], "as_of"]
    keys = ["period", "site"]
    printed = shares[shares["drawn"]]
    assert found[keys].to_numpy().tolist() == printed[keys].to_numpy().tolist()
    both = found.merge(printed, on=keys, suffixes=("", "_of_share"))
    assert both["drawn"].all()
    without = both["high_of_share"] - both["low_of_share"]
    width = (both["high"] - both["low"]) / without
    assert (
        abs(both["narrower"] - (1 - width)) <= STEP + 0.005
    ).all()  # both limits, by half a step
    assert (both["narrower"] > 0.1).all()
    assert (both["estimate"] != both["estimate_of_share"]).all()
    assert ((both["low"] < both["estimate"]) & (both["estimate"] < both["high"])).all()
    assert set(found["scored_on"]) == {dt.date(2026, 1, 29)}
    told = both[both["population"].notna()]
    assert len(told)
    assert told["total"].to_list() == [
        5 * float(np.floor(share * size / 5 + 0.5))
        for share, size in zip(told["estimate"], told["population"], strict=True)
    ]
    assert both.loc[both["population"].isna(), "total"].isna().all()


def test_the_headline_is_the_share_without_help(
    made: Tables, make_study: Callable[..., Study]
) -> None:
    bare = release(make_study(), simulate(MARKET, 1)[0])
    for name in ("shares", "changes", "reference", "scale"):
        pd.testing.assert_frame_equal(made.frames[name], bare.frames[name])
    assert made.manifest["finding"] == bare.manifest["finding"]


def test_a_hidden_share_has_no_row(make_study: Callable[..., Study]) -> None:
    few = release(make_study(), scored(replace(MARKET, labels_per_stratum=8))).frames
    assert few["shares"]["reason"].str.contains("advertiser clusters").any()
    assert few["assisted"].empty
    # One site that is hidden: the other has its row, and no pool has one that the shares have not.
    frames = scored()
    beta = frames.labels["stratum"].str.startswith("beta")
    kept = frames.labels[beta].groupby("stratum").head(8).index
    labels = frames.labels[~beta | frames.labels.index.isin(kept)]
    tables = release(make_study(), replace(frames, labels=labels)).frames
    assert set(tables["assisted"]["site"]) == {"", "alpha"}
    assert set(tables["assisted"]["sites"]) == {"alpha"}


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda scores: Scores(), "The store holds no scores of a model; make them"),
        (
            lambda scores: replace(scores, frame=scores.frame.iloc[::2]),
            "reach too few of the adverts and labels",
        ),
    ],
)
def test_without_scores_that_may_be_used_the_reason_stands_in_one_sentence(
    make_study: Callable[..., Study], change: Callable[[Scores], Scores], said: str
) -> None:
    frames = scored()
    tables = release(make_study(), replace(frames, scores=change(frames.scores))).frames
    found = tables["assisted"]
    assert len(found) == tables["shares"]["drawn"].sum()
    assert not found["drawn"].any()
    assert found[NUMBERS].isna().all().all()
    assert found["reason"].str.contains(said).all()
    assert (found["reason"].str.count(r"\.(?: |$)") == 1).all()


def test_a_printed_one_stands_with_its_share_whatever_model_comes_after(
    made: Tables, make_study: Callable[..., Study]
) -> None:
    frames = scored()
    later = replace(frames, scores=scores_of(frames, 9))
    second = release(make_study(), later, made.published.after(), "r2")
    pd.testing.assert_frame_equal(second.frames["assisted"], made.frames["assisted"])
    none = release(make_study(), simulate(MARKET, 1)[0], made.published.after(), "r2")
    pd.testing.assert_frame_equal(none.frames["assisted"], made.frames["assisted"])


def test_a_share_that_stands_is_helped_once_there_are_scores(
    made: Tables, make_study: Callable[..., Study]
) -> None:
    """That there were none was no finding about labels, so it does not stand."""
    first = release(make_study(), simulate(MARKET, 1)[0])
    second = release(make_study(), scored(), first.published.after(), "r2").frames["assisted"]
    assert set(second["as_of"]) == {"r2"}
    pd.testing.assert_frame_equal(
        second.drop(columns="as_of"), made.frames["assisted"].drop(columns="as_of")
    )


def test_nothing_that_is_printed_tells_how_high_scores_are(
    made: Tables, make_study: Callable[..., Study]
) -> None:
    """Were every score higher by three, each number would be the same."""
    frames = scored()
    known = frames.scores.frame
    higher = replace(frames.scores, frame=known.assign(score=known["score"] + 3.0))
    again = release(make_study(), replace(frames, scores=higher)).frames["assisted"]
    pd.testing.assert_frame_equal(again, made.frames["assisted"])
