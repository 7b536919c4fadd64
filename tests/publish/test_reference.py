"""The table `reference`: a harm budget beside every share, and nothing where a share is hidden."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

import pytest

from brightline.publish.cube import tables_of
from brightline.publish.cube_files import Tables
from brightline.publish.earlier import Published
from brightline.study import Study
from brightline.validation.market import PANEL, Market, simulate

NOW = dt.datetime(2026, 2, 1, tzinfo=dt.UTC)
MARKET = Market(calibrated=500, advertisers_per_day=1.2, labels_per_stratum=150)


@pytest.fixture
def study(make_study: Callable[..., Study]) -> Study:
    return make_study()


def release(study: Study, market: Market, *panel: str) -> Tables:
    estimand = study.estimand.model_copy(update={"reference_panel": panel})
    named = study.model_copy(update={"estimand": estimand})
    return tables_of(named, simulate(market, 1)[0], Published(), release="r1", now=NOW)


def test_every_share_has_its_harm_budget(study: Study) -> None:
    for panel in ((), (PANEL,)):
        tables = release(study, MARKET, *panel)
        shares, found = tables.frames["shares"], tables.frames["reference"]
        assert (found[["period", "site"]] == shares[["period", "site"]]).all().all()
        shown = found[shares["drawn"]]
        assert len(shown) > 0
        assert shown["harm_sentence"].str.contains("of 1,000 adverts may|Of 1,000 adverts").all()
        assert shown[["harm_low", "harm_high"]].notna().all().all()
        assert shown["drawn"].all() == bool(panel)
        assert tables.manifest["calibration"]["drawn"] == bool(panel)


def test_a_hidden_share_has_no_harm_budget(study: Study) -> None:
    tables = release(study, replace(MARKET, labels_per_stratum=8, advertisers_per_day=0.4), PANEL)
    hidden = tables.frames["reference"][~tables.frames["shares"]["drawn"]]
    assert len(hidden) > 0
    numbers = ["estimate", "low", "high", "harm", "harm_low", "harm_high"]
    assert hidden[numbers].isna().all().all()
    assert (hidden["harm_sentence"] == "").all()


def test_a_calibration_on_few_clusters_is_not_shown(
    study: Study, monkeypatch: pytest.MonkeyPatch
) -> None:
    from brightline.publish import reference_tables

    monkeypatch.setattr(reference_tables, "is_small", lambda clusters, threshold: True)
    said = release(study, MARKET, PANEL).manifest["calibration"]
    assert set(said) == {"drawn", "reason", "as_of"}
    assert not said["drawn"]
    assert said["reason"].startswith("Fewer than 11 advertiser clusters")
