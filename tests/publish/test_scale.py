"""The tables `scale` and `places`: the same labels at other cut-offs, and of parts of a site."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pandas as pd
import pytest

from brightline.publish.cube import tables_of
from brightline.publish.cube_files import Tables
from brightline.publish.earlier import Published
from brightline.publish.part_tables import Whole
from brightline.publish.place_tables import shown_places
from brightline.publish.reader import COLUMNS
from brightline.publish.tables import Rules
from brightline.study import Study
from brightline.trends.evidence import gather
from brightline.trends.frames import Frames
from brightline.trends.panel import share_for
from brightline.trends.parts import places_of
from brightline.trends.scale import shares_on_scale
from brightline.validation.market import FIRST, PANEL, Market, expected_positive, simulate

NOW = dt.datetime(2026, 2, 1, tzinfo=dt.UTC)
MARKET = Market(advertisers_per_day=1.2, labels_per_stratum=150, share=(0.3, 0.3), calibrated=300)


def on_all_levels(frames: Frames, seed: int = 1) -> Frames:
    """The frames with judgements on all seven levels: 5 to 7 for 6, 1 to 4 for 2."""
    rng, labels = np.random.default_rng(seed), frames.labels
    suspects = labels["judgement"].eq(6).to_numpy(dtype=bool)
    level = np.where(suspects, rng.integers(5, 8, len(labels)), rng.integers(1, 5, len(labels)))
    return replace(frames, labels=labels.assign(judgement=pd.array(level, dtype="Int64")))


def placed(frames: Frames, **clusters: int) -> Frames:
    """The frames with places: the first so many clusters of each site in each, others in 'Rest'."""
    number = frames.adverts.groupby("site")["cluster"].rank(method="dense")
    place, last = pd.Series("Rest", index=frames.adverts.index), 0
    for name, count in clusters.items():
        place[(number > last) & (number <= last + count)] = name
        last += count
    return replace(frames, adverts=frames.adverts.assign(place=place))


@pytest.fixture(scope="module")
def market() -> Frames:
    return on_all_levels(simulate(MARKET, 1)[0])


def release(study: Study, frames: Frames) -> Tables:
    named = study.estimand.model_copy(update={"reference_panel": (PANEL,)})
    whole = study.model_copy(update={"estimand": named})
    return tables_of(whole, frames, Published(), release="r1", now=NOW)


def test_a_share_stands_at_every_cut_off_with_its_harm_budget(
    make_study: Callable[..., Study], market: Frames
) -> None:
    study = make_study()
    tables = release(study, market).frames
    scale, shares = tables["scale"], tables["shares"]
    assert list(scale.columns) == [*COLUMNS["scale"], "as_of"]
    ladders = scale.groupby(["period", "site"])["cutoff"].agg(list)
    assert all(sorted(ladder) == [*range(2, 8)] for ladder in ladders)
    own = scale[scale["cutoff"] == study.estimand.cutoff].reset_index(drop=True)
    same = ["period", "site", "estimate", "low", "high", "total", "drawn", "reason"]
    pd.testing.assert_frame_equal(own[same], shares[same])
    drawn = scale[scale["drawn"]]
    assert (drawn.groupby("cutoff").size() > 0).all()
    assert drawn["harm_sentence"].str.contains("of 1,000 adverts|Of 1,000 adverts").all()
    assert drawn[["harm_low", "harm_high"]].notna().all().all()
    for _, ladder in drawn.groupby(["period", "site"]):
        levels = ladder.sort_values("cutoff")["estimate"].to_numpy()
        assert (np.diff(levels) <= 0).all()


def test_what_is_hidden_at_one_cut_off_is_hidden_at_all(make_study: Callable[..., Study]) -> None:
    few = on_all_levels(simulate(replace(MARKET, labels_per_stratum=8), 1)[0])
    scale = release(make_study(), few).frames["scale"]
    assert not scale["drawn"].any()
    assert scale["reason"].str.contains("advertiser clusters").all()
    numbers = ["estimate", "low", "high", "total", "harm", "harm_low", "harm_high"]
    assert scale[numbers].isna().all().all()


def test_another_cut_off_is_as_if_it_had_been_preregistered(market: Frames) -> None:
    evidence = gather(market, 5, "core@1")
    found = shares_on_scale(evidence, share_for(evidence, FIRST, MARKET.sites))
    for cutoff, share in found.items():
        own = share_for(gather(market, cutoff, "core@1"), FIRST, MARKET.sites)
        assert share.drawn == own.drawn
        if own.drawn:
            assert (share.estimate, share.low, share.high) == (own.estimate, own.low, own.high)


def test_places_with_labels_enough_are_shown(
    make_study: Callable[..., Study], market: Frames
) -> None:
    places = release(make_study(), placed(market, Aton=250, Bton=250)).frames["places"]
    drawn = places[places["drawn"]]
    assert {"Aton", "Bton"} <= set(drawn["place"])
    assert drawn[["estimate", "low", "high", "harm_low", "harm_high"]].notna().all().all()
    assert not {"labelled", "population", "positives"} & set(places.columns)


def test_no_place_is_shown_whose_remainder_is_a_small_one(
    market: Frames, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All of a site but eight advertisers in two places: the rest are the eight."""
    everyone = int(market.adverts.groupby("site")["cluster"].nunique().max())
    frames = placed(market, Few=8, Aton=everyone // 3, Bton=everyone)
    evidence = gather(frames, 5, "core@1")
    kept = set(shown_places(evidence, FIRST, "alpha", Rules(11, 5)))
    assert kept < {"Aton", "Bton"}
    monkeypatch.setattr(Whole, "is_enough", lambda whole, rules: True)
    assert set(shown_places(evidence, FIRST, "alpha", Rules(11, 5))) >= {"Aton", "Bton"}


def test_where_the_share_of_a_site_is_refused_so_are_its_places(
    make_study: Callable[..., Study], market: Frames
) -> None:
    nobody = market.labels["judgement"].mask(market.labels["judgement"].notna())
    none = replace(market, labels=market.labels.assign(judgement=nobody))
    places = release(make_study(), none).frames["places"]
    assert not places["drawn"].any()
    assert (places["reason"].str.len() > 20).all()


@pytest.mark.soak
def test_the_share_of_a_place_is_covered() -> None:
    held = drawn = 0
    for seed in range(300):
        settings = Market(labels_per_stratum=120, share=(0.3, 0.3), specificity=(0.9, 0.9))
        frames, corpus = simulate(settings, seed)
        frames = placed(frames, Aton=100)
        share = places_of(gather(frames, 5, "core@1"), FIRST, "alpha").get("Aton")
        if share is None or not share.drawn or share.low is None or share.high is None:
            continue
        seen = frames.adverts["first_seen"].dt.tz_localize(None)
        inside = (seen >= pd.Timestamp(FIRST.start)) & (seen < pd.Timestamp(FIRST.end))
        inside &= (frames.adverts["site"] == "alpha") & (frames.adverts["place"] == "Aton")
        truth = expected_positive(settings, corpus.loc[inside, "suspicious"])
        drawn += 1
        held += share.low <= truth <= share.high
    assert drawn > 200
    assert held / drawn >= 0.93 - 2.5 * np.sqrt(0.05 * 0.95 / drawn)
