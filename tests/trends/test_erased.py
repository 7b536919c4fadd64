"""A period that has lost sampled adverts to erasure is not estimated from what is left."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
import pytest

from brightline.trends import usable
from brightline.trends.change import Change, NotDrawn
from brightline.trends.evidence import gather
from brightline.trends.frames import Frames
from brightline.trends.panel import change_for, share_for
from brightline.validation.market import FIRST, SECOND, Market, simulate

MARKET = Market(sites=("alpha",), advertisers_per_day=1.0, labels_per_stratum=80)


def kept(share_erased: float) -> Frames:
    """A market whose first adverts, by this share of the first period's labels, were erased."""
    frames, _ = simulate(MARKET, 5)
    drawn = frames.labels.merge(frames.adverts[["advert_id", "first_seen"]], on="advert_id")
    end = pd.Timestamp(FIRST.end, tz="UTC")
    first = drawn[drawn["first_seen"] < end].drop_duplicates("advert_id").sort_values("first_seen")
    going = first["advert_id"].head(round(share_erased * len(first)))
    left = frames.adverts[~frames.adverts["advert_id"].isin(going)]
    labels = frames.labels[~frames.labels["advert_id"].isin(going)]
    return replace(frames, adverts=left, labels=labels)


def test_half_a_period_is_not_given_as_the_whole() -> None:
    evidence = gather(kept(0.5), 5, "core@1")
    share = share_for(evidence, FIRST, ["alpha"])
    assert not share.drawn
    assert "have been erased" in share.reason
    assert share_for(evidence, SECOND, ["alpha"]).drawn
    change = change_for(evidence, FIRST, SECOND, ["alpha"], "share")
    assert isinstance(change, NotDrawn)
    assert "have been erased" in change.reason


def test_a_takedown_or_two_leave_the_figure() -> None:
    evidence = gather(kept(0.04), 5, "core@1")
    assert share_for(evidence, FIRST, ["alpha"]).drawn
    assert isinstance(change_for(evidence, FIRST, SECOND, ["alpha"], "share"), Change)


def test_without_the_rule_half_a_period_would_be_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(usable, "MOST_ERASED", 1.0)
    assert share_for(gather(kept(0.5), 5, "core@1"), FIRST, ["alpha"]).drawn
