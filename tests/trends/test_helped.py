"""A share with a model's help, from the evidence of the share itself; and who may not help."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import numpy as np
import pandas as pd
import pytest

from benchmarks.trends_trained import measure_trained
from brightline.trends.assisted import FOLDS
from brightline.trends.evidence import Evidence, gather
from brightline.trends.helped import MOST_UNSCORED, helped, scored
from brightline.trends.panel import share_for, snapshot_share
from brightline.trends.scores import Scores
from brightline.trends.shares import Share
from brightline.validation.market import FIRST, Market, simulate

NOW = dt.datetime(2026, 2, 1, tzinfo=dt.UTC)
MARKET = Market(advertisers_per_day=0.6, labels_per_stratum=100, share=(0.3, 0.3))
REPLICATES = 200


@pytest.fixture(scope="module")
def evidence() -> Evidence:
    return gather(simulate(MARKET, 5)[0], 5, "core@1")


def scores_of(evidence: Evidence, seed: int = 3) -> pd.DataFrame:
    """The label itself where there is one, and chance elsewhere, in folds by hand."""
    rng, adverts = np.random.default_rng(seed), evidence.adverts
    known = evidence.items.groupby("advert_id")["y"].mean()
    guess = pd.Series(rng.random(len(adverts)) < 0.4, index=adverts["advert_id"]).astype(float)
    score = known.reindex(guess.index).fillna(guess)
    fold = adverts["cluster"].to_numpy() % FOLDS
    return pd.DataFrame({"advert_id": score.index, "score": score.to_numpy(), "fold": fold})


def with_help(evidence: Evidence, scores: pd.DataFrame, *sites: str) -> tuple[Share, Share]:
    """The share in the first year, without help and with it."""
    share = share_for(evidence, FIRST, sites or ("alpha",))
    assert share.drawn
    return share, helped(evidence, share, scored(evidence, scores))


@pytest.mark.parametrize("sites", [("alpha",), ("alpha", "beta")])
def test_scores_that_agree_with_every_label_give_their_mean_over_all_adverts(
    evidence: Evidence, sites: tuple[str, ...]
) -> None:
    """Slopes of one, by hand: nothing is left of any label, and the mean score is added."""
    scores = scores_of(evidence)
    share, found = with_help(evidence, scores, *sites)
    counting = evidence.counting(FIRST, sites)
    mean = float(scores["score"].to_numpy()[counting].mean())
    assert abs(mean - (share.estimate or 0)) > 0.02
    assert found.estimate == pytest.approx(mean)
    assert found.drawn
    assert (found.labelled, found.population) == (share.labelled, share.population)
    assert (found.high or 0) - (found.low or 0) < 0.5 * ((share.high or 0) - (share.low or 0))


def test_a_helped_share_by_hand(evidence: Evidence) -> None:
    """A share of one stratum; its slopes are those of all strata of the sample."""
    scores = scores_of(evidence)
    noise = np.random.default_rng(1).normal(0, 0.4, len(scores))
    scores["score"] += noise
    share, found = with_help(evidence, scores)
    mean = scores["score"].to_numpy()[evidence.counting(FIRST, ["alpha"])].mean()
    items = evidence.items[evidence.items["y"].notna()].merge(scores, on="advert_id")
    own = items[items["stratum"].isin(evidence.sampled(FIRST, ["alpha"])["stratum"])]
    assert own["stratum"].nunique() == 1 < items["stratum"].nunique()
    shift = 0.0
    for fold in range(FOLDS):
        together = alone = 0.0
        for _, stratum in items.groupby("stratum"):
            weight = stratum["stratum_population"].iloc[0] / len(stratum)
            others = stratum[stratum["fold"] != fold]
            both = (len(others) - 1) * np.cov(others["y"], others["score"])
            together += (1 - 1 / weight) * weight**2 * both[0, 1]
            alone += (1 - 1 / weight) * weight**2 * both[1, 1]
        mine = own.loc[own["fold"] == fold, "score"]
        shift -= together / alone * float((mine - mean).sum()) / len(own)
    assert found.estimate == pytest.approx((share.estimate or 0) + shift)
    assert shift != pytest.approx(0.0, abs=1e-4)


def test_a_site_that_was_seen_once_is_helped_over_all_that_was_seen() -> None:
    day = dt.date(2025, 7, 1)
    once = replace(MARKET, crawl_days=(day,), advertisers_per_day=2.0)
    seen = gather(simulate(once, 3)[0], 5, "core@1")
    share, scores = snapshot_share(seen, "alpha"), scores_of(seen)
    assert share is not None
    assert share.drawn
    found = helped(seen, share, scored(seen, scores))
    mean = scores["score"].to_numpy()[seen.counting(None, ["alpha"])].mean()
    assert found.estimate == pytest.approx(mean)


def test_scores_of_chance_leave_a_share_about_as_wide(evidence: Evidence) -> None:
    scores = scores_of(evidence)
    scores["score"] = np.random.default_rng(2).random(len(scores))
    share, found = with_help(evidence, scores)
    width = (found.high or 0) - (found.low or 0)
    assert width == pytest.approx((share.high or 0) - (share.low or 0), rel=0.05)


def test_a_few_adverts_without_a_score_have_the_mean_of_the_others(evidence: Evidence) -> None:
    scores = scores_of(evidence)
    known = scores.iloc[np.flatnonzero(np.arange(len(scores)) % 12)]
    _, found = with_help(evidence, known)
    mean = known["score"].mean()
    given = scores.assign(score=scores["score"].where(scores.index.isin(known.index), np.nan))
    inside = given["score"].to_numpy()[evidence.counting(FIRST, ["alpha"])]
    mean = np.nanmean(inside)
    filled = given.assign(
        score=given["score"].fillna(mean), fold=given["fold"].where(given["score"].notna(), -1)
    )
    _, same = with_help(evidence, filled)
    assert found.drawn
    assert found.estimate == pytest.approx(same.estimate)


def test_scores_that_miss_more_than_a_tenth_of_the_adverts_help_none(evidence: Evidence) -> None:
    scores = scores_of(evidence)
    few = scores.iloc[np.flatnonzero(np.arange(len(scores)) % int(0.7 / MOST_UNSCORED))]
    share, found = with_help(evidence, few)
    assert not found.drawn
    assert found.estimate is None
    assert "make them anew (brightline annotate model)" in found.reason
    # Where the labels cannot carry a share any more, the same is said: it tells nothing of them.
    labels = evidence.items.assign(other_codebook="older@1")
    eroded = replace(evidence, items=labels.assign(y=np.nan))
    assert helped(eroded, share, scored(eroded, scores)).reason == found.reason


def test_a_share_is_not_helped_to_none_or_less(evidence: Evidence) -> None:
    scores = scores_of(evidence)
    labelled = scores["advert_id"].isin(evidence.items["advert_id"])
    _, found = with_help(evidence, scores.assign(score=scores["score"].where(labelled, -1.0)))
    assert not found.drawn
    assert "as none or as all" in found.reason


def test_scores_may_help_only_where_no_model_saw_the_labels_that_it_scores(
    evidence: Evidence,
) -> None:
    made, good = NOW - dt.timedelta(days=3), scores_of(evidence)
    scores = Scores(good, made, NOW + dt.timedelta(days=20))
    assert scores.unusable(NOW) == ""
    assert "29 January 2026 have expired" in scores.unusable(NOW + dt.timedelta(days=20))
    assert "have expired" in replace(scores, frame=good.iloc[:0]).unusable(NOW)
    assert "holds no scores" in Scores().unusable(NOW)
    older = good.assign(fold=good["fold"].where(good.index != 7, -1))
    assert "had seen the labels" in replace(scores, frame=older).unusable(NOW)


def test_learnt_scores_keep_the_interval_true_only_when_their_folds_are_honoured() -> None:
    found = measure_trained(REPLICATES, seed=1)
    slack = 3 * np.sqrt(0.95 * 0.05 / REPLICATES)
    assert found["crossed"]["coverage"] >= 0.93 - slack
    assert found["crossed"]["width_ratio"] <= 1.0
    assert found["own labels"]["coverage"] < 0.85
